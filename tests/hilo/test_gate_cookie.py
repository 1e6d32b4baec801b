"""The explorer's gate: in by a key or a one-time code, and then by a cookie; out by a button."""

import asyncio
from pathlib import Path
from urllib.parse import urlencode

import pytest

from hilo.door import keys, sessions
from hilo.gate import explorer
from hilo.gate.page import WORDS, key_form
from hilo.keys import KeyRole
from hilo.settings import Settings
from tests.hilo.asgi import Answer, ask, echo, got, talked

OWN = ("origin", "http://127.0.0.1:8322")
FORM = ("content-type", "application/x-www-form-urlencoded")


class Place:
    """An application behind the explorer's gate, and a key to it."""

    def __init__(self, folder: Path) -> None:
        self.settings = Settings(data=folder, graph_uri="")
        self.keys, self.sessions = keys(self.settings), sessions(self.settings)
        self.secret, self.key = self.keys.new("Ana", KeyRole.ANALYST)
        self.app = explorer(echo, self.settings, csp="default-src 'self'")

    @property
    def link(self) -> str:
        return f"/?code={self.sessions.code(self.key.id)}"

    def get(self, target: str, cookie: str = "", *headers: tuple[str, str]) -> Answer:
        return got(self.app, "GET", target, [*headers, *([("cookie", cookie)] if cookie else [])])

    def post(
        self, target: str, fields: dict[str, str], cookie: str = "", *headers: tuple[str, str]
    ) -> Answer:
        given = [FORM, OWN, *headers, *([("cookie", cookie)] if cookie else [])]
        return got(self.app, "POST", target, given, body=[urlencode(fields).encode()])

    def entered(self) -> str:
        return self.post("/enter", {"key": self.secret}).cookie


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path)


def test_a_stranger_gets_a_form_wherever_he_knocks(place: Place) -> None:
    for target in (
        "/",
        "/case",
        "/_stcore/host-config",
        "/static/js/main.js",
        "/media/x.csv",
        "/enter",
        "/x/y",
    ):
        answer = place.get(target)
        assert answer.status == 401
        assert b'<form method="post" action="/enter">' in answer.body
        assert not answer["set-cookie"]
        assert answer["cache-control"] == ("no-store" if not target.startswith("/static/") else "")


def test_the_form_is_whole_without_a_script_and_under_its_own_policy(place: Place) -> None:
    answer = place.get("/")
    page = answer.body.decode()
    assert "<script" not in page
    assert " style=" not in page
    assert "http" not in page
    assert answer["content-security-policy"].startswith("default-src 'none'; style-src 'sha256-")
    assert "form-action 'self'" in answer["content-security-policy"]


@pytest.mark.parametrize(
    ("accepted", "language"),
    [
        ("es-EC,es;q=0.9", "es"),
        ("pt-BR", "pt"),
        ("de, nl;q=0.8, en;q=0.7", "nl"),
        ("en;q=0.2, es;q=0.9", "es"),
        ("es;q=0, pt", "pt"),
        ("", "en"),
        ("zz;;;q=,<b>", "en"),
        ("es;q=9", "es"),
    ],
)
def test_the_form_speaks_the_readers_language(place: Place, accepted: str, language: str) -> None:
    page = place.get("/", "", ("accept-language", accepted)).body.decode()
    assert f'<html lang="{language}">' in page
    assert WORDS[language].title in page


def test_the_language_of_the_address_comes_first(place: Place) -> None:
    assert 'lang="nl"' in place.get("/case?lang=nl", "", ("accept-language", "es")).body.decode()
    assert 'lang="es"' in place.get("/case?lang=%3Cb%3E", "", ("accept-language", "es")).body.decode()


def test_a_typed_key_becomes_a_session(place: Place) -> None:
    answer = place.post("/enter", {"key": f" {place.secret} "})
    assert (answer.status, answer["location"]) == (303, "/")
    assert answer["set-cookie"].endswith("; Max-Age=43200; Path=/; HttpOnly; SameSite=Strict")
    assert place.secret not in str(answer.headers)
    inside = place.get("/", answer.cookie)
    assert (inside.status, inside.json["who"]) == (200, f"Ana ({place.key.id})")
    assert inside["content-security-policy"] == "default-src 'self'"


def test_a_wrong_key_is_told_so_and_quoted_nowhere(place: Place) -> None:
    answer = place.post("/enter", {"key": "<script>alert(1)</script>"}, "", ("accept-language", "es"))
    assert answer.status == 401
    assert WORDS["es"].wrong in answer.body.decode()
    assert b"<script" not in answer.body
    assert not answer["set-cookie"]


