"""What goes wrong is said in words, never shown as a trace; the log learns its type alone."""

import logging
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec

import streamlit as st

from dashboard.language import catalogue, t
from graph.view.errors import ViewError

LOG = logging.getLogger("hilo.explorer")
P = ParamSpec("P")


def message(error: BaseException) -> str:
    """What a person should know of an error, and do next."""
    name = type(error).__name__
    key = f"error.{name}"
    return t(key) if key in catalogue("en") else t("error.other")


def guarded(page: Callable[P, None]) -> Callable[P, None]:
    """A page, or a part of one, that says what happened instead of breaking off."""

    @wraps(page)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            page(*args, **kwargs)
        except ViewError as error:
            st.warning(message(error), icon=":material/info:")
        except Exception as error:  # noqa: BLE001 - whatever a page meets, the reader gets words and no trace
            LOG.error("page %s: %s", getattr(page, "__name__", "?"), type(error).__name__)  # noqa: TRY400 - no trace
            st.error(message(error), icon=":material/error:")

    return run
