"""Choose and open the graph: a server by its address, or the embedded engine of a data folder."""

import hashlib
from pathlib import Path

from cypher import SCHEMA_VERSION, load, statements
from graph import errors
from graph.client.connection import Client
from graph.engine import DEFAULTS, Lease, Options

SCHEMA_FILES = {
    "arcadedb": ("10_constraints.cypher",),
    "neo4j": ("10_constraints.cypher", "11_constraints.neo4j.cypher", "20_fulltext.neo4j.cypher"),
}
"""What is laid over Bolt, in order. The embedded engine lays its types by itself."""

EMBEDDED_PATIENCE = 6.0
"""Seconds. An engine on this machine that refuses a connection has ended; it does not come back by itself."""


def open_graph(
    uri: str = "",
    user: str = "",
    password: str = "",
    database: str = "",
    data: Path | None = None,
    *,
    read_only: bool = False,
    options: Options = DEFAULTS,
) -> Client:
    """The graph of these settings: the server at `uri`, or the embedded engine of the folder `data` when there is none.

    The embedded engine is started when it does not run, and kept by a lease until the client is closed. `read_only` takes
    the account that cannot write (on Neo4j Community there is none; there only `read` is the guard).
    """
    if uri:
        return Client.connect(uri, user or "neo4j", password, database or "neo4j")
    if data is None:
        raise errors.EngineUnavailable("neither the address of a graph nor a data folder is set")
    lease = Lease(data, options)
    there = lease.address
    login = (there.reader_user, there.reader_password) if read_only else (there.user, there.password)
    try:
        client = Client.connect(there.uri, *login, there.database, EMBEDDED_PATIENCE)
    except BaseException:
        lease.release()
        raise
    client.place = str(data)
    client.on_close(lease.release)
    return client


def apply_schema(client: Client) -> None:
    """Lay constraints and indexes, in order; the same twice, and at once when the graph has just these already.

    The types of the embedded engine are laid when it starts. Raises `SchemaTooNew` when a newer Hilo wrote the graph.
    """
    wanted = [statement for file in SCHEMA_FILES[client.flavour] for statement in statements(file)]
    digest = hashlib.sha256("\n".join(wanted).encode()).hexdigest()
    found = client.read(load("meta/schema_version"), limit=1)
    if found and found[0]["version"] > SCHEMA_VERSION:
        raise errors.SchemaTooNew(
            f"this graph has schema {found[0]['version']}, and this Hilo knows up to {SCHEMA_VERSION}: use the newer one"
        )
    if found == [{"version": SCHEMA_VERSION, "digest": digest}]:
        return
    for statement in wanted:
        client.define(statement)
    client.write(load("meta/set_schema_version"), version=SCHEMA_VERSION, digest=digest)
