"""From a text to its mentions: names and values with their labels, as the annotation guideline bounds them."""

from collections.abc import Iterator, Sequence

from nlp.extraction import Hints, Mention, Span
from nlp.mentions import (
    aliases,
    dates,
    documents,
    hotlines,
    identifiers,
    money,
    nationalities,
    ner,
    operations,
    organisations,
    people,
    phones,
    places,
    references,
    repeats,
    streets,
    values,
    vehicles,
    venues,
)
from nlp.mentions.candidates import Candidate, choose
from nlp.mentions.forms import fields
from nlp.mentions.page import Page, read

__all__ = ["fields", "find"]


def find(
    text: str,
    sentences: Sequence[Span],
    named: Sequence[tuple[int, int, str, float]],
    hints: Hints,
    languages: Sequence[str],
) -> tuple[Mention, ...]:
    """Mentions of a text in order, without overlaps and without entities.

    `named` are the model's spans (start, end, "PERSON", "ORG" or "PLACE", score); `languages` has one code per sentence.
    Where several rules want the same stretch: identifiers, dates and amounts win, then form fields, persons by cue, places
    and bodies by cue, at last the model's and the gazetteer's names, the longest first. Names in name fields beat all.
    """
    page = read(text, sentences, languages, hints)
    form = fields(text)
    blocked = (*references.find(page, form), *hotlines.find(page))
    first = [*_values(page), *_names(page), *values.find(page, form), *ner.find(page, named)]
    mentions = choose(text, first, blocked)
    again = list(repeats.find(page, mentions))
    return choose(text, [*first, *again], blocked) if again else mentions


def _values(page: Page) -> Iterator[Candidate]:
    """Candidates for identifiers, dates and amounts."""
    yield from identifiers.emails(page)
    yield from identifiers.accounts(page)
    yield from identifiers.plates(page)
    yield from documents.find(page)
    yield from phones.find(page)
    yield from money.find(page)
    yield from dates.find(page)


def _names(page: Page) -> Iterator[Candidate]:
    """Candidates for people, bodies, places, nationalities, vehicles and operations."""
    yield from operations.find(page)
    yield from people.by_cue(page)
    yield from people.by_given_name(page)
    yield from people.by_nickname(page)
    yield from people.by_what_follows(page)
    yield from aliases.find(page)
    yield from nationalities.find(page)
    yield from streets.find(page)
    yield from venues.find(page)
    yield from organisations.find(page)
    yield from vehicles.find(page)
    yield from places.find(page)
    yield from places.after_route_words(page)
