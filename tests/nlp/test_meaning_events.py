"""What was done to whom and where, journeys, and the facts of the case: one invented text per genre and language."""
# ruff: noqa: E501 -- an example text reads best unbroken

import pytest

from nlp.extraction import Hints
from terms.vocabulary import Certainty, Form, Moved, Stage
from tests.nlp.test_meaning_marked import Reading, understood

RULING = """La Fiscalía informó que el [Juzgado Cuarto Penal de Cúcuta|ORG] condenó a [Wilmer Antonio Quiñones|PERSON], alias "[El Flaco|PERSON]", y a
[Yuleidy Marrero|PERSON] a 18 años de prisión por trata de personas con fines de explotación sexual. Los condenados captaban a jóvenes
[venezolanas|NATIONALITY|VE] en [San Cristóbal|PLACE] con falsas ofertas de empleo y las trasladaban en bus por [Cúcuta|PLACE] hasta [Ipiales|PLACE]. Una de las
víctimas, [Génesis Rondón|PERSON], de 17 años, fue rescatada el [3 de mayo de 2023|DATE|2023-05-03] por la [Policía Nacional|ORG]. [Rondón|PERSON] declaró que
[Marrero|PERSON] la encerró en el bar [La Rockola|PLACE] y la amenazó. La madre de la víctima, [Carmen Rondón|PERSON], denunció los hechos. El fiscal
[Hernán Ospina|PERSON] solicitó además la extinción de dominio. [Quiñones|PERSON] usaba el celular [+57 312 555 0101|PHONE|+573125550101] y conducía un
[Renault Logan blanco|VEHICLE] de placas [KLM 482|PLATE]. En total fueron rescatadas once mujeres y dos menores de edad."""

INTAKE = """ATENDIMENTO 221. [Fabiana S.|PERSON], [brasileira|NATIONALITY|BR], 22 anos, natural de [Belém|PLACE], relata que foi levada para [Paramaribo|PLACE] por
[Dona Lúcia|PERSON], que prometeu emprego em salão de beleza. Saiu de [Belém|PLACE] em voo para [Paramaribo|PLACE]. Lá foi trancada na boate
[Diamante|PLACE] com outras três meninas. [Lúcia|PERSON] dizia que ia mandar todas para [Caiena|PLACE], mas a viagem não aconteceu."""

PRESS = """[Port of Spain|PLACE] – Officers of the [Counter Trafficking Unit|ORG] arrested three suspects on [March 4, 2023|DATE|2023-03-04] after a raid at the [Golden Palm Guest House|PLACE]
in [Chaguanas|PLACE]. [Ravi Seepersad|PERSON], 41, and his wife [Indra Seepersad|PERSON] were charged with trafficking in persons for sexual exploitation. They
allegedly recruited five [Venezuelan|NATIONALITY|VE] women in [Tucupita|PLACE] and brought them by boat to [Cedros|PLACE]. [Kevin "Bunny" Alexis|PERSON], the boat
captain, remains at large. One of the victims, [Yelitza Gómez|PERSON], escaped and told police that [Ravi Seepersad|PERSON] beat her. Inspector
[Marlon Joseph|PERSON] of the [Counter Trafficking Unit|ORG] said investigations continue. The women were to be taken to [Guyana|PLACE] next."""

COURT = """De rechtbank op [Curaçao|PLACE] heeft [Ruthsel M.|PERSON] (38) veroordeeld tot zes jaar cel wegens mensenhandel. Hij en zijn broer [Jairzinho M.|PERSON]
lokten twaalf [Colombiaanse|NATIONALITY|CO] vrouwen met beloftes van werk in een restaurant. De vrouwen vlogen van [Medellín|PLACE] naar [Willemstad|PLACE] en werden
opgesloten in nachtclub [Campo Azul|PLACE], waar zij gedwongen werden tot prostitutie. De broers werden op [12 juni 2022|DATE|2022-06-12] aangehouden in
[Willemstad|PLACE]. Officier van justitie [Femke de Groot|PERSON] eiste acht jaar."""

