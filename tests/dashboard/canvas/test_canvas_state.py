from dataclasses import replace

from canvas_story import Held, network, story

from dashboard.canvas import Act, Event, Grouping, answer, folded, merged, open_board, screen
from dashboard.canvas import state as view
from dashboard.canvas.figures import Figure
from dashboard.canvas.layout import HEIGHT, WIDTH, arranged
from dashboard.canvas.opening import group, start
from dashboard.canvas.state import DEFAULT, HARD

WHOLE = folded(story())
SOURCE = Held(story())


def names(state, known=WHOLE) -> set[str]:
    return {node.uid for node in screen(known, state).shown.nodes}


def test_a_journey_is_folded_into_a_line_from_place_to_place():
    assert not {node.label for node in WHOLE.nodes} & {"Route", "Leg"}
    leg = next(link for link in WHOLE.links if link.type == "JOURNEY")
    assert (leg.source, leg.target, leg.cases) == ("L-1", "L-2", ("C-1",))
    assert leg.properties == {"moved": "victims", "mode": "land"}
    assert leg.passages[0].text == "Sentence of k16."


def test_a_leg_with_one_known_end_runs_from_the_case():
    cut = replace(story(), links=tuple(link for link in story().links if link.type != "FROM"))
    leg = next(link for link in folded(cut).links if link.type == "JOURNEY")
    assert (leg.source, leg.target) == ("C-1", "L-2")


def test_pieces_are_merged_and_the_stricter_code_counts():
    piece = replace(SOURCE.around("C-2"), handling="H3")
    both = merged(SOURCE.around("C-1"), piece)
    assert both.handling == "H3"
    assert {"P-v1", "P-v2"} <= {node.uid for node in both.nodes}


def test_a_view_begins_with_the_seeds_and_stays_within_its_limit():
    known = network(400)
    state = start(known, ["N-7"])
    assert "N-7" in state.nodes
    assert len(state.nodes) == DEFAULT
    assert set(state.positions) == state.nodes


def test_the_same_graph_is_laid_out_the_same_and_nothing_overlaps():
    first, second = (start(network(120), limit=120).positions for _ in range(2))
    assert first == second
    spots = list(first.values())
    close = [
        (a, b)
        for n, a in enumerate(spots)
        for b in spots[:n]
        if abs(a[0] - b[0]) < WIDTH * 0.4 and abs(a[1] - b[1]) < HEIGHT * 0.4
    ]
    assert close == []


def test_nothing_moves_when_something_is_expanded():
    before = open_board(SOURCE.around("C-1"), ["C-1"])
    after = answer(before, Event(Act.EXPAND, ("P-rosa",)), SOURCE)
    assert "C-2" in after.state.nodes - before.state.nodes
    assert all(after.state.positions[uid] == spot for uid, spot in before.state.positions.items())
    assert len(set(after.state.positions.values())) == len(after.state.positions)


def test_new_things_stand_on_a_ring_round_their_parent():
    known = network(60)
    state = start(known, ["C-0"], limit=1)
    after = view.expand(state, known, "C-0")
    centre = after.positions["C-0"]
    apart = [
        ((x - centre[0]) ** 2 + (y - centre[1]) ** 2) ** 0.5
        for uid, (x, y) in after.positions.items()
        if uid != "C-0"
    ]
    assert min(apart) > 100
    assert after.origin["N-0"] == "C-0"


def test_collapsing_takes_the_leaves_and_spares_what_is_pinned():
    state = start(WHOLE)
    away = state.nodes - view.collapse(state, WHOLE, "C-1").nodes
    assert away == {"P-judge"}
    pinned = view.pin(state, ["P-judge"])
    assert view.collapse(pinned, WHOLE, "C-1").nodes == state.nodes


def test_what_is_hidden_comes_back_by_undo_and_goes_by_redo():
    state = start(WHOLE)
    hidden = view.hide(state, ["P-rosa"])
    assert "P-rosa" not in names(hidden)
    assert names(view.undo(hidden)) == names(state)
    assert names(view.redo(view.undo(hidden))) == names(hidden)


def test_a_new_step_forgets_what_could_be_redone():
    undone = view.undo(view.hide(start(WHOLE), ["P-rosa"]))
    assert undone.future
    assert not view.hide(undone, ["P-leon"]).future


