"""What a door (the API, the explorer) holds while it is open: the graph, the keys, the queue, the originals.

    with door(settings) as d:
        answer = d.view(scope(key)).cases()

One a process; every request and every thread shares it. It opens the graph again by itself when the engine went away.
"""

import fcntl
import os
import secrets
import shutil
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cypher
from graph.audit import Audit
from graph.client import Client, apply_schema, open_graph
from graph.desk import Desk
from graph.desk.jobs import Jobs
from graph.engine import Options
from graph.engine.state import Folder
from graph.errors import EngineUnavailable, GraphError
from graph.originals import Originals
from graph.view import View
from graph.view.scope import Scope
from hilo.keys import Keys
from hilo.reading import audit, data_folder
from hilo.sessions import Sessions
from hilo.settings import MEGABYTE, Settings

AGAIN_SECONDS = 2.0
"""After a failed try to open the graph again, everybody is told at once that it is not there for so long."""

LOOK_SECONDS = 0.2
"""How often the embedded engine's own file is asked whether it is still there."""

PATIENCE = 30.0
"""How long a request waits for another one that is opening the graph again."""

FRESH_SECONDS = 1.0
"""How old an answer of `Door.ready` may be."""

STALE_SECONDS = 86_400
"""An upload's folder that no job speaks of is removed after a day."""


class UploadsFull(Exception):  # noqa: N818 - what happened is the name
    """More uploads wait than may, or the disk is nearly full; later there is room again."""

    status = 503


@dataclass(frozen=True, slots=True)
class Readiness:
    """Whether the engine answers, which schema its graph has (0: unknown), and whether a worker is there."""

    engine: bool
    schema: int
    worker: bool

    @property
    def good(self) -> bool:
        """Whether everything can be asked for and will be done."""
        return self.engine and self.schema == cypher.SCHEMA_VERSION and self.worker


