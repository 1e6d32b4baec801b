"""Streets, addresses and roads, found by their type."""

import re
from collections.abc import Iterator

from nlp.mentions.candidates import Candidate, Rank
from nlp.mentions.page import Page
from terms.vocabulary import Label

_UP = r"[A-ZÁÉÍÓÚÑÂÊÔÃÕÇÜ]"
_CAP = rf"(?:(?:Mz|Lt|Sta|Sto|Gral|Cnel|Dr|Cap|Mons|{_UP})\.|{_UP}[\w'’\-]{{0,24}})"
_JOIN = r"(?:de|del|la|las|los|el|da|do|das|dos|e|y|van|der|den|di)"
_RUN = rf"(?:(?:{_JOIN} ){{0,3}}{_CAP})(?: (?:{_JOIN} ){{0,3}}{_CAP}){{0,4}}"
_PREFIX = r"(?:[Nn][º°ro.]{1,3} ?|[Nn]úmero |#|[Nn]\.? ?)"
_NUMBER = rf"(?:,? {_PREFIX}?\d{{1,5}}[A-Za-z]?(?:[ \-–]{{1,3}}\d{{1,4}}(?![\w]))?(?:-\d{{1,3}})?)"
_CROSS = rf"(?: (?:y|con|e|com) (?:calle |la |avenida |Calle |Avenida |rua )?(?:{_RUN}|\d{{1,3}}))"
_STREET = re.compile(
    r"(?<![\w])(?i:calle|cl\.|carrera|cra\.?|kra\.?|avenida|avda?\.|av\.|jir[oó]n|jr\.|pasaje|pje\.|transversal|diagonal|"
    r"carretera|autopista|v[ií]a|malec[oó]n|callej[oó]n|"
    r"rua|r\.|travessa|alameda|pra[cç]a|plaza|rodovia|estrada|ladeira|largo|kaya|caya|troncal|camino|paseo|jal[oó]n|"
    r"manzana) "
    rf"(?:{_RUN}{_CROSS}?{_NUMBER}?|\d{{1,3}}[A-Za-z]?(?: ?[Bb][Ii][Ss])?(?: (?:con|y) (?:[Cc]alle |"
    rf"[Cc]arrera )?\d{{1,3}}[A-Za-z]?| ?{_PREFIX} ?\d{{1,4}}[A-Za-z]?(?: ?[\-–] ?\d{{1,4}})?|{_NUMBER})?)"
)
_STREET_CASED = re.compile(r"(?i:v[ií]a|largo|camino|plaza|pra[cç]a|paseo|r\.|manzana|alameda)")
_BRITISH = re.compile(
    rf"(?<![\w])(?:\d{{1,5}}[A-Za-z]?(?:[\-–]\d{{1,4}})? )?(?:{_UP}[\w'’.]{{1,20}} ){{1,3}}(?:Street|Road|Lane|Avenue|"
    rf"Drive|Trace|Close|Boulevard|Highway|Crescent|Terrace|Court Road|Main Road|St\.|Rd\.|Ave\.)"
    r"(?: (?:North|South|East|West|Extension))?(?![\w])"
)
_DUTCH = re.compile(
    rf"(?<![\w])(?:{_UP}[\w'’.\-]{{1,20}} ){{0,2}}{_UP}[a-zà-ÿ'’\-]{{2,24}}(?:straat|weg|laan|plein|kade|gracht|steeg|"
    rf"dijk|singel|boulevard)(?: \d{{1,4}}[a-zA-Z]?(?:-\d{{1,3}})?)?(?![\w])"
)
_COUNTY = re.compile(rf"(?<![\w])(?:condado de {_RUN}|(?:{_UP}[a-z]{{2,20}} ){{1,2}}[Cc]ounty)(?![\w])")


_AGED = re.compile(r"\d{1,2} $")
"""A number before "jr." makes it the Dutch word for years."""


def find(page: Page) -> Iterator[Candidate]:
    """Streets with their type and number, roads, counties."""
    for pattern in (_STREET, _BRITISH, _DUTCH, _COUNTY):
        for match in pattern.finditer(page.text):
            numbered = any(c.isdigit() for c in match.group())
            if match.group()[:3].casefold() == "jr." and _AGED.search(page.before(match.start(), 6)):
                continue
            if not numbered and _needs_a_number(match.group().split(" ", 1)[0], pattern):
                continue
            end = match.start() + len(match.group().rstrip(" .,"))
            yield Candidate(match.start(), end, Label.PLACE, "rule:street", Rank.FIELD, "", 0.9)


def _needs_a_number(lead: str, pattern: re.Pattern[str]) -> bool:
    """Whether the first word alone is too weak a sign of a street: "vía Bogotá", "Kralendijk", the initial "R."."""
    if pattern is _DUTCH:
        return lead.endswith(("dijk", "kade", "weg", "boulevard"))
    return pattern is _STREET and (
        lead in {"R.", "r."} or (lead[0].islower() and bool(_STREET_CASED.fullmatch(lead)))
    )
