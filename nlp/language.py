"""Which language a sentence is in: es, pt, en, nl, pap, or "und" where the words do not say.

A case file mixes languages, so the question is asked per sentence. Papiamento is unknown to the statistical
model and is found by its function words first.
"""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

UNKNOWN = "und"
LANGUAGES = ("es", "pt", "en", "nl", "pap")

_SAMPLE = 2000
_MIN_LETTERS = 4
_SURE = 0.75
_SURE_SHORT = 0.9
_SHORT = 20
_FEW, _DENSE = 8, 0.3
_WORD = re.compile(r"[^\W\d_]+")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Words of Papiamento (both spellings) that are not words of the other four languages.
_STRONG = _words(
    "tabata tabatin ku nan hende hendenan hopi riba bou kaminda esaki esakinan esei promé pakiko awor"
    " muhé muher homber hòmber polisnan mester kaba djis aya ayá unda kende traha biaha yega yegá tin"
    " tambe també hòmbernan muhénan muhernan mucha-muhé yiu yiunan outoridatnan outoridat huntu otronan"
    " ketu kuminsá kòrsou korsou boneiru ruba siguridat polítiko trafikashon bèrdat kasnan kas siman aña"
    " hür pasashi diasabra djaluna djamars"
)
_WEAK = _words("ta e di na pa un i y den for cu su mi bo a no ora of lo por despues otro aki bisa te sin kas")
_PAST = _words("tabata tabatin")


def identify(sentence: str) -> str:
    """The language of one sentence; "und" for empty, very short or odd text.

    Only its first 2,000 characters count.
    """
    sample = sentence[:_SAMPLE]
    words = [word.lower() for word in _WORD.findall(sample)]
    letters = sum(map(len, words))
    if letters < _MIN_LETTERS or 2 * letters < len(sample.replace(" ", "")):
        return UNKNOWN
    if _papiamento(words):
        return "pap"
    language, share = _model().classify(sample.lower())
    return str(language) if share >= (_SURE if letters >= _SHORT else _SURE_SHORT) else UNKNOWN


def of_text(text: str) -> str:
    """The language that most of the text is in, by characters; "und" if no part of it is known."""
    return majority((part, identify(part)) for part in re.split(r"\n+|(?<=[.!?])\s+", text))


def majority(sentences: Iterable[tuple[str, str]]) -> str:
    """The language with most characters among (sentence, language) pairs; "und" only if all are unknown."""
    sizes: Counter[str] = Counter()
    for sentence, language in sentences:
        if language != UNKNOWN:
            sizes[language] += len(sentence)
    return min(sizes, key=lambda language: (-sizes[language], language)) if sizes else UNKNOWN


def _papiamento(words: list[str]) -> bool:
    hits = [word for word in words if word in _STRONG]
    weak = sum(word in _WEAK for word in words)
    enough = len(set(hits)) > 1 or (len(hits) == 1 and len(words) <= _FEW) or not _PAST.isdisjoint(hits)
    return enough and (len(hits) + weak) / len(words) >= _DENSE


@cache
def _model() -> LanguageIdentifier:
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages([language for language in LANGUAGES if language != "pap"])
    return identifier
