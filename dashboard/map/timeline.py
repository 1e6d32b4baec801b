"""What happened when, one row a case: sure spans dark, what lies somewhere between two dates pale."""

import math
import re
from calendar import monthrange
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import altair as alt

from dashboard.canvas.wording import Words, plain
from dashboard.map.chart import FACE
from graph.view.values import CaseFile, Subgraph

_DATE = re.compile(r"((?:19|20)\d{2})(?:-(\d{2})(?:-(\d{2}))?)?")
_INK = {False: "#1F2933", True: "#E8ECF0"}
_GROUND = {False: "#FFFFFF", True: "#14191D"}
_GRID = {False: "#E1E6EA", True: "#2B333E"}
_COLOURS = {
    False: ("#0060A8", "#B3261E", "#007A5A", "#AA6FC5", "#8A6D00", "#6B7580"),
    True: ("#6CB8F0", "#FF8A7A", "#2FC494", "#C79BDC", "#E0BE4A", "#A3AEBA"),
}
_ROW, _BESIDE, _LINE = 34, 74, 22


@dataclass(frozen=True, slots=True)
class Happening:
    """Something dated. It began at `first` at the earliest and ended by `last`; `exact` says that both are known."""

    case: str
    what: str
    first: date
    last: date
    exact: bool = True


def bounds(told: str) -> tuple[date, date, bool] | None:
    """First and last day of an ISO date, a part of one, or a span, and whether they are days; None without a year."""
    found = [_span(part) for part in told.split("/")]
    spans = [span for span in found if span is not None]
    if not spans:
        return None
    return min(s[0] for s in spans), max(s[1] for s in spans), all(s[0] == s[1] for s in spans)


def _span(told: str) -> tuple[date, date] | None:
    found = _DATE.match(told.strip())
    if found is None:
        return None
    year, month, day = (int(part) if part else 0 for part in found.groups())
    try:
        if day:
            return date(year, month, day), date(year, month, day)
        if month:
            return date(year, month, 1), date(year, month, monthrange(year, month)[1])
    except ValueError:
        return None
    return date(year, 1, 1), date(year, 12, 31)


def of_cases(files: Iterable[CaseFile], t: Words) -> tuple[Happening, ...]:
    """Dates of cases, of their journeys and of what their people did."""
    found = []
    for file in files:
        told = [(t("timeline.case"), file.card.date)]
        told += [(t("canvas.link.JOURNEY"), journey.window) for journey in file.routes]
        told += [
            (t(f"canvas.link.{link.type}"), str(link.properties.get("time") or ""))
            for link in file.relations.links
        ]
        found += _happenings(file.card.reference, told)
    return tuple(sorted(set(found), key=lambda h: (h.case, h.first, h.last, h.what)))


def of_subgraph(shown: Subgraph, t: Words) -> tuple[Happening, ...]:
    """Dates of the cases and links on the screen; a link counts for each of its cases that is there."""
    cases = {node.uid: node.name for node in shown.nodes if node.label == "Case"}
    found = []
    for node in shown.nodes:
        if node.uid in cases:
            found += _happenings(node.name, [(t("timeline.case"), str(node.properties.get("date") or ""))])
    for link in shown.links:
        when = str(link.properties.get("time") or link.properties.get("window") or "")
        for case in link.cases:
            if case in cases:
                found += _happenings(cases[case], [(t(f"canvas.link.{link.type}"), when)])
    return tuple(sorted(set(found), key=lambda h: (h.case, h.first, h.last, h.what)))


def _happenings(case: str, told: Iterable[tuple[str, str]]) -> list[Happening]:
    return [
        Happening(case, what, spans[0], spans[1], spans[2])
        for what, when in told
        if when and (spans := bounds(when)) is not None
    ]


def timeline(happenings: Sequence[Happening], t: Words, *, dark: bool = False) -> alt.LayerChart:
    """One row a case, colour by what happened; the brush over the dates is called `time`, its field `first`."""
    rows = [
        {
            "case": plain(h.case, 40),
            "what": plain(h.what, 40),
            "first": h.first.isoformat(),
            "last": (h.last + timedelta(days=1)).isoformat(),
            "until": h.last.isoformat(),
            "sure": t("timeline.exact") if h.exact else t("timeline.uncertain"),
        }
        for h in happenings
    ]
    names = list(dict.fromkeys(str(row["what"]) for row in rows))
    colours = [_COLOURS[dark][n % len(_COLOURS[dark])] for n in range(len(names))]
    brush = alt.selection_interval(name="time", encodings=["x"])
    base = alt.Chart(alt.InlineData(values=rows)).encode(
        y=alt.Y("case:N", title=None, axis=alt.Axis(labelLimit=180, labelOverlap=False)),
        color=alt.Color(
            "what:N",
            title=t("timeline.what"),
            scale=alt.Scale(domain=names, range=colours),
            legend=alt.Legend(orient="bottom", columns=3, labelLimit=0, symbolType="circle"),
        ),
        tooltip=[
            alt.Tooltip("case:N", title=t("timeline.case")),
            alt.Tooltip("what:N", title=t("timeline.what")),
            alt.Tooltip("first:T", title=t("timeline.earliest"), format="%Y-%m-%d"),
            alt.Tooltip("until:T", title=t("timeline.latest"), format="%Y-%m-%d"),
            alt.Tooltip("sure:N", title=t("timeline.exact")),
        ],
    )
    x = alt.X("first:T", title=None, axis=alt.Axis(format="%Y-%m", labelOverlap=True, tickCount=8))
    pale = alt.condition(f"datum.sure == '{_quoted(t('timeline.exact'))}'", alt.value(0.9), alt.value(0.28))
    bars = base.mark_bar(height=11, cornerRadius=2).encode(x=x, x2="last:T", opacity=pale).add_params(brush)
    days = (
        base.transform_filter("datum.first == datum.until")
        .mark_point(filled=True, size=95, opacity=1)
        .encode(x=x, shape=alt.Shape("what:N", title=t("timeline.what"), scale=alt.Scale(domain=names)))
    )
    count = len({row["case"] for row in rows})
    ink, ground = _INK[dark], _GROUND[dark]
    made: alt.LayerChart = (
        alt.layer(bars, days)
        .properties(height=_ROW * count + _BESIDE + _LINE * math.ceil(len(names) / 3), width="container")
        .configure(background=ground, font=FACE)
        .configure_axis(labelColor=ink, titleColor=ink, gridColor=_GRID[dark], domainColor=ink, tickColor=ink)
        .configure_legend(labelColor=ink, titleColor=ink)
        .configure_view(stroke=_GRID[dark])
    )
    return made


def _quoted(text: str) -> str:
    return text.replace("\\", "\\\\").replace("'", "\\'")
