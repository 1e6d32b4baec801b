from pathlib import Path

import pytest

from ingest.document import Document, Metadata
from ingest.readers import UnreadableError, read
from ingest.sidecar import country_of_folder, metadata_for


def told(path: Path, root: Path, **given: str) -> Metadata:
    (document,) = read(path)
    assert isinstance(document, Document)
    return metadata_for(path, root, document, Metadata(**given))


def test_the_command_line_comes_before_the_side_file_before_front_matter_before_the_folder(given, tmp_path):
    path = given("ec/a.md", "---\nref: R-front\noffice: O-front\ndate: 2020\n---\nTexto.")
    assert told(path, tmp_path) == Metadata("R-front", "EC", "O-front", "2020", "")
    given("ec/a.md.meta.json", '{"reference": "R-side", "office": "O-side", "country": "pe"}')
    assert told(path, tmp_path) == Metadata("R-side", "PE", "O-side", "2020", "")
    assert told(path, tmp_path, reference="R-given", country="CO") == Metadata(
        "R-given", "CO", "O-side", "2020", ""
    )


def test_a_side_file_may_be_named_with_or_without_the_suffix(given, tmp_path):
    path = given("x.txt", "Texto.")
    given("x.meta.json", '{"reference": "sin"}')
    assert told(path, tmp_path).reference == "sin"
    given("x.txt.meta.json", '{"reference": "con"}')
    assert told(path, tmp_path).reference == "con"


def test_the_side_file_of_an_archive_speaks_for_all_its_members(given, tmp_path, zipped):
    path = given(
        "envio.zip", zipped({"a.txt": "Uno.", "b.txt": "Dos.", "b.txt.meta.json": '{"reference": "B-1"}'})
    )
    given("envio.zip.meta.json", '{"country": "CO", "handling": "tlp amber"}')
    found = [metadata_for(path, tmp_path, d, Metadata()) for d in read(path) if isinstance(d, Document)]
    assert found == [Metadata("", "CO", "", "", "TLP:AMBER"), Metadata("B-1", "CO", "", "", "TLP:AMBER")]


@pytest.mark.parametrize(
    "bad",
    [
        "",
        "{",
        "[]",
        '{"country": 5}',
        '{"pais": "EC"}',
        '{"country": "Narnia"}',
        '{"date": "2023-13-01"}',
        '{"handling": "H7"}',
    ],
)
def test_a_side_file_that_is_not_valid_is_an_error_that_says_what_to_mend(bad, given, tmp_path):
    given("x.txt.meta.json", bad)
    with pytest.raises(UnreadableError, match="its side file") as caught:
        told(given("x.txt", "Texto."), tmp_path)
    assert "Narnia" not in str(caught.value)


def test_what_was_given_is_checked_too(given, tmp_path):
    with pytest.raises(UnreadableError, match="of what was given with the file, its date is not understood"):
        told(given("x.txt", "Texto."), tmp_path, date="ayer")


@pytest.mark.parametrize(
    ("raw", "meant"),
    [
        ("2023", "2023"),
        ("2023-05", "2023-05"),
        ("2023-05-31", "2023-05-31"),
        ("31/05/2023", "2023-05-31"),
        ("1.5.2023", "2023-05-01"),
        ("2023-05-31 10:30:00", "2023-05-31"),
        ("2023-05-31T10:30:00Z", "2023-05-31"),
    ],
)
def test_dates_become_iso_partial_dates(raw, meant, given, tmp_path):
    assert told(given("x.txt", "Texto."), tmp_path, date=raw).date == meant


@pytest.mark.parametrize(
    ("raw", "meant"),
    [
        ("h0", "H0"),
        ("TLP:RED", "TLP:RED"),
        ("tlp:amber+strict", "TLP:AMBER+STRICT"),
        ("TLP WHITE", "TLP:CLEAR"),
    ],
)
def test_handling_codes_are_written_one_way(raw, meant, given, tmp_path):
    assert told(given("x.txt", "Texto."), tmp_path, handling=raw).handling == meant


def test_the_nearest_folder_that_names_a_country_counts(tmp_path):
    assert country_of_folder(tmp_path / "pe" / "ec" / "norte" / "a.txt", tmp_path) == "EC"
    assert country_of_folder(tmp_path / "Perú" / "a.txt", tmp_path) == "PE"
    assert country_of_folder(tmp_path / "curacao" / "a.txt", tmp_path) == "CW"
    assert country_of_folder(tmp_path / "casos" / "in" / "a.txt", tmp_path) == ""


def test_a_file_read_alone_is_in_the_country_that_its_folder_gives_it(tmp_path):
    file = tmp_path / "ec" / "2023" / "a.txt"
    assert (
        country_of_folder(file, file)
        == country_of_folder(file, tmp_path)
        == country_of_folder(file, file.parent)
        == "EC"
    )
