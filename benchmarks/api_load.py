"""What HTTP adds to each reading of a View, and twenty people at once.

    python benchmarks/api_load.py [FOLDER OF CASE FILES]

Starts engine and API over a fresh store in a temporary folder, hands in `samples/`, and prints one JSON line: for each
reading the medians in milliseconds of the View alone and over HTTP, alternating; then requests a second and the median
and the slowest answer while twenty clients ask at once, and how many answers were no answer.
"""

import json
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from graph.view import LOCAL, View  # noqa: E402 - found by the path above
from tests.api.alone import alone  # noqa: E402 - found by the path above
from tests.api.conftest import House  # noqa: E402 - found by the path above

ROUNDS = 15
USERS = 20
EACH = 15


def main() -> None:
    """Measure and print."""
    files = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "samples"
    with tempfile.TemporaryDirectory() as folder, alone(Path(folder), files) as house:
        door = house.app.state.door
        view = door.view(LOCAL)
        print(json.dumps({"one": one_by_one(house, view), "twenty": at_once(house, view)}))


def readings(view: View) -> dict[str, tuple[Callable[[], object], Callable[[httpx.Client], httpx.Response]]]:
    """Each reading, asked of the View and over HTTP."""
    links = view.links().links
    case, thing = links[0].a.uid, links[0].reasons[0].entity
    document = view.case(case).documents[0].uid
    a, b = links[0].a.uid, links[0].b.uid
    return {
        "cases": (view.cases, lambda c: c.get("/v1/cases", params={"limit": 200})),
        "case": (lambda: view.case(case), lambda c: c.get(f"/v1/cases/{case}")),
        "overview": (view.overview, lambda c: c.get("/v1/overview")),
        "search": (
            lambda: view.look("casa", limit=25),
            lambda c: c.post("/v1/search", json={"words": "casa"}),
        ),
        "entity": (lambda: view.entity(thing), lambda c: c.get(f"/v1/entities/{thing}")),
        "neighbours": (lambda: view.neighbours(thing), lambda c: c.get(f"/v1/entities/{thing}/neighbours")),
        "around": (lambda: view.around(thing), lambda c: c.get(f"/v1/entities/{thing}/around")),
        "links": (view.links, lambda c: c.get("/v1/links")),
        "paths": (lambda: view.path(a, b), lambda c: c.post("/v1/paths", json={"a": a, "b": b})),
        "subgraph": (
            lambda: view.subgraph([case]),
            lambda c: c.post("/v1/subgraph", json={"seeds": [case]}),
        ),
        "text": (lambda: view.text(document), lambda c: c.get(f"/v1/documents/{document}/text")),
    }


def one_by_one(house: House, view: View) -> dict[str, dict[str, float]]:
    """Medians in milliseconds, alternating."""
    told = {}
    with house.client("investigator") as client:
        for name, (direct, over_http) in readings(view).items():
            pairs = [
                (timed(direct), timed(lambda ask=over_http: checked(ask(client)))) for _ in range(ROUNDS)
            ]
            alone_, served = (statistics.median(column) for column in zip(*pairs, strict=True))
            told[name] = {
                "view": round(alone_, 1),
                "http": round(served, 1),
                "added": round(served - alone_, 1),
            }
    return told


def at_once(house: House, view: View) -> dict[str, float]:
    """Twenty clients, each asking every reading in turn."""
    asks = [ask for _, ask in readings(view).values()]

    def user(number: int) -> list[tuple[float, int]]:
        with house.client("investigator") as client:
            answers = []
            for turn in range(EACH):
                began = time.perf_counter()
                status = asks[(number + turn) % len(asks)](client).status_code
                answers.append(((time.perf_counter() - began) * 1000, status))
            return answers

    began = time.perf_counter()
    with ThreadPoolExecutor(USERS) as pool:
        answers = [answer for some in pool.map(user, range(USERS)) for answer in some]
    spent = time.perf_counter() - began
    times = sorted(millis for millis, _ in answers)
    return {
        "requests": len(answers),
        "failed": sum(status != httpx.codes.OK for _, status in answers),
        "per_second": round(len(answers) / spent, 1),
        "median_ms": round(statistics.median(times)),
        "slowest_ms": round(times[-1]),
    }


def timed(act: Callable[[], object]) -> float:
    began = time.perf_counter()
    act()
    return (time.perf_counter() - began) * 1000


def checked(answer: httpx.Response) -> None:
    answer.raise_for_status()


if __name__ == "__main__":
    main()
