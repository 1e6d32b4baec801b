"""What is on the screen, as a value: every action takes one and gives the next. Holds ids and positions, never names.

The graph itself stands beside it (`Subgraph`): whatever is asked about neighbours takes both.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from dashboard.canvas.figures import Figure
from dashboard.canvas.layout import Point, arranged, neighbours_of, ringed
from graph.view.values import Path, Subgraph

DEFAULT = 150
"""Nodes that a view shows at first."""
SOFT = 500
"""Nodes beyond which expanding asks for fewer at a time."""
HARD = 2000
"""Nodes beyond which a view shows groups."""
BATCH = 25
"""Neighbours that one expansion brings."""

_STEPS = 50


class Grouping(StrEnum):
    """By what nodes are drawn as one."""

    NONE = "none"
    COUNTRY = "country"
    CASE = "case"
    ROLE = "role"


@dataclass(frozen=True, slots=True)
class ViewState:
    """A view. `nodes` are shown unless hidden by id, by figure, as noise, or by a group; `origin` says who brought whom.

    `path` are the ids of nodes and links that a found path runs through; `lines` the selected links.
    """

    nodes: frozenset[str] = frozenset()
    positions: Mapping[str, Point] = field(default_factory=dict)
    origin: Mapping[str, str] = field(default_factory=dict)
    pinned: frozenset[str] = frozenset()
    hidden: frozenset[str] = frozenset()
    hidden_kinds: frozenset[Figure] = frozenset()
    noise: int = 0
    certain: bool = False
    grouped: Grouping = Grouping.NONE
    opened: tuple[str, ...] = ()
    path: frozenset[str] = frozenset()
    selection: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    past: tuple["ViewState", ...] = ()
    future: tuple["ViewState", ...] = ()


def _bare(state: ViewState) -> ViewState:
    return replace(state, past=(), future=())


def following(before: ViewState, after: ViewState) -> ViewState:
    """The next view, with the way back to the one before."""
    if _bare(before) == _bare(after):
        return before
    return replace(after, past=(*before.past, _bare(before))[-_STEPS:], future=())


def near_in(subgraph: Subgraph, nodes: Iterable[str]) -> dict[str, set[str]]:
    """Who is tied to whom among these nodes."""
    return neighbours_of(nodes, ((link.source, link.target) for link in subgraph.links))


def laid(subgraph: Subgraph, nodes: Collection[str]) -> dict[str, Point]:
    """A layout of these nodes from scratch."""
    return arranged(nodes, ((link.source, link.target) for link in subgraph.links))


def expand(state: ViewState, piece: Subgraph, origin: str) -> ViewState:
    """Show what `piece` adds, on rings round `origin`. What was there stays where it stood; what was hidden, hidden."""
    near = near_in(piece, {node.uid for node in piece.nodes} | {origin})
    new = sorted(
        (node.uid for node in piece.nodes if node.uid not in state.nodes),
        key=lambda uid: (-len(near[uid]), uid),
    )[: max(0, HARD - len(state.nodes))]
    centre = state.positions.get(origin, (0, 0))
    spots = ringed(centre, new, (state.positions[u] for u in state.nodes if u in state.positions))
    after = replace(
        state,
        nodes=state.nodes | frozenset(new),
        positions={**state.positions, **spots},
        origin={**state.origin, **dict.fromkeys(new, origin)},
        hidden=state.hidden - {origin},
    )
    return following(state, after)


def collapse(state: ViewState, subgraph: Subgraph, uid: str) -> ViewState:
    """Take away the leaves that hang on this node alone; what is pinned stays."""
    near = near_in(subgraph, state.nodes)
    leaves = {leaf for leaf in near.get(uid, ()) if near[leaf] == {uid}} - state.pinned
    return following(state, _without(state, leaves))


def _without(state: ViewState, gone: Collection[str]) -> ViewState:
    return replace(
        state,
        nodes=state.nodes - frozenset(gone),
        selection=tuple(uid for uid in state.selection if uid not in gone),
    )


def hide(state: ViewState, uids: Iterable[str]) -> ViewState:
    """Take these nodes off the screen; they come back by undo or `show_hidden`."""
    gone = frozenset(uids) & state.nodes
    kept = tuple(uid for uid in state.selection if uid not in gone)
    return following(state, replace(state, hidden=state.hidden | gone, selection=kept, lines=()))


def hide_kind(state: ViewState, figure: Figure) -> ViewState:
    """Hide all nodes drawn with this figure, or show them again."""
    return following(state, replace(state, hidden_kinds=state.hidden_kinds ^ {figure}))


def hide_noise(state: ViewState, degree: int = 12) -> ViewState:
    """Fold away things with more neighbours than `degree` that are neither person nor case; 0 shows them again."""
    return following(state, replace(state, noise=max(0, degree)))


def only_certain(state: ViewState, certain: bool) -> ViewState:
    """Leave out links that are planned, denied or hearsay, or show them again."""
    return following(state, replace(state, certain=certain))


def show_hidden(state: ViewState) -> ViewState:
    """Show again all that was hidden, folded away or left out."""
    return following(
        state, replace(state, hidden=frozenset(), hidden_kinds=frozenset(), noise=0, certain=False)
    )


def pin(state: ViewState, uids: Iterable[str]) -> ViewState:
    """Pin these nodes, or loosen them when all are pinned: "tidy" and "collapse" leave pinned nodes alone."""
    wanted = frozenset(uids)
    kept = state.pinned - wanted if wanted <= state.pinned else state.pinned | wanted
    return following(state, replace(state, pinned=kept))


def moved(state: ViewState, positions: Mapping[str, Point]) -> ViewState:
    """Nodes were dragged to these places."""
    return following(state, replace(state, positions={**state.positions, **positions}))


def select(state: ViewState, uids: Iterable[str], lines: Iterable[str] = ()) -> ViewState:
    """These nodes and links are looked at. No step that undo takes back."""
    return replace(state, selection=tuple(dict.fromkeys(uids)), lines=tuple(dict.fromkeys(lines)))


def invert(state: ViewState, shown: Subgraph) -> ViewState:
    """Select all that is on the screen and was not selected."""
    return select(state, sorted({node.uid for node in shown.nodes} - set(state.selection)))


def neighbours(state: ViewState, shown: Subgraph) -> ViewState:
    """Add to the selection all that is tied to it on the screen."""
    near = near_in(shown, (node.uid for node in shown.nodes))
    more = sorted({other for uid in state.selection for other in near.get(uid, ())})
    return select(state, (*state.selection, *more))


def path(state: ViewState, found: Path | None) -> ViewState:
    """Show and mark a path; None takes the mark away. What is missing is put between what is there."""
    if found is None:
        return following(state, replace(state, path=frozenset()))
    uids = [node.uid for node in found.nodes]
    spots = dict(state.positions)
    for before, uid in zip([uids[0], *uids], uids, strict=False):
        if uid not in state.nodes:
            spots |= ringed(spots.get(before, (0, 0)), [uid], spots.values())
    marked = frozenset(uids) | {link.uid for link in found.links}
    after = replace(
        state,
        nodes=state.nodes | frozenset(uids),
        positions=spots,
        hidden=state.hidden - frozenset(uids),
        path=marked,
    )
    return following(state, after)


def tidy(state: ViewState, shown: Subgraph) -> ViewState:
    """Lay out anew what is on the screen; what is pinned keeps its place."""
    fresh = laid(shown, [node.uid for node in shown.nodes])
    loose = {uid: spot for uid, spot in fresh.items() if uid not in state.pinned}
    return following(state, replace(state, positions={**state.positions, **loose}))


def open_group(state: ViewState, uid: str) -> ViewState:
    """Draw the members of this group one by one."""
    return following(state, replace(state, opened=(*state.opened, uid)))


def placed(state: ViewState, spots: Mapping[str, Point]) -> ViewState:
    """Give places to what has none yet; no step of its own."""
    new = {uid: spot for uid, spot in spots.items() if uid not in state.positions}
    return replace(state, positions={**state.positions, **new}) if new else state


def undo(state: ViewState) -> ViewState:
    """The view before the last step; the selection stays as far as it is there."""
    if not state.past:
        return state
    back = state.past[-1]
    return replace(back, past=state.past[:-1], future=(_bare(state), *state.future))


def redo(state: ViewState) -> ViewState:
    """The step that undo took back."""
    if not state.future:
        return state
    ahead = state.future[0]
    return replace(ahead, past=(*state.past, _bare(state)), future=state.future[1:])
