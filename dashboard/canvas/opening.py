"""How a view begins: what is shown of a graph at first, and a graph drawn as groups."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from dashboard.canvas.screen import screen
from dashboard.canvas.state import DEFAULT, HARD, Grouping, ViewState, following, laid, near_in
from graph.view.values import Subgraph


def start(subgraph: Subgraph, seeds: Sequence[str] = (), limit: int = DEFAULT) -> ViewState:
    """A first view: the seeds, then what is nearest to them, then what has most links, up to `limit` nodes.

    Limit 0 shows all; more than `HARD` nodes are then drawn as groups by country.
    """
    near = near_in(subgraph, (node.uid for node in subgraph.nodes))
    if not limit and len(near) > HARD:
        return replace(group(ViewState(nodes=frozenset(near)), subgraph, Grouping.COUNTRY), past=())
    kept = _chosen(near, [seed for seed in seeds if seed in near], limit or HARD)
    return ViewState(nodes=kept, positions=laid(subgraph, kept))


def _chosen(near: Mapping[str, set[str]], seeds: Sequence[str], limit: int) -> frozenset[str]:
    """Breadth first from the seeds, or from the best linked; the best linked of each round first."""
    if len(near) <= limit:
        return frozenset(near)
    rank = sorted(near, key=lambda uid: (-len(near[uid]), uid))
    kept: dict[str, None] = dict.fromkeys(seeds or rank[:1])
    edge = list(kept)
    while len(kept) < limit:
        edge = sorted({o for uid in edge for o in near[uid]} - set(kept), key=lambda u: (-len(near[u]), u))
        if not edge:
            edge = [uid for uid in rank if uid not in kept][:1]
        kept |= dict.fromkeys(edge)
    return frozenset(list(kept)[:limit])


def group(state: ViewState, subgraph: Subgraph, by: Grouping) -> ViewState:
    """Draw nodes as one by country, case or role, laid out anew; `NONE` brings the places before back by undo."""
    after = replace(state, grouped=by, opened=())
    shown = screen(subgraph, after).shown
    fresh = laid(shown, [node.uid for node in shown.nodes])
    loose = {uid: spot for uid, spot in fresh.items() if uid not in state.pinned}
    return following(state, replace(after, positions={**state.positions, **loose}))
