"""Whether a part answers: `python -m hilo.up.health api|explorer|worker|all`, exit code 0 when it does."""

import http.client
import sys
from contextlib import closing
from enum import StrEnum

from hilo.settings import Settings
from hilo.turns import WORKER, held

SECONDS = 5.0
LOOPBACK = "127.0.0.1"


class Part(StrEnum):
    """What runs beside the engine."""

    WORKER = "worker"
    API = "api"
    EXPLORER = "explorer"


def answers(part: Part, settings: Settings) -> bool:
    """Whether this part does its work; asks on loopback, and waits a few seconds at most."""
    match part:
        case Part.WORKER:
            return held(settings.data.expanduser().absolute() / WORKER)
        case Part.API:
            return fetched(settings.api_port, "/healthz")
        case Part.EXPLORER:
            return fetched(settings.explorer_port, "/_stcore/health")


def ready(settings: Settings) -> bool:
    """Whether all is there: the API knows of engine, schema and worker."""
    return fetched(settings.api_port, "/readyz") and answers(Part.EXPLORER, settings)


def fetched(port: int, path: str) -> bool:
    """Whether a page of a door comes with status 200."""
    try:
        with closing(http.client.HTTPConnection(LOOPBACK, port, timeout=SECONDS)) as connection:
            connection.request("GET", path)
            return connection.getresponse().status == http.client.OK
    except (OSError, http.client.HTTPException):
        return False


def main(words: list[str]) -> int:
    """Say by the exit code how one part stands, or with "all" everything."""
    settings = Settings()
    if words == ["all"]:
        return 0 if ready(settings) else 1
    if len(words) != 1 or words[0] not in set(Part):
        sys.stderr.write(f"one of: {', '.join(Part)}, all\n")
        return 2
    return 0 if answers(Part(words[0]), settings) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
