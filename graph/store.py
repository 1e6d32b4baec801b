"""Evidence, decisions and the entity layer in the graph: what is written, what is read back. No door may import this."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Any

import cypher
from cypher.labels import ENTITY_LABELS, TYPES, Link
from graph.client import Client
from graph.evidence import Assertion, Decision, DecisionKind, Document, Evidence, Mention, Run, from_row
from graph.resolve.graph import Edge, Graph, Node, Value, fingerprint

ALL = 5_000_000
"""No graph of case files is larger; every read is bounded all the same."""

RUNS = 500
"""Runs asked for in one read."""

PROJECTED = tuple(type_ for type_ in TYPES if type_ not in {Link.READS, Link.RESTS_ON})
"""Relationship types of the entity layer; the others belong to the evidence."""


class Store:
    """What the worker reads and writes. Every write gives the same graph when run twice."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def put_reading(
        self,
        document: Document,
        run: Run,
        mentions: Sequence[Mention],
        assertions: Sequence[Assertion],
        decisions: Sequence[Decision] = (),
    ) -> None:
        """Write one document with its reading in one transaction: all of it is there afterwards, or nothing."""
        self._client.write_many(
            [
                (cypher.load("store/put_document"), [_row(document)]),
                (cypher.load("store/put_run"), [{**_row(run), "document": run.document}]),
                (
                    cypher.load("store/put_mentions"),
                    [{**_row(m, anchor=m.anchor), "run": run.uid} for m in mentions],
                ),
                (cypher.load("store/put_assertions"), [{**_row(a), "run": run.uid} for a in assertions]),
                (cypher.load("store/put_rests_on"), list(_rests_on(mentions, assertions))),
                (cypher.load("store/put_decisions"), [_row(d, documents=d.documents) for d in decisions]),
            ]
        )

    def decide(self, decisions: Iterable[Decision]) -> None:
        """Append decisions; one that is already there stays as it was."""
        self._client.write_many(
            [(cypher.load("store/put_decisions"), [_row(d, documents=d.documents) for d in decisions])]
        )

    def forget(self, document: str, tombstone: Decision) -> None:
        """Take a document and all that was read in it away, and leave the tombstone, in one transaction."""
        self._client.write_many(
            [
                (cypher.load("store/put_decisions"), [_row(tombstone, documents=tombstone.documents)]),
                (cypher.load("store/drop_document"), [{"uid": document}]),
            ]
        )

    def current_runs(self, documents: Sequence[str]) -> dict[str, str]:
        """The current run of each of these documents that is known."""
        rows = self._client.read(cypher.load("store/current_run"), uids=list(documents), limit=len(documents))
        return {row["uid"]: row["run"] for row in rows}

    def document(self, uid: str) -> Document | None:
        """One document with its text, or None."""
        rows = self._client.read(cypher.load("store/document"), uid=uid, limit=1)
        return from_row(Document, rows[0]["properties"]) if rows else None

    def decisions_on(self, subject: str) -> list[Decision]:
        """What was decided about one document, and which of its amendments were taken back."""
        found = self._decided(subject)
        amended = [decision.uid for decision in found if decision.kind is DecisionKind.AMENDED]
        return [*found, *(taken for uid in amended for taken in self._decided(uid))]

    def _decided(self, subject: str) -> list[Decision]:
        rows = self._client.read(cypher.load("store/decisions_on"), subject=subject, limit=ALL)
        return [from_row(Decision, row["properties"]) for row in rows]

    def evidence(self) -> Evidence:
        """All documents (without their texts), what their current runs hold, and all decisions."""
        rows = self._client.read(cypher.load("store/documents"), limit=ALL)
        documents = tuple(from_row(Document, {**row, "text": "", "segments": "[]"}) for row in rows)
        runs = sorted(document.run for document in documents)
        return Evidence(
            documents,
            tuple(from_row(Mention, row) for row in self._of_runs("store/mentions", runs)),
            tuple(from_row(Assertion, row) for row in self._of_runs("store/assertions", runs)),
            tuple(
                from_row(Decision, r["properties"])
                for r in self._client.read(cypher.load("store/decisions"), limit=ALL)
            ),
        )

    def _of_runs(self, query: str, runs: Sequence[str]) -> Iterator[dict[str, Any]]:
        for start in range(0, len(runs), RUNS):
            for row in self._client.read(cypher.load(query), runs=runs[start : start + RUNS], limit=ALL):
                yield row["properties"]

    def write(self, graph: Graph) -> int:
        """Make the entity layer this graph by writing only what differs; gives the number of changed rows."""
        nodes: dict[str, dict[str, Node]] = defaultdict(dict)
        edges: dict[str, dict[str, Edge]] = defaultdict(dict)
        for node in graph.nodes.values():
            nodes[node.label][node.uid] = node
        for found in graph.edges.values():
            edges[found.type][found.uid] = found
        there = {label: self._prints(cypher.load("store/nodes", entity=label)) for label in ENTITY_LABELS}
        lines = {type_: self._prints(_edges_query(type_)) for type_ in PROJECTED}
        changed = 0
        for type_, old in lines.items():
            gone = [
                {"uid": uid, "source": row["source"]} for uid, row in old.items() if uid not in edges[type_]
            ]
            changed += self._write(_drop_query(type_), gone)
        for label, old in there.items():
            gone = [{"uid": uid} for uid in old if uid not in nodes[label]]
            changed += self._write(cypher.load("store/drop_node", entity=label), gone)
        for label, old in there.items():
            new = [_node_row(node) for node in nodes[label].values()]
            changed += self._write(cypher.load("store/put_node", entity=label), _differing(new, old))
        for type_, old in lines.items():
            rows = [_edge_row(found) for found in edges[type_].values()]
            changed += self._write(_put_query(type_), _differing(rows, old))
        return changed

    def clear_entities(self) -> None:
        """Take the whole entity layer away; evidence and decisions stay."""
        for label in ENTITY_LABELS:
            rows = [{"uid": uid} for uid in self._prints(cypher.load("store/nodes", entity=label))]
            self._write(cypher.load("store/drop_node", entity=label), rows)
        rows = [
            {"uid": u, "source": r["source"]} for u, r in self._prints(_edges_query(Link.PART_OF)).items()
        ]
        self._write(_drop_query(Link.PART_OF), rows)

    def graph(self) -> Graph:
        """The entity layer as it stands in the store, read back whole."""
        nodes: dict[str, Node] = {}
        edges: dict[str, Edge] = {}
        for label in ENTITY_LABELS:
            for row in self._client.read(cypher.load("store/node_properties", entity=label), limit=ALL):
                properties = _values(row["properties"])
                nodes[str(properties["uid"])] = Node(str(properties["uid"]), label, properties)
        for type_ in PROJECTED:
            for row in self._client.read(cypher.load("store/edge_properties", type=type_), limit=ALL):
                properties = _values(row["properties"])
                uid = str(properties.pop("uid"))
                edges[uid] = Edge(uid, type_, row["source"], row["target"], properties)
        return Graph(nodes, edges)

    def _prints(self, query: cypher.Query) -> dict[str, dict[str, Any]]:
        return {row["uid"]: row for row in self._client.read(query, limit=ALL)}

    def _write(self, query: cypher.Query, rows: Sequence[Mapping[str, Any]]) -> int:
        if rows:
            self._client.write_batches(query, rows)
        return len(rows)


