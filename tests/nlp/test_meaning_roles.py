"""Who is suspect, victim, official or other; above all: no victim is ever taken for a suspect."""
# ruff: noqa: E501 -- an example text reads best unbroken

import pytest

from nlp import mentions
from nlp.reader import Reader
from terms.vocabulary import Label, Role
from tests.nlp.test_meaning_marked import understood, unmarked

SUSPECTS = [
    "[Juan Paz|PERSON] fue detenido en [Lima|PLACE].",
    "La policía detuvo a [Juan Paz|PERSON] por trata de personas.",
    "El acusado [Juan Paz|PERSON] captaba a mujeres.",
    "[Juan Paz|PERSON], presunto tratante, negó los cargos.",
    "Las jóvenes fueron captadas por [Juan Paz|PERSON].",
    "Hay orden de captura contra [Juan Paz|PERSON] por explotar a tres mujeres.",
    "A polícia prendeu [Juan Paz|PERSON] por tráfico de pessoas.",
    "[Juan Paz|PERSON] foi condenado a dez anos de prisão.",
    "O suspeito [Juan Paz|PERSON] aliciava mulheres.",
    "[Juan Paz|PERSON] was charged with human trafficking.",
    "Police arrested [Juan Paz|PERSON] after two women were rescued.",
    "The victims were recruited by [Juan Paz|PERSON], who remains at large.",
    "[Juan Paz|PERSON] werd in [Willemstad|PLACE] aangehouden wegens mensenhandel.",
    "De rechtbank heeft [Juan Paz|PERSON] veroordeeld tot vier jaar cel.",
    "De verdachte [Juan Paz|PERSON] dwong vrouwen tot prostitutie.",
    "De politie hield [Juan Paz|PERSON] gisteren aan.",
    "[Juan Paz|PERSON], age 44, of [Cunupia|PLACE], was arrested on the compound.",
    "Tres mujeres fueron rescatadas. [Juan Paz|PERSON] (a) [Chapo|PERSON] negó todo.",
    "Las jóvenes fueron rescatadas. [Juan Paz|PERSON] les retuvo los pasaportes.",
    "Nove homens foram resgatados. O encarregado, [Juan Paz|PERSON], fugiu.",
    "Ella debía dinero al señor [Juan Paz|PERSON], que la obligó a trabajar.",
    "She was brought by boat in March by a man she knows as [Juan Paz|PERSON].",
    "Het OM heeft drie jaar gevangenisstraf geëist tegen [Juan Paz|PERSON] wegens mensenhandel.",
    "De verdachte zweeg. De medeverdachte, zijn neef [Juan Paz|PERSON], ronselde de vrouwen.",
    "Las mujeres fueron rescatadas. [Juan Paz|PERSON] se encuentra no habido.",
    "Cuatro mujeres explotadas señalaron a [Juan Paz|PERSON] como la persona que las captó.",
    "Se rescata a dos mujeres. Se conduce a [Juan Paz|PERSON], panameño.",
    "Three women were rescued. [Juan Paz|PERSON] denies everything.",
    "O líder seria [Juan Paz|PERSON], que aliciava mulheres.",
    "MINISTÉRIO PÚBLICO oferece denúncia por tráfico de pessoas contra:\n1) [Juan Paz|PERSON], brasileiro;\nOs denunciados aliciaram três mulheres.",
]
VICTIMS = [
    "La víctima [Ana Ruiz|PERSON] declaró que el acusado la golpeó.",
    "[Ana Ruiz|PERSON] fue captada en [Cúcuta|PLACE] y obligada a prostituirse.",
    "La policía rescató a [Ana Ruiz|PERSON] y detuvo a [Juan Paz|PERSON].",
    "[Juan Paz|PERSON] fue acusado de explotar a la menor [Ana Ruiz|PERSON].",
    "[Juan Paz|PERSON] fue detenido por trata en agravio de [Ana Ruiz|PERSON].",
    "[Ana Ruiz|PERSON], víctima, y [Juan Paz|PERSON], acusado, viajaron a [Lima|PLACE].",
    "A vítima [Ana Ruiz|PERSON] contou que [Juan Paz|PERSON] foi preso.",
    "[Ana Ruiz|PERSON] foi resgatada e [Juan Paz|PERSON] foi preso.",
    "[Juan Paz|PERSON] was arrested. He lured [Ana Ruiz|PERSON] with a job.",
    "[Ana Ruiz|PERSON] was rescued from the bar where [Juan Paz|PERSON] was arrested.",
    "The dead woman, [Ana Ruiz|PERSON], had worked for [Juan Paz|PERSON], who was arrested.",
    "Het slachtoffer [Ana Ruiz|PERSON] deed aangifte; [Juan Paz|PERSON] werd aangehouden.",
    "[Ana Ruiz|PERSON] werd door [Juan Paz|PERSON] geronseld; hij werd aangehouden.",
    "La joven [Ana Ruiz|PERSON], alias [Nena|PERSON], fue rescatada; [Juan Paz|PERSON] fue detenido.",
    "[Juan Paz|PERSON] werd aangehouden. Hij bracht [Ana Ruiz|PERSON] naar [Aruba|PLACE].",
]
VICTIMS += [
    "[Ana Ruiz|PERSON] fue detenida en [Tulcán|PLACE] por migración. Luego se supo que era víctima de trata. [Juan Paz|PERSON] fue detenido.",
    "The caller gave her name as [Ana Ruiz|PERSON]. She was brought to [Icacos|PLACE] by boat. [Juan Paz|PERSON] was arrested.",
    "Comparece la señora [Ana Ruiz|PERSON]. Que viajó a [Lima|PLACE]. Que allí la obligaron a prostituirse. [Juan Paz|PERSON] fue detenido.",
    "Mevrouw [Ana Ruiz|PERSON] meldde zich. Zij verklaarde dat zij naar [Curaçao|PLACE] was gehaald. [Juan Paz|PERSON] werd aangehouden.",
]
NEVER_SUSPECTS = [
    "Según [Ana Ruiz|PERSON], el acusado la golpeó. [Juan Paz|PERSON] fue detenido.",
    "[Ana Ruiz|PERSON] dijo que su marido fue detenido por trata de personas con [Juan Paz|PERSON], el acusado.",
    "[Ana Ruiz|PERSON] y el acusado [Juan Paz|PERSON] fueron vistos en el bar.",
    "Según [Ana Ruiz|PERSON], [Juan Paz|PERSON] fue detenido por explotar a mujeres.",
    "La madre de la víctima, [Ana Ruiz|PERSON], denunció a [Juan Paz|PERSON], que fue detenido.",
    "[Ana Ruiz|PERSON], los acusados la llevaron a [Lima|PLACE]; [Juan Paz|PERSON] fue detenido.",
    "[Juan Paz|PERSON] foi preso. A sua irmã, [Ana Ruiz|PERSON], foi ouvida como testemunha.",
    "[Ana Ruiz|PERSON] told police that the suspect was arrested. [Juan Paz|PERSON] was charged.",
    "[Juan Paz|PERSON] was arrested. [Ana Ruiz|PERSON] testified as a witness.",
    "[Juan Paz|PERSON] werd aangehouden. De advocaat van de verdachte, mr. [Ana Ruiz|PERSON], zweeg.",
    "Volgens [Ana Ruiz|PERSON] werd de verdachte aangehouden. [Juan Paz|PERSON] is veroordeeld tot een jaar cel.",
    "[Ana Ruiz|PERSON] es la esposa del detenido. [Juan Paz|PERSON] fue condenado por trata.",
    "[Ana Ruiz|PERSON] é irmã do preso. [Juan Paz|PERSON] foi preso por tráfico de pessoas.",
    "[Ana Ruiz|PERSON] is the wife of the accused. [Juan Paz|PERSON] was sentenced to two years in prison.",
    "La trabajadora social [Ana Ruiz|PERSON] alojó a las mujeres; [Juan Paz|PERSON] fue detenido.",
]
NEVER_SUSPECTS += [
    "El dueño de la tienda, [Ana Ruiz|PERSON], declaró como testigo. [Juan Paz|PERSON] fue detenido.",
    "No hay indicios contra [Ana Ruiz|PERSON]. [Juan Paz|PERSON] fue detenido.",
    "[Ana Ruiz|PERSON], whose husband, a driver, was charged, wept. [Juan Paz|PERSON] was arrested.",
]
OFFICIALS = [
    "La fiscal [Eva Soto|PERSON] acusó a [Juan Paz|PERSON].",
    "[Juan Paz|PERSON] fue detenido, dijo el coronel [Eva Soto|PERSON].",
    "A delegada [Eva Soto|PERSON], da [Polícia Federal|ORG], prendeu [Juan Paz|PERSON].",
    "Inspector [Eva Soto|PERSON] of the [Vice Unit|ORG] arrested [Juan Paz|PERSON].",
    "Officier van justitie [Eva Soto|PERSON] eiste zes jaar tegen [Juan Paz|PERSON].",
    "[Eva Soto|PERSON], fiscal de trata, pidió prisión para el acusado [Juan Paz|PERSON].",
]


