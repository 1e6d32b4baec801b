"""The sample cases, read once a session into the engine under test."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from pydantic import SecretStr

from graph.client import Client
from graph.desk.jobs import Outcome
from graph.resolve.graph import Graph
from graph.store import Store
from graph.view.values import CaseCard, Links
from hilo.intake import worker
from hilo.reading import reading
from hilo.settings import Settings
from terms.fold import key
from tests.conftest import emptied

SAMPLES = Path(__file__).parents[2] / "samples"


@dataclass(frozen=True)
class Known:
    """What came of the samples on one engine."""

    outcome: Outcome
    cases: tuple[CaseCard, ...]
    links: Links
    graph: Graph
    names: dict[str, str]

    def pairs(self, *, cross_border: bool = False) -> set[frozenset[str]]:
        """Linked cases as truth.json writes them."""
        found = [link for link in self.links.links if link.cross_border or not cross_border]
        return {frozenset((self.names[link.a.uid], self.names[link.b.uid])) for link in found}


def truth(folder: Path = SAMPLES) -> dict[str, Any]:
    """What is planted in the samples."""
    return dict(json.loads((folder / "truth.json").read_text("utf-8")))


def read_cases(folder: Path, settings: Settings) -> Known:
    """Read a folder of cases as `hilo ingest` does, and ask what hangs together."""
    with reading(settings) as opened:
        job = opened.desk.ingest([folder], {})
        worker(settings, opened).work(lambda _: None)
        cases, links = opened.view.cases(), opened.view.links()
        graph, outcome = Store(opened.client).graph(), opened.jobs.get(job.id).outcome
    planted = {(c["country"], key(c["reference"])): c["id"] for c in truth(folder)["cases"]}
    stored = [node.properties for node in graph.nodes.values() if node.label == "Case"]
    names = {
        str(c["uid"]): planted.get((c["country"], key(str(c["reference"]))), f"?{c['country']}:{c['uid']}")
        for c in stored
    }
    return Known(outcome, cases, links, graph, names)


def joined_namesakes(known: Known, planted: dict[str, Any]) -> list[str]:
    """Why each pair of namesakes that became one person is two; empty when none did."""
    people = {node.uid: node.properties for node in known.graph.nodes.values() if node.label == "Person"}
    cases: dict[str, set[str]] = {uid: set() for uid in people}
    for edge in known.graph.edges.values():
        if edge.type == "IN_CASE" and edge.source in people:
            cases[edge.source].add(known.names[edge.target])
    wrong = []
    for namesakes in planted["namesakes"]:
        forms = {form for person in namesakes["persons"] for form in person["variants"]}
        groups = [set(person["cases"]) for person in namesakes["persons"]]
        own = [group - set().union(*(other for other in groups if other is not group)) for group in groups]
        for uid, person in people.items():
            if (
                forms & {person["name"], *_texts(person["aliases"])}
                and sum(bool(cases[uid] & group) for group in own) > 1
            ):
                wrong.append(namesakes["why_different"])
    return wrong


def _texts(value: object) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else ()


@pytest.fixture(scope="session")
def known(
    graph_settings: dict[str, Any], session_graph: Client, tmp_path_factory: pytest.TempPathFactory
) -> Known:
    """The samples on the engine under test."""
    emptied(session_graph)
    return read_cases(SAMPLES, settings_of(graph_settings, tmp_path_factory))


def settings_of(given: dict[str, Any], tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """Settings for a test engine."""
    if "data" in given:
        return Settings(data=given["data"], graph_uri="", reader="tester")
    return Settings(
        data=tmp_path_factory.mktemp("data"),
        graph_uri=given["uri"],
        graph_user=given["user"],
        graph_password=SecretStr(given["password"]),
        graph_database=given["database"],
        reader="tester",
    )
