"""Schemathesis over the description: every operation, every check, with one key or with none."""

import subprocess
import sys
from pathlib import Path

CONFIG = """\
[checks.positive_data_acceptance]
# 422 besides: a cursor has the form of one and belongs to no page; an end lies before its start
expected-statuses = ["2xx", "3xx", "401", "403", "404", "409", "422"]

[checks.negative_data_rejection]
expected-statuses = ["400", "401", "403", "404", "405", "409", "413", "414", "415", "422", "431"]
"""


def fuzz(
    address: str, secret: str, folder: Path, *, examples: int, seed: int, phases: str, seconds: int
) -> subprocess.CompletedProcess[str]:
    """Run schemathesis against a running API; it ends with 0 when nothing was found."""
    (folder / "schemathesis.toml").write_text(CONFIG, "utf-8")
    command = [
        str(Path(sys.executable).with_name("schemathesis")), "--config-file", "schemathesis.toml", "run",
        f"{address}/v1/openapi.json", "--phases", phases, "--max-examples", str(examples), "--seed", str(seed),
        "--workers", "1", "--checks", "all", "--continue-on-failure", "--no-color", "--request-timeout", "60",
        "--suppress-health-check", "all", "--generation-database", ":memory:", "--warnings", "off",
    ]  # fmt: skip
    if secret:
        command += ["--header", f"Authorization: Bearer {secret}"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, timeout=seconds)
