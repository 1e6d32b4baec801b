"""What lower rooms say in English, said in the reader's language: places in documents, and why a file was set aside."""

import re
from collections.abc import Mapping
from functools import cache

from dashboard.language import catalogue, say, spoken, t, word

_PART = re.compile(r"(page|paragraph|sheet|row|column) (.+)")
_SLOT = re.compile(r"\\\{(\w+)\\\}")


def place(text: str) -> str:
    """ "page 2, paragraph 3" in the reader's language; what people named (a sheet, a column) stays."""
    parts = (_PART.fullmatch(part) for part in text.split(", "))
    found = [t(f"place.{part[1]}", value=part[2]) if part else "" for part in parts]
    return ", ".join(found) if all(found) else text


@cache
def _patterns() -> Mapping[str, re.Pattern[str]]:
    """Key of a reason -> what it looks like in English."""
    return {
        key: re.compile(_SLOT.sub(r"(?P<\1>.+?)", re.escape(words)))
        for key, words in catalogue("en").items()
        if key.startswith("reason.")
    }


def reason(text: str) -> str:
    """Why a file was set aside, in the reader's language; as it stands when the catalogue does not know it."""
    for key, pattern in _patterns().items():
        if found := pattern.fullmatch(text):
            told = {
                name: word("sort", value) if name == "what" else value
                for name, value in found.groupdict().items()
            }
            return say(spoken(), key, **told)
    return text


def rule(text: str) -> str:
    """Why something was read or joined so: each part of a rule in the reader's language, its own name after a colon left out."""
    parts = [part.partition(":")[0] for part in text.split(", ") if part]
    return ", ".join(word("rule", part) for part in parts)
