"""Taking a piece of the graph away: pseudonymised, marked, on record, streamed."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import BinaryIO

from fastapi import APIRouter
from starlette.responses import StreamingResponse

from api.asking import TheView
from api.models.exports import Export, ExportAsked, Format
from api.models.graph import Link, Node
from api.route import Route, rights
from graph.exchange import graphml
from graph.view.scope import Right
from graph.view.values import Subgraph

router = APIRouter(prefix="/v1", route_class=Route, tags=["exports"])

CHUNK = 64 * 1024
"""Bytes that are sent at once."""

GRAPHML = "application/graphml+xml"


@router.post(
    "/exports",
    summary="Export a piece of the graph",
    response_class=StreamingResponse,
    response_description="The file, under pseudonyms and marked as internal.",
    responses={
        200: {
            "model": Export,
            "content": {GRAPHML: {"schema": {"type": "string", "description": "A GraphML document."}}},
        }
    },
    openapi_extra=rights(Right.EXPORT),
)
def export_subgraph(view: TheView, asked: ExportAsked) -> StreamingResponse:
    """The same choice as for `/subgraph`, without a limit, as JSON or as GraphML for networkx, Gephi and yEd.

    It goes on record with the cases that it holds.
    """
    found = view.export(asked.seeds, asked.hops, asked.filter.filter if asked.filter else None)
    write, media_type, suffix = _FORMATS[asked.format]
    file = _written(found, write)
    headers = {"Content-Disposition": f'attachment; filename="hilo-export.{suffix}"'}
    return StreamingResponse(_chunks(file), media_type=media_type, headers=headers)


def write_json(subgraph: Subgraph, path: Path) -> None:
    """The export as JSON, a thing at a time."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(f'{{"marking":"{graphml.MARKING}","handling":"{subgraph.handling}","nodes":[')
        file.writelines(_listed(Node.model_validate(node).model_dump_json() for node in subgraph.nodes))
        file.write('],"links":[')
        file.writelines(_listed(Link.model_validate(link).model_dump_json() for link in subgraph.links))
        file.write("]}")


Write = Callable[[Subgraph, Path], None]

_FORMATS: Mapping[Format, tuple[Write, str, str]] = {
    Format.JSON: (write_json, "application/json", "json"),
    Format.GRAPHML: (graphml.write, GRAPHML, "graphml"),
}


def _written(subgraph: Subgraph, write: Write) -> BinaryIO:
    """The export, whole, in a file that has no name any more: whatever happens next, nothing of it stays behind."""
    with TemporaryDirectory(prefix="hilo-") as folder:
        path = Path(folder) / "export"
        write(subgraph, path)
        return path.open("rb")


def _chunks(file: BinaryIO) -> Iterator[bytes]:
    with file:
        while chunk := file.read(CHUNK):
            yield chunk


def _listed(items: Iterable[str]) -> Iterator[str]:
    for number, item in enumerate(items):
        yield f",{item}" if number else item
