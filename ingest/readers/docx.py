"""Word: body with tables, text boxes, content controls and insertions, then notes; headers before it,
footers after.

Read from the XML itself, because python-docx leaves out content controls, text boxes and tracked
insertions, in which half-filled forms keep just what matters.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING
from xml.sax.handler import ContentHandler

from ingest.document import Document
from ingest.readers.markup import open_office, parse
from ingest.readers.prose import Prose
from ingest.readers.source import Flow, Source, UnreadableError, document

if TYPE_CHECKING:
    from xml.sax.xmlreader import AttributesImpl

_MAIN = "/officeDocument"
_NOTES = re.compile(r"(footnotes|endnotes)\d*\.xml$")
_HEADER = re.compile(r"header\d*\.xml$")
_FOOTER = re.compile(r"footer\d*\.xml$")


class _Word(Prose):
    paragraphs = frozenset({"p"})
    rows = frozenset({"tr"})
    cells = frozenset({"tc"})
    texts = frozenset({"t"})
    passed_over = frozenset({"Fallback", "del", "moveFrom", "pPrChange", "rPrChange", "tabs", "instrText"})
    signs = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}  # noqa: RUF012 read only

    def startElement(self, name: str, attrs: "AttributesImpl") -> None:  # noqa: N802 name of the SAX interface
        """Pass over a content control that shows nothing but its prompt."""
        super().startElement(name, attrs)
        if name.endswith(":showingPlcHdr") and not self._skipped:
            self._prompts = len(self.path) - 2
        if name.endswith(":sdtContent") and self._prompts == len(self.path) - 1:
            self._skipped = max(self._skipped, 1)
            self._prompts = 0

    _prompts = 0


class _Relations(ContentHandler):
    target = ""

    def startElement(self, name: str, attrs: "AttributesImpl") -> None:  # noqa: N802 name of the SAX interface
        if name.endswith("Relationship") and str(attrs.get("Type", "")).endswith(_MAIN):
            self.target = str(attrs.get("Target", "")).lstrip("/")


def read(source: Source, media_type: str) -> Iterator[Document]:
    """Read a Word document; header and footer lines have no paragraph number."""
    limits = source.limits
    flow = Flow(limits.characters)
    with open_office(source.data, limits) as pack:
        relations = _Relations()
        parse(pack, "_rels/.rels", relations, limits)
        folder = relations.target.rpartition("/")[0]
        names = sorted(n for n in pack.namelist() if n.rpartition("/")[0] == folder)
        if relations.target not in names:
            raise UnreadableError("is broken: it has no main part")
        for part in filter(_HEADER.search, names):
            parse(pack, part, _Word(flow, numbered=False), limits)
        body = _Word(flow)
        parse(pack, relations.target, body, limits)
        for part in filter(_NOTES.search, names):
            parse(pack, part, _Word(flow, count=body.count), limits)
        for part in filter(_FOOTER.search, names):
            parse(pack, part, _Word(flow, numbered=False), limits)
    yield document(source, media_type, flow)
