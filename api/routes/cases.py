"""Cases: what the reader may see of them."""

import re
from collections.abc import Sequence
from typing import Annotated

from fastapi import APIRouter, Query

from api.asking import TheView
from api.etags import UNCHANGED
from api.models import cases as models
from api.models.asked import ReferenceAsked
from api.models.base import DATE, Country
from api.paging import mark, opened, page, sealed
from api.route import Route, rights
from api.routes.parameters import CaseId, Cursor, Limit
from graph.view.scope import Right
from graph.view.values import CaseCard, CaseFile
from terms.vocabulary import Form, Stage

router = APIRouter(prefix="/v1", route_class=Route, tags=["cases"])

_DATE = re.compile(DATE)


@router.get(
    "/cases",
    summary="List cases",
    response_model=models.CasePage,
    response_description="A page of cases, newest first.",
    responses=UNCHANGED,
    openapi_extra=rights(Right.READ),
)
def list_cases(
    view: TheView,
    country: Annotated[
        Sequence[Country],
        Query(description="Only cases of these countries.", examples=[["EC"]], max_length=60),
    ] = (),
    form: Annotated[
        Sequence[Form],
        Query(description="Only cases with one of these forms.", examples=[["SEXUAL"]], max_length=11),
    ] = (),
    stage: Annotated[
        Sequence[Stage],
        Query(description="Only cases at one of these stages.", examples=[["TRIAL"]], max_length=9),
    ] = (),
    since: Annotated[
        str | None, Query(description="Only cases from then or later.", examples=["2023"], pattern=DATE)
    ] = None,
    limit: Limit = 50,
    cursor: Cursor = "",
) -> models.CasePage:
    """The cases that the key may see, newest first; filters narrow them."""
    bound = mark("cases", set(country), set(form), set(stage), since)
    after = opened(bound, cursor, int, str)
    found = [
        card
        for card in view.cases()
        if (not country or card.country in country)
        and (not form or set(form) & set(card.forms))
        and (not stage or card.stage in stage)
        and (not since or card.date >= since)
    ]
    shown, last = page(found, _newest, after, limit)
    items = [models.CaseCard.model_validate(card) for card in shown]
    return models.CasePage(items=items, total=len(found), next=sealed(bound, last) if last else "")


@router.get(
    "/cases/{case}",
    summary="Open a case",
    response_model=models.CaseFile,
    response_description="All that the key may see of the case.",
    responses=UNCHANGED,
    openapi_extra=rights(Right.READ),
)
def open_case(view: TheView, case: CaseId) -> CaseFile:
    """People and their roles, things, places, journeys, documents, and the cases that hang together with it and why.

    Opening a case is put on record.
    """
    return view.case(case)


@router.post(
    "/case-by-reference",
    summary="Open a case by its reference",
    response_model=models.CaseFile,
    response_description="All that the key may see of the case.",
    openapi_extra=rights(Right.READ),
)
def open_case_by_reference(view: TheView, asked: ReferenceAsked) -> CaseFile:
    """The same by the office's own reference, in any writing. 409 when several offices share it."""
    return view.case(asked.reference)


@router.get(
    "/overview",
    summary="What the store holds",
    response_model=models.Overview,
    response_description="Counts over what the key may see.",
    responses=UNCHANGED,
    openapi_extra=rights(Right.READ),
)
def get_overview(view: TheView) -> models.Overview:
    """Cases, documents and things, counted; and how many items wait for a review."""
    found = view.overview()
    return models.Overview(
        cases=found.cases,
        documents=found.documents,
        things=[models.Count(key=str(row[0]), count=int(row[1])) for row in found.things.rows],
        countries=[models.Count(key=str(row[0]), count=int(row[1])) for row in found.countries.rows],
        waiting=found.waiting,
    )


def _newest(card: CaseCard) -> tuple[int, str]:
    """Order by date, newest first, what has none last."""
    dated = card.date.replace("-", "").ljust(8, "0") if _DATE.match(card.date) else "0"
    return -int(dated), card.uid
