"""Countries by name, nationalities by word, and who borders on whom.

Codes are ISO 3166-1 alpha-2, with XK for Kosovo. Aruba, Curaçao, Bonaire (BQ) and Sint Maarten are never
NL; the withdrawn AN (Netherlands Antilles) stays unresolved.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType

from terms.fold import fold
from terms.stored import lines, rows

NAMES: Mapping[str, Mapping[str, str]]
"""Code -> language (es, pt, en, nl, pap where known) -> usual name."""

REGION = frozenset({"EC", "PE", "BR", "CO", "PA", "DO", "TT", "CW", "AW", "VE"})
"""The ten countries for which Hilo keeps its finest tables."""

LANGUAGES = ("es", "pt", "en", "nl", "pap")

_BORDERS = {
    "EC": "CO PE",
    "PE": "EC CO BR BO CL",
    "BR": "CO PE VE BO PY AR UY GY SR GF",
    "CO": "EC PE BR VE PA",
    "PA": "CO CR",
    "DO": "HT PR",
    "TT": "VE GD BB GY",
    "CW": "AW BQ VE",
    "AW": "CW VE CO BQ",
    "VE": "CO BR GY TT CW AW BQ GD",
    "BQ": "CW VE AW",
    "SX": "MF AG KN VG",
    "GY": "VE BR SR TT",
    "SR": "GY GF BR",
    "GF": "SR BR",
    "BO": "PE BR PY AR CL",
    "CL": "PE BO AR",
    "AR": "CL BO PY BR UY",
    "PY": "BR AR BO",
    "UY": "BR AR",
    "CR": "PA NI",
    "NI": "CR HN",
    "HN": "NI SV GT",
    "HT": "DO CU JM BS",
    "PR": "DO VG VI",
}
"""Land borders, and for islands the coasts from which boats come."""

_WORDS_TOO = frozenset(
    {"reunion", "mauricio", "jordan", "chad", "jersey", "norfolk", "santa elena", "granada pais"}
)
"""Names that are commoner as a word or a person's name: `code_of` knows them, `country_forms` does not."""

_NOT_CODES = frozenset({"AN"})


@cache
def _table() -> dict[str, list[list[str]]]:
    """Code -> ten lists of variants: five of names, five of demonyms, in the order of LANGUAGES."""
    table = {}
    for code, *cells in rows("countries_more.tsv.gz"):
        table[code] = [[cell] for cell in cells] + [[] for _ in range(6)]
    for line in lines("countries.txt"):
        code, *cells = line.split("|")
        table[code] = [[] if cell == "-" else cell.split("/") for cell in cells]
    return table


@cache
def _names() -> Mapping[str, Mapping[str, str]]:
    return MappingProxyType(
        {
            code: MappingProxyType(
                {language: cell[0] for language, cell in zip(LANGUAGES, cells[:5], strict=True) if cell}
            )
            for code, cells in _table().items()
        }
    )


def __getattr__(name: str) -> Mapping[str, Mapping[str, str]]:
    """Reads NAMES when it is first asked for, so that an import reads no file."""
    if name == "NAMES":
        return _names()
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


@cache
def _by_name() -> Mapping[str, str]:
    """Folded name -> code; a name of a hand-written row wins, and in a row all languages count alike."""
    found: dict[str, str] = {}
    for code, cells in reversed(_table().items()):
        for variant in (variant for cell in cells[:5] for variant in cell):
            found.setdefault(fold(variant), code)
    return found


def code_of(name: str) -> str:
    """The alpha-2 code of a country named in es, pt, en, nl or pap, or written as a code; else "".

    Codes are capitals ("EC", "NL-CW"). An article in front does not matter. "AN" and "Antillas Neerlandesas"
    give "".
    """
    text = name.strip()
    if re.fullmatch(r"(NL-)?[A-Z]{2}", text):
        code = text[-2:]
        if code in _table() and code not in _NOT_CODES:
            return code
    folded = fold(text)
    names = _by_name()
    return names.get(folded) or names.get(re.sub(r"^(el|la|los|las|the|de|het|o|a|os|as) ", "", folded), "")


def _iberian(word: str) -> Iterator[str]:
    """Masculine, feminine and plurals of a Spanish or Portuguese demonym given in the masculine."""
    yield word
    if word.endswith("ão"):
        yield from (word[:-1], word[:-2] + "ã", word[:-2] + "ãs", word[:-2] + "ães", word[:-2] + "ãos")
    elif word.endswith("eu"):
        yield from (word + "s", word[:-2] + "eia", word[:-2] + "eias")
    elif word.endswith("o"):
        yield from (word[:-1] + "a", word[:-1] + "as", word + "s")
    elif word.endswith(("és", "ês", "án", "ín", "ol", "or", "ar")):
        stem = word[:-2] + fold(word[-2:])
        yield from (stem + "a", stem + "as", stem + "es")
        if word.endswith("ol"):
            yield word[:-2] + "óis"
    elif word.endswith(("í", "ú")):
        yield from (word + "s", word + "es")
    else:
        yield word + "s"


def _english(word: str) -> Iterator[str]:
    yield word
    if word != "Thai" and not word.endswith(("ese", "sh", "ch", "ss", "man", "men", "is")):
        yield word + "s"


def _dutch(word: str) -> Iterator[str]:
    """Noun, plural, feminine and adjective where the ending tells them (Colombiaan, Chinees)."""
    yield word
    if word.endswith("aan"):
        yield from (word[:-2] + "nen", word + "s", word + "se")
    elif word.endswith("ees"):
        yield from (word[:-2] + "zen", word[:-2] + "se")
    elif word.endswith(("s", "isch")):
        yield word + "e"


def _papiamento(word: str) -> Iterator[str]:
    yield from (word, word + "nan")


_FORMS = (_iberian, _iberian, _english, _dutch, _papiamento)


@cache
def demonym_forms() -> Mapping[str, str]:
    """Every form of every known demonym, folded -> code. Words for languages ("Spanish") are among them."""
    found: dict[str, str] = {}
    for code, cells in _table().items():
        for cell, forms in zip(cells[5:], _FORMS, strict=True):
            for form in (form for word in cell for form in forms(word)):
                found.setdefault(fold(form), code)
    return MappingProxyType(found)


def nationality_code(word: str) -> str:
    """The code of a demonym in any gender, number or language ("ecuatorianas", "Colombiaanse"); else ""."""
    return demonym_forms().get(fold(word), "")


@cache
def country_forms() -> Mapping[str, str]:
    """Every country name that may be looked for in running text, folded -> code."""
    return MappingProxyType(
        {form: code for form, code in _by_name().items() if form not in _WORDS_TOO and len(form) > 3}
        | {form: code for form, code in _by_name().items() if form in ("usa", "eua", "uae")}
    )


def name_of(code: str, language: str) -> str:
    """The usual name in a language of Hilo, for want of it in English (pap: Spanish); the code if unknown."""
    names = _names().get(code.upper(), {})
    return names.get(language) or names.get("es" if language == "pap" else "en") or code


def forms_of(code: str) -> tuple[str, ...]:
    """The names of a country as they are written in text, in all languages, without those that mislead."""
    forms = (form for cell in _table().get(code, [])[:5] for form in cell)
    return tuple(dict.fromkeys(form for form in forms if fold(form) in country_forms()))


def neighbours(code: str) -> frozenset[str]:
    """Countries across a border or a short sea passage; empty outside the region and its neighbours."""
    return frozenset(_BORDERS.get(code.upper(), "").split())
