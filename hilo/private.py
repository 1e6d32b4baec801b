"""Small files for their owner alone: written whole under a lock, read again when somebody changed them."""

import json
import os
import secrets
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Generic, TypeVar

from filelock import FileLock

T = TypeVar("T")
R = TypeVar("R")

Signature = tuple[int, int, int, int]


class FileUnreadable(Exception):  # noqa: N818 - what happened is the name
    """A file that guards the doors cannot be trusted; nobody gets in until it is mended."""

    status = 503


class PrivateFile(Generic[T]):
    """One JSON file (0600) with a value in it. Threads and processes may share it.

    A look costs one `stat` while nothing has changed. A change is on disk, whole, before `change` returns. A file that
    is missing holds `empty`; one that is torn, or that others may write to, raises `FileUnreadable`.
    """

    def __init__(
        self, path: Path, empty: T, read: Callable[[object], T], written: Callable[[T], object]
    ) -> None:
        self._path = path
        self._empty = empty
        self._read = read
        self._written = written
        self._known: tuple[Signature, T] | None = None

    def value(self) -> T:
        """What the file holds now."""
        try:
            found = _signature(self._path.stat())
        except FileNotFoundError:
            return self._empty
        except OSError as error:
            raise self._refused("cannot be opened") from error
        known = self._known
        return known[1] if known and known[0] == found else self._load()

    def change(self, to: Callable[[T], tuple[T, R]]) -> R:
        """Replace the value by what `to` makes of it, one writer at a time; gives what `to` gives besides."""
        self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with FileLock(f"{self._path}.lock", mode=0o600):
            before = self._load()
            after, answer = to(before)
            if after != before:
                self._save(after)
        return answer

    def _load(self) -> T:
        try:
            with self._path.open("rb") as file:
                found = os.fstat(file.fileno())
                raw = file.read()
        except FileNotFoundError:
            return self._empty
        except OSError as error:
            raise self._refused("cannot be opened") from error
        if found.st_mode & (stat.S_IWGRP | stat.S_IWOTH):
            raise self._refused("may be written to by others than its owner")
        try:
            value = self._read(json.loads(raw))
        except (ValueError, TypeError, KeyError, RecursionError) as error:
            raise self._refused("is damaged") from error
        self._known = (_signature(found), value)
        return value

    def _save(self, value: T) -> None:
        new = self._path.with_name(f".{self._path.name}.{secrets.token_hex(8)}")
        text = json.dumps(self._written(value), ensure_ascii=True, indent=1)
        try:
            with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            new.replace(self._path)
        finally:
            new.unlink(missing_ok=True)
        folder = os.open(self._path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)

    def _refused(self, why: str) -> FileUnreadable:
        return FileUnreadable(
            f"{self._path.name} in the data folder {why}, so nobody gets in: put it back from a backup, or move it away "
            "and make new keys"
        )


def _signature(found: os.stat_result) -> Signature:
    return found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns
