"""Every word on screen: one catalogue a language, and `t` to speak from the one that the reader chose."""

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import streamlit as st

from terms.countries import name_of

LANGUAGES: Mapping[str, str] = {"es": "Español", "pt": "Português", "en": "English", "nl": "Nederlands"}
"""Codes and own names of the languages, in the order of the switch."""

ROOMS: tuple[tuple[str, ...], ...] = ((), ("canvas",))
"""Folders of `dashboard` that hold words."""

FALLBACK = "en"
CHOSEN = "language"
"""Where the session keeps the code."""


@cache
def catalogue(language: str) -> Mapping[str, str]:
    """Key -> words of a language. Raises FileNotFoundError for a language that is not there."""
    found: dict[str, str] = {}
    for room in ROOMS:
        text = files("dashboard").joinpath(*room, "words", f"{language}.json").read_text("utf-8")
        found |= json.loads(text)
    return found


def say(language: str, key: str, **values: object) -> str:
    """The words of a key, in English for want of them, else the key. `n` chooses between `key.one` and `key.other`."""
    if "n" in values and f"{key}.other" in catalogue(FALLBACK):
        key = f"{key}.one" if values["n"] == 1 else f"{key}.other"
    words = catalogue(language).get(key) or catalogue(FALLBACK).get(key)
    return words.format(**values) if words else key


def spoken() -> str:
    """The language of this session."""
    chosen = st.session_state.get(CHOSEN, "")
    return chosen if chosen in LANGUAGES else FALLBACK


def t(key: str, **values: object) -> str:
    """The words of a key in the language of this session; `country.EC` is the name of a country."""
    if key.startswith("country."):
        return name_of(key.removeprefix("country."), spoken())
    return say(spoken(), key, **values)


def word(group: str, code: str) -> str:
    """A word of a closed set, such as `word("role", "suspect")`; a code that no catalogue knows stays a code."""
    key = f"{group}.{code}"
    return t(key) if key in catalogue(FALLBACK) else code


def choose(wanted: str, locale: str) -> str:
    """The language to begin with: the one asked for, else the browser's, else Spanish."""
    codes = (wanted.lower(), (locale or "").split("-")[0].lower())
    return next((code for code in codes if code in LANGUAGES), "es")
