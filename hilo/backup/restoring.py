"""Filling a store from a backup. Nothing is touched before the whole file was decrypted and looked through."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import cypher
from graph.client import Client
from graph.evidence import Decision, DecisionKind
from graph.originals import Originals
from graph.resolve.project import project
from graph.store import Store
from hilo.backup.alone import alone
from hilo.backup.errors import BackupError
from hilo.backup.staging import Staged, staged
from hilo.backup.trail import take_audit
from hilo.reading import Reading, data_folder
from hilo.settings import Settings

UNFINISHED = "restore-unfinished"
"""A file that stands in the data folder while a store is being filled: the next restore may then begin again."""

BATCH = 500

Report = Callable[[int, int], None]
"""Called with documents done and documents in all."""


@dataclass(frozen=True, slots=True)
class Restored:
    """What came out of a backup. `erased` documents were in it, but were erased here since; they stay so."""

    id: str
    made: str
    documents: int
    decisions: int
    originals: int
    changed: int
    erased: int = 0
    damaged: tuple[str, ...] = ()
    audit_kept: str = ""
    """The file that now holds the record of before, when it was another one than the backup's."""
    keys: bool = False
    waiting: int = 0
    """Jobs that wait here; they will be worked off on the restored store."""


def restore(
    settings: Settings,
    opened: Reading,
    source: Path,
    passphrase: str,
    report: Report,
    *,
    replace: bool = False,
    keys: bool = False,
) -> Restored:
    """Fill the store that is open from a backup; `keys` takes its keys too. Raises `BackupError`, with nothing changed.

    A store that holds anything is refused unless `replace`. One that was cut off while it was filled may be filled again.
    """
    folder = data_folder(settings)
    unfinished = folder / UNFINISHED
    with alone(folder):
        if not (replace or unfinished.exists() or _empty(opened.client)):
            raise BackupError("this store is not empty: --replace puts the backup in its place")
        with staged(source.expanduser().absolute(), passphrase, folder) as found:
            unfinished.touch(mode=0o600)
            told = _fill(settings, opened, folder, found, report, keys=keys)
            unfinished.unlink()
    return told


def _fill(
    settings: Settings, opened: Reading, folder: Path, found: Staged, report: Report, *, keys: bool
) -> Restored:
    store, originals = Store(opened.client), Originals(folder / "originals")
    gone = {d.subject for d in store.evidence().decisions if d.kind is DecisionKind.ERASED}
    _clear(opened.client, store)
    written = _put_records(store, found, gone, report)
    wanted = found.originals - (written.erased_originals - written.originals)
    for name in sorted(wanted):
        originals.put(found.original(name))
    for path in (folder / "originals").glob("??/*"):
        if path.name not in wanted:
            originals.remove(path.name)
    evidence = store.evidence()
    if (len(evidence.documents), len(evidence.mentions), len(evidence.assertions)) != written.counts:
        raise BackupError("the graph did not take all that was put into it: restore once more")
    changed = store.write(project(evidence))
    before = take_audit(opened.audit, found.audit, settings.reader, found.id, found.made)
    if keys and found.keys:
        _take_keys(found, folder)
    return Restored(
        id=found.id,
        made=found.made,
        documents=written.documents,
        decisions=found.decisions,
        originals=len(wanted),
        changed=changed,
        erased=written.erased,
        damaged=tuple(sorted(found.damaged)),
        audit_kept=before,
        keys=keys and found.keys,
        waiting=len(opened.jobs.waiting()),
    )


@dataclass(slots=True)
class _Written:
    """What went into the graph, and what was left out since it was erased here."""

    documents: int = 0
    mentions: int = 0
    assertions: int = 0
    erased: int = 0
    originals: set[str] = field(default_factory=set)
    erased_originals: set[str] = field(default_factory=set)

    @property
    def counts(self) -> tuple[int, int, int]:
        """Documents, mentions, assertions."""
        return self.documents, self.mentions, self.assertions


def _empty(client: Client) -> bool:
    questions = ("store/documents", "store/decisions")
    return not any(client.read(cypher.load(question), limit=1) for question in questions)


def _clear(client: Client, store: Store) -> None:
    """Take everything away but the tombstones: what was erased since the backup must not come back with it."""
    store.clear_entities()
    known = store.evidence()
    documents = [{"uid": document.uid} for document in known.documents]
    client.write_batches(cypher.load("store/drop_document"), documents, size=50)
    decisions = [{"uid": d.uid} for d in known.decisions if d.kind is not DecisionKind.ERASED]
    client.write_batches(cypher.load("store/drop_decision"), decisions)


def _put_records(store: Store, found: Staged, gone: set[str], report: Report) -> _Written:
    written, waiting = _Written(), list[Decision]()
    for record in found.records():
        if isinstance(record, Decision):
            waiting.append(record)
            if len(waiting) == BATCH:
                store.decide(waiting)
                waiting.clear()
            continue
        if record.document.uid in gone:
            written.erased += 1
            written.erased_originals.add(record.document.original)
            continue
        store.put_reading(record.document, record.run, record.mentions, record.assertions)
        written.documents += 1
        written.mentions += len(record.mentions)
        written.assertions += len(record.assertions)
        written.originals.add(record.document.original)
        report(written.documents, found.documents)
    store.decide(waiting)
    return written


def _take_keys(found: Staged, folder: Path) -> None:
    fresh = folder / f"{found.folder.name}.keys"
    shutil.copyfile(found.folder / "keys.json", fresh)
    fresh.chmod(0o600)
    fresh.replace(folder / "keys.json")
