"""Which words are so common that they may stay readable where names are hidden.

A victim's name must never be among them, so the list fails closed: a word that is also a given name, a surname or a
nickname ("rosa", "luz", "cruz", "guerra") is not known, however common it is. It is no list of names either: that a
word is unknown says nothing.
"""

from functools import cache

from terms.countries import demonym_forms
from terms.fold import fold
from terms.names import is_name_part
from terms.stored import lines


@cache
def _words() -> frozenset[str]:
    return frozenset(lines("lexicon.txt.gz"))


def known(word: str) -> bool:
    """Whether every part of the word is a common word of es, pt, en, nl or pap and none can be a name.

    False for what holds no word, and for numbers.
    """
    parts = fold(word).split()
    return bool(parts) and all(
        (part in _words() or (len(part) > 3 and part in demonym_forms())) and not is_name_part(part)
        for part in parts
    )
