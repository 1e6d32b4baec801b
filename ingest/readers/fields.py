"""What a metadata value means, wherever it was written: country, date, handling code, reference, office."""

import json
import re
from collections.abc import Mapping
from dataclasses import fields
from datetime import date

from ingest.document import Metadata
from ingest.readers.characters import clean, decode
from ingest.readers.source import UnreadableError
from terms.countries import code_of

FIELDS = tuple(field.name for field in fields(Metadata))
_LONGEST = 200
_ISO_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:[T ]\d{2}:\d{2}.*)?$")
_DAY_FIRST = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?:[ ,]+\d{1,2}[:h]\d{2}.*)?$")
_TLP = re.compile(r"TLP[:\s_-]*(RED|AMBER\+STRICT|AMBER|GREEN|CLEAR|WHITE)$")
_HELP = {
    "country": "is no country that is known: write its ISO code, such as EC",
    "date": "is not understood: write it as 2023-05-31, 2023-05 or 2023",
    "handling": "is not understood: write H0, H1, H2, H3 or a TLP label",
    "reference": f"is longer than {_LONGEST} characters",
    "office": f"is longer than {_LONGEST} characters",
}


def metadata_from(values: Mapping[str, str]) -> tuple[Metadata, tuple[str, ...]]:
    """Build metadata from raw values by field name, and say which values were left out because they make no
    sense.
    """
    good: dict[str, str] = {}
    problems: list[str] = []
    for name in FIELDS:
        raw = " ".join(clean(values.get(name, "")).split())
        if not raw:
            continue
        value = _meaning(name, raw)
        if value:
            good[name] = value
        else:
            problems.append(f"its {name} {_HELP[name]}")
    return Metadata(**good), tuple(problems)


def side_file(data: bytes) -> Metadata:
    """Read a side file: a JSON object of metadata. Raises UnreadableError, with what to mend, when it is
    not valid.
    """
    try:
        content = json.loads(decode(data)[0])
    except (ValueError, RecursionError, UnreadableError) as error:
        raise UnreadableError("its side file is not valid JSON: mend or remove it") from error
    if not isinstance(content, dict) or not all(isinstance(value, str) for value in content.values()):
        raise UnreadableError('its side file is not an object of texts, such as {"country": "EC"}: mend it')
    if content.keys() - set(FIELDS):
        raise UnreadableError(f"its side file has unknown keys: it may hold {', '.join(FIELDS)}")
    said, problems = metadata_from(content)
    if problems:
        raise UnreadableError(f"in its side file, {problems[0]}")
    return said


def overlay(upper: Metadata, lower: Metadata) -> Metadata:
    """What `upper` says, and where it says nothing, what `lower` says."""
    return Metadata(**{name: getattr(upper, name) or getattr(lower, name) for name in FIELDS})


def country_code(text: str) -> str:
    """The ISO alpha-2 code, in capitals, of a country's code or name; empty when it is none."""
    return code_of(text) or (code_of(text.upper()) if len(text) == 2 else "")


def iso_date(text: str) -> str:
    """An ISO 8601 partial date from one, or from day/month/year as the region writes it; empty when it is
    none.
    """
    if match := _ISO_DATE.fullmatch(text):
        year, month, day = match.groups()
    elif match := _DAY_FIRST.fullmatch(text):
        day, _, month, year = match.groups()
    else:
        return ""
    try:
        whole = date(int(year), int(month or 1), int(day or 1)).isoformat()
    except ValueError:
        return ""
    return whole[: 10 if day else 7 if month else 4]


def handling_code(text: str) -> str:
    """`H0` to `H3`, or a TLP label as TLP 2.0 writes it; empty when it is neither."""
    upper = text.upper()
    if re.fullmatch("H[0-3]", upper):
        return upper
    match = _TLP.fullmatch(upper)
    return f"TLP:{match[1].replace('WHITE', 'CLEAR')}" if match else ""


def _meaning(name: str, raw: str) -> str:
    if name == "country":
        return country_code(raw)
    if name == "date":
        return iso_date(raw)
    if name == "handling":
        return handling_code(raw)
    return raw if len(raw) <= _LONGEST else ""
