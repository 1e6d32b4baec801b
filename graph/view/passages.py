"""Sentences of documents that the reader may see, masked."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from graph.view.masking import mask_reference, mask_title
from graph.view.prose import mask_text
from graph.view.reading import Reader
from graph.view.secrets import Secrets
from graph.view.sentences import LONGEST, Places, sentence_around, trimmed
from graph.view.shades import Shades
from graph.view.things import is_known
from graph.view.values import File, Passage
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
        rows: dict[str, list[dict[str, Any]]] = {}
        for row in self.reader.each("documents", "uids", new):
            rows.setdefault(row["properties"]["uid"], []).append(row)
        closed = {row["uid"] for row in self.reader.each("documents_closed", "uids", rows)}
        open_ = {uid: found for uid, found in rows.items() if uid not in closed}
        self.shades.learn(row["case"] for found in open_.values() for row in found)
        spans = self._spans({found[0]["properties"]["run"] for found in open_.values()})
        for uid, found in open_.items():
            cases = {row["case"]: row["reference"] or "" for row in found}
            properties = found[0]["properties"]
            here = spans.get(uid, [])
            self._texts[uid] = _Text(
                properties,
                cases,
                here,
                Places.of(properties.get("segments") or "[]"),
                self.shades.secrets(cases),
                max((span.end - span.start for span in here), default=0),
            )

    def _spans(self, runs: set[str]) -> dict[str, list[Span]]:
        found: dict[str, list[Span]] = {}
        for row in self.reader.each("mentions_of_runs", "runs", runs):
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
                return Span(start, end, Sight.HIDDEN, label, self.shades.pseudonym(entity) if entity else "")
            return Span(start, end, Sight.CLEARED, label)
        if label in _THINGS:
            return Span(
                start, end, Sight.THING, label, known=is_known(row["kind"] or "", row["gazetteer"] or "")
            )
        if label in _VALUES:
            if self.shades.hidden_value(entity):
                return Span(start, end, Sight.HIDDEN, label)
            return Span(
                start, end, Sight.CLEARED if self.shades.vouched_value(entity) else Sight.VALUE, label
            )
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

    def _passage(self, document: str, start: int, end: int, case: str) -> Passage | None:
        text = self._texts.get(document)
        if text is None or start >= end:
            return None
        start, end = _whole_words(text.properties["text"], start, end)
        seen = case if case in text.cases else min(text.cases)
        return Passage(
            document,
            start,
            end,
            self._masked(text, start, end),
            text.places.at(start, lambda named: mask_title(named, text.secrets)),
            mask_reference(text.cases[seen], text.secrets) or seen,
            mask_title(text.properties.get("name") or "", text.secrets),
        )

    def _masked(self, text: _Text, start: int, end: int) -> str:
        first = bisect_left(text.spans, start - text.widest, key=lambda span: span.start)
        last = bisect_left(text.spans, end, key=lambda span: span.start)
        inside = [
            Span(max(s.start, start) - start, min(s.end, end) - start, s.sight, s.label, s.shown, s.known)
            for s in text.spans[first:last]
            if s.end > start
        ]
        return mask_text(text.properties["text"][start:end], inside, text.secrets)

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
