"""What a desk must know of facts, mentions and decisions before it takes a word on them: read within the scope."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from graph.evidence import (
    Assertion,
    AssertionKind,
    Decision,
    DecisionKind,
    Finding,
    Mention,
    Position,
    from_row,
)
from graph.resolve.reviews import fact_of
from graph.view.errors import NotFound
from graph.view.reading import Reader
from terms.vocabulary import (
    KIND_OF_LABEL,
    SUSPECTS,
    VICTIMS,
    Certainty,
    Form,
    Mode,
    Moved,
    RelationType,
    Role,
    Stage,
)

UNDONE = frozenset({DecisionKind.REVIEWED, DecisionKind.JUDGED, DecisionKind.AMENDED})
"""Kinds of decisions that can be taken back."""

_ANCHOR = re.compile(r"[a-z2-7]{20}")
_TIME = re.compile(r"[0-9T:/.\-]{0,40}")
_COUNTRY = re.compile(r"[A-Z]{2}")
_NUMBER = re.compile(r"[0-9]{1,4}")
_EDITABLE = {
    AssertionKind.RELATION: frozenset({"type", "source", "target", "certainty", "time"}),
    AssertionKind.ROLE: frozenset({"role"}),
    AssertionKind.ROUTE: frozenset({"moved", "certainty", "mode"}),
    AssertionKind.FACT: frozenset({"value"}),
}
_CLOSED: dict[str, type[StrEnum]] = {
    "type": RelationType,
    "role": Role,
    "moved": Moved,
    "certainty": Certainty,
}
_VALUES: dict[str, type[StrEnum]] = {"form": Form, "stage": Stage}


@dataclass(frozen=True, slots=True)
class Facts:
    """Looks things up for one decision. Each method asks as many questions for what is hidden as for what is not there."""

    reader: Reader

    def documents(self, uids: Sequence[str]) -> Mapping[str, str]:
        """The current runs of these documents. Raises `NotFound` unless the reader sees all of them whole."""
        found = {row["uid"]: row["run"] for row in self.reader.rows("documents_whole", uids=list(uids))}
        if not uids or set(uids) - found.keys():
            raise NotFound
        return found

    def question(self, item: str) -> Mapping[str, Any]:
        """An item of the queue as the store holds it. Raises `NotFound`."""
        for row in self.reader.rows("question", uids=[item]):
            return dict(row["properties"])
        raise NotFound

    def fact(
        self, row: Mapping[str, Any], verdict: Finding, fields: Mapping[str, object]
    ) -> tuple[str, dict[str, Any], dict[str, Any]]:
        """(document, the fact by its position, what changes) for a review of a queue's item.

        Raises `NotFound` when it is no longer read so, ValueError when a change does not fit.
        """
        assertions = self.reader.rows("facts", uids=[row["uid"]])
        if not assertions:
            raise NotFound
        told: Assertion = from_row(Assertion, assertions[0]["properties"])
        mentions: list[Mention] = [
            from_row(Mention, found["properties"])
            for found in self.reader.rows("mentions_whole", uids=[told.document])
        ]
        changes = self._changes(told, verdict, fields)
        if verdict is Finding.EDITED:
            changes = {**self._edited_before(row), **changes}
        return told.document, fact_of(told, mentions), changes

    def two_mentions(self, a: str, b: str) -> tuple[Position, Position]:
        """The positions behind two anchors or ids. Raises `NotFound`, and ValueError when no judgement fits them."""
        found = self._mentions([a, b])
        one, two = (min(found.get(asked, ()), key=lambda m: m.anchor, default=None) for asked in (a, b))
        if one is None or two is None:
            raise NotFound
        if KIND_OF_LABEL.get(one.label) is not KIND_OF_LABEL.get(two.label) or one.label not in KIND_OF_LABEL:
            raise ValueError("they are things of two kinds")
        if a == b or (one.document, one.local) == (two.document, two.local):
            raise ValueError("they are one thing within their document")
        return _position(one), _position(two)

    def decision(self, uid: str) -> Decision:
        """A decision that may be taken back, on documents that the reader sees whole. Raises `NotFound`."""
        for row in self.reader.rows("decisions", uids=[uid]):
            found: Decision = from_row(Decision, row["properties"])
            if found.kind in UNDONE:
                return found
        raise NotFound

    def _mentions(self, asked: Iterable[str]) -> dict[str, list[Mention]]:
        anchors = sorted({each for each in asked if _ANCHOR.fullmatch(each)})
        uids = sorted({each for each in asked if not _ANCHOR.fullmatch(each)})
        rows = self.reader.rows("mentions_at", anchors=anchors) if anchors else []
        rows += self.reader.rows("mentions_of", uids=uids) if uids else []
        found: dict[str, list[Mention]] = {}
        for row in rows:
            found.setdefault(row["asked"], []).append(from_row(Mention, row["properties"]))
        return found

    def _changes(self, told: Assertion, verdict: Finding, fields: Mapping[str, object]) -> dict[str, Any]:
        if verdict is not Finding.EDITED:
            if fields:
                raise ValueError("only an edited fact has changed fields")
            return {}
        unknown = fields.keys() - _EDITABLE.get(told.kind, frozenset())
        if unknown or not fields:
            raise ValueError(f"what can be edited here: {', '.join(sorted(_EDITABLE[told.kind]))}")
        return {name: self._value(told, name, str(value)) for name, value in fields.items()}

    def _value(self, told: Assertion, name: str, value: str) -> str | list[str | int]:
        if name in {"source", "target"}:
            return self._end(told.document, value)
        if name in _CLOSED:
            return _CLOSED[name](value).value
        if name == "mode":
            return "+".join(Mode(part).value for part in value.split("+")[:6])
        if name == "value" and told.type in _VALUES:
            return _VALUES[told.type](value).value
        shape = _TIME if name == "time" else _NUMBER if told.type == "victims" else _COUNTRY
        if not shape.fullmatch(value):
            raise ValueError(f"{name} is not of the form that it has here")
        return value

    def _end(self, document: str, value: str) -> str | list[str | int]:
        """A new end: a group, or a thing that the same document names."""
        if value in {VICTIMS, SUSPECTS}:
            return value
        here = [m for m in self._mentions([value]).get(value, ()) if m.document == document]
        if not here:
            raise ValueError("an end is @VICTIMS, @SUSPECTS, or a thing that the same document names")
        return _position(min(here, key=lambda m: m.start)).written[1:]

    def _edited_before(self, row: Mapping[str, Any]) -> dict[str, Any]:
        """What an earlier edit that still holds changed: the new one adds to it."""
        before = self.reader.rows("decisions", uids=[row["decision"]]) if row["decision"] else []
        held: list[Decision] = [from_row(Decision, found["properties"]) for found in before]
        return next((dict(d.told["fields"]) for d in held if d.verdict == Finding.EDITED), {})


def _position(mention: Mention) -> Position:
    return Position(mention.document, mention.start, mention.end, mention.label)
