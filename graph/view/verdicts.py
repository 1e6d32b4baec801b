"""What each word of a text is taken for, and whether it may be shown."""

from collections.abc import Sequence
from enum import Enum, auto

from graph.view.knowledge import (
    BRIDGES,
    HONORIFICS,
    LONGEST_PLACE,
    PERSON_CUES,
    SMALL,
    THING_CUES,
    common_given,
    given,
    name_part,
    ordinary,
    place,
    risky,
    usual,
)
from graph.view.secrets import Secrets
from graph.view.words import GLUE, Case, Word, before

_CUES = PERSON_CUES | THING_CUES
_NAMES_FOR = frozenset({"nome", "nombre", "name", "naam"})
_NAMING = frozenset(
    "e es era is was luidt completo completa verdadero verdadeiro real full dela dele ella el her his van".split()
)
_LONGEST_NAMING = 4


class Verdict(Enum):
    """What a word is taken for."""

    SHOWN = auto()
    VOUCHED = auto()
    LITTLE = auto()
    PLACE = auto()
    PLAIN = auto()
    QUIET = auto()
    DOUBTFUL = auto()
    HIDDEN = auto()


_SETTLED = frozenset({Verdict.SHOWN, Verdict.VOUCHED})


def verdicts_of(
    words: Sequence[Word], trusted: Sequence[bool], instead: Sequence[str], secrets: Secrets, text: str
) -> list[Verdict]:
    """A verdict for each word; of those, `HIDDEN` alone is not shown. `instead` holds what replaces masked names' parts."""
    found = [
        _verdict(word, known, shown, secrets)
        for word, known, shown in zip(words, trusted, instead, strict=True)
    ]
    _mark_places(words, found, instead, text)
    _settle_doubts(words, found, secrets, text)
    return found


def _verdict(word: Word, trusted: bool, instead: str, secrets: Secrets) -> Verdict:
    if instead:
        prose = secrets.plain(word.fold) and word.case is Case.MIXED and (not word.capital or word.first)
        return Verdict.PLAIN if prose else Verdict.HIDDEN
    if word.fold in SMALL or word.fold.isdigit() or not word.fold:
        return Verdict.LITTLE
    if trusted:
        return Verdict.VOUCHED
    if any(sign.isdigit() for sign in word.fold):
        letters = "".join(sign for sign in word.fold if sign.isalpha())
        return Verdict.SHOWN if len(letters) <= 3 or ordinary(letters) else Verdict.HIDDEN
    if len(word.fold) == 1:
        return Verdict.DOUBTFUL if word.capital else Verdict.LITTLE
    known, named = usual(word.fold), name_part(word.fold)
    if word.fold in _CUES and (not word.capital or not given(word.fold)):
        return Verdict.SHOWN
    if not word.capital and word.case is Case.MIXED:
        return Verdict.QUIET if named and not known else Verdict.SHOWN
    if known:
        return Verdict.DOUBTFUL if named else Verdict.SHOWN
    if word.fold in secrets.cleared or _short(word, named):
        return Verdict.DOUBTFUL
    return Verdict.HIDDEN


def _short(word: Word, named: bool) -> bool:
    """Whether an unknown word looks like the short form of an office or a kind of number, not like a name."""
    return word.text.isupper() and len(word.fold) <= 3 and word.case is Case.MIXED and not named


def _mark_places(words: Sequence[Word], verdicts: list[Verdict], instead: Sequence[str], text: str) -> None:
    """Mark names of places that nothing but the gazetteer vouches for."""
    at = 0
    while at < len(words):
        at += _place_at(words, verdicts, instead, text, at) or 1


def _place_at(
    words: Sequence[Word], verdicts: list[Verdict], instead: Sequence[str], text: str, at: int
) -> int:
    """Mark the longest name of a place that begins at a word; gives how many words it has."""
    if (not words[at].capital and words[at].case is Case.MIXED) or verdicts[at] is Verdict.LITTLE:
        return 0
    for size in range(min(LONGEST_PLACE, len(words) - at), 0, -1):
        part = range(at, at + size)
        if any(instead[i] for i in part) or (size == 1 and verdicts[at] in _SETTLED):
            continue
        if any(not GLUE.fullmatch(text[words[i].end : words[i + 1].start]) for i in part[:-1]):
            continue
        phrase = " ".join(words[i].fold for i in part)
        if not place(phrase) or (size == 1 and risky(phrase)):
            continue
        lone = size == 1 and name_part(phrase)
        for i in part:
            if verdicts[i] not in _SETTLED:
                verdicts[i] = Verdict.DOUBTFUL if lone else Verdict.PLACE
        return size
    return 0


