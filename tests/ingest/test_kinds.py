import os
from pathlib import Path

import pytest

from ingest.document import SetAside
from ingest.readers import Limits, read

PDF = (Path(__file__).parent / "files" / "empty_page.pdf").read_bytes()


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.docx", PDF, "named .docx, but its content is PDF"),
        ("a.txt", PDF, "named .txt, but its content is PDF"),
        ("a.pdf", b"Solo texto.", "named .pdf, but its content is plain text"),
        ("a.docx", b"Solo texto.", "named .docx, but its content is plain text"),
        ("a.pdf", bytes(range(256)) * 20, "named .pdf, but its content is not PDF, or it is broken"),
        ("a.txt", bytes(range(256)) * 20, "named .txt, but its content is not text"),
        ("a.txt", b"{\\rtf1 hola}", "named .txt, but its content is RTF"),
        ("a.doc", b"{\\rtf1 hola}", "named .doc, but its content is RTF"),
        ("a.xls", b"<html><table></table></html>", "named .xls, but its content is HTML"),
        ("a.csv", b"<!DOCTYPE html><p>x</p>", "named .csv, but its content is HTML"),
        ("a.eml", b"Solo texto.", "named .eml, but its content is not a mail"),
        ("a.txt", b"", "is empty"),
        ("a.xyz", b"Solo texto.", "files with this ending are not read"),
        ("LEEME", b"Solo texto.", "is of a kind that is not known"),
        ("a.json", b"{}", "JSON is read as .jsonl only"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "is in an old Office or Outlook format"),
        ("a.png", b"\x89PNG\r\n\x1a\n\0\0\0\0", "is an image"),
        ("a.7z", b"7z\xbc\xaf\x27\x1c\0\0\0\0", "is an archive of a kind that is not read"),
    ],
)
def test_a_file_that_is_not_what_it_says_is_set_aside(name, content, said, given, reason):
    assert reason(given(name, content)).startswith(said)


def test_an_office_document_under_a_password_is_named_as_such(given, reason):
    stream = "EncryptedPackage".encode("utf-16-le")
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + stream
    assert reason(given("a.docx", data)).startswith("is protected by a password")


def test_a_zip_named_as_a_document_and_the_reverse_are_lies(given, reason, zipped):
    plain = zipped({"nota.txt": "x"})
    office = zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": "<x/>"})
    assert reason(given("a.docx", plain)).startswith("named .docx, but its content is a zip archive")
    assert reason(given("a.zip", office)).startswith("named .zip, but its content is a Word document")
    assert reason(given("a.xlsx", office)).startswith("named .xlsx, but its content is")


def test_content_decides_when_the_name_claims_nothing(given, only):
    assert "Rumichaca" in only(given("INFORME", PDF)).text
    assert "Rumichaca" in only(given("informe.bak", PDF)).text


def test_large_files_missing_files_folders_and_pipes_are_set_aside(given, reason, tmp_path):
    assert reason(given("a.txt", "x" * 101), Limits(file_bytes=100)).startswith("is larger than 100 bytes")
    os.mkfifo(tmp_path / "tubo.txt")
    (tmp_path / "carpeta.txt").mkdir()
    for name, said in (
        ("nada.txt", "there is no such file"),
        ("tubo.txt", "is not a file"),
        ("carpeta.txt", "is not a file"),
    ):
        assert list(read(tmp_path / name)) == [SetAside(name, said)]


def test_no_reason_holds_words_of_the_file(given, results):
    for name in (
        "a.pdf",
        "a.docx",
        "a.xlsx",
        "a.odt",
        "a.rtf",
        "a.eml",
        "a.jsonl",
        "a.html",
        "a.csv",
        "a.zip",
    ):
        for start in (
            b"",
            b"%PDF-1.7\n",
            b"PK\x03\x04",
            b"{\\rtf1",
            b"From: a@b\nTo: c@d\n\n",
            b"{",
            b"<html>",
        ):
            _, aside = results(
                given(name, start + b"LUZMARINA \xff\xfe\x01<LUZMARINA &LUZMARINA; {LUZMARINA")
            )
            assert not any("LUZMARINA" in one.reason for one in aside)
