"""The language of a sentence, and of a text that mixes them."""

import pytest

from nlp.language import identify, majority, of_text

SENTENCES = [
    ("es", "La víctima fue trasladada desde Machala hasta Lima en un autobús."),
    ("es", "LA VICTIMA FUE TRASLADADA A LIMA"),
    ("es", "Se detuvo al conductor."),
    ("pt", "A vítima foi levada de Manaus para Caracas por dois homens."),
    ("pt", "Ela não sabia quem pagou a passagem."),
    ("en", "The women were taken from the airport to a house in Chaguanas."),
    ("en", "THE WOMEN WERE HELD IN A HOUSE NEAR THE HARBOUR"),
    ("nl", "De verdachte haalde de vrouwen op en nam hun paspoorten in."),
    ("nl", "Zij moest elke avond in de bar werken."),
    ("pap", "E polis a detené un hòmber na Kòrsou."),
    ("pap", "Nan tabata traha den un bar na Oranjestad y no tabatin pasaport."),
    (
        "pap",
        "E muhernan a yega Aruba cu un biaha, y e homber a keda cu nan number di cuenta; hopi di nan no por a bay.",
    ),
]


@pytest.mark.parametrize(("language", "sentence"), SENTENCES)
def test_each_language_is_recognised(language: str, sentence: str) -> None:
    assert identify(sentence) == language


@pytest.mark.parametrize(
    "odd", ["", "   ", "...", "12.345,00", "Lima", "\x00\x01\x02", "+593 99 123 4567", "???" * 9000, "日本"]
)
def test_what_has_no_language_stays_undetermined(odd: str) -> None:
    assert identify(odd) == "und"


def test_spanish_with_some_words_that_look_like_papiamento_stays_spanish() -> None:
    assert identify("La niña ta y la mamá viven na más en la casa de Kas di Shon.") != "pap"
    assert identify("Trabajaba en el bar Ku y no cobraba nada desde hacía dos meses.") == "es"


def test_a_text_takes_the_language_of_most_of_its_characters() -> None:
    mixed = "Fecha: 12/03/2023\nDe verdachte zei: «vamos».\nLa víctima declaró que la llevaron a un bar del puerto."
    assert of_text(mixed) == "es"
    assert of_text("") == "und"
    assert of_text("123\n456") == "und"


def test_the_majority_counts_characters_not_sentences() -> None:
    assert (
        majority([("No.", "es"), ("Sí.", "es"), ("The driver left at dawn.", "en"), ("?" * 90, "und")])
        == "en"
    )
