"""Builds `terms/data/names.tsv.gz`: `python -m terms.build.names CORPORA`.

CORPORA is the folder that holds `ner/` and `ud/`. Needs Faker (MIT), whose lists of frequent names per country
are read beside the corpora and the hand-written `own_names.txt`. A line is: word,
kinds (g, s, gs, or w for a word that is a name too), weight as given name, as surname.
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
ELSEWHERE = (
    "de_AT de_CH de_DE fr_CA fr_BE fr_CH fr_QC ga_IE ro_RO pl_PL hr_HR sv_SE no_NO da_DK es es_CA en en_IE en_KE "
    "en_NZ tr_TR hu_HU cs_CZ sk_SK sl_SI lt_LT lv_LV et_EE fi_FI az_AZ ha_NG ig_NG yo_NG id_ID vi_VN sw zu_ZA tw_GH "
    "uz_UZ"
)
"""Locales whose names only tell which words can be a name as well."""

NO_NAMES = frozenset("that are es die mas us".split(" "))
"""Small words that a list of names holds by accident or for a name that is never met alone."""

COMMON, LISTED, RARE = 60, 15, 3
PLAIN_WORD = 200
"""Seen in lower case this often, a word stays a word although some far country has it as a name."""

DATA = Path(__file__).parent.parent / "data"


def _parts(names: Iterable[object]) -> set[str]:
    return {
        part
        for name in names
        for part in fold(str(name)).split()
        if len(part) > 1 and part.isalpha() and part.isascii() and part not in PARTICLES | NO_NAMES
    }


def _own(given: Counter[str], surnames: Counter[str]) -> set[str]:
    """Adds the own list; returns the words that are names too, but oftener words."""
    words_too: set[str] = set()
    for line in Path(__file__).with_name("own_names.txt").read_text("utf-8").splitlines():
        head, _, tail = line.partition(":")
        if head == "word":
            words_too |= _parts(tail.split())
            continue
        target = given if head.startswith("given") else surnames
        for part in _parts(tail.split()):
            target[part] += COMMON if head.endswith("common") else RARE
    return words_too


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


def _elsewhere(counts: Counts) -> set[str]:
    found: set[str] = set()
    for locale in ELSEWHERE.split():
        provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        for attribute in ("first_names", "first_names_male", "first_names_female", "last_names"):
            found |= _parts(getattr(provider, attribute, ()))
    case_words = _parts(Path(__file__).with_name("domain.txt").read_text("utf-8").split())
    return {word for word in found - case_words if 0 < counts.lower[word] < PLAIN_WORD}


def _counted(counts: Counts, given: Counter[str], surnames: Counter[str]) -> None:
    for seen, target in ((counts.first, given), (counts.last, surnames)):
        for part, count in seen.items():
            if (
                count >= 2
                and part.isascii()
                and part not in NO_NAMES
                and counts.person[part] >= 0.3 * counts.lower[part]
            ):
                target[part] += count


def main(folder: Path) -> None:
    """Writes the file anew."""
    given: Counter[str] = Counter()
    surnames: Counter[str] = Counter()
    words_too = _own(given, surnames)
    _listed(given, surnames)
    listed_given, listed_surnames = set(given), set(surnames)
    counts = read(folder)
    words_too |= _elsewhere(counts)
    _counted(counts, given, surnames)
    lines = []
    for word in sorted(given.keys() | surnames.keys() | words_too):
        g, s = given[word], surnames[word]
        is_given = word in listed_given or (g >= 2 and 8 * g >= s)
        is_surname = word in listed_surnames or (s >= 2 and 8 * s >= g)
        kinds = "g" * is_given + "s" * is_surname
        if not kinds and word in words_too:
            kinds = "w"
        if kinds:
            lines.append(f"{word}\t{kinds}\t{g}\t{s}\n")
    (DATA / "names.tsv.gz").write_bytes(gzip.compress("".join(lines).encode(), 9, mtime=0))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
