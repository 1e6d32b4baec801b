"""The model's spans, cut to the boundaries that mentions have."""

import re
from collections.abc import Iterator, Sequence

from nlp.mentions import cues, places
from nlp.mentions.candidates import Candidate, Rank
from nlp.mentions.lexicon import is_given, is_name_part
from nlp.mentions.noise import STOP, is_noise
from nlp.mentions.page import Page
from nlp.mentions.runs import JOINS, finish, run
from nlp.mentions.venues import ADMINISTRATIVE
from terms.vocabulary import Label

Named = tuple[int, int, str, float]
_ARTICLES = frozenset(
    "el la los las o a os as the de het een e un una um uma den del do da al en em in di na".split()
)
_OPENING = frozenset({"el", "la", "los", "las"})
_BETWEEN_NAMES = re.compile(r" (?:a|y|e|and|en|to|para|hasta|con|com|with|met|i|o|u) ")
_SPLIT = re.compile(r"[\n\r;|•]+|, | – | — | - |: |\. (?=[A-ZÁÉÍÓÚ][a-z])|[()\[\]]")
_LEADS_TO_PLACE = re.compile(
    r"\d [a-z ]{2,20}(?:street|road|lane|trace|avenue|drive), $|"
    r"\b(?:en|em|in|desde|hacia|hasta|ate|from|near|naar|uit|vanuit|(?:comisaria|puesto|aeropuerto|puerto|delegacia|"
    r"terminal|frontera|ciudad|pueblo|cidade|barrio|bairro|caserio|hospital|town|village) (?:de|da|do|of))\s{1,2}$"
)
_WEIGHT = {Label.PERSON: 0.9, Label.PLACE: 0.85, Label.ORG: 0.8}


def find(page: Page, named: Sequence[Named]) -> Iterator[Candidate]:
    """Candidates from the model's (start, end, label, score) spans; one span may fall into several."""
    for start, end, name, score in named:
        label = Label(name)
        for begin, stop in _parts(page, start, end, label):
            first, last = page.at(begin), page.at(stop)
            if first >= last:
                continue
            first, last = _cut(page, first, last, label)
            if first >= last:
                continue
            if label is Label.PERSON:
                first, last = _completed(page, first, last)
            begin = page.words[first].start
            stop = (
                finish(page, last)
                if label is Label.PERSON
                else _closed(page, begin, page.words[last - 1].end, end)
            )
            if last - first == 1 and _opens_only(page, first):
                continue
            if places.OF_A_TREATY.search(page.before(page.words[first].start, 24)):
                continue
            label = _by_the_words_before(page, first, last, label)
            if not is_noise(page.plain[begin:stop], name) and _written_as_name(page, first, last):
                yield Candidate(begin, stop, label, "ner", Rank.NAME, "", min(score, _WEIGHT[label]))


def _parts(page: Page, start: int, end: int, label: Label) -> Iterator[tuple[int, int]]:
    """The stretches of a span between line breaks, semicolons and, but for bodies, commas and brackets."""
    at = start
    for match in _SPLIT.finditer(page.text, start, end):
        mark = match.group()
        if label is Label.ORG and mark[0] in ",:-–. ":
            continue
        if mark[0] in "\n\r" and page.joined(max(0, page.at(match.end()) - 1)):
            continue
        yield from _people_in(page, at, match.start(), label)
        at = match.end()
    yield from _people_in(page, at, end, label)


def _people_in(page: Page, start: int, end: int, label: Label) -> Iterator[tuple[int, int]]:
    """A person's span cut at words that join no names ("Rivas a Choluteca")."""
    at = start
    for match in _BETWEEN_NAMES.finditer(page.text, start, end) if label is Label.PERSON else ():
        yield at, match.start()
        at = match.end()
    yield at, end


def _cut(page: Page, first: int, last: int, label: Label) -> tuple[int, int]:
    """Leading articles, titles and trailing function words taken off."""
    while first < last:
        fold, capital = page.words[first].fold, page.words[first].capital
        keeps = label is Label.PLACE and capital and fold in _OPENING and not page.opens_sentence(first)
        if (
            (fold in _ARTICLES and not keeps)
            or (
                label is Label.PERSON
                and fold in cues.words()
                and not (is_given(page.words[first].text) and capital)
            )
            or (
                label is Label.PLACE
                and fold in ADMINISTRATIVE
                and last - first > 1
                and (not capital or page.shouted(page.words[first].start))
            )
            or (fold in STOP and label is Label.PERSON and (not capital or page.opens_sentence(first)))
        ):
            first += 1
        else:
            break
    while (
        last > first
        and label is Label.PERSON
        and page.words[last - 1].fold in STOP
        and len(page.words[last - 1].text) > 1
    ):
        last -= 1
    while last > first and (
        page.words[last - 1].fold in JOINS or page.words[last - 1].text in {"s", "y", "e", "and"}
    ):
        last -= 1
    return first, last


def _completed(page: Page, first: int, last: int) -> tuple[int, int]:
    """A person's span widened over adjoining words that are parts of names."""
    further = run(page, last - 1)
    if further > last and all(
        is_name_part(w.text) or len(w.text) == 1 or w.fold in JOINS for w in page.words[last:further]
    ):
        last = further
    while first > 0 and page.joined(first - 1):
        before = page.words[first - 1]
        if not (
            before.capital
            and is_given(before.text)
            and before.fold not in STOP
            and before.fold not in cues.words()
        ):
            break
        first -= 1
    return first, last


def _opens_only(page: Page, position: int) -> bool:
    """Whether a single unknown word owes its capital to the place it takes: it opens a sentence, and is small elsewhere."""
    word = page.words[position]
    if (
        page.lower
        or not page.opens_sentence(position)
        or is_name_part(word.text)
        or word.shouted
        or places.at(page, position)
    ):
        return False
    if len(word.text) < 3 or not word.text.isalpha():
        return False
    return not any(
        page.words[found].text == word.text and not page.opens_sentence(found)
        for found in page.positions(word.fold)
        if found != position
    )


def _by_the_words_before(page: Page, first: int, last: int, label: Label) -> Label:
    """A person of no known name right after a word that leads to places is a place."""
    if label is not Label.PERSON or page.shouted(page.words[first].start) or last - first > 3:
        return label
    if any(is_name_part(word.text) or len(word.text) == 1 for word in page.words[first:last]):
        return label
    start = page.words[first].start
    before = page.before(start, 40)
    contracted = page.language(start) == "pt" and re.search(r"\b(?:no|na|nos|nas)\s{1,2}$", before)
    return Label.PLACE if contracted or _LEADS_TO_PLACE.search(before) else label


def _closed(page: Page, begin: int, stop: int, end: int) -> int:
    """The end with the last stop of an abbreviation (S.A., Ltda.) and a closing bracket that was opened inside."""
    if page.text[stop : stop + 1] == "." and re.search(
        r"(?:\b[A-Z]\.[ ]?[A-Z]|\b(?:ltda|cia|inc|ltd|co|corp))$", page.text[begin:stop], re.IGNORECASE
    ):
        return stop + 1
    if page.text[stop : stop + 1] == ")" and "(" in page.text[begin:stop] and stop < end:
        return stop + 1
    return stop


def _written_as_name(page: Page, first: int, last: int) -> bool:
    """Whether some word of it has a capital, or the text has none at all."""
    return page.lower or any(word.capital or word.text[0].isdigit() for word in page.words[first:last])