def test_a_code_lets_in_once_and_a_reload_keeps_the_session(place: Place) -> None:
    link = place.link
    answer = place.get(link)
    assert (answer.status, answer["location"]) == (303, "/")
    assert [place.get("/", answer.cookie).status for _ in range(3)] == [200, 200, 200]
    again = place.get(link)
    assert (again.status, again["set-cookie"]) == (401, "")
    assert place.get(place.link.replace("/?", "/enter?")).status == 303


def test_of_two_with_one_code_exactly_one_gets_in(place: Place) -> None:
    async def both(link: str) -> list[Answer]:
        return list(await asyncio.gather(*(ask(place.app, "GET", link) for _ in range(6))))

    answers = asyncio.run(both(place.link))
    assert sorted(answer.status for answer in answers) == [303, 401, 401, 401, 401, 401]


@pytest.mark.parametrize("header", [("sec-purpose", "prefetch;prerender"), ("purpose", "prefetch")])
def test_looking_ahead_uses_up_no_code(place: Place, header: tuple[str, str]) -> None:
    link = place.link
    assert place.get(link, "", header).status == 503
    assert got(place.app, "HEAD", link).status == 401
    assert place.get(link).status == 303


def test_whom_another_page_sends_with_a_code_is_asked_first(place: Place) -> None:
    link = place.link
    answer = place.get(link, "", ("sec-fetch-site", "cross-site"))
    assert (answer.status, answer["set-cookie"]) == (200, "")
    code = link.partition("=")[2]
    assert f'name="code" value="{code}"' in answer.body.decode()
    assert place.post("/enter", {"code": code}).status == 303
    hostile = place.get("/?code=%22%3E%3Cscript%3E", "", ("sec-fetch-site", "cross-site"))
    assert b"<script" not in hostile.body


def test_a_cookie_that_was_brought_along_is_never_taken_over(place: Place) -> None:
    planted = "hilo_8322=stay_000000000000_" + "0" * 64
    answer = place.post("/enter", {"key": place.secret}, planted)
    assert answer.cookie != planted
    assert place.get("/", planted).status == 401
    first = answer.cookie
    second = place.post("/enter", {"key": place.secret}, first).cookie
    assert second != first
    assert place.get("/", first).status == 401
    assert place.get("/", second).status == 200


def test_a_cookie_that_was_changed_opens_nothing_and_is_taken_back(place: Place) -> None:
    good = place.entered()
    name, _, value = good.partition("=")
    for changed in (
        value[:-1] + ("0" if value[-1] != "0" else "1"),
        value.upper(),
        value + "0",
        value.replace("stay_", "once_"),
        value.replace("stay_", "hilo_"),
        place.secret,
        "é" * 10,
    ):
        answer = place.get("/", f"{name}={changed}")
        assert answer.status == 401
        assert answer["set-cookie"].startswith(f"{name}=; Max-Age=0; Path=/; HttpOnly; SameSite=Strict")
    assert place.get("/", f"hilo={value}").status == 401
    assert place.get("/", f"{name.upper()}={value}").status == 401


def test_two_cookies_of_the_name_count_as_none(place: Place) -> None:
    mine, theirs = place.entered(), place.entered()
    assert place.get("/", f"{mine}; {theirs}").status == 401
    assert place.get("/", mine, ("cookie", theirs)).status == 401
    assert place.get("/", f"a=b; {mine}").status == 200


def test_the_application_sees_its_own_cookies_alone(place: Place) -> None:
    cookie = place.entered()
    seen = place.get("/", f"other=secret; hilo=forged; _streamlit_xsrf=x; {cookie}").json["cookies"]
    assert seen == [f"_streamlit_xsrf=x; hilo={cookie.partition('=')[2]}"]
    assert place.get("/_stcore/health", f"hilo=forged; {cookie}").json["cookies"] == []


def test_leaving_ends_the_session_and_needs_a_button(place: Place) -> None:
    cookie = place.entered()
    asked = place.get("/leave", cookie)
    assert (asked.status, b'action="/leave"' in asked.body) == (200, True)
    assert place.get("/", cookie).status == 200
    answer = place.post("/leave", {}, cookie)
    assert (answer.status, answer["location"]) == (303, "/")
    assert "Max-Age=0" in answer["set-cookie"]
    assert place.get("/", cookie).status == 401


@pytest.mark.parametrize("origin", ["http://evil.example", "http://127.0.0.1:9999", "null"])
def test_another_page_can_neither_let_in_nor_throw_out(place: Place, origin: str) -> None:
    cookie = place.entered()
    foreign = [FORM, ("origin", origin)]
    body = [urlencode({"key": place.secret}).encode()]
    assert got(place.app, "POST", "/enter", foreign, body=body).status == 403
    assert got(place.app, "POST", "/leave", [*foreign, ("cookie", cookie)]).status == 403
    assert place.get("/", cookie).status == 200


