"""Encryption and decryption as streams: a thread at the other end of a pipe; the graph and Ctrl-C stay with the caller."""

import importlib
import io
import os
import tarfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Any, BinaryIO

from hilo.backup.errors import DAMAGED, BackupError

CHUNK = 1024 * 1024


def age() -> ModuleType:
    """The library for the age format. Raises `BackupError` when it is not installed."""
    try:
        return importlib.import_module("pyrage")
    except ImportError as error:
        raise BackupError(
            "backups need one more package: make backup-setup, or pip install pyrage"
        ) from error


@contextmanager
def encrypting(file: BinaryIO, recipient: object) -> Iterator[BinaryIO]:
    """A stream whose content goes to the file, encrypted. Raises `BackupError` when the file cannot take it."""
    pyrage = age()
    read_end, write_end = os.pipe()
    failed: list[Exception] = []

    def encrypt() -> None:
        with os.fdopen(read_end, "rb") as plain:
            try:
                pyrage.encrypt_io(plain, file, [recipient])
            except (pyrage.EncryptError, OSError) as error:
                failed.append(error)

    thread = threading.Thread(target=encrypt)
    thread.start()
    try:
        with os.fdopen(write_end, "wb") as stream:
            yield stream
    except BrokenPipeError as error:
        thread.join()
        raise _unwritten(failed) from error
    finally:
        thread.join()
    if failed:
        raise _unwritten(failed) from failed[0]


@contextmanager
def decrypting(content: BinaryIO, identity: object) -> Iterator[BinaryIO]:
    """The decrypted content. Reading raises `BackupError` where it was changed, and at its end when something is missing."""
    pyrage = age()
    read_end, write_end = os.pipe()
    failed: list[Exception] = []

    def decrypt() -> None:
        try:
            with os.fdopen(write_end, "wb") as plain:
                pyrage.decrypt_io(content, plain, [identity])
        except (pyrage.DecryptError, OSError, tarfile.TarError, EOFError) as error:
            failed.append(error)

    thread = threading.Thread(target=decrypt)
    thread.start()
    pipe = io.FileIO(read_end, "rb")
    try:
        yield io.BufferedReader(_Checked(pipe, thread, failed), CHUNK)
    finally:
        pipe.close()  # a reader that leaves early breaks the pipe, and the thread ends
        thread.join()


class _Checked(io.RawIOBase):
    """A pipe whose end counts only when whoever fills it ended well."""

    def __init__(self, pipe: io.FileIO, filling: threading.Thread, failed: list[Exception]) -> None:
        self._pipe = pipe
        self._filling = filling
        self._failed = failed

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fill the buffer; 0 at the end."""
        count = self._pipe.readinto(buffer) or 0
        if not count:
            self._filling.join()
            if self._failed:
                raise BackupError(DAMAGED) from self._failed[0]
        return count


def _unwritten(failed: list[Exception]) -> BackupError:
    return BackupError(
        f"the backup cannot be written: {failed[0] if failed else 'the disk does not take it'}"
    )
