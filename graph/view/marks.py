"""Marks of mentions in a masked text: offsets into what is shown, not into what was written. Pure."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from graph.view.fixed import Piece
from graph.view.values import Mark
from graph.view.words import Sight, Span


def marks_of(spans: Iterable[Span], pieces: Sequence[Piece]) -> tuple[Mark, ...]:
    """Where these mentions stand in the text after the pieces were put in, in order; one mark for one stretch.

    A mention that was replaced, whole or in part, is marked over all that stands for it.
    """
    shift = _Shift.of(pieces)
    found: dict[tuple[int, int], Mark] = {}
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        start, end = shift.start(span.start), shift.end(span.end)
        masked = span.sight is Sight.HIDDEN or shift.touches(span.start, span.end)
        found.setdefault((start, end), Mark(start, end, span.label.value, span.entity, masked))
    return tuple(mark for _, mark in sorted(found.items()))


@dataclass(frozen=True, slots=True)
class _Shift:
    """Offsets of a text, brought to the text with the pieces put in."""

    pieces: Sequence[Piece]
    starts: Sequence[int]
    shown: Sequence[int]

    @classmethod
    def of(cls, pieces: Sequence[Piece]) -> "_Shift":
        shown: list[int] = []
        gained = 0
        for start, end, instead in pieces:
            shown.append(start + gained)
            gained += len(instead) - (end - start)
        return cls(pieces, [start for start, _, _ in pieces], shown)

    def start(self, at: int) -> int:
        """Where what begins here begins now: with the piece that it fell into."""
        number = bisect_right(self.starts, at) - 1
        inside = number >= 0 and at < self.pieces[number][1]
        return self.shown[number] if inside else self._after(number, at)

    def end(self, at: int) -> int:
        """Where what ends here ends now: with the piece that it fell into."""
        number = bisect_left(self.starts, at) - 1
        return self._after(number, max(at, self.pieces[number][1]) if number >= 0 else at)

    def touches(self, start: int, end: int) -> bool:
        """Whether a piece replaces something of the stretch."""
        number = bisect_left(self.starts, end) - 1
        return number >= 0 and self.pieces[number][1] > start

    def _after(self, number: int, at: int) -> int:
        if number < 0:
            return at
        _, end, instead = self.pieces[number]
        return self.shown[number] + len(instead) + at - end
