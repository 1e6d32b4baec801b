"""Start, share and stop the engine of a data folder."""

import http.client
import json
import os
import secrets
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from filelock import FileLock, Timeout

from graph.engine.process import alive, identity
from graph.engine.state import Address, Folder, State
from graph.errors import EngineUnavailable

ATTEMPTS = 2
RENEW_SECONDS = 20.0
STOP_SECONDS = 60.0
POLL = 0.05


@dataclass(frozen=True, slots=True)
class Options:
    """How to run the engine: Java heap ("1g"), seconds without a lease before it leaves, seconds a start may take."""

    heap: str = "1g"
    idle_seconds: float = 600.0
    start_seconds: float = 90.0


DEFAULTS = Options()


@dataclass(frozen=True, slots=True)
class Status:
    """What there is of the engine: its process, where it listens, and how many processes hold a lease."""

    running: bool
    ready: bool
    pid: int
    uri: str
    holders: int


def ensure(data: Path, options: Options = DEFAULTS) -> Address:
    """The address of the folder's engine, which is started when none runs. Hold a `Lease`, or it leaves after a while.

    Raises `EngineUnavailable`, with the end of the engine's log, when it does not come up.
    """
    folder = Folder(data)
    folder.make()
    if found := _answering(folder):
        return found
    with _locked(folder, options.start_seconds):
        return _started(folder, options)


def stop(data: Path) -> bool:
    """Stop the folder's engine and wait until it is gone; False when none was running."""
    folder = Folder(data)
    if not folder.root.is_dir():
        return False
    with _locked(folder, STOP_SECONDS):
        return _stop(folder, folder.state())


def status(data: Path) -> Status:
    """What there is of the folder's engine; changes nothing."""
    folder = Folder(data)
    state = folder.state()
    if state is None or not state.running:
        return Status(running=False, ready=False, pid=0, uri="", holders=0)
    ready = state.ready and _healthy(state)
    return Status(True, ready, state.pid, f"bolt://127.0.0.1:{state.bolt_port}", folder.holders())


class Lease:
    """Keeps the engine running while this process uses it; `with Lease(data) as lease: lease.address`.

    A daemon thread touches the lease's file. After the last release the engine stays for its idle time, so that the
    next command finds it warm.
    """

    def __init__(self, data: Path, options: Options = DEFAULTS) -> None:
        self._folder = Folder(data)
        self._folder.make()
        self._file = self._folder.leases / f"{os.getpid()}-{secrets.token_hex(4)}"
        self._write()
        self._released = threading.Event()
        try:
            self.address = ensure(data, options)
        except BaseException:
            self._file.unlink(missing_ok=True)
            raise
        state = self._folder.state()
        idle = state.idle_seconds if state else options.idle_seconds
        self._renewing = threading.Thread(
            target=self._renew, args=(min(RENEW_SECONDS, idle / 5),), daemon=True
        )
        self._renewing.start()

    def release(self, stop_if_last: bool = False) -> None:
        """Give the lease back; with `stop_if_last` the engine stops at once, unless somebody else holds one."""
        if self._released.is_set():
            return
        self._released.set()
        self._renewing.join()
        if not stop_if_last:
            self._file.unlink(missing_ok=True)
            return
        with _locked(self._folder, STOP_SECONDS):
            self._file.unlink(missing_ok=True)
            state = self._folder.state()
            self._folder.drop_state()  # whoever arrives now waits for the lock
            if self._folder.holders() == 0:
                _stop(self._folder, state)
            elif state is not None:
                self._folder.write_state(state)

    def _write(self) -> None:
        mine = {"pid": os.getpid(), "identity": identity(os.getpid())}
        self._file.write_text(json.dumps(mine), encoding="utf-8")

    def _renew(self, every: float) -> None:
        while not self._released.wait(every):
            try:
                os.utime(self._file)
            except FileNotFoundError:
                self._write()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.release()


@contextmanager
def _locked(folder: Folder, seconds: float) -> Iterator[None]:
    try:
        with FileLock(folder.start_lock, timeout=seconds):
            yield
    except Timeout as error:
        raise EngineUnavailable(
            "another command has been starting or stopping the graph for too long"
        ) from error


def _answering(folder: Folder) -> Address | None:
    state = folder.state()
    if state is not None and state.ready and state.running and _healthy(state):
        return folder.address(state)
    return None


def _started(folder: Folder, options: Options) -> Address:
    deadline = time.monotonic() + options.start_seconds
    launched: list[tuple[int, str]] = []
    while time.monotonic() < deadline:
        if found := _answering(folder):
            return found
        state = folder.state()
        if (
            (state is not None and state.running)
            or any(alive(*child) for child in launched)
            or not _unserved(folder)
        ):
            time.sleep(POLL)
        elif len(launched) == ATTEMPTS:
            raise EngineUnavailable(
                f"the embedded graph did not start; its log ends so:\n{_tail(folder.log)}"
            )
        else:
            launched.append(_launch(folder, options))
    for pid, known in launched:
        _kill(pid, known)
    raise EngineUnavailable(
        f"the embedded graph was not ready after {options.start_seconds:.0f} s; its log ends so:\n{_tail(folder.log)}"
    )


def _launch(folder: Folder, options: Options) -> tuple[int, str]:
    command = [sys.executable, "-P", "-m", "graph.engine.server", "--detach", "--data", str(folder.data)]
    command += ["--heap", options.heap, "--idle", str(options.idle_seconds)]
    with os.fdopen(os.open(folder.log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as log:
        done = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=log,
            cwd=folder.root,
            start_new_session=True,
            check=False,
        )
    if done.returncode != 0:
        raise EngineUnavailable(f"the embedded graph did not start; its log ends so:\n{_tail(folder.log)}")
    pid = int(done.stdout)
    return pid, identity(pid)


def _stop(folder: Folder, state: State | None) -> bool:
    if state is None or not state.running:
        folder.drop_state()
        return False
    with suppress(ProcessLookupError):
        os.kill(state.pid, signal.SIGTERM)
    deadline = time.monotonic() + STOP_SECONDS / 2
    while time.monotonic() < deadline and alive(state.pid, state.identity):
        time.sleep(POLL)
    _kill(state.pid, state.identity)
    folder.drop_state()
    return True


def _kill(pid: int, known: str) -> None:
    if alive(pid, known):
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
        while alive(pid, known):
            time.sleep(POLL)


def _unserved(folder: Folder) -> bool:
    """Whether no engine holds the folder: one that is just leaving, or whose state file was lost, still does."""
    try:
        with FileLock(folder.server_lock, timeout=0):
            return True
    except Timeout:
        return False


def _healthy(state: State) -> bool:
    try:
        with closing(http.client.HTTPConnection("127.0.0.1", state.http_port, timeout=5)) as connection:
            connection.request("GET", "/api/v1/ready")
            return connection.getresponse().status == http.client.NO_CONTENT
    except (OSError, http.client.HTTPException):
        return False


def _tail(log: Path, lines: int = 15) -> str:
    try:
        return "\n".join(log.read_text(encoding="utf-8", errors="replace").splitlines()[-lines:])
    except OSError:
        return "(no log)"
