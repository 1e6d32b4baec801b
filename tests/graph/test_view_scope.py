"""Who is masked, what is too common, and what a narrow scope hides."""

from pathlib import Path

import pytest

import cypher
from graph.audit import Audit
from graph.client import Client
from graph.evidence import Assertion, AssertionKind, Evidence
from graph.resolve.project import project
from graph.store import Store
from graph.view import LOCAL, Ambiguous, NotFound, Scope, View
from graph.view.values import Node
from tests.graph.papers import Paper, everything_in, stored


@pytest.fixture
def audit(tmp_path: Path) -> Audit:
    return Audit(tmp_path / "audit.jsonl")


def test_whoever_is_a_victim_elsewhere_is_masked_in_every_case(graph: Client, audit: Audit) -> None:
    paper = (
        "[e1 PERSON {}|Yolanda Urdaneta Colmenares] tiene la cédula [e2 DOCUMENT =ID:VE:12345678|V-12345678]."
    )
    has = [("e1", "HAS_DOCUMENT", "e2")]
    papers = [
        Paper("uno.txt", "CO", "A-1", paper.format("suspect"), has),
        Paper("dos.txt", "PE", "B-2", paper.format("victim") + " Fin.", has),
    ]
    stored(graph, papers)
    view = View(LOCAL, graph, audit)
    (person,) = (participant.node for participant in view.case("A-1").people)
    assert person.masked
    assert "yolanda" not in everything_in(view.subgraph())
    alone = View(Scope("ana", frozenset({"CO"})), graph, audit)
    assert [participant.node.name for participant in alone.case("A-1").people] == [
        "Yolanda Urdaneta Colmenares"
    ]


def test_a_reference_that_two_offices_share_asks_which(graph: Client, audit: Audit) -> None:
    stored(graph, [Paper("a.txt", "CO", "77-2023", "Uno."), Paper("b.txt", "PE", "77/2023", "Dos.")])
    view = View(LOCAL, graph, audit)
    with pytest.raises(Ambiguous) as asked:
        view.case("77-2023")
    assert {hit.cases for hit in asked.value.candidates} == {("77-2023",), ("77/2023",)}
    assert view.case(asked.value.candidates[0].node.uid).card.uid == asked.value.candidates[0].node.uid


def test_a_partial_reader_sees_only_the_forms_that_his_cases_write(graph: Client, audit: Audit) -> None:
    paper = "[e1 PERSON suspect|{}] tiene la cédula [e2 DOCUMENT =ID:VE:12345678|{}]."
    has = [("e1", "HAS_DOCUMENT", "e2")]
    stored(
        graph,
        [
            Paper("uno.txt", "CO", "A-1", paper.format("Yolanda Urdaneta", "V-12.345.678"), has),
            Paper("dos.txt", "PE", "B-2", paper.format("Yolanda Urdaneta Colmenares", "CI 12345678"), has),
        ],
    )
    (person,) = (p.node for p in View(LOCAL, graph, audit).case("A-1").people)
    assert person.name == "Yolanda Urdaneta Colmenares"
    narrow = View(Scope("ana", frozenset({"CO"})), graph, audit)
    assert "colmenares" not in everything_in(narrow.subgraph())
    assert "peru" not in everything_in(narrow.subgraph())
    assert [p.node.name for p in narrow.case("A-1").people] == ["Yolanda Urdaneta"]
    assert narrow.search("Colmenares").items == ()
    assert narrow.case("A-1").linked == ()


def test_a_hotline_in_six_cases_is_listed_and_carries_no_path(graph: Client, audit: Audit) -> None:
    line = "[e1 PERSON suspect|{}] llama a la línea [e2 PHONE =+5078384410|838-4410]."
    names = ["Abel Zurita", "Bruno Yépez", "Ciro Xirau", "Dimas Wagner", "Elio Vallejos", "Fabio Urrego"]
    papers = [
        Paper(f"{n}.txt", "PA" if n % 2 else "CO", f"PA-{n}", line.format(name), [("e1", "USES_PHONE", "e2")])
        for n, name in enumerate(names)
    ]
    stored(graph, papers)
    view = View(LOCAL, graph, audit)
    links = view.links()
    assert links.links == ()
    assert [(c.kind, c.value, len(c.cases), c.persons) for c in links.too_common] == [
        ("phone", "838-4410", 6, 6)
    ]
    paths = view.path("Abel Zurita", "Fabio Urrego")
    assert paths
    assert all(path.context for path in paths)


