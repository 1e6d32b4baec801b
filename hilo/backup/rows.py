"""The evidence as lines of JSON: a document with its current reading a line, a decision a line. No engine's own notation."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, asdict, dataclass, fields
from enum import StrEnum
from typing import Any, TypeVar

import cypher
from graph.client import Client
from graph.evidence import Assertion, Decision, Document, Mention, Run, from_row
from graph.store import ALL, Store

BATCH = 20
"""Documents whose readings are fetched in one question."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Reading:
    """A document with its text, and what its current run found in it."""

    document: Document
    run: Run
    mentions: tuple[Mention, ...]
    assertions: tuple[Assertion, ...]


Record = Reading | Decision


def readings(client: Client) -> Iterator[Reading]:
    """Every document with its current reading, by id; a few in memory at a time."""
    store = Store(client)
    known = client.read(cypher.load("store/documents"), limit=ALL)
    current = sorted((str(row["uid"]), str(row["run"])) for row in known)
    for start in range(0, len(current), BATCH):
        batch = current[start : start + BATCH]
        runs = {run.uid: run for run in _of_runs(client, Run, batch)}
        mentions = _by_run(_of_runs(client, Mention, batch))
        assertions = _by_run(_of_runs(client, Assertion, batch))
        for uid, run in batch:
            if (document := store.document(uid)) is not None:
                yield Reading(document, runs[run], mentions.get(run, ()), assertions.get(run, ()))


def decisions(client: Client) -> Iterator[Decision]:
    """Every decision, by id."""
    rows = client.read(cypher.load("store/decisions"), limit=ALL)
    yield from sorted((from_row(Decision, row["properties"]) for row in rows), key=lambda made: made.uid)


def records(client: Client) -> Iterator[Record]:
    """All of it: readings first, then decisions."""
    yield from readings(client)
    yield from decisions(client)


def line(record: Record) -> bytes:
    """A record as a line."""
    kind = "reading" if isinstance(record, Reading) else "decision"
    return (
        json.dumps({kind: asdict(record)}, ensure_ascii=True, separators=(",", ":")).encode("ascii") + b"\n"
    )


def record(written: bytes) -> Record:
    """The record that a line holds. Raises ValueError when it holds anything else."""
    row = json.loads(written)
    if not isinstance(row, dict) or len(row) != 1:
        raise ValueError("not one record a line")
    if "decision" in row:
        return _made(Decision, row["decision"])
    told = row.get("reading")
    if not isinstance(told, dict) or told.keys() != {"document", "run", "mentions", "assertions"}:
        raise ValueError("neither a reading nor a decision")
    found = Reading(
        _made(Document, told["document"]),
        _made(Run, told["run"]),
        tuple(_made(Mention, mention) for mention in told["mentions"]),
        tuple(_made(Assertion, assertion) for assertion in told["assertions"]),
    )
    if found.run.document != found.document.uid or found.run.uid != found.document.run:
        raise ValueError("a reading of another document")
    runs = {m.run for m in found.mentions} | {a.run for a in found.assertions}
    if runs - {found.run.uid}:
        raise ValueError("a finding of another reading")
    return found


_QUERIES: Mapping[type[Any], str] = {
    Run: "store/runs",
    Mention: "store/mentions",
    Assertion: "store/assertions",
}


def _of_runs(client: Client, kind: type[T], batch: list[tuple[str, str]]) -> Iterator[T]:
    runs = [run for _, run in batch]
    for row in client.read(cypher.load(_QUERIES[kind]), runs=runs, limit=ALL):
        yield from_row(kind, row["properties"])


def _by_run(found: Iterator[T]) -> dict[str, tuple[T, ...]]:
    sorted_in: dict[str, list[T]] = {}
    for part in found:
        sorted_in.setdefault(part.run, []).append(part)  # type: ignore[attr-defined]
    return {run: tuple(sorted(parts, key=lambda part: part.uid)) for run, parts in sorted_in.items()}  # type: ignore[attr-defined]


def _made(kind: type[T], row: object) -> T:
    """A record from its row, every field of its own type; one that the row lacks may have a default."""
    if not isinstance(row, dict):
        raise ValueError(f"not a {kind.__name__}")  # noqa: TRY004 - the caller reads lines
    known = {each.name: each for each in fields(kind)}  # type: ignore[arg-type]
    needed = {name for name, each in known.items() if each.default is MISSING}
    if not needed <= row.keys() <= known.keys():
        raise ValueError(f"not the fields of a {kind.__name__}")
    return kind(**{name: _value(known[name].type, value) for name, value in row.items()})


def _value(wanted: Any, value: object) -> object:
    if isinstance(wanted, type) and issubclass(wanted, StrEnum):
        return wanted(str(value))
    if wanted is float and type(value) in {int, float}:
        return float(value)  # type: ignore[arg-type]
    if wanted in {str, int, bool} and type(value) is wanted:
        return value
    if wanted == tuple[str, ...] and isinstance(value, list) and all(isinstance(part, str) for part in value):
        return tuple(value)
    raise ValueError("a value of another type")
