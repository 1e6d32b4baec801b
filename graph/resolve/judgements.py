"""What people judged to be the same or different, brought to the mentions of today. Pure."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from graph.evidence import Decision, DecisionKind, Mention, Position, Verdict
from graph.resolve.cases import live
from graph.resolve.local import Local

Pair = frozenset[tuple[str, str]]
"""The keys of two in-document entities."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """The last verdict on two in-document entities, and the decision that says so."""

    a: Local
    b: Local
    verdict: Verdict
    decision: Decision


@dataclass(frozen=True, slots=True)
class Judgements:
    """All that stand, by pair; `loose` ones have lost a mention, or speak of two that are now one or of two kinds."""

    pairs: Mapping[Pair, Judgement] = field(default_factory=dict)
    loose: tuple[Decision, ...] = ()


def judgements(entities: Sequence[Local], decisions: Sequence[Decision]) -> Judgements:
    """Each judgement that was not taken back, on the entities whose mentions stand where it was made, or overlap most."""
    judged = [d for d in live(decisions) if d.kind is DecisionKind.JUDGED]
    if not judged:
        return Judgements()
    by_anchor: dict[str, Local] = {}
    by_document: dict[str, list[tuple[Mention, Local]]] = defaultdict(list)
    for entity in sorted(entities, key=lambda e: e.key):
        for mention in entity.mentions:
            by_anchor[mention.anchor] = entity
            by_document[entity.document].append((mention, entity))

    def now(anchor: str, spot: Sequence[object]) -> Local | None:
        if anchor in by_anchor or not spot:
            return by_anchor.get(anchor)
        then = Position.of(spot)
        overlaps = [
            (then.overlap(mention), mention.anchor, entity)
            for mention, entity in by_document[then.document]
            if mention.label is then.label and then.overlap(mention)
        ]
        return max(overlaps, key=lambda found: found[:2])[2] if overlaps else None

    pairs: dict[Pair, Judgement] = {}
    loose: list[Decision] = []
    for decision in judged:
        a, b = (
            now(decision.subject, decision.told.get("a", ())),
            now(decision.object, decision.told.get("b", ())),
        )
        verdict = Verdict(decision.verdict)
        if a is None or b is None or a.entity is not b.entity or (a is b and verdict is Verdict.DIFFERENT):
            loose.append(decision)
        elif a is not b:
            pairs[frozenset((a.key, b.key))] = Judgement(a, b, verdict, decision)
    return Judgements(pairs, tuple(loose))
