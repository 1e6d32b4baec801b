"""The form of answers: pages, tags, packing, headers, health, and a description with nothing left out."""

import gzip
from typing import Any

import httpx
import pytest

from api.paging import mark, opened, page, sealed
from api.problems import Unfit
from tests.api.conftest import House


def walk(client: httpx.Client, address: str, **wanted: object) -> list[Any]:
    """All items of a listing, a page at a time."""
    items, cursor, pages = [], "", 0
    while True:
        told = client.get(address, params={**wanted, "cursor": cursor}).json()
        items += told["items"]
        pages += 1
        assert pages < 1000
        if not (cursor := told["next"]):
            return items


def test_walking_the_pages_of_cases_meets_each_once(house: House) -> None:
    with house.client("analyst") as eva:
        whole = eva.get("/v1/cases").json()
        for limit in (1, 2, 3, 200):
            walked = walk(eva, "/v1/cases", limit=limit)
            assert walked == whole["items"]
    assert len({card["uid"] for card in whole["items"]}) == whole["total"] == 5
    dates = [card["date"] for card in whole["items"]]
    assert dates == sorted(dates, reverse=True)


def test_walking_the_pages_of_the_queue_and_of_links_meets_each_once(house: House) -> None:
    with house.client("analyst") as eva:
        queue = walk(eva, "/v1/queue", limit=7)
        assert [item["uid"] for item in queue] == list(dict.fromkeys(item["uid"] for item in queue))
        assert len(queue) == eva.get("/v1/overview").json()["waiting"]
        assert walk(eva, "/v1/links", limit=1) == eva.get("/v1/links").json()["items"]


def test_walking_a_search_meets_everything_once(house: House) -> None:
    with house.client("analyst") as eva:
        overview = eva.get("/v1/overview").json()
        for words in ("", "Rutilio Machala Tumbes Willemstad Cedros"):
            found, cursor = [], ""
            while True:
                told = eva.post("/v1/search", json={"words": words, "limit": 4, "cursor": cursor}).json()
                found += [hit["node"]["uid"] for hit in told["hits"]]
                if not (cursor := told["next"]):
                    break
            assert len(found) == len(set(found)) > 4
            if not words:
                assert len(found) == overview["cases"] + sum(kind["count"] for kind in overview["things"])


def test_walking_around_a_case_meets_each_neighbour_once(house: House) -> None:
    with house.client("analyst") as eva:
        case = eva.get("/v1/cases", params={"country": "EC"}).json()["items"][0]["uid"]
        counts = eva.get(f"/v1/entities/{case}/neighbours").json()["counts"]
        met, cursor = [], ""
        while True:
            told = eva.get(f"/v1/entities/{case}/around", params={"limit": 2, "cursor": cursor}).json()
            assert case in {node["uid"] for node in told["nodes"]}
            met += [
                node["uid"]
                for node in told["nodes"]
                if node["uid"] != case and node["label"] not in {"Route", "Leg"}
            ]
            if not (cursor := told["next"]):
                break
    kinds = {row["label"] for row in counts}
    assert kinds >= {"Person", "Phone", "Place"}
    in_case = sum(row["count"] for row in counts if row["type"] == "IN_CASE")
    assert len(met) >= in_case


@pytest.mark.parametrize("cursor", ["x", "AAAA", "W10", "WzFd", "bnVsbA", "====", "é", "a" * 601])
def test_a_cursor_that_no_page_gave_is_refused(house: House, cursor: str) -> None:
    with house.client("analyst") as eva:
        answer = eva.get("/v1/cases", params={"cursor": cursor})
    assert answer.status_code == 422


def test_a_cursor_holds_for_its_own_listing_and_filters_alone(house: House) -> None:
    with house.client("analyst") as eva:
        cursor = eva.get("/v1/cases", params={"limit": 1}).json()["next"]
        assert eva.get("/v1/cases", params={"cursor": cursor}).status_code == 200
        assert eva.get("/v1/cases", params={"cursor": cursor, "country": "EC"}).status_code == 422
        assert eva.get("/v1/links", params={"cursor": cursor}).status_code == 422


def test_a_cursor_is_taken_only_as_it_was_given() -> None:
    bound = mark("cases", {"EC"})
    assert opened(bound, sealed(bound, (3, "C-a")), int, str) == (3, "C-a")
    for spoilt in (sealed(bound, (3,)), sealed(bound, ("3", "C-a")), sealed(bound, (True, "C-a"))):
        with pytest.raises(Unfit):
            opened(bound, spoilt, int, str)


