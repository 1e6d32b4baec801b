"""Which mentions vouch for their words: one name of somebody who may be named, or what is clearly a thing."""

from collections.abc import Sequence

from graph.view.knowledge import (
    HONORIFICS,
    LEGAL_FORMS,
    MAKES,
    PERSON_CUES,
    SMALL,
    THING_CUES,
    name_part,
    ordinary,
)
from graph.view.secrets import Secrets
from graph.view.words import JOINERS, Case, Sight, Span, Word, before
from terms.vocabulary import Label

_LONGEST_NAME = 8


def trusted(words: Sequence[Word], cover: Sequence[Span | None], secrets: Secrets, text: str) -> list[bool]:
    """For each word whether a mention vouches for it."""
    found = [False] * len(words)
    at = 0
    while at < len(words):
        span, end = cover[at], at + 1
        while end < len(words) and cover[end] is span:
            end += 1
        if span is not None:
            inside = words[at:end]
            cue = before(words, at, text)
            good = (
                _good_name(inside, secrets) if span.sight is Sight.CLEARED else _good_thing(span, inside, cue)
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
    joined = any(word.fold in JOINERS for word in inside[1:-1])
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
    cue = span.known or noun or (before in THING_CUES and before not in SMALL)
    short = span.label is Label.ORG and all(word.text.isupper() and len(word.text) <= 6 for word in inside)
    return cue or short or all(ordinary(fold) and not name_part(fold) for fold in folds)
