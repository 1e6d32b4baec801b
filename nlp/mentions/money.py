"""Amounts of money: number with currency sign, code or word, and magnitude."""

import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation

from nlp.mentions.candidates import Candidate, Rank
from nlp.mentions.page import Page
from terms.vocabulary import Label

_SIGNS = {
    "us$": "USD", "usd$": "USD", "usd": "USD", "u$s": "USD", "r$": "BRL", "brl": "BRL", "b/.": "PAB", "b/": "PAB",
    "pab": "PAB", "s/.": "PEN", "s/": "PEN", "pen": "PEN", "bs.": "VES", "bs": "VES", "bs.s": "VES", "ves": "VES",
    "rd$": "DOP", "dop": "DOP", "tt$": "TTD", "ttd": "TTD", "col$": "COP", "cop$": "COP", "cop": "COP", "eur": "EUR",
    "€": "EUR", "£": "GBP", "gbp": "GBP", "ang": "ANG", "naf": "ANG", "nafl.": "ANG", "nafl": "ANG", "xcg": "XCG",
    "awg": "AWG", "afl.": "AWG", "afl": "AWG", "gy$": "GYD", "gyd": "GYD", "srd": "SRD", "clp": "CLP", "mxn": "MXN",
    "q.": "GTQ", "lps.": "HNL", "l.": "HNL", "$": "$",
}  # fmt: skip
_LOCAL = {
    "CO": "COP",
    "CL": "CLP",
    "DO": "DOP",
    "TT": "TTD",
    "MX": "MXN",
    "GY": "GYD",
    "SR": "SRD",
    "AR": "ARS",
    "BR": "BRL",
}
_PESO = {
    "CO": "COP",
    "CL": "CLP",
    "DO": "DOP",
    "MX": "MXN",
    "AR": "ARS",
    "UY": "UYU",
    "CU": "CUP",
    "PH": "PHP",
}
_WORDS = {
    r"(?:dolares|dolar)(?: (?:estadounidenses|americanos|norteamericanos))?": "USD",
    r"(?:us |u\.s\. |american |amerikaanse )?dollars?": "USD", r"(?:ttd|tt|trinidad(?:ian)?) dollars?": "TTD",
    r"euros?": "EUR", r"reais|real": "BRL", r"(?:nuevos )?soles|sol": "PEN", r"balboas?": "PAB",
    r"bolivares(?: (?:soberanos|digitales|fuertes))?": "VES",
    r"pesos? dominicanos?|dominican pesos?|dominicaanse pesos?": "DOP",
    r"pesos? colombianos?|colombian pesos?|colombiaanse pesos?": "COP", r"pesos? chilenos?": "CLP",
    r"pesos? mexicanos?": "MXN", r"pesos? argentinos?": "ARS", r"pesos?": "PESO", r"lempiras?": "HNL",
    r"quetzales|quetzal": "GTQ", r"cordobas": "NIO", r"colones": "CRC", r"bolivianos": "BOB", r"guaranies": "PYG",
    r"antilliaanse guldens?|netherlands antillean guilders?": "ANG",
    r"arubaanse florins?|aruban florins?|florins?|florin": "AWG", r"guldens?|guilders?|florines": "ANG",
    r"pounds|libras esterlinas": "GBP", r"gourdes?": "HTG",
}  # fmt: skip
_UNITS = {
    "un": 1, "uno": 1, "una": 1, "um": 1, "uma": 1, "one": 1, "een": 1, "dos": 2, "dois": 2, "duas": 2, "two": 2, "twee": 2,
    "tres": 3, "three": 3, "drie": 3, "cuatro": 4, "quatro": 4, "four": 4, "vier": 4, "cinco": 5, "five": 5, "vijf": 5,
    "seis": 6, "six": 6, "zes": 6, "siete": 7, "sete": 7, "seven": 7, "zeven": 7, "ocho": 8, "oito": 8, "eight": 8,
    "acht": 8, "nueve": 9, "nove": 9, "nine": 9, "negen": 9, "diez": 10, "dez": 10, "ten": 10, "tien": 10, "doce": 12,
    "doze": 12, "twelve": 12, "twaalf": 12, "quince": 15, "quinze": 15, "fifteen": 15, "vijftien": 15, "veinte": 20,
    "vinte": 20, "twenty": 20, "twintig": 20, "treinta": 30, "trinta": 30, "thirty": 30, "dertig": 30, "cuarenta": 40,
    "quarenta": 40, "forty": 40, "veertig": 40, "cincuenta": 50, "cinquenta": 50, "fifty": 50, "vijftig": 50, "sesenta": 60,
    "sixty": 60, "ochenta": 80, "oitenta": 80, "eighty": 80, "cien": 100, "cem": 100, "ciento": 100, "doscientos": 200,
    "duzentos": 200, "trescientos": 300, "trezentos": 300, "cuatrocientos": 400, "quatrocentos": 400, "quinientos": 500,
    "quinhentos": 500, "seiscientos": 600, "seiscentos": 600, "setecientos": 700, "setecentos": 700, "ochocientos": 800,
    "oitocentos": 800, "novecientos": 900, "novecentos": 900,
}  # fmt: skip
_MAGNITUDES = {
    "mil": 10**3, "thousand": 10**3, "duizend": 10**3, "hundred": 100, "honderd": 100, "k": 10**3, "millon": 10**6,
    "millones": 10**6, "milhao": 10**6, "milhoes": 10**6, "million": 10**6, "miljoen": 10**6, "m": 10**6,
}  # fmt: skip

