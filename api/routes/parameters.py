"""Parameters that several routes take."""

from typing import Annotated

from fastapi import Path, Query

from api.models.base import CASE_ID, DECISION_ID, DOCUMENT, DOCUMENT_ID, ENTITY_ID, JOB_ID

CaseId = Annotated[str, Path(description="The case's id.", examples=["C-4kq2m7xw3a"], pattern=CASE_ID)]
EntityId = Annotated[str, Path(description="The thing's id.", examples=["P-2vbn5t7qra"], pattern=ENTITY_ID)]
DocumentId = Annotated[str, Path(description="The document's id.", examples=[DOCUMENT], pattern=DOCUMENT_ID)]
JobId = Annotated[
    str, Path(description="The job's id.", examples=["20240512T101530123456-0a1b2c3d"], pattern=JOB_ID)
]
DecisionId = Annotated[
    str,
    Path(
        description="The decision's id.", examples=["d-20240512T101530123456-0a1b2c3d"], pattern=DECISION_ID
    ),
]
Limit = Annotated[int, Query(description="Items on a page.", examples=[50], ge=1, le=200)]
Cursor = Annotated[
    str,
    Query(
        description="Where the page begins: `next` of the page before; empty for the first.",
        examples=[""],
        max_length=600,
        pattern=r"^[A-Za-z0-9_-]*$",
    ),
]
