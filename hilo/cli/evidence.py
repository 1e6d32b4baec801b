"""Commands about who saw what: one person's name, on record, and the record itself."""

from typing import Annotated

import typer

from hilo.cli.console import as_json, complain, say
from hilo.cli.opened import opened
from hilo.reading import audit as open_audit
from hilo.settings import Settings

Json = Annotated[bool, typer.Option("--json", help="Print JSON.")]


def add_to(app: typer.Typer) -> None:
    """Add these commands."""
    app.command()(reveal)
    audit = typer.Typer(
        help="The record of who saw, exported, revealed and decided what.", rich_markup_mode=None
    )
    audit.command()(verify)
    audit.callback()(_audit)
    app.add_typer(audit, name="audit")


def _audit() -> None:
    """The record of who saw, exported, revealed and decided what."""


def reveal(
    person: Annotated[str, typer.Argument(metavar="ID", help="Id or pseudonym of one person.")],
    purpose: Annotated[str, typer.Option("--purpose", help="Why you need the name; it stands in the audit.")],
    json: Json = False,
) -> None:
    """Show the name of one person, for a purpose, on record."""
    if not purpose.strip():
        complain("say for what purpose: --purpose TEXT")
        raise typer.Exit(2)
    with opened(Settings()) as reading:
        found = reading.view.reveal(person, purpose)
    if json:
        as_json(found)
    else:
        say(f"{found.uid}  {found.name}" + (f"  also: {', '.join(found.aliases)}" if found.aliases else ""))


def verify(json: Json = False) -> None:
    """Check that no line of the audit was changed, taken out or put in."""
    report = open_audit(Settings()).verify()
    if json:
        as_json(report)
    elif report.good:
        say(f"{report.lines} lines, the chain is whole")
    if not report.good:
        broken = (
            f"at line {report.broken}"
            if report.broken
            else "at its end: the last line was cut off by a crash"
        )
        complain(f"the audit is broken {broken}")
        raise typer.Exit(1)
