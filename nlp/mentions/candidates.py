"""What a rule proposes, and which proposals stay when several want the same stretch of text."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

from nlp.extraction import Mention, Span
from terms.vocabulary import Label


class Rank(IntEnum):
    """Who goes first: the lower value keeps the text that both want."""

    NAME_FIELD = 0
    VALUE = 1
    FIELD = 2
    PERSON_CUE = 3
    CUE = 4
    NAME = 5


@dataclass(frozen=True, slots=True)
class Candidate:
    """A possible mention, [start, end), with its rank and what found it."""

    start: int
    end: int
    label: Label
    source: str
    rank: Rank
    norm: str = ""
    score: float = 1.0


def choose(text: str, candidates: Iterable[Candidate], blocked: Iterable[Span] = ()) -> tuple[Mention, ...]:
    """Mentions in order that do not overlap: lower rank first, then the longest, then the better score.

    No mention may touch a blocked stretch.
    """
    taken = bytearray(len(text))
    for span in blocked:
        taken[span.start : span.end] = b"\x01" * (span.end - span.start)
    kept = []
    for found in sorted(candidates, key=lambda c: (c.rank, c.start - c.end, -c.score, c.start)):
        if found.start >= found.end or taken.find(1, found.start, found.end) != -1:
            continue
        taken[found.start : found.end] = b"\x01" * (found.end - found.start)
        kept.append(found)
    kept.sort(key=lambda c: c.start)
    return tuple(
        Mention(c.start, c.end, text[c.start : c.end], c.label, "", c.norm, c.score, c.source) for c in kept
    )
