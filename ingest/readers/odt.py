"""OpenDocument text: body with tables and text boxes; headers before it, footers after."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ingest.document import Document
from ingest.readers.markup import open_office, parse
from ingest.readers.prose import Prose
from ingest.readers.source import Flow, Source, UnreadableError, document

if TYPE_CHECKING:
    from xml.sax.xmlreader import AttributesImpl


class _OpenDocument(Prose):
    paragraphs = frozenset({"p", "h"})
    rows = frozenset({"table-row"})
    cells = frozenset({"table-cell"})
    texts = paragraphs
    passed_over = frozenset({"tracked-changes", "annotation", "index-body", "sequence-decls"})
    signs = {"tab": "\t", "line-break": "\n"}  # noqa: RUF012 read only

    def sign(self, local: str, attrs: "AttributesImpl") -> str:
        """`text:s` stands for so many spaces."""
        if local == "s":
            count = str(attrs.get("text:c", "1"))
            return " " * min(int(count), 200) if count.isascii() and count.isdigit() else " "
        return super().sign(local, attrs)


class _Page(_OpenDocument):
    """The header or the footer lines of the page styles."""

    passed_over = _OpenDocument.passed_over | {"automatic-styles", "styles", "font-face-decls"}

    def __init__(self, flow: Flow, without: str) -> None:
        super().__init__(flow, numbered=False)
        self.passed_over = self.passed_over | {without, f"{without}-left", f"{without}-first"}


def read(source: Source, media_type: str) -> Iterator[Document]:
    """Read an OpenDocument text; header and footer lines have no paragraph number."""
    limits = source.limits
    flow = Flow(limits.characters)
    with open_office(source.data, limits) as pack:
        names = set(pack.namelist())
        if "META-INF/manifest.xml" in names and b"encryption-data" in pack.read("META-INF/manifest.xml"):
            raise UnreadableError("is protected by a password: save a copy without it and add that")
        if "styles.xml" in names:
            parse(pack, "styles.xml", _Page(flow, without="footer"), limits)
        parse(pack, "content.xml", _OpenDocument(flow), limits)
        if "styles.xml" in names:
            parse(pack, "styles.xml", _Page(flow, without="header"), limits)
    yield document(source, media_type, flow)
