"""The original files, kept under the hash of their content, so that evidence leads back to what was given."""

import hashlib
import os
import re
import tempfile
import time
from pathlib import Path

_CHUNK = 1024 * 1024
_DAY = 86_400
_HASH = re.compile("[0-9a-f]{64}")


class Originals:
    """A folder of files named by their sha256; no name that a user or a file gave is ever part of a path.

    Folders are 0700, files 0600. A file appears under its hash whole or not at all, whenever the power fails.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def put(self, path: Path) -> str:
        """Keep a copy of a file and give its sha256. A file that is there already stays as it is."""
        incoming = self._private(self._folder / "incoming")
        _sweep(incoming)
        handle, name = tempfile.mkstemp(dir=incoming)
        temporary = Path(name)
        try:
            with os.fdopen(handle, "wb") as copy, path.open("rb") as original:
                hashed = hashlib.sha256()
                while chunk := original.read(_CHUNK):
                    hashed.update(chunk)
                    copy.write(chunk)
                copy.flush()
                os.fsync(copy.fileno())
            sha256 = hashed.hexdigest()
            if not self.has(sha256):
                target = self.path(sha256)
                temporary.replace(self._private(target.parent) / target.name)
                _sync_folder(target.parent)
        finally:
            temporary.unlink(missing_ok=True)
        return sha256

    def path(self, sha256: str) -> Path:
        """Where the original with this hash stands, or would. Raises ValueError when it is no sha256."""
        if not _HASH.fullmatch(sha256):
            raise ValueError("not a sha256 in lower-case hexadecimal")
        return self._folder / sha256[:2] / sha256

    def has(self, sha256: str) -> bool:
        """Whether the original with this hash is kept."""
        return self.path(sha256).is_file()

    def remove(self, sha256: str) -> bool:
        """Delete an original; False when it was not there."""
        path = self.path(sha256)
        try:
            path.unlink()
        except FileNotFoundError:
            return False
        _sync_folder(path.parent)
        return True

    def _private(self, folder: Path) -> Path:
        """Make a folder inside the store, open to its owner alone."""
        for part in (self._folder, folder):
            if not part.is_dir():
                part.mkdir(mode=0o700, parents=True, exist_ok=True)
                _sync_folder(part.parent)
        return folder


def _sweep(incoming: Path) -> None:
    """Delete what puts that were cut off left behind, once it is a day old."""
    before = time.time() - _DAY
    for leftover in incoming.iterdir():
        try:
            if leftover.stat().st_mtime < before:
                leftover.unlink()
        except FileNotFoundError:  # its own put, or another sweep, was faster
            continue


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
