"""What people may decide, as nodes: facts and joins, doubtful ones first, and what was decided already. Pure.

The order follows from the kind of doubt and from positions, never from who somebody is.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from graph.evidence import Assertion, AssertionKind, Decision, DecisionKind, Finding, Position
from graph.resolve.cases import CasePlaces, strictest
from graph.resolve.clusters import DIFFERENT, SAME, Cluster, Refused
from graph.resolve.graph import Node, Value
from graph.resolve.judgements import Judgements, Pair
from graph.resolve.likeness import possible
from graph.resolve.reviews import REVIEWABLE, Settled
from graph.resolve.rules import Join
from terms.vocabulary import Certainty, Role

LABEL = "Review"

WEAK_RULES = frozenset({"co-accused", "act:place", "act:destination"})
"""Rules of relations that conclude more than a sentence says."""

PLAIN_RULES = frozenset({"gazetteer", "number", "address", "account", "plate", SAME})
"""Joins by an equal value: nothing to be looked at."""


class Doubt(StrEnum):
    """Why something waits, most urgent first."""

    LOST = "needs a look"
    CONFLICT = "roles conflict"
    REFUSED = "contradicted"
    POSSIBLE = "possible"
    HEARSAY = "hearsay"
    PLANNED = "planned"
    DENIED = "denied"
    WEAK = "weak rule"
    JOINED = "joined by rule"
    NONE = ""


_RANK = {doubt: number for number, doubt in enumerate(Doubt)}


@dataclass(frozen=True, slots=True)
class Sources:
    """What questions are made from: the projection's own intermediate results."""

    assertions: Mapping[str, Sequence[Assertion]]
    settled: Settled
    places: Mapping[str, CasePlaces]
    cases: Mapping[str, Node]
    uids: Mapping[tuple[str, str], str]
    clusters: Sequence[Cluster]
    refused: Sequence[Refused]
    judged: Judgements


def questions(known: Sources) -> Iterator[Node]:
    """One node for each fact, each join by rule across documents, each possible join, and each decision on them."""
    conflicts = _conflicts(known)
    now = {a.uid: a for a in known.settled.assertions}
    for document in sorted(known.places):
        for told in known.assertions.get(document, ()):
            if told.kind in REVIEWABLE and not told.type.startswith("field:"):
                yield _fact(known, told, now.get(told.uid, told), conflicts)
    yield from _joins(known)
    yield from _lost(known)


def _fact(known: Sources, told: Assertion, now: Assertion, conflicts: frozenset[str]) -> Node:
    choice = known.settled.choices.get(told.uid)
    rule = told.value if told.kind is AssertionKind.RELATION else ""
    kept = choice is not None and choice.verdict == Finding.REJECTED
    fields, things = _about(known, told if kept else now)
    doubts = [doubt.value for doubt in _doubts(told, conflicts) if doubt]
    rank = _RANK[next(iter(_doubts(told, conflicts)), Doubt.NONE)]
    return _node(
        known,
        told.uid,
        "fact",
        _type(told),
        ", ".join(filter(None, [*doubts, rule])),
        rank,
        choice,
        [(told.document, told.start, told.end)],
        fields,
        things,
    )


def _type(told: Assertion) -> str:
    if told.kind is AssertionKind.RELATION:
        return told.type
    if told.kind is AssertionKind.FACT:
        return told.type.upper()
    return "ROLE" if told.kind is AssertionKind.ROLE else "JOURNEY"


def _about(known: Sources, told: Assertion) -> tuple[dict[str, str], list[str]]:
    """What may be edited of a fact, and the things that it concerns."""

    def uid(end: str) -> str:
        return known.uids.get((told.document, end), "")

    if told.kind is AssertionKind.ROLE:
        return {"role": told.type}, [uid(told.subject)]
    if told.kind is AssertionKind.FACT:
        return {"value": told.value}, [case.uid for case in known.places[told.document].at(told.start)]
    if told.kind is AssertionKind.ROUTE:
        about = json.loads(told.value)
        stops = [about["origin"], *about["transit"], about["destination"]]
        things = [*(uid(stop["entity"]) for stop in stops if stop), *map(uid, about["movers"])]
        return {"moved": told.type, "certainty": told.certainty.value, "mode": str(about["mode"])}, things
    ends = [uid(end) or end for end in (told.subject, told.object)]
    fields = {"type": told.type, "source": ends[0], "target": ends[1], "certainty": told.certainty.value}
    return {**fields, "time": told.time}, [uid(told.subject), uid(told.object)]


def _doubts(told: Assertion, conflicts: frozenset[str]) -> Iterator[Doubt]:
    if told.uid in conflicts:
        yield Doubt.CONFLICT
    if told.hearsay:
        yield Doubt.HEARSAY
    if told.certainty is not Certainty.DONE:
        yield Doubt.PLANNED if told.certainty is Certainty.PLANNED else Doubt.DENIED
    if told.kind is AssertionKind.RELATION and told.value in WEAK_RULES:
        yield Doubt.WEAK


