"""Who may ask what: every route, with every key."""

import pytest
from fastapi.routing import APIRoute
from starlette.routing import Route as PlainRoute

from api.app import OPEN_TO_ALL, create
from api.route import Route
from graph.view.scope import Right
from hilo.keys import RIGHTS, KeyRole
from hilo.settings import Settings
from tests.api.conftest import House

ROUTES = [route for route in create(Settings()).routes if isinstance(route, PlainRoute)]
ASKED = [(route, method) for route in ROUTES for method in sorted(route.methods or ()) if method != "HEAD"]
FILLED = {
    "case": "C-aaaaaaaaaa",
    "entity": "P-aaaaaaaaaa",
    "document": "0" * 64,
    "job": "20240101T000000000000-00000000",
    "decision": "d-20240101T000000000000-00000000",
}
MAY = {
    "open_case": Right.READ,
    "open_case_by_reference": Right.READ,
    "list_cases": Right.READ,
    "get_overview": Right.READ,
    "search_entities": Right.READ,
    "get_entity": Right.READ,
    "count_neighbours": Right.READ,
    "get_surroundings": Right.READ,
    "list_links": Right.READ,
    "list_left_out": Right.READ,
    "find_paths": Right.READ,
    "get_subgraph": Right.READ,
    "get_passage": Right.READ,
    "get_text": Right.READ,
    "fetch_original": Right.REVEAL,
    "reveal": Right.REVEAL,
    "export_subgraph": Right.EXPORT,
    "list_queue": Right.REVIEW,
    "review_item": Right.REVIEW,
    "judge": Right.REVIEW,
    "undo": Right.REVIEW,
    "upload_files": Right.UPLOAD,
}
"""What each operation takes, as the issue of keys has it; jobs are for whoever can have some."""

JOBS = {"list_jobs", "get_job"}


def test_every_route_says_whose_key_opens_it() -> None:
    open_to_all = {route.path for route in ROUTES if not isinstance(route, Route)}
    assert open_to_all == set(OPEN_TO_ALL)
    told = {route.operation_id: route.rights for route in ROUTES if isinstance(route, Route)}
    assert told == {
        **{name: frozenset({right}) for name, right in MAY.items()},
        **dict.fromkeys(JOBS, frozenset({Right.UPLOAD, Right.REVIEW})),
    }


def test_a_route_without_rights_cannot_be_made() -> None:
    with pytest.raises(TypeError, match="does not say whose key opens it"):
        Route("/v1/secrets", lambda: None)


@pytest.mark.parametrize("role", list(KeyRole))
@pytest.mark.parametrize(("route", "method"), ASKED, ids=lambda each: getattr(each, "path", each))
def test_a_key_opens_what_its_role_is_for_and_nothing_else(
    house: House, route: PlainRoute, method: str, role: KeyRole
) -> None:
    with house.client(role.value) as client:
        answer = client.request(method, route.path.format(**FILLED))
    if not isinstance(route, Route):
        assert answer.status_code in {200, 503}
    elif route.rights & RIGHTS[role]:
        assert answer.status_code in {200, 404, 415, 422}, answer.text
    else:
        assert answer.status_code == 403
        assert answer.json()["type"] == "urn:hilo:problem:forbidden"


@pytest.mark.parametrize(("route", "method"), ASKED, ids=lambda each: getattr(each, "path", each))
def test_nothing_is_opened_without_a_key(house: House, route: PlainRoute, method: str) -> None:
    wrong = [{}, {"Authorization": "Bearer x"}, {"Authorization": f"Basic {house.secrets['analyst']}"}]
    if route.path in OPEN_TO_ALL:
        return
    with house.client() as client:
        for headers in wrong:
            answer = client.request(method, route.path.format(**FILLED), headers=headers, content=b"{")
            assert answer.status_code == 401
            assert answer.headers["content-type"] == "application/problem+json"
            assert answer.headers["www-authenticate"].startswith("Bearer")


def test_a_role_without_the_right_learns_not_even_whether_its_body_fits(house: House) -> None:
    with house.client("intake") as desk:
        answers = [
            desk.post("/v1/reveals", content=body) for body in (b"", b"{", b'{"person": "P-aaaaaaaaaa"}')
        ]
    assert {(answer.status_code, answer.text) for answer in answers} == {(403, answers[0].text)}


def test_a_key_for_one_country_sees_that_countrys_cases_and_no_trace_of_others(house: House) -> None:
    with house.client("investigator") as ana, house.client("ecuador") as eva:
        peru = ana.post("/v1/case-by-reference", json={"reference": "PE-0457"}).json()
        assert [card["country"] for card in eva.get("/v1/cases").json()["items"]] == ["EC"]
        hidden = peru["card"]["uid"]
        document = peru["documents"][0]["uid"]
        for address in (
            "/v1/cases/{}",
            "/v1/entities/{}",
            "/v1/entities/{}/around",
            "/v1/entities/{}/neighbours",
        ):
            closed, missing = eva.get(address.format(hidden)), eva.get(address.format("C-aaaaaaaaaa"))
            assert closed.status_code == 404
            assert closed.text == missing.text
        for uid in (document, "0" * 64):
            assert eva.get(f"/v1/documents/{uid}/text").status_code == 404
        assert eva.post("/v1/case-by-reference", json={"reference": "PE-0457"}).status_code == 404
        told = eva.post("/v1/exports", json={}).text
    assert "PE-0457" not in told
    assert hidden not in told


def test_api_routes_are_all_of_our_kind() -> None:
    plain = [route.path for route in ROUTES if isinstance(route, APIRoute) and not isinstance(route, Route)]
    assert plain == ["/healthz", "/readyz"]
