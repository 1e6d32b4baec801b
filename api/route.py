"""A route that asks for a right before it reads anything else, and answers every error as a problem."""

from collections.abc import Awaitable, Callable, Collection
from typing import Any

from fastapi import HTTPException
from fastapi.routing import APIRoute
from starlette.requests import Request
from starlette.responses import Response

from api.etags import tagged
from api.problems import DETAILS, MEDIA_TYPE, Unfit, answer, refused
from graph.view.scope import Right, Scope

RIGHTS = "x-hilo-rights"
"""Where a route says which rights open it: one of them is enough."""

Handler = Callable[[Request], Awaitable[Response]]


def rights(*one_of: Right) -> dict[str, Any]:
    """`openapi_extra` of a route that a key with one of these rights may ask."""
    return {RIGHTS: sorted(right.value for right in one_of), "security": [{"key": []}]}


PROBLEMS: dict[int | str, dict[str, Any]] = {
    status: {
        "description": text,
        "content": {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}},
    }
    for status, text in DETAILS.items()
}
"""What every route may answer besides what it is for."""


class Route(APIRoute):
    """A route with its rights declared; without them it cannot be made."""

    def __init__(self, path: str, endpoint: Callable[..., Any], **more: Any) -> None:
        if RIGHTS not in (more.get("openapi_extra") or {}):
            raise TypeError(f"{path} does not say whose key opens it")
        more["responses"] = {**PROBLEMS, **(more.get("responses") or {})}
        more["operation_id"] = more.get("operation_id") or endpoint.__name__
        super().__init__(path, endpoint, **more)

    @property
    def rights(self) -> frozenset[Right]:
        """The rights of which one opens it."""
        return frozenset(Right(name) for name in (self.openapi_extra or {})[RIGHTS])

    def get_route_handler(self) -> Callable[[Request], Any]:
        """Rights first, then the body: nobody without them makes the service read anything."""
        handle = super().get_route_handler()
        known = frozenset(field.alias for field in self.dependant.query_params)
        wanted = self.rights
        etag = 304 in self.responses

        async def handler(request: Request) -> Response:
            try:
                request.state.scope = admitted(request, wanted)
                _only(request, known)
                response = await handle(request)
            except Exception as error:  # noqa: BLE001 - the last place where an error can still become an answer that repeats nothing
                return answer(request, error)
            response.headers.setdefault("Cache-Control", "no-store")
            return tagged(request, response) if etag else response

        return handler


def admitted(request: Request, wanted: frozenset[Right]) -> Scope:
    """The scope of the key that the gate has let in. Raises 401 without one, 403 when it lacks the right."""
    found: Scope | None = getattr(request.state, "hilo_scope", None)
    if found is None:
        raise refused()
    if not found.rights & wanted:
        raise HTTPException(403)
    return found


def _only(request: Request, known: Collection[str]) -> None:
    """A parameter that is not known would leave out a filter in silence."""
    for name in request.query_params:
        if name not in known:
            raise Unfit("query", "holds a parameter that is not known")
