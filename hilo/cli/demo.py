"""`hilo demo`: the main job on sample cases, in a fresh store of its own that is gone afterwards."""

import shutil
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from graph import engine as embedded
from graph.desk.jobs import Outcome
from graph.view.values import CaseCard, CaseLink, Links
from hilo.cli.console import note, say, show_aside
from hilo.cli.intake import see_through
from hilo.cli.network import show_link, show_too_common, title
from hilo.cli.opened import opened
from hilo.settings import Settings

STORE = Path("build/demo")
SHOWN = 2
"""Links shown in full for each network."""


def add_to(app: typer.Typer) -> None:
    """Add this command."""
    app.command()(demo)


def demo(folder: Annotated[Path, typer.Argument(help="Folder of case files.")] = Path("samples")) -> None:
    """Read sample cases into a fresh embedded store and print what hangs together across borders."""
    began = time.monotonic()
    shutil.rmtree(STORE, ignore_errors=True)
    settings = Settings(data=STORE, graph_uri="")
    try:
        with opened(settings) as reading:
            job = see_through(settings, reading, reading.desk.ingest([folder], {}), "Reading case files")
            cases, links = reading.view.cases(), reading.view.links()
        _tell(job.outcome, cases, links)
    finally:
        embedded.stop(STORE.absolute())
    note(f"all of it took {time.monotonic() - began:.0f} s")


def _tell(outcome: Outcome, cases: tuple[CaseCard, ...], links: Links) -> None:
    from graph.analysis.networks import networks  # networkx is slow to load

    countries = sorted({case.country for case in cases if case.country})
    say(
        f"\n{outcome.files} files, {outcome.documents} documents, {len(cases)} cases from {len(countries)} countries",
        "bold",
    )
    say(
        f"{len(links.links)} links between cases, {sum(link.cross_border for link in links.links)} of them across a border"
    )
    crossing = [network for network in networks(links.links) if network.cross_border]
    say(f"{len(crossing)} networks cross a border", "bold")
    for number, network in enumerate(crossing, start=1):
        say(f"\nNetwork {number}: {len(network.cases)} cases in {', '.join(network.countries)}", "bold")
        say("  " + ", ".join(title(card) for card in network.cases))
        for link in _telling(network.links)[:SHOWN]:
            show_link(link)
    show_too_common(links)
    if outcome.set_aside:
        say(f"\n{len(outcome.set_aside)} files could not be read and were set aside:", "bold")
        for aside in outcome.set_aside:
            show_aside(aside)
    say("\nWhat to do next", "bold")
    say("  hilo ingest FOLDER            read your own case files (they stay on this machine)")
    say("  hilo links --cross-border     which cases hang together across borders, and why")
    say("  hilo case REFERENCE           one case: people, journeys, documents, linked cases")
    say("  hilo path A B                 how two people or things hang together, hop by hop")
    say("  Run them as `.venv/bin/hilo …`, or after `source .venv/bin/activate`.")


def _telling(links: Sequence[CaseLink]) -> list[CaseLink]:
    """Links across a border first, strongest first."""
    order = ("strong", "medium", "weak")
    return sorted(
        links,
        key=lambda link: (not link.cross_border, order.index(link.strength.value), link.a.uid, link.b.uid),
    )
