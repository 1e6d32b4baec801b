"""Wiring for whoever reads: settings and graph give a View and a Desk. It pulls in no spaCy."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from graph.audit import Audit
from graph.client import Client, apply_schema, open_graph
from graph.desk import Desk
from graph.desk.jobs import Jobs
from graph.engine import Lease, Options
from graph.view import View
from graph.view.scope import Scope
from hilo import interrupt
from hilo.settings import Settings


@dataclass(frozen=True, slots=True)
class Reading:
    """What a door needs: the scope's view, its desk, the queue and the audit, over one open graph."""

    view: View
    desk: Desk
    jobs: Jobs
    audit: Audit
    client: Client


def local_scope(settings: Settings) -> Scope:
    """The one local analyst: all countries, up to the clearance that is set."""
    return Scope(settings.reader, None, settings.clearance)


def data_folder(settings: Settings) -> Path:
    """The data folder, made if need be, open to its owner alone."""
    folder = settings.data.expanduser().absolute()
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def audit(settings: Settings) -> Audit:
    """The audit beside the store."""
    return Audit(data_folder(settings) / "audit.jsonl")


@contextmanager
def reading(settings: Settings) -> Iterator[Reading]:
    """Open the graph that the settings name, with its schema in place; closes it at the end.

    An embedded engine stays warm for the next command; after Ctrl-C it goes too, unless somebody else uses it.
    """
    folder = data_folder(settings)
    options = Options(heap=settings.engine_heap)
    lease = None if settings.graph_uri else Lease(folder, options)
    interrupted = False
    try:
        with _client(settings, folder, options) as client:
            apply_schema(client)
            scope, jobs, log = local_scope(settings), Jobs(folder / "jobs"), audit(settings)
            yield Reading(View(scope, client, log), Desk(scope, jobs, log, client), jobs, log, client)
            interrupt.check()
    except KeyboardInterrupt:
        interrupted = True
        raise
    finally:
        if lease:
            lease.release(stop_if_last=interrupted)


def _client(settings: Settings, folder: Path, options: Options) -> Client:
    return open_graph(
        uri=settings.graph_uri,
        user=settings.graph_user,
        password=settings.graph_password.get_secret_value(),
        database=settings.graph_database,
        data=folder,
        options=options,
    )