SMUGGLING = """Siendo las 22h30, personal de la [Policía de Migración|ORG] interceptó en el puente internacional de [Rumichaca|PLACE] un bus de placas [PBA-1234|PLATE], en el
que viajaban 14 ciudadanos [haitianos|NATIONALITY|HT] sin documentos. Habían salido de [Huaquillas|PLACE] con destino a [Ipiales|PLACE]. El conductor, [Segundo Toapanta|PERSON],
de 45 años, y su ayudante [Luis Cando|PERSON] fueron aprehendidos por tráfico de migrantes. No hay indicios de explotación."""


@pytest.fixture(scope="module")
def ruling() -> Reading:
    return understood(RULING.replace("\n", " "))


@pytest.fixture(scope="module")
def press() -> Reading:
    return understood(PRESS.replace("\n", " "), Hints(country="TT"))


def test_a_collective_subject_is_spread_over_everybody_it_names(ruling: Reading):
    both = {"Wilmer Antonio Quiñones", "Yuleidy Marrero"}
    assert {h for h, kind, t in ruling.relations if kind == "RECRUITED" and t == "@VICTIMS"} == both
    assert {h for h, kind, t in ruling.relations if kind == "TRANSPORTED" and t == "@VICTIMS"} == both


def test_a_singular_act_stays_with_its_doer(ruling: Reading):
    assert {h for h, kind, _ in ruling.relations if kind in {"HARBOURED", "HARMED"}} == {"Yuleidy Marrero"}
    assert ("Yuleidy Marrero", "HARMED", "Génesis Rondón") in ruling.relations


def test_every_two_suspects_of_a_case_are_associates_once(ruling: Reading, press: Reading):
    assert len([r for r in ruling.relations if r[1] == "ASSOCIATE_OF"]) == 1
    assert len([r for r in press.relations if r[1] == "ASSOCIATE_OF"]) == 3


def test_kin_prosecutor_phone_and_vehicle_are_ties(ruling: Reading):
    assert {
        ("Carmen Rondón", "FAMILY_OF", "Génesis Rondón"),
        ("Yuleidy Marrero", "PROSECUTED_BY", "Hernán Ospina"),
        ("Wilmer Antonio Quiñones", "USES_PHONE", "+57 312 555 0101"),
        ("Wilmer Antonio Quiñones", "USES_VEHICLE", "Renault Logan blanco"),
        ("Yuleidy Marrero", "OPERATED_IN", "La Rockola"),
        ("@VICTIMS", "NATIONAL_OF", "venezolanas"),
    } <= ruling.relations


def test_a_route_begins_where_people_were_recruited_and_passes_what_is_named_as_passed(ruling: Reading):
    assert ruling.routes() == [("San Cristóbal", ("Cúcuta",), "Ipiales", "land")]


def test_facts_of_a_ruling(ruling: Reading):
    facts = ruling.extraction.facts
    assert (facts.stage, facts.victims, facts.forms) == (Stage.SENTENCE, 13, (Form.SEXUAL,))
    assert facts.countries == ("CO", "VE")


def test_unnamed_suspects_are_arrested_by_a_named_body(press: Reading):
    assert ("@SUSPECTS", "ARRESTED_BY", "Counter Trafficking Unit") in press.relations
    assert ("Marlon Joseph", "WORKS_FOR", "Counter Trafficking Unit") in press.relations
    assert ("Ravi Seepersad", "FAMILY_OF", "Indra Seepersad") in press.relations


def test_a_planned_move_is_kept_apart_and_gives_no_country(press: Reading):
    assert press.routes() == [("Tucupita", (), "Cedros", "sea")]
    assert [r[2] for r in press.routes(Certainty.PLANNED)] == ["Guyana"]
    assert "GY" not in press.extraction.facts.countries
    assert press.extraction.facts.stage == Stage.CHARGE