def _settle_doubts(words: Sequence[Word], verdicts: list[Verdict], secrets: Secrets, text: str) -> None:
    """Words that may be names are hidden beside a hidden word, beside one another, or where prose wants no capital."""
    first = list(verdicts)
    for at, word in enumerate(words):
        cue = before(words, at, text)
        if _told(words, at, text) or (
            verdicts[at] is Verdict.DOUBTFUL and _alone_is_name(word, cue, secrets)
        ):
            verdicts[at] = Verdict.HIDDEN
        if (
            verdicts[at] is Verdict.QUIET
            and (cue in PERSON_CUES or cue in HONORIFICS)
            and common_given(word.fold)
        ):
            verdicts[at] = Verdict.HIDDEN
    for order, step in ((range(len(words)), -1), (range(len(words) - 1, -1, -1), 1)):
        for at in order:
            if verdicts[at] is not Verdict.HIDDEN and _caught(
                words, verdicts, first, secrets, text, at, step
            ):
                verdicts[at] = Verdict.HIDDEN


def _told(words: Sequence[Word], at: int, text: str) -> bool:
    """Whether the text says that this word is a name: "o nome dela é …", "su nombre completo es …"."""
    if not words[at].capital or words[at].case is not Case.MIXED:
        return False
    for back in range(_LONGEST_NAMING):
        found = before(words, at - back, text) if at > back else ""
        if found not in _NAMING:
            return found in _NAMES_FOR and back > 0
    return False


def _caught(
    words: Sequence[Word],
    verdicts: Sequence[Verdict],
    first: Sequence[Verdict],
    secrets: Secrets,
    text: str,
    at: int,
    step: int,
) -> bool:
    """Whether a word's neighbour on one side makes it part of a name."""
    word, verdict = words[at], verdicts[at]
    if verdict in (Verdict.LITTLE, Verdict.VOUCHED):
        return False
    beside, between = _beside(words, verdicts, text, at, step)
    if beside is None:
        return False
    hidden = verdicts[beside] is Verdict.HIDDEN
    if verdict is Verdict.DOUBTFUL:
        both = {word.fold, words[beside].fold} <= secrets.cleared
        doubt = first[beside] is Verdict.DOUBTFUL and len(words[beside].fold) > 1
        return hidden or (doubt and not both and not _both_usual(word, words[beside]))
    if verdict is Verdict.PLAIN:
        return hidden
    if verdict is Verdict.QUIET:
        given = common_given(word.fold) or common_given(words[beside].fold)
        return hidden or (first[beside] is Verdict.QUIET and given)
    if hidden and step < 0 and at - beside > 1 and not word.capital and not usual(word.fold):
        return True
    named = hidden or first[beside] is Verdict.DOUBTFUL
    if verdict is Verdict.PLACE:
        return named and not any(sign in between for sign in ',.()"')
    return hidden and _surname_like(word, step, between)


def _both_usual(a: Word, b: Word) -> bool:
    """Whether two words that may be names are, where all is written alike, rather just words."""
    return a.case is not Case.MIXED and usual(a.fold) and usual(b.fold)


def _surname_like(word: Word, step: int, between: str) -> bool:
    """Whether an ordinary word, capitalised in prose, is here the end of a hidden name, or its comma form's head."""
    if word.case is not Case.MIXED or not word.capital or word.first or word.fold in _CUES:
        return False
    return "," not in between and "." not in between if step < 0 else "," in between


def _alone_is_name(word: Word, cue: str, secrets: Secrets) -> bool:
    if len(word.fold) == 1:
        return False
    if cue in PERSON_CUES or cue in HONORIFICS:
        return True
    if word.fold in secrets.cleared or (place(word.fold) and not risky(word.fold)):
        return False
    return (
        word.case is Case.MIXED
        and word.capital
        and name_part(word.fold)
        and (not word.first or given(word.fold))
    )


def _beside(
    words: Sequence[Word], verdicts: Sequence[Verdict], text: str, at: int, step: int
) -> tuple[int | None, str]:
    """The nearest word of the same run of names, little words skipped, and the text between."""
    last, there = at, at + step
    for _ in range(4):
        if not 0 <= there < len(words):
            break
        low, high = (there, last) if step < 0 else (last, there)
        if not GLUE.fullmatch(text[words[low].end : words[high].start]):
            break
        if words[there].fold not in BRIDGES:
            low, high = (there, at) if step < 0 else (at, there)
            return there, text[words[low].end : words[high].start]
        last, there = there, there + step
    return None, ""
