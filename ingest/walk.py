"""Which files of the folders that were given are case files, and how they are named on a screen."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from ingest.readers.archive import SIDE_FILES, is_passed_over
from ingest.readers.characters import clean_name

_NO_CASE_FILES = frozenset({"truth.json"})


def case_files(paths: Sequence[Path]) -> list[Path]:
    """The case files under these paths, each once, in an order that depends on their names alone.

    Folders are read with all their folders. Side files, mapping files, hidden files and what systems leave
    behind are passed over; links are not followed, so that nothing outside is read. A path that was given
    itself is always taken, even when there is no such file: the reader then says so.
    """
    found: dict[Path, Path] = {}
    for path in sorted(paths):
        files = sorted(_inside(path)) if path.is_dir() else [path]
        for file in files:
            found.setdefault(file.resolve(), file)
    return list(found.values())


def root_of(file: Path, paths: Sequence[Path]) -> Path:
    """The path, of those given, through which a file came: the file itself, or the nearest folder around
    it.
    """
    around = [path for path in paths if path == file or path in file.parents]
    return max(around, key=lambda path: len(path.parts), default=file)


def names(files: Sequence[Path], paths: Sequence[Path]) -> list[str]:
    """How files are named on the operator's screen: from their root on, without characters that mislead."""
    shown = []
    for file in files:
        root = root_of(file, paths)
        inner = file.relative_to(root) if file != root else Path(file.name)
        shown.append("/".join(clean_name(part) for part in inner.parts))
    return shown


def links(paths: Sequence[Path]) -> list[Path]:
    """The links to files inside the given folders, which are not followed, in order."""
    found = (
        Path(base, name)
        for path in paths
        if path.is_dir()
        for base, _, files in os.walk(path)
        for name in files
    )
    return sorted(file for file in found if not _is_left_out(file.name) and file.is_symlink())


def _inside(folder: Path) -> Iterator[Path]:
    for base, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not is_passed_over(name)]
        for name in files:
            file = Path(base, name)
            if not _is_left_out(name) and not file.is_symlink():
                yield file


def _is_left_out(name: str) -> bool:
    return is_passed_over(name) or name.lower().endswith(SIDE_FILES) or name in _NO_CASE_FILES
