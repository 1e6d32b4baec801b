import zipfile
from io import BytesIO

import docx
import pytest

from ingest.readers import Limits

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
BOMB = (
    '<!DOCTYPE b [<!ENTITY a0 "ha">'
    + "".join(f'<!ENTITY a{n} "&a{n - 1};&a{n - 1};">' for n in range(1, 40))
    + "]>"
)
ODT_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?><office:document-content '
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">'
)


def word(change=lambda _document: None):
    document = docx.Document()
    change(document)
    target = BytesIO()
    document.save(target)
    return target.getvalue()


def with_part(data, name, content):
    """The same zip with one part put in or replaced."""
    target = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            if info.filename != name:
                new.writestr(info, old.read(info))
        new.writestr(name, content)
    return target.getvalue()


def body(inner):
    return f'<?xml version="1.0"?><w:document {W}><w:body>{inner}</w:body></w:document>'


def test_a_word_document_gives_paragraphs_tables_headers_and_footers(given, only):
    def fill(document):
        document.sections[0].header.paragraphs[0].text = "Fiscalía de prueba"
        document.sections[0].footer.paragraphs[0].text = "Página única"
        document.add_heading("Impulso fiscal")
        document.add_paragraph("Ramiro Quezada\tfue visto\nen Tulcán.")
        table = document.add_table(rows=2, cols=2)
        for place, value in enumerate(["Nombre", "Luz", "Edad", "17"]):
            table.cell(place // 2, place % 2).text = value
        document.add_paragraph("Firma.")

    found = only(given("impulso.docx", word(fill)))
    lines = [found.text[s.start : s.end] for s in found.segments]
    assert lines == [
        "Fiscalía de prueba",
        "Impulso fiscal",
        "Ramiro Quezada\tfue visto\nen Tulcán.",
        "Nombre\tLuz",
        "Edad\t17",
        "Firma.",
        "Página única",
    ]
    assert [s.paragraph for s in found.segments] == [0, 1, 2, 3, 4, 5, 0]


def test_what_stands_in_content_controls_text_boxes_and_insertions_is_read(given, only):
    inner = (
        "<w:sdt><w:sdtPr/><w:sdtContent><w:p><w:r><w:t>Control</w:t></w:r></w:p></w:sdtContent></w:sdt>"
        "<w:p><w:r><w:t>Lugar: </w:t></w:r><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r>"
        "<w:t>Haga clic aquí</w:t></w:r></w:sdtContent></w:sdt><w:r><w:t>Manta</w:t></w:r></w:p>"
        "<w:p><w:ins><w:r><w:t>Añadido</w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>Borrado</w:delText></w:r></w:del></w:p>"
        "<w:p><w:r><w:pict><w:txbxContent>"
        "<w:p><w:r><w:t>Cuadro</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p>"
    )
    document = only(given("forma.docx", with_part(word(), "word/document.xml", body(inner))))
    assert [document.text[s.start : s.end] for s in document.segments] == [
        "Control",
        "Lugar: Manta",
        "Añadido",
        "Cuadro",
    ]


def test_footnotes_of_a_word_document_are_read(given, only):
    data = word(lambda document: document.add_paragraph("Texto."))
    notes = f"<w:footnotes {W}><w:footnote><w:p><w:r><w:t>Nota al pie.</w:t></w:r></w:p></w:footnote>"
    notes += "</w:footnotes>"
    assert only(given("a.docx", with_part(data, "word/footnotes.xml", notes))).text.split() == [
        "Texto.",
        "Nota",
        "al",
        "pie.",
    ]


@pytest.mark.parametrize(
    "part", ["word/document.xml", "word/header9.xml", "word/picture.bin", "docProps/core.xml"]
)
def test_an_xml_bomb_in_any_part_of_a_word_document_is_refused(part, given, reason):
    bomb = '<?xml version="1.0"?>' + BOMB + f"<w:document {W}><w:body>&a39;</w:body></w:document>"
    data = with_part(word(lambda document: document.add_paragraph("Texto.")), part, bomb)
    assert "XML bomb" in reason(given("bomba.docx", data))


def test_an_xml_bomb_in_another_encoding_is_refused(given, reason):
    bomb = ('<?xml version="1.0" encoding="UTF-16"?>' + BOMB + "<b>&a39;</b>").encode("utf-16")
    assert "XML bomb" in reason(given("bomba.docx", with_part(word(), "word/styles.xml", bomb)))


def test_an_office_document_that_unpacks_too_far_is_refused(given, reason):
    data = word(lambda document: document.add_paragraph("Texto."))
    full = with_part(data, "word/media/image1.png", b"\0" * 3_000_000)
    assert "zip bomb" in reason(given("grande.docx", full))
    assert reason(given("grande.docx", data), Limits(file_bytes=20_000)).startswith(
        ("unpacks to more", "is larger")
    )
    assert reason(given("grande.docx", data), Limits(markup_bytes=10)).startswith("is larger than 10 bytes")


def test_a_word_document_that_is_cut_off_broken_or_blank_is_set_aside(given, reason):
    data = word(lambda document: document.add_paragraph("Texto."))
    assert reason(given("corto.docx", data[: len(data) // 2])).startswith("is broken or cut off")
    assert reason(given("roto.docx", with_part(data, "word/document.xml", "<w:document"))).startswith(
        "is broken"
    )
    assert reason(given("vacio.docx", word())) == "holds no text"


def test_an_opendocument_text_gives_paragraphs_and_tables(given, only, zipped):
    content = (
        ODT_HEAD
        + "<office:body><office:text><text:tracked-changes><text:p>Borrado</text:p></text:tracked-changes>"
        "<text:h>Acta</text:h><text:p>Se vio a<text:s text:c='2'/>Luz<text:tab/>"
        "en <text:span>Manta</text:span>."
        "<text:line-break/>Fin</text:p><table:table><table:table-row><table:table-cell><text:p>Edad</text:p>"
        "</table:table-cell><table:table-cell><text:p>17</text:p></table:table-cell>"
        "</table:table-row></table:table>"
        "</office:text></office:body></office:document-content>"
    )
    styles = (
        ODT_HEAD.replace("document-content", "document-styles")
        + "<office:styles><text:p>No</text:p></office:styles><office:master-styles><style:master-page>"
        "<style:header><text:p>Cabecera</text:p></style:header>"
        "<style:footer><text:p>Pie</text:p></style:footer>"
        "</style:master-page></office:master-styles></office:document-styles>"
    )
    mimetype = "application/vnd.oasis.opendocument.text"
    data = zipped({"mimetype": mimetype, "content.xml": content, "styles.xml": styles})
    document = only(given("acta.odt", data))
    lines = [document.text[s.start : s.end] for s in document.segments]
    assert lines == ["Cabecera", "Acta", "Se vio a  Luz\ten Manta.\nFin", "Edad\t17", "Pie"]
    assert [s.paragraph for s in document.segments] == [0, 1, 2, 3, 0]


def test_an_opendocument_text_that_is_encrypted_or_hostile_is_set_aside(given, reason, zipped):
    mimetype = "application/vnd.oasis.opendocument.text"
    locked = {
        "mimetype": mimetype,
        "content.xml": b"<x/>",
        "META-INF/manifest.xml": "<m><encryption-data/></m>",
    }
    assert reason(given("a.odt", zipped(locked))).startswith("is protected by a password")
    bomb = '<?xml version="1.0"?>' + BOMB + "<office:text>&a39;</office:text>"
    assert "XML bomb" in reason(given("b.odt", zipped({"mimetype": mimetype, "content.xml": bomb})))
