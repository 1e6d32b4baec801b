"""The embedded engine's life, on real processes."""

import http.client
import json
import os
import signal
import stat
import subprocess
import sys
import time
from base64 import b64encode
from contextlib import closing, suppress
from pathlib import Path

import pytest

from cypher import Query
from graph import engine
from graph.client import open_graph
from graph.engine import Lease, Options
from graph.engine.process import alive, identity
from graph.engine.state import Folder
from graph.errors import AccessRefused, EngineUnavailable

PUT = Query.of(
    "tests/put", "UNWIND $rows AS row MERGE (p:Person {uid: row.uid}) SET p:Entity, p += row.props"
)
COUNT = Query.of("tests/count", "MATCH (p:Person) RETURN count(p) AS people LIMIT $limit")
SOON = Options(idle_seconds=2.0)


@pytest.fixture
def data(tmp_path):
    """A data folder; whatever engine a test leaves on it is stopped."""
    yield tmp_path / "data"
    engine.stop(tmp_path / "data")
    assert not engine.status(tmp_path / "data").running


@pytest.fixture(scope="module")
def shared(embedded_settings):
    """The folder of the session's engine, for tests that only look at it."""
    with Lease(embedded_settings["data"]):
        yield embedded_settings["data"]


def people(data: Path) -> int:
    with open_graph(data=data) as graph:
        return graph.read(COUNT, limit=1)[0]["people"]


def listening(pid: int) -> set[str]:
    """The addresses on which a process listens, as the kernel tells."""
    inodes = set()
    for link in Path(f"/proc/{pid}/fd").iterdir():
        with suppress(FileNotFoundError):
            inodes.add(str(link.readlink()).removeprefix("socket:[").rstrip("]"))
    found = set()
    for table in ("tcp", "tcp6"):
        for line in Path(f"/proc/net/{table}").read_text().splitlines()[1:]:
            columns = line.split()
            if columns[3] == "0A" and columns[9] in inodes:
                found.add(columns[1])
    return found


def ask(data: Path, method: str, path: str, body: str = "") -> tuple[int, str]:
    """A request to the engine's HTTP port with the root password."""
    folder = Folder(data)
    state, known = folder.state(), folder.secrets()
    login = b64encode(f"root:{known.root}".encode()).decode()
    with closing(http.client.HTTPConnection("127.0.0.1", state.http_port, timeout=20)) as connection:
        connection.request(
            method, path, body, {"Authorization": f"Basic {login}", "Content-Type": "application/json"}
        )
        answer = connection.getresponse()
        return answer.status, answer.read().decode()


def test_a_second_command_attaches_to_the_engine_that_runs(shared):
    first = engine.ensure(shared)
    assert engine.ensure(shared) == first
    assert engine.status(shared).ready


def test_it_listens_on_loopback_only(shared):
    addresses = listening(engine.status(shared).pid)
    assert len(addresses) == 2
    hosts = {address.partition(":")[0] for address in addresses}
    assert hosts <= {"0100007F", "0000000000000000FFFF00000100007F"}


def test_its_files_are_for_their_owner_alone(shared):
    root = shared / "engine"
    assert stat.S_IMODE(root.stat().st_mode) == 0o700
    assert stat.S_IMODE((root / "secrets.json").stat().st_mode) == 0o600
    open_to_others = [path for path in (root / "store").rglob("*") if path.stat().st_mode & 0o077]
    assert open_to_others == []


def test_passwords_stand_in_no_log_no_argument_and_no_representation(shared):
    address = engine.ensure(shared)
    command = Path(f"/proc/{engine.status(shared).pid}/cmdline").read_bytes().decode()
    logs = "".join(
        path.read_text(errors="replace") for path in (shared / "engine").rglob("*log*") if path.is_file()
    )
    for password in (address.password, address.reader_password):
        assert len(password) >= 32
        assert password not in command + logs + repr(address) + repr(Folder(shared).secrets())


def test_a_wrong_password_is_refused(shared):
    address = engine.ensure(shared)
    with pytest.raises(AccessRefused) as refused:
        open_graph(address.uri, address.user, "wrong", address.database)
    assert "wrong" not in str(refused.value)


def test_the_protocol_for_language_models_stays_off(shared):
    call = json.dumps({"jsonrpc": "2.0", "id": 1, "method": "tools/list"})
    status, _ = ask(shared, "POST", "/api/v1/mcp", call)
    config = json.loads((shared / "engine/store/config/mcp-config.json").read_text())
    assert status == 503
    assert config["enabled"] is False


