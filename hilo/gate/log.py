"""One line a request, that tells nothing about a case: method, route template, status, milliseconds.

What breaks inside is caught here too: its place goes to the log, its words do not, for they may hold a name.
"""

import logging
import time
import traceback
from collections.abc import Collection
from pathlib import Path

from hilo.gate.asgi import FAILED, App, Message, Receive, Scope, Send, refuse

ACCESS = logging.getLogger("hilo.access")
LOG = logging.getLogger("hilo.gate")
_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})


class Log:
    """Logs requests. `fixed`: paths that may be named as they are; others only by the route that a router has found."""

    def __init__(self, app: App, fixed: Collection[str] = ()) -> None:
        self._app = app
        self._fixed = frozenset(fixed)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on and log how it went."""
        if scope["type"] not in {"http", "websocket"}:
            await self._app(scope, receive, send)
            return
        began, status = time.monotonic(), 0

        async def noting(message: Message) -> None:
            nonlocal status
            match message["type"]:
                case "http.response.start":
                    status = int(message["status"])
                case "websocket.accept":
                    status = 101
                case "websocket.close":
                    status = status or 403
            await send(message)

        try:
            await self._app(scope, receive, noting)
        except Exception as error:  # noqa: BLE001 - the last place that can keep an error's words out of the log
            LOG.error("%s at %s", type(error).__name__, _place(error))  # noqa: TRY400 - no trace: it quotes values
            if not status:
                await refuse(scope, receive, noting, FAILED)
        finally:
            spent = (time.monotonic() - began) * 1000
            ACCESS.info("%s %s %s %.0f ms", _method(scope), self._route(scope), status or "-", spent)

    def _route(self, scope: Scope) -> str:
        if scope["path"] in self._fixed:
            return str(scope["path"])
        return str(getattr(scope.get("route"), "path", "") or "-")


def _method(scope: Scope) -> str:
    if scope["type"] == "websocket":
        return "WS"
    return str(scope["method"]) if scope["method"] in _METHODS else "-"


def _place(error: BaseException) -> str:
    """File and line, innermost last; no source text, no values."""
    frames = traceback.extract_tb(error.__traceback__)[-6:]
    return " < ".join(f"{Path(frame.filename).name}:{frame.lineno}" for frame in reversed(frames))
