"""What all models have in common, and the few kinds of text that several of them use."""

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field


class Told(BaseModel):
    """An answer: read off a frozen value of the View, field by field."""

    model_config = ConfigDict(extra="forbid", frozen=True, from_attributes=True)


class Asked(BaseModel):
    """The body of a request: nothing in it is guessed, nothing unknown is passed over."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


def said(description: str, *examples: object, **more: Any) -> Any:
    """The description and the examples of a field."""
    return Field(description=description, examples=list(examples), **more)


PLAIN = r"^[^\x00-\x1f\x7f]*$"
"""Text of one line, without control characters."""

PLAIN_SOME = r"^[^\x00-\x1f\x7f]*[^\s\x00-\x1f\x7f][^\x00-\x1f\x7f]*$"
"""The same, not blank."""

DATE = r"^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"
"""An ISO date, as far as it is known."""

CASE_ID = r"^C-[a-z0-9]{4,20}$"
ENTITY_ID = r"^[POLTEAVDNCRG]-[a-z0-9]{4,20}$"
PERSON_ID = r"^[PVX]-[a-z0-9]{4,20}$"
DOCUMENT_ID = r"^[0-9a-f]{64}$"
JOB_ID = r"^[0-9]{8}T[0-9]{12}-[0-9a-f]{8}$"
DECISION_ID = r"^d-[0-9A-Za-z-]{4,60}$"
ITEM_ID = r"^[0-9a-z][0-9a-z-]{3,60}$"
COUNTRY = r"^[A-Z]{2}$"

DOCUMENT = "8d5c2f0e3d5d1f5c0e8b9b7c6a4f2e1d0c9b8a7f6e5d4c3b2a190817161514ff"
"""An example of a document's id."""

Country = Annotated[str, Field(pattern=COUNTRY)]
CaseRef = Annotated[str, said("The case's id.", "C-4kq2m7xw3a", pattern=CASE_ID)]
EntityRef = Annotated[str, said("The thing's id.", "P-2vbn5t7qra", pattern=ENTITY_ID)]
Cursor = Annotated[str, Field(max_length=600, pattern=r"^[A-Za-z0-9_-]*$")]
