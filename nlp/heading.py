"""The reference that a text states of itself, in its head: "Expediente: 123-2023", "zaaknummer AUA-2023-7", "N.º 88/23"."""

import re
from collections.abc import Collection

from nlp.extraction import Span

HEAD_LINES = 30
HEAD_CHARACTERS = 2_500

_NUMBER = r"(?:\s*(?:n[uú]mero|nummer|number|n\.?\s?[º°o]\.?|nro\.?|nr\.?|no\.|#|ref\.?))?"
_LINK = r"(?:\s+(?:penal|criminal|policial|judicial|fiscal|migratoria|interna?|file|report|ref\.?|de|del|da|do|van))*"
_VALUE = (
    r"[*_]*\s*[:.\-–|\t]?\s*(?P<value>(?=[\w./\-]*\d)[A-Z0-9][\w\-]*(?:[./\-][\w\-]+)*(?:[ ]?/[ ]?\d{2,4})?)"
)

_OF_THE_CASE = (
    r"expediente|exp\.|proces+o|causa|caso|case|carpeta|carpetilla|inqu[eé]rito|ipl|zaak|zaaknummer|parketnummer|dossier|dossiernummer|kaso|"
    r"noticia criminal|notícia de fato|nunc|spoa|radicado|sumario|autos|indictment|docket|file|referencia|referência|reference|"
    r"kenmerk|ref\.?|crime report"
)
_OF_THE_PAPER = (
    r"atendimento|alerta|alert|acta|auto|informe|parte|ficha|report|incident|boletim|b\.?o\.?|pv|proces-verbaal|pv-nummer|"
    r"meldingsnummer|melding|mutatie|orden|ordem|of[ií]cio|relat[oó]rio|formulario|formul[aá]rio|registro|telex|mensaje|nota|"
    r"caso interno|intake|entry|ticket|resoluci[oó]n|sentencia|senten[çc]a|vonnis|rapport|formulier|llamada|chamada"
)


def _pattern(words: str, number: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{words})(?!\w){_LINK}{number}{_VALUE}", re.IGNORECASE)


_PATTERNS = (
    _pattern(_OF_THE_CASE, _NUMBER),
    _pattern(_OF_THE_PAPER, _NUMBER),
    re.compile(rf"(?<!\w)(?:n\.?\s?[º°]\.?|nro\.|no\.|nr\.?){_VALUE}", re.IGNORECASE),
)
_NO_REFERENCE = re.compile(r"\d{1,2}[./\-]\d{1,2}[./\-](?:19|20)?\d\d|(?:19|20)\d\d|\d{1,3}", re.ASCII)
_DATE = re.compile(r"(?:19|20)\d\d-\d\d-\d\d")


def reference(text: str, taken: Collection[Span] = ()) -> Span | None:
    """Where the head of a text states the reference of its case; a word for a case wins over one for a paper.

    `taken` are stretches that are something else, such as a person's document number, a phone or a date.
    """
    head = "\n".join(text[:HEAD_CHARACTERS].split("\n")[:HEAD_LINES])
    for pattern in _PATTERNS:
        for found in pattern.finditer(head):
            value = found["value"].rstrip(".-–_/")
            span = Span(found.start("value"), found.start("value") + len(value))
            free = all(span.end <= other.start or other.end <= span.start for other in taken)
            if free and _is_reference(value):
                return span
    return None


def _is_reference(value: str) -> bool:
    digits = sum(c.isdigit() for c in value)
    return digits >= 3 and not _NO_REFERENCE.fullmatch(value) and not _DATE.fullmatch(value)
