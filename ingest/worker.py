"""The one worker of a store: works off jobs and projects. Everything it does can be done twice."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout

from graph.desk.jobs import Aside, Job, Jobs, Outcome, Task
from graph.evidence import Decision, DecisionKind
from graph.originals import Originals
from graph.resolve.project import project
from graph.store import Store
from ingest.adding import Adding, Report, Tally
from ingest.document import Metadata

TRIES = 5
"""Times that a job is begun before it is given up."""


class Worker:
    """Carries jobs out. Hold its lock (`working`) while it does."""

    def __init__(
        self,
        store: Store,
        jobs: Jobs,
        originals: Originals,
        adding: Adding,
        lock: Path,
    ) -> None:
        self._store = store
        self._jobs = jobs
        self._originals = originals
        self._adding = adding
        self._lock = FileLock(lock, mode=0o600)

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

    def work(self, report: Report) -> None:
        """Work off every job that waits, oldest first, those that others left behind too."""
        while waiting := self._jobs.waiting():
            job = self._jobs.begin(waiting[0])
            if job.tries > TRIES:
                outcome = Outcome(failure=f"was cut off {TRIES} times and is given up; ask for it again")
            else:
                outcome = self._carry_out(job, report)
            self._jobs.finish(job, outcome)

    def _carry_out(self, job: Job, report: Report) -> Outcome:
        match job.task:
            case Task.INGEST:
                return self._ingest(job, report).outcome(self._project())
            case Task.REREAD:
                return self._adding.again(report).outcome(self._project())
            case Task.REBUILD:
                self._store.clear_entities()
                return Outcome(changed=self._project())
            case Task.AMEND:
                return self._amend(job)
            case Task.ERASE:
                return self._erase(job)

    def _project(self) -> int:
        return self._store.write(project(self._store.evidence()))

    def _ingest(self, job: Job, report: Report) -> Tally:
        paths = [Path(str(path)) for path in _list(job.payload["paths"])]
        given = Metadata(**{str(k): str(v) for k, v in _mapping(job.payload["metadata"]).items()})
        return self._adding.folders(paths, given, job.by, report)

    def _amend(self, job: Job) -> Outcome:
        document = str(job.payload["document"])
        if not self._store.current_runs([document]):
            return Outcome(failure="there is no such document")
        payload = json.dumps(job.payload["changes"], ensure_ascii=False, sort_keys=True)
        self._store.decide([self._decision(DecisionKind.AMENDED, document, job, payload)])
        return Outcome(documents=1, changed=self._project())

    def _erase(self, job: Job) -> Outcome:
        document = self._store.document(str(job.payload["document"]))
        if document is None:
            return Outcome(failure="there is no such document")
        self._store.forget(document.uid, self._decision(DecisionKind.ERASED, document.uid, job))
        others = {d.original for d in self._store.evidence().documents}
        notes: tuple[Aside, ...] = ()
        if document.original in others:
            notes = (
                Aside(f"original {document.original[:12]}", "stays: other documents stand in the same file"),
            )
        else:
            self._originals.remove(document.original)
        return replace(Outcome(documents=1, changed=self._project()), notes=notes)

    def _decision(self, kind: DecisionKind, subject: str, job: Job, payload: str = "{}") -> Decision:
        now = datetime.now(UTC).isoformat(timespec="microseconds")
        return Decision(
            f"d-{job.id}",
            kind,
            subject,
            payload=payload,
            at=now,
            by=job.by,
            why=str(job.payload.get("why", "")),
        )


def _list(value: object) -> list[object]:
    return list(value) if isinstance(value, list) else []


def _mapping(value: object) -> Mapping[str, object]:
    return value if isinstance(value, dict) else {}
