"""Reading case files: bytes of many formats become documents whose stretches lead back to page, paragraph
or cell.
"""

import os
import stat
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from ingest.document import Document, SetAside
from ingest.readers import archive, delimited, docx, jsonl, mail, odt, pdf, plain, rtf, web, workbook
from ingest.readers.characters import clean_name
from ingest.readers.fields import overlay
from ingest.readers.kinds import Kind, kind_of
from ingest.readers.limits import DEFAULT, MEGABYTE, Limits, size
from ingest.readers.source import NOTHING_SAID, Budget, Source, UnreadableError, digest, set_aside

__all__ = ["Limits", "UnreadableError", "read"]

_READERS: dict[Kind, Callable[[Source, str], Iterator[Document | SetAside]]] = {
    Kind.TEXT: plain.read,
    Kind.MARKDOWN: plain.read,
    Kind.HTML: web.read,
    Kind.PDF: pdf.read,
    Kind.DOCX: docx.read,
    Kind.ODT: odt.read,
    Kind.RTF: rtf.read,
    Kind.CSV: delimited.read,
    Kind.XLSX: workbook.read,
    Kind.JSONL: jsonl.read,
}


def read(path: Path, limits: Limits = DEFAULT) -> Iterator[Document | SetAside]:
    """Read one file: a document for a text, one for each member of an archive, one for each row of a table.

    What cannot be read is given as SetAside with the reason, and the rest goes on; no file makes this
    raise. The metadata is what the file itself says; `ingest.sidecar.metadata_for` adds what stands beside
    it.
    """
    name = clean_name(path.name)
    try:
        data = _bytes_of(path, limits)
    except UnreadableError as error:
        yield SetAside(name, str(error))
        return
    sha256 = digest(data)
    budget = Budget(limits.unpacked_bytes, limits.members)
    yield from _read(
        Source(name, name, data, sha256, sha256, limits, budget, neighbour=lambda end: beside(path, end))
    )


def beside(path: Path, ending: str) -> bytes | None:
    """The bytes of the side file `NAME` + ending of a path, NAME with its suffix or else without; None
    without one.
    """
    for name in dict.fromkeys((path.name + ending, path.stem + ending)):
        side = path.with_name(name)
        if side.is_file():
            if side.stat().st_size > MEGABYTE:
                raise UnreadableError(f"its side file (NAME{ending}) is larger than {size(MEGABYTE)}")
            return side.read_bytes()
    return None


def _read(source: Source) -> Iterator[Document | SetAside]:
    """Choose the reader for a source, and turn whatever goes wrong in it into a reason."""
    try:
        for result in _results(source):
            if isinstance(result, Document) and source.own != NOTHING_SAID:
                yield replace(result, metadata=overlay(source.own, result.metadata))
            else:
                yield result
    except UnreadableError as error:
        yield set_aside(source, str(error))
    except MemoryError:
        yield set_aside(source, "does not fit in the memory: split it")
    except Exception:  # noqa: BLE001 parsers of others raise anything on hostile bytes, and their words quote the file
        yield set_aside(source, "is broken: open it in its program, save it again and add that")


def _results(source: Source) -> Iterator[Document | SetAside]:
    if not source.data:
        raise UnreadableError("is empty")
    if source.depth > source.limits.depth + 1:
        raise UnreadableError("lies too deep in other files: unpack it and add what it holds")
    kind = kind_of(source.name, source.data, source.limits)
    if kind is Kind.ZIP:
        return archive.read(source, _read)
    if kind is Kind.EML:
        return mail.read(source, kind.value, _read)
    return _READERS[kind](source, kind.value)


def _bytes_of(path: Path, limits: Limits) -> bytes:
    """A regular file's bytes, never more than the limit. Raises UnreadableError with the reason."""
    try:
        # Not to wait for a writer, should it be a pipe.
        with os.fdopen(os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC), "rb") as file:
            status = os.fstat(file.fileno())
            most = min(status.st_size, limits.file_bytes) + 1
            data = file.read(most) if stat.S_ISREG(status.st_mode) else None
    except FileNotFoundError as error:
        raise UnreadableError("there is no such file") from error
    except IsADirectoryError:
        data = None
    except (OSError, ValueError) as error:
        raise UnreadableError("may not be opened: look at its permissions") from error
    if data is None:
        raise UnreadableError("is not a file")
    if len(data) > limits.file_bytes:
        reason = f"is larger than {size(limits.file_bytes)}: split it, or raise the limit in the settings"
        raise UnreadableError(reason)
    return data
