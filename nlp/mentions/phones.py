"""Telephone numbers as written, with their E.164 form where one can be told."""

import re
from collections.abc import Iterator
from functools import lru_cache

import phonenumbers

from nlp.mentions.candidates import Candidate, Rank
from nlp.mentions.page import Page
from nlp.mentions.stated import countries_named, country_beside
from terms.vocabulary import Label

REGION = (
    "EC",
    "PE",
    "BR",
    "CO",
    "PA",
    "DO",
    "TT",
    "CW",
    "AW",
    "VE",
    "BQ",
    "SX",
    "CR",
    "BO",
    "CL",
    "GY",
    "SR",
)
"""Countries that a national number is tried with when the text names none."""
LIBRARY_CALLS = 6000
"""Numbers of one text that are read by the library; a text with more is a table, and the rest stay without norm."""

_STEP = r"(?:(?: ?[\-.\u2010-\u2013] ?|[ \u00a0]|\) ?-? ?| ?\()?\d)"
_NUMBER = re.compile(rf"(?<![\w.,/\-])(?:\+ ?\(?|\(\+?)?\d{_STEP}{{5,16}}(?![\w])")
_CUE = re.compile(
    r"(?:tel|telf|tlf|telef|telefono|telefone|telefoon|telefon|phone|telephone|mobile|cel|celu|celular|celulares|movil|"
    r"moviles|whatsapp|whats|wsp|wa|zap|fone|fono|fax|linea|lineas|linha|hotline|helpline|line|llame|llamar|llamo|llamar|"
    r"call|called|calling|numero|numeros|number|numbers|nummer|nummers|bel|bellen|gebeld|disque|ligue|ligar|marque|marcar|"
    r"dial|contacto|contato|contact|"
    r"simkaart|sim|chip|abonado|linja|yama|mobiel|gsm|telegram|signal|telefonico|telefonica|telefonicos|tels|cells|cell)"
    r"\b[^\n\d+]{0,24}$"
)
_NOT_A_PHONE = re.compile(
    r"(?:expediente|exp|proceso|processo|causa|caso|case|zaak|zaaknummer|dossier|ref|referencia|referencia|folio|art|"
    r"articulo|"
    r"cedula|c\.? ?i|dni|rg|cpf|cnpj|ruc|rif|nit|nif|pasaporte|passaporte|passport|paspoort|id|identidad|documento|cuenta|"
    r"conta|"
    r"account|rekening|iban|placa|matricula|kenteken|plate|serie|chasis|imei|boletim|oficio|resolucion|ley|lei|law|"
    r"parte|informe|relatorio|report|rapport|inquerito|noticia criminal|spoa|nunc|radicado|carpeta|vuelo|flight|kg|total)"
    r"\b[^\n\d,;]{0,14}$"
)
_SHORT = re.compile(
    r"(?<![\w.,/\-+$])(?:0?800|1800|0900|01800|1-800|0-800)(?:[ \-]?\d{2,4}){1,3}(?![\w])|"
    r"(?<![\w.,/\-+$%])\d{3,5}(?![\w%/]|[.,\-]\d)"
)
_TOLL_FREE = re.compile(r"(?:00|0|01|1)?[89]00\d{3,8}")
_ANOTHER = re.compile(
    r"[\"'»”)]? ?(?:,|/|;)? ?(?:o|or|ou|of|y|e|and|en|i)?(?: (?:al|ao|a|to|met|het|el|the))? ?[\"'«“(]?"
)
_SHORT_CUE = re.compile(
    r"(?:llam(?:e|en|ar|ando)|marc(?:ar|ando|que)|disque|ligue|ligar|dial|call(?:ing)?|hotline|helpline|linea(?: gratuita|"
    r" directa)?|"
    r"linha(?: direta)?|line|bel(?:len)?|nummer|tel|telf|telefono|telefone|telefoon|phone|yama)\b\.?"
    r"(?: ?(?:al|ao|a|o|el|para|the|to|met|het|of|number|numero|nummer|no|n|gratis|gratuita|line|na|e|is|"
    r"es))*[ :.(\"'º°#]{0,4}$"
)
_DATE = re.compile(
    r"(?:0?[1-9]|[12]\d|3[01])([ .\-])(?:0?[1-9]|1[0-2])\1(?:19|20)\d\d|(?:19|20)\d\d([ .\-])\d\d\2\d\d(?: \d\d.*)?|(?:19|"
    r"20)\d\d ?[\-–] ?(?:19|20)\d\d"
)
_THOUSANDS = re.compile(r"\d{1,3}(?:[. ]\d{3})+")
_MONEY_BEFORE = re.compile(r"(?:\$|€|£|usd|cop|bs|s/|r\$|eur|rd\$|tt\$|ves|pen|brl|dop|ttd|ang|awg)[. ]?$")
_MONEY_AFTER = re.compile(
    r" ?(?:,-|usd|euros?|dolar|dollar|reais|soles|pesos|bolivar|guilder|gulden|florin|kg|kilo|gram|personas|pessoas|"
    r"people|%)"
)
_CPF = re.compile(r"\d{3}\.\d{3}\.\d{3}-\d{2}|\d{7}-\d{2}\..*")


