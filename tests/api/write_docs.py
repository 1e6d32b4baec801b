"""Writes docs/api.md: runs the API over the sample cases and puts what curl said beside what was asked.

    python -m tests.api.write_docs

The pages are masked as every answer is; a revealed name is left out. Read it before it is committed.
"""

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx

from tests.api.docs_text import PARTS, Step

ROOT = Path(__file__).parents[2]
BIN = Path(sys.executable).parent
PORT = 8321
LONGEST = 300


def main() -> None:
    """Write the page."""
    with tempfile.TemporaryDirectory() as folder, running(Path(folder)) as environment:
        told = "".join(
            part if isinstance(part, str) else "".join(f"{line}\n" for line in done(part, environment))
            for part in PARTS
        )
    (ROOT / "docs/api.md").write_text(told, "utf-8")


@contextmanager
def running(folder: Path) -> Iterator[dict[str, str]]:
    """The environment of commands while engine, worker and API run over a fresh store."""
    environment = {
        **os.environ,
        "HILO_DATA": str(folder / "data"),
        "HILO_API_PORT": str(PORT),
        "HILO": f"http://127.0.0.1:{PORT}",
        "PATH": f"{BIN}:{os.environ['PATH']}",
        "HOME": str(folder),
    }
    (folder / "samples").symlink_to(ROOT / "samples")
    log = (folder / "log").open("wb")
    commands = ([str(BIN / "hilo"), "work"], [sys.executable, "-m", "api"])
    processes = [subprocess.Popen(command, cwd=ROOT, env=environment, stderr=log) for command in commands]
    try:
        _wait_until_ready()
        yield environment
    finally:
        for process in processes:
            process.send_signal(signal.SIGTERM)
        for process in processes:
            process.wait(timeout=60)
        subprocess.run(
            [str(BIN / "hilo"), "engine", "stop"], env=environment, check=False, capture_output=True
        )
        log.close()


def _wait_until_ready() -> None:
    end = time.monotonic() + 180
    while time.monotonic() < end:
        try:
            if httpx.get(f"http://127.0.0.1:{PORT}/readyz", trust_env=False).status_code == httpx.codes.OK:
                return
        except httpx.TransportError:
            pass
        time.sleep(0.5)
    raise SystemExit("the API did not come up")


def done(step: Step, environment: dict[str, str]) -> Iterator[str]:
    """A step as it stands on the page: what is asked, and what was answered."""
    script = f"set -euo pipefail; cd $HOME; {step.before}{step.command}{step.behind}"
    run = subprocess.run(["bash", "-c", script], env=environment, capture_output=True, text=True, check=False)
    if run.returncode:
        raise SystemExit(f"{step.command}\n{run.stdout}\n{run.stderr}")
    for name in step.keep:
        environment[name] = str(_pick(json.loads(run.stdout), step.keep[name]))
    if step.hidden:
        return
    yield f"```sh\n{step.command}\n```"
    if step.show is None:
        return
    if step.language == "json":
        said = json.loads(run.stdout)
        picked = {path: _pick(said, path) for path in step.show} if step.show else said
        said = picked if len(picked) != 1 or not step.show else next(iter(picked.values()))
        yield f"```json\n{_written(shortened(said, step.drop, step.most))}\n```"
    else:
        yield f"```{step.language}\n{run.stdout.strip()[:2000]}\n```"


def _pick(value: Any, path: str) -> Any:
    for part in path.split("."):
        value = value[int(part)] if isinstance(value, list) else value[part]
    return value


def shortened(value: Any, drop: Sequence[str], most: int) -> Any:
    """The value with long lists cut and some fields left out."""
    if isinstance(value, dict):
        return {key: shortened(part, drop, most) for key, part in value.items() if key not in drop}
    if isinstance(value, list):
        cut = [shortened(part, drop, most) for part in value[:most]]
        return [*cut, "…"] if len(value) > most else cut
    if isinstance(value, str) and len(value) > LONGEST:
        return f"{value[:LONGEST]}…"
    return value


def _written(value: Any, indent: str = "") -> str:
    """JSON with short values on one line."""
    flat = json.dumps(value, ensure_ascii=False)
    if len(flat) + len(indent) <= 118 or not isinstance(value, (dict, list)):
        return flat
    inner = f"{indent}  "
    if isinstance(value, list):
        lines = [inner + _written(part, inner) for part in value]
        return "[\n" + ",\n".join(lines) + f"\n{indent}]"
    lines = [f"{inner}{json.dumps(key)}: {_written(part, inner)}" for key, part in value.items()]
    return "{\n" + ",\n".join(lines) + f"\n{indent}}}"


if __name__ == "__main__":
    main()
