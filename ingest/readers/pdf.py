"""PDF, by pypdf: a text with its pages; what has no text is said, with what to do."""

import logging
import time
from collections.abc import Iterator
from io import BytesIO

from pypdf import PasswordType, PdfReader
from pypdf.errors import DependencyError, PyPdfError

from ingest.document import Document
from ingest.readers.characters import clean
from ingest.readers.plain import blocks
from ingest.readers.source import Flow, Source, UnreadableError, document

_PROTECTED = "is protected by a password or against copying: save a copy without protection and add that"
_BROKEN = "is broken or cut off: get a whole copy and add it again"
_HOSTILE_PAGE = (
    PyPdfError,
    ValueError,
    TypeError,
    KeyError,
    IndexError,
    AttributeError,
    RecursionError,
    OSError,
)
"""What pypdf raises on pages that are damaged."""


def read(source: Source, media_type: str) -> Iterator[Document]:
    """Read a PDF; paragraphs are parted by blank lines and counted within their page."""
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # its warnings quote the file
    reader = _open(source.data)
    limits = source.limits
    deadline = time.monotonic() + limits.seconds
    flow = Flow(limits.characters)
    empty: list[int] = []
    damaged: list[int] = []
    count = len(reader.pages)
    if count == 0:
        raise UnreadableError("has no pages")
    if count > limits.pages:
        raise UnreadableError(f"has more than {limits.pages} pages: split it")
    for number in range(1, count + 1):
        if time.monotonic() > deadline:
            raise UnreadableError(
                f"takes more than {limits.seconds:.0f} seconds to read: print it to a new PDF and add that"
            )
        try:
            text = clean(reader.pages[number - 1].extract_text()).strip("\n")
        except _HOSTILE_PAGE:
            damaged.append(number)
            continue
        if not text.strip():
            empty.append(number)
            continue
        if flow.segments:
            flow.add("\n\n")
        blocks(flow, text, page=number)
    if not flow.segments:
        if damaged:
            raise UnreadableError(_BROKEN)
        raise UnreadableError("no text on any page: run OCR on it and add the result")
    notes = _notes(
        empty,
        "has no text: scan it with OCR and add it again",
        "have no text: scan them with OCR and add it again",
    )
    notes += _notes(damaged, "is damaged and was not read", "are damaged and were not read")
    yield document(source, media_type, flow, notes)


def _open(data: bytes) -> PdfReader:
    try:
        reader = PdfReader(BytesIO(data), strict=False)
        if reader.is_encrypted and reader.decrypt("") == PasswordType.NOT_DECRYPTED:
            raise UnreadableError(_PROTECTED)
        len(reader.pages)
    except (DependencyError, NotImplementedError) as error:  # pypdf: a cipher that it does not know
        raise UnreadableError(_PROTECTED) from error
    except _HOSTILE_PAGE as error:
        raise UnreadableError(_BROKEN) from error
    return reader


def _notes(pages: list[int], one: str, many: str) -> tuple[str, ...]:
    if not pages:
        return ()
    if len(pages) == 1:
        return (f"page {pages[0]} {one}",)
    return (f"pages {_ranges(pages)} {many}",)


def _ranges(numbers: list[int]) -> str:
    """`[1, 2, 3, 7]` as `1-3, 7`."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(f"{run[0]}-{run[-1]}" if len(run) > 1 else f"{run[0]}" for run in runs)
