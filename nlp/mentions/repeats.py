"""Further occurrences of names that the text has introduced: surnames, nicknames, short forms."""

import re
from collections.abc import Iterator, Sequence

from nlp.extraction import Mention
from nlp.mentions.candidates import Candidate, Rank
from nlp.mentions.lexicon import is_given, is_surname
from nlp.mentions.noise import STOP
from nlp.mentions.page import WORD, Page
from nlp.mentions.phrases import folded
from nlp.mentions.runs import JOINS
from terms.vocabulary import Label

_UNSURE = 0.9
"""A place that scores lower is only a name that the gazetteer or the model knows."""
_MOST = 400
"""So many different names are followed through one text."""
_BEFORE_PLACE = re.compile(r"\b(?:en|em|in|desde|hacia|hasta|from|naar|uit|te)\s{1,2}$")


def find(page: Page, mentions: Sequence[Mention]) -> Iterator[Candidate]:
    """Parts of introduced personal names, aliases and bracketed short forms wherever they stand alone.

    A place that is only known by its name, and is the surname of a person of the text, is that person.
    """
    surnames, whole = _introduced(mentions)
    covered = _Covered(page, mentions)
    for fold in list(surnames)[:_MOST]:
        for position in page.positions(fold):
            word = page.words[position]
            if not word.capital or _BEFORE_PLACE.search(page.before(word.start, 12)):
                continue
            owner = covered.by(word.start)
            alone = owner is None or (
                owner.label is Label.PLACE and owner.score < _UNSURE and owner.end == word.end
            )
            if alone and not _in_longer_name(page, position):
                yield Candidate(word.start, word.end, Label.PERSON, "rule:repeat", Rank.CUE, "", 0.7)
    for words, mention in list(whole.items())[:_MOST]:
        for position in page.positions(words[0]):
            last = position + len(words)
            if tuple(word.fold for word in page.words[position:last]) != words:
                continue
            start, end = page.words[position].start, page.words[last - 1].end
            if (
                covered.by(start) is None
                and page.text[start:end].casefold() == mention.text[: end - start].casefold()
                and page.words[position].capital
            ):
                yield Candidate(start, end, mention.label, "rule:repeat", Rank.CUE, mention.norm, 0.7)


def _introduced(mentions: Sequence[Mention]) -> tuple[dict[str, None], dict[tuple[str, ...], Mention]]:
    """Surnames of people named in full, and whole names of people, bodies and venues."""
    surnames: dict[str, None] = {}
    whole: dict[tuple[str, ...], Mention] = {}
    for mention in mentions:
        if mention.label not in {Label.PERSON, Label.ORG, Label.OPERATION} and mention.source not in {
            "rule:venue",
            "form",
        }:
            continue
        words = folded(mention.text)
        if (
            mention.label in {Label.PERSON, Label.ORG, Label.PLACE}
            and words
            and len(mention.text) > 2
            and words[0] not in STOP
        ):
            whole.setdefault(words, mention)
        if mention.label is Label.PERSON and len(words) > 1:
            for word in WORD.findall(mention.text)[1:]:
                fold = folded(word)[0]
                if len(fold) > 3 and fold not in STOP | JOINS and (is_surname(word) or not is_given(word)):
                    surnames[fold] = None
    return surnames, whole


class _Covered:
    """Which mention covers an offset."""

    def __init__(self, page: Page, mentions: Sequence[Mention]) -> None:
        self._at = {}
        for mention in mentions:
            for position in range(page.at(mention.start), page.at(mention.end)):
                self._at[page.words[position].start] = mention

    def by(self, offset: int) -> Mention | None:
        """The mention over the word that starts at the offset."""
        return self._at.get(offset)


def _in_longer_name(page: Page, position: int) -> bool:
    """Whether capitalised words adjoin it, so that it may be part of something else."""
    before = (
        position > 0
        and page.joined(position - 1)
        and page.words[position - 1].capital
        and not page.opens_sentence(position - 1)
    )
    after = page.joined(position) and page.words[position + 1].capital
    return (before or after) and not page.shouted(page.words[position].start)
