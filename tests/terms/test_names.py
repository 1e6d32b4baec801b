import pytest

from terms.names import (
    Name,
    commonness,
    compatible,
    given_of,
    is_given,
    is_name_part,
    is_surname,
    nicknames,
    parse,
    parts,
    same_full,
)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Rutilio Zepeda Umanzor", Name(("Rutilio",), ("Zepeda", "Umanzor"), (), "", ())),
        ("ZEPEDA UMANZOR, RUTILIO", Name(("RUTILIO",), ("ZEPEDA", "UMANZOR"), (), "", ())),
        ("ZEPEDA UMANZOR RUTILIO", Name(("RUTILIO",), ("ZEPEDA", "UMANZOR"), (), "", ())),
        ("María José de la Cruz Quispe", Name(("María", "José"), ("Cruz", "Quispe"), ("de", "la"), "", ())),
        ("João Paulo da Silva Filho", Name(("João", "Paulo"), ("Silva",), ("da",), "junior", ())),
        ("Raimundo Nonato Farias Neto", Name(("Raimundo",), ("Nonato", "Farias"), (), "junior", ())),
        ("Winston Ramkissoon Jr.", Name(("Winston",), ("Ramkissoon",), (), "junior", ())),
        ("Ramón Tandazo (padre)", Name(("Ramón",), ("Tandazo",), (), "senior", ())),
        ("Ramón Tandazo, hijo", Name(("Ramón",), ("Tandazo",), (), "junior", ())),
        ("R. Zepeda", Name((), ("Zepeda",), (), "", ("R",))),
        ("Fedde H.", Name(("Fedde",), (), (), "", ("H",))),
        ("Pieter van der Meulen-Croes", Name(("Pieter",), ("Meulen-Croes",), ("van", "der"), "", ())),
        ('Sr. Darwin "El Ñato" Chango', Name(("Darwin",), ("Chango",), (), "", ())),
        ("Darwin Chango, alias El Ñato", Name(("Darwin",), ("Chango",), (), "", ())),
        ("GARCÍA GÓMEZ MARÍA JOSÉ", Name(("MARÍA", "JOSÉ"), ("GARCÍA", "GÓMEZ"), (), "", ())),
        ("de la Cruz", Name((), ("Cruz",), ("de", "la"), "", ())),
        ("Yuleisy", Name(("Yuleisy",), (), (), "", ())),
        ("", Name((), (), (), "", ())),
        ("...", Name((), (), (), "", ())),
    ],
)
def test_a_name_is_taken_apart_by_the_customs_of_its_language(text: str, name: Name) -> None:
    assert parse(text) == name


def test_parts_leave_out_particles_titles_and_suffix() -> None:
    assert parts("Dra. Antônia D’Ávila dos Santos Filho") == ("antonia", "avila", "santos")
    assert parts("Kerron O'Neil") == ("kerron", "oneil")
    assert parts("Jean-Baptiste Étienne") == ("jean", "baptiste", "etienne")


def test_a_full_name_is_the_same_in_another_order_case_and_accent() -> None:
    assert same_full("Zepeda Umanzor, Rutilio", "RUTILIO ZEPEDA UMANZOR")
    assert same_full("Guerline Jean-Louis", "JEAN LOUIS GUERLINE")
    assert same_full("Ana de la Cruz", "Ana Cruz")


def test_father_and_son_do_not_bear_the_same_name() -> None:
    assert not same_full("Ramón Tandazo Ruiz, hijo", "Ramón Tandazo Ruiz, padre")
    assert not same_full("José Ferreira Lima Filho", "José Ferreira Lima")
    assert not compatible("Ramón Tandazo (hijo)", "Ramón Tandazo Ruiz (padre)")
    assert compatible("José Ferreira", "José Ferreira Lima Filho")


def test_one_word_or_an_initial_is_no_full_name() -> None:
    assert not same_full("Zepeda", "ZEPEDA")
    assert not same_full("R. Zepeda", "R. Zepeda")
    assert not same_full("Rutilio Zepeda", "Rutilio Zepeda Umanzor")


@pytest.mark.parametrize(
    ("shorter", "longer", "fits"),
    [
        ("R. Zepeda", "Rutilio Zepeda Umanzor", True),
        ("Zepeda", "Rutilio Zepeda Umanzor", True),
        ("Rutilio Z. U.", "Rutilio Zepeda Umanzor", True),
        ("Fedde H.", "Fedde Hoekstra", True),
        ("M. Zepeda", "Rutilio Zepeda Umanzor", False),
        ("Rutilio Mera", "Rutilio Zepeda Umanzor", False),
        ("Rutilio Zepeda Umanzor", "R. Zepeda", False),
        ("R. Z.", "Rutilio Zepeda", False),
        ("", "Rutilio Zepeda", False),
    ],
)
def test_a_short_form_fits_the_name_that_holds_its_words(shorter: str, longer: str, fits: bool) -> None:
    assert compatible(shorter, longer) is fits


@pytest.mark.parametrize(
    "word", ["María", "YHON", "Yuleisy", "Guerline", "Sunita", "Shurandy", "Cícero", "Jean-Jacques", "Wayra"]
)
def test_given_names_of_the_region_are_known(word: str) -> None:
    assert is_given(word)


@pytest.mark.parametrize(
    "word",
    ["Quispe", "Mamani", "Toapanta", "Ramkissoon", "Boekhoudt", "Saint-Fleur", "de la Cruz", "Guajajara"],
)
def test_surnames_of_the_region_are_known(word: str) -> None:
    assert is_surname(word)


@pytest.mark.parametrize(
    "word", ["el", "presidente", "fiscalía", "the", "van", "policía", "het", "", "mujer", "Lima-x1"]
)
def test_ordinary_words_are_no_given_names(word: str) -> None:
    assert not is_given(word)


def test_nicknames_go_both_ways_and_count_as_name_parts() -> None:
    assert {"pancho", "paco", "chico"} <= nicknames("Francisco")
    assert {"pepe", "ze"} <= nicknames("JOSÉ")
    assert "francisco" in given_of("Pancho")
    assert nicknames("Zzz") == frozenset()
    assert is_name_part("Pancho")


def test_a_rare_name_is_less_common_than_an_everyday_one() -> None:
    assert commonness("María García") > 0.9
    assert commonness("Rutilio Umanzor") < 0.35
    assert commonness("Xyzzy Qwrt") == 0.0 == commonness("")
