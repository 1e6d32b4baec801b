"""The projected graph as a value: nodes and edges with plain properties, comparable and diffable."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from graph.evidence import digest

Value = str | int | float | bool | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Node:
    """A node of the entity layer. `label` is its concrete label; `uid` stands in the properties too."""

    uid: str
    label: str
    properties: Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Edge:
    """A relationship. `source` and `target` are uids; `ends` are the labels to look them up by."""

    uid: str
    type: str
    source: str
    target: str
    properties: Mapping[str, Value] = field(default_factory=dict)
    ends: tuple[str, str] = ("Entity", "Entity")


def edge(
    type: str,  # noqa: A002 - the relationship's type
    source: str,
    target: str,
    ends: tuple[str, str] = ("Entity", "Entity"),
    qualifier: str = "",
    **properties: Value,
) -> Edge:
    """An edge whose id follows from what it joins; `qualifier` tells parallel edges of one type apart."""
    return Edge(f"x-{digest(type, source, target, qualifier)}", type, source, target, properties, ends)


@dataclass(frozen=True, slots=True)
class Graph:
    """All nodes and edges of the entity layer, by uid."""

    nodes: Mapping[str, Node]
    edges: Mapping[str, Edge]

    def lines(self) -> list[str]:
        """The canonical export: one JSON line a node or edge, sorted, no clock value in it."""
        nodes = [["node", n.label, n.uid, _plain(n.properties)] for n in self.nodes.values()]
        edges = [
            ["edge", e.type, e.source, e.target, e.uid, _plain(e.properties)] for e in self.edges.values()
        ]
        return sorted(json.dumps(row, ensure_ascii=False, sort_keys=True) for row in [*nodes, *edges])


def fingerprint(properties: Mapping[str, Value]) -> str:
    """A short hash of the properties; equal when they are."""
    return digest(json.dumps(_plain(properties), ensure_ascii=False, sort_keys=True))


def _plain(properties: Mapping[str, Value]) -> dict[str, object]:
    return {key: list(value) if isinstance(value, tuple) else value for key, value in properties.items()}
