"""JSON lines: an object a case, its keys the columns."""

import json
from collections.abc import Iterator

from ingest.document import Document, SetAside
from ingest.readers.characters import decode
from ingest.readers.source import Source, UnreadableError, set_aside
from ingest.readers.table import Columns, case

_DEEPEST = 8


def read(source: Source, media_type: str) -> Iterator[Document | SetAside]:
    """Read JSON lines; a line that is no object is set aside and the rest goes on."""
    text, _ = decode(source.data)
    columns = Columns.of(source)
    good = 0
    bad: list[int] = []
    for number, line in enumerate(text.split("\n"), start=1):
        if number > source.limits.rows:
            yield set_aside(
                source, f"has more than {source.limits.rows} lines; the rest was not read: split it"
            )
            break
        if not line.strip():
            continue
        try:
            cells = list(_cells(_object(line), ""))[: source.limits.columns]
            found = case(source, media_type, "", number, cells, columns)
        except (ValueError, TypeError, RecursionError, UnreadableError):
            bad.append(number)
            continue
        if found is not None:
            good += 1
            yield found
    if bad and not good:
        yield set_aside(source, "no line of it is a JSON object: write one object on each line")
    elif bad:
        some = ", ".join(map(str, bad[:10])) + (" and more" if len(bad) > 10 else "")
        yield set_aside(source, f"line {some}: not a JSON object, or with nothing to read")
    elif not good:
        yield set_aside(source, "holds no text")


def _object(line: str) -> dict[str, object]:
    content = json.loads(line)
    if not isinstance(content, dict):
        raise TypeError
    return content


def _cells(value: object, key: str, depth: int = 0) -> Iterator[tuple[str, str]]:
    """Flatten an object: inner keys joined by dots, lists of plain values by semicolons."""
    if depth > _DEEPEST:
        raise ValueError
    if isinstance(value, dict):
        for inner, content in value.items():
            yield from _cells(content, f"{key}.{inner}" if key else inner, depth + 1)
    elif isinstance(value, list) and any(isinstance(item, dict | list) for item in value):
        for number, item in enumerate(value, start=1):
            yield from _cells(item, f"{key}.{number}", depth + 1)
    elif isinstance(value, list):
        yield key, "; ".join(_plain(item) for item in value)
    else:
        yield key, _plain(value)


def _plain(value: object) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value)
