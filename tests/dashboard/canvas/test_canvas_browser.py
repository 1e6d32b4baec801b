"""The canvas in a real browser: what the mouse and the keys do to it."""

import math
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from canvas_browser import HERE, Seen, browsing, serving, watched
from canvas_story import hostile, network, words

from dashboard.canvas import open_board
from dashboard.canvas.export import html_file

pytestmark = [pytest.mark.browser, pytest.mark.slow]

READY = "globalThis.hiloCanvas && hiloCanvas.network && hiloCanvas.labels && hiloCanvas.labels.size > 0"


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with serving(HERE / "page.py") as found:
        yield found


@pytest.fixture(scope="module")
def window(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Seen]:
    with browsing(tmp_path_factory.mktemp("profile")) as seen:
        yield seen


@pytest.fixture
def browser(window: Seen) -> Iterator[Seen]:
    seen = watched(window.page.context.new_page())
    yield seen
    assert seen.outside == []
    assert seen.errors == []
    seen.page.close()


@pytest.fixture
def canvas(browser: Seen, address: str) -> "Canvas":
    return Canvas(browser.page, f"{address}/?graph=story")


class Canvas:
    """The canvas of the trial page, by mouse and keys."""

    def __init__(self, page: Any, address: str) -> None:
        self.page = page
        page.goto(address)
        page.wait_for_function(READY)

    def ids(self) -> set[str]:
        return set(self.page.evaluate("hiloCanvas.nodes.getIds()"))

    def places(self) -> dict[str, tuple[float, float]]:
        found = self.page.evaluate("hiloCanvas.network.getPositions()")
        return {uid: (spot["x"], spot["y"]) for uid, spot in found.items()}

    def spot(self, uid: str) -> tuple[float, float]:
        box = self.page.locator(".net").bounding_box()
        x, y = self.page.evaluate("id => { const s = hiloCanvas.spot(id); return [s.x, s.y]; }", uid)
        return box["x"] + x, box["y"] + y

    def click(self, uid: str, **how: Any) -> None:
        self.page.mouse.click(*self.spot(uid), **how)

    def told(self, text: str) -> None:
        """Waits until the page's own words, written by Python, hold this."""
        self.page.get_by_text(text, exact=False).first.wait_for()

    def until(self, expression: str) -> None:
        self.page.wait_for_function(expression)

    def press(self, name: str) -> None:
        self.page.get_by_role("button", name=name, exact=True).click()


def test_a_click_tells_python_what_is_selected(canvas: Canvas):
    canvas.click("P-leon")
    canvas.told("selected: P-leon")
    with_control = canvas.page.keyboard
    with_control.down("Control")
    canvas.click("P-vera")
    with_control.up("Control")
    canvas.told("selected: P-leon P-vera")


def test_a_click_on_a_line_tells_all_its_links(canvas: Canvas):
    (ax, ay), (bx, by) = canvas.spot("P-rosa"), canvas.spot("P-v1")
    canvas.page.mouse.click((ax + bx) / 2, (ay + by) / 2)
    canvas.told("lines: k11")


def test_a_double_click_brings_neighbours_and_moves_nothing(canvas: Canvas):
    before = canvas.places()
    canvas.page.mouse.dblclick(*canvas.spot("P-rosa"))
    canvas.until("hiloCanvas.nodes.get('C-2') !== null")
    after = canvas.places()
    assert {uid: after[uid] for uid in before} == before
    canvas.told("selected: P-rosa")


def test_undo_and_redo_by_key(canvas: Canvas):
    canvas.page.mouse.dblclick(*canvas.spot("P-rosa"))
    canvas.until("hiloCanvas.nodes.get('C-2') !== null")
    canvas.page.locator(".net").focus()
    canvas.page.keyboard.press("Control+z")
    canvas.until("hiloCanvas.nodes.get('C-2') === null")
    canvas.page.keyboard.press("Control+y")
    canvas.until("hiloCanvas.nodes.get('C-2') !== null")


def test_a_dragged_node_stays_and_undo_puts_it_back(canvas: Canvas):
    start = canvas.places()["P-judge"]
    x, y = canvas.spot("P-judge")
    canvas.page.mouse.move(x, y)
    canvas.page.mouse.down()
    canvas.page.mouse.move(x + 60, y + 20, steps=4)
    canvas.page.mouse.move(x + 120, y + 30, steps=4)
    canvas.page.mouse.up()
    canvas.told("moved")
    moved = canvas.places()["P-judge"]
    assert math.dist(start, moved) > 60
    canvas.click("P-leon")
    canvas.told("selected: P-leon")
    assert math.dist(canvas.places()["P-judge"], moved) < 2
    canvas.press("Undo")
    canvas.until(f"Math.abs(hiloCanvas.network.getPosition('P-judge').x - {start[0]}) < 2")


def test_keys_hide_pin_and_clear(canvas: Canvas):
    canvas.click("P-vera")
    canvas.told("selected: P-vera")
    canvas.page.keyboard.press("p")
    canvas.until("hiloCanvas.row.get('P-vera')[7] === 1")
    canvas.page.keyboard.press("h")
    canvas.until("hiloCanvas.nodes.get('P-vera') === null")
    canvas.click("P-leon")
    canvas.told("selected: P-leon")
    canvas.page.keyboard.press("Escape")
    canvas.until("hiloCanvas.network.getSelectedNodes().length === 0")
    canvas.page.keyboard.press("Control+a")
    canvas.until("hiloCanvas.network.getSelectedNodes().length === 7")


