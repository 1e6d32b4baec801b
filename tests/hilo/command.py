"""Running `hilo` as a person does: as a process, on a data folder of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from graph.store import Store
from hilo.reading import reading
from hilo.settings import Settings


def environment(data: Path) -> dict[str, str]:
    """Nothing of the tester's own settings, and this data folder."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("HILO_")}
    return {**kept, "HILO_DATA": str(data), "HILO_READER": "tester", "COLUMNS": "200"}


def hilo(data: Path, *words: str | Path) -> subprocess.CompletedProcess[str]:
    """Run a command to its end."""
    return subprocess.run(
        [sys.executable, "-m", "hilo", *map(str, words)],
        env=environment(data),
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
        stdin=subprocess.DEVNULL,
    )


def started(data: Path, *words: str | Path) -> subprocess.Popen[str]:
    """Start a command and let it run."""
    return subprocess.Popen(
        [sys.executable, "-m", "hilo", *map(str, words)],
        env=environment(data),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        stdin=subprocess.DEVNULL,
    )


def answer(done: subprocess.CompletedProcess[str]) -> Any:
    """What a command printed as JSON."""
    return json.loads(done.stdout)


def canonical(data: Path) -> list[str]:
    """The graph of a data folder, evidence included, as lines that can be compared."""
    with reading(Settings(data=data, graph_uri="", reader="tester")) as opened:
        store = Store(opened.client)
        evidence = store.evidence()
        lines = store.graph().lines() + sorted(
            map(repr, (*evidence.documents, *evidence.mentions, *evidence.assertions))
        )
        filed = sorted((d.subject, d.kind.value, d.payload) for d in evidence.decisions)
    return lines + [repr(row) for row in filed]
