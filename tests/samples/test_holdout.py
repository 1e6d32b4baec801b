"""Cases by another hand, whose networks no rule was made for: figures are reported, never tuned on."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from graph.engine import stop
from tests.samples.conftest import SAMPLES, Known, joined_namesakes, read_cases, settings_of, truth

HOLDOUT = SAMPLES.parent / "samples_holdout"


@pytest.fixture(scope="module")
def unseen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Known]:
    """The held-out cases in an embedded engine of their own."""
    given: dict[str, Any] = {"data": tmp_path_factory.mktemp("holdout")}
    yield read_cases(HOLDOUT, settings_of(given, tmp_path_factory))
    stop(given["data"])


def test_what_is_found_in_unseen_cases_is_reported(unseen: Known, capsys: pytest.CaptureFixture[str]):
    planted = truth(HOLDOUT)
    expected = {frozenset(pair) for pair in planted["expected_case_links"]}
    allowed = expected | {frozenset(pair) for pair in planted["possible_case_links"]}
    found = unseen.pairs()
    with capsys.disabled():
        print(
            f"\nunseen case links: precision {len(found & allowed) / max(1, len(found)):.3f}, "
            f"recall {len(found & expected) / len(expected):.3f}, found {len(found)}, planted {len(expected)}"
        )
    assert unseen.outcome.documents >= len(planted["cases"])
    assert unseen.outcome.set_aside == ()


def test_no_two_namesakes_of_unseen_cases_are_one_person(unseen: Known):
    assert joined_namesakes(unseen, truth(HOLDOUT)) == []


def test_every_folder_has_its_own_truth():
    assert {Path(HOLDOUT, case["files"][0]).is_file() for case in truth(HOLDOUT)["cases"]} == {True}
