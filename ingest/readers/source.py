"""What a reader is handed, and what it hands back."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from ingest.document import Document, Metadata, Segment, SetAside
from ingest.readers.limits import Limits, size

NOTHING_SAID = Metadata()


class UnreadableError(Exception):
    """A file, or part of one, that is set aside; its message is the reason, without any of the file's
    content.
    """


@dataclass(slots=True)
class Budget:
    """What may still be unpacked out of one file that was given, all its nested containers together."""

    unpacked_bytes: int
    members: int

    def spend(self, number: int, limits: Limits) -> None:
        """Take one member of so many bytes from the budget. Raises UnreadableError when it is used up."""
        self.members -= 1
        self.unpacked_bytes -= number
        if self.members < 0:
            raise UnreadableError(f"holds more than {limits.members} files: split it")
        if self.unpacked_bytes < 0:
            raise UnreadableError(f"unpacks to more than {size(limits.unpacked_bytes)}: split it")


def no_neighbour(_ending: str) -> bytes | None:
    """Answer for a file that has no side files."""
    return None


@dataclass(frozen=True, slots=True)
class Source:
    """One file's bytes, or one member's, with where they came from.

    `neighbour(".map.json")` gives the bytes of the file `NAME.map.json` beside it, or None. `own` is what a
    side file inside the same archive says of a member. `shown` is how a set-aside part is named:
    `file.zip/folder/member.txt`.
    """

    name: str
    shown: str
    data: bytes
    sha256: str
    original: str
    limits: Limits
    budget: Budget
    path: str = ""
    depth: int = 0
    neighbour: Callable[[str], bytes | None] = no_neighbour
    own: Metadata = NOTHING_SAID

    def place(self, inner: str) -> str:
        """Where a part of this source stands in the stored file."""
        return f"{self.path}/{inner}" if self.path else inner

    def member(self, name: str, data: bytes, path: str, neighbour: Callable[[str], bytes | None]) -> "Source":
        """Make the source of a part of this one."""
        return replace(
            self,
            name=name,
            shown=f"{self.shown}/{path}",
            data=data,
            sha256=digest(data),
            path=self.place(path),
            depth=self.depth + 1,
            neighbour=neighbour,
            own=NOTHING_SAID,
        )


@dataclass(slots=True)
class Flow:
    """A text as it grows, and its segments."""

    limit: int
    parts: list[str] = field(default_factory=list)
    segments: list[Segment] = field(default_factory=list)
    length: int = 0

    def add(self, text: str) -> None:
        """Append text that needs no segment, such as a separator. Raises UnreadableError when it grows too
        long.
        """
        self.length += len(text)
        if self.length > self.limit:
            raise UnreadableError(f"holds more than {self.limit} characters of text: split it")
        self.parts.append(text)

    def stretch(
        self, text: str, *, page: int = 0, paragraph: int = 0, sheet: str = "", row: int = 0, column: str = ""
    ) -> None:
        """Append text and say where it stands in the original; nothing when it is blank."""
        if not text.strip():
            return
        start = self.length
        self.add(text)
        self.segments.append(Segment(start, self.length, page, paragraph, sheet, row, column))

    @property
    def text(self) -> str:
        """All that was appended."""
        return "".join(self.parts)


def digest(data: bytes) -> str:
    """The sha256 of bytes in hexadecimal: the identity of a document."""
    return hashlib.sha256(data).hexdigest()


def document(
    source: Source, media_type: str, flow: Flow, notes: tuple[str, ...] = (), said: Metadata = NOTHING_SAID
) -> Document:
    """Close a flow into the document of a source. Raises UnreadableError when there is no text in it."""
    if not flow.segments:
        raise UnreadableError("holds no text")
    return Document(
        sha256=source.sha256,
        original=source.original,
        name=source.name,
        media_type=media_type,
        text=flow.text[: flow.segments[-1].end],
        segments=tuple(flow.segments),
        metadata=said,
        path=source.path,
        notes=notes,
    )


def set_aside(source: Source, reason: str) -> SetAside:
    """Name a source that could not be read."""
    return SetAside(name=source.shown, reason=reason, sha256=source.sha256)
