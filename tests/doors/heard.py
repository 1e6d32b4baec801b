"""What doors said, piece by piece, and whose names stand in it."""

import base64
import binascii
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from urllib.parse import unquote_plus

import httpx

from terms.fold import fold
from tests.doors.known import PEOPLE
from tests.leak.told import parts_found


@dataclass(slots=True)
class Heard:
    """Texts by where they came from; each text is kept once a source."""

    texts: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    statuses: Counter[int] = field(default_factory=Counter)
    answered: set[str] = field(default_factory=set)

    def hear(self, source: str, *texts: str) -> None:
        """Keep texts."""
        self.texts[source].update(text for text in texts if len(text) > 3)

    def answer(self, asked: str, who: str, answer: httpx.Response, *, shows: bool = False) -> None:
        """Keep what an answer says. With `shows` its body is left out: it is there to show a name."""
        source = f"{who}: {asked}"
        self.statuses[answer.status_code] += 1
        if answer.is_success:
            self.answered.add(asked)
        heads = [f"{name}: {value}" for name, value in answer.headers.items() if name != "date"]
        self.hear(f"{source}, headers", *heads, *map(unquote_plus, heads))
        if not shows:
            self.hear(source, *pieces(answer.headers.get("content-type", ""), answer.content))

    def counted(self) -> str:
        """How much was heard."""
        codes = ", ".join(f"{number} x {code}" for code, number in sorted(self.statuses.items()))
        return f"{self.statuses.total()} answers ({codes}), {sum(map(len, self.texts.values()))} texts"

    def named(self, sources: Sequence[str] = ()) -> dict[str, set[str]]:
        """By source, the planted people whose names can be read there."""
        found = {
            source: {person for text in texts for person in _named(text)}
            for source, texts in self.texts.items()
            if not sources or source in sources
        }
        return {source: ids for source, ids in found.items() if ids}

    def holding(self, words: Iterable[str], sources: Sequence[str] = ()) -> dict[str, set[str]]:
        """By source, those of these words that can be read there, whatever their capitals and accents."""
        wanted = {word: fold(word) for word in words}
        found = {
            source: {word for word, plain in wanted.items() if plain in " ".join(map(_folded, texts))}
            for source, texts in self.texts.items()
            if not sources or source in sources
        }
        return {source: held for source, held in found.items() if held}


def pieces(kind: str, content: bytes) -> Iterator[str]:
    """The texts in a body: JSON's own strings, keys included, with what a cursor holds; anything else as it is."""
    text = content.decode("utf-8", "replace")
    if "json" not in kind:
        yield from (text, unquote_plus(text)) if "%" in text else (text,)
        return
    for said in strings(json.loads(text)):
        yield said
        if 16 < len(said) < 700 and " " not in said:
            yield from _unpacked(said)


def strings(value: object) -> Iterator[str]:
    """All strings in a JSON value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner)


def _unpacked(text: str) -> Iterator[str]:
    try:
        yield base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)).decode("utf-8", "replace")
    except (binascii.Error, ValueError):
        return


@cache
def _named(text: str) -> frozenset[str]:
    return frozenset(parts_found(PEOPLE, text))


@cache
def _folded(text: str) -> str:
    return fold(text)
