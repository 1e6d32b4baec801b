"""From a text to its reading: sentences, languages, names by model and rules, then what they mean."""

from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import cached_property

from spacy.language import Language

from nlp import language, mentions, pipeline
from nlp.extraction import Extraction, Hints, Mention, Span
from nlp.meaning.coref import link
from nlp.meaning.facts import understand
from nlp.meaning.places import locate
from nlp.meaning.scene import is_verb
from nlp.sentences import sentences
from terms.vocabulary import Label

EXTRACTOR = "hilo-rules"
VERSION = "2026.2"
"""Covers model and rules: another version may read another thing in the same text."""

NO_HINTS = Hints()
MOST_MENTIONS = 20_000
"""Mentions read of one text; a text with more is no case file."""


class Reader:
    """Reads texts: the trained pipeline for names, rules for all that follows.

    The pipeline (an installed spaCy package or a folder; None: the shipped one) is loaded at the first text.
    The same text with the same hints gives the same Extraction.
    """

    def __init__(self, model: str | None = None) -> None:
        self.model = model

    @cached_property
    def _nlp(self) -> Language:
        return pipeline.load(self.model)

    def read(self, text: str, hints: Hints = NO_HINTS) -> Extraction:
        """The whole reading of one text; offsets into `text` as handed in."""
        return interpret(text, pipeline.spans(self._nlp, text), hints)

    def read_many(self, texts: Iterable[tuple[str, Hints]], processes: int = 1) -> Iterator[Extraction]:
        """The readings of many texts in their order, on `processes` processes, each with a pipeline of its own."""
        if processes <= 1:
            yield from (self.read(text, hints) for text, hints in texts)
            return
        with ProcessPoolExecutor(processes, initializer=_start, initargs=(self.model,)) as pool:
            yield from pool.map(_read, texts, chunksize=8)


def interpret(text: str, named: Iterable[tuple[int, int, Label, float]], hints: Hints) -> Extraction:
    """The reading of a text whose names a model has found: (start, end, label, score)."""
    spans = tuple(Span(start, end) for start, end in sentences(text))
    codes = [language.identify(text[s.start : s.end]) for s in spans]
    main = hints.language or language.majority(
        zip((text[s.start : s.end] for s in spans), codes, strict=True)
    )
    found: tuple[Mention, ...] = mentions.find(text, spans, list(named), hints, codes)[:MOST_MENTIONS]
    found = tuple(m for m in found if not is_verb(m, main))
    fields = mentions.fields(text)
    linked, entities = link(text, found, fields)
    reading = Extraction(
        text, main, spans, linked, locate(entities, linked, spans, text, hints.country), fields=fields
    )
    return understand(reading, codes, hints.country)


_reader: Reader | None = None


def _start(model: str | None) -> None:
    global _reader
    _reader = Reader(model)


def _read(job: tuple[str, Hints]) -> Extraction:
    reader = _reader or Reader()
    return reader.read(*job)
