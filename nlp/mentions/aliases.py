"""Nicknames, found by the words that announce them."""

import re
from collections.abc import Iterator

from nlp.mentions import cues
from nlp.mentions.candidates import Candidate, Rank
from nlp.mentions.lexicon import is_name_part
from nlp.mentions.noise import STOP
from nlp.mentions.page import Page
from nlp.mentions.runs import JOINS, finish
from terms.vocabulary import Label

_BY_NAME = re.compile(r"(?<=[a-zà-ÿ.]), (?:el|la|o|a|de|the|den) (?=[\"“«])")
_ALIAS = re.compile(
    r"(?:\((?:a|alias)\)(?= )|\b(?:alias|(?:tambien |tambem |mais )?con(?:h?ecid|oc?id)[ao]s?(?: tambien| tambem)? (?:como|"
    r"por|pelo apelido de|"
    r"pela alcunha de|con el (?:alias|apodo|sobrenombre) de)|a\.? ?k\.? ?a\b\.?|also known as|known as|vulgos?|bijgenaamd|"
    r"apodad[ao]s?(?: de)?|apelidad[ao](?: de)?|"
    r"apelido(?: de)?|apodo(?: de)?|mote(?: de)?|nickname(?:d)?|bijnaam|de alcunha|alcunha|alcunhad[ao](?: de)?|codinome|"
    r"nombre de guerra|nom de guerre|roepnaam|ook bekend als|bekend als|bekend onder de naam|goes by|"
    r"se hacia llamar|se hace llamar|se fazia chamar|que se apresentava como|noemde zich|tambem conhecid[ao] como|"
    r"mihor konosi komo|konosi komo|alyas|going by|using the name|called herself|called himself|"
    r"noemt zich|sobrenombre|dit(?=,? [\"'«“]))\b)[.:]?(?: (?:of|is))?[ ,:]{0,3}(?=[\"'«“‘”]|\w)"
)
_QUOTED = re.compile(r"[\"'«“‘”„](?! )([^\"»”’\n“«]{1,40})[\"'»”’]")
_ARTICLE = re.compile(
    r"(?:el|la|los|las|o|a|os|as|the|de|het|den|don|dona|e|tia|tio|mama|papa|mami|sor|madam|tata)\b",
    re.IGNORECASE,
)
_ALIAS_LIST = re.compile(r" ?(?:,|o|or|of|ou|y|e|en|and|/|y/o|o tambien|o alias) (?=[\"'«“‘])")


def find(page: Page) -> Iterator[Candidate]:
    """Nicknames after alias words, in quotes or as capitalised words with their article; source "rule:alias"."""
    for cue in _ALIAS.finditer(page.plain):
        at = cue.end()
        if cues.OF_A_THING.search(page.before(cue.start(), 48)):
            continue
        if quoted := _QUOTED.match(page.text, at):
            while quoted is not None:
                if span := _inside(page, quoted.start(1), quoted.end(1)):
                    yield Candidate(*span, Label.PERSON, "rule:alias", Rank.PERSON_CUE, "", 0.95)
                again = _ALIAS_LIST.match(page.text, quoted.end())
                quoted = _QUOTED.match(page.text, again.end()) if again else None
            continue
        first = page.at(at)
        if (
            first < len(page.words)
            and page.words[first].start - at <= 1
            and (end := _bare_alias(page, first))
        ):
            yield Candidate(
                page.words[first].start, end, Label.PERSON, "rule:alias", Rank.PERSON_CUE, "", 0.85
            )
    for lead in _BY_NAME.finditer(page.text):
        before = page.words[page.at(lead.start()) - 1]
        quoted = _QUOTED.match(page.text, lead.end())
        if (
            quoted
            and before.capital
            and (is_name_part(before.text) or len(before.text) == 1)
            and (span := _inside(page, quoted.start(1), quoted.end(1)))
        ):
            yield Candidate(*span, Label.PERSON, "rule:alias", Rank.PERSON_CUE, "", 0.85)


def _inside(page: Page, start: int, end: int) -> tuple[int, int] | None:
    while start < end and not page.text[start].isalnum():
        start += 1
    while end > start and not (page.text[end - 1].isalnum() or page.text[end - 1] == "."):
        end -= 1
    return (start, end) if start < end else None


def _bare_alias(page: Page, first: int) -> int:
    start = first
    if _ARTICLE.fullmatch(page.words[first].text) and first + 1 < len(page.words) and page.joined(first):
        first += 1
    shouted = page.shouted(page.words[first].start)
    last = first
    while last < len(page.words) and last - first < 4:
        word = page.words[last]
        stops = word.fold in STOP and (shouted or not word.capital) and word.fold not in JOINS
        if (
            stops
            or not (word.capital or page.lower or (word.fold in JOINS and last > first))
            or not word.text[0].isalpha()
        ):
            break
        last += 1
        if not page.joined(last - 1) or page.lower:
            break
    while last > first and page.words[last - 1].fold in JOINS:
        last -= 1
    return finish(page, last) if last > first and (last > start) else 0
