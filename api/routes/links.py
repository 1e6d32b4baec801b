"""What hangs together: links between cases, chains between things, pieces of the graph."""

from collections.abc import Iterable, Sequence
from typing import Annotated

from fastapi import APIRouter, Query

from api.asking import TheView
from api.etags import UNCHANGED
from api.models import cases, graph
from api.models.asked import LinkKind, PathsAsked, PictureAsked
from api.models.base import DATE, Country
from api.paging import mark, opened, page, sealed
from api.route import Route, rights
from api.routes.parameters import Cursor, Limit
from graph.view.scope import Right
from graph.view.values import CaseLink, LinkFilter, SharedThing, Strength, Subgraph

router = APIRouter(prefix="/v1", route_class=Route, tags=["links"])

MOST_LEFT_OUT = 500
"""Things of a list of `LeftOut`."""

_STRENGTHS = tuple(Strength)


@router.get(
    "/links",
    summary="List links between cases",
    response_model=cases.LinkPage,
    response_description="A page of links, strongest first.",
    responses=UNCHANGED,
    openapi_extra=rights(Right.READ),
)
def list_links(
    view: TheView,
    cross_border: Annotated[
        bool, Query(description="Only between different countries.", examples=[True])
    ] = False,
    country: Annotated[
        Sequence[Country],
        Query(description="One of the two cases belongs to one of these.", examples=[["EC"]], max_length=60),
    ] = (),
    kind: Annotated[
        Sequence[LinkKind],
        Query(
            description="One of the reasons is of one of these kinds.", examples=[["phone"]], max_length=20
        ),
    ] = (),
    strength: Annotated[
        Strength | None, Query(description="This strong at least.", examples=["medium"])
    ] = None,
    since: Annotated[
        str | None,
        Query(description="The newer case is from then or later.", examples=["2023"], pattern=DATE),
    ] = None,
    limit: Limit = 50,
    cursor: Cursor = "",
) -> cases.LinkPage:
    """Which cases share something that means something, how strong that is, and the sentences on either side."""
    bound = mark("links", cross_border, set(country), set(kind), strength, since)
    after = opened(bound, cursor, int, int, str, str)
    wanted = LinkFilter(cross_border, frozenset(country), frozenset(kind), strength, since or "")
    found = view.links(wanted).links
    shown, last = page(found, _strongest, after, limit)
    items = [cases.CaseLink.model_validate(link) for link in shown]
    return cases.LinkPage(items=items, total=len(found), next=sealed(bound, last) if last else "")


@router.get(
    "/links/left-out",
    summary="List what cases share and what links none of them",
    response_model=cases.LeftOut,
    response_description="Things that are too common, and context.",
    responses=UNCHANGED,
    openapi_extra=rights(Right.READ),
)
def list_left_out(view: TheView) -> cases.LeftOut:
    """So that it can be seen what was not counted: hotlines, agencies, officials, towns."""
    found = view.links()
    most = max(len(found.too_common), len(found.context))
    return cases.LeftOut(
        too_common=_first(found.too_common), context=_first(found.context), complete=most <= MOST_LEFT_OUT
    )


@router.post(
    "/paths",
    summary="Find chains between two things",
    response_model=graph.Paths,
    response_description="The shortest chains, each hop with its sentence.",
    openapi_extra=rights(Right.READ),
)
def find_paths(view: TheView, asked: PathsAsked) -> graph.Paths:
    """Several chains when there are several; when none carries, those through context, marked as such."""
    found = view.path(asked.a, asked.b, asked.certain, asked.hops)
    return graph.Paths(paths=[graph.Path.model_validate(path) for path in found])


@router.post(
    "/subgraph",
    summary="Cut out a piece of the graph",
    response_model=graph.Subgraph,
    response_description="Things and what ties them, up to the limit.",
    openapi_extra=rights(Right.READ),
)
def get_subgraph(view: TheView, asked: PictureAsked) -> Subgraph:
    """Around seeds; or the cases and shared things of the links that a filter wants; or, with neither, everything."""
    wanted = asked.filter.filter if asked.filter else None
    return view.subgraph(asked.seeds, asked.hops, asked.limit, wanted)


def _strongest(link: CaseLink) -> tuple[int, int, str, str]:
    return _STRENGTHS.index(link.strength), -len(link.reasons), link.a.uid, link.b.uid


def _first(things: Iterable[SharedThing]) -> list[cases.SharedThing]:
    shown = list(things)[:MOST_LEFT_OUT]
    return [cases.SharedThing.model_validate(thing) for thing in shown]
