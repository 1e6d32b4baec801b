"""Before anybody is asked for a key: who may be called by what name, how much a request may be, what every answer says."""

import re
from collections.abc import Collection

from hilo.gate.asgi import (
    BAD_HOST,
    BAD_REQUEST,
    FAILED,
    FOREIGN_PAGE,
    LONG_ADDRESS,
    LONG_HEADERS,
    App,
    Message,
    Receive,
    Refusal,
    Scope,
    Send,
    header,
    one,
    refuse,
)

MOST_HEADERS = 100
MOST_HEADER_BYTES = 32_768
LONGEST_ADDRESS = 8_192

_HOST = re.compile(r"(\[[0-9a-f:.]{2,45}\]|[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?)(:[0-9]{1,5})?")
_UNSEEN = re.compile(rb"[\x00-\x08\x0a-\x1f\x7f]")

ALWAYS = (
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(), geolocation=(), microphone=()"),
)
"""Headers of every answer, whatever the application says."""


class Named:
    """Refuses requests under a foreign host name, which a page elsewhere could have made to point here, and odd heads.

    A websocket, and with `browsers` whatever changes something, must come from a page of this door itself.
    """

    def __init__(self, app: App, hosts: Collection[str], *, browsers: bool = False) -> None:
        self._app = app
        self._hosts = frozenset(hosts)
        self._browsers = browsers

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on what may pass."""
        if scope["type"] not in {"http", "websocket"}:
            await self._app(scope, receive, send)
        elif why := self._why_not(scope):
            await refuse(scope, receive, send, why)
        else:
            await self._app(scope, receive, send)

    def _why_not(self, scope: Scope) -> Refusal | None:
        headers = scope["headers"]
        if len(headers) > MOST_HEADERS or sum(len(k) + len(v) for k, v in headers) > MOST_HEADER_BYTES:
            return LONG_HEADERS
        if (
            len(scope.get("raw_path") or scope["path"]) + len(scope.get("query_string", b""))
            > LONGEST_ADDRESS
        ):
            return LONG_ADDRESS
        if any(_UNSEEN.search(value) for _, value in headers):
            return BAD_REQUEST
        host = one(scope, b"host").lower()
        found = _HOST.fullmatch(host)
        if found is None or found[1] not in self._hosts:
            return BAD_HOST
        if scope["type"] == "websocket":
            return None if _origin(scope) == host else FOREIGN_PAGE
        if self._browsers and scope["method"] not in {"GET", "HEAD"} and not _own_page(scope, host):
            return FOREIGN_PAGE
        return None


def _own_page(scope: Scope, host: str) -> bool:
    """Whether this door's own page asks. Programs that are no browser send neither header, and no cookie unasked."""
    if site := header(scope, b"sec-fetch-site"):
        return site in ([b"same-origin"], [b"none"])
    return not header(scope, b"origin") or _origin(scope) == host


def _origin(scope: Scope) -> str:
    """Host and port that the asking page came from; "" when it does not say so clearly."""
    scheme, _, host = one(scope, b"origin").lower().partition("://")
    return host if scheme in {"http", "https"} else ""


class Covered:
    """Gives every answer its security headers, keeps it out of caches, and takes out what would let other pages read it.

    `csp` holds unless an answer brings a policy of its own. `cacheable`: beginnings of paths that hold no data. Elsewhere
    the application may say `private` (with an ETag), else nothing is stored.
    """

    def __init__(self, app: App, csp: str, cacheable: Collection[str] = ()) -> None:
        self._app = app
        self._csp = csp.encode("ascii")
        self._cacheable = tuple(cacheable)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on; the answer gets its headers."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        cacheable = bool(self._cacheable) and scope["path"].startswith(self._cacheable)
        broken = False

        async def covered(message: Message) -> None:
            nonlocal broken
            if message["type"] == "http.response.start":
                given = [(name.lower(), value) for name, value in message.get("headers", [])]
                broken = any(_UNSEEN.search(name + value) for name, value in given)
                if broken:
                    await refuse(scope, receive, covered, FAILED)
                    broken = True
                    return
                message = {**message, "headers": self._headers(given, cacheable)}
            if not broken:
                await send(message)

        await self._app(scope, receive, covered)

    def _headers(self, given: list[tuple[bytes, bytes]], cacheable: bool) -> list[tuple[bytes, bytes]]:
        fixed = {name for name, _ in ALWAYS}
        kept = [
            (name, value)
            for name, value in given
            if name not in fixed and name != b"server" and not name.startswith(b"access-control-")
        ]
        names = {name for name, _ in kept}
        if b"content-security-policy" not in names:
            kept.append((b"content-security-policy", self._csp))
        if b"referrer-policy" not in names:
            kept.append((b"referrer-policy", b"no-referrer"))
        asked = b",".join(value for name, value in kept if name == b"cache-control")
        if not cacheable and b"private" not in asked and b"no-store" not in asked:
            kept = [(name, value) for name, value in kept if name != b"cache-control"]
            kept.append((b"cache-control", b"no-store"))
        return [*kept, *ALWAYS]
