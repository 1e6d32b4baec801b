"""Rich text, by striprtf; guarded against what makes its patterns slow."""

import re
from collections.abc import Iterator

from striprtf.striprtf import rtf_to_text

from ingest.document import Document
from ingest.readers.characters import clean, decode
from ingest.readers.limits import size
from ingest.readers.plain import lines
from ingest.readers.source import Flow, Source, UnreadableError, document

_PICTURE = re.compile(r"(?:[0-9a-fA-F]{64,}[\r\n]*){2,}")
_LARGEST_FONT_TABLE = 100_000


def read(source: Source, media_type: str) -> Iterator[Document]:
    """Read a rich text file, a paragraph a line. Its page headers and footers are not read."""
    markup = _PICTURE.sub("", decode(source.data)[0])
    if len(markup) > source.limits.markup_bytes:
        raise UnreadableError(f"is larger than {size(source.limits.markup_bytes)}: split it")
    if _font_table(markup) > _LARGEST_FONT_TABLE:
        raise UnreadableError("is broken: its list of fonts does not end")
    # A blank keeps striprtf from its hyperlink pattern, which is slow on hostile text; the link's words stay.
    markup = markup.replace("\\fldinst{", "\\fldinst {")
    flow = Flow(source.limits.characters)
    text: str = rtf_to_text(markup, errors="replace")  # type: ignore[no-untyped-call]
    lines(flow, clean(text))
    yield document(source, media_type, flow)


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
