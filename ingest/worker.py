"""The one worker of a store: works off jobs and projects. Everything it does can be done twice."""

import json
import shutil
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from itertools import takewhile
from pathlib import Path

from filelock import FileLock, Timeout

from graph.desk.jobs import Aside, Job, Jobs, Outcome, Task, Upload
from graph.evidence import Decision, DecisionKind, Position
from graph.originals import Originals
from graph.resolve.project import project
from graph.store import Store
from ingest.adding import Adding, Progress, Report, Tally
from ingest.document import Metadata

TRIES = 5
"""Times that a job is begun before it is given up."""

NOTED_SECONDS = 1.0
"""How often at most a job's progress is written down."""

DECISIONS = frozenset({Task.AMEND, Task.REVIEW, Task.JUDGE, Task.UNDO})
"""Tasks that append one decision; several in a row are projected once."""

_GONE = Outcome(failure="there is no such document")


class Stopped(Exception):  # noqa: N818 - no error
    """The worker was asked to stop; the job that it was at waits as before."""


class Worker:
    """Carries jobs out. Hold its lock (`working`) while it does. `uploads` is the folder into which doors store files."""

    def __init__(
        self, store: Store, jobs: Jobs, originals: Originals, adding: Adding, lock: Path, uploads: Path
    ) -> None:
        self._store = store
        self._jobs = jobs
        self._originals = originals
        self._adding = adding
        self._lock = FileLock(lock, mode=0o600)
        self._uploads = uploads

    @contextmanager
    def working(self, patience: float = 0) -> Iterator[bool]:
        """Hold the store's one lock; gives False when another process holds it after `patience` seconds."""
        try:
            self._lock.acquire(timeout=patience)
        except Timeout:
            yield False
            return
        try:
            yield True
        finally:
            self._lock.release()

    def work(self, report: Report, stopping: Callable[[], bool] = lambda: False) -> list[Job]:
        """Work off every job that waits, oldest first, those that others left behind too; gives what was finished.

        When `stopping` says so it ends after the file that it is at; that job goes on with the next worker.
        """
        finished: list[Job] = []
        while not stopping() and (waiting := self._jobs.waiting()):
            fresh = takewhile(lambda job: job.task in DECISIONS and not job.tries, waiting)
            batch = list(fresh) or waiting[:1]
            begun = [self._jobs.begin(job) for job in batch]
            tired = [job for job in begun if job.tries > TRIES]
            if tired:
                given_up = f"was cut off {TRIES} times and is given up; ask for it again"
                finished += [self._finish(job, Outcome(failure=given_up)) for job in tired]
                continue
            try:
                outcomes = self._carry_out(begun, self._noting(begun[0], report, stopping))
            except Stopped:
                for job in begun:
                    self._jobs.lay_down(job)
                break
            finished += [self._finish(job, outcome) for job, outcome in zip(begun, outcomes, strict=True)]
        return finished

    def _finish(self, job: Job, outcome: Outcome) -> Job:
        done = self._jobs.finish(job, outcome)
        if job.task is Task.UPLOAD and (folder := self._upload_folder(job)):
            shutil.rmtree(folder, ignore_errors=True)
        return done

    def _noting(self, job: Job, report: Report, stopping: Callable[[], bool]) -> Report:
        """Pass progress on, write it into the job's file now and then, and stop where that was asked for."""
        noted = 0.0

        def note(far: Progress) -> None:
            nonlocal noted
            if far.files < far.of_files and stopping():
                raise Stopped
            now = time.monotonic()
            if now - noted >= NOTED_SECONDS:
                noted = now
                self._jobs.progress(job, far.files, far.of_files)
            report(far)

        return note

    def _carry_out(self, batch: Sequence[Job], report: Report) -> list[Outcome]:
        job = batch[0]
        match job.task:
            case Task.INGEST:
                return [self._ingest(job, report).outcome(self._project())]
            case Task.UPLOAD:
                return [self._upload(job, report)]
            case Task.REREAD:
                return [self._adding.again(report).outcome(self._project())]
            case Task.REBUILD:
                self._store.clear_entities()
                return [Outcome(changed=self._project())]
            case Task.ERASE:
                return [self._erase(job)]
            case Task.AMEND | Task.REVIEW | Task.JUDGE | Task.UNDO:
                outcomes = [self._decide(each) for each in batch]
                if moved := {self._amended(each) for each in batch} - {""}:
                    self._adding.again(report, moved)
                changed = self._project()
                return [each if each.failure else replace(each, changed=changed) for each in outcomes]

    def _project(self) -> int:
        return self._store.write(project(self._store.evidence()))

    def _ingest(self, job: Job, report: Report) -> Tally:
        paths = [Path(str(path)) for path in _list(job.payload["paths"])]
        return self._adding.folders(paths, _metadata(job), job.by, report)

    def _upload(self, job: Job, report: Report) -> Outcome:
        if self._upload_folder(job) is None:
            return Outcome(failure="the files did not arrive: send them again")
        return self._adding.uploads(_files(job), _metadata(job), job.by, report).outcome(self._project())

    def _upload_folder(self, job: Job) -> Path | None:
        """The folder of an upload: one right inside the uploads, which holds all its files and nothing else does."""
        folders = {file.path.parent for file in _files(job)}
        folder = folders.pop() if len(folders) == 1 else None
        if folder is None or folder.is_symlink() or not folder.is_dir():
            return None
        return folder if folder.resolve().parent == self._uploads.resolve() else None

    def _decide(self, job: Job) -> Outcome:
        told = job.payload
        match job.task:
            case Task.AMEND:
                subject = str(told["document"])
                if not self._store.current_runs([subject]):
                    return _GONE
                made = _decision(DecisionKind.AMENDED, subject, job, told["changes"])
            case Task.REVIEW:
                kept = {name: told[name] for name in ("verdict", "fact", "fields")}
                made = _decision(DecisionKind.REVIEWED, str(told["document"]), job, kept)
            case Task.JUDGE:
                ends = {str(name): _list(spot) for name, spot in _mapping(told["ends"]).items()}
                a, b = (Position.of(ends[name]).anchor for name in ("a", "b"))
                made = _decision(DecisionKind.JUDGED, a, job, {"verdict": told["verdict"], **ends}, b)
            case _:
                made = _decision(DecisionKind.REVOKED, str(told["decision"]), job)
        self._store.decide([made])
        return Outcome(documents=1 if job.task is Task.AMEND else 0)

    def _amended(self, job: Job) -> str:
        """The document whose country, by which it is read, the job may have changed; "" when it has not."""
        if job.task is Task.AMEND and "country" in _mapping(job.payload["changes"]):
            return str(job.payload["document"])
        if job.task is not Task.UNDO:
            return ""
        taken = [d for d in self._store.evidence().decisions if d.uid == job.payload["decision"]]
        return next((d.subject for d in taken if d.kind is DecisionKind.AMENDED), "")

    def _erase(self, job: Job) -> Outcome:
        document = self._store.document(str(job.payload["document"]))
        if document is None:
            return _GONE
        self._store.forget(document.uid, _decision(DecisionKind.ERASED, document.uid, job))
        others = {d.original for d in self._store.evidence().documents}
        notes: tuple[Aside, ...] = ()
        if document.original in others:
            notes = (
                Aside(f"original {document.original[:12]}", "stays: other documents stand in the same file"),
            )
        else:
            self._originals.remove(document.original)
        return replace(Outcome(documents=1, changed=self._project()), notes=notes)


def _decision(
    kind: DecisionKind, subject: str, job: Job, payload: object = None, other: str = ""
) -> Decision:
    now = datetime.now(UTC).isoformat(timespec="microseconds")
    text = json.dumps(payload or {}, ensure_ascii=False, sort_keys=True)
    return Decision(job.decision, kind, subject, other, text, now, job.by, str(job.payload.get("why", "")))


def _metadata(job: Job) -> Metadata:
    return Metadata(**{str(k): str(v) for k, v in _mapping(job.payload["metadata"]).items()})


def _files(job: Job) -> list[Upload]:
    rows = (_mapping(row) for row in _list(job.payload["files"]))
    return [Upload(Path(str(row["path"])), str(row["name"])) for row in rows]


def _list(value: object) -> list[object]:
    return list(value) if isinstance(value, list) else []


def _mapping(value: object) -> Mapping[str, object]:
    return value if isinstance(value, dict) else {}
