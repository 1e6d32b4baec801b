"""When two things are one: careful rules, each with the terms it rests on, and what forbids a join.

Across cases persons join only by a document number, by a full birth date with a rare name, or by a phone with the name;
never by likeness of names alone, and never against a contradiction.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from graph.resolve.local import Local, folded_names
from terms import names
from terms.dates import year
from terms.fold import fold, key, phonetic
from terms.vocabulary import Kind

RARE = 0.01
"""A name whose rarest parts are borne by less than this share of people counts as rare."""

PAIRED = 12
"""Members of one block up to which every pair is looked at; larger blocks are chained by neighbours in order."""

SHORTEST_NUMBER = 6
"""Letters and digits that a document number needs to join anything."""

DISTINCTIVE = 3
"""Words of a firm's name, legal form aside, that two firms of two countries hardly share by chance."""

LEGAL_FORMS = frozenset(
    "sa sac saa sas srl eirl ltda ltd limited inc llc bv nv vof cia ca me epp eireli corp company cooperativa sociedad".split()
)
VENUE_HEADS = frozenset(
    "hotel hostal hostel hospedaje posada pension pensao bar club discoteca restaurante restaurant finca pousada boate casa "
    "motel residencial apartahotel night nightclub snack truki pan eetcafe cafe".split()
)


@dataclass(frozen=True, slots=True)
class Join:
    """Two in-document entities that are one, by which rule, resting on which terms (values, never names of people)."""

    a: Local
    b: Local
    rule: str
    terms: tuple[str, ...] = ()


def joins(entities: Sequence[Local]) -> list[Join]:
    """All joins that the rules see, strongest rule first, in an order that does not depend on how they came in."""
    found: list[Join] = []
    by_kind: dict[Kind, list[Local]] = defaultdict(list)
    for entity in sorted(entities, key=lambda e: (e.anchor, e.key)):
        by_kind[entity.entity].append(entity)
    for kind, members in by_kind.items():
        for rule in RULES[kind]:
            found.extend(rule(members))
    return found


def contradiction(a: Local, b: Local) -> str:
    """Why two persons, or two papers, cannot be one; empty when they can."""
    if a.entity is Kind.IDENTITY_DOCUMENT:
        return "" if not (a.norm and b.norm) or _same_paper(a.norm, b.norm) else "document"
    if a.entity is not Kind.PERSON:
        return ""
    if a.suffix and b.suffix and a.suffix != b.suffix:
        return "suffix"
    if _apart(
        {year(v) for v in a.attributes.get("birthDate", ())},
        {year(v) for v in b.attributes.get("birthDate", ())},
    ):
        return "birth year"
    if _apart(set(a.attributes.get("gender", ())), set(b.attributes.get("gender", ()))):
        return "gender"
    if a.document == b.document and (a.local in b.kin or b.local in a.kin):
        return "family"
    mine, theirs = _documents(a.documents), _documents(b.documents)
    if any(_apart(mine[kind], theirs[kind]) for kind in mine.keys() & theirs.keys()):
        return "document"
    return ""


def _same_paper(a: str, b: str) -> bool:
    """Whether two normal forms can be one document: equal numbers, and no other type or country where both are known."""
    mine, theirs = a.split(":"), b.split(":")
    return len(mine) == len(theirs) == 3 and all(
        x == y or not (x and y) for x, y in zip(mine, theirs, strict=True)
    )


def _papers_meet(a: Local, b: Local) -> bool:
    return any(_same_paper(x, y) for x in (a.norm, *a.documents) for y in (b.norm, *b.documents) if x and y)


def _numbers(local: Local) -> list[str]:
    """Numbers of documents, long enough to mean one paper."""
    numbers = [norm.rpartition(":")[2] for norm in (local.norm, *local.documents)]
    return [number for number in numbers if len(number) >= SHORTEST_NUMBER]


def _apart(a: Iterable[object], b: Iterable[object]) -> bool:
    left, right = {v for v in a if v}, {v for v in b if v}
    return bool(left and right and not left & right)


def _documents(papers: Iterable[str]) -> dict[str, set[str]]:
    """Document numbers by type and country; a document whose country is unknown contradicts nothing."""
    found: dict[str, set[str]] = defaultdict(set)
    for norm in papers:
        kind, _, number = norm.rpartition(":")
        if not kind.endswith(":"):
            found[kind].add(number)
    return found


def _blocks(
    members: Sequence[Local], keys: Callable[[Local], Iterable[str]]
) -> Iterator[tuple[str, list[Local]]]:
    blocks: dict[str, list[Local]] = defaultdict(list)
    for member in members:
        for block in dict.fromkeys(keys(member)):
            if block:
                blocks[block].append(member)
    yield from sorted((block, found) for block, found in blocks.items() if len(found) > 1)


def _pairs(found: Sequence[Local]) -> Iterator[tuple[Local, Local]]:
    yield from combinations(found, 2) if len(found) <= PAIRED else pairwise(found)


def _by(
    rule: str,
    keys: Callable[[Local], Iterable[str]],
    agree: Callable[[Local, Local], bool] | None = None,
    *,
    tells: bool = False,
) -> Callable[[Sequence[Local]], Iterator[Join]]:
    """A rule: members of one block that agree are one. `tells`: what they share is a term to be shown."""

    def apply(members: Sequence[Local]) -> Iterator[Join]:
        for shared, found in _blocks(members, keys):
            for a, b in _pairs(found) if agree is None else combinations(found[:200], 2):
                if agree is None or agree(a, b):
                    yield Join(a, b, rule, (shared,) if tells else ())

    return apply


