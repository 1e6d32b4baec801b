"""Mentions in the values of form fields."""

import re
from collections.abc import Iterator, Sequence

from nlp.extraction import Span
from nlp.mentions.candidates import Candidate, Rank
from nlp.mentions.documents import document_norm
from nlp.mentions.lexicon import is_given, is_name_part, is_surname
from nlp.mentions.noise import STOP
from nlp.mentions.organisations import has_legal_form, legal_form_at
from nlp.mentions.page import Page
from nlp.mentions.runs import JOINS
from terms.vocabulary import Label

Fields = Sequence[tuple[str, Span]]
_PERSONS = frozenset({"name", "victim", "suspect", "witness", "officer", "alias"})
_UNKNOWN = re.compile(
    r"(?:desconocid[oa]s?|descohecid[oa]s?|desconhecid[oa]s?|unknown|onbekend|por (?:determinar|establecer|identificar)|"
    r"a (?:determinar|identificar)|no (?:identificad[oa]s?|aplica|consta|registra|refiere|aporta|sabe|tiene)|"
    r"nao (?:identificad[oa]s?|consta|informad[oa]|sabe|tem)|"
    r"ningun[oa]?|nenhum[a]?|none|geen|nn|n/n|n\.n\.|n/a|n\.a\.|s/n|s/d|sd|nd|nr|nvt|n\.v\.t\.|pendiente|pendente|pending|"
    r"reservad[oa]|identidad reservada|reserva|confidencial|confidential|varios|varias|several|withheld|sin datos|"
    r"sin documento[s]?|sin alias|sem apelido|s\.a|not known|not given|idem|ver anexo|no sa)\b"
)
_SEPARATOR = re.compile(r" ?[/;] ?|, (?:y |e |and |en )?| (?:y|e|and|en|&|i) |\n")
_TAIL = re.compile(
    r" ?(?:\(|,? (?:de )?\d{1,2} (?:anos|years|jaar|aña)|,? alias |,? a\.?k\.?a|,? vulgo |,? bijgenaamd | - | – |"
    r", (?:c\.?i|dni|cpf|rg|pasaporte|passport|edad|age|nacid)|\d)",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"(?:(?:sr|sra|srta|dr|dra|lic|abg|abog|ab|ing|mr|mrs|ms|dhr|mw|mevr|insp|sgt|cap|ten|tte|cnel|cel|cmdte|cbo|sgto|cpl|"
    r"pc|wpc|supt|del|prom|agt|agte|fiscal|agente|inspectora?|juez|jueza|oficial|"
    r"officer|inspecteur|hoofdagent|brigadier|detective|constable|corporal|sergeant|comisario|teniente|sargento|capitan|"
    r"mayor|coronel|delegad[oa]|promotora?|procuradora?|don|dona|"
    r"senora?|psic|psicologa?|trab|t\.s|social|trabajadora)\b\.? ?)+"
)
_PLACES = frozenset({"place", "birth_place", "address", "country", "venue"})
_ARROW = re.compile(r" ?(?:[-–—]+>?|→|>|/|;) ?|, | (?:a|hasta|to|naar|ate|para|via) |\(|\)")
_NUMBER = re.compile(r"(?:[A-Za-z]{1,3}[ \-]?)?\d(?:[.\- ]?\d){4,13}(?:-?[0-9Xx](?!\w))?|[A-Z]{1,3}\d{5,9}")


def find(page: Page, fields: Fields) -> Iterator[Candidate]:
    """Persons, documents, places, firms and plates in the fields that hold them; source "form", for aliases "rule:alias"."""
    for name, span in fields:
        if _UNKNOWN.match(page.plain, span.start, span.end):
            continue
        if name in _PERSONS:
            yield from _persons(page, name, span)
        elif name == "document":
            yield from _documents(page, span)
        elif name in _PLACES:
            yield from _place_names(page, name, span)
        elif name in {"organisation", "operation", "plate"}:
            yield from _whole(page, name, span)


def _persons(page: Page, name: str, span: Span) -> Iterator[Candidate]:
    for start, end in _pieces(page, span, name):
        title = _TITLE.match(page.plain, start, end)
        start = title.end() if title and title.end() < end else start
        tail = _TAIL.search(page.plain, start + 1, end)
        end = tail.start() if tail else end
        start, end = trimmed(page, start, end)
        if start < end and _is_name(page, start, end, name):
            rank, source = (Rank.NAME_FIELD, "rule:alias" if name == "alias" else "form")
            yield Candidate(start, end, Label.PERSON, source, rank, "", 0.97)


