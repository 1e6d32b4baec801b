"""All that a reader may see of one case."""

from collections.abc import Mapping

from graph.view.bearings import participations
from graph.view.cards import Cards
from graph.view.journeys import load_journeys
from graph.view.passages import Passages
from graph.view.reading import Reader
from graph.view.relations import links_of, outgoing
from graph.view.shades import Shades
from graph.view.shared import Linker
from graph.view.things import Thing, case_node, load_known, load_parts, node_of
from graph.view.values import CaseFile, Node, Participant, Subgraph
from terms.vocabulary import Kind, Role

_ROLES = [Role.SUSPECT.value, Role.VICTIM.value, Role.OTHER.value, Role.OFFICIAL.value]


def case_file(reader: Reader, uid: str, cards: Cards, shades: Shades) -> CaseFile:
    """The whole file of a case that the reader sees."""
    card, documents = cards[uid], cards.documents(uid)
    passages = Passages(reader, shades)
    uids = [row["uid"] for row in reader.rows("members_of_many", cases=[card.uid])]
    things = load_known(reader, uids, shades)
    load_parts(reader, things.values(), [card.uid])
    nodes = {uid: node_of(thing, shades) for uid, thing in sorted(things.items())}
    found = outgoing(reader, [*uids, card.uid]).values()
    told = [relation for relation in found if card.uid in relation.cases]
    ends = {**nodes, card.uid: case_node(card)}
    links = tuple(
        link for link in links_of(reader, told, passages) if link.source in ends and link.target in ends
    )
    drawn = {uid for link in links for uid in (link.source, link.target)}
    evidence = tuple(dict.fromkeys(passage for link in links for passage in link.passages))
    parts = participations(reader, things.values(), shades)
    linked = Linker(reader, cards, shades, passages).of_case(uid, things, parts)
    passages.load(documents)
    files = (passages.file(document) for document in sorted(documents))
    return CaseFile(
        card,
        _people(things, nodes, card.uid),
        _of(nodes, Kind.ORGANISATION, Kind.OPERATION),
        _of(nodes, Kind.PHONE, Kind.EMAIL, Kind.ACCOUNT, Kind.VEHICLE, Kind.IDENTITY_DOCUMENT),
        _of(nodes, Kind.PLACE),
        Subgraph(tuple(node for uid, node in ends.items() if uid in drawn), links, evidence, card.handling),
        load_journeys(reader, [card.uid], shades, passages).journeys,
        tuple(file for file in files if file),
        linked,
    )


def _of(nodes: Mapping[str, Node], *kinds: Kind) -> tuple[Node, ...]:
    found = (node for node in nodes.values() if node.label in kinds)
    return tuple(sorted(found, key=lambda node: (kinds.index(Kind(node.label)), node.name, node.uid)))


def _people(things: Mapping[str, Thing], nodes: Mapping[str, Node], case: str) -> tuple[Participant, ...]:
    found = []
    for uid, thing in things.items():
        if thing.label == Kind.PERSON:
            part = thing.parts[case]
            said = {name: str(part.get(name) or "") for name in ("role", "age", "gender", "witness", "minor")}
            found.append(
                Participant(
                    nodes[uid],
                    said["role"],
                    said["witness"].lower() == "true",
                    said["age"],
                    said["gender"],
                    said["minor"].lower() == "true",
                )
            )
    return tuple(
        sorted(
            found,
            key=lambda person: (_ROLES.index(person.role or "other"), person.node.name, person.node.uid),
        )
    )