class Graph:
    """The open graph, read only. When the engine went away (stopped, restarted elsewhere) it is opened again, once."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._opening = threading.Lock()
        self._folder = None if settings.graph_uri else Folder(data_folder(settings))
        self._looked = self._failed = float("-inf")
        self._closed = False
        self._old: Client | None = None
        self._client = self._open()

    def read(self, query: cypher.Query, **parameters: Any) -> list[dict[str, Any]]:
        """The rows that the query returns. Raises `EngineUnavailable` when opening the graph again did not help."""
        if self._closed:
            raise EngineUnavailable("the door is closed")
        client = self._client
        if self._gone(client):
            client = self._instead_of(client)
        try:
            return client.read(query, **parameters)
        except EngineUnavailable:
            return self._instead_of(client).read(query, **parameters)

    def describe(self) -> str:
        """Which engine is in use, and where."""
        return self._client.describe()

    def close(self) -> None:
        """Let go of the engine."""
        with self._opening:
            self._closed = True
            self._close_old()
            self._client.close()

    def _close_old(self) -> None:
        if self._old is not None:
            self._old.close()

    def _gone(self, client: Client) -> bool:
        """Whether the embedded engine has left or moved. The driver would try for half a minute before it says so."""
        if not self._folder or time.monotonic() - self._looked < LOOK_SECONDS:
            return False
        state = self._folder.state()
        if state is None or not state.running or not client.address.endswith(f":{state.bolt_port}"):
            return True
        self._looked = time.monotonic()
        return False

    def _instead_of(self, broken: Client) -> Client:
        if not self._opening.acquire(timeout=PATIENCE):
            raise EngineUnavailable("the graph is being opened again")
        try:
            if self._client is not broken:
                return self._client
            if time.monotonic() - self._failed < AGAIN_SECONDS:
                raise EngineUnavailable("the graph does not answer; try again in a moment")
            try:
                self._client = self._open()
            except GraphError:
                self._failed = time.monotonic()
                raise
            self._close_old()
            self._old = broken  # somebody may still wait for its answer
            return self._client
        finally:
            self._opening.release()

    def _open(self) -> Client:
        """Lay the schema with the account that may, then read with the one that can do nothing else."""
        settings = self._settings
        given: dict[str, Any] = {
            "uri": settings.graph_uri,
            "user": settings.graph_user,
            "password": settings.graph_password.get_secret_value(),
            "database": settings.graph_database,
            "data": data_folder(settings),
            "options": Options(heap=settings.engine_heap),
        }
        with open_graph(**given) as client:
            apply_schema(client)
            return open_graph(**given, read_only=True)


class Door:
    """What every request of a door shares. Threads may use it at once; nothing in it is opened for one request."""

    def __init__(self, settings: Settings, graph: Graph) -> None:
        folder = data_folder(settings)
        self.settings = settings
        self.graph = graph
        self.audit: Audit = audit(settings)
        self.keys = keys(settings)
        self.sessions = sessions(settings)
        self.jobs = Jobs(folder / "jobs")
        self.originals = Originals(folder / "originals")
        self._uploads = folder / "uploads"
        self._worker = folder / "worker.lock"
        self._told: tuple[float, Readiness] | None = None

    def view(self, scope: Scope) -> View:
        """What this scope may see."""
        return View(scope, self.graph, self.audit)

    def desk(self, scope: Scope) -> Desk:
        """What this scope may decide."""
        return Desk(scope, self.jobs, self.audit, self.graph)

    def ready(self) -> Readiness:
        """How things stand, at most a second ago. It may have to open the graph again: call it in a thread."""
        told = self._told
        if told and time.monotonic() - told[0] < FRESH_SECONDS:
            return told[1]
        try:
            found = self.graph.read(cypher.load("meta/schema_version"), limit=1)
            schema = int(found[0]["version"]) if found else 0
            answer = Readiness(engine=True, schema=schema, worker=_held(self._worker))
        except GraphError:
            answer = Readiness(engine=False, schema=0, worker=_held(self._worker))
        self._told = (time.monotonic(), answer)
        return answer

    @contextmanager
    def incoming(self) -> Iterator[Path]:
        """A fresh private folder for the files of one upload, right inside `uploads`; removed again when the body raises.

        Give the files names of your own making and hand them to `desk.upload` before the body ends; from then on the
        folder is the worker's, who removes it. Raises `UploadsFull`.
        """
        self._uploads.mkdir(mode=0o700, parents=True, exist_ok=True)
        self._sweep()
        self._check_room()
        folder = self._uploads / secrets.token_hex(16)
        folder.mkdir(mode=0o700)
        try:
            yield folder
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise

    def _check_room(self) -> None:
        waiting = list(self._uploads.iterdir())
        if len(waiting) >= self.settings.max_waiting_uploads:
            raise UploadsFull("too many uploads wait for the worker; try again later")
        most = self.settings.max_waiting_mb * MEGABYTE
        if sum(map(_size, waiting)) >= most or shutil.disk_usage(self._uploads).free < _SPARE:
            raise UploadsFull("there is no room for uploads; try again later")

    def _sweep(self) -> None:
        """Remove folders that a door left behind when it was killed: old ones of which no job speaks."""
        old = [folder for folder in self._uploads.iterdir() if _age(folder) > STALE_SECONDS]
        if old:
            spoken_of = " ".join(str(job.payload.get("files", "")) for job in self.jobs.waiting())
            for folder in old:
                if folder.name not in spoken_of:
                    shutil.rmtree(folder, ignore_errors=True)


_SPARE = 500 * MEGABYTE
"""Room on the disk that uploads leave to the store."""


def keys(settings: Settings) -> Keys:
    """The keys beside the store."""
    return Keys(data_folder(settings) / "keys.json")


def sessions(settings: Settings) -> Sessions:
    """The explorer's sessions beside the store."""
    return Sessions(data_folder(settings) / "sessions.json", keys(settings), settings.session_hours)


@contextmanager
def door(settings: Settings) -> Iterator[Door]:
    """Open the graph that the settings name, with its schema in place, for as long as the door is open.

    An embedded engine is started when none runs, kept by a lease that is renewed until the end, and stays warm a while
    afterwards. Raises `EngineUnavailable`, `AccessRefused`, `SchemaTooNew`.
    """
    graph = Graph(settings)
    try:
        yield Door(settings, graph)
    finally:
        graph.close()


def _held(lock: Path) -> bool:
    """Whether a worker holds the store's lock. It is tried shared, for an instant; a worker that comes just then asks again."""
    try:
        handle = os.open(lock, os.O_RDONLY)
    except OSError:
        return False
    try:
        fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    else:
        return False
    finally:
        os.close(handle)


def _size(folder: Path) -> int:
    total = 0
    for path in folder.iterdir() if folder.is_dir() else ():
        with suppress(FileNotFoundError):
            total += path.lstat().st_size
    return total


def _age(folder: Path) -> float:
    try:
        return time.time() - folder.lstat().st_mtime
    except FileNotFoundError:
        return 0.0
