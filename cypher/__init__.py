"""The queries, one file each: `<group>/<name>.cypher`, with its question, its inputs and its outputs on top.

    // question: Which cases does this person stand in?
    // in: uid, limit
    // out: case, role
    MATCH (p:Person {uid: $uid})-[r:IN_CASE]->(c:`Case`)
    RETURN c.uid AS case, r.role AS role ORDER BY case LIMIT $limit

`// in: rows [{uid, props}]` tells what each row brings, `// out: nothing` that nothing comes back.
`{{LABEL}}`, `{{TYPE}}` and the other placeholders of `cypher.labels.PLACEHOLDERS` take members of closed sets only,
since neither engine takes labels and types as parameters everywhere. User input always travels as a parameter.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from cypher.labels import PLACEHOLDERS

FOLDER = Path(__file__).parent
SCHEMA_VERSION = 1
"""Raised with every change of `schema/` that an older program could not live with."""

_NAME = re.compile(r"[a-z0-9_]+(?:/[a-z0-9_]+)+")
_HEADER = re.compile(r"^//\s*(question|in|out):[ \t]*(.*)$", re.MULTILINE)
_COMMENT = re.compile(r"/\*.*?\*/|//[^\n]*|^\s*--[^\n]*", re.DOTALL | re.MULTILINE)
_PLACEHOLDER = re.compile(r"\{\{(\w+)\}\}")
_ROW_KEY = re.compile(r"\brow\.(\w+)")
_WRITES = re.compile(r"\b(CREATE|MERGE|SET|DELETE|REMOVE|DROP|FOREACH)\b")


class QueryFileError(ValueError):
    """A query file is missing, lacks its header, or was given a value outside its closed set."""


@dataclass(frozen=True, slots=True)
class Query:
    """One statement, ready to send. `row_keys` are the keys that each row of `$rows` must bring, none of them null."""

    name: str
    text: str
    question: str = ""
    inputs: tuple[str, ...] = ()
    outputs: tuple[str, ...] = ()
    writes: bool = False
    row_keys: frozenset[str] = frozenset()

    @classmethod
    def of(
        cls,
        name: str,
        text: str,
        question: str = "",
        inputs: tuple[str, ...] = (),
        outputs: tuple[str, ...] = (),
    ) -> "Query":
        """The query with what its text tells: whether it writes, and the keys that it reads from a row."""
        code = _COMMENT.sub("", text).strip().removesuffix(";").rstrip()
        keys = frozenset(_ROW_KEY.findall(code))
        return cls(name, code, question, inputs, outputs, bool(_WRITES.search(code)), keys)


@cache
def load(name: str, **enums: str) -> Query:
    """The query in `<name>.cypher` with its placeholders filled: `load("store/put_nodes", label=Kind.PERSON)`.

    A keyword is its placeholder in lower case. Raises `QueryFileError` when a value stands outside the closed set.
    """
    text = _source(name)
    header = dict(_HEADER.findall(text))
    missing = {"question", "in", "out"} - header.keys()
    if missing:
        raise QueryFileError(f"{name}.cypher: no header line for {', '.join(sorted(missing))}")
    filled = _fill(name, text, {key.upper(): value for key, value in enums.items()})
    suffix = ",".join(f"{key}={value}" for key, value in sorted(enums.items()))
    return Query.of(
        f"{name}[{suffix}]" if suffix else name,
        filled,
        header["question"],
        _words(header["in"]),
        _words(header["out"]),
    )


def placeholders(name: str) -> tuple[str, ...]:
    """The placeholders of a query file, in order of first appearance."""
    return tuple(dict.fromkeys(_PLACEHOLDER.findall(_COMMENT.sub("", _source(name)))))


def names() -> tuple[str, ...]:
    """All query files, sorted: `<group>/<name>`. The schema is no query."""
    found = (path.relative_to(FOLDER).with_suffix("").as_posix() for path in FOLDER.glob("*/**/*.cypher"))
    return tuple(sorted(name for name in found if not name.startswith("schema/")))


def all_queries() -> Iterator[Query]:
    """Every query file, rendered with every member of each closed set in turn; the other placeholders keep their first."""
    for name in names():
        slots = placeholders(name)
        first = {slot.lower(): PLACEHOLDERS[slot][0] for slot in slots}
        if not slots:
            yield load(name)
        for slot in slots:
            for member in PLACEHOLDERS[slot]:
                yield load(name, **{**first, slot.lower(): member})


def statements(name: str) -> tuple[str, ...]:
    """The statements of a schema file, without comments; they are divided by `;`."""
    text = (FOLDER / "schema" / name).read_text(encoding="utf-8")
    parts = (" ".join(part.split()) for part in _COMMENT.sub("", text).split(";"))
    return tuple(part for part in parts if part)


@cache
def _source(name: str) -> str:
    if not _NAME.fullmatch(name):
        raise QueryFileError(f"not the name of a query: {name!r}")
    path = FOLDER / f"{name}.cypher"
    if not path.is_file():
        raise QueryFileError(f"no query file {name}.cypher")
    return path.read_text(encoding="utf-8")


def _fill(name: str, text: str, enums: dict[str, str]) -> str:
    slots = set(_PLACEHOLDER.findall(_COMMENT.sub("", text)))
    if slots != enums.keys():
        raise QueryFileError(f"{name}.cypher has the placeholders {sorted(slots)}, not {sorted(enums)}")
    for slot, value in enums.items():
        if slot not in PLACEHOLDERS:
            raise QueryFileError(f"{name}.cypher: no closed set is named {slot}")
        if value not in PLACEHOLDERS[slot]:
            raise QueryFileError(f"{name}.cypher: a value outside the closed set of {slot}")
    return _PLACEHOLDER.sub(lambda found: f"`{enums[found[1]]}`" if found[1] in enums else found[0], text)


def _words(line: str) -> tuple[str, ...]:
    """The names in a header line: `rows [{uid, props}], limit` are `rows` and `limit`; `nothing` and `-` are none."""
    words = (word.strip() for word in re.sub(r"\[[^\]]*\]", "", line).split(","))
    return tuple(word for word in words if word not in {"", "-", "nothing"})
