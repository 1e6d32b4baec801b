"""`python -m hilo.up.child PARENT MODULE …`: run a module as a child that ends when its parent does, however that ends."""

import ctypes
import os
import signal
import sys

_SET_PDEATHSIG = 1


def main(words: list[str]) -> None:
    """Ask the kernel for a SIGTERM when the parent is gone, then become the module."""
    parent, *module = words
    if sys.platform == "linux":
        ctypes.CDLL(None, use_errno=True).prctl(_SET_PDEATHSIG, signal.SIGTERM, 0, 0, 0)
    if os.getppid() != int(parent):
        sys.exit(1)
    os.execv(sys.executable, [sys.executable, "-P", "-m", *module])  # noqa: S606 - it becomes the module


if __name__ == "__main__":
    main(sys.argv[1:])
