"""What a View answers: frozen values, already masked. Whoever draws, prints or exports them needs no store."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Generic, TypeVar

from terms.vocabulary import Certainty

Value = str | int | float | bool | tuple[str, ...]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence, masked, with the way back to the original.

    `start` and `end` are offsets into the document's unmasked text. `place` is "page 2, paragraph 3" or
    "sheet X, row 7, column Y". `case` is the reference under which the reader sees it.
    """

    document: str
    start: int
    end: int
    text: str
    place: str = ""
    case: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Node:
    """A thing, person, case, route or leg. `name` of a masked person is a pseudonym."""

    uid: str
    label: str
    name: str
    masked: bool = False
    properties: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Link:
    """A relationship as seen by the reader; `cases` are the uids of those cases that he sees."""

    uid: str
    type: str
    source: str
    target: str
    certainty: Certainty = Certainty.DONE
    cases: tuple[str, ...] = ()
    passages: tuple[Passage, ...] = ()
    properties: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Subgraph:
    """A bounded piece of the graph. `handling` is the most restrictive code of its cases."""

    nodes: tuple[Node, ...] = ()
    links: tuple[Link, ...] = ()
    evidence: tuple[Passage, ...] = ()
    handling: str = "H2"
    complete: bool = True


@dataclass(frozen=True, slots=True)
class CaseCard:
    """A case in one line. `victims` is the stated number of victims, 0 when none is stated."""

    uid: str
    reference: str
    country: str
    office: str = ""
    date: str = ""
    handling: str = "H2"
    stage: str = "NONE"
    forms: tuple[str, ...] = ()
    victims: int = 0
    countries: tuple[str, ...] = ()
    documents: int = 0


@dataclass(frozen=True, slots=True)
class Participant:
    """A person's part in one case."""

    node: Node
    role: str
    witness: bool = False
    age: str = ""
    gender: str = ""
    minor: bool = False


@dataclass(frozen=True, slots=True)
class Leg:
    """One stretch of a journey; an open end is empty. Names are places' names."""

    source: str
    target: str


@dataclass(frozen=True, slots=True)
class Journey:
    """A stated movement, with its sentence."""

    uid: str
    legs: tuple[Leg, ...]
    certainty: str
    mode: str
    moved: str
    window: str
    movers: tuple[Node, ...] = ()
    passage: Passage | None = None


@dataclass(frozen=True, slots=True)
class File:
    """A document of a case by its id and masked title; `notes` say what could not be read in it."""

    uid: str
    title: str
    media_type: str = ""
    language: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reason:
    """Why two cases hang together: a shared thing, with a sentence on either side where there is one."""

    kind: str
    value: str
    entity: str
    passages: tuple[Passage, ...] = ()


class Strength(StrEnum):
    """How much a link between two cases can carry, strongest first."""

    STRONG = "strong"
    MEDIUM = "medium"
    WEAK = "weak"


@dataclass(frozen=True, slots=True)
class CaseLink:
    """Two cases that share something. Symmetric: `a.uid < b.uid`. `context` is what they share besides, uncounted."""

    a: CaseCard
    b: CaseCard
    strength: Strength
    reasons: tuple[Reason, ...]
    context: tuple[Reason, ...] = ()

    @property
    def cross_border(self) -> bool:
        """Whether the two cases belong to different, known countries."""
        return bool(self.a.country and self.b.country) and self.a.country != self.b.country


@dataclass(frozen=True, slots=True)
class SharedThing:
    """A thing that several cases share and that links none of them; `cases` are references, `persons` who uses it."""

    kind: str
    value: str
    entity: str
    cases: tuple[str, ...]
    persons: int = 0


@dataclass(frozen=True, slots=True)
class Links:
    """The links between all cases that the reader sees, and what was left out of them.

    `too_common` stands in too many cases, or with too many people, to mean anything; `context` never links.
    """

    links: tuple[CaseLink, ...] = ()
    too_common: tuple[SharedThing, ...] = ()
    context: tuple[SharedThing, ...] = ()


@dataclass(frozen=True, slots=True)
class CaseFile:
    """All that is known of one case."""

    card: CaseCard
    people: tuple[Participant, ...] = ()
    organisations: tuple[Node, ...] = ()
    things: tuple[Node, ...] = ()
    places: tuple[Node, ...] = ()
    relations: Subgraph = Subgraph()
    routes: tuple[Journey, ...] = ()
    documents: tuple[File, ...] = ()
    linked: tuple[CaseLink, ...] = ()


@dataclass(frozen=True, slots=True)
class Path:
    """A chain of things from one to the other: `links[i]` joins `nodes[i]` and `nodes[i + 1]`.

    A `context` path leads through a place, an official, an agency or a value that is too common: it proves nothing.
    """

    nodes: tuple[Node, ...]
    links: tuple[Link, ...]
    context: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """One answer to a search. `cases` are references."""

    node: Node
    cases: tuple[str, ...] = ()
    score: float = 0.0


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """A bounded list; `more` says that there is more than is shown."""

    items: tuple[T, ...]
    more: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Counts by named columns."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str | int, ...], ...]


@dataclass(frozen=True, slots=True)
class Revealed:
    """The name of one person, shown for a purpose and on record."""

    uid: str
    name: str
    aliases: tuple[str, ...] = ()
