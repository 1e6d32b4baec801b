"""The board of the network page: how it begins, and how it is kept and opened again. Plain functions on values."""

from collections.abc import Sequence
from dataclasses import replace

from dashboard.canvas import Board, ViewState, open_board
from dashboard.canvas.folding import folded
from dashboard.shelf import SavedView
from graph.view import View
from graph.view.errors import NotFound
from graph.view.values import LinkFilter, Subgraph

FIRST = 150
"""Nodes of a first view."""


def around(view: View, seeds: Sequence[str]) -> Board:
    """A board with these things and what is directly tied to them. Raises as the view does."""
    found = view.subgraph(tuple(seeds), 1, FIRST)
    return open_board(found, seeds, FIRST)


def across_borders(view: View) -> Board:
    """A board with all cases that are linked across a border, and what links them."""
    return open_board(view.subgraph(limit=FIRST, wanted=LinkFilter(cross_border=True)), (), FIRST)


def kept(board: Board, title: str, notes: str, by: str) -> SavedView:
    """What is kept of a board: ids and places."""
    state = board.state
    return SavedView(
        "",
        title.strip()[:120],
        notes.strip()[:2000],
        by,
        "",
        tuple(sorted(state.nodes)),
        {
            uid: (round(spot[0]), round(spot[1]))
            for uid, spot in state.positions.items()
            if uid in state.nodes
        },
        tuple(sorted(state.pinned)),
        tuple(sorted(state.hidden)),
    )


def opened(saved: SavedView, view: View) -> Board:
    """The board of a saved view. Raises `NotFound` when the reader does not see all that it holds."""
    found: Subgraph = view.subgraph(saved.nodes, 0, 0)
    if {node.uid for node in found.nodes} < set(saved.nodes):
        raise NotFound
    known = folded(found)
    there = frozenset(node.uid for node in known.nodes)
    state = ViewState(
        nodes=frozenset(saved.nodes) & there,
        positions={uid: spot for uid, spot in saved.spots.items() if uid in there},
        pinned=frozenset(saved.pinned) & there,
        hidden=frozenset(saved.hidden) & there,
    )
    return replace(Board(), known=known, state=state)
