"""A running explorer over the sample cases, and a browser that reports whatever goes wrong or out."""

import io
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
from PIL import Image
from playwright.sync_api import BrowserContext, Page

from graph.engine import stop
from hilo.door import keys, sessions
from hilo.keys import KeyRole
from hilo.settings import Settings
from tests.hilo.command import environment, hilo

ROOT = Path(__file__).parents[3]
IMAGES = ROOT / "build/images"
KEPT = ROOT / os.environ.get("HILO_TEST_IMAGES", "build/images")
"""Where the pictures of the documentation go; `HILO_TEST_IMAGES=docs/images` renews them."""

PICTURES = frozenset(
    "start-es start-pt search-es network-selected-es network-en-dark document-es case-en map-en map-nl-dark "
    "review-en-dark".split()
)

ARGUMENTS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()
NOWHERE = "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1"
STATE = """() => [document.querySelector('[data-testid=stApp]')?.getAttribute('data-test-script-state'),
  document.querySelectorAll('[data-testid=stSkeleton], [data-stale=true]').length].join(' ')"""


@dataclass
class Explorer:
    """An explorer at `address`, the settings of its store, and the id of its process."""

    address: str
    settings: Settings
    process: int = 0

    def link(self, role: KeyRole) -> str:
        """A one-time link for a fresh key of this role."""
        _, key = keys(self.settings).new(f"Ana {role.value}", role)
        return f"{self.address}/?code={sessions(self.settings).code(key.id)}"

    def audit(self) -> list[dict[str, Any]]:
        """All lines of the audit."""
        told = (self.settings.data / "audit.jsonl").read_text("utf-8")
        return [json.loads(line) for line in told.splitlines()]


