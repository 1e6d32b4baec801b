"""Bodies of requests that look along links, or ask for a name or a file."""

from typing import Annotated

from pydantic import Field

from api.models.base import DATE, PERSON_ID, PLAIN_SOME, Asked, Country, EntityRef, said
from graph.view.values import LinkFilter, Strength

LinkKind = Annotated[str, Field(pattern=r"^[A-Za-z_]{1,40}$")]
Thing = Annotated[str, Field(min_length=1, max_length=200, pattern=PLAIN_SOME)]
Purpose = Annotated[
    str,
    said(
        "Why the reader must know; it goes on record.",
        "Order 12/2024 of the judge",
        min_length=1,
        max_length=500,
        pattern=PLAIN_SOME,
    ),
]


class ReferenceAsked(Asked):
    """The reference of a case."""

    reference: Annotated[Thing, said("The reference that its office gave it.", "EC-2023-11")]


class PathsAsked(Asked):
    """Two things between which chains are looked for."""

    a: Annotated[Thing, said("An id, pseudonym, reference, number or full name.", "EC-2023-11")]
    b: Annotated[Thing, said("The other.", "PE-0457")]
    certain: Annotated[bool, said("Leave out what was only planned, or is hearsay.", True)] = False
    hops: Annotated[int, said("The longest chain.", 8, ge=1, le=8)] = 8


class LinksWanted(Asked):
    """Which links between cases are wanted. Empty fields ask for nothing."""

    cross_border: Annotated[bool, said("Only between different countries.", True)] = False
    countries: Annotated[
        tuple[Country, ...],
        said("One of the two cases belongs to one of these.", ["EC"], max_length=60, strict=False),
    ] = ()
    kinds: Annotated[
        tuple[LinkKind, ...],
        said("One of the reasons is of one of these kinds.", ["phone"], max_length=20, strict=False),
    ] = ()
    strength: Annotated[Strength | None, said("This strong at least.", "medium", strict=False)] = None
    since: Annotated[
        str | None, said("The newer of the two is from then or later.", "2023-01-01", pattern=DATE)
    ] = None

    @property
    def filter(self) -> LinkFilter:
        """The same, as the View takes it."""
        return LinkFilter(
            self.cross_border,
            frozenset(self.countries),
            frozenset(self.kinds),
            self.strength,
            self.since or "",
        )


class SubgraphAsked(Asked):
    """Which piece of the graph is wanted: around seeds, or the cases and shared things of the links that a filter wants."""

    seeds: Annotated[
        tuple[EntityRef, ...],
        said("Ids from which it grows.", ["C-4kq2m7xw3a"], max_length=200, strict=False),
    ] = ()
    hops: Annotated[int, said("How far it grows from the seeds.", 1, ge=0, le=4)] = 1
    filter: Annotated[LinksWanted | None, said("Without seeds: which links it shows.")] = None


class PictureAsked(SubgraphAsked):
    """The same, bounded to what can be looked at."""

    limit: Annotated[int, said("The most things in it.", 150, ge=1, le=1000)] = 150


class RevealAsked(Asked):
    """Whose name is to be shown, and why."""

    person: Annotated[
        str, said("The person's id, or the pseudonym.", "P-2vbn5t7qra", "V-2vbn5", pattern=PERSON_ID)
    ]
    purpose: Purpose


class OriginalAsked(Asked):
    """Why the original file is asked for."""

    purpose: Purpose
