"""What kind of thing a place or a body is, and which country a place lies in.

Towns of one name exist in several countries: a country named beside the town decides, then those of the sentence,
the country of the case, the other countries of the text. Venues and addresses lie where their sentence is.
"""
# ruff: noqa: E501 -- a pattern reads best unbroken

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

import phonenumbers

from nlp.extraction import Entity, Mention, Span
from nlp.meaning.scene import flat
from nlp.meaning.words import LANGUAGES, words_of
from terms import countries, gazetteer
from terms.fold import fold
from terms.vocabulary import Label

_VENUE = re.compile(
    rf"(?<!\w)(?:{'|'.join(words_of(c).venue for c in LANGUAGES)}|mercado|market|iglesia|airport|aeropuerto|terminal)(?!\w)"
)
_ADDRESS = re.compile(
    r"(?<!\w)(?:calle|carrera|avenida|av|avda|jiron|jr|rua|travessa|street|st|road|lane|avenue|drive|straat|weg|kaya|caya|pasaje|alameda|"
    r"\w+straat|\w+weg|cra|cl|diagonal|transversal|rodovia|carretera|highway|autopista|estrada)(?!\w)"
)
_AGENCY = re.compile(rf"(?<!\w)(?:{'|'.join(words_of(c).agencies for c in LANGUAGES)}|procurad\w+|promotoria|corte|constabulary|carabineros|"
                     r"gendarmerie|ministry|secretaria|comisaria|policial|naval|coast guard|comando|jefatura|superintendencia|corps|pnp|pdi|"
                     r"kmar|pj|pf|mp|tpol|ttps|onu|unodc|fuerza|forces?|embajada|embassy|consulado|prefeitura|alcaldia|municipio|gemeente|"
                     r"aanklager|parquet|dpp|icbf|cicpc|gnb|defence|politiekorps|kustwacht|\w+politie|\w+dienst)(?!\w)")  # fmt: skip
_GANG = re.compile(
    r"(?<!\w)(?:banda|gang|cartel|clan|tren de|los|las|bende|faccao|comando (?:vermelho|da capital)|mara|pandilla|crew|posse|primeiro)(?!\w)"
)
_NGO = re.compile(
    r"(?<!\w)(?:fundacion|fundacao|foundation|stichting|ong|ngo|asociacion|associacao|instituto|caritas|pastoral|corporacion|red de|casa|hermanas)(?!\w)"
)
_MEDIA = re.compile(
    r"(?<!\w)(?:diario|jornal|noticias|news|radio|tv|gaceta|gazette|times|herald|express|krant|courant|periodico|prensa|press|globo|folha)(?!\w)"
)
_FIRM = re.compile(r"(?<!\w)(?:s\.? ?a\.?(?: ?c\.?| ?s\.?)?|ltda|ltd|inc|n\.?v|b\.?v|llc|transportes|agencia de (?:viajes|empleo)|agency|travel|tours|"
                   r"servicios|services|inversiones|comercial|empresa|company|enterprises|turismo|modelos|models|recruitment|import\w*|export\w*)(?!\w)")  # fmt: skip


_AFTER_VENUE = re.compile(
    rf"(?<!\w)(?:{'|'.join(words_of(c).venue for c in LANGUAGES)}|cantina)[\s\"'«“:,]*(?:llamad[oa]|denominad[oa]|named|called|genaamd|chamad[oa])?[\s\"'«“]*$"
)
_KINDS = {"settlement": "city", "beach": "port"}
"""Where the gazetteer's kinds and an entity's differ: boats land on a beach as in a port."""


def country_name(code: str, language: str) -> str:
    """A country's name in the language of the text, the code when there is none."""
    return countries.name_of(code, language if language in LANGUAGES else "es") or code


