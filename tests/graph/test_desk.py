"""Decisions end to end on a real graph: the queue shows, the desk takes in, the worker carries out, undo takes back."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from cypher import Query
from graph.audit import Audit
from graph.client import Client
from graph.desk import Desk
from graph.desk.jobs import Job, Jobs, State
from graph.evidence import AssertionKind
from graph.originals import Originals
from graph.store import Store
from graph.view import LOCAL
from graph.view.cards import Cards
from graph.view.errors import Forbidden, NotFound
from graph.view.passages import Passages
from graph.view.queue import queue, waiting
from graph.view.reading import Reader
from graph.view.scope import Right, Scope
from graph.view.shades import Shades
from graph.view.values import QueueItem, QueueKind
from ingest.adding import Adding, Extractor
from ingest.readers import Limits
from ingest.worker import Worker
from tests.graph.papers import Paper, everything_in, stored

SUSPECT, VICTIM = "Wilmer Ostaiza Loor", "Xiomara Zubizarreta Anchundia"
ECUADOR = Paper(
    "uno.txt",
    "EC",
    "EC-1",
    f"[e1 PERSON suspect|{SUSPECT}] captó a [e2 PERSON victim|{VICTIM}]. "
    "[e1 PERSON suspect|Ostaiza] usaba el teléfono [e3 PHONE =+593999123456|099 912 3456].",
    said=[("e1", "RECRUITED", "e2"), ("e1", "USES_PHONE", "e3")],
)
PERU = Paper("dos.txt", "PE", "PE-1", f"[e1 PERSON suspect|{SUSPECT}] fue detenido en Tumbes.")
SECRET = Paper("tres.txt", "EC", "EC-2", f"[e1 PERSON suspect|{SUSPECT}] viajó.", handling="H3")


@dataclass
class House:
    """A store with its queue of jobs, its record, and a worker."""

    client: Client
    store: Store
    jobs: Jobs
    audit: Audit
    worker: Worker

    def desk(self, scope: Scope = LOCAL) -> Desk:
        return Desk(scope, self.jobs, self.audit, self.client)

    def done(self, job: Job) -> Job:
        self.worker.work(lambda _: None)
        return self.jobs.get(job.id)

    def queue(
        self, kind: QueueKind | None = None, scope: Scope = LOCAL, **more: Any
    ) -> tuple[tuple[QueueItem, ...], str]:
        reader = Reader(self.client, scope)
        shades = Shades(reader)
        return queue(reader, shades, Cards(reader, shades), Passages(reader, shades), kind, **more)

    def item(self, type_: str, **more: Any) -> QueueItem:
        return next(item for item in self.queue(limit=100, **more)[0] if item.type == type_)


@pytest.fixture
def house(graph: Client, tmp_path: Path) -> House:
    stored(graph, [ECUADOR, PERU, SECRET])
    store, jobs, originals = Store(graph), Jobs(tmp_path / "jobs"), Originals(tmp_path / "originals")

    def never() -> Any:
        raise AssertionError("no text is read here")

    adding = Adding(store, originals, Extractor("told", "1", never), Limits())
    worker = Worker(store, jobs, originals, adding, tmp_path / "worker.lock", tmp_path / "uploads")
    return House(graph, store, jobs, Audit(tmp_path / "audit.jsonl"), worker)


def test_a_reviewer_rejects_a_fact_and_takes_it_back(house: House):
    before = house.store.graph().lines()
    item = house.item("RECRUITED")
    assert item.fields["source"] == item.nodes[0].uid
    assert [node.masked for node in item.nodes] == [False, True]
    assert [(mark.entity, mark.masked) for mark in item.passages[0].marks] == [
        (node.uid, node.masked) for node in item.nodes
    ]
    job = house.done(house.desk().review(item.uid, "rejected", why="the text says the contrary"))
    assert job.state is State.DONE
    assert not any('"RECRUITED", "P-' in line for line in house.store.graph().lines())
    ((decided,), _) = house.queue(decided=True)
    assert decided.decided is not None
    assert (decided.uid, decided.decided.verdict, decided.decided.by) == (item.uid, "rejected", LOCAL.reader)
    house.done(house.desk().undo(decided.decided.uid))
    assert house.store.graph().lines() == before


def test_edits_add_up_and_do_not_leave_their_closed_sets(house: House):
    item = house.item("RECRUITED")
    house.done(house.desk().review(item.uid, "edited", {"certainty": "planned"}))
    house.done(house.desk().review(item.uid, "edited", {"time": "2023-05", "target": "@VICTIMS"}))
    ((decided,), _) = house.queue(decided=True)
    told = decided.fields
    assert (told["certainty"], told["time"], told["target"]) == ("planned", "2023-05", "@VICTIMS")
    for wrong in ({"certainty": "perhaps"}, {"type": "ATE"}, {"why": "x"}, {"time": SUSPECT}, {}):
        with pytest.raises(ValueError):  # noqa: PT011 - enums and the desk say it in their own words
            house.desk().review(item.uid, "edited", wrong)
    with pytest.raises(ValueError, match="same document"):
        house.desk().review(item.uid, "edited", {"source": "P-nobody"})


def test_two_people_are_judged_the_same_by_anchor_or_by_id(house: House):
    (item, *_), _ = house.queue(QueueKind.JOIN)
    assert item.rule == "possible, same full name"
    assert len(item.passages) == 2
    before = house.store.graph().lines()
    job = house.done(house.desk().judge(item.a, item.b, "same", why="seen both"))
    assert job.state is State.DONE
    people = [n for n in house.store.graph().nodes.values() if n.properties["name"] == SUSPECT]
    assert len(people) == 2
    house.done(house.desk().undo(job.decision))
    assert house.store.graph().lines() == before
    a, b = (node.uid for node in item.nodes)
    house.done(house.desk().judge(a, b, "same"))
    assert len([n for n in house.store.graph().nodes.values() if n.properties["name"] == SUSPECT]) == 2
    for one, two in ((a, a), (item.a, item.a)):
        with pytest.raises(ValueError, match="one thing"):
            house.desk().judge(one, two, "different")


def test_a_join_of_the_queue_is_accepted_or_rejected_too(house: House):
    (item, *_), _ = house.queue(QueueKind.JOIN)
    house.done(house.desk().review(item.uid, "rejected"))
    assert [i.decided.verdict for i in house.queue(decided=True)[0] if i.decided] == ["different"]


def test_pages_follow_on_one_another_and_hold_each_item_once(house: House):
    whole, end = house.queue(limit=100)
    assert end == ""
    seen, after = [], ""
    while True:
        page, after = house.queue(after=after, limit=2)
        seen += page
        if not after:
            break
    assert [item.uid for item in seen] == [item.uid for item in whole]
    assert len(whole) == waiting(Reader(house.client, LOCAL))
    assert {item.kind for item in whole} == set(QueueKind)


def test_no_victims_name_stands_in_the_queue_nor_in_reasons(house: House):
    item = house.item("RECRUITED")
    house.done(house.desk().review(item.uid, "accepted", why=f"{VICTIM} told so"))
    shown = everything_in((house.queue(limit=100), house.queue(decided=True)))
    assert "ostaiza" in shown
    assert not {"xiomara", "zubizarreta", "anchundia"} & set(shown.split())


def test_the_record_holds_ids_alone(house: House):
    item = house.item("RECRUITED")
    house.desk().review(item.uid, "rejected", why=f"{VICTIM} denies it")
    house.desk().judge(*(node.uid for node in house.queue(QueueKind.JOIN)[0][0].nodes), "unsure", why=VICTIM)
    record = house.audit.path.read_text("utf-8")
    assert item.uid in record
    assert "Xiomara" not in record
    assert house.audit.verify().good


def test_only_items_of_documents_that_are_seen_whole_are_shown(house: House):
    peru = Scope("reader", frozenset({"PE"}), LOCAL.clearance)
    assert {item.type for item in house.queue(scope=peru, limit=100)[0]} == {"ROLE"}
    assert house.queue(QueueKind.JOIN, scope=peru)[0] == ()
    house.done(house.desk().amend(paper(house, "EC-1"), {"reference": "EC-2"}, "one case"))
    low = replace(LOCAL, clearance=list(type(LOCAL.clearance))[1])
    assert {item.type for item in house.queue(scope=low, limit=100)[0]} == {"ROLE"}


def paper(house: House, reference: str) -> str:
    graph = house.store.graph()
    case = next(n for n in graph.nodes.values() if n.properties.get("reference") == reference)
    return str(next(e.source for e in graph.edges.values() if e.type == "PART_OF" and e.target == case.uid))


@dataclass
class Counting:
    """A client that counts what it was asked."""

    client: Client
    asked: int = 0

    def read(self, query: Query, **parameters: Any) -> list[dict[str, Any]]:
        self.asked += 1
        return self.client.read(query, **parameters)


def test_what_is_hidden_answers_as_what_does_not_exist(house: House):
    item, joined = house.item("RECRUITED"), house.queue(QueueKind.JOIN)[0][0]
    review = house.done(house.desk().review(item.uid, "accepted"))
    judged = house.done(house.desk().judge(joined.a, joined.b, "unsure"))
    hidden_document = paper(house, "EC-1")
    asks: list[tuple[Callable[[Desk], object], Callable[[Desk], object]]] = [
        (lambda d: d.review(item.uid, "rejected"), lambda d: d.review("a-" + "x" * 20, "rejected")),
        (lambda d: d.judge(joined.a, joined.b, "same"), lambda d: d.judge("a" * 20, "b" * 20, "same")),
        (lambda d: d.judge(*(n.uid for n in joined.nodes), "same"), lambda d: d.judge("P-x", "P-y", "same")),
        (lambda d: d.undo(review.decision), lambda d: d.undo("d-nothing")),
        (lambda d: d.undo(judged.decision), lambda d: d.undo("d-nothing")),
        (lambda d: d.amend(hidden_document, {"office": "x"}, "y"), lambda d: d.amend("0" * 64, {"office": "x"}, "y")),
        (lambda d: d.erase(hidden_document, "y"), lambda d: d.erase("0" * 64, "y")),
    ]  # fmt: skip
    scope = Scope("reader", frozenset({"BR"}))
    for hidden, absent in asks:
        told = []
        for ask in (hidden, absent):
            client = Counting(house.client)
            with pytest.raises(NotFound) as raised:
                ask(Desk(scope, house.jobs, house.audit, client))
            told.append((client.asked, str(raised.value)))
        assert told[0] == told[1]
    assert house.jobs.waiting() == []


def test_every_method_asks_for_its_right(house: House):
    allowed = {
        Right.REVIEW: [
            lambda d: d.review("a-x", "accepted"), lambda d: d.judge("a", "b", "same"), lambda d: d.undo("d-x"),
            lambda d: d.amend("x", {"office": "y"}, ""), lambda d: d.erase("x", "y"), lambda d: d.reread(),
            lambda d: d.rebuild(),
        ],
        Right.UPLOAD: [lambda d: d.ingest([], {}), lambda d: d.upload([], {})],
    }  # fmt: skip
    for right, asks in allowed.items():
        others = replace(LOCAL, rights=frozenset(Right) - {right})
        for ask in asks:
            with pytest.raises(Forbidden):
                ask(house.desk(others))
    researcher = house.desk(replace(LOCAL, rights=frozenset({Right.READ, Right.EXPORT})))
    for ask in (lambda d: d.job("x"), lambda d: d.jobs()):
        with pytest.raises(Forbidden):
            ask(researcher)


def test_a_review_of_a_fact_that_was_read_anew_lands_on_what_is_read_now(house: House):
    item = house.item("RECRUITED")
    house.done(house.desk().review(item.uid, "rejected"))
    document, run, mentions, assertions, _ = replace(ECUADOR).read()
    again = type(run).of(document.uid, "told", "2")
    house.store.put_reading(
        replace(document, run=again.uid),
        again,
        [replace(m, uid=f"{m.uid}2", run=again.uid) for m in mentions],
        [replace(a, uid=f"{a.uid}2", run=again.uid) for a in assertions if a.kind is not AssertionKind.FACT],
    )
    house.done(house.desk().rebuild())
    assert not any('"RECRUITED", "P-' in line for line in house.store.graph().lines())
    with pytest.raises(NotFound):
        house.desk().review(item.uid, "accepted")
    ((decided,), _) = house.queue(decided=True)
    assert decided.uid == f"{item.uid}2"
