"""The canvas as a conversation: what is known, what is shown, and what each act of the reader changes.

A page keeps one `Board` in its session and calls `answer` for every event; nothing here knows of Streamlit.
"""

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

from dashboard.canvas import state as view
from dashboard.canvas.drawing import Choice
from dashboard.canvas.events import Act, Event
from dashboard.canvas.figures import Figure
from dashboard.canvas.folding import folded, merged
from dashboard.canvas.opening import group, start
from dashboard.canvas.screen import screen, settled
from dashboard.canvas.state import BATCH, DEFAULT, HARD, SOFT, Grouping, ViewState
from graph.view.values import Path, Subgraph, Table

NOISE = 12
"""Neighbours beyond which "hide noise" folds a thing away."""


class Source(Protocol):
    """What a board asks for; `graph.view.View` answers so."""

    def around(
        self,
        uid: str,
        types: frozenset[str] = ...,
        labels: frozenset[str] = ...,
        limit: int = ...,
        offset: int = ...,
    ) -> Subgraph:
        """A thing with a page of its neighbours; incomplete when there are more."""
        ...

    def neighbours(self, uid: str) -> Table:
        """Counts of what is tied to it: type, label, count."""
        ...

    def path(self, a: str, b: str, certain: bool = ..., hops: int = ...) -> tuple[Path, ...]:
        """Chains between two things."""
        ...

    def subgraph(self, seeds: Sequence[str] = ..., hops: int = ..., limit: int = ...) -> Subgraph:
        """These things and, with no hops, what ties them to one another."""
        ...


@dataclass(frozen=True, slots=True)
class Board:
    """All that a page keeps of a canvas. `notice` is a key of the catalogue; `paths` are alternatives, `at` the one shown.

    `behind` came in by a page of neighbours: what ties it to the rest of the screen is yet to be asked.
    """

    known: Subgraph = field(default_factory=Subgraph)
    state: ViewState = field(default_factory=ViewState)
    choice: Choice | None = None
    paths: tuple[Path, ...] = ()
    at: int = 0
    notice: str = ""
    behind: frozenset[str] = frozenset()


def open_board(subgraph: Subgraph, seeds: Collection[str] = (), limit: int = DEFAULT) -> Board:
    """A board that begins with this piece of the graph; its journeys are folded into lines."""
    known = folded(subgraph)
    return _settled(Board(known, start(known, tuple(seeds), limit)))


def add(board: Board, piece: Subgraph, origin: str = "") -> Board:
    """The board with one more piece (a search hit, a linked case), round `origin` or beside what is there."""
    more = folded(piece)
    return _settled(
        replace(board, known=merged(board.known, more), state=view.expand(board.state, more, origin))
    )


def answer(board: Board, event: Event, source: Source, *, later: bool = False) -> Board:
    """The board after one act. Errors of the source (`ViewError`) are the caller's to show.

    What came in is tied to all that is on the screen; with `later` a page draws first and asks `completed` afterwards.
    """
    ids = tuple(uid for uid in event.ids if uid in board.state.positions)
    event = replace(event, ids=ids)
    fresh = replace(board, notice="")
    if event.act in _ASKING:
        asked = _ASKING[event.act](fresh, event, source)
        new = frozenset(node.uid for node in asked.known.nodes) - {node.uid for node in board.known.nodes}
        asked = _settled(replace(asked, behind=asked.behind | new))
        return asked if later else completed(asked, source)
    if event.act is Act.CLOSE:
        return replace(fresh, choice=None)
    if event.act is Act.UNPATH:
        fresh = replace(fresh, paths=(), at=0)
    return _settled(replace(fresh, state=_changed(fresh, event)))


def completed(board: Board, source: Source) -> Board:
    """The board with the links between what came in last and all else on the screen."""
    if not board.behind:
        return board
    there = {node.uid for node in board.known.nodes}
    found = source.subgraph(sorted((board.state.nodes | board.behind) & there), 0, 0)
    links = tuple(
        link
        for link in folded(found).links
        if {link.source, link.target} & board.behind and {link.source, link.target} <= there
    )
    known = merged(board.known, replace(found, nodes=(), links=links, evidence=(), complete=True))
    return replace(board, known=known, behind=frozenset())


def _settled(board: Board) -> Board:
    return replace(board, state=settled(board.state, screen(board.known, board.state)))


def _changed(board: Board, event: Event) -> ViewState:
    """The acts that need nothing but the board itself."""
    state, known, ids = board.state, board.known, event.ids
    changes: Mapping[Act, Callable[[], ViewState]] = {
        Act.SELECT: lambda: view.select(state, ids, event.lines),
        Act.MOVED: lambda: view.moved(state, {u: s for u, s in event.spots.items() if u in state.positions}),
        Act.COLLAPSE: lambda: view.collapse(state, known, ids[0]) if ids else state,
        Act.HIDE: lambda: view.hide(state, ids),
        Act.KIND: lambda: _kind(state, event.choice),
        Act.NOISE: lambda: view.hide_noise(state, 0 if state.noise else NOISE),
        Act.CERTAIN: lambda: view.only_certain(state, not state.certain),
        Act.SHOW: lambda: view.show_hidden(state),
        Act.PIN: lambda: view.pin(state, ids) if ids else state,
        Act.UNPATH: lambda: view.path(state, None),
        Act.GROUP: lambda: _grouped(state, known, event.choice),
        Act.TIDY: lambda: view.tidy(state, screen(known, state).shown),
        Act.INVERT: lambda: view.invert(state, screen(known, state).shown),
        Act.NEAR: lambda: view.neighbours(state, screen(known, state).shown),
        Act.UNDO: lambda: view.undo(state),
        Act.REDO: lambda: view.redo(state),
    }
    return changes[event.act]()


