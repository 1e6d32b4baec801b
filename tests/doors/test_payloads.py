"""Hostile names go through every renderer and stay names."""

import csv
import io
import json
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import replace
from email.message import Message
from functools import partial
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import lxml.html
import networkx
import pytest
from markdown_it import MarkdownIt

from dashboard.canvas import open_board, screen
from dashboard.canvas.drawing import payload
from dashboard.canvas.export import html_file
from dashboard.canvas.library import library
from dashboard.canvas.wording import Wording
from dashboard.files import made
from dashboard.language import say
from dashboard.map import chart, timeline
from dashboard.menu import ITEMS
from dashboard.screens import journeys
from graph.client import Client
from graph.exchange.cell import clean
from graph.view import View
from graph.view.values import Node, Subgraph
from tests.conftest import COUNT
from tests.doors import screens
from tests.doors.conftest import House, furnished
from tests.doors.hostile import PAYLOADS, written

ANA = "investigator"
T = partial(say, "en")
TURNING = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069]")
TAGS = {"div", "span", "b", "br", "mark", "table", "thead", "tbody", "tr", "th", "td"}
OURS = {"class", "style"}
STYLE = re.compile(r"width:\d{1,3}%")


@pytest.fixture(scope="module")
def house(
    graph_settings: dict[str, Any], session_graph: Client, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[House]:
    """The house with a case for every hostile name."""
    with furnished(graph_settings, session_graph, tmp_path_factory) as found:
        written(session_graph)
        yield found


@pytest.fixture(scope="module")
def view(house: House) -> View:
    """Everything."""
    return house.view()


@pytest.fixture(scope="module")
def whole(view: View) -> Subgraph:
    """All of it as a picture."""
    return view.subgraph(limit=0)


def benign(subgraph: Subgraph) -> Subgraph:
    """The same with every word of a document replaced by a harmless one."""

    def tame(node: Node) -> Node:
        told = {key: _tamed(value) for key, value in node.properties.items()}
        return replace(node, name="Luna" if node.name else "", properties=told)

    links = tuple(
        replace(
            link,
            passages=tuple(replace(p, text="Luna", case="Luna", title="Luna") for p in link.passages),
            properties={key: _tamed(value) for key, value in link.properties.items()},
        )
        for link in subgraph.links
    )
    return replace(subgraph, nodes=tuple(map(tame, subgraph.nodes)), links=links)


def _tamed(value: Any) -> Any:
    if isinstance(value, tuple):
        return tuple("Luna" for _ in value)
    return value if not isinstance(value, str) or re.fullmatch(r"[A-Za-z0-9:.+-]{0,20}", value) else "Luna"


def test_the_names_are_there_to_do_harm(whole: Subgraph) -> None:
    """Suspects are shown by name, so every payload but what writing normalises reaches the renderers as it is."""
    people = [node for node in whole.nodes if node.label == "Person" and not node.masked]
    names = {name for node in people for name in (node.name, *node.properties["aliases"])}
    print(f"\n{len(PAYLOADS)} payloads, {len(names & set(PAYLOADS))} stand in the graph as they are")
    assert names == set(PAYLOADS)


def test_the_canvas_gets_opaque_ids_and_plain_lines(whole: Subgraph) -> None:
    board = open_board(whole)
    sent = payload(screen(board.known, board.state), board.state, Wording(T, "en"))
    assert len(sent["nodes"]) > len(PAYLOADS)
    assert all(re.fullmatch(r"[A-Za-z0-9_:-]{1,120}", row[0]) for row in (*sent["nodes"], *sent["lines"]))
    words = [text for row in sent["nodes"] for text in (row[3], *row[8])] + [row[3] for row in sent["lines"]]
    assert not [text for text in words if TURNING.search(text) or "\n" in text or len(text) > 210]
    json.loads(json.dumps(sent, ensure_ascii=False).encode("utf-8"))


class Shape(HTMLParser):
    """The elements of a page, each with the names of its attributes; and what its scripts are."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, tuple[str, ...]]] = []
        self.addresses: list[str] = []
        self.styles: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep one."""
        self.tags.append((tag, tuple(name for name, _ in attrs)))
        self.styles += [str(value) for name, value in attrs if name == "style"]
        self.addresses += [str(value) for name, value in attrs if name in {"src", "href", "action", "srcset"}]


def shape(page: str) -> Shape:
    """What a parser of HTML makes of a page."""
    found = Shape()
    found.feed(page)
    found.close()
    return found


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_no_element_or_attribute_of_a_saved_page_comes_from_a_name(whole: Subgraph) -> None:
    pages = []
    for subgraph, title in ((whole, " ".join(PAYLOADS[:30])), (benign(whole), "Luna")):
        board = open_board(subgraph)
        pages.append(html_file(board.known, board.state, title, T, date="2024-05-01").decode("utf-8"))
    hostile, harmless = (shape(page) for page in pages)
    assert hostile.tags == harmless.tags
    assert hostile.addresses == []
    trees = [lxml.html.fromstring(page.encode("utf-8")) for page in pages]
    elements = [[(e.tag, tuple(e.attrib)) for e in tree.iter()] for tree in trees]
    assert elements[0] == elements[1]
    assert not [name for _, names in elements[0] for name in names if str(name).startswith("on")]
    assert not re.search(r"hit\(\)\s*<\s*/\s*script", pages[0].replace(library(), ""))
    print(f"\n{len(hostile.tags)} elements in either page")


def test_no_cell_of_a_table_is_a_formula_or_breaks_out(whole: Subgraph) -> None:
    board = open_board(whole)
    _, _, content = made(whole, board.state, T, "en")["tables"]
    cells = 0
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.namelist() == ["README.txt", "nodes.csv", "links.csv"]
        for name in ("nodes.csv", "links.csv"):
            rows = list(csv.reader(io.StringIO(archive.read(name).decode("utf-8-sig")), strict=True))
            assert len({len(row) for row in rows}) == 1
            for cell in (cell for row in rows for cell in row):
                cells += 1
                assert _number(cell) or not cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n"))
                assert not re.search("[\x00-\x08\x0a-\x1f\u2028\u2029]", cell)
    print(f"\n{cells} cells")


def _number(cell: str) -> bool:
    return re.fullmatch(r"-?\d+(\.\d+)?", cell) is not None


def test_graphml_gives_every_name_back(house: House, whole: Subgraph, tmp_path: Path) -> None:
    with house.client(ANA) as client:
        answer = client.post("/v1/exports", json={"format": "graphml"})
    from_board = made(whole, open_board(whole).state, T, "en")["graphml"][2]
    for content in (answer.content, from_board):
        path = tmp_path / "x.graphml"
        path.write_bytes(content)
        assert b"<!DOCTYPE" not in content
        assert b"<!ENTITY" not in content
        found = networkx.read_graphml(path)
        names = {uid: about.get("name", "") for uid, about in found.nodes(data=True)}
        expected = {node.uid: clean(node.name) for node in whole.nodes}
        assert {uid: names[uid] for uid in expected} == expected


def test_answers_of_the_api_are_json_that_gives_every_name_back(
    house: House, whole: Subgraph, view: View
) -> None:
    things = ("Person", "Organisation", "Place", "Vehicle")
    people = {node.uid: node.name for node in whole.nodes if node.label in things and node.name in PAYLOADS}
    assert len(people) > 2 * len(PAYLOADS)
    with house.client(ANA) as client:
        for uid, name in list(people.items())[::2]:
            answer = client.get(f"/v1/entities/{uid}")
            assert answer.json()["node"]["name"] == name
            _is_inert(answer)
        for card in view.cases():
            answer = client.get(f"/v1/cases/{card.uid}")
            assert answer.json()["card"]["reference"] == card.reference
            _is_inert(answer)
        for document in {passage.document for link in whole.links for passage in link.passages}:
            answer = client.get(f"/v1/documents/{document}/text")
            assert answer.status_code == 200
            for mark in answer.json()["marks"]:
                assert 0 <= mark["start"] < mark["end"] <= len(answer.json()["passage"]["text"])
            _is_inert(answer)


def test_a_hostile_question_is_a_question(house: House, session_graph: Client) -> None:
    before = session_graph.read(COUNT, limit=1)
    codes: dict[int, int] = {}
    with house.client(ANA) as client:
        for number, text in enumerate(PAYLOADS):
            bodies = (
                ("/v1/search", {"words": text[:200]}),
                ("/v1/case-by-reference", {"reference": text[:200]}),
                ("/v1/paths", {"a": text[:200], "b": text[:200]}),
            )
            for address, body in (bodies[0], bodies[1 + number % 2]):
                answer = client.post(address, json=body)
                codes[answer.status_code] = codes.get(answer.status_code, 0) + 1
                assert answer.status_code in {200, 404, 409, 422}, (address, text)
                answer.json()
                _is_inert(answer)
    assert session_graph.read(COUNT, limit=1) == before
    print(f"\n{codes}")
    assert codes[200]


def _is_inert(answer: Any) -> None:
    assert answer.headers["content-type"] in {"application/json", "application/problem+json"}
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert "set-cookie" not in answer.headers
    assert not [value for value in answer.headers.values() if "hit" in value or "Luna" in value]


def test_the_name_of_an_original_is_our_own(house: House, whole: Subgraph) -> None:
    documents = sorted({passage.document for link in whole.links for passage in link.passages})
    seen = 0
    with house.client(ANA) as client:
        for document in documents:
            path = house.door.originals.path(document)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(b"<script>hit()</script>")
            answer = client.post(f"/v1/documents/{document}/original", json={"purpose": "x"})
            assert answer.status_code == 200
            head = Message()
            head["Content-Disposition"] = answer.headers["content-disposition"]
            assert head.get_content_disposition() == "attachment"
            assert re.fullmatch(rf"{document}(\.[A-Za-z0-9]+)?", str(head.get_filename()))
            assert answer.headers["content-type"] == "application/octet-stream"
            assert answer.headers["x-content-type-options"] == "nosniff"
            assert "set-cookie" not in answer.headers
            seen += 1
    assert seen == len(PAYLOADS)


def test_maps_and_timelines_hold_names_as_values_alone(view: View, whole: Subgraph) -> None:
    ways = journeys.stretches(journeys.told(whole))
    files = [view.case(card.uid) for card in view.cases()]
    made_of = (chart(ways, T), chart(ways, T, dark=True), timeline.timeline(timeline.of_cases(files, T), T))
    for drawn in made_of:
        spec = drawn if isinstance(drawn, dict) else drawn.to_dict()
        assert not TURNING.search(json.dumps(spec, ensure_ascii=False))
        outside = json.dumps(_without_values(spec), ensure_ascii=False)
        assert "hit" not in outside
        assert "Luna" not in outside
        assert not re.search(r'"(url|href)"', json.dumps(spec))


def _without_values(spec: Any) -> Any:
    if isinstance(spec, Mapping):
        return {
            key: _without_values(value) for key, value in spec.items() if key not in {"values", "datasets"}
        }
    return [_without_values(value) for value in spec] if isinstance(spec, list) else spec


@pytest.fixture(scope="module")
def pages(house: House, whole: Subgraph) -> list[Any]:
    """Every page of the explorer that shows them."""
    uids = tuple(
        node.uid for node in whole.nodes if node.label in {"Person", "Organisation", "Place", "Vehicle"}
    )
    documents = tuple({passage.document for link in whole.links for passage in link.passages})
    found = [screens.page(house, item.name, ANA, "en") for item in ITEMS]
    board = open_board(whole)
    lines = frozenset(link.uid for link in whole.links[:60])
    found.append(
        screens.page(
            house, "network", ANA, "en", board=replace(board, state=replace(board.state, lines=lines))
        )
    )
    found += [screens.page(house, "case", ANA, "en", case=card.uid) for card in house.view().cases()[::6]]
    found += [screens.page(house, "search", ANA, "en", search_words=text) for text in PAYLOADS[:20:7]]
    return [*found, screens.cards(house, ANA, uids[::4]), screens.papers(house, ANA, documents)]


def test_markup_of_the_pages_holds_our_own_elements_alone(pages: list[Any]) -> None:
    seen = 0
    for page in pages:
        assert not page.exception
        for body in screens.bodies(page, "html"):
            found = shape(body)
            seen += 1
            assert {tag for tag, _ in found.tags} <= TAGS, body[:300]
            assert {name for _, names in found.tags for name in names} <= OURS, body[:300]
            assert found.addresses == []
            assert all(map(STYLE.fullmatch, found.styles)), body[:300]
    print(f"\n{seen} pieces of markup")
    assert seen > 100


def test_markdown_of_the_pages_makes_nothing_of_a_name(pages: list[Any]) -> None:
    reader = MarkdownIt("commonmark", {"html": True}).enable(["strikethrough"])
    seen = 0
    for page in pages:
        for body in screens.markdown(page):
            seen += "hit" in body or "Luna" in body
            kinds = {inner.type for token in reader.parse(body) for inner in (token, *(token.children or ()))}
            assert not kinds & {
                "html_block",
                "html_inline",
                "image",
                "link_open",
                "fence",
                "code_inline",
                "s_open",
            }, body[:300]
            assert not re.search(r"(?<!\\)(\$|\{\{)", body), body[:300]
            assert not re.search(r"(?<!\\):(red|material/home)", body), body[:300]
    print(f"\n{seen} labels and texts with a name")
    assert seen > 50
