import time
from pathlib import Path

from ingest.readers import Limits

FILES = Path(__file__).parent / "files"


def test_evidence_in_a_pdf_leads_back_to_its_page(only):
    document = only(FILES / "empty_page.pdf")
    assert document.media_type == "application/pdf"
    assert [segment.page for segment in document.segments] == [1, 3]
    last = document.segments[-1]
    assert document.text[last.start : last.end].startswith("La entrevista se hizo en Tulcán")


def test_a_page_without_text_is_reported_with_what_to_do(only):
    assert only(FILES / "empty_page.pdf").notes == ("page 2 has no text: scan it with OCR and add it again",)


def test_a_pdf_that_only_forbids_copying_is_read(only):
    assert "Rumichaca" in only(FILES / "protected.pdf").text


def test_a_pdf_that_cannot_be_read_is_set_aside_with_the_reason(reason):
    assert reason(FILES / "scan.pdf").startswith("no text on any page: run OCR")
    assert reason(FILES / "encrypted.pdf").startswith("is protected by a password")
    assert reason(FILES / "truncated.pdf").startswith("is broken or cut off")
    assert reason(FILES / "no_pages.pdf") == "has no pages"


def test_pages_and_characters_of_a_pdf_are_bounded(reason):
    assert reason(FILES / "empty_page.pdf", Limits(pages=2)) == "has more than 2 pages: split it"
    assert reason(FILES / "empty_page.pdf", Limits(characters=50)).startswith("holds more than 50 characters")
    assert reason(FILES / "empty_page.pdf", Limits(seconds=-1.0)).startswith("takes more than")


def test_a_pdf_with_damaged_insides_is_read_or_set_aside_but_never_fails(given, results):
    whole = (FILES / "empty_page.pdf").read_bytes()
    for cut in range(20, len(whole), 97):
        documents, aside = results(given("cut.pdf", whole[:cut]))
        assert len(documents) + len(aside) == 1
        documents, aside = results(given("hole.pdf", whole[:cut] + b"\0" * 40 + whole[cut + 40 :]))
        assert len(documents) + len(aside) == 1


def test_html_gives_what_is_seen(given, only):
    document = only(
        given(
            "nota.html",
            "<!DOCTYPE html><html><head><title>Aviso</title>"
            "<style>p{}</style><script>var x='Ana';</script></head>"
            "<body><!-- oculto --><h1>Rescate en&nbsp;Manta</h1><p>Dos <b>per</b>sonas<br>fueron\n"
            "  halladas &amp; "
            "atendidas.<p>Sin cierre<table><tr><td>Nombre</td><td>Luz</td></tr></table></body></html>",
        )
    )
    assert (
        document.text
        == "Aviso\nRescate en Manta\nDos personas\nfueron halladas & atendidas.\nSin cierre\nNombre\tLuz"
    )
    assert [segment.paragraph for segment in document.segments] == [1, 2, 3, 4, 5]
    assert document.media_type == "text/html"


def test_html_nested_without_end_is_read(given, only):
    assert only(given("hondo.html", "<html>" + "<div>" * 100_000 + "fondo")).text == "fondo"


def test_html_made_to_be_slow_is_not(given, results):
    start = time.process_time()
    for unit in ("<!--", "<a ", "</", "<![CDATA[", "<a b='", "<td>", "<script>", "&#"):
        documents, aside = results(given("lento.html", "<html>" + unit * 20_000 + "x"))
        assert len(documents) + len(aside) == 1
    assert time.process_time() - start < 20


def test_an_angle_bracket_inside_quotes_does_not_end_a_tag(given, only):
    assert (
        only(given("a.html", "<html><p title=\"a > b\">2 < 3 y <b class='x>'>más</b>")).text == "2 < 3 y más"
    )


def test_html_without_words_is_set_aside(given, reason):
    assert reason(given("nada.html", "<html><script>1</script></html>")) == "holds no text"


def test_rich_text_gives_its_lines_as_paragraphs(given, only):
    rtf = (
        r"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fnil\fcharset0 Arial;}}{\info{\author Nadie}}"
        r"\f0 Parte n\'famero 7\par"
        "\n"
        r"\par Ni\u241?a rescatada en Tulc\'e1n {\field{\*\fldinst{HYPERLINK "
        r'"http://example.org/"}}{\fldrslt aqu\'ed}}\par}'
    )
    document = only(given("parte.rtf", rtf))
    assert document.text == "Parte número 7\n\nNiña rescatada en Tulcán aquí"
    assert [segment.paragraph for segment in document.segments] == [1, 2]


def test_rich_text_joins_the_halves_of_a_wide_character_and_drops_lone_ones(given, only):
    assert only(given("x.rtf", r"{\rtf1 A \u-10179?\u-8704? B \u-10179? C}")).text == "A 😀 B \ufffd C"


def test_rich_text_made_to_be_slow_is_not(given, results):
    for bad in (
        r"{\rtf1 " + r"{\field{\*\fldinst{" * 20_000,
        r"{\rtf1{\fonttbl" + r"\f1\fcharset0 " * 20_000,
    ):
        documents, aside = results(given("lento.rtf", bad))
        assert len(documents) + len(aside) == 1
