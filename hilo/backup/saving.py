"""Making a backup: a consistent picture of store, originals and audit, taken while no worker writes."""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

from filelock import FileLock

from graph.audit import Event
from graph.evidence import Decision, digest
from graph.originals import Originals
from hilo.backup import rows
from hilo.backup.alone import alone
from hilo.backup.errors import BackupError
from hilo.backup.parcel import FORMAT, Hashed, Packing, Part, packing
from hilo.backup.passphrase import good_passphrase
from hilo.backup.sealed import sealed
from hilo.reading import Reading, data_folder
from hilo.settings import Settings

PIECE = 4_000_000
"""Bytes of evidence in a part, unless one document is larger."""

_HASH = re.compile("[0-9a-f]{64}")

Report = Callable[[int, int, int, int], None]
"""Called with files done, files in all, bytes done, bytes in all."""


@dataclass(slots=True)
class Saved:
    """What went into a backup. `damaged` are originals whose content no longer fits their hash; they are told, and in it."""

    id: str
    made: str
    documents: int = 0
    mentions: int = 0
    assertions: int = 0
    decisions: int = 0
    originals: int = 0
    damaged: tuple[str, ...] = ()
    audit_bytes: int = 0
    keys: bool = False
    waiting: int = 0
    """Jobs that nobody has worked off; they are not in it."""


def save(settings: Settings, opened: Reading, target: Path, passphrase: str, report: Report) -> Saved:
    """Write a backup of the store that is open; put on record before. Raises `BackupError`; then there is no file."""
    good_passphrase(passphrase)
    folder = data_folder(settings)
    made = datetime.now(UTC).isoformat(timespec="seconds")
    with alone(folder), sealed(target.expanduser().absolute(), passphrase) as stream:
        head = opened.audit.append(Event.EXPORTED, ("backup",), settings.reader, "a backup of everything")
        told = Saved(f"b-{digest(made, head)}", made, waiting=len(opened.jobs.waiting()))
        with packing(stream) as pack:
            _put_all(pack, opened, folder, told, report)
    return told


def _put_all(pack: Packing, opened: Reading, folder: Path, told: Saved, report: Report) -> None:
    manifest = {"format": FORMAT, "id": told.id, "made": told.made, "hilo": version("hilo-casegraph")}
    pack.note(Part.MANIFEST, json.dumps(manifest).encode("ascii"))
    for number, piece in enumerate(_pieces(_counted(opened, told)), start=1):
        pack.note(f"{Part.EVIDENCE}/{number:08}.jsonl", piece)
    _put_originals(pack, folder / "originals", told, report)
    _put_audit(pack, opened.audit.path, told)
    _put_keys(pack, folder / "keys.json", told)
    pack.note(Part.END, json.dumps(asdict(told)).encode("ascii"))


def _counted(opened: Reading, told: Saved) -> Iterator[rows.Record]:
    for record in rows.records(opened.client):
        if isinstance(record, Decision):
            told.decisions += 1
        else:
            told.documents += 1
            told.mentions += len(record.mentions)
            told.assertions += len(record.assertions)
        yield record


def _pieces(records: Iterator[rows.Record]) -> Iterator[bytes]:
    piece = bytearray()
    for record in records:
        piece += rows.line(record)
        if len(piece) >= PIECE:
            yield bytes(piece)
            piece.clear()
    if piece:
        yield bytes(piece)


def _put_originals(pack: Packing, folder: Path, told: Saved, report: Report) -> None:
    originals, damaged = Originals(folder), []
    names = sorted(path.name for path in folder.glob("??/*") if _HASH.fullmatch(path.name))
    sizes = [originals.path(name).stat().st_size for name in names]
    total, done = sum(sizes), 0
    for number, (name, size) in enumerate(zip(names, sizes, strict=True)):
        report(number, len(names), done, total)
        try:
            with originals.path(name).open("rb") as file:
                hashed = Hashed(file)
                pack.put(f"{Part.ORIGINAL}/{name}", hashed, size)
        except OSError as error:
            raise BackupError(
                f"the original {name} cannot be read: {error.strerror or 'it is cut off'}"
            ) from error
        if hashed.sha256 != name:
            damaged.append(name)
        done += size
    report(len(names), len(names), total, total)
    told.originals, told.damaged = len(names), tuple(damaged)


def _put_audit(pack: Packing, path: Path, told: Saved) -> None:
    """The audit as it is now; doors may go on appending to it."""
    with FileLock(f"{path}.lock", mode=0o600):
        size = path.stat().st_size
    with path.open("rb") as file:
        pack.put(Part.AUDIT, file, size)
    told.audit_bytes = size


def _put_keys(pack: Packing, path: Path, told: Saved) -> None:
    """The keys' hashes and scopes; the keys themselves are kept nowhere."""
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return
    pack.note(Part.KEYS, content)
    told.keys = True
