"""Search in any order and spelling, with facets and pages."""

from pathlib import Path

import pytest

from graph.audit import Audit
from graph.client import Client
from graph.view import LOCAL, Scope, View
from graph.view.spelling import Asked, numbers_of
from graph.view.values import Search
from tests.graph.papers import Paper, everything_in, stored

PAPERS = (
    Paper(
        "uno.txt",
        "EC",
        "FGE-2023-0418",
        "El imputado [e1 PERSON suspect|Jhon Wilmer Ostaiza Chila] captó a [e2 PERSON victim|Xiomara Zubizarreta]. "
        "[e1 PERSON suspect|Ostaiza] usaba el [e3 PHONE =+593991234567|+593 99 123 4567]. Informó la fiscal "
        "[e4 PERSON official|Hortensia Cadena] en "
        "[e5 PLACE venue|Hotel Las Palmas]. Ella trabajó en [e6 ORG firm|Inversiones Zubizarreta SAC].",
        [("e1", "RECRUITED", "e2"), ("e1", "USES_PHONE", "e3")],
    ),
    Paper(
        "dos.txt",
        "PE",
        "TU-88-2023",
        "La víctima [e1 PERSON victim|Rosaura Ostaiza] habló del [e2 PLACE venue|Hotel Las Palmas] y del "
        "[e3 PLACE venue|Hotel Costa]. Detuvieron a [e4 PERSON suspect|Elmer Ostaiza].",
    ),
)


@pytest.fixture(scope="module")
def filled(session_graph: Client) -> Client:
    stored(session_graph, PAPERS)
    return session_graph


@pytest.fixture
def view(filled: Client, tmp_path: Path) -> View:
    return View(LOCAL, filled, Audit(tmp_path / "audit.jsonl"))


def names(found: Search) -> list[str]:
    return [hit.node.name for hit in found.hits]


def facet(found: Search, field: str) -> dict[str, int]:
    return {facet.value: facet.count for facet in found.facets if facet.field == field}


@pytest.mark.parametrize(
    "words",
    [
        "Jhon Wilmer Ostaiza Chila",
        "chila wilmer",
        "OSTAIZA, JHON",
        "John Ostaisa",
        "yon wílmer ostaiza",
        "Ostayza Wilmer",
        "vilmer chila",
    ],
)
def test_a_name_is_found_in_any_order_and_spelling(view: View, words: str) -> None:
    assert names(view.look(words))[0] == "Jhon Wilmer Ostaiza Chila"
    assert view.find(words)[0].node.name == "Jhon Wilmer Ostaiza Chila"


@pytest.mark.parametrize(
    "words",
    ["+593 99 123 4567", "0991234567", "099-123-4567", "(099) 123 4567", "593991234567", "00593991234567"],
)
def test_a_phone_is_found_in_any_writing(view: View, words: str) -> None:
    assert names(view.look(words))[:1] == ["+593 99 123 4567"]


def test_what_sounds_like_nothing_known_is_not_found(view: View) -> None:
    assert view.look("Ostapenko") == Search()
    assert view.look("0991234568") == Search()
    assert view.look("¿?") == Search()


def test_a_facet_never_counts_who_is_masked(view: View) -> None:
    for words in ("Zubizarreta", "Xiomara", "Rosaura", "subisarreta"):
        assert view.look(words) == Search(), words
    found = view.look("Ostaiza")
    assert sorted(names(found)) == ["Elmer Ostaiza", "Jhon Wilmer Ostaiza Chila"]
    assert facet(found, "kind") == {"Person": 2}
    assert facet(found, "role") == {"suspect": 2}
    assert facet(found, "country") == {"EC": 1, "PE": 1}


def test_facets_tell_what_each_field_would_leave(view: View) -> None:
    found = view.look("hotel", countries=frozenset({"EC"}))
    assert names(found) == ["Hotel Las Palmas"]
    assert facet(found, "country") == {"PE": 2, "EC": 1}
    assert facet(found, "kind") == {"Place": 1}
    assert names(view.look("ostaiza", roles=frozenset({"victim"}))) == []
    assert names(view.look("ostaiza", kinds=frozenset({"Place"}))) == []


def test_pages_of_a_search_hold_every_hit_once(view: View) -> None:
    whole = view.look("hotel palmas ostaiza")
    first = view.look("hotel palmas ostaiza", limit=2)
    second = view.look("hotel palmas ostaiza", limit=9, after=first.next)
    assert (whole.next, second.next) == ("", "")
    assert len(first.hits) == 2
    assert first.hits + second.hits == whole.hits
    assert first.facets == second.facets == whole.facets


def test_without_words_all_that_the_scope_holds_is_there_cases_first(view: View) -> None:
    found = view.look()
    labels = [hit.node.label for hit in found.hits]
    assert labels[:2] == ["Case", "Case"]
    assert sorted(labels[2:]) == ["Organisation", *["Person"] * 5, "Phone", *["Place"] * 3]
    assert facet(found, "kind") == {"Case": 2, "Person": 5, "Place": 3, "Organisation": 1, "Phone": 1}
    assert facet(found, "role") == {"suspect": 2, "victim": 2, "official": 1}
    assert not {"xiomara", "rosaura", "zubizarreta"} & set(everything_in(found).split())
    narrow = View(Scope("ana", frozenset({"PE"})), view.client, view.audit).look()
    assert facet(narrow, "country") == {"PE": len(narrow.hits)}


def test_what_is_browsed_comes_a_page_at_a_time_and_none_twice(view: View) -> None:
    whole, seen, after = view.look(), [], ""
    for _ in range(len(whole.hits)):
        page = view.look(after=after, limit=3)
        assert bool(page.facets) == (after == "")
        seen += page.hits
        after = page.next
        if not after:
            break
    assert tuple(seen) == whole.hits


@pytest.mark.parametrize(
    ("kinds", "countries", "roles", "labels"),
    [
        ({"Case"}, {"PE"}, set(), ["Case"]),
        ({"Place"}, set(), set(), ["Place"] * 3),
        ({"Place"}, {"EC"}, set(), ["Place"]),
        (set(), set(), {"official"}, ["Person"]),
        ({"Case"}, set(), {"victim"}, []),
        ({"no such kind"}, set(), set(), []),
        (set(), {"XX"}, set(), []),
    ],
)
def test_what_is_browsed_can_be_narrowed(
    view: View, kinds: set[str], countries: set[str], roles: set[str], labels: list[str]
) -> None:
    found = view.look("", frozenset(kinds), frozenset(countries), frozenset(roles))
    assert [hit.node.label for hit in found.hits] == labels
    asked = {f.value: f.count for f in found.facets if f.field == "kind" and (not kinds or f.value in kinds)}
    assert sum(asked.values()) == len(labels)


@pytest.mark.parametrize("after", ["x", "-1", "9" * 400, "P-", "C-zzz", "½", "'"])
@pytest.mark.parametrize("words", ["", "hotel", "+*", "a" * 5000, "0" * 5000])
def test_look_takes_any_text_and_any_cursor(view: View, words: str, after: str) -> None:
    view.look(words, after=after)


def test_a_number_is_read_in_the_countries_of_the_field() -> None:
    assert "593991234567" in numbers_of("099 123 4567")
    assert numbers_of("V-12345678") == frozenset()
    assert Asked.of("Yhon Yhon").words == ("yhon",)
