"""The API over a fresh store of its own, for benchmarks."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from api.app import create
from graph.engine import stop
from hilo.door import keys
from hilo.intake import worker
from hilo.keys import KeyRole
from hilo.reading import reading
from hilo.settings import Settings
from terms.vocabulary import Handling
from tests.api.conftest import House, serving


@contextmanager
def alone(folder: Path, cases: Path) -> Iterator[House]:
    """The house in `folder` with the case files of `cases` read; its worker's lock is held, so that it is ready."""
    settings = Settings(data=folder / "data", max_tries=1_000_000, max_waiting_uploads=1_000_000)
    secrets = {role.value: keys(settings).new(role.value, role, None, Handling.H3)[0] for role in KeyRole}
    app = create(settings)
    try:
        with serving(app, settings) as address, reading(settings) as opened:
            hand = worker(settings, opened)
            opened.desk.ingest([cases], {})
            hand.work(lambda _far: None)
            with hand.working():
                yield House(address, settings, app, secrets)
    finally:
        stop(settings.data)
