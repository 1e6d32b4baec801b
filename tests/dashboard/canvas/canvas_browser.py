"""A page of the explorer in a real Chromium that reaches this machine only, every request written down."""

import os
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
from urllib.request import urlopen

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
ARGUMENTS = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update", "--disable-dev-shm-usage"),
    "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
)
_LOCAL = ("http://127.0.0.1", "ws://127.0.0.1", "data:", "blob:", "about:", "file:")


@dataclass
class Seen:
    """A page with what it asked for beyond this machine, and what it complained of."""

    page: Any
    outside: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)


@contextmanager
def serving(script: Path) -> Iterator[str]:
    """The address of a Streamlit page that runs as long as the block."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    options = ("--server.address=127.0.0.1", f"--server.port={port}", "--server.headless=true")
    quiet = ("--browser.gatherUsageStats=false", "--server.fileWatcherType=none", "--logger.level=error")
    path = os.pathsep.join(map(str, (HERE, HERE.with_name("map"), ROOT)))
    process = subprocess.Popen(
        [sys.executable, "-m", "streamlit", "run", str(script), *options, *quiet],
        env={**os.environ, "PYTHONPATH": path},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    address = f"http://127.0.0.1:{port}"
    try:
        _wait(f"{address}/_stcore/health", process)
        yield address
    finally:
        process.terminate()
        process.wait(timeout=30)


def _wait(address: str, process: "subprocess.Popen[bytes]", seconds: float = 90) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if process.poll() is not None:
            raise RuntimeError("the page ended before it answered")
        try:
            with urlopen(address, timeout=5) as answer:  # noqa: S310 - our own page
                if answer.status == 200:
                    return
        except OSError:
            time.sleep(0.2)
    raise TimeoutError("the page does not answer")


def watched(page: Any) -> Seen:
    """The page with what it will ask for and complain of."""
    seen = Seen(page)
    page.set_default_timeout(60_000)
    page.on("request", lambda asked: None if asked.url.startswith(_LOCAL) else seen.outside.append(asked.url))
    page.on("console", lambda said: seen.errors.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: seen.errors.append(str(error)))
    return seen


@contextmanager
def browsing(folder: Path) -> Iterator[Seen]:
    """A page in Chromium; the test is skipped where there is none."""
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if program is None:
        pytest.skip("no Chromium on this machine: apt-get install chromium")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as player:
        context = player.chromium.launch_persistent_context(
            str(folder),
            executable_path=program,
            headless=True,
            args=list(ARGUMENTS),
            viewport={"width": 1280, "height": 860},
            accept_downloads=True,
        )
        try:
            yield watched(context.new_page())
        finally:
            context.close()
