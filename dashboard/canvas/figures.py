"""What a node is drawn as. A person's figure follows from the part it has in the cases on the screen, never from itself."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from graph.view.values import Link, Node, Subgraph
from terms.vocabulary import Certainty, Kind, RelationType, Role


class Figure(StrEnum):
    """What stands in the legend, in its order."""

    CASE = "case"
    RECRUITER = "recruiter"
    TRANSPORTER = "transporter"
    CONTROLLER = "controller"
    SUSPECT = "suspect"
    VICTIM = "victim"
    OFFICIAL = "official"
    PERSON = "person"
    SEVERAL = "several"
    ORGANISATION = "organisation"
    PLACE = "place"
    CONTACT = "contact"
    VEHICLE = "vehicle"
    DOCUMENT = "document"
    OPERATION = "operation"
    JOURNEY = "journey"
    GROUP = "group"


@dataclass(frozen=True, slots=True)
class Look:
    """How a figure is drawn: a shape that tells it in grey, a colour for each ground, hollow or filled, its size."""

    shape: str
    light: str
    dark: str
    size: int = 12
    hollow: bool = False
    broken: bool = False


LOOKS: Mapping[Figure, Look] = {
    Figure.CASE: Look("diamond", "#AA6FC5", "#C79BDC", 18),
    Figure.RECRUITER: Look("triangle", "#D55E00", "#FF8A3D", 14),
    Figure.TRANSPORTER: Look("square", "#E69F00", "#F2B73F", 13),
    Figure.CONTROLLER: Look("star", "#CC3311", "#FF6B57", 16),
    Figure.SUSPECT: Look("dot", "#882255", "#E07BAB", 12),
    Figure.VICTIM: Look("dot", "#56606A", "#C3CCD5", 12, hollow=True),
    Figure.OFFICIAL: Look("square", "#33608A", "#8DBBE3", 10, hollow=True),
    Figure.PERSON: Look("dot", "#9AA5B1", "#8894A1", 11),
    Figure.SEVERAL: Look("dot", "#3A4149", "#E8ECF0", 13, hollow=True, broken=True),
    Figure.ORGANISATION: Look("hexagon", "#0072B2", "#56B4E9", 13),
    Figure.PLACE: Look("triangleDown", "#009E73", "#2FC494", 12),
    Figure.CONTACT: Look("dot", "#6B7580", "#A3AEBA", 7),
    Figure.VEHICLE: Look("square", "#6B7580", "#A3AEBA", 7),
    Figure.DOCUMENT: Look("diamond", "#6B7580", "#A3AEBA", 8),
    Figure.OPERATION: Look("hexagon", "#33608A", "#8DBBE3", 11, hollow=True),
    Figure.JOURNEY: Look("triangleDown", "#6B7580", "#A3AEBA", 7, hollow=True),
    Figure.GROUP: Look("dot", "#56606A", "#C3CCD5", 24, hollow=True),
}

_OF_LABEL: Mapping[str, Figure] = {
    "Case": Figure.CASE,
    "Route": Figure.JOURNEY,
    "Leg": Figure.JOURNEY,
    "Group": Figure.GROUP,
    Kind.ORGANISATION: Figure.ORGANISATION,
    "Agency": Figure.ORGANISATION,
    Kind.PLACE: Figure.PLACE,
    Kind.PHONE: Figure.CONTACT,
    Kind.EMAIL: Figure.CONTACT,
    Kind.ACCOUNT: Figure.CONTACT,
    Kind.VEHICLE: Figure.VEHICLE,
    Kind.IDENTITY_DOCUMENT: Figure.DOCUMENT,
    Kind.OPERATION: Figure.OPERATION,
}
_OF_ROLE: Mapping[str, Figure] = {
    Role.SUSPECT: Figure.SUSPECT,
    Role.VICTIM: Figure.VICTIM,
    Role.OFFICIAL: Figure.OFFICIAL,
    Role.OTHER: Figure.PERSON,
}
_OF_DEED: Mapping[str, Figure] = {
    RelationType.HARBOURED: Figure.CONTROLLER,
    RelationType.EXPLOITED: Figure.CONTROLLER,
    RelationType.HARMED: Figure.CONTROLLER,
    RelationType.LEADS: Figure.CONTROLLER,
    RelationType.RECRUITED: Figure.RECRUITER,
    RelationType.TRANSPORTED: Figure.TRANSPORTER,
}
_WEIGHT = (Figure.CONTROLLER, Figure.RECRUITER, Figure.TRANSPORTER)
_SUSPECTED = frozenset({Figure.SUSPECT, *_WEIGHT})


def parts(links: Iterable[Link]) -> dict[str, dict[str, Figure]]:
    """person uid -> case uid -> figure. A suspect's deeds in that case refine it; what is denied counts for nothing."""
    found: dict[str, dict[str, Figure]] = defaultdict(dict)
    deeds: dict[tuple[str, str], set[Figure]] = defaultdict(set)
    for link in links:
        if link.type == "IN_CASE":
            role = str(link.properties.get("role") or "")
            found[link.source][link.target] = _OF_ROLE.get(role, Figure.PERSON)
        elif link.type in _OF_DEED and link.certainty is not Certainty.DENIED:
            for case in link.cases:
                deeds[link.source, case].add(_OF_DEED[link.type])
    for (person, case), done in deeds.items():
        if found[person].get(case, Figure.SUSPECT) is Figure.SUSPECT:
            found[person][case] = next(figure for figure in _WEIGHT if figure in done)
    return dict(found)


def figures(subgraph: Subgraph) -> dict[str, Figure]:
    """The figure of every node. Whoever has different parts in the cases on the screen is drawn as having several."""
    known = parts(subgraph.links)
    return {node.uid: _figure(node, known.get(node.uid, {})) for node in subgraph.nodes}


def _figure(node: Node, known: Mapping[str, Figure]) -> Figure:
    if node.label != Kind.PERSON:
        return _OF_LABEL.get(node.label, Figure.PERSON)
    kinds = set(known.values())
    if not kinds:
        return Figure.VICTIM if node.masked and node.name.startswith("V-") else Figure.PERSON
    if len(kinds) == 1:
        return kinds.pop()
    return Figure.SUSPECT if kinds <= _SUSPECTED else Figure.SEVERAL
