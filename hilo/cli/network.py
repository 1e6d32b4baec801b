"""Commands that ask what hangs together: cases, links, paths, search, export. All of it masked."""

from pathlib import Path
from typing import Annotated

import typer

from graph.exchange import graphml
from graph.view.errors import Ambiguous
from graph.view.values import CaseCard, CaseFile, CaseLink, Hit, LinkFilter, Links, Passage
from graph.view.values import Path as Chain
from hilo.cli.console import as_json, complain, say, shown, table
from hilo.cli.opened import opened
from hilo.settings import Settings

ASK = 4
"""Exit code when a name fits several and the reader must say which."""

Json = Annotated[bool, typer.Option("--json", help="Print JSON.")]
CrossBorder = Annotated[bool, typer.Option("--cross-border", help="Only links between two countries.")]


def add_to(app: typer.Typer) -> None:
    """Add these commands."""
    for command in (cases, case, links, path, search, export):
        app.command()(command)


def cases(json: Json = False) -> None:
    """List the cases."""
    with opened(Settings()) as reading:
        found = reading.view.cases()
    if json:
        as_json(found)
        return
    table(
        f"{len(found)} cases",
        ("case", "country", "office", "date", "stage", "forms", "victims", "files", "code"),
        [
            (
                c.reference or c.uid,
                c.country,
                c.office,
                c.date,
                c.stage,
                ", ".join(c.forms),
                c.victims or "",
                c.documents,
                c.handling,
            )
            for c in found
        ],
    )


def case(reference: Annotated[str, typer.Argument(help="Case reference or id.")], json: Json = False) -> None:
    """Show one case: people and roles, journeys, documents, and which cases it is linked to and why."""
    with opened(Settings()) as reading:
        try:
            found = reading.view.case(reference)
        except Ambiguous as error:
            _which(reference, error.candidates, json=json)
    if json:
        as_json(found)
    else:
        show_case(found)


def links(cross_border: CrossBorder = False, json: Json = False) -> None:
    """Show which cases hang together, how strongly, by what, each with its sentences."""
    with opened(Settings()) as reading:
        found = reading.view.links(LinkFilter(cross_border=cross_border))
    if json:
        as_json(found)
    else:
        show_links(found)


def path(
    a: Annotated[str, typer.Argument(help="Name or id.")],
    b: Annotated[str, typer.Argument(help="Name or id.")],
    json: Json = False,
) -> None:
    """Show how two people, things or cases hang together, hop by hop, each with its sentence."""
    with opened(Settings()) as reading:
        try:
            found = reading.view.path(a, b)
        except Ambiguous as error:
            _which("one of the two", error.candidates, json=json)
    if json:
        as_json(found)
        return
    if not found:
        say("No path within the bounds.")
    for number, chain in enumerate(found, start=1):
        _show_path(number, chain)


def search(
    words: Annotated[list[str], typer.Argument(help="Words of a name, number or reference.")],
    json: Json = False,
) -> None:
    """Find people, things and cases by their names and numbers."""
    with opened(Settings()) as reading:
        found = reading.view.search(" ".join(words))
    if json:
        as_json(found)
        return
    _hits("Found" if found.items else "Nothing found", found.items)
    if found.more:
        say("There is more: give more words.")


def export(
    file: Annotated[Path, typer.Argument(help="File to write; it must not exist.")],
    format: Annotated[str, typer.Option("--format", help="graphml")] = "graphml",  # noqa: A002 - the option's name
    json: Json = False,
) -> None:
    """Write what may be seen as a file for Gephi, networkx and others. People stay pseudonyms."""
    if format != "graphml":
        complain("the format that can be written is graphml")
        raise typer.Exit(2)
    if file.exists():
        complain(f"{file} is there already; name a new file")
        raise typer.Exit(2)
    if not file.absolute().parent.is_dir():
        complain(f"there is no folder {file.absolute().parent}")
        raise typer.Exit(2)
    with opened(Settings()) as reading:
        found = reading.view.export()
    graphml.write(found, file)
    told = {
        "file": str(file),
        "nodes": len(found.nodes),
        "links": len(found.links),
        "handling": found.handling,
    }
    if json:
        as_json(told)
    else:
        say(
            f"{told['nodes']} nodes and {told['links']} links, {found.handling}, internal, not for publication: {file}"
        )


