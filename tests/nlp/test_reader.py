"""From the text to the reading, with the shipped pipeline."""

import pytest
import spacy
from spacy.tokens import Doc

from nlp import components, reader
from nlp.annotation import to_guideline
from nlp.extraction import Hints
from nlp.reader import Reader
from terms.vocabulary import Label, Role, Stage

FORM = """\
FICHA DE REGISTRO DE CASO
Expediente: 0412-2023-FTPT
Delito: trata de personas con fines de explotación sexual

DATOS DE LA VÍCTIMA
Nombre: Yuliana Carmona Ríos
Edad: 16
Nacionalidad: venezolana

DATOS DEL IMPUTADO
Nombre: Freddy Arroyo Limachi
Alias: Chato
Teléfono: +51 987 654 321
Placa: ABC-123

RELATO
La menor fue captada en Cúcuta por Freddy Arroyo Limachi, quien le ofreció trabajo en Lima. Fue llevada por tierra desde
Cúcuta hasta Huaquillas y luego a Lima. El imputado la obligaba a prostituirse en el Hostal Los Andes. Fue detenido el 12 de
mayo de 2023 en Juliaca por la Policía Nacional del Perú.
"""


@pytest.fixture(scope="module")
def shipped() -> Reader:
    return Reader()


def test_a_form_gives_roles_ties_and_its_case(shipped: Reader):
    reading = shipped.read(FORM, Hints(country="PE"))
    people = {e.name: e for e in reading.entities if e.label == Label.PERSON}
    assert people["Yuliana Carmona Ríos"].role == Role.VICTIM
    assert people["Freddy Arroyo Limachi"].role == Role.SUSPECT
    assert people["Freddy Arroyo Limachi"].aliases == ("Chato",)
    kinds = {r.type.value for r in reading.relations if r.head == people["Freddy Arroyo Limachi"].id}
    assert {"USES_PHONE", "USES_VEHICLE", "RECRUITED", "EXPLOITED"} <= kinds
    assert reading.facts.stage in {Stage.ARREST, Stage.CHARGE}
    assert ("reference", "0412-2023-FTPT") in {(n, FORM[s.start : s.end]) for n, s in reading.fields}


def test_mentions_are_what_stands_at_their_offsets_and_belong_to_an_entity(shipped: Reader):
    reading = shipped.read(FORM)
    ids = {e.id for e in reading.entities}
    assert reading.text == FORM
    assert all(FORM[m.start : m.end] == m.text and m.entity in ids for m in reading.mentions)
    assert all(a.end <= b.start for a, b in zip(reading.mentions, reading.mentions[1:], strict=False))


def test_the_same_text_gives_the_same_reading(shipped: Reader):
    assert shipped.read(FORM) == shipped.read(FORM)


def test_many_texts_come_back_in_their_order(shipped: Reader):
    texts = [(FORM, Hints()), ("Nada.", Hints()), ("", Hints())]
    assert [r.text for r in shipped.read_many(texts)] == [FORM, "Nada.", ""]


def test_a_reading_prints_in_the_shape_of_the_guideline(shipped: Reader):
    shape = to_guideline(shipped.read(FORM), "form")
    assert {"id", "mentions", "entities", "routes", "relations", "case"} <= shape.keys()
    assert all(shape["text"][m["start"] : m["end"]] == m["text"] for m in shape["mentions"])


def test_the_reader_says_who_it_is():
    assert reader.EXTRACTOR == "hilo-rules"
    assert reader.VERSION


def test_the_component_writes_spans_and_a_plain_dict():
    assert components.KEY == "hilo"
    blank = spacy.blank("xx")
    blank.add_pipe("hilo_case", config={"country": "PE"})
    doc = blank(FORM)
    assert ("PLATE", "ABC-123") in {(s.label_, s.text) for s in doc.spans["hilo"]}
    assert doc._.hilo["case"]["forms"] == ["SEXUAL"]
    assert Doc(blank.vocab).from_bytes(doc.to_bytes())._.hilo == doc._.hilo
