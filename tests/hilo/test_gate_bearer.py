"""The API's gate: one good key in the one header, or nothing."""

from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from hilo.door import keys
from hilo.gate import api
from hilo.gate.asgi import App
from hilo.keys import Key, KeyRole
from hilo.settings import Settings
from tests.hilo.asgi import Answer, echo, got, talked


class Place:
    """An application behind the API's gate, and a key to it."""

    def __init__(self, folder: Path, app: App = echo, **more: Any) -> None:
        self.settings = Settings(data=folder, graph_uri="", **more)
        self.keys = keys(self.settings)
        self.secret, self.key = self.keys.new("Ana", KeyRole.RESEARCHER, ["EC"])
        self.app = api(app, self.settings)

    def get(self, *authorization: str, target: str = "/v1/cases", **more: Any) -> Answer:
        return got(self.app, "GET", target, [("authorization", each) for each in authorization], **more)


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path)


def _reader(key: Key) -> str:
    return f"{key.name} ({key.id})"


def test_a_good_key_gets_in_as_its_scope(place: Place) -> None:
    answer = place.get(f"Bearer {place.secret}")
    assert (answer.status, answer.json["who"]) == (200, _reader(place.key))


def test_the_scheme_may_be_written_in_any_case(place: Place) -> None:
    assert place.get(f"bearer {place.secret}").status == 200
    assert place.get(f"BEARER  {place.secret}").status == 200


def test_without_a_key_there_is_a_problem_that_says_what_to_do(place: Place) -> None:
    answer = place.get()
    assert (answer.status, answer["content-type"]) == (401, "application/problem+json")
    assert answer["www-authenticate"].startswith("Bearer")
    assert answer.json["status"] == 401
    assert "Authorization: Bearer" in answer.json["detail"]


def test_wrong_expired_and_revoked_keys_get_one_and_the_same_answer(place: Place) -> None:
    gone, key = place.keys.new("Bo", KeyRole.ANALYST)
    place.keys.revoke(key.id)
    wrong = place.secret[:-1] + ("0" if place.secret[-1] != "0" else "1")
    stranger = "hilo_" + "0" * 12 + "_" + "0" * 64
    answers = [place.get(f"Bearer {secret}") for secret in (gone, wrong, stranger)]
    assert {(answer.status, answer.body, tuple(answer.headers)) for answer in answers} == {
        (401, answers[0].body, tuple(answers[0].headers))
    }


def test_a_key_revoked_while_the_door_is_open_is_out_at_once(place: Place) -> None:
    assert place.get(f"Bearer {place.secret}").status == 200
    place.keys.revoke(place.key.id)
    assert place.get(f"Bearer {place.secret}").status == 401


@pytest.mark.parametrize(
    "header",
    [
        "{}",
        "Basic {}",
        "Bearer",
        "Bearer ",
        "Bearer\t{}",
        "Bearer {} ",
        " Bearer {}",
        "Bearer {},{}",
        "Bearer {} {}",
        "Bearer Bearer {}",
        "Bearer ñ{}",
        "Bearer {}é",
        "Bearer " + "a" * 5000,
        "Bearer \xa0{}",
    ],
)
def test_a_header_that_is_not_just_so_is_refused(place: Place, header: str) -> None:
    assert place.get(header.replace("{}", place.secret)).status == 401


def test_two_authorization_headers_are_refused_even_if_both_are_right(place: Place) -> None:
    good = f"Bearer {place.secret}"
    assert place.get(good, good).status == 401
    assert place.get(good, "Bearer x").status == 401
    assert place.get("Bearer x", good).status == 401


def test_a_key_in_the_address_is_refused_even_if_it_is_right(place: Place) -> None:
    encoded = "".join(f"%{byte:02x}" for byte in place.secret.encode())
    for target in (
        f"/v1/cases?key={place.secret}",
        f"/v1/cases?access_token={place.secret}",
        f"/v1/cases?x={quote(place.secret)}&y=%20",
        f"/v1/cases?x={encoded}",
        f"/v1/{place.secret}",
    ):
        for headers in ((), (f"Bearer {place.secret}",)):
            answer = place.get(*headers, target=target)
            assert answer.status == 401
            assert "address" in answer.json["detail"]
            assert place.secret not in answer.body.decode()


def test_a_key_in_a_cookie_or_a_body_opens_nothing(place: Place) -> None:
    assert got(place.app, "GET", "/v1/cases", [("cookie", f"hilo={place.secret}")]).status == 401
    assert got(place.app, "POST", "/v1/cases", body=[place.secret.encode()]).status == 401


def test_nobody_can_hand_in_a_scope_of_his_own(place: Place) -> None:
    found: list[Any] = []

    async def app(asked: Any, receive: Any, send: Any) -> None:
        found.append(dict(asked["state"]))
        await echo(asked, receive, send)

    answer = got(api(app, place.settings), "GET", "/healthz", [("hilo_scope", "x")])
    assert (answer.status, found) == (200, [{}])


def test_what_is_open_to_all_is_open_exactly(place: Place) -> None:
    assert place.get(target="/healthz").status == 200
    for target in (
        "/healthz/",
        "/healthz/../v1/cases",
        "/HEALTHZ",
        "//healthz",
        "/healthz%2f..",
        "/healthz;x",
    ):
        assert place.get(target=target).status == 401


def test_who_tries_wrong_keys_has_to_wait_but_not_who_was_let_in_before(place: Place) -> None:
    good, later = f"Bearer {place.secret}", place.keys.new("Bo", KeyRole.ANALYST)[0]
    assert place.get(good).status == 200
    statuses = [place.get(f"Bearer wrong{number}").status for number in range(25)]
    assert statuses == [401] * 20 + [429] * 5
    refused = place.get(f"Bearer {later}")
    assert refused.status == 429
    assert 1 <= int(refused["retry-after"]) <= 3
    assert place.get(good).status == 200
    assert place.get(f"Bearer {later}", client="192.0.2.7").status == 200


def test_asking_without_a_key_uses_up_no_tries(place: Place) -> None:
    assert {place.get().status for _ in range(40)} == {401}
    assert place.get(f"Bearer {place.secret}").status == 200


def test_a_revoked_key_is_not_let_in_for_having_been_good(place: Place) -> None:
    good = f"Bearer {place.secret}"
    assert place.get(good).status == 200
    place.keys.revoke(place.key.id)
    assert [place.get(good).status for _ in range(22)] == [401] * 20 + [429] * 2


def test_damaged_keys_close_the_door_and_say_so_in_the_log(
    place: Place, caplog: pytest.LogCaptureFixture
) -> None:
    (place.settings.data / "keys.json").write_text("{")
    answer = place.get(f"Bearer {place.secret}")
    assert (answer.status, answer["content-type"]) == (503, "application/problem+json")
    assert "keys.json in the data folder is damaged" in caplog.text
    assert place.get(target="/healthz").status == 200


def test_a_websocket_without_a_key_is_closed_before_it_opens(place: Place) -> None:
    own = [("origin", "http://127.0.0.1:8322")]
    assert talked(place.app, "/v1/stream", own).said == [{"type": "websocket.close", "code": 1008}]
    good = [*own, ("authorization", f"Bearer {place.secret}")]
    assert talked(place.app, "/v1/stream", good, ["hello"]).types == ["websocket.accept", "websocket.send"]