@lru_cache(maxsize=8192)
def _read(number: str, region: str) -> tuple[str, bool]:
    """E.164 and whether the number is valid; ("", False) when it is no possible number."""
    try:
        parsed = phonenumbers.parse(number, region or None)
    except phonenumbers.NumberParseException:
        return "", False
    if not phonenumbers.is_possible_number(parsed):
        return "", False
    valid = phonenumbers.is_valid_number(parsed)
    if region and valid and phonenumbers.region_code_for_number(parsed) != region:
        return "", False
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164), valid


def national(number: str, case: str, beside: str, named: tuple[str, ...]) -> str:
    """E.164 of a number without country code, "" when no country can be told.

    Order: the country stated beside it, the country of the case, the only country of those named in the text (of the
    region, if none is named and the case has none) in which the number is valid.
    """
    for country in (beside, case):
        if country and (read := _read(number, country))[1]:
            return read[0]
    pool = named if case or named else REGION
    valid = {norm for country in pool if (norm := _norm_if_valid(number, country))}
    if len(valid) == 1:
        return valid.pop()
    return "" if valid or not case else _read(number, case)[0]


def _norm_if_valid(number: str, country: str) -> str:
    norm, valid = _read(number, country)
    return norm if valid else ""


def find(page: Page) -> Iterator[Candidate]:
    """Telephone numbers, short codes and hotlines."""
    calls, named = 0, None
    for match in _NUMBER.finditer(page.text):
        start, end = match.span()
        written = match.group()
        digits = re.sub(r"\D", "", written)
        abroad = written.startswith(("+", "(+")) or (digits.startswith("00") and len(digits) >= 11)
        cued = abroad or bool(_CUE.search(page.before(start, 48)))
        if not abroad and _excluded(page, start, end, written, cued):
            continue
        if not cued and not 7 <= len(digits) <= 13:
            continue
        calls += 1
        if calls > LIBRARY_CALLS:
            if cued:
                yield Candidate(start, end, Label.PHONE, "rule:phone", Rank.VALUE, "", 0.5)
            continue
        if not abroad and named is None:
            named = countries_named(page)
        found = _abroad(written) if abroad else _national(page, start, end, written, cued, named or ())
        if found:
            length, norm, score = found
            begin = start + (1 if written.startswith("(") and ")" not in written[:length] else 0)
            if _TOLL_FREE.fullmatch(digits):
                norm = ""
            yield Candidate(begin, start + length, Label.PHONE, "rule:phone", Rank.VALUE, norm, score)
    yield from _short(page)


def _trimmed(written: str) -> Iterator[str]:
    """The writing itself, then without its last group and last two groups of digits."""
    yield written
    for _ in range(2):
        written = re.sub(r"[^\d]+\d{1,6}$", "", written)
        yield written


def _abroad(written: str) -> tuple[int, str, float] | None:
    possible = None
    for part in _trimmed(written):
        digits = re.sub(r"\D", "", part)
        norm, valid = _read("+" + (digits.removeprefix("00")), "")
        if valid:
            return len(part), norm, 1.0
        possible = possible or ((len(part), norm, 0.9) if norm else None)
    if possible:
        return possible
    return (len(written), "", 0.6) if written.startswith(("+", "(+")) else None


def _national(
    page: Page, start: int, end: int, written: str, cued: bool, named: tuple[str, ...]
) -> tuple[int, str, float] | None:
    case, beside = page.hints.country, country_beside(page, start, end)
    for part in _trimmed(written):
        digits = re.sub(r"\D", "", part)
        if len(digits) < 7:
            break
        if norm := national(digits, case, beside, named):
            if cued or _read(digits, norm and case)[1] or " " in part or "-" in part:
                return len(part), norm, 1.0 if cued else 0.7
            break
    if cued or re.fullmatch(r"\(?\d{2,4}\)?[ \-]\d{3,5}[ \-]\d{3,4}|\d{4}-\d{4}|\d{3}-\d{4}", written):
        return len(written), "", 0.8 if cued else 0.5
    return None


def _excluded(page: Page, start: int, end: int, written: str, cued: bool) -> bool:
    if _CPF.fullmatch(written) or _DATE.fullmatch(written) or _MONEY_BEFORE.search(page.before(start, 5)):
        return True
    if _MONEY_AFTER.match(page.plain, end):
        return True
    if cued:
        return False
    return bool(_THOUSANDS.fullmatch(written) or _NOT_A_PHONE.search(page.before(start, 40)))


def _short(page: Page) -> Iterator[Candidate]:
    previous = -99
    for match in _SHORT.finditer(page.text):
        toll_free = len(match.group()) > 5
        listed = match.start() - previous < 12 and _ANOTHER.fullmatch(page.plain, previous, match.start())
        if toll_free or listed or _SHORT_CUE.search(page.before(match.start(), 48)):
            previous = match.end()
            score = 0.9 if toll_free else 0.8
            yield Candidate(match.start(), match.end(), Label.PHONE, "rule:hotline", Rank.VALUE, "", score)
