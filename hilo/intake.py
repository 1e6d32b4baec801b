"""Wiring for whoever takes case files in: adds the readers and the extractor to what `hilo.reading` opens."""

from functools import cache

from graph.originals import Originals
from graph.store import Store
from hilo.reading import Reading, data_folder
from hilo.settings import MEGABYTE, Settings
from ingest.adding import Adding, Extractor
from ingest.readers import Limits
from ingest.worker import Worker
from nlp.reader import EXTRACTOR, VERSION, Reader


@cache
def reader(model: str = "") -> Reader:
    """The extractor, loaded once a process."""
    return Reader(model=model or None)


def limits(settings: Settings) -> Limits:
    """The bounds on files that the settings give."""
    return Limits(
        file_bytes=settings.max_file_mb * MEGABYTE, unpacked_bytes=settings.max_unpacked_mb * MEGABYTE
    )


def worker(settings: Settings, opened: Reading) -> Worker:
    """The store's worker; it loads the extractor only when a job needs it."""
    folder = data_folder(settings)
    version = f"{VERSION}+{settings.model}" if settings.model else VERSION
    store, originals = Store(opened.client), Originals(folder / "originals")
    extractor = Extractor(EXTRACTOR, version, lambda: reader(settings.model))
    adding = Adding(store, originals, extractor, limits(settings))
    return Worker(store, opened.jobs, originals, adding, folder / "worker.lock", folder / "uploads")