def body_kind(name: str) -> str:
    """What an organisation is by its name: "agency", "gang", "ngo", "media", "firm" or empty."""
    said = flat(name)
    firm = bool(re.search(r"(?<!\w)(?:agencia de|agency|travel|tours|ltda?|inc|n\.v|b\.v|s\.a)(?!\w)", said))
    if _AGENCY.search(said) and not firm:
        return "agency"
    for kind, rule in (("firm", _FIRM), ("media", _MEDIA), ("ngo", _NGO), ("gang", _GANG)):
        if rule.search(said):
            return kind
    return ""


def locate(
    entities: tuple[Entity, ...],
    mentions: tuple[Mention, ...],
    sentences: tuple[Span, ...],
    text: str,
    hint: str,
) -> tuple[Entity, ...]:
    """Fill kind, country and gazetteer id of places, country of nationalities, kind of bodies."""
    known = {e.id: _plain_facts(e) for e in entities}
    for m in mentions:
        if (
            m.label == Label.PLACE
            and not known[m.entity].country
            and _AFTER_VENUE.search(flat(text[max(0, m.start - 24) : m.start]))
        ):
            known[m.entity] = replace(known[m.entity], kind="venue")
    beside = _beside(mentions, text, known)
    together = _together(mentions, sentences)
    totals = Counter(known[m.entity].country for m in mentions if known[m.entity].country)
    home = hint or _home(tuple(known.values()))
    whole = [c for c, _ in totals.most_common(8)]
    open_ones = [e for e in entities if e.label == Label.PLACE and not known[e.id].country]
    for e in sorted(open_ones, key=lambda e: _ambiguity(known[e.id])):
        near = [known[o] for o in together.get(e.id, ()) if known[o].country]
        near.sort(key=lambda o: o.kind != "country" and o.label == Label.PLACE)
        order = dict.fromkeys(
            c for c in (*beside.get(e.id, ()), *(o.country for o in near), hint, *whole) if c
        )
        known[e.id] = _resolved(known[e.id], tuple(order))
    totals = Counter(
        known[m.entity].country
        for m in mentions
        if known[m.entity].country and known[m.entity].label == Label.PLACE
    )
    for e in entities:
        if e.label == Label.PLACE and not known[e.id].country:
            known[e.id] = _guessed(
                known[e.id], beside.get(e.id, ()), [known[o] for o in together.get(e.id, ())], totals, home
            )
    return tuple(known[e.id] for e in entities)


def _plain_facts(entity: Entity) -> Entity:
    if entity.label == Label.NATIONALITY:
        return replace(entity, country=entity.norm if len(entity.norm) == 2 else "")
    if entity.label == Label.ORG:
        return replace(entity, kind=body_kind(" ".join((entity.name, *entity.aliases[:3]))))
    if entity.label == Label.PLACE:
        code = next((c for n in (entity.name, *entity.aliases) if (c := _country(n))), "")
        if code:
            return replace(entity, country=code, kind="country")
        return replace(entity, kind=_own_kind(entity.name))
    return entity


def _country(name: str) -> str:
    """The code of a country's name; a town that is also called by it ("Santo Domingo") stays a town."""
    code = countries.code_of(name)
    usual = {fold(countries.name_of(code, language)) for language in LANGUAGES} if code else set()
    town = any(p.kind == "settlement" and p.country == code for p in gazetteer.lookup(name))
    return "" if town and fold(name) not in usual else code


def _own_kind(name: str) -> str:
    said = flat(name)
    if _ADDRESS.search(said):
        return "address"
    return "venue" if _VENUE.search(said) else ""


def _ambiguity(entity: Entity) -> int:
    """In how many countries a place of that name is known: the plainest are settled first and help the others."""
    return len({p.country for n in (entity.name, *entity.aliases[:3]) for p in gazetteer.lookup(n)})


def _resolved(entity: Entity, order: tuple[str, ...]) -> Entity:
    if entity.kind == "address":
        return entity
    place = next((p for n in (entity.name, *entity.aliases[:3]) if (p := gazetteer.resolve(n, order))), None)
    if place and place.kind == "country":
        place = _capital(entity.name, place)
    if place is None or (entity.kind == "venue" and place.kind in {"settlement", "airport"}):
        return entity
    return replace(
        entity, country=place.country or "", gazetteer=str(place.id), kind=_KINDS.get(place.kind, place.kind)
    )


