"""Places, bodies, operations, vehicles, nationalities and dates, with the boundaries of the guideline."""

import itertools

import pytest

from nlp import mentions
from nlp.extraction import Hints, Mention, Span
from terms.vocabulary import Label


def read(text: str, language: str = "es", *named: tuple[str, str]) -> tuple[Mention, ...]:
    spans = [(text.index(name), text.index(name) + len(name), label, 0.8) for name, label in named]
    return mentions.find(text, [Span(0, len(text))], spans, Hints("", language), [language])


def texts(found: tuple[Mention, ...], label: Label) -> list[str]:
    return [m.text for m in found if m.label is label]


@pytest.mark.parametrize(
    ("language", "text", "places"),
    [
        ("es", "Las llevó de Cúcuta a Guayaquil pasando por Ipiales.", ["Cúcuta", "Guayaquil", "Ipiales"]),
        ("es", "Viajó a la ciudad de David, en Panamá.", ["David", "Panamá"]),
        ("es", "David Colón llegó tarde.", []),
        ("pt", "residente em Boa Vista (RR) e Manaus/AM", ["Boa Vista", "RR", "Manaus", "AM"]),
        ("es", "LAS TRASLADO DESDE CUCUTA HASTA GUAYAQUIL CON ENGANOS", ["CUCUTA", "GUAYAQUIL"]),
        ("es", "la trajo desde cucuta hasta guayaquil en bus", ["cucuta", "guayaquil"]),
        ("es", "departamento de Olancho", ["Olancho"]),
        ("es", "en el bar Luna Azul y el Hotel Mirador", ["Luna Azul", "Hotel Mirador"]),
        ("es", 'el prostíbulo "La Casona" y el bar «El Faro»', ["La Casona", "El Faro"]),
        ("es", "vive en la calle Barrundia 12-34", ["calle Barrundia 12-34"]),
        ("es", "Avenida Amazonas y Colón", ["Avenida Amazonas y Colón"]),
        ("pt", "na rua das Acácias, 45, perto do rio", ["rua das Acácias, 45"]),
        ("en", "a house at 14 Harbour Lane", ["14 Harbour Lane"]),
        (
            "en",
            "raided the Blue Moon bar near Piarco International Airport",
            ["Blue Moon", "Piarco International Airport"],
        ),
        ("nl", "woont aan de Kerkstraat 5", ["Kerkstraat 5"]),
        ("nl", "op luchthaven Flamingo Airport", ["Flamingo Airport"]),
        ("es", "el hotel y el bar estaban cerrados", []),
    ],
)
def test_places_and_venues(language: str, text: str, places: list[str]) -> None:
    assert texts(read(text, language), Label.PLACE) == places


def test_the_models_body_on_a_known_place_is_a_place() -> None:
    found = read("Guayaquil respondió ayer.", "es", ("Guayaquil", "ORG"))
    assert texts(found, Label.PLACE) == ["Guayaquil"]


def test_the_models_person_stays_over_the_name_of_a_place() -> None:
    found = read("Ayer declaró Machala Rivas.", "es", ("Machala Rivas", "PERSON"))
    assert texts(found, Label.PERSON) == ["Machala Rivas"]


