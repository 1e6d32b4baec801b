"""Tables of a text: a row of field names, then rows of values, cells parted by tabs or bars."""

import re
from collections.abc import Iterator

from nlp.extraction import Span
from nlp.mentions.labels import CANONICAL
from nlp.mentions.page import plain

_LINE = re.compile(r"[^\n]*\n?")
_CELL = re.compile(r"[^\t|\r\n]+")
_PEOPLE = frozenset({"name", "victim", "suspect", "witness", "officer"})
_ACCUSED = re.compile(
    r"\b(?:acusad|imputad|procesad|processad|investigad|sospechos|suspeit|denunciad|indiciad|sindicad|detenid|capturad|"
    r"accused|defendant|suspect|verdachte|beklaagde|sospechado|akusad)\w*|\br[eé]us\b"
)
_HARMED = re.compile(r"\b(?:victim|vitim|agraviad|ofendid|slachtoffer|viktim|rescatad|resgatad|rescued)\w*")
_INTRODUCTION = 200
"""Characters at the start of the line before a table that tell who is listed in it."""
MOST_ROWS = 500


def find(text: str) -> tuple[tuple[Span, tuple[tuple[str, Span], ...]], ...]:
    """Every table: its stretch of the text, and its cells as fields (canonical name, span) row by row.

    Names become "suspect" or "victim" where the line before the table says that the accused or the victims are listed.
    """
    if "\t" not in text and "|" not in text:
        return ()
    return tuple(_tables(text))


def _tables(text: str) -> Iterator[tuple[Span, tuple[tuple[str, Span], ...]]]:
    heads: list[str] = []
    before, role, start = "", "", 0
    found: list[tuple[str, Span]] = []
    for line in _LINE.finditer(text):
        if heads and line.group().strip() and not any(map(str.isalnum, line.group())):
            continue
        cells = list(_CELL.finditer(text, *line.span())) if line.group().strip() else []
        cells = [c for c in cells if c.group().strip(" :-")]
        names = [CANONICAL.get(plain(c.group()).strip(" .*:_"), "") for c in cells]
        head = len(cells) > 2 and sum(map(bool, names)) * 2 >= len(cells) and bool(_PEOPLE & set(names))
        if heads and (head or not 2 <= len(cells) <= len(heads) + 1 or len(found) > MOST_ROWS * len(heads)):
            if found:
                yield Span(start, line.start()), tuple(found)
            heads, found = [], []
        if head:
            heads, role, start = names, _listed(before), line.start()
        elif heads:
            found += _row(heads, cells, role)
        before = line.group() if line.group().strip() else before
    if heads and found:
        yield Span(start, len(text)), tuple(found)


def _row(heads: list[str], cells: list[re.Match[str]], role: str) -> Iterator[tuple[str, Span]]:
    for name, cell in zip(heads, cells, strict=False):
        value = cell.group()
        lead, trail = len(value) - len(value.lstrip(" *_")), len(value) - len(value.rstrip(" *_"))
        if name and lead + trail < len(value):
            yield role if role and name == "name" else name, Span(cell.start() + lead, cell.end() - trail)


def _listed(before: str) -> str:
    said = plain(before[:_INTRODUCTION])
    harmed, accused = _HARMED.search(said), _ACCUSED.search(said)
    if harmed and (not accused or harmed.start() < accused.start()):
        return "victim"
    return "suspect" if accused else ""
