"""Fields of forms in five languages and the mentions in their values."""

import pytest

from nlp import mentions
from nlp.extraction import Hints, Span
from terms.vocabulary import Label

FORM = """FICHA DE REGISTRO
Expediente N.º: 070101-23-00412
Nombre completo | MORALES CEDEÑO, Katherine Lisbeth
Edad: 24   Nacionalidad: nicaragüense
Pasaporte No.: C01234567
Presuntos autores: Sr. Olmedo Batista Q.; Delia Rentería
Alias: "Memo"
Lugar de los hechos: Paso Canoas
Observaciones: nada
"""


def values(text: str) -> list[tuple[str, str]]:
    return [(name, text[span.start : span.end]) for name, span in mentions.fields(text)]


def found(text: str, label: Label) -> list[str]:
    read = mentions.find(text, [Span(0, len(text))], [], Hints(), ["es"])
    return [m.text for m in read if m.label is label]


def test_a_form_falls_into_its_fields() -> None:
    assert values(FORM) == [
        ("reference", "070101-23-00412"),
        ("name", "MORALES CEDEÑO, Katherine Lisbeth"),
        ("age", "24"),
        ("nationality", "nicaragüense"),
        ("document", "C01234567"),
        ("suspect", "Sr. Olmedo Batista Q.; Delia Rentería"),
        ("alias", '"Memo"'),
        ("place", "Paso Canoas"),
    ]


def test_its_values_are_mentions_of_the_right_kind() -> None:
    assert found(FORM, Label.PERSON) == [
        "MORALES CEDEÑO, Katherine Lisbeth",
        "Olmedo Batista Q.",
        "Delia Rentería",
        "Memo",
    ]
    assert found(FORM, Label.DOCUMENT) == ["C01234567"]
    assert found(FORM, Label.PLACE) == ["Paso Canoas"]
    assert found(FORM, Label.PHONE) == []


@pytest.mark.parametrize(
    ("line", "field"),
    [
        ("Nome: Ana Prado", ("name", "Ana Prado")),
        ("**Naam:** Ilona Brandwijk", ("name", "Ilona Brandwijk")),
        ("3. Date of birth: 4 May 1999", ("birth_date", "4 May 1999")),
        ("Zaaknummer: 500.00123/21. Hij zweeg.", ("reference", "500.00123/21")),
        ("Processo nº: 0001234-56.2023.8.23.0010", ("reference", "0001234-56.2023.8.23.0010")),
        ("Case No.: TT/2023/118", ("reference", "TT/2023/118")),
        ("País: Ecuador", ("country", "Ecuador")),
        ("OFICINA.......: FISCALIA DE EL ORO", ("office", "FISCALIA DE EL ORO")),
        ("Víctima:\n  Ana Prado", ("victim", "Ana Prado")),
        ("Nomber: Shurman", ("name", "Shurman")),
        ("- Teléfono(s): 0999", ("phone", "0999")),
    ],
)
def test_labels_are_known_in_many_dresses(line: str, field: tuple[str, str]) -> None:
    assert values(line) == [field]


@pytest.mark.parametrize(
    "text", ["Nombre | Edad | Alias", "El testigo dijo: no vi nada.", "https://nombre: x", ""]
)
def test_header_rows_and_prose_are_no_fields(text: str) -> None:
    assert values(text) == []


@pytest.mark.parametrize("value", ["desconocido", "N/N", "por identificar", "3 mujeres", "se reserva"])
def test_a_field_that_names_nobody_gives_no_person(value: str) -> None:
    assert found(f"Imputado: {value}", Label.PERSON) == []
