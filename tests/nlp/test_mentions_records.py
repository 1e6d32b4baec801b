"""What cases share: documents after loose words, plates by shape, firms without a legal form, vessels; help lines never."""

import pytest

from nlp import mentions
from nlp.extraction import Hints, Span
from terms.vocabulary import Label


def found(text: str, label: Label, language: str = "es") -> list[str]:
    read = mentions.find(text, [Span(0, len(text))], [], Hints("", language), [language])
    return [m.norm.rpartition(":")[2] or m.text for m in read if m.label is label]


@pytest.mark.parametrize(
    ("language", "text", "number"),
    [
        ("nl", "Paspoort DR nr QK3310042, reist alleen.", "QK3310042"),
        ("nl", "haar paspoort met nummer QK 3310042 lag daar", "QK3310042"),
        ("es", "con cédula de ciudadanía\n1055300777, nacida en 1990", "1055300777"),
        ("es", "al parecer c.c. 1.055.300.777 de la ciudad", "1055300777"),
        ("es", "portadora de la C.C. 1055300777, fue", "1055300777"),
        ("es", "Luego Paz, pasaporte español ZQX440177.", "ZQX440177"),
    ],
)
def test_a_document_is_found_after_loose_words(language: str, text: str, number: str) -> None:
    assert found(text, Label.DOCUMENT, language) == [number]


@pytest.mark.parametrize(
    ("language", "text", "plate"),
    [
        ("pt", "decorou o final da placa porque achou bonito: QWZ 7K19.", "QWZ7K19"),
        ("es", "una camioneta con matrícula brasileña QWZ 7K19.", "QWZ7K19"),
        ("nl", "rijdt in zwarte Mazda 2, kent. B-40417.", "B40417"),
        ("nl", "Bedrijfsauto: grijze Isuzu, K-5512.", "K5512"),
    ],
)
def test_a_plate_is_known_by_its_shape_too(language: str, text: str, plate: str) -> None:
    assert found(text, Label.PLATE, language) == [plate]


@pytest.mark.parametrize(
    ("language", "text", "firm"),
    [
        ("en", "The contracts were issued by Golden Gull Crewing, Colón.", "Golden Gull Crewing"),
        ("en", "She was booked by a firm called Laguna Dreams B.V. and left.", "Laguna Dreams B.V."),
        ("es", "imputados: Constructora Loma Alta, S.R.L.; Ana Paz", "Constructora Loma Alta, S.R.L."),
    ],
)
def test_a_firm_is_a_firm_in_every_field_and_without_legal_form(language: str, text: str, firm: str) -> None:
    assert found(text, Label.ORG, language) == [firm]


@pytest.mark.parametrize(
    ("language", "text", "vessel"),
    [
        ("es", 'Es dueño del bote "Luna Clara", dijo.', "Luna Clara"),
        ("es", "Tiene un bote que se llama Tonina Azul.", "Tonina Azul"),
        ("en", 'a pirogue, white and red with the words "Luna Clara" on the bow', "Luna Clara"),
    ],
)
def test_a_vessel_is_known_by_its_name(language: str, text: str, vessel: str) -> None:
    assert found(text, Label.VEHICLE, language) == [vessel]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "Se le dio el número de la Línea Esperanza."),
        ("pt", "Falamos da linha Esperança antes."),
        ("nl", "Aan beiden is de Hoop-lijn genoemd."),
        ("en", "He was given the Hope helpline."),
    ],
)
def test_a_help_line_is_neither_venue_nor_place(language: str, text: str) -> None:
    read = mentions.find(text, [Span(0, len(text))], [], Hints("", language), [language])
    assert [m for m in read if m.label in {Label.PLACE, Label.ORG, Label.PERSON}] == []


def test_a_woman_called_mercedes_is_no_car() -> None:
    assert found("Viajó Altagracia Mercedes Pinto Báez.", Label.VEHICLE) == []
    assert found("un Mercedes Sprinter blanco", Label.VEHICLE) == ["Mercedes Sprinter blanco"]


TABLE = """Personas procesadas. Son las siguientes:
Nombre	Apodo	Documento	Situación
Paredes Soto, Ana	La Rubia	C.C. 1.055.300.777	prófuga
JUAN REY PAZ	s/n	C.C. 1.055.300.888	investigado

Sigue el texto."""


def test_a_table_of_the_accused_gives_names_aliases_and_documents_row_by_row() -> None:
    fields = [(name, TABLE[span.start : span.end]) for name, span in mentions.fields(TABLE)]
    assert ("suspect", "Paredes Soto, Ana") in fields
    assert ("suspect", "JUAN REY PAZ") in fields
    assert ("alias", "La Rubia") in fields
    assert found(TABLE, Label.PERSON) == ["Paredes Soto, Ana", "La Rubia", "JUAN REY PAZ"]
    assert found(TABLE, Label.DOCUMENT) == ["1055300777", "1055300888"]


def test_a_table_of_victims_gives_victims() -> None:
    text = "Víctimas atendidas:\n| Nombre | Edad | Sexo |\n| --- | --- | --- |\n| Ana Paz | 19 | F |\n"
    assert next((name, text[s.start : s.end]) for name, s in mentions.fields(text)) == ("victim", "Ana Paz")


def test_a_label_on_the_next_line_ends_a_name() -> None:
    text = "Imputados: Ana Altagracia Soto Báez (pasaporte QK3310042); Luis Emilio Rey, alias Pepe\nVíctimas: Rosa Peña"
    assert "Pepe" in found(text, Label.PERSON)


def test_the_passage_is_no_city_and_a_republic_no_nationality() -> None:
    assert found("CRUZARON EL PASO DE LA FRONTERA A PIE", Label.PLACE) == []
    assert found("geboren in de Dominicaanse Republiek.", Label.NATIONALITY, "nl") == []
    assert found("geboren in de Dominicaanse Republiek.", Label.PLACE, "nl") == ["Dominicaanse Republiek"]


def test_an_age_in_dutch_years_opens_no_street() -> None:
    assert found("een vrouw, 48 jr. Geeft op: familie.", Label.PLACE, "nl") == []
    assert found("vive en Jr. Grau 120, cercado", Label.PLACE) == ["Jr. Grau 120"]
