"""Things, their neighbours, pictures and ways between them, on a few invented papers."""

from pathlib import Path

import pytest

from graph.audit import Audit
from graph.client import Client
from graph.view import LOCAL, NotFound, Scope, View
from graph.view.values import LinkFilter, Strength, Subgraph
from tests.graph.papers import Paper, everything_in, stored

PHONE, PLATE = "=+593991234567", "=PBX4821"
PAPERS = (
    Paper(
        "uno.txt",
        "EC",
        "EC-1",
        f"[e1 PERSON suspect|Wilmer Ostaiza Chila] captó a [e2 PERSON victim|Marisol Tovar]. "
        f"[e1 PERSON suspect|Ostaiza] llamaba al [e3 PHONE {PHONE}|0991234567]. "
        f"[e4 PERSON suspect|Kléver Bazurto] también llamaba al [e3 PHONE {PHONE}|0991234567].",
        [("e1", "RECRUITED", "e2"), ("e1", "USES_PHONE", "e3"), ("e4", "USES_PHONE", "e3")],
        routes=[
            {
                "origin": {"name": "Manta", "country": "EC", "entity": ""},
                "transit": [],
                "destination": {"name": "Tumbes", "country": "PE", "entity": ""},
                "mode": "land",
                "movers": ["e1"],
            }
        ],
    ),
    Paper(
        "dos.txt",
        "PE",
        "PE-1",
        f"[e1 PERSON suspect|Elmer Chiroque] llamaba al [e2 PHONE {PHONE}|+593991234567] y conduce el "
        f"[e3 PLATE {PLATE}|PBX-4821].",
        [("e1", "USES_PHONE", "e2"), ("e1", "USES_VEHICLE", "e3")],
    ),
    Paper(
        "tres.txt",
        "PE",
        "PE-2",
        f"[e1 PERSON suspect|Nelson Quijada] conduce el [e2 PLATE {PLATE}|PBX-4821].",
        [("e1", "USES_VEHICLE", "e2")],
    ),
)


@pytest.fixture(scope="module")
def filled(session_graph: Client) -> Client:
    stored(session_graph, PAPERS)
    return session_graph


@pytest.fixture
def view(filled: Client, tmp_path: Path) -> View:
    return View(LOCAL, filled, Audit(tmp_path / "audit.jsonl"))


def seen_by(view: View, *countries: str) -> View:
    return View(Scope("ana", frozenset(countries)), view.client, view.audit)


def uid_of(view: View, words: str) -> str:
    (hit,) = view.find(words)
    return hit.node.uid


def names(subgraph: Subgraph) -> set[str]:
    return {node.name for node in subgraph.nodes if node.label not in {"Route", "Leg"}}


def test_a_thing_is_told_with_its_part_in_each_case_and_why_it_is_one(view: View) -> None:
    phone = view.entity(uid_of(view, "+593991234567"))
    assert phone.node.label == "Phone"
    assert {part.case.reference for part in phone.parts} == {"EC-1", "PE-1"}
    assert all(part.passages for part in phone.parts)
    (join,) = phone.joins
    assert join.rule
    assert len(join.passages) == 2
    assert join.terms
    (part,) = view.entity(uid_of(view, "Wilmer Ostaiza")).parts
    assert (part.role, part.witness, part.case.reference) == ("suspect", False, "EC-1")


def test_a_masked_person_is_told_without_her_name(view: View) -> None:
    (victim,) = (person.node for person in view.case("EC-1").people if person.node.masked)
    told = view.entity(victim.uid)
    assert told == view.entity(victim.name)
    assert told.node == victim
    assert [part.role for part in told.parts] == ["victim"]
    assert not {"marisol", "tovar"} & set(everything_in(told).split())


def test_a_thing_is_told_only_as_far_as_the_scope_goes(view: View) -> None:
    phone = seen_by(view, "PE").entity(uid_of(view, "+593991234567"))
    assert [part.case.reference for part in phone.parts] == ["PE-1"]
    assert phone.joins == ()


def test_neighbours_are_counted_by_relationship_and_kind(view: View) -> None:
    phone = uid_of(view, "+593991234567")
    assert view.neighbours(phone).columns == ("type", "label", "count")
    assert view.neighbours(phone).rows == (("USES_PHONE", "Person", 3), ("IN_CASE", "Case", 2))
    assert seen_by(view, "PE").neighbours(phone).rows == (("USES_PHONE", "Person", 1), ("IN_CASE", "Case", 1))
    assert view.neighbours("EC-1").rows == (
        ("IN_CASE", "Person", 3),
        ("IN_CASE", "Phone", 1),
        ("HAS_ROUTE", "Route", 1),
    )


def test_neighbours_come_a_page_at_a_time_and_none_twice(view: View) -> None:
    phone = uid_of(view, "+593991234567")
    whole = view.around(phone)
    assert whole.complete
    assert len(whole.nodes) == 6
    pages = [view.around(phone, limit=2, offset=offset) for offset in (0, 2, 4)]
    assert [len(page.nodes) for page in pages] == [3, 3, 2]
    assert [page.complete for page in pages] == [False, False, True]
    seen = [node.uid for page in pages for node in page.nodes if node.uid != phone]
    assert sorted([*seen, phone]) == [node.uid for node in whole.nodes]
    assert len(view.around(phone, offset=99).nodes) == 1


