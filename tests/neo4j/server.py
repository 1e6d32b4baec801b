"""A real Neo4j community server for the tests, from Maven artifacts: no Docker, no installation.

Needs Java 17 and Maven. The jars are cached by Maven, their list under `build/neo4j`; the server's home is thrown away.
"""

import os
import secrets
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import neo4j

POM = Path(__file__).with_name("pom.xml")
START_SECONDS = 120

SETTINGS = """\
server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:{port}
server.http.enabled=false
server.https.enabled=false
dbms.security.auth_enabled=true
dbms.usage_report.enabled=false
db.tx_log.preallocate=false
server.memory.heap.initial_size=256m
server.memory.heap.max_size=512m
server.memory.pagecache.size=128m
"""

JAVA = [
    "-Xms256m",
    "-Xmx768m",
    "-XX:+UseG1GC",
    "--add-opens=java.base/java.nio=ALL-UNNAMED",
    "--add-opens=java.base/java.io=ALL-UNNAMED",
    "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
    "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
    "-Dio.netty.tryReflectionSetAccessible=true",
    "-Dlog4j2.disable.jmx=true",
]


@dataclass(frozen=True)
class Login:
    """Where a server listens and how to log in."""

    uri: str
    user: str
    password: str
    database: str = "neo4j"


class Missing(Exception):  # noqa: N818 - it says what it is
    """Java or Maven is not there, or the artifacts cannot be fetched."""


@contextmanager
def running(cache: Path) -> Iterator[Login]:
    """A fresh server, gone afterwards; raises `Missing` when it cannot be had."""
    classpath = _classpath(cache)
    home = Path(tempfile.mkdtemp(prefix="home-", dir=cache))
    with closing(socket.socket()) as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    (home / "conf").mkdir()
    (home / "conf/neo4j.conf").write_text(SETTINGS.format(port=port), encoding="utf-8")
    command = ["java", *JAVA, "-cp", classpath, "org.neo4j.server.CommunityEntryPoint"]
    command += [f"--home-dir={home}", f"--config-dir={home}/conf"]
    if shutil.which("setpriv"):
        command = ["setpriv", "--pdeathsig", "TERM", *command]  # a killed test run leaves no server behind
    with (home / "output.log").open("wb") as log:
        server = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True, cwd=home
        )
    try:
        _wait(server, port, home / "output.log")
        yield _first_login(f"bolt://127.0.0.1:{port}")
    finally:
        server.terminate()
        try:
            server.wait(30)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()
        shutil.rmtree(home, ignore_errors=True)


def _classpath(cache: Path) -> str:
    cache.mkdir(parents=True, exist_ok=True)
    listed = cache / "classpath"
    if listed.is_file() and listed.stat().st_mtime > POM.stat().st_mtime:
        known = listed.read_text(encoding="utf-8")
        if all(Path(jar).is_file() for jar in known.split(os.pathsep)):
            return known
    for program in ("java", "mvn"):
        if shutil.which(program) is None:
            raise Missing(f"no {program} on this machine")
    command = ["mvn", "-q", "-B", "-f", str(POM), "dependency:build-classpath", f"-Dmdep.outputFile={listed}"]
    done = subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False)
    if done.returncode != 0:
        raise Missing(f"Maven could not fetch Neo4j:\n{done.stdout[-2000:]}")
    return listed.read_text(encoding="utf-8")


def _wait(server: subprocess.Popen[bytes], port: int, log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and server.poll() is None:
        with closing(socket.socket()) as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.2)
    raise Missing(f"Neo4j did not start:\n{log.read_text(encoding='utf-8', errors='replace')[-2000:]}")


def _first_login(uri: str) -> Login:
    password = secrets.token_urlsafe(16)
    with neo4j.GraphDatabase.driver(uri, auth=("neo4j", "neo4j")) as driver:
        driver.execute_query(
            "ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $password", password=password, database_="system"
        )
    return Login(uri, "neo4j", password)
