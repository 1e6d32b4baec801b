"""Plain text and Markdown: the text as it stands, a paragraph for each run of lines that are not blank."""

from collections.abc import Iterator

from ingest.document import Document
from ingest.readers import front
from ingest.readers.characters import decode
from ingest.readers.source import Flow, Source, document


def blocks(flow: Flow, text: str, *, page: int = 0, numbered: bool = True) -> None:
    """Append a text to a flow, its paragraphs (parted by blank lines) as segments counted from 1."""
    number = 0
    for block in _runs(text):
        if not block.strip():
            flow.add(block)
            continue
        number += 1
        flow.stretch(block.rstrip("\n"), page=page, paragraph=number if numbered else 0)
        flow.add("\n" if block.endswith("\n") else "")


def _runs(text: str) -> Iterator[str]:
    """The text cut into runs of lines with words and lines without; joined they are the text."""
    run: list[str] = []
    for line in text.splitlines(keepends=True):
        if line.strip():
            run.append(line)
            continue
        yield "".join(run)
        yield line
        run = []
    yield "".join(run)


def lines(flow: Flow, text: str) -> None:
    """Append a text to a flow, each of its lines that is not blank a paragraph."""
    number = 0
    for line in text.splitlines(keepends=True):
        number += bool(line.strip())
        flow.stretch(line.rstrip("\n"), paragraph=number)
        if not line.strip():
            flow.add(line.rstrip("\n"))
        flow.add("\n" if line.endswith("\n") else "")


def read(source: Source, media_type: str) -> Iterator[Document]:
    """Read a text file; what its front matter says becomes metadata and is no part of the text."""
    text, note = decode(source.data)
    said, body, problems = front.split(text)
    flow = Flow(source.limits.characters)
    blocks(flow, body)
    notes = ((note,) if note else ()) + problems
    yield document(source, media_type, flow, notes, said)