_SIGN = "|".join(re.escape(s) for s in sorted(_SIGNS, key=len, reverse=True))
_DIGITS = r"\d{1,3}(?:[.,' \u00a0]\d{3}){1,4}(?:[.,]\d{1,2})?(?!\d)|\d{1,12}(?:[.,]\d{1,3})?(?!\d)"
_TIMES = r"(?: ?(?:mil|thousand|duizend|k\b|millones|millon|milhoes|milhao|millions?|miljoen|m\b)\b){0,2}"
_SPELT = (
    rf"(?:(?:{'|'.join(sorted({*_UNITS, *_MAGNITUDES} - {'k', 'm'}, key=len, reverse=True))})\b(?: y | e | and |-|"
    rf" )?){{1,6}}"
)
_WORD = "|".join(f"(?:{pattern})" for pattern in sorted(_WORDS, key=len, reverse=True))
_BEFORE = re.compile(rf"(?<![\w$/])({_SIGN}) ?({_DIGITS})({_TIMES})(?:,-|\.-)?(?: ({_WORD})\b)?")
_AFTER = re.compile(
    rf"(?<![\w.,$€/\-])({_DIGITS})({_TIMES})(?: (?:de|of))? ?((?:{_WORD})\b|(?:us\$|usd|eur|cop|ttd|dop|brl|pen|ves|ang|"
    rf"awg|xcg|naf)\b|€)"
)
_SPELT_OUT = re.compile(rf"\b({_SPELT})(?:de |of )?((?:{_WORD})\b)")
_SHARED = re.compile(r"\b(?:entre|between|tussen|de|van|from|desde)\s+$")
_FIRST = re.compile(rf"({_DIGITS}) (?:y|e|and|en|a|to|tot|hasta|ate) $")


def find(page: Page) -> Iterator[Candidate]:
    """Amounts; the norm is the ISO code of the currency and the amount, "USD 900".

    A bare "$" is read as the currency of the case's country where that is written so, else as dollars of the United States.
    """
    country = page.hints.country
    for match in _BEFORE.finditer(page.plain):
        sign = _SIGNS[match.group(1)]
        if sign in {"HNL", "GTQ"} and not page.text[match.start()].isupper():
            continue
        code = (
            _code(match.group(4), country)
            if match.group(4)
            else _LOCAL.get(country, "USD")
            if sign == "$"
            else sign
        )
        yield _money(
            match.start(),
            match.end(4) if match.group(4) else _end(match, 3, 2),
            code,
            match.group(2),
            match.group(3),
        )
    for match in _AFTER.finditer(page.plain):
        code = _code(match.group(3), country)
        yield _money(*match.span(), code, match.group(1), match.group(2))
        first = _FIRST.search(page.before(match.start(), 24))
        if first:
            begin = match.start() - len(first.group())
            if _SHARED.search(page.before(begin, 12)):
                yield _money(begin, begin + len(first.group(1)), code, first.group(1), match.group(2))
    for match in _SPELT_OUT.finditer(page.plain):
        code, value = _code(match.group(2), country), spelt(match.group(1))
        if value == "1" and match.group(2) in {"sol", "real"}:
            continue
        yield Candidate(
            *match.span(), Label.MONEY, "rule:money", Rank.VALUE, f"{code} {value}" if code and value else ""
        )


def _end(match: re.Match[str], *groups: int) -> int:
    return next(match.end(group) for group in groups if match.group(group))


def _code(word: str, country: str) -> str:
    if word in _SIGNS:
        return _SIGNS[word]
    code = next(
        code
        for pattern, code in sorted(_WORDS.items(), key=lambda i: -len(i[0]))
        if re.fullmatch(pattern, word)
    )
    if code == "PESO":
        return _PESO.get(country, "")
    return "TTD" if code == "USD" and country == "TT" and word in {"dollar", "dollars"} else code


def _money(start: int, end: int, code: str, digits: str, times: str) -> Candidate:
    value = amount(digits, times)
    norm = f"{code} {value}" if code and value else ""
    return Candidate(start, end, Label.MONEY, "rule:money", Rank.VALUE, norm)


def amount(digits: str, times: str = "") -> str:
    """The number in plain decimal form: "1.500,50" and "1,500.50" are "1500.50"; "" when it cannot be read."""
    compact = re.sub(r"['\s]", "", digits)
    last = max(compact.rfind("."), compact.rfind(","))
    if last != -1 and len(compact) - last - 1 != 3:
        compact = re.sub(r"[.,]", "", compact[:last]) + "." + compact[last + 1 :]
    elif last != -1 and times.strip():
        compact = compact[:last].replace(".", "").replace(",", "") + "." + compact[last + 1 :]
    else:
        compact = re.sub(r"[.,]", "", compact)
    try:
        value = Decimal(compact)
    except InvalidOperation:
        return ""
    for word in times.split():
        value *= _MAGNITUDES.get(word.removesuffix("s") if word == "millions" else word, 1)
    return f"{value.normalize():f}" if value == value.to_integral_value() else f"{value:f}"


def spelt(words: str) -> str:
    """The value of number words ("dos mil quinientos" is "2500"), "" for words that are no number."""
    total = part = 0
    for word in re.findall(r"[a-z]+", words):
        if word in _UNITS:
            part += _UNITS[word]
        elif word in _MAGNITUDES:
            times = _MAGNITUDES[word]
            part = max(part, 1) * times
            if times > 100:
                total, part = total + part, 0
    return str(total + part) if total + part else ""
