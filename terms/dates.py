"""Dates in running text as ISO 8601 values that may be partial: "2021", "2022-04", "--06-03", "2021-05-04/2021-05-06".

Found are dates with a year, or a day with its month, in es, pt, en, nl and pap. A weekday, a bare month, an age, a
time, a phone or reference number is no date. Numeric dates are read day first.
"""

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache

from terms.fold import fold
from terms.months import ENGLISH, FULL, SHORT, UNITS

Found = tuple[int, int, str]

# Blanks are bounded in all patterns, so that a page of blanks costs no more than a page of words.
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_ORDINAL = r"(?:\s?(?:st|nd|rd|th|er|ro|o|e|de|ste)\b|[º°ª])?"
_YEAR = r"(?:19[3-9]\d|20[0-4]\d)"
_OF = (
    r"(?:\s{0,4},?\s{1,4}(?:de|del|di|of|do|van)?\s{0,4}(?:(?:el|o|the|la)\s{1,4})?"
    r"(?:(?:ano|year|jaar|ana)\s{1,4})?|\s{0,4}[-/.,]\s{0,4})"
)
_IN = (
    r"(?:\s{1,4}(?:de|del|di|of|do|van)\s{1,4}(?:(?:ano|year|jaar|ana)\s{1,4})?"
    r"|\s{0,4},\s{0,4}(?:(?:de|del|di)\s{1,4})?|\s{0,4}[-/.]\s{0,4}|\s{1,4})"
)
_TO = (
    r"(?:\s{0,4}(?:-|–|—|/|,)\s{0,4}|\s{1,4}(?:al?|y|e|and|en|to|until|through|till|"
    r"tot(?:\s{1,4}en\s{1,4}met)?|t/m|te|ate|i|ku|hasta|te\s{1,4}ku)\s{1,4}"
    r"(?:(?:el|o|the|de|dia|ao|al|dia)\s{1,4}){0,3})"
)
_BEFORE = r"(?<![\w/.\-+$#€])(?<!\d,)"
_AFTER = r"(?![\w/])(?!-\w)(?![.,]\d)"
_REFERENCE = re.compile(
    r"(?:\b(?:n|n\.\s?o|no|nr|num|numero|number|nummer|exp|expediente|caso|case|zaak|zaaknummer|dossier|"
    r"processo|proc|ref|referencia|oficio|acta|informe|parte|art|articulo|artigo|ley|lei|law|wet|tel|telefono|dni|cpf|rg|codigo|"
    r"placa|placas|serie|lote|ruc|nit|usd|us|r|s|rd|calle|avenida|av|km|resolucion|decreto|sentencia|boletin)"
    r"|[#$€º°])[\s.:º°#/$]*$"
)
_LEADS = re.compile(
    r"(?:^|[(\n\r,;:\[]|\b(?:en|em|in|op|na|ano|anos|year|jaar|ana|desde|since|sinds|for|hasta|ate|until|till|tot|"
    r"de|del|di|do|of|van|from|entre|between|tussen|y|and|e|a|al|ao|the|durante|during|gedurende|before|after|voor|"
    r"na|antes|despues|depois|by|para|late|early|mid|inicios|finales|eind|begin|fim|inicio|este|this|dit|"
    r"o|el|to|or|of|i|ku|te|pa)\b)\s*$"
)


def _plain(text: str) -> str:
    """The text without accents and in lower case, sign by sign, so that places in it stay the same."""
    return "".join(
        sign.lower() if sign.isascii() or len(plain := fold(sign)) != 1 else plain for sign in text
    )


