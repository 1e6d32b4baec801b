"""What of the known graph is on the screen: hidden things left out, groups drawn as one."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from dashboard.canvas.figures import Figure, figures
from dashboard.canvas.groups import as_groups
from dashboard.canvas.layout import neighbours_of, ringed
from dashboard.canvas.state import Grouping, ViewState, placed
from graph.view.values import Link, Node, Subgraph
from terms.vocabulary import Certainty, Kind

_KEEP = frozenset({"Case", "Group", Kind.PERSON})


@dataclass(frozen=True, slots=True)
class Screen:
    """What is drawn. `folded` are the hubs that were folded away with their counts; `beyond` counts what is not shown.

    `kinds` counts the nodes of each figure, hidden ones too: the legend shows them.
    """

    shown: Subgraph
    figures: Mapping[str, Figure]
    kinds: Mapping[Figure, int]
    folded: tuple[tuple[Node, int], ...] = ()
    beyond: Mapping[str, int] | None = None


def certain(link: Link) -> bool:
    """Whether the file states it as done and first-hand."""
    return link.certainty is Certainty.DONE and not link.properties.get("hearsay")


def screen(subgraph: Subgraph, state: ViewState) -> Screen:
    """Exactly what is on the screen; exports and tables take `shown`."""
    there = [n for n in subgraph.nodes if n.uid in state.nodes and n.uid not in state.hidden]
    within = {node.uid for node in there}
    links = [k for k in subgraph.links if k.source in within and k.target in within]
    drawn_as = figures(replace(subgraph, nodes=tuple(there), links=tuple(links)))
    kinds = Counter(drawn_as[node.uid] for node in there)
    there = [node for node in there if drawn_as[node.uid] not in state.hidden_kinds]
    links = _between(there, (link for link in links if certain(link) or not state.certain))
    there, folded = _quiet(there, links, state)
    shown = replace(subgraph, nodes=tuple(there), links=tuple(_between(there, links)))
    if state.grouped is not Grouping.NONE:
        shown = as_groups(shown, state, drawn_as)
        drawn_as = {node.uid: drawn_as.get(node.uid, Figure.GROUP) for node in shown.nodes}
    return Screen(shown, drawn_as, kinds, folded, _beyond(subgraph, state))


def _between(nodes: Iterable[Node], links: Iterable[Link]) -> list[Link]:
    within = {node.uid for node in nodes}
    return [link for link in links if link.source in within and link.target in within]


def _quiet(
    nodes: list[Node], links: list[Link], state: ViewState
) -> tuple[list[Node], tuple[tuple[Node, int], ...]]:
    if not state.noise:
        return nodes, ()
    near = neighbours_of((node.uid for node in nodes), ((link.source, link.target) for link in links))
    spared = state.pinned | state.path
    loud = [
        (node, len(near[node.uid]))
        for node in nodes
        if len(near[node.uid]) > state.noise and node.label not in _KEEP and node.uid not in spared
    ]
    gone = {node.uid for node, _ in loud}
    return [node for node in nodes if node.uid not in gone], tuple(sorted(loud, key=lambda hub: -hub[1]))


def _beyond(subgraph: Subgraph, state: ViewState) -> dict[str, int]:
    """How many known neighbours of each shown node are not in the view."""
    away: dict[str, set[str]] = defaultdict(set)
    for link in subgraph.links:
        for one, other in ((link.source, link.target), (link.target, link.source)):
            if one in state.nodes and other not in state.nodes:
                away[one].add(other)
    return {uid: len(others) for uid, others in away.items()}


def settled(state: ViewState, on: Screen) -> ViewState:
    """The state with a place for everything that is drawn: members of an opened group round where it stood."""
    missing = [node.uid for node in on.shown.nodes if node.uid not in state.positions]
    if not missing:
        return state
    centre = state.positions.get(state.opened[-1], (0, 0)) if state.opened else (0, 0)
    return placed(state, ringed(centre, missing, state.positions.values()))
