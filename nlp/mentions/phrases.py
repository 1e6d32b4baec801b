"""Phrases of several words, found at a word of a page in one dictionary look-up per length."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from nlp.mentions.page import WORD, Page, read

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Found(Generic[Value]):
    """A phrase that stands at words [first, last)."""

    first: int
    last: int
    value: Value


@dataclass(frozen=True)
class Phrases(Generic[Value]):
    """A set of phrases with a value each, compared by the plain form of their words."""

    values: dict[tuple[str, ...], Value]
    lengths: dict[str, tuple[int, ...]] = field(repr=False)

    @classmethod
    def of(cls, pairs: Iterable[tuple[str, Value]]) -> "Phrases[Value]":
        """Phrases from (phrase, value) pairs; the first value of a phrase stays."""
        values: dict[tuple[str, ...], Value] = {}
        lengths: dict[str, set[int]] = {}
        for phrase, value in pairs:
            key = folded(phrase)
            if key and key not in values:
                values[key] = value
                lengths.setdefault(key[0], set()).add(len(key))
        return cls(values, {first: tuple(sorted(sizes, reverse=True)) for first, sizes in lengths.items()})

    def at(self, page: Page, position: int) -> Found[Value] | None:
        """The longest phrase that begins at the word, its words joined by blanks, hyphens or apostrophes."""
        words = page.words
        if position >= len(words):
            return None
        for size in self.lengths.get(words[position].fold, ()):
            last = position + size
            key = tuple([word.fold for word in words[position:last]])
            if last > len(words) or key not in self.values:
                continue
            if all(page.joined(i) or page.gap(i) in _LOOSE for i in range(position, last - 1)):
                return Found(position, last, self.values[key])
        return None


_LOOSE = {". ", ".", " & ", "/"}


def folded(phrase: str) -> tuple[str, ...]:
    """The plain words of a phrase."""
    if phrase.isascii():
        return tuple(WORD.findall(phrase.lower()))
    return tuple(word.fold for word in read(phrase).words)
