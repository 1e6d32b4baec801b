"""A key for other countries asks for what a closed case holds and for what nobody ever heard of: nothing tells them apart."""

import re
import shutil
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import httpx
import pytest

from cypher import Query
from graph.client import Client
from graph.view.reading import Reader
from graph.view.scope import Scope
from tests.doors import closed
from tests.doors.asking import ASKS, PURPOSE, Given, Operation, operations
from tests.doors.conftest import LIMITED, OPEN, OTHER, House, furnished, write_closed
from tests.doors.known import Known, known
from tests.leak import files


def twin(text: str) -> str:
    """Of the same form, and of nothing that is there: the same signs the other way round."""
    head, mark, rest = text.partition("-")
    return f"{head}{mark}{rest[::-1]}" if len(head) == 1 else text[::-1]


_BESIDE = re.compile(r'(?<="next":")[A-Za-z0-9_-]+(?=")|(?<="score":)[0-9.]+')
"""Cursors, which are bound to the words that were asked; scores, which weigh how rare a word is in the whole index."""

NO_ID = {"get_health", "get_readiness", "list_cases", "get_overview", "list_left_out", "list_jobs"}
"""Operations that take no id and no name; what they tell is searched for the closed case elsewhere."""


@dataclass(frozen=True, slots=True)
class Told:
    """What somebody who asked could see, and what the store was asked meanwhile."""

    status: int
    body: str
    headers: Mapping[str, str]
    statements: tuple[str, ...]


SAME = {"list_cases", "open_case", "open_case_by_reference", "get_overview", "search_entities", "get_entity",
        "count_neighbours", "get_surroundings", "list_links", "list_left_out", "find_paths", "get_subgraph", "get_passage",
        "get_text", "export_subgraph", "list_queue"}  # fmt: skip
"""Operations whose answers stay as they are when a closed case comes in."""

Answers = dict[tuple[str, str], "Told"]


@dataclass(frozen=True)
class Twice:
    """What the key for the other countries was told before the closed case came in and after it."""

    before: Answers
    after: Answers


@pytest.fixture(scope="module")
def stages(
    graph_settings: dict[str, Any], session_graph: Client, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[House, Twice]]:
    """The house, into which the closed case came last; and what it told before and after."""
    cases, shut = tmp_path_factory.mktemp("planted"), tmp_path_factory.mktemp("closed")
    files.write(cases)
    for land in set(OPEN) - {"VE", "EC", "PE", "DO"}:
        shutil.rmtree(cases / land.lower())
    write_closed(shut)
    with furnished(graph_settings, session_graph, tmp_path_factory) as found:
        found.read(cases)
        seen = known(found.view()).every(2)
        before = asked_of(found, seen)
        found.read(shut)
        yield found, Twice(before, asked_of(found, seen))


@pytest.fixture(scope="module")
def house(stages: tuple[House, Twice]) -> House:
    """The house."""
    return stages[0]


def asked_of(house: House, seen: Known) -> Answers:
    """What the key for the other countries is told."""
    found = {}
    with house.client(LIMITED) as client:
        for operation in operations(house.app.openapi()):
            for given in ASKS[operation.id](seen) if operation.id in SAME else ():
                found[operation.id, repr(given)] = told(house, client, operation, given)
    return found


@pytest.fixture(scope="module")
def planted(house: House) -> Known:
    """What is in the store."""
    return known(house.view())


@pytest.fixture(scope="module")
def there(house: House, planted: Known) -> Mapping[str, str]:
    """The closed case's own things, by name."""
    view = house.view()
    file = view.case(planted.closed_case)
    items = [item for item in planted.items if item in planted.hidden]
    person = next(
        each.node for each in file.people if each.role == "suspect" and each.node.uid in planted.hidden
    )
    victim = next(each.node for each in file.people if each.node.masked)
    mentions = Reader(house.door.graph, Scope("the test")).rows(
        "mentions_whole", uids=[planted.closed_document]
    )
    anchor = next(row["properties"]["anchor"] for row in mentions if row["properties"]["text"] == person.name)
    return {
        "case": planted.closed_case,
        "entity": person.uid,
        "document": planted.closed_document,
        "item": items[0],
        "anchor": anchor,
        "reference": closed.REFERENCE,
        "word": person.name,
        "phone": "+507 6677-8812",
        "pseudonym": victim.name,
        "link": file.relations.links[0].uid,
        "country": closed.COUNTRY,
    }


