"""What every request meets before anybody asks for a key: names, sizes, times, headers, the log."""

import asyncio
import logging
from pathlib import Path
from typing import Any

import pytest

from hilo.gate.asgi import App, Message
from hilo.gate.limits import AtOnce, Bounded, InTime
from hilo.gate.log import Log
from hilo.gate.shield import Covered, Named
from tests.hilo.asgi import HOST, Answer, ask, echo, got, talked
from tests.hilo.test_gate_bearer import Place

HOSTS = frozenset({"127.0.0.1", "localhost", "[::1]", "hilo.example.org"})


def _answers(*messages: Message) -> App:
    async def app(asked: Any, receive: Any, send: Any) -> None:
        for message in messages:
            await send(message)

    return app


def _saying(*headers: tuple[bytes, bytes]) -> App:
    return _answers(
        {"type": "http.response.start", "status": 200, "headers": list(headers)},
        {"type": "http.response.body", "body": b"x"},
    )


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "127.0.0.1:8321", "localhost:9", "LOCALHOST", "[::1]:8321", "hilo.example.org"]
)
def test_a_host_that_is_allowed_may_be_called_with_any_port(host: str) -> None:
    assert got(Named(echo, HOSTS), "GET", "/", host=[("host", host)]).status == 200


@pytest.mark.parametrize(
    "host",
    [
        "",
        "evil.example",
        "127.0.0.1.evil.example",
        "evil.example#127.0.0.1",
        "evil.example@127.0.0.1",
        "127.0.0.1@evil.example",
        "127.0.0.1:8321:1",
        "127.0.0.1:x",
        "127.0.0.1:",
        "localhost.",
        "127.0.0.1, evil.example",
        "127.0.0.1/evil",
        "0.0.0.0",  # noqa: S104 - what a page elsewhere may call this machine
        "127.1",
        "[::1",
        "::1",
        "[::2]",
        "löcalhost",
        " localhost",
        "localhost\t",
        "*",
    ],
)
def test_a_foreign_host_is_refused(host: str) -> None:
    answer = got(Named(echo, HOSTS), "GET", "/", host=[("host", host)])
    assert answer.status == 400
    assert "evil" not in answer.body.decode()


def test_no_host_and_two_hosts_are_refused() -> None:
    assert got(Named(echo, HOSTS), "GET", "/", host=[]).status == 400
    assert got(Named(echo, HOSTS), "GET", "/", host=[HOST, HOST]).status == 400
    forwarded = [("x-forwarded-host", "127.0.0.1"), ("forwarded", "host=127.0.0.1")]
    assert got(Named(echo, HOSTS), "GET", "/", forwarded, host=[("host", "evil.example")]).status == 400


def test_a_websocket_must_come_from_a_page_of_this_very_door() -> None:
    app = Named(echo, HOSTS)
    opened = ["websocket.accept"]
    assert talked(app, "/", [("origin", "http://127.0.0.1:8322")]).types == opened
    assert talked(app, "/", [("origin", "https://127.0.0.1:8322")]).types == opened
    for origins in (
        [],
        ["null"],
        ["http://127.0.0.1:9999"],
        ["http://127.0.0.1"],
        ["http://evil.example"],
        ["http://127.0.0.1:8322.evil.example"],
        ["http://evil.example/127.0.0.1:8322"],
        ["file://127.0.0.1:8322"],
        ["127.0.0.1:8322"],
        ["http://127.0.0.1:8322", "http://127.0.0.1:8322"],
    ):
        said = talked(app, "/", [("origin", origin) for origin in origins]).said
        assert said == [{"type": "websocket.close", "code": 1008}]
    foreign = [("origin", "http://evil.example")]
    assert talked(app, "/", foreign, host=[("host", "evil.example")]).types == ["websocket.close"]


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ([], 200),
        ([("sec-fetch-site", "same-origin")], 200),
        ([("sec-fetch-site", "same-origin"), ("origin", "null")], 200),
        ([("origin", "http://127.0.0.1:8322")], 200),
        ([("sec-fetch-site", "same-site")], 403),
        ([("sec-fetch-site", "cross-site")], 403),
        ([("sec-fetch-site", "cross-site"), ("origin", "http://127.0.0.1:8322")], 403),
        ([("sec-fetch-site", "same-origin"), ("sec-fetch-site", "cross-site")], 403),
        ([("origin", "null")], 403),
        ([("origin", "http://127.0.0.1:9999")], 403),
        ([("origin", "http://evil.example")], 403),
        ([("origin", "")], 403),
    ],
)
def test_only_the_doors_own_page_may_change_something(headers: list[tuple[str, str]], status: int) -> None:
    app = Named(echo, HOSTS, browsers=True)
    assert got(app, "POST", "/enter", headers).status == status
    assert got(app, "GET", "/", headers).status == 200