@pytest.mark.parametrize(
    ("language", "text", "bodies"),
    [
        ("es", "la Unidad contra la Trata de Choluteca acusó", ["Unidad contra la Trata de Choluteca"]),
        ("es", "la Fiscalía General del Estado (FGE) y la fiscalía", ["Fiscalía General del Estado", "FGE"]),
        (
            "es",
            "agentes de la Unidad de Trata de la Policía Nacional",
            ["Unidad de Trata", "Policía Nacional"],
        ),
        ("es", "la empresa Transportes Lempira S. A. pagó", ["Transportes Lempira S. A."]),
        ("es", 'la banda "Los Tacuaches" cobraba', ["Los Tacuaches"]),
        ("pt", "A Polícia Judiciária (PJ) deteve", ["Polícia Judiciária", "PJ"]),
        ("pt", "o Tribunal Marítimo em Benguela", ["Tribunal Marítimo"]),
        ("pt", "a Estrela do Norte Turismo Ltda. contratou", ["Estrela do Norte Turismo Ltda."]),
        ("en", "the Vice Unit of the Montego Bay Constabulary", ["Vice Unit", "Montego Bay Constabulary"]),
        ("en", "Bridgetown police said; the police left", ["Bridgetown police"]),
        (
            "en",
            "Island Girls Ltd and the Counter Trafficking Unit (CTU)",
            ["Island Girls Ltd", "Counter Trafficking Unit", "CTU"],
        ),
        ("nl", "De Koninklijke Marechaussee (KMar) hield", ["Koninklijke Marechaussee", "KMar"]),
        ("nl", "de rechtbank van koophandel en de rechtbank", ["rechtbank van koophandel"]),
        ("es", "INFORMAR A LA POLICIA NACIONAL DE COLOMBIA", ["POLICIA NACIONAL DE COLOMBIA"]),
        ("es", "La fiscalía y el tribunal", []),
    ],
)
def test_bodies_gangs_and_firms(language: str, text: str, bodies: list[str]) -> None:
    assert texts(read(text, language), Label.ORG) == bodies


@pytest.mark.parametrize(
    ("text", "operations"),
    [
        ("na operação Barlavento foram", ["operação Barlavento"]),
        ("In Operation Night Tide officers", ["Operation Night Tide"]),
        ("el operativo «Faro» terminó", ["Faro"]),
        ("in de zaak Pelikaan", ["Pelikaan"]),
        ("de Pelikaan-zaak loopt", ["Pelikaan-zaak"]),
        ("la operación terminó", []),
    ],
)
def test_operations(text: str, operations: list[str]) -> None:
    assert texts(read(text), Label.OPERATION) == operations


@pytest.mark.parametrize(
    ("text", "vehicles"),
    [
        ("conducía un Toyota Hilux gris con placa", ["Toyota Hilux gris"]),
        ("a red pickup stopped", ["red pickup"]),
        ("un auto rojo y tres lanchas", ["auto rojo"]),
        ("een witte Kia Picanto met kenteken", ["witte Kia Picanto"]),
        ("la lancha «Estrella» zarpó", ["Estrella"]),
        ("a lorry", []),
    ],
)
def test_vehicles(text: str, vehicles: list[str]) -> None:
    assert texts(read(text), Label.VEHICLE) == vehicles


@pytest.mark.parametrize(
    ("language", "text", "demonyms"),
    [
        ("es", "mujeres venezolanas y un colombiano", [("venezolanas", "VE"), ("colombiano", "CO")]),
        ("en", "two Ghanaian men and West Africans", [("Ghanaian", "GH"), ("West Africans", "")]),
        ("nl", "vier Jamaicaanse mannen", [("Jamaicaanse", "JM")]),
        ("es", "CIUDADANA VENEZOLANA", [("VENEZOLANA", "VE")]),
        ("es", "habla portugués e inglés", []),
        ("en", "She speaks Dutch.", []),
        ("es", "declaró Germán Alemán", []),
    ],
)
def test_nationalities(language: str, text: str, demonyms: list[tuple[str, str]]) -> None:
    assert [(m.text, m.norm) for m in read(text, language) if m.label is Label.NATIONALITY] == demonyms


def test_dates_are_read_in_the_language_of_their_sentence() -> None:
    found = read("Fue el 14 de marzo de 2023 y en abril de 2022.")
    assert [(m.text, m.norm) for m in found if m.label is Label.DATE] == [
        ("14 de marzo de 2023", "2023-03-14"),
        ("abril de 2022", "2022-04"),
    ]


def test_dates_without_blanks_are_read_too() -> None:
    assert [(m.text, m.norm) for m in read("El 02ENE2023 a horas 14:00") if m.label is Label.DATE] == [
        ("02ENE2023", "2023-01-02")
    ]


def test_mentions_are_in_order_and_never_overlap() -> None:
    text = (
        'El juez Luis Soto, del Juzgado Penal de Cúcuta, citó a Ana Paz, alias "La Negra", tel. 310 555 0199.'
    )
    found = read(text, "es", ("Ana Paz, alias", "PERSON"), ("Juzgado Penal de Cúcuta, citó", "ORG"))
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
    assert all(text[m.start : m.end] == m.text for m in found)
