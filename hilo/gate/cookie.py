"""The explorer's gate: a key that is typed, or a code that is good once, becomes a session in an HttpOnly cookie."""

import asyncio
import logging
import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from urllib.parse import parse_qs, parse_qsl, urlencode

from hilo.gate.asgi import (
    CLOSED,
    POLICY_VIOLATION,
    TOO_MANY,
    App,
    Headers,
    Message,
    Receive,
    Scope,
    Send,
    answer,
    header,
    one,
    refuse,
)
from hilo.gate.page import POLICY, code_form, key_form, language_of, leave_form
from hilo.gate.tries import Tries, address
from hilo.keys import Key, scope
from hilo.private import FileUnreadable
from hilo.sessions import COOKIE, Session, Sessions
from hilo.tokens import digest

LOG = logging.getLogger("hilo.gate")

MOST_FORM = 8_192

MOST_STALE = 200
"""Cookies of no session from one address before they are no longer looked at; keys that are typed are counted apart."""
_HTML = "text/html; charset=utf-8"
_WAY = re.compile(r"/[a-z_-]{0,40}(\?[A-Za-z0-9_=&.~-]{1,4000})?")
_FORWARDED = re.compile(r"_streamlit_[a-z_]{1,30}|ajs_[a-z_]{1,30}")


@dataclass(frozen=True, slots=True)
class Jar:
    """How the cookie is called in the browser (ports of one host share their cookies) and whether it needs https."""

    name: str
    secure: bool = False

    def given(self, value: str, seconds: int) -> tuple[str, str]:
        """The header that puts it into the browser; with 0 seconds, takes it out."""
        more = "; Secure" if self.secure else ""
        return (
            "set-cookie",
            f"{self.name}={value}; Max-Age={seconds}; Path=/; HttpOnly; SameSite=Strict{more}",
        )


