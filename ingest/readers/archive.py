"""Zip archives: each member read by its own kind; what may not be read is named, the rest goes on."""

import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import PurePosixPath

from ingest.document import Document, SetAside
from ingest.readers.characters import clean_name
from ingest.readers.fields import side_file
from ingest.readers.limits import MEGABYTE
from ingest.readers.mail import ReadInner
from ingest.readers.source import Source, UnreadableError, set_aside
from ingest.readers.zips import check_member, member_path, open_pack, unpack

SIDE_FILES = (".meta.json", ".map.json")
_SYSTEM = frozenset({"Thumbs.db", "desktop.ini"})


def read(source: Source, inner: ReadInner) -> Iterator[Document | SetAside]:
    """Read the members of a zip in their order. Raises UnreadableError when the zip itself may not be
    opened.
    """
    if source.depth > source.limits.depth:
        raise UnreadableError("is an archive too deep in other archives: unpack it and add what it holds")
    with open_pack(source.data, source.limits) as pack:
        first: dict[str, zipfile.ZipInfo] = {}
        found = False
        for info in pack.infolist():
            shown = f"{source.shown}/{clean_path(info.filename)}"
            try:
                path = member_path(info)
                check_member(info, source.limits)
                if info.is_dir() or is_passed_over(path):
                    continue
            except UnreadableError as error:
                found = True
                yield SetAside(shown, str(error))
                continue
            found = True
            if path in first:
                yield SetAside(shown, "stands twice in the archive; only the first was read")
            else:
                first[path] = info
        for path, info in first.items():
            if not path.endswith(SIDE_FILES):
                yield from _member(source, pack, first, path, info, inner)
        if not found:
            raise UnreadableError("holds no files")


def _member(
    source: Source,
    pack: zipfile.ZipFile,
    members: dict[str, zipfile.ZipInfo],
    path: str,
    info: zipfile.ZipInfo,
    inner: ReadInner,
) -> Iterator[Document | SetAside]:
    shown = clean_path(path)
    try:
        data = unpack(pack, info, source.limits, source.budget)
    except UnreadableError as error:
        yield SetAside(f"{source.shown}/{shown}", str(error))
        return
    neighbour = _neighbour(source, pack, members, path)
    member = source.member(PurePosixPath(shown).name, data, shown, neighbour)
    try:
        side = neighbour(".meta.json")
        if side is not None:
            member = replace(member, own=side_file(side))
    except UnreadableError as error:
        yield set_aside(member, str(error))
        return
    yield from inner(member)


def _neighbour(
    source: Source, pack: zipfile.ZipFile, members: dict[str, zipfile.ZipInfo], path: str
) -> Callable[[str], bytes | None]:
    def find(ending: str) -> bytes | None:
        whole = PurePosixPath(path)
        for name in (path + ending, str(whole.with_suffix("")) + ending):
            if name in members:
                return unpack(pack, members[name], source.limits, source.budget, most=MEGABYTE)
        return None

    return find


def clean_path(path: str) -> str:
    """A member's path as it can be shown, its parts cleaned one by one."""
    return "/".join(clean_name(part) for part in path.replace("\\", "/").split("/"))


def is_passed_over(path: str) -> bool:
    """Whether a path is what systems leave behind: hidden files, thumbnails, locks of office programs."""
    parts = path.split("/")
    return any(p.startswith((".", "~$")) or p in _SYSTEM for p in parts) or parts[0] == "__MACOSX"
