"""Texts for the rules, written with their mentions marked: `[Ana Ruiz|PERSON]`, `[venezolanas|NATIONALITY|VE]`."""

import re
from dataclasses import dataclass

from nlp import language
from nlp.extraction import Extraction, Hints, Mention, Span
from nlp.meaning.coref import link
from nlp.meaning.facts import understand
from nlp.meaning.places import locate
from nlp.sentences import sentences
from terms.vocabulary import Certainty, Label, Role


@dataclass(frozen=True)
class Reading:
    """An extraction with names instead of ids, so that tests read as sentences."""

    extraction: Extraction

    def name(self, end: str) -> str:
        return next((e.name for e in self.extraction.entities if e.id == end), end)

    @property
    def roles(self) -> dict[str, Role]:
        return {e.name: e.role for e in self.extraction.entities if e.role}

    @property
    def relations(self) -> set[tuple[str, str, str]]:
        return self.said(Certainty.DONE)

    def said(self, certainty: Certainty) -> set[tuple[str, str, str]]:
        found = (r for r in self.extraction.relations if r.certainty == certainty)
        return {(self.name(r.head), r.type.value, self.name(r.tail)) for r in found}

    def routes(self, certainty: Certainty = Certainty.DONE) -> list[tuple[str, tuple[str, ...], str, str]]:
        return [
            (
                r.origin.name if r.origin else "",
                tuple(s.name for s in r.transit),
                r.destination.name if r.destination else "",
                r.mode,
            )
            for r in self.extraction.routes
            if r.certainty == certainty
        ]

    def said_of(self, name: str) -> dict[str, str]:
        return {a.name: a.value for a in self.extraction.attributes if self.name(a.entity) == name}

    def names(self, label: Label = Label.PERSON) -> dict[str, tuple[str, ...]]:
        return {e.name: e.aliases for e in self.extraction.entities if e.label == label}


def unmarked(marked: str) -> tuple[str, tuple[Mention, ...]]:
    """The text without its marks, and the mentions that they mean."""
    text, mentions, at = "", [], 0
    for found in re.finditer(r"\[([^\[\]|]+)\|([A-Z]+)(?:\|([^\]]*))?\]", marked):
        text += marked[at : found.start()]
        mentions.append(
            Mention(len(text), len(text) + len(found[1]), found[1], Label(found[2]), norm=found[3] or "")
        )
        text += found[1]
        at = found.end()
    return text + marked[at:], tuple(mentions)


def understood(marked: str, hints: Hints | None = None, fields: tuple[tuple[str, Span], ...] = ()) -> Reading:
    """What the rules make of a marked text."""
    hints = hints or Hints()
    text, mentions = unmarked(marked)
    spans = tuple(Span(start, end) for start, end in sentences(text))
    codes = [language.identify(text[s.start : s.end]) for s in spans]
    main = hints.language or language.majority(
        zip((text[s.start : s.end] for s in spans), codes, strict=True)
    )
    linked, entities = link(text, mentions, fields)
    located = locate(entities, linked, spans, text, hints.country)
    return Reading(
        understand(Extraction(text, main, spans, linked, located, fields=fields), codes, hints.country)
    )


def test_marks_become_mentions_at_their_place():
    text, (mention,) = unmarked("La fiscal [Ana Ruiz|PERSON] habló.")
    assert text == "La fiscal Ana Ruiz habló."
    assert text[mention.start : mention.end] == "Ana Ruiz"
