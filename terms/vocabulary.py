"""Closed sets that every room uses: labels, roles, relations, stages, codes.

Values are the words that stand in the graph and in exports. Sources: the annotation guideline for labels, roles,
relations, forms and stages; FollowTheMoney and HTCDS for entity kinds; Europol's 4x4 for grades and handling.
"""

from enum import StrEnum


class Label(StrEnum):
    """What a mention is. The first ten are annotated; the last three are Hilo's own."""

    PERSON = "PERSON"
    ORG = "ORG"
    PLACE = "PLACE"
    OPERATION = "OPERATION"
    DATE = "DATE"
    MONEY = "MONEY"
    NATIONALITY = "NATIONALITY"
    VEHICLE = "VEHICLE"
    PLATE = "PLATE"
    PHONE = "PHONE"
    EMAIL = "EMAIL"
    ACCOUNT = "ACCOUNT"
    DOCUMENT = "DOCUMENT"


class Role(StrEnum):
    """A person's place in the proceedings of one case."""

    SUSPECT = "suspect"
    VICTIM = "victim"
    OFFICIAL = "official"
    OTHER = "other"


class RelationType(StrEnum):
    """Typed relations between two parties. `HAS_DOCUMENT` to `USES_ACCOUNT` are Hilo's own."""

    RECRUITED = "RECRUITED"
    TRANSPORTED = "TRANSPORTED"
    HARBOURED = "HARBOURED"
    EXPLOITED = "EXPLOITED"
    HARMED = "HARMED"
    LEADS = "LEADS"
    MEMBER_OF = "MEMBER_OF"
    ASSOCIATE_OF = "ASSOCIATE_OF"
    FAMILY_OF = "FAMILY_OF"
    NATIONAL_OF = "NATIONAL_OF"
    RESIDES_IN = "RESIDES_IN"
    WORKS_FOR = "WORKS_FOR"
    OPERATED_IN = "OPERATED_IN"
    ARRESTED_IN = "ARRESTED_IN"
    ARRESTED_BY = "ARRESTED_BY"
    INTERCEPTED_IN = "INTERCEPTED_IN"
    PROSECUTED_BY = "PROSECUTED_BY"
    INVESTIGATED_BY = "INVESTIGATED_BY"
    USES_VEHICLE = "USES_VEHICLE"
    USES_PHONE = "USES_PHONE"
    OWNS = "OWNS"
    HAS_DOCUMENT = "HAS_DOCUMENT"
    USES_EMAIL = "USES_EMAIL"
    USES_ACCOUNT = "USES_ACCOUNT"


OWN_RELATIONS = frozenset({RelationType.HAS_DOCUMENT, RelationType.USES_EMAIL, RelationType.USES_ACCOUNT})
"""Relations that the annotation guideline does not know."""

UNDIRECTED = frozenset({RelationType.ASSOCIATE_OF, RelationType.FAMILY_OF})
"""Relations that hold both ways; stored once."""


class Certainty(StrEnum):
    """Whether the text says that it happened, was only planned, or did not happen."""

    DONE = "done"
    PLANNED = "planned"
    DENIED = "denied"


class Moved(StrEnum):
    """Who or what a journey carried."""

    VICTIMS = "victims"
    SMUGGLED = "smuggled"
    GOODS = "goods"


class Mode(StrEnum):
    """How a leg was travelled; a journey joins several by `+` in order of travel."""

    LAND = "land"
    SEA = "sea"
    AIR = "air"
    UNKNOWN = "unknown"


class Stage(StrEnum):
    """The furthest stage of proceedings that a text states."""

    NONE = "NONE"
    REPORT = "REPORT"
    INVESTIGATION = "INVESTIGATION"
    ARREST = "ARREST"
    CHARGE = "CHARGE"
    TRIAL = "TRIAL"
    CONVICTION = "CONVICTION"
    SENTENCE = "SENTENCE"
    ACQUITTAL = "ACQUITTAL"


class Form(StrEnum):
    """What a case is about."""

    SEXUAL = "SEXUAL"
    LABOUR = "LABOUR"
    BEGGING = "BEGGING"
    SMUGGLING = "SMUGGLING"
    KIDNAPPING = "KIDNAPPING"
    DRUGS = "DRUGS"
    ARMS = "ARMS"
    MURDER = "MURDER"
    CORRUPTION = "CORRUPTION"
    ORGANISED_CRIME = "ORGANISED_CRIME"
    TRAFFICKING_UNSPECIFIED = "TRAFFICKING_UNSPECIFIED"


class Handling(StrEnum):
    """What may be done with information (Europol 4x4). What arrives without a code is H2."""

    H0 = "H0"
    H1 = "H1"
    H2 = "H2"
    H3 = "H3"


class Kind(StrEnum):
    """Labels of the entity layer; the node label in the graph."""

    PERSON = "Person"
    ORGANISATION = "Organisation"
    PLACE = "Place"
    PHONE = "Phone"
    EMAIL = "Email"
    ACCOUNT = "Account"
    VEHICLE = "Vehicle"
    IDENTITY_DOCUMENT = "IdentityDocument"
    OPERATION = "Operation"


KIND_OF_LABEL = {
    Label.PERSON: Kind.PERSON,
    Label.ORG: Kind.ORGANISATION,
    Label.PLACE: Kind.PLACE,
    Label.OPERATION: Kind.OPERATION,
    Label.VEHICLE: Kind.VEHICLE,
    Label.PLATE: Kind.VEHICLE,
    Label.PHONE: Kind.PHONE,
    Label.EMAIL: Kind.EMAIL,
    Label.ACCOUNT: Kind.ACCOUNT,
    Label.DOCUMENT: Kind.IDENTITY_DOCUMENT,
}
"""Dates, money and nationalities are mentions, never nodes."""

VICTIMS = "@VICTIMS"
SUSPECTS = "@SUSPECTS"
"""Ends of relations for the people whom a text does not name."""
