import pytest

from terms import countries
from terms.countries import (
    REGION,
    code_of,
    country_forms,
    demonym_forms,
    name_of,
    nationality_code,
    neighbours,
)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Países Bajos", "NL"),
        ("PAISES BAJOS", "NL"),
        ("Nederland", "NL"),
        ("Holanda", "NL"),
        ("Kòrsou", "CW"),
        ("Curazao", "CW"),
        ("Boneiru", "BQ"),
        ("Sint Maarten", "SX"),
        ("Trinidad & Tobago", "TT"),
        ("Dominicaanse Republiek", "DO"),
        ("la República Dominicana", "DO"),
        ("Brazilië", "BR"),
        ("Equador", "EC"),
        ("EE. UU.", "US"),
        ("U.S.A.", "US"),
        ("Haïti", "HT"),
        ("Roménia", "RO"),
        ("Georgia", "GE"),
        ("Finlândia", "FI"),
        ("EC", "EC"),
        ("NL-AW", "AW"),
        ("XK", "XK"),
        ("AN", ""),
        ("Antillas Neerlandesas", ""),
        ("Macondo", ""),
        ("", ""),
        ("de", ""),
    ],
)
def test_a_country_has_one_code_in_every_language(name: str, code: str) -> None:
    assert code_of(name) == code


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("ecuatorianas", "EC"),
        ("equatorianos", "EC"),
        ("Ecuadorians", "EC"),
        ("Ecuadoriaanse", "EC"),
        ("Colombianen", "CO"),
        ("COLOMBIANA", "CO"),
        ("brasileños", "BR"),
        ("panamenhas", "PA"),
        ("dominicanas", "DO"),
        ("Dominican", "DO"),
        ("Trini", "TT"),
        ("trinitenses", "TT"),
        ("curazoleña", "CW"),
        ("curaçauenses", "CW"),
        ("Arubaanse", "AW"),
        ("venesolanonan", "VE"),
        ("Venezolaanse", "VE"),
        ("guyanesa", "GY"),
        ("Surinaamse", "SR"),
        ("alemanas", "DE"),
        ("alemães", "DE"),
        ("espanhóis", "ES"),
        ("españolas", "ES"),
        ("Nederlandse", "NL"),
        ("Chinezen", "CN"),
        ("chinesas", "CN"),
        ("marroquíes", "MA"),
        ("ulandes", "NL"),
        ("yu di Kòrsou", "CW"),
        ("Antilliaan", ""),
        ("persona", ""),
        ("", ""),
    ],
)
def test_a_demonym_gives_its_country_in_any_gender_and_number(word: str, code: str) -> None:
    assert nationality_code(word) == code


def test_the_islands_are_never_the_netherlands() -> None:
    for form in ("Aruba", "Curaçao", "Bonaire", "Caribisch Nederland", "St. Maarten"):
        assert code_of(form) not in ("NL", "")


def test_every_country_of_the_world_has_a_name_in_four_languages() -> None:
    assert len(countries.NAMES) >= 249
    assert all({"es", "pt", "en", "nl"} <= names.keys() for names in countries.NAMES.values())
    assert all(code_of(names["es"]) for names in countries.NAMES.values())


def test_demonyms_cover_the_countries_from_which_people_come() -> None:
    assert len(set(demonym_forms().values())) >= 100
    assert set(demonym_forms().values()) >= REGION


def test_words_that_only_look_like_countries_are_not_looked_for_in_text() -> None:
    assert not {"reunion", "mauricio", "jordan", "vs", "uk"} & country_forms().keys()
    assert country_forms()["paises bajos"] == "NL"


def test_a_name_is_given_in_the_readers_language() -> None:
    assert name_of("CW", "nl") == "Curaçao"
    assert name_of("CW", "pap") == "Kòrsou"
    assert name_of("SE", "pap") == "Suecia"
    assert name_of("ZZ", "es") == "ZZ"


def test_neighbours_are_mutual_inside_the_region_and_islands_have_coasts() -> None:
    assert all(
        code in neighbours(other) for code in REGION for other in neighbours(code) & REGION if code != "AW"
    )
    assert "VE" in neighbours("TT")
    assert "HT" in neighbours("do")
    assert neighbours("JP") == frozenset()
