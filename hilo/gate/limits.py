"""Limits on what requests may take: how many at once, how large, how long."""

import asyncio
from collections.abc import Collection

from hilo.gate.asgi import (
    BAD_REQUEST,
    BUSY,
    LATE,
    TOO_LARGE,
    TOO_SLOW,
    App,
    Message,
    Receive,
    Refusal,
    Scope,
    Send,
    header,
    refuse,
)

IDLE_SECONDS = 20.0
"""How long a request's body may pause."""


class AtOnce:
    """Works on so many requests, and holds so many websockets open, at once; whoever comes too many is told to try again."""

    def __init__(self, app: App, requests: int, websockets: int) -> None:
        self._app = app
        self._most = {"http": requests, "websocket": websockets}
        self._now = {"http": 0, "websocket": 0}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on when there is room."""
        sort = scope["type"]
        if sort not in self._most:
            await self._app(scope, receive, send)
        elif self._now[sort] >= self._most[sort]:
            await refuse(scope, receive, send, BUSY.later(1))
        else:
            self._now[sort] += 1
            try:
                await self._app(scope, receive, send)
            finally:
                self._now[sort] -= 1


class InTime:
    """Ends what takes too long: a body that trickles or pauses, an answer that does not begin, one that does not end."""

    def __init__(self, app: App, answer: float, whole: float, idle: float = IDLE_SECONDS) -> None:
        self._app = app
        self._answer = answer
        self._whole = whole
        self._idle = idle

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, with an eye on the clock."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        clock = _Clock(receive, send, self._answer, self._whole, self._idle)
        try:
            async with asyncio.timeout(self._answer) as clock.timeout:
                await self._app(scope, clock.receive, clock.send)
        except TimeoutError:
            if not clock.expired:
                raise
            if not clock.started:
                await refuse(scope, receive, send, TOO_SLOW if clock.arriving else LATE.later(5))


class _Clock:
    """The times of one request: each message moves its deadline."""

    def __init__(self, receive: Receive, send: Send, answer: float, whole: float, idle: float) -> None:
        self._receive = receive
        self._send = send
        self._answer = answer
        self._whole = whole
        self._idle = idle
        self._now = asyncio.get_running_loop().time
        self._last = self._now() + whole
        self._arrived = False
        self.timeout: asyncio.Timeout | None = None
        self.arriving = False
        self.started = False

    @property
    def expired(self) -> bool:
        """Whether time is up."""
        return self.timeout is not None and self.timeout.expired()

    async def receive(self) -> Message:
        """A message of the request; the body may pause a little."""
        if self._arrived:
            return await self._receive()
        self.arriving = True
        self._until(min(self._now() + self._idle, self._last))
        message = await self._receive()
        self.arriving = False
        self._arrived = message["type"] != "http.request" or not message.get("more_body", False)
        self._until(self._now() + self._answer)
        return message

    async def send(self, message: Message) -> None:
        """A message of the answer; once it has begun it has time to end."""
        if self.expired:
            return
        if not self.started:
            self._until(self._now() + self._whole)
            self.started = True
        await self._send(message)

    def _until(self, when: float) -> None:
        if self.timeout is not None and not self.started and not self.expired:
            self.timeout.reschedule(when)


class _Overfull(Exception):  # noqa: N818 - what happened is the name
    """More of a body came than may come."""


class Bounded:
    """Refuses bodies that are too large: at once when they say so, else as soon as too much has come.

    `uploads`: beginnings of paths where `upload` bytes may come instead of `most`.
    """

    def __init__(self, app: App, most: int, upload: int, uploads: Collection[str] = ()) -> None:
        self._app = app
        self._most = most
        self._upload = upload
        self._uploads = tuple(uploads)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, counting."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        most = self._upload if self._uploads and scope["path"].startswith(self._uploads) else self._most
        if why := _told_too_much(header(scope, b"content-length"), most):
            await refuse(scope, receive, send, why)
            return
        come, started = 0, False

        async def counting() -> Message:
            nonlocal come
            message = await receive()
            come += len(message.get("body", b""))
            if come > most:
                raise _Overfull
            return message

        async def watching(message: Message) -> None:
            nonlocal started
            if come <= most or started:  # what the application makes of its broken body is not the answer
                started = True
                await send(message)

        try:
            await self._app(scope, counting, watching)
        except Exception:
            if come <= most:
                raise
        if come > most and not started:
            await refuse(scope, receive, send, TOO_LARGE)


def _told_too_much(length: list[bytes], most: int) -> Refusal | None:
    """What is wrong with what a request says of its length."""
    if not length:
        return None
    if len(length) > 1 or not length[0].isdigit():
        return BAD_REQUEST
    return TOO_LARGE if len(length[0]) > 18 or int(length[0]) > most else None
