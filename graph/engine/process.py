"""Whether a process that was once started is still that process: a pid alone may have been given out anew."""

import os
from pathlib import Path

_PROC = Path("/proc")


def identity(pid: int) -> str:
    """What tells this process from any other that had or will have its pid; empty when it is gone (or a zombie)."""
    if not _PROC.is_dir():
        return "running" if _answers(pid) else ""
    try:
        after_name = (
            (_PROC / str(pid) / "stat")
            .read_text(encoding="utf-8", errors="replace")
            .rpartition(")")[2]
            .split()
        )
        boot = (_PROC / "sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
    except OSError:
        return ""
    state, started = after_name[0], after_name[19]
    return "" if state in "ZX" else f"{boot}:{started}"


def alive(pid: int, known: str) -> bool:
    """Whether `pid` still is the process whose identity was noted."""
    return pid > 0 and known != "" and identity(pid) == known


def _answers(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
