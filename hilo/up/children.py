"""The processes that `hilo up` starts: each with its log, each ended in the end."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from hilo.up.health import Part

COMMANDS = {Part.WORKER: ("hilo", "work"), Part.API: ("api",), Part.EXPLORER: ("dashboard",)}
"""Modules and their words."""

STOP_SECONDS = 30.0
LARGEST_LOG = 5_000_000
POLL = 0.1


@dataclass(frozen=True, slots=True)
class Child:
    """One of them. Its process leads a group of its own, so that Ctrl-C reaches it through us alone."""

    part: Part
    process: subprocess.Popen[bytes]
    log: Path

    @property
    def ended(self) -> bool:
        """Whether it is gone."""
        return self.process.poll() is not None


def start(part: Part, logs: Path) -> Child:
    """Start a part; what it says goes to `logs/<part>.log` (0600)."""
    log = logs / f"{part}.log"
    command = [sys.executable, "-P", "-m", "hilo.up.child", str(os.getpid()), *COMMANDS[part]]
    with log_file(log) as file:
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=file, stderr=file, start_new_session=True, cwd=logs
        )
    return Child(part, process, log)


def stop(children: Iterable[Child], seconds: float = STOP_SECONDS) -> None:
    """End them all: asked first, and after a while without asking. None is left when this returns."""
    asked = list(children)
    for child in asked:
        with suppress(ProcessLookupError):
            child.process.send_signal(signal.SIGTERM)
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline and not all(child.ended for child in asked):
        time.sleep(POLL)
    for child in asked:
        with suppress(ProcessLookupError):
            os.killpg(child.process.pid, signal.SIGKILL)
        child.process.wait()


def log_file(path: Path) -> BinaryIO:
    """A log to append to, for its owner alone; a long one is put aside first."""
    with suppress(FileNotFoundError):
        if path.stat().st_size > LARGEST_LOG:
            path.replace(path.with_suffix(".log.1"))
    return os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600), "ab")


def tail(path: Path, lines: int = 8) -> str:
    """The end of a log."""
    try:
        return "\n".join(path.read_text("utf-8", "replace").splitlines()[-lines:])
    except OSError:
        return "(no log)"
