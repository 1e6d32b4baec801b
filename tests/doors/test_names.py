"""Fifty victims' names and a closed case stand in the store; no door lets one out, whatever it is asked and by whom."""

from itertools import cycle

import pytest

from hilo.intake import worker
from hilo.keys import KeyRole
from hilo.reading import reading
from tests.doors import closed
from tests.doors.asking import ASKS, PURPOSE, Operation, hostile, operations
from tests.doors.conftest import LIMITED, House
from tests.doors.heard import Heard
from tests.doors.known import PEOPLE, Known, known

ROLES = [role.value for role in KeyRole]
STEPS = {KeyRole.INVESTIGATOR.value: 1, LIMITED: 4}
FEW = 4
"""Masking goes by what a key may see, not by its role: the others ask a `FEW` questions of each operation."""

SHOWS = {("reveal", 200), ("fetch_original", 200)}
"""Answers that are there to show a name; the act is on record."""

WHY = PEOPLE[4]
"""Whose name a reviewer writes into the reason of a decision."""


@pytest.fixture(scope="module")
def planted(house: House) -> Known:
    """What is in the store."""
    return known(house.view())


@pytest.fixture(scope="module")
def every(house: House) -> list[Operation]:
    """All operations that the API describes."""
    return operations(house.app.openapi())


@pytest.fixture(scope="module")
def heard(house: House, planted: Known, every: list[Operation]) -> Heard:
    """All that the API said to all keys, with what it logged and put on record meanwhile."""
    found = Heard()
    with reading(house.settings) as opened, worker(house.settings, opened).working():  # the service is ready
        for who in (*ROLES, LIMITED):
            _ask(house, found, who, every, planted)
            _ask_wrongly(house, found, who, every, planted, 1 if who == LIMITED else 4)
        _ask_wrongly(house, found, "", every, planted, 4)
    assert {operation.id for operation in every} - found.answered == {"undo", "get_job"}
    _decide(house, found, planted)
    house.work()
    for who in (*ROLES, LIMITED):
        _look_at_jobs(house, found, who)
    found.hear("log", *house.log.said)
    found.hear("audit", *(house.data / "audit.jsonl").read_text("utf-8").splitlines())
    return found


def _ask(house: House, found: Heard, who: str, every: list[Operation], planted: Known) -> None:
    here = planted.every(STEPS[who]) if who in STEPS else planted
    with house.client(who) as client:
        for operation in every:
            asked = list(ASKS[operation.id](here))
            for given in asked if who in STEPS else asked[:: 1 + len(asked) // FEW]:
                answer = operation.ask(client, given)
                shows = (operation.id, answer.status_code) in SHOWS
                found.answer(operation.id, who, answer, shows=shows)


def _ask_wrongly(
    house: House, found: Heard, who: str, every: list[Operation], planted: Known, step: int
) -> None:
    people = cycle(PEOPLE)
    with house.client(who) as client:
        for operation in every:
            for method, asked in list(hostile(operation, planted, next(people)))[::step]:
                answer = client.request(method, **asked)
                assert answer.status_code < 500, (method, operation.path)
                found.answer(f"wrong {operation.id}", who or "no key", answer)


def _decide(house: House, found: Heard, planted: Known) -> None:
    """A decision whose reason is a name, and what the decided queue says of it."""
    with house.client("analyst") as client:
        body = {"item": planted.items[0], "verdict": "accepted", "why": f"{WHY.name} lo dijo"}
        job = client.post("/v1/reviews", json=body)
        found.answer("review_item", "analyst", job)
        house.work()
        found.answer("list_queue", "analyst", client.get("/v1/queue", params={"decided": True}))
        undone = client.post(f"/v1/decisions/d-{job.json()['id']}/undo", json={"why": WHY.name})
        assert undone.status_code == 202
        found.answer("undo", "analyst", undone)


def _look_at_jobs(house: House, found: Heard, who: str) -> None:
    with house.client(who) as client:
        jobs = client.get("/v1/jobs", params={"limit": 200})
        found.answer("list_jobs", who, jobs)
        for job in jobs.json().get("items", ())[::4]:
            found.answer("get_job", who, client.get(f"/v1/jobs/{job['id']}"))


def test_no_route_is_forgotten(every: list[Operation]) -> None:
    assert {operation.id for operation in every} == set(ASKS)


def test_no_planted_name_stands_in_any_answer_header_log_line_or_record(heard: Heard) -> None:
    found = heard.named()
    count = len(set().union(*found.values()))
    print(f"\n{heard.counted()}\nplanted names found: {count} of {len(PEOPLE)}")
    assert found == {}


def test_a_name_is_heard_where_it_is_shown(house: House, planted: Known) -> None:
    """The count is worth something: a reveal is found by it, and shows one person."""
    found = Heard()
    with house.client("investigator") as client:
        answers = [
            client.post("/v1/reveals", json={"person": uid, "purpose": PURPOSE})
            for uid in planted.masked[:20]
        ]
    for number, answer in enumerate(answers):
        assert answer.status_code == 200
        found.answer(f"reveal {number}", "investigator", answer)
    named = found.named()
    assert len(named) > 15
    assert max(map(len, named.values())) == 1


def test_nothing_of_a_closed_case_reaches_a_key_for_the_other_countries(heard: Heard, planted: Known) -> None:
    mine = [source for source in heard.texts if source.startswith(f"{LIMITED}: ")]
    words, ids = heard.holding(closed.WORDS, mine), heard.holding(planted.hidden, mine)
    print(
        f"\nof {len(closed.WORDS)} words and {len(planted.hidden)} ids of the closed case found: {len(words)}, {len(ids)}"
    )
    assert words == {}
    assert ids == {}
    assert heard.holding(closed.WORDS, ["investigator: open_case"])


def test_every_operation_was_answered_and_refused(heard: Heard) -> None:
    assert {200, 202, 400, 401, 403, 404, 405, 409, 413, 415, 422} <= heard.statuses.keys()
