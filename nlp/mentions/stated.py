"""Which countries a text names, by country name or demonym, as a whole and beside a stretch of it."""

import re
from functools import lru_cache

from nlp.mentions.page import Page
from nlp.mentions.phrases import Phrases
from terms.countries import country_forms, demonym_forms

_DIRECTLY = re.compile(r"[ ,(\[]{1,2}(?:de|do|da|del|from|of|van|uit|en|em|in|tambien|pais:?)? ?(?:la )?")


@lru_cache(maxsize=1)
def forms() -> Phrases[str]:
    """Country names and demonyms with their ISO code."""
    return Phrases.of([*country_forms().items(), *demonym_forms().items()])


def countries_named(page: Page) -> tuple[str, ...]:
    """ISO codes of the countries that the text names, in order of first mention."""
    found = (forms().at(page, position) for position in range(len(page.words)))
    return tuple(dict.fromkeys(match.value for match in found if match))


def country_beside(page: Page, start: int, end: int, before: int = 3, after: int = 14) -> str:
    """ISO code of the country stated with [start, end): inside it, in the `before` words in front or shortly after.

    `after` counts characters and does not pass a full stop, a semicolon or a line's end.
    """
    first, last = page.at(start), page.at(end)
    for position in range(last - 1, max(-1, first - before - 1), -1):
        if position < first and any(mark in page.gap(position) for mark in ".;\n"):
            break
        if match := forms().at(page, position):
            return match.value
    stop = end + after
    while last < len(page.words) and page.words[last].start < stop:
        between = page.text[end : page.words[last].start]
        if any(mark in between for mark in ".;\n"):
            break
        if match := forms().at(page, last):
            return match.value if _DIRECTLY.fullmatch(page.plain[end : page.words[last].start]) else ""
        last += 1
    return ""
