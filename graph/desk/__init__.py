"""The only way in for what people decide: a desk checks the scope, writes the audit line, and appends a job."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from graph.audit import Audit, Event
from graph.desk.jobs import Job, Jobs, Task
from graph.view.scope import Scope

FIELDS = frozenset({"reference", "country", "office", "date", "handling"})


class Desk:
    """Takes in what one reader decides. The worker carries it out."""

    def __init__(self, scope: Scope, jobs: Jobs, audit: Audit) -> None:
        self._scope = scope
        self._jobs = jobs
        self._audit = audit

    def ingest(self, paths: Sequence[Path], metadata: Mapping[str, str]) -> Job:
        """Ask for files and folders to be read; `metadata` holds for all of them."""
        where = [str(path.absolute()) for path in paths]
        return self._append(Task.INGEST, [], {"paths": where, "metadata": dict(metadata)})

    def amend(self, document: str, changes: Mapping[str, str], why: str) -> Job:
        """Set metadata of a document anew. Raises ValueError for a field that no document has."""
        unknown = set(changes) - FIELDS
        if unknown or not changes:
            raise ValueError(
                f"a document has {', '.join(sorted(FIELDS))}; not: {', '.join(sorted(unknown)) or 'nothing'}"
            )
        return self._append(
            Task.AMEND, [document], {"document": document, "changes": dict(changes), "why": why}
        )

    def erase(self, document: str, why: str) -> Job:
        """Forget a document and its original for good; a tombstone stays."""
        if not why.strip():
            raise ValueError("an erasure needs a reason")
        return self._append(Task.ERASE, [document], {"document": document, "why": why})

    def reread(self) -> Job:
        """Read all originals anew with today's extractor."""
        return self._append(Task.REREAD, [], {})

    def rebuild(self) -> Job:
        """Compute the entity layer anew from evidence and decisions."""
        return self._append(Task.REBUILD, [], {})

    def _append(self, task: Task, subjects: Sequence[str], payload: Mapping[str, object]) -> Job:
        why = f"{task.value}: {payload.get('why', '')}".rstrip(": ")
        self._audit.append(Event.DECIDED, subjects, by=self._scope.reader, why=why)
        return self._jobs.append(task, self._scope.reader, payload)