def _conflicts(known: Sources) -> frozenset[str]:
    """Roles of somebody whom one case, or one document of it, calls a victim and a suspect."""
    said: dict[tuple[str, str], dict[str, str]] = defaultdict(dict)
    for document, told in known.assertions.items():
        for role in told:
            if role.kind is AssertionKind.ROLE and document in known.places:
                for case in known.places[document].at(role.start):
                    uid = known.uids.get((document, role.subject), "")
                    said[uid, case.uid][role.uid] = role.type
    both = {Role.VICTIM.value, Role.SUSPECT.value}
    return frozenset(
        uid
        for roles in said.values()
        if both <= set(roles.values())
        for uid, role in roles.items()
        if role in both
    )


def _joins(known: Sources) -> Iterator[Node]:
    seen: set[Pair] = set()
    for judgement in known.judged.pairs.values():
        join = Join(judgement.a, judgement.b, f"judged {judgement.verdict}")
        seen.add(_pair(join))
        yield _join(known, join, join.rule, 0, judgement.decision)
    apart = {frozenset((known.uids[j.a.key], known.uids[j.b.key])) for j in known.judged.pairs.values()}
    offered = [
        *(
            (r.join, f"{Doubt.REFUSED}, {r.join.rule}, {r.why}", Doubt.REFUSED)
            for r in known.refused
            if r.why != DIFFERENT
        ),
        *((join, f"{Doubt.POSSIBLE}, {join.rule}", Doubt.POSSIBLE) for join in possible(known.clusters)),
    ]
    for join, rule, doubt in offered:
        if (
            _pair(join) not in seen
            and frozenset((known.uids[join.a.key], known.uids[join.b.key])) not in apart
        ):
            seen.add(_pair(join))
            yield _join(known, join, rule, _RANK[doubt], None)
    for found in known.clusters:
        for join in found.ties:
            if (
                join.rule not in PLAIN_RULES
                and join.a.document != join.b.document
                and _pair(join) not in seen
            ):
                seen.add(_pair(join))
                yield _join(known, join, f"{Doubt.JOINED}, {join.rule}", _RANK[Doubt.JOINED], None)


def _pair(join: Join) -> Pair:
    return frozenset((join.a.key, join.b.key))


def _join(known: Sources, join: Join, rule: str, rank: int, choice: Decision | None) -> Node:
    a, b = sorted((join.a, join.b), key=lambda local: (local.anchor, local.key))
    spots = [min(local.mentions, key=lambda m: m.anchor) for local in (a, b)]
    return _node(
        known,
        f"j-{a.anchor}-{b.anchor}",
        "join",
        a.entity.value,
        rule,
        rank,
        choice,
        [(spot.document, spot.start, spot.end) for spot in spots],
        {},
        [known.uids[a.key], known.uids[b.key]],
        a=a.anchor,
        b=b.anchor,
        terms=join.terms,
    )


def _lost(known: Sources) -> Iterator[Node]:
    """Decisions that fit nothing that is read today; those on documents that were erased are left alone."""
    for decision in (*known.settled.loose, *known.judged.loose):
        told = decision.told
        if decision.kind is DecisionKind.REVIEWED:
            fact = told["fact"]
            spots = [(decision.subject, int(fact["start"]), int(fact["end"]))]
            kind, type_ = "fact", str(fact["type"])
        else:
            positions = [Position.of(told[end]) for end in ("a", "b") if end in told]
            spots = [(spot.document, spot.start, spot.end) for spot in positions]
            kind, type_ = "join", ""
        if spots and all(document in known.places for document, _, _ in spots):
            yield _node(
                known, decision.uid, kind, type_, f"{Doubt.LOST}, {decision.verdict}", 0, decision, spots, {}, [],
                a=decision.subject if kind == "join" else "", b=decision.object, waits=True,
            )  # fmt: skip


def _node(
    known: Sources,
    uid: str,
    kind: str,
    type_: str,
    rule: str,
    rank: int,
    choice: Decision | None,
    spots: Sequence[tuple[str, int, int]],
    fields: Mapping[str, str],
    things: Iterable[str],
    *,
    a: str = "",
    b: str = "",
    terms: tuple[str, ...] = (),
    waits: bool = False,
) -> Node:
    documents = tuple(dict.fromkeys(document for document, _, _ in spots))
    cases = sorted({case.uid for document in documents for case in known.places[document].keys})
    about = [known.cases[case].properties for case in cases]
    countries = sorted({str(case["country"]) for case in about})
    decided = choice is not None and not waits
    properties: dict[str, Value] = {
        "uid": uid,
        "ids": (uid,),
        "name": "",
        "kind": kind,
        "type": type_,
        "rule": rule,
        "decided": decided,
        "decision": choice.uid if choice else "",
        "sort": f"{choice.at} {uid}" if choice and decided else f"{rank} {uid}",
        "documents": documents,
        "cases": tuple(cases),
        "country": countries[0],
        "countries": tuple(countries),
        "handling": strictest(str(case["handling"]) for case in about),
        "spots": json.dumps(spots),
        "fields": json.dumps(fields, ensure_ascii=False, sort_keys=True),
        "things": tuple(dict.fromkeys(thing for thing in things if thing)),
        "a": a,
        "b": b,
        "terms": terms,
    }
    return Node(uid, LABEL, properties)
