"""Stretches of a text whose replacement stands before any word is judged."""

import re
from collections.abc import Iterable, Iterator, Sequence

from graph.view.masking import PSEUDONYM, mask_address
from graph.view.secrets import HIDDEN, Secrets, number_ending
from graph.view.words import Sight, Span, Word, words_of
from terms.vocabulary import Label

Piece = tuple[int, int, str]
"""(start, end, what is shown instead)."""

_ADDRESS = re.compile(
    r"(?:https?://|www\.)[^\s<>\"»”]+|[^\s<>@\"«»“”(),;:]{1,64}@[\w\-]{1,64}(?:\.[\w\-]{1,64})+|(?<![\w.])@[\w.\-]{2,}|"
    r"(?<![\w/])(?:wa\.me|t\.me|(?:facebook|instagram|tiktok|twitter|x)\.com)/[^\s<>\"»”]+",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?:\b[A-Z]{1,4}[-. ]?)?\+?\(?\d[\d .\-/()]{3,24}\d")
_NUMBERS = frozenset({Label.PHONE, Label.DOCUMENT, Label.PLATE})


def fixed(text: str, spans: Sequence[Span], secrets: Secrets) -> list[Piece]:
    """Stretches whose replacement stands before any word is judged: hidden mentions, addresses, numbers, pseudonyms."""
    found: list[tuple[int, int, int, str]] = []
    for span in spans:
        stretch = text[span.start : span.end]
        if span.sight is Sight.HIDDEN:
            start, end = _whole(text, span.start, span.end)
            found.append((0, start, end, span.shown or HIDDEN))
        elif span.label in (Label.EMAIL, Label.ACCOUNT):
            kept = span.sight is Sight.CLEARED and not _tells(stretch, secrets)
            found.append((1, span.start, span.end, stretch if kept else mask_address(stretch, secrets)))
        elif span.label in _NUMBERS and any(map(str.isdigit, stretch)):
            hide = number_ending(stretch) in secrets.digits
            found.append((1, span.start, span.end, HIDDEN if hide else stretch))
    found += [(2, *hit.span(), hit.group()) for hit in PSEUDONYM.finditer(text)]
    found += [(3, *hit.span(), mask_address(hit.group(), secrets)) for hit in _ADDRESS.finditer(text)]
    if secrets.digits:
        hits = (hit for hit in _NUMBER.finditer(text) if number_ending(hit.group()) in secrets.digits)
        found += [(0, *hit.span(), HIDDEN) for hit in hits]
    return _apart(found)


def _apart(found: Iterable[tuple[int, int, int, str]]) -> list[Piece]:
    """Stretches that do not overlap: the stronger first, and a weaker one that overlaps a hidden one hides too."""
    kept: list[tuple[int, int, int, str]] = []
    for rank, start, end, shown in sorted(found, key=lambda f: (f[1], f[0], -f[2])):
        if kept and start < kept[-1][2]:
            before = kept.pop()
            winner = min(before[0], rank)
            text = before[3] if before[0] <= rank else shown
            kept.append(
                (winner, before[1], max(before[2], end), text if winner == 0 or end <= before[2] else HIDDEN)
            )
        else:
            kept.append((rank, start, end, shown))
    return [(start, end, shown) for _, start, end, shown in kept]


def _whole(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch, grown to whole words."""
    while start > 0 and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum() and text[end - 1].isalnum():
        end += 1
    return start, end


def _tells(address: str, secrets: Secrets) -> bool:
    """Whether an address that may be shown holds a masked person's name."""
    plain = "".join(word.fold for word in words_of(address))
    return any(len(part) > 2 and part in plain for part in secrets.parts)


def outside(words: Iterable[Word], fixed: Sequence[Piece]) -> Iterator[Word]:
    """The words that stand outside all fixed stretches."""
    at = 0
    for word in words:
        while at < len(fixed) and fixed[at][1] <= word.start:
            at += 1
        if at == len(fixed) or fixed[at][0] >= word.end:
            yield word
