"""What a reader did on the canvas, read from what the browser sent: nothing in it is trusted."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from dashboard.canvas.layout import Point


class Act(StrEnum):
    """What can be done on the canvas."""

    SELECT = "select"
    MOVED = "moved"
    EXPAND = "expand"
    CHOOSE = "choose"
    CLOSE = "close"
    COLLAPSE = "collapse"
    HIDE = "hide"
    KIND = "kind"
    NOISE = "noise"
    CERTAIN = "certain"
    SHOW = "show"
    PIN = "pin"
    PATH = "path"
    UNPATH = "unpath"
    GROUP = "group"
    TIDY = "tidy"
    INVERT = "invert"
    NEAR = "near"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True)
class Event:
    """One act. `ids` are nodes, `lines` drawn lines, `choice` types, labels, a figure or a grouping, `offset` a page."""

    act: Act
    ids: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    choice: tuple[str, ...] = ()
    spots: Mapping[str, Point] = field(default_factory=dict)
    offset: int = 0


_MANY = 5_000
_FAR = 1e6


def read(sent: object) -> tuple[tuple[int, Event], ...]:
    """The numbered acts in a message; what is malformed is left out."""
    if not isinstance(sent, Mapping) or not isinstance(acts := sent.get("acts"), list):
        return ()
    numbered = ((entry.get("n"), _event(entry)) for entry in acts[:100] if isinstance(entry, Mapping))
    return tuple((n, event) for n, event in numbered if isinstance(n, int) and event is not None)


def _event(entry: Mapping[str, Any]) -> Event | None:
    if not isinstance(entry.get("do"), str) or entry["do"] not in set(Act):
        return None
    offset = entry.get("offset")
    return Event(
        Act(entry["do"]),
        _texts(entry.get("ids")),
        _texts(entry.get("lines")),
        _texts(entry.get("choice")),
        _spots(entry.get("spots")),
        offset if isinstance(offset, int) and 0 <= offset < _MANY else 0,
    )


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        return ()
    return tuple(text for text in value[:_MANY] if isinstance(text, str) and len(text) < 200)


def _spots(value: object) -> dict[str, Point]:
    if not isinstance(value, Mapping):
        return {}
    return {
        uid: (round(spot[0]), round(spot[1]))
        for uid, spot in list(value.items())[:_MANY]
        if isinstance(uid, str) and isinstance(spot, list) and len(spot) == 2 and all(map(_finite, spot))
    }


def _finite(value: object) -> bool:
    return (
        isinstance(value, (int, float))
        and not isinstance(value, bool)
        and math.isfinite(value)
        and abs(value) < _FAR
    )
