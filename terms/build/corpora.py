"""Reads the public corpora from which name parts and common words are counted.

`ner/` holds gzip JSONL, one text a line: `{"text": str, "ents": [[start, end, label], ...]}`.
`ud/` holds CoNLL-U.
"""

import gzip
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from terms.fold import fold, words

PERSON_LABELS = (
    "PER",
    "NOMBRE_SUJETO_ASISTENCIA",
    "NOMBRE_PERSONAL_SANITARIO",
    "FAMILIARES_SUJETO_ASISTENCIA",
)
UNCASED = ("multiconer", "xlime", "wnut17")
"""Corpora whose case cannot be trusted: they give names, never common words."""

_SMALL = (
    "de del da das do dos di du des d van von der den ter ten te t la las los le les el y e i al bin ibn "
    "the of and a o os as en in op zu zum st saint san santa sao het l"
)
PARTICLES = frozenset(_SMALL.split())


@dataclass
class Counts:
    """How often each folded word was seen, and how."""

    first: Counter[str] = field(default_factory=Counter)
    last: Counter[str] = field(default_factory=Counter)
    person: Counter[str] = field(default_factory=Counter)
    lower: Counter[str] = field(default_factory=Counter)
    capital: Counter[str] = field(default_factory=Counter)


def _texts(folder: Path) -> Iterator[tuple[str, str, list[tuple[int, int, str]]]]:
    for path in sorted(folder.glob("*.jsonl.gz")):
        if "_lc-" in path.name:
            continue
        with gzip.open(path, "rt", encoding="utf-8") as file:
            for line in file:
                record = json.loads(line)
                yield path.name, record["text"], [(s, e, label) for s, e, label in record["ents"]]


def _count_person(counts: Counts, span: str) -> None:
    parts = [
        folded
        for _, _, word in words(span)
        for folded in fold(word).split()
        if word[0].isupper() and len(folded) > 1 and folded.isalpha() and folded not in PARTICLES
    ]
    counts.person.update(parts)
    if len(parts) > 1:
        counts.first[parts[0]] += 1
        counts.last[parts[-1]] += 1
        for part in parts[1:-1]:
            counts.last[part] += 1


def read_ner(folder: Path, counts: Counts) -> None:
    """Counts person names inside, and the case of words outside, the spans of the NER corpora."""
    for name, text, entities in _texts(folder):
        persons = [(s, e) for s, e, label in entities if label in PERSON_LABELS]
        for start, end in persons:
            _count_person(counts, text[start:end])
        if any(mark in name for mark in UNCASED):
            continue
        spans = [(s, e) for s, e, _ in entities]
        opening = True
        for start, end, word in words(text):
            if not any(s <= start < e for s, e in spans) and word.isalpha():
                if word.islower():
                    counts.lower[fold(word)] += 1
                elif word[0].isupper() and not opening:
                    counts.capital[fold(word)] += 1
            opening = text[end : end + 2].strip()[:1] in tuple(".:!?¿¡-") and bool(
                text[end : end + 2].strip()
            )


def read_ud(folder: Path, counts: Counts) -> None:
    """Counts words of the treebanks: proper nouns as capitals, all other lower-case words as common."""
    for path in sorted(folder.glob("*.conllu.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as file:
            for line in file:
                cells = line.split("\t")
                if len(cells) < 4 or not cells[0].isdigit() or not cells[1].isalpha():
                    continue
                word, tag = cells[1], cells[3]
                if tag == "PROPN":
                    counts.capital[fold(word)] += 1
                elif word.islower() and tag not in ("X", "SYM"):
                    counts.lower[fold(word)] += 1
                elif cells[0] != "1":
                    counts.capital[fold(word)] += 1


def read(folder: Path) -> Counts:
    """Counts of `folder/ner` and `folder/ud` together."""
    counts = Counts()
    read_ner(folder / "ner", counts)
    read_ud(folder / "ud", counts)
    return counts