def test_who_says_that_she_was_taken_is_the_victim_and_who_promised_is_the_suspect():
    reading = understood(INTAKE.replace("\n", " "))
    assert ("Dona Lúcia", "RECRUITED", "Fabiana S.") in reading.relations
    assert reading.routes() == [("Belém", (), "Paramaribo", "air")]
    assert [r[2] for r in (*reading.routes(Certainty.PLANNED), *reading.routes(Certainty.DENIED))] == [
        "Caiena"
    ]


def test_a_dutch_pronoun_and_an_inverted_sentence_find_their_doer():
    reading = understood(COURT.replace("\n", " "))
    both = {"Ruthsel M.", "Jairzinho M."}
    assert {h for h, kind, _ in reading.relations if kind == "RECRUITED"} == both
    assert {(h, t) for h, kind, t in reading.relations if kind == "ARRESTED_IN"} == {
        (h, "Willemstad") for h in both
    }
    assert reading.routes() == [("Medellín", (), "Willemstad", "air")]
    assert (reading.extraction.facts.stage, reading.extraction.facts.victims) == (Stage.SENTENCE, 12)


def test_smuggling_without_exploitation():
    reading = understood(SMUGGLING.replace("\n", " "))
    assert reading.extraction.facts.forms == (Form.SMUGGLING,)
    assert reading.extraction.facts.victims == 14
    assert ("@VICTIMS", "INTERCEPTED_IN", "Rumichaca") in reading.relations
    assert reading.routes() == [("Huaquillas", (), "Ipiales", "land")]
    assert reading.extraction.routes[0].moved == Moved.SMUGGLED


@pytest.mark.parametrize(
    ("text", "route"),
    [
        (
            "[Juan Paz|PERSON] fue detenido. Llevaba a mujeres desde [Cúcuta|PLACE] hasta [Quito|PLACE], pasando por [Ipiales|PLACE].",
            ("Cúcuta", ("Ipiales",), "Quito"),
        ),
        (
            "[Juan Paz|PERSON] foi preso. Levava mulheres de [Belém|PLACE] para [Paramaribo|PLACE] via [Caiena|PLACE].",
            ("Belém", ("Caiena",), "Paramaribo"),
        ),
        (
            "[Juan Paz|PERSON] was arrested. He took girls from [Georgetown|PLACE] via [Lethem|PLACE] to [Manaus|PLACE].",
            ("Georgetown", ("Lethem",), "Manaus"),
        ),
        (
            "[Juan Paz|PERSON] werd aangehouden. Hij bracht vrouwen van [Bogota|PLACE] via [Panama|PLACE] naar [Aruba|PLACE].",
            ("Bogota", ("Panama",), "Aruba"),
        ),
    ],
)
def test_from_via_to_in_four_languages(text: str, route: tuple[str, tuple[str, ...], str]):
    assert [r[:3] for r in understood(text).routes()] == [route]


def test_two_destinations_are_two_routes():
    found = understood(
        "[Juan Paz|PERSON] foi preso. Levava mulheres de [Belém|PLACE] para [Paramaribo|PLACE] e para [Caiena|PLACE]."
    ).routes()
    assert {r[2] for r in found} == {"Paramaribo", "Caiena"}


def test_the_nationality_of_the_people_stands_for_an_origin_left_out():
    found = understood(
        "[Juan Paz|PERSON] werd aangehouden. Hij bracht vier [Jamaicaanse|NATIONALITY|JM] vrouwen naar [Oranjestad|PLACE]."
    ).extraction.routes
    assert [(r.origin.name, r.origin.country, r.origin.entity) for r in found if r.origin] == [
        ("Jamaica", "JM", "")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "[Juan Paz|PERSON] fue detenido y trasladado de [Lima|PLACE] a la cárcel de [Cusco|PLACE].",
        "Rescataron a cinco mujeres en [Lima|PLACE] y fueron trasladadas a un albergue de [Cusco|PLACE]. [Juan Paz|PERSON] fue detenido.",
        "[Juan Paz|PERSON] was arrested. Traffickers often take women from [Georgetown|PLACE] to [Manaus|PLACE].",
    ],
)
def test_prisoners_shelters_and_habits_make_no_route(text: str):
    assert understood(text).routes() == []


