"""A text prepared for the rules: its words with offsets, a plain copy of equal length, and the case of its lines."""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from nlp.extraction import Hints, Span

WORD = re.compile(r"(?:[^\W_][\u0300-\u036f]*)+")
_GAP = re.compile(r"[ \u00a0]{1,2}|[-‐‑]|['’´`]")
_INITIALS = re.compile(r"\.[ \u00a0]?")
_OPENS = re.compile(r"[\n\t.!?:;•«“\"¿¡–—]")
_WRAP = re.compile(r"[ \t]{0,2}\r?\n[ \t]{0,2}")
_NEXT_LABEL = re.compile(r"\s{0,4}\n[ \t]{0,2}[^\W\d_][\w ]{1,30}(?::|\t)")
WRAPPED_LINE = 56
"""A line break after at least so many characters is taken for a wrapped line, not for a new field or heading."""


@lru_cache(maxsize=4096)
def _plain_character(character: str) -> str:
    base = unicodedata.normalize("NFKD", character)[0].lower()
    return base if len(base) == 1 else character


def plain(text: str) -> str:
    """The text in lower case and without accents, character for character, so that offsets hold in both."""
    return text.translate({ord(c): _plain_character(c) for c in set(text) if not ("a" <= c <= "z")})


@dataclass(frozen=True, slots=True)
class Word:
    """A run of letters and digits; `fold` is its plain form without combining marks."""

    start: int
    end: int
    text: str
    fold: str

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()

    @property
    def shouted(self) -> bool:
        """Whether it is longer than one letter and all capitals."""
        return len(self.text) > 1 and self.text.isupper()


@dataclass(frozen=True, eq=False)
class Page:
    """One text and what the rules ask of it again and again. Word positions are indices into `words`."""

    text: str
    plain: str
    words: tuple[Word, ...]
    sentences: tuple[Span, ...]
    languages: tuple[str, ...]
    hints: Hints

    @cached_property
    def starts(self) -> list[int]:
        """The start of every word, in order."""
        return [word.start for word in self.words]

    @cached_property
    def _by_fold(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for position, word in enumerate(self.words):
            found.setdefault(word.fold, []).append(position)
        return found

    def positions(self, fold: str) -> list[int]:
        """Where a word stands, by its plain form; at most the first 200 places."""
        return self._by_fold.get(fold, [])[:200]

    @cached_property
    def lower(self) -> bool:
        """Whether the whole text is written (nearly) without capitals."""
        upper = sum(1 for word in self.words if word.capital)
        return len(self.words) >= 3 and upper <= len(self.words) // 200

    @cached_property
    def _shouted_lines(self) -> list[tuple[int, int]]:
        lines, start = [], 0
        for line in self.text.splitlines(keepends=True):
            upper = sum(map(str.isupper, line))
            if upper >= 8 and upper > 4 * sum(map(str.islower, line)):
                lines.append((start, start + len(line)))
            start += len(line)
        return lines

    def shouted(self, offset: int) -> bool:
        """Whether the line at this offset is written in capitals."""
        at = bisect_right(self._shouted_lines, (offset, len(self.text) + 1)) - 1
        return at >= 0 and offset < self._shouted_lines[at][1]

    def at(self, offset: int) -> int:
        """Position of the first word that starts at or after the offset."""
        return bisect_left(self.starts, offset)

    def language(self, offset: int) -> str:
        """Language of the sentence at the offset, the hint where no sentence covers it."""
        at = bisect_right(self._sentence_starts, offset) - 1
        if 0 <= at < len(self.languages) and offset < self.sentences[at].end:
            return self.languages[at]
        return self.hints.language

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    def opens_sentence(self, position: int) -> bool:
        """Whether the word is the first of its line or follows a full stop, a colon, a bullet or an opening quote."""
        if position == 0:
            return True
        gap = self.gap(position - 1)
        return gap != " " and bool(_OPENS.search(gap))

    def gap(self, position: int) -> str:
        """What stands between this word and the next, at most 40 characters of it."""
        if position + 1 >= len(self.words):
            return self.text[self.words[position].end :][:40]
        end = self.words[position + 1].start
        return self.text[self.words[position].end : min(end, self.words[position].end + 40)]

    def joined(self, position: int) -> bool:
        """Whether this word and the next can belong to one name: a blank, hyphen, apostrophe, initial or wrapped line."""
        return position < len(self._joints) and self._joints[position] == 1

    @cached_property
    def _joints(self) -> bytes:
        return bytes(self._joined(position) for position in range(len(self.words)))

    def _joined(self, position: int) -> bool:
        if position + 1 >= len(self.words):
            return False
        gap = self.text[self.words[position].end : self.words[position + 1].start][:40]
        if gap == " " or _GAP.fullmatch(gap):
            return True
        word = self.words[position]
        if gap[:1] == "." and _INITIALS.fullmatch(gap):
            return len(word.text) == 1 or word.fold in {"st", "sta", "sto", "ma", "jr", "sr"}
        return bool(_WRAP.fullmatch(gap)) and self._wraps(word.end)

    def _wraps(self, offset: int) -> bool:
        line_start = max(self.text.rfind("\n", max(0, offset - 400), offset) + 1, offset - 400)
        long = offset - line_start >= WRAPPED_LINE and "\t" not in self.text[line_start:offset]
        return long and not _NEXT_LABEL.match(self.text, offset)

    def before(self, offset: int, width: int) -> str:
        """The plain text up to the offset, at most so many characters."""
        return self.plain[max(0, offset - width) : offset]


def read(
    text: str, sentences: Sequence[Span] = (), languages: Sequence[str] = (), hints: Hints | None = None
) -> Page:
    """Prepare a text for the rules."""
    flat = plain(text)
    words = []
    for match in WORD.finditer(text):
        start, end = match.span()
        fold = flat[start:end]
        if not fold.isascii():
            fold = "".join(c for c in fold if not unicodedata.combining(c))
        words.append(Word(start, end, match.group(), fold or flat[start:end]))
    return Page(text, flat, tuple(words), tuple(sentences), tuple(languages), hints or Hints())
