"""Which shared things link two cases, which only stand around them, and how much a link can carry. Pure.

A person, a document, a number, an account, a plate, a body, a venue or an address links. A town, a port, a country, an
official, an agency, a newspaper, an operation never does: these are context.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from itertools import combinations

from graph.view.values import Strength
from terms.vocabulary import Kind, Role

MOST_CASES = 5
"""A value that stands in more cases than this is a hostel, a hotline, a terminal: it says nothing about any two."""

MOST_PERSONS = 15
"""Nor does one that more people than this use."""

SHORTEST_NUMBER = 7
"""Numbers with fewer digits are emergency and service numbers, or cut off."""

OFFICIAL_BODIES = frozenset({"agency", "media"})
VENUES = frozenset({"venue", "address"})
_IDENTITY = frozenset({Kind.PERSON, Kind.IDENTITY_DOCUMENT})
_MEDIUM = frozenset({"phone", "account", "email", "vehicle", "organisation"})


@dataclass(frozen=True, slots=True)
class Participation:
    """A thing's place in one case. `role` is a person's; `official` says that an official or agency uses the value."""

    entity: str
    label: Kind
    case: str
    kind: str = ""
    norm: str = ""
    role: str = ""
    official: bool = False
    persons: int = 0


class Bearing(Enum):
    """What a shared thing means."""

    LINKS = auto()
    CONTEXT = auto()
    TOO_COMMON = auto()
    NOTHING = auto()


@dataclass(frozen=True, slots=True)
class Shared:
    """A thing that several cases share; `reason` is its kind in a reader's words; `cases` are sorted uids."""

    entity: str
    reason: str
    cases: tuple[str, ...]
    persons: int = 0


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of cases (smaller uid first) with what links them; what is around; what is too common."""

    links: Mapping[tuple[str, str], tuple[Shared, ...]]
    context: tuple[Shared, ...]
    too_common: tuple[Shared, ...]


def reason_of(label: Kind, kind: str = "", role: str = "") -> str:
    """The kind of a shared thing as a reader calls it: "phone", "venue", "person", "official", "place"."""
    if label is Kind.PERSON:
        return "official" if role == Role.OFFICIAL else "person"
    if label is Kind.PLACE:
        return kind if kind in VENUES else "place"
    if label is Kind.ORGANISATION:
        return kind if kind in OFFICIAL_BODIES else "organisation"
    return {Kind.IDENTITY_DOCUMENT: "document"}.get(label, label.lower())


def bearing(parts: Sequence[Participation]) -> Bearing:
    """What it means that the cases of these participations, all of one thing, share it."""
    first = parts[0]
    cases = {part.case for part in parts}
    if first.label is Kind.PERSON:
        return Bearing.CONTEXT if any(part.role == Role.OFFICIAL for part in parts) else Bearing.LINKS
    if first.label is Kind.OPERATION:
        return Bearing.CONTEXT
    if first.label is Kind.PLACE and first.kind not in VENUES:
        return Bearing.CONTEXT
    if first.label is Kind.ORGANISATION and first.kind in OFFICIAL_BODIES:
        return Bearing.CONTEXT
    if any(part.official for part in parts) and first.label is not Kind.ORGANISATION:
        return Bearing.CONTEXT
    digits = sum(sign.isdigit() for sign in first.norm)
    if first.label is Kind.PHONE and digits < SHORTEST_NUMBER:
        return Bearing.NOTHING
    if first.label is Kind.VEHICLE and not digits:
        return Bearing.NOTHING
    if first.label in (Kind.EMAIL, Kind.ACCOUNT, Kind.IDENTITY_DOCUMENT) and not first.norm:
        return Bearing.NOTHING
    if first.label in _IDENTITY:
        return Bearing.LINKS
    crowded = len(cases) > MOST_CASES or max(part.persons for part in parts) > MOST_PERSONS
    return Bearing.TOO_COMMON if crowded else Bearing.LINKS


def pair_up(participations: Iterable[Participation]) -> Pairs:
    """All pairs of cases that share something; the same for every order of the participations."""
    by_entity: dict[str, list[Participation]] = defaultdict(list)
    for part in participations:
        by_entity[part.entity].append(part)
    links: dict[tuple[str, str], list[Shared]] = defaultdict(list)
    aside: dict[Bearing, list[Shared]] = defaultdict(list)
    for entity, parts in sorted(by_entity.items()):
        cases = tuple(sorted({part.case for part in parts}))
        if len(cases) < 2:
            continue
        means = bearing(parts)
        role = Role.OFFICIAL.value if any(part.role == Role.OFFICIAL for part in parts) else ""
        shared = Shared(
            entity, reason_of(parts[0].label, parts[0].kind, role), cases, max(part.persons for part in parts)
        )
        if means is Bearing.LINKS:
            for pair in combinations(cases, 2):
                links[pair].append(shared)
        else:
            aside[means].append(shared)
    return Pairs(
        {pair: tuple(sorted(found, key=_order)) for pair, found in sorted(links.items())},
        tuple(aside[Bearing.CONTEXT]),
        tuple(aside[Bearing.TOO_COMMON]),
    )


def strength(reasons: Iterable[str]) -> Strength:
    """Strong by a person, a document, or two independent kinds; medium by one number, plate or body; else weak."""
    kinds = {"place" if reason in VENUES else reason for reason in reasons}
    if kinds & {"person", "document"} or len(kinds) > 1:
        return Strength.STRONG
    return Strength.MEDIUM if kinds & _MEDIUM else Strength.WEAK


_RANK = ("person", "document", "phone", "account", "email", "vehicle", "organisation", "venue", "address")


def _order(shared: Shared) -> tuple[int, str]:
    return _RANK.index(shared.reason), shared.entity
