"""Having a store to oneself while it is copied or filled."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import Timeout

from hilo import turns
from hilo.backup.errors import BackupError

PATIENCE = 300.0
"""Seconds that a job at hand may still take."""


@contextmanager
def alone(folder: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Nobody else writes meanwhile; a worker that runs gives way. Raises `BackupError` when it does not in time."""
    entered = False
    try:
        with turns.alone(folder, patience):
            entered = True
            yield
    except Timeout as error:
        if entered:
            raise
        raise BackupError(
            "a job is being worked off for too long: try again later, or stop the worker "
            "(`make down`, `docker compose stop worker`)"
        ) from error
