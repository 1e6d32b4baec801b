"""A desk for one reader: what he may decide, checked and put on record before the worker hears of it."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from graph.audit import Audit, Event
from graph.desk.facts import Facts
from graph.desk.jobs import Job, JobCard, Jobs, Task, Upload
from graph.evidence import Finding, Verdict
from graph.view.errors import Forbidden, NotFound
from graph.view.reading import Readable, Reader
from graph.view.scope import Right, Scope

FIELDS = frozenset({"reference", "country", "office", "date", "handling"})

MOST_FILES = 1000
"""Files of one upload."""

LONGEST_REASON = 2000
"""Characters of a reason."""


class Desk:
    """Takes in what one reader decides. The worker carries it out.

    Every method raises `Forbidden` without the right to it. What speaks of a document raises `NotFound` unless the reader
    sees every case of that document; nothing tells that from a document that does not exist.
    """

    def __init__(self, scope: Scope, jobs: Jobs, audit: Audit, client: Readable) -> None:
        self._scope = scope
        self._jobs = jobs
        self._audit = audit
        self._client = client

    def ingest(self, paths: Sequence[Path], metadata: Mapping[str, str]) -> Job:
        """Ask for files and folders of this machine to be read; `metadata` holds for all of them. Not for doors."""
        self._need(Right.UPLOAD)
        where = [str(path.absolute()) for path in paths]
        return self._append(Task.INGEST, [], {"paths": where, "metadata": dict(metadata)})

    def upload(self, files: Sequence[Upload], metadata: Mapping[str, str]) -> Job:
        """Ask for files to be read that a door has stored; the worker removes their folder afterwards.

        `metadata` holds for all of them. Raises ValueError for none, too many, or a field that no document has.
        """
        self._need(Right.UPLOAD)
        if not 0 < len(files) <= MOST_FILES:
            raise ValueError(f"an upload holds 1 to {MOST_FILES} files")
        _check_fields(metadata)
        stored = [{"path": str(file.path.absolute()), "name": file.name} for file in files]
        return self._append(Task.UPLOAD, [], {"files": stored, "metadata": dict(metadata)})

    def job(self, job: str) -> JobCard:
        """How a job stands. Raises `NotFound` for somebody else's, unless the reader sees everything."""
        self._need_one_of(Right.UPLOAD, Right.REVIEW)
        try:
            found = self._jobs.get(job)
        except FileNotFoundError:
            raise NotFound from None
        if not self._sees(found):
            raise NotFound
        return self._card(found)

    def jobs(self, limit: int = 50) -> tuple[JobCard, ...]:
        """The newest jobs that the reader may see, newest first."""
        self._need_one_of(Right.UPLOAD, Right.REVIEW)
        return tuple(self._card(job) for job in self._jobs.newest(max(0, limit), self._sees))

    def review(
        self, item: str, verdict: str, fields: Mapping[str, object] | None = None, why: str = ""
    ) -> Job:
        """Accept, reject or edit a fact of the queue; a join is accepted as the same, rejected as different.

        `fields` are those of the item that change. Raises `NotFound`, and ValueError for a value that does not fit.
        """
        self._need(Right.REVIEW)
        said, reason, facts = Finding(verdict), _reason(why), self._facts()
        row = facts.question(item)
        if row["kind"] == "join":
            if said is Finding.EDITED:
                raise ValueError("a join is accepted or rejected")
            judged = Verdict.SAME if said is Finding.ACCEPTED else Verdict.DIFFERENT
            return self.judge(str(row["a"]), str(row["b"]), judged.value, why)
        document, fact, changes = facts.fact(row, said, fields or {})
        payload = {
            "document": document,
            "fact": fact,
            "verdict": said.value,
            "fields": changes,
            "why": reason,
        }
        return self._append(Task.REVIEW, [document, item], payload)

    def judge(self, a: str, b: str, verdict: str, why: str = "") -> Job:
        """Say whether two mentions, or two things, are the same; each by a mention's anchor or a thing's id.

        Raises `NotFound`, and ValueError when they are of two kinds, or are one within their document.
        """
        self._need(Right.REVIEW)
        said, reason = Verdict(verdict), _reason(why)
        one, two = self._facts().two_mentions(a, b)
        ends = {"a": one.written, "b": two.written}
        payload = {"ends": ends, "verdict": said.value, "why": reason}
        return self._append(Task.JUDGE, [one.anchor, two.anchor], payload)

    def undo(self, decision: str, why: str = "") -> Job:
        """Take a review, judgement or amendment back. Raises `NotFound`."""
        self._need(Right.REVIEW)
        reason = _reason(why)
        self._facts().decision(decision)
        return self._append(Task.UNDO, [decision], {"decision": decision, "why": reason})

    def amend(self, document: str, changes: Mapping[str, str], why: str) -> Job:
        """Set metadata of a document anew. Raises `NotFound`, and ValueError for a field that no document has."""
        self._need(Right.REVIEW)
        _check_fields(changes)
        if not changes:
            raise ValueError("nothing is to be changed")
        self._facts().documents([document])
        payload = {"document": document, "changes": dict(changes), "why": why}
        return self._append(Task.AMEND, [document], payload, f": {why}" if why else "")

    def erase(self, document: str, why: str) -> Job:
        """Forget a document and its original for good; a tombstone stays. Raises `NotFound`."""
        self._need(Right.REVIEW)
        if not why.strip():
            raise ValueError("an erasure needs a reason")
        self._facts().documents([document])
        return self._append(Task.ERASE, [document], {"document": document, "why": why}, f": {why}")

    def reread(self) -> Job:
        """Read all originals anew with today's extractor."""
        self._need(Right.REVIEW)
        return self._append(Task.REREAD, [], {})

    def rebuild(self) -> Job:
        """Compute the entity layer anew from evidence and decisions."""
        self._need(Right.REVIEW)
        return self._append(Task.REBUILD, [], {})

    def _facts(self) -> Facts:
        return Facts(Reader(self._client, self._scope))

    def _need(self, right: Right) -> None:
        if right not in self._scope.rights:
            raise Forbidden(right.value)

    def _need_one_of(self, *rights: Right) -> None:
        if not self._scope.rights & set(rights):
            raise Forbidden(rights[0].value)

    def _sees(self, job: Job) -> bool:
        """Own jobs; those of others only whoever reads everywhere."""
        everything = Right.READ in self._scope.rights and self._scope.countries is None
        return job.by == self._scope.reader or everything

    def _card(self, job: Job) -> JobCard:
        tells = Right.READ in self._scope.rights and self._scope.everything
        return JobCard.of(job, self._scope.reader, tells=tells)

    def _append(
        self, task: Task, subjects: Sequence[str], payload: Mapping[str, object], more: str = ""
    ) -> Job:
        job = self._jobs.prepare(task, self._scope.reader, payload)
        self._audit.append(
            Event.DECIDED, [*subjects, job.id], by=self._scope.reader, why=f"{task.value}{more}"
        )
        return self._jobs.append(job)


def _check_fields(metadata: Mapping[str, str]) -> None:
    unknown = set(metadata) - FIELDS
    if unknown:
        raise ValueError(f"a document has {', '.join(sorted(FIELDS))} and no other field")


def _reason(why: str) -> str:
    if len(why) > LONGEST_REASON:
        raise ValueError(f"a reason has at most {LONGEST_REASON} characters")
    return why.strip()