def test_a_step_that_changes_nothing_is_none():
    state = start(WHOLE)
    assert view.hide(state, ["nobody"]).past == ()
    assert view.undo(state) == state
    assert view.redo(state) == state


def test_selecting_is_no_step_and_hiding_loosens_the_selection():
    state = view.select(start(WHOLE), ["P-rosa", "P-leon"])
    assert state.past == ()
    assert view.hide(state, ["P-rosa"]).selection == ("P-leon",)


def test_a_kind_is_hidden_and_shown_again():
    state = view.hide_kind(start(WHOLE), Figure.VICTIM)
    assert not {"P-v1", "P-v2"} & names(state)
    assert screen(WHOLE, state).kinds[Figure.VICTIM] == 2
    assert {"P-v1", "P-v2"} <= names(view.hide_kind(state, Figure.VICTIM))


def test_noise_is_folded_away_but_no_person_and_no_case():
    state = view.hide_noise(start(WHOLE), 2)
    on = screen(WHOLE, state)
    assert [node.uid for node, _ in on.folded] == ["T-1"]
    assert {"C-1", "P-rosa"} <= names(state)
    assert "T-1" in names(view.hide_noise(view.pin(start(WHOLE), ["T-1"]), 2))


def test_only_what_is_certain_leaves_planned_and_denied_links_out():
    kept = screen(WHOLE, view.only_certain(start(WHOLE), True)).shown.links
    assert "k11" in {link.uid for link in kept}
    assert not {"k13", "k20"} & {link.uid for link in kept}


def test_a_dragged_node_keeps_its_place_and_tidying_spares_the_pinned():
    state = view.pin(view.moved(start(WHOLE), {"P-rosa": (900, 900), "T-1": (800, 1)}), ["P-rosa"])
    tidied = view.tidy(state, screen(WHOLE, state).shown)
    assert tidied.positions["P-rosa"] == (900, 900)
    assert tidied.positions["T-1"] != (800, 1)
    assert view.undo(tidied).positions["T-1"] == (800, 1)


def test_selection_is_inverted_and_widened():
    state = view.select(start(WHOLE), ["P-judge"])
    shown = screen(WHOLE, state).shown
    assert view.neighbours(state, shown).selection == ("P-judge", "C-1")
    assert set(view.invert(state, shown).selection) == names(state) - {"P-judge"}


def test_a_path_brings_what_is_missing_and_is_marked():
    board = open_board(SOURCE.around("C-1"), ["C-1"])
    board = answer(board, Event(Act.EXPAND, ("T-1",)), SOURCE)
    board = answer(board, Event(Act.PATH, ("P-v1", "C-2")), SOURCE)
    assert {"P-v1", "C-2"} <= board.state.path
    assert board.paths
    assert "C-2" in names(board.state, board.known)
    cleared = answer(board, Event(Act.UNPATH), SOURCE)
    assert cleared.state.path == frozenset()
    assert cleared.paths == ()


def test_without_a_path_the_reader_is_told():
    lonely = replace(story(), links=())
    board = open_board(lonely)
    assert answer(board, Event(Act.PATH, ("C-1", "C-2")), Held(lonely)).notice == "canvas.notice.no_path"


def test_countries_cases_and_roles_are_drawn_as_groups_and_opened():
    state = group(start(WHOLE), WHOLE, Grouping.COUNTRY)
    assert {"group:country:EC", "group:country:PE"} <= names(state)
    opened = view.open_group(state, "group:country:PE")
    assert {"C-2", "L-2"} <= names(opened)
    assert "group:case:C-1" in names(group(start(WHOLE), WHOLE, Grouping.CASE))
    assert "group:role:victim" in names(group(start(WHOLE), WHOLE, Grouping.ROLE))


def test_more_than_the_hard_limit_is_drawn_as_groups():
    known = network(HARD + 40)
    board = open_board(known, limit=0)
    on = screen(board.known, board.state)
    assert board.state.grouped is Grouping.COUNTRY
    assert len(on.shown.nodes) <= HARD
    assert all(node.uid in board.state.positions for node in on.shown.nodes)


def test_singles_stand_in_a_tray_beside_the_parts():
    spots = arranged(["a", "b", "c", "x", "y"], [("a", "b"), ("b", "c")])
    assert min(spots["x"][1], spots["y"][1]) > max(spots[uid][1] for uid in "abc")
