"""Cases, and what is known of one."""

from typing import Annotated

from api.models.base import DOCUMENT, CaseRef, Told, said
from api.models.graph import Node, Passage, Subgraph
from graph.view.values import Strength


class CaseCard(Told):
    """A case in one line."""

    uid: CaseRef
    reference: Annotated[str, said("Its reference, masked where it would name somebody.", "EC-2023-11")]
    country: Annotated[str, said("Country whose case it is; empty when unknown.", "EC")]
    office: Annotated[str, said("Office that keeps it.", "Fiscalía de El Oro")]
    date: Annotated[str, said("Its date, as far as it is known.", "2023-03-03", "2023")]
    handling: Annotated[str, said("Handling code.", "H2")]
    stage: Annotated[str, said("Furthest stage of proceedings.", "TRIAL")]
    forms: Annotated[list[str], said("Forms of exploitation.", ["SEXUAL"])]
    victims: Annotated[int, said("Stated number of victims; 0 when none is stated.", 4, ge=0)]
    countries: Annotated[list[str], said("Countries that its texts name.", ["EC", "VE"])]
    documents: Annotated[int, said("How many documents it has.", 2, ge=0)]


class CasePage(Told):
    """A page of cases, newest first; those without a date come last."""

    items: Annotated[list[CaseCard], said("The cases.")]
    total: Annotated[int, said("How many fit the filter.", 12, ge=0)]
    next: Annotated[str, said("Cursor of the next page; empty on the last.", "WyJhMSIsIjIwMjMiXQ")]


class Participant(Told):
    """A person's part in one case."""

    node: Annotated[Node, said("The person.")]
    role: Annotated[str, said("Place in the proceedings.", "suspect", "victim")]
    witness: Annotated[bool, said("Whether the person bears witness.", False)]
    age: Annotated[str, said("Age, or age band.", "17")]
    gender: Annotated[str, said("Gender, as stated.", "female")]
    minor: Annotated[bool, said("Whether the person is under age.", True)]


class Leg(Told):
    """One stretch of a journey."""

    source: Annotated[str, said("Place where it begins; empty when unknown.", "Cúcuta")]
    target: Annotated[str, said("Place where it ends; empty when unknown.", "Machala")]


class Journey(Told):
    """A stated movement, with its sentence."""

    uid: Annotated[str, said("Its id.", "R-6mk2n7p3qx")]
    legs: Annotated[list[Leg], said("Its stretches in order of travel.")]
    certainty: Annotated[str, said("Done, planned or denied.", "done")]
    mode: Annotated[str, said("How it was travelled.", "land", "land+sea")]
    moved: Annotated[str, said("Who or what was moved.", "victims")]
    window: Annotated[str, said("When, as far as it is stated.", "2023-01/2023-03")]
    movers: Annotated[list[Node], said("Who moved them.")]
    passage: Annotated[Passage | None, said("The sentence that says so.")]


class File(Told):
    """A document of a case."""

    uid: Annotated[str, said("Its id.", DOCUMENT)]
    title: Annotated[str, said("Its title, masked.", "informe.md")]
    media_type: Annotated[str, said("What sort of file it came in.", "application/pdf")]
    language: Annotated[str, said("Language of the text.", "es")]
    notes: Annotated[list[str], said("What could not be read in it.", ["page 3 is a picture"])]


class Reason(Told):
    """Something that two cases share."""

    kind: Annotated[str, said("What it is.", "phone", "person")]
    value: Annotated[str, said("Which one, masked.", "+593999123456")]
    entity: Annotated[str, said("Id of the shared thing.", "T-9xk3m5n7pq")]
    passages: Annotated[list[Passage], said("A sentence from either side, where there is one.")]


class CaseLink(Told):
    """Two cases that hang together, and why."""

    a: Annotated[CaseCard, said("One case.")]
    b: Annotated[CaseCard, said("The other.")]
    strength: Annotated[Strength, said("How much the link can carry.", "strong")]
    cross_border: Annotated[bool, said("Whether the two belong to different countries.", True)]
    reasons: Annotated[list[Reason], said("What they share.")]
    context: Annotated[list[Reason], said("What they share besides that proves nothing.")]


class SharedThing(Told):
    """A thing that several cases share and that links none of them."""

    kind: Annotated[str, said("What it is.", "phone", "place")]
    value: Annotated[str, said("Which one, masked.", "838-4410")]
    entity: Annotated[str, said("Its id.", "T-9xk3m5n7pq")]
    cases: Annotated[list[str], said("References of the cases.", ["EC-2023-11", "PE-0457"])]
    persons: Annotated[int, said("With how many people it stands.", 6, ge=0)]


class LinkPage(Told):
    """A page of links between cases, strongest first."""

    items: Annotated[list[CaseLink], said("The links.")]
    total: Annotated[int, said("How many fit the filter.", 7, ge=0)]
    next: Annotated[str, said("Cursor of the next page; empty on the last.", "WyJhMSIsNTBd")]


class LeftOut(Told):
    """What cases share and what, for a reason, links none of them."""

    too_common: Annotated[
        list[SharedThing], said("In too many cases, or with too many people, to mean anything.")
    ]
    context: Annotated[list[SharedThing], said("Places, officials and agencies: context, never a link.")]
    complete: Annotated[bool, said("Whether the lists are whole; the first 500 of each are given.", True)]


class CaseFile(Told):
    """All that is known of one case."""

    card: Annotated[CaseCard, said("The case in one line, with its stage.")]
    people: Annotated[list[Participant], said("Who has a part in it; victims bear pseudonyms.")]
    organisations: Annotated[list[Node], said("Agencies, firms, gangs.")]
    things: Annotated[list[Node], said("Phones, vehicles, papers, accounts.")]
    places: Annotated[list[Node], said("Places that it names.")]
    relations: Annotated[Subgraph, said("Who did what to whom, and with what.")]
    routes: Annotated[list[Journey], said("Its journeys.")]
    documents: Annotated[list[File], said("Its documents.")]
    linked: Annotated[list[CaseLink], said("Cases that hang together with it, and why.")]


class Count(Told):
    """How many there are of a kind, or of a country."""

    key: Annotated[str, said("The kind, or the country.", "Person", "EC")]
    count: Annotated[int, said("How many.", 31, ge=0)]


class Overview(Told):
    """What the store holds for this reader."""

    cases: Annotated[int, said("Cases.", 12, ge=0)]
    documents: Annotated[int, said("Documents.", 18, ge=0)]
    things: Annotated[list[Count], said("Things, by kind.")]
    countries: Annotated[list[Count], said("Cases, by country.")]
    waiting: Annotated[int, said("Items that wait for a review.", 4, ge=0)]