@pytest.mark.parametrize(
    ("text", "victims"),
    [
        ("La policía detuvo a [Juan Paz|PERSON] y rescató a treinta y dos mujeres.", 32),
        ("A polícia prendeu [Juan Paz|PERSON] e resgatou vinte e três trabalhadores.", 23),
        ("Police arrested [Juan Paz|PERSON] and rescued twenty-one women.", 21),
        ("De politie bevrijdde vierentwintig vrouwen; [Juan Paz|PERSON] werd aangehouden.", 24),
        ("La policía rescató a decenas de mujeres; [Juan Paz|PERSON] y dos hombres fueron detenidos.", 0),
        ("Fue detenido [Juan Paz|PERSON]. Dos de ellas viajaron en bus.", 0),
    ],
)
def test_numbers_of_victims_in_words_and_digits(text: str, victims: int):
    assert understood(text).extraction.facts.victims == victims


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        (
            "La usuaria [Ana Ruiz|PERSON] refiere que fue captada en [Lima|PLACE]. No hay detenidos.",
            Stage.REPORT,
        ),
        (
            "La policía allanó el bar donde [Juan Paz|PERSON], el presunto tratante, explotaba a mujeres.",
            Stage.INVESTIGATION,
        ),
        ("Drie mannen werden aangehouden. Zij hadden vrouwen uitgebuit.", Stage.ARREST),
        ("[Juan Paz|PERSON] was arrested and later indicted.", Stage.CHARGE),
        ("O promotor pediu a condenação do réu [Juan Paz|PERSON].", Stage.TRIAL),
        ("[Juan Paz|PERSON] was found guilty of trafficking.", Stage.CONVICTION),
        ("[Juan Paz|PERSON] foi condenado a doze anos de prisão; a outra ré foi absolvida.", Stage.SENTENCE),
        ("El tribunal absolvió a [Juan Paz|PERSON], acusado de trata.", Stage.ACQUITTAL),
    ],
)
def test_the_furthest_stage_is_told(text: str, stage: Stage):
    assert understood(text).extraction.facts.stage == stage


def test_several_cases_under_their_own_references_are_told_apart():
    first = "El [3 de marzo de 2022|DATE] fueron detenidos [Marcos Benítez|PERSON] y [Rosa Pat|PERSON] por explotar a cuatro mujeres [hondureñas|NATIONALITY|HN] en el bar [El Faro|PLACE] de [Tapachula|PLACE]."
    second = "En [Quito|PLACE], la Fiscalía acusó a [Jhon Castro|PERSON] de reclutar a jóvenes [colombianos|NATIONALITY|CO] para trabajar sin pago en una finca de [Santo Domingo|PLACE]. Negó los cargos."
    reading = understood(f"Boletín\n\nCaso 1: FGR-221-2022\n{first}\n\nCaso 2: FGR-305-2022\n{second}\n")
    cases = reading.extraction.cases
    assert [c.reference for c in cases] == ["FGR-221-2022", "FGR-305-2022"]
    assert [c.facts.stage for c in cases] == [Stage.ARREST, Stage.CHARGE]
    assert ("Jhon Castro", "ASSOCIATE_OF", "Marcos Benítez") not in reading.relations
    assert len([r for r in reading.relations if r[1] == "ASSOCIATE_OF"]) == 1


def test_every_relation_and_route_has_its_sentence(ruling: Reading):
    reading = ruling.extraction
    sentences = set(reading.sentences)
    assert all(r.evidence in sentences for r in (*reading.relations, *reading.routes))
    ids = {e.id for e in reading.entities} | {"@VICTIMS", "@SUSPECTS"}
    assert all(r.head in ids and (r.tail in ids or r.tail.startswith("country:")) for r in reading.relations)
