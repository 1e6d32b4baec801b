"""Running text with names masked, failing closed: what nobody vouches for is not shown.

Vouched for are words inside mentions of people who may be named, inside mentions of things that the gazetteer, a
legal form or a noun like "hotel" makes out to be things, ordinary words of the lexicon, and places' names.
"""

from collections.abc import Sequence

from graph.view.fixed import Piece, fixed, outside
from graph.view.knowledge import BRIDGES
from graph.view.secrets import HIDDEN, Secrets
from graph.view.trust import trusted
from graph.view.verdicts import Verdict, verdicts_of
from graph.view.words import JOINERS, Sight, Span, covers, words_of
from terms.vocabulary import Label

_NAMED = frozenset({Label.PERSON, Label.ORG, Label.PLACE, Label.OPERATION, Label.VEHICLE})


def mask_text(text: str, spans: Sequence[Span] = (), secrets: Secrets | None = None) -> str:
    """The text as a reader may see it. Applied twice it gives the same; the time grows with the length alone."""
    return replaced(text, replacements(text, spans, secrets))


def replacements(text: str, spans: Sequence[Span] = (), secrets: Secrets | None = None) -> list[Piece]:
    """What is shown instead of which stretches of the text, in order; all else stays."""
    secrets = secrets or Secrets()
    stretches = fixed(text, spans, secrets)
    words = list(outside(words_of(text), stretches))
    cover = covers(words, [span for span in spans if span.sight is not Sight.HIDDEN and span.label in _NAMED])
    known = trusted(words, cover, secrets, text)
    instead = [
        "" if good and span is not None and span.sight is Sight.CLEARED else secrets.instead(word.fold)
        for word, good, span in zip(words, known, cover, strict=True)
    ]
    verdicts = verdicts_of(words, known, instead, secrets, text)
    hidden = [
        (word.start, word.end, shown or HIDDEN)
        for word, verdict, shown in zip(words, verdicts, instead, strict=True)
        if verdict is Verdict.HIDDEN
    ]
    return _joined(text, sorted([*hidden, *((s, e, r) for s, e, r in stretches if r != text[s:e])]))


def replaced(text: str, pieces: Sequence[Piece]) -> str:
    """The text with the pieces put in."""
    out: list[str] = []
    last = 0
    for start, end, shown in pieces:
        out += [text[last:start], shown]
        last = end
    return "".join([*out, text[last:]])


def _joined(text: str, pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces; equal ones that only glue or little words part become one."""
    found: list[Piece] = []
    for start, end, shown in pieces:
        if found and found[-1][2] == shown and _glued(text[found[-1][1] : start]):
            found[-1] = (found[-1][0], end, shown)
        else:
            found.append((start, end, shown))
    return found


def _glued(between: str) -> bool:
    """Whether nothing but blanks, light punctuation and a name's little words stands between two parts of a name."""
    if len(between) > 12 or any(sign in between for sign in '.();:!?"\n'):
        return False
    return all(word.fold in BRIDGES and word.fold not in JOINERS for word in words_of(between))
