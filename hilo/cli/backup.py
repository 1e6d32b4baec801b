"""`hilo backup` and `hilo restore`: all of a store in one encrypted file, and back."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from hilo import interrupt
from hilo.cli.console import Bar, as_json, complain, note, say
from hilo.cli.opened import opened
from hilo.settings import Settings

if TYPE_CHECKING:
    from hilo.backup import Restored, Saved

Json = Annotated[bool, typer.Option("--json", help="Print JSON.")]
DAMAGED = 3
"""Exit code when the backup is good, but holds originals that were damaged before."""


def add_to(app: typer.Typer) -> None:
    """Add these commands."""
    app.command()(backup)
    app.command()(restore)


def backup(
    file: Annotated[Path, typer.Argument(help="The file to write; it must not be there yet.")],
    json: Json = False,
) -> None:
    """Write the store, the originals and the audit into one file, encrypted under a passphrase.

    The passphrase is asked for, or read from the first line of the file that HILO_BACKUP_PASSPHRASE_FILE names.
    """
    from hilo.backup import BackupError, good_passphrase, save

    settings = Settings()
    try:
        words = good_passphrase(_passphrase(settings, twice=True))
        with opened(settings) as reading, Bar("Writing the backup") as bar:
            told = save(settings, reading, file, words, _showing(bar))
    except BackupError as error:
        complain(error)
        raise typer.Exit(1) from error
    if json:
        as_json(told)
    else:
        _tell_saved(told, file)
    if told.damaged:
        complain(f"{len(told.damaged)} originals had changed on this disk before: {', '.join(told.damaged)}")
        raise typer.Exit(DAMAGED)


def restore(
    file: Annotated[Path, typer.Argument(help="A file that `hilo backup` wrote.")],
    replace: Annotated[
        bool,
        typer.Option(
            "--replace", help="Take away what the store holds now; without it only an empty store is filled."
        ),
    ] = False,
    keys: Annotated[
        bool,
        typer.Option("--keys", help="Take the backup's keys too: those revoked since open the doors again."),
    ] = False,
    json: Json = False,
) -> None:
    """Fill the store from a backup, whichever engine it came from. Keys stay as they are here, unless --keys."""
    from hilo.backup import BackupError
    from hilo.backup import restore as fill

    settings = Settings()
    try:
        words = _passphrase(settings, twice=False)
        with opened(settings) as reading, Bar("Restoring") as bar:
            told = fill(
                settings,
                reading,
                file,
                words,
                lambda done, all_: _showing(bar)(done, all_, done, all_),
                replace=replace,
                keys=keys,
            )
    except BackupError as error:
        complain(error)
        raise typer.Exit(1) from error
    if json:
        as_json(told)
    else:
        _tell_restored(told)
    if told.damaged:
        complain(
            f"{len(told.damaged)} originals were damaged before the backup and are missing: {', '.join(told.damaged)}"
        )
        raise typer.Exit(DAMAGED)


def _passphrase(settings: Settings, *, twice: bool) -> str:
    from hilo.backup.passphrase import SHORTEST, from_file

    if settings.backup_passphrase_file:
        return from_file(settings.backup_passphrase_file)
    if not sys.stdin.isatty():
        complain(
            "no terminal to ask for the passphrase: put it into a file and name that in HILO_BACKUP_PASSPHRASE_FILE"
        )
        raise typer.Exit(2)
    if twice:
        note(
            f"At least {SHORTEST} characters; four or more words are good. Without it nobody can open the backup, ever."
        )
    given: str = typer.prompt("Passphrase", hide_input=True, confirmation_prompt=twice, err=True)
    return given


def _showing(bar: Bar) -> Callable[[int, int, int, int], None]:
    def show(files: int, of_files: int, done: int, of_all: int) -> None:
        interrupt.check()
        bar.at(files, of_files, done, of_all)

    return show


def _tell_saved(told: "Saved", file: Path) -> None:
    say(
        f"{told.documents} documents, {told.decisions} decisions, {told.originals} originals and the audit "
        f"stand in {file} ({file.expanduser().stat().st_size / 1e6:.1f} MB)"
    )
    if told.waiting:
        note(f"{told.waiting} jobs that wait for the worker are not in it")


def _tell_restored(told: "Restored") -> None:
    say(
        f"{told.documents} documents, {told.decisions} decisions and {told.originals} originals "
        f"from the backup made {told.made}; {told.changed} rows of the graph changed"
    )
    if told.erased:
        say(f"{told.erased} documents that were erased here since stay erased")
    if told.audit_kept:
        say(
            f"this store had another record of who saw what; it stands in {told.audit_kept} in the data folder"
        )
    if told.waiting:
        note(f"{told.waiting} jobs wait here and will be worked off on the restored store")
    if told.keys:
        note("the backup's keys open the doors now: look through `hilo key list`")