@dataclass
class Reader:
    """Somebody at the browser. `wrong` are errors of the console, `outside` requests that would have left the machine."""

    page: Page
    explorer: Explorer
    wrong: list[str] = field(default_factory=list)
    outside: list[str] = field(default_factory=list)
    policies: set[str] = field(default_factory=set)

    @classmethod
    def at(cls, context: BrowserContext, explorer: Explorer) -> "Reader":
        """A reader with a fresh page who is watched from the first request on."""
        found = cls(context.new_page(), explorer)
        found.page.on("console", lambda said: found.wrong.append(said.text) if said.type == "error" else None)
        found.page.on("pageerror", lambda error: found.wrong.append(str(error)))
        found.page.on("response", found.note_policy)

        def watched(route: Any) -> None:
            if route.request.url.startswith((explorer.address, "data:", "blob:", "about:")):
                route.continue_()
            else:
                found.outside.append(route.request.url)
                route.abort()

        context.route("**/*", watched)
        return found

    def note_policy(self, response: Any) -> None:
        """Remember under which policy pages came."""
        if response.request.resource_type == "document" and response.status == 200:
            self.policies.add(response.headers.get("content-security-policy", ""))

    def enter(self, role: KeyRole, language: str = "es") -> None:
        """Come in by a one-time link."""
        self.page.goto(self.explorer.link(role), wait_until="commit")
        self.go(f"/?lang={language}")

    def go(self, path: str) -> None:
        """Open an address of the explorer."""
        self.page.goto(self.explorer.address + path)
        self.calm()

    def menu(self, name: str) -> None:
        """Choose a page of the menu."""
        self.page.get_by_role("link", name=name, exact=False).first.click()
        self.page.locator("[data-testid=stMainBlockContainer] h1", has_text=name).wait_for()
        self.calm()

    def turn(self, page: str) -> None:
        """Choose a page of the menu by its name in the address, whatever the language."""
        address = "" if page == "start" else page
        self.page.locator(f'[data-testid=stTopNavLink][href$="/{address}"]').click()
        self.page.wait_for_url(re.compile(rf"//[^/]+/{address}(\?|$)"))
        self.calm()

    def calm(self, seconds: float = 60) -> None:
        """Wait until the page has come to rest."""
        self.page.wait_for_selector("[data-testid=stMainBlockContainer] h1", timeout=60_000)
        until, still = time.monotonic() + seconds, 0
        while still < 3:
            assert time.monotonic() < until, "the page does not come to rest"
            self.page.wait_for_timeout(80)
            still = still + 1 if self.page.evaluate(STATE) == "notRunning 0" else 0

    def press(self, name: str, first: bool = True) -> None:
        """Press a button by its words."""
        found = self.page.get_by_role("button", name=name)
        (found.first if first else found.last).click()
        self.calm()

    def picture(self) -> float:
        """Wait for the canvas; gives the seconds it took."""
        began = time.monotonic()
        self.page.wait_for_function("() => globalThis.hiloCanvas?.labels?.size > 0", timeout=60_000)
        self.calm()
        return time.monotonic() - began

    def shows(self, uid: str, *, there: bool = True) -> None:
        """Wait until a node is in the picture, or no longer."""
        wanted = "([uid, there]) => (globalThis.hiloCanvas.nodes.get(uid) !== null) === there"
        self.page.wait_for_function(wanted, arg=[uid, there])
        self.calm()

    def nodes(self) -> dict[str, tuple[float, float]]:
        """The nodes of the picture with their places on it."""
        found: dict[str, dict[str, float]] = self.page.evaluate(
            "() => globalThis.hiloCanvas.network.getPositions()"
        )
        return {uid: (round(spot["x"]), round(spot["y"])) for uid, spot in found.items()}

    def spot(self, uid: str) -> tuple[float, float]:
        """Where a node is in the window."""
        x, y = self.page.evaluate(
            """uid => { const net = globalThis.hiloCanvas.network;
            const at = net.canvasToDOM(net.getPositions([uid])[uid]), box = net.canvas.frame.getBoundingClientRect();
            return [box.left + at.x, box.top + at.y]; }""",
            uid,
        )
        return float(x), float(y)

    def shoot(self, name: str) -> None:
        """Take a picture: for the documentation, or to be looked at."""
        folder = KEPT if name in PICTURES else IMAGES
        folder.mkdir(parents=True, exist_ok=True)
        self.page.mouse.move(5, 5)
        self.page.evaluate("() => document.activeElement?.blur()")
        taken = self.page.screenshot(animations="disabled")
        Image.open(io.BytesIO(taken)).convert("RGB").save(folder / f"{name}.png", optimize=True)

    def well(self) -> None:
        """Nothing went wrong, nothing went out, and the policy was in force."""
        assert self.outside == []
        assert self.wrong == []
        assert self.policies
        assert all("script-src 'self'" in policy for policy in self.policies)


def chromium() -> str | None:
    """The system's Chromium."""
    return next((found for name in ("chromium", "chromium-browser") if (found := shutil.which(name))), None)


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@contextmanager
def running(data: Path) -> Iterator[Explorer]:
    """An explorer and a worker over the sample cases, as processes; both are stopped afterwards."""
    port = free_port()
    given = environment(data) | {"HILO_EXPLORER_PORT": str(port)}
    children = []
    try:
        done = hilo(data, "ingest", ROOT / "samples")
        assert done.returncode in {0, 3}, done.stderr
        script = Path(__file__).with_name("run_explorer.py")
        commands = ([str(script)], ["-m", "hilo", "work"])
        with (data / "test.log").open("wb") as log:
            children = [
                subprocess.Popen([sys.executable, *words], env=given, cwd=ROOT, stdout=log, stderr=log)
                for words in commands
            ]
            address = f"http://127.0.0.1:{port}"
            _wait_for(address, children[0])
            yield Explorer(address, Settings(data=data, graph_uri="", explorer_port=port), children[0].pid)
    finally:
        for child in children:
            child.terminate()
        for child in children:
            child.wait(30)
        stop(data)


def _wait_for(address: str, child: "subprocess.Popen[bytes]") -> None:
    until = time.monotonic() + 120
    while True:
        assert child.poll() is None, "the explorer ended"
        assert time.monotonic() < until, "the explorer does not answer"
        try:
            if httpx.get(f"{address}/_stcore/health").status_code == 200:
                return
        except httpx.TransportError:
            pass
        time.sleep(0.3)
