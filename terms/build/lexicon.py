"""Builds `terms/data/lexicon.txt.gz`: `python -m terms.build.lexicon CORPORA`, after `terms.build.names`.

A word is kept when the corpora write it in lower case three times or more, at least ten times as often as with a
capital inside a sentence, and when it never stands in a person's name (but for words that are very frequent) and is
in no list of names. The own words of `domain.txt` are added, less the names among them.
"""

import gzip
import sys
from pathlib import Path

from terms.build.corpora import Counts, read
from terms.fold import fold
from terms.names import is_name_part

DATA = Path(__file__).parent.parent / "data"
SEEN, LOWER_SHARE, NAME_SHARE = 3, 10, 0.002
DOMAIN_NAME_SHARE = 0.005
_KIN = (
    "madre padre mae pai vader moeder mother father brother sister hermano hermana hijo hija tio tia mujer woman "
    "mujeres hombre hombres estadounidense brasileiro fiscal secretario gobierno estado unidad frontera court criminal "
    "con por no to for from with"
)
ALWAYS = frozenset(_KIN.split())
"""Own words kept although they stand in some persons' names ("Madre Teresa")."""


def _common(counts: Counts) -> set[str]:
    return {
        word
        for word, seen in counts.lower.items()
        if seen >= SEEN
        and seen >= LOWER_SHARE * counts.capital[word]
        and counts.person[word] <= NAME_SHARE * seen
        and (len(word) > 1 or word in "aeoy")
        and word.isalpha()
        and word.isascii()
    }


def _domain(counts: Counts) -> set[str]:
    lines = Path(__file__).with_name("domain.txt").read_text("utf-8").splitlines()
    found = {
        part for line in lines if not line.startswith("#") for part in fold(line.partition(":")[2]).split()
    }
    return {
        word
        for word in found
        if len(word) > 1
        and (word in ALWAYS or counts.person[word] <= max(1, DOMAIN_NAME_SHARE * counts.lower[word]))
    }


def main(folder: Path) -> None:
    """Writes the file anew."""
    counts = read(folder)
    words = sorted(word for word in _common(counts) | _domain(counts) if not is_name_part(word))
    (DATA / "lexicon.txt.gz").write_bytes(gzip.compress("\n".join(words).encode(), 9, mtime=0))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
