"""The explorer over the sample cases in a real Chromium: seconds from page to page, and the memory of its process.

Each figure is the median of five, but for memory, which is what five more readers add, each with a network on the screen.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from playwright.sync_api import BrowserContext, Playwright, sync_playwright

from hilo.keys import KeyRole
from tests.dashboard.browser.explorer import (
    ARGUMENTS,
    NOWHERE,
    Explorer,
    Reader,
    chromium,
    running,
)

ROUNDS = 5
PAGES = ("search", "case", "map", "review", "upload", "start")
PAGE_GOAL, PICTURE_GOAL, FIRST_GOAL, FURTHER_GOAL = 1.0, 2.0, 400.0, 60.0
SETTLED = """address => location.pathname === address
  && document.querySelector('[data-testid=stApp]')?.getAttribute('data-test-script-state') === 'notRunning'
  && document.querySelector('[data-testid=stMainBlockContainer] h1')
  && !document.querySelector('[data-testid=stSkeleton], [data-stale=true]')"""


def median(of: Callable[[], float]) -> float:
    return statistics.median(of() for _ in range(ROUNDS))


@contextmanager
def browser(playwright: Playwright, folder: Path) -> Iterator[BrowserContext]:
    """A browser of one's own."""
    context = playwright.chromium.launch_persistent_context(
        folder,
        executable_path=chromium(),
        headless=True,
        args=[*ARGUMENTS, NOWHERE],
        viewport={"width": 1440, "height": 900},
    )
    try:
        yield context
    finally:
        context.close()


def turned(reader: Reader, page: str) -> float:
    """Seconds from a click in the menu until the page has come to rest."""
    address = "/" if page == "start" else f"/{page}"
    began = time.perf_counter()
    reader.page.locator(f'[data-testid=stTopNavLink][href$="{address}"]').click()
    reader.page.wait_for_function(SETTLED, arg=address, polling=20)
    taken = time.perf_counter() - began
    reader.calm()
    return taken


def pictured(reader: Reader) -> float:
    """Seconds from the button on the first page to the network drawn."""
    reader.turn("start")
    began = time.perf_counter()
    reader.page.get_by_role("button", name="Open the network").first.click()
    reader.page.wait_for_function("() => globalThis.hiloCanvas?.labels?.size > 0", polling=20)
    taken = time.perf_counter() - began
    reader.calm()
    reader.press("Clear")
    return taken


def megabytes(explorer: Explorer) -> float:
    """What the explorer's process holds in memory."""
    told = Path(f"/proc/{explorer.process}/status").read_text("ascii")
    return next(int(line.split()[1]) for line in told.splitlines() if line.startswith("VmRSS")) / 1024


def around(reader: Reader) -> None:
    """A reader's morning: every page, and a network that stays on the screen."""
    for page in PAGES:
        reader.turn(page)
    reader.press("Open the network")
    reader.picture()


def main() -> None:
    rows: list[tuple[str, float, str, float | None]] = []
    with tempfile.TemporaryDirectory() as name, ExitStack() as stack:
        folder = Path(name)
        explorer = stack.enter_context(running(folder / "data"))
        playwright = stack.enter_context(sync_playwright())

        def comes(number: int) -> Reader:
            context = stack.enter_context(browser(playwright, folder / f"profile-{number}"))
            reader = Reader.at(context, explorer)
            reader.enter(KeyRole.ANALYST, "en")
            return reader

        reader = comes(0)
        rows += [(f"first visit to {page}", turned(reader, page), "s", None) for page in PAGES]
        rows += [(f"page switch: {page}", value, "s", PAGE_GOAL) for page, value in _switches(reader).items()]
        rows.append(("network of the first card drawn", median(lambda: pictured(reader)), "s", PICTURE_GOAL))
        around(reader)
        one = megabytes(explorer)
        rows.append(("memory with one reader", one, "MB", FIRST_GOAL))
        for number in range(1, ROUNDS + 1):
            around(comes(number))
        rows.append(
            ("memory for each further reader", (megabytes(explorer) - one) / ROUNDS, "MB", FURTHER_GOAL)
        )
    for what, value, unit, goal in rows:
        against = "" if goal is None else f"  (goal: at most {goal:g})"
        print(f"{what:36} {value:8.2f} {unit}{against}")


def _switches(reader: Reader) -> dict[str, float]:
    taken: dict[str, list[float]] = {page: [] for page in PAGES}
    for _ in range(ROUNDS):
        for page in PAGES:
            taken[page].append(turned(reader, page))
    return {page: statistics.median(values) for page, values in taken.items()}


if __name__ == "__main__":
    main()