def _capital(name: str, country: gazetteer.Place) -> gazetteer.Place:
    """The town of the country that bears the name, where the country is only loosely called so; else the country."""
    if _country(name):
        return country
    towns = (p for p in gazetteer.lookup(name) if p.kind == "settlement" and p.country == country.country)
    return next(towns, country)


def _guessed(
    entity: Entity, beside: Iterable[str], near: list[Entity], totals: Counter[str], home: str
) -> Entity:
    """The country of a place that no list knows: what stands beside it, where the text is at home, its sentence's."""
    around = {e.country for e in near if e.label == Label.PLACE and e.country}
    only = list(around) if len(around) == 1 else []
    if entity.kind in {"venue", "address"}:
        choices = [*beside, *only, home, *(c for c, _ in totals.most_common(1))]
    else:
        choices = [*beside, home, *(totals if len(totals) == 1 else ())]
    return replace(entity, country=next((c for c in choices if c), ""))


_FOREIGN_MONEY = frozenset({"USD", "EUR", "GBP", "XCD"})


def _home(entities: tuple[Entity, ...]) -> str:
    """Where the text is at home: the country in its authorities' names, its telephone numbers, its money; or empty."""
    votes: Counter[str] = Counter()
    for e in entities:
        if e.label == Label.ORG:
            votes.update(_named_in(e.name) * 2)
        elif e.label == Label.PHONE and e.norm.startswith("+"):
            votes[_region(e.norm)] += 1
        elif e.label == Label.PLACE and e.country:
            votes[e.country] += 1
        elif e.label == Label.MONEY and e.norm[:3].isalpha() and e.norm[:3] not in _FOREIGN_MONEY:
            votes["CW" if e.norm[:3] in {"ANG", "XCG"} else e.norm[:2]] += 2
    del votes[""]
    first = votes.most_common(2)
    return first[0][0] if first and (len(first) == 1 or first[0][1] > first[1][1]) else ""


def _named_in(name: str) -> list[str]:
    words = re.findall(r"\w+", flat(name))[:12]
    runs = (" ".join(words[i : i + n]) for n in (3, 2, 1) for i in range(len(words) - n + 1))
    forms = countries.country_forms()
    return [forms[run] for run in runs if run in forms][:1]


def _region(number: str) -> str:
    try:
        return phonenumbers.region_code_for_number(phonenumbers.parse(number)) or ""
    except phonenumbers.NumberParseException:
        return ""


_BESIDE = re.compile(r"\s*[,(–-]?\s*\(?\s*(?:en|in|no|na|em|de|da|do|op|at)?\s*")


def _beside(mentions: tuple[Mention, ...], text: str, known: dict[str, Entity]) -> dict[str, list[str]]:
    """Countries written right behind a place: "Lelydorp, Suriname", "Boa Vista (Brasil)"."""
    found: dict[str, list[str]] = {}
    for left, right in pairwise(mentions):
        between = text[left.end : right.start] if 0 <= right.start - left.end <= 8 else "x"
        if (
            left.label == right.label == Label.PLACE
            and known[right.entity].kind == "country"
            and _BESIDE.fullmatch(between)
        ):
            found.setdefault(left.entity, []).append(known[right.entity].country)
    return found


def _together(mentions: tuple[Mention, ...], sentences: tuple[Span, ...]) -> dict[str, tuple[str, ...]]:
    """Places and nationalities that share a sentence with each place."""
    found: dict[str, dict[str, None]] = {}
    at = 0
    for span in sentences:
        here: list[str] = []
        while at < len(mentions) and mentions[at].start < span.end:
            if mentions[at].label in {Label.PLACE, Label.NATIONALITY} and len(here) < 40:
                here.append(mentions[at].entity)
            at += 1
        for entity in dict.fromkeys(here):
            found.setdefault(entity, {}).update((o, None) for o in here if o != entity)
    return {entity: tuple(others) for entity, others in found.items()}
