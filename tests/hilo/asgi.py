"""Speaking ASGI to an application as a server would, byte for byte."""

import asyncio
import json
from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

App = Callable[..., Awaitable[None]]
Pairs = Iterable[tuple[str, str]]

HOST = ("host", "127.0.0.1:8322")


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back; `whole` is False when the answer was cut off."""

    status: int
    headers: list[tuple[str, str]]
    body: bytes
    whole: bool = True

    def __getitem__(self, name: str) -> str:
        return next((value for key, value in self.headers if key == name), "")

    @property
    def json(self) -> Any:
        return json.loads(self.body)

    @property
    def cookie(self) -> str:
        """The cookie it sets, as name=value."""
        return self["set-cookie"].partition(";")[0]


@dataclass(slots=True)
class Talk:
    """What was said over a websocket."""

    said: list[dict[str, Any]] = field(default_factory=list)

    @property
    def types(self) -> list[str]:
        return [message["type"] for message in self.said]


def scope(sort: str, target: str, headers: Pairs, client: str, **more: Any) -> dict[str, Any]:
    path, _, query = target.partition("?")
    raw = [(name.encode("latin-1"), value.encode("latin-1")) for name, value in headers]
    return {
        "type": sort,
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "scheme": "http" if sort == "http" else "ws",
        "path": path,
        "raw_path": path.encode(),
        "query_string": query.encode(),
        "headers": raw,
        "client": (client, 50000),
        "server": ("127.0.0.1", 8322),
        **more,
    }


async def ask(
    app: App,
    method: str,
    target: str,
    headers: Pairs = (),
    body: Iterable[bytes] = (b"",),
    *,
    client: str = "127.0.0.1",
    host: Pairs = (HOST,),
    pause: float = 0,
) -> Answer:
    """One request; `body` comes in pieces, with a pause before each."""
    pieces = list(body)
    sent: list[dict[str, Any]] = []

    async def receive() -> dict[str, Any]:
        if not pieces:
            await asyncio.sleep(3600)
        await asyncio.sleep(pause)
        piece = pieces.pop(0)
        return {"type": "http.request", "body": piece, "more_body": bool(pieces)}

    async def send(message: dict[str, Any]) -> None:
        sent.append(message)

    await app(scope("http", target, [*host, *headers], client, method=method), receive, send)
    starts = [message for message in sent if message["type"] == "http.response.start"]
    assert len(starts) == 1
    assert sent[0] is starts[0]
    raw = [(name.decode("latin-1"), value.decode("latin-1")) for name, value in starts[0]["headers"]]
    whole = not sent[-1].get("more_body", False) and len(sent) > 1
    return Answer(starts[0]["status"], raw, b"".join(message.get("body", b"") for message in sent[1:]), whole)


async def talk(
    app: App,
    target: str,
    headers: Pairs = (),
    say: Iterable[str | Callable[[], None]] = (),
    *,
    client: str = "127.0.0.1",
    host: Pairs = (HOST,),
) -> Talk:
    """A websocket: connects, says each text (a function is called instead), and leaves."""
    told, found = list(say), Talk()
    connected = False

    async def receive() -> dict[str, Any]:
        nonlocal connected
        if not connected:
            connected = True
            return {"type": "websocket.connect"}
        while told:
            next_one = told.pop(0)
            if isinstance(next_one, str):
                return {"type": "websocket.receive", "text": next_one}
            next_one()
        return {"type": "websocket.disconnect", "code": 1001}

    async def send(message: dict[str, Any]) -> None:
        found.said.append(message)

    await app(scope("websocket", target, [*host, *headers], client), receive, send)
    return found


def got(app: App, method: str, target: str, headers: Pairs = (), **more: Any) -> Answer:
    """The same as `ask`, in a loop of its own."""
    return asyncio.run(ask(app, method, target, headers, **more))


def talked(app: App, target: str, headers: Pairs = (), say: Iterable[Any] = (), **more: Any) -> Talk:
    """The same as `talk`, in a loop of its own."""
    return asyncio.run(talk(app, target, headers, say, **more))


async def echo(asked: dict[str, Any], receive: Any, send: Any) -> None:
    """An application that says who asks, what cookies it sees, and how much came."""
    if asked["type"] == "websocket":
        await receive()
        await send({"type": "websocket.accept"})
        while (message := await receive())["type"] == "websocket.receive":
            await send({"type": "websocket.send", "text": message["text"]})
        return
    come, more = 0, True
    while more:
        message = await receive()
        come += len(message.get("body", b""))
        more = message.get("more_body", False)
    cookies = [value.decode("latin-1") for name, value in asked["headers"] if name == b"cookie"]
    who = asked.get("state", {}).get("hilo_scope")
    body = json.dumps({"who": who and who.reader, "cookies": cookies, "come": come}).encode()
    await send(
        {"type": "http.response.start", "status": 200, "headers": [(b"content-type", b"application/json")]}
    )
    await send({"type": "http.response.body", "body": body})
