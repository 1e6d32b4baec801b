"""A document's text with its marks."""

from typing import Annotated

from api.models.base import Told, said
from api.models.graph import Passage


class Mark(Told):
    """A mention within a passage's text."""

    start: Annotated[int, said("Where it begins in the passage's masked text.", 12, ge=0)]
    end: Annotated[int, said("Where it ends, exclusive.", 34, ge=0)]
    label: Annotated[str, said("What it is.", "PERSON", "PHONE")]
    entity: Annotated[str, said("Id of the thing that it names.", "P-2vbn5t7qra")]
    masked: Annotated[bool, said("Whether a pseudonym stands there.", True)]


class Marked(Told):
    """A stretch of a document with its marks."""

    passage: Annotated[Passage, said("The stretch.")]
    marks: Annotated[list[Mark], said("The mentions in it.")]
    next: Annotated[int, said("The `offset` at which the document goes on; 0 at its end.", 4000, ge=0)]
