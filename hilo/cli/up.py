"""`hilo up` and `hilo down`: everything on this machine, on loopback, with one command."""

import subprocess
import sys
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated

import typer

from hilo.cli.console import Bar, complain, note, say
from hilo.private import FileUnreadable
from hilo.settings import Settings
from hilo.up import house as houses
from hilo.up.children import log_file, tail
from hilo.up.house import RunsAlready, UpError

if TYPE_CHECKING:
    from graph.desk.jobs import Job

POLL = 0.25


def add_to(app: typer.Typer) -> None:
    """Add these commands."""
    app.command()(up)
    app.command()(down)


def up(
    detach: Annotated[
        bool, typer.Option("--detach", help="Return when all is ready; `hilo down` stops it.")
    ] = False,
    samples: Annotated[
        bool, typer.Option("--samples", help="Load the sample cases when the store is empty.")
    ] = False,
) -> None:
    """Start engine, worker, API and explorer on 127.0.0.1; Ctrl-C stops all of it."""
    settings = Settings()
    try:
        if running := houses.found(settings):
            _greet_again(settings, running)
        elif detach:
            _detached(settings, samples=samples)
        else:
            _attached(settings, samples=samples)
    except (UpError, FileUnreadable) as error:
        complain(error)
        raise typer.Exit(1) from error


def down() -> None:
    """Stop everything that `hilo up` started on this data folder."""
    try:
        say("stopped" if houses.down(Settings()) else "it was not running")
    except UpError as error:
        complain(error)
        raise typer.Exit(1) from error


def _attached(settings: Settings, *, samples: bool) -> None:
    with houses.stoppable() as asked:
        try:
            note("starting engine, worker, API and explorer")
            with houses.kept(settings) as children:
                _fill(settings, lambda: houses.look(children), samples=samples)
                _greet(settings, "Ctrl-C stops all of it")
                houses.watch(children, asked)
        except RunsAlready:
            _wait_and_greet(settings)
        except KeyboardInterrupt:
            note("all of it has stopped")


def _detached(settings: Settings, *, samples: bool) -> None:
    houses.check(settings)
    note("starting engine, worker, API and explorer")
    log = houses.logs(settings) / "up.log"
    with log_file(log) as file:
        process = subprocess.Popen(
            [sys.executable, "-P", "-m", "hilo.up.supervise"],
            stdin=subprocess.DEVNULL,
            stdout=file,
            stderr=file,
            start_new_session=True,
            cwd=log.parent,
        )

    def look() -> None:
        if process.poll() not in {None, 3}:
            raise UpError(f"it could not be started:\n{tail(log, 12)}")

    try:
        _await_ready(settings, look)
        _fill(settings, look, samples=samples)
    except BaseException:
        process.terminate()
        process.wait()
        raise
    _greet(settings, "`make down` or `hilo down` stops all of it")


def _wait_and_greet(settings: Settings) -> None:
    """Another one is just starting."""
    _await_ready(settings, lambda: None)
    if running := houses.found(settings):
        _greet_again(settings, running)


def _await_ready(settings: Settings, look: Callable[[], None]) -> None:
    deadline = time.monotonic() + houses.READY_SECONDS
    while not ((running := houses.found(settings)) and running.ready):
        look()
        if time.monotonic() > deadline:
            raise UpError(f"not everything was ready after {houses.READY_SECONDS:.0f} s")
        time.sleep(POLL)


def _fill(settings: Settings, look: Callable[[], None], *, samples: bool) -> None:
    """Load the samples into an empty store, when asked to; at a terminal, ask."""
    from hilo.up import samples as sampled

    if not (samples or sys.stdin.isatty()) or not sampled.empty(settings):
        return
    if not sampled.FOLDER.is_dir():
        if samples:
            note("there are no sample cases beside this installation")
        return
    if not (samples or typer.confirm("The store is empty. Load the invented sample cases?", err=True)):
        return
    with Bar("Reading the sample cases") as bar:

        def show(job: "Job") -> None:
            look()
            if job.files < job.of_files:
                bar.at(job.files, job.of_files, job.files, job.of_files)

        job = sampled.load(settings, show)
    note(
        f"{job.outcome.added} documents read, {len(job.outcome.set_aside)} files set aside (some are broken on purpose)"
    )


def _greet(settings: Settings, ending: str, api_port: int = 0, explorer_port: int = 0) -> None:
    from hilo.sessions import CODE_MINUTES
    from hilo.up.local import key_file, link

    explorer = link(settings, explorer_port or settings.explorer_port)
    say("Hilo runs.", "bold")
    say(f"  explorer  {explorer}")
    say(
        f"            this link lets you in once, within {CODE_MINUTES} minutes; `hilo up` again prints a fresh one"
    )
    say(
        f"  API       http://127.0.0.1:{api_port or settings.api_port}/v1   (the key goes into: Authorization: Bearer …)"
    )
    say(f"  key       {key_file(settings)}   (only you can read it)")
    say(f"  logs      {houses.logs(settings)}")
    say(f"  {ending}")


def _greet_again(settings: Settings, running: houses.House) -> None:
    if not running.ready:
        _await_ready(settings, lambda: None)
    note("it runs already")
    _greet(
        settings,
        "Ctrl-C where it was started, or `hilo down`, stops all of it",
        running.api_port,
        running.explorer_port,
    )
