"""Opening the graph for one command: says which engine is in use, and lets go of it at the end."""

from collections.abc import Iterator
from contextlib import contextmanager

from hilo.cli.console import note
from hilo.reading import Reading, reading
from hilo.settings import Settings


@contextmanager
def opened(settings: Settings) -> Iterator[Reading]:
    """The graph for this command; which engine it is goes to standard error."""
    with reading(settings) as found:
        note(f"graph: {found.client.describe()}")
        yield found