def test_officials_and_towns_are_context_beside_a_link(graph: Client, audit: Audit) -> None:
    text = (
        "[e1 PERSON official|Hortensia Cadena] informa de la [e2 PLATE =PBX4821|PBX-4821] vista en la agencia de "
        "[e3 ORG agency|Policía Nacional]."
    )
    stored(graph, [Paper("a.txt", "CO", "A-1", text), Paper("b.txt", "PE", "B-2", text + " Fin.")])
    links = View(LOCAL, graph, audit).links()
    assert [[r.kind for r in link.reasons] for link in links.links] == [["vehicle"]]
    assert {thing.kind for thing in links.context} <= {"official", "agency"}


def test_a_firm_that_bears_a_victims_name_is_masked_in_her_case(graph: Client, audit: Audit) -> None:
    text = "[e1 PERSON victim|Xiomara Zubizarreta] trabajó en [e2 ORG firm|Inversiones Zubizarreta SAC]."
    stored(graph, [Paper("a.txt", "CO", "A-1", text)])
    view = View(LOCAL, graph, audit)
    (firm,) = view.case("A-1").organisations
    assert isinstance(firm, Node)
    assert firm.name.startswith("Inversiones ")
    assert "zubizarreta" not in everything_in((view.case("A-1"), view.subgraph(), view.links()))
    assert view.search("Zubizarreta").items == ()


def test_a_certain_path_leaves_out_what_was_only_planned_or_heard_of(graph: Client, audit: Audit) -> None:
    said = Paper(
        "a.txt", "EC", "A-1", "[e1 PERSON suspect|Abel Zurita] conoce a [e2 PERSON suspect|Bruno Yépez]."
    )
    document, run, mentions, told, decisions = said.read()
    heard = Assertion.of(
        run, AssertionKind.RELATION, "ASSOCIATE_OF", "e1", "e2", start=0, end=len(document.text), hearsay=True
    )
    store = Store(graph)
    store.put_reading(document, run, mentions, [*told, heard], decisions)
    store.write(project(Evidence((document,), tuple(mentions), (*told, heard), tuple(decisions))))
    view = View(LOCAL, graph, audit)
    ends = ("Abel Zurita", "Bruno Yépez")
    assert [link.type for path in view.path(*ends) for link in path.links] == ["ASSOCIATE_OF"]
    assert {link.type for path in view.path(*ends, certain=True) for link in path.links} == {"IN_CASE"}


def test_a_document_that_another_case_shares_is_opened_by_whoever_sees_both(
    graph: Client, audit: Audit
) -> None:
    text = "[e1 PERSON suspect|Wilmer Ostaiza] y [e2 PERSON suspect|Elmer Chiroque]."
    shared = [Paper("a.txt", "EC", "EC-1", text), Paper("a.txt", "PE", "PE-1", text)]
    stored(graph, shared)
    uid = shared[0].read()[0].uid
    view = View(LOCAL, graph, audit)
    narrow = View(Scope("ana", frozenset({"EC"})), graph, audit)
    assert view.text(uid).marks
    assert view.original(uid, "to compare").sha256 == uid
    for ask in (narrow.text, lambda u: narrow.marked(u, 0, 9), lambda u: narrow.original(u, "to compare")):
        with pytest.raises(NotFound):
            ask(uid)


UNSCOPED = {
    "view/assertions",
    "view/mentions",
    "view/mentions_of_runs",
    "view/belongings",
    "view/possessors",
}
"""They give positions and ids that are filtered afterwards, or only help to hide."""


@pytest.mark.parametrize(
    "query", [query for query in cypher.all_queries() if query.name.startswith("view/")], ids=lambda q: q.name
)
def test_the_scope_stands_in_every_query(query: cypher.Query) -> None:
    scoped = "($everywhere OR c.country IN $countries) AND c.handling IN $handling" in query.text
    assert scoped or query.name in UNSCOPED