def _edges_query(type_: str) -> cypher.Query:
    return cypher.load("store/part_of") if type_ == Link.PART_OF else cypher.load("store/edges", type=type_)


def _drop_query(type_: str) -> cypher.Query:
    return (
        cypher.load("store/drop_part_of")
        if type_ == Link.PART_OF
        else cypher.load("store/drop_edge", type=type_)
    )


def _put_query(type_: str) -> cypher.Query:
    if type_ in {Link.PART_OF, Link.MENTIONED_AS}:
        return cypher.load(f"store/put_{type_.lower()}")
    return cypher.load("store/put_edge", type=type_)


def _node_row(node: Node) -> dict[str, Any]:
    return {"uid": node.uid, "props": {**_plain(node.properties), "print": fingerprint(node.properties)}}


def _edge_row(found: Edge) -> dict[str, Any]:
    properties = {**_plain(found.properties), "print": fingerprint(found.properties)}
    return {"uid": found.uid, "source": found.source, "target": found.target, "props": properties}


def _differing(rows: Sequence[dict[str, Any]], old: Mapping[str, Mapping[str, Any]]) -> list[dict[str, Any]]:
    return [row for row in rows if old.get(row["uid"], {}).get("print") != row["props"]["print"]]


def _plain(properties: Mapping[str, Value]) -> dict[str, Any]:
    return {name: list(value) if isinstance(value, tuple) else value for name, value in properties.items()}


def _values(properties: Mapping[str, Any]) -> dict[str, Value]:
    kept = {name: value for name, value in properties.items() if name != "print" and not name.startswith("@")}
    return {name: tuple(value) if isinstance(value, list) else value for name, value in kept.items()}


def _row(record: Document | Run | Mention | Assertion | Decision, **more: Value) -> dict[str, Any]:
    properties = {**asdict(record), **more}
    return {
        "uid": record.uid,
        "props": {n: list(v) if isinstance(v, tuple) else v for n, v in properties.items()},
    }


def _rests_on(mentions: Sequence[Mention], assertions: Sequence[Assertion]) -> Iterator[dict[str, Any]]:
    by_local: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        by_local[mention.local].append(mention)
    for assertion in assertions:
        for local in (assertion.subject, assertion.object):
            for mention in by_local.get(local, ()):
                if assertion.start <= mention.start < assertion.end:
                    yield {"uid": assertion.uid, "mention": mention.uid}
