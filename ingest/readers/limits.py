"""How much of a file is read before it is set aside."""

from dataclasses import dataclass

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds that keep a hostile or broken file from filling the memory or the day.

    `depth` counts containers inside the file that was given: 2 reads a zip in a zip in a zip. `ratio` is
    unpacked to packed size and holds for members above one megabyte. `markup_bytes` bounds what an XML or
    HTML parser is given, `characters` the text of one document, `seconds` the time given to one PDF, looked
    at between its pages.
    """

    file_bytes: int = 100 * MEGABYTE
    unpacked_bytes: int = 1000 * MEGABYTE
    ratio: int = 200
    members: int = 10_000
    depth: int = 2
    rows: int = 100_000
    columns: int = 500
    pages: int = 5_000
    markup_bytes: int = 64 * MEGABYTE
    characters: int = 50_000_000
    seconds: float = 300.0


DEFAULT = Limits()


def size(number: int) -> str:
    """Say a number of bytes in words: `100 MB`."""
    if number >= 1000 * MEGABYTE:
        return f"{number / (1000 * MEGABYTE):.4g} GB"
    if number >= MEGABYTE:
        return f"{number / MEGABYTE:.4g} MB"
    return f"{number} bytes"
