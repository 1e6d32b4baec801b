"""Ctrl-C that cannot get lost.

Python drops an exception that is raised while an object is being finalised. A `KeyboardInterrupt` that falls into such
a moment would be gone, and the command would go on; so whoever works for long asks again.
"""

import signal
import sys
from types import FrameType

_asked = False


def listen() -> None:
    """Take Ctrl-C from here on: raise at once, and remember; one that got lost leaves no trace on the screen."""
    signal.signal(signal.SIGINT, _ask)
    sys.unraisablehook = _quietly


def check() -> None:
    """Raise KeyboardInterrupt when one was asked for and got lost."""
    if _asked:
        raise KeyboardInterrupt


def _ask(number: int, frame: FrameType | None) -> None:
    global _asked
    _asked = True
    raise KeyboardInterrupt


def _quietly(lost: "sys.UnraisableHookArgs") -> None:
    if lost.exc_type is not KeyboardInterrupt:
        sys.__unraisablehook__(lost)
