"""GraphML survives what case files hold, and opens elsewhere."""

import stat
from datetime import date
from enum import StrEnum
from pathlib import Path

import networkx
import pytest

from graph.exchange import graphml
from graph.exchange.cell import cell
from graph.view.values import Link, Node, Passage, Subgraph
from terms.vocabulary import Certainty

ODD = "a\x00b\x0bc\x0c\ud800 <&>\"'\r\n]]> ñ 🚌"


class Colour(StrEnum):
    RED = "red"


class Number:
    def item(self) -> int:
        return 7


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (None, None),
        (float("nan"), None),
        (float("inf"), None),
        ([], None),
        (Colour.RED, "red"),
        (Number(), 7),
        (date(2024, 3, 1), "2024-03-01"),
        ({"b", "a"}, "a | b"),
        (("x", None, 3), "x | 3"),
        ({"b": 1, "a": None}, '{"a": null, "b": 1}'),
        (2**70, str(2**70)),
        (2**63 - 1, 2**63 - 1),
        (True, True),
        ("a\x00b\ud800", "a\ufffdb\ufffd"),
        (b"\xff\x41", "\ufffdA"),
    ],
)
def test_a_cell_is_always_plain(value: object, written: object) -> None:
    assert cell(value) == written


@pytest.fixture
def subgraph() -> Subgraph:
    passage = Passage("d1", 0, 9, f"V-abcdef {ODD}", "page 1, paragraph 2", "F-12", "acta.txt")
    nodes = (
        Node("P-1", "Person", "V-abcdef", True, {"aliases": (), "mentions": 3, "nationality": ("VE", "CO")}),
        Node("P-2", "Person", ODD, False, {"aliases": ("El Gordo", "<b>"), "mentions": "many", "key": "x"}),
        Node("L-1", "Place", "Cúcuta", False, {"latitude": 7.89, "longitude": -72.5}),
        Node('C-"1"', "Case", "F-12", False, {"victims": 2, "forms": ("SEXUAL",)}),
    )
    links = (
        Link("x-1", "RECRUITED", "P-2", "P-1", Certainty.DONE, ("C-1",), (passage,), {"hearsay": False}),
        Link("x-2", "TRANSPORTED", "P-2", "P-1", Certainty.PLANNED),
        Link(
            "x-3", "IN_CASE", "P-2", 'C-"1"', properties={"role": "suspect", "minor": "", "witness": "true"}
        ),
    )
    return Subgraph(nodes, links, (passage,), "H2")


def test_networkx_reads_back_what_was_written(subgraph: Subgraph, tmp_path: Path) -> None:
    path = tmp_path / "cases.graphml"
    graphml.write(subgraph, path)
    read = networkx.read_graphml(path, force_multigraph=True)
    assert (read.number_of_nodes(), read.number_of_edges()) == (4, 3)
    assert read.nodes["P-1"]["name"] == "V-abcdef"
    assert read.nodes["P-1"]["masked"] is True
    assert read.nodes["P-1"]["nationality"] == "VE | CO"
    assert read.nodes["P-2"]["name"] == ODD.replace("\x00", "\ufffd").replace("\x0b", "\ufffd").replace(
        "\x0c", "\ufffd"
    ).replace("\ud800", "\ufffd")
    assert "mentions" not in read.nodes["P-2"]
    assert read.nodes["L-1"]["latitude"] == 7.89
    assert read.nodes['C-"1"']["victims"] == 2
    edge = read.edges["P-2", "P-1", "x-1"]
    assert edge["x_type"] == "RECRUITED"
    assert edge["place"] == "page 1, paragraph 2"
    assert read.edges["P-2", 'C-"1"', "x-3"]["witness"] is True


def test_the_file_says_that_it_is_internal_and_is_private(subgraph: Subgraph, tmp_path: Path) -> None:
    path = tmp_path / "cases.graphml"
    graphml.write(subgraph, path)
    read = networkx.read_graphml(path)
    assert read.graph["marking"] == graphml.MARKING
    assert read.graph["handling"] == "H2"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [p.name for p in tmp_path.iterdir()] == ["cases.graphml"]


def test_an_empty_graph_can_be_written(tmp_path: Path) -> None:
    graphml.write(Subgraph(), tmp_path / "none.graphml")
    assert networkx.read_graphml(tmp_path / "none.graphml").number_of_nodes() == 0


def test_column_names_are_unique_lower_case_and_not_reserved() -> None:
    for columns in (graphml.NODES, graphml.LINKS):
        titles = [column.title for column in columns]
        assert len(titles) == len(set(titles))
        assert all(title == title.lower() and title not in graphml.RESERVED for title in titles)
