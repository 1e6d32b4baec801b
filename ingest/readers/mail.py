"""Mail: its head lines and body as one text, its attachments read like the members of an archive."""

from collections.abc import Callable, Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage, Message
from pathlib import PurePosixPath

from ingest.document import Document, SetAside
from ingest.readers.characters import clean, clean_name, decode
from ingest.readers.plain import blocks
from ingest.readers.source import Flow, Source, UnreadableError, document, no_neighbour, set_aside
from ingest.readers.web import paragraphs

_HEAD = ("Subject", "From", "To", "Cc", "Date")
_LONGEST_HEAD = 64_000
_BROKEN = "is a mail whose parts are broken: save it again in the mail program and add that"
_MALFORMED = (ValueError, LookupError, TypeError, AttributeError, RecursionError)
"""What the standard library raises on malformed mails."""

ReadInner = Callable[[Source], Iterator[Document | SetAside]]


def read(source: Source, media_type: str, inner: ReadInner) -> Iterator[Document | SetAside]:
    """Read a mail and what is attached to it; a mail without words of its own still gives its attachments."""
    if len(source.data.replace(b"\r", b"").split(b"\n\n", 1)[0]) > _LONGEST_HEAD:
        raise UnreadableError("is a mail with a head too long to be read: save its text and add that")
    try:
        mail = message_from_bytes(source.data, policy=policy.default)
        assert isinstance(mail, EmailMessage)  # noqa: S101 the default policy makes no other
        flow = _words(source, mail)
        attached = list(_attached(mail))
    except _MALFORMED as error:
        raise UnreadableError(_BROKEN) from error
    if flow.segments:
        yield document(source, media_type, flow)
    elif not attached:
        raise UnreadableError("holds no text")
    for number, part in enumerate(attached, start=1):
        name, data = _content(part, number)
        path = f"{number}-{name}"
        try:
            source.budget.spend(len(data), source.limits)
        except UnreadableError as error:
            yield set_aside(source, str(error))
            return
        yield from inner(source.member(name, data, path, no_neighbour))


def _words(source: Source, mail: EmailMessage) -> Flow:
    flow = Flow(source.limits.characters)
    for name in _HEAD:
        value = " ".join(clean(str(mail.get(name, ""))).split())
        if value:
            flow.add(f"{name}: ")
            flow.stretch(value)
            flow.add("\n")
    body = mail.get_body(preferencelist=("plain", "html"))
    text = _text(body) if isinstance(body, Message) else ""
    if not text.strip() and isinstance(body, Message):
        page = mail.get_body(preferencelist=("html",))
        text = _text(page) if isinstance(page, Message) else ""
    if flow.segments and text.strip():
        flow.add("\n")
    blocks(flow, text)
    return flow


def _text(part: Message) -> str:
    """A text part's words, whatever its charset is called."""
    raw = part.get_payload(decode=True)
    data = raw if isinstance(raw, bytes) else b""
    try:
        text = clean(data.decode(part.get_content_charset("utf-8")))
    except (LookupError, UnicodeDecodeError):
        text = decode(data)[0]
    return "\n".join(paragraphs(text)) if part.get_content_subtype() == "html" else text


def _attached(mail: EmailMessage) -> Iterator[Message]:
    """The attachments; pictures that belong to the body's layout are left out."""
    for part in mail.iter_attachments():
        drawn = part.get_content_maintype() == "image" and (
            part.get("Content-ID") is not None or part.get_content_disposition() != "attachment"
        )
        if not drawn:
            yield part


def _content(part: Message, number: int) -> tuple[str, bytes]:
    if part.get_content_type() == "message/rfc822":
        inner = part.get_payload(0) if part.is_multipart() else None
        return f"mail {number}.eml", inner.as_bytes() if isinstance(inner, Message) else b""
    try:
        name = part.get_filename() or ""
    except _MALFORMED:
        name = ""
    raw = part.get_payload(decode=True)
    fallback = f"attachment {number}" + (".txt" if part.get_content_type() == "text/plain" else "")
    shown = clean_name(PurePosixPath(name.replace("\\", "/")).name)
    return shown or fallback, raw if isinstance(raw, bytes) else b""
