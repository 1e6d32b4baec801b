"""The shipped borders (Natural Earth 1:50m, see `data/NOTICE`)."""

import json
import math
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

from dashboard.map.geometry import Window

_FILE = Path(__file__).parent / "data" / "borders.geojson"
_DEGREE = 111.2
_PIXEL = 0.9
_LEAST, _MOST = 12, 420


@cache
def borders() -> list[dict[str, Any]]:
    """One GeoJSON feature a country, `properties.code` its alpha-2 code."""
    return list(json.loads(_FILE.read_text("utf-8"))["features"])


@lru_cache(maxsize=8)
def within(window: Window) -> dict[str, Any]:
    """The borders that a window shows, as a FeatureCollection."""
    found = []
    for feature in borders():
        kept = [
            [_thin(ring, window) for ring in polygon]
            for polygon in feature["geometry"]["coordinates"]
            if window.meets(*_box(polygon[0]))
        ]
        if kept:
            found.append({**feature, "geometry": {"type": "MultiPolygon", "coordinates": kept}})
    return {"type": "FeatureCollection", "features": found}


def _thin(ring: list[list[float]], window: Window) -> list[list[float]]:
    """The ring without points that lie within a pixel of the one before."""
    kept, last = [ring[0]], window.pixel((ring[0][0], ring[0][1]))
    for point in ring[1:-1]:
        here = window.pixel((point[0], point[1]))
        if math.dist(here, last) > _PIXEL:
            kept.append(point)
            last = here
    return [*kept, ring[-1]] if len(kept) > 3 else ring


def _box(ring: list[list[float]]) -> tuple[float, float, float, float]:
    xs, ys = [x for x, _ in ring], [y for _, y in ring]
    return min(xs), min(ys), max(xs), max(ys)


@cache
def reach(code: str) -> int:
    """About how far from its middle a country reaches, in km: the circle that a mere "Ecuador" is drawn as."""
    found = next((feature for feature in borders() if feature["properties"]["code"] == code), None)
    if found is None:
        return _MOST
    largest = max((polygon[0] for polygon in found["geometry"]["coordinates"]), key=len)
    west, south, east, north = _box(largest)
    across = (east - west) * math.cos(math.radians((south + north) / 2))
    return round(min(_MOST, max(_LEAST, math.hypot(across, north - south) * _DEGREE / 3)))
