"""Case references in running text: numbers that must not be read as phones, dates or documents."""

import re
from collections.abc import Iterator, Sequence

from nlp.extraction import Span
from nlp.mentions.page import Page

_CUE = re.compile(
    r"\b(?:expedientes?|exp\.|causas?|casos?|proces+os?|autos|inquerito(?: policial)?|ipl|boletim(?: de ocorrencia)?|"
    r"b\.?o\.?|radicad[oa]|carpeta(?: fiscal)?|noticia criminal|nunc|spoa|oficio|resolucion|"
    r"sentencia|parte(?: policial)?|informe|acta|folios?|referencia|ref\.?|case(?: file| number| ref)?|file|docket|report|"
    r"reference|indictment|zaak(?:nummer|nr)?|parketnummer|dossier(?:nummer)?|"
    r"kenmerk|proces-verbaal(?:nummer)?|pv|meldingsnummer|ecli|vuelo|voo|flight|vlucht|ley|lei|law|decreto|art(?:iculo|"
    r"igo|icle|ikel|\.)?s?|alert[ae]?|ficha|kaso|ticket|boleto|telex|msg|mensaje|"
    r"cuenta(?: bancaria| corriente| de ahorros)?|conta(?: bancaria)?|bank account|account|rekening(?:nummer)?|iban|imei|"
    r"chasis|chassis|ruc|rif|nit|cnpj|kvk(?:-nummer)?)\b"
    r"(?:[ ,]{0,2}(?:penal|criminal|policial|fiscal|judicial|number|numero|nummer|no|nr|nro|n|de|del|da|do|ref|file|under|"
    r"bajo|el)\b[.º°]?){0,4}[ .:#º°o]{0,4}"
)
_VALUE = re.compile(
    r"(?=[\w.\-/]{0,12}\d)[A-Za-z0-9][\w\-/]{0,40}(?:\.\w[\w\-/]{0,20}){0,6}(?: ?[/\-] ?\d{2,4})?"
)
_COURT = re.compile(
    r"(?<![\w\-])\d{7}-\d{2}\.\d{4}\.\d\.\d{2}\.\d{4}(?!\d)|\b[A-Z]{2,6}-\d{2,6}-\d{2,6}(?:-\d{1,6})?(?![\w])|"
    r"(?<![\w\-/])\d{5,6}-\d{2,4}-\d{4,8}(?![\w])|(?<![\w/])[A-Z]{1,5}(?:[-/][A-Z]{1,5})?[-/]\d{1,6}/(?:19|20)\d\d(?!\d)"
)
_NUMBERED = re.compile(r"(?<!\w)[Nn](?:\.?[º°]|ro\.?|o\.)[.:]? ?(\d{1,7}(?:[-/.]\w{1,8}){0,4}/\d{2,4})(?!\w)")
_YEAR_ALONE = re.compile(r"(?:19|20)\d\d")


def find(page: Page, fields: Sequence[tuple[str, Span]]) -> Iterator[Span]:
    """Stretches that are a reference: the values of reference fields and numbers after a word for a file, account or law."""
    for name, span in fields:
        if name == "reference":
            yield span
    for cue in _CUE.finditer(page.plain):
        value = _VALUE.match(page.plain, cue.end())
        if value and not _YEAR_ALONE.fullmatch(value.group()):
            yield Span(*value.span())
    for match in _NUMBERED.finditer(page.text):
        yield Span(*match.span(1))
    for match in _COURT.finditer(page.text):
        yield Span(*match.span())
