"""Jobs: what a door asked the worker to do. One file a job, written whole, so that a power cut loses none."""

import json
import os
import secrets
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path


class Task(StrEnum):
    """What the worker can be asked to do."""

    INGEST = "ingest"
    REREAD = "reread"
    REBUILD = "rebuild"
    AMEND = "amend"
    ERASE = "erase"


class State(StrEnum):
    """Where a job stands."""

    WAITING = "waiting"
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Aside:
    """A file that was set aside: its name as the operator gave it, and why."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a job did. `failure` is a sentence for a person, empty when it went well."""

    files: int = 0
    documents: int = 0
    added: int = 0
    refiled: int = 0
    set_aside: tuple[Aside, ...] = ()
    notes: tuple[Aside, ...] = ()
    changed: int = 0
    failure: str = ""


@dataclass(frozen=True, slots=True)
class Job:
    """One task. Ids sort by the time the job was asked for."""

    id: str
    task: Task
    by: str
    payload: Mapping[str, object] = field(default_factory=dict)
    state: State = State.WAITING
    outcome: Outcome = Outcome()
    tries: int = 0


class Jobs:
    """The queue in `folder` (0700): appended by desks, worked off by the one worker."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)

    def append(self, task: Task, by: str, payload: Mapping[str, object]) -> Job:
        """Add a job to the end of the queue."""
        stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")
        job = Job(f"{stamp}-{secrets.token_hex(4)}", task, by, payload)
        self._save(job)
        return job

    def waiting(self) -> list[Job]:
        """Jobs that are not worked off, oldest first."""
        found = (self.get(path.stem) for path in sorted(self._folder.glob("*.json")))
        return [job for job in found if job.state is State.WAITING]

    def get(self, job: str) -> Job:
        """One job by its id. Raises FileNotFoundError when there is none."""
        row = json.loads((self._folder / f"{job}.json").read_text("utf-8"))
        told = row["outcome"]
        asides = {name: tuple(Aside(**aside) for aside in told[name]) for name in ("set_aside", "notes")}
        outcome = Outcome(**{**told, **asides})
        return Job(
            row["id"],
            Task(row["task"]),
            row["by"],
            row["payload"],
            State(row["state"]),
            outcome,
            row["tries"],
        )

    def begin(self, job: Job) -> Job:
        """Count a try, before it is made: a job that kills its worker must not stop the queue for ever."""
        begun = replace(job, tries=job.tries + 1)
        self._save(begun)
        return begun

    def finish(self, job: Job, outcome: Outcome) -> Job:
        """Mark a job as worked off, with what came of it."""
        done = replace(job, state=State.FAILED if outcome.failure else State.DONE, outcome=outcome)
        self._save(done)
        return done

    def _save(self, job: Job) -> None:
        path = self._folder / f"{job.id}.json"
        fresh = path.with_suffix(".new")
        descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            json.dump(asdict(job), file, ensure_ascii=False)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
