"""A table's rows as documents: one case each, with a segment for every cell."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ingest.document import Document, SetAside
from ingest.readers.characters import clean
from ingest.readers.columns import NARRATIVE, canonical, mapping_file
from ingest.readers.fields import metadata_from
from ingest.readers.source import Flow, Source, UnreadableError, digest, document, set_aside
from terms.fold import fold

_HEADER_WITHIN = 20


@dataclass(frozen=True, slots=True)
class Columns:
    """What the columns of a table mean: the mapping file beside it first, then the table of known headers."""

    mapped: Mapping[str, str]

    @classmethod
    def of(cls, source: Source) -> "Columns":
        """The columns as the mapping file of a source says. Raises UnreadableError when that file is not
        valid.
        """
        data = source.neighbour(".map.json")
        return cls(mapping_file(data) if data is not None else {})

    def meaning(self, header: str) -> str:
        """The canonical name of a header, or nothing."""
        return self.mapped.get(fold(header)) or canonical(header)

    def label(self, header: str) -> str:
        """How a cell's line begins: the header, or the canonical name when only the mapping file knows the
        header.
        """
        mapped = self.mapped.get(fold(header))
        return mapped.capitalize() if mapped and canonical(header) != mapped else header


def case(
    source: Source, media_type: str, sheet: str, row: int, cells: Sequence[tuple[str, str]], columns: Columns
) -> Document | None:
    """One row as a document, or None when it is blank. Cells are (header, value)."""
    told = [(" ".join(clean(header).split()), clean(value).strip()) for header, value in cells]
    told = [(header, value) for header, value in told if value]
    if not told:
        return None
    flow = Flow(source.limits.characters)
    raw: dict[str, str] = {}
    for header, value in told:
        meaning = columns.meaning(header)
        flow.add(f"{columns.label(header)}:{chr(10) if meaning == NARRATIVE else ' '}")
        flow.stretch(value, sheet=sheet, row=row, column=header)
        flow.add("\n")
        if meaning:
            raw.setdefault(meaning, value)
    said, problems = metadata_from(raw)
    canonical_row = json.dumps(dict(told), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    identity = digest(canonical_row.encode())
    part = replace(source, sha256=identity, path=source.place(f"{sheet}!{row}"))
    return document(part, media_type, flow, tuple(f"row {row}: {problem}" for problem in problems), said)


def cases(
    source: Source, media_type: str, sheet: str, rows: Iterable[Sequence[str]], columns: Columns
) -> Iterator[Document | SetAside]:
    """The rows of a sheet under its header, which is the first line that two known headers stand in, else
    the first.

    A sheet with no known header is set aside, as is what lies behind the limit of rows.
    """
    where = f"sheet {sheet}: " if sheet else ""
    before: list[tuple[int, Sequence[str]]] = []
    headers: list[str] | None = None
    for number, row in enumerate(rows, start=1):
        if number > source.limits.rows + 1:
            yield set_aside(
                source, f"{where}has more than {source.limits.rows} rows; the rest was not read: split it"
            )
            return
        if headers is not None:
            yield from _one(source, media_type, sheet, number, _named(headers, row), columns)
            continue
        if any(cell.strip() for cell in row):
            before.append((number, row))
        if _known(row, columns) >= 2:
            headers = _headers(row)
        elif number >= _HEADER_WITHIN:
            break
    if headers is not None or not before:
        return
    number, first = before[0]
    if _known(first, columns) == 0:
        yield set_aside(
            source, f"{where}no column name is known: say in a file NAME.map.json what its columns mean"
        )
        return
    headers = _headers(first)
    for number, row in [*before[1:], *enumerate(rows, start=before[-1][0] + 1)]:
        yield from _one(source, media_type, sheet, number, _named(headers, row), columns)


def _one(
    source: Source, media_type: str, sheet: str, row: int, cells: Sequence[tuple[str, str]], columns: Columns
) -> Iterator[Document | SetAside]:
    try:
        found = case(source, media_type, sheet, row, cells, columns)
    except UnreadableError as error:
        yield set_aside(source, f"row {row} {error}")
        return
    if found is not None:
        yield found


def _known(row: Sequence[str], columns: Columns) -> int:
    return len({meaning for cell in row if (meaning := columns.meaning(cell))})


def _headers(row: Sequence[str]) -> list[str]:
    """Header texts made unique; one that is blank is called after its place."""
    seen: dict[str, int] = {}
    headers = []
    for place, cell in enumerate(row, start=1):
        header = " ".join(clean(cell).split()) or f"column {place}"
        seen[header] = seen.get(header, 0) + 1
        headers.append(header if seen[header] == 1 else f"{header} ({seen[header]})")
    return headers


def _named(headers: Sequence[str], row: Sequence[str]) -> list[tuple[str, str]]:
    more = [f"column {place}" for place in range(len(headers) + 1, len(row) + 1)]
    return list(zip([*headers, *more], row, strict=False))
