"""The record everything else is computed from: documents, runs, mentions, assertions, decisions. All immutable.

Offsets are Unicode code points into the document's text. Ids come from positions in documents, or are random; never
from names.
"""

import hashlib
import json
from base64 import b32encode
from dataclasses import dataclass, field
from enum import StrEnum

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
    REVOKED = "revoked"


class Verdict(StrEnum):
    """Whether two mentions name the same thing."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Decision:
    """An appended decision. `at` is ISO 8601 UTC, `by` the person, `why` the reason; `payload` JSON.

    filed, amended   subject = document; payload {"reference", "country", "office", "date", "handling"}; an amendment holds
                     only the fields that it sets
    erased           subject = document (its sha256); payload {}
    judged           subject = anchor, object = anchor; payload {"verdict"}
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
    def verdict(self) -> str:
        """The verdict of a judgement; empty on other decisions."""
        return str(json.loads(self.payload).get("verdict", ""))


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that a projection reads: documents with their current run's mentions and assertions, and all decisions."""

    documents: tuple[Document, ...] = ()
    mentions: tuple[Mention, ...] = ()
    assertions: tuple[Assertion, ...] = ()
    decisions: tuple[Decision, ...] = field(default=())
