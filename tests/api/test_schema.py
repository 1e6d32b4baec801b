"""Nothing that fits the description, and nothing that does not, brings the API down or gets an undeclared answer."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from hilo.intake import worker
from hilo.reading import reading
from tests.api.conftest import House
from tests.api.fuzzing import fuzz


@pytest.fixture
def fuzzed(house: House) -> Iterator[House]:
    """The house; what was handed in and decided by chance is thrown away unread."""
    with reading(house.settings) as opened, worker(house.settings, opened).working():  # so that it is ready
        yield house
    data = Path(house.settings.data)
    for job in (data / "jobs").glob("*.json"):
        job.unlink()
    for folder in (data / "uploads").iterdir():
        shutil.rmtree(folder)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("who", "phases"),
    [
        ("", "examples,fuzzing"),
        ("intake", "examples,fuzzing"),
        ("researcher", "examples,fuzzing"),
        ("investigator", "examples,coverage,fuzzing"),
    ],
)
def test_the_api_keeps_to_its_description(fuzzed: House, tmp_path: Path, who: str, phases: str) -> None:
    secret = fuzzed.secrets.get(who, "")
    found = fuzz(fuzzed.address, secret, tmp_path, examples=3, seed=1, phases=phases, seconds=300)
    assert found.returncode == 0, found.stdout[-15_000:] + found.stderr[-2000:]
