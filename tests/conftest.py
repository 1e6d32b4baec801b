"""An empty, real graph for every test that asks for one.

`graph` is the embedded engine, started once a session in a folder of its own. With HILO_TEST_ENGINE=neo4j it is a real
Neo4j, started from Maven artifacts, or the empty one at HILO_TEST_NEO4J=bolt://user:password@host:port.
"""

import importlib.util
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest

from cypher import Query
from graph.client import Client, apply_schema, open_graph
from graph.engine import Options, status, stop

ROOT = Path(__file__).parents[1]
COUNT = Query.of("tests/count", "MATCH (n) RETURN count(n) AS nodes LIMIT $limit")
EMPTY = Query.of("tests/empty", "MATCH (n) WHERE NOT n:Schema WITH n LIMIT $limit DETACH DELETE n")
EMPTY_ALL = Query.of("tests/empty_all", "MATCH (n) WITH n LIMIT $limit DETACH DELETE n")


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """No test may leave a process of its folders behind."""
    factory = getattr(session.config, "_tmp_path_factory", None)
    base = str(factory.getbasetemp()) if factory else ""
    left = [found for found in _command_lines() if base and base in found]
    for command in left:
        print(f"\nleft running: {command}")
    if left:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def _command_lines() -> Iterator[str]:
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            yield path.read_text("utf-8", "replace").replace("\0", " ")
        except OSError:  # it has ended meanwhile
            continue


@pytest.fixture
def given(tmp_path: Path) -> Callable[..., Path]:
    """Writes a file into the test's own folder."""

    def write(name: str, content: bytes | str) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write


@pytest.fixture(scope="session")
def embedded_settings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Any]]:
    """`open_graph(**embedded_settings)` opens the session's embedded engine; it is stopped at the end."""
    data = tmp_path_factory.mktemp("embedded")
    os.environ["ARCADEDB_JVM_ARGS"] = "-XX:TieredStopAtLevel=1"  # starts faster, computes slower
    yield {"data": data, "options": Options(idle_seconds=120)}
    stop(data)
    assert not status(data).running


@pytest.fixture(scope="session")
def neo4j_settings() -> Iterator[dict[str, Any]]:
    """The same for a real Neo4j; the tests that need one are skipped unless they were asked for."""
    given = os.environ.get("HILO_TEST_NEO4J", "")
    if given:
        yield _given_server(given)
    elif os.environ.get("HILO_TEST_ENGINE") == "neo4j":
        server = _server_module()
        try:
            with server.running(ROOT / "build/neo4j") as login:
                yield {name: getattr(login, name) for name in ("uri", "user", "password", "database")}
        except server.Missing as missing:
            pytest.skip(f"no real Neo4j: {missing}")
    else:
        pytest.skip("needs a real Neo4j: make test-neo4j")


@pytest.fixture(scope="session")
def graph_settings(request: pytest.FixtureRequest) -> dict[str, Any]:
    """`open_graph(**graph_settings)` opens the graph under test; a command finds it by the same settings."""
    wanted = "neo4j_settings" if _wants_neo4j() else "embedded_settings"
    return dict(request.getfixturevalue(wanted))


@pytest.fixture(scope="session")
def session_graph(graph_settings: dict[str, Any]) -> Iterator[Client]:
    """One client for the session, with the schema laid. Tests take `graph`."""
    with _prepared(graph_settings) as client:
        yield client
        emptied(client, EMPTY_ALL)


@pytest.fixture
def graph(session_graph: Client) -> Iterator[Client]:
    """An empty graph. A deprecation notice of the engine fails the test."""
    emptied(session_graph)
    session_graph.deprecations.clear()
    yield session_graph
    assert session_graph.deprecations == []


@pytest.fixture(scope="session")
def both_session_graphs(
    embedded_settings: dict[str, Any], neo4j_settings: dict[str, Any]
) -> Iterator[tuple[Client, Client]]:
    """The embedded engine and a real Neo4j side by side. Tests take `both_graphs`."""
    with _prepared(embedded_settings) as embedded, _prepared(neo4j_settings) as real:
        yield embedded, real
        emptied(real, EMPTY_ALL)


@pytest.fixture
def both_graphs(both_session_graphs: tuple[Client, Client]) -> tuple[Client, Client]:
    """The embedded engine and a real Neo4j, both empty: for tests that compare them."""
    for client in both_session_graphs:
        emptied(client)
    return both_session_graphs


@contextmanager
def _prepared(settings: dict[str, Any]) -> Iterator[Client]:
    with open_graph(**settings) as client:
        apply_schema(client)
        yield client


def emptied(client: Client, query: Query = EMPTY) -> None:
    """Take everything out of the graph but its schema."""
    while client.write(query, limit=5000).nodes_deleted:
        pass


def _wants_neo4j() -> bool:
    return os.environ.get("HILO_TEST_ENGINE") == "neo4j" or bool(os.environ.get("HILO_TEST_NEO4J"))


def _given_server(address: str) -> dict[str, Any]:
    parts = urlsplit(address)
    settings: dict[str, Any] = {
        "uri": f"{parts.scheme}://{parts.hostname}:{parts.port or 7687}",
        "user": unquote(parts.username or ""),
        "password": unquote(parts.password or ""),
        "database": parts.path.strip("/") or "neo4j",
    }
    with open_graph(**settings) as client:
        if client.read(COUNT, limit=1)[0]["nodes"]:
            pytest.exit(
                "the database at HILO_TEST_NEO4J is not empty; these tests would delete what is there", 2
            )
    return settings


def _server_module() -> ModuleType:
    spec = importlib.util.spec_from_file_location("neo4j_test_server", ROOT / "tests/neo4j/server.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
