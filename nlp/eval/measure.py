"""Figures of readings against gold, with bootstrap intervals over documents."""

import random
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from nlp.eval import score

Shape = dict[str, Any]
FIGURES = (
    "entity.core",
    "entity.PERSON",
    "entity.ORG",
    "entity.PLACE",
    "entity.noise_rate.core",
    "entity.dup_rate.core",
    "entity.conflation_rate.core",
    "role.end_to_end",
    "route.country",
    "route.place",
    "relation",
    "case.forms",
    "case.countries",
    "case.stage_accuracy",
    "case.victims_accuracy_where_stated",
)
"""What the table shows: F1 where precision and recall exist, else the rate."""

RESAMPLES = 1000


@dataclass(frozen=True, slots=True)
class Measured:
    """A figure with its 95 % interval; `value` is None where there is nothing to score."""

    value: float | None
    low: float
    high: float


def measure(
    gold: Mapping[str, Shape], read: Mapping[str, Shape], resamples: int = RESAMPLES
) -> dict[str, Measured]:
    """The figures of these documents; the interval by resampling documents, with a fixed seed."""
    each = list(score.run(gold, read).values())
    whole = score.summary(score.total(each))
    chance = random.Random(1)  # noqa: S311 - statistics, not secrets
    drawn: dict[str, list[float]] = {name: [] for name in FIGURES}
    for _ in range(resamples):
        some = score.summary(score.total(chance.choices(each, k=len(each))))
        for name in FIGURES:
            if (value := _figure(some.get(name))) is not None:
                drawn[name].append(value)
    return {name: _measured(_figure(whole.get(name)), drawn[name]) for name in FIGURES}


def _figure(value: Any) -> float | None:
    found = value[2] if isinstance(value, tuple) else value
    return None if found is None else float(found)


def _measured(value: float | None, drawn: list[float]) -> Measured:
    ranked = sorted(drawn)
    if not ranked:
        return Measured(value, value or 0.0, value or 0.0)
    last = len(ranked) - 1
    return Measured(value, ranked[round(0.025 * last)], ranked[round(0.975 * last)])


def table(columns: Mapping[str, Mapping[str, Measured]]) -> Iterable[str]:
    """A Markdown table: a row a figure, a column a group of documents."""
    yield "| figure | " + " | ".join(columns) + " |"
    yield "|---|" + "---|" * len(columns)
    for name in FIGURES:
        yield f"| {name} | " + " | ".join(_cell(column[name]) for column in columns.values()) + " |"


def _cell(found: Measured) -> str:
    if found.value is None:
        return "n/a"
    span = f" ({found.low:.3f}–{found.high:.3f})" if found.high > found.low else ""
    return f"{found.value:.3f}{span}"
