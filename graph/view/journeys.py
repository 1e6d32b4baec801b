"""Journeys of cases: their stretches, who moved people, and the sentence."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from graph.view.passages import Passages
from graph.view.prose import mask_text
from graph.view.reading import Reader
from graph.view.secrets import Secrets
from graph.view.shades import Shades
from graph.view.things import is_known, load_known, node_of
from graph.view.values import Journey, Leg, Link, Node, Passage
from graph.view.words import Sight, Span
from terms.vocabulary import Certainty, Label

SOURCE, TARGET = "FROM", "TO"


@dataclass(slots=True)
class _Stretch:
    uid: str
    order: int
    link: str
    ends: dict[str, Mapping[str, Any]] = field(default_factory=dict)


@dataclass(slots=True)
class Journeys:
    """The journeys of some cases as a reader may see them, with what draws each, by its id.

    Places that a text only implies are told by their names.
    """

    journeys: tuple[Journey, ...]
    nodes: Mapping[str, tuple[Node, ...]]
    links: Mapping[str, tuple[Link, ...]]


def load_journeys(
    reader: Reader,
    cases: Iterable[str],
    shades: Shades,
    passages: Passages,
    only: Collection[str] | None = None,
) -> Journeys:
    """All journeys of these cases, or some of them, by id; one without a sentence is left out."""
    told = _Told.load(reader, cases, only)
    shades.learn({case for seen in told.seen.values() for case in seen})
    people = load_known(reader, (uid for found in told.movers.values() for uid, _ in found), shades)
    movers = {uid: node_of(thing, shades) for uid, thing in people.items()}
    where = {
        row["uid"]: (row["document"], int(row["start"]), int(row["end"]))
        for row in reader.each(
            "assertions", "uids", (str(route["assertion"]) for route in told.routes.values())
        )
    }
    passages.load(document for document, _, _ in where.values())
    journeys: list[Journey] = []
    nodes: dict[str, tuple[Node, ...]] = {}
    links: dict[str, tuple[Link, ...]] = {}
    for uid, route in sorted(told.routes.items()):
        place = where.get(str(route["assertion"]))
        passage = passages.exactly(*place, min(told.seen[uid])) if place else None
        if passage:
            journey = _journey(uid, told, movers, passage, shades.secrets(told.seen[uid]))
            journeys.append(journey)
            nodes[uid] = tuple(_drawn(journey, told, shades.secrets(told.seen[uid])).values())
            links[uid] = tuple(_ties(journey, told, passage))
    return Journeys(tuple(journeys), nodes, links)


@dataclass(slots=True)
class _Told:
    """The rows of some journeys. `seen` holds per route its cases with the relationship's id."""

    routes: dict[str, Mapping[str, Any]] = field(default_factory=dict)
    seen: dict[str, dict[str, str]] = field(default_factory=lambda: defaultdict(dict))
    legs: dict[str, list[_Stretch]] = field(default_factory=dict)
    movers: dict[str, list[tuple[str, str]]] = field(default_factory=lambda: defaultdict(list))

    @classmethod
    def load(cls, reader: Reader, cases: Iterable[str], only: Collection[str] | None) -> "_Told":
        told = cls()
        for row in reader.each("routes", "cases", cases):
            if only is not None and row["properties"]["uid"] not in only:
                continue
            told.routes[row["properties"]["uid"]] = row["properties"]
            told.seen[row["properties"]["uid"]][row["case"]] = row["link"]
        stretches: dict[str, dict[str, _Stretch]] = defaultdict(dict)
        for row in reader.each("legs", "routes", told.routes):
            fresh = _Stretch(row["uid"], int(row["order"]), row["link"])
            leg = stretches[row["route"]].setdefault(row["uid"], fresh)
            if row["direction"] in (SOURCE, TARGET):
                leg.ends[row["direction"]] = row
        told.legs = {uid: sorted(stretches[uid].values(), key=lambda leg: leg.order) for uid in told.routes}
        for row in reader.each("movers", "routes", told.routes):
            told.movers[row["route"]].append((row["uid"], row["link"]))
        return told


def _journey(
    uid: str, told: _Told, movers: Mapping[str, Node], passage: Passage, secrets: Secrets
) -> Journey:
    route = told.routes[uid]
    legs = [(leg.ends.get(SOURCE), leg.ends.get(TARGET)) for leg in told.legs[uid]]
    return Journey(
        uid,
        tuple(Leg(_name(a, secrets), _name(b, secrets)) for a, b in legs),
        str(route.get("certainty") or Certainty.DONE),
        str(route.get("mode") or ""),
        str(route.get("moved") or ""),
        str(route.get("window") or ""),
        tuple(movers[person] for person, _ in sorted(told.movers[uid]) if person in movers),
        passage,
    )


def _drawn(journey: Journey, told: _Told, secrets: Secrets) -> dict[str, Node]:
    """The journey's own nodes and the places that it leads through."""
    about = {name: str(getattr(journey, name)) for name in ("certainty", "mode", "moved", "window")}
    nodes = {journey.uid: Node(journey.uid, "Route", "", False, about)}
    for leg in told.legs[journey.uid]:
        nodes[leg.uid] = Node(leg.uid, "Leg", "", False, {"order": leg.order})
        nodes |= {str(end["place"]): _place(end, _name(end, secrets)) for end in leg.ends.values()}
    return nodes | {node.uid: node for node in journey.movers}


def _ties(journey: Journey, told: _Told, passage: Passage) -> Iterator[Link]:
    uid, cases = journey.uid, tuple(sorted(told.seen[journey.uid]))
    for case, link in sorted(told.seen[uid].items()):
        yield Link(link, "HAS_ROUTE", case, uid, Certainty(journey.certainty), (case,), (passage,))
    for person, link in sorted(told.movers[uid]):
        yield Link(link, "MOVED_BY", uid, person, cases=cases)
    for leg in told.legs[uid]:
        yield Link(leg.link, "HAS_LEG", uid, leg.uid, cases=cases)
        for direction, end in sorted(leg.ends.items()):
            yield Link(str(end["end"]), direction, leg.uid, str(end["place"]), cases=cases)


def _name(end: Mapping[str, Any] | None, secrets: Secrets) -> str:
    if end is None:
        return ""
    name = str(end["name"] or "")
    known = is_known(str(end["kind"] or ""), str(end["gazetteer"] or ""))
    return mask_text(name, [Span(0, len(name), Sight.THING, Label.PLACE, known=known)], secrets)


def _place(end: Mapping[str, Any], name: str) -> Node:
    known = ("country", "kind", "gazetteer", "latitude", "longitude")
    return Node(
        str(end["place"]),
        "Place",
        name,
        False,
        {key: end[key] for key in known if end[key] not in (None, "")},
    )
