"""What a file is: by its content first, by its name second."""

from enum import StrEnum
from pathlib import PurePath

from ingest.readers.characters import decode, is_text
from ingest.readers.limits import Limits
from ingest.readers.source import UnreadableError
from ingest.readers.zips import open_pack


class Kind(StrEnum):
    """The formats that are read; the value is the media type."""

    TEXT = "text/plain"
    MARKDOWN = "text/markdown"
    HTML = "text/html"
    PDF = "application/pdf"
    DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    ODT = "application/vnd.oasis.opendocument.text"
    RTF = "application/rtf"
    EML = "message/rfc822"
    CSV = "text/csv"
    XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    JSONL = "application/jsonl"
    ZIP = "application/zip"


_SUFFIXES = {
    ".txt": Kind.TEXT,
    ".text": Kind.TEXT,
    ".md": Kind.MARKDOWN,
    ".markdown": Kind.MARKDOWN,
    ".html": Kind.HTML,
    ".htm": Kind.HTML,
    ".xhtml": Kind.HTML,
    ".pdf": Kind.PDF,
    ".docx": Kind.DOCX,
    ".docm": Kind.DOCX,
    ".odt": Kind.ODT,
    ".rtf": Kind.RTF,
    ".eml": Kind.EML,
    ".csv": Kind.CSV,
    ".tsv": Kind.CSV,
    ".xlsx": Kind.XLSX,
    ".xlsm": Kind.XLSX,
    ".jsonl": Kind.JSONL,
    ".ndjson": Kind.JSONL,
    ".zip": Kind.ZIP,
}
_WORDS = {
    Kind.TEXT: "plain text",
    Kind.MARKDOWN: "Markdown",
    Kind.HTML: "HTML",
    Kind.PDF: "PDF",
    Kind.DOCX: "a Word document",
    Kind.ODT: "an OpenDocument text",
    Kind.RTF: "RTF",
    Kind.EML: "a mail",
    Kind.CSV: "CSV",
    Kind.XLSX: "an Excel workbook",
    Kind.JSONL: "JSON lines",
    Kind.ZIP: "a zip archive",
}
_TEXTUAL = frozenset({Kind.TEXT, Kind.MARKDOWN, Kind.HTML, Kind.EML, Kind.CSV, Kind.JSONL})
_OTHER_SUFFIXES = frozenset(
    [
        ".doc",
        ".dot",
        ".xls",
        ".ppt",
        ".pptx",
        ".ods",
        ".odp",
        ".msg",
        ".pst",
        ".mbox",
        ".json",
        ".xml",
        ".png",
        ".jpg",
        ".jpeg",
        ".gif",
        ".tif",
        ".tiff",
        ".bmp",
        ".webp",
        ".heic",
        ".mp3",
        ".ogg",
        ".opus",
        ".wav",
        ".mp4",
        ".mov",
        ".7z",
        ".rar",
        ".gz",
        ".tar",
        ".exe",
        ".jar",
        ".apk",
        ".epub",
    ]
)
"""Suffixes that claim a format which is not read; any further suffix claims nothing."""

_IMAGE = "is an image: make it a PDF with OCR and add that"
_PACKED = "is an archive of a kind that is not read: unpack it and add the files, or make it a zip"
_SOUND = "is a recording: write down what is said and add the text"
_FOREIGN = (
    (b"\x89PNG\r\n", _IMAGE),
    (b"\xff\xd8\xff", _IMAGE),
    (b"GIF8", _IMAGE),
    (b"II*\0", _IMAGE),
    (b"MM\0*", _IMAGE),
    (b"BM", _IMAGE),
    (b"7z\xbc\xaf", _PACKED),
    (b"Rar!", _PACKED),
    (b"\x1f\x8b", _PACKED),
    (b"BZh", _PACKED),
    (b"\xfd7zXZ", _PACKED),
    (b"ID3", _SOUND),
    (b"OggS", _SOUND),
    (b"RIFF", _SOUND),
    (b"!BDN", "is an Outlook store: save its mails as .eml and add those"),
)
_READ = "the kinds that are read are " + ", ".join(sorted(_SUFFIXES))


