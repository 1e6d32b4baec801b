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
_LEAVING = re.compile(r"\b(?:de|from|van|uit|desde)\s{1,2}$")
_ONWARDS = re.compile(r" (?:a|hasta|para|ate|to|naar) ")
_BEFORE_PLACE = re.compile(r"\b(?:en|em|in|desde|hacia|hasta|from|naar|uit|te)\s{1,2}$")


def find(page: Page, mentions: Sequence[Mention]) -> Iterator[Candidate]:
    """Parts of introduced personal names, aliases and bracketed short forms wherever they stand alone.

    A place that is only known by its name, and is the surname of a person of the text, is that person.
    """
    surnames, whole = _introduced(mentions)
    covered = _Covered(page, mentions)
    yield from _surnames(page, surnames, covered)
    yield from _places(page, mentions)
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


def _surnames(page: Page, surnames: dict[str, None], covered: "_Covered") -> Iterator[Candidate]:
    """Runs of introduced surnames that stand alone."""
    for fold in list(surnames)[:_MOST]:
        for first in page.positions(fold):
            last = first + 1
            while page.joined(last - 1) and page.words[last].fold in surnames and page.words[last].capital:
                last += 1
            start, end = page.words[first].start, page.words[last - 1].end
            if not page.words[first].capital or _BEFORE_PLACE.search(page.before(start, 12)):
                continue
            owner = covered.by(start)
            alone = owner is None or (
                owner.label is Label.PLACE and owner.score < _UNSURE and owner.end == end
            )
            if alone and not _in_longer_name(page, first, last):
                yield Candidate(start, end, Label.PERSON, "rule:repeat", Rank.CUE, "", 0.7)


def _places(page: Page, mentions: Sequence[Mention]) -> Iterator[Candidate]:
    """Names that a word for places introduced once, where the model takes them for people or bodies elsewhere."""
    known = {
        folded(m.text)
        for m in mentions
        if m.label is Label.PLACE and _BEFORE_PLACE.search(page.before(m.start, 12))
    }
    doubtful = [
        m for m in mentions if m.source == "ner" and m.label is not Label.PLACE and not is_given(m.text)
    ]
    to_known = [m for m in doubtful if folded(m.text) in known]
    yield from (_place(m) for m in to_known)
    starts = {m.start for m in mentions if m.label is Label.PLACE} | {m.start for m in to_known}
    for m in doubtful:
        onwards = _ONWARDS.match(page.plain, m.end)
        if onwards and onwards.end() in starts and _LEAVING.search(page.before(m.start, 8)):
            yield _place(m)


def _place(mention: Mention) -> Candidate:
    return Candidate(mention.start, mention.end, Label.PLACE, "rule:repeat", Rank.CUE, "", 0.7)


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


def _in_longer_name(page: Page, first: int, last: int) -> bool:
    """Whether capitalised words adjoin it, so that it may be part of something else."""
    before = (
        first > 0
        and page.joined(first - 1)
        and page.words[first - 1].capital
        and not page.opens_sentence(first - 1)
    )
    after = page.joined(last - 1) and page.words[last].capital
    return (before or after) and not page.shouted(page.words[first].start)
