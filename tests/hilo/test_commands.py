"""The commands, end to end on the embedded engine."""

import json
import shutil
from pathlib import Path

import networkx

from graph.engine import stop
from tests.hilo.command import answer, canonical, hilo

OFFICIAL, SUSPECT = "Ondina Barahona", "Rutilio Zepeda Umanzor"
VICTIMS = ("Yuleisy", "Pantoja", "Maribel", "Ochoa", "Cleidiane", "Yorgelis", "Madriz", "Daniuska")


def test_the_investigators_story(whole: Path, tmp_path: Path):
    links = answer(hilo(whole, "links", "--cross-border", "--json"))
    assert len(links["links"]) == 1
    link = links["links"][0]
    assert {link["a"]["country"], link["b"]["country"]} == {"EC", "PE"}
    assert all(reason["passages"] for reason in link["reasons"])
    case = hilo(whole, "case", "EC-2023-11")
    assert "embedded ArcadeDB" in case.stderr
    assert SUSPECT in case.stdout
    assert OFFICIAL in case.stdout
    path = hilo(whole, "path", "EC-2023-11", "PE-0457")
    assert path.returncode == 0, path.stderr
    found = hilo(whole, "search", "zepeda", "rutilio")
    assert SUSPECT in found.stdout
    export = tmp_path / "out.graphml"
    assert hilo(whole, "export", export).returncode == 0
    assert networkx.read_graphml(export).number_of_nodes() > 10
    shown = "".join((case.stdout, path.stdout, found.stdout, export.read_text("utf-8"), json.dumps(links)))
    assert [name for name in VICTIMS if name.lower() in shown.lower()] == []


def test_a_victims_name_is_found_by_nobody_and_revealed_on_record(whole: Path):
    assert answer(hilo(whole, "search", "Yuleisy", "Pantoja", "--json"))["items"] == []
    case = answer(hilo(whole, "case", "EC-2023-11", "--json"))
    victim = next(person for person in case["people"] if person["role"] == "victim")
    assert victim["node"]["masked"]
    shown = hilo(whole, "reveal", victim["node"]["uid"], "--purpose", "court hearing on 3 May")
    assert "Yuleisy Pantoja" in shown.stdout
    assert hilo(whole, "reveal", victim["node"]["uid"], "--purpose", " ").returncode != 0
    assert hilo(whole, "audit", "verify").returncode == 0
    record = (whole / "audit.jsonl").read_text("utf-8")
    assert "court hearing on 3 May" in record
    assert "Yuleisy" not in record


def test_file_by_file_in_any_order_gives_what_one_run_gives(cases: Path, expected: list[str], data: Path):
    for file in sorted((path for path in cases.rglob("*") if path.is_file()), reverse=True):
        assert hilo(data, "ingest", file).returncode == 0
    assert canonical(data) == expected


def test_the_same_files_again_rebuild_and_reread_change_nothing(cases: Path, expected: list[str], data: Path):
    hilo(data, "ingest", cases)
    again = answer(hilo(data, "ingest", cases, "--json"))
    assert (again["added"], again["refiled"], again["changed"]) == (0, 0, 0)
    reread = answer(hilo(data, "reread", "--json"))
    assert (reread["added"], reread["changed"], reread["set_aside"]) == (5, 0, [])
    assert hilo(data, "rebuild").returncode == 0
    assert canonical(data) == expected


def test_metadata_follow_decisions_and_an_erasure_leaves_nothing(cases: Path, data: Path):
    hilo(data, "ingest", cases)
    document = answer(hilo(data, "case", "EC-2023-11", "--json"))["documents"][0]["uid"]
    again = answer(hilo(data, "ingest", cases / "ec/uno.txt", "--handling", "H3", "--json"))
    assert (again["added"], again["refiled"]) == (0, 1)
    assert answer(hilo(data, "case", "EC-2023-11", "--json"))["card"]["handling"] == "H3"
    amended = hilo(
        data, "amend", document, "--reference", "EC-2024-99", "--handling", "H1", "--why", "typing error"
    )
    assert amended.returncode == 0, amended.stderr
    assert hilo(data, "case", "EC-2023-11").returncode == 2
    assert answer(hilo(data, "case", "EC-2024-99", "--json"))["card"]["handling"] == "H1"
    assert hilo(data, "erase", document, "--why", "court order 12").returncode == 0
    assert hilo(data, "case", "EC-2024-99").returncode == 2
    original = data / "originals" / document[:2] / document
    assert not original.exists()
    back = hilo(data, "ingest", cases)
    assert back.returncode == 3
    assert not original.exists()
    assert "was erased" in back.stderr


def test_a_broken_file_is_named_and_the_rest_goes_on(cases: Path, data: Path, tmp_path: Path):
    folder = Path(shutil.copytree(cases, tmp_path / "copy"))
    (folder / "broken.pdf").write_bytes(b"%PDF-1.4 nothing follows")
    read = hilo(data, "ingest", folder)
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


def test_one_file_filed_under_two_countries_reads_the_same_in_either_order(data: Path, tmp_path: Path):
    text = "Denuncia. El imputado Nilo Quispe Huamán captó a dos jóvenes por el celular 987654321 en Puno.\n"
    for folder in ("ec", "pe"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text(text)
    other = data.with_name("other")
    for at, order in ((data, ("ec", "pe")), (other, ("pe", "ec"))):
        for folder in order:
            assert hilo(at, "ingest", tmp_path / folder).returncode == 0
    found = [canonical(at) for at in (data, other)]
    stop(other)
    assert found[0] == found[1]


def test_an_amended_country_is_read_anew(data: Path, tmp_path: Path):
    file = tmp_path / "a.txt"
    file.write_text(
        "Denuncia. El imputado Nilo Quispe Huamán captó a dos jóvenes por el celular 987654321 en Puno.\n"
    )
    assert hilo(data, "ingest", file, "--country", "PE", "--reference", "R-1-2023").returncode == 0
    uid = answer(hilo(data, "case", "R-1-2023", "--json"))["documents"][0]["uid"]
    assert hilo(data, "amend", uid, "--country", "EC", "--why", "misfiled").returncode == 0
    assert answer(hilo(data, "case", "R-1-2023", "--json"))["card"]["country"] == "EC"
    lines = canonical(data)
    assert any("+593987654321" in line for line in lines)
    assert not any("+51987654321" in line for line in lines)
