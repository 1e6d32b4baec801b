"""Things, what ties them, and the sentences that say so."""

from typing import Annotated

from api.models.base import DOCUMENT, EntityRef, Told, said
from terms.vocabulary import Certainty

Value = str | int | float | bool | list[str]
Properties = Annotated[
    dict[str, Value],
    said(
        "What else is known, by name; what would tell a masked person is left out.", {"norm": "+593999123456"}
    ),
]


class Passage(Told):
    """A sentence, masked, with the way back to the original."""

    document: Annotated[str, said("Id of the document.", DOCUMENT)]
    start: Annotated[int, said("Where it begins in the document's text, in code points.", 120, ge=0)]
    end: Annotated[int, said("Where it ends, exclusive.", 214, ge=0)]
    text: Annotated[str, said("The words, masked.", "El imputado usaba el teléfono 099 912 3456.")]
    place: Annotated[str, said("Page and paragraph, or sheet, row and column.", "page 2, paragraph 3")]
    case: Annotated[str, said("Reference of the case under which it is seen.", "EC-2023-11")]
    title: Annotated[str, said("The document's title, masked.", "informe.md")]


class Node(Told):
    """A thing, person, case, route or leg."""

    uid: Annotated[str, said("Its id.", "P-2vbn5t7qra")]
    label: Annotated[str, said("What it is.", "Person", "Phone", "Case")]
    name: Annotated[str, said("Its name; of a masked person the pseudonym.", "V-2vbn5", "Luna Azul")]
    masked: Annotated[bool, said("Whether the name is a pseudonym.", True)]
    properties: Properties


class Link(Told):
    """A relationship between two things."""

    uid: Annotated[str, said("Its id.", "x-c7f3a2b4k5m6n7p8q9ra")]
    type: Annotated[str, said("What it says.", "RECRUITED", "USES_PHONE")]
    source: Annotated[str, said("Id of the thing at its beginning.", "P-2vbn5t7qra")]
    target: Annotated[str, said("Id of the thing at its end.", "T-9xk3m5n7pq")]
    certainty: Annotated[Certainty, said("Whether it was done, only planned, or denied.", "done")]
    cases: Annotated[list[str], said("Ids of the cases that say so.", ["C-4kq2m7xw3a"])]
    passages: Annotated[list[Passage], said("The sentences that say so.")]
    properties: Properties


class Subgraph(Told):
    """A bounded piece of the graph."""

    nodes: Annotated[list[Node], said("The things.")]
    links: Annotated[list[Link], said("What ties them; both ends are among `nodes`.")]
    evidence: Annotated[list[Passage], said("All sentences of the links, once each.")]
    handling: Annotated[str, said("The strictest handling code of its cases.", "H2")]
    complete: Annotated[bool, said("Whether nothing was left out for want of room.", True)]


class Surroundings(Subgraph):
    """A thing with a page of its neighbours."""

    next: Annotated[str, said("Cursor of the next page; empty on the last.", "WyJhMSIsMjVd")]


class Neighbours(Told):
    """How many neighbours of one kind are tied to a thing by one type of relationship."""

    type: Annotated[str, said("Type of the relationship.", "USES_PHONE")]
    label: Annotated[str, said("Kind of the neighbours.", "Phone")]
    count: Annotated[int, said("How many there are.", 3, ge=0)]


class NeighbourCounts(Told):
    """What is tied to a thing, counted."""

    counts: Annotated[list[Neighbours], said("By relationship and kind.")]


class Path(Told):
    """A chain from one thing to another: `links[i]` joins `nodes[i]` and `nodes[i + 1]`."""

    nodes: Annotated[list[Node], said("The things on the way, both ends included.")]
    links: Annotated[list[Link], said("What ties each to the next, with its sentences.")]
    context: Annotated[
        bool,
        said(
            "True when it leads through a place, an official, an agency or a value that is too common: no proof.",
            False,
        ),
    ]


class Paths(Told):
    """Chains between two things, shortest first."""

    paths: Annotated[list[Path], said("The chains; none when nothing joins the two.")]


class Revealed(Told):
    """The name of one person, shown for a purpose and on record."""

    uid: EntityRef
    name: Annotated[str, said("The name.", "(a name)")]
    aliases: Annotated[list[str], said("Other names.", ["(another name)"])]
