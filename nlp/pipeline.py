"""The trained pipeline: which one, loading it, and the names it finds in a text of any size and shape."""

import re
import warnings
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.util import is_package

from nlp.sentences import sentences
from terms.vocabulary import Label

SHIPPED = Path(__file__).with_name("models") / "hilo_xx_ner"
LABELS = {
    "PER": Label.PERSON,
    "PERSON": Label.PERSON,
    "LOC": Label.PLACE,
    "GPE": Label.PLACE,
    "FAC": Label.PLACE,
    "ORG": Label.ORG,
}
"""What a pipeline's labels mean here; labels that are not listed (MISC, NORP, dates …) are dropped."""

CHUNK = 5_000
"""Characters that are handed to the pipeline at once: memory stays bounded however long the text is."""

_UNREADABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u2028\u2029\ufeff\ufffe\ud800-\udfff]")
_LONG_RUN = re.compile(r"(?<!\S)\S{120,}+")
_NAMEABLE = re.compile(r"[^\W\d_]{2}")
_JOINTS = re.compile(r"[;,|/\\\t_=<>]")
_EDGE = " \t\r\n\"'«»“”‘’`,;:()[]{}|*•-–—/\\"
_UNSCORED = 0.7
_MIN_CAPITALS = 5
_LONGEST_NAME = 150


class MissingPipelineWarning(UserWarning):
    """The pipeline named in the settings is not there; the shipped one reads in its place."""


@dataclass(frozen=True, slots=True)
class Choice:
    """The pipeline that will read: package name or path, and why it is another than asked for ("" if not)."""

    name: str
    problem: str = ""


def choose(name: str | None = None) -> Choice:
    """Which pipeline reads when an installed package or a folder is asked for; None: the shipped one."""
    if not name:
        return Choice(str(SHIPPED))
    if is_package(name) or (Path(name) / "config.cfg").is_file():
        return Choice(name)
    problem = f"The spaCy pipeline {name!r} is neither installed nor a folder; the shipped one reads instead."
    return Choice(str(SHIPPED), problem)


def load(name: str | None = None) -> Language:
    """The pipeline, loaded once per process, with the rule sentence splitter in front.

    `name` is an installed spaCy package or a folder; if it is missing, a MissingPipelineWarning says so and
    the shipped pipeline is returned.
    """
    choice = choose(name)
    if choice.problem:
        warnings.warn(choice.problem, MissingPipelineWarning, stacklevel=2)
    return _load(choice.name)


@cache
def _load(name: str) -> Language:
    nlp = spacy.load(name)
    if "hilo_sentences" not in nlp.pipe_names:
        nlp.add_pipe("hilo_sentences", first=True)
    return nlp


def spans(nlp: Language, text: str) -> list[tuple[int, int, Label, float]]:
    """The names in the text: (start, end, label, score), in order, offsets into `text` as handed in.

    The score is the share of such findings that were right on the test sets (by label and by the case of the
    words), as the pipeline's meta data say; 0.7 for a pipeline without such figures. Unreadable characters and
    words of 120 characters and more are passed over; no string of the text stays in the vocabulary.
    """
    clean = readable(text)
    confidence = nlp.meta.get("performance", {}).get("confidence", {})
    found: list[tuple[int, int, Label, float]] = []
    with _memory(nlp):
        chunks = ((clean[start:end], start) for start, end in _chunks(clean))
        for doc, offset in nlp.pipe(chunks, as_tuples=True, batch_size=8):
            for entity in doc.ents:
                label = LABELS.get(entity.label_)
                bounds = _trimmed(clean, offset + entity.start_char, offset + entity.end_char)
                if label is not None and bounds is not None:
                    found.append((*bounds, label, _score(clean[slice(*bounds)], label, confidence)))
    return found


def readable(text: str) -> str:
    """The text with blanks in place of control characters and of endless words; as long as before."""
    clean = _UNREADABLE.sub(" ", text)
    clean = _LONG_RUN.sub(lambda run: _JOINTS.sub(" ", run.group()), clean)
    return _LONG_RUN.sub(lambda run: " " * len(run.group()), clean)


def _memory(nlp: Language) -> AbstractContextManager[Any]:
    return nullcontext() if nlp.vocab.in_memory_zone else nlp.memory_zone()  # type: ignore[attr-defined]


def _chunks(text: str) -> Iterator[tuple[int, int]]:
    """Whole sentences together, up to about `CHUNK` characters; what holds no word is left out."""
    begin, last = 0, 0
    for start, end in sentences(text):
        wordless = _NAMEABLE.search(text, start, end) is None
        if last > begin and (wordless or end - begin > CHUNK):
            yield begin, last
            last = begin
        if not wordless:
            begin, last = (begin if last > begin else start), end
    if last > begin:
        yield begin, last


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    while start < end and text[start] in _EDGE:
        start += 1
    while start < end and text[end - 1] in _EDGE:
        end -= 1
    return (
        (start, end) if end - start <= _LONGEST_NAME and any(c.isalpha() for c in text[start:end]) else None
    )


def _score(words: str, label: Label, confidence: dict[str, dict[str, float]]) -> float:
    case = (
        "capitals"
        if words.isupper() and len(words) >= _MIN_CAPITALS
        else "lower"
        if words.islower()
        else "mixed"
    )
    return float(confidence.get(case, {}).get(label.value, _UNSCORED))
