"""The engine's own process: `python -m graph.engine.server --data DIR`. Nobody else imports the ArcadeDB wheel.

Starts the server, lays the types and the read-only account before it calls itself ready, and leaves on SIGTERM, SIGINT,
or when no lease was renewed for `--idle` seconds.
"""

import argparse
import http.client
import json
import os
import signal
import socket
import sys
import threading
import time
import traceback
from base64 import b64encode
from contextlib import closing
from pathlib import Path
from types import FrameType
from typing import Any

from filelock import FileLock, Timeout

from cypher import statements
from graph.engine.process import identity
from graph.engine.state import DATABASE, READER, ROOT, Folder, Secrets, State

TAKEN = 75
"""Exit status when another engine serves the folder."""

TICK = 0.5
LOOPBACK = "127.0.0.1"

JAVA = ["-Xrs", "-XX:+UseSerialGC"]
"""Signals are left to Python; with a small heap the serial collector starts faster and needs less memory."""

GROUPS: dict[str, Any] = {
    "admin": {
        "resultSetLimit": -1,
        "readTimeout": -1,
        "access": ["updateSecurity", "updateSchema", "updateDatabaseSettings"],
        "types": {"*": {"access": ["createRecord", "readRecord", "updateRecord", "deleteRecord"]}},
    },
    "readers": {
        "resultSetLimit": -1,
        "readTimeout": 60_000,
        "access": [],
        "types": {"*": {"access": ["readRecord"]}},
    },
    "*": {"resultSetLimit": -1, "readTimeout": -1, "access": [], "types": {"*": {"access": []}}},
}
"""What the accounts may do; the time limit (ms) stops only queries that stream rows, so it is a second net."""


