"""Simple readers to compare with: what capitals, the model alone, or mere neighbourhood would give.

Each takes a raw text and gives the guideline's shape (see GUIDELINES.md); offsets into the text with single blanks.
"""

import re
from collections.abc import Callable, Iterable
from itertools import pairwise
from typing import Any

from nlp import pipeline
from nlp.annotation import squeezed
from nlp.sentences import sentences
from terms import gazetteer
from terms.fold import fold

Shape = dict[str, Any]
Named = tuple[int, int, str]

_CAPITALISED = re.compile(
    r"\b[^\W\d_a-zà-ÿ][\w'’-]*(?:\s(?:(?:de|da|do|dos|das|del|la|van|der|den|y|e)\s)?[^\W\d_a-zà-ÿ][\w'’-]*)*"
)
_BODY = re.compile(
    r"(?i)\b(?:polic|fiscal|minist|court|tribunal|unit|unidad|openbaar|poli[ct]|recht|dienst|s\.?\s?a\.?$|ltd)"
)
_PAIRS = {
    ("PERSON", "PERSON"): "ASSOCIATE_OF",
    ("PERSON", "PLACE"): "OPERATED_IN",
    ("PERSON", "ORG"): "WORKS_FOR",
    ("PERSON", "VEHICLE"): "USES_VEHICLE",
    ("PERSON", "PHONE"): "USES_PHONE",
}


def capitals(document: str, text: str) -> Shape:
    """Runs of capitalised words: a place when the gazetteer knows it, a body by a cue in its name, else a person."""
    starts = {start for start, _ in sentences(text)}
    named = []
    for run in _CAPITALISED.finditer(text):
        words = run.group().split()
        known = bool(gazetteer.lookup(run.group()))
        if len(words) == 1 and run.start() in starts and not known:
            continue
        label = (
            "PLACE" if known else "ORG" if _BODY.search(run.group()) or run.group().isupper() else "PERSON"
        )
        named.append((run.start(), run.end(), label))
    return _shape(document, text, named)


def model_alone(document: str, text: str) -> Shape:
    """The trained names, joined by equal spelling."""
    found = pipeline.spans(pipeline.load(), text)
    return _shape(document, text, [(start, end, label.value) for start, end, label, _ in found])


def places_in_order(read: Shape) -> Shape:
    """The reading with all its places, in text order, taken for one journey."""
    entities = {e["id"]: e for e in read["entities"]}
    order = list(dict.fromkeys(m["entity"] for m in read["mentions"] if m["label"] == "PLACE"))
    stops = [
        {"name": entities[uid]["name"], "country": entities[uid].get("country", ""), "entity": uid}
        for uid in order
    ]
    evidence = {"start": 0, "end": 0}
    return read | {
        "routes": [
            {
                "origin": a,
                "transit": [],
                "destination": b,
                "mode": "unknown",
                "moved": "victims",
                "evidence": evidence,
            }
            for a, b in pairwise(stops)
        ]
    }


def together(read: Shape) -> Shape:
    """The reading with a relation between whatever stands in one sentence, of the usual type for the two kinds."""
    relations: dict[tuple[str, str, str], Shape] = {}
    for start, end in sentences(read["text"]):
        here = [m for m in read["mentions"] if start <= m["start"] < end]
        for a in here:
            for b in here:
                type_ = _PAIRS.get((a["label"], b["label"]))
                if type_ and a["entity"] != b["entity"]:
                    head, tail = a["entity"], b["entity"]
                    if type_ == "ASSOCIATE_OF":
                        head, tail = sorted((head, tail))
                    relations[head, type_, tail] = {
                        "head": head, "type": type_, "tail": tail, "evidence": {"start": start, "end": end}
                    }  # fmt: skip
    return read | {"relations": list(relations.values())}


def _shape(document: str, text: str, named: Iterable[Named]) -> Shape:
    plain, offsets = squeezed(text)
    ids: dict[tuple[str, str], str] = {}
    mentions: list[Shape] = []
    entities: list[Shape] = []
    for start, end, label in sorted(named):
        name = plain[offsets[start] : offsets[end]]
        uid = ids.setdefault((label, fold(name)), f"e{len(ids) + 1}")
        mentions.append(
            {"text": name, "start": offsets[start], "end": offsets[end], "label": label, "entity": uid}
        )
        if uid not in {e["id"] for e in entities}:
            more = {"role": "other"} if label == "PERSON" else {"country": ""} if label == "PLACE" else {}
            entities.append({"id": uid, "label": label, "name": name, "aliases": [], **more})
    return {
        "id": document, "text": plain, "mentions": mentions, "entities": entities, "routes": [], "relations": [],
        "case": {"forms": [], "victims": 0, "stage": "NONE", "countries": []},
    }  # fmt: skip


WHOLE: dict[str, Callable[[str, str], Shape]] = {"capitals + gazetteer": capitals, "NER alone": model_alone}
"""Baselines that read a text."""

ON_TOP: dict[str, Callable[[Shape], Shape]] = {
    "places in text order": places_in_order,
    "co-occurrence": together,
}
"""Baselines that take Hilo's mentions and guess the rest."""
