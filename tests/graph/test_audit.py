"""The record of who saw what."""

import json
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from graph.audit import Audit, Event


@pytest.fixture
def audit(tmp_path: Path) -> Audit:
    return Audit(tmp_path / "audit.jsonl")


def test_lines_are_chained_and_private(audit: Audit) -> None:
    audit.append(Event.OPENED, ["C-1"], "ana")
    last = audit.append(Event.REVEALED, ["P-1"], "ana", "trial on Monday")
    report = audit.verify()
    assert (report.lines, report.good, report.head) == (2, True, last)
    assert stat.S_IMODE(audit.path.stat().st_mode) == 0o600


def test_a_record_that_does_not_exist_yet_is_good(audit: Audit) -> None:
    assert audit.verify().good


@pytest.mark.parametrize("line", [0, 1, 2])
def test_a_changed_line_is_found(audit: Audit, line: int) -> None:
    for number in range(4):
        audit.append(Event.OPENED, [f"C-{number}"], "ana")
    lines = audit.path.read_text().splitlines()
    lines[line] = lines[line].replace("ana", "eva")
    audit.path.write_text("\n".join(lines) + "\n")
    assert audit.verify().broken == line + 1


def test_a_dropped_line_and_a_swapped_line_are_found(audit: Audit) -> None:
    for number in range(4):
        audit.append(Event.OPENED, [f"C-{number}"], "ana")
    lines = audit.path.read_text().splitlines()
    audit.path.write_text("\n".join([lines[0], *lines[2:]]) + "\n")
    assert audit.verify().broken == 2
    audit.path.write_text("\n".join([lines[0], lines[2], lines[1], lines[3]]) + "\n")
    assert audit.verify().broken == 2


@pytest.mark.parametrize("left", [1, 5, 40])
def test_a_line_cut_off_by_a_crash_is_told_and_the_next_one_goes_on(audit: Audit, left: int) -> None:
    audit.append(Event.OPENED, ["C-1"], "ana")
    audit.append(Event.OPENED, ["C-2"], "ana")
    whole = audit.path.read_bytes()
    second = whole.index(b"\n") + 1
    audit.path.write_bytes(whole[: second + left])
    assert audit.verify().cut
    audit.append(Event.OPENED, ["C-3"], "ana")
    report = audit.verify()
    assert report.good
    events = [json.loads(line)["event"] for line in audit.path.read_text().splitlines() if line.endswith("}")]
    assert events == ["opened", "recovered", "opened"]


def test_a_line_that_lacks_only_its_line_break_is_kept(audit: Audit) -> None:
    audit.append(Event.OPENED, ["C-1"], "ana")
    audit.path.write_bytes(audit.path.read_bytes().rstrip(b"\n"))
    assert audit.verify().cut
    audit.append(Event.OPENED, ["C-2"], "ana")
    assert audit.verify().good
    assert audit.verify().lines == 2


def test_rubbish_between_lines_is_found(audit: Audit) -> None:
    audit.append(Event.OPENED, ["C-1"], "ana")
    with audit.path.open("a") as file:
        file.write("rubbish\n")
    assert audit.verify().broken == 2
    audit.append(Event.OPENED, ["C-2"], "ana")
    assert audit.verify().broken == 2


def test_several_may_append_at_once(audit: Audit) -> None:
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda number: audit.append(Event.OPENED, [f"C-{number}"], "ana"), range(40)))
    report = audit.verify()
    assert (report.lines, report.good) == (40, True)


def test_a_long_record_is_continued_from_its_last_line(audit: Audit) -> None:
    for _ in range(3):
        audit.append(Event.OPENED, ["C-" + "x" * 40_000], "ana")
    assert audit.verify().good
