"""HTML: what a reader of the page sees, a paragraph for each block."""

from collections.abc import Iterator
from html.parser import HTMLParser

from ingest.document import Document
from ingest.readers.characters import clean, decode
from ingest.readers.limits import size
from ingest.readers.source import Flow, Source, UnreadableError, document

_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "head",
        "header",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "option",
        "p",
        "pre",
        "section",
        "select",
        "summary",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "title",
        "tr",
        "ul",
    ]
)
_CELLS = frozenset({"td", "th"})
_UNSEEN = frozenset({"script", "style", "template", "noscript", "svg", "math", "iframe", "object"})


class _Page(HTMLParser):
    """Gathers paragraphs as the tags stream by; keeps no tree, so that depth costs nothing."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.paragraphs: list[str] = []
        self._words: list[str] = []
        self._unseen = ""
        self._kept_lines = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Start a paragraph, a cell or a line."""
        del attrs
        if self._unseen:
            return
        if tag in _UNSEEN:
            self._unseen = tag
        elif tag in _BLOCKS:
            self.close_paragraph()
        elif tag == "br":
            self._words.append("\n")
        elif tag in _CELLS and "".join(self._words).strip():
            self._words.append("\t")
        self._kept_lines += tag == "pre"

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An unseen element that closes itself hides nothing."""
        if tag not in _UNSEEN:
            self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        """End a paragraph."""
        if self._unseen:
            if tag == self._unseen:
                self._unseen = ""
            return
        if tag in _BLOCKS:
            self.close_paragraph()
        self._kept_lines -= tag == "pre" and self._kept_lines > 0

    def handle_data(self, data: str) -> None:
        """Keep the words, white space drawn together."""
        if self._unseen:
            return
        if self._kept_lines:
            self._words.append(data)
        elif data.strip():
            head = " " if data[0].isspace() else ""
            self._words.append(head + " ".join(data.split()) + (" " if data[-1].isspace() else ""))
        elif data:
            self._words.append(" ")

    def close_paragraph(self) -> None:
        """End the paragraph that is open."""
        lines = "".join(self._words).split("\n")
        self._words = []
        if not self._kept_lines:
            lines = ["\t".join(" ".join(cell.split()) for cell in line.split("\t")).strip() for line in lines]
        text = "\n".join(lines).strip("\n")
        if text.strip():
            self.paragraphs.append(text)


def paragraphs(markup: str) -> list[str]:
    """The paragraphs of a page, as they are seen."""
    page = _Page()
    page.feed(markup)
    page.close()
    page.close_paragraph()
    return page.paragraphs


def read(source: Source, media_type: str) -> Iterator[Document]:
    """Read an HTML file; scripts, styles and comments are left out."""
    if len(source.data) > source.limits.markup_bytes:
        raise UnreadableError(f"is larger than {size(source.limits.markup_bytes)}: split it")
    text, note = decode(source.data)
    flow = Flow(source.limits.characters)
    for number, paragraph in enumerate(paragraphs(text), start=1):
        if number > 1:
            flow.add("\n")
        flow.stretch(clean(paragraph), paragraph=number)
    yield document(source, media_type, flow, (note,) if note else ())
