"""The driver's errors and names in our words."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from neo4j import exceptions as driver_errors

from graph import errors

OLDEST_NEO4J = (5, 26)


def version(agent: str) -> str:
    """The version in what a server calls itself."""
    found = re.search(r"ArcadeDB ([\w.]+)", agent) or re.search(r"Neo4j/([\w.]+)", agent)
    return found[1] if found else ""


def check_supported(agent: str, address: str) -> None:
    """Raise `EngineUnsupported` unless it is the embedded engine, or a Neo4j that is new enough."""
    if "ArcadeDB" in agent:
        return
    found = re.match(r"Neo4j/(\d+)\.(\d+)", agent)
    if found is None or (int(found[1]), int(found[2])) < OLDEST_NEO4J:
        oldest = ".".join(map(str, OLDEST_NEO4J))
        raise errors.EngineUnsupported(
            f"{address} is {agent or 'of unknown kind'}; Hilo needs Neo4j {oldest} or later"
        )


@contextmanager
def translated(doing: str) -> Iterator[None]:
    """Turn the driver's errors into ours. Their texts may hold values, so only their class and code are told."""
    try:
        yield
    except driver_errors.IncompleteCommit as error:
        raise errors.OutcomeUnknown(f"{doing}: the connection broke during the commit") from error
    except driver_errors.ConstraintError as error:
        raise errors.Conflict(f"{doing}: a key exists already") from error
    except (driver_errors.AuthError, driver_errors.Forbidden) as error:
        raise errors.AccessRefused(f"{doing}: the engine refuses this user ({_code(error)})") from error
    except (
        driver_errors.ServiceUnavailable,
        driver_errors.SessionExpired,
        driver_errors.TransientError,
    ) as error:
        raise errors.EngineUnavailable(f"{doing}: the engine does not answer ({_code(error)})") from error
    except (driver_errors.Neo4jError, driver_errors.DriverError) as error:
        raise errors.QueryRefused(f"{doing}: {type(error).__name__} ({_code(error)})") from error


def _code(error: Exception) -> str:
    return str(getattr(error, "code", None) or type(error).__name__)