def main(arguments: list[str] | None = None) -> int:
    """Serve a data folder until told to stop. With `--detach` the pid is printed and the server goes on alone."""
    parser = argparse.ArgumentParser(prog="graph.engine.server", description=main.__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--heap", default="1g")
    parser.add_argument("--idle", type=float, default=600.0)
    parser.add_argument("--detach", action="store_true")
    options = parser.parse_args(arguments)
    if options.detach:
        _detach()
    os.umask(0o077)
    folder = Folder(options.data)
    folder.make()
    os.chdir(folder.store)
    lock = FileLock(folder.server_lock)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        sys.stderr.write("another engine serves this folder\n")
        return TAKEN
    _serve(folder, options.heap, options.idle)
    return 0


def _serve(folder: Folder, heap: str, idle: float) -> None:
    asked = threading.Event()

    def ask(_signal: int, _frame: FrameType | None) -> None:
        asked.set()

    signal.signal(signal.SIGTERM, ask)
    signal.signal(signal.SIGINT, ask)
    bolt_port, http_port = _free_ports()
    state = State(os.getpid(), identity(os.getpid()), bolt_port, http_port, ready=False, idle_seconds=idle)
    folder.write_state(state)
    known = folder.make_secrets()
    _write_groups(folder)
    server = _start(folder, known, state, heap)
    try:
        _prepare(folder, server, known, state)
        state = State(state.pid, state.identity, bolt_port, http_port, ready=True, idle_seconds=idle)
        folder.write_state(state)
        _watch(folder, state, asked)
    finally:
        if folder.state() == state:
            folder.drop_state()
        server.stop()


def _start(folder: Folder, known: Secrets, state: State, heap: str) -> Any:
    try:
        from arcadedb.server import ArcadeDBServer
    except ImportError:
        from arcadedb_embedded.server import ArcadeDBServer
    settings = {
        "server_plugins": "Bolt:com.arcadedb.bolt.BoltProtocolPlugin",
        "bolt_port": state.bolt_port,
        "http_port": state.http_port,
        "host": LOOPBACK,
        "mode": "development",
        "txWalFlush": 1,
    }
    java = {"heap_size": heap, "jvm_args": JAVA}
    server = ArcadeDBServer(str(folder.store), known.root, settings, jvm_kwargs=java)
    server.start()
    return server


def _prepare(folder: Folder, server: Any, known: Secrets, state: State) -> None:
    database = server.create_database(DATABASE)
    for statement in statements("00_types.arcadedb.sql"):
        database.command("sql", statement)
    if READER not in (folder.store / "config" / "server-users.jsonl").read_text(encoding="utf-8"):
        _create_reader(known, state.http_port)
    with closing(socket.create_connection((LOOPBACK, state.bolt_port), timeout=10)):
        pass


def _create_reader(known: Secrets, port: int) -> None:
    account = json.dumps({"name": READER, "password": known.reader, "databases": {DATABASE: ["readers"]}})
    login = b64encode(f"{ROOT}:{known.root}".encode()).decode("ascii")
    headers = {"Authorization": f"Basic {login}", "Content-Type": "application/json"}
    with closing(http.client.HTTPConnection(LOOPBACK, port, timeout=30)) as connection:
        connection.request(
            "POST", "/api/v1/server", json.dumps({"command": f"create user {account}"}), headers
        )
        answer = connection.getresponse()
    if answer.status != http.client.OK:
        raise RuntimeError(f"the read-only account was refused with status {answer.status}")


def _write_groups(folder: Folder) -> None:
    config = folder.store / "config"
    config.mkdir(exist_ok=True, mode=0o700)
    groups = {"databases": {"*": {"groups": GROUPS}}, "version": 2}
    (config / "server-groups.json").write_text(json.dumps(groups, indent=2), encoding="utf-8")


def _watch(folder: Folder, state: State, asked: threading.Event) -> None:
    """Return when asked to stop, when the folder is gone, or when no lease was new or renewed for the idle time.

    The clock stands while the machine sleeps.
    """
    here = _inode(folder.server_lock)
    seen = folder.lease_stamps()
    renewed = time.monotonic()
    while not asked.wait(TICK) and _inode(folder.server_lock) == here:
        stamps = folder.lease_stamps()
        if stamps.items() - seen.items():
            renewed = time.monotonic()
        seen = stamps
        if folder.state() != state:
            folder.write_state(state)
        if time.monotonic() - renewed > state.idle_seconds and _may_leave(folder, state, stamps):
            return


def _inode(path: Path) -> int:
    try:
        return path.stat().st_ino
    except OSError:
        return 0


def _may_leave(folder: Folder, state: State, stamps: dict[str, int]) -> bool:
    """Leave only when nobody is just arriving: with the start lock held, the state gone, and still no new lease."""
    lock = FileLock(folder.start_lock)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        return False
    folder.drop_state()
    if folder.lease_stamps().items() - stamps.items():
        folder.write_state(state)
        lock.release()
        return False
    for name in stamps:
        (folder.leases / name).unlink(missing_ok=True)
    _HELD.append(lock)
    return True


_HELD: list[FileLock] = []
"""The start lock of an engine that leaves; the process keeps it to its end, so that the next one waits for it."""


def _free_ports() -> tuple[int, int]:
    with closing(socket.socket()) as one, closing(socket.socket()) as other:
        one.bind((LOOPBACK, 0))
        other.bind((LOOPBACK, 0))
        return one.getsockname()[1], other.getsockname()[1]


def _detach() -> None:
    """Go on in a child that nobody waits for, and tell its pid; its output goes to the log that came as stderr."""
    child = os.fork()
    if child:
        sys.stdout.write(f"{child}\n")
        sys.stdout.flush()
        os._exit(0)
    os.dup2(2, 1)


def _run() -> None:
    """Leave for certain: threads of a Java server that failed would keep the process for ever."""
    status = 1
    try:
        status = main()
    except SystemExit as leaving:
        status = leaving.code if isinstance(leaving.code, int) else 1
    except BaseException:  # noqa: BLE001 - whatever it was, it is in the log and the process ends
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)


if __name__ == "__main__":
    _run()
