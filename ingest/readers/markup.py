"""XML inside office documents: refused with a document type or entities, then read as a stream without a
tree.
"""

import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from pyexpat import ExpatError, ParserCreate
from xml.sax import SAXException
from xml.sax.handler import ContentHandler

import defusedxml.sax
from defusedxml.common import DefusedXmlException

from ingest.readers.limits import Limits, size
from ingest.readers.source import Budget, UnreadableError
from ingest.readers.zips import check_member, open_pack, unpack

_HOSTILE = "declares XML entities or a document type, like an XML bomb"
_BROKEN = "is broken: open it in its program, save it again and add that"


class _RootReachedError(Exception):
    """The prolog is over."""


def open_office(data: bytes, limits: Limits) -> zipfile.ZipFile:
    """Open an office document's zip after looking at every part. Raises UnreadableError when one is not as
    it should be.
    """
    pack = open_pack(data, limits)
    total = 0
    for info in pack.infolist():
        check_member(info, limits)
        total += info.file_size
    if total > 2 * limits.file_bytes:
        raise UnreadableError(f"unpacks to more than {size(2 * limits.file_bytes)}")
    for info in pack.infolist():
        _check_prolog(pack, info)
    return pack


def parse(pack: zipfile.ZipFile, part: str, handler: ContentHandler, limits: Limits) -> None:
    """Feed a part to a handler, as a stream. Raises UnreadableError when it is missing, too large, hostile
    or broken.
    """
    if part not in pack.NameToInfo:
        raise UnreadableError(_BROKEN)
    budget = Budget(limits.unpacked_bytes, limits.members)
    data = unpack(pack, pack.NameToInfo[part], limits, budget, most=limits.markup_bytes)
    try:
        defusedxml.sax.parse(BytesIO(data), handler, forbid_dtd=True)
    except DefusedXmlException as error:
        raise UnreadableError(_HOSTILE) from error
    except (SAXException, ExpatError, ValueError, LookupError) as error:
        raise UnreadableError(_BROKEN) from error


def _check_prolog(pack: zipfile.ZipFile, info: zipfile.ZipInfo) -> None:
    """Refuse a document type in any part that is XML, whatever its name; it stands only before the root."""
    parser = ParserCreate()
    parser.StartDoctypeDeclHandler = _refuse
    parser.StartElementHandler = _stop
    try:
        for number, chunk in enumerate(_chunks(pack, info)):
            if number == 0 and not _is_markup(info.filename, chunk):
                return
            parser.Parse(chunk)
    except _RootReachedError:
        return
    except (ExpatError, zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError) as error:
        raise UnreadableError(_BROKEN) from error


def _chunks(pack: zipfile.ZipFile, info: zipfile.ZipInfo) -> Iterator[bytes]:
    with pack.open(info) as stream:
        while chunk := stream.read(65_536):
            yield chunk


def _is_markup(name: str, start: bytes) -> bool:
    opening = start.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n\0")
    return name.lower().endswith((".xml", ".rels", ".vml")) or opening.startswith(b"<")


def _refuse(*_: object) -> None:
    raise UnreadableError(_HOSTILE)


def _stop(*_: object) -> None:
    raise _RootReachedError
