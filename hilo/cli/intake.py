"""Commands that take case files in or change what is known of them."""

import time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from graph.desk.jobs import Job, Outcome, State
from hilo import interrupt
from hilo.cli.console import Bar, as_json, complain, note, say, show_aside
from hilo.cli.opened import opened
from hilo.cli.work import work
from hilo.reading import Reading
from hilo.settings import Settings

if TYPE_CHECKING:
    from ingest.adding import Progress, Report

SET_ASIDE = 3
"""Exit code when some files were set aside."""

POLL = 0.5
"""Seconds between two looks at a job that another process works on."""

Why = Annotated[str, typer.Option("--why", help="The reason; it stands in the audit.")]
Reference = Annotated[str, typer.Option("--reference", help="Case reference.")]
Country = Annotated[str, typer.Option("--country", help="Country of the case: ISO code or name.")]
Office = Annotated[str, typer.Option("--office", help="Office that keeps the case.")]
Date = Annotated[str, typer.Option("--date", help="Date of the document: 2023, 2023-04 or 2023-04-12.")]
Code = Annotated[str, typer.Option("--handling", help="Handling code H0 to H3, or a TLP label.")]
Json = Annotated[bool, typer.Option("--json", help="Print JSON.")]


def add_to(app: typer.Typer) -> None:
    """Add these commands."""
    for command in (ingest, amend, erase, reread, rebuild, extract, work):
        app.command()(command)


def ingest(
    paths: Annotated[list[Path], typer.Argument(help="Case files and folders.")],
    reference: Reference = "",
    country: Country = "",
    office: Office = "",
    date: Date = "",
    handling: Code = "",
    json: Json = False,
) -> None:
    """Read case files and folders into the graph. Exit code 3 when some were set aside."""
    given = {"reference": reference, "country": country, "office": office, "date": date, "handling": handling}
    missing = [path for path in paths if not path.exists()]
    if missing:
        complain(f"there is no {', no '.join(map(str, missing))}")
        raise typer.Exit(2)
    settings = Settings()
    with opened(settings) as reading:
        job = reading.desk.ingest(paths, {name: value for name, value in given.items() if value})
        _tell(see_through(settings, reading, job, "Reading case files"), json=json)


def amend(
    document: Annotated[str, typer.Argument(help="The document's id (sha256).")],
    why: Why,
    reference: Reference = "",
    country: Country = "",
    office: Office = "",
    date: Date = "",
    handling: Code = "",
    json: Json = False,
) -> None:
    """Correct a document's reference, country, office, date or handling code; the graph follows."""
    from ingest.readers.fields import metadata_from

    given = {"reference": reference, "country": country, "office": office, "date": date, "handling": handling}
    said, problems = metadata_from({name: value for name, value in given.items() if value})
    if problems:
        complain(problems[0])
        raise typer.Exit(2)
    changes = {name: getattr(said, name) for name, value in given.items() if value}
    settings = Settings()
    with opened(settings) as reading:
        job = reading.desk.amend(document, changes, why)
        _tell(see_through(settings, reading, job, "Amending"), json=json)


def erase(
    document: Annotated[str, typer.Argument(help="The document's id (sha256).")], why: Why, json: Json = False
) -> None:
    """Forget a document, its readings and its original for good; a tombstone without its content stays."""
    settings = Settings()
    with opened(settings) as reading:
        job = reading.desk.erase(document, why)
        _tell(see_through(settings, reading, job, "Erasing"), json=json)


def reread(json: Json = False) -> None:
    """Extract anew from all stored originals."""
    settings = Settings()
    with opened(settings) as reading:
        _tell(see_through(settings, reading, reading.desk.reread(), "Reading originals anew"), json=json)


def rebuild(json: Json = False) -> None:
    """Compute entities and links anew from evidence and decisions: the same graph again."""
    settings = Settings()
    with opened(settings) as reading:
        _tell(see_through(settings, reading, reading.desk.rebuild(), "Rebuilding"), json=json)


def extract(
    file: Annotated[Path, typer.Argument(help="A case file.")],
    country: Country = "",
    json: Json = False,
) -> None:
    """Show what is read in one file, names included, without touching the store."""
    from hilo.cli.extract import extract_file

    raise typer.Exit(extract_file(file, country, json=json))


def see_through(settings: Settings, reading: Reading, job: Job, title: str) -> Job:
    """Work the queue when nobody does, else wait for whoever does; gives the finished job."""
    from hilo.intake import worker

    hand, waited = worker(settings, reading), False
    while True:
        with hand.working() as mine:
            if mine:
                with Bar(title) as bar:
                    hand.work(_showing(bar))
        if (found := reading.jobs.get(job.id)).state is not State.WAITING:
            return found
        if not waited:
            note("another hilo command is working on this store; waiting for it")
            waited = True
        time.sleep(POLL)


def _showing(bar: Bar) -> "Report":
    def report(far: "Progress") -> None:
        interrupt.check()
        bar.at(far.files, far.of_files, far.bytes, far.of_bytes)

    return report


def _tell(job: Job, *, json: bool) -> None:
    outcome = job.outcome
    if json:
        as_json(outcome)
    else:
        _summary(outcome)
    if outcome.failure:
        complain(outcome.failure)
        raise typer.Exit(1)
    if outcome.set_aside:
        raise typer.Exit(SET_ASIDE)


def _summary(outcome: Outcome) -> None:
    if outcome.files:
        say(
            f"{outcome.files} files, {outcome.documents} documents: {outcome.added} read, "
            f"{outcome.documents - outcome.added} known already, {outcome.refiled} filed anew"
        )
    say(f"{outcome.changed} rows of the graph changed")
    for aside in outcome.notes:
        note(f"note  {aside.name}: {aside.reason}")
    for aside in outcome.set_aside:
        show_aside(aside)
