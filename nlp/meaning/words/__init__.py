"""The words that the rules look for, one table per language.

Every value is a piece of a regular expression over folded text (lower case, no accents). The rules fit the pieces
together (`nlp.meaning.scene.pattern`); a word that belongs in several languages is written in each.
"""

from dataclasses import dataclass
from functools import cache
from importlib import import_module

LANGUAGES = ("es", "pt", "en", "nl")


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """One language's words. Names of fields are the macros of patterns: `{kin}`, `{to}`."""

    language: str
    conj: str
    det: str
    poss: str
    frm: str
    to: str
    via: str
    loc: str
    by: str
    with_: str
    obj: str
    aux: str
    neg: str
    officials: str
    prosecutors: str
    heads: str
    agencies: str
    suspects: str
    collective: str
    single: str
    group: str
    unnamed: str
    victims: str
    people: str
    people_obj: str
    others: str
    kin: str
    recruit: str
    transport: str
    travel: str
    harbour: str
    exploit: str
    harm: str
    arrest_fin: str
    arrest_part: str
    charge_fin: str
    charge_part: str
    charged: str
    demand: str
    no_arrest: str
    prison: str
    then: str
    native_from: str
    sentence_fin: str
    sentence_part: str
    acquit: str
    investigate: str
    intercept: str
    rescue: str
    report: str
    trial: str
    convict: str
    inquiry: str
    suffer: str
    say: str
    planned: str
    denied: str
    hearsay: str
    general: str
    land: str
    sea: str
    air: str
    drive: str
    own: str
    lead: str
    member: str
    reside: str
    native: str
    work: str
    venue: str
    trafficking: str
    smuggling: str
    sexual: str
    labour: str
    begging: str
    kidnapping: str
    drugs: str
    arms: str
    murder: str
    corruption: str
    organised: str
    no_case: str
    minor: str
    male: str
    female: str
    age: str
    born: str
    alias: str
    accused_list: str
    suspect_frames: tuple[str, ...]
    victim_frames: tuple[str, ...]
    official_frames: tuple[str, ...]
    other_frames: tuple[str, ...]
    numbers: dict[str, int]

    @property
    def number_words(self) -> str:
        """Number words, joined ones ("treinta y dos", "twenty-three", "vierentwintig") included."""
        units = "|".join(sorted(self.numbers, key=len, reverse=True))
        return rf"(?:{units})(?:(?: y | e |-| )(?:{units})|en(?:twintig|dertig|veertig|vijftig))?"


@cache
def words_of(language: str) -> Words:
    """The table of one of `LANGUAGES`; other codes raise `KeyError`."""
    if language not in LANGUAGES:
        raise KeyError(language)
    table = import_module(f"nlp.meaning.words.{language}").WORDS
    if not isinstance(table, Words):
        raise TypeError(f"no table of words for {language}")
    return table
