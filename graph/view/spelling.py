"""What a reader wrote, as the index is asked for it and as answers are held against it: order and spelling do not count."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

import phonenumbers

from graph.view.secrets import sound_of
from graph.view.sounds import spellings
from terms import countries
from terms.fold import fold, key

_SPECIAL = re.compile(r'([+\-!(){}\[\]^"~*?:\\/&|])')
_SHORTEST_SOUND = 3
_MOST_WORDS = 12
_SHORTEST_NUMBER = 6
_LONGEST_NUMBER = 15


@dataclass(frozen=True, slots=True)
class Asked:
    """Folded words, and the international numbers that they may mean, digits only."""

    words: tuple[str, ...]
    numbers: frozenset[str] = frozenset()

    @classmethod
    def of(cls, text: str) -> "Asked":
        """From what a reader wrote."""
        return cls(tuple(dict.fromkeys(fold(text).split()))[:_MOST_WORDS], numbers_of(text))

    @property
    def strict(self) -> str:
        """For the full-text index: all of these words, each in any spelling that sounds the same; or one of the numbers."""
        if self.numbers:
            return " ".join(sorted(self.numbers))
        return " ".join(f"+({group})" for group in self._groups())

    @property
    def loose(self) -> str:
        """For the full-text index: any of these words in any spelling that sounds the same, and the numbers."""
        return " ".join([*self._groups(), *sorted(self.numbers)])

    def _groups(self) -> list[str]:
        return [" ".join(map(escaped, spellings(word))) for word in self.words]

    def share(self, names: Iterable[str], more: Iterable[str] = ()) -> float:
        """How much of what was asked these names hold: 1 all, a little less when only the sound is the same, 0 nothing."""
        known = list(names)
        if self.numbers & {key(name) for name in known}:
            return 1.0
        if not self.words:
            return 0.0
        if key("".join(self.words)) in {key(name) for name in known}:
            return 1.0
        held = {word for name in (*known, *more) for word in fold(name).split()}
        sounds = {sound_of(word) for word in held if word.isalpha()}
        return sum(_held(word, held, sounds) for word in self.words) / len(self.words)


ALMOST = 0.9
"""What a word counts of which only the sound is the same."""


def _held(word: str, held: set[str], sounds: set[str]) -> float:
    if word in held:
        return 1.0
    sound = sound_of(word) if word.isalpha() else ""
    return ALMOST if len(sound) >= _SHORTEST_SOUND and sound in sounds else 0.0


def escaped(words: str) -> str:
    """Words as the index takes them: folded, and nothing in them read as an operator."""
    return " ".join(_SPECIAL.sub(r"\\\1", word) for word in fold(words).split())


def numbers_of(text: str) -> frozenset[str]:
    """The international numbers that a text without letters may mean, in whichever of the field's countries it was written."""
    digits = "".join(sign for sign in text if sign.isdigit())
    if any(map(str.isalpha, text)) or not _SHORTEST_NUMBER <= len(digits) <= _LONGEST_NUMBER:
        return frozenset()
    found = {digits}
    for region in (None, *_regions()) if "+" not in text else (None,):
        try:
            parsed = phonenumbers.parse(text, region)
        except phonenumbers.NumberParseException:
            continue
        if phonenumbers.is_valid_number(parsed):
            found.add(phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164).lstrip("+"))
    return frozenset(found)


def _regions() -> Iterable[str]:
    known = set(countries.REGION).union(*map(countries.neighbours, countries.REGION))
    return sorted(known & set(phonenumbers.SUPPORTED_REGIONS))
