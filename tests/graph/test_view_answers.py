"""What a View answers, on a few invented case files."""

import json
import re
from pathlib import Path

import networkx
import pytest

from graph.analysis.networks import networks
from graph.audit import Audit
from graph.client import Client
from graph.exchange import graphml
from graph.view import LOCAL, NotFound, PurposeMissing, Scope, View
from graph.view.values import LinkFilter, Strength
from terms.fold import fold
from terms.vocabulary import Handling
from tests.graph.papers import Paper, everything_in, stored

PHONE = "=+593991234567"
CUCUTA = Paper(
    "declaracion_marisol_tovar.txt",
    "CO",
    "NC-54001-2023",
    f"El imputado [e1 PERSON suspect|Wilmer Ostaiza Chila] captó a la víctima [e2 PERSON victim|Marisol Tovar Quintana] en "
    f"Cúcuta. Usaba el teléfono [e3 PHONE {PHONE}|+593 99 123 4567]. [e1 PERSON suspect|Ostaiza] usaba el "
    f"[e3 PHONE {PHONE}|0991234567]. Ella, [e2 PERSON victim|Marisol Tovar], usa el [e4 PHONE =+573001234567|300 123 4567]. "
    f"Marisol durmió en el [e5 PLACE venue|Hotel Las Palmas]. Firma la fiscal [e6 PERSON official|Hortensia Cadena].",
    [("e1", "RECRUITED", "e2"), ("e1", "USES_PHONE", "e3"), ("e2", "USES_PHONE", "e4")],
)
TUMBES = Paper(
    "parte_tumbes.txt",
    "PE",
    "TU-88-2023",
    f"Detenido [e1 PERSON suspect|Elmer Chiroque Ipanaqué], que llamaba al [e2 PHONE {PHONE}|+593991234567]. "
    f"[e1 PERSON suspect|Chiroque] llevó mujeres al [e3 PLACE venue|Hotel Las Palmas]. "
    f"Informó la fiscal [e4 PERSON official|Hortensia Cadena].",
    [("e1", "USES_PHONE", "e2"), ("e1", "OPERATED_IN", "e3")],
    routes=[
        {
            "origin": {"name": "Cúcuta", "country": "CO", "entity": ""},
            "transit": [],
            "destination": {"name": "Tumbes", "country": "PE", "entity": ""},
            "mode": "land",
            "movers": ["e1"],
        }
    ],
)
MANABI = Paper(
    "impulso.txt",
    "EC",
    "MA-7-2024",
    "La señora [e1 PERSON other|Rosaura Intriago] vive cerca. [e2 PERSON suspect|Kléver Bazurto] conduce el "
    "[e3 PLATE =PBX4821|PBX-4821].",
    [("e2", "USES_VEHICLE", "e3")],
)
SECRET = Paper(
    "reservado.txt",
    "PA",
    "RES-1",
    f"[e1 PERSON suspect|Nelson Quijada] tiene el [e2 PHONE {PHONE}|+593 99 123 4567] y la "
    "[e3 PLATE =PBX4821|PBX-4821].",
    [("e1", "USES_PHONE", "e2"), ("e1", "USES_VEHICLE", "e3")],
    handling="H3",
)
PAPERS = (CUCUTA, TUMBES, MANABI, SECRET)


@pytest.fixture(scope="module")
def filled(session_graph: Client) -> Client:
    stored(session_graph, PAPERS)
    return session_graph


@pytest.fixture
def view(filled: Client, tmp_path: Path) -> View:
    return View(LOCAL, filled, Audit(tmp_path / "audit.jsonl"))


def seen_by(view: View, *countries: str, clearance: Handling = Handling.H3) -> View:
    return View(Scope("ana", frozenset(countries) or None, clearance), view.client, view.audit)


def names_nobody(value: object) -> bool:
    words = set(everything_in(value).split())
    return not words & {"marisol", "tovar", "quintana", "rosaura", "intriago", "3001234567", "573001234567"}


