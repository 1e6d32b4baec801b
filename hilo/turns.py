"""Who may write to a store: one at a time, and the worker gives way to whoever has to have it alone for a while."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock

WORKER = "worker.lock"
"""Held by whoever writes to the store of a data folder."""

TURN = "turn.lock"
"""Held by whoever waits for the worker's lock, and keeps it, although a worker runs."""


@contextmanager
def alone(folder: Path, patience: float) -> Iterator[None]:
    """Hold the worker's lock; a worker that runs gives it up after the job that it is at, and goes on afterwards.

    Raises filelock's `Timeout` when nobody gave way within `patience` seconds.
    """
    with (
        FileLock(folder / TURN, timeout=patience, mode=0o600),
        FileLock(folder / WORKER, timeout=patience, mode=0o600),
    ):
        yield


def wanted(folder: Path) -> bool:
    """Whether somebody asks the worker to give way."""
    return held(folder / TURN)


def held(lock: Path) -> bool:
    """Whether a process holds a lock. It is tried shared, for an instant."""
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
