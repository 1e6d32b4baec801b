"""Pages run on a small real store: for every role what it may see, in every language, with no name of a victim."""

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from dashboard import session
from dashboard.language import LANGUAGES
from dashboard.menu import ITEMS, pages_for
from hilo.door import Door
from hilo.keys import KeyRole
from tests.dashboard.store import VICTIMS, visit_of


def _script(name: str, role: str, language: str) -> None:
    import streamlit as st

    from dashboard import session
    from dashboard.guard import guarded
    from dashboard.language import CHOSEN
    from dashboard.menu import ITEMS
    from hilo.keys import KeyRole
    from tests.dashboard.store import visit_of

    st.session_state[CHOSEN] = language
    draw = next(item.draw for item in ITEMS if item.name == name)
    guarded(draw)(visit_of(session.doors()[0], KeyRole(role)))


def _page(
    opened: Door, name: str, role: KeyRole = KeyRole.ANALYST, language: str = "es", **state: Any
) -> Any:
    session.enter(opened)
    page = AppTest.from_function(_script, args=(name, role.value, language), default_timeout=60)
    for key, value in state.items():
        page.session_state[key.replace("_", "-")] = value
    return page.run()


def _told(page: Any) -> str:
    """All that a page says."""
    return repr(page)


def _well(page: Any) -> bool:
    return not page.exception and not page.error and not page.warning


def _names(told: str) -> list[str]:
    return [part for name in VICTIMS for part in name.split() if part in told]


@pytest.mark.parametrize("role", list(KeyRole))
def test_a_menu_holds_what_the_key_may_use(opened: Door, role: KeyRole) -> None:
    everything = {"start", "search", "network", "case", "map", "review", "upload"}
    expected = {
        KeyRole.ANALYST: everything,
        KeyRole.INVESTIGATOR: everything,
        KeyRole.RESEARCHER: everything - {"review", "upload"},
        KeyRole.INTAKE: {"start", "upload"},
    }
    assert {item.name for item in pages_for(visit_of(opened, role))} == expected[role]


@pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.name)
def test_every_page_runs_for_an_analyst_without_a_victims_name(opened: Door, item: Any) -> None:
    page = _page(opened, item.name)
    assert _well(page), _told(page)
    assert _names(_told(page)) == []


@pytest.mark.parametrize("language", list(LANGUAGES))
def test_pages_speak_four_languages(opened: Door, language: str) -> None:
    assert _well(_page(opened, "start", language=language))


@pytest.mark.parametrize("item", [item for item in ITEMS if item.right], ids=lambda item: item.name)
def test_a_page_that_the_key_may_not_use_says_so_even_if_it_is_reached(opened: Door, item: Any) -> None:
    for role in KeyRole:
        if item not in pages_for(visit_of(opened, role)):
            page = _page(opened, item.name, role)
            assert not page.exception
            assert [each.value for each in page.warning], f"{item.name} {role}"


def test_a_case_shows_people_and_the_case_across_the_border(opened: Door) -> None:
    cards = visit_of(opened, KeyRole.ANALYST).view.cases()
    page = _page(opened, "case", case=next(card.uid for card in cards if card.reference == "PE-0457"))
    assert _well(page), _told(page)
    assert any("Zepeda" in button.label for button in page.button)
    assert "EC-2023-11" in _told(page)
    assert _names(_told(page)) == []


def test_opening_a_case_is_recorded_once_however_often_the_page_runs(opened: Door) -> None:
    uid = visit_of(opened, KeyRole.ANALYST).view.cases()[0].uid
    audit = opened.settings.data / "audit.jsonl"
    page = _page(opened, "case", language="en", case=uid)
    before = len(audit.read_text("utf-8").splitlines())
    page.run()
    page.run()
    assert len(audit.read_text("utf-8").splitlines()) == before


def test_search_lists_what_answers_and_shows_the_chosen_thing(opened: Door) -> None:
    page = _page(opened, "search", search_words="umanzor rutilio")
    next(button for button in page.button if "Zepeda" in button.label).click().run()
    assert _well(page), _told(page)
    assert "EC-2023-11" in _told(page).replace("\\", "")


def test_a_victims_name_finds_nothing(opened: Door) -> None:
    page = _page(opened, "search", search_words="Yuleisy Pantoja")
    assert not [button for button in page.button if (button.key or "").startswith("hit-")]


def test_an_unknown_case_is_told_in_words(opened: Door) -> None:
    page = _page(opened, "case", case="C-nothing")
    assert _well(page), _told(page)


def test_the_review_page_asks_for_a_verdict(opened: Door) -> None:
    page = _page(opened, "review")
    assert _well(page), _told(page)
    assert "Saltar" in {button.label for button in page.button}