def test_a_case_file_shows_suspects_and_hides_victims(view: View) -> None:
    file = view.case("nc 54001 2023")
    people = {(person.role, person.node.name) for person in file.people if person.role != "victim"}
    assert people == {("suspect", "Wilmer Ostaiza Chila"), ("official", "Hortensia Cadena")}
    (victim,) = (person.node for person in file.people if person.role == "victim")
    assert victim.masked
    assert re.fullmatch(r"V-[a-z2-7]{6}", victim.name)
    assert [node.name for node in file.things] == ["+593 99 123 4567", "▇▇▇"]
    assert [node.name for node in file.places] == ["Hotel Las Palmas"]
    (recruited,) = (link for link in file.relations.links if link.type == "RECRUITED")
    passage = recruited.passages[0]
    assert passage.text.startswith(
        f"El imputado Wilmer Ostaiza Chila captó a la víctima {victim.name} en Cúcuta"
    )
    assert passage.place == "page 1, paragraph 1"
    assert passage.title == "declaracion_▇▇▇_▇▇▇.txt"
    assert [
        (link.a.country, link.b.country) for link in file.linked if link.b.country != "PA" != link.a.country
    ]
    assert names_nobody(file)


def test_opening_a_case_is_put_on_record(view: View) -> None:
    file = view.case("NC-54001-2023")
    line = json.loads(view.audit.path.read_text().splitlines()[-1])
    assert (line["event"], line["subjects"], line["by"]) == ("opened", [file.card.uid], "local analyst")


def test_cases_are_linked_by_a_phone_and_a_venue_across_a_border(view: View) -> None:
    links = seen_by(view, "CO", "PE", "EC").links(LinkFilter(cross_border=True))
    (link,) = links.links
    assert {link.a.country, link.b.country} == {"CO", "PE"}
    assert link.strength is Strength.STRONG or link.strength is Strength.MEDIUM
    phone = next(reason for reason in link.reasons if reason.kind == "phone")
    assert phone.value in {"+593 99 123 4567", "+593991234567"}
    assert {passage.case for passage in phone.passages} == {"NC-54001-2023", "TU-88-2023"}
    assert names_nobody(links)


def test_networks_are_drawn_from_links(view: View) -> None:
    (network,) = networks(view.links().links)
    assert network.countries == ("CO", "EC", "PA", "PE")


def test_what_the_clearance_does_not_cover_is_not_there(view: View) -> None:
    low = seen_by(view, clearance=Handling.H2)
    assert len(view.cases()) == 4
    assert len(low.cases()) == 3
    assert all(link.a.country != "PA" != link.b.country for link in low.links().links)
    assert "quijada" not in everything_in(low.subgraph())
    with pytest.raises(NotFound) as hidden:
        low.case("RES-1")
    with pytest.raises(NotFound) as unknown:
        low.case("NO-SUCH-CASE")
    assert str(hidden.value) == str(unknown.value)
    assert low.search("Quijada").items == ()


def test_a_path_leads_through_the_phone_with_a_sentence_on_each_hop(view: View) -> None:
    paths = seen_by(view, "CO", "PE").path("Wilmer Ostaiza Chila", "Elmer Chiroque Ipanaqué")
    assert [node.label for node in paths[0].nodes] == ["Person", "Phone", "Person"]
    assert all(link.passages for link in paths[0].links)
    assert not paths[0].context


def test_a_path_never_leads_through_what_the_reader_may_not_see(view: View) -> None:
    ends = ("Elmer Chiroque Ipanaqué", "Kléver Bazurto")
    assert len(view.path(*ends)) > 0
    assert seen_by(view, clearance=Handling.H2).path(*ends) == ()


def test_a_path_to_a_name_that_nobody_bears_is_not_found(view: View) -> None:
    with pytest.raises(NotFound):
        view.path("Wilmer Ostaiza Chila", "Nobody Nowhere")


