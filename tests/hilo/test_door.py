"""The open door: shared by threads, alive after the engine was restarted, with a place for what comes in."""

import os
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock

import cypher
from cypher import Query
from graph import engine
from graph.desk.jobs import Upload
from graph.errors import AccessRefused, EngineUnavailable, GraphError
from hilo.door import Door, UploadsFull, door
from hilo.keys import KeyRole, scope
from hilo.settings import Settings

WRITES = Query.of("tests/sneak", "MERGE (n:Schema {uid: 'x'}) RETURN n.uid AS uid LIMIT $limit")


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Door]:
    os.environ["ARCADEDB_JVM_ARGS"] = "-XX:TieredStopAtLevel=1"
    data = tmp_path_factory.mktemp("door")
    with door(Settings(data=data, graph_uri="", engine_heap="256m", max_waiting_uploads=3)) as found:
        yield found
    engine.stop(data)


def _version(found: Door) -> list[dict[str, Any]]:
    return found.graph.read(cypher.load("meta/schema_version"), limit=1)


def test_a_key_sees_through_the_door_what_its_scope_allows(opened: Door) -> None:
    secret, key = opened.keys.new("Ana", KeyRole.ANALYST)
    found = opened.keys.check(secret)
    assert found == key
    assert opened.view(scope(key)).cases() == ()
    assert opened.desk(scope(key)).jobs() == ()


def test_readiness_tells_engine_schema_and_worker(opened: Door) -> None:
    opened.settings.data.joinpath("worker.lock").unlink(missing_ok=True)
    time.sleep(1)
    told = opened.ready()
    assert (told.engine, told.schema, told.worker, told.good) == (True, cypher.SCHEMA_VERSION, False, False)
    with FileLock(opened.settings.data / "worker.lock"):
        time.sleep(1)
        assert opened.ready().good
    time.sleep(1)
    assert not opened.ready().worker


def test_the_door_cannot_write_into_the_graph(opened: Door) -> None:
    with pytest.raises(GraphError):
        opened.graph.read(WRITES, limit=1)
    with pytest.raises((AccessRefused, GraphError)):
        opened.graph._client.write(WRITES, limit=1)


def test_the_engine_may_be_stopped_and_the_door_opens_it_again_for_all_who_ask(opened: Door) -> None:
    before = engine.status(opened.settings.data)
    assert engine.stop(opened.settings.data)
    found: list[Any] = []

    def ask() -> None:
        found.append(_version(opened))

    threads = [threading.Thread(target=ask) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [rows[0]["version"] for rows in found] == [cypher.SCHEMA_VERSION] * 6
    after = engine.status(opened.settings.data)
    assert after.running
    assert after.pid != before.pid
    assert after.holders >= 1


def test_an_engine_that_somebody_else_restarted_is_found(opened: Door) -> None:
    engine.stop(opened.settings.data)
    with engine.Lease(opened.settings.data, engine.Options(heap="256m")):
        assert _version(opened)


def test_the_door_keeps_its_lease_renewed(opened: Door) -> None:
    assert engine.status(opened.settings.data).holders >= 1


def test_an_upload_gets_a_private_folder_that_goes_when_it_breaks_off(opened: Door) -> None:
    with opened.incoming() as folder:
        assert folder.parent == opened.settings.data / "uploads"
        assert folder.stat().st_mode & 0o777 == 0o700
        (folder / "1").write_text("x")
    assert folder.is_dir()
    left: list[Path] = []
    with pytest.raises(ZeroDivisionError):
        _break_off(opened, left)
    assert left[0].name != folder.name
    assert not left[0].exists()
    (folder / "1").unlink()
    folder.rmdir()


def _break_off(opened: Door, left: list[Path]) -> None:
    with opened.incoming() as folder:
        left.append(folder)
        (folder / "1").write_text("x")
        raise ZeroDivisionError


def test_only_so_many_uploads_wait(opened: Door) -> None:
    folders = []
    for _ in range(3):
        with opened.incoming() as folder:
            folders.append(folder)
    with pytest.raises(UploadsFull, match="try again later"), opened.incoming():
        pass
    for folder in folders:
        folder.rmdir()


def test_only_so_much_waits(opened: Door) -> None:
    with opened.incoming() as folder, (folder / "1").open("wb") as file:
        file.truncate(opened.settings.max_waiting_mb * 1_000_000)
    with pytest.raises(UploadsFull), opened.incoming():
        pass
    (folder / "1").unlink()
    folder.rmdir()


def test_what_was_left_behind_is_swept_unless_a_job_speaks_of_it(opened: Door) -> None:
    _, key = opened.keys.new("Bo", KeyRole.INTAKE)
    with opened.incoming() as kept:
        (kept / "1.txt").write_text("x")
        job = opened.desk(scope(key)).upload([Upload(kept / "1.txt", "a.txt")], {})
    with opened.incoming() as left:
        (left / "1.txt").write_text("x")
    with opened.incoming() as fresh:
        pass
    for folder in (kept, left):
        os.utime(folder, (1, 1))
    fresh.rmdir()
    with opened.incoming() as last:
        pass
    assert kept.is_dir()
    assert not left.exists()
    last.rmdir()
    assert opened.jobs.get(job.id).by == f"Bo ({key.id})"


def test_a_door_that_was_closed_stays_closed(opened: Door) -> None:
    with door(opened.settings) as other:
        assert _version(other)
    with pytest.raises(EngineUnavailable, match="closed"):
        _version(other)
    assert _version(opened)


def test_a_graph_that_does_not_answer_is_told_at_once(tmp_path: Path) -> None:
    with (
        pytest.raises(EngineUnavailable),
        door(Settings(data=tmp_path, graph_uri="bolt://127.0.0.1:9")),
    ):
        pass