def test_after_entering_one_comes_to_the_page_one_asked_for(place: Place) -> None:
    page = place.get("/case?view=abc-DEF_1&lang=es").body.decode()
    assert 'name="to" value="/case?view=abc-DEF_1&amp;lang=es"' in page
    assert (
        place.post("/enter", {"key": place.secret, "to": "/case?view=a&lang=es"})["location"]
        == "/case?view=a&lang=es"
    )


@pytest.mark.parametrize(
    "to",
    [
        "//evil.example",
        "https://evil.example",
        "/\\evil.example",
        "/a\r\nset-cookie: x=y",
        "/a/b",
        "/é",
        "",
        "/%0d",
    ],
)
def test_one_is_sent_to_no_other_place(place: Place, to: str) -> None:
    answer = place.post("/enter", {"key": place.secret, "to": to})
    assert (answer.status, answer["location"]) == (303, "/")


def test_a_hostile_address_is_not_written_into_the_form(place: Place) -> None:
    for target in (
        '/"><b>',
        "/case?view=%22%3E%3Cb%3E",
        "//evil.example",
        "/?code=x&code=y",
        "/?view=" + "é",
    ):
        page = place.get(target).body.decode()
        assert 'name="to" value="/"' in page or 'name="to" value="/case' in page
        assert "<b>" not in page
        assert "evil" not in page


def test_forms_that_are_none_are_wrong_keys(place: Place) -> None:
    body = urlencode({"key": place.secret}).encode()
    for headers, sent in (
        ([OWN, ("content-type", "application/json")], [body]),
        ([OWN, FORM], [body + b"&key=x"]),
        ([OWN, FORM], [body + b"&x=" + b"y" * 9000]),
        ([OWN, FORM], [b"\xff\xfe"]),
        ([OWN, FORM], [b"&".join(b"a=b" for _ in range(50))]),
        ([OWN, FORM], [b""]),
    ):
        assert got(place.app, "POST", "/enter", headers, body=sent).status == 401


def test_who_tries_many_keys_has_to_wait_and_those_inside_do_not(place: Place) -> None:
    cookie, link = place.entered(), place.link
    statuses = [place.post("/enter", {"key": f"wrong{number}"}).status for number in range(22)]
    assert statuses == [401] * 20 + [429] * 2
    refused = place.get(link, "", ("accept-language", "nl"))
    assert refused.status == 429
    assert 1 <= int(refused["retry-after"]) <= 3
    assert WORDS["nl"].wait in refused.body.decode()
    assert place.post("/enter", {"key": place.secret}).status == 303
    assert place.get("/", cookie).status == 200


def test_old_cookies_keep_nobody_from_typing_a_key(place: Place) -> None:
    old = place.entered()
    place.post("/leave", {}, old)
    assert {place.get("/", old).status for _ in range(300)} == {401}
    fresh = place.keys.new("Bo", KeyRole.ANALYST)[0]
    assert place.post("/enter", {"key": fresh}).status == 303


def test_a_revoked_key_is_out_at_once(place: Place) -> None:
    cookie = place.entered()
    place.keys.revoke(place.key.id)
    assert place.get("/", cookie).status == 401


def test_a_websocket_needs_the_cookie_and_ends_with_the_session(place: Place) -> None:
    cookie = ("cookie", place.entered())
    closed = [{"type": "websocket.close", "code": 1008}]
    assert talked(place.app, "/_stcore/stream", [OWN]).said == closed
    assert talked(place.app, "/_stcore/stream", [cookie]).said == closed
    assert talked(place.app, "/_stcore/stream", [("origin", "http://evil.example"), cookie]).said == closed
    assert talked(place.app, "/_stcore/stream", [OWN, cookie], ["a", "b"]).types == [
        "websocket.accept",
        "websocket.send",
        "websocket.send",
    ]
    told = talked(place.app, "/_stcore/stream", [OWN, cookie], ["a", lambda: _revoke(place), "b", "c"])
    assert told.types == ["websocket.accept", "websocket.send", "websocket.close"]


def _revoke(place: Place) -> None:
    place.keys.revoke(place.key.id)


def test_damaged_sessions_close_the_door(place: Place, caplog: pytest.LogCaptureFixture) -> None:
    cookie = place.entered()
    (place.settings.data / "sessions.json").write_text("{")
    assert place.get("/", cookie).status == 503
    assert talked(place.app, "/_stcore/stream", [OWN, ("cookie", cookie)]).types == ["websocket.close"]
    assert "sessions.json in the data folder is damaged" in caplog.text
    assert place.get("/").status == 401


def test_all_languages_say_everything() -> None:
    pages = {language: key_form(language, say="wrong").decode() for language in ("es", "pt", "en", "nl")}
    assert len({page.partition("<body>")[2] for page in pages.values()}) == 4
    assert set(WORDS) == set(pages)