@pytest.mark.parametrize("text", SUSPECTS)
def test_titles_and_verbs_make_a_suspect(text: str):
    assert understood(text).roles["Juan Paz"] == Role.SUSPECT


@pytest.mark.parametrize("text", VICTIMS)
def test_a_victim_is_a_victim_beside_a_suspect(text: str):
    roles = understood(text).roles
    assert roles["Ana Ruiz"] == Role.VICTIM


@pytest.mark.parametrize("text", NEVER_SUSPECTS)
def test_nobody_becomes_a_suspect_by_standing_near_one(text: str):
    roles = understood(text).roles
    assert roles["Ana Ruiz"] in {Role.OTHER, Role.VICTIM}
    assert roles["Juan Paz"] == Role.SUSPECT


@pytest.mark.parametrize("text", OFFICIALS)
def test_a_title_makes_an_official(text: str):
    assert understood(text).roles["Eva Soto"] == Role.OFFICIAL


def test_a_person_of_whom_nothing_is_said_is_other():
    assert (
        understood("[Juan Paz|PERSON] fue detenido. [Eli Mora|PERSON] vive cerca.").roles["Eli Mora"]
        == Role.OTHER
    )


def test_everybody_in_the_list_of_the_accused_is_a_suspect():
    roles = understood(
        "Fueron detenidos tres hombres.\nImputados:\n- [Juan Paz|PERSON], 34\n- [Luis Rey|PERSON], 41\n\nVíctimas:\n- [Ana Ruiz|PERSON]\n"
    ).roles
    assert roles == {"Juan Paz": Role.SUSPECT, "Luis Rey": Role.SUSPECT, "Ana Ruiz": Role.VICTIM}


