"""What reviewers found of facts, brought to the facts as they are read today. Pure.

A review remembers its fact by position: document, kind, type, stretch, and where the mentions of its ends stand. After a
new run it belongs to the fact that overlaps most; when there is none, or two fit alike, it is loose and waits for a person.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from graph.evidence import (
    Assertion,
    AssertionKind,
    Decision,
    DecisionKind,
    Finding,
    Mention,
    Position,
    digest,
)
from graph.resolve.cases import live
from terms.vocabulary import KIND_OF_LABEL, UNDIRECTED, Certainty, Label, Moved, RelationType, Role

REVIEWABLE = frozenset({AssertionKind.RELATION, AssertionKind.ROLE, AssertionKind.ROUTE, AssertionKind.FACT})
"""Kinds of assertions that people review."""

MOST = 50
"""Mentions of an end that a review remembers."""

Locals = Mapping[str, Sequence[Mention]]


@dataclass(frozen=True, slots=True)
class Settled:
    """Assertions as they are projected, and the decision that holds on each reviewed one, by its id.

    `loose` decisions fit no fact of today.
    """

    assertions: tuple[Assertion, ...]
    choices: Mapping[str, Decision] = field(default_factory=dict)
    loose: tuple[Decision, ...] = ()

    def mark(self, assertion: str) -> str:
        """How a projected assertion was reviewed: "accepted", "edited" or ""."""
        choice = self.choices.get(assertion)
        return choice.verdict if choice else ""


def settle(
    assertions: Iterable[Assertion], mentions: Iterable[Mention], decisions: Sequence[Decision]
) -> Settled:
    """All assertions, the reviewed ones changed or left out; the same for every order of what comes in."""
    told = sorted(assertions, key=lambda a: a.uid)
    reviews = [d for d in live(decisions) if d.kind is DecisionKind.REVIEWED]
    if not reviews:
        return Settled(tuple(told))
    documents = {review.subject for review in reviews}
    facts: dict[str, list[Assertion]] = defaultdict(list)
    for assertion in told:
        if assertion.document in documents and assertion.kind in REVIEWABLE:
            facts[assertion.document].append(assertion)
    named: dict[str, dict[str, list[Mention]]] = defaultdict(lambda: defaultdict(list))
    for mention in sorted(mentions, key=lambda m: m.uid):
        if mention.document in documents:
            named[mention.document][mention.local].append(mention)
    choices: dict[str, Decision] = {}
    changed: dict[str, Assertion | None] = {}
    loose: list[Decision] = []
    for review in reviews:
        here = named[review.subject]
        found = _fitting(review, facts[review.subject], here)
        made = {fact.uid: _changed(review, fact, here) for fact in found}
        if not found or (review.verdict == Finding.EDITED and None in made.values()):
            loose.append(review)
            continue
        changed.update(made)
        choices.update(dict.fromkeys(made, review))
    kept = (changed.get(assertion.uid, assertion) for assertion in told)
    return Settled(tuple(fact for fact in kept if fact is not None), choices, tuple(loose))


def fact_of(told: Assertion, mentions: Iterable[Mention]) -> dict[str, Any]:
    """A fact as a review remembers it. `mentions` are those of its document's run."""
    named: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        named[mention.local].append(mention)
    return {
        "kind": told.kind.value,
        "type": told.type,
        "start": told.start,
        "end": told.end,
        "ends": [_end(told, end, named) for end in _ends(told)],
        "value": _print(told),
    }


def local_at(spot: Position, named: Locals) -> str:
    """The in-document entity whose mention overlaps most with a position, "" when none of its kind does."""
    kind = KIND_OF_LABEL.get(spot.label)
    best = max(
        (
            (spot.overlap(mention), mention.anchor, local)
            for local, found in named.items()
            for mention in found
            if KIND_OF_LABEL.get(mention.label) is kind
        ),
        default=(0, "", ""),
    )
    return best[2] if best[0] else ""


def _ends(told: Assertion) -> tuple[str, ...]:
    if told.kind is AssertionKind.RELATION:
        return told.subject, told.object
    return (told.subject,) if told.kind is AssertionKind.ROLE else ()


def _end(told: Assertion, end: str, named: Locals) -> str | list[list[str | int]]:
    """Where the mentions of an end stand; a group or country by its word."""
    if end not in named:
        return end
    inside = [m for m in named[end] if told.start <= m.start < told.end]
    chosen = named[end] if told.kind is AssertionKind.ROLE else inside or named[end]
    return [[m.start, m.end, m.label.value] for m in sorted(chosen, key=lambda m: (m.start, m.end))[:MOST]]


