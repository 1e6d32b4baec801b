"""The commands, by what an investigator would ask."""

import typer

from hilo.cli import backup, demo, engine, evidence, intake, key, network, up

app = typer.Typer(
    name="hilo",
    help="Reads case files and shows how cases hang together across borders.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
for group in (intake, network, evidence, up, engine, key, backup, demo):
    group.add_to(app)
