"""Sentences of documents that the reader may see, masked."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from graph.view.marks import marks_of
from graph.view.masking import mask_reference, mask_title
from graph.view.prose import mask_text, replacements
from graph.view.reading import Reader
from graph.view.secrets import Secrets
from graph.view.sentences import LONGEST, LONGEST_PAGE, Places, page_end, sentence_around, trimmed
from graph.view.shades import Shades
from graph.view.things import is_known
from graph.view.values import File, Marked, Passage
from graph.view.words import Sight, Span
from terms.vocabulary import Label

_THINGS = frozenset({Label.ORG, Label.PLACE, Label.OPERATION, Label.VEHICLE})
_VALUES = frozenset({Label.PHONE, Label.EMAIL, Label.ACCOUNT, Label.DOCUMENT, Label.PLATE})


@dataclass(slots=True)
class _Text:
    properties: dict[str, Any]
    cases: dict[str, str]
    spans: list[Span]
    places: Places
    secrets: Secrets
    widest: int = 0
    whole: bool = True


@dataclass(slots=True)
class Passages:
    """Reads documents once each, within one answer."""

    reader: Reader
    shades: Shades
    _texts: dict[str, _Text | None] = field(default_factory=dict)

    def load(self, documents: Iterable[str]) -> None:
        """Read these documents, as far as the reader may see them."""
        new = set(documents) - self._texts.keys()
        self._texts.update((uid, None) for uid in new)
        rows = {row["properties"]["uid"]: row for row in self.reader.each("documents", "uids", new)}
        self.shades.learn(case for row in rows.values() for case in row["cases"])
        spans = self._spans({row["properties"]["run"] for row in rows.values()})
        for uid, row in rows.items():
            cases = dict(zip(row["cases"], row["references"], strict=True))
            properties = row["properties"]
            here = spans.get(uid, [])
            self._texts[uid] = _Text(
                properties,
                cases,
                here,
                Places.of(properties.get("segments") or "[]"),
                self.shades.secrets(cases),
                max((span.end - span.start for span in here), default=0),
                len(cases) == row["there"],
            )

    def _spans(self, runs: set[str]) -> dict[str, list[Span]]:
        found: dict[str, list[Span]] = {}
        rows = list(self.reader.each("mentions_of_runs", "runs", runs))
        self.shades.learn_values(row["entity"] for row in rows if row["entity"] and row["label"] in _VALUES)
        for row in rows:
            if span := self._span(row):
                found.setdefault(row["document"], []).append(span)
        for spans in found.values():
            spans.sort(key=lambda span: (span.start, span.end))
        return found

    def _span(self, row: dict[str, Any]) -> Span | None:
        label, entity = Label(row["label"]), row["entity"] or ""
        start, end = int(row["start"]), int(row["end"])
        if label is Label.PERSON:
            if self.shades.masked(entity):
                shown = self.shades.pseudonym(entity) if entity else ""
                return Span(start, end, Sight.HIDDEN, label, shown, entity=entity)
            return Span(start, end, Sight.CLEARED, label, entity=entity)
        if label in _THINGS:
            known = is_known(row["kind"] or "", row["gazetteer"] or "")
            return Span(start, end, Sight.THING, label, known=known, entity=entity)
        if label in _VALUES:
            if entity and self.shades.hidden_value(entity):
                return Span(start, end, Sight.HIDDEN, label, entity=entity)
            vouched = entity and self.shades.vouched_value(entity)
            return Span(start, end, Sight.CLEARED if vouched else Sight.VALUE, label, entity=entity)
        return None

    def around(self, document: str, start: int, end: int, case: str = "") -> Passage | None:
        """The masked sentence that holds [start, end), or None when the reader may not see the document."""
        text = self._texts.get(document)
        return (
            self._passage(document, *sentence_around(text.properties["text"], start, end), case)
            if text
            else None
        )

    def exactly(self, document: str, start: int, end: int, case: str = "") -> Passage | None:
        """The masked stretch [start, end), cut to a readable length; a short one grows to its sentence."""
        text = self._texts.get(document)
        if text is None:
            return None
        low, high = max(0, start), min(len(text.properties["text"]), end)
        return self._passage(document, *trimmed(text.properties["text"], low, min(high, low + LONGEST)), case)

    def is_whole(self, document: str) -> bool:
        """Whether the reader sees the document and every case that it belongs to."""
        text = self._texts.get(document)
        return text is not None and text.whole

    def marked(self, document: str, start: int, end: int) -> Marked | None:
        """The same as `exactly`, with its marks."""
        text, passage = self._texts.get(document), self.exactly(document, start, end)
        return self._with_marks(text, passage) if text and passage else None

    def page(self, document: str, offset: int, limit: int) -> Marked | None:
        """The masked text from an offset on, up to about `limit` characters, with its marks; cut between sentences."""
        text = self._texts.get(document)
        if text is None:
            return None
        written = text.properties["text"]
        low = max(0, min(offset, len(written)))
        high = page_end(written, low, max(LONGEST, min(limit, LONGEST_PAGE)))
        passage = self._passage(document, low, high, "")
        if passage is None:
            return Marked(self._told(text, document, low, low, "", ""))
        return replace(self._with_marks(text, passage), next=high if high < len(written) else 0)

    def _with_marks(self, text: _Text, passage: Passage) -> Marked:
        inside = self._inside(text, passage.start, passage.end)
        pieces = replacements(text.properties["text"][passage.start : passage.end], inside, text.secrets)
        named = [span for span in inside if span.entity]
        seen = {r["uid"] for r in self.reader.each("standing", "uids", (span.entity for span in named))}
        return Marked(passage, marks_of((span for span in named if span.entity in seen), pieces))

    def _passage(self, document: str, start: int, end: int, case: str) -> Passage | None:
        text = self._texts.get(document)
        if text is None or start >= end:
            return None
        start, end = _whole_words(text.properties["text"], start, end)
        return self._told(text, document, start, end, self._masked(text, start, end), case)

    def _told(self, text: _Text, document: str, start: int, end: int, masked: str, case: str) -> Passage:
        seen = case if case in text.cases else min(text.cases)
        return Passage(
            document,
            start,
            end,
            masked,
            text.places.at(start, lambda named: mask_title(named, text.secrets)),
            mask_reference(text.cases[seen], text.secrets) or seen,
            mask_title(text.properties.get("name") or "", text.secrets),
        )

    def _masked(self, text: _Text, start: int, end: int) -> str:
        return mask_text(text.properties["text"][start:end], self._inside(text, start, end), text.secrets)

    def _inside(self, text: _Text, start: int, end: int) -> list[Span]:
        """The mentions in a stretch, by offsets into it."""
        first = bisect_left(text.spans, start - text.widest, key=lambda span: span.start)
        last = bisect_left(text.spans, end, key=lambda span: span.start)
        return [
            replace(span, start=max(span.start, start) - start, end=min(span.end, end) - start)
            for span in text.spans[first:last]
            if span.end > start
        ]

    def file(self, document: str) -> File | None:
        """The document as one of a case's files, without its text."""
        text = self._texts.get(document)
        if text is None:
            return None
        about = text.properties
        return File(
            document,
            mask_title(about.get("name") or "", text.secrets),
            about.get("media_type") or "",
            about.get("language") or "",
            tuple(mask_text(note, (), text.secrets) for note in about.get("notes") or ()),
        )


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch without words cut in two: half a name is no known name."""
    while start > 0 and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return start, end
