"""The explorer as an ASGI application: Streamlit's own, behind the gate that both doors share."""

from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware
from streamlit import config

from dashboard import look


def application(address: str, port: int, upload_mb: int, gate: Sequence[Middleware]) -> st.App:
    """The application; `gate` stands before everything, http and websocket alike."""
    app = st.App(Path(str(files("dashboard").joinpath("app.py"))), middleware=gate)
    for name, value in look.options(address, port, upload_mb).items():
        config.set_option(name, value)
    return app
