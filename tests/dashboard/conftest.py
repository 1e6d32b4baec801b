"""One small store for the tests of pages."""

from collections.abc import Iterator

import pytest

from hilo.door import Door
from tests.dashboard.store import filled


@pytest.fixture(scope="session")
def opened(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Door]:
    """An open door to a small real store; for tests that only read."""
    with filled(tmp_path_factory.mktemp("explorer")) as door:
        yield door
