"""Rich text, by striprtf; guarded against what makes its patterns slow."""

import re
from collections.abc import Iterator

from striprtf.striprtf import rtf_to_text

from ingest.document import Document
from ingest.readers.characters import clean
from ingest.readers.limits import MEGABYTE, size
from ingest.readers.plain import lines
from ingest.readers.source import Flow, Source, UnreadableError, document

_PICTURE = re.compile(r"(?:[0-9a-fA-F]{64,}[\r\n]*){2,}")
_LARGEST = 16 * MEGABYTE
_LARGEST_FONT_TABLE = 100_000


def read(source: Source, media_type: str) -> Iterator[Document]:
    """Read a rich text file, a paragraph a line. Its page headers and footers are not read."""
    markup = _PICTURE.sub("", _decoded(source.data))
    if len(markup) > _LARGEST:
        raise UnreadableError(f"is larger than {size(_LARGEST)} without its pictures: split it")
    if _font_table(markup) > _LARGEST_FONT_TABLE:
        raise UnreadableError("is broken: its list of fonts does not end")
    # A blank keeps striprtf from its hyperlink pattern, which is slow on hostile text; the link's words stay.
    markup = markup.replace("\\fldinst{", "\\fldinst {")
    flow = Flow(source.limits.characters)
    text: str = rtf_to_text(markup, errors="replace")  # type: ignore[no-untyped-call]
    lines(flow, clean(text))
    yield document(source, media_type, flow)


def _decoded(data: bytes) -> str:
    """Rich text is ASCII by its rules; careless programs write raw bytes, and pictures may be raw too."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _font_table(markup: str) -> int:
    """How many characters the font table takes."""
    start = markup.find("\\fonttbl")
    if start < 0:
        return 0
    depth = 1
    for brace in re.compile("[{}]").finditer(markup, start):
        depth += 1 if brace.group() == "{" else -1
        if depth == 0:
            return brace.start() - start
    return len(markup) - start
