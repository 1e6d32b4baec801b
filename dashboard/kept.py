"""What a page asked a moment ago, kept in the session for as long as the page is being read, so that a click is quick.

Only masked answers are kept. Every run checks the key anew; an answer is asked again after a few minutes, or once the
reader has decided something.
"""

import time
from collections.abc import Callable
from typing import Any, TypeVar

import streamlit as st

from dashboard.session import Visit

SECONDS = 120.0
MOST = 12
"""Answers kept at once."""

_PLACE = "kept"
T = TypeVar("T")


def kept(name: str, visit: Visit, ask: Callable[[], T]) -> T:
    """The answer of that name, asked anew when it is old or of another scope."""
    answers: dict[str, tuple[float, object, Any]] = st.session_state.setdefault(_PLACE, {})
    now = time.monotonic()
    found = answers.get(name)
    if found and now - found[0] < SECONDS and found[1] == visit.scope:
        value: T = found[2]
        return value
    value = ask()
    answers.pop(name, None)
    answers[name] = (now, visit.scope, value)
    while len(answers) > MOST:
        answers.pop(next(iter(answers)))
    return value


def forget() -> None:
    """Ask everything anew."""
    st.session_state.pop(_PLACE, None)
