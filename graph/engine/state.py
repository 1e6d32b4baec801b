"""The engine's folder: its state file, its secrets, its locks and the leases of its clients."""

import json
import os
import secrets
from dataclasses import asdict, dataclass, field
from pathlib import Path

from graph.engine.process import alive

DATABASE = "hilo"
ROOT = "root"
READER = "hilo_reader"


@dataclass(frozen=True, slots=True)
class Address:
    """Where the engine listens and who may log in. The reader cannot write."""

    uri: str
    user: str
    password: str = field(repr=False)
    database: str
    reader_user: str
    reader_password: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class State:
    """What a running engine says of itself. `idle_seconds`: how long it stays without a renewed lease."""

    pid: int
    identity: str
    bolt_port: int
    http_port: int
    ready: bool
    idle_seconds: float

    @property
    def running(self) -> bool:
        """Whether the process that wrote this is still there."""
        return alive(self.pid, self.identity)


@dataclass(frozen=True, slots=True)
class Secrets:
    """Passwords of the two accounts. ArcadeDB keeps the first root password for good, so they are made once."""

    root: str = field(repr=False)
    reader: str = field(repr=False)


class Folder:
    """`DATA/engine` and what stands in it."""

    def __init__(self, data: Path) -> None:
        self.data = data.expanduser().absolute()
        self.root = self.data / "engine"
        self.store = self.root / "store"
        self.leases = self.root / "leases"
        self.log = self.root / "engine.log"
        self.start_lock = self.root / "start.lock"
        self.server_lock = self.root / "server.lock"
        self._state = self.root / "state.json"
        self._secrets = self.root / "secrets.json"

    def make(self) -> None:
        """Create what is missing, for the owner alone."""
        self.data.mkdir(parents=True, exist_ok=True, mode=0o700)
        for folder in (self.root, self.store, self.leases):
            folder.mkdir(exist_ok=True, mode=0o700)

    def state(self) -> State | None:
        """What the last engine wrote; None when there is nothing readable."""
        try:
            return State(**json.loads(self._state.read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError):
            return None

    def write_state(self, state: State) -> None:
        """Replace the state file in one step."""
        _replace(self._state, json.dumps(asdict(state)))

    def drop_state(self) -> None:
        """Forget the engine."""
        self._state.unlink(missing_ok=True)

    def secrets(self) -> Secrets | None:
        """The passwords; None before the first start."""
        try:
            return Secrets(**json.loads(self._secrets.read_text(encoding="utf-8")))
        except FileNotFoundError:
            return None

    def make_secrets(self) -> Secrets:
        """The passwords, made at the first start."""
        known = self.secrets()
        if known is None:
            (self.store / "config" / "server-users.jsonl").unlink(
                missing_ok=True
            )  # accounts nobody can use any more
            known = Secrets(secrets.token_urlsafe(32), secrets.token_urlsafe(32))
            _replace(self._secrets, json.dumps(asdict(known)))
        return known

    def address(self, state: State) -> Address | None:
        """Where and how to log in."""
        known = self.secrets()
        if known is None:
            return None
        uri = f"bolt://127.0.0.1:{state.bolt_port}"
        return Address(uri, ROOT, known.root, DATABASE, READER, known.reader)

    def lease_stamps(self) -> dict[str, int]:
        """Each lease with the time of its last renewal, in nanoseconds."""
        stamps = {}
        for path in self.leases.iterdir() if self.leases.is_dir() else ():
            try:
                stamps[path.name] = path.stat().st_mtime_ns
            except FileNotFoundError:
                continue
        return stamps

    def holders(self) -> int:
        """How many leases are held by processes that are still there."""
        return sum(_held(path) for path in self.leases.iterdir()) if self.leases.is_dir() else 0


def _held(lease: Path) -> bool:
    try:
        written = json.loads(lease.read_text(encoding="utf-8"))
        return alive(int(written["pid"]), str(written["identity"]))
    except (OSError, ValueError, KeyError, TypeError):
        return False


def _replace(path: Path, text: str) -> None:
    new = path.with_name(f".{path.name}.{os.getpid()}")
    with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    new.replace(path)
