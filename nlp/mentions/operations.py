"""Named operations and case names."""

import re
from collections.abc import Iterator

from nlp.mentions.candidates import Candidate, Rank
from nlp.mentions.noise import FUNCTION
from nlp.mentions.page import Page
from terms.vocabulary import Label

_HEAD = re.compile(
    r"\b(operacion|operacao|operation|operatie|operashon)[ \u00a0]{1,2}(?:(?:policial|conjunta|denominada|llamada|"
    r"denominado|chamada|batizada de|named|dubbed|called|genaamd) ){0,2}"
)
_OTHER = re.compile(
    r"\b(?:operativo|caso|megacaso|zaak|strafzaak|onderzoek|plan|ofensiva|dispositivo|megaoperacao|megaoperativo|"
    r"investigation|inquerito|case)[ ](?:(?:policial|denominado|llamado|named|dubbed|called|genaamd) ){0,2}"
)
_FUSED = re.compile(r"(?<![\w\-])[A-Z][a-zà-ÿ]{2,24}-(?:zaak|onderzoek|operatie|case)(?![\w])")
_QUOTED = re.compile(r"[\"'«“‘”„]([^\"»”’\n“«]{2,50})[\"'»”’]")
_JOINS = frozenset("de del la las los do da dos das of the van y e and en al".split())


def find(page: Page) -> Iterator[Candidate]:
    """Operation with its head word, other case names without theirs, fused Dutch compounds whole."""
    for match in _HEAD.finditer(page.plain):
        plain_head = match.group().strip() == match.group(1)
        if quoted := _QUOTED.match(page.text, match.end()):
            yield _found(*quoted.span(1))
        elif end := _name(page, match.end()):
            yield _found(match.start() if plain_head else page.words[page.at(match.end())].start, end)
    for match in _OTHER.finditer(page.plain):
        if quoted := _QUOTED.match(page.text, match.end()):
            yield _found(*quoted.span(1))
        elif match.group().startswith(
            ("operativo", "zaak", "strafzaak", "onderzoek", "caso", "megaoper")
        ) and (end := _name(page, match.end(), 3)):
            yield _found(page.words[page.at(match.end())].start, end)
    for match in _FUSED.finditer(page.text):
        yield _found(*match.span())


def _found(start: int, end: int) -> Candidate:
    return Candidate(start, end, Label.OPERATION, "rule:operation", Rank.FIELD)


def _name(page: Page, offset: int, limit: int = 5) -> int:
    """Where a capitalised name that begins at the offset ends, 0 when none does."""
    first = last = page.at(offset)
    if first >= len(page.words) or page.words[first].start != offset or page.shouted(offset):
        return 0
    while last < len(page.words) and last - first < limit:
        word = page.words[last]
        if word.fold in FUNCTION - _JOINS or not (
            word.capital or (last > first and (word.fold in _JOINS or word.text.isdigit()))
        ):
            break
        last += 1
        if not page.joined(last - 1):
            break
    while last > first and page.words[last - 1].fold in _JOINS:
        last -= 1
    return page.words[last - 1].end if last > first and page.words[first].capital else 0