def _print(told: Assertion) -> str:
    """A hash of what tells two facts of one stretch apart. A relation's rule does not."""
    if told.kind is AssertionKind.ROUTE:
        about = json.loads(told.value)
        stops = [about["origin"], *about["transit"], about["destination"]]
        return digest(*((stop["name"], stop["country"]) if stop else "" for stop in stops))
    return digest(told.value) if told.kind is AssertionKind.FACT else ""


def _fitting(review: Decision, facts: Sequence[Assertion], named: Locals) -> list[Assertion]:
    """The facts of today that a review speaks of: all readings of the one fact that overlaps most."""
    groups: dict[tuple[object, ...], list[Assertion]] = defaultdict(list)
    scores: dict[tuple[object, ...], tuple[float, bool]] = {}
    loosely = review.verdict == Finding.EDITED
    for fact in facts:
        score = _score(review, fact, named, loosely=loosely)
        if score:
            group: tuple[object, ...] = (
                fact.type, fact.subject, fact.object, fact.start, fact.end, _print(fact),
            )  # fmt: skip
            if fact.kind is AssertionKind.ROLE:
                group = (fact.subject, "" if loosely else fact.type)
            groups[group].append(fact)
            scores[group] = max(score, scores.get(group, score))
    best = max(scores.values(), default=None)
    winners = [group for group, score in scores.items() if score == best]
    return groups[winners[0]] if len(winners) == 1 else []


def _score(review: Decision, fact: Assertion, named: Locals, *, loosely: bool) -> tuple[float, bool] | None:
    """How well a fact fits a review, None when it does not. What a person said of a role outlives another reading of it."""
    then = review.told["fact"]
    role = fact.kind is AssertionKind.ROLE
    if then["kind"] != fact.kind or (then["type"] != fact.type and not (role and loosely)):
        return None
    same = then["value"] == _print(fact)
    if fact.kind is AssertionKind.FACT and not same:
        return None
    ends = _ends(fact)
    shared = _shared(review.subject, then["ends"], ends, named)
    if not shared and fact.type in UNDIRECTED:
        shared = _shared(review.subject, then["ends"], ends[::-1], named)
    if ends and not shared:
        return None
    if role:
        return float(shared), same
    both = min(fact.end, then["end"]) - max(fact.start, then["start"])
    either = max(fact.end, then["end"]) - min(fact.start, then["start"])
    return (both / either, same) if both > 0 else None


def _shared(document: str, then: Sequence[Any], ends: Sequence[str], named: Locals) -> int:
    """Characters that the ends' mentions of then and today share; 0 when one of them shares none."""
    total = 0
    for old, end in zip(then, ends, strict=True):
        if isinstance(old, str):
            if old != end:
                return 0
            total += 1
            continue
        spots = [Position(document, start, stop, Label(label)) for start, stop, label in old]
        common = sum(spot.overlap(mention) for spot in spots for mention in named.get(end, ()))
        if not common:
            return 0
        total += common
    return total


def _changed(review: Decision, fact: Assertion, named: Locals) -> Assertion | None:
    """The fact as the review leaves it; None when it goes, or when its new ends are no longer there."""
    if review.verdict == Finding.ACCEPTED:
        return fact
    if review.verdict == Finding.REJECTED:
        return None
    new = review.told["fields"]
    certainty = Certainty(new.get("certainty", fact.certainty))
    match fact.kind:
        case AssertionKind.ROLE:
            return replace(fact, type=Role(new.get("role", fact.type)).value)
        case AssertionKind.FACT:
            return replace(fact, value=str(new.get("value", fact.value)))
        case AssertionKind.ROUTE:
            about = json.loads(fact.value)
            value = json.dumps(
                {**about, "mode": new.get("mode", about["mode"])}, ensure_ascii=False, sort_keys=True
            )
            moved = Moved(new.get("moved", fact.type)).value
            return replace(fact, type=moved, value=value, certainty=certainty)
    source, target = (
        _new_end(review.subject, new.get(name), end, named)
        for name, end in (("source", fact.subject), ("target", fact.object))
    )
    if not source or not target:
        return None
    return replace(
        fact,
        type=RelationType(new.get("type", fact.type)).value,
        subject=source,
        object=target,
        certainty=certainty,
        time=str(new.get("time", fact.time)),
    )


def _new_end(document: str, new: object, old: str, named: Locals) -> str:
    if new is None or isinstance(new, str):
        return old if new is None else new
    start, end, label = new if isinstance(new, list) else (0, 0, Label.PERSON)
    return local_at(Position(document, start, end, Label(label)), named)
