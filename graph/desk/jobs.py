"""Jobs: what a door asked the worker to do. One file a job, written whole, so that a power cut loses none."""

import json
import os
import re
import secrets
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, datetime
from enum import StrEnum
from itertools import islice
from pathlib import Path
from typing import Self

_ID = re.compile(r"\d{8}T\d{12}-[0-9a-f]{8}")
_STAMP = "%Y%m%dT%H%M%S%f"

_FILES = ("paths", "files")
"""What of a payload names files."""

ERASED = "was erased on"
"""How the reason begins for which an erased document stays out. It tells that a document was known."""


class Task(StrEnum):
    """What the worker can be asked to do."""

    INGEST = "ingest"
    UPLOAD = "upload"
    REREAD = "reread"
    REBUILD = "rebuild"
    AMEND = "amend"
    ERASE = "erase"
    REVIEW = "review"
    JUDGE = "judge"
    UNDO = "undo"


class State(StrEnum):
    """Where a job stands. `WORKING` is a waiting one that was begun; only cards tell it."""

    WAITING = "waiting"
    WORKING = "working"
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that a door stored at `path`, of its own making. `name` is what the sender called it: text, never a path."""

    path: Path
    name: str


@dataclass(frozen=True, slots=True)
class Aside:
    """A file that was set aside: its name as the operator gave it (of an upload: its number there), and why."""

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
    """One task. Ids sort by the time the job was asked for. `files` of `of_files` are done while it is worked off."""

    id: str
    task: Task
    by: str
    payload: Mapping[str, object] = field(default_factory=dict)
    state: State = State.WAITING
    outcome: Outcome = Outcome()
    tries: int = 0
    files: int = 0
    of_files: int = 0

    @property
    def at(self) -> str:
        """When it was asked for: ISO 8601, UTC."""
        return datetime.strptime(self.id.partition("-")[0], _STAMP).replace(tzinfo=UTC).isoformat()

    @property
    def decision(self) -> str:
        """The id of the decision that it appends, if it is one."""
        return f"d-{self.id}"


@dataclass(frozen=True, slots=True)
class JobCard:
    """How a job stands, for whoever asked for it. It names files by their number ("3", "3.2" in an archive), never by name.

    For a reader who may not read, `added`, `changed` and `documents` are 0 and erased documents are passed over: no
    receipt tells whether something was known.
    """

    id: str
    task: Task
    state: State
    at: str
    mine: bool
    files: int = 0
    of_files: int = 0
    set_aside: tuple[tuple[str, str], ...] = ()
    failure: str = ""
    added: int = 0
    changed: int = 0
    documents: int = 0

    @classmethod
    def of(cls, job: Job, reader: str, *, tells: bool) -> Self:
        """The card of a job for this reader; `tells`: he may know what was known before."""
        done, outcome = job.state is not State.WAITING, job.outcome
        begun = State.WORKING if job.tries else State.WAITING
        aside = tuple(
            (each.name if job.task is Task.UPLOAD else str(number), each.reason)
            for number, each in enumerate(outcome.set_aside, start=1)
            if tells or not each.reason.startswith(ERASED)
        )
        return cls(
            id=job.id,
            task=job.task,
            state=job.state if done else begun,
            at=job.at,
            mine=job.by == reader,
            files=outcome.files if done else job.files,
            of_files=max(outcome.files, job.of_files),
            set_aside=aside,
            failure=outcome.failure,
            added=outcome.added if tells else 0,
            changed=outcome.changed if tells else 0,
            documents=outcome.documents if tells else 0,
        )


class Jobs:
    """The queue in `folder` (0700): appended by desks, worked off by the one worker. What is done moves to `folder/done`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._done = folder / "done"
        for part in (folder, self._done):
            part.mkdir(mode=0o700, parents=True, exist_ok=True)

    @staticmethod
    def prepare(task: Task, by: str, payload: Mapping[str, object]) -> Job:
        """A job with an id, which nobody has heard of yet."""
        stamp = datetime.now(UTC).strftime(_STAMP)
        return Job(f"{stamp}-{secrets.token_hex(4)}", task, by, payload)

    def append(self, job: Job) -> Job:
        """Add a job to the end of the queue."""
        self._save(job, self._folder)
        return job

    def waiting(self) -> list[Job]:
        """Jobs that are not worked off, oldest first."""
        left = (path for path in sorted(self._folder.glob("*.json")) if not (self._done / path.name).exists())
        found = (self._load(path) for path in left)
        return [job for job in found if job is not None and job.state is State.WAITING]

    def newest(self, limit: int, wanted: Callable[[Job], bool]) -> tuple[Job, ...]:
        """The newest jobs that are wanted, newest first."""
        return tuple(islice((job for job in self._all() if wanted(job)), limit))

    def get(self, job: str) -> Job:
        """One job by its id. Raises FileNotFoundError when there is none."""
        if _ID.fullmatch(job):
            for folder in (self._done, self._folder, self._done):
                if found := self._load(folder / f"{job}.json"):
                    return found
        raise FileNotFoundError("there is no such job")

    def begin(self, job: Job) -> Job:
        """Count a try, before it is made: a job that kills its worker must not stop the queue for ever."""
        begun = replace(job, tries=job.tries + 1)
        self._save(begun, self._folder)
        return begun

    def lay_down(self, job: Job) -> Job:
        """Give a begun job back as it was: its worker was asked to stop, which is no try."""
        back = replace(job, tries=job.tries - 1)
        self._save(back, self._folder)
        return back

    def progress(self, job: Job, files: int, of_files: int) -> None:
        """Note how far a begun job is."""
        self._save(replace(job, files=files, of_files=of_files), self._folder)

    def finish(self, job: Job, outcome: Outcome) -> Job:
        """Mark a job as worked off, with what came of it. Which files it was given is forgotten: their names may name people."""
        state = State.FAILED if outcome.failure else State.DONE
        told = {name: value for name, value in job.payload.items() if name not in _FILES}
        done = replace(job, state=state, outcome=outcome, payload=told)
        self._save(done, self._done)
        (self._folder / f"{job.id}.json").unlink(missing_ok=True)
        return done

    def _all(self) -> Iterator[Job]:
        paths = {path.name: path for folder in (self._folder, self._done) for path in folder.glob("*.json")}
        for _, path in sorted(paths.items(), reverse=True):
            if found := self._load(path) or self._load(self._done / path.name):
                yield found

    @staticmethod
    def _load(path: Path) -> Job | None:
        try:
            row = json.loads(path.read_text("utf-8"))
        except FileNotFoundError:
            return None
        told = row["outcome"]
        asides = {name: tuple(Aside(**aside) for aside in told[name]) for name in ("set_aside", "notes")}
        return Job(
            row["id"],
            Task(row["task"]),
            row["by"],
            row["payload"],
            State(row["state"]),
            Outcome(**{**told, **asides}),
            row["tries"],
            row.get("files", 0),
            row.get("of_files", 0),
        )

    @staticmethod
    def _save(job: Job, folder: Path) -> None:
        path = folder / f"{job.id}.json"
        fresh = path.with_suffix(".new")
        descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            json.dump(asdict(job), file, ensure_ascii=False)
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(path)