def pairs(one: Mapping[str, str], seen: Known) -> dict[str, list[Given]]:
    """Questions about these things, by operation; `seen` are things that the key does see."""
    case, entity, document = one["case"], one["entity"], one["document"]
    every_name = (
        entity,
        one["pseudonym"],
        case,
        one["reference"],
        one["word"],
        one["phone"],
        document,
        one["item"],
    )
    person, other = seen.people[0], seen.cases[0]
    return {
        "open_case": [Given({"case": case})],
        "open_case_by_reference": [Given(body={"reference": name}) for name in every_name],
        "search_entities": [Given(body={"words": name}) for name in (*every_name, one["anchor"], one["link"])],
        "get_entity": [Given({"entity": uid}) for uid in (entity, case)],
        "count_neighbours": [Given({"entity": uid}) for uid in (entity, case)],
        "get_surroundings": [Given({"entity": uid}) for uid in (entity, case)],
        "list_links": [Given(query={"country": one["country"]})],
        "find_paths": [
            *(Given(body={"a": name, "b": person}) for name in every_name),
            *(Given(body={"a": other, "b": name}) for name in every_name),
        ],
        "get_subgraph": [
            *(Given(body={"seeds": [uid]}) for uid in (entity, case)),
            Given(body={"seeds": [person, entity]}),
        ],
        "export_subgraph": [
            Given(body={"seeds": [uid], "format": form}) for uid in (entity, case) for form in ("json", "graphml")
        ],
        "get_passage": [Given({"document": document}, {"start": 10, "end": 60})],
        "get_text": [Given({"document": document}), Given({"document": document}, {"offset": 50})],
        "fetch_original": [Given({"document": document}, body={"purpose": PURPOSE})],
        "reveal": [Given(body={"person": uid, "purpose": PURPOSE}) for uid in (entity, one["pseudonym"])],
        "list_queue": [],
        "review_item": [
            Given(body={"item": one["item"], "verdict": "accepted"}),
            Given(body={"item": one["item"], "verdict": "edited", "fields": {"certainty": "planned"}}),
        ],
        "judge": [
            *(Given(body={"a": uid, "b": person, "verdict": "same"}) for uid in (entity, one["anchor"])),
            *(Given(body={"a": person, "b": uid, "verdict": "unsure"}) for uid in (entity, one["anchor"])),
        ],
        "undo": [Given({"decision": one["decision"]}, body={})],
        "upload_files": [],
        "get_job": [Given({"job": one["job"]})],
    }  # fmt: skip


@contextmanager
def counted(house: House) -> Iterator[list[str]]:
    """The names of the statements that the store is asked, in order."""
    graph = house.door.graph
    asked: list[str] = []

    def read(query: Query, **parameters: Any) -> list[dict[str, Any]]:
        asked.append(query.name)
        return type(graph).read(graph, query, **parameters)

    graph.read = read  # type: ignore[method-assign]
    try:
        yield asked
    finally:
        del graph.read


def told(house: House, client: httpx.Client, operation: Operation, given: Given) -> Told:
    """Ask once and watch."""
    with counted(house) as asked:
        answer = operation.ask(client, given)
    headers = {name: value for name, value in answer.headers.items() if name != "date"}
    body = _BESIDE.sub("", answer.text)
    if body != answer.text:
        headers.pop("content-length", None)
    return Told(answer.status_code, body, headers, tuple(asked))


