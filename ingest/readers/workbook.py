"""Excel workbooks, by openpyxl: every visible sheet a table, a row a case; the values that formulas last
gave.
"""

import warnings
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from io import BytesIO
from xml.etree.ElementTree import ParseError

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet

from ingest.document import Document, SetAside
from ingest.readers.characters import clean_name
from ingest.readers.limits import size
from ingest.readers.markup import open_office
from ingest.readers.source import Source, UnreadableError, set_aside
from ingest.readers.table import Columns, cases

_BROKEN = "is broken: open it in its program, save it again and add that"
_MALFORMED = (
    ValueError,
    TypeError,
    KeyError,
    IndexError,
    AttributeError,
    OSError,
    ParseError,
    zipfile.BadZipFile,
)
"""What openpyxl raises on workbooks that are damaged; InvalidFileException and lxml's errors come on top."""


def read(source: Source, media_type: str) -> Iterator[Document | SetAside]:
    """Read a workbook, a document for each row of each sheet. Hidden sheets are read too: offices hide
    columns, not cases.
    """
    limits = source.limits
    with open_office(source.data, limits) as pack:
        strings = sum(
            i.file_size for i in pack.infolist() if i.filename.lower().endswith(("strings.xml", "styles.xml"))
        )
        if strings > limits.markup_bytes:
            raise UnreadableError(f"holds more than {size(limits.markup_bytes)} of text: split it")
    columns = Columns.of(source)
    found = False
    try:
        with _without_warnings():
            book = load_workbook(BytesIO(source.data), read_only=True, data_only=True, keep_links=False)
    except (*_MALFORMED, InvalidFileException) as error:
        raise UnreadableError(_BROKEN) from error
    try:
        for sheet in book.worksheets:
            sheet.reset_dimensions()
            rows = _rows(sheet, limits.columns)
            for result in cases(source, media_type, clean_name(sheet.title), rows, columns):
                found = True
                yield result
    except _MALFORMED as error:
        raise UnreadableError(_BROKEN) from error
    finally:
        book.close()
    if not found:
        yield set_aside(source, "holds no row under a header")


def cell_text(value: object) -> str:
    """A cell as it reads: dates in ISO 8601, whole numbers without a fraction, the rest as it stands."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime):
        whole_day = value.time() == time()
        return value.date().isoformat() if whole_day else value.isoformat(sep=" ", timespec="minutes")
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    return str(value) if isinstance(value, str | int | float | timedelta) else ""


def _rows(sheet: Worksheet, most: int) -> Iterator[Sequence[str]]:
    rows = sheet.iter_rows(values_only=True)
    while True:
        with _without_warnings():
            row = next(rows, None)
        if row is None:
            return
        yield [cell_text(value) for value in row[:most]]


@contextmanager
def _without_warnings() -> Iterator[None]:
    """Keep to itself what openpyxl warns of: styles and rules that it leaves out. Never held over a yield."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield
