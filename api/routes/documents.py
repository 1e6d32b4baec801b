"""Documents: their words, masked and marked; and the file they came in."""

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.responses import FileResponse

from api.asking import TheDoor, TheView
from api.etags import UNCHANGED
from api.models import documents
from api.models.asked import OriginalAsked
from api.problems import Unfit
from api.route import Route, rights
from api.routes.parameters import DocumentId
from graph.view import NotFound
from graph.view.scope import Right
from graph.view.values import Marked

router = APIRouter(prefix="/v1", route_class=Route, tags=["documents"])

FURTHEST = 100_000_000
"""No text is longer."""

Position = Annotated[
    int, Query(description="Where the passage begins, in code points.", examples=[120], ge=0, le=FURTHEST)
]
End = Annotated[int, Query(description="Where it ends, exclusive.", examples=[214], ge=1, le=FURTHEST)]
Offset = Annotated[
    int,
    Query(description="Where the page begins: `next` of the page before.", examples=[0], ge=0, le=FURTHEST),
]
Length = Annotated[int, Query(description="Code points on a page.", examples=[4000], ge=200, le=20_000)]


@router.get(
    "/documents/{document}/passage",
    summary="Read a passage",
    response_model=documents.Marked,
    response_description="The passage, masked, with its marks.",
    responses=UNCHANGED,
    openapi_extra=rights(Right.READ),
)
def get_passage(view: TheView, document: DocumentId, start: Position, end: End) -> Marked:
    """The sentence or cell that another answer pointed at, with what is mentioned in it."""
    if end <= start:
        raise Unfit("query.end", "does not lie behind start")
    return view.marked(document, start, end)


@router.get(
    "/documents/{document}/text",
    summary="Read a document",
    response_model=documents.Marked,
    response_description="A page of the document, masked, with its marks.",
    responses=UNCHANGED,
    openapi_extra=rights(Right.READ),
)
def get_text(view: TheView, document: DocumentId, offset: Offset = 0, limit: Length = 4000) -> Marked:
    """Its text, page by page; `next` says where the next one begins."""
    return view.text(document, offset, limit)


@router.post(
    "/documents/{document}/original",
    summary="Fetch the original file",
    response_class=FileResponse,
    response_description="The file as it was given, names included.",
    responses={
        200: {
            "content": {
                "application/octet-stream": {
                    "schema": {"type": "string", "format": "binary", "description": "The file's bytes."}
                }
            }
        }
    },
    openapi_extra=rights(Right.REVEAL),
)
def fetch_original(view: TheView, door: TheDoor, document: DocumentId, asked: OriginalAsked) -> FileResponse:
    """For a purpose, and on record. Only when the key may see every case that the file speaks of."""
    found = view.original(document, asked.purpose)
    if not door.originals.has(found.sha256):
        raise NotFound
    suffix = found.suffix if found.suffix[1:].isalnum() and found.suffix.isascii() else ""
    return FileResponse(
        door.originals.path(found.sha256),
        media_type="application/octet-stream",
        filename=f"{document}{suffix}",
    )
