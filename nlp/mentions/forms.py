"""Fields of forms: a label, a colon or a column's edge, a value."""

import re

from nlp.extraction import Span
from nlp.mentions import tables
from nlp.mentions.labels import CANONICAL
from nlp.mentions.page import plain

_EDGE = re.compile(r":(?!//)|：|\.{3,}:?|_{3,}:?|\t+|\||=(?!=)")
_CUT = re.compile(r"[\n\r\t|;•·：]|   +|\.{3,}|_{3,}")
_SOFT = re.compile(r"(?:\. |, |\) |  | - | – |: )")
_LEAD = re.compile(
    r"[\s*_#>\-–•·\[\]☐☑]{0,12}(?:\(?[0-9a-z]{1,2}[.)][ \t]{0,3}|\d{1,2}(?:\.\d{1,2}){1,2}\.? )?[*_ ]{0,4}"
)
_TRAIL = re.compile(
    r"(?:[ ]?\([^()\n]{1,40}\)|[ ]?(?:n\.?[º°o]\.?|n\.|nr\.?|nro\.?|num\.?|#|[º°])|[ ]?\d{1,2}|[ *_.]+)$"
)
_TRAILING = frozenset(").º°#*_o0123456789rm")
_END = re.compile(r"[ \t]*[\n\r|\t]|   +|(?:(?<=[a-zà-ÿ]{4})|(?<=\d\d))\. (?=[A-ZÁÉÍÓÚÑ¿¡«\"])")
_LISTS = frozenset(
    {
        "name",
        "victim",
        "suspect",
        "witness",
        "officer",
        "alias",
        "phone",
        "document",
        "plate",
        "account",
        "email",
        "address",
        "place",
        "nationality",
    }
)
"""Fields whose value may go on behind a semicolon."""
_BREAK = re.compile(r"[ \t]*\r?\n[ \t]{0,8}(?=\S)")
LONGEST_LABEL = 64
LONGEST_VALUE = 400
"""Characters of a value beyond which the rest of the line is prose."""


def _label(window: str) -> tuple[str, int]:
    """Canonical name of the label that ends the window and where it starts there; ("", 0) when none does."""
    cuts = [match.end() for match in _CUT.finditer(window)]
    start = cuts[-1] if cuts else 0
    softer = [start + match.end() for match in _SOFT.finditer(window[start:])]
    for begin in (start, *softer[-2:]):
        lead = _LEAD.match(window, begin)
        at = lead.end() if lead else begin
        label = window[at:].strip()
        for _ in range(4):
            if label in CANONICAL:
                return CANONICAL[label], at
            if label[-1:] not in _TRAILING or (shorter := _TRAIL.sub("", label)) == label:
                break
            label = shorter.strip()
        if (whole := window[begin:].strip(" *_")) in CANONICAL:
            return CANONICAL[whole], begin
    return "", 0


def _labels(flat: str) -> list[tuple[str, int, int, bool]]:
    """(canonical name, start of the label, end of its edge, whether a colon marks it) of every label in order."""
    found, previous = [], 0
    for edge in _EDGE.finditer(flat):
        if edge.start() < previous:
            continue
        begin = max(previous, edge.start() - LONGEST_LABEL)
        name, at = _label(flat[begin : edge.start()])
        if name:
            found.append((name, begin + at, edge.end(), edge.group()[-1] in ":=："))
            previous = edge.end()
    return found


def fields(text: str) -> tuple[tuple[str, Span], ...]:
    """Fields of a form in order: canonical name and span of the value.

    Canonical names: name, victim, suspect, witness, officer, alias, age, nationality, document, phone, address, place,
    birth_place, birth_date, date, reference, country, office, handling, occupation, sex, email, account, plate, vehicle,
    organisation, venue, operation, role, crime.
    """
    flat = plain(text)
    labels = _labels(flat)
    found = []
    for position, (name, _, start, marked) in enumerate(labels):
        following = labels[position + 1][1] if position + 1 < len(labels) else len(text)
        limit = min(start + LONGEST_VALUE, len(text), following)
        start = _skip(text, start, limit)
        if marked and (line := _BREAK.match(text, start)) and line.end() < limit:
            start = _skip(text, line.end(), limit)
        stop = _END.search(text, start, limit)
        end = stop.start() if stop else limit
        if name not in _LISTS and (cut := text.find(";", start, end)) != -1:
            end = cut
        end = start + len(text[start:end].rstrip(" \t\r\n*_.,-–(•·"))
        if (
            end > start
            and any(c.isalnum() for c in text[start:end])
            and flat[start:end].strip() not in CANONICAL
        ):
            found.append((name, Span(start, end)))
    listed = tables.find(text)
    if not listed:
        return tuple(found)
    found = [f for f in found if not any(t.start <= f[1].start < t.end for t, _ in listed)]
    return tuple(sorted((*found, *(cell for _, cells in listed for cell in cells)), key=lambda f: f[1].start))


def _skip(text: str, start: int, limit: int) -> int:
    while start < limit and text[start] in " \t*_|.":
        start += 1
    return start
