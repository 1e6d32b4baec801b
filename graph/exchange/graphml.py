"""GraphML that networkx, Gephi and yEd open: typed columns from a schema, one key a column, every id kept."""

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple, TextIO
from xml.sax.saxutils import escape, quoteattr

from graph.exchange.cell import Cell, cell
from graph.view.values import Link, Node, Subgraph

MARKING = "internal, pseudonymised, not for publication"
"""Stands in every file: pseudonyms do not hide who is who from somebody who knows the case."""

RESERVED = frozenset(
    {"id", "label", "type", "key", "source", "target", "weight", "start", "end", "pid", "viz"}
)


class Column(NamedTuple):
    """A property with its name in the file and its type."""

    name: str
    type: str = "string"

    @property
    def title(self) -> str:
        """The name in the file: lower case, and clear of names that programs read as their own."""
        lower = self.name.lower()
        return f"x_{lower}" if lower in RESERVED else lower


NODES = (
    Column("label"),
    Column("name"),
    Column("masked", "boolean"),
    *map(Column, ("aliases", "norm", "kind", "country", "handling", "gazetteer", "town")),
    Column("latitude", "double"),
    Column("longitude", "double"),
    *map(Column, ("birthDate", "gender", "nationality", "suffix")),
    *map(Column, ("reference", "office", "date", "stage", "forms", "countries")),
    Column("victims", "long"),
    *map(Column, ("certainty", "mode", "moved", "window")),
    Column("order", "long"),
    Column("mentions", "long"),
)
LINKS = (
    *map(Column, ("type", "certainty", "cases", "role", "unnamed", "time", "age", "gender")),
    *(Column(name, "boolean") for name in ("hearsay", "witness", "minor")),
    *map(Column, ("sentence", "place", "document")),
)
_CASTS: Mapping[str, type] = {"string": str, "long": int, "double": float}


def write(subgraph: Subgraph, path: Path) -> None:
    """Write the file at `path` (0600), whole or not at all."""
    part = path.with_name(f".{path.name}.part")
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            _document(subgraph, file)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def _document(subgraph: Subgraph, file: TextIO) -> None:
    file.write('<?xml version="1.0" encoding="UTF-8"?>\n')
    file.write('<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n')
    file.writelines(_keys())
    file.write('<graph id="hilo" edgedefault="directed">\n')
    file.write(_data("g0", MARKING) + _data("g1", subgraph.handling) + "\n")
    known = {node.uid for node in subgraph.nodes}
    file.writelines(
        f"<node id={_id(node.uid)}>{_cells(NODES, 'n', _of_node(node))}</node>\n" for node in subgraph.nodes
    )
    for link in subgraph.links:
        if link.source in known and link.target in known:
            ends = f"id={_id(link.uid)} source={_id(link.source)} target={_id(link.target)}"
            file.write(f"<edge {ends}>{_cells(LINKS, 'e', _of_link(link))}</edge>\n")
    file.write("</graph>\n</graphml>\n")


def _keys() -> Iterator[str]:
    graph = (Column("marking"), Column("handling"))
    for scope, letter, columns in (("graph", "g", graph), ("node", "n", NODES), ("edge", "e", LINKS)):
        for number, column in enumerate(columns):
            title, kind = quoteattr(column.title), quoteattr(column.type)
            yield f'<key id="{letter}{number}" for="{scope}" attr.name={title} attr.type={kind}/>\n'


def _of_node(node: Node) -> Mapping[str, object]:
    return {**node.properties, "label": node.label, "name": node.name, "masked": node.masked}


def _of_link(link: Link) -> Mapping[str, object]:
    first = link.passages[0] if link.passages else None
    said = {"sentence": first.text, "place": first.place, "document": first.document} if first else {}
    return {**link.properties, "type": link.type, "certainty": link.certainty, "cases": link.cases, **said}


def _cells(columns: Iterable[Column], letter: str, values: Mapping[str, object]) -> str:
    cells = ((number, _typed(column, cell(values.get(column.name)))) for number, column in enumerate(columns))
    return "".join(_data(f"{letter}{number}", value) for number, value in cells if value is not None)


def _typed(column: Column, value: Cell | None) -> str | None:
    """The value as text of the column's type, or None when it is empty or of another type."""
    if value is None or value == "":
        return None
    if column.type == "boolean":
        return "true" if value is True or str(value).lower() == "true" else "false"
    try:
        return str(_CASTS[column.type](value))
    except ValueError:
        return None


def _data(key: str, value: str) -> str:
    return f'<data key="{key}">{escape(value, {chr(13): "&#13;"})}</data>'


def _id(uid: str) -> str:
    return quoteattr(str(cell(uid)))
