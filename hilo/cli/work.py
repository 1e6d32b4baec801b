"""`hilo work`: the worker's own process, behind the doors."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType

from graph.desk.jobs import Job
from graph.errors import GraphError
from hilo.cli.console import complain, note
from hilo.cli.opened import opened
from hilo.reading import data_folder
from hilo.settings import Settings
from hilo.turns import wanted

POLL = 0.5
"""Seconds between two looks at the queue."""

AGAIN = 5.0
"""Seconds before another try when the graph does not answer, or a job broke."""


def work() -> None:
    """Work off what doors and commands ask for, until SIGTERM or Ctrl-C; ends after the file that it is at.

    One worker works on a store; a second one waits for its turn. It gives way to a backup, and goes on where it was.
    """
    settings = Settings()
    with _listening() as asked, suppress(KeyboardInterrupt):
        while not asked.is_set():
            try:
                _serve(settings, asked)
            except GraphError as error:
                complain(f"{error}; trying again in {AGAIN:.0f} s")
            except Exception as error:  # noqa: BLE001 - the job is tried again and given up in the end; its words may quote a file
                complain(f"a job broke ({type(error).__name__}); trying again in {AGAIN:.0f} s")
            asked.wait(AGAIN)
    note("the worker has stopped")


def _serve(settings: Settings, asked: threading.Event) -> None:
    """Work with one open graph until told to stop; leaves by KeyboardInterrupt, so that an idle engine stops too."""
    from hilo.intake import worker

    told, folder = False, data_folder(settings)

    def stopping() -> bool:
        return asked.is_set() or wanted(folder)

    with opened(settings) as reading:
        hand = worker(settings, reading)
        while not asked.is_set():
            with hand.working() as mine:
                if mine or not told:
                    note(
                        "working on what is asked for" if mine else "another worker is at it; waiting for it"
                    )
                    told = True
                while mine and not stopping():
                    for job in hand.work(lambda _far: None, stopping):
                        _tell(job)
                    asked.wait(POLL)
            asked.wait(POLL)
            while wanted(folder) and not asked.wait(POLL):  # a backup or a restore is at it
                continue
        raise KeyboardInterrupt


def _tell(job: Job) -> None:
    """One line a job: numbers and ids, never a name."""
    told = job.outcome
    note(
        f"{job.id} {job.task.value} {job.state.value}: {told.files} files, {told.added} read, "
        f"{len(told.set_aside)} set aside, {told.changed} rows changed"
    )


@contextmanager
def _listening() -> Iterator[threading.Event]:
    """Take SIGTERM and Ctrl-C as a wish to stop; the second one stops at once."""
    asked = threading.Event()

    def ask(_number: int, _frame: FrameType | None) -> None:
        if asked.is_set():
            raise KeyboardInterrupt
        asked.set()

    before = {number: signal.signal(number, ask) for number in (signal.SIGTERM, signal.SIGINT)}
    try:
        yield asked
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
