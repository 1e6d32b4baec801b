"""Taking in an upload: each file goes straight to a private folder under a name of our own making."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from fastapi.exceptions import RequestValidationError
from pydantic import ValidationError
from python_multipart.exceptions import FormParserError
from python_multipart.multipart import MultipartParser, parse_options_header
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request

from api.models.jobs import UploadFields
from api.problems import Unfit
from graph.desk import Desk, Upload
from graph.desk.desk import MOST_FILES
from graph.desk.jobs import JobCard
from hilo.door import Door

LONGEST_FIELD = 1000
"""Bytes of a field that is no file."""

LONGEST_NAME = 255
"""Characters that are kept of what the sender calls a file."""

_MOST_HEADERS = 4000


@dataclass(slots=True)
class Parts:
    """Sorts the parts of a multipart body as they arrive: files into `folder`, fields into memory."""

    folder: Path
    files: list[Upload] = field(default_factory=list)
    fields: dict[str, str] = field(default_factory=dict)
    whole: bool = False
    _name: bytes = b""
    _headers: dict[bytes, bytes] = field(default_factory=dict)
    _value: bytes = b""
    _size: int = 0
    _file: BinaryIO | None = None
    _field: str = ""
    _text: bytearray = field(default_factory=bytearray)

    def callbacks(self) -> dict[str, Callable[..., None]]:
        """What the parser calls."""
        return {
            "on_part_begin": self._begin,
            "on_header_field": self._header_name,
            "on_header_value": self._header_value,
            "on_header_end": self._header_end,
            "on_headers_finished": self._headed,
            "on_part_data": self._data,
            "on_part_end": self._end,
            "on_end": self._done,
        }

    def close(self) -> None:
        """Let go of a file that was not finished."""
        if self._file:
            self._file.close()
            self._file = None

    def _begin(self) -> None:
        self._headers, self._name, self._value, self._size = {}, b"", b"", 0

    def _header_name(self, data: bytes, start: int, end: int) -> None:
        self._name += data[start:end]
        self._grow(end - start)

    def _header_value(self, data: bytes, start: int, end: int) -> None:
        self._value += data[start:end]
        self._grow(end - start)

    def _grow(self, more: int) -> None:
        self._size += more
        if self._size > _MOST_HEADERS:
            raise Unfit("body", "has a part with too long a head")

    def _header_end(self) -> None:
        self._headers[self._name.lower()] = self._value
        self._name, self._value = b"", b""

    def _headed(self) -> None:
        kind, options = parse_options_header(self._headers.get(b"content-disposition", b""))
        name = options.get(b"name", b"").decode("utf-8", "replace")
        if kind != b"form-data":
            raise Unfit("body", "has a part that is no form data")
        if name == "files":
            self._open(options.get(b"filename"))
        elif name in UploadFields.model_fields and name not in self.fields and b"filename" not in options:
            self._field, self._text = name, bytearray()
        else:
            raise Unfit("body", "holds a field that is not known, or one twice")

    def _open(self, filename: bytes | None) -> None:
        if not filename:
            raise Unfit("body.files", "is a file without a name")
        if len(self.files) >= MOST_FILES:
            raise Unfit("body.files", f"holds more than {MOST_FILES} files")
        path = self.folder / f"{len(self.files) + 1}"
        self._file = path.open("xb")
        self.files.append(Upload(path, filename.decode("utf-8", "replace")[-LONGEST_NAME:]))

    def _data(self, data: bytes, start: int, end: int) -> None:
        if self._file:
            self._file.write(data[start:end])
        else:
            self._text += data[start:end]
            if len(self._text) > LONGEST_FIELD:
                raise Unfit(f"body.{self._field}", "is too long")

    def _end(self) -> None:
        if self._file:
            self.close()
        else:
            self.fields[self._field] = self._text.decode("utf-8", "replace")

    def _done(self) -> None:
        self.whole = True


async def received(request: Request, door: Door, desk: Desk) -> JobCard:
    """Store the files of a request and ask for them to be read.

    Raises `Unfit` and `RequestValidationError` for a form that does not fit, `UploadsFull` when there is no room.
    """
    boundary = _boundary(request)
    with door.incoming() as folder:
        parts = Parts(folder)
        parser = MultipartParser(boundary, parts.callbacks())  # type: ignore[arg-type]  # a plain dict of its callbacks
        try:
            async for chunk in request.stream():
                await run_in_threadpool(parser.write, chunk)
            parser.finalize()
        except FormParserError as error:
            raise HTTPException(400) from error
        finally:
            parts.close()
        if not parts.whole:
            raise HTTPException(400)
        if not parts.files:
            raise Unfit("body.files", "is missing")
        job = await run_in_threadpool(desk.upload, parts.files, _metadata(parts.fields))
    return await run_in_threadpool(desk.job, job.id)


def _boundary(request: Request) -> bytes:
    kind, options = parse_options_header(request.headers.get("content-type", ""))
    boundary = options.get(b"boundary", b"")
    if kind != b"multipart/form-data" or not 0 < len(boundary) <= 70:
        raise HTTPException(415)
    return boundary


def _metadata(fields: dict[str, str]) -> dict[str, str]:
    filled = {name: value for name, value in fields.items() if value}
    try:
        return UploadFields.model_validate(filled).given
    except ValidationError as error:
        raise RequestValidationError(
            [{**found, "loc": ("body", *found["loc"])} for found in error.errors()]
        ) from error
