"""What is in the store, as whoever planted it knows: ids of everything, and what of it belongs to the closed case alone."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from graph.view import View
from graph.view.values import CaseCard, CaseFile, Passage, QueueItem
from tests.doors import closed
from tests.leak.people import VICTIMS, Person

_NOBODYS = CaseCard("C-zzzzzzzzzz", closed.REFERENCE, closed.COUNTRY)
PEOPLE = tuple(VICTIMS.values())

Place = tuple[str, int, int]
"""(document, start, end) of a sentence."""


@dataclass(frozen=True, slots=True)
class Known:
    """Ids by which a door can be asked. `hidden` are those that only the closed case has; `open` is a case beside it."""

    cases: tuple[str, ...]
    references: tuple[str, ...]
    people: tuple[str, ...]
    masked: tuple[str, ...]
    things: tuple[str, ...]
    documents: tuple[str, ...]
    places: tuple[Place, ...]
    items: tuple[str, ...]
    closed_case: str
    closed_document: str
    hidden: frozenset[str]
    names: tuple[Person, ...] = PEOPLE

    @property
    def closed_things(self) -> tuple[str, ...]:
        """Ids of people and things that stand in the closed case alone, and of that case."""
        return tuple(sorted(uid for uid in self.hidden if uid[0] in "CPOTEADL" and uid[1] == "-"))

    def every(self, step: int) -> "Known":
        """Every so manyth id and name, and all that is closed."""

        def some(uids: tuple[str, ...]) -> tuple[str, ...]:
            return tuple(uid for n, uid in enumerate(uids) if n % step == 0 or uid in self.hidden)

        return replace(
            self,
            cases=some(self.cases),
            references=self.references[::step],
            people=some(self.people),
            masked=some(self.masked),
            things=some(self.things),
            documents=some(self.documents),
            places=tuple(p for n, p in enumerate(self.places) if n % step == 0 or p[0] in self.hidden),
            names=self.names[::step],
        )


def known(view: View) -> Known:
    """All of it, by a view that sees everything; also while the closed case has not come in."""
    cards = view.cases()
    files = [view.case(card.uid) for card in cards]
    shut = next((file for file in files if file.card.country == closed.COUNTRY), CaseFile(_NOBODYS))
    others = [file for file in files if file is not shut]
    items: list[QueueItem] = []
    after = "start"
    while after:
        page, after = view.queue(after="" if after == "start" else after, limit=100)
        items += page
    ours = _ids(shut) - {uid for file in others for uid in _ids(file)}
    items_shut = {item.uid for item in items if {p.passage.document for p in item.passages} & ours}
    people = [person.node for file in files for person in file.people]
    return Known(
        cases=tuple(card.uid for card in cards),
        references=tuple(card.reference for card in cards),
        people=_once(node.uid for node in people),
        masked=_once(node.uid for node in people if node.masked),
        things=_once(
            node.uid for file in files for node in (*file.organisations, *file.things, *file.places)
        ),
        documents=_once(document.uid for file in files for document in file.documents),
        places=tuple(dict.fromkeys(_place(p) for file in files for p in file.relations.evidence)),
        items=tuple(item.uid for item in items),
        closed_case=shut.card.uid,
        closed_document=shut.documents[0].uid if shut.documents else "",
        hidden=frozenset(ours | items_shut),
    )


def _ids(file: CaseFile) -> set[str]:
    nodes = (*file.organisations, *file.things, *file.places, *(person.node for person in file.people))
    uids = {node.uid for node in (*nodes, *file.relations.nodes)}
    uids |= {link.uid for link in file.relations.links} | {route.uid for route in file.routes}
    uids |= {node.name for node in nodes if node.masked and node.label == "Person"}
    return uids | {document.uid for document in file.documents} | {file.card.uid}


def _place(passage: Passage) -> Place:
    return passage.document, passage.start, passage.end


def _once(uids: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(uids))
