"""Persons: by cue, by alias, in capitals, in forms, and the model's spans cut to size."""

import pytest

from nlp import mentions
from nlp.extraction import Hints, Span
from terms.vocabulary import Label


def people(text: str, language: str = "es", *named: str) -> list[str]:
    spans = [(text.index(name), text.index(name) + len(name), "PERSON", 0.8) for name in named]
    found = mentions.find(text, [Span(0, len(text))], spans, Hints("", language), [language])
    return [m.text for m in found if m.label is Label.PERSON]


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("es", "El imputado Wuilker Zambranez negó todo.", ["Wuilker Zambranez"]),
        ("es", "la presunta víctima, Yuleisy Chirinos,", ["Yuleisy Chirinos"]),
        ("es", "declaró el Sr. Olmedo Batista.", ["Olmedo Batista"]),
        ("es", "el ciudadano colombiano Jhon Mosquera fue", ["Jhon Mosquera"]),
        (
            "es",
            "Los acusados Ana Paz, Rosa Quispe y Luis Soto viajaron",
            ["Ana Paz", "Rosa Quispe", "Luis Soto"],
        ),
        ("pt", "O réu João Pereira da Silva foi preso.", ["João Pereira da Silva"]),
        ("pt", "o delegado Dr. Fábio Nunes representou", ["Fábio Nunes"]),
        ("en", "PC Anil Ramdath said Mr. Sherwin Croes left.", ["Anil Ramdath", "Sherwin Croes"]),
        ("nl", "Medeverdachte Ilona Brandwijk zweeg.", ["Ilona Brandwijk"]),
        ("nl", "Officier van justitie mr. Anouk de Wit eiste", ["Anouk de Wit"]),
        ("pap", "E fiskal, Sra. Mirugia Trinidad, a bisa", ["Mirugia Trinidad"]),
    ],
)
def test_a_title_or_role_announces_a_person(language: str, text: str, names: list[str]) -> None:
    assert people(text, language) == names


@pytest.mark.parametrize(
    ("language", "text", "alias"),
    [
        ("es", "Pedro Soto, alias «El Flaco», huyó", "El Flaco"),
        ("es", "una mujer conocida como Doña Charo la contactó", "Doña Charo"),
        ("pt", "o chefe, conhecido por Nando e residente no sul", "Nando"),
        ("pt", 'Wesley Prado, o "Alemão", fugiu', "Alemão"),
        ("nl", "Fedde H. (44), bijgenaamd de Visser, zweeg", "de Visser"),
        ("en", 'Darnell Cross, a.k.a. "Biggs", drove', "Biggs"),
    ],
)
def test_a_nickname_is_a_person_found_by_its_alias_word(language: str, text: str, alias: str) -> None:
    found = mentions.find(text, [Span(0, len(text))], [], Hints("", language), [language])
    assert [m.text for m in found if m.source == "rule:alias"] == [alias]


def test_what_a_gang_is_called_is_no_nickname_of_a_person() -> None:
    assert people('la banda conocida como "Los Halcones" cobraba') == []


def test_capitals_are_read_after_a_role_up_to_the_next_common_word() -> None:
    text = "DETENIDO EL CIUDADANO COLOMBIANO JUAN CARLOS PEREZ GOMEZ, ALIAS EL TUERTO, CON DESTINO A QUITO"
    assert people(text) == ["JUAN CARLOS PEREZ GOMEZ", "EL TUERTO"]


def test_lower_case_names_are_read_after_a_role() -> None:
    assert people("el imputado juan perez llevó a las mujeres al norte") == ["juan perez"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("R.M.Q., de 17 años, declaró", "R.M.Q."),
        ("Rosa M. tomó el pasaporte", "Rosa M."),
        ('Marcos "Chino" Valdivieso Jr. fue visto', 'Marcos "Chino" Valdivieso Jr.'),
    ],
)
def test_initials_nicknames_inside_and_suffixes_belong_to_the_name(text: str, name: str) -> None:
    assert people(text, "es") == [name]


def test_a_name_is_known_by_the_age_or_alias_behind_it() -> None:
    assert people("Shurman Pieternella, konosí komo 'Boy', a bai", "pap") == ["Shurman Pieternella", "Boy"]
    assert people("Wubbo Haakmat (51) zweeg", "nl") == ["Wubbo Haakmat"]


def test_the_models_spans_lose_titles_articles_and_what_follows_a_line_break() -> None:
    assert people("La fiscal Berenize Oquendo, acusó", "es", "La fiscal Berenize Oquendo,") == [
        "Berenize Oquendo"
    ]
    text = "Firma: \nBerenize Oquendo\nTestigo presente"
    assert people(text, "es", "Berenize Oquendo\nTestigo") == ["Berenize Oquendo"]


@pytest.mark.parametrize("noise", ["Ella", "La Fiscalía", "RESUMEN", "Lunes", "Ley", "Víctima", "123"])
def test_the_models_mistakes_are_dropped(noise: str) -> None:
    text = f"{noise} dijo que no."
    assert people(text, "es", noise) == []


def test_two_people_across_a_comma_stay_two() -> None:
    text = "Vieron a Mayra Oquendo, Delsi Ponte en la casa"
    assert people(text, "es", "Mayra Oquendo, Delsi Ponte") == ["Mayra Oquendo", "Delsi Ponte"]


def test_a_surname_alone_is_its_owner_even_where_it_is_also_a_town() -> None:
    text = "Detuvieron a Manuel Cajamarca Guamán, de 45 años. Cajamarca negó todo."
    assert people(text) == ["Manuel Cajamarca Guamán", "Cajamarca"]


@pytest.mark.parametrize("name", ["Julio César Rojas", "Segundo Manuel Quispe", "Mayra Domingo"])
def test_months_and_numbers_may_be_given_names(name: str) -> None:
    assert people(f"Ayer declaró {name} ante el juez.", "es") == [name]


def test_a_word_that_only_opens_a_sentence_is_no_name() -> None:
    assert people("Llegaron de noche. Cruzaban por el río.", "es", "Cruzaban") == []


def test_what_a_venue_is_called_is_no_person() -> None:
    assert people("in a bar called Sunset Villa", "en") == []
    assert people("a woman called Yesenia met her", "en") == ["Yesenia"]


def test_in_capitals_an_unknown_verb_behind_a_name_stays_outside() -> None:
    assert people("EL PATRULLERO MUÑOZ CASTAÑO RECIBE LA DENUNCIA DE LA MENOR A.P.U. CON FECHA DE HOY") == [
        "MUÑOZ CASTAÑO",
        "A.P.U.",
    ]
