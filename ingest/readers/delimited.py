"""Tables as text (CSV, TSV): the delimiter and the encoding are found, formulas stay text."""

import csv
from collections.abc import Iterator, Sequence
from io import StringIO

from ingest.document import Document, SetAside
from ingest.readers.characters import decode
from ingest.readers.source import Source, set_aside
from ingest.readers.table import Columns, cases

_DELIMITERS = (",", ";", "\t", "|")
_PROBE_ROWS = 25
_PROBE_CHARACTERS = 100_000


def delimiter_of(text: str) -> str:
    """The delimiter under which the first rows have most cells and agree on how many."""

    def fit(delimiter: str) -> tuple[float, int]:
        rows = []
        try:
            for row in csv.reader(StringIO(text[:_PROBE_CHARACTERS], newline=""), delimiter=delimiter):
                rows += [len(row)] if row else []
                if len(rows) == _PROBE_ROWS:
                    break
        except csv.Error:
            return 0.0, 0
        if not rows or max(rows) < 2:
            return 0.0, 0
        usual = max(set(rows), key=lambda width: (rows.count(width), width))
        return (rows.count(usual) / len(rows) if usual > 1 else 0.0), usual

    return max(_DELIMITERS, key=fit)


def read(source: Source, media_type: str) -> Iterator[Document | SetAside]:
    """Read a delimited table, a document for each row under its header."""
    text, _ = decode(source.data)
    columns = Columns.of(source)
    if text[:4] == "sep=" and text[5:6] == "\n":
        delimiter, text = text[4], text[6:]
    else:
        delimiter = delimiter_of(text)
    rows = csv.reader(StringIO(text, newline=""), delimiter=delimiter)
    found = False
    try:
        for result in cases(source, media_type, "", _bounded(rows, source.limits.columns), columns):
            found = True
            yield result
    except csv.Error:
        found = True
        yield set_aside(
            source,
            f"near line {rows.line_num} a cell does not end, perhaps at a quote; the rest was not read",
        )
    if not found:
        yield set_aside(source, "holds no row under a header")


def _bounded(rows: Iterator[list[str]], most: int) -> Iterator[Sequence[str]]:
    return (row[:most] for row in rows)
