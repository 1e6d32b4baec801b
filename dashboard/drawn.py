"""Charts of a case: what happened when, as far as it is dated."""

import calendar
import re
from dataclasses import dataclass
from datetime import date

import altair as alt

from dashboard.language import t, word
from dashboard.plain import short
from graph.view.values import CaseFile, Journey

_DATE = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")


@dataclass(frozen=True, slots=True)
class Span:
    """Something that happened between two days (inclusive); equal when the day is known."""

    label: str
    act: str
    begin: date
    end: date


def span(window: str) -> tuple[date, date] | None:
    """The first and last possible day of "2023", "2023-05", "2023-05-04" or two of them with a slash; None for others."""
    first, _, last = window.partition("/")
    begin, end = _days(first), _days(last or first)
    return (begin[0], end[1]) if begin and end and begin[0] <= end[1] else None


def _days(text: str) -> tuple[date, date] | None:
    found = _DATE.fullmatch(text)
    if not found:
        return None
    year, month, day = int(found[1]), int(found[2] or 0), int(found[3] or 0)
    try:
        begin = date(year, month or 1, day or 1)
        last = calendar.monthrange(year, month or 12)[1]
        return begin, date(year, month or 12, day or last)
    except ValueError:
        return None


def events(file: CaseFile) -> tuple[Span, ...]:
    """What is dated in a case: the case itself and its journeys, in order."""
    found = []
    if days := span(file.card.date):
        found.append(Span(t("case.when_filed"), t("case.when_file"), *days))
    found += [
        Span(short(_ends(journey), 44), word("certainty", journey.certainty), *days)
        for journey in file.routes
        if (days := span(journey.window))
    ]
    return tuple(sorted(found, key=lambda each: (each.begin, each.end, each.label)))


def _ends(journey: Journey) -> str:
    return f"{journey.legs[0].source or '?'} → {journey.legs[-1].target or '?'}" if journey.legs else "?"


def timeline(file: CaseFile) -> alt.LayerChart | None:
    """A bar from the first to the last possible day, a dot for a known day; None when nothing is dated."""
    spans = events(file)
    if not spans:
        return None
    rows = [
        {
            "label": f"{number}. {each.label}",
            "act": each.act,
            "begin": each.begin.isoformat(),
            "end": each.end.isoformat(),
        }
        for number, each in enumerate(spans, start=1)
    ]
    base = alt.Chart({"values": rows}).encode(
        y=alt.Y("label:N", sort=None, title=None, axis=alt.Axis(labelLimit=260)),
        x=alt.X("begin:T", title=None),
        color=alt.Color("act:N", title=None, legend=alt.Legend(orient="bottom")),
        tooltip=[
            alt.Tooltip("label:N", title=t("case.when_what")),
            alt.Tooltip("begin:T", title=t("case.when_first"), format="%Y-%m-%d"),
            alt.Tooltip("end:T", title=t("case.when_last"), format="%Y-%m-%d"),
        ],
    )
    bars = base.mark_bar(height=10, opacity=0.55, cornerRadius=3).encode(x2="end:T")
    dots = base.mark_point(size=90, filled=True, opacity=1).encode(shape=alt.Shape("act:N", title=None))
    return alt.LayerChart(layer=[bars, dots], height=max(70, 36 * len(spans)))
