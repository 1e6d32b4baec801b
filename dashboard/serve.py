"""The explorer as an ASGI application: Streamlit's own, behind the gate that both doors share."""

import base64
import hashlib
import re
from importlib.resources import files
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlencode

import streamlit as st
from starlette.middleware import Middleware
from streamlit import config

from dashboard import look
from dashboard.way import PAGE
from hilo.gate import explorer
from hilo.gate.asgi import App, Receive, Scope, Send, answer
from hilo.settings import Settings

_INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)
_NAME = re.compile(r"/([a-z]{2,20})/?")


class Doorway:
    """Leads `/case?case=C-1` to `/?to=case&case=C-1`: the browser must load every page from the root.

    From elsewhere Streamlit's own page first looks for its server beneath the page's address, which fails with noise.
    """

    def __init__(self, app: App, names: frozenset[str]) -> None:
        self._app = app
        self._names = names

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Lead a page's address to the root; pass everything else on."""
        found = _NAME.fullmatch(scope["path"]) if scope["type"] == "http" else None
        if found and found[1] in self._names and scope["method"] in {"GET", "HEAD"}:
            await answer(scope, send, 303, b"", "", [("location", _root(found[1], scope["query_string"]))])
        else:
            await self._app(scope, receive, send)


def _root(name: str, query: bytes) -> str:
    pairs = [(key, value) for key, value in parse_qsl(query.decode("latin-1")) if key != PAGE]
    return f"/?{urlencode([(PAGE, name), *pairs])}"


def policy() -> str:
    """What a page of the explorer may load: what this server gives, and Streamlit's own inline script by its hash."""
    page = Path(str(files("streamlit").joinpath("static", "index.html"))).read_text("utf-8")
    hashes = " ".join(
        f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"
        for script in _INLINE.findall(page)
    )
    return (
        f"default-src 'self'; script-src 'self' blob: {hashes}; style-src 'self' 'unsafe-inline'; "
        "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; worker-src 'self' blob:; "
        "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    )


def application(settings: Settings, names: frozenset[str], *, gated: bool = True) -> Any:
    """The application with its pages' names; `gated=False` is for a look without a key, in tests alone."""
    gate = [Middleware(explorer, settings=settings, csp=policy())] if gated else []
    app = st.App(
        Path(str(files("dashboard").joinpath("app.py"))),
        middleware=[*gate, Middleware(Doorway, names=names)],
    )
    megabytes = min(settings.max_file_mb, settings.max_upload_mb)
    for name, value in look.options(settings.hosts, settings.explorer_port, megabytes).items():
        config.set_option(name, value)
    return app
