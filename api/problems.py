"""Every error as problem+json: what went wrong and where, never a value that was sent and never a name."""

import logging
from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Any

from fastapi import HTTPException
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException as PlainHTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from api.models.problems import Problem, WrongField
from api.models.search import Hit
from graph.errors import EngineUnavailable
from graph.view import Ambiguous, ViewError
from hilo.door import UploadsFull
from hilo.private import FileUnreadable

MEDIA_TYPE = "application/problem+json"
LOG = logging.getLogger("hilo.api")

DETAILS: Mapping[int, str] = {
    400: "The request could not be read.",
    401: "Show a key: Authorization: Bearer hilo_…",
    403: "This key does not carry the right to do this.",
    404: "There is nothing here.",
    405: "This method is not for this address; see the Allow header.",
    408: "The request took too long to arrive.",
    409: "Several things answer to that name. Choose one by its id.",
    413: "The request is larger than may be.",
    414: "The address is longer than may be.",
    415: "The body is not of a kind that is read here.",
    422: "Part of the request does not fit.",
    429: "Too many tries. Wait as long as Retry-After says.",
    431: "The headers are larger than may be.",
    500: "It could not be done. The log names the kind of error.",
    503: "The service is not ready for this. Try again later.",
}
"""What every answer with this status says unless it knows better."""

_SAID = {
    "missing": "is missing",
    "extra_forbidden": "holds a field that is not known",
    "json_invalid": "is no JSON",
    "string_too_long": "is too long",
    "string_too_short": "is too short",
    "string_pattern_mismatch": "is not of the form that it has here",
    "string_type": "is no text",
    "string_unicode": "is no valid text",
    "int_type": "is no whole number",
    "int_parsing": "is no whole number",
    "int_from_float": "is no whole number",
    "bool_type": "is neither true nor false",
    "bool_parsing": "is neither true nor false",
    "greater_than_equal": "is too small",
    "less_than_equal": "is too large",
    "enum": "is none of the values that are known",
    "literal_error": "is none of the values that are known",
    "list_type": "is no list",
    "too_long": "holds too many",
    "too_short": "holds too few",
    "model_attributes_type": "is no object",
    "model_type": "is no object",
}


class Unfit(Exception):  # noqa: N818 - it becomes an answer, and is called by what it says
    """A part of the request does not fit; `problem` is a phrase of our own that repeats nothing."""

    status = 422

    def __init__(self, field: str, problem: str) -> None:
        super().__init__(problem)
        self.field = field
        self.problem = problem


async def http_problem(request: Request, error: Exception) -> Response:
    """The same for what was refused before a route was found."""
    return answer(request, error)


def answer(request: Request, error: Exception) -> Response:
    """The answer to a request that failed. What nobody expected is logged by its type and route alone."""
    if isinstance(error, RequestValidationError):
        return problem(422, fields=[_wrong(found) for found in error.errors()])
    if isinstance(error, Unfit):
        return problem(422, fields=[WrongField(field=error.field, problem=error.problem)])
    if isinstance(error, Ambiguous):
        hits = [Hit.model_validate(hit) for hit in error.candidates]
        return problem(409, str(error), candidates=hits)
    if isinstance(error, ViewError):
        return problem(error.status, str(error))
    if isinstance(error, (EngineUnavailable, UploadsFull, FileUnreadable)):
        return problem(503, headers={"Retry-After": "5"})
    if isinstance(error, PlainHTTPException):
        headers = {name: value for name, value in (error.headers or {}).items() if name in _KEPT}
        return problem(error.status_code, headers=headers)
    if isinstance(error, ClientDisconnect):
        return problem(400)
    LOG.error("%s at %s %s", type(error).__name__, request.method, template(request))
    return problem(500)


_KEPT = frozenset({"Allow", "WWW-Authenticate", "Retry-After"})


def problem(
    status: int,
    detail: str = "",
    *,
    fields: Sequence[WrongField] = (),
    candidates: Sequence[Hit] = (),
    headers: Mapping[str, str] | None = None,
) -> Response:
    """A problem as an answer."""
    known = HTTPStatus(status)
    body = Problem(
        type=f"urn:hilo:problem:{known.phrase.lower().replace(' ', '-')}",
        title=known.phrase,
        status=status,
        detail=detail or DETAILS.get(status, known.phrase),
        fields=tuple(fields),
        candidates=tuple(candidates),
    )
    content = body.model_dump_json(exclude_defaults=True)
    return Response(content, status, {"Cache-Control": "no-store", **(headers or {})}, MEDIA_TYPE)


def template(request: Request) -> str:
    """The route of a request, its parts unfilled; "-" when it has none."""
    return str(getattr(request.scope.get("route"), "path", "-"))


def refused() -> HTTPException:
    """No key, or none that opens this door; which of them is not said."""
    return HTTPException(401, headers={"WWW-Authenticate": 'Bearer realm="hilo"'})


def _wrong(error: Mapping[str, Any]) -> WrongField:
    kind = str(error["type"])
    place = list(error["loc"])
    if kind in {"extra_forbidden", "json_invalid"}:  # the last part is what was sent
        place = place[:-1]
    return WrongField(field=".".join(str(part) for part in place), problem=_SAID.get(kind, "does not fit"))
