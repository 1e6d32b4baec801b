"""Files that a door stored, laid out so that they can be read: what the sender called them is text, never a path."""

import os
import re
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from graph.desk.jobs import Upload
from ingest.readers.archive import SIDE_FILES
from ingest.readers.characters import clean_name

_SUFFIX = re.compile(r"\.[A-Za-z0-9]{1,8}")
_ALONE = "belongs to a file that was not sent with it: send both together"


@dataclass(frozen=True, slots=True)
class Laid:
    """A sent file by its number from 1: to be read at `file`, or set aside for `reason`; a side file is neither."""

    number: int
    name: str
    size: int
    file: Path | None = None
    reason: str = ""


@contextmanager
def laid_out(files: Sequence[Upload]) -> Iterator[list[Laid]]:
    """The files under names of our own, each with its side files beside it; all of it is gone at the end.

    `name` is what the sender called a file, fit to be shown.
    """
    sides = {upload.name: upload.path for upload in files if upload.name.endswith(SIDE_FILES)}
    mains = {upload.name for upload in files if upload.name not in sides}
    with TemporaryDirectory(dir=files[0].path.parent) as folder:
        yield [
            _laid(number, upload, sides, mains, Path(folder)) for number, upload in enumerate(files, start=1)
        ]


def _laid(number: int, upload: Upload, sides: Mapping[str, Path], mains: set[str], folder: Path) -> Laid:
    name = clean_name(upload.name)
    if not upload.path.is_file() or upload.path.is_symlink():
        return Laid(number, name, 0, reason="did not arrive: send it again")
    size = upload.path.stat().st_size
    if upload.name in sides:
        known = any(upload.name in _side_names(main) for main in mains)
        return Laid(number, name, size, reason="" if known else _ALONE)
    file = folder / f"{number}{_suffix(upload.name)}"
    _link(upload.path, file)
    for side in reversed(_side_names(upload.name)):
        if side in sides:
            ending = next(end for end in SIDE_FILES if side.endswith(end))
            _link(sides[side], folder / f"{file.name}{ending}")
    return Laid(number, name, size, file)


def _side_names(name: str) -> list[str]:
    """What a file's side files are called: with its suffix or without it; the first that is there counts."""
    stem = name.removesuffix(_suffix(name))
    return [side for end in SIDE_FILES for side in dict.fromkeys((name + end, stem + end))]


def _suffix(name: str) -> str:
    dot = name.rfind(".")
    return name[dot:] if dot > 0 and _SUFFIX.fullmatch(name[dot:]) else ""


def _link(source: Path, target: Path) -> None:
    """A second name for a file, or a copy where the system has none; what stands there goes."""
    target.unlink(missing_ok=True)
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)
