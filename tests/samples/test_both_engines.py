"""The same samples give the same entities and links on the embedded engine and on a real Neo4j."""

from pathlib import Path
from typing import Any

import pytest

from graph.engine import stop
from tests.samples.conftest import SAMPLES, Known, read_cases, settings_of


@pytest.mark.neo4j
def test_the_samples_give_the_same_graph_on_both_engines(
    known: Known,
    neo4j_settings: dict[str, Any],
    tmp_path: Path,
    tmp_path_factory: pytest.TempPathFactory,
):
    assert neo4j_settings["uri"]
    try:
        other = read_cases(SAMPLES, settings_of({"data": tmp_path}, tmp_path_factory))
    finally:
        stop(tmp_path)
    assert known.graph.lines() == other.graph.lines()
    assert known.links == other.links
