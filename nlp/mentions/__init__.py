"""From a text to its mentions: names and values with their labels, as the annotation guideline bounds them."""

from collections.abc import Sequence

from nlp.extraction import Hints, Mention, Span
from nlp.mentions import (
    aliases,
    dates,
    documents,
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
    streets,
    values,
    vehicles,
    venues,
)
from nlp.mentions.candidates import choose
from nlp.mentions.forms import fields
from nlp.mentions.page import read

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
    return choose(
        text,
        [
            *values.find(page, form),
            *identifiers.emails(page),
            *identifiers.accounts(page),
            *identifiers.plates(page),
            *documents.find(page),
            *phones.find(page),
            *money.find(page),
            *dates.find(page),
            *operations.find(page),
            *people.by_cue(page),
            *aliases.find(page),
            *people.by_given_name(page),
            *people.by_what_follows(page),
            *nationalities.find(page),
            *streets.find(page),
            *venues.find(page),
            *organisations.find(page),
            *vehicles.find(page),
            *places.find(page),
            *places.after_route_words(page),
            *ner.find(page, named),
        ],
        references.find(page, form),
    )
