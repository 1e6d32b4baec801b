"""Masked texts with their marks, a page at a time, and the way to the original."""

import json
from pathlib import Path

import pytest

from graph.audit import Audit
from graph.client import Client
from graph.view import LOCAL, NotFound, PurposeMissing, View
from graph.view.marks import marks_of
from graph.view.prose import replaced
from graph.view.values import Marked
from graph.view.words import Sight, Span
from terms.fold import fold
from terms.vocabulary import Label
from tests.graph.papers import Paper, everything_in, stored

PAPER = Paper(
    "declaracion_xiomara.txt",
    "EC",
    "EC-1",
    "El imputado [e1 PERSON suspect|Wilmer Ostaiza Chila] captó a [e2 PERSON victim|Xiomara Zubizarreta Anchundia] en "
    "[e3 PLACE venue|Hotel Las Palmas]. Luego [e2 PERSON victim|Xiomara], llamada desde el "
    "[e4 PHONE =+593991234567|099 123 4567], viajó con [e1 PERSON suspect|Ostaiza]. "
    "Nadie más habló. "
    + "La noche fue larga y nadie dijo nada. " * 60
    + "Firma [e5 PERSON official|Hortensia Cadena].",
    [("e1", "RECRUITED", "e2"), ("e1", "USES_PHONE", "e4")],
)
BOTH = Paper("dos.txt", "PE", "PE-1", "[e1 PERSON suspect|Elmer Chiroque] viajó.")
DOCUMENT = PAPER.read()[0]


@pytest.fixture(scope="module")
def filled(session_graph: Client) -> Client:
    stored(session_graph, (PAPER, BOTH))
    return session_graph


@pytest.fixture
def view(filled: Client, tmp_path: Path) -> View:
    return View(LOCAL, filled, Audit(tmp_path / "audit.jsonl"))


def told(marked: Marked) -> list[tuple[str, str, bool]]:
    text = marked.passage.text
    return [(mark.label, text[mark.start : mark.end], mark.masked) for mark in marked.marks]


def test_marks_stand_where_the_masked_text_has_the_mentions(view: View) -> None:
    page = view.text(DOCUMENT.uid, limit=600)
    (victim,) = (person.node for person in view.case("EC-1").people if person.node.masked)
    assert told(page)[:6] == [
        ("PERSON", "Wilmer Ostaiza Chila", False),
        ("PERSON", victim.name, True),
        ("PLACE", "Hotel Las Palmas", False),
        ("PERSON", victim.name, True),
        ("PHONE", "099 123 4567", False),
        ("PERSON", "Ostaiza", False),
    ]
    for mark in page.marks:
        node = view.entity(mark.entity).node
        assert node.name.split()[0] in {"Wilmer", "Hotel", victim.name, "099"}
        assert (node.label == "Person") == (mark.label == "PERSON")


def test_pages_follow_one_another_to_the_end_of_the_document(view: View) -> None:
    text, offset, marks = "", 0, 0
    for _ in range(20):
        page = view.text(DOCUMENT.uid, offset, limit=700)
        assert page.passage.start <= max(offset, page.passage.start)
        text += page.passage.text + " "
        marks += len(page.marks)
        if not page.next:
            break
        assert page.next > offset
        offset = page.next
    assert text.split()[-1] == "Cadena."
    assert marks == 7
    whole = view.text(DOCUMENT.uid, limit=20_000)
    assert whole.next == 0
    assert whole.passage.text.split() == text.split()
    assert not {"xiomara", "zubizarreta", "anchundia"} & set(everything_in((whole, text)).split())


@pytest.mark.parametrize(("offset", "limit"), [(10**9, 10), (0, 0), (-5, -5), (3, 10**9)])
def test_a_page_takes_any_offset_and_size(view: View, offset: int, limit: int) -> None:
    page = view.text(DOCUMENT.uid, offset, limit)
    assert page.passage.document == DOCUMENT.uid


def test_whatever_stretch_is_asked_for_its_marks_stand_on_whole_words(view: View) -> None:
    for start in range(0, 260, 5):
        marked = view.marked(DOCUMENT.uid, start, start + 45)
        text = marked.passage.text
        for mark in marked.marks:
            assert 0 <= mark.start < mark.end <= len(text)
            assert not text[mark.start].isspace()
            assert not text[mark.start - 1 : mark.start].isalnum()
            assert not text[mark.end : mark.end + 1].isalnum()
        assert marked.passage == view.passage(DOCUMENT.uid, start, start + 45)
        assert not {"xiomara", "zubizarreta", "anchundia"} & set(fold(text).split())


def test_marks_move_with_what_was_put_in() -> None:
    text = "Ana Tovar vio a Luz Tovar en el Bar Tovar."
    pieces = [(0, 9, "V-abcdef"), (16, 25, "▇▇▇"), (36, 41, "▇▇▇")]
    spans = [
        Span(0, 9, Sight.HIDDEN, entity="P-1"),
        Span(16, 25, Sight.HIDDEN, entity="P-2"),
        Span(32, 41, Sight.THING, Label.ORG, entity="O-1"),
        Span(10, 13, Sight.THING, Label.ORG, entity="O-2"),
    ]
    shown = replaced(text, pieces)
    found = {mark.entity: (shown[mark.start : mark.end], mark.masked) for mark in marks_of(spans, pieces)}
    assert found == {
        "P-1": ("V-abcdef", True),
        "P-2": ("▇▇▇", True),
        "O-1": ("Bar ▇▇▇", True),
        "O-2": ("vio", False),
    }


def test_two_mentions_that_became_one_have_one_mark() -> None:
    pieces = [(0, 11, "V-abcdef")]
    spans = [Span(0, 3, Sight.HIDDEN, entity="P-1"), Span(6, 11, Sight.HIDDEN, entity="P-2")]
    assert [(m.start, m.end, m.entity) for m in marks_of(spans, pieces)] == [(0, 8, "P-1")]


def test_an_original_is_given_for_a_purpose_and_on_record(view: View) -> None:
    with pytest.raises(PurposeMissing):
        view.original(DOCUMENT.uid, " ")
    assert not view.audit.path.exists()
    original = view.original(DOCUMENT.uid, "to check a date")
    assert (original.sha256, original.media_type, original.suffix) == (DOCUMENT.uid, "text/plain", ".txt")
    line = json.loads(view.audit.path.read_text().splitlines()[-1])
    assert (line["subjects"], line["why"]) == ([DOCUMENT.uid], "to check a date")
    with pytest.raises(NotFound):
        view.original("0" * 64, "to check a date")
