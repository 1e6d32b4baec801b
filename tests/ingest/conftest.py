import hashlib
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest

from ingest.document import Document, SetAside
from ingest.readers import Limits, read
from ingest.readers.limits import DEFAULT

Results = tuple[list[Document], list[SetAside]]


@pytest.fixture
def results() -> Callable[..., Results]:
    """Reads a file and parts what was read from what was set aside."""

    def of(path: Path, limits: Limits = DEFAULT) -> Results:
        found = list(read(path, limits))
        documents = [result for result in found if isinstance(result, Document)]
        for document in documents:
            lead_back(document)
            assert document.original == hashlib.sha256(path.read_bytes()).hexdigest()
        return documents, [result for result in found if isinstance(result, SetAside)]

    return of


@pytest.fixture
def only(results: Callable[..., Results]) -> Callable[..., Document]:
    """Reads a file that holds one document and nothing else."""

    def of(path: Path, limits: Limits = DEFAULT) -> Document:
        documents, aside = results(path, limits)
        assert aside == []
        assert len(documents) == 1
        return documents[0]

    return of


@pytest.fixture
def reason(results: Callable[..., Results]) -> Callable[..., str]:
    """Reads a file that is set aside as a whole, and gives the reason."""

    def of(path: Path, limits: Limits = DEFAULT) -> str:
        documents, aside = results(path, limits)
        assert documents == []
        assert len(aside) == 1
        return aside[0].reason

    return of


@pytest.fixture
def zipped() -> Callable[..., bytes]:
    """Makes a zip of names and contents."""

    def pack(members: dict[str, bytes | str], method: int = zipfile.ZIP_DEFLATED) -> bytes:
        target = BytesIO()
        with zipfile.ZipFile(target, "w", method) as archive:
            for name, content in members.items():
                archive.writestr(name, content)
        return target.getvalue()

    return pack


def lead_back(document: Document) -> None:
    """Every segment is a stretch of the text, in order, without white space at its end, and none is empty."""
    end = 0
    for segment in document.segments:
        assert end <= segment.start < segment.end <= len(document.text)
        stretch = document.text[segment.start : segment.end]
        assert stretch.strip("\n") == stretch != ""
        end = segment.end
    assert document.segments
    assert "\r" not in document.text
    assert not any(ord(character) < 32 and character not in "\n\t" for character in document.text)
    document.text.encode()