def trimmed(page: Page, start: int, end: int) -> tuple[int, int]:
    """The stretch without quotes, blanks and punctuation at its ends; the stop of an initial stays."""
    while start < end and not page.text[start].isalnum():
        start += 1
    while end > start and not page.text[end - 1].isalnum():
        if (
            page.text[end - 1] == "."
            and end - start > 1
            and page.text[end - 2].isupper()
            and (end - start == 2 or not page.text[end - 3].isalnum())
        ):
            break
        end -= 1
    return start, end


def _pieces(page: Page, span: Span, name: str) -> Iterator[tuple[int, int]]:
    """The names in a value: "APELLIDO, Nombre" is one, an enumeration several."""
    value = page.plain[span.start : span.end]
    if (
        value.count(",") == 1
        and name != "alias"
        and ";" not in value
        and _surname_first(page, span, span.start + value.index(","))
    ):
        yield span.start, span.end
        return
    at = span.start
    for match in _SEPARATOR.finditer(page.plain, span.start, span.end):
        if legal_form_at(page.text, match.start()):
            continue
        yield at, match.start()
        at = match.end()
    yield at, span.end


def _surname_first(page: Page, span: Span, comma: int) -> bool:
    before = [w for w in page.words[page.at(span.start) : page.at(comma)] if w.fold not in JOINS]
    after = [w for w in page.words[page.at(comma) : page.at(span.end)] if w.fold not in JOINS]
    if not 1 <= len(before) <= 3 or not 1 <= len(after) <= 3 or not all(w.capital for w in before + after):
        return False
    if len(before) == 1 or (before[0].shouted and not after[0].shouted):
        return True
    return (
        is_surname(before[0].text)
        and not is_given(before[0].text)
        and (is_given(after[0].text) or (len(after) == 1 and not is_surname(after[0].text)))
    )


def _is_name(page: Page, start: int, end: int, name: str) -> bool:
    words = page.words[page.at(start) : page.at(end)]
    if has_legal_form(page.text[start:end] + ("." if page.text[end : end + 1] == "." else "")):
        return False
    if not 1 <= len(words) <= 8 or any(c.isdigit() for w in words for c in w.text):
        return False
    if name == "alias":
        return not all(w.fold in STOP for w in words)
    named = [w for w in words if w.fold not in JOINS]
    if not named or any(w.fold in STOP and len(w.text) > 1 and not is_given(w.text) for w in named):
        return False
    if not all(w.capital for w in named):
        return all(is_name_part(w.text) for w in named)
    return name == "name" or len(named) > 1 or is_name_part(named[0].text)


def _documents(page: Page, span: Span) -> Iterator[Candidate]:
    for match in _NUMBER.finditer(page.text, span.start, span.end):
        label = page.before(match.start(), 60)
        norm = document_norm(page, match, label)
        yield Candidate(*match.span(), Label.DOCUMENT, "form", Rank.FIELD, norm, 0.9)


def _place_names(page: Page, name: str, span: Span) -> Iterator[Candidate]:
    if name == "address" and any(c.isdigit() for c in page.text[span.start : span.end]):
        comma = re.search(r",(?! ?(?:n|#|\d))", page.plain[span.start : span.end])
        start, end = trimmed(page, span.start, span.start + comma.start() if comma else span.end)
        if end - start < 80 and any(c.isalpha() for c in page.text[start:end]):
            yield Candidate(start, end, Label.PLACE, "form", Rank.FIELD, "", 0.9)
        span = Span(end, span.end)
    at = span.start
    for stop in (
        *(m.span() for m in _ARROW.finditer(page.plain, span.start, span.end)),
        (span.end, span.end),
    ):
        start, end = trimmed(page, at, stop[0])
        at = stop[1]
        words = page.words[page.at(start) : page.at(end)]
        if words and len(words) <= 4 and not any(w.text.isdigit() for w in words):
            while words and not words[0].capital:
                words = words[1:]
            if words and words[-1].capital and not any(w.fold in STOP and w.fold not in JOINS for w in words):
                yield Candidate(words[0].start, words[-1].end, Label.PLACE, "form", Rank.NAME, "", 0.88)


def _whole(page: Page, name: str, span: Span) -> Iterator[Candidate]:
    start, end = trimmed(page, span.start, span.end)
    if cut := re.search(r" ?\(|, | - | – ", page.text[start:end]):
        end = start + cut.start()
    if start >= end or end - start > 60 or not any(c.isupper() for c in page.text[start:end]):
        return
    if name == "plate":
        if any(c.isdigit() for c in page.text[start:end]) and end - start < 12:
            norm = "".join(c for c in page.text[start:end].upper() if c.isalnum())
            yield Candidate(start, end, Label.PLATE, "form", Rank.VALUE, norm)
        return
    if page.text[end : end + 1] == "." and page.text[end - 2 : end - 1] in ". ":
        end += 1
    label = Label.ORG if name == "organisation" else Label.OPERATION
    yield Candidate(start, end, label, "form", Rank.FIELD, "", 0.9)
