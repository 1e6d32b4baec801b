"""Case files become evidence: read, filed, understood, written. Whatever was done already is left alone."""

import shutil
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol

from graph import evidence
from graph.desk.jobs import ERASED, Aside, Outcome, Upload
from graph.evidence import Decision, DecisionKind, Run
from graph.originals import Originals
from graph.resolve.cases import filed_country, filings
from graph.store import Store
from graph.view.masking import mask_title
from ingest import mapping
from ingest.document import Document, Metadata, SetAside
from ingest.readers import Limits, UnreadableError, read
from ingest.sidecar import metadata_for, said_of
from ingest.uploads import laid_out
from ingest.walk import case_files, links, names, root_of
from nlp.extraction import Extraction, Hints

BATCH = 16
"""Documents that are read for names together and whose runs are looked up in one question."""


class TextReader(Protocol):
    """What turns a text into mentions, relations and facts."""

    def read_many(self, texts: Sequence[tuple[str, Hints]]) -> Iterator[Extraction]:
        """Read several texts, in their order."""


@dataclass(frozen=True, slots=True)
class Extractor:
    """A text reader by name and version; `load` gives it when it is first needed."""

    name: str
    version: str
    load: Callable[[], TextReader]

    def told(self, country: str) -> str:
        """Its version together with what it is told of the case, for that too decides what it reads."""
        return f"{self.version}+{country}" if country else self.version

    def run(self, document: str, country: str) -> Run:
        """The run that it makes of a document whose case is of this country."""
        return Run.of(document, self.name, self.told(country))


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a job is: files done of all, and bytes done of all, for an estimate of the time left."""

    files: int
    of_files: int
    bytes: int
    of_bytes: int


Report = Callable[[Progress], None]


@dataclass(frozen=True, slots=True)
class _Item:
    """A document to be added, its metadata, the file that holds it, and how it is called where it is set aside."""

    document: Document
    metadata: Metadata
    file: Path
    label: str = ""


@dataclass(slots=True)
class Tally:
    """What came of the files so far."""

    files: int = 0
    documents: int = 0
    added: int = 0
    refiled: int = 0
    set_aside: list[Aside] = field(default_factory=list)
    notes: list[Aside] = field(default_factory=list)

    def outcome(self, changed: int) -> Outcome:
        """The same as a job's outcome; `changed` are the rows of the graph."""
        return Outcome(
            self.files,
            self.documents,
            self.added,
            self.refiled,
            tuple(self.set_aside),
            tuple(self.notes),
            changed,
        )


