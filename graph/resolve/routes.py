"""Journeys of one document as Route nodes with ordered legs from place to place."""

import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from graph.evidence import Assertion, AssertionKind, digest
from graph.resolve.cases import CasePlaces
from graph.resolve.graph import Edge, Node, edge
from graph.resolve.local import place_uid
from graph.resolve.reviews import Settled
from terms import gazetteer
from terms.fold import fold
from terms.vocabulary import Kind


def routes(
    document: str,
    assertions: Iterable[Assertion],
    places: CasePlaces,
    uids: Mapping[tuple[str, str], str],
    settled: Settled,
) -> Iterator[Node | Edge]:
    """Routes, their legs, the places that only a nationality implies, and the edges between them."""
    for told in assertions:
        if told.kind is AssertionKind.ROUTE:
            yield from _route(document, told, places, uids, settled.mark(told.uid))


def _route(
    document: str,
    told: Assertion,
    places: CasePlaces,
    uids: Mapping[tuple[str, str], str],
    reviewed: str,
) -> Iterator[Node | Edge]:
    about = json.loads(told.value)
    uid = f"R-{digest(document, told.uid)[:10]}"
    cases = tuple(case.uid for case in places.at(told.start))
    yield Node(
        uid,
        "Route",
        {
            "uid": uid,
            "ids": (uid,),
            "name": "",
            "certainty": told.certainty.value,
            "mode": str(about["mode"]),
            "moved": told.type,
            "window": told.time,
            "assertion": told.uid,
            "cases": cases,
            "reviewed": reviewed,
            "search_text": uid.lower(),
        },
    )
    yield from (edge("HAS_ROUTE", case, uid) for case in cases)
    movers = sorted({found for local in about["movers"] if (found := uids.get((document, local)))})
    yield from (edge("MOVED_BY", uid, mover) for mover in movers)
    for order, (a, b) in enumerate(
        pairwise([about["origin"], *about["transit"], about["destination"]]), start=1
    ):
        leg = f"G-{digest(uid, order)[:10]}"
        yield Node(
            leg,
            "Leg",
            {"uid": leg, "ids": (leg,), "name": "", "order": order, "route": uid, "search_text": leg.lower()},
        )
        yield edge("HAS_LEG", uid, leg)
        for type_, stop in (("FROM", a), ("TO", b)):
            if stop is None:
                continue
            found = uids.get((document, stop["entity"]))
            if found is None:
                implied = _implied(stop)
                yield implied
                found = implied.uid
            yield edge(type_, leg, found)


def _implied(stop: Mapping[str, str]) -> Node:
    """The place that a text only implies, by a nationality or by the country of the case."""
    known = gazetteer.resolve(stop["name"], [stop["country"]] if stop["country"] else [])
    identity = (
        known.id
        if known
        else f"country:{stop['country']}"
        if stop["country"]
        else f"name:{fold(stop['name'])}"
    )
    uid = place_uid(identity)
    name = known.name if known else stop["name"]
    return Node(
        uid,
        Kind.PLACE.value,
        {
            "uid": uid,
            "ids": (uid,),
            "name": name,
            "aliases": (),
            "norm": "",
            "country": stop["country"],
            "kind": known.kind if known else "",
            "gazetteer": known.id if known else "",
            "handling": "H0",
            "search_text": f"{fold(name)} {uid.lower()}",
            "mentions": 0,
            "cases": 0,
            "joins": "[]",
            "town": "",
            **({"latitude": known.latitude, "longitude": known.longitude} if known else {}),
        },
    )
