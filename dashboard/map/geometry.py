"""Great circles and the window of a map."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

Degrees = tuple[float, float]
"""Longitude, latitude."""

_EARTH = 6371.0


def midpoint(a: Degrees, b: Degrees) -> Degrees:
    """The point half-way on the great circle."""
    (ax, ay), (bx, by) = (tuple(map(math.radians, point)) for point in (a, b))
    east, north = math.cos(by) * math.cos(bx - ax), math.cos(by) * math.sin(bx - ax)
    latitude = math.atan2(math.sin(ay) + math.sin(by), math.hypot(math.cos(ay) + east, north))
    longitude = ax + math.atan2(north, math.cos(ay) + east)
    return math.degrees(longitude), math.degrees(latitude)


def heading(a: Degrees, b: Degrees) -> float:
    """The direction on a Mercator map, in degrees clockwise from north."""
    return math.degrees(math.atan2(math.radians(b[0] - a[0]), up(b[1]) - up(a[1])))


def up(latitude: float) -> float:
    """How far north a latitude lies on a Mercator map of radius 1."""
    return math.log(math.tan(math.pi / 4 + math.radians(max(-80.0, min(80.0, latitude))) / 2))


def circle(centre: Degrees, radius: float, corners: int = 48) -> list[Degrees]:
    """A ring of so many km round a point, in the winding that d3 takes for the inside."""
    x, y = map(math.radians, centre)
    far = radius / _EARTH
    ring = []
    for number in range(corners + 1):
        turn = 2 * math.pi * number / corners
        north = math.asin(math.sin(y) * math.cos(far) + math.cos(y) * math.sin(far) * math.cos(turn))
        east = x + math.atan2(
            math.sin(turn) * math.sin(far) * math.cos(y), math.cos(far) - math.sin(y) * math.sin(north)
        )
        ring.append((round(math.degrees(east), 3), round(math.degrees(north), 3)))
    return ring


@dataclass(frozen=True, slots=True)
class Window:
    """What a map shows: its size in pixels, its centre, its Mercator scale."""

    width: int
    height: int
    centre: Degrees
    scale: float

    def pixel(self, point: Degrees) -> tuple[float, float]:
        """Where the point is drawn, from the upper left."""
        x = math.radians(point[0] - self.centre[0]) * self.scale + self.width / 2
        return x, self.height / 2 - (up(point[1]) - up(self.centre[1])) * self.scale

    def holds(self, point: Degrees) -> bool:
        """Whether the point is on the map."""
        x, y = self.pixel(point)
        return 0 < x < self.width and 0 < y < self.height

    def meets(self, west: float, south: float, east: float, north: float) -> bool:
        """Whether a box of degrees is on the map, in part at least, or beside it by half its size."""
        left, low = self.pixel((west, south))
        right, top = self.pixel((east, north))
        wide, high = self.width / 2, self.height / 2
        return right > -wide and left < self.width + wide and low > -high and top < self.height + high


def fitted(points: Iterable[Degrees], width: int, height: int, margin: float = 0.78) -> Window:
    """The window that holds these points with some room; the whole continent when there are none."""
    held = list(points)
    if not held:
        return Window(width, height, (-66.0, -10.0), min(width, height) * 0.85)
    xs, ys = [x for x, _ in held], [up(y) for _, y in held]
    across, high = math.radians(max(xs) - min(xs)), max(ys) - min(ys)
    scale = min(width * margin / max(across, 0.12), height * margin / max(high, 0.12))
    middle = math.degrees(2 * math.atan(math.exp((max(ys) + min(ys)) / 2)) - math.pi / 2)
    return Window(width, height, ((max(xs) + min(xs)) / 2, middle), scale)
