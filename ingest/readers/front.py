"""Front matter: `key: value` lines between two `---` lines at the head of a text."""

import re

from ingest.document import Metadata
from ingest.readers.columns import canonical
from ingest.readers.fields import metadata_from
from ingest.readers.source import NOTHING_SAID

_LINE = re.compile(r"(?P<key>[^\s:#\-][^:\n]{0,60}):(?:\s+(?P<value>.*))?$")
_PASSED_OVER = re.compile(r"\s*(#.*)?$|\s+\S.*|-\s+\S.*")
_MOST_LINES = 60


def split(text: str) -> tuple[Metadata, str, tuple[str, ...]]:
    """Part a text into its front matter, its body and what in the front matter was not understood.

    Without front matter (or with a head that only looks like it) the body is the text and the metadata empty.
    No YAML beyond single `key: value` lines is understood: nested lines are passed over.
    """
    if not text.startswith("---\n"):
        return NOTHING_SAID, text, ()
    head = text[4:].split("\n", _MOST_LINES)[:_MOST_LINES]
    ends = [number for number, line in enumerate(head) if line.rstrip() in {"---", "..."}]
    if not ends:
        return NOTHING_SAID, text, ()
    inside = head[: ends[0]]
    found: dict[str, str] = {}
    for line in inside:
        match = _LINE.match(line)
        if match is None:
            if _PASSED_OVER.match(line):
                continue
            return NOTHING_SAID, text, ()
        field = canonical(match["key"])
        if field and match["value"]:
            found.setdefault(field, _unquoted(match["value"]))
    if not any(_LINE.match(line) for line in inside):
        return NOTHING_SAID, text, ()
    said, problems = metadata_from(found)
    body = text[4 + sum(len(line) + 1 for line in head[: ends[0] + 1]) :]
    return said, body, tuple(f"front matter: {problem}" for problem in problems)


def _unquoted(value: str) -> str:
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1]
    return value.partition(" #")[0].rstrip()
