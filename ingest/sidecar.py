"""What is known of a document beside its text, and who may say it: the command line first, the folder's
name last.
"""

from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from ingest.document import Document, Metadata
from ingest.readers import beside
from ingest.readers.fields import metadata_from, overlay, side_file
from ingest.readers.source import NOTHING_SAID, UnreadableError
from terms.countries import REGION, code_of, neighbours

SIDE_FILE = ".meta.json"
_FOLDERS_ABOVE_A_FILE = 3


def metadata_for(path: Path, root: Path, document: Document, given: Metadata) -> Metadata:
    """The metadata of a document that was read from `path`, the first source that says a thing holding.

    The sources in their order: `given` (command line); the side file `NAME.meta.json` beside the file, NAME
    with its suffix or without, which holds for all members of an archive and all rows of a table; what the
    document says (inside an archive a member's own side file, then front matter or columns); the name of
    the nearest folder, up to `root`, (three in any case), that is a country's code or name. `root` is the
    folder or the file that was given to be read.

    Raises UnreadableError, with a reason that is fit to be shown, when the side file or a given value is
    not valid: the file is then to be set aside, because a handling code that nobody could read must not be
    lost.
    """
    said = said_of(path, document, given)
    return said if said.country else overlay(said, Metadata(country=country_of_folder(path, root)))


def said_of(path: Path, document: Document, given: Metadata) -> Metadata:
    """The same without the folder's name, which means nothing where a program chose the folder."""
    said, problems = metadata_from(asdict(given))
    if problems:
        raise UnreadableError(f"of what was given with the file, {problems[0]}")
    side = beside(path, SIDE_FILE)
    for lower in (side_file(side) if side is not None else NOTHING_SAID, document.metadata):
        said = overlay(said, lower)
    return said


def country_of_folder(path: Path, root: Path) -> str:
    """The ISO code of the nearest folder that is named after a country; empty when none is.

    A code in small letters counts only for the region and its neighbours: `in` and `me` are names of folders.
    """
    return next((code for name in _folders(path, root) if (code := _named_after(name))), "")


def _named_after(folder: str) -> str:
    code = folder.upper()
    near = len(folder) == 2 and (code in REGION or any(code in neighbours(other) for other in REGION))
    return code if near else code_of(folder)


def _folders(path: Path, root: Path) -> Iterator[str]:
    """Names of the folders around a file, nearest first: up to the root, and three in any case.

    So a file that is read alone is in the same country as when its folder is read.
    """
    top = root.absolute()
    for number, folder in enumerate(path.absolute().parents):
        if number >= _FOLDERS_ABOVE_A_FILE and top not in {folder, *folder.parents}:
            return
        yield folder.name
