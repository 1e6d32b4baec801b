"""Who may ask what, and that what lies outside a scope answers as what does not exist."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest

from cypher import Query
from graph.audit import Audit
from graph.client import Client
from graph.view import LOCAL, Forbidden, NotFound, Scope, View
from graph.view.scope import Right
from graph.view.values import Page, QueueKind, Search
from terms.vocabulary import Handling
from tests.graph.papers import Paper, stored

PAPERS = (
    Paper(
        "uno.txt",
        "EC",
        "EC-1",
        "[e1 PERSON suspect|Wilmer Ostaiza Chila] llamaba al [e2 PHONE =+593991234567|0991234567] en [e3 ORG firm|Viajes SA].",
        [("e1", "USES_PHONE", "e2")],
    ),
    Paper(
        "dos.txt",
        "PE",
        "PE-771",
        "[e1 PERSON suspect|Elmer Chiroque Ipanaqué] llamaba al [e2 PHONE =+51987654321|987654321] en [e3 ORG firm|Naves SA].",
        [("e1", "USES_PHONE", "e2")],
    ),
)
HIDDEN_DOCUMENT = PAPERS[1].read()[0].uid


@dataclass
class Counted:
    """A client that counts the questions put to it."""

    client: Client
    asked: list[str] = field(default_factory=list)

    def read(self, query: Query, **parameters: Any) -> list[dict[str, Any]]:
        self.asked.append(query.name)
        return self.client.read(query, **parameters)


@pytest.fixture(scope="module")
def filled(session_graph: Client) -> Client:
    stored(session_graph, PAPERS)
    return session_graph


@pytest.fixture
def view(filled: Client, tmp_path: Path) -> View:
    return View(LOCAL, filled, Audit(tmp_path / "audit.jsonl"))


def with_rights(view: View, *rights: Right) -> View:
    return View(replace(LOCAL, rights=frozenset(rights)), view.client, view.audit)


Ask = Callable[[View], object]
READS: dict[str, Ask] = {
    "cases": lambda view: view.cases(),
    "case": lambda view: view.case("EC-1"),
    "overview": lambda view: view.overview(),
    "look": lambda view: view.look("ostaiza"),
    "browse": lambda view: view.look(),
    "search": lambda view: view.search("ostaiza"),
    "find": lambda view: view.find("ostaiza"),
    "entity": lambda view: view.entity("P-zzzzzzzzzz"),
    "neighbours": lambda view: view.neighbours("P-zzzzzzzzzz"),
    "around": lambda view: view.around("P-zzzzzzzzzz"),
    "path": lambda view: view.path("a", "b"),
    "links": lambda view: view.links(),
    "subgraph": lambda view: view.subgraph(),
    "passage": lambda view: view.passage("0" * 64, 0, 9),
    "marked": lambda view: view.marked("0" * 64, 0, 9),
    "text": lambda view: view.text("0" * 64),
}
OTHERS: dict[Right, dict[str, Ask]] = {
    Right.REVEAL: {
        "reveal": lambda view: view.reveal("P-zzzzzzzzzz", "why"),
        "original": lambda view: view.original("0" * 64, "why"),
    },
    Right.REVIEW: {"queue": lambda view: view.queue(QueueKind.FACT)},
    Right.EXPORT: {"export": lambda view: view.export()},
}


@pytest.mark.parametrize("name", READS)
def test_reading_needs_the_right_to_read(view: View, name: str) -> None:
    with pytest.raises(Forbidden):
        READS[name](with_rights(view, Right.UPLOAD, Right.REVIEW, Right.EXPORT, Right.REVEAL))


@pytest.mark.parametrize(
    ("right", "name"), [(right, name) for right, asks in OTHERS.items() for name in asks]
)
def test_what_is_more_than_reading_needs_its_own_right(view: View, right: Right, name: str) -> None:
    with pytest.raises(Forbidden) as refused:
        OTHERS[right][name](with_rights(view, *(set(Right) - {right})))
    assert right.value in str(refused.value)
    assert refused.value.status == 403
    assert not view.audit.path.exists()


def test_an_export_needs_the_right_to_read_too(view: View) -> None:
    with pytest.raises(Forbidden):
        with_rights(view, Right.EXPORT).export()


def test_what_waits_is_counted_for_whoever_may_review(view: View) -> None:
    assert view.overview().waiting == len(view.queue()[0])
    assert with_rights(view, Right.READ).overview().waiting == 0


def uid_of(view: View, words: str) -> str:
    (hit,) = view.find(words)
    return hit.node.uid


ASKS: dict[str, Callable[[View, str], object]] = {
    "case": lambda view, uid: view.case(uid),
    "entity": lambda view, uid: view.entity(uid),
    "neighbours": lambda view, uid: view.neighbours(uid),
    "around": lambda view, uid: view.around(uid),
    "subgraph": lambda view, uid: view.subgraph([uid]),
    "export": lambda view, uid: view.export([uid]),
    "path from": lambda view, uid: view.path(uid, "Wilmer Ostaiza Chila"),
    "path to": lambda view, uid: view.path("Wilmer Ostaiza Chila", uid),
    "reveal": lambda view, uid: view.reveal(uid, "shelter"),
}
KINDS = {
    "Chiroque": "P-zzzzzzzzzz",
    "+51987654321": "T-zzzzzzzzzz",
    "Naves": "O-zzzzzzzzzz",
    "PE-771": "C-zzzzzzzzzz",
}


@pytest.mark.parametrize("ask", ASKS)
@pytest.mark.parametrize("words", KINDS)
@pytest.mark.parametrize("scope", ["country", "clearance"])
def test_an_id_outside_the_scope_answers_as_one_that_does_not_exist(
    view: View, ask: str, words: str, scope: str
) -> None:
    uid = uid_of(view, words)
    outside, nowhere = (_answer(view, ASKS[ask], asked, scope) for asked in (uid, KINDS[words]))
    assert outside == nowhere
    assert outside[0] == "Nothing found under that name or id."


def _answer(view: View, ask: Callable[[View, str], object], uid: str, scope: str) -> tuple[str, list[str]]:
    assert isinstance(view.client, Client)
    client = Counted(view.client)
    seen = Scope("ana", frozenset({"EC"})) if scope == "country" else Scope("ana", None, Handling.H0)
    with pytest.raises(NotFound) as refused:
        ask(View(seen, client, view.audit), uid)
    return str(refused.value), client.asked


NAMED = {"PE-771": "PE-779", "Chiroque Ipanaqué": "Brzezinski Qwertz", "+51987654321": "+51987654329"}


@pytest.mark.parametrize("name", NAMED)
def test_a_name_outside_the_scope_is_found_as_little_as_one_that_nobody_bears(view: View, name: str) -> None:
    assert isinstance(view.client, Client)
    told = []
    for words in (name, NAMED[name]):
        client = Counted(view.client)
        narrow = View(Scope("ana", frozenset({"EC"})), client, view.audit)
        with pytest.raises(NotFound):
            narrow.case(words)
        found = (narrow.search(words), narrow.find(words), narrow.look(words))
        assert found == (Page(()), (), Search())
        with pytest.raises(NotFound):
            narrow.path(words, "Wilmer Ostaiza Chila")
        told.append(client.asked)
    assert told[0] == told[1]


DOCUMENTS: dict[str, Callable[[View, str], object]] = {
    "passage": lambda view, uid: view.passage(uid, 0, 20),
    "marked": lambda view, uid: view.marked(uid, 0, 20),
    "text": lambda view, uid: view.text(uid),
    "original": lambda view, uid: view.original(uid, "to check"),
}


@pytest.mark.parametrize("ask", DOCUMENTS)
def test_a_document_outside_the_scope_answers_as_one_that_does_not_exist(view: View, ask: str) -> None:
    DOCUMENTS[ask](view, HIDDEN_DOCUMENT)
    told = [_answer(view, DOCUMENTS[ask], uid, "country") for uid in (HIDDEN_DOCUMENT, "f" * 64)]
    assert told[0] == told[1]