def test_keys_pan_zoom_fit_and_step(canvas: Canvas):
    canvas.page.locator(".net").focus()
    scale = canvas.page.evaluate("hiloCanvas.network.getScale()")
    canvas.page.keyboard.press("+")
    assert canvas.page.evaluate("hiloCanvas.network.getScale()") > scale
    x = canvas.page.evaluate("hiloCanvas.network.getViewPosition().x")
    canvas.page.keyboard.press("ArrowRight")
    assert canvas.page.evaluate("hiloCanvas.network.getViewPosition().x") > x
    canvas.page.keyboard.press("f")
    assert canvas.page.evaluate("hiloCanvas.network.getScale()") == pytest.approx(scale)
    canvas.page.keyboard.press("n")
    canvas.told("selected: C-1")


def test_a_menu_offers_kinds_with_counts(canvas: Canvas):
    canvas.click("P-rosa", button="right")
    row = canvas.page.locator(".menu .row")
    row.first.wait_for()
    assert row.all_inner_texts() == ["Case · in the case\n+1"]
    canvas.press("Bring in")
    canvas.until("hiloCanvas.nodes.get('C-2') !== null")


def test_a_frame_selects_what_lies_in_it(canvas: Canvas):
    box = canvas.page.locator(".net").bounding_box()
    canvas.page.keyboard.down("Shift")
    canvas.page.mouse.move(box["x"] + 3, box["y"] + 3)
    canvas.page.mouse.down()
    canvas.page.mouse.move(box["x"] + 300, box["y"] + 200, steps=4)
    canvas.page.mouse.move(box["x"] + box["width"] - 4, box["y"] + box["height"] - 4, steps=4)
    canvas.page.mouse.up()
    canvas.page.keyboard.up("Shift")
    canvas.until("hiloCanvas.network.getSelectedNodes().length === 8")
    canvas.told("selected: C-1 P-")


def test_the_legend_filters(canvas: Canvas):
    canvas.page.locator(".legend .entry", has_text="Victim").click()
    canvas.until("hiloCanvas.nodes.get('P-v1') === null")
    canvas.page.locator(".legend .entry.off", has_text="Victim").click()
    canvas.until("hiloCanvas.nodes.get('P-v1') !== null")


def test_a_path_between_two_is_marked(canvas: Canvas):
    canvas.click("P-v1")
    canvas.page.keyboard.down("Control")
    canvas.click("O-1")
    canvas.page.keyboard.up("Control")
    canvas.told("selected: P-v1 O-1")
    canvas.press("Path")
    canvas.until("hiloCanvas.row.get('P-v1')[7] === 2 && hiloCanvas.row.get('O-1')[7] === 2")
    assert canvas.page.locator(".status").inner_text().startswith("Path 1 of 1")


def test_the_picture_is_saved(canvas: Canvas, tmp_path: Path):
    canvas.press("More")
    with canvas.page.expect_download() as wait:
        canvas.press("Save picture (PNG)")
    path = tmp_path / "picture.png"
    wait.value.save_as(path)
    head = path.read_bytes()[:24]
    assert head.startswith(b"\x89PNG")
    width = int.from_bytes(head[16:20])
    assert width == 2 * canvas.page.evaluate("hiloCanvas.stage.clientWidth")


def test_whoever_cannot_see_it_is_told_what_it_is(canvas: Canvas):
    net = canvas.page.get_by_role("application")
    assert net.get_attribute("aria-label").startswith("Network of 8 things")


def test_hostile_names_are_only_text(browser: Seen, address: str):
    browser.page.add_init_script("globalThis.hits = 0; globalThis.hit = () => { globalThis.hits += 1; };")
    canvas = Canvas(browser.page, f"{address}/?graph=hostile")
    for uid in sorted(canvas.ids())[:8]:
        browser.page.mouse.move(*canvas.spot(uid))
        browser.page.wait_for_timeout(120)
    canvas.press("More")
    assert browser.page.evaluate("hits") == 0
    assert browser.page.locator("img, script[src^='http']").count() == 0


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize("known", [network(200), hostile()], ids=["network", "hostile"])
def test_the_exported_page_draws_from_a_file_and_asks_nobody(browser: Seen, tmp_path: Path, known):
    board = open_board(known, limit=200)
    path = tmp_path / "network.html"
    path.write_bytes(html_file(board.known, board.state, "<script>hit()</script>", words()))
    page = browser.page
    page.add_init_script("globalThis.hits = 0; globalThis.hit = () => { globalThis.hits += 1; };")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(path.as_uri())
    page.locator("#mynetwork canvas").wait_for()
    painted = """() => { const c = document.querySelector('#mynetwork canvas');
        const d = c.getContext('2d').getImageData(0, 0, c.width, c.height).data;
        return d.some((v, i) => i % 4 === 3 && v > 0); }"""
    page.wait_for_function(painted)
    for x in range(100, 1200, 60):
        page.mouse.move(x, 380)
        page.wait_for_timeout(30)
    assert page.evaluate("hits") == 0
    assert asked == [path.as_uri()]
    assert page.locator("img").count() == 0
