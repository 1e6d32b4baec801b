"""The services of docker-compose.yml as plain processes: their commands, settings and health checks, on a real Neo4j."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from typing import Any

import pytest
import yaml

from graph.client import Client

ROOT = Path(__file__).parents[2]
PARTS = ("worker", "api", "explorer")


@pytest.fixture(scope="module")
def services() -> dict[str, Any]:
    """The services, merge keys resolved."""
    return dict(yaml.safe_load((ROOT / "docker-compose.yml").read_text("utf-8"))["services"])


def test_no_service_is_root_may_write_its_system_or_listens_beyond_this_machine(services: dict[str, Any]):
    assert set(services) == {"neo4j", *PARTS}
    for service in services.values():
        assert re.fullmatch(r"[1-9]\d*:[1-9]\d*", service["user"])
        assert service["read_only"] is True
        assert service["cap_drop"] == ["ALL"]
        assert "no-new-privileges:true" in service["security_opt"]
        assert {"healthcheck", "mem_limit", "cpus", "pids_limit"} <= service.keys()
        assert all(port.startswith("127.0.0.1:") for port in service.get("ports", ()))
        assert not any("AUTH" in name and not name.endswith("_FILE") for name in service["environment"])
    assert services["neo4j"]["image"].startswith("neo4j:5.26.")


def environment(
    service: dict[str, Any], data: Path, auth: Path, uri: str, ports: tuple[int, int]
) -> dict[str, str]:
    """What the service is given, with the places of this machine; the image's own settings beneath."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("HILO_")}
    image = {
        "HILO_DATA": str(data),
        "HILO_READER": "operator",
        "HILO_BIND": "127.0.0.1",
        "PYTHONSAFEPATH": "1",
    }
    here = {"HILO_GRAPH_URI": uri, "HILO_GRAPH_AUTH_FILE": str(auth)}
    doors = {"HILO_API_PORT": str(ports[0]), "HILO_EXPLORER_PORT": str(ports[1])}
    given = {**service["environment"], **here, **doors}
    assert given.keys() == service["environment"].keys()
    return {**kept, **image, **given, "PYTHONPATH": str(ROOT)}


def resolved(command: list[str]) -> list[str]:
    """A command of the image with this machine's Python."""
    rest = {"hilo": ["-m", "hilo"], "python": []}
    return [sys.executable, *rest[command[0]], *command[1:]]


@contextmanager
def running(command: list[str], surroundings: dict[str, str], log: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A service as a process, stopped as Docker stops it."""
    with log.open("wb") as file:
        process = subprocess.Popen(
            resolved(command),
            env=surroundings,
            stdin=subprocess.DEVNULL,
            stdout=file,
            stderr=file,
            cwd=log.parent,
        )
    try:
        yield process
        process.send_signal(signal.SIGTERM)
        process.wait(60)
    finally:
        process.kill()
        process.wait()


@pytest.mark.neo4j
def test_their_commands_become_healthy_and_the_first_key_opens_the_api(
    services: dict[str, Any], graph: Client, neo4j_settings: dict[str, Any], tmp_path: Path
):
    assert graph.flavour == "neo4j"
    auth, data = tmp_path / "neo4j_auth", tmp_path / "data"
    auth.write_text(f"{neo4j_settings['user']}/{neo4j_settings['password']}", "utf-8")
    data.mkdir(mode=0o700)
    with closing(socket.socket()) as one, closing(socket.socket()) as other:
        one.bind(("127.0.0.1", 0))
        other.bind(("127.0.0.1", 0))
        ports = one.getsockname()[1], other.getsockname()[1]
    given = {part: environment(services[part], data, auth, neo4j_settings["uri"], ports) for part in PARTS}
    with ExitStack() as stack:
        processes = {
            part: stack.enter_context(
                running(services[part]["command"], given[part], tmp_path / f"{part}.log")
            )
            for part in PARTS
        }
        for part in PARTS:
            check = services[part]["healthcheck"]["test"]
            assert check[0] == "CMD"
            _healthy(resolved(check[1:]), given[part], processes[part], tmp_path / f"{part}.log")
        everything = [*resolved(services["api"]["healthcheck"]["test"][1:])[:-1], "all"]
        _healthy(everything, given["api"], processes["api"], tmp_path / "api.log")
        words = [*resolved(["hilo"]), "key", "new", "Ana", "--role", "analyst"]
        made = subprocess.run(words, env=given["api"], capture_output=True, text=True, check=True, timeout=60)
        asked = (
            "import http.client, sys; c = http.client.HTTPConnection('127.0.0.1', int(sys.argv[1]), timeout=30);"
            "c.request('GET', '/v1/cases', headers={'Authorization': 'Bearer ' + sys.stdin.read().strip()});"
            "sys.exit(c.getresponse().status - 200)"
        )
        fetch = [sys.executable, "-c", asked, str(ports[0])]
        assert subprocess.run(fetch, input=made.stdout, text=True, check=False, timeout=60).returncode == 0
    assert all(process.returncode in {0, -signal.SIGTERM, 143} for process in processes.values())


def _healthy(
    check: list[str], surroundings: dict[str, str], process: subprocess.Popen[bytes], log: Path
) -> None:
    end = time.monotonic() + 120
    while subprocess.run(check, env=surroundings, check=False, timeout=60).returncode:
        assert process.poll() is None, log.read_text("utf-8", "replace")
        assert time.monotonic() < end, log.read_text("utf-8", "replace")
        time.sleep(0.5)