def title(card: CaseCard) -> str:
    """A case in a few words."""
    return f"{card.reference or card.uid} ({card.country or '??'})"


def show_links(found: Links) -> None:
    """Print links, their reasons and sentences, and what was too common to link."""
    say(
        f"{len(found.links)} links between cases, {sum(link.cross_border for link in found.links)} across borders",
        "bold",
    )
    for link in found.links:
        show_link(link)
    show_too_common(found)


def show_too_common(found: Links) -> None:
    """Print the values that stand in too many cases to mean anything."""
    if found.too_common:
        table(
            "Too common to link",
            ("kind", "value", "cases", "people"),
            [(c.kind, c.value, len(c.cases), c.persons) for c in found.too_common],
        )


def show_link(link: CaseLink) -> None:
    """Print one link with its reasons and their sentences."""
    border = "across the border" if link.cross_border else "in one country"
    say(f"\n{title(link.a)} — {title(link.b)}: {link.strength.value}, {border}", "bold")
    for reason in link.reasons:
        say(f"  {reason.kind}: {reason.value}  [{reason.entity}]")
        for passage in reason.passages:
            _show_passage(passage)


def _show_passage(passage: Passage) -> None:
    text = " ".join(passage.text.split())
    say(f"    «{text}»")
    say(
        f"      {passage.case}  {passage.title}  {passage.place}  {passage.document[:12]}:{passage.start}-{passage.end}",
        "dim",
    )


def show_case(found: CaseFile) -> None:
    """Print one case."""
    card = found.card
    say(
        f"{title(card)}  {card.office}  {card.date}  {card.stage}  {', '.join(card.forms)}  {card.handling}",
        "bold",
    )
    say(f"victims stated: {card.victims or 'none'}   countries: {', '.join(card.countries)}")
    table(
        "People",
        ("id", "name", "role", "age", "gender"),
        [
            (p.node.uid, p.node.name, "witness" if p.witness else p.role, p.age, p.gender)
            for p in found.people
        ],
    )
    rows = [(n.uid, n.label, n.name) for n in (*found.organisations, *found.things, *found.places)]
    table("Organisations, things, places", ("id", "kind", "name"), rows)
    if found.routes:
        table(
            "Journeys",
            ("route", "mode", "moved", "certainty", "when"),
            [
                (
                    " → ".join([r.legs[0].source or "?", *(leg.target or "?" for leg in r.legs)])
                    if r.legs
                    else "?",
                    r.mode,
                    r.moved,
                    r.certainty,
                    r.window,
                )
                for r in found.routes
            ],
        )
    table("Documents", ("id", "title", "language"), [(d.uid, d.title, d.language) for d in found.documents])
    say(f"Linked cases: {len(found.linked)}", "bold")
    for link in found.linked:
        show_link(link)


def _show_path(number: int, chain: Chain) -> None:
    say(f"\nPath {number}{' (context only: it proves nothing)' if chain.context else ''}", "bold")
    say(f"  {chain.nodes[0].name}  [{chain.nodes[0].uid}]")
    for link, node in zip(chain.links, chain.nodes[1:], strict=True):
        say(f"    {link.type}, {link.certainty.value}")
        for passage in link.passages[:1]:
            _show_passage(passage)
        say(f"  {node.name}  [{node.uid}]")


def _hits(heading: str, hits: tuple[Hit, ...]) -> None:
    table(
        heading,
        ("id", "kind", "name", "cases"),
        [(hit.node.uid, hit.node.label, hit.node.name, ", ".join(hit.cases)) for hit in hits],
    )


def _which(asked: str, candidates: tuple[Hit, ...], *, json: bool) -> None:
    """Say that a name fits several, list them, and end with the exit code that asks."""
    if json:
        as_json({"ambiguous": candidates})
    else:
        complain(f"{shown(asked)} fits several; ask again with an id:")
        _hits("Candidates", candidates)
    raise typer.Exit(ASK)
