"""The encrypted file: a tar of a key under a passphrase, and of content under that key. Of any size, in little memory.

The key is made for this file alone and stands nowhere else, so whoever does not know the passphrase can neither read nor
write content that opens with it. Each piece of content is authenticated, and so is the end.
"""

import os
import secrets
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from hilo.backup.errors import BackupError
from hilo.backup.flow import age, decrypting, encrypting

KEY, CONTENT = "key.age", "content.age"
BLOCK = tarfile.BLOCKSIZE
LARGEST_KEY = 10_000

NO_BACKUP = "this is no backup of Hilo, or its beginning is damaged; nothing was changed"
WRONG = "wrong passphrase (or the backup's beginning is damaged); nothing was changed"


@contextmanager
def sealed(target: Path, passphrase: str) -> Iterator[BinaryIO]:
    """A stream whose content is encrypted into `target` (0600), which is there, whole, at the end; or not at all.

    Raises `BackupError` when the file is there already or cannot be written.
    """
    pyrage = age()
    if target.exists():
        raise BackupError(f"{target} is there already; choose another name")
    fresh = target.with_name(f".{target.name}.{secrets.token_hex(4)}")
    try:
        handle = os.open(fresh, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
    except OSError as error:
        raise BackupError(f"{target} cannot be written: {error.strerror}") from error
    try:
        with os.fdopen(handle, "w+b") as file:
            identity = pyrage.x25519.Identity.generate()
            key = pyrage.passphrase.encrypt(f"{identity}\n".encode("ascii"), passphrase)
            file.write(_header(KEY, len(key)) + key + _filling(len(key)))
            at = file.tell()
            file.write(_header(CONTENT, 0))
            with encrypting(file, identity.to_public()) as stream:
                yield stream
            size = file.tell() - at - BLOCK
            file.write(_filling(size) + bytes(2 * BLOCK))
            file.seek(at)
            file.write(_header(CONTENT, size))
            file.flush()
            os.fsync(file.fileno())
        fresh.replace(target)
        _sync(target.parent)
    finally:
        fresh.unlink(missing_ok=True)


@contextmanager
def unsealed(source: Path, passphrase: str) -> Iterator[BinaryIO]:
    """The decrypted content of a file; its end is there only when nothing is missing. Raises `BackupError`."""
    pyrage = age()
    with _opened(source) as file, _archive(file) as archive:
        key = _member(archive, KEY).read(LARGEST_KEY)
        try:
            text = pyrage.passphrase.decrypt(key, passphrase).decode("ascii").strip()
        except pyrage.DecryptError as error:
            raise BackupError(WRONG) from error
        content = _member(archive, CONTENT)
        with decrypting(content, pyrage.x25519.Identity.from_str(text)) as stream:
            yield stream


@contextmanager
def _opened(source: Path) -> Iterator[BinaryIO]:
    try:
        file = source.open("rb")
    except OSError as error:
        raise BackupError(f"{source} cannot be read: {error.strerror}") from error
    with file:
        yield file


@contextmanager
def _archive(file: BinaryIO) -> Iterator[tarfile.TarFile]:
    try:
        archive = tarfile.open(fileobj=file, mode="r:")  # noqa: SIM115 - closed below
    except (tarfile.TarError, OSError, EOFError, ValueError) as error:
        raise BackupError(NO_BACKUP) from error
    with archive:
        yield archive


def _member(archive: tarfile.TarFile, name: str) -> BinaryIO:
    try:
        found = archive.next()
    except (tarfile.TarError, OSError, EOFError, ValueError) as error:
        raise BackupError(NO_BACKUP) from error
    content = archive.extractfile(found) if found is not None and found.isreg() else None
    if found is None or content is None or found.name != name:
        raise BackupError(NO_BACKUP)
    return content  # type: ignore[return-value]


def _header(name: str, size: int) -> bytes:
    info = tarfile.TarInfo(name)
    info.size, info.mode = size, 0o600
    return info.tobuf(tarfile.GNU_FORMAT)


def _filling(size: int) -> bytes:
    return bytes(-size % BLOCK)


def _sync(folder: Path) -> None:
    with suppress(OSError):  # not every file system of a stick can
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
