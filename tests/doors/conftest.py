"""The doors over a store that has read the fifty planted people's files and one case of a closed country."""

import logging
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import pytest
from fastapi import FastAPI

from api.app import create
from graph.client import Client
from graph.view import View
from graph.view.scope import Scope
from hilo import gate
from hilo.door import Door, keys
from hilo.intake import worker
from hilo.keys import KeyRole, scope
from hilo.reading import reading
from hilo.settings import Settings
from terms.vocabulary import Handling
from tests.api.conftest import OURS, serving
from tests.conftest import emptied
from tests.doors import closed
from tests.leak import files

LIMITED = "limited"
"""An investigator for every country but the closed one."""

OPEN = ("AW", "BR", "CO", "CW", "DO", "EC", "GY", "PE", "SR", "TT", "VE")
"""Countries of all other cases."""

OTHER = "other intake"


class Lines(logging.Handler):
    """Keeps what the server logs at the levels at which it does."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self.setFormatter(logging.Formatter("%(levelname)s %(name)s %(message)s"))

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one."""
        self.said.append(self.format(record))


@dataclass(frozen=True)
class House:
    """The API while it runs, with a key for every role and one that is `LIMITED`."""

    address: str
    settings: Settings
    app: FastAPI
    secrets: dict[str, str]
    log: Lines = field(default_factory=Lines)

    @property
    def door(self) -> Door:
        """What the requests share."""
        door: Door = self.app.state.door
        return door

    @property
    def data(self) -> Path:
        """Where the store keeps its files."""
        return Path(self.settings.data)

    def view(self) -> View:
        """Everything, as whoever planted it knows it."""
        return self.door.view(Scope("the test"))

    def scope(self, who: str) -> Scope:
        """What the key of this name opens."""
        key = keys(self.settings).check(self.secrets[who])
        assert key is not None
        return scope(key)

    def client(self, who: str = "") -> httpx.Client:
        """A client with that key, or none."""
        headers = {"Authorization": f"Bearer {self.secrets[who]}"} if who else {}
        return httpx.Client(base_url=self.address, headers=headers, timeout=60, trust_env=False)

    def read(self, folder: Path) -> None:
        """Take in what lies there, as the command line does."""
        with reading(self.settings) as opened:
            opened.desk.ingest([folder], {})
        self.work()

    def work(self) -> None:
        """Do what the worker's own process would do."""
        with reading(self.settings) as opened:
            worker(self.settings, opened).work(lambda _far: None)


@contextmanager
def furnished(
    graph_settings: dict[str, Any], session_graph: Client, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[House]:
    """The house with nothing in it yet; whatever was read is taken out again at the end."""
    given = {
        f"graph_{name}": value for name, value in graph_settings.items() if name not in {"data", "options"}
    }
    data = graph_settings.get("data") or tmp_path_factory.mktemp("doors")
    settings = Settings(data=data, max_tries=1_000_000, max_waiting_uploads=1_000, **given)
    emptied(session_graph)
    app = create(settings)
    try:
        with serving(app, settings) as address, _listening() as log:
            yield House(address, settings, app, _keys(settings), log)
    finally:
        emptied(session_graph)
        for name in OURS:
            _remove(Path(data) / name)


@pytest.fixture(scope="module")
def house(
    graph_settings: dict[str, Any], session_graph: Client, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[House]:
    """The house with all files read."""
    cases = tmp_path_factory.mktemp("planted")
    files.write(cases)
    write_closed(cases)
    with furnished(graph_settings, session_graph, tmp_path_factory) as found:
        found.read(cases)
        yield found


def write_closed(folder: Path) -> None:
    """The closed case's file."""
    path = folder / closed.FILE
    path.parent.mkdir()
    path.write_text(closed.TEXT, "utf-8")


def _keys(settings: Settings) -> dict[str, str]:
    ring = keys(settings)
    made = {role.value: ring.new(role.value, role, None, Handling.H3)[0] for role in KeyRole}
    made[LIMITED] = ring.new(LIMITED, KeyRole.INVESTIGATOR, OPEN, Handling.H3)[0]
    made[OTHER] = ring.new(OTHER, KeyRole.INTAKE)[0]
    return made


class _listening:  # noqa: N801 - reads as a verb
    """A handler where the server's own stands, and one for all that propagates."""

    def __enter__(self) -> Lines:
        self._handler = Lines()
        config = gate.server_options(Settings(), 0)["log_config"]["loggers"]
        self._before = {name: logging.getLogger(name).level for name in config}
        for name, told in config.items():
            logging.getLogger(name).setLevel(told["level"])
            logging.getLogger(name).addHandler(self._handler)
        return self._handler

    def __exit__(self, *_: object) -> None:
        for name, level in self._before.items():
            logging.getLogger(name).setLevel(level)
            logging.getLogger(name).removeHandler(self._handler)


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
