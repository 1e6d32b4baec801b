"""The audit of a restored store: one chain goes on, and no line that was written here is lost."""

from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

from filelock import FileLock

from graph.audit import Audit, Event

CHUNK = 1024 * 1024


def take_audit(audit: Audit, restored: Path, by: str, backup: str, made: str) -> str:
    """Put the backup's record in place, or keep the one here when it is the same one gone on; then note the restore.

    A record here that is another one is kept beside it; gives its file's name, else "".
    """
    kept, why = "", f"from the backup made {made}"
    with FileLock(f"{audit.path}.lock", mode=0o600):
        if not _goes_on(audit.path, restored):
            if not _goes_on(restored, audit.path):
                kept = f"audit-before-{datetime.now(UTC):%Y%m%dT%H%M%S}.jsonl"
                head = Audit(audit.path).verify().head
                why += f"; the record of before stands in {kept} and ends with {head}"
                audit.path.rename(audit.path.with_name(kept))
            restored.replace(audit.path)
    audit.append(Event.RECOVERED, ("backup", backup), by, why)
    return kept


def _goes_on(longer: Path, shorter: Path) -> bool:
    """Whether the one file begins with the whole of the other. A file that is not there is empty."""
    if not shorter.exists() or shorter.stat().st_size == 0:
        return True
    if not longer.exists() or longer.stat().st_size < shorter.stat().st_size:
        return False
    with longer.open("rb") as one, shorter.open("rb") as other:
        return _same(one, other)


def _same(longer: BinaryIO, shorter: BinaryIO) -> bool:
    while piece := shorter.read(CHUNK):
        if longer.read(len(piece)) != piece:
            return False
    return True
