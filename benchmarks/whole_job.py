"""Files per second from a folder of case files to linked cases, in a fresh embedded store."""

import json
import resource
import sys
import tempfile
import time
from pathlib import Path

from graph.engine import stop
from graph.resolve.project import project
from graph.store import Store
from hilo.intake import worker
from hilo.reading import reading
from hilo.settings import Settings


def main() -> None:
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "samples")
    with tempfile.TemporaryDirectory() as place:
        data = Path(place)
        began = time.perf_counter()
        with reading(Settings(data=data, graph_uri="")) as opened:
            ready = time.perf_counter()
            job = opened.desk.ingest([folder], {})
            worker(Settings(data=data, graph_uri=""), opened).work(lambda _: None)
            read = time.perf_counter()
            opened.view.links()
            linked = time.perf_counter()
            graph = project(Store(opened.client).evidence())
            projected = time.perf_counter()
            outcome = opened.jobs.get(job.id).outcome
        stop(data)
    print(
        json.dumps(
            {
                "files": outcome.files,
                "documents": outcome.documents,
                "engine_start_s": round(ready - began, 2),
                "ingest_s": round(read - ready, 2),
                "files_per_s": round(outcome.files / (read - ready), 1),
                "links_s": round(linked - read, 2),
                "projection_s": round(projected - linked, 2),
                "nodes": len(graph.nodes),
                "edges": len(graph.edges),
                "peak_memory_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
            }
        )
    )


if __name__ == "__main__":
    main()
