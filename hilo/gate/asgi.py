"""The few words of ASGI that the gate speaks, and how it refuses."""

import json
from collections.abc import Awaitable, Callable, Iterable, MutableMapping
from dataclasses import dataclass
from typing import Any

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]
Headers = Iterable[tuple[str, str]]

POLICY_VIOLATION = 1008
"""Code with which a websocket is closed."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a request goes no further: a status, and a sentence that quotes nothing of the request."""

    status: int
    title: str
    detail: str
    headers: tuple[tuple[str, str], ...] = ()

    def later(self, seconds: float) -> "Refusal":
        """The same, saying when to come again."""
        wait = str(max(1, int(-(-seconds // 1))))
        return Refusal(self.status, self.title, self.detail, (*self.headers, ("retry-after", wait)))


BAD_HOST = Refusal(400, "Unknown host", "This door does not answer to that host name.")
BAD_REQUEST = Refusal(400, "Malformed request", "The request's headers cannot be read.")
FOREIGN_PAGE = Refusal(403, "Foreign page", "Another page may not ask this door for anything.")
TOO_SLOW = Refusal(408, "Too slow", "The request took too long to arrive.", (("connection", "close"),))
TOO_LARGE = Refusal(413, "Too large", "The request is larger than it may be.", (("connection", "close"),))
LONG_ADDRESS = Refusal(414, "Address too long", "The address is longer than it may be.")
TOO_MANY = Refusal(429, "Too many tries", "Too many wrong keys came from there. Wait a little.")
LONG_HEADERS = Refusal(431, "Headers too large", "The request's headers are larger than they may be.")
FAILED = Refusal(500, "Something broke", "Something went wrong here; the log says where.")
BUSY = Refusal(503, "Busy", "Everybody asks at once. Try again in a moment.")
LATE = Refusal(503, "No answer in time", "The answer took too long. Ask for less, or try again later.")
CLOSED = Refusal(503, "Closed", "The keys cannot be read, so nobody gets in. The log says what to do.")


def header(scope: Scope, name: bytes) -> list[bytes]:
    """All values of a request's header, by its name in lower case."""
    return [value for key, value in scope["headers"] if key.lower() == name]


def one(scope: Scope, name: bytes) -> str:
    """The value of a header that may come once; "" when it is missing or comes twice."""
    values = header(scope, name)
    return values[0].decode("latin-1") if len(values) == 1 else ""


async def refuse(scope: Scope, receive: Receive, send: Send, why: Refusal) -> None:
    """Answer with problem+json; a websocket is closed before it opens."""
    if scope["type"] == "websocket":
        await receive()
        await send({"type": "websocket.close", "code": POLICY_VIOLATION})
        return
    body = {"type": "about:blank", "title": why.title, "status": why.status, "detail": why.detail}
    await answer(scope, send, why.status, json.dumps(body).encode(), "application/problem+json", why.headers)


async def answer(
    scope: Scope, send: Send, status: int, body: bytes, media_type: str, headers: Headers = ()
) -> None:
    """Send a whole answer; to a HEAD request its head alone."""
    head = [("content-length", str(len(body))), *([("content-type", media_type)] if body else []), *headers]
    raw = [(name.encode("latin-1"), value.encode("latin-1")) for name, value in head]
    await send({"type": "http.response.start", "status": status, "headers": raw})
    await send({"type": "http.response.body", "body": b"" if scope["method"] == "HEAD" else body})
