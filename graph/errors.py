# ruff: noqa: N818 - what happened is the name
"""What can go wrong with the graph. Messages name the query and the reason, never a value that was sent.

The driver's own error is kept as the cause; it may hold values and is not for the screen. `status` is the HTTP status
that a door answers with.
"""


class GraphError(Exception):
    """The graph did not do what was asked."""

    status = 500


class EngineUnavailable(GraphError):
    """No engine answers, or it could not be started."""

    status = 503


class AccessRefused(GraphError):
    """The engine does not accept the user, or the user may not do this."""

    status = 403


class QueryRefused(GraphError):
    """The engine does not accept the query, or the client does not send it."""


class ValueRefused(GraphError):
    """A row or a parameter cannot be stored: a null key, a mixed list, a map inside a property."""

    status = 422


class Conflict(GraphError):
    """Two writers made the same thing at once, again and again; or the key belongs to something else."""

    status = 409


class OutcomeUnknown(EngineUnavailable):
    """The connection broke during the commit. Writing the same batch again is safe."""


class EngineUnsupported(GraphError):
    """The server at this address is not one that Hilo works with."""


class SchemaTooNew(GraphError):
    """The graph was written by a newer Hilo than this one."""
