"""Opening a zip, and what is a zip inside, without being led astray: by climbing paths, links, bombs, lying
sizes.
"""

import stat
import zipfile
import zlib
from io import BytesIO

from ingest.readers.limits import MEGABYTE, Limits, size
from ingest.readers.source import Budget, UnreadableError

_ENCRYPTED = 0x1
_PLAIN_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_CENTRAL_ENTRY = b"PK\x01\x02"
_BROKEN = "is broken or cut off: get a whole copy and add it again"


def open_pack(data: bytes, limits: Limits) -> zipfile.ZipFile:
    """Open a zip in memory. Raises UnreadableError when it is broken or has too many members."""
    if data.count(_CENTRAL_ENTRY) > 4 * limits.members:
        raise UnreadableError(f"holds more than {limits.members} files: split it")
    try:
        pack = zipfile.ZipFile(BytesIO(data))
    except (
        zipfile.BadZipFile,
        OSError,
        ValueError,
        NotImplementedError,
    ) as error:  # zipfile: an unknown method
        raise UnreadableError(_BROKEN) from error
    if len(pack.infolist()) > limits.members:
        raise UnreadableError(f"holds more than {limits.members} files: split it")
    return pack


def member_path(info: zipfile.ZipInfo) -> str:
    """A member's path with forward slashes. Raises UnreadableError when it leads out of the archive."""
    path = info.filename.replace("\\", "/")
    parts = path.split("/")
    if path.startswith("/") or ".." in parts or (len(path) > 1 and path[1] == ":"):
        raise UnreadableError("its path climbs out of the archive")
    return "/".join(part for part in parts if part not in {"", "."})


def unpack(
    pack: zipfile.ZipFile, info: zipfile.ZipInfo, limits: Limits, budget: Budget, most: int = 0
) -> bytes:
    """The bytes of a member, at most `most` (else a file's limit). Raises UnreadableError with the reason
    if it may not be.

    The declared size is checked before anything is unpacked, and no more than it is ever unpacked.
    """
    most = most or limits.file_bytes
    check_member(info, limits)
    if info.file_size > most:
        raise UnreadableError(f"is larger than {size(most)} when unpacked")
    budget.spend(info.file_size, limits)
    try:
        with pack.open(info) as stream:
            return stream.read(info.file_size)
    # zipfile raises NotImplementedError for a compression method that it does not know
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError) as error:
        raise UnreadableError(_BROKEN) from error


def check_member(info: zipfile.ZipInfo, limits: Limits) -> None:
    """Raise UnreadableError when a member is no plain file, encrypted, or packed beyond measure."""
    kind = stat.S_IFMT(info.external_attr >> 16)
    if info.create_system == 3 and kind not in {0, stat.S_IFREG, stat.S_IFDIR}:
        raise UnreadableError("is a link or a device, not a file")
    if info.flag_bits & _ENCRYPTED:
        raise UnreadableError("is protected by a password: unpack it and add what it holds")
    if info.compress_type not in _PLAIN_METHODS:
        raise UnreadableError("is packed by a method that is not read: pack it as a plain zip")
    if info.file_size > MEGABYTE and info.file_size > limits.ratio * max(info.compress_size, 1):
        raise UnreadableError(f"unpacks to more than {limits.ratio} times its size, like a zip bomb")
