"""What must not be read in one case or document: the parts of masked names, and the values that belong to them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from graph.view.knowledge import SMALL, name_part, ordinary, usual
from terms.fold import fold, phonetic

HIDDEN = "▇▇▇"
"""Stands for what is not shown; its length tells nothing."""

_SOUNDING = 4
"""A shorter sound is shared by too many words."""

_DIGITS = 7
"""So many last digits tell a number, however it is written."""


@dataclass(frozen=True, slots=True)
class Secrets:
    """`parts` are folded name parts with what to show instead; `digits` the ends of numbers that belong to masked people.

    `cleared` are the name parts of people who may be named.
    """

    parts: Mapping[str, str] = field(default_factory=dict)
    sounds: Mapping[str, str] = field(default_factory=dict)
    digits: frozenset[str] = frozenset()
    cleared: frozenset[str] = frozenset()

    @classmethod
    def of(
        cls,
        masked: Iterable[tuple[str, Iterable[str]]] = (),
        cleared: Iterable[str] = (),
        values: Iterable[str] = (),
    ) -> "Secrets":
        """From (pseudonym, names) of the masked, names of the cleared, and numbers, addresses and handles to hide."""
        parts: dict[str, str] = {}
        sounds: dict[str, str] = {}
        for pseudonym, forms in masked:
            for part in {part for form in forms for part in name_words(form)}:
                parts[part] = pseudonym if parts.get(part, pseudonym) == pseudonym else HIDDEN
        for part, shown in parts.items():
            sound = sound_of(part)
            if len(sound) >= _SOUNDING:
                sounds[sound] = shown if sounds.get(sound, shown) == shown else HIDDEN
        digits = frozenset(ending for value in values if (ending := number_ending(value)))
        return cls(parts, sounds, digits, frozenset(word for name in cleared for word in name_words(name)))

    def instead(self, word: str) -> str:
        """What to show instead of a folded word, or "" when it gives nobody away."""
        if shown := self.parts.get(word):
            return shown
        if len(word) < _SOUNDING or not self.sounds or usual(word):
            return ""
        return self.sounds.get(sound_of(word), "")

    def plain(self, word: str) -> bool:
        """Whether a part is so ordinary a word that in the middle of prose, uncapitalised, it names nobody."""
        return ordinary(word) and not name_part(word)


@lru_cache(maxsize=1 << 16)
def sound_of(word: str) -> str:
    """How a folded word sounds; the same as `terms.fold.phonetic`, remembered."""
    return phonetic(word)


@lru_cache(maxsize=1 << 16)
def name_words(name: str) -> frozenset[str]:
    """The folded words of a name that could give its bearer away: no particles, no initials."""
    words = fold(name).split()
    return frozenset(word for word in words if len(word) > 1 and word not in SMALL and not word.isdigit())


def number_ending(value: str) -> str:
    """The digits by which a number is known again, "" when there are too few."""
    digits = "".join(sign for sign in value if sign.isdigit())
    return digits[-_DIGITS:] if len(digits) >= _DIGITS - 2 else ""
