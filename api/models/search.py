"""Finding things, and all that is known of one."""

from typing import Annotated, Literal

from pydantic import Field

from api.models.base import PLAIN, Asked, Country, Cursor, Told, said
from api.models.cases import CaseCard
from api.models.graph import Node, Passage
from terms.vocabulary import Kind, Role


class SearchAsked(Asked):
    """What is looked for."""

    words: Annotated[
        str,
        said(
            "Words of a name in any order and spelling, a phone in any writing, a reference, an id or a pseudonym. "
            "Empty: everything that the filters let through.",
            "zepeda umanzor rutilio",
            "099 912 3456",
            max_length=200,
            pattern=PLAIN,
        ),
    ] = ""
    kinds: Annotated[
        tuple[Annotated[Kind, Field(strict=False)] | Literal["Case"], ...],
        said("Only things of these kinds.", ["Person", "Phone"], max_length=10, strict=False),
    ] = ()
    countries: Annotated[
        tuple[Country, ...],
        said("Only what stands in a case of these countries.", ["EC", "PE"], max_length=60, strict=False),
    ] = ()
    roles: Annotated[
        tuple[Annotated[Role, Field(strict=False)], ...],
        said("Only people in these roles.", ["suspect"], max_length=4, strict=False),
    ] = ()
    limit: Annotated[int, said("Hits on a page.", 25, ge=1, le=100)] = 25
    cursor: Annotated[Cursor, said("Where the page begins: `next` of the page before.", "")] = ""


class Hit(Told):
    """One answer to a search."""

    node: Annotated[Node, said("What answers.")]
    cases: Annotated[list[str], said("References of cases in which it stands.", ["EC-2023-11"])]
    score: Annotated[
        float,
        said(
            "How much of what was asked it holds: 1 all of it, a little less where only the sound is the same.",
            0.9,
        ),
    ]


class Facet(Told):
    """How many hits bear a value."""

    field: Annotated[str, said("What is counted.", "kind", "country", "role")]
    value: Annotated[str, said("The value.", "Person", "EC", "suspect")]
    count: Annotated[int, said("How many hits bear it.", 7, ge=0)]


class SearchPage(Told):
    """A page of hits, best first, and the facets of all hits."""

    hits: Annotated[list[Hit], said("The hits.")]
    facets: Annotated[list[Facet], said("Counts over all hits, not this page's alone.")]
    next: Annotated[str, said("Cursor of the next page; empty on the last.", "WyJhMSIsIjI1Il0")]


class Part(Told):
    """What a thing is in one case."""

    case: Annotated[CaseCard, said("The case.")]
    role: Annotated[str, said("A person's place in its proceedings.", "suspect")]
    witness: Annotated[bool, said("Whether the person bears witness there.", False)]
    passages: Annotated[list[Passage], said("Sentences that name it.")]


class Join(Told):
    """Why two mentions are taken for one thing."""

    a: Annotated[str, said("Anchor of one mention; a judgement takes it.", "k3m5n7p9qab2c4d6e7fg")]
    b: Annotated[str, said("Anchor of the other.", "a2b3c4d5e6f7g2h3j4k5")]
    rule: Annotated[str, said("The rule that joined them.", "same-number")]
    terms: Annotated[list[str], said("What the rule saw, as far as the reader may.", ["+593999123456"])]
    passages: Annotated[list[Passage], said("A sentence on either side.")]


class Entity(Told):
    """All that is known of one thing within the cases that the reader sees."""

    node: Annotated[Node, said("The thing.")]
    parts: Annotated[list[Part], said("What it is in each case.")]
    joins: Annotated[list[Join], said("Why its mentions are taken for one thing.")]
