"""HTML: what a reader of the page sees, a paragraph for each block.

The tags are found by a scanner of our own, in time that grows with the length of the page: the standard library's
parser takes minutes for a few hundred kilobytes that were made to be slow, and a tree would cost memory.
"""

import re
from collections.abc import Iterator
from html import unescape

from ingest.document import Document
from ingest.readers.characters import clean, decode
from ingest.readers.limits import size
from ingest.readers.source import Flow, Source, UnreadableError, document

_BLOCKS = frozenset(
    """address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure
    footer form h1 h2 h3 h4 h5 h6 head header hr html legend li main menu nav ol option p pre section select summary
    table tbody tfoot thead title tr ul""".split()
)
_CELLS = frozenset({"td", "th"})
_UNSEEN = frozenset({"script", "style", "template", "noscript", "svg", "math", "iframe", "object"})
_NAME = re.compile(r"</?([a-zA-Z][a-zA-Z0-9:-]{0,40})")
_PLAIN_REST = re.compile(r"[^<>]*+>")
_QUOTED_REST = re.compile(r"""(?:[^<>"']++|"[^"]*+"|'[^']*+')*+>""")
_LONGEST_QUOTED = 2_000


class _Page:
    """Paragraphs as they grow."""

    def __init__(self) -> None:
        self.paragraphs: list[str] = []
        self._words: list[str] = []
        self._begun = False
        self._as_written = False

    def text(self, data: str) -> None:
        """Take words up, white space drawn together except in `pre`."""
        data = unescape(data)
        if not self._as_written:
            data = re.sub(r"[ \t\r\n\f]+", " ", data)
        self._words.append(data)
        self._begun = self._begun or bool(data.strip())

    def tag(self, name: str, *, closing: bool) -> None:
        """Start or end a paragraph, part cells, break a line."""
        if name in _BLOCKS:
            self.end_paragraph()
            if name == "pre":
                self._as_written = not closing
        elif name == "br":
            self._words.append("\n")
        elif name in _CELLS and not closing and self._begun:
            self._words.append("\t")

    def end_paragraph(self) -> None:
        """Close the paragraph that is open."""
        lines = "".join(self._words).split("\n")
        self._words, self._begun = [], False
        if not self._as_written:
            lines = ["\t".join(" ".join(cell.split()) for cell in line.split("\t")).strip() for line in lines]
        paragraph = "\n".join(lines).strip("\n")
        if paragraph.strip():
            self.paragraphs.append(paragraph)


def paragraphs(markup: str) -> list[str]:
    """The paragraphs of a page, as they are seen; comments, scripts and styles are left out."""
    page = _Page()
    place = 0
    endless: set[str] = set()
    while (start := markup.find("<", place)) >= 0:
        page.text(markup[place:start])
        if markup.startswith(("<!", "<?"), start):
            mark = "-->" if markup.startswith("<!--", start) else ">"
            end = markup.find(mark, start + 2)
            place = end + len(mark) if end >= 0 else len(markup)
            continue
        name = _NAME.match(markup, start)
        end = _end_of_tag(markup, name.end()) if name else -1
        if name is None or end < 0:
            page.text("<")
            place = start + 1
            continue
        place = end
        tag = name[1].lower()
        closing = markup[start + 1] == "/"
        page.tag(tag, closing=closing)
        if tag in _UNSEEN and not closing and markup[end - 2] != "/" and tag not in endless:
            after = _after(markup, tag, end)
            if after < 0:
                endless.add(tag)
                after = len(markup) if tag in {"script", "style"} else end
            place = after
    page.text(markup[place:])
    page.end_paragraph()
    return page.paragraphs


def read(source: Source, media_type: str) -> Iterator[Document]:
    """Read an HTML file."""
    if len(source.data) > source.limits.markup_bytes:
        raise UnreadableError(f"is larger than {size(source.limits.markup_bytes)}: split it")
    text, note = decode(source.data)
    flow = Flow(source.limits.characters)
    for number, paragraph in enumerate(paragraphs(text), start=1):
        if number > 1:
            flow.add("\n")
        flow.stretch(clean(paragraph), paragraph=number)
    yield document(source, media_type, flow, (note,) if note else ())


def _end_of_tag(markup: str, start: int) -> int:
    """Where a tag ends whose name ends at `start`, or -1; an angle bracket inside quotes does not end it."""
    plain = _PLAIN_REST.match(markup, start)
    if plain and plain[0].count('"') % 2 == 0 and plain[0].count("'") % 2 == 0:
        return plain.end()
    quoted = _QUOTED_REST.match(markup, start, min(start + _LONGEST_QUOTED, len(markup)))
    if quoted:
        return quoted.end()
    return plain.end() if plain else -1


def _after(markup: str, tag: str, start: int) -> int:
    """Where the end tag of an unseen element ends, or -1 without one."""
    found = re.compile(f"</{tag}\\b[^<>]*+>", re.IGNORECASE).search(markup, start)
    return found.end() if found else -1
