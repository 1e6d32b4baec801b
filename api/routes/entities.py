"""Things: finding them, and what is tied to them."""

from collections.abc import Sequence
from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import Field

from api.asking import TheView
from api.etags import UNCHANGED
from api.models import graph, search
from api.paging import mark, opened, sealed
from api.route import Route, rights
from api.routes.parameters import Cursor, EntityId
from graph.view.scope import Right
from graph.view.values import Entity

Word = Annotated[str, Field(pattern=r"^[A-Za-z_]{1,40}$")]
"""A type of relationship or a kind of thing, as `neighbours` counts them."""

router = APIRouter(prefix="/v1", route_class=Route, tags=["entities"])


@router.post(
    "/search",
    summary="Search people, things and cases",
    response_model=search.SearchPage,
    response_description="A page of hits with facets.",
    openapi_extra=rights(Right.READ),
)
def search_entities(view: TheView, asked: search.SearchAsked) -> search.SearchPage:
    """Names in any order and spelling, phones in any writing, references, ids and pseudonyms.

    Who is masked is found by id and pseudonym alone.
    """
    bound = mark("search", asked.words, set(asked.kinds), set(asked.countries), set(asked.roles))
    place = opened(bound, asked.cursor, str)
    found = view.look(
        asked.words,
        kinds=frozenset(asked.kinds),
        countries=frozenset(asked.countries),
        roles=frozenset(asked.roles),
        after=str(place[0]) if place else "",
        limit=asked.limit,
    )
    shown = search.SearchPage.model_validate(found)
    return shown.model_copy(update={"next": sealed(bound, (found.next,)) if found.next else ""})


@router.get(
    "/entities/{entity}",
    summary="Look at one thing",
    response_model=search.Entity,
    response_description="All that the key may see of it.",
    responses=UNCHANGED,
    openapi_extra=rights(Right.READ),
)
def get_entity(view: TheView, entity: EntityId) -> Entity:
    """What it is in each case, with sentences, and why its mentions are taken for one thing."""
    return view.entity(entity)


@router.get(
    "/entities/{entity}/neighbours",
    summary="Count what is tied to a thing",
    response_model=graph.NeighbourCounts,
    response_description="Counts by relationship and kind.",
    responses=UNCHANGED,
    openapi_extra=rights(Right.READ),
)
def count_neighbours(view: TheView, entity: EntityId) -> graph.NeighbourCounts:
    """How much there is to open around it, before it is opened."""
    rows = view.neighbours(entity).rows
    return graph.NeighbourCounts(
        counts=[graph.Neighbours(type=str(row[0]), label=str(row[1]), count=int(row[2])) for row in rows]
    )


@router.get(
    "/entities/{entity}/around",
    summary="Open what is tied to a thing",
    response_model=graph.Surroundings,
    response_description="The thing, a page of its neighbours, and what ties them.",
    responses=UNCHANGED,
    openapi_extra=rights(Right.READ),
)
def get_surroundings(
    view: TheView,
    entity: EntityId,
    type_: Annotated[
        Sequence[Word],
        Query(
            alias="type", description="Only ties of these types.", examples=[["USES_PHONE"]], max_length=30
        ),
    ] = (),
    kind: Annotated[
        Sequence[Word],
        Query(description="Only neighbours of these kinds.", examples=[["Phone"]], max_length=20),
    ] = (),
    limit: Annotated[int, Query(description="Neighbours on a page.", examples=[25], ge=1, le=200)] = 25,
    cursor: Cursor = "",
) -> graph.Surroundings:
    """The thing itself comes with every page; each neighbour on one page only."""
    bound = mark("around", entity, set(type_), set(kind))
    place = opened(bound, cursor, int)
    offset = int(place[0]) if place else 0
    found = view.around(entity, frozenset(type_), frozenset(kind), limit, offset)
    shown = graph.Subgraph.model_validate(found)
    more = not found.complete
    return graph.Surroundings(**dict(shown), next=sealed(bound, (offset + limit,)) if more else "")