def kind_of(name: str, data: bytes, limits: Limits) -> Kind:
    """Tell the format of a file. Raises UnreadableError when it is none that is read, or its suffix claims
    another one.
    """
    suffix = PurePath(name).suffix.lower()
    claimed = _SUFFIXES.get(suffix)
    found = _by_content(data, suffix, limits)
    if found is None:
        return _by_name(suffix, claimed, data)
    if claimed is found or (claimed is None and suffix not in _OTHER_SUFFIXES):
        return found
    if claimed is Kind.MARKDOWN and found is Kind.HTML:
        return claimed
    raise UnreadableError(
        f"named {suffix}, but its content is {_WORDS[found]}: give it its right name and add it again"
    )


def _by_content(data: bytes, suffix: str, limits: Limits) -> Kind | None:
    head = data[:1024]
    if head.startswith(b"%PDF-") or (suffix in {"", ".pdf"} and b"%PDF-" in head):
        return Kind.PDF
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return _packed_kind(data, suffix, limits)
    if head.startswith(b"{\\rtf"):
        return Kind.RTF
    if head.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        raise UnreadableError(_old_office(data))
    if not is_text(data):
        for magic, reason in _FOREIGN:
            if head.startswith(magic):
                raise UnreadableError(reason)
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"<!doctype html", b"<html")) or (start.startswith(b"<?xml") and b"<html" in start):
        return Kind.HTML
    return None


def _packed_kind(data: bytes, suffix: str, limits: Limits) -> Kind:
    """Tell office documents, which are zip archives inside, from plain archives."""
    with open_pack(data, limits) as pack:
        names = set(pack.namelist())
        mimetype = b""
        if "mimetype" in names and pack.getinfo("mimetype").file_size < 200:
            mimetype = pack.read("mimetype")
    if mimetype.startswith(Kind.ODT.encode()):
        return Kind.ODT
    if mimetype.startswith((b"application/vnd.oasis", b"application/epub")):
        raise UnreadableError(
            "is a kind of document that is not read: save it as .odt, .docx, .xlsx or .pdf and add that"
        )
    if "[Content_Types].xml" in names:
        if suffix == ".docx" or any(name.startswith("word/") for name in names):
            return Kind.DOCX
        if suffix == ".xlsx" or any(name.startswith("xl/") for name in names):
            return Kind.XLSX
        raise UnreadableError(
            "is a kind of document that is not read: save it as .docx, .xlsx or .pdf and add that"
        )
    return Kind.ZIP


def _old_office(data: bytes) -> str:
    if "EncryptedPackage".encode("utf-16-le") in data:
        return "is protected by a password: save a copy without it and add that"
    return "is in an old Office or Outlook format: save it as .docx, .xlsx or .eml and add that"


def _by_name(suffix: str, claimed: Kind | None, data: bytes) -> Kind:
    """Choose among the formats that are text and do not show by their first bytes."""
    text = is_text(data)
    if claimed in _TEXTUAL and claimed is not None:
        if not text:
            raise UnreadableError(f"named {suffix}, but its content is not text")
        if claimed is Kind.EML and not _has_mail_head(data):
            raise UnreadableError("named .eml, but its content is not a mail")
        return claimed
    if claimed is not None:
        what = "plain text" if text else f"not {_WORDS[claimed]}, or it is broken"
        raise UnreadableError(f"named {suffix}, but its content is {what}")
    if suffix == ".json":
        raise UnreadableError("JSON is read as .jsonl only: one object on each line")
    if not suffix:
        raise UnreadableError(
            "is of a kind that is not known: give its name an ending, such as .txt, and add it again"
        )
    ending = f"that end in {suffix}" if suffix in _OTHER_SUFFIXES else "with this ending"
    raise UnreadableError(f"files {ending} are not read: {_READ}")


def _has_mail_head(data: bytes) -> bool:
    wanted = (
        "from:",
        "to:",
        "subject:",
        "date:",
        "received:",
        "mime-version:",
        "return-path:",
        "message-id:",
    )
    head = decode(data[:20_000] if len(data) > 20_000 else data)[0]
    return (
        sum(line.lower().startswith(wanted) for line in head.lstrip().split("\n\n", 1)[0].splitlines()) >= 2
    )
