"""`hilo up` and `hilo down` with real processes: all is there, and in the end nothing is."""

import http.client
import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from graph.engine import status, stop
from graph.engine.process import alive, identity
from hilo.settings import Settings
from hilo.up import samples
from hilo.up.house import found
from tests.hilo.command import environment


@pytest.fixture
def ports() -> tuple[int, int]:
    """Two ports that nobody listens on."""
    with closing(socket.socket()) as one, closing(socket.socket()) as other:
        one.bind(("127.0.0.1", 0))
        other.bind(("127.0.0.1", 0))
        return one.getsockname()[1], other.getsockname()[1]


@pytest.fixture
def surroundings(data: Path, ports: tuple[int, int]) -> dict[str, str]:
    """The environment of every command here."""
    api, explorer = map(str, ports)
    return {**environment(data), "HILO_API_PORT": api, "HILO_EXPLORER_PORT": explorer}


@pytest.fixture
def settings(data: Path, ports: tuple[int, int]) -> Settings:
    """The same as settings."""
    return Settings(data=data, graph_uri="", reader="tester", api_port=ports[0], explorer_port=ports[1])


def command(surroundings: dict[str, str], *words: str) -> subprocess.CompletedProcess[str]:
    """Run `hilo` to its end."""
    return subprocess.run(
        [sys.executable, "-m", "hilo", *words],
        env=surroundings,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
        stdin=subprocess.DEVNULL,
    )


@contextmanager
def attached(surroundings: dict[str, str]) -> Iterator[subprocess.Popen[str]]:
    """`hilo up` in the foreground, ready."""
    running = subprocess.Popen(
        [sys.executable, "-m", "hilo", "up"],
        env=surroundings,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        stdin=subprocess.DEVNULL,
    )
    try:
        yield running
    finally:
        running.kill()
        running.communicate(timeout=60)


def until(true: Callable[[], object], seconds: float = 120) -> None:
    """Wait until something holds."""
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end
        time.sleep(0.1)


def processes(data: Path, settings: Settings) -> dict[int, str]:
    """Every process of a house: the keeper, its children, the engine; with what tells each from later ones."""
    house = found(settings)
    assert house is not None
    children = Path(f"/proc/{house.pid}/task/{house.pid}/children").read_text("ascii").split()
    pids = [house.pid, *map(int, children), status(data).pid]
    assert len(pids) >= 5
    return {pid: identity(pid) for pid in pids}


def left(known: dict[int, str]) -> list[int]:
    """Those that are still there."""
    return [pid for pid, mark in known.items() if alive(pid, mark)]


def fetch(address: str, **headers: str) -> http.client.HTTPResponse:
    """One answer of a door, redirects not followed."""
    where = re.fullmatch(r"http://127\.0\.0\.1:(\d+)(/.*)", address)
    assert where
    with closing(http.client.HTTPConnection("127.0.0.1", int(where[1]), timeout=30)) as connection:
        connection.request("GET", where[2], headers=headers)
        answer = connection.getresponse()
        answer.read()
        return answer


def link_in(text: str) -> str:
    """The one-time link that was printed."""
    shown = re.search(r"http://127\.0\.0\.1:\d+/\?code=\S+", text)
    assert shown, text
    return shown[0]


def test_up_starts_everything_and_ctrl_c_leaves_nothing(
    data: Path, settings: Settings, surroundings: dict[str, str]
):
    with attached(surroundings) as running:
        until(lambda: running.poll() is not None or ((house := found(settings)) and house.ready))
        assert running.poll() is None, running.communicate()[1]
        again = command(surroundings, "up")
        assert again.returncode == 0, again.stderr
        assert "it runs already" in again.stderr
        key_file = data / "local-analyst.key"
        assert oct(key_file.stat().st_mode & 0o777) == "0o600"
        assert str(key_file) in again.stdout
        key = key_file.read_text("ascii").strip()
        cases = f"http://127.0.0.1:{settings.api_port}/v1/cases"
        assert fetch(cases).status == 401
        assert fetch(cases, Authorization=f"Bearer {key}").status == 200
        first = fetch(link_in(again.stdout))
        assert first.status == 303
        assert "HttpOnly" in str(first.headers["set-cookie"])
        assert "set-cookie" not in fetch(link_in(again.stdout)).headers
        logs = {path.name: oct(path.stat().st_mode & 0o777) for path in (data / "logs").iterdir()}
        assert logs == dict.fromkeys(("api.log", "explorer.log", "worker.log"), "0o600")
        known = processes(data, settings)
        running.send_signal(signal.SIGINT)
        said, told = running.communicate(timeout=120)
    assert running.returncode == 0, told
    assert "Traceback" not in told
    assert link_in(said) != link_in(again.stdout)
    assert key not in said + again.stdout
    assert left(known) == []
    assert not (data / "up.json").exists()


def test_detached_it_stays_until_down_and_a_part_that_ends_ends_all(
    data: Path, cases: Path, settings: Settings, surroundings: dict[str, str], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(samples, "FOLDER", cases)
    began = command(surroundings, "up", "--detach")
    assert began.returncode == 0, began.stderr
    known = processes(data, settings)
    assert samples.empty(settings)
    assert samples.load(settings, lambda _job: None).outcome.added == 5
    assert not samples.empty(settings)
    stopped = command(surroundings, "down")
    assert stopped.stdout.strip() == "stopped"
    assert left(known) == []
    assert command(surroundings, "down").stdout.strip() == "it was not running"

    assert command(surroundings, "up", "--detach").returncode == 0
    known = processes(data, settings)
    (api,) = (pid for pid in known if b"\0api\0" in Path(f"/proc/{pid}/cmdline").read_bytes())
    os.kill(api, signal.SIGKILL)
    until(lambda: not left(known))
    assert "the api has ended" in (data / "logs" / "up.log").read_text("utf-8")


def test_a_keeper_that_is_killed_takes_its_children_along(
    data: Path, settings: Settings, surroundings: dict[str, str]
):
    assert command(surroundings, "up", "--detach").returncode == 0
    known = processes(data, settings)
    house = found(settings)
    assert house is not None
    os.kill(house.pid, signal.SIGKILL)
    engine = status(data).pid
    until(lambda: set(left(known)) <= {engine})
    assert found(settings) is None
    stop(data)
    assert left(known) == []


def test_a_taken_port_is_named_with_its_setting(
    data: Path, ports: tuple[int, int], surroundings: dict[str, str]
):
    for number, name, how in ((0, "HILO_API_PORT", []), (1, "HILO_EXPLORER_PORT", ["--detach"])):
        with closing(socket.create_server(("127.0.0.1", ports[number]))):
            refused = command(surroundings, "up", *how)
        assert refused.returncode == 1
        assert str(ports[number]) in refused.stderr
        assert name in refused.stderr
    same = command({**surroundings, "HILO_API_PORT": str(ports[1])}, "up")
    assert "choose two" in same.stderr
    assert not status(data).running
    assert not (data / "up.json").exists()


def test_the_state_of_a_house_that_is_gone_counts_for_nothing(data: Path, settings: Settings):
    data.mkdir()
    (data / "up.json").write_text(json.dumps({"pid": 1, "identity": "x", "api_port": 1, "explorer_port": 2}))
    assert found(settings) is None
