"""Where a personal name begins and ends: runs of capitalised words, initials, suffixes, nicknames inside."""

import re
from collections.abc import Iterator

from nlp.mentions import cues
from nlp.mentions.candidates import Candidate, Rank
from nlp.mentions.lexicon import is_given, is_name_part, is_surname
from nlp.mentions.noise import FUNCTION, STOP
from nlp.mentions.page import Page
from terms.vocabulary import Label

JOINS = frozenset("de del la las los da do das dos di du van der den ter ten von el al bin y/o".split())
_GIVEN_TOO = frozenset(
    "abril april august boy dan domingo jan julio june ken marco mayo nina segundo mart".split()
)
"""Common words that are given names too, where a known part of a name follows."""
_SUFFIX = re.compile(r",? (?:jr|sr|junior|senior|filho|neto|hijo|ii|iii)\b\.?")
_INITIAL = re.compile(r" [A-Z]\.(?![\w])")
NICKNAME = re.compile(r" ?[\"“«'‘(]([A-ZÁÉÍÓÚÑ][\w '’\-]{1,24})[\"”»'’)] ")


def could_be_name(page: Page, position: int) -> bool:
    """Whether the word may stand in a person's name: capitalised, no digits, and in capitals not a common word."""
    word = page.words[position]
    if not word.text[0].isalpha() or any(c.isdigit() for c in word.text):
        return False
    if page.lower:
        return is_name_part(word.text) and word.fold not in STOP
    if not word.capital:
        return False
    if word.fold in STOP and (len(word.text) > 1 or page.text[word.end : word.end + 1] != "."):
        return word.fold in _GIVEN_TOO and page.joined(position) and _names_on(page, position + 1)
    return not (page.shouted(word.start) and not is_name_part(word.text) and word.fold in cues.words())


def _goes_on(page: Page, position: int) -> bool:
    """Whether the word may follow in a name that has begun: "Mayra Domingo"."""
    word = page.words[position]
    also = word.fold in _GIVEN_TOO and word.capital and not page.shouted(word.start)
    return also or could_be_name(page, position)


def _names_on(page: Page, position: int) -> bool:
    return (
        page.words[position].capital
        and is_name_part(page.words[position].text)
        and page.words[position].fold not in STOP
    )


def run(page: Page, position: int, limit: int = 7) -> int:
    """Word position after the longest personal name that begins at the word; the same position when none does."""
    if not could_be_name(page, position):
        return position
    last = position + 1
    while last < len(page.words) and last - position < limit and page.joined(last - 1):
        ahead = last
        while (
            ahead < last + 3
            and ahead < len(page.words)
            and page.words[ahead].fold in JOINS
            and page.joined(ahead - 1)
        ):
            ahead += 1
        if ahead >= len(page.words) or not page.joined(ahead - 1) or not _goes_on(page, ahead):
            break
        if (
            ahead > last
            and page.words[last].capital
            and not page.shouted(page.words[last].start)
            and page.words[last].fold == "y"
        ):
            break
        if "\n" in page.gap(ahead - 1) and not is_name_part(page.words[ahead].text):
            break
        last = ahead + 1
    return _without_verb(page, position, last)


def _without_verb(page: Page, first: int, last: int) -> int:
    """In capitals, an unknown last word that common words follow at once is a verb: "MUÑOZ CASTAÑO RECIBE LA ..."."""
    ending = page.words[last - 1]
    if (
        last - first < 2
        or len(ending.text) < 2
        or not page.shouted(ending.start)
        or is_name_part(ending.text)
        or not page.joined(last - 1)
    ):
        return last
    return last - 1 if page.words[last].fold in FUNCTION else last


def finish(page: Page, last: int) -> int:
    """Offset where a name ends, with the stop of a final initial and a suffix such as Jr."""
    end = page.words[last - 1].end
    if (len(page.words[last - 1].text) == 1 or page.words[last - 1].fold in {"jr", "sr"}) and page.text[
        end : end + 1
    ] == ".":
        end += 1
    if match := _INITIAL.match(page.text, end):
        end = match.end()
    suffix = _SUFFIX.match(page.plain, end)
    if (
        suffix
        and page.text[suffix.end() - 1] != "s"
        and page.text[suffix.start() :].lstrip(", ")[:1].isupper()
    ):
        end = suffix.end()
    return end


def begin(page: Page, first: int, last: int) -> int:
    """First word of the name proper: titles and demonyms that lead it are left out."""
    while first < last - 1 and (
        page.words[first].fold in cues.words() and not is_given(page.words[first].text)
    ):
        first += 1
    return first


def named(
    page: Page, first: int, last: int, source: str, rank: Rank, score: float = 0.9
) -> Iterator[Candidate]:
    """The person at words [first, last), without leading titles, with a nickname inside and the surname behind it."""
    first = begin(page, first, last)
    end = finish(page, last)
    nick = NICKNAME.match(page.text, end)
    if nick:
        behind = page.at(nick.end())
        if (
            behind < len(page.words)
            and page.words[behind].start == nick.end()
            and (rest := run(page, behind)) > behind
        ) and (is_surname(page.words[behind].text) or not is_given(page.words[behind].text)):
            end = finish(page, rest)
    yield Candidate(page.words[first].start, end, Label.PERSON, source, rank, "", score)
