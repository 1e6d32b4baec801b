"""The board of the network page on a real store: begun, kept, opened again, and only by who sees it all."""

import pytest

from dashboard import boards
from dashboard.canvas import Act, Event, answer
from dashboard.outputs import exported
from graph.view.errors import Forbidden, NotFound
from hilo.door import Door
from hilo.keys import KeyRole
from tests.dashboard.store import VICTIMS, visit_of


def _seed(opened: Door) -> str:
    cards = visit_of(opened, KeyRole.ANALYST).view.cases()
    return next(card.uid for card in cards if card.reference == "PE-0457")


def test_a_kept_view_opens_with_the_same_things_in_the_same_places(opened: Door) -> None:
    visit = visit_of(opened, KeyRole.ANALYST)
    board = boards.around(visit.view, [_seed(opened)])
    saved = visit.shelf.keep(boards.kept(visit.view, board, "Norte", "", visit.scope.reader))
    again = boards.opened(visit.shelf.get(saved.id), visit.view)
    assert again.state.nodes == board.state.nodes
    assert all(
        again.state.positions[uid] == tuple(round(number) for number in board.state.positions[uid])
        for uid in board.state.nodes
    )


def test_a_view_opens_for_nobody_who_does_not_see_all_of_it(opened: Door) -> None:
    visit = visit_of(opened, KeyRole.ANALYST)
    board = boards.across_borders(visit.view)
    saved = visit.shelf.keep(boards.kept(visit.view, board, "Frontera", "", visit.scope.reader))
    stranger = visit_of(opened, KeyRole.ANALYST, frozenset({"BR"}))
    with pytest.raises(NotFound):
        boards.opened(stranger.shelf.get(saved.id), stranger.view)


def test_a_kept_view_holds_no_name(opened: Door) -> None:
    visit = visit_of(opened, KeyRole.ANALYST)
    told = repr(boards.kept(visit.view, boards.across_borders(visit.view), "x", "", "somebody"))
    assert not any(part in told for name in VICTIMS for part in name.split())
    assert "Zepeda" not in told


def test_an_export_is_what_is_on_the_screen_and_stands_in_the_audit(opened: Door) -> None:
    visit = visit_of(opened, KeyRole.RESEARCHER)
    board = boards.around(visit.view, [_seed(opened)])
    leaving = exported(visit, board.known)
    assert leaving.nodes == board.known.nodes
    assert "exported" in (opened.settings.data / "audit.jsonl").read_text("utf-8").splitlines()[-1]


def test_who_may_not_export_gets_no_file(opened: Door) -> None:
    board = boards.around(visit_of(opened, KeyRole.ANALYST).view, [_seed(opened)])
    with pytest.raises(Forbidden):
        exported(visit_of(opened, KeyRole.INTAKE), board.known)


def test_acts_on_the_board_can_be_taken_back(opened: Door) -> None:
    visit = visit_of(opened, KeyRole.ANALYST)
    board = boards.around(visit.view, [_seed(opened)])
    hidden = answer(board, Event(Act.HIDE, (_seed(opened),)), visit.view)
    assert _seed(opened) in hidden.state.hidden
    assert answer(hidden, Event(Act.UNDO), visit.view).state.hidden == board.state.hidden
