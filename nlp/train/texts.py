"""Annotated texts as the corpora hold them, and small changes to them that keep the offsets right."""

import gzip
import json
import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from nlp.corpus.marks import read_file
from nlp.train.countries import is_country

_CONTRACTIONS = {
    "de o": "do", "de a": "da", "de os": "dos", "de as": "das",
    "em o": "no", "em a": "na", "em os": "nos", "em as": "nas",
    "a o": "ao", "a a": "à", "a os": "aos", "a as": "às",
    "por o": "pelo", "por a": "pela", "por os": "pelos", "por as": "pelas",
    "de este": "deste", "de esta": "desta", "de esse": "desse", "de essa": "dessa",
    "em este": "neste", "em esta": "nesta", "em esse": "nesse", "em essa": "nessa",
    "de ele": "dele", "de ela": "dela", "em um": "num", "em uma": "numa",
}  # fmt: skip
_CONTRACTABLE = re.compile(
    r"\b(?:" + "|".join(sorted(_CONTRACTIONS, key=len, reverse=True)) + r")\b", re.IGNORECASE
)
_LABELS = {"PERSON": "PER", "PLACE": "LOC", "ORG": "ORG"}
_BREAK = re.compile(r"(?<=[.;!?])\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class Entity:
    """A labelled stretch of a text: character offsets, end exclusive; label PER, LOC or ORG."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Annotated:
    """A text with its entities, in order of their offsets and without overlaps."""

    text: str
    entities: tuple[Entity, ...]


def read(path: Path) -> list[Annotated]:
    """Read one gzip JSONL corpus file; countries that it labels as organisations become places."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return [annotated(row["text"], row["ents"]) for row in rows]


def cases(folder: Path) -> list[Annotated]:
    """The names in the annotated case texts of a folder, with the labels of the pipeline."""
    return [
        annotated(
            str(case.gold["text"]),
            [
                (mention["start"], mention["end"], _LABELS[mention["label"]])
                for mention in case.gold["mentions"]
                if mention["label"] in _LABELS
            ],
        )
        for path in sorted(folder.glob("*.txt"))
        for case in read_file(path)
    ]


def annotated(text: str, spans: list[tuple[int, int, str]]) -> Annotated:
    """Put a text and its raw spans into order: countries are places, later overlapping spans go."""
    kept: list[Entity] = []
    for start, end, label in sorted(spans):
        if not kept or start >= kept[-1].end:
            place = label == "ORG" and is_country(text[start:end])
            kept.append(Entity(start, end, "LOC" if place else label))
    return Annotated(text, tuple(kept))


def key(text: str) -> str:
    """The form under which two texts count as the same: letters and digits only, no case, no accents."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in plain if c.isalnum())


def replaced(item: Annotated, changes: list[tuple[int, int, str]]) -> Annotated:
    """Put new words in place of stretches of the text; a change lies inside, on, or outside an entity."""
    parts: list[str] = []
    moved = {entity: [entity.start, entity.end] for entity in item.entities}
    cursor = 0
    for start, end, words in sorted(changes):
        parts += [item.text[cursor:start], words]
        cursor = end
        growth = len(words) - (end - start)
        for entity, place in moved.items():
            if entity.start >= end:
                place[0] += growth
            if entity.end >= end:
                place[1] += growth
    parts.append(item.text[cursor:])
    spans = tuple(Entity(place[0], place[1], entity.label) for entity, place in moved.items())
    return Annotated("".join(parts), spans)


def contracted(item: Annotated) -> Annotated:
    """Write "de o" as "do": Portuguese treebank texts come with their contractions taken apart."""
    edges = {entity.start for entity in item.entities} | {entity.end for entity in item.entities}
    changes = []
    for match in _CONTRACTABLE.finditer(item.text):
        if edges.isdisjoint(range(match.start() + 1, match.end())):
            short = _CONTRACTIONS[match.group().lower()]
            changes.append(
                (match.start(), match.end(), short.capitalize() if match.group()[0].isupper() else short)
            )
    return replaced(item, changes)


def split(item: Annotated, max_chars: int) -> list[Annotated]:
    """Cut a long text after sentence marks into parts of about `max_chars`, never inside an entity."""
    if len(item.text) <= max_chars:
        return [item]
    cuts, last = [0], 0
    for match in _BREAK.finditer(item.text):
        inside = any(e.start < match.end() <= e.end or e.start < match.start() < e.end for e in item.entities)
        if not inside and match.end() - last > max_chars // 2:
            cuts.append(match.end())
            last = match.end()
    parts = []
    for start, end in zip(cuts, [*cuts[1:], len(item.text)], strict=True):
        inner = tuple(
            Entity(e.start - start, e.end - start, e.label)
            for e in item.entities
            if start <= e.start and e.end <= end
        )
        parts.append(Annotated(item.text[start:end], inner))
    return parts
