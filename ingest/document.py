"""A document as it was read from a file: its text, where each stretch stands in the original, and its metadata."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Segment:
    """Where a stretch [start, end) of the text stands in the original.

    Pages and paragraphs count from 1 and are 0 where they mean nothing; `sheet`, `row` and `column` name a table's cell
    (row counts from 1 with the header, column is its header's text).
    """

    start: int
    end: int
    page: int = 0
    paragraph: int = 0
    sheet: str = ""
    row: int = 0
    column: str = ""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of a document beside its text. Empty means unknown.

    `country` is ISO alpha-2 upper case, `date` an ISO 8601 partial, `handling` "H0" to "H3" or a TLP label.
    """

    reference: str = ""
    country: str = ""
    office: str = ""
    date: str = ""
    handling: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """One text that can be read for cases.

    `sha256` is the identity: of the file's bytes, of the archive member's bytes, or of a table's canonical row.
    `original` is the sha256 of the stored file that holds it (the archive or workbook for members and rows), `path` says
    where in it ("" for the file itself, a member's path, or "Sheet1!7"). `name` is the file name as it came.
    """

    sha256: str
    original: str
    name: str
    media_type: str
    text: str
    segments: tuple[Segment, ...] = ()
    metadata: Metadata = Metadata()
    path: str = ""
    notes: tuple[str, ...] = ()
    """What the reader of the file should know, e.g. "page 3 has no text: scan it with OCR and add it again"."""


@dataclass(frozen=True, slots=True)
class SetAside:
    """A file, or part of one, that could not be read, with the reason a person can act on."""

    name: str
    reason: str
    sha256: str = ""
