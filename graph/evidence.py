"""The record everything else is computed from: documents, runs, mentions, assertions, decisions. All immutable.

Offsets are Unicode code points into the document's text. Ids come from positions in documents, or are random; never
from names.
"""

import hashlib
import json
from base64 import b32encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, fields
from enum import StrEnum
from typing import Any, Self

from terms.vocabulary import Certainty, Label


def digest(*parts: object) -> str:
    """A short id (20 letters and digits, 100 bits) of the parts, the same on every machine."""
    joined = "\x1f".join(str(part) for part in parts)
    return (
        b32encode(hashlib.sha256(joined.encode("utf-8", "surrogatepass")).digest())
        .decode("ascii")[:20]
        .lower()
    )


@dataclass(frozen=True, slots=True)
class Document:
    """A text that was read. `uid` is the sha256 of its bytes; `run` is the uid of its current Run.

    `segments` is the JSON list of [start, end, page, paragraph, sheet, row, column] that leads back to the original.
    `original` is the sha256 of the stored file that holds it, `path` the place in that file, `suffix` that file's, by
    which it is read again.
    """

    uid: str
    original: str
    name: str
    path: str
    suffix: str
    media_type: str
    language: str
    text: str
    segments: str
    notes: tuple[str, ...]
    run: str


@dataclass(frozen=True, slots=True)
class Run:
    """One reading of one document by one version of an extractor."""

    uid: str
    document: str
    extractor: str
    version: str

    @classmethod
    def of(cls, document: str, extractor: str, version: str) -> "Run":
        """The run of this extractor on this document; the same twice."""
        return cls(f"r-{digest(document, extractor, version)}", document, extractor, version)


@dataclass(frozen=True, slots=True)
class Mention:
    """One occurrence of a name or value. `local` is the in-document entity that it names ("e1")."""

    uid: str
    run: str
    document: str
    start: int
    end: int
    text: str
    label: Label
    local: str
    norm: str
    score: float
    source: str

    @property
    def anchor(self) -> str:
        """The position-derived id that outlives runs; decisions and entity ids rest on it."""
        return anchor(self.document, self.start, self.end, self.label)


def anchor(document: str, start: int, end: int, label: Label) -> str:
    """The id of a position: document, span, label."""
    return digest(document, start, end, label)


@dataclass(frozen=True, slots=True)
class Position:
    """Where a mention stands, or stood: what a decision remembers of it. No text."""

    document: str
    start: int
    end: int
    label: Label

    @property
    def anchor(self) -> str:
        """The same id that the mention's position has."""
        return anchor(self.document, self.start, self.end, self.label)

    @classmethod
    def of(cls, written: Sequence[Any]) -> Self:
        """From `[document, start, end, label]`."""
        document, start, end, label = written
        return cls(str(document), int(start), int(end), Label(label))

    @property
    def written(self) -> list[str | int]:
        """As it stands in a decision's payload."""
        return [self.document, self.start, self.end, self.label.value]

    def overlap(self, other: "Mention | Position") -> int:
        """Characters that both cover; 0 in different documents."""
        if self.document != other.document:
            return 0
        return max(0, min(self.end, other.end) - max(self.start, other.start))


class AssertionKind(StrEnum):
    """What sort of thing was said."""

    ENTITY = "entity"
    ROLE = "role"
    ATTRIBUTE = "attribute"
    RELATION = "relation"
    ROUTE = "route"
    FACT = "fact"
    PART = "part"


