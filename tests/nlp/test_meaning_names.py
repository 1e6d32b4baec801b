"""Which mentions name the same person, body or place."""
# ruff: noqa: E501 -- an example text reads best unbroken

import pytest

from nlp.extraction import Hints
from terms.vocabulary import Label
from tests.nlp.test_meaning_marked import understood


def people(marked: str) -> dict[str, tuple[str, ...]]:
    return understood(marked).names()


def test_a_surname_and_a_first_name_belong_to_the_only_person_who_bears_them():
    text = "[Wilmer Quiñones Paz|PERSON] fue detenido. [Quiñones|PERSON] y su socia hablaron; [Wilmer|PERSON] negó todo. [W. Quiñones|PERSON]."
    assert people(text) == {"Wilmer Quiñones Paz": ("Quiñones", "Wilmer", "W. Quiñones")}


def test_a_surname_that_fits_two_people_stays_alone():
    found = people(
        "[Carlos Nunes|PERSON] e [Rosa Nunes|PERSON] foram presos. [Nunes|PERSON] ameaçou as vítimas."
    )
    assert found == {"Carlos Nunes": (), "Rosa Nunes": (), "Nunes": ()}


@pytest.mark.parametrize(
    "cue", ["alias", "a. k. a.", "conocido como", "vulgo", "bijgenaamd", "also known as", "conhecido por"]
)
def test_an_alias_cue_joins_two_names(cue: str):
    assert people(f"[Pedro Lima Costa|PERSON], {cue} «[Tilo|PERSON]», declaró. [Tilo|PERSON] calló.") == {
        "Pedro Lima Costa": ("Tilo",)
    }


def test_father_and_son_stay_apart():
    found = people(
        "[Juan Paz|PERSON] y [Juan Paz hijo|PERSON] fueron detenidos con [Luis Rey Jr.|PERSON] y [Luis Rey Sr.|PERSON]."
    )
    assert len(found) == 4


def test_a_name_written_twice_with_one_slip_is_one_person():
    assert len(people("[Yuleidy Marrero|PERSON] llegó. [Yuleydy Marrero|PERSON] salió.")) == 1


@pytest.mark.parametrize(
    ("left", "right"),
    [("Mario Pérez", "María Pérez"), ("Luis Soto", "Luz Soto"), ("Julio Ramos", "Julia Ramos")],
)
def test_short_names_and_names_of_two_genders_are_never_slips(left: str, right: str):
    assert len(people(f"[{left}|PERSON] llegó. [{right}|PERSON] salió.")) == 2


def test_an_acronym_in_brackets_is_the_body_before_it():
    found = understood("A [Polícia Judiciária|ORG] ([PJ|ORG]) deteve um homem. A [PJ|ORG] investiga.").names(
        Label.ORG
    )
    assert found == {"Polícia Judiciária": ("PJ",)}


def test_a_country_and_its_short_form_are_one_place():
    found = understood("He flew to the [United Arab Emirates|PLACE] ([UAE|PLACE]).").names(Label.PLACE)
    assert len(found) == 1


def test_values_with_one_norm_are_one_thing():
    found = understood(
        "Llamaba al [312 555 0101|PHONE|+573125550101] y al [+57 312 5550101|PHONE|+573125550101]."
    )
    assert len(found.names(Label.PHONE)) == 1


def test_entities_are_numbered_in_order_of_first_mention_and_every_mention_has_one():
    reading = understood(
        "[Ana Ruiz|PERSON] salió de [Lima|PLACE]. [Ruiz|PERSON] volvió a [Lima|PLACE]."
    ).extraction
    assert [e.id for e in reading.entities] == ["e1", "e2"]
    assert [m.entity for m in reading.mentions] == ["e1", "e2", "e1", "e2"]


def test_a_town_of_many_countries_lies_where_the_text_is():
    marked = "La [Policía Nacional|ORG] halló a las mujeres en [Santa Rosa|PLACE], [{}|PLACE]."
    found = [
        understood(marked.format(country)).extraction.entities[1].country
        for country in ("Ecuador", "Colombia")
    ]
    assert found == ["EC", "CO"]


def test_the_country_of_the_case_decides_when_the_text_does_not():
    place = understood(
        "Las mujeres fueron rescatadas en [San Cristóbal|PLACE].", Hints(country="VE")
    ).extraction.entities[0]
    assert place.country == "VE"


def test_a_nickname_that_comes_first_is_still_the_alias():
    found = people(
        "Un sujeto apodado «[Pollo|PERSON]», identificado como [Rubén Quispe|PERSON], fue detenido."
    )
    assert found == {"Rubén Quispe": ("Pollo",)}


def test_a_capital_that_also_stands_for_its_country_is_the_town():
    entity = understood("Viajó de [Santo Domingo|PLACE] a [Panamá|PLACE].").extraction.entities[0]
    assert (entity.kind, entity.country) == ("city", "DO")
