"""Questions about single words of names, remembered: a text asks them of the same words again and again."""

from functools import lru_cache

from terms import names

_REMEMBERED = 1 << 15


@lru_cache(_REMEMBERED)
def is_given(word: str) -> bool:
    """Whether the word is a known given name."""
    return names.is_given(word)


@lru_cache(_REMEMBERED)
def is_surname(word: str) -> bool:
    """Whether the word is a known surname."""
    return names.is_surname(word)


@lru_cache(_REMEMBERED)
def is_name_part(word: str) -> bool:
    """Whether the word is a known part of personal names."""
    return names.is_name_part(word)
