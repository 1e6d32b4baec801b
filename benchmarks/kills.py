"""kill -9 at N random points of an ingest (half the command, half the engine), a rerun each: identical graphs?"""

import json
import os
import re
import subprocess
import sys
import time


def main() -> None:
    kills = int(sys.argv[1]) if len(sys.argv) > 1 else 50
    began = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "tests/hilo/test_cutting_off.py", "-k", "random_point"],
        env={
            **os.environ,
            "HILO_TEST_KILLS": str(kills // 2),
            "HILO_TEST_CASES": "samples",
            "HILO_TEST_KILL_SECONDS": "12",
        },
        capture_output=True,
        text=True,
        check=False,
    )
    failed = re.search(r"(\d+) failed", done.stdout)
    print(
        json.dumps(
            {
                "kills": kills // 2 * 2,
                "identical": done.returncode == 0,
                "failed_series": int(failed[1]) if failed else 0,
                "minutes": round((time.perf_counter() - began) / 60, 1),
            }
        )
    )


if __name__ == "__main__":
    main()
