"""The canvas in a real Chromium: first picture of 200 nodes, double click to drawn, size of an update; medians of five."""

import json
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parents[1] / "tests" / "dashboard" / "canvas"
sys.path[:0] = [str(HERE), str(HERE.parents[2])]

from canvas_browser import browsing, serving  # noqa: E402 - found by the path above
from canvas_story import network, words  # noqa: E402 - found by the path above

from dashboard.canvas import open_board, screen  # noqa: E402 - found by the path above
from dashboard.canvas.drawing import payload  # noqa: E402 - found by the path above
from dashboard.canvas.wording import Wording  # noqa: E402 - found by the path above

ROUNDS = 5
NODES = 200
READY = f"globalThis.hiloCanvas && hiloCanvas.nodes && hiloCanvas.nodes.length >= {NODES} && hiloCanvas.labels.size > 0"
FEW = """() => {
  const at = new Map();
  for (const row of hiloCanvas.data.lines) for (const end of [row[1], row[2]]) at.set(end, (at.get(end) || 0) + 1);
  const inside = ({ x, y }) => x > 5 && y > 5 && x < hiloCanvas.stage.clientWidth - 5 && y < hiloCanvas.stage.clientHeight - 5;
  const found = hiloCanvas.rows.find((row, n) => row[6] > 0 && row[6] + (at.get(n) || 0) < 24 && inside(hiloCanvas.spot(row[0])));
  return found ? found[0] : null;
}"""
WATCH = """() => {
  const board = globalThis.hiloCanvas, before = board.nodes.length, began = performance.now();
  globalThis.drawn = 0;
  const look = () => {
    if (board.nodes.length > before) board.network.once("afterDrawing", () => { globalThis.drawn = performance.now() - began; });
    else requestAnimationFrame(look);
  };
  look();
}"""


def median(of: Callable[[], float]) -> float:
    return statistics.median(of() for _ in range(ROUNDS))


def taken(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def in_python() -> dict[str, float]:
    """Layout and payload, without a browser."""
    known = network(NODES)
    board = open_board(known, limit=NODES)
    words_of = Wording(words())
    data = payload(screen(board.known, board.state), board.state, words_of)
    return {
        "layout_s": round(median(lambda: taken(lambda: open_board(known, limit=NODES))), 3),
        "payload_s": round(
            median(lambda: taken(lambda: payload(screen(board.known, board.state), board.state, words_of))), 4
        ),
        "update_kb": round(len(json.dumps(data)) / 1000, 1),
    }


def first_picture(page: Any, address: str) -> float:
    page.goto("about:blank")
    began = time.perf_counter()
    page.goto(address)
    page.wait_for_function(READY)
    return time.perf_counter() - began


def expanded(page: Any) -> float:
    """Seconds from a double click on a node with hidden neighbours to the frame that shows them."""
    uid = page.evaluate(FEW)
    box = page.locator(".net").bounding_box()
    x, y = page.evaluate("id => { const s = hiloCanvas.spot(id); return [s.x, s.y]; }", uid)
    page.evaluate(WATCH)
    page.mouse.dblclick(box["x"] + x, box["y"] + y)
    page.wait_for_function("globalThis.drawn > 0", timeout=20_000)
    page.wait_for_timeout(600)
    return float(page.evaluate("globalThis.drawn")) / 1000


def main() -> None:
    figures: dict[str, Any] = {"nodes": NODES, **in_python()}
    with (
        serving(HERE / "page.py") as address,
        tempfile.TemporaryDirectory() as folder,
        browsing(Path(folder)) as seen,
    ):
        page = seen.page
        wanted = f"{address}/?graph={NODES + 90}&limit={NODES}"
        figures["cold_s"] = round(first_picture(page, wanted), 2)
        figures["first_picture_s"] = round(median(lambda: first_picture(page, wanted)), 2)
        figures["double_click_to_drawn_s"] = round(median(lambda: expanded(page)), 3)
        figures["outside_requests"] = len(seen.outside)
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
