"""A running API over the graph under test, with five case files in it, and a key for every role."""

import shutil
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest
import uvicorn
from fastapi import FastAPI

from api.app import create
from graph.client import Client
from hilo import gate
from hilo.door import keys
from hilo.intake import worker
from hilo.keys import KeyRole
from hilo.reading import reading
from hilo.settings import Settings
from terms.vocabulary import Handling
from tests.conftest import emptied
from tests.hilo.conftest import CASES

OURS = ("jobs", "uploads", "originals", "keys.json", "audit.jsonl", "sessions.json")


@dataclass(frozen=True)
class House:
    """The API while it runs. `client(role)` speaks to it with a key of that role."""

    address: str
    settings: Settings
    app: FastAPI
    secrets: dict[str, str]

    def client(self, who: str = "") -> httpx.Client:
        """A client with the key of `who`, or none."""
        headers = {"Authorization": f"Bearer {self.secrets[who]}"} if who else {}
        return httpx.Client(base_url=self.address, headers=headers, timeout=60, trust_env=False)

    def work(self) -> None:
        """Do what the worker's own process would do."""
        with reading(self.settings) as opened:
            worker(self.settings, opened).work(lambda _far: None)

    def erase(self, document: str) -> None:
        """Forget a document, as its office would with the command line."""
        with reading(self.settings) as opened:
            opened.desk.erase(document, "a test is over")
        self.work()


@pytest.fixture(scope="package")
def house(
    graph_settings: dict[str, Any], session_graph: Client, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[House]:
    """The house with the case files handed in. Tests that decide something take it back."""
    given = {
        f"graph_{name}": value for name, value in graph_settings.items() if name not in {"data", "options"}
    }
    data = graph_settings.get("data") or tmp_path_factory.mktemp("api")
    settings = Settings(data=data, max_tries=1_000_000, max_waiting_uploads=100_000, **given)
    emptied(session_graph)
    secrets = {role.value: keys(settings).new(role.value, role, None, Handling.H3)[0] for role in KeyRole}
    secrets["ecuador"] = keys(settings).new("ecuador", KeyRole.INVESTIGATOR, ["EC"], Handling.H3)[0]
    secrets["other intake"] = keys(settings).new("other intake", KeyRole.INTAKE)[0]
    app = create(settings)
    try:
        with serving(app, settings) as address:
            found = House(address, settings, app, secrets)
            hand_in(found)
            yield found
    finally:
        emptied(session_graph)
        for name in OURS:
            _remove(Path(data) / name)


@contextmanager
def serving(app: FastAPI, settings: Settings) -> Iterator[str]:
    """Its address while uvicorn serves it in a thread, as `python -m api` does in a process."""
    options = {**gate.server_options(settings, 0), "log_config": None}
    server = uvicorn.Server(uvicorn.Config(app, **options))
    thread = threading.Thread(target=server.run)
    thread.start()
    try:
        end = time.monotonic() + 90
        while not server.started:
            assert thread.is_alive(), "it did not start"
            assert time.monotonic() < end
            time.sleep(0.02)
        port = server.servers[0].sockets[0].getsockname()[1]
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        thread.join(timeout=30)


def hand_in(house: House) -> None:
    """Hand the case files in as an intake desk would, country by country, and have them read."""
    with house.client("intake") as intake:
        for name, text in CASES.items():
            files = [("files", (Path(name).name, text.encode()))]
            sent = intake.post("/v1/uploads", files=files, data={"country": name[:2].upper()})
            assert sent.status_code == 202, sent.text
    house.work()


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
