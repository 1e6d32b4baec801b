"""The words of a running text as masking sees them: with their case, their line and what covers them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from terms.fold import fold
from terms.vocabulary import Label

_HIDDEN_SIGNS = "\u00ad\u200b-\u200f\u2060\ufeff\u0300-\u036f"
_BREAK = re.compile(r"[-\u00ad\u2010][ \t]*\r?\n[ \t]*")
_PIECE = re.compile(rf"[^\W_](?:[^\W_]|[{_HIDDEN_SIGNS}]|[-\u00ad\u2010][ \t]*\r?\n[ \t]*(?=[a-zà-ÿ]))*")
_LINE = re.compile(r"[^\n]*\n?")
_ENDS = frozenset(".!?:;\n\r\"'«“‘¿¡•*|\t(-–—")
_WRAPPED = 60
"""A line this long may go on in the next one."""


GLUE = re.compile(r"[\s,.\-'’´`()\"“”«»]{0,4}")
"""What may stand between two words of one name."""

JOINERS = frozenset({"y", "e", "and", "en", "und"})
"""Little words that join two names."""


class Sight(Enum):
    """What a mention means for the words that it covers."""

    CLEARED = auto()
    HIDDEN = auto()
    THING = auto()
    VALUE = auto()


@dataclass(frozen=True, slots=True)
class Span:
    """A mention, [start, end). `shown` replaces a hidden one; `known` says that gazetteer or kind vouch for a thing.

    `entity` is the thing that it names.
    """

    start: int
    end: int
    sight: Sight
    label: Label = Label.PERSON
    shown: str = ""
    known: bool = False
    entity: str = ""


class Case(Enum):
    """How a line is written."""

    MIXED = auto()
    CAPITALS = auto()
    LOWER = auto()


@dataclass(frozen=True, slots=True)
class Word:
    """A stretch of letters and digits. `first` says that a sentence, or a field's value, may begin with it."""

    start: int
    end: int
    text: str
    fold: str
    capital: bool
    first: bool
    case: Case


def words_of(text: str) -> list[Word]:
    """All words of a text. A word that a hyphen divides at the end of a line is one."""
    found: list[Word] = []
    lines = _cases(text)
    _, high, case = next(lines)
    for piece in _PIECE.finditer(text):
        while piece.start() >= high:
            _, high, case = next(lines)
        raw = piece.group()
        word = fold(_BREAK.sub("", raw)).replace(" ", "")
        found.append(
            Word(
                piece.start(), piece.end(), raw, word, raw[0].isupper(), _is_first(text, piece.start()), case
            )
        )
    return found


def _is_first(text: str, start: int) -> bool:
    at = start - 1
    while at >= 0 and text[at] == " ":
        at -= 1
    initial = at > 0 and text[at] == "." and text[at - 1].isupper() and not text[at - 2 : at - 1].isalnum()
    return at < 0 or (text[at] in _ENDS and not initial)


def _cases(text: str) -> Iterator[tuple[int, int, Case]]:
    """(start, end, case) of each line; a line that goes on from a long one is written as that one is."""
    before, length = Case.MIXED, 0
    for line in _LINE.finditer(text):
        body = line.group()
        upper, lower = any(map(str.isupper, body)), any(map(str.islower, body))
        case = Case.CAPITALS if upper and not lower else Case.LOWER if lower and not upper else Case.MIXED
        if "▇" in body and case is Case.LOWER:
            case = Case.MIXED
        if case is Case.LOWER and length >= _WRAPPED and before is Case.MIXED:
            case = Case.MIXED
        yield line.start(), line.end(), case
        if body.strip():
            before, length = case, len(body.strip())
    yield len(text), len(text) + 1, Case.MIXED


def covers(words: Sequence[Word], spans: Sequence[Span]) -> list[Span | None]:
    """For each word the span that covers any of it; hidden ones first, then the longest."""
    order = sorted(spans, key=lambda span: (span.start, span.end))
    found: list[Span | None] = []
    open_: list[Span] = []
    at = 0
    for word in words:
        while at < len(order) and order[at].start < word.end:
            open_.append(order[at])
            at += 1
        open_ = [span for span in open_ if span.end > word.start]
        found.append(min(open_, key=lambda s: (s.sight is not Sight.HIDDEN, s.start - s.end), default=None))
    return found


def before(words: Sequence[Word], at: int, text: str) -> str:
    """The folded word right before, "" when something else than glue stands between."""
    return words[at - 1].fold if at and GLUE.fullmatch(text[words[at - 1].end : words[at].start]) else ""
