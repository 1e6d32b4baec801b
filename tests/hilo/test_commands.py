"""The commands, end to end on the embedded engine."""

import json
from pathlib import Path

import networkx

from tests.hilo.command import answer, canonical, hilo

OFFICIAL, SUSPECT = "Ondina Barahona", "Rutilio Zepeda Umanzor"
VICTIMS = ("Yuleisy", "Pantoja", "Maribel", "Ochoa", "Cleidiane", "Yorgelis", "Madriz", "Daniuska")


def test_the_investigators_story(cases: Path, data: Path, tmp_path: Path):
    read = hilo(data, "ingest", cases)
    assert read.returncode == 0, read.stderr
    assert "embedded ArcadeDB" in read.stderr
    links = answer(hilo(data, "links", "--cross-border", "--json"))
    assert len(links["links"]) == 1
    link = links["links"][0]
    assert {link["a"]["country"], link["b"]["country"]} == {"EC", "PE"}
    assert any(reason["passages"] for reason in link["reasons"])
    case = hilo(data, "case", "EC-2023-11")
    assert SUSPECT in case.stdout
    assert OFFICIAL in case.stdout
    path = hilo(data, "path", SUSPECT, "PE-0457")
    assert path.returncode in {0, 4}, path.stderr
    found = hilo(data, "search", "zepeda", "rutilio")
    assert SUSPECT in found.stdout
    export = tmp_path / "out.graphml"
    assert hilo(data, "export", export).returncode == 0
    assert networkx.read_graphml(export).number_of_nodes() > 10
    everything = "".join(
        (
            read.stdout,
            read.stderr,
            case.stdout,
            path.stdout,
            found.stdout,
            export.read_text("utf-8"),
            json.dumps(links),
        )
    )
    assert [name for name in VICTIMS if name.lower() in everything.lower()] == []


def test_a_victims_name_is_found_by_nobody_and_revealed_on_record(cases: Path, data: Path):
    hilo(data, "ingest", cases)
    assert answer(hilo(data, "search", "Yuleisy", "Pantoja", "--json"))["items"] == []
    case = answer(hilo(data, "case", "EC-2023-11", "--json"))
    victim = next(person for person in case["people"] if person["role"] == "victim")
    assert victim["node"]["masked"]
    shown = hilo(data, "reveal", victim["node"]["uid"], "--purpose", "court hearing on 3 May")
    assert "Yuleisy Pantoja" in shown.stdout
    assert hilo(data, "reveal", victim["node"]["uid"], "--purpose", " ").returncode != 0
    assert hilo(data, "audit", "verify").returncode == 0
    record = (data / "audit.jsonl").read_text("utf-8")
    assert "court hearing on 3 May" in record
    assert "Yuleisy" not in record


def test_file_by_file_in_any_order_gives_what_one_run_gives(cases: Path, tmp_path: Path):
    files = sorted(path for path in cases.rglob("*") if path.is_file())
    hilo(tmp_path / "whole", "ingest", cases)
    for file in reversed(files):
        assert hilo(tmp_path / "parts", "ingest", file).returncode == 0
    assert canonical(tmp_path / "parts") == canonical(tmp_path / "whole")


def test_the_same_files_again_rebuild_and_reread_change_nothing(cases: Path, data: Path):
    hilo(data, "ingest", cases)
    again = answer(hilo(data, "ingest", cases, "--json"))
    assert (again["added"], again["refiled"], again["changed"]) == (0, 0, 0)
    reread = answer(hilo(data, "reread", "--json"))
    assert (reread["added"], reread["changed"], reread["set_aside"]) == (5, 0, [])
    before = canonical(data)
    assert hilo(data, "rebuild").returncode == 0
    assert canonical(data) == before


def test_an_amendment_moves_a_document_and_an_erasure_leaves_nothing_of_it(cases: Path, data: Path):
    hilo(data, "ingest", cases)
    document = answer(hilo(data, "case", "EC-2023-11", "--json"))["documents"][0]["uid"]
    amended = hilo(
        data, "amend", document, "--reference", "EC-2024-99", "--handling", "H1", "--why", "typing error"
    )
    assert amended.returncode == 0, amended.stderr
    assert hilo(data, "case", "EC-2023-11").returncode == 1
    assert answer(hilo(data, "case", "EC-2024-99", "--json"))["card"]["handling"] == "H1"
    assert hilo(data, "erase", document, "--why", "court order 12").returncode == 0
    assert hilo(data, "case", "EC-2024-99").returncode == 1
    assert not (data / "originals" / document[:2] / document).exists()
    back = hilo(data, "ingest", cases)
    assert back.returncode == 3
    assert "was erased" in back.stderr


def test_a_broken_file_is_named_and_the_rest_goes_on(cases: Path, data: Path):
    (cases / "broken.pdf").write_bytes(b"%PDF-1.4 nothing follows")
    read = hilo(data, "ingest", cases)
    assert read.returncode == 3
    assert "broken.pdf" in read.stderr
    assert len(answer(hilo(data, "cases", "--json"))) == 5


def test_extract_shows_the_guidelines_shape_and_leaves_no_store(cases: Path, data: Path):
    found = answer(hilo(data, "extract", cases / "ec/uno.txt", "--json"))
    assert {"mentions", "entities", "routes", "relations", "case"} <= set(found)
    assert any(mention["text"] == "Yuleisy Pantoja Cárdenas" for mention in found["mentions"])
    assert not data.exists()


def test_a_missing_file_is_said_before_anything_starts(data: Path):
    gone = hilo(data, "ingest", "nowhere.txt")
    assert gone.returncode == 2
    assert "nowhere.txt" in gone.stderr
    assert not data.exists()
