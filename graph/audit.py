"""Who saw, exported, revealed or decided what: an append-only file of lines, each chained to the one before.

Lines hold ids and the reader's own words, never names. Changing, dropping or reordering a line breaks the chain;
cutting off the end is seen only by whoever kept an earlier `AuditReport.head`.
"""

import hashlib
import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from filelock import FileLock

START = "0" * 64


class Event(StrEnum):
    """What is put on record."""

    OPENED = "opened"
    REVEALED = "revealed"
    EXPORTED = "exported"
    DECIDED = "decided"
    RECOVERED = "recovered"


@dataclass(frozen=True, slots=True)
class AuditReport:
    """What a check found. `broken` is the first line (from 1) that does not fit, 0 when all do.

    `cut` says that the last line is incomplete: a crash, not tampering. `head` is the hash of the last good line.
    """

    lines: int
    broken: int
    cut: bool
    head: str

    @property
    def good(self) -> bool:
        """Whether every line fits."""
        return not self.broken and not self.cut


@dataclass(frozen=True, slots=True)
class Audit:
    """The record at `path` (made on first use, 0600). Several processes may append at once."""

    path: Path

    def append(self, event: Event, subjects: Iterable[str], by: str, why: str = "") -> str:
        """Put a line on record, safely on disk before this returns; gives its hash."""
        self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with FileLock(f"{self.path}.lock", mode=0o600):
            head, left = self._tail()
            handle = os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
            try:
                mend = b"\n" if left else b""
                if left and not _entry(left):
                    note, head = _line(head, Event.RECOVERED, (), "hilo", f"cut off: {_print(left)}")
                    mend += note
                line, mark = _line(head, event, subjects, by, why)
                os.write(handle, mend + line)
                os.fsync(handle)
            finally:
                os.close(handle)
        return mark

    def verify(self) -> AuditReport:
        """Check the whole chain."""
        head, number, torn, whole = START, 0, "", True
        for number, (raw, ended) in enumerate(self._lines(), start=1):
            whole = ended
            if not _entry(raw):
                if torn:
                    return AuditReport(number, number - 1, cut=False, head=head)
                torn = _print(raw)
                continue
            mark = _mark(raw, head)
            if torn and not (mark and _mends(raw, torn)):
                return AuditReport(number, number - 1, cut=False, head=head)
            if not mark:
                return AuditReport(number, number, cut=False, head=head)
            head, torn = mark, ""
        broken = number if torn and whole else 0
        return AuditReport(number, broken, cut=not whole, head=head)

    def _lines(self) -> Iterator[tuple[bytes, bool]]:
        if not self.path.exists():
            return
        with self.path.open("rb") as file:
            for raw in file:
                yield raw.rstrip(b"\n"), raw.endswith(b"\n")

    def _tail(self) -> tuple[str, bytes]:
        """(hash of the last whole line, what stands behind the last line break)."""
        if not self.path.exists():
            return START, b""
        with self.path.open("rb") as file:
            size = file.seek(0, os.SEEK_END)
            step = 1 << 16
            while True:
                file.seek(max(0, size - step))
                *whole, left = file.read().split(b"\n")
                whole = whole if size <= step else whole[1:]
                found = [str(entry["hash"]) for line in [*whole, left] if (entry := _entry(line))]
                if found or size <= step:
                    return found[-1] if found else START, left
                step *= 4


def _line(head: str, event: Event, subjects: Iterable[str], by: str, why: str) -> tuple[bytes, str]:
    entry: dict[str, object] = {
        "at": datetime.now(UTC).isoformat(timespec="milliseconds"),
        "by": by,
        "event": event.value,
        "before": head,
        "subjects": list(subjects),
        "why": why,
    }
    mark = _hash(entry)
    return json.dumps({**entry, "hash": mark}, ensure_ascii=True).encode("ascii") + b"\n", mark


def _hash(entry: dict[str, object]) -> str:
    return hashlib.sha256(json.dumps(entry, ensure_ascii=True, sort_keys=True).encode("ascii")).hexdigest()


def _entry(raw: bytes) -> dict[str, object]:
    try:
        entry = json.loads(raw)
    except ValueError:
        return {}
    return entry if isinstance(entry, dict) and "hash" in entry else {}


def _mark(raw: bytes, head: str) -> str:
    """The line's hash, or "" when the line does not follow from the one before."""
    entry = _entry(raw)
    mark = entry.pop("hash", "")
    return str(mark) if entry.get("before") == head and mark == _hash(entry) else ""


def _print(raw: bytes) -> str:
    return hashlib.sha256(raw).hexdigest()[:16]


def _mends(raw: bytes, torn: str) -> bool:
    """Whether the line is the note that tells of the torn line before it."""
    entry = _entry(raw)
    return entry.get("event") == Event.RECOVERED and entry.get("why") == f"cut off: {torn}"
