"""Nodes drawn as one by country, case or role."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from dashboard.canvas.figures import Figure
from dashboard.canvas.state import Grouping, ViewState
from graph.view.values import Link, Node, Subgraph
from terms.vocabulary import Certainty

SEVERAL = "SEVERAL"
"""The type of a line that stands for the links between two groups; `count` says how many."""

_OPEN = 200


def as_groups(shown: Subgraph, state: ViewState, drawn_as: Mapping[str, Figure]) -> Subgraph:
    """The same with groups in place of their members. Pinned nodes, and those of no group, stay themselves.

    An opened group shows its first 200 members. A group's uid is `group:country:EC`; its name the value.
    """
    members = _members(shown, state, drawn_as)
    names = {node.uid: node.name for node in shown.nodes}
    inside = {node.uid: group for group, nodes in members.items() for node in nodes}
    nodes = [node for node in shown.nodes if node.uid not in inside]
    nodes += [_node(group, names, len(held)) for group, held in members.items()]
    return replace(shown, nodes=tuple(nodes), links=tuple(_links(shown.links, inside)))


def _members(shown: Subgraph, state: ViewState, drawn_as: Mapping[str, Figure]) -> dict[str, Sequence[Node]]:
    """What each group holds; one alone is no group."""
    cases = {node.uid: node.uid for node in shown.nodes if node.label == "Case"}
    for link in sorted(shown.links, key=lambda link: link.uid):
        if link.type == "IN_CASE":
            cases.setdefault(link.source, link.target)
    found: dict[str, list[Node]] = defaultdict(list)
    for node in shown.nodes:
        value = _value(node, state.grouped, cases, drawn_as)
        if value and node.uid not in state.pinned:
            found[f"group:{state.grouped.value}:{value}"].append(node)
    held = {group: nodes[_OPEN:] if group in state.opened else nodes for group, nodes in found.items()}
    return {group: nodes for group, nodes in sorted(held.items()) if len(nodes) > 1}


def _value(node: Node, by: Grouping, cases: Mapping[str, str], drawn_as: Mapping[str, Figure]) -> str:
    if by is Grouping.COUNTRY:
        return str(node.properties.get("country") or "")
    return cases.get(node.uid, "") if by is Grouping.CASE else drawn_as[node.uid].value


def _node(group: str, names: Mapping[str, str], count: int) -> Node:
    _, by, value = group.split(":", 2)
    return Node(group, "Group", names.get(value, value), False, {"by": by, "value": value, "count": count})


def _links(links: Iterable[Link], inside: Mapping[str, str]) -> Iterable[Link]:
    joined: dict[tuple[str, str], int] = defaultdict(int)
    for link in links:
        a, b = inside.get(link.source, link.source), inside.get(link.target, link.target)
        if (a, b) == (link.source, link.target):
            yield link
        elif a != b:
            joined[min(a, b), max(a, b)] += 1
    for (a, b), count in sorted(joined.items()):
        yield Link(f"{a}--{b}", SEVERAL, a, b, Certainty.DONE, properties={"count": count})
