"""Having a store to oneself: no worker writes meanwhile."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from hilo.backup.errors import BackupError

PATIENCE = 60.0
"""Seconds to wait for a worker, or for a command that works its own job."""


@contextmanager
def alone(folder: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Hold the worker's lock of a data folder. Raises `BackupError` when somebody else keeps it."""
    lock = FileLock(folder / "worker.lock", mode=0o600)
    try:
        lock.acquire(timeout=patience)
    except Timeout as error:
        raise BackupError(
            "a worker is busy on this store: wait for it, or stop it (`make down`, `docker compose stop worker`)"
        ) from error
    try:
        yield
    finally:
        lock.release()
