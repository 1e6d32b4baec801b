"""Commands about the keys to the doors. A secret or a link is told once, alone on standard output; notes go elsewhere."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated

import typer

from graph.audit import Event
from hilo.cli.console import as_json, complain, note, say, table
from hilo.door import keys, sessions
from hilo.keys import Key, KeyRole, NoSuchKey, this_moment
from hilo.private import FileUnreadable
from hilo.reading import audit
from hilo.sessions import CODE_MINUTES
from hilo.settings import Settings
from terms.vocabulary import Handling

Json = Annotated[bool, typer.Option("--json", help="Print JSON.")]
Id = Annotated[str, typer.Argument(metavar="ID", help="Id of a key, as `hilo key list` shows it.")]


def add_to(app: typer.Typer) -> None:
    """Add these commands."""
    group = typer.Typer(help="The keys to the doors: make, list, revoke.", rich_markup_mode=None)
    group.command()(new)
    group.command("list")(show)
    group.command()(revoke)
    group.command()(link)
    app.add_typer(group, name="key")


def new(
    name: Annotated[str, typer.Argument(help="Whose key it is; stands in the record.")],
    role: Annotated[KeyRole, typer.Option("--role", help="What its holder does.")],
    countries: Annotated[
        str | None, typer.Option("--countries", metavar="EC,PE", help="Only cases of these; else of all.")
    ] = None,
    clearance: Annotated[
        Handling, typer.Option("--clearance", help="The highest handling code it shows.")
    ] = Handling.H2,
    days: Annotated[int, typer.Option("--days", help="How long it is good.")] = 90,
) -> None:
    """Make a key and print it, once: it is kept nowhere."""
    settings = Settings()
    with _told():
        wanted = None if countries is None else countries.split(",")
        secret, key = keys(settings).new(name, role, wanted, clearance, days)
    _record(settings, key, f"key new {key.role.value}")
    note(f"key {key.id} for {_line(key)}; it is shown this once:")
    sys.stdout.write(secret + "\n")


def show(json: Json = False) -> None:
    """List the keys; their secrets are kept nowhere."""
    with _told():
        found, now = keys(Settings()).all(), this_moment()
    states = {key.id: "revoked" if key.revoked else "good" if key.good(now) else "expired" for key in found}
    if json:
        as_json([{**_shown(key), "state": states[key.id]} for key in found])
    elif not found:
        say("no keys yet: hilo key new NAME --role analyst")
    else:
        rows = [(*_cells(key), states[key.id]) for key in found]
        table("Keys", ("id", "name", "role", "countries", "clearance", "until", "state"), rows)


def revoke(key: Id) -> None:
    """Make a key useless at once, and end its sessions."""
    settings = Settings()
    with _told():
        revoked = keys(settings).revoke(key)
        sessions(settings).end_all(key)
    _record(settings, revoked, "key revoke")
    note(f"key {revoked.id} of {revoked.name} opens nothing any more")


def link(
    key: Id,
    address: Annotated[
        str, typer.Option("--address", metavar="URL", help="Where the explorer is, if not on this machine.")
    ] = "",
) -> None:
    """Print an address of the explorer that lets its bearer in once, as this key."""
    settings = Settings()
    where = address.rstrip("/") or f"http://127.0.0.1:{settings.explorer_port}"
    with _told():
        code = sessions(settings).code(key)
    note(f"good once, for {CODE_MINUTES} minutes:")
    sys.stdout.write(f"{where}/?code={code}\n")


@contextmanager
def _told() -> Iterator[None]:
    """Say in one sentence what does not fit (exit code 2) or cannot be done (1)."""
    try:
        yield
    except (ValueError, NoSuchKey) as error:
        complain(str(error))
        raise typer.Exit(2) from error
    except FileUnreadable as error:
        complain(str(error))
        raise typer.Exit(1) from error


def _record(settings: Settings, key: Key, why: str) -> None:
    audit(settings).append(Event.DECIDED, [f"key:{key.id}"], by=settings.reader, why=why)


def _line(key: Key) -> str:
    _, name, role, countries, clearance, until = _cells(key)
    return f"{name}: {role}, countries {countries}, up to {clearance}, until {until}"


def _cells(key: Key) -> tuple[str, ...]:
    countries = "all" if key.countries is None else ",".join(sorted(key.countries))
    return key.id, key.name, key.role.value, countries, key.clearance.value, key.expires.date().isoformat()


def _shown(key: Key) -> dict[str, object]:
    return {
        "id": key.id,
        "name": key.name,
        "role": key.role,
        "countries": None if key.countries is None else sorted(key.countries),
        "clearance": key.clearance,
        "created": key.created.isoformat(),
        "expires": key.expires.isoformat(),
        "revoked": key.revoked and key.revoked.isoformat(),
    }
