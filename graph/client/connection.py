"""The one door to the engine: managed transactions in Cypher over Bolt, the same for Neo4j and the embedded ArcadeDB.

Statements never auto-commit (on ArcadeDB a failing batch would leave its first rows), the database is always named
(a pooled connection may remember another one), and a write that met another writer is repeated.
"""

import random
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from itertools import islice
from typing import Any, Self
from urllib.parse import urlsplit

import neo4j
from neo4j import exceptions as driver_errors

from cypher import Query
from graph import errors
from graph.client.translation import check_supported, translated, version
from graph.client.values import check_parameters, check_rows, plain

Row = Mapping[str, Any]

REPEATS = 5
"""How often a write that met a constraint is repeated. The driver repeats transient errors by itself."""

PATIENCE = 30.0
"""So many seconds the driver tries again when a server does not answer, or had to give way to another writer."""


SCHEMES = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")


@dataclass(frozen=True, slots=True)
class Counters:
    """What a write changed."""

    nodes_created: int = 0
    nodes_deleted: int = 0
    relationships_created: int = 0
    relationships_deleted: int = 0
    properties_set: int = 0

    def __add__(self, other: "Counters") -> "Counters":
        return Counters(*(getattr(self, item.name) + getattr(other, item.name) for item in fields(self)))


class Client:
    """A connection pool to one database. Threads may share it; `close` it, or use it in a `with`."""

    def __init__(self, driver: neo4j.Driver, database: str, agent: str, address: str) -> None:
        self._driver = driver
        self.database = database
        self.agent = agent
        self.address = address
        self.flavour = "arcadedb" if "ArcadeDB" in agent else "neo4j"
        self.version = version(agent)
        self._farewells: list[Callable[[], None]] = []
        self.place = ""
        """The data folder of an embedded engine."""
        self.deprecations: list[str] = []
        """What the engine warned us about: query and notice. Each one is a defect of ours."""

    @classmethod
    def connect(cls, uri: str, user: str, password: str, database: str, patience: float = PATIENCE) -> Self:
        """Connect to the engine at `uri` (bolt://, neo4j://, +s) and check that it is one Hilo works with.

        Later statements are tried again for `patience` seconds before an engine that went away is reported.

        Raises `EngineUnavailable`, `AccessRefused` or `EngineUnsupported`.
        """
        parts = urlsplit(uri)
        address = f"{parts.scheme}://{parts.hostname}:{parts.port or 7687}"
        if parts.scheme not in SCHEMES:
            raise errors.EngineUnavailable(f"an address of a graph starts with one of {', '.join(SCHEMES)}")
        try:
            driver = neo4j.GraphDatabase.driver(
                uri,
                auth=(user, password),
                notifications_min_severity="WARNING",
                notifications_disabled_classifications=["UNRECOGNIZED"],
                connection_timeout=10,
                max_transaction_retry_time=patience,
            )
        except (ValueError, driver_errors.DriverError) as error:
            raise errors.EngineUnavailable(
                "the address of the graph cannot be read: use bolt://host:port"
            ) from error
        try:
            with translated(f"connecting to {address}"):
                agent = driver.get_server_info().agent
            check_supported(agent, address)
        except BaseException:
            driver.close()
            raise
        return cls(driver, database, agent, address)

    def read(self, query: Query, **parameters: Any) -> list[dict[str, Any]]:
        """The rows that the query returns, as plain values. A query that writes is refused."""
        if query.writes:
            raise errors.QueryRefused(f"{query.name} writes; it is not for reading")
        check_parameters(query, parameters)

        def work(transaction: neo4j.ManagedTransaction) -> list[dict[str, Any]]:
            result = transaction.run(query.text, parameters)
            rows = [plain(dict(record)) for record in result]
            self._note(query, result.consume())
            return rows

        with translated(query.name), self._session(neo4j.READ_ACCESS) as session:
            return session.execute_read(work)

    def write(self, query: Query, rows: Sequence[Row] | None = None, **parameters: Any) -> Counters:
        """Run one statement in a transaction of its own; `rows` becomes `$rows`."""
        return self._commit([(query, rows, parameters)])

    def write_many(self, units: Iterable[tuple[Query, Sequence[Row]]]) -> Counters:
        """Run several statements, each with its rows, in ONE transaction: all of it stays, or nothing."""
        return self._commit([(query, rows, {}) for query, rows in units])

    def write_batches(
        self, query: Query, rows: Iterable[Row], size: int = 2000, **parameters: Any
    ) -> Counters:
        """Write the rows in transactions of `size` rows each. A batch must give the same graph when written twice."""
        total = Counters()
        waiting = iter(rows)
        while batch := list(islice(waiting, size)):
            total += self.write(query, batch, **parameters)
        return total

    def define(self, statement: str) -> None:
        """Run one statement of the schema, in a transaction of its own."""
        self._commit([(Query("schema", statement, writes=True), None, {})])

    def close(self) -> None:
        """Give the connections back, and the embedded engine's lease."""
        self._driver.close()
        while self._farewells:
            self._farewells.pop()()

    def on_close(self, action: Callable[[], None]) -> None:
        """Do this when the client is closed."""
        self._farewells.append(action)

    def describe(self) -> str:
        """What is in use and where, for the first line of a command and for the health answer."""
        if self.place:
            return f"embedded ArcadeDB {self.version} in {self.place}"
        name = "ArcadeDB" if self.flavour == "arcadedb" else "Neo4j"
        return f"{name} {self.version} at {self.address}"

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _session(self, mode: str) -> neo4j.Session:
        return self._driver.session(
            database=self.database,
            default_access_mode=mode,
            bookmark_manager=self._driver.execute_query_bookmark_manager,
        )

    def _commit(self, units: Sequence[tuple[Query, Sequence[Row] | None, Mapping[str, Any]]]) -> Counters:
        prepared = []
        for query, rows, parameters in units:
            sent = dict(parameters) if rows is None else {**parameters, "rows": rows}
            check_parameters(query, sent)
            check_rows(query, rows or ())
            prepared.append((query, sent))

        def work(transaction: neo4j.ManagedTransaction) -> Counters:
            total = Counters()
            for query, sent in prepared:
                summary = transaction.run(query.text, sent).consume()
                self._note(query, summary)
                total += _counters(summary)
            return total

        name = prepared[0][0].name if len(prepared) == 1 else f"{len(prepared)} statements"
        with translated(name):
            return self._repeated(work)

    def _repeated(self, work: Callable[[neo4j.ManagedTransaction], Counters]) -> Counters:
        for repeat in range(REPEATS + 1):
            try:
                with self._session(neo4j.WRITE_ACCESS) as session:
                    return session.execute_write(work)
            except driver_errors.ConstraintError:
                if repeat == REPEATS:
                    raise
            time.sleep(random.uniform(0.01, 0.05 * 2**repeat))  # noqa: S311 - spreads writers, guards nothing
        raise AssertionError("unreachable")

    def _note(self, query: Query, summary: neo4j.ResultSummary) -> None:
        for status in summary.gql_status_objects:
            if status.raw_classification == "DEPRECATION":
                self.deprecations.append(f"{query.name}: {status.status_description}")


def _counters(summary: neo4j.ResultSummary) -> Counters:
    return Counters(*(getattr(summary.counters, item.name) for item in fields(Counters)))