def _names(forms: dict[str, int]) -> str:
    return "|".join(sorted(forms, key=len, reverse=True))


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...]:
    """Patterns in order of trust, each with the reader of its value; "" means that it was no date after all."""
    full, either = f"(?:{_names(FULL)})", f"(?:{_names(FULL | SHORT)})\\b\\.?"
    days = rf"(?P<d1>{_DAY}){_ORDINAL}(?:\s{{0,4}},\s{{0,4}}{_DAY}{_ORDINAL}){{0,9}}{_TO}(?P<d2>{_DAY}){_ORDINAL}"
    one = rf"(?P<d1>{_DAY}|primero|primeiro|prome){_ORDINAL}"
    year = rf"(?P<y>{_YEAR})"
    found = [
        (
            rf"(?P<y>{_YEAR})(?P<s>[-/.])(?P<m>0?[1-9]|1[0-2])(?P=s)(?P<d1>{_DAY})(?:(?=t\d)|{_AFTER})",
            _numeric,
        ),
        (rf"(?P<d1>{_DAY})-(?P<d2>{_DAY})(?P<s>[/.])(?P<m>0?[1-9]|1[0-2])(?P=s){year}{_AFTER}", _numeric),
        (rf"(?P<d1>\d\d?)(?P<s>[/.-])(?P<m>\d\d?)(?P=s){year}{_AFTER}", _numeric),
        (rf"(?P<d1>\d\d?)/(?P<m>\d\d?)/(?P<yy>\d\d){_AFTER}", _numeric),
        (rf"{days}{_IN}(?P<m>{either}){_OF}{year}{_AFTER}", _written),
        (
            rf"{one}{_IN}(?P<m>{either}){_TO}(?P<d2>{_DAY}){_ORDINAL}{_IN}(?P<m2>{either}){_OF}{year}{_AFTER}",
            _written,
        ),
        (rf"{one}{_IN}(?P<m>{either}){_OF}{year}{_AFTER}", _written),
        (rf"(?P<m>{either})\s{{1,4}}{days}{_OF}{year}{_AFTER}", _written),
        (rf"(?P<m>{either})\s{{1,4}}{one}{_OF}{year}{_AFTER}", _written),
        (rf"(?P<m>{full}){_TO}(?P<m2>{full}){_OF}{year}{_AFTER}", _written),
        (rf"(?P<m>{either}){_OF}{year}{_AFTER}", _written),
        (rf"{days}{_IN}(?P<m>{full}){_AFTER}", _written),
        (rf"{one}{_IN}(?P<m>{full}){_TO}(?P<d2>{_DAY}){_ORDINAL}{_IN}(?P<m2>{full}){_AFTER}", _written),
        (rf"{one}{_IN}(?P<m>{full}|(?:{_names(SHORT)})\.){_AFTER}", _written),
        (rf"(?P<m>{'|'.join(sorted(ENGLISH))})\s{{1,4}}{days}{_AFTER}", _written),
        (rf"(?P<m>{'|'.join(sorted(ENGLISH))})\s{{1,4}}{one}{_AFTER}", _written),
        (rf"(?P<m>0[1-9]|1[0-2])/{year}{_AFTER}", _month),
        (rf"(?P<y>{_YEAR})-(?P<m>0[1-9]|1[0-2]){_AFTER}", _month),
        (rf"(?P<y>{_YEAR}){_TO}(?P<y2>{_YEAR}){_AFTER}", _years),
        (rf"(?P<y>{_YEAR}){_AFTER}", _years),
    ]
    return tuple((re.compile(_BEFORE + pattern), reader) for pattern, reader in found)


def _number(month: str) -> int:
    return FULL.get(month) or SHORT.get(month.rstrip("."), 0) or FULL.get(month.rstrip("."), 0)


def _iso(year: int | None, month: int, day: int | None) -> str:
    """One partial date; "" when the month has no such day."""
    if not 1 <= month <= 12 or (day is not None and not 1 <= day <= monthrange(year or 2000, month)[1]):
        return ""
    head = f"{year:04}" if year else "-"
    return f"{head}-{month:02}" + (f"-{day:02}" if day is not None else "")


def _window(first: str, last: str) -> str:
    return f"{first}/{last}" if first and last and first < last else ""


def _numeric(match: re.Match[str]) -> str:
    parts = match.groupdict()
    year = int(parts.get("y") or 0)
    if short := parts.get("yy"):
        year = int(short) + (2000 if int(short) < 50 else 1900)
    day, month = int(parts["d1"]), int(parts["m"])
    if month > 12 >= day:
        day, month = month, day
    if parts.get("d2"):
        return _window(_iso(year, month, day), _iso(year, month, int(parts["d2"])))
    return _iso(year, month, day)


