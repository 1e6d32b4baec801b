"""The board of the network page: how it begins, and how it is kept and opened again. Plain functions on values."""

from collections.abc import Sequence

from dashboard.canvas import Board, ViewState, folded, merged, open_board
from dashboard.shelf import SavedView
from graph.view import View
from graph.view.errors import NotFound
from graph.view.values import LinkFilter, Subgraph

FIRST = 150
"""Nodes of a first view."""

CASE, GROUP = "Case", "Group"


def around(view: View, seeds: Sequence[str]) -> Board:
    """A board with these things and what is directly tied to them. Raises as the view does."""
    found = view.subgraph(tuple(seeds), 1, FIRST)
    return open_board(found, seeds, FIRST)


def across_borders(view: View) -> Board:
    """A board with all cases that are linked across a border, and what links them."""
    return open_board(view.subgraph(limit=FIRST, wanted=LinkFilter(cross_border=True)), (), FIRST)


def cases_of(view: View, piece: Subgraph) -> tuple[str, ...]:
    """The cases that a piece of the graph rests on: those in it, those of its lines, and those of things without a line."""
    found = {node.uid for node in piece.nodes if node.label == CASE}
    found |= {case for link in piece.links for case in link.cases}
    tied = {uid for link in piece.links for uid in (link.source, link.target)}
    for node in piece.nodes:
        if node.uid not in tied and node.label not in {CASE, GROUP}:
            found |= {case for link in view.around(node.uid).links for case in link.cases}
    return tuple(sorted(found))


def kept(view: View, board: Board, title: str, notes: str, by: str) -> SavedView:
    """What is kept of a board: ids and places."""
    state = board.state
    nodes = tuple(node for node in board.known.nodes if node.uid in state.nodes)
    there = {node.uid for node in nodes}
    links = tuple(link for link in board.known.links if link.source in there and link.target in there)
    return SavedView(
        "",
        title.strip()[:120],
        notes.strip()[:2000],
        by,
        "",
        tuple(sorted(there)),
        cases_of(view, Subgraph(nodes, links)),
        {uid: (round(spot[0]), round(spot[1])) for uid, spot in state.positions.items() if uid in there},
        tuple(sorted(state.pinned & there)),
        tuple(sorted(state.hidden & there)),
    )


def opened(saved: SavedView, view: View) -> Board:
    """The board of a saved view. Raises `NotFound` when the reader does not see all that it holds."""
    known = folded(view.subgraph(saved.cases, 1, 0) if saved.cases else Subgraph())
    rest = sorted(set(saved.nodes) - {node.uid for node in known.nodes})
    if rest:
        known = merged(known, folded(view.subgraph(rest, 0, 0)))
    if set(saved.nodes) - {node.uid for node in known.nodes}:
        raise NotFound
    wanted = frozenset(saved.nodes)
    state = ViewState(
        nodes=wanted,
        positions={uid: spot for uid, spot in saved.spots.items() if uid in wanted},
        pinned=frozenset(saved.pinned),
        hidden=frozenset(saved.hidden),
    )
    return Board(known=known, state=state)