def test_age_gender_and_minority_are_attributes_with_their_sentence():
    reading = understood(
        "La menor [Ana Ruiz|PERSON], de 16 años, fue rescatada. [Juan Paz|PERSON] (44) fue detenido."
    )
    assert reading.said_of("Ana Ruiz") == {"age": "16", "minor": "true", "gender": "female"}
    assert reading.said_of("Juan Paz") == {"age": "44"}


def test_an_age_belongs_to_the_name_before_it_only():
    reading = understood("A vítima [Ana Ruiz|PERSON], de 19 anos, contou que [Juan Paz|PERSON] foi preso.")
    assert "age" not in reading.said_of("Juan Paz")


def test_an_elder_son_is_no_major():
    text = "El hijo mayor, [Juan Paz|PERSON], la encerró. El mayor es [Luis Rey|PERSON]."
    assert Role.OFFICIAL not in understood(text).roles.values()


def test_a_form_that_names_the_accused_and_a_crime_is_a_case():
    text, _ = unmarked("Processo: AB-23-07\nCrime: trabalho escravo\nVítimas: [Ana Ruiz|PERSON] e outros\n")
    reading = understood(
        "Processo: AB-23-07\nCrime: trabalho escravo\nVítimas: [Ana Ruiz|PERSON] e outros\n",
        fields=mentions.fields(text),
    )
    assert reading.roles["Ana Ruiz"] == Role.VICTIM


@pytest.mark.parametrize(
    "label", ["Firma", "Signed", "Assinado por", "Ondertekend", "Responsable", "Responsável"]
)
def test_whoever_signs_or_answers_for_a_child_is_no_official(label: str):
    text = f"DENUNCIA\nComparece Yolanda Chuquimarca Toapanta y denuncia los hechos.\n{label}: Yolanda Chuquimarca Toapanta\n"
    people = [e for e in Reader().read(text).entities if e.label is Label.PERSON]
    assert Role.OFFICIAL not in {person.role for person in people}