def test_a_page_goes_on_where_the_last_ended_though_its_last_item_is_gone() -> None:
    first, last = page([5, 1, 3, 9], lambda n: (n,), None, 2)
    assert (list(first), last) == ([1, 3], (3,))
    assert page([5, 1, 9], lambda n: (n,), last, 2) == ([5, 9], None)


def test_whoever_has_an_answer_is_not_sent_it_again(house: House) -> None:
    with house.client("analyst") as eva, house.client("ecuador") as other:
        for address in ("/v1/cases", "/v1/overview", "/v1/links", "/v1/openapi.json"):
            first = eva.get(address)
            tag = first.headers["etag"]
            for known in (tag, f'"x", {tag}', tag.removeprefix("W/"), "*"):
                again = eva.get(address, headers={"If-None-Match": known})
                assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
            assert eva.get(address, headers={"If-None-Match": 'W/"other"'}).content == first.content
        assert other.get("/v1/cases").headers["etag"] != eva.get("/v1/cases").headers["etag"]


def test_answers_are_packed_but_for_names_and_originals(house: House) -> None:
    takes = {"Accept-Encoding": "gzip"}
    with house.client("investigator") as ana:
        case = ana.post("/v1/case-by-reference", json={"reference": "EC-2023-11"}).json()
        where = f"/v1/cases/{case['card']['uid']}"
        with ana.stream("GET", where, headers=takes) as packed:
            raw = b"".join(packed.iter_raw())
            assert packed.headers["content-encoding"] == "gzip"
            assert "accept-encoding" in packed.headers["vary"].lower()
        assert gzip.decompress(raw) == ana.get(where, headers={"Accept-Encoding": "identity"}).content
        assert "content-encoding" not in ana.get("/healthz", headers=takes).headers
        for address, body in (
            ("/v1/reveals", {"person": case["people"][0]["node"]["uid"], "purpose": "x"}),
            (f"/v1/documents/{case['documents'][0]['uid']}/original", {"purpose": "x"}),
        ):
            plain = ana.post(address, json=body, headers=takes)
            assert plain.status_code == 200
            assert "content-encoding" not in plain.headers


def test_every_answer_bears_its_headers(house: House) -> None:
    with house.client("analyst") as eva:
        for address in ("/v1/cases", "/v1/nothing", "/healthz", "/v1/openapi.json"):
            headers = eva.get(address, headers={"Origin": "https://elsewhere.example"}).headers
            assert headers["cache-control"] == "no-store"
            assert headers["x-content-type-options"] == "nosniff"
            assert "content-security-policy" in headers
            assert "server" not in headers
            assert not [name for name in headers if name.startswith("access-control")]


def test_health_needs_no_key_and_tells_nothing_else(house: House) -> None:
    with house.client() as nobody:
        assert nobody.get("/healthz").json() == {"status": "ok"}
        ready = nobody.get("/readyz")
    told = ready.json()
    assert set(told) == {"ready", "engine", "schema_version", "worker"}
    assert told["engine"]
    assert ready.status_code == (200 if told["ready"] else 503)


def test_the_description_leaves_nothing_out(house: House) -> None:
    with house.client() as nobody:
        told = nobody.get("/v1/openapi.json").json()
    for name, schema in told["components"]["schemas"].items():
        assert schema.get("description"), name
        for field, about in schema.get("properties", {}).items():
            assert about.get("description"), f"{name}.{field}"
            points = "$ref" in str(about)
            assert about.get("examples") or points, f"{name}.{field} has no example"
        if schema["type"] == "object":
            assert schema["additionalProperties"] is False, name
    expected = {"400", "401", "403", "404", "405", "408", "409", "413", "414", "415", "422", "429", "431"}
    for address, operations in told["paths"].items():
        for method, operation in operations.items():
            where = f"{method} {address}"
            assert operation["summary"], where
            assert operation["description"], where
            for given in operation.get("parameters", []):
                assert given["description"], where
                assert given["schema"]["examples"], where
            if address.startswith("/v1"):
                assert set(operation["responses"]) >= expected, where
                assert operation["security"] == [{"key": []}], where
                assert operation["x-hilo-rights"], where