def _kind(state: ViewState, choice: tuple[str, ...]) -> ViewState:
    return view.hide_kind(state, Figure(choice[0])) if choice and choice[0] in set(Figure) else state


def _grouped(state: ViewState, known: Subgraph, choice: tuple[str, ...]) -> ViewState:
    return group(state, known, Grouping(choice[0])) if choice and choice[0] in set(Grouping) else state


def _expand(board: Board, event: Event, source: Source) -> Board:
    """At once when all neighbours come; else what there is, by kind and count, to choose from."""
    if not event.ids:
        return board
    uid = event.ids[0]
    if uid.startswith("group:"):
        return replace(board, state=view.open_group(board.state, uid))
    wanted = frozenset((kind, label) for kind, _, label in (text.partition("/") for text in event.choice))
    types, labels = frozenset(kind for kind, _ in wanted), frozenset(label for _, label in wanted)
    offset, piece = event.offset, source.around(uid, types, labels, BATCH, event.offset)
    if not piece.complete and not wanted:
        return _choose(board, event, source)
    more = folded(_only(piece, uid, wanted))
    while not piece.complete and not {node.uid for node in more.nodes} - board.state.nodes:
        offset += BATCH
        piece = source.around(uid, types, labels, BATCH, offset)
        more = folded(_only(piece, uid, wanted))
    state = view.select(view.expand(board.state, more, uid), [uid])
    went_on = board.choice is not None and not piece.complete
    choice = replace(board.choice, offset=offset + BATCH) if went_on and board.choice else None
    return replace(
        board,
        known=merged(board.known, more),
        state=state,
        choice=choice,
        notice=_notice(len(state.nodes), len(state.nodes) - len(board.state.nodes)),
    )


def _only(piece: Subgraph, uid: str, wanted: Collection[tuple[str, str]]) -> Subgraph:
    """Of the neighbours those that are tied by a wanted type and bear a wanted label."""
    if not wanted:
        return piece
    labels = {node.uid: node.label for node in piece.nodes}
    others = [
        (link, link.target if link.source == uid else link.source)
        for link in piece.links
        if uid in (link.source, link.target)
    ]
    asked = {other for link, other in others if (link.type, labels.get(other, "")) in wanted}
    refused = {other for _, other in others} - asked
    nodes = tuple(node for node in piece.nodes if node.uid not in refused)
    return replace(piece, nodes=nodes)


def _notice(nodes: int, new: int) -> str:
    if nodes >= HARD:
        return "canvas.notice.full"
    if not new:
        return "canvas.notice.nothing"
    return "canvas.notice.many" if nodes > SOFT else ""


def _choose(board: Board, event: Event, source: Source) -> Board:
    if not event.ids or event.ids[0].startswith("group:"):
        return board
    uid = event.ids[0]
    state = view.select(board.state, [uid])
    return replace(board, state=state, choice=Choice(uid, _unshown(board, uid, source.neighbours(uid))))


def _unshown(board: Board, uid: str, counts: Table) -> Table:
    """The counts without what is shown already."""
    labels = {node.uid: node.label for node in board.known.nodes if node.uid in board.state.nodes}
    here = {
        (link.type, other)
        for link in board.known.links
        for one, other in ((link.source, link.target), (link.target, link.source))
        if one == uid and other in labels
    }
    shown = Counter((kind, labels[other]) for kind, other in here)
    rows = ((kind, label, int(n) - shown[str(kind), str(label)]) for kind, label, n in counts.rows)
    return replace(counts, rows=tuple(row for row in rows if row[2] > 0))


def _path(board: Board, event: Event, source: Source) -> Board:
    """A path between two nodes; without nodes, another of those found."""
    found, at = board.paths, event.offset
    if len(event.ids) == 2:
        found, at = source.path(event.ids[0], event.ids[1], board.state.certain), 0
    if not found:
        return replace(board, paths=(), at=0, notice="canvas.notice.no_path")
    chosen = found[at % len(found)]
    known = merged(board.known, Subgraph(chosen.nodes, chosen.links, handling=board.known.handling))
    state = view.path(board.state, chosen)
    notice = "canvas.notice.context" if chosen.context else ""
    return replace(board, known=known, state=state, paths=found, at=at % len(found), notice=notice)


_ASKING: Mapping[Act, Callable[[Board, Event, Source], Board]] = {
    Act.EXPAND: _expand,
    Act.CHOOSE: _choose,
    Act.PATH: _path,
}
