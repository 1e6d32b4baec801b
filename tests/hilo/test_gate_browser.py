"""The explorer's gate in a real browser: cookies, redirects and policies are the browser's to keep."""

import shutil
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, sync_playwright

from hilo.door import keys, sessions
from hilo.gate import explorer, server_options
from hilo.gate.page import WORDS
from hilo.keys import KeyRole
from hilo.settings import Settings

pytestmark = pytest.mark.browser

INSIDE = b"<!doctype html><title>in</title><p id=said></p><script src=/s.js></script>"
SCRIPT = (
    b"const w = new WebSocket(`ws://${location.host}/_stcore/stream`);"
    b"w.onmessage = e => said.textContent = e.data; w.onopen = () => w.send('hello');"
)


async def _inside(asked: dict[str, Any], receive: Any, send: Any) -> None:
    """A page whose script speaks over a websocket."""
    if asked["type"] == "websocket":
        await receive()
        await send({"type": "websocket.accept"})
        while (message := await receive())["type"] == "websocket.receive":
            await send({"type": "websocket.send", "text": message["text"] + " back"})
        return
    script = asked["path"] == "/s.js"
    sort, body = (b"text/javascript", SCRIPT) if script else (b"text/html", INSIDE)
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", sort)]})
    await send({"type": "http.response.body", "body": body})


async def _elsewhere(asked: dict[str, Any], receive: Any, send: Any) -> None:
    """A page of somebody else, out of `PAGES`."""
    if asked["type"] != "http":
        return
    body = PAGES[asked["path"]].encode()
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-type", b"text/html")]})
    await send({"type": "http.response.body", "body": body})


PAGES: dict[str, str] = {"/favicon.ico": ""}


@contextmanager
def _served(app: Any, options: dict[str, Any]) -> Iterator[None]:
    server = uvicorn.Server(uvicorn.Config(app, lifespan="off", ws="websockets-sansio", **options))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    deadline = time.monotonic() + 20
    while not server.started:
        assert thread.is_alive()
        assert time.monotonic() < deadline
        time.sleep(0.02)
    try:
        yield
    finally:
        server.force_exit = server.should_exit = True
        thread.join(20)


@dataclass
class Place:
    """The explorer's gate at `here`, and somebody else's page at `elsewhere`."""

    settings: Settings
    here: str
    elsewhere: str

    def link(self) -> str:
        _, key = keys(self.settings).new("Ana", KeyRole.ANALYST)
        return f"{self.here}/?code={sessions(self.settings).code(key.id)}"


def _port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    mine, theirs = _port(), _port()
    settings = Settings(data=tmp_path_factory.mktemp("gate"), graph_uri="", explorer_port=mine)
    gate = explorer(_inside, settings, csp="default-src 'self'")
    foreign = {"host": "127.0.0.1", "port": theirs, "log_config": None}
    with _served(gate, server_options(settings, mine)), _served(_elsewhere, foreign):
        yield Place(settings, f"http://127.0.0.1:{mine}", f"http://localhost:{theirs}")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if found is None:
        pytest.skip("no Chromium on this machine")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=found,
            args=[
                "--no-sandbox",
                "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1, EXCLUDE localhost",
            ],
        )
        yield chromium
        chromium.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    found = browser.new_context(locale="es-EC")
    yield found
    found.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()


def _is_in(page: Page) -> bool:
    page.wait_for_function("document.querySelector('#said')?.textContent === 'hello back'", timeout=10_000)
    return page.title() == "in"


def test_a_link_from_the_terminal_lets_in_and_a_reload_keeps_the_session(place: Place, page: Page) -> None:
    said: list[ConsoleMessage] = []
    page.on("console", lambda message: said.append(message))
    link = place.link()
    page.goto(link)
    assert _is_in(page)
    assert page.url == f"{place.here}/"
    page.reload()
    assert _is_in(page)
    (cookie,) = page.context.cookies()
    assert (cookie["httpOnly"], cookie["sameSite"], cookie["path"]) == (True, "Strict", "/")
    assert page.evaluate("document.cookie") == ""
    assert [message.text for message in said if "favicon" not in message.text] == []
    page.goto(f"{place.here}/leave")
    page.get_by_role("button").click()
    page.wait_for_selector("#key")
    assert page.context.cookies() == []
    page.goto(link)
    assert WORDS["es"].wrong in page.content()


def test_a_key_that_is_typed_lets_in_and_goes_where_one_wanted(place: Place, page: Page) -> None:
    secret, _ = keys(place.settings).new("Bo", KeyRole.ANALYST)
    page.goto(f"{place.here}/case?view=abc")
    page.get_by_label(WORDS["es"].label).fill("nonsense")
    page.keyboard.press("Enter")
    page.get_by_role("alert").wait_for()
    assert page.url == f"{place.here}/enter"
    page.get_by_label(WORDS["es"].label).fill(secret)
    page.keyboard.press("Enter")
    assert _is_in(page)
    assert page.url == f"{place.here}/case?view=abc"
    assert secret not in page.content()


def test_a_link_on_another_page_asks_first_and_then_works(place: Place, page: Page) -> None:
    PAGES["/link"] = f'<a href="{place.link()}">in</a>'
    page.goto(f"{place.elsewhere}/link")
    page.get_by_role("link").click()
    page.get_by_text(WORDS["es"].ready).wait_for()
    assert page.context.cookies() == []
    page.get_by_role("button").click()
    assert _is_in(page)


def test_another_page_can_neither_frame_nor_post_nor_listen(place: Place, page: Page) -> None:
    page.goto(place.link())
    assert _is_in(page)
    host = place.here.removeprefix("http://")
    PAGES["/frame"] = f'<iframe src="{place.here}/"></iframe>'
    PAGES["/post"] = f'<form method="post" action="{place.here}/leave"><button>x</button></form>'
    PAGES["/listen"] = (
        f"<p id=said></p><script>const w = new WebSocket('ws://{host}/_stcore/stream');"
        "w.onopen = () => said.textContent = 'open'; w.onerror = () => said.textContent = 'refused'</script>"
    )
    neighbour = place.elsewhere.replace("localhost", "127.0.0.1")  # the same site, so the cookie travels
    for origin in (place.elsewhere, neighbour):
        page.goto(f"{origin}/frame")
        page.wait_for_timeout(300)
        assert [frame.query_selector("#key, #said") for frame in page.frames[1:]] == [None]
        page.goto(f"{origin}/listen")
        page.wait_for_function("said.textContent")
        assert page.text_content("#said") == "refused"
        page.goto(f"{origin}/post")
        with page.expect_navigation() as went:
            page.get_by_role("button").click()
        assert went.value is not None
        assert went.value.status == 403
    page.goto(place.here)
    assert _is_in(page)


def test_the_form_can_be_looked_at(place: Place, page: Page, tmp_path: Path) -> None:
    page.goto(place.here)
    page.screenshot(path=tmp_path / "form.png")
    colour = page.eval_on_selector("button", "b => getComputedStyle(b).backgroundColor")
    assert colour == "rgb(29, 79, 115)"  # its own style is in force under the policy
