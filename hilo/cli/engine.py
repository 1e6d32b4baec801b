"""Commands about the engine that holds the graph."""

from typing import Annotated

import typer

from graph import engine as embedded
from hilo.cli.console import as_json, say
from hilo.reading import data_folder
from hilo.settings import Settings

Json = Annotated[bool, typer.Option("--json", help="Print JSON.")]


def add_to(app: typer.Typer) -> None:
    """Add these commands."""
    group = typer.Typer(help="The embedded engine: is it running, and stop it.", rich_markup_mode=None)
    group.command()(status)
    group.command()(stop)
    app.add_typer(group, name="engine")


def status(json: Json = False) -> None:
    """Say whether the embedded engine runs, and who uses it."""
    found = embedded.status(data_folder(Settings()))
    if json:
        as_json(found)
    else:
        say(found)


def stop() -> None:
    """Stop the embedded engine."""
    say("stopped" if embedded.stop(data_folder(Settings())) else "it was not running")
