"""The API's gate: a key in `Authorization: Bearer …`, in no other place."""

import logging
import re
from collections.abc import Collection
from urllib.parse import unquote_to_bytes

from hilo.gate.asgi import CLOSED, TOO_MANY, App, Receive, Refusal, Scope, Send, header, refuse
from hilo.gate.tries import Tries, address
from hilo.keys import Key, Keys, scope
from hilo.private import FileUnreadable
from hilo.tokens import digest, holds_key

LOG = logging.getLogger("hilo.gate")

_BEARER = re.compile(r"[Bb][Ee][Aa][Rr][Ee][Rr] +([!-~]{1,200})")

NO_KEY = Refusal(
    401,
    "No key",
    "Send a key in the header `Authorization: Bearer …`, once. Whoever runs this store makes keys: `hilo key new`.",
    (("www-authenticate", 'Bearer realm="hilo"'),),
)
WRONG_KEY = Refusal(
    401,
    "The key opens nothing",
    "This key is wrong, revoked or expired. Whoever runs this store makes keys: `hilo key new`.",
    (("www-authenticate", 'Bearer realm="hilo", error="invalid_token"'),),
)
KEY_IN_ADDRESS = Refusal(
    401,
    "A key in the address",
    "A key never stands in an address, where logs and histories keep it. Have this one revoked, and send the new one "
    "in the header `Authorization: Bearer …`.",
    (("www-authenticate", 'Bearer realm="hilo", error="invalid_request"'),),
)


class Bearer:
    """Lets in who sends a good key; the application finds `hilo_key` and `hilo_scope` in the request's state.

    `open_to_all`: paths that need no key.
    """

    def __init__(self, app: App, keys: Keys, tries: Tries, open_to_all: Collection[str] = ()) -> None:
        self._app = app
        self._keys = keys
        self._tries = tries
        self._open = frozenset(open_to_all)

    async def __call__(self, asked: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or refuse it."""
        if asked["type"] not in {"http", "websocket"}:
            await self._app(asked, receive, send)
            return
        state = asked.setdefault("state", {})
        state.pop("hilo_key", None)
        state.pop("hilo_scope", None)
        if asked["type"] == "http" and asked["path"] in self._open:
            await self._app(asked, receive, send)
            return
        try:
            found = self._key(asked)
        except FileUnreadable as error:
            LOG.error("%s", error)  # noqa: TRY400 - the sentence says it all
            found = CLOSED
        if isinstance(found, Refusal):
            await refuse(asked, receive, send, found)
            return
        state["hilo_key"], state["hilo_scope"] = found, scope(found)
        await self._app(asked, receive, send)

    def _key(self, asked: Scope) -> Key | Refusal:
        if _in_address(asked):
            return KEY_IN_ADDRESS
        values = header(asked, b"authorization")
        if not values:
            return NO_KEY
        where = address(asked)
        shape = _BEARER.fullmatch(values[0].decode("latin-1")) if len(values) == 1 else None
        secret = shape[1] if shape else ""
        shown = digest(secret)
        if seconds := self._tries.wait(where, shown):
            return TOO_MANY.later(seconds)
        key = self._keys.check(secret)
        if key is None:
            self._tries.wrong(where, shown)
            return WRONG_KEY if shape else NO_KEY
        self._tries.right(where, shown)
        return key


def _in_address(asked: Scope) -> bool:
    """Whether a key stands in the address, percent-encoded or not."""
    parts = (
        asked.get("raw_path") or b"",
        asked["path"].encode("utf-8", "replace"),
        asked.get("query_string", b""),
    )
    return any(
        holds_key(text.decode("latin-1"))
        for part in parts
        if b"hilo" in part.lower() or b"%" in part
        for text in (part, unquote_to_bytes(part))
    )
