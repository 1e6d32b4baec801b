"""Names of persons as structures: parts, suffixes, initials, and what two names have in common.

Word lists: `terms/data/README.md`. No list is complete: that a word is in none proves nothing.
"""

import math
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from terms.fold import fold
from terms.stored import lines, rows

_SMALL = (
    "de del da das do dos di du des d van von vd vda viuda der den ter ten te t la las los le y e i bin ibn"
)
PARTICLES = frozenset(_SMALL.split())
"""Small words between name parts; kept for display, dropped for comparison."""

_SUFFIXES = dict.fromkeys(("jr", "junior", "filho", "hijo", "h", "ii", "iii", "neto", "sobrinho"), "junior")
_SUFFIXES |= dict.fromkeys(("sr", "senior", "padre", "pai", "p"), "senior")
_BRACKETED_ONLY = frozenset({"h", "p"})
_ADDRESS = (
    "sr sra srta don dona senor senora senorita senhor senhora dr dra doctor doctora lic ing abg mr mrs ms "
    "miss sir dhr mevr mw meneer mevrouw sgto cap cabo tte"
)
_TITLES = frozenset(_ADDRESS.split())
_CLEAR_SURNAME = 0.25
_LONGEST = 300
"""Signs of a name that are read; what is longer is no name."""
_SAINTS = frozenset({"saint", "st", "sint", "san", "santa", "santo"})
_ALIAS = re.compile(
    r"[\"“”«»][^\"“”«»]*[\"“”«»]|\([^)]*\)|(?:,\s*)?\b(?:alias|a\.?k\.?a\.?|apodad[oa]|vulgo|bijgenaamd)\b.*$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Name:
    """A person's name in parts, each as it was written; `suffix` is "junior", "senior" or ""."""

    given: tuple[str, ...]
    surnames: tuple[str, ...]
    particles: tuple[str, ...]
    suffix: str
    initials: tuple[str, ...]


@cache
def _weights() -> tuple[Mapping[str, int], Mapping[str, int]]:
    """Weights of given names and of surnames by folded word."""
    given, surnames = {}, {}
    for word, kinds, as_given, as_surname in rows("names.tsv.gz"):
        if "g" in kinds:
            given[word] = int(as_given)
        if "s" in kinds:
            surnames[word] = int(as_surname)
    return given, surnames


@cache
def _every() -> frozenset[str]:
    return frozenset(row[0] for row in rows("names.tsv.gz"))


@cache
def _nicknames() -> tuple[Mapping[str, frozenset[str]], Mapping[str, frozenset[str]]]:
    """Nicknames by given name, and given names by nickname."""
    by_given: dict[str, frozenset[str]] = {}
    by_nickname: dict[str, frozenset[str]] = {}
    for line in lines("nicknames.txt"):
        given, _, nicknames = line.partition(": ")
        by_given[given] = frozenset(fold(nickname) for nickname in nicknames.split())
        for nickname in by_given[given]:
            by_nickname[nickname] = by_nickname.get(nickname, frozenset()) | {given}
    return by_given, by_nickname


def is_given(word: str) -> bool:
    """Whether every part of the word ("María", "Jean-Baptiste") is a known given name."""
    tokens = fold(word).split()
    return bool(tokens) and all(token in _weights()[0] for token in tokens)


def is_surname(word: str) -> bool:
    """Whether every part of the word, particles and Saint aside, is a known surname."""
    tokens = [token for token in fold(word).split() if token not in PARTICLES and token not in _SAINTS]
    return bool(tokens) and all(token in _weights()[1] for token in tokens)


def is_name_part(word: str) -> bool:
    """Whether any part of the word can be a name: given, surname, nickname, or a word that is one too.

    It says yes in doubt, for what must be hidden; to find persons ask `is_given` and `is_surname`.
    """
    known, short = _every(), _nicknames()[1]
    return any(token in known or token in short for token in fold(word).split())


def nicknames(given: str) -> frozenset[str]:
    """Short and pet forms of a given name, folded: of Francisco "pancho", "paco", "chico" and more."""
    return _nicknames()[0].get(fold(given), frozenset())


def given_of(nickname: str) -> frozenset[str]:
    """The given names, folded, for which a nickname may stand; empty when it is none."""
    return _nicknames()[1].get(fold(nickname), frozenset())


def commonness(name: str) -> float:
    """How common the rarest part of a name is: 0 = in no list, 1 = as frequent as María or José.

    On a logarithmic scale, from rough counts; below 0.35 a name may be called rare. 0 for an empty name.
    """
    given, surnames = _weights()
    weights = [max(given.get(part, 0), surnames.get(part, 0)) for part in parts(name) if len(part) > 1]
    top = max(given.values())
    return min(1.0, math.log1p(min(weights)) / math.log1p(top)) if weights else 0.0


def _suffix(tokens: list[str], bracketed: str) -> str:
    """Takes a suffix off the end of the tokens, or reads it from the brackets."""
    if (inside := fold(bracketed)) in _SUFFIXES:
        return _SUFFIXES[inside]
    plain = [token for token in tokens if fold(token) not in PARTICLES]
    last = fold(tokens[-1]) if tokens else ""
    if len(plain) < 3 and not (
        len(plain) == 2 and last in ("jr", "junior", "hijo", "ii", "iii", "sr", "senior")
    ):
        return ""
    if last in _SUFFIXES and last not in _BRACKETED_ONLY:
        tokens.pop()
        return _SUFFIXES[last]
    return ""


def _tokens(text: str) -> list[str]:
    return [token for token in re.split(r"[\s.;:]+", text) if fold(token)]


def _without_titles(tokens: list[str]) -> list[str]:
    while len(tokens) > 1 and fold(tokens[0]) in _TITLES:
        tokens = tokens[1:]
    return tokens


def _leaning(token: str) -> float:
    """How much a word is rather a given name (above 1) than a surname (below 1); 1 when nothing is known."""
    given, surnames = _weights()
    word = fold(token).split()[0]
    return (given.get(word, 0) + 0.5) / (surnames.get(word, 0) + 0.5)


def _split(full: list[str]) -> tuple[list[str], list[str]]:
    """Given names and surnames of a name without comma."""
    if len(full) == 1:
        return (full, []) if _leaning(full[0]) > 1 else ([], full)
    if _leaning(full[0]) < _CLEAR_SURNAME and _leaning(full[-1]) > 1 / _CLEAR_SURNAME:
        cut = len(full) - 1
        while cut > 1 and _leaning(full[cut - 1]) > 1:
            cut -= 1
        return full[cut:], full[:cut]
    cut = 1
    while cut < min(len(full) - 1, 3) and _leaning(full[cut]) > 1 and (cut < 2 or len(full) > 4):
        cut += 1
    return full[:cut], full[cut:]


def parse(name: str) -> Name:
    """The parts of a name in Spanish, Portuguese, Dutch or English use; also "Apellido, Nombre" and capitals.

    Titles and nicknames in quotes or brackets are dropped. Where order leaves a doubt, the word lists decide.
    """
    name = name[:_LONGEST]
    brackets = re.search(r"\(([^)]*)\)", name)
    left, comma, right = _ALIAS.sub(" ", name).partition(",")
    before, after = _without_titles(_tokens(left)), _without_titles(_tokens(right))
    suffix = ""
    if len(after) == 1 and fold(after[0]) in _SUFFIXES:
        suffix, after = _SUFFIXES[fold(after[0])], []
    ordered = after + before if comma and after else before
    suffix = suffix or _suffix(before, brackets.group(1) if brackets else "")
    if comma and after:
        suffix = suffix or _suffix(after, "")
        ordered = after + before
    particles = tuple(token for token in ordered if fold(token) in PARTICLES)
    initials = tuple(token for token in ordered if len(fold(token)) == 1 and fold(token) not in PARTICLES)
    small = set(particles) | set(initials)
    if comma and after:
        given = [token for token in after if token not in small]
        surnames = [token for token in before if token not in small]
    else:
        full = [token for token in ordered if token not in small]
        given, surnames = (
            ([], full) if initials and ordered[0] in initials else _split(full) if full else ([], [])
        )
    return Name(tuple(given), tuple(surnames), particles, suffix, initials)


def _folded(token: str) -> list[str]:
    """The comparable pieces of one token: O'Neil is one, D'Ávila loses its particle, Jean-Baptiste is two."""
    pieces = re.split(r"['’‘´`]", token)
    head = fold(pieces[0])
    if len(pieces) > 1 and (len(head) == 1 or not head):
        token = " ".join(pieces[1:]) if head in PARTICLES or not head else "".join(pieces)
    return [piece for piece in fold(token).split() if piece not in PARTICLES]


def parts(name: str) -> tuple[str, ...]:
    """The folded words of a name, particles, titles and suffix left out; initials are words of one letter."""
    parsed = parse(name)
    ordered = (*parsed.given, *parsed.initials, *parsed.surnames)
    return tuple(piece for token in ordered for piece in (_folded(token) or [fold(token)]))


def same_full(a: str, b: str) -> bool:
    """Whether two full names are the same words in any order; father and son (one suffix, or two) are not.

    Both must have two words or more, initials aside. Same names do not make the same person.
    """
    first, second = parts(a), parts(b)
    if Counter(first) != Counter(second) or parse(a).suffix != parse(b).suffix:
        return False
    return sum(len(part) > 1 for part in first) >= 2


def compatible(shorter: str, longer: str) -> bool:
    """Whether the shorter name may be a short form of the longer: each word or initial is found in it.

    At least one whole word must agree, and the suffixes must not contradict each other.
    """
    suffixes = {parse(shorter).suffix, parse(longer).suffix} - {""}
    few, many = parts(shorter), list(parts(longer))
    if len(suffixes) > 1 or len(few) > len(many) or not any(len(part) > 1 for part in few):
        return False
    for part in sorted(few, key=len, reverse=True):
        match = next((other for other in many if other == part), None)
        if match is None and len(part) == 1:
            match = next((other for other in many if other[0] == part), None)
        if match is None:
            match = part[0] if part[0] in many else None
        if match is None:
            return False
        many.remove(match)
    return any(len(part) > 1 and part in parts(longer) for part in few)
