"""The store writes evidence and the entity layer, and the same twice is the same."""

from dataclasses import replace

from graph.client import Client
from graph.evidence import Decision, DecisionKind, Evidence, Run
from graph.resolve.project import project
from graph.store import Store
from terms.vocabulary import RelationType
from tests.graph.told import person, phone, together, told

USES = ((RelationType.USES_PHONE, "e2"),)


def sample() -> Evidence:
    return together(
        told(
            "A",
            [person("e1", "Rutilio Zepeda Umanzor", has=USES), phone("e2", "099 912 3456", "+593999123456")],
        ),
        told(
            "B",
            [person("e1", "Rutilio Zepeda", has=USES), phone("e2", "+593999123456", "+593999123456")],
            country="PE",
        ),
    )


def put(store: Store, evidence: Evidence) -> None:
    for document in evidence.documents:
        run = Run(document.run, document.uid, "told", "1")
        store.put_reading(
            document,
            run,
            [m for m in evidence.mentions if m.document == document.uid],
            [a for a in evidence.assertions if a.document == document.uid],
            [d for d in evidence.decisions if d.subject == document.uid],
        )


def test_evidence_comes_back_as_it_was_written(graph: Client):
    store, evidence = Store(graph), sample()
    put(store, evidence)
    found = store.evidence()
    assert {replace(d, text="", segments="[]") for d in evidence.documents} == set(found.documents)
    assert set(found.mentions) == set(evidence.mentions)
    assert set(found.assertions) == set(evidence.assertions)
    assert set(found.decisions) == set(evidence.decisions)


def test_the_entity_layer_comes_back_as_it_was_projected(graph: Client):
    store = Store(graph)
    put(store, sample())
    projected = project(store.evidence())
    assert store.write(projected) == len(projected.nodes) + len(projected.edges)
    assert store.graph().lines() == projected.lines()


def test_writing_the_same_graph_again_changes_nothing(graph: Client):
    store = Store(graph)
    put(store, sample())
    store.write(project(store.evidence()))
    put(store, sample())
    assert store.write(project(store.evidence())) == 0


def test_a_cleared_entity_layer_is_rebuilt_the_same(graph: Client):
    store = Store(graph)
    put(store, sample())
    store.write(project(store.evidence()))
    before = store.graph().lines()
    store.clear_entities()
    assert store.graph().lines() == []
    store.write(project(store.evidence()))
    assert store.graph().lines() == before


def test_a_forgotten_document_leaves_a_tombstone_and_nothing_else(graph: Client):
    store, evidence = Store(graph), sample()
    put(store, evidence)
    store.write(project(store.evidence()))
    gone = evidence.documents[0]
    store.forget(
        gone.uid,
        Decision("d-x", DecisionKind.ERASED, gone.uid, at="2024-05-01", by="test", why="court order"),
    )
    store.write(project(store.evidence()))
    assert store.document(gone.uid) is None
    assert {m.document for m in store.evidence().mentions} == {evidence.documents[1].uid}
    assert not any("Umanzor" in line for line in store.graph().lines())
    assert DecisionKind.ERASED in {d.kind for d in store.decisions_on(gone.uid)}


def test_what_no_longer_follows_from_the_evidence_is_taken_away(graph: Client):
    store = Store(graph)
    put(store, sample())
    store.write(project(store.evidence()))
    less = project(told("B", [person("e1", "Rutilio Zepeda")], country="PE"))
    store.write(less)
    assert {n.uid for n in store.graph().nodes.values()} == set(less.nodes)
