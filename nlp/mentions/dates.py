"""Dates of each sentence, read in that sentence's language."""

import re
from collections.abc import Iterator

from nlp.extraction import Span
from nlp.mentions.candidates import Candidate, Rank
from nlp.mentions.page import Page
from terms.dates import parse_dates
from terms.vocabulary import Label

_COMPACT = re.compile(r"(?<!\w)(\d{1,2})([A-Za-z]{3})(20\d\d|19\d\d)(?!\w)")
"""Dates as police reports and telexes write them: 02ENE2023."""


def find(page: Page) -> Iterator[Candidate]:
    """Days with a month, months with a year, years and ranges; the norm is an ISO 8601 partial or interval."""
    languages = page.languages or (page.hints.language,)
    for position, sentence in enumerate(page.sentences or (Span(0, len(page.text)),)):
        language = languages[min(position, len(languages) - 1)]
        for start, end, iso in parse_dates(page.text[sentence.start : sentence.end], language):
            yield Candidate(
                sentence.start + start, sentence.start + end, Label.DATE, "rule:date", Rank.VALUE, iso
            )
    for match in _COMPACT.finditer(page.text):
        spaced = " ".join(match.groups())
        for language in ("es", "en", "pt", "nl"):
            if read := parse_dates(spaced, language):
                yield Candidate(*match.span(), Label.DATE, "rule:date", Rank.VALUE, read[0][2])
                break
