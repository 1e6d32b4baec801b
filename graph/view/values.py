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


@dataclass(frozen=True, slots=True)
class Mark:
    """A mention within `Marked.passage.text`, by offsets into that masked text; `entity` is the thing it names."""

    start: int
    end: int
    label: str
    entity: str
    masked: bool = False


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch of a document with its marks. `next` is the offset at which the document goes on, 0 at its end."""

    passage: Passage
    marks: tuple[Mark, ...] = ()
    next: int = 0


@dataclass(frozen=True, slots=True)
class Part:
    """What a thing is in one case, with sentences that name it."""

    case: CaseCard
    role: str = ""
    witness: bool = False
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class Join:
    """Why two mentions are taken for one thing: the rule, its terms as the reader may see them, a sentence on either side.

    `a` and `b` are the mentions' anchors, by which the join can be judged.
    """

    a: str
    b: str
    rule: str
    terms: tuple[str, ...] = ()
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class Entity:
    """All that is known of one thing, within the cases that the reader sees."""

    node: Node
    parts: tuple[Part, ...] = ()
    joins: tuple[Join, ...] = ()


@dataclass(frozen=True, slots=True)
class Facet:
    """How many hits of a search bear a value of a field ("kind", "country", "role")."""

    field: str
    value: str
    count: int


@dataclass(frozen=True, slots=True)
class Search:
    """A page of hits with the facets of all hits; `next` is the cursor of the next page, empty on the last."""

    hits: tuple[Hit, ...] = ()
    facets: tuple[Facet, ...] = ()
    next: str = ""


@dataclass(frozen=True, slots=True)
class LinkFilter:
    """Which links between cases are wanted. Empty fields ask for nothing.

    `countries`: one of the two cases belongs to one of them. `kinds`: one of the reasons is of one of them.
    `strength`: this strong at least. `since`: ISO date; the newer case is from then or later.
    """

    cross_border: bool = False
    countries: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    strength: Strength | None = None
    since: str = ""


@dataclass(frozen=True, slots=True)
class Overview:
    """What the store holds for this reader. `things` counts kinds, `countries` counts cases by country."""

    cases: int
    documents: int
    things: Table
    countries: Table
    waiting: int = 0


@dataclass(frozen=True, slots=True)
class Choice:
    """What was decided about an item: by whom, when (ISO 8601 UTC), and why. `uid` undoes it."""

    uid: str
    verdict: str
    by: str
    at: str
    why: str = ""


class QueueKind(StrEnum):
    """What sort of item waits for a person."""

    FACT = "fact"
    JOIN = "join"


@dataclass(frozen=True, slots=True)
class QueueItem:
    """A fact read by rule, or a join of two mentions, for a person to decide.

    `fields` of a fact are what may be edited: {"type", "source", "target", "certainty", "time"} of a relation, {"role"} of a
    role, {"moved", "certainty", "mode"} of a journey. `nodes` are the things concerned. A join's `a` and `b` are anchors.
    """

    uid: str
    kind: QueueKind
    type: str
    rule: str
    nodes: tuple[Node, ...] = ()
    fields: Mapping[str, str] = field(default_factory=dict)
    passages: tuple[Marked, ...] = ()
    a: str = ""
    b: str = ""
    decided: Choice | None = None


@dataclass(frozen=True, slots=True)
class Original:
    """An original file that a reader asked for with a purpose: its sha256, media type and suffix; never its name."""

    document: str
    sha256: str
    media_type: str
    suffix: str
