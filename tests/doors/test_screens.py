"""What the explorer sends to browsers, for every key and in every language, and the files that it makes: no planted name."""

import zipfile
from collections.abc import Iterator
from functools import partial
from io import BytesIO
from typing import Any

import pytest

from dashboard.canvas import open_board
from dashboard.canvas.library import library
from dashboard.files import made
from dashboard.language import LANGUAGES, say
from dashboard.menu import ITEMS
from hilo.keys import KeyRole
from tests.doors import closed, screens
from tests.doors.conftest import LIMITED, House
from tests.doors.heard import Heard
from tests.doors.known import PEOPLE, Known, known

ANA = KeyRole.INVESTIGATOR.value
WHO = (*(role.value for role in KeyRole), LIMITED)


@pytest.fixture(scope="module")
def planted(house: House) -> Known:
    """What is in the store."""
    return known(house.view())


@pytest.fixture(scope="module")
def shown(house: House, planted: Known) -> Heard:
    """All of it."""
    found = Heard()
    for name, who, run in (
        *_in_languages(house, planted),
        *_for_keys(house, planted),
        *_wholly(house, planted),
    ):
        assert not run.exception, (name, who)
        found.hear(f"{who}: {name}", *screens.texts(run))
    for who in (ANA, KeyRole.RESEARCHER.value, LIMITED):
        for kind, text in _files(house, who):
            found.hear(f"{who}: {kind}", text)
    found.hear("log", *house.log.said)
    return found


def _in_languages(house: House, planted: Known) -> Iterator[tuple[str, str, Any]]:
    linked = next(case for case in planted.cases if house.view().case(case).linked)
    for language in LANGUAGES:
        for item in ITEMS:
            yield item.name, ANA, screens.page(house, item.name, ANA, language, case=linked)


def _for_keys(house: House, planted: Known) -> Iterator[tuple[str, str, Any]]:
    for who in WHO:
        view = house.door.view(house.scope(who))
        for item in ITEMS:
            yield item.name, who, screens.page(house, item.name, who, case=planted.closed_case)
        if who in {ANA, LIMITED}:
            board = open_board(view.subgraph(limit=0))
            yield "network", who, screens.page(house, "network", who, board=board)
            yield "search", who, screens.page(house, "search", who, search_words="caso hotel bar")


def _wholly(house: House, planted: Known) -> Iterator[tuple[str, str, Any]]:
    """Every fourth case with its page, many things with their cards, every paper."""
    for who, here in ((ANA, planted), (LIMITED, planted.every(4))):
        for case in here.cases[::4]:
            yield "case", who, screens.page(house, "case", who, case=case)
        things = (*here.people[::6], *here.masked[::3], *here.closed_things)
        yield "cards", who, screens.cards(house, who, tuple(dict.fromkeys(things)))
        yield "papers", who, screens.papers(house, who, here.documents[::2])


def _files(house: House, who: str) -> Iterator[tuple[str, str]]:
    view = house.door.view(house.scope(who))
    board = open_board(view.subgraph(limit=0))
    for language in LANGUAGES if who == ANA else ("pt",):
        files = made(view.export(), board.state, partial(say, language), language)
        for kind, (_, _, content) in files.items():
            for text in _unpacked(content):
                yield kind, text.replace(library(), "")


def _unpacked(content: bytes) -> Iterator[str]:
    if not content.startswith(b"PK"):
        yield content.decode("utf-8")
        return
    with zipfile.ZipFile(BytesIO(content)) as archive:
        for name in archive.namelist():
            yield from (name, archive.read(name).decode("utf-8-sig"))


def test_no_planted_name_stands_on_any_page_or_in_any_file_that_it_makes(shown: Heard) -> None:
    found = shown.named()
    count = len(set().union(*found.values()))
    sources, number = len(shown.texts), sum(map(len, shown.texts.values()))
    print(
        f"\n{sources} kinds of pages and files, {number} texts; planted names found: {count} of {len(PEOPLE)}"
    )
    assert found == {}


def test_a_key_for_the_other_countries_sees_nothing_of_the_closed_case(shown: Heard, planted: Known) -> None:
    mine = [source for source in shown.texts if source.startswith(f"{LIMITED}: ")]
    assert {f"{LIMITED}: {item.name}" for item in ITEMS} <= set(mine)
    words, ids = shown.holding(closed.WORDS, mine), shown.holding(planted.hidden, mine)
    print(f"\nof the closed case found: {len(words)} words, {len(ids)} ids")
    assert words == {}
    assert ids == {}


def test_what_may_be_shown_is_heard(shown: Heard, planted: Known) -> None:
    """The count is worth something: names of suspects and ids are found where they are shown."""
    for name in ("case", "cards", "papers", "network", "page", "tables", "graphml"):
        assert shown.holding(["Umanzor", "Quirozeta"], [f"{ANA}: {name}"]), name
    assert shown.holding(planted.hidden, [f"{ANA}: tables"])
    assert [line for line in shown.texts["log"] if line.startswith("ERROR")] == []


def test_a_victims_name_as_a_search_shows_nothing_but_what_was_typed(house: House) -> None:
    found = Heard()
    for person in PEOPLE[::10]:
        run = screens.page(house, "search", ANA, search_words=person.name)
        found.hear("search", *(text for text in screens.texts(run) if text != person.name))
    assert found.named() == {}
