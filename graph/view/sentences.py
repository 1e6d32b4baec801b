"""Where a sentence begins and ends around a place in a text, and how its place in the original is called."""

import json
import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass

LONGEST = 600
"""A passage is never longer than this, whatever the text lacks in full stops."""

LONGEST_PAGE = 20_000
"""A page of a document is never longer than this."""

_END = re.compile(r"(?<=[.!?…])[\"'»”’)]*\s+(?=[\"'«“¿¡(\-–—•]*[A-ZÀ-ÞΑ-ΩА-Я0-9])|\n\s*\n|\n(?=\s*[•*\-–]\s)")


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence that holds [start, end), cut to a readable length and free of blanks at its ends."""
    low, high = max(0, start - LONGEST // 2), min(len(text), end + LONGEST // 2)
    window = text[low:high]
    first = max((found.end() for found in _END.finditer(window, 0, max(0, start - low))), default=0)
    last = next((found.start() for found in _END.finditer(window, max(0, end - low - 1))), len(window))
    return trimmed(text, low + first, min(low + last, low + first + max(LONGEST, end - start)))


def page_end(text: str, start: int, size: int) -> int:
    """Where a page of about `size` characters ends: between two sentences, else between two words."""
    end = start + size
    if end >= len(text):
        return len(text)
    half = start + size // 2
    breaks = [found.start() for found in _END.finditer(text, half, end)]
    if breaks:
        return breaks[-1] + 1
    blank = max(text.rfind(" ", half, end), text.rfind("\n", half, end))
    return blank + 1 if blank >= 0 else end


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without blanks at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


@dataclass(frozen=True, slots=True)
class Places:
    """The segments of a document, in order of their starts."""

    segments: Sequence[Sequence[int | str]]

    @classmethod
    def of(cls, segments: str) -> "Places":
        """From the JSON list of [start, end, page, paragraph, sheet, row, column]."""
        return cls(sorted(json.loads(segments or "[]"), key=lambda segment: (segment[0], segment[1])))

    def at(self, start: int, masked: Callable[[str], str]) -> str:
        """ "page 2, paragraph 3", "sheet X, row 7, column Y", or "" when the reader of the file knew none.

        `masked` is given what people named: the sheet and the column.
        """
        number = bisect_right(self.segments, start, key=lambda segment: int(segment[0])) - 1
        if number < 0:
            return ""
        _, _, page, paragraph, sheet, row, column = (*self.segments[number], *[""] * 7)[:7]
        named = (
            ("page", page),
            ("paragraph", paragraph),
            ("sheet", masked(str(sheet))),
            ("row", row),
            ("column", masked(str(column))),
        )
        return ", ".join(f"{name} {value}" for name, value in named if value)
