"""What waits for a person, and what people decide. Decisions become jobs of the worker."""

from typing import Annotated

from fastapi import APIRouter, Query

from api.asking import TheDesk, TheView
from api.models import decisions
from api.models.jobs import JobCard
from api.paging import mark, opened, sealed
from api.problems import Unfit
from api.route import Route, rights
from api.routes.jobs import card
from api.routes.parameters import Cursor, DecisionId
from graph.view.scope import Right
from graph.view.values import QueueKind

router = APIRouter(prefix="/v1", route_class=Route, tags=["decisions"])


@router.get(
    "/queue",
    summary="List what waits for a review",
    response_model=decisions.QueuePage,
    response_description="A page of items, doubtful ones first.",
    openapi_extra=rights(Right.REVIEW),
)
def list_queue(
    view: TheView,
    kind: Annotated[
        QueueKind | None, Query(description="Only facts, or only joins.", examples=["fact"])
    ] = None,
    decided: Annotated[
        bool, Query(description="What was decided, newest first, instead of what waits.", examples=[False])
    ] = False,
    limit: Annotated[int, Query(description="Items on a page.", examples=[25], ge=1, le=100)] = 25,
    cursor: Cursor = "",
) -> decisions.QueuePage:
    """Facts read by rule, and joins of mentions, with the sentences that they rest on."""
    bound = mark("queue", kind, decided)
    place = opened(bound, cursor, str)
    items, following = view.queue(kind, decided, str(place[0]) if place else "", limit)
    return decisions.QueuePage(
        items=[decisions.QueueItem.model_validate(item) for item in items],
        next=sealed(bound, (following,)) if following else "",
    )


@router.post(
    "/reviews",
    status_code=202,
    summary="Review an item of the queue",
    response_model=JobCard,
    response_description="The job that carries it out.",
    openapi_extra=rights(Right.REVIEW),
)
def review_item(desk: TheDesk, asked: decisions.ReviewAsked) -> JobCard:
    """Accept, reject or edit a fact; a join is accepted as the same or rejected as different."""
    try:
        job = desk.review(asked.item, asked.verdict.value, asked.fields.given, asked.why)
    except ValueError as error:  # its words may quote a value
        raise Unfit("body", "does not fit this item: see its kind and fields") from error
    return card(desk.job(job.id))


@router.post(
    "/judgements",
    status_code=202,
    summary="Judge whether two are the same",
    response_model=JobCard,
    response_description="The job that carries it out.",
    openapi_extra=rights(Right.REVIEW),
)
def judge(desk: TheDesk, asked: decisions.JudgementAsked) -> JobCard:
    """Of two mentions or things of one kind: same, different or unsure. It overrules the rules."""
    try:
        job = desk.judge(asked.a, asked.b, asked.verdict.value, asked.why)
    except ValueError as error:  # its words may quote a value
        raise Unfit(
            "body", "the two cannot be judged: they are of two kinds, or one within their document"
        ) from error
    return card(desk.job(job.id))


@router.post(
    "/decisions/{decision}/undo",
    status_code=202,
    summary="Take a decision back",
    response_model=JobCard,
    response_description="The job that carries it out.",
    openapi_extra=rights(Right.REVIEW),
)
def undo(desk: TheDesk, decision: DecisionId, asked: decisions.UndoAsked) -> JobCard:
    """A review, judgement or correction; the graph is again as it was before."""
    return card(desk.job(desk.undo(decision, asked.why).id))
