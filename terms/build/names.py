"""Builds `terms/data/names.tsv.gz`: `python -m terms.build.names CORPORA`.

CORPORA is the folder that holds `ner/` and `ud/`. Needs Faker (MIT), whose lists of frequent names per country
are read beside the corpora and the hand-written `own_names.txt`. A line is: word, kinds (g, s or gs), weight.
"""

import gzip
import importlib
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from terms.build.corpora import PARTICLES, Counts, read
from terms.fold import fold

REGIONAL = ("es_CO", "es_CL", "es_AR", "es_MX", "es_ES", "pt_BR", "pt_PT", "nl_NL", "nl_BE", "en_US", "en_GB")
OTHER = ("en_IN", "en_NG", "fr_FR", "it_IT")
COMMON, LISTED, RARE = 60, 15, 3
DATA = Path(__file__).parent.parent / "data"


def _parts(names: Iterable[object]) -> set[str]:
    return {
        part
        for name in names
        for part in fold(str(name)).split()
        if len(part) > 1 and part.isalpha() and part.isascii() and part not in PARTICLES
    }


def _own(given: Counter[str], surnames: Counter[str]) -> None:
    for line in Path(__file__).with_name("own_names.txt").read_text("utf-8").splitlines():
        head, _, tail = line.partition(":")
        target = given if head.startswith("given") else surnames
        for part in _parts(tail.split()):
            target[part] += COMMON if head.endswith("common") else RARE


def _listed(given: Counter[str], surnames: Counter[str]) -> None:
    for locale in REGIONAL + OTHER:
        provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        weight = LISTED if locale in REGIONAL else RARE
        for attribute, target in (
            ("first_names_male", given),
            ("first_names_female", given),
            ("last_names", surnames),
        ):
            for part in _parts(getattr(provider, attribute, ())):
                target[part] += weight


def _counted(counts: Counts, given: Counter[str], surnames: Counter[str]) -> None:
    for seen, target in ((counts.first, given), (counts.last, surnames)):
        for part, count in seen.items():
            if count >= 2 and part.isascii() and counts.person[part] >= 0.3 * counts.lower[part]:
                target[part] += count


def main(folder: Path) -> None:
    """Writes the file anew."""
    given: Counter[str] = Counter()
    surnames: Counter[str] = Counter()
    _own(given, surnames)
    _listed(given, surnames)
    listed_given, listed_surnames = set(given), set(surnames)
    _counted(read(folder), given, surnames)
    lines = []
    for word in sorted(given.keys() | surnames.keys()):
        g, s = given[word], surnames[word]
        is_given = word in listed_given or (g >= 2 and 8 * g >= s)
        is_surname = word in listed_surnames or (s >= 2 and 8 * s >= g)
        kinds = "g" * is_given + "s" * is_surname
        if kinds:
            lines.append(f"{word}\t{kinds}\t{max(g, s)}\n")
    (DATA / "names.tsv.gz").write_bytes(gzip.compress("".join(lines).encode(), 9, mtime=0))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
