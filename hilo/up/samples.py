"""The invented sample cases, for a first look at an empty store."""

import time
from collections.abc import Callable
from pathlib import Path

import cypher
import hilo
from graph.desk.jobs import Job, State
from hilo.reading import reading
from hilo.settings import Settings

FOLDER = Path(hilo.__file__).parents[1] / "samples"
POLL = 0.5


def empty(settings: Settings) -> bool:
    """Whether the store holds no document."""
    with reading(settings) as opened:
        return not opened.client.read(cypher.load("store/documents"), limit=1)


def load(settings: Settings, meanwhile: Callable[[Job], None]) -> Job:
    """Ask the worker to read the samples, and wait until it has; gives the finished job. `meanwhile` may raise."""
    with reading(settings) as opened:
        asked = opened.desk.ingest([FOLDER], {})
        while True:
            job = opened.jobs.get(asked.id)
            meanwhile(job)
            if job.state is not State.WAITING:
                return job
            time.sleep(POLL)
