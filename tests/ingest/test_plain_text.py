import codecs

import pytest

TEXT = (
    "Parte de novedad\n\nEl 3 de mayo, Ramiro Quezada fue visto en Tulcán.\nViajaba con una niña.\n\n\nFin.\n"
)


def test_a_text_keeps_its_line_breaks_and_its_paragraphs_are_counted(given, only):
    document = only(given("parte.txt", TEXT))
    assert document.text == TEXT.rstrip("\n")
    assert document.media_type == "text/plain"
    assert [segment.paragraph for segment in document.segments] == [1, 2, 3]
    second = document.segments[1]
    assert document.text[second.start : second.end].startswith("El 3 de mayo")
    assert document.text[second.start : second.end].endswith("una niña.")


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "cp1252", "cp850", "utf-16", "utf-16-le", "utf-16-be"]
)
def test_the_encoding_is_found(encoding, given, only):
    text = "José Muñoz llegó a Cúcuta el año pasado. Não há vítimas. Eén verdachte in Curaçao."
    document = only(given("nota.txt", text.encode(encoding)))
    assert document.text == text
    assert document.notes == ()


@pytest.mark.parametrize(
    "text", ["El año pasado", "José Peña llegó a Tulcán.", "Niña — “captada”", "Geïnterviewd"]
)
def test_short_texts_in_the_windows_encoding_are_read_right(text, given, only):
    assert only(given("nota.txt", text.encode("cp1252"))).text == text


def test_utf_16_marked_by_its_first_bytes_is_read_in_either_order(given, only):
    for mark, encoding in ((codecs.BOM_UTF16_BE, "utf-16-be"), (codecs.BOM_UTF16_LE, "utf-16-le")):
        assert only(given("nota.txt", mark + "Peña".encode(encoding))).text == "Peña"


def test_a_few_damaged_bytes_do_not_spoil_a_whole_utf_8_text(given, only):
    document = only(given("nota.txt", "José Muñoz, niña, Cúcuta, Tulcán".encode() + b" \xff fin"))
    assert document.text.startswith("José Muñoz, niña, Cúcuta, Tulcán")
    assert "UTF-8" in document.notes[0]


def test_controls_are_kept_out_and_the_length_stays(given, only):
    raw = "Ana\x00 y\x0b Luis\x0c fueron\x1b vistos en la casa de la calle larga.\ufffe\x85 Fin " + "x" * 200
    document = only(given("nota.txt", raw))
    assert len(document.text) == len(raw)
    assert document.text.startswith("Ana\ufffd y\n Luis\n fueron\ufffd vistos")


def test_windows_and_old_mac_line_breaks_become_plain_ones(given, only):
    assert only(given("nota.txt", "uno\r\ndos\rtres")).text == "uno\ndos\ntres"


def test_front_matter_is_metadata_and_no_part_of_the_text(given, only):
    document = only(
        given(
            "ficha.md",
            '---\nexpediente: "IPI-2021-0063"\nfecha: 24/08/2021\noficina: Casa Abierta # norte\nmanejo: h3\n'
            "etiquetas:\n  - una\n---\n\n# Ficha\n\nLlegó sola.\n",
        )
    )
    assert document.metadata.reference == "IPI-2021-0063"
    assert document.metadata.date == "2021-08-24"
    assert document.metadata.office == "Casa Abierta"
    assert document.metadata.handling == "H3"
    assert document.text == "\n# Ficha\n\nLlegó sola."
    assert [document.text[s.start : s.end] for s in document.segments] == ["# Ficha", "Llegó sola."]


def test_front_matter_that_makes_no_sense_is_left_out_and_said(given, only):
    document = only(given("ficha.md", "---\nfecha: el martes\nmanejo: secreto\n---\nTexto.\n"))
    assert (document.metadata.date, document.metadata.handling) == ("", "")
    assert len(document.notes) == 2
    assert not any("martes" in note or "secreto" in note for note in document.notes)


def test_a_rule_at_the_head_of_a_text_is_not_taken_for_front_matter(given, only):
    assert only(given("nota.md", "---\nEra de noche\n---\nY llovía.\n")).text.startswith("---\nEra de noche")


def test_a_text_made_of_blanks_and_one_word_is_read_at_once(given, only):
    assert only(given("nota.txt", "x" + " " * 300_000 + "\n" + " " * 300_000)).text.startswith("x ")


def test_a_text_of_blanks_is_set_aside(given, reason):
    assert reason(given("nota.txt", " \n\n \t")) == "holds no text"
