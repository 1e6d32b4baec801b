"""Help lines, which are neither venues nor places nor numbers of anybody in the case."""

import re
from collections.abc import Iterator

from nlp.extraction import Span
from nlp.mentions.page import Page

_LINE = r"linea|linha|linja|lina|lijn|hulplijn|meldlijn|hotline|helpline|help line|infoline|disque|ligue|telefoonlijn"
_NAME = r"[A-ZÁÉÍÓÚÑÇ][\w'’]{1,20}"
_AHEAD = re.compile(
    rf"(?<![\w-])(?:{_LINE})(?: (?:de|da|do|di|van|directa|gratuita|telefonica|nacional)){{0,2}} (?=\S)"
)
_BEHIND = re.compile(rf"(?:-| )(?:{_LINE})(?![\w])")
_CALLED = re.compile(rf"{_NAME}(?: {_NAME})?")
_BEFORE = re.compile(rf"(?<![\w-]){_NAME}$")


def find(page: Page) -> Iterator[Span]:
    """The names of help lines with the word for what they are: "Línea Esperanza", "Hoop-lijn"."""
    for match in _AHEAD.finditer(page.plain):
        if name := _CALLED.match(page.text, match.end()):
            yield Span(match.start(), name.end())
    for match in _BEHIND.finditer(page.plain):
        start = max(0, match.start() - 22)
        if name := _BEFORE.search(page.text[start : match.start()]):
            yield Span(start + name.start(), match.end())
