"""Joins become clusters; a join that would bring contradicted members together is refused and kept to be shown."""

from collections.abc import Sequence
from dataclasses import dataclass

from graph.evidence import Verdict
from graph.resolve.judgements import Judgements, Pair
from graph.resolve.local import Local
from graph.resolve.rules import Join, contradiction, joins
from terms.vocabulary import Kind

SAME = "judged the same"
"""The rule of a join that a person made."""

DIFFERENT = "judged different"
"""Why a join is refused that a person forbade."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """Members that are one thing, sorted by anchor, and the joins that made them so.

    Of `joins`, `ties` are those that were needed: taking one back parts the cluster, unless another takes its place.
    """

    members: tuple[Local, ...]
    joins: tuple[Join, ...]
    ties: tuple[Join, ...] = ()


@dataclass(frozen=True, slots=True)
class Refused:
    """A join that a contradiction forbids."""

    join: Join
    why: str


def cluster(entities: Sequence[Local], judged: Judgements) -> tuple[list[Cluster], list[Refused]]:
    """Clusters by verdicts of people first, then by rules; the same for every order of `entities`."""
    said = sorted(
        (Join(j.a, j.b, SAME) for j in judged.pairs.values() if j.verdict is Verdict.SAME),
        key=lambda join: sorted((join.a.key, join.b.key)),
    )
    apart = {pair for pair, j in judged.pairs.items() if j.verdict is Verdict.DIFFERENT}
    parent: dict[tuple[str, str], tuple[str, str]] = {entity.key: entity.key for entity in entities}
    groups = {entity.key: [entity] for entity in entities}
    made: dict[tuple[str, str], list[Join]] = {entity.key: [] for entity in entities}
    ties: dict[tuple[str, str], list[Join]] = {entity.key: [] for entity in entities}
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
        why = _forbidden(groups[a], groups[b], apart, judged=join.rule == SAME)
        if why:
            refused.append(Refused(join, why))
            continue
        small, large = sorted((a, b), key=lambda key: (len(groups[key]), key))
        parent[small] = large
        groups[large].extend(groups.pop(small))
        made[large].extend([*made.pop(small), join])
        ties[large].extend([*ties.pop(small), join])
    clusters = [
        Cluster(tuple(sorted(members, key=lambda e: (e.anchor, e.key))), tuple(made[key]), tuple(ties[key]))
        for key, members in groups.items()
    ]
    return sorted(clusters, key=lambda c: c.members[0].anchor), refused


def _forbidden(left: Sequence[Local], right: Sequence[Local], apart: set[Pair], *, judged: bool) -> str:
    if not apart and left[0].entity not in {Kind.PERSON, Kind.IDENTITY_DOCUMENT}:
        return ""
    for a in left:
        for b in right:
            if frozenset((a.key, b.key)) in apart:
                return DIFFERENT
            if not judged and (why := contradiction(a, b)):
                return why
    return ""