def test_huge_heads_are_refused() -> None:
    app = Named(echo, HOSTS)
    assert got(app, "GET", "/", [("x", "a" * 40_000)]).status == 431
    assert got(app, "GET", "/", [("x", "a")] * 120).status == 431
    assert got(app, "GET", "/?" + "a" * 9_000).status == 414
    assert got(app, "GET", "/" + "a" * 9_000).status == 414


def test_control_characters_in_headers_are_refused_and_letters_are_not() -> None:
    app = Named(echo, HOSTS)
    for text in ("a\r\nx: y", "a\nb", "a\x00b", "a\x1b[0m", "a\x7fb"):
        assert got(app, "GET", "/", [("x", text)]).status == 400
    assert got(app, "GET", "/", [("x", "añb\tc\xff")]).status == 200


def test_every_answer_has_its_headers_refusals_too(tmp_path: Path) -> None:
    place = Place(tmp_path)
    answers = [
        place.get(f"Bearer {place.secret}"),
        place.get(),
        place.get(target="/healthz"),
        place.get(host=[("host", "evil.example")]),
        got(
            place.app,
            "OPTIONS",
            "/v1/cases",
            [("origin", "http://evil.example"), ("access-control-request-method", "PUT")],
        ),
    ]
    assert [answer.status for answer in answers] == [200, 401, 200, 400, 401]
    for answer in answers:
        assert answer["x-content-type-options"] == "nosniff"
        assert answer["referrer-policy"] == "no-referrer"
        assert answer["cross-origin-opener-policy"] == "same-origin"
        assert answer["cross-origin-resource-policy"] == "same-origin"
        assert answer["cache-control"] == "no-store"
        assert "frame-ancestors 'none'" in answer["content-security-policy"]
        assert not [name for name, _ in answer.headers if name.startswith("access-control-")]
        assert len({name for name, _ in answer.headers}) == len(answer.headers)


def test_what_the_application_says_of_caches_and_origins_is_kept_within_bounds() -> None:
    said = (
        (b"Access-Control-Allow-Origin", b"*"),
        (b"Server", b"secret/1.0"),
        (b"X-Frame-Options", b"ALLOWALL"),
        (b"Cache-Control", b"public, max-age=99"),
    )
    answer = got(Covered(_saying(*said), "default-src 'self'", ["/static/"]), "GET", "/data")
    assert not answer["access-control-allow-origin"]
    assert not answer["server"]
    assert [value for name, value in answer.headers if name == "x-frame-options"] == ["DENY"]
    assert answer["cache-control"] == "no-store"
    shelf = got(Covered(_saying(*said), "default-src 'self'", ["/static/"]), "GET", "/static/a.js")
    assert shelf["cache-control"] == "public, max-age=99"
    tagged = got(Covered(_saying((b"cache-control", b"private, no-cache")), "x"), "GET", "/data")
    assert tagged["cache-control"] == "private, no-cache"


@pytest.mark.parametrize("value", [b"a\r\nset-cookie: x=y", b"a\nb", b"a\x00b"])
def test_an_answer_whose_headers_break_lines_is_not_sent(value: bytes) -> None:
    answer = got(Covered(_saying((b"x-name", value)), "default-src 'none'"), "GET", "/")
    assert (answer.status, answer["x-name"], answer["set-cookie"]) == (500, "", "")
    assert answer.json["status"] == 500


def test_a_body_that_says_it_is_too_large_is_refused_unread() -> None:
    app = Bounded(echo, 10, 100, ["/up"])
    assert got(app, "POST", "/", [("content-length", "11")], body=[]).status == 413
    assert got(app, "POST", "/", [("content-length", "10")], body=[b"x" * 10]).json["come"] == 10
    assert got(app, "POST", "/up/1", [("content-length", "100")], body=[b"x" * 100]).json["come"] == 100
    assert got(app, "POST", "/up/1", [("content-length", "101")], body=[]).status == 413
    for length in ("-1", "1e3", "0x1", "", "１", "9" * 5000, "1, 1"):
        raw = [("content-length", length)] if length.isascii() else [("content-length", "\xb9")]
        assert got(app, "POST", "/", raw, body=[]).status in {400, 413}
    assert got(app, "POST", "/", [("content-length", "1"), ("content-length", "1")], body=[]).status == 400


def test_a_chunked_body_is_refused_as_soon_as_it_is_too_large() -> None:
    read = 0

    async def app(asked: Any, receive: Any, send: Any) -> None:
        nonlocal read
        while (message := await receive()).get("more_body"):
            read += len(message["body"])
        await echo(asked, receive, send)

    answer = got(Bounded(app, 10, 100, ["/up"]), "POST", "/", body=[b"x" * 6] * 1000)
    assert (answer.status, read) == (413, 6)


