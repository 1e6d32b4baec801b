"""Joins become clusters; a join that would bring contradicted members together is refused and kept to be shown."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph.evidence import Decision, DecisionKind, Verdict
from graph.resolve.cases import live
from graph.resolve.local import Local
from graph.resolve.rules import Join, contradiction, joins
from terms.vocabulary import Kind


@dataclass(frozen=True, slots=True)
class Cluster:
    """Members that are one thing, sorted by anchor, and the joins that made them so."""

    members: tuple[Local, ...]
    joins: tuple[Join, ...]


@dataclass(frozen=True, slots=True)
class Refused:
    """A join that a contradiction forbids."""

    join: Join
    why: str


def cluster(entities: Sequence[Local], decisions: Sequence[Decision]) -> tuple[list[Cluster], list[Refused]]:
    """Clusters by verdicts of people first, then by rules; the same for every order of `entities`."""
    verdicts = _verdicts(decisions)
    by_anchor = {mention.anchor: entity for entity in entities for mention in entity.mentions}
    said = [
        Join(by_anchor[a], by_anchor[b], "judged the same")
        for (a, b), verdict in sorted(verdicts.items())
        if verdict is Verdict.SAME and a in by_anchor and b in by_anchor
    ]
    apart = {
        frozenset((by_anchor[a].key, by_anchor[b].key))
        for (a, b), verdict in verdicts.items()
        if verdict is Verdict.DIFFERENT and a in by_anchor and b in by_anchor
    }
    parent: dict[tuple[str, str], tuple[str, str]] = {entity.key: entity.key for entity in entities}
    groups = {entity.key: [entity] for entity in entities}
    made: dict[tuple[str, str], list[Join]] = {entity.key: [] for entity in entities}
    refused: list[Refused] = []

    def root(key: tuple[str, str]) -> tuple[str, str]:
        while parent[key] != key:
            parent[key] = parent[parent[key]]
            key = parent[key]
        return key

    for join in [*said, *joins(entities)]:
        a, b = root(join.a.key), root(join.b.key)
        if a == b:
            made[a].append(join)
            continue
        judged = join.rule == "judged the same"
        why = _forbidden(groups[a], groups[b], apart, judged=judged)
        if why:
            refused.append(Refused(join, why))
            continue
        small, large = sorted((a, b), key=lambda key: (len(groups[key]), key))
        parent[small] = large
        groups[large].extend(groups.pop(small))
        made[large].extend([*made.pop(small), join])
    clusters = [
        Cluster(tuple(sorted(members, key=lambda e: (e.anchor, e.key))), tuple(made[key]))
        for key, members in groups.items()
    ]
    return sorted(clusters, key=lambda c: c.members[0].anchor), refused


def _verdicts(decisions: Sequence[Decision]) -> Mapping[tuple[str, str], Verdict]:
    """The last verdict on each pair of anchors."""
    found: dict[tuple[str, str], Verdict] = {}
    for decision in live(decisions):
        if decision.kind is DecisionKind.JUDGED:
            a, b = sorted((decision.subject, decision.object))
            found[a, b] = Verdict(decision.verdict)
    return found


def _forbidden(
    left: Sequence[Local], right: Sequence[Local], apart: set[frozenset[tuple[str, str]]], *, judged: bool
) -> str:
    if not apart and left[0].entity not in {Kind.PERSON, Kind.IDENTITY_DOCUMENT}:
        return ""
    for a in left:
        for b in right:
            if frozenset((a.key, b.key)) in apart:
                return "judged different"
            if not judged and (why := contradiction(a, b)):
                return why
    return ""