def test_people_who_are_masked_are_found_by_id_and_pseudonym_never_by_name(view: View) -> None:
    (victim,) = (p.node for p in view.case("NC-54001-2023").people if p.role == "victim")
    for words in ("Marisol", "marisol tovar quintana", "Tovar", "3001234567", "Rosaura Intriago"):
        assert view.search(words).items == (), words
        assert view.find(words) == ()
    assert [hit.node for hit in view.search(victim.name).items] == [victim]
    assert [hit.node for hit in view.find(victim.uid)] == [victim]


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("ostaiza", "Person"),
        ("WILMER Ostaiza", "Person"),
        ("0991234567", "Phone"),
        ("+593 99 123 4567", "Phone"),
        ("hotel palmas", "Place"),
        ("PBX-4821", "Vehicle"),
        ("TU-88-2023", "Case"),
    ],
)
def test_search_finds_what_may_be_seen(view: View, words: str, label: str) -> None:
    assert label in {hit.node.label for hit in view.search(words).items}


@pytest.mark.parametrize(
    "words", ["", "   ", "*", 'a/b "', "AND", "~", "(", "x" * 500, "\\", "a:b", "name:*"]
)
def test_search_takes_any_text(view: View, words: str) -> None:
    view.search(words)
    view.find(words)


def test_a_name_is_revealed_for_a_purpose_and_on_record(view: View) -> None:
    (victim,) = (p.node for p in view.case("NC-54001-2023").people if p.role == "victim")
    with pytest.raises(PurposeMissing):
        view.reveal(victim.uid, "  ")
    revealed = view.reveal(victim.name, "referral to shelter")
    assert revealed.name == "Marisol Tovar Quintana"
    line = json.loads(view.audit.path.read_text().splitlines()[-1])
    assert (line["event"], line["subjects"], line["why"]) == ("revealed", [victim.uid], "referral to shelter")
    assert "Marisol" not in view.audit.path.read_text()
    assert view.audit.verify().good
    with pytest.raises(NotFound):
        view.reveal("P-zzzzzzzzzz", "curiosity")


def test_around_a_thing_stand_its_cases_and_neighbours(view: View) -> None:
    (hit,) = view.find("+593991234567")
    around = view.around(hit.node.uid)
    assert sorted(node.label for node in around.nodes) == ["Case"] * 3 + ["Person"] * 3 + ["Phone"]
    assert names_nobody(around)
    (case,) = view.find("NC-54001-2023")
    assert len([n for n in view.around(case.node.uid).nodes if n.label == "Person"]) == 3


def test_an_export_is_the_whole_on_record_and_opens_elsewhere(view: View, tmp_path: Path) -> None:
    exported = view.export()
    assert exported == view.subgraph()
    assert exported.handling == "H3"
    assert exported.complete
    assert names_nobody(exported)
    line = json.loads(view.audit.path.read_text().splitlines()[-1])
    assert (line["event"], len(line["subjects"])) == ("exported", 4)
    graphml.write(exported, tmp_path / "all.graphml")
    read = networkx.read_graphml(tmp_path / "all.graphml", force_multigraph=True)
    assert (read.number_of_nodes(), read.number_of_edges()) == (len(exported.nodes), len(exported.links))
    assert not set(fold((tmp_path / "all.graphml").read_text()).split()) & {"marisol", "tovar", "rosaura"}


def test_a_journey_is_told_with_its_places_and_its_sentence(view: View) -> None:
    (journey,) = view.case("TU-88-2023").routes
    assert [(leg.source, leg.target) for leg in journey.legs] == [("Cúcuta", "Tumbes")]
    assert [node.name for node in journey.movers] == ["Elmer Chiroque Ipanaqué"]
    assert journey.passage is not None
    labels = {node.label for node in view.subgraph().nodes}
    assert {"Route", "Leg", "Case", "Person", "Phone"} <= labels


def test_a_passage_is_masked_whatever_stretch_is_asked_for(view: View) -> None:
    document = CUCUTA.read()[0]
    for start in range(0, len(document.text), 7):
        assert names_nobody(view.passage(document.uid, start, start + 40))
    with pytest.raises(NotFound):
        view.passage("0" * 64, 0, 10)
    with pytest.raises(NotFound):
        seen_by(view, "PE").passage(document.uid, 0, 10)