def _in_cases(local: Local, values: Iterable[str]) -> list[str]:
    return [f"{case.uid} {value}" for case in local.cases for value in values]


def _tokens(local: Local) -> set[str]:
    return {phonetic(part) for name in folded_names(local) for part in names.parts(name) if len(part) > 1}


def _names_touch(a: Local, b: Local) -> bool:
    return bool(_tokens(a) & _tokens(b))


def _same_name(a: Local, b: Local) -> bool:
    return any(names.same_full(x, y) for x in (a.name, *a.aliases) for y in (b.name, *b.aliases))


def _same_name_in_case(a: Local, b: Local) -> bool:
    return _same_name(a, b) or (len(names.parts(a.name)) >= 2 and names.parts(a.name) == names.parts(b.name))


def _name_fits(a: Local, b: Local) -> bool:
    """Equal full names, or one that is the other's shorter form with at least two parts."""
    if _same_name(a, b):
        return True
    short, long = sorted((a.name, b.name), key=lambda name: len(names.parts(name)))
    return len(names.parts(short)) >= 2 and names.compatible(short, long)


def _sorted_parts(local: Local) -> list[str]:
    return [
        " ".join(sorted(names.parts(name)))
        for name in (local.name, *local.aliases)
        if len(names.parts(name)) >= 2
    ]


def _rare(a: Local, b: Local) -> bool:
    return _same_name(a, b) and min(names.commonness(a.name), names.commonness(b.name)) < RARE


def _full_birth_date(local: Local) -> list[str]:
    """Full dates only; the first of January is how forms write "unknown"."""
    return [v for v in local.attributes.get("birthDate", ()) if len(v) == 10 and not v.endswith("-01-01")]


def core(name: str) -> tuple[str, bool]:
    """A firm's name without its legal form, folded, and whether it bore one."""
    words = fold(name.replace(".", "")).split()
    kept = [word for word in words if word not in LEGAL_FORMS]
    return " ".join(kept), len(kept) < len(words)


def _firm_agrees(a: Local, b: Local) -> bool:
    """Equal full names with agreeing context: a legal form and two words, or a town that both documents name."""
    if a.kind == "agency" or b.kind == "agency":
        return bool(a.country) and a.country == b.country
    words, shared = len(core(a.name)[0].split()), bool(a.places & b.places)
    abroad = bool(a.country and b.country and a.country != b.country)
    if abroad and not shared and words < DISTINCTIVE:
        return False
    return words >= 2 and (core(a.name)[1] or core(b.name)[1] or shared)


def venue(name: str) -> str:
    """A venue's own name, folded, without the word for what it is."""
    words = fold(name).split()
    return " ".join(word for word in words if word not in VENUE_HEADS) or " ".join(words)


def _venue_agrees(a: Local, b: Local) -> bool:
    if a.kind not in {"venue", "address"} or a.kind != b.kind:
        return False
    towns = ({fold(t) for t in a.attributes.get("town", ())}, {fold(t) for t in b.attributes.get("town", ())})
    if all(towns):
        return bool(towns[0] & towns[1])
    return len(venue(a.name).split()) >= 2 and bool(a.country) and a.country == b.country


def _norm(local: Local) -> list[str]:
    return [local.norm]


def _case_digits(local: Local) -> list[str]:
    return _in_cases(local, [key(local.name)] if not local.norm else [])


RULES: dict[Kind, tuple[Callable[[Sequence[Local]], Iterator[Join]], ...]] = {
    Kind.PERSON: (
        _by("document", _numbers, lambda a, b: _papers_meet(a, b) and _names_touch(a, b), tells=True),
        _by("birth date and rare name", _full_birth_date, _rare, tells=True),
        _by("phone and name", lambda p: p.phones, _name_fits, tells=True),
        _by("full name in one case", lambda p: _in_cases(p, _sorted_parts(p)), _same_name_in_case),
    ),
    Kind.ORGANISATION: (
        _by("name in one case", lambda o: _in_cases(o, [core(name)[0] for name in (o.name, *o.aliases)])),
        _by("full name and context", lambda o: [core(o.name)[0]], _firm_agrees),
    ),
    Kind.PLACE: (
        _by("gazetteer", lambda p: [p.gazetteer]),
        _by("name in one case", lambda p: _in_cases(p, [] if p.gazetteer else [f"{p.kind} {venue(p.name)}"])),
        _by("venue and town", lambda p: [] if p.gazetteer else [venue(p.name)], _venue_agrees),
    ),
    Kind.PHONE: (_by("number", _norm), _by("digits in one case", _case_digits)),
    Kind.EMAIL: (_by("address", _norm),),
    Kind.ACCOUNT: (_by("account", _norm),),
    Kind.VEHICLE: (
        _by("plate", lambda v: [v.norm] if len(v.norm) >= 5 else []),
        _by("description in one case", lambda v: _in_cases(v, [] if v.norm else [fold(v.name)])),
    ),
    Kind.IDENTITY_DOCUMENT: (_by("number", _numbers, _papers_meet), _by("number in one case", _case_digits)),
    Kind.OPERATION: (
        _by("name in one case", lambda n: _in_cases(n, [fold(n.name)])),
        _by(
            "name and country",
            lambda n: [f"{case.country} {fold(n.name)}" for case in n.cases if case.country],
        ),
    ),
}