class Gate:
    """Lets in who has a session; answers everybody else with a form for a key.

    The application finds the session in the cookie `hilo.sessions.COOKIE`, and `hilo_key` and `hilo_scope` in the request's
    state. A websocket is closed as soon as its session ends. `open_to_all`: paths that need no session.
    """

    def __init__(
        self,
        app: App,
        sessions: Sessions,
        tries: Tries,
        jar: Jar,
        open_to_all: Collection[str] = (),
    ) -> None:
        self._app = app
        self._sessions = sessions
        self._tries = tries
        self._stale = Tries(MOST_STALE)
        self._jar = jar
        self._open = frozenset(open_to_all)

    async def __call__(self, asked: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or answer in the application's place."""
        try:
            match asked["type"]:
                case "http":
                    await self._http(asked, receive, send)
                case "websocket":
                    await self._websocket(asked, receive, send)
                case _:
                    await self._app(asked, receive, send)
        except FileUnreadable as error:
            LOG.error("%s", error)  # noqa: TRY400 - the sentence says it all
            await refuse(asked, receive, send, CLOSED)

    async def _http(self, asked: Scope, receive: Receive, send: Send) -> None:
        path, method = asked["path"], asked["method"]
        if path in self._open:
            await self._app(self._for_app(asked, "", None), receive, send)
            return
        cookie = self._cookie(asked)
        match path, method:
            case "/enter", "POST":
                await self._enter(asked, receive, send, cookie)
            case "/leave", "POST":
                await self._leave(asked, send, cookie)
            case "/leave", "GET" | "HEAD":
                await self._show(asked, send, 200, leave_form(_language(asked)))
            case (("/" | "/enter"), "GET") if code := _query(asked, "code"):
                await self._arrive(asked, send, code, cookie)
            case _:
                await self._pass(asked, receive, send, cookie)

    async def _pass(self, asked: Scope, receive: Receive, send: Send, cookie: str) -> None:
        key = self._known(asked, cookie)
        if key is None:
            gone = [self._jar.given("", 0)] if cookie else []
            page = key_form(_language(asked), _way(asked["path"], asked.get("query_string", b"")))
            await self._show(asked, send, 401, page, gone)
        elif asked["path"] == "/enter":
            await _redirect(asked, send, "/")
        else:
            await self._app(self._for_app(asked, cookie, key), receive, send)

    async def _arrive(self, asked: Scope, send: Send, code: str, cookie: str) -> None:
        """Somebody comes with a code in the address. From another page he is asked first; nothing is taken ahead of a visit."""
        if header(asked, b"sec-purpose") or header(asked, b"purpose"):
            await answer(asked, send, 503, b"", "")
        elif one(asked, b"sec-fetch-site") in {"cross-site", "same-site"}:
            await self._show(asked, send, 200, code_form(_language(asked), code))
        else:
            await self._try(asked, send, code, self._sessions.exchange, "/", cookie)

    async def _enter(self, asked: Scope, receive: Receive, send: Send, cookie: str) -> None:
        form = await _form(asked, receive)
        to = form.get("to", "/")
        to = to if _WAY.fullmatch(to) else "/"
        if code := form.get("code", ""):
            await self._try(asked, send, code, self._sessions.exchange, to, cookie)
        else:
            await self._try(asked, send, form.get("key", "").strip(), self._sessions.enter, to, cookie)

    async def _try(
        self,
        asked: Scope,
        send: Send,
        secret: str,
        begin: Callable[[str], Session | None],
        to: str,
        cookie: str,
    ) -> None:
        """Begin a session with a secret. It always gets a new cookie, and the one that was shown ends."""
        where, shown, language = address(asked), digest(secret), _language(asked)
        if seconds := self._tries.wait(where, shown):
            more = TOO_MANY.later(seconds).headers
            await self._show(asked, send, 429, key_form(language, to, "wait"), more)
            return
        session = await asyncio.to_thread(begin, secret)
        if session is None:
            self._tries.wrong(where, shown)
            await self._show(asked, send, 401, key_form(language, to, "wrong"))
            return
        self._tries.right(where, shown)
        if cookie:
            await asyncio.to_thread(self._sessions.end, cookie)
        await _redirect(asked, send, to, [self._jar.given(session.cookie, session.seconds)])

    async def _leave(self, asked: Scope, send: Send, cookie: str) -> None:
        if cookie:
            await asyncio.to_thread(self._sessions.end, cookie)
        await _redirect(asked, send, "/", [self._jar.given("", 0)])

    async def _websocket(self, asked: Scope, receive: Receive, send: Send) -> None:
        cookie = self._cookie(asked)
        key = self._known(asked, cookie)
        if key is None:
            await receive()
            await send({"type": "websocket.close", "code": POLICY_VIOLATION})
            return
        closed = False

        async def close_if_ended() -> bool:
            nonlocal closed
            if not closed and self._sessions.check(cookie) is None:
                closed = True
                await send({"type": "websocket.close", "code": POLICY_VIOLATION})
            return closed

        async def watched_receive() -> Message:
            message = await receive()
            if await close_if_ended():
                return {"type": "websocket.disconnect", "code": POLICY_VIOLATION}
            return message

        async def watched_send(message: Message) -> None:
            if message["type"] == "websocket.close" or not await close_if_ended():
                await send(message)

        await self._app(self._for_app(asked, cookie, key), watched_receive, watched_send)

    def _known(self, asked: Scope, cookie: str) -> Key | None:
        """Whose session this is. Whoever shows many that are none is no longer listened to for a while."""
        if not cookie:
            return None
        where, shown = address(asked), digest(cookie)
        key = None if self._stale.wait(where, shown) else self._sessions.check(cookie)
        if key is None:
            self._stale.wrong(where, shown)
        else:
            self._stale.right(where, shown)
        return key

    def _cookie(self, asked: Scope) -> str:
        """The session's cookie. Two of that name: somebody planted one, so none counts."""
        found = [value for name, value in _cookies(asked) if name == self._jar.name]
        return found[0] if len(found) == 1 else ""

    def _for_app(self, asked: Scope, cookie: str, key: Key | None) -> Scope:
        """The request as the application sees it: its own cookies alone, and who asks."""
        own = [f"{name}={value}" for name, value in _cookies(asked) if _FORWARDED.fullmatch(name)]
        own += [f"{COOKIE}={cookie}"] if cookie else []
        kept = [pair for pair in asked["headers"] if pair[0].lower() != b"cookie"]
        asked["headers"] = [*kept, (b"cookie", "; ".join(own).encode("latin-1"))] if own else kept
        state = asked.setdefault("state", {})
        state["hilo_key"], state["hilo_scope"] = key, None if key is None else scope(key)
        return asked

    async def _show(self, asked: Scope, send: Send, status: int, page: bytes, more: Headers = ()) -> None:
        headers = [
            ("content-security-policy", POLICY),
            ("referrer-policy", "same-origin"),
            ("vary", "accept-language"),
            *more,
        ]
        await answer(asked, send, status, page, _HTML, headers)


async def _redirect(asked: Scope, send: Send, to: str, more: Headers = ()) -> None:
    await answer(asked, send, 303, b"", "", [("location", to), *more])


async def _form(asked: Scope, receive: Receive) -> dict[str, str]:
    """The fields of a short form; nothing of one that is long, broken, or gives a field twice."""
    body, more = b"", True
    while more:
        message = await receive()
        if message["type"] != "http.request":
            return {}
        body += message.get("body", b"")
        more = message.get("more_body", False)
        if len(body) > MOST_FORM:
            return {}
    media_type = one(asked, b"content-type").partition(";")[0].strip().lower()
    if media_type != "application/x-www-form-urlencoded":
        return {}
    try:
        fields = parse_qs(body.decode("ascii"), max_num_fields=10)
    except ValueError:
        return {}
    return {name: values[0] for name, values in fields.items() if len(values) == 1}


def _query(asked: Scope, name: str) -> str:
    """The one value of a name in the address; "" when it is not there, or there twice."""
    try:
        query = asked.get("query_string", b"").decode("ascii")
        values = parse_qs(query, max_num_fields=50).get(name, [])
    except ValueError:
        return ""
    return values[0][:200] if len(values) == 1 else ""


def _way(path: str, query: bytes) -> str:
    """Where to go after entering: the page that was asked for, when it is plain enough to be written into a form."""
    try:
        pairs = parse_qsl(query.decode("ascii"), max_num_fields=50)
    except ValueError:
        pairs = []
    kept = urlencode([(name, value) for name, value in pairs if name not in {"code", "key"}])
    way = f"{path}?{kept}" if kept else path
    return way if _WAY.fullmatch(way) and path not in {"/enter", "/leave"} else "/"


def _language(asked: Scope) -> str:
    return language_of(one(asked, b"accept-language"), _query(asked, "lang"))


def _cookies(asked: Scope) -> list[tuple[str, str]]:
    """The cookies of a request, in order, a name as often as it comes."""
    pairs = []
    for raw in header(asked, b"cookie"):
        for part in raw.decode("latin-1").split(";"):
            name, equals, value = part.strip().partition("=")
            if equals:
                pairs.append((name.strip(), value.strip().strip('"')))
    return pairs
