"""Paragraphs and table rows of an office document, gathered while its XML streams by."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from xml.sax.handler import ContentHandler

from ingest.readers.characters import clean
from ingest.readers.source import Flow

if TYPE_CHECKING:
    from xml.sax.xmlreader import AttributesImpl


@dataclass(slots=True)
class _Table:
    row: list[str] = field(default_factory=list)
    cell: list[str] = field(default_factory=list)


class Prose(ContentHandler):
    """Turns elements into lines: a paragraph is a line, a table's row is one, its cells parted by tabs.

    A subclass says by local names which elements are paragraphs, rows and cells, which hold text, which
    stand for a character and which are passed over. Paragraphs in paragraphs (text boxes) come out before
    the one around them.
    """

    paragraphs: frozenset[str] = frozenset()
    rows: frozenset[str] = frozenset()
    cells: frozenset[str] = frozenset()
    texts: frozenset[str] = frozenset()
    passed_over: frozenset[str] = frozenset()
    signs: dict[str, str] = {}  # noqa: RUF012 read only, set by each subclass

    def __init__(self, flow: Flow, *, numbered: bool = True, count: int = 0) -> None:
        super().__init__()
        self.flow = flow
        self.numbered = numbered
        self.count = count
        self.path: list[str] = []
        self._open: list[list[str]] = []
        self._tables: list[_Table] = []
        self._skipped = 0
        self._reading = 0

    def startElement(self, name: str, attrs: "AttributesImpl") -> None:  # noqa: N802 name of the SAX interface
        """Open what this element opens."""
        local = name.rpartition(":")[2]
        self.path.append(local)
        if self._skipped or local in self.passed_over:
            self._skipped += 1
            return
        self._reading += local in self.texts
        if local in self.paragraphs:
            self._open.append([])
        elif local in self.rows:
            self._tables.append(_Table())
        elif local in self.cells and self._tables:
            self._tables[-1].cell = []
        elif self._open and (sign := self.sign(local, attrs)):
            self._open[-1].append(sign)

    def characters(self, content: str) -> None:
        """Keep what stands in an element that holds text."""
        if self._reading and self._open and not self._skipped:
            self._open[-1].append(content)

    def endElement(self, name: str) -> None:  # noqa: N802 name of the SAX interface
        """Close what this element opened."""
        local = self.path.pop()
        if self._skipped:
            self._skipped -= 1
            return
        self._reading -= local in self.texts
        if local in self.paragraphs and self._open:
            self._finish("".join(self._open.pop()))
        elif local in self.cells and self._tables:
            table = self._tables[-1]
            table.row.append(" ".join(table.cell))
        elif local in self.rows and self._tables:
            self._finish("\t".join(self._tables.pop().row).strip("\t"))

    def sign(self, local: str, attrs: "AttributesImpl") -> str:
        """What an element that stands for characters stands for."""
        del attrs
        return self.signs.get(local, "")

    def _finish(self, line: str) -> None:
        if self._tables:
            if line.strip():
                self._tables[-1].cell.append(line.strip())
            return
        line = clean(line).strip()
        if line:
            self.count += 1
            self.flow.stretch(line, paragraph=self.count if self.numbered else 0)
        self.flow.add("\n")
