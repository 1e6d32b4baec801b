"""Running text with names masked, failing closed: what nobody vouches for is not shown.

Vouched for are words inside mentions of people who may be named, inside mentions of things that the gazetteer, a
legal form or a noun like "hotel" makes out to be things, ordinary words of the lexicon, and places' names.
"""

import re
from collections.abc import Iterable, Sequence
from enum import Enum, auto

from graph.view.knowledge import (
    BRIDGES,
    HONORIFICS,
    LEGAL_FORMS,
    LONGEST_PLACE,
    MAKES,
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
from graph.view.masking import PSEUDONYM, mask_address
from graph.view.secrets import HIDDEN, Secrets, number_ending
from graph.view.words import Case, Sight, Span, Word, covers, words_of
from terms.vocabulary import Label

_ADDRESS = re.compile(
    r"(?:https?://|www\.)[^\s<>\"»”]+|[^\s<>@\"«»“”(),;:]{1,64}@[\w\-]{1,64}(?:\.[\w\-]{1,64})+|(?<![\w.])@[\w.\-]{2,}|"
    r"(?<![\w/])(?:wa\.me|t\.me|(?:facebook|instagram|tiktok|twitter|x)\.com)/[^\s<>\"»”]+",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?:\b[A-Z]{1,4}[-. ]?)?\+?\(?\d[\d .\-/()]{3,24}\d")
_GLUE = re.compile(r"[\s,.\-'’´`()\"“”«»]{0,4}")
_NAMED = frozenset({Label.PERSON, Label.ORG, Label.PLACE, Label.OPERATION, Label.VEHICLE})
_NUMBERS = frozenset({Label.PHONE, Label.DOCUMENT, Label.PLATE})
_LONGEST_NAME = 8
_CUES = PERSON_CUES | THING_CUES
_JOINERS = frozenset({"y", "e", "and", "en", "und"})

Piece = tuple[int, int, str]


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


def mask_text(text: str, spans: Sequence[Span] = (), secrets: Secrets | None = None) -> str:
    """The text as a reader may see it. Applied twice it gives the same; the time grows with the length alone."""
    secrets = secrets or Secrets()
    fixed = _fixed(text, spans, secrets)
    words = [word for word, free in zip_free(words_of(text), fixed) if free]
    cover = covers(words, [span for span in spans if span.sight is not Sight.HIDDEN and span.label in _NAMED])
    trusted = _trusted(words, cover, secrets, text)
    instead = [
        "" if known and span is not None and span.sight is Sight.CLEARED else secrets.instead(word.fold)
        for word, known, span in zip(words, trusted, cover, strict=True)
    ]
    verdicts = [
        _verdict(word, known, shown, secrets)
        for word, known, shown in zip(words, trusted, instead, strict=True)
    ]
    _mark_places(words, verdicts, instead, text)
    _settle_doubts(words, verdicts, secrets, text)
    hidden = [
        (word.start, word.end, shown or HIDDEN)
        for word, verdict, shown in zip(words, verdicts, instead, strict=True)
        if verdict is Verdict.HIDDEN
    ]
    return _replaced(text, sorted([*hidden, *((s, e, r) for s, e, r in fixed if r != text[s:e])]))


def zip_free(words: Iterable[Word], fixed: Sequence[Piece]) -> Iterable[tuple[Word, bool]]:
    """Each word with whether it stands outside all fixed stretches."""
    at = 0
    for word in words:
        while at < len(fixed) and fixed[at][1] <= word.start:
            at += 1
        yield word, at == len(fixed) or fixed[at][0] >= word.end


def _fixed(text: str, spans: Sequence[Span], secrets: Secrets) -> list[Piece]:
    """Stretches whose replacement stands before any word is judged: hidden mentions, addresses, numbers, pseudonyms."""
    found: list[tuple[int, int, int, str]] = []
    for span in spans:
        stretch = text[span.start : span.end]
        if span.sight is Sight.HIDDEN:
            start, end = _whole(text, span.start, span.end)
            found.append((0, start, end, span.shown or HIDDEN))
        elif span.label in (Label.EMAIL, Label.ACCOUNT):
            kept = span.sight is Sight.CLEARED and not _tells(stretch, secrets)
            found.append((1, span.start, span.end, stretch if kept else mask_address(stretch, secrets)))
        elif span.label in _NUMBERS and any(map(str.isdigit, stretch)):
            hide = number_ending(stretch) in secrets.digits
            found.append((1, span.start, span.end, HIDDEN if hide else stretch))
    found += [(2, *hit.span(), hit.group()) for hit in PSEUDONYM.finditer(text)]
    found += [(3, *hit.span(), mask_address(hit.group(), secrets)) for hit in _ADDRESS.finditer(text)]
    if secrets.digits:
        hits = (hit for hit in _NUMBER.finditer(text) if number_ending(hit.group()) in secrets.digits)
        found += [(0, *hit.span(), HIDDEN) for hit in hits]
    return _apart(found)


def _apart(found: Iterable[tuple[int, int, int, str]]) -> list[Piece]:
    """Stretches that do not overlap: the stronger first, and a weaker one that overlaps a hidden one hides too."""
    kept: list[tuple[int, int, int, str]] = []
    for rank, start, end, shown in sorted(found, key=lambda f: (f[1], f[0], -f[2])):
        if kept and start < kept[-1][2]:
            before = kept.pop()
            winner = min(before[0], rank)
            text = before[3] if before[0] <= rank else shown
            kept.append(
                (winner, before[1], max(before[2], end), text if winner == 0 or end <= before[2] else HIDDEN)
            )
        else:
            kept.append((rank, start, end, shown))
    return [(start, end, shown) for _, start, end, shown in kept]


def _whole(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch, grown to whole words."""
    while start > 0 and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while end < len(text) and text[end].isalnum() and text[end - 1].isalnum():
        end += 1
    return start, end


def _tells(address: str, secrets: Secrets) -> bool:
    """Whether an address that may be shown holds a masked person's name."""
    plain = "".join(word.fold for word in words_of(address))
    return any(len(part) > 2 and part in plain for part in secrets.parts)


def _trusted(words: Sequence[Word], cover: Sequence[Span | None], secrets: Secrets, text: str) -> list[bool]:
    """For each word whether a mention vouches for it."""
    found = [False] * len(words)
    at = 0
    while at < len(words):
        span, end = cover[at], at + 1
        while end < len(words) and cover[end] is span:
            end += 1
        if span is not None:
            inside = words[at:end]
            before = _before(words, at, text)
            good = (
                _good_name(inside, secrets)
                if span.sight is Sight.CLEARED
                else _good_thing(span, inside, before)
            )
            found[at:end] = [good] * (end - at)
        at = end
    return found


def _good_name(inside: Sequence[Word], secrets: Secrets) -> bool:
    """Whether a mention of a cleared person looks like one name, not like a stretch that swallowed another's."""
    prose = [
        w
        for w in inside
        if not w.capital and w.case is Case.MIXED and w.fold not in SMALL and not w.fold.isdigit()
    ]
    joined = any(word.fold in _JOINERS for word in inside[1:-1])
    swallowed = any(word.fold in secrets.parts for word in inside) and joined
    return len(inside) <= _LONGEST_NAME and not prose and not swallowed


def _good_thing(span: Span, inside: Sequence[Word], before: str) -> bool:
    """Whether the words of a mention of a thing are a thing's name."""
    folds = [word.fold for word in inside if word.fold not in SMALL and not word.fold.isdigit()]
    if not folds:
        return True
    if any(fold in PERSON_CUES or fold in HONORIFICS for fold in folds):
        return False
    if span.known and span.label is Label.PLACE:
        return True
    if all(name_part(fold) for fold in folds):
        return False
    noun = any(fold in THING_CUES or fold in LEGAL_FORMS or fold in MAKES for fold in folds)
    cue = span.known or noun or before in THING_CUES
    short = span.label is Label.ORG and all(word.text.isupper() and len(word.text) <= 6 for word in inside)
    return cue or short or all(ordinary(fold) and not name_part(fold) for fold in folds)


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
        if any(not _GLUE.fullmatch(text[words[i].end : words[i + 1].start]) for i in part[:-1]):
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
        before = _before(words, at, text)
        if verdicts[at] is Verdict.DOUBTFUL and _alone_is_name(word, before, secrets):
            verdicts[at] = Verdict.HIDDEN
        if (
            verdicts[at] is Verdict.QUIET
            and (before in PERSON_CUES or before in HONORIFICS)
            and common_given(word.fold)
        ):
            verdicts[at] = Verdict.HIDDEN
    for order, step in ((range(len(words)), -1), (range(len(words) - 1, -1, -1), 1)):
        for at in order:
            if verdicts[at] is not Verdict.HIDDEN and _caught(
                words, verdicts, first, secrets, text, at, step
            ):
                verdicts[at] = Verdict.HIDDEN


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
        return first[beside] is Verdict.QUIET and (
            common_given(word.fold) or common_given(words[beside].fold)
        )
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


def _alone_is_name(word: Word, before: str, secrets: Secrets) -> bool:
    if len(word.fold) == 1:
        return False
    if before in PERSON_CUES or before in HONORIFICS:
        return True
    if word.fold in secrets.cleared or (place(word.fold) and not risky(word.fold)):
        return False
    return (
        word.case is Case.MIXED
        and word.capital
        and name_part(word.fold)
        and (not word.first or given(word.fold))
    )


def _before(words: Sequence[Word], at: int, text: str) -> str:
    """The folded word right before, "" when something else than glue stands between."""
    return words[at - 1].fold if at and _GLUE.fullmatch(text[words[at - 1].end : words[at].start]) else ""


def _beside(
    words: Sequence[Word], verdicts: Sequence[Verdict], text: str, at: int, step: int
) -> tuple[int | None, str]:
    """The nearest word of the same run of names, little words skipped, and the text between."""
    last, there = at, at + step
    for _ in range(4):
        if not 0 <= there < len(words):
            break
        low, high = (there, last) if step < 0 else (last, there)
        if not _GLUE.fullmatch(text[words[low].end : words[high].start]):
            break
        if words[there].fold not in BRIDGES:
            low, high = (there, at) if step < 0 else (at, there)
            return there, text[words[low].end : words[high].start]
        last, there = there, there + step
    return None, ""


def _replaced(text: str, pieces: Sequence[Piece]) -> str:
    """The text with the pieces put in; equal ones that only glue or little words part become one."""
    out: list[str] = []
    last, before = 0, ""
    for start, end, shown in pieces:
        between = text[last:start]
        if (
            shown == before
            and out
            and "\n" not in between
            and all(w.fold in SMALL for w in words_of(between))
            and _glued(between)
        ):
            last = end
            continue
        out += [between, shown]
        last, before = end, shown
    return "".join([*out, text[last:]])


def _glued(between: str) -> bool:
    """Whether nothing but blanks, light punctuation and a name's little words stands between two parts of a name."""
    if len(between) > 12 or any(sign in between for sign in '.();:!?"\n'):
        return False
    return all(word.fold in BRIDGES and word.fold not in _JOINERS for word in words_of(between))
