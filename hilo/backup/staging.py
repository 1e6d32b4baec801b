"""A backup laid out beside the store and looked through, before anything in the store is touched."""

import json
import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from graph.evidence import Decision
from hilo.backup import rows
from hilo.backup.errors import DAMAGED, BackupError
from hilo.backup.parcel import FORMAT, Hashed, Part, Readable, noted, unpacked
from hilo.backup.sealed import unsealed

PREFIX = ".restoring-"
CHUNK = 1024 * 1024


@dataclass(slots=True)
class Staged:
    """What a backup holds, as files in a private folder. `originals` are those that fit their hash."""

    folder: Path
    id: str = ""
    made: str = ""
    documents: int = 0
    mentions: int = 0
    assertions: int = 0
    decisions: int = 0
    originals: set[str] = field(default_factory=set)
    damaged: set[str] = field(default_factory=set)
    keys: bool = False

    @property
    def audit(self) -> Path:
        """Where the audit lies."""
        return self.folder / "audit.jsonl"

    def original(self, sha256: str) -> Path:
        """Where an original lies."""
        return self.folder / sha256

    def records(self) -> Iterator[rows.Record]:
        """The evidence and decisions, a record at a time."""
        with (self.folder / "evidence").open("rb") as file:
            for line in file:
                yield rows.record(line)


@contextmanager
def staged(source: Path, passphrase: str, data: Path) -> Iterator[Staged]:
    """Decrypt a backup into a folder (0700) in the data folder and look through it; the folder is gone afterwards.

    Raises `BackupError` when it is no backup, the passphrase is another one, or anything is missing, changed or too new.
    """
    for left in data.glob(f"{PREFIX}*"):
        shutil.rmtree(left, ignore_errors=True)
    found = Staged(data / f"{PREFIX}{secrets.token_hex(8)}")
    found.folder.mkdir(mode=0o700)
    try:
        _lay_out(source, passphrase, found)
        yield found
    finally:
        shutil.rmtree(found.folder, ignore_errors=True)


def _lay_out(source: Path, passphrase: str, found: Staged) -> None:
    ended = False
    try:
        with unsealed(source, passphrase) as stream:
            for part, name, content in unpacked(stream):
                if ended or (part is Part.MANIFEST) != (not found.id):
                    raise BackupError(DAMAGED)
                ended = part is Part.END
                _take(found, part, name, content)
    except OSError as error:
        raise BackupError(f"the backup cannot be laid out: {error.strerror}; nothing was changed") from error
    if not ended:
        raise BackupError(DAMAGED)


def _take(found: Staged, part: Part, name: str, content: BinaryIO) -> None:
    match part:
        case Part.MANIFEST:
            _manifest(found, noted(content))
        case Part.EVIDENCE:
            _evidence(found, content)
        case Part.ORIGINAL:
            hashed = Hashed(content)
            _write(found.original(name), hashed)
            (found.originals if hashed.sha256 == name else found.damaged).add(name)
        case Part.AUDIT:
            _write(found.audit, content)
        case Part.KEYS:
            _write(found.folder / "keys.json", content)
            found.keys = True
        case Part.END:
            _check(found, noted(content))


def _manifest(found: Staged, raw: bytes) -> None:
    try:
        told = json.loads(raw)
        number, found.id, found.made = int(told["format"]), str(told["id"]), str(told["made"])
    except (ValueError, KeyError, TypeError) as error:
        raise BackupError(DAMAGED) from error
    if number > FORMAT:
        raise BackupError("the backup was made by a newer Hilo: restore it with that one")


def _evidence(found: Staged, content: BinaryIO) -> None:
    with _private(found.folder / "evidence") as file:
        for line in content:
            try:
                record = rows.record(line)
            except (ValueError, TypeError, KeyError) as error:
                raise BackupError(DAMAGED) from error
            if isinstance(record, Decision):
                found.decisions += 1
            else:
                found.documents += 1
                found.mentions += len(record.mentions)
                found.assertions += len(record.assertions)
            file.write(line)


def _check(found: Staged, raw: bytes) -> None:
    """Whether all is there that was put in."""
    try:
        told = json.loads(raw)
        damaged = set(map(str, told["damaged"]))
    except (ValueError, KeyError, TypeError) as error:
        raise BackupError(DAMAGED) from error
    counts = ("documents", "mentions", "assertions", "decisions")
    whole = (
        told["id"] == found.id
        and all(told[name] == getattr(found, name) for name in counts)
        and told["originals"] == len(found.originals) + len(found.damaged)
        and damaged == found.damaged
        and found.audit.is_file()
        and told["keys"] == found.keys
    )
    if not whole:
        raise BackupError(DAMAGED)
    (found.folder / "evidence").touch(mode=0o600)


def _write(target: Path, content: Readable) -> None:
    with _private(target) as file:
        shutil.copyfileobj(content, file, CHUNK)


@contextmanager
def _private(target: Path) -> Iterator[BinaryIO]:
    with os.fdopen(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600), "wb") as file:
        yield file
