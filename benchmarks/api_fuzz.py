"""A long run of schemathesis over the API: every operation, every check, every role and none.

    python benchmarks/api_fuzz.py [EXAMPLES] [SEED]

Starts engine and API over a fresh store in a temporary folder, hands in `samples/`, and prints one JSON line; what was
found stands on standard error. Nothing found: exit code 0.
"""

import json
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from tests.api.alone import alone  # noqa: E402 - found by the path above
from tests.api.fuzzing import fuzz  # noqa: E402 - found by the path above

PHASES = "examples,coverage,fuzzing,stateful"
HOURS = 12


def main() -> None:
    """Fuzz with each key."""
    examples = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else int(time.time())
    told: dict[str, object] = {"examples": examples, "seed": seed}
    with tempfile.TemporaryDirectory() as folder, alone(Path(folder), ROOT / "samples") as house:
        for who in ("", "intake", "researcher", "analyst", "investigator"):
            began = time.monotonic()
            found = fuzz(
                house.address, house.secrets.get(who, ""), Path(folder),
                examples=examples, seed=seed, phases=PHASES, seconds=HOURS * 3600,
            )  # fmt: skip
            cases = next((line.strip() for line in found.stdout.splitlines() if "generated" in line), "")
            told[who or "no key"] = {
                "clean": found.returncode == 0,
                "cases": cases,
                "seconds": round(time.monotonic() - began),
            }
            if found.returncode:
                sys.stderr.write(found.stdout)
    print(json.dumps(told))
    raise SystemExit(0 if all(each["clean"] for each in told.values() if isinstance(each, dict)) else 1)


if __name__ == "__main__":
    main()
