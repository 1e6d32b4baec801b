"""Start-up of the embedded engine, cold and warm, and the memory of engine and client."""

import json
import resource
import statistics
import tempfile
import time
from pathlib import Path

from graph.client import open_graph
from graph.engine import status, stop

ROUNDS = 5


def memory_mb(pid: int) -> int:
    """Resident memory of a process."""
    for line in Path(f"/proc/{pid}/status").read_text("ascii").splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) // 1024
    return 0


def main() -> None:
    cold, warm, engine = [], [], []
    with tempfile.TemporaryDirectory() as place:
        data = Path(place)
        for _ in range(ROUNDS):
            began = time.perf_counter()
            open_graph(data=data).close()
            cold.append(time.perf_counter() - began)
            began = time.perf_counter()
            open_graph(data=data).close()
            warm.append(time.perf_counter() - began)
            engine.append(memory_mb(status(data).pid))
            stop(data)
    print(
        json.dumps(
            {
                "start_s": round(statistics.median(cold), 2),
                "attach_s": round(statistics.median(warm), 3),
                "engine_mb": statistics.median(engine),
                "client_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
            }
        )
    )


if __name__ == "__main__":
    main()
