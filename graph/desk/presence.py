"""Whether anybody works on a store."""

from pathlib import Path

from filelock import FileLock, Timeout


def worker_runs(folder: Path) -> bool:
    """Whether a process holds the worker's lock of this data folder: `hilo work`, or a command that works its own job."""
    lock = FileLock(folder / "worker.lock", mode=0o600)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        return True
    lock.release()
    return False