def test_what_the_application_makes_of_a_cut_body_is_not_the_answer() -> None:
    async def app(asked: Any, receive: Any, send: Any) -> None:
        try:
            await echo(asked, receive, send)
        except Exception:  # noqa: BLE001 - as frameworks do
            await _saying()(asked, receive, send)

    assert got(Bounded(app, 10, 100), "POST", "/", body=[b"x" * 6, b"x" * 6]).status == 413


def test_slow_bodies_are_given_up() -> None:
    app = InTime(echo, answer=5, whole=0.3, idle=0.1)
    assert got(app, "POST", "/", body=[b"x", b"x"], pause=0.2).status == 408
    trickle = got(app, "POST", "/", body=[b"x"] * 100, pause=0.05)
    assert (trickle.status, trickle["connection"]) == (408, "close")
    assert got(app, "POST", "/", body=[b"x"] * 3, pause=0.01).status == 200


def test_an_answer_that_does_not_begin_is_given_up_and_one_that_does_not_end_is_cut_off() -> None:
    async def never(asked: Any, receive: Any, send: Any) -> None:
        await receive()
        await asyncio.sleep(3600)

    async def endless(asked: Any, receive: Any, send: Any) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": []})
        while True:
            await asyncio.sleep(0.02)
            await send({"type": "http.response.body", "body": b"x", "more_body": True})

    late = got(InTime(never, answer=0.1, whole=5), "GET", "/")
    assert (late.status, late["retry-after"]) == (503, "5")
    cut = got(InTime(endless, answer=0.1, whole=0.3), "GET", "/")
    assert (cut.status, cut.whole) == (200, False)
    assert len(cut.body) > 5


def test_an_application_that_catches_its_end_cannot_answer_twice() -> None:
    async def stubborn(asked: Any, receive: Any, send: Any) -> None:
        try:
            await asyncio.sleep(3600)
        finally:
            await _saying()(asked, receive, send)

    assert got(InTime(stubborn, answer=0.05, whole=5), "GET", "/").status == 503


def test_too_many_at_once_are_told_to_come_again_and_room_comes_back() -> None:
    release = asyncio.Event()

    async def slow(asked: Any, receive: Any, send: Any) -> None:
        if asked["path"] == "/broken":
            raise ZeroDivisionError
        await release.wait()
        await echo(asked, receive, send)

    app = AtOnce(slow, requests=2, websockets=1)

    async def crowd() -> list[Answer]:
        with pytest.raises(ZeroDivisionError):
            await ask(app, "GET", "/broken")
        first = [asyncio.create_task(ask(app, "GET", "/")) for _ in range(2)]
        await asyncio.sleep(0)
        refused = await ask(app, "GET", "/")
        release.set()
        return [refused, *[await each for each in first], await ask(app, "GET", "/")]

    refused, *served = asyncio.run(crowd())
    assert (refused.status, refused["retry-after"]) == (503, "1")
    assert [answer.status for answer in served] == [200, 200, 200]


class _Route:
    path = "/v1/cases/{reference}"


def test_the_log_knows_methods_routes_and_statuses_and_nothing_else(caplog: pytest.LogCaptureFixture) -> None:
    async def routed(asked: Any, receive: Any, send: Any) -> None:
        if asked["path"].startswith("/v1/cases/"):
            asked["route"] = _Route()
        await echo(asked, receive, send)

    caplog.set_level(logging.INFO)
    app = Log(routed, ["/healthz"])
    got(app, "GET", "/v1/cases/Yuleisy?name=Pantoja", [("user-agent", "Cárdenas")])
    got(app, "GET", "/elsewhere/Yuleisy?name=Pantoja")
    got(app, "GET", "/healthz?name=Pantoja")
    got(app, "Yuleisy\n", "/healthz")
    talked(app, "/Yuleisy?name=Pantoja")
    lines = [record.getMessage().rsplit(" ", 2)[0] for record in caplog.records]
    assert lines == [
        "GET /v1/cases/{reference} 200",
        "GET - 200",
        "GET /healthz 200",
        "- /healthz 200",
        "WS - 101",
    ]


def test_what_breaks_is_logged_by_its_place_without_its_words(caplog: pytest.LogCaptureFixture) -> None:
    async def broken(asked: Any, receive: Any, send: Any) -> None:
        raise KeyError("Yuleisy Pantoja")

    answer = got(Log(broken), "GET", "/")
    assert (answer.status, answer["content-type"]) == (500, "application/problem+json")
    assert "KeyError at test_gate_shield.py:" in caplog.text
    assert "Yuleisy" not in caplog.text + answer.body.decode()
    assert caplog.records[0].exc_info is None
