"""Map and timeline in a real browser."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from canvas_browser import Seen, browsing, serving, watched
from canvas_story import HOSTILE

pytestmark = [pytest.mark.browser, pytest.mark.slow]


ON_A_WAY = """() => {
  const ways = [...document.querySelector("svg.marks").querySelectorAll("path[stroke-dasharray]")];
  const way = ways.filter((path) => path.getAttribute("aria-roledescription") === "geoshape")
    .sort((a, b) => b.getTotalLength() - a.getTotalLength())[0];
  const at = way.getPointAtLength(way.getTotalLength() * 0.25).matrixTransform(way.getScreenCTM());
  return [at.x, at.y];
}"""
"""Where the longest way is, off its arrow."""


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with serving(Path(__file__).with_name("page.py")) as found:
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


def test_map_inset_and_timeline_are_drawn_without_a_request_off_the_machine(browser: Seen, address: str):
    browser.page.goto(address)
    browser.page.locator("[data-testid=stVegaLiteChart] svg.marks").nth(2).wait_for()


def test_a_click_on_a_way_is_told_to_python(browser: Seen, address: str):
    page = browser.page
    page.goto(address)
    page.locator("[data-testid=stVegaLiteChart] svg.marks").nth(2).wait_for()
    x, y = page.evaluate(ON_A_WAY)
    page.mouse.click(x, y)
    page.get_by_text(">").first.wait_for()
    assert "picked:" in page.get_by_text(">").first.inner_text()


@pytest.mark.parametrize("name", [HOSTILE[1], HOSTILE[2], HOSTILE[5]])
def test_hostile_names_are_only_text_in_tips(browser: Seen, address: str, name: str):
    page = browser.page
    page.add_init_script("globalThis.hits = 0; globalThis.hit = () => { globalThis.hits += 1; };")
    page.goto(f"{address}/?name={quote(name)}")
    charts = page.locator("[data-testid=stVegaLiteChart] svg.marks")
    charts.nth(2).wait_for()
    shown = False
    for number in (0, 2):
        box = charts.nth(number).bounding_box()
        for at in range(12):
            for down in (0.1, 0.3, 0.4, 0.5, 0.6, 0.7):
                page.mouse.move(box["x"] + box["width"] * (0.25 + at / 22), box["y"] + box["height"] * down)
                shown = shown or page.locator("#vg-tooltip-element.visible").count() > 0
    assert shown
    assert page.evaluate("hits") == 0
    assert (
        page.locator("#vg-tooltip-element img, #vg-tooltip-element a, #vg-tooltip-element script").count()
        == 0
    )
