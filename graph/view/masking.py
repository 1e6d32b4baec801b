"""Who is masked, and what stands instead of a name in titles, references and addresses."""

import re
from collections.abc import Collection, Iterable

from graph.view.knowledge import LONGEST_PLACE, NET, SMALL, name_part, ordinary, place
from graph.view.secrets import HIDDEN, Secrets, number_ending
from terms.fold import fold
from terms.vocabulary import Role

CLEARED_ROLES = frozenset({Role.SUSPECT.value, Role.OFFICIAL.value})

PSEUDONYM = re.compile(r"\b[VX]-[a-z2-7]{6}\b")

_LETTERS = re.compile(r"[^\W\d_]+", re.UNICODE)
_CAMEL = re.compile(r"(?<=[a-zà-ÿ])(?=[A-ZÀ-Þ])")
_TITLE_PIECE = re.compile(r"[^\W\d_]+|\d+")
_EXTENSION = re.compile(r"(?:\.(?:meta|tar|[a-z]{2}))?\.[A-Za-z0-9]{1,5}$")
_DATE = re.compile(r"(?:19|20)\d{6}|\d{4}(?:19|20)\d{2}")
_KEEP = frozenset("caso cc pv nl es en pt pap dr no nr num ref doc pdf txt vs id".split())


def is_cleared(roles: Collection[str]) -> bool:
    """Whether a person with these roles, one for each case that the reader sees, may be named."""
    return bool(roles) and CLEARED_ROLES.issuperset(roles)


def pseudonym(uid: str, roles: Iterable[str]) -> str:
    """What a masked person is called: V-… for a victim, X-… for anybody else; it follows from the id alone."""
    letter = "V" if Role.VICTIM.value in set(roles) else "X"
    return f"{letter}-{uid.rpartition('-')[2][:6].lower()}"


def masked_uid(shown: str) -> str:
    """The beginning of the person's id that a pseudonym was made from, "" when it is none."""
    found = re.fullmatch(r"[VX]-([a-z2-7]{6})", shown.strip(), re.IGNORECASE)
    return f"P-{found.group(1).lower()}" if found else ""


def mask_title(title: str, secrets: Secrets | None = None) -> str:
    """A file name or title with every word masked that neither lexicon nor gazetteer knows; the extension is kept."""
    ending = found.group() if (found := _EXTENSION.search(title)) else ""
    stem = title.removesuffix(ending)
    return (
        _mask_loose(_CAMEL.sub("\x00", stem), secrets or Secrets(), shortest=3).replace("\x00", "") + ending
    )


def mask_reference(reference: str, secrets: Secrets | None = None) -> str:
    """A case reference in which words of four letters and more that are unknown are masked."""
    return _mask_loose(reference, secrets or Secrets(), shortest=4, numbers=False)


def mask_address(address: str, secrets: Secrets | None = None) -> str:
    """An e-mail address, handle or link with every word masked that is not known."""
    secrets = secrets or Secrets()

    def shown(found: re.Match[str]) -> str:
        word = fold(found.group())
        known = word in NET or (len(word) < 3 and word not in secrets.parts)
        return (
            found.group()
            if known or (ordinary(word) and not name_part(word) and not secrets.instead(word))
            else HIDDEN
        )

    return _LETTERS.sub(shown, address)


def _mask_loose(text: str, secrets: Secrets, shortest: int, *, numbers: bool = True) -> str:
    """Text that is no prose: each word stands for itself, or is part of a place's name."""
    spared = [found.span() for found in PSEUDONYM.finditer(text)]
    pieces = [
        p for p in _TITLE_PIECE.finditer(text) if not any(low <= p.start() < high for low, high in spared)
    ]
    words = [fold(piece.group()) for piece in pieces]
    hidden = _hidden(words, secrets, shortest, numbers=numbers)
    out: list[str] = []
    last = 0
    for number in sorted(hidden):
        out += [text[last : pieces[number].start()], HIDDEN]
        last = pieces[number].end()
    return "".join([*out, text[last:]])


def _hidden(words: list[str], secrets: Secrets, shortest: int, *, numbers: bool) -> set[int]:
    """Positions of the words that are not shown; what follows one is taken for the rest of a name."""
    placed = places_in(words)
    found: set[int] = set()
    for at, word in enumerate(words):
        if word.isdigit():
            if numbers and _telling(word, secrets):
                found.add(at)
            continue
        if word in SMALL or word in _KEEP:
            continue
        before = next((i for i in range(at - 1, -1, -1) if words[i] not in SMALL), -1)
        follows = before in found and not (ordinary(words[before]) and not name_part(words[before]))
        known = at in placed or (ordinary(word) and not name_part(word))
        if secrets.instead(word) or (len(word) > 1 and follows) or (len(word) >= shortest and not known):
            found.add(at)
    for at in sorted(placed, reverse=True):
        if at + 1 in found and name_part(words[at + 1]) and words[at] not in SMALL:
            found.add(at)
    return found


def _telling(digits: str, secrets: Secrets) -> bool:
    """Whether a number in a title may be a document's or a telephone's."""
    return number_ending(digits) in secrets.digits or (len(digits) >= 7 and not _DATE.fullmatch(digits))


def places_in(words: list[str]) -> set[int]:
    """Positions of the words that make up names of places, longest first; a lone name part is none."""
    found: set[int] = set()
    at = 0
    while at < len(words):
        for size in range(min(LONGEST_PLACE, len(words) - at), 0, -1):
            phrase = " ".join(words[at : at + size])
            if place(phrase) and (size > 1 or not name_part(phrase)):
                found.update(range(at, at + size))
                at += size - 1
                break
        at += 1
    return found
