"""The shipped borders (Natural Earth 1:50m, see `data/NOTICE`)."""

import json
import math
from functools import cache
from pathlib import Path
from typing import Any

_FILE = Path(__file__).parent / "data" / "borders.geojson"
_DEGREE = 111.2
_LEAST, _MOST = 12, 420


@cache
def borders() -> list[dict[str, Any]]:
    """One GeoJSON feature a country, `properties.code` its alpha-2 code."""
    return list(json.loads(_FILE.read_text("utf-8"))["features"])


@cache
def reach(code: str) -> int:
    """About how far from its middle a country reaches, in km: the circle that a mere "Ecuador" is drawn as."""
    found = next((feature for feature in borders() if feature["properties"]["code"] == code), None)
    if found is None:
        return _MOST
    largest = max((polygon[0] for polygon in found["geometry"]["coordinates"]), key=len)
    xs, ys = [x for x, _ in largest], [y for _, y in largest]
    across = (max(xs) - min(xs)) * math.cos(math.radians((max(ys) + min(ys)) / 2))
    return round(min(_MOST, max(_LEAST, math.hypot(across, max(ys) - min(ys)) * _DEGREE / 3)))
