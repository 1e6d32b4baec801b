import pytest

from terms.dates import is_partial, overlaps, parse_dates, year


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("El martes 4 de mayo de 2021 salieron.", [("4 de mayo de 2021", "2021-05-04")]),
        ("el 1º de junio del 2020", [("1º de junio del 2020", "2020-06-01")]),
        ("el primero de mayo de 2019", [("primero de mayo de 2019", "2019-05-01")]),
        ("el día 9 de setiembre del año 2022", [("9 de setiembre del año 2022", "2022-09-09")]),
        ("mayo 4 de 2021", [("mayo 4 de 2021", "2021-05-04")]),
        ("DETENIDO EL 3 DE MARZO DE 2020 EN LIMA", [("3 DE MARZO DE 2020", "2020-03-03")]),
        ("Em 12 de março de 2023, sexta-feira", [("12 de março de 2023", "2023-03-12")]),
        ("op dinsdag 5 mei 2020 aangehouden", [("5 mei 2020", "2020-05-05")]),
        ("On Friday, Oct. 9, 2020, police", [("Oct. 9, 2020", "2020-10-09")]),
        ("on October 9th, 2020", [("October 9th, 2020", "2020-10-09")]),
        ("the 4th of May 2021", [("4th of May 2021", "2021-05-04")]),
        ("riba 4 di mei 2021", [("4 di mei 2021", "2021-05-04")]),
        ("riba 4 di yüli 2021", [("4 di yüli 2021", "2021-07-04")]),
        ("12-mar-2023", [("12-mar-2023", "2023-03-12")]),
        ("en abril de 2022", [("abril de 2022", "2022-04")]),
        ("since March 2019", [("March 2019", "2019-03")]),
        ("in augustus 2021", [("augustus 2021", "2021-08")]),
        ("en 2021 fue detenido", [("2021", "2021")]),
        ("(2019)", [("2019", "2019")]),
        ("el 3 de junio", [("3 de junio", "--06-03")]),
        ("on 3 June she", [("3 June", "--06-03")]),
        ("on May 9 she", [("May 9", "--05-09")]),
        ("op 3 juni vertrok", [("3 juni", "--06-03")]),
        ("12/03/2023", [("12/03/2023", "2023-03-12")]),
        ("el 12.03.2023.", [("12.03.2023", "2023-03-12")]),
        ("03/25/2021", [("03/25/2021", "2021-03-25")]),
        ("nacido 01/02/98,", [("01/02/98", "1998-02-01")]),
        ("2021-05-04T10:30", [("2021-05-04", "2021-05-04")]),
        ("periodo 04/2022", [("04/2022", "2022-04")]),
        (
            "3 de marzo de 2020 y 5 de abril de 2021",
            [("3 de marzo de 2020", "2020-03-03"), ("5 de abril de 2021", "2021-04-05")],
        ),
    ],
)
def test_dates_are_read_in_every_language(text: str, spans: list[tuple[str, str]]) -> None:
    assert [(text[start:end], value) for start, end, value in parse_dates(text)] == spans


@pytest.mark.parametrize(
    ("text", "span", "value"),
    [
        ("del 4 al 6 de mayo de 2021", "4 al 6 de mayo de 2021", "2021-05-04/2021-05-06"),
        ("entre el 4 y el 6 de mayo de 2021", "4 y el 6 de mayo de 2021", "2021-05-04/2021-05-06"),
        ("los días 4, 5 y 6 de mayo de 2021", "4, 5 y 6 de mayo de 2021", "2021-05-04/2021-05-06"),
        ("4 a 6 de maio de 2021", "4 a 6 de maio de 2021", "2021-05-04/2021-05-06"),
        ("van 4 tot en met 6 mei 2021", "4 tot en met 6 mei 2021", "2021-05-04/2021-05-06"),
        ("4-6 mei 2021", "4-6 mei 2021", "2021-05-04/2021-05-06"),
        ("between 4 and 6 May 2021", "4 and 6 May 2021", "2021-05-04/2021-05-06"),
        ("May 4-6, 2021", "May 4-6, 2021", "2021-05-04/2021-05-06"),
        ("del 28 de abril al 3 de mayo de 2021", "28 de abril al 3 de mayo de 2021", "2021-04-28/2021-05-03"),
        ("entre marzo y junio de 2021", "marzo y junio de 2021", "2021-03/2021-06"),
        ("between March and June 2021", "March and June 2021", "2021-03/2021-06"),
        ("del 4 al 6 de mayo", "4 al 6 de mayo", "--05-04/--05-06"),
        ("04-06/05/2021", "04-06/05/2021", "2021-05-04/2021-05-06"),
        ("entre 2019 y 2021", "2019 y 2021", "2019/2021"),
    ],
)
def test_a_range_with_one_month_or_year_is_one_span(text: str, span: str, value: str) -> None:
    [(start, end, found)] = parse_dates(text)
    assert (text[start:end], found) == (span, value)


@pytest.mark.parametrize(
    "text",
    [
        "en mayo viajó",
        "el martes a las 10:30",
        "a las 20.15 horas",
        "de 15 años de edad",
        "Tel. +593 99 912 2021",
        "llamó al 0999-2021-2020",
        "Expediente 2021-0456",
        "Exp. N.º 2021",
        "Ley 2020",
        "processo 0012843-03.2015.8.07.0001",
        "más de 2000 dólares",
        "unas 2000 personas",
        "US$ 2020",
        "31 de junio de 2021x",
        "placa ABC-2021",
        "they may 9 times out of 10",
        "2021/0456/X",
        "45/13/2021",
        "1.2021",
        "out of 2 mar",
        "24/7",
        "artículo 2021",
    ],
)
def test_other_numbers_and_bare_months_are_no_dates(text: str) -> None:
    assert parse_dates(text) == []


def test_of_a_day_that_does_not_exist_only_the_month_is_read() -> None:
    assert [value for _, _, value in parse_dates("31 de junio de 2021")] == ["2021-06"]


def test_an_ordinary_text_is_not_slow_and_a_hostile_one_ends() -> None:
    assert parse_dates("1, " * 3000 + "4 de") == []
    assert parse_dates("2021 " * 2000 + "x")


def test_partial_values_say_so() -> None:
    assert [
        is_partial(value) for value in ("2021", "2022-04", "--06-03", "2021-05-04", "2021-05-04/2021-05-06")
    ] == [
        True,
        True,
        True,
        False,
        False,
    ]


def test_the_year_of_a_value() -> None:
    assert [year(value) for value in ("2021-05", "--06-03", "2019/2021", "")] == [2021, None, 2019, None]


@pytest.mark.parametrize(
    ("a", "b", "common"),
    [
        ("2021", "2021-05-04", True),
        ("2021-05", "2021-06", False),
        ("2021-05-04/2021-05-06", "2021-05-06", True),
        ("--06-03", "2021", True),
        ("--06-03", "2021-06-04", False),
        ("--06-03", "--06-01/--06-05", True),
        ("--06-03", "2019-12/2020-01", False),
        ("--02-29", "2020/2021", True),
        ("2019/2021", "2020-02", True),
        ("nonsense", "2020", False),
    ],
)
def test_values_overlap_when_they_can_mean_a_common_day(a: str, b: str, common: bool) -> None:
    assert overlaps(a, b) is common
    assert overlaps(b, a) is common


@pytest.mark.parametrize("text", ["mayo" + " " * 20_000 + "x", "4" + " " * 20_000, "(" * 20_000])
def test_a_page_of_blanks_costs_no_more_than_a_page_of_words(text: str) -> None:
    assert parse_dates(text) == []
