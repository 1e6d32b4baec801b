"""Places: countries, regions, towns, and the crossings, ports, airports, trails and beaches of the routes.

Cities are cut from GeoNames (CC BY 4.0); what routes need beyond it stands in the own table `data/places.csv`.
Coordinates are degrees (WGS 84); of a country or region they only say where to draw it.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from terms.countries import forms_of, neighbours
from terms.fold import fold
from terms.stored import lines, rows


@dataclass(frozen=True)
class Place:
    """A place; `kind` is country, region, settlement, crossing, port, airport, trail or beach.

    `country` is an alpha-2 code (of a crossing: the side on which it stands), `admin` the first-level region,
    `population` 0 when unknown, `aliases` other names in any language.
    """

    id: str
    name: str
    kind: str
    country: str
    latitude: float
    longitude: float
    population: int
    admin: str
    aliases: tuple[str, ...]


RISKY: frozenset[str]
"""Folded names of places that are also names of persons or words: no proof of a place without its country."""

_OWN_WEIGHT = 60_000
_REGION_SHARE = 0.2
_DOMINANT = 1_000_000
_SHORTEST = 4


@cache
def _places() -> Mapping[str, Place]:
    places = {}
    for id_, name, kind, country, latitude, longitude, population, admin, aliases, _, _ in _rows():
        known = tuple(alias for alias in aliases.split("|") if alias)
        if kind == "country":
            known = tuple(form for form in forms_of(country) if form != name)
        places[id_] = Place(
            id_, name, kind, country, float(latitude), float(longitude), int(population), admin, known
        )
    return places


@cache
def _rows() -> list[list[str]]:
    return rows("places.tsv.gz")


@cache
def _index() -> Mapping[str, tuple[Place, ...]]:
    index: dict[str, list[Place]] = {}
    for place in _places().values():
        for form in {fold(form) for form in (place.name, *place.aliases)}:
            index.setdefault(form, []).append(place)
    return {form: tuple(sorted(found, key=_weight, reverse=True)) for form, found in index.items()}


@cache
def _risky() -> frozenset[str]:
    return frozenset(lines("risky.txt")) | {fold(row[1]) for row in _rows() if row[9]}


@cache
def _both_sides() -> Mapping[str, frozenset[str]]:
    return {row[0]: frozenset((row[3], *row[10].split())) for row in _rows() if row[10]}


def __getattr__(name: str) -> frozenset[str]:
    """Reads RISKY when it is first asked for, so that an import reads no file."""
    if name == "RISKY":
        return _risky()
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def _weight(place: Place) -> float:
    """How much a name means this place when nothing else is known."""
    if place.kind == "country":
        return float("inf")
    if place.kind == "region":
        return max(place.population * _REGION_SHARE, 0 if place.id.startswith("region:") else _OWN_WEIGHT)
    return max(place.population, 0 if place.kind == "settlement" else _OWN_WEIGHT)


def get(id: str) -> Place | None:  # noqa: A002 - the graph's own word
    """The place with this id, which stays the same between builds of the data."""
    return _places().get(id)


def lookup(name: str) -> tuple[Place, ...]:
    """All places of that name, accents and case aside: countries first, then by population."""
    return _index().get(fold(name), ())


def countries_of(place: Place) -> frozenset[str]:
    """The countries that a place belongs to: of a crossing, those on both sides."""
    return _both_sides().get(place.id, frozenset({place.country}))


def resolve(name: str, countries: Collection[str] = ()) -> Place | None:
    """The place that a name most likely means, given the countries spoken of, the most likely first.

    Tried in turn: a country of that name; a place in the countries, in their order; the great city of that name;
    a place in their neighbours; the most populous. A name that is also a personal name or a word (RISKY) needs the
    support of a country. None when there is no such place.
    """
    found = lookup(name)
    if found and found[0].kind == "country" and fold(name) not in _risky():
        return found[0]
    for country in countries:
        if inside := [place for place in found if country in countries_of(place)]:
            return inside[0]
    if not found or fold(name) in _risky():
        return None
    if found[0].population >= _DOMINANT:
        return found[0]
    near = frozenset(code for country in countries for code in neighbours(country))
    return next((place for place in found if countries_of(place) & near), found[0])


def phrases() -> Iterator[tuple[str, str]]:
    """Surface forms to look for in running text, each with the id of its likeliest place.

    With and without accents; risky names and forms under four letters are left out.
    """
    seen = set()
    for place in _places().values():
        for form in (place.name, *place.aliases):
            folded = fold(form)
            if len(folded) < _SHORTEST or folded in _risky():
                continue
            best = _index()[folded][0].id
            for surface in (form, _unaccented(form)):
                if surface not in seen:
                    seen.add(surface)
                    yield surface, best


def _unaccented(form: str) -> str:
    """The form without accents, its case and punctuation kept."""
    return "".join(letter if letter.isascii() else _plain_letter(letter) for letter in form)


def _plain_letter(letter: str) -> str:
    plain = fold(letter)
    return (plain.capitalize() if letter.isupper() else plain) or letter
