"""How the service stands: for whoever starts it, without a key, and telling nothing else."""

from typing import Any

from fastapi import APIRouter, Request, Response

from api.models.problems import Health, Readiness
from api.route import PROBLEMS
from hilo.door import Door

_ANYBODY: dict[int | str, dict[str, Any]] = {
    status: PROBLEMS[status] for status in (400, 403, 405, 408, 413, 414, 422, 431, 500, 503)
}
"""What the gate, or a method that is not for these addresses, may answer."""

_MISSING: dict[int | str, dict[str, Any]] = {
    503: {
        "description": "Something is missing, or the service is busy.",
        "content": {
            "application/json": {"schema": {"$ref": "#/components/schemas/Readiness"}},
            **PROBLEMS[503]["content"],
        },
    }
}

router = APIRouter(tags=["health"])


@router.get(
    "/healthz",
    summary="Whether the process answers",
    response_model=Health,
    response_description="It does.",
    responses=_ANYBODY,
    operation_id="get_health",
)
async def get_health() -> Health:
    """Asks nobody."""
    return Health(status="ok")


@router.get(
    "/readyz",
    summary="Whether everything is there",
    response_model=Readiness,
    response_description="Questions are answered and jobs are done.",
    responses={**_ANYBODY, **_MISSING},
    operation_id="get_readiness",
)
def get_readiness(request: Request, response: Response) -> Readiness:
    """Engine, schema and worker; 503 when one is missing."""
    door: Door = request.app.state.door
    found = door.ready()
    if not found.good:
        response.status_code = 503
    return Readiness(ready=found.good, engine=found.engine, schema_version=found.schema, worker=found.worker)