def test_nobody_gets_in_over_http_without_a_password(shared):
    port = Folder(shared).state().http_port
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=20)) as connection:
        connection.request(
            "POST", "/api/v1/query/hilo", json.dumps({"language": "sql", "command": "SELECT 1"})
        )
        assert connection.getresponse().status in {401, 403}


def test_a_second_server_on_the_folder_loses(shared):
    pid = engine.status(shared).pid
    second = subprocess.run(
        [sys.executable, "-m", "graph.engine.server", "--data", str(shared)],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert second.returncode == 75
    assert "another engine serves this folder" in second.stderr
    assert engine.status(shared).pid == pid


def test_a_lost_state_file_is_written_anew(shared):
    folder = Folder(shared)
    before = folder.state()
    folder.drop_state()
    assert engine.ensure(shared).uri == f"bolt://127.0.0.1:{before.bolt_port}"
    assert folder.state() == before


def test_a_pid_that_now_is_another_process_counts_as_gone():
    assert alive(os.getpid(), identity(os.getpid()))
    assert not alive(os.getpid(), "another boot:1")
    assert not alive(2**22 + 1, "")


def test_after_kill_9_the_next_command_finds_all_that_was_written(data):
    with open_graph(data=data) as graph:
        graph.write(PUT, [{"uid": f"P-{number}", "props": {}} for number in range(500)])
        first = engine.status(data).pid
        address = engine.ensure(data)
        os.kill(first, signal.SIGKILL)
    assert people(data) == 500
    assert engine.status(data).pid != first
    assert engine.ensure(data).password == address.password
    assert engine.stop(data)
    assert not engine.stop(data)
    assert identity(first) == ""


def test_commands_that_start_at_once_share_one_engine_that_ends_with_its_folder(data, tmp_path):
    starts = [begun("print(engine.ensure(data).uri)", data) for _ in range(3)]
    addresses = [start.communicate(timeout=60)[0] for start in starts]
    assert addresses[0].startswith("bolt://127.0.0.1:")
    assert len(set(addresses)) == 1
    pid = engine.status(data).pid
    data.rename(tmp_path / "moved")
    await_end(pid)


def test_it_leaves_when_nobody_holds_a_lease(data):
    with Lease(data, SOON):
        pid = engine.status(data).pid
        time.sleep(3.5)
        assert engine.status(data).holders == 1
    await_end(pid)
    assert list((data / "engine/leases").iterdir()) == []


def test_it_leaves_when_its_client_was_killed(data):
    holder = "lease = Lease(data, Options(idle_seconds=2.0)); print(engine.status(data).pid, flush=True); os.kill(os.getpid(), 9)"
    told, _ = begun(holder, data).communicate(timeout=60)
    await_end(int(told))


def test_the_last_to_go_stops_the_engine_cleanly_and_nobody_before(data):
    first, second = Lease(data), Lease(data)
    first.release(stop_if_last=True)
    assert engine.status(data).ready
    second.release(stop_if_last=True)
    assert not engine.status(data).running
    assert not (data / "engine/state.json").exists()
    assert not (data / "engine/store/databases/hilo/database.lck").exists()


def test_new_passwords_are_made_when_the_old_ones_were_lost(data):
    with open_graph(data=data) as graph:
        graph.write(PUT, [{"uid": "P-1", "props": {}}])
    before = engine.ensure(data).password
    engine.stop(data)
    (data / "engine/secrets.json").unlink()
    assert people(data) == 1
    assert engine.ensure(data).password != before


def test_a_start_that_fails_shows_the_end_of_the_log(data):
    with pytest.raises(EngineUnavailable, match="heap"):
        engine.ensure(data, Options(heap="1x"))


def test_nothing_is_running_in_a_folder_that_is_not_there(tmp_path):
    assert not engine.status(tmp_path / "none").running
    assert not engine.stop(tmp_path / "none")
    assert not (tmp_path / "none").exists()


def begun(code: str, data: Path) -> "subprocess.Popen[str]":
    """A process of its own that does something with the engine of `data`."""
    opening = "import os, pathlib, sys; from graph import engine; from graph.engine import Lease, Options; "
    command = [sys.executable, "-c", f"{opening}data = pathlib.Path(sys.argv[1]); {code}", str(data)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def await_end(pid: int, seconds: float = 30.0) -> None:
    deadline = time.monotonic() + seconds
    while identity(pid) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert identity(pid) == ""
