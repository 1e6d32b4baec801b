"""`hilo work`: the worker's own process."""

import json
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from filelock import FileLock, Timeout

from graph.desk.jobs import Jobs, State, Task
from graph.engine import status
from tests.hilo.command import canonical, hilo, started

TEXT = "Expediente: EC-2023-77\n\nRutilio Zepeda Umanzor fue detenido en Machala."


@contextmanager
def working(data: Path) -> Iterator[subprocess.Popen[str]]:
    running = started(data, "work")
    try:
        yield running
    finally:
        running.kill()
        running.communicate(timeout=60)


def worker_runs(data: Path) -> bool:
    """Whether somebody holds the store's lock."""
    try:
        with FileLock(data / "worker.lock", timeout=0):
            return False
    except Timeout:
        return True


def until(true: object, seconds: float = 90) -> None:
    end = time.monotonic() + seconds
    while not (callable(true) and true()):
        assert time.monotonic() < end
        time.sleep(0.1)


def uploaded(data: Path, *texts: str) -> str:
    """The id of an upload as a door would ask for it."""
    folder = data / "uploads" / "a1b2"
    folder.mkdir(parents=True)
    files = []
    for number, text in enumerate(texts):
        (folder / str(number)).write_text(text, "utf-8")
        files.append({"path": str(folder / str(number)), "name": f"{number}.txt"})
    jobs = Jobs(data / "jobs")
    return jobs.append(jobs.prepare(Task.UPLOAD, "tester", {"files": files, "metadata": {}})).id


def finished(data: Path, job: str) -> bool:
    return Jobs(data / "jobs").get(job).state is not State.WAITING


@pytest.mark.parametrize("sign", [signal.SIGTERM, signal.SIGINT])
def test_a_worker_works_off_what_comes_and_ends_when_told(data: Path, sign: signal.Signals):
    with working(data) as running:
        job = uploaded(data, TEXT)
        until(lambda: finished(data, job))
        assert worker_runs(data)
        running.send_signal(sign)
        said = running.communicate(timeout=60)[1]
    assert running.returncode == 0, said
    assert "Traceback" not in said
    assert "1 files, 1 read" in said
    assert not status(data).running
    assert not worker_runs(data)
    assert not (data / "uploads" / "a1b2").exists()
    assert any("EC-2023-77" in line for line in canonical(data))


def test_commands_hand_their_jobs_to_the_worker_and_a_second_worker_waits(cases: Path, data: Path):
    with working(data) as first:
        until(lambda: worker_runs(data) and status(data).ready)
        with working(data) as second:
            read = hilo(data, "ingest", cases / "ec", "--json")
            assert read.returncode == 0, read.stderr
            assert json.loads(read.stdout)["added"] == 1
            first.send_signal(signal.SIGTERM)
            assert first.wait(timeout=60) == 0
            again = hilo(data, "ingest", cases / "pe")
            assert again.returncode == 0, again.stderr
            second.send_signal(signal.SIGTERM)
            said = second.communicate(timeout=60)[1]
            assert second.returncode == 0
            assert "another worker is at it" in said


def test_a_worker_that_is_killed_leaves_nothing_undone(data: Path):
    job = uploaded(data, *(TEXT.replace("77", str(n)) for n in range(8)))
    with working(data):
        until(lambda: Jobs(data / "jobs").get(job).tries == 1)
    with working(data) as running:
        until(lambda: finished(data, job))
        running.send_signal(signal.SIGTERM)
        running.communicate(timeout=60)
    assert Jobs(data / "jobs").get(job).outcome.files == 8
    assert len([line for line in canonical(data) if '"node", "Case"' in line]) == 8
