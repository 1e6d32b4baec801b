"""A document around a passage: what stands there, once and in order."""

from dashboard.paper import around
from graph.view.values import Passage
from hilo.door import Door
from hilo.keys import KeyRole
from tests.dashboard.store import VICTIMS, visit_of


def test_what_stands_around_a_passage_is_told_once_and_in_order(opened: Door) -> None:
    visit = visit_of(opened, KeyRole.ANALYST)
    case = next(card for card in visit.view.cases() if card.reference == "PE-0457")
    (document,) = {file.uid for file in visit.view.case(case.uid).documents}
    whole = visit.view.text(document, 0, 20_000).passage
    sentence = whole.text.index("fue detenido")
    pieces = around(visit, Passage(document, whole.start + sentence, whole.start + sentence + 30, ""))
    told = "".join(piece.passage.text for piece in pieces)
    assert told.count("fue detenido") == 1
    assert told.count("Rutilio Zepeda Umanzor") == whole.text.count("Rutilio Zepeda Umanzor")
    assert told.split()[:4] == whole.text.split()[:4]
    assert not any(part in told for name in VICTIMS for part in name.split())


def test_nothing_stands_before_the_first_words(opened: Door) -> None:
    visit = visit_of(opened, KeyRole.ANALYST)
    card = visit.view.cases()[0]
    document = visit.view.case(card.uid).documents[0].uid
    before, here, _ = around(visit, Passage(document, 0, 1, ""))
    assert before.passage.text == ""
    assert here.passage.text