class Adding:
    """Adds documents to one store."""

    def __init__(self, store: Store, originals: Originals, extractor: Extractor, limits: Limits) -> None:
        self._store = store
        self._originals = originals
        self._extractor = extractor
        self._limits = limits

    def folders(self, paths: Sequence[Path], given: Metadata, by: str, report: Report) -> Tally:
        """Read files and folders; `given` is the metadata that holds for all of them."""
        files = case_files(paths)
        shown = dict(zip(files, names(files, paths), strict=True))
        sizes = {file: file.stat().st_size if file.is_file() else 0 for file in files}
        total, done = sum(sizes.values()), 0
        tally = Tally()
        passed = links(paths)
        for name in names(passed, paths):
            tally.set_aside.append(Aside(name, "is a link, which is not followed; give the file itself"))
        pending: list[_Item] = []
        for number, file in enumerate(files):
            report(Progress(number, len(files), done, total))
            for item in self._documents(file, root_of(file, paths), shown[file], given, tally):
                pending.append(item)
                if len(pending) >= BATCH:
                    self._add(pending, by, tally)
                    pending.clear()
            tally.files += 1
            done += sizes[file]
        self._add(pending, by, tally)
        report(Progress(len(files), len(files), total, total))
        return tally

    def uploads(self, files: Sequence[Upload], given: Metadata, by: str, report: Report) -> Tally:
        """Read files that a door stored. What is set aside is called by its number: "3", or "3.2" for what file 3 holds.

        A side file that was sent with its file works by the names that the sender gave both.
        """
        tally = Tally()
        pending: list[_Item] = []
        with laid_out(files) as laid:
            total, done = sum(upload.size for upload in laid), 0
            for count, upload in enumerate(laid):
                report(Progress(count, len(laid), done, total))
                if upload.reason:
                    tally.set_aside.append(Aside(str(upload.number), upload.reason))
                elif upload.file is not None:
                    for item in self._uploaded(upload.file, upload.number, upload.name, given, tally):
                        pending.append(item)
                        if len(pending) >= BATCH:
                            self._add(pending, by, tally)
                            pending.clear()
                tally.files += 1
                done += upload.size
            self._add(pending, by, tally)
            report(Progress(len(laid), len(laid), total, total))
        return tally

    def _uploaded(self, file: Path, number: int, name: str, given: Metadata, tally: Tally) -> Iterator[_Item]:
        for part, found in enumerate(read(file, self._limits), start=1):
            if isinstance(found, SetAside):
                label = str(number) if found.name == file.name else f"{number}.{part}"
                tally.set_aside.append(Aside(label, found.reason))
                continue
            label = f"{number}.{part}" if found.path else str(number)
            try:
                metadata = said_of(file, found, given)
            except UnreadableError as error:
                tally.set_aside.append(Aside(label, str(error)))
                continue
            tally.notes.extend(Aside(label, note) for note in found.notes)
            named = replace(found, name=name) if found.name == file.name else found
            yield _Item(named, metadata, file, label)

    def _documents(
        self, file: Path, root: Path, shown: str, given: Metadata, tally: Tally
    ) -> Iterator[_Item]:
        for found in read(file, self._limits):
            if isinstance(found, SetAside):
                tally.set_aside.append(Aside(shown + found.name.removeprefix(file.name), found.reason))
                continue
            try:
                metadata = metadata_for(file, root, found, given)
            except UnreadableError as error:
                tally.set_aside.append(Aside(shown, str(error)))
                continue
            masked = "/".join(mask_title(part) for part in shown.split("/"))
            tally.notes.extend(Aside(masked, note) for note in found.notes)
            yield _Item(found, metadata, file, found.name)

    def _add(self, pending: Sequence[_Item], by: str, tally: Tally) -> None:
        """Write a batch: readings of what is new, filings of what is known."""
        if not pending:
            return
        now = datetime.now(UTC).isoformat(timespec="seconds")
        runs = self._store.current_runs([item.document.sha256 for item in pending])
        known: dict[str, tuple[_Item, list[Decision]]] = {}
        for item in pending:
            sha256 = item.document.sha256
            before = self._store.decisions_on(sha256)
            tombstone = next((d for d in before if d.kind is DecisionKind.ERASED), None)
            if tombstone:
                tally.set_aside.append(Aside(item.label, f"{ERASED} {tombstone.at[:10]} and stays so"))
                continue
            tally.documents += 1
            if not self._originals.has(item.document.original):
                self._originals.put(item.file)
            filing = mapping.filed(sha256, item.metadata, now, by)
            if filing.uid not in {d.uid for d in before}:
                self._store.decide([filing])
                before.append(filing)
                tally.refiled += sha256 in runs
            known[sha256] = (known.get(sha256, (item,))[0], before)
        fresh = [
            told
            for sha256, (item, decisions) in known.items()
            if runs.get(sha256)
            != self._extractor.run(sha256, (told := _told(item, decisions)).metadata.country).uid
        ]
        self._read(fresh)
        tally.added += sum(item.document.sha256 not in runs for item in fresh)

    def _read(self, fresh: Sequence[_Item]) -> None:
        if not fresh:
            return
        texts = [(item.document.text, Hints(country=item.metadata.country)) for item in fresh]
        for item, extraction in zip(fresh, self._extractor.load().read_many(texts), strict=True):
            version = self._extractor.told(item.metadata.country)
            found = mapping.record(item.document, item.file.suffix, extraction, self._extractor.name, version)
            self._store.put_reading(found.document, found.run, found.mentions, found.assertions)

    def again(self, report: Report, only: Collection[str] = ()) -> Tally:
        """Read all stored originals anew, or those of the documents `only`."""
        known = self._store.evidence()
        filed = filings(known.decisions)
        by_original: dict[str, dict[str, evidence.Document]] = {}
        for document in known.documents:
            if only and document.uid not in only:
                continue
            by_original.setdefault(document.original, {})[document.uid] = document
        tally = Tally()
        for number, (original, wanted) in enumerate(sorted(by_original.items())):
            report(Progress(number, len(by_original), number, len(by_original)))
            suffix = next(iter(wanted.values())).suffix
            items = [
                _Item(
                    replace(found, name=wanted[found.sha256].name),
                    Metadata(country=filed_country(filed.get(found.sha256, ()))),
                    Path(f"original{suffix}"),
                )
                for found in self._originals_of(original, suffix)
                if isinstance(found, Document) and found.sha256 in wanted
            ]
            self._read(items)
            tally.files += 1
            tally.documents += len(items)
            tally.added += len(items)
            if len(items) < len(wanted):
                tally.set_aside.append(
                    Aside(f"original {original[:12]}", "could not be read again as it was; its readings stay")
                )
        return tally

    def _originals_of(self, original: str, suffix: str) -> Iterator[Document | SetAside]:
        """Read a stored original under the suffix it came with."""
        if not self._originals.has(original):
            return
        with TemporaryDirectory() as folder:
            copy = Path(folder, f"original{suffix}")
            shutil.copyfile(self._originals.path(original), copy)
            yield from read(copy, self._limits)


def _told(item: _Item, decisions: Sequence[Decision]) -> _Item:
    """The item with what its reader is told of the case: the country that it is filed under, by all filings together."""
    filed = filings(decisions).get(item.document.sha256, ())
    return replace(item, metadata=Metadata(country=filed_country(filed)))
