"""Words become evidence: what a text says of its own filing, and records that come out the same twice."""

from ingest import mapping
from ingest.document import Document, Metadata
from nlp.extraction import Extraction, Mention, Span
from nlp.heading import reference
from terms.vocabulary import Label


def stated(text: str) -> str:
    found = reference(text)
    return text[found.start : found.end] if found else ""


def test_the_head_of_a_text_states_its_reference():
    assert stated("INFORME\nExpediente: EC-2023-11\nFecha: 3/3/2023") == "EC-2023-11"
    assert stated("zaaknummer AUA-2023-00718\ndatum 14-02-2023") == "AUA-2023-00718"
    assert stated("**Processo nº** 0001-22.2023.4 · Belém") == "0001-22.2023.4"
    assert stated("ALERTA MIGRATORIA N.º SNM-AL-0388-23") == "SNM-AL-0388-23"
    assert stated("Case No. TT-88-2023") == "TT-88-2023"


def test_a_word_for_a_case_wins_over_a_word_for_a_paper():
    assert stated("Oficio n.º 4411-2023\nCausa 07710-2023-00184") == "07710-2023-00184"


def test_a_date_a_year_or_a_persons_document_is_no_reference():
    assert stated("Informe 12/03/2023 de la oficina") == ""
    assert stated("Caso 2023") == ""
    text = "Ficha 0912345675 de la entrevista"
    assert reference(text, [Span(6, 16)]) is None


def test_the_same_reading_gives_the_same_records():
    text = "Expediente: EC-2023-11. Juan Pérez."
    mention = Mention(24, 34, "Juan Pérez", Label.PERSON, "e1")
    document = Document("a" * 64, "a" * 64, "x.txt", "text/plain", text)
    extraction = Extraction(text, "es", (Span(0, len(text)),), (mention,))
    first = mapping.record(document, ".txt", extraction, "test", "1")
    assert first == mapping.record(document, ".txt", extraction, "test", "1")
    assert ("field:reference", "EC-2023-11") in {(a.type, a.value) for a in first.assertions}
    assert mapping.record(document, ".txt", extraction, "test", "2").run.uid != first.run.uid


def test_filing_the_same_metadata_twice_is_one_decision():
    one = mapping.filed("a" * 64, Metadata(reference="X-1"), "2024-01-01", "tester")
    two = mapping.filed("a" * 64, Metadata(reference="X-1"), "2025-01-01", "somebody else")
    other = mapping.filed("a" * 64, Metadata(reference="X-2"), "2024-01-01", "tester")
    assert one.uid == two.uid != other.uid
