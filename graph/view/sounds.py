"""Spellings of a name that sound the same, for an index that knows words only as they were written. Pure."""

import re
from collections.abc import Iterator
from functools import lru_cache

from graph.view.secrets import sound_of

MOST = 24
"""Spellings of one word at most, the nearest first."""

_SHORTEST, _LONGEST = 3, 20
"""Other words are looked for as they are: too many sound like a short one, and no name is as long as that."""

_SOUND = re.compile(r"ph|th|ch|sh|ll|qu(?=[ei])|s?c(?=[eiy])|(.)\1|.")
_LIKE = (
    ("s", "z", "c", "x", "ss", "sh"),
    ("i", "y", "j", "ll", "g"),
    ("b", "v", "w"),
    ("k", "c", "qu"),
    ("f", "ph", "ff"),
    ("t", "th", "tt"),
    ("n", "nn"),
    ("l", "ll"),
    ("r", "rr"),
    ("h", ""),
)
"""Letters that are written for one another somewhere in the field's languages."""


@lru_cache(maxsize=4096)
def spellings(word: str) -> tuple[str, ...]:
    """A folded word and others that sound the same: one change away first, then two."""
    if not word.isalpha() or not _SHORTEST <= len(word) <= _LONGEST:
        return (word,)
    sound = sound_of(word)
    found = dict.fromkeys([word])
    edge = [word]
    for _ in range(2):
        near = dict.fromkeys(other for known in edge for other in _changed(known))
        edge = [other for other in near if other not in found and sound_of(other) == sound]
        found |= dict.fromkeys(edge[: MOST - len(found)])
    return tuple(found)


def _changed(word: str) -> Iterator[str]:
    """The word with one sound written otherwise, or with an h more."""
    for piece in _SOUND.finditer(word):
        start, end = piece.span()
        for group in _LIKE:
            if piece.group() in group or (len(piece.group()) == 2 and piece.group()[0] in group):
                yield from (word[:start] + other + word[end:] for other in group if other != piece.group())
        yield f"{word[:start]}h{word[start:]}"
