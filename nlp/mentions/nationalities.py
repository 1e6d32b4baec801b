"""Demonyms of countries and of world regions."""

import re
from collections.abc import Iterator
from functools import lru_cache

from nlp.mentions.candidates import Candidate, Rank
from nlp.mentions.lexicon import is_given
from nlp.mentions.noise import LANGUAGES
from nlp.mentions.page import Page, Word
from nlp.mentions.phrases import Phrases
from terms.countries import demonym_forms
from terms.vocabulary import Label

_REGIONAL = re.compile(
    r"(?:latino|sud|sul|norte|centro|meso)?americano?a?s?|americanas?|african[oa]s?|africans?|asiatic[oa]s?|asians?|"
    r"europe[oa]s?|europei[as]s?|"
    r"europeus?|europeias?|europeans?|caribe[nh][oa]s?|caribenh[oa]s?|caribenas?|antillan[oa]s?|antilhan[oa]s?|"
    r"antillians?|afrikaanse?|"
    r"aziatische?|europese?|caribische|antilliaanse?|latin[oa]s?"
)
_TWO_WORDS = {
    ("latin", "american"), ("latin", "americans"), ("south", "american"), ("south", "americans"), ("central", "american"),
    ("central", "americans"), ("west", "african"), ("west", "africans"), ("east", "african"), ("east", "africans"),
    ("south", "asian"), ("south", "asians"), ("southeast", "asian"), ("southeast", "asians"), ("eastern", "european"),
    ("eastern", "europeans"), ("zuid", "amerikaanse"), ("latijns", "amerikaanse"), ("midden", "amerikaanse"),
    ("oost", "europese"), ("west", "afrikaanse"), ("sul", "americanos"), ("sul", "americanas"), ("latino", "americanos"),
    ("latino", "americanas"), ("sul", "americano"), ("sul", "americana"), ("centro", "americanos"),
    ("centro", "americanas"), ("noord", "afrikaanse"),
}  # fmt: skip
_AMBIGUOUS = {"americano", "americana", "americanos", "americanas", "latino", "latina", "latinos", "latinas"}
_LANGUAGE_CUE = re.compile(
    r"\b(?:habla(?:n|ba|ban|r|ndo)?|fala(?:m|va|vam|r|ndo)?|speak(?:s|ing)?|spoke|spreekt|spreken|sprak|spraken|idioma|"
    r"lengua|lingua|language|taal|"
    r"interprete|tolk|interpreter|traduc\w{2,6}|translated|vertaald|fluent|papia|ta papia)(?: [a-z]{1,5}){0,3}[ ,]{1,2}$"
)
_IN_LANGUAGE = re.compile(r"\b(?:en|em|in|al|ao|het|into|to)(?: el| het)? $")
_ADJECTIVE_ONLY = {"engels", "spaans", "portugees", "nederlands", "frans", "duits", "chinees"}
"""Dutch forms that are the language as a noun; as adjectives they qualify the word behind them."""
_LOWER_ONLY = {
    "german", "aleman", "griego", "griega", "franco", "libia", "india", "indio", "indios", "indias", "china", "chino",
    "chinas", "chinos", "turco", "turca", "ruso", "rusa", "moro", "polaco", "sueco", "siria", "cubano", "cubana", "moreno",
    "romana", "romano", "galesa", "malasia", "arabia", "austria", "dominica", "gaucho", "persa", "gringo", "noruega",
    "suiza", "suica", "servia", "eritrea", "guinea", "polonia", "rusia", "serbia", "indiana", "romena", "luso", "lusa",
    "malian", "brit", "noruego",
}  # fmt: skip
"""Forms that, with a capital in Spanish or Portuguese, are rather a name, a nickname or a country."""


_AND = re.compile(r",? (?:y |e |en |and |i )?")
_VERBS = frozenset({"servia", "servias", "serve", "servie"})


@lru_cache(maxsize=1)
def _forms() -> Phrases[str]:
    return Phrases.of(demonym_forms().items())


def find(page: Page) -> Iterator[Candidate]:
    """Demonyms as written; norm is the ISO code of the country, "" for a region of the world."""
    skip, language_end = 0, -9
    for position, word in enumerate(page.words):
        if position < skip:
            continue
        size, code = _demonym(page, position)
        if (
            size
            and word.fold in LANGUAGES
            and 0 < word.start - language_end < 6
            and _AND.fullmatch(page.plain, language_end, word.start)
        ):
            size, language_end = 0, word.end
        if size and _is_language(page, position, size, word, page.language(word.start)):
            size, language_end = 0, word.end
        if size and not _something_else(page, position, size, word):
            skip = position + size
            end = page.words[skip - 1].end
            yield Candidate(word.start, end, Label.NATIONALITY, "rule:demonym", Rank.CUE, code)


def _demonym(page: Page, position: int) -> tuple[int, str]:
    match = _forms().at(page, position)
    if match:
        return match.last - match.first, match.value
    word = page.words[position]
    if page.joined(position) and (word.fold, page.words[position + 1].fold) in _TWO_WORDS:
        return 2, ""
    if len(word.fold) < 24 and word.fold not in _AMBIGUOUS and _REGIONAL.fullmatch(word.fold):
        return 1, ""
    return 0, ""


_REPUBLIC = frozenset({"republiek", "republic", "republica"})
"""Words that make the demonym before them part of a country's name."""


def _something_else(page: Page, position: int, size: int, word: Word) -> bool:
    language = page.language(word.start)
    shouted = page.shouted(word.start)
    if language in {"en", "nl"} and not word.capital and not page.lower:
        return True
    if word.capital and page.joined(position) and page.words[position + 1].fold in _REPUBLIC:
        return True
    if word.fold in _VERBS and not word.capital:
        return True
    if word.capital and not shouted and language in {"es", "pt", "pap", ""} and word.fold in _LOWER_ONLY:
        return True
    return word.capital and not shouted and _beside_name(page, position, size)


def _is_language(page: Page, position: int, size: int, word: Word, language: str) -> bool:
    if word.fold not in LANGUAGES or size > 1:
        return False
    before = page.before(word.start, 40)
    if _LANGUAGE_CUE.search(before):
        return True
    if language == "nl" and word.fold in _ADJECTIVE_ONLY:
        following = page.words[position + 1] if page.joined(position) else None
        return following is None or following.capital or following.fold in {"en", "of", "sprak", "spreekt"}
    return bool(_IN_LANGUAGE.search(before)) and not (page.joined(position) and language in {"en", "nl"})


def _beside_name(page: Page, position: int, size: int) -> bool:
    """Whether a given name stands directly before it, or it opens a longer run after one ("Dawn French")."""
    return (
        position > 0
        and page.joined(position - 1)
        and page.words[position - 1].capital
        and is_given(page.words[position - 1].text)
    )
