"""Errors (RFC 9457) and how the service stands."""

from typing import Annotated

from api.models.base import Told, said
from api.models.search import Hit


class WrongField(Told):
    """A part of the request that does not fit; its value is not repeated."""

    field: Annotated[str, said("Where it stands.", "body.words", "query.limit")]
    problem: Annotated[str, said("What is wrong with it.", "is longer than 200 characters")]


class Problem(Told):
    """Why there is no answer."""

    type: Annotated[str, said("Stable name of the problem, for programs.", "urn:hilo:problem:not-found")]
    title: Annotated[str, said("The same for people.", "Not Found")]
    status: Annotated[int, said("HTTP status.", 404, ge=400, le=599)]
    detail: Annotated[str, said("What can be done about it.", "Nothing found under that name or id.")]
    fields: Annotated[tuple[WrongField, ...], said("With 422: what does not fit.")] = ()
    candidates: Annotated[
        tuple[Hit, ...], said("With 409: what the name may mean; choose one by its id.")
    ] = ()


class Health(Told):
    """That the process answers."""

    status: Annotated[str, said("Always ok.", "ok")]


class Readiness(Told):
    """How the service stands."""

    ready: Annotated[bool, said("Whether questions are answered and jobs are done.", True)]
    engine: Annotated[bool, said("Whether the graph's engine answers.", True)]
    schema_version: Annotated[int, said("Version of the graph's schema; 0 when unknown.", 3, ge=0)]
    worker: Annotated[bool, said("Whether a worker is there to do jobs.", True)]
