from dataclasses import replace

import pytest
from canvas_story import Held, network, story, tie

from dashboard.canvas import Act, Choice, Event, Grouping, answer, completed, open_board, screen
from dashboard.canvas.events import read
from graph.view.values import Node, Subgraph

SOURCE = Held(story())


class Lean(Held):
    """Answers a page of neighbours with nothing but what ties them to the one that was asked about."""

    def around(self, uid, *rest) -> Subgraph:
        found = super().around(uid, *rest)
        return replace(found, links=tuple(k for k in found.links if uid in (k.source, k.target)))


def crowd(size: int) -> Subgraph:
    """A phone with so many people."""
    people = [Node(f"P-{n:03}", "Person", f"Person {n}") for n in range(size)]
    links = [tie(f"u{n:03}", "USES_PHONE", f"P-{n:03}", "T-1") for n in range(size)]
    return Subgraph((Node("T-1", "Phone", "+593 99 555 0101"), *people), tuple(links))


def test_few_neighbours_come_at_once():
    board = answer(open_board(SOURCE.around("C-1"), ["C-1"]), Event(Act.EXPAND, ("P-vera",)), SOURCE)
    assert "V-1" in board.state.nodes
    assert board.choice is None
    assert board.state.selection == ("P-vera",)


def test_many_neighbours_are_offered_by_kind_and_count_first():
    source = Held(crowd(40))
    board = open_board(Subgraph((source.whole.nodes[0],)))
    asked = answer(board, Event(Act.EXPAND, ("T-1",)), source)
    assert asked.state.nodes == {"T-1"}
    assert asked.choice == Choice("T-1", source.neighbours("T-1"))
    chosen = answer(asked, Event(Act.EXPAND, ("T-1",), choice=("USES_PHONE/Person",)), source)
    assert len(chosen.state.nodes) == 26
    assert chosen.choice is not None
    assert chosen.choice.offset == 25
    rest = answer(chosen, Event(Act.EXPAND, ("T-1",), choice=("USES_PHONE/Person",), offset=25), source)
    assert len(rest.state.nodes) == 41
    assert rest.choice is None


def test_the_choice_counts_only_what_is_not_shown():
    board = open_board(SOURCE.around("C-1"), ["C-1"])
    offered = answer(board, Event(Act.CHOOSE, ("P-rosa",)), SOURCE).choice
    assert offered is not None
    assert offered.counts.rows == (("IN_CASE", "Case", 1),)


def test_what_comes_in_is_tied_to_all_that_is_on_the_screen():
    board = open_board(SOURCE.around("C-1"), ["C-1"])
    drawn = answer(board, Event(Act.EXPAND, ("P-rosa",)), Lean(story()), later=True)
    assert drawn.behind == {"C-2"}
    assert "k10" not in {link.uid for link in drawn.known.links}
    tied = completed(drawn, SOURCE)
    assert "k10" in {link.uid for link in tied.known.links}
    assert tied.behind == frozenset()
    assert tied.state == drawn.state
    at_once = answer(board, Event(Act.EXPAND, ("P-rosa",)), Lean(story()))
    assert "k10" in {link.uid for link in at_once.known.links}


def test_only_the_chosen_kind_comes():
    board = open_board(SOURCE.around("C-2"), ["C-2"])
    board = answer(board, Event(Act.EXPAND, ("P-rosa",), choice=("RECRUITED/Person",)), SOURCE)
    assert "P-v1" in board.state.nodes
    assert "C-1" not in board.state.nodes


def test_expanding_twice_brings_nothing_and_says_so():
    board = open_board(SOURCE.around("C-1"), ["C-1"])
    once = answer(board, Event(Act.EXPAND, ("P-leon",)), SOURCE)
    assert answer(once, Event(Act.EXPAND, ("P-leon",)), SOURCE).notice == "canvas.notice.nothing"


def test_closing_the_choice_leaves_all_as_it_was():
    board = open_board(SOURCE.around("C-1"), ["C-1"])
    asked = answer(board, Event(Act.CHOOSE, ("P-rosa",)), SOURCE)
    closed = answer(asked, Event(Act.CLOSE), SOURCE)
    assert closed.choice is None
    assert closed.state.nodes == board.state.nodes


@pytest.mark.parametrize("act", list(Act))
def test_no_act_fails_on_ids_and_choices_that_are_not_there(act: Act):
    board = open_board(SOURCE.around("C-1"), ["C-1"])
    after = answer(board, Event(act, ("nobody",), ("nothing",), ("no such",), {"nobody": (1, 1)}, 3), SOURCE)
    assert screen(after.known, after.state).shown.nodes
    assert "nobody" not in after.state.positions


def test_a_group_opens_by_a_double_click():
    board = open_board(network(60), limit=60)
    board = answer(board, Event(Act.GROUP, choice=("case",)), Held(network(60)))
    assert board.state.grouped is Grouping.CASE
    opened = answer(board, Event(Act.EXPAND, ("group:case:C-0",)), Held(network(60)))
    assert len(opened.state.positions) > len(board.state.positions) - 1
    on = screen(opened.known, opened.state)
    assert "C-0" in {node.uid for node in on.shown.nodes}


@pytest.mark.parametrize(
    "sent",
    [
        None,
        "acts",
        {"acts": "x"},
        {"acts": [None, 3, {"n": "1", "do": "hide"}, {"n": 1, "do": "format"}, {"n": 2}]},
        {"acts": [{"n": 1, "do": ["hide"]}]},
    ],
)
def test_a_malformed_message_is_no_act(sent: object):
    assert read(sent) == ()


def test_a_message_is_read_as_far_as_it_is_sound():
    spots = {"a": [1.4, 2], "b": [float("nan"), 1], "c": "x", "d": [1, 2, 3], "e": [True, 1]}
    sent = {"acts": [{"n": 4, "do": "moved", "ids": ["a", 3, "x" * 300], "spots": spots, "offset": -1}]}
    assert read(sent) == ((4, Event(Act.MOVED, ("a",), spots={"a": (1, 2)})),)
