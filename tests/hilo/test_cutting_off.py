"""kill -9 at whatever point, then the same command again: the same graph. Two commands at once: nothing is lost."""

import os
import random
import signal
import subprocess
import time
from pathlib import Path

import pytest

from graph.engine import status, stop
from tests.hilo.command import canonical, hilo, started

DONE = {0, 3}
"""Everything was read, or all but what was set aside."""

SECONDS = float(os.environ.get("HILO_TEST_KILL_SECONDS", "5"))
"""After the engine is ready a kill comes within this time."""

KILLS = int(os.environ.get("HILO_TEST_KILLS", "1"))


@pytest.mark.parametrize("victim", ["command", "engine"])
def test_a_kill_at_a_random_point_and_a_rerun_give_the_identical_graph(
    cases: Path, expected: list[str], tmp_path: Path, victim: str
):
    chance = random.Random(victim)
    for number in range(KILLS):
        data = tmp_path / f"cut-{number}"
        _kill_one(started(data, "ingest", cases), data, victim, chance)
        assert any(hilo(data, "ingest", cases).returncode in DONE for _ in range(3))
        found = canonical(data)
        stop(data)
        assert found == expected


def _kill_one(running: subprocess.Popen[str], data: Path, victim: str, chance: random.Random) -> None:
    """Kill the command or its engine at a random point of the time in which the engine runs."""
    while running.poll() is None and not status(data).ready:
        time.sleep(0.05)
    time.sleep(chance.uniform(0, SECONDS))
    engine = status(data).pid
    if victim == "command":
        running.kill()
    elif engine:
        os.kill(engine, signal.SIGKILL)
    running.communicate(timeout=120)


def test_two_ingests_at_once_and_one_during_a_rebuild_lose_nothing(
    cases: Path, expected: list[str], data: Path
):
    both = [started(data, "ingest", cases / part) for part in ("ec", "pe")]
    told = [running.communicate(timeout=200)[1] for running in both]
    assert [running.returncode for running in both] == [0, 0], told
    during = [started(data, "rebuild"), started(data, "ingest", cases)]
    said = [running.communicate(timeout=200)[1] for running in during]
    assert [running.returncode for running in during] == [0, 0], said
    assert canonical(data) == expected


def test_the_second_command_waits_and_says_so(cases: Path, data: Path):
    assert hilo(data, "ingest", cases / "ec").returncode == 0
    from filelock import FileLock

    with FileLock(data / "worker.lock"):
        waiting = started(data, "ingest", cases / "pe")
        assert waiting.stderr is not None
        assert any("waiting for it" in line for line in waiting.stderr)
        assert waiting.poll() is None
    waiting.communicate(timeout=200)
    assert waiting.returncode == 0


def test_ctrl_c_ends_the_command_and_the_engine_that_nobody_else_uses(cases: Path, data: Path):
    running = started(data, "ingest", cases)
    while running.poll() is None and not status(data).ready:
        time.sleep(0.05)
    time.sleep(1)
    running.send_signal(signal.SIGINT)
    said = running.communicate(timeout=120)[1]
    assert running.returncode == 130, said
    assert "goes on where it was" in said
    assert "Traceback" not in said
    assert not status(data).running
