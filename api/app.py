"""The application: routes behind the gate, over one open door."""

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial

from fastapi import FastAPI
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute
from starlette.routing import Route as PlainRoute

from api.description import ABOUT, TITLE, VERSION, described
from api.etags import tagged
from api.packing import Packing
from api.problems import http_problem
from api.routes import ROUTERS
from hilo import gate
from hilo.door import door
from hilo.settings import Settings

DESCRIPTION = "/v1/openapi.json"
OPEN_TO_ALL = ("/healthz", "/readyz", DESCRIPTION)
"""Paths that need no key. The description holds no data, and whoever writes a client should not need a key to read it."""


def create(settings: Settings) -> FastAPI:
    """The API on the store that the settings name; the graph is opened when it starts and closed when it ends.

    There are no pages for people to try it on: those that FastAPI brings load scripts from elsewhere.
    """

    @asynccontextmanager
    async def open_door(app: FastAPI) -> AsyncIterator[None]:
        entering = door(settings)
        app.state.door = await run_in_threadpool(entering.__enter__)
        try:
            yield
        finally:
            await run_in_threadpool(entering.__exit__, None, None, None)

    app = FastAPI(
        title=TITLE,
        version=VERSION,
        description=ABOUT,
        routes=_routes(),
        lifespan=open_door,
        openapi_url=None,
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        exception_handlers={HTTPException: http_problem},
        telemetry={"auto_configure": False, "tracing": False, "metrics": False, "logs": False},
    )
    app.openapi = partial(described, app)  # type: ignore[method-assign]  # as FastAPI says to extend it
    app.router.routes.append(_description(app))
    app.add_middleware(Packing)
    app.add_middleware(gate.api, settings=settings, open_to_all=OPEN_TO_ALL)
    return app


def _routes() -> list[BaseRoute]:
    return [route for router in ROUTERS for route in router.routes]


def _description(app: FastAPI) -> BaseRoute:
    """The OpenAPI description, written once."""
    written = json.dumps(app.openapi(), ensure_ascii=False, separators=(",", ":")).encode("utf-8")

    async def describe(request: Request) -> Response:
        return tagged(request, Response(written, media_type="application/json"))

    return PlainRoute(DESCRIPTION, describe, include_in_schema=False)
