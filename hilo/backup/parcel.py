"""What stands in a backup: a gzipped tar of parts with names of our own making, and nothing else is taken out of one."""

import gzip
import hashlib
import io
import re
import tarfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from typing import BinaryIO, Protocol

from hilo.backup.errors import DAMAGED, BackupError

FORMAT = 1
"""Raised when an older Hilo could no longer read what is written."""

LARGEST_NOTE = 50_000_000
"""Bytes of a part that is read into memory: the manifest, the end, the keys, some lines of evidence."""


class Part(StrEnum):
    """Parts by their names; `evidence/…` and `originals/…` come many times."""

    MANIFEST = "manifest.json"
    EVIDENCE = "evidence"
    ORIGINAL = "originals"
    AUDIT = "audit.jsonl"
    KEYS = "keys.json"
    END = "end.json"


_MANY = re.compile(r"(evidence)/\d{8}\.jsonl|(originals)/([0-9a-f]{64})")


class Readable(Protocol):
    """Something that can be read from."""

    def read(self, size: int = -1, /) -> bytes:
        """The next bytes."""


class Hashed:
    """Reads through, and knows the sha256 of what passed."""

    def __init__(self, source: Readable) -> None:
        self._source = source
        self._hash = hashlib.sha256()

    def read(self, size: int = -1, /) -> bytes:
        """The next bytes."""
        found = self._source.read(size)
        self._hash.update(found)
        return found

    @property
    def sha256(self) -> str:
        """The hash of all that was read."""
        return self._hash.hexdigest()


class Packing:
    """Puts parts into a backup."""

    def __init__(self, archive: tarfile.TarFile) -> None:
        self._archive = archive

    def put(self, name: str, content: Readable, size: int) -> None:
        """Add a part of just this size."""
        info = tarfile.TarInfo(name)
        info.size, info.mode = size, 0o600
        self._archive.addfile(info, content)

    def note(self, name: str, content: bytes) -> None:
        """Add a small part."""
        self.put(name, io.BytesIO(content), len(content))


@contextmanager
def packing(stream: BinaryIO) -> Iterator[Packing]:
    """Write parts to a stream."""
    with (
        gzip.GzipFile(fileobj=stream, mode="wb", compresslevel=1, mtime=0) as zipped,
        tarfile.open(fileobj=zipped, mode="w|", format=tarfile.GNU_FORMAT) as archive,
    ):
        yield Packing(archive)


def unpacked(stream: BinaryIO) -> Iterator[tuple[Part, str, BinaryIO]]:
    """The parts in their order, each with the hash in its name ("" but for originals) and its content.

    Goes on to the very end of the stream, so that nothing can be missing. Raises `BackupError`.
    """
    seen: set[str] = set()
    try:
        with gzip.GzipFile(fileobj=stream, mode="rb") as zipped:
            with tarfile.open(fileobj=zipped, mode="r|") as archive:
                for member in archive:
                    content = archive.extractfile(member) if member.isreg() else None
                    if content is None or member.name in seen:
                        raise BackupError(DAMAGED)
                    seen.add(member.name)
                    yield *_part(member.name), content  # type: ignore[misc]
            while zipped.read(io.DEFAULT_BUFFER_SIZE):
                pass
        while stream.read(io.DEFAULT_BUFFER_SIZE):
            pass
    except (tarfile.TarError, EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise BackupError(DAMAGED) from error


def noted(content: Readable) -> bytes:
    """A small part whole. Raises `BackupError` when it is not small."""
    found = content.read(LARGEST_NOTE + 1)
    if len(found) > LARGEST_NOTE:
        raise BackupError(DAMAGED)
    return found


def _part(name: str) -> tuple[Part, str]:
    if many := _MANY.fullmatch(name):
        return Part(many[1] or many[2]), many[3] or ""
    try:
        part = Part(name)
    except ValueError as error:
        raise BackupError(DAMAGED) from error
    if part in {Part.EVIDENCE, Part.ORIGINAL}:
        raise BackupError(DAMAGED)
    return part, ""
