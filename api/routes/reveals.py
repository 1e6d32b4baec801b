"""Names, one person at a time."""

from fastapi import APIRouter

from api.asking import TheView
from api.models import graph
from api.models.asked import RevealAsked
from api.route import Route, rights
from graph.view.scope import Right
from graph.view.values import Revealed

router = APIRouter(prefix="/v1", route_class=Route, tags=["reveals"])


@router.post(
    "/reveals",
    summary="Show one person's name",
    response_model=graph.Revealed,
    response_description="The name.",
    openapi_extra=rights(Right.REVEAL),
)
def reveal(view: TheView, asked: RevealAsked) -> Revealed:
    """For a purpose, and on record before it is shown."""
    return view.reveal(asked.person, asked.purpose)
