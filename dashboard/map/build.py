"""Cuts the borders that the map draws out of world-atlas's `countries-50m.json`; run by hand when they are to be renewed.

    npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
    python -m dashboard.map.build package/countries-50m.json

Natural Earth 1:50m is in the public domain, world-atlas under the ISC licence; see `data/NOTICE`.
"""

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

TARGET = Path(__file__).parent / "data" / "borders.geojson"
_WEST, _SOUTH, _EAST, _NORTH = -118.0, -56.0, -30.0, 33.0
_LEFT_OUT = frozenset({"242", "304"})
_HERE = {"NL": "BQ"}
"""What a state in Europe has within the window bears the code of that part."""
_OWN_PARTS = {
    "GF": (-54.8, 2.0, -51.4, 6.0),
    "GP": (-61.9, 15.8, -60.9, 16.6),
    "MQ": (-61.3, 14.3, -60.7, 15.0),
}
"""Parts that the data counts to a state in Europe, by the box that they lie in."""

Ring = list[tuple[float, float]]
Polygon = list[Ring]


def arcs_of(topology: dict[str, Any]) -> list[Ring]:
    """The arcs of a quantised topology in degrees."""
    (kx, ky), (x0, y0) = topology["transform"]["scale"], topology["transform"]["translate"]
    found = []
    for arc in topology["arcs"]:
        x = y = 0
        line: Ring = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            line.append((x * kx + x0, y * ky + y0))
        found.append(line)
    return found


def polygons(geometry: dict[str, Any], arcs: Sequence[Ring]) -> Iterator[Polygon]:
    """The polygons of a country, each a list of rings; the first is its outline."""
    several = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
    for polygon in several:
        yield [_ring(numbers, arcs) for numbers in polygon]


def _ring(numbers: Sequence[int], arcs: Sequence[Ring]) -> Ring:
    ring: Ring = []
    for number in numbers:
        line = arcs[number] if number >= 0 else arcs[~number][::-1]
        for x, y in line:
            point = (round(x, 2), round(y, 2))
            if not ring or ring[-1] != point:
                ring.append(point)
    return ring


def box(ring: Ring) -> tuple[float, float, float, float]:
    """West, south, east, north."""
    xs, ys = [x for x, _ in ring], [y for _, y in ring]
    return min(xs), min(ys), max(xs), max(ys)


def _meets(ring: Ring) -> bool:
    west, south, east, north = box(ring)
    return east >= _WEST and west <= _EAST and north >= _SOUTH and south <= _NORTH and east - west < 180


def _part(ring: Ring) -> str:
    west, south, east, north = box(ring)
    inside = (
        code
        for code, (w, s, e, n) in _OWN_PARTS.items()
        if w <= west and east <= e and s <= south and north <= n
    )
    return next(inside, "")


def features(topology: dict[str, Any], codes: dict[str, str]) -> list[dict[str, Any]]:
    """The countries that the map shows, as GeoJSON features with their alpha-2 code."""
    arcs = arcs_of(topology)
    kept: dict[str, list[Polygon]] = {}
    for geometry in topology["objects"]["countries"]["geometries"]:
        number = str(geometry.get("id", ""))
        if number in _LEFT_OUT or "arcs" not in geometry:
            continue
        code = codes.get(number, "")
        for polygon in polygons(geometry, arcs):
            if len(polygon[0]) > 3 and _meets(polygon[0]):
                kept.setdefault(_part(polygon[0]) or _HERE.get(code, code), []).append(polygon)
    return [
        {
            "type": "Feature",
            "properties": {"code": code},
            "geometry": {"type": "MultiPolygon", "coordinates": found},
        }
        for code, found in sorted(kept.items())
    ]


def main(source: str) -> None:
    """Write the shipped file from the given topology."""
    import pycountry

    codes = {country.numeric: country.alpha_2 for country in pycountry.countries}
    found = features(json.loads(Path(source).read_text("utf-8")), codes)
    whole = {"type": "FeatureCollection", "features": found}
    TARGET.write_text(json.dumps(whole, separators=(",", ":")) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1])