@dataclass(frozen=True, slots=True)
class Assertion:
    """Something said, with the stretch of text [start, end) that carries it.

    kind      type                    subject        object       value
    entity    label                   local entity   country      JSON {"kind", "gazetteer", "norm", "name", "aliases"}
    role      role                    local entity   -            -
    attribute attribute's name        local entity   -            the value
    relation  relation type           end            end          rule id      (ends: local entity, @VICTIMS, …, country:XX)
    route     moved                   -              -            JSON {"origin", "transit", "destination", "mode", "movers"}
    fact      form|victims|stage|country  -          -            the value
    part      -                       -              -            the case reference told in [start, end)
    """

    uid: str
    run: str
    document: str
    kind: AssertionKind
    type: str
    subject: str = ""
    object: str = ""
    value: str = ""
    start: int = 0
    end: int = 0
    certainty: Certainty = Certainty.DONE
    hearsay: bool = False
    time: str = ""

    @classmethod
    def of(
        cls,
        run: Run,
        kind: AssertionKind,
        type: str,  # noqa: A002 - the field's name
        subject: str = "",
        object: str = "",  # noqa: A002 - the field's name
        value: str = "",
        start: int = 0,
        end: int = 0,
        certainty: Certainty = Certainty.DONE,
        hearsay: bool = False,
        time: str = "",
    ) -> "Assertion":
        """The assertion with the id that its content gives it."""
        uid = "a-" + digest(run.uid, kind, type, subject, object, value, start, end, certainty, hearsay, time)
        return cls(
            uid,
            run.uid,
            run.document,
            kind,
            type,
            subject,
            object,
            value,
            start,
            end,
            certainty,
            hearsay,
            time,
        )


class DecisionKind(StrEnum):
    """What people, or an ingest on their behalf, decide."""

    FILED = "filed"
    AMENDED = "amended"
    ERASED = "erased"
    JUDGED = "judged"
    REVIEWED = "reviewed"
    REVOKED = "revoked"


class Verdict(StrEnum):
    """Whether two mentions name the same thing."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


class Finding(StrEnum):
    """What a reviewer found of a fact that was read by rule."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"
    EDITED = "edited"


@dataclass(frozen=True, slots=True)
class Decision:
    """An appended decision. `at` is ISO 8601 UTC, `by` the person, `why` the reason; `payload` JSON.

    filed, amended   subject = document; payload {"reference", "country", "office", "date", "handling"}; an amendment holds
                     only the fields that it sets
    erased           subject = document (its sha256); payload {}
    judged           subject = anchor, object = anchor; payload {"verdict", "a", "b"}: the positions behind the anchors
    reviewed         subject = document; payload {"verdict", "fields", "fact"}: what was changed, and the fact by its position
                     {"kind", "type", "start", "end", "ends", "value"} (see `graph.resolve.reviews`)
    revoked          subject = uid of the decision that is taken back
    """

    uid: str
    kind: DecisionKind
    subject: str
    object: str = ""
    payload: str = "{}"
    at: str = ""
    by: str = ""
    why: str = ""

    @property
    def told(self) -> Mapping[str, Any]:
        """The payload, read."""
        return dict(json.loads(self.payload))

    @property
    def verdict(self) -> str:
        """The verdict of a judgement or review; empty on other decisions."""
        return str(self.told.get("verdict", ""))

    @property
    def documents(self) -> tuple[str, ...]:
        """The documents that it speaks of."""
        if self.kind is DecisionKind.JUDGED:
            ends = (self.told[end] for end in ("a", "b") if end in self.told)
            return tuple(sorted({Position.of(end).document for end in ends}))
        return () if self.kind is DecisionKind.REVOKED else (self.subject,)


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that a projection reads: documents with their current run's mentions and assertions, and all decisions."""

    documents: tuple[Document, ...] = ()
    mentions: tuple[Mention, ...] = ()
    assertions: tuple[Assertion, ...] = ()
    decisions: tuple[Decision, ...] = field(default=())


_ENUMS = {"label": Label, "kind": AssertionKind, "certainty": Certainty}


def from_row(record: type[Any], row: Mapping[str, Any]) -> Any:
    """A record from a row of its properties, as a store gives them."""
    enums = {**_ENUMS, "kind": DecisionKind} if record is Decision else _ENUMS
    made: dict[str, Any] = {}
    for known in fields(record):
        value = row.get(known.name, "")
        made[known.name] = (
            enums[known.name](value)
            if known.name in enums
            else tuple(value)
            if isinstance(value, list)
            else value
        )
    return record(**made)
