"""Names beside their points, none over another."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

_LETTER, _HIGH, _AWAY = 6.6, 17.0, 9.0


class Side(StrEnum):
    """On which side of its point a name stands."""

    RIGHT = "right"
    LEFT = "left"
    ABOVE = "above"
    BELOW = "below"


@dataclass(frozen=True, slots=True)
class Named:
    """A point in pixels with its name."""

    x: float
    y: float
    name: str


Box = tuple[float, float, float, float]


def beside(points: Iterable[Named], width: float = math.inf) -> dict[Named, Side]:
    """A side for each name that fits somewhere within the width, and over no other; the first come first."""
    told = list(points)
    taken: list[Box] = [(p.x - 4, p.y - 4, p.x + 4, p.y + 4) for p in told]
    found = {}
    for point in told:
        for side in Side:
            box = _box(point, side)
            if box[2] <= width and not any(_meet(box, other) for other in taken):
                taken.append(box)
                found[point] = side
                break
    return found


def _box(point: Named, side: Side) -> Box:
    wide, x, y = len(point.name) * _LETTER, point.x, point.y
    match side:
        case Side.RIGHT:
            return x + _AWAY, y - _HIGH / 2, x + _AWAY + wide, y + _HIGH / 2
        case Side.LEFT:
            return x - _AWAY - wide, y - _HIGH / 2, x - _AWAY, y + _HIGH / 2
        case Side.ABOVE:
            return x - wide / 2, y - _HIGH - 5, x + wide / 2, y - 5
        case Side.BELOW:
            return x - wide / 2, y + 5, x + wide / 2, y + _HIGH + 5


def _meet(a: Box, b: Box) -> bool:
    return a[0] < b[2] and a[2] > b[0] and a[1] < b[3] and a[3] > b[1]
