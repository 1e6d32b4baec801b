"""ETags: whoever has an answer already need not be sent it again.

The tag is a hash of the answer for this reader, so it says nothing that the answer does not. Answers are not to be kept
by caches (`no-store`); a client that keeps one by itself sends the tag in `If-None-Match`.
"""

import hashlib

from starlette.requests import Request
from starlette.responses import Response

UNCHANGED: dict[int | str, dict[str, object]] = {
    304: {"description": "What `If-None-Match` names has not changed."}
}
"""Among a route's responses it says that the route gives ETags."""


def tagged(request: Request, response: Response) -> Response:
    """The answer with its tag, or 304 when the client has it."""
    if response.status_code != 200:
        return response
    tag = f'W/"{hashlib.sha256(response.body).hexdigest()[:32]}"'
    response.headers["ETag"] = tag
    if any(_same(tag, known) for known in request.headers.get("if-none-match", "").split(",")):
        return Response(status_code=304, headers={"ETag": tag, "Cache-Control": "no-store"})
    return response


def _same(tag: str, known: str) -> bool:
    return known.strip() == "*" or known.strip().removeprefix("W/") == tag.removeprefix("W/")
