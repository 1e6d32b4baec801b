"""What reading a text gives: mentions, entities, attributes, relations, routes and case facts.

All offsets are Unicode code points into `Extraction.text`, the text exactly as it was handed in (line breaks kept);
`end` is exclusive. Entity ids are local to the document ("e1", "e2", … in order of first mention).
"""

from dataclasses import dataclass, field

from terms.vocabulary import Certainty, Form, Label, Moved, RelationType, Role, Stage


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text, [start, end)."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Mention:
    """One occurrence of a name or value.

    `norm` is the normal form where there is one: E.164 for phones ("" when it is a short or unreadable number), upper
    letters and digits for plates and documents, lower case for e-mails and accounts ("instagram:name"), ISO 8601
    partial or interval ("2023-03", "2021-05-04/2021-05-06") for dates, "USD 900" for money, the ISO country code for
    nationalities. `source` names what found it ("ner", "gazetteer", "form", "rule:phone").
    """

    start: int
    end: int
    text: str
    label: Label
    entity: str = ""
    norm: str = ""
    score: float = 1.0
    source: str = "ner"


@dataclass(frozen=True, slots=True)
class Entity:
    """One thing that the document names. `name` is the fullest form, `country` ISO alpha-2 or empty.

    `gazetteer` is the gazetteer's id of a place, empty for venues and unknown places. `kind` narrows it: "country",
    "region", "city", "crossing", "port", "airport", "trail", "venue", "address" for places; "agency", "firm", "gang",
    "ngo", "media", "" for organisations; "passport", "id", "" for documents.
    """

    id: str
    label: Label
    name: str
    aliases: tuple[str, ...] = ()
    role: Role | None = None
    country: str = ""
    gazetteer: str = ""
    kind: str = ""
    norm: str = ""


@dataclass(frozen=True, slots=True)
class Attribute:
    """Something said of one entity, with its sentence.

    Names: "birthDate" (ISO partial), "age" (years), "gender" (male, female, other), "nationality" (ISO code), "minor"
    ("true"), "witness" ("true"), "suffix" ("junior", "senior"), "town" (place name of a venue or address), "occupation".
    """

    entity: str
    name: str
    value: str
    evidence: Span


@dataclass(frozen=True, slots=True)
class Relation:
    """Head does or is something to tail; ends are entity ids, `@VICTIMS`, `@SUSPECTS` or `country:XX`."""

    head: str
    type: RelationType
    tail: str
    evidence: Span
    certainty: Certainty = Certainty.DONE
    hearsay: bool = False
    time: str = ""
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Stop:
    """A place on a journey; `entity` is empty when the place is only implied by a nationality."""

    name: str
    country: str = ""
    entity: str = ""


@dataclass(frozen=True, slots=True)
class Route:
    """One stated movement from an origin to a destination, with its sentence. `movers` are entity ids."""

    origin: Stop | None
    destination: Stop | None
    evidence: Span
    transit: tuple[Stop, ...] = ()
    mode: str = "unknown"
    moved: Moved = Moved.VICTIMS
    certainty: Certainty = Certainty.DONE
    window: str = ""
    movers: tuple[str, ...] = ()
    rule: str = ""


@dataclass(frozen=True, slots=True)
class CaseFacts:
    """What the text says of its case as a whole. `stage` NONE means: no case is told."""

    forms: tuple[Form, ...] = ()
    victims: int = 0
    stage: Stage = Stage.NONE
    countries: tuple[str, ...] = ()
    evidence: tuple[tuple[str, Span], ...] = ()


@dataclass(frozen=True, slots=True)
class CasePart:
    """A stretch of the text that tells one case under a reference of its own, when a text holds several."""

    reference: str
    start: int
    end: int
    facts: CaseFacts = CaseFacts()


@dataclass(frozen=True, slots=True)
class Hints:
    """What is known of a document before it is read: country of the case (ISO, or empty) and language (or empty)."""

    country: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Extraction:
    """The whole reading of one text."""

    text: str
    language: str
    sentences: tuple[Span, ...]
    mentions: tuple[Mention, ...] = ()
    entities: tuple[Entity, ...] = ()
    attributes: tuple[Attribute, ...] = ()
    relations: tuple[Relation, ...] = ()
    routes: tuple[Route, ...] = ()
    facts: CaseFacts = CaseFacts()
    cases: tuple[CasePart, ...] = ()
    fields: tuple[tuple[str, Span], ...] = field(default=())
    """Form fields found: (canonical field name, span of the value), e.g. ("reference", Span(11, 22))."""
