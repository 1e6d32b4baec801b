"""How it says no: always the same shape, and never a word of what was sent."""

import json
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import httpx
import pytest

from graph.errors import EngineUnavailable
from graph.view import View
from tests.api.conftest import House

SECRET = "Yuleisy-Pantoja-Cardenas"
SHAPE = {"type", "title", "status", "detail", "fields", "candidates"}


def is_problem(answer: httpx.Response, status: int) -> dict[str, Any]:
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.headers["cache-control"] == "no-store"
    told = dict(answer.json())
    assert set(told) <= SHAPE
    assert told["status"] == status
    assert told["detail"]
    assert SECRET not in answer.text
    return told


@pytest.mark.parametrize(
    ("method", "address", "status"),
    [
        ("GET", f"/v1/{SECRET}", 404),
        ("GET", "/", 404),
        ("GET", "/docs", 404),
        ("GET", "/redoc", 404),
        ("GET", "/openapi.json", 404),
        ("GET", "/v1/cases/", 404),
        ("DELETE", "/v1/cases", 405),
        ("GET", "/v1/search", 405),
        ("POST", "/healthz", 405),
        ("GET", f"/v1/cases/{SECRET}", 422),
        ("GET", "/v1/cases/C-aaaaaaaaaa", 404),
        ("GET", f"/v1/entities/P-aaaaaaaaaa?{SECRET}=1", 422),
        ("GET", f"/v1/cases?country={SECRET}", 422),
        ("GET", f"/v1/cases?since={SECRET}", 422),
        ("GET", "/v1/cases?limit=0", 422),
        ("GET", "/v1/cases?limit=100000", 422),
        ("GET", f"/v1/jobs/{SECRET}", 422),
        ("GET", f"/v1/documents/{SECRET}/text", 422),
        ("GET", f"/v1/documents/{'0' * 64}/passage?start=5&end=5", 422),
        ("GET", f"/v1/documents/{'0' * 64}/passage?start=5&end=99999999999999999999", 422),
    ],
)
def test_an_address_that_leads_nowhere_is_a_problem(
    house: House, method: str, address: str, status: int
) -> None:
    with house.client("investigator") as ana:
        answer = ana.request(method, address)
    is_problem(answer, status)
    if status == 405:
        assert answer.headers["allow"]


@pytest.mark.parametrize(
    ("address", "body", "field"),
    [
        ("/v1/search", {"words": SECRET * 20}, "body.words"),
        ("/v1/search", {"words": f"{SECRET}\x00"}, "body.words"),
        ("/v1/search", {"words": 7}, "body.words"),
        ("/v1/search", {SECRET: 1}, "body"),
        ("/v1/search", {"limit": "25"}, "body.limit"),
        ("/v1/search", {"limit": True}, "body.limit"),
        ("/v1/search", {"roles": [SECRET]}, "body.roles.0"),
        ("/v1/search", [SECRET], "body"),
        ("/v1/search", {"cursor": SECRET}, "cursor"),
        ("/v1/paths", {"a": SECRET}, "body.b"),
        ("/v1/paths", {"a": SECRET, "b": SECRET, "hops": 99}, "body.hops"),
        ("/v1/subgraph", {"filter": {"since": SECRET}}, "body.filter.since"),
        ("/v1/reveals", {"person": SECRET, "purpose": "x"}, "body.person"),
        ("/v1/reviews", {"item": "a-aaaa", "verdict": SECRET}, "body.verdict"),
    ],
)
def test_a_body_that_does_not_fit_is_told_by_its_field_and_not_its_value(
    house: House, address: str, body: object, field: str
) -> None:
    with house.client("investigator") as ana:
        answer = ana.post(address, content=json.dumps(body), headers={"Content-Type": "application/json"})
    told = is_problem(answer, 422)
    assert field in {wrong["field"] for wrong in told["fields"]}


@pytest.mark.parametrize(
    ("content", "kind", "status"),
    [
        (f'{{"words": "{SECRET}'.encode(), "application/json", 422),
        (b"[" * 100_000, "application/json", 400),
        (b'{"limit": ' + b"9" * 5000 + b"}", "application/json", 400),
        (b'{"words": "\\ud800"}', "application/json", 422),
        (b'{"words": "\xff"}', "application/json", 400),
        (SECRET.encode(), "text/plain", 422),
        (b"", "application/json", 422),
    ],
)
def test_a_body_that_cannot_be_read_breaks_nothing(
    house: House, content: bytes, kind: str, status: int
) -> None:
    with house.client("investigator") as ana:
        is_problem(ana.post("/v1/search", content=content, headers={"Content-Type": kind}), status)


