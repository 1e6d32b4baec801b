import csv
import subprocess
import sys
from importlib.resources import files

import pytest

from terms import gazetteer
from terms.fold import fold
from terms.gazetteer import countries_of, get, lookup, phrases, resolve


@pytest.mark.parametrize(
    ("name", "kind", "country"),
    [
        ("Cúcuta", "settlement", "CO"),
        ("CUCUTA", "settlement", "CO"),
        ("Rumichaca", "crossing", "EC"),
        ("Puente Internacional Simón Bolívar", "crossing", "VE"),
        ("Paraguachón", "crossing", "CO"),
        ("Huaquillas", "crossing", "EC"),
        ("Dajabón", "crossing", "DO"),
        ("Paso Canoas", "crossing", "PA"),
        ("Peñas Blancas", "crossing", "CR"),
        ("Pacaraima", "crossing", "BR"),
        ("Assis Brasil", "crossing", "BR"),
        ("Tapón del Darién", "region", "PA"),
        ("Darién Gap", "region", "PA"),
        ("Bajo Chiquito", "trail", "PA"),
        ("Icacos", "beach", "TT"),
        ("Chaguaramas", "port", "TT"),
        ("Aeropuerto Jorge Chávez", "airport", "PE"),
        ("luchthaven Hato", "airport", "CW"),
        ("Guarulhos Airport", "airport", "BR"),
        ("Mazuco", "settlement", "PE"),
        ("Arco Minero", "region", "VE"),
        ("Táchira", "region", "VE"),
        ("Norte de Santander", "region", "CO"),
        ("Puerto España", "settlement", "TT"),
        ("Ciudad de Panamá", "settlement", "PA"),
        ("Panamá", "country", "PA"),
        ("Kòrsou", "country", "CW"),
        ("Países Bajos", "country", "NL"),
        ("Curaçao", "country", "CW"),
        ("Den Haag", "settlement", "NL"),
        ("Lima", "settlement", "PE"),
    ],
)
def test_places_of_the_routes_are_known_in_their_languages(name: str, kind: str, country: str) -> None:
    place = resolve(name)
    assert place is not None
    assert (place.kind, place.country) == (kind, country)


@pytest.mark.parametrize(
    "name", ["David", "Colón", "Victoria", "Sucre", "Miranda", "Esperanza", "Jordan", "Pedro Sánchez"]
)
def test_a_name_that_may_be_a_person_is_no_place_without_its_country(name: str) -> None:
    assert fold(name) in gazetteer.RISKY
    assert resolve(name) is None


def test_a_country_spoken_of_decides_between_places_of_one_name() -> None:
    found = {country: resolve("San Cristóbal", [country]) for country in ("VE", "DO")}
    assert all(place is not None and place.country == country for country, place in found.items())
    david = resolve("David", ["CO", "PA"])
    assert david is not None
    assert david.admin == "Chiriquí"


def test_a_neighbour_is_likelier_than_a_far_place_but_not_than_a_great_city() -> None:
    here, far = resolve("El Carmen", ["EC"]), resolve("Madrid", ["EC"])
    assert here is None or here.country in {"EC", "CO", "PE"}
    assert far is not None
    assert far.country == "ES"


def test_a_crossing_belongs_to_both_sides() -> None:
    place = resolve("Rumichaca", ["CO"])
    assert place is not None
    assert countries_of(place) == {"EC", "CO"}


def test_unknown_names_give_nothing() -> None:
    assert lookup("Macondo de Abajo") == ()
    assert lookup("") == ()
    assert resolve("Macondo de Abajo", ["CO"]) is None
    assert get("nowhere") is None


def test_an_id_leads_back_to_its_place() -> None:
    for place in lookup("Quito"):
        assert get(place.id) == place


def test_phrases_leave_out_what_may_be_a_person_and_offer_forms_without_accents() -> None:
    forms = dict(phrases())
    assert {"Bogotá", "Bogota", "Curaçao", "Curacao", "Paraguachon"} <= forms.keys()
    assert not {"David", "Victoria", "Colón"} & forms.keys()
    assert all(get(place) for place in forms.values())
    assert all(len(fold(form)) >= 4 for form in forms)
    assert len(gazetteer.RISKY) >= 150


def test_every_row_of_the_own_table_is_in_the_gazetteer_near_its_coordinates() -> None:
    with files("terms").joinpath("data/places.csv").open(encoding="utf-8") as file:
        records = list(csv.DictReader(file, delimiter=";"))
    assert len(records) >= 170
    for record in records:
        names = [record["name"], *record["aliases"].split("|")]
        latitude, longitude = float(record["latitude"]), float(record["longitude"])
        for name in filter(None, names):
            assert any(
                abs(place.latitude - latitude) < 0.01 and abs(place.longitude - longitude) < 0.01
                for place in lookup(name)
            ), name


def test_nothing_is_read_at_import() -> None:
    code = (
        "import terms.gazetteer as g, terms.names as n;"
        "print(g._rows.cache_info().currsize, n._weights.cache_info().currsize)"
    )
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout.split() == ["0", "0"]