def _written(match: re.Match[str]) -> str:
    parts = match.groupdict()
    year = int(parts["y"]) if parts.get("y") else None
    month = _number(parts["m"])
    first = parts.get("d1")
    day = (int(first) if first.isdigit() else 1) if first else None
    last_month = _number(parts["m2"]) if parts.get("m2") else month
    if parts.get("d2") or parts.get("m2"):
        return _window(
            _iso(year, month, day), _iso(year, last_month, int(parts["d2"]) if parts.get("d2") else None)
        )
    return _iso(year, month, day)


def _month(match: re.Match[str]) -> str:
    before = match.string[max(0, match.start() - 24) : match.start()]
    return "" if _REFERENCE.search(before) else _iso(int(match["y"]), int(match["m"]), None)


def _years(match: re.Match[str]) -> str:
    text, before = match.string, match.string[max(0, match.start() - 24) : match.start()]
    following = re.match(r"\s+(?:de\s+)?(\w+)", text[match.end() : match.end() + 24])
    if _REFERENCE.search(before) or not _LEADS.search(before):
        return ""
    if following and following[1] in UNITS:
        return ""
    last = match.groupdict().get("y2")
    return _window(match["y"], last) if last else match["y"]


def _candidates(plain: str) -> Iterator[tuple[int, Found]]:
    for rank, (pattern, reader) in enumerate(_patterns()):
        for match in pattern.finditer(plain):
            if value := reader(match):
                yield rank, (match.start(), match.end(), value)


def parse_dates(text: str, language: str = "") -> list[Found]:
    """The dates of a text as (start, end, value), in order and without overlap.

    A range that shares its month or year is one span with the value "first/last". `language` says what the text is
    in, where that is known: "May 9" without a year is read in English text only, or when it is written so.
    """
    plain, taken = _plain(text), bytearray(len(text))
    dates: list[Found] = []
    for _, (start, end, value) in sorted(_candidates(plain), key=lambda ranked: (ranked[0], ranked[1][0])):
        if any(taken[start:end]) or (value.startswith("--") and _is_verb(text[start:end], language)):
            continue
        taken[start:end] = b"x" * (end - start)
        dates.append((start, end - (plain[end - 1] == "."), value))
    return sorted(dates)


def _is_verb(span: str, language: str) -> bool:
    """Whether the month of a date without year may be an English verb ("9 may be", "4 march on")."""
    month = re.search(r"\b(?:may|march)\b", span, re.IGNORECASE)
    return month is not None and (language not in ("", "en") or month.group()[0].islower())


def year(value: str) -> int | None:
    """The (first) year of a value, None when it has none."""
    match = re.match(r"\d{4}", value)
    return int(match.group()) if match else None


def is_partial(value: str) -> bool:
    """Whether a value, or either end of a range, lacks its year, month or day."""
    return not all(re.fullmatch(r"\d{4}-\d\d-\d\d", end) for end in value.split("/"))


def _span(value: str, year_if_none: int) -> tuple[date, date] | None:
    """First and last day of a value, a missing year filled in."""
    match = re.fullmatch(r"(\d{4}|-)(?:-(\d\d))?(?:-(\d\d))?", value)
    if not match:
        return None
    of = year_if_none if match[1] == "-" else int(match[1])
    first, last = int(match[2] or 1), int(match[2] or 12)
    try:
        return date(of, first, int(match[3] or 1)), date(of, last, int(match[3] or monthrange(of, last)[1]))
    except ValueError:
        return None


def _bounds(value: str, year_if_none: int) -> tuple[date, date] | None:
    spans = [_span(end, year_if_none) for end in value.split("/")]
    first, last = spans[0], spans[-1]
    return (first[0], last[1]) if first and last else None


def overlaps(a: str, b: str) -> bool:
    """Whether two values can mean a common day; one without a year fits every year. False for what is no value."""
    years = {found for value in (a, b) for end in value.split("/") if (found := year(end)) is not None}
    tried = range(min(years), max(years) + 1) if years else (2000,)
    for filled in tried:
        first, second = _bounds(a, filled), _bounds(b, filled)
        if first and second and first[0] <= second[1] and second[0] <= first[1]:
            return True
    return False