def test_a_body_that_is_too_large_is_refused(house: House) -> None:
    with house.client("investigator") as ana:
        is_problem(ana.post("/v1/search", content=b"x" * 1_000_001), 413)


def test_a_foreign_host_is_refused(house: House) -> None:
    with house.client("investigator") as ana:
        is_problem(ana.get("/v1/cases", headers={"Host": f"{SECRET.lower()}.example"}), 400)


@pytest.mark.parametrize(
    ("files", "data", "field"),
    [
        ([], {"country": "EC"}, "body.files"),
        ([("files", (SECRET, b"x"))], {"country": SECRET}, "body.country"),
        ([("files", (SECRET, b"x"))], {SECRET: "x"}, "body"),
        ([("files", (SECRET, b"x"))], {"handling": "H9"}, "body.handling"),
        ([("files", (SECRET, b"x"))], {"date": SECRET}, "body.date"),
        ([("files", (SECRET, b"x"))], {"reference": "x" * 2000}, "body.reference"),
        ([("other", (SECRET, b"x"))], {}, "body"),
    ],
)
def test_an_upload_that_does_not_fit_leaves_nothing_behind(
    house: House, files: list[Any], data: dict[str, str], field: str
) -> None:
    with house.client("intake") as desk:
        before = desk.get("/v1/jobs").json()
        answer = desk.post(
            "/v1/uploads", files=files or [("country", (None, b"EC"))], data={} if not files else data
        )
        told = is_problem(answer, 422)
        assert field in {wrong["field"] for wrong in told["fields"]}
        assert desk.get("/v1/jobs").json() == before
    assert not list((house.settings.data / "uploads").iterdir())


def test_an_upload_that_is_cut_off_leaves_nothing_behind(house: House) -> None:
    head = b'--x\r\nContent-Disposition: form-data; name="files"; filename="a.txt"\r\n\r\nabc'
    with house.client("intake") as desk:
        for body in (b"", b"--x--\r\n", head, head + b"\r\n--y--", b"\r\n" * 10, b"--x\r\nnonsense"):
            answer = desk.post(
                "/v1/uploads", content=body, headers={"Content-Type": "multipart/form-data; boundary=x"}
            )
            assert answer.status_code in {400, 422}, (body, answer.text)
            is_problem(answer, answer.status_code)
        is_problem(desk.post("/v1/uploads", json={"files": []}), 415)
    assert not list((house.settings.data / "uploads").iterdir())


def test_a_name_that_fits_several_is_asked_back_with_what_may_be_meant(house: House) -> None:
    with house.client("investigator") as ana:
        for reference in ("77-2023", "77/2023"):
            text = f"Expediente: {reference}\n\nNada consta."
            country = "EC" if "-" in reference else "PE"
            ana.post(
                "/v1/uploads",
                files=[("files", ("a.txt", f"{text} {country}".encode()))],
                data={"reference": reference, "country": country},
            )
        house.work()
        answer = ana.post("/v1/case-by-reference", json={"reference": "77-2023"})
        told = is_problem(answer, 409)
        assert {hit["node"]["properties"]["country"] for hit in told["candidates"]} == {"EC", "PE"}
        for hit in told["candidates"]:
            case = ana.get(f"/v1/cases/{hit['node']['uid']}").json()
            house.erase(case["documents"][0]["uid"])


class Yuleisy(Exception):  # noqa: N818
    """An error whose words hold a name."""


@contextmanager
def breaking(error: Exception) -> Iterator[None]:
    """Let every look at the cases fail."""

    def fails(_view: View) -> None:
        raise error

    kept = View.cases
    View.cases = fails  # type: ignore[method-assign,assignment]
    try:
        yield
    finally:
        View.cases = kept  # type: ignore[method-assign]


def test_what_nobody_expected_is_logged_by_its_type_and_route_alone(
    house: House, caplog: pytest.LogCaptureFixture
) -> None:
    with breaking(RuntimeError(SECRET)), house.client("investigator") as ana, caplog.at_level(logging.DEBUG):
        is_problem(ana.get("/v1/cases"), 500)
    said = [record.getMessage() for record in caplog.records if record.name == "hilo.api"]
    assert said == ["RuntimeError at GET /v1/cases"]
    assert SECRET not in caplog.text


def test_an_engine_that_is_away_is_a_503_that_says_when_to_come_again(house: House) -> None:
    with breaking(EngineUnavailable(SECRET)), house.client("investigator") as ana:
        answer = ana.get("/v1/cases")
    is_problem(answer, 503)
    assert answer.headers["retry-after"] == "5"
