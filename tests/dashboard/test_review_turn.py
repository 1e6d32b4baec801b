"""A reviewer's turn: a value that every verdict takes and gives anew."""

from dashboard.fact import choices, ordered
from dashboard.screens.review import Turn, decided, left, skipped, taken_back
from graph.view.values import Mark, Marked, Node, Passage, QueueItem, QueueKind


def _item(uid: str, **fields: str) -> QueueItem:
    return QueueItem(uid, QueueKind.FACT, "TRANSPORTED", "act:transported", fields=fields)


def test_a_verdict_takes_the_item_away_and_remembers_how_to_undo_it() -> None:
    turn = decided(Turn(), "q-1", "d-1")
    assert left(turn, (_item("q-1"), _item("q-2"))) == (_item("q-2"),)
    assert turn.decisions == ("d-1",)
    assert taken_back(turn).decisions == ()


def test_skipping_goes_on_and_leaves_the_item_in_the_queue() -> None:
    turn = skipped(Turn(editing=True))
    assert (turn.at, turn.editing) == (1, False)
    assert left(turn, (_item("q-1"),)) == (_item("q-1"),)


def test_only_so_many_decisions_are_remembered() -> None:
    turn = Turn()
    for number in range(60):
        turn = decided(turn, f"q-{number}", f"d-{number}")
    assert len(turn.decisions) == 50
    assert turn.decisions[0] == "d-59"


def test_fields_stand_in_the_order_of_a_sentence() -> None:
    item = _item("q", certainty="done", target="@VICTIMS", time="", source="P-1", type="TRANSPORTED")
    assert [name for name, _ in ordered(item)] == ["source", "type", "target", "certainty", "time"]


def test_an_end_may_become_whatever_the_sentence_names() -> None:
    said = Marked(Passage("doc", 0, 9, "Ana y Luz"), (Mark(6, 9, "PERSON", "P-2"),))
    ana = Node("P-1", "Person", "Ana")
    item = QueueItem("q", QueueKind.FACT, "HARMED", "", (ana,), {"source": "P-1", "target": ""}, (said,))
    assert choices(item, "source") == ["P-1", "P-2", "@VICTIMS", "@SUSPECTS"]
    assert "done" in choices(item, "certainty")
