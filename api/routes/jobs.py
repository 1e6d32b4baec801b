"""Uploads, and how far they are."""

from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response

from api.asking import TheDesk, TheDoor
from api.etags import UNCHANGED
from api.models import jobs as models
from api.receiving import received
from api.route import Route, rights
from api.routes.parameters import JobId
from graph.desk.jobs import JobCard
from graph.view.scope import Right

router = APIRouter(prefix="/v1", route_class=Route, tags=["uploads"])

_FORM: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "description": "The files, and what holds for all of them. Fields come before or after files.",
        "content": {"multipart/form-data": {"schema": {"$ref": "#/components/schemas/UploadAsked"}}},
    }
}


@router.post(
    "/uploads",
    status_code=202,
    summary="Hand in case files",
    response_model=models.JobCard,
    response_description="The job; ask for it again to see how far it is.",
    openapi_extra={**rights(Right.UPLOAD), **_FORM},
)
async def upload_files(request: Request, response: Response, door: TheDoor, desk: TheDesk) -> models.JobCard:
    """One or more files of any kind that is read, archives included. Nothing in the answer tells what was known before."""
    job = await received(request, door, desk)
    response.headers["Location"] = f"/v1/jobs/{job.id}"
    return card(job)


@router.get(
    "/jobs",
    summary="List jobs",
    response_model=models.JobList,
    response_description="The newest jobs that the key may see.",
    responses=UNCHANGED,
    openapi_extra=rights(Right.UPLOAD, Right.REVIEW),
)
def list_jobs(
    desk: TheDesk,
    limit: Annotated[int, Query(description="How many.", examples=[50], ge=1, le=200)] = 50,
) -> models.JobList:
    """One's own; whoever reads all countries sees everybody's."""
    return models.JobList(items=[card(job) for job in desk.jobs(limit)])


@router.get(
    "/jobs/{job}",
    summary="See how far a job is",
    response_model=models.JobCard,
    response_description="Where the job stands, and what was set aside and why.",
    responses=UNCHANGED,
    openapi_extra=rights(Right.UPLOAD, Right.REVIEW),
)
def get_job(desk: TheDesk, job: JobId) -> models.JobCard:
    """Files are named by their number in the upload, never by name."""
    return card(desk.job(job))


def card(job: JobCard) -> models.JobCard:
    """The card as an answer."""
    aside = [models.Aside(number=number, reason=reason) for number, reason in job.set_aside]
    return models.JobCard(
        id=job.id,
        task=job.task,
        state=job.state,
        at=job.at,
        mine=job.mine,
        files=job.files,
        of_files=job.of_files,
        set_aside=aside,
        failure=job.failure,
        added=job.added,
        changed=job.changed,
        documents=job.documents,
    )