def test_neighbours_are_chosen_by_relationship_and_kind(view: View) -> None:
    phone = uid_of(view, "+593991234567")
    assert {n.label for n in view.around(phone, types=frozenset({"USES_PHONE"})).nodes} == {"Phone", "Person"}
    assert {n.label for n in view.around(phone, labels=frozenset({"Case"})).nodes} == {"Phone", "Case"}
    assert len(view.around(phone, types=frozenset({"RECRUITED"})).nodes) == 1
    assert len(view.around(phone, types=frozenset({"'] DETACH DELETE"})).nodes) == 1
    case = view.around("EC-1", labels=frozenset({"Route"}))
    assert {node.label for node in case.nodes} == {"Case", "Route", "Leg", "Place", "Person"}
    assert {n.label for n in view.around("EC-1", labels=frozenset({"Phone"})).nodes} == {"Case", "Phone"}


def test_a_page_shows_what_ties_the_neighbours_to_one_another(view: View) -> None:
    links = view.around("EC-1").links
    assert {"RECRUITED", "USES_PHONE", "IN_CASE", "HAS_ROUTE"} <= {link.type for link in links}
    assert all(link.passages for link in links if link.type == "RECRUITED")


def test_a_picture_grows_from_its_seeds_hop_by_hop(view: View) -> None:
    seed = uid_of(view, "Nelson Quijada")
    one = view.subgraph([seed])
    assert names(one) == {"Nelson Quijada", "PBX-4821", "PE-2"}
    assert one.complete
    assert names(view.subgraph([seed], hops=2)) == names(one) | {"Elmer Chiroque", "PE-1"}
    assert names(view.subgraph([seed], hops=0)) == {"Nelson Quijada"}
    narrow = seen_by(view, "EC").subgraph(["EC-1"], hops=8)
    assert [n.uid for n in narrow.nodes] == [n.uid for n in view.subgraph(["EC-1"]).nodes]


def test_a_picture_that_is_too_large_is_cut_and_says_so(view: View) -> None:
    for cut in (view.subgraph(["EC-1"], limit=3), view.subgraph(limit=3)):
        assert len(cut.nodes) == 3
        assert not cut.complete
    assert view.subgraph(limit=0).complete
    assert len(view.subgraph(limit=0).nodes) > 10


def test_a_picture_of_links_holds_cases_and_what_they_share(view: View) -> None:
    by_plate = view.subgraph(wanted=LinkFilter(kinds=frozenset({"vehicle"})))
    assert names(by_plate) == {"PBX-4821", "PE-1", "PE-2"}
    assert {link.type for link in by_plate.links} == {"IN_CASE"}
    crossing = view.subgraph(wanted=LinkFilter(cross_border=True))
    assert {node.label for node in crossing.nodes} == {"Case", "Phone"}
    assert not view.subgraph(wanted=LinkFilter(), limit=3).complete


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (LinkFilter(), 2),
        (LinkFilter(cross_border=True), 1),
        (LinkFilter(countries=frozenset({"EC"})), 1),
        (LinkFilter(countries=frozenset({"PE"})), 2),
        (LinkFilter(kinds=frozenset({"phone"})), 1),
        (LinkFilter(kinds=frozenset({"person"})), 0),
        (LinkFilter(strength=Strength.MEDIUM), 2),
        (LinkFilter(strength=Strength.STRONG), 0),
        (LinkFilter(since="2020-01-01"), 0),
    ],
)
def test_links_are_chosen_by_border_country_kind_strength_and_date(
    view: View, wanted: LinkFilter, found: int
) -> None:
    assert len(view.links(wanted).links) == found


def test_an_export_of_a_piece_is_on_record_with_its_cases(view: View) -> None:
    exported = view.export(["PE-2"], hops=1)
    assert exported == view.subgraph(["PE-2"], limit=0)
    (case,) = (node.uid for node in exported.nodes if node.label == "Case")
    assert case in view.audit.path.read_text().splitlines()[-1]


def test_a_path_is_no_longer_than_was_asked(view: View) -> None:
    ends = ("Wilmer Ostaiza Chila", "Nelson Quijada")
    assert {len(path.links) for path in view.path(*ends)} == {4}
    assert view.path(*ends, hops=3) == ()


def test_an_overview_counts_what_the_scope_holds(view: View) -> None:
    told = view.overview()
    assert (told.cases, told.documents) == (3, 3)
    assert told.things.rows == (("Person", 5), ("Phone", 1), ("Vehicle", 1))
    assert told.countries.rows == (("PE", 2), ("EC", 1))
    narrow = seen_by(view, "EC").overview()
    assert (narrow.cases, narrow.countries.rows) == (1, (("EC", 1),))


def test_what_is_not_there_is_not_found(view: View) -> None:
    for ask in (view.entity, view.neighbours, view.around, lambda uid: view.subgraph([uid])):
        with pytest.raises(NotFound):
            ask("P-zzzzzzzzzz")
