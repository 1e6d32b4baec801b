"""Compression of answers, where it gives nothing away.

The length of a compressed answer tells whether two parts of it are alike (BREACH). That needs somebody who can make a
browser send requests with the reader's credentials, choose text that the answer repeats, and watch its length. Here no
browser holds credentials (a key travels in a header that pages of other origins cannot set, and CORS is closed), no
answer repeats what was asked, and no key stands in any body. What an answer may hold besides a chosen text, an uploaded
file's words, is masked. The two answers that are not masked, a revealed name and an original file, are never compressed.
"""

from starlette.middleware.gzip import GZipMiddleware
from starlette.types import ASGIApp, Receive, Scope, Send

SMALLEST = 1000
LEVEL = 4

PLAIN_ENDINGS = ("/reveals", "/original")
"""Paths whose answers are sent as they are."""


class Packing:
    """Packs answers of 1,000 bytes and more with gzip when the client takes it."""

    def __init__(self, app: ASGIApp) -> None:
        self._plain = app
        self._packing = GZipMiddleware(app, minimum_size=SMALLEST, compresslevel=LEVEL)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on; its answer may be packed."""
        plain = scope["type"] != "http" or scope["path"].endswith(PLAIN_ENDINGS)
        await (self._plain if plain else self._packing)(scope, receive, send)
