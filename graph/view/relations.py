"""Relationships as a reader may see them, each with its sentences."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from graph.resolve.graph import edge
from graph.view.passages import Passages
from graph.view.reading import Reader
from graph.view.things import Thing
from graph.view.values import Link, Passage, Value
from terms.vocabulary import Certainty, RelationType

TYPES = sorted(RelationType)
IN_CASE = "IN_CASE"
SENTENCES = 5
"""So many sentences a link brings along."""


@dataclass(slots=True)
class Relation:
    """A relationship as the store holds it, with those of its cases that the reader sees."""

    uid: str
    type: str
    source: str
    target: str
    properties: Mapping[str, Any]
    cases: set[str] = field(default_factory=set)

    @property
    def certainty(self) -> Certainty:
        """Whether it was done, planned or denied."""
        return Certainty(self.properties.get("certainty") or Certainty.DONE)


def outgoing(reader: Reader, uids: Iterable[str]) -> dict[str, Relation]:
    """Relationships that start at these things, by id."""
    return _gathered(reader.each("relations", "uids", uids, types=TYPES))


def around(reader: Reader, uids: Iterable[str]) -> dict[str, Relation]:
    """Relationships that start or end at these things, by id."""
    wanted = sorted(set(uids))
    rows = [
        *reader.each("relations", "uids", wanted, types=TYPES),
        *reader.each("relations_to", "uids", wanted, types=TYPES),
    ]
    return _gathered(rows)


def among(reader: Reader, uids: Iterable[str], types: Iterable[str] = TYPES) -> dict[str, Relation]:
    """Relationships between these things, by id."""
    wanted = sorted(set(uids))
    return _gathered(reader.rows("among", uids=wanted, types=sorted(types)) if wanted else ())


def _gathered(rows: Iterable[Mapping[str, Any]]) -> dict[str, Relation]:
    found: dict[str, Relation] = {}
    for row in rows:
        uid = row["properties"]["uid"]
        if uid not in found:
            found[uid] = Relation(uid, row["type"], row["source"], row["target"], row["properties"])
        found[uid].cases.update(row["cases"])
    return found


def participation(thing: Thing, case: str) -> Relation:
    """A thing's place in a case, as a relationship."""
    return Relation(edge(IN_CASE, thing.uid, case).uid, IN_CASE, thing.uid, case, thing.parts[case], {case})


def links_of(reader: Reader, relations: Iterable[Relation], passages: Passages) -> tuple[Link, ...]:
    """Links with their masked sentences, in order of their ids; one without a sentence that may be seen is left out."""
    known = sorted(relations, key=lambda relation: relation.uid)
    said = {a: r.uid for r in known if r.type != IN_CASE for a in r.properties.get("assertions") or ()}
    where: dict[str, list[tuple[str, int, int]]] = {}
    for row in reader.each("assertions", "uids", said):
        where.setdefault(said[row["uid"]], []).append((row["document"], int(row["start"]), int(row["end"])))
    first = {m: r.uid for r in known if r.type == IN_CASE for m in (r.properties.get("mentions") or ())[:1]}
    spoken: dict[str, list[tuple[str, int, int]]] = {}
    for row in reader.each("mentions", "uids", first):
        spoken.setdefault(first[row["uid"]], []).append((row["document"], int(row["start"]), int(row["end"])))
    passages.load(document for places in (*where.values(), *spoken.values()) for document, _, _ in places)
    links = []
    for relation in known:
        case = min(relation.cases)
        exact = [passages.exactly(*place, case) for place in sorted(where.get(relation.uid, ()))[:SENTENCES]]
        near = [passages.around(*place, case) for place in spoken.get(relation.uid, ())]
        evidence = tuple(dict.fromkeys(passage for passage in (*exact, *near) if passage))
        if evidence or relation.type == IN_CASE:
            links.append(_link(relation, evidence))
    return tuple(links)


def _link(relation: Relation, evidence: tuple[Passage, ...]) -> Link:
    names = (
        ("role", "witness", "age", "gender", "minor")
        if relation.type == IN_CASE
        else ("hearsay", "unnamed", "time")
    )
    properties: dict[str, Value] = {
        name: value for name in names if (value := relation.properties.get(name)) not in (None, "")
    }
    return Link(
        relation.uid,
        relation.type,
        relation.source,
        relation.target,
        relation.certainty,
        tuple(sorted(relation.cases)),
        evidence,
        properties,
    )