@pytest.fixture(scope="module")
def decided(house: House, planted: Known, there: Mapping[str, str]) -> Mapping[str, str]:
    """The closed things, with a decision about the closed case that the worker has carried out, and its job."""
    item = planted.items[0]
    with house.client("analyst") as client:
        job = client.post("/v1/reviews", json={"item": there["item"], "verdict": "accepted"})
        assert job.status_code == 202, item
    house.work()
    return {**there, "job": job.json()["id"], "decision": f"d-{job.json()['id']}"}


@pytest.fixture(scope="module")
def missing(decided: Mapping[str, str]) -> Mapping[str, str]:
    """Of each closed thing the twin that does not exist."""
    digit = "9" if decided["job"][-1] != "9" else "8"
    job = f"{decided['job'][:-1]}{digit}"
    other = {"phone": "+507 6677-8821", "reference": "PA-7714-2023", "country": "QA"}
    return {name: twin(text) for name, text in decided.items()} | other | {"job": job, "decision": f"d-{job}"}


def test_every_operation_that_takes_an_id_is_asked(
    house: House, planted: Known, missing: Mapping[str, str]
) -> None:
    every = {operation.id for operation in operations(house.app.openapi())}
    assert every == NO_ID | pairs(missing, planted).keys()


def test_what_is_closed_answers_as_what_does_not_exist(
    house: House, planted: Known, decided: Mapping[str, str], missing: Mapping[str, str]
) -> None:
    seen = planted.every(1)
    asked, differ = 0, list[tuple[str, Given, Told, Told]]()
    with house.client(LIMITED) as client:
        for operation in operations(house.app.openapi()):
            if operation.id in NO_ID:
                continue
            for shut, none in zip(
                pairs(decided, seen)[operation.id], pairs(missing, seen)[operation.id], strict=True
            ):
                a, b = told(house, client, operation, shut), told(house, client, operation, none)
                asked += 1
                if a != b:
                    differ.append((operation.id, shut, a, b))
                    continue
                assert a.status in {200, 404}, (operation.id, a)
    print(f"\n{asked} pairs of questions, {len(differ)} told apart")
    assert differ == []


def test_a_closed_case_that_comes_in_changes_no_answer(stages: tuple[House, Twice]) -> None:
    before, after = stages[1].before, stages[1].after
    differ = {asked: (told, after[asked]) for asked, told in before.items() if told != after[asked]}
    print(f"\n{len(before)} questions, {len(differ)} answered otherwise")
    assert differ == {}


def test_another_desks_job_answers_as_one_that_was_never_asked_for(house: House) -> None:
    with house.client(OTHER) as desk:
        sent = desk.post("/v1/uploads", files=[("files", ("x.txt", b"\0"))])
    assert sent.status_code == 202
    get = next(each for each in operations(house.app.openapi()) if each.id == "get_job")
    for who in ("intake", LIMITED):
        with house.client(who) as client:
            one, none = (
                told(house, client, get, Given({"job": job}))
                for job in (sent.json()["id"], "20240101T000000000000-00000000")
            )
        assert one == none
        assert one.status == 404


def test_a_receipt_of_an_intake_desk_does_not_tell_that_a_file_was_known(house: House) -> None:
    archive = BytesIO()
    with zipfile.ZipFile(archive, "w") as packed:
        packed.writestr("a.txt", closed.TEXT)
    cards = []
    for content in (
        closed.TEXT.encode(),
        archive.getvalue(),
        closed.TEXT.replace("Fecha: 8", "Fecha: 9").encode(),
    ):
        with house.client("intake") as desk:
            sent = desk.post(
                "/v1/uploads",
                files=[("files", ("x.zip" if content[:2] == b"PK" else "x.txt", content))],
                data={"country": closed.COUNTRY},
            )
            house.work()
            card = desk.get(f"/v1/jobs/{sent.json()['id']}").json()
        cards.append({name: value for name, value in card.items() if name not in {"id", "at"}})
    assert cards[0] == cards[1] == cards[2]
