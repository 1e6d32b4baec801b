"""Starting and keeping everything: one process a data folder does it, and its state file tells who and where."""

import json
import os
import signal
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import asdict, dataclass, replace
from importlib.util import find_spec
from pathlib import Path
from types import FrameType

from filelock import FileLock, Timeout

from graph.engine import Lease, Options
from graph.engine.process import alive, identity
from hilo.reading import data_folder
from hilo.settings import Settings
from hilo.up.children import Child, start, stop, tail
from hilo.up.health import LOOPBACK, Part, answers, ready

READY_SECONDS = 180.0
DOWN_SECONDS = 180.0
POLL = 0.25


class UpError(Exception):
    """Not everything could be started, or something ended: a sentence for a person."""


class RunsAlready(Exception):  # noqa: N818 - what happened is the name
    """Another process keeps this data folder's house."""


@dataclass(frozen=True, slots=True)
class House:
    """What a state file tells: the keeping process, and the ports of the doors."""

    pid: int
    identity: str
    api_port: int
    explorer_port: int
    ready: bool = False

    @property
    def alive(self) -> bool:
        """Whether its process is still there."""
        return alive(self.pid, self.identity)


def found(settings: Settings) -> House | None:
    """The house that runs on this data folder, if one does."""
    try:
        house = House(**json.loads(_state(settings).read_text("utf-8")))
    except (OSError, ValueError, TypeError):
        return None
    return house if house.alive else None


@contextmanager
def kept(settings: Settings) -> Iterator[list[Child]]:
    """Start engine, worker, API and explorer, and wait until all are ready; all of it is gone afterwards.

    Raises `RunsAlready`, or `UpError` with what stands in the way.
    """
    folder = data_folder(settings)
    lock = FileLock(folder / "up.lock", mode=0o600)
    try:
        lock.acquire(timeout=0)
    except Timeout as error:
        raise RunsAlready from error
    try:
        check(settings)
        lease = None if settings.graph_uri else Lease(folder, Options(heap=settings.engine_heap))
        try:
            with _children(settings, logs(settings)) as children:
                yield children
        finally:
            if lease:
                lease.release(stop_if_last=True)
    finally:
        lock.release()


def logs(settings: Settings) -> Path:
    """The folder of the logs (0700)."""
    folder = data_folder(settings) / "logs"
    folder.mkdir(mode=0o700, exist_ok=True)
    return folder


def check(settings: Settings) -> None:
    """Raise `UpError` when a package or a port is missing."""
    if find_spec("fastapi") is None or find_spec("streamlit") is None:
        raise UpError("the doors need more packages: `make up` installs them (the extras api and explorer)")
    if settings.api_port == settings.explorer_port:
        raise UpError(f"HILO_API_PORT and HILO_EXPLORER_PORT are both {settings.api_port}: choose two")
    for name, port in (("HILO_API_PORT", settings.api_port), ("HILO_EXPLORER_PORT", settings.explorer_port)):
        with closing(socket.socket()) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((LOOPBACK, port))
            except OSError as error:
                raise UpError(f"port {port} is taken or not allowed: choose another one by {name}") from error


def watch(children: list[Child], asked: threading.Event) -> None:
    """Return when asked to stop. Raises `UpError` when one of them has ended."""
    while not asked.wait(POLL):
        look(children)


def down(settings: Settings) -> bool:
    """Stop what runs on this data folder and wait until it is gone; False when nothing did. Raises `UpError`."""
    house = found(settings)
    if house is None:
        return False
    with suppress(ProcessLookupError):
        os.kill(house.pid, signal.SIGTERM)
    deadline = time.monotonic() + DOWN_SECONDS
    while house.alive:
        if time.monotonic() > deadline:
            raise UpError(f"process {house.pid} has not ended after {DOWN_SECONDS:.0f} s")
        time.sleep(POLL)
    return True


@contextmanager
def stoppable() -> Iterator[threading.Event]:
    """Ctrl-C, SIGTERM and a closed terminal raise KeyboardInterrupt here, once; what follows is not cut short by another."""
    asked = threading.Event()

    def ask(_number: int, _frame: FrameType | None) -> None:
        if not asked.is_set():
            asked.set()
            raise KeyboardInterrupt

    before = {number: signal.signal(number, ask) for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)}
    try:
        yield asked
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def look(children: list[Child]) -> None:
    """Raise `UpError` when one has ended; its log's last lines are told."""
    for child in children:
        if child.ended:
            code = child.process.returncode
            raise UpError(
                f"the {child.part} has ended (exit code {code}); {child.log} ends so:\n{tail(child.log)}"
            )


@contextmanager
def _children(settings: Settings, folder: Path) -> Iterator[list[Child]]:
    state = _state(settings)
    house = House(os.getpid(), identity(os.getpid()), settings.api_port, settings.explorer_port)
    children: list[Child] = []
    try:
        _write(state, house)
        children.extend(start(part, folder) for part in Part)
        deadline = time.monotonic() + READY_SECONDS
        while not ready(settings):
            look(children)
            if time.monotonic() > deadline:
                raise UpError(_missing(settings, children))
            time.sleep(2 * POLL)
        look(children)
        _write(state, replace(house, ready=True))
        yield children
    finally:
        stop(children)
        state.unlink(missing_ok=True)


def _missing(settings: Settings, children: list[Child]) -> str:
    """Which parts do not answer, and how their logs end."""
    silent = [child for child in children if not answers(child.part, settings)]
    names = ", ".join(child.part for child in silent) or "engine"
    ends = "".join(f"\n{child.log} ends so:\n{tail(child.log)}" for child in silent)
    return f"not everything was ready after {READY_SECONDS:.0f} s: {names}{ends}"


def _state(settings: Settings) -> Path:
    return settings.data.expanduser().absolute() / "up.json"


def _write(path: Path, house: House) -> None:
    fresh = path.with_suffix(".new")
    with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        json.dump(asdict(house), file)
    fresh.replace(path)
