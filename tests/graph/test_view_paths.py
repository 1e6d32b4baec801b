"""Shortest chains, searched from both ends."""

from collections.abc import Iterable

import networkx
import pytest

from graph.view.paths import MOST_PATHS, Step, nodes_along, shortest
from graph.view.sentences import Places, sentence_around


class World:
    """A graph that answers as the store does, and counts the questions."""

    def __init__(self, edges: Iterable[tuple[str, str]], closed: Iterable[str] = ()) -> None:
        self.steps = [Step(a, b, f"{a}{b}") for a, b in edges]
        self.closed = set(closed)
        self.questions = 0

    def neighbours(self, uids: Iterable[str]) -> list[Step]:
        self.questions += 1
        wanted = set(uids)
        return [step for step in self.steps if step.a in wanted or step.b in wanted]

    def passable(self, uids: Iterable[str]) -> set[str]:
        return set(uids) - self.closed

    def chains(self, a: str, b: str) -> list[str]:
        return ["".join(nodes_along(a, chain)) for chain in shortest(a, b, self.neighbours, self.passable)]


def test_all_shortest_chains_are_found() -> None:
    assert World(["ab", "bd", "ac", "cd", "ae", "ef", "fd"]).chains("a", "d") == ["abd", "acd"]


def test_a_closed_thing_is_gone_round() -> None:
    assert World(["ab", "bd", "ac", "ce", "ed"], closed="b").chains("a", "d") == ["aced"]
    assert World(["ab", "bd"], closed="b").chains("a", "d") == []


def test_an_end_may_be_closed_itself() -> None:
    assert World(["ab", "bc"], closed="ac").chains("a", "c") == ["abc"]


def test_there_is_no_chain_from_a_thing_to_itself_or_to_another_island() -> None:
    world = World(["ab", "cd"])
    assert world.chains("a", "a") == []
    assert world.chains("a", "d") == []


def test_many_ways_give_a_few_chains() -> None:
    middle = "bcdefghij"
    world = World([*(("a", m) for m in middle), *((m, "z") for m in middle)])
    assert len(world.chains("a", "z")) == MOST_PATHS


@pytest.mark.parametrize("seed", range(12))
def test_it_finds_what_networkx_finds(seed: int) -> None:
    graph = networkx.gnm_random_graph(40, 55, seed=seed)
    world = World((f"{a:02}", f"{b:02}") for a, b in graph.edges)
    for target in range(1, 40, 3):
        found = shortest("00", f"{target:02}", world.neighbours, world.passable)
        if networkx.has_path(graph, 0, target):
            expected = networkx.shortest_path_length(graph, 0, target)
            assert {len(chain) for chain in found} == ({expected} if expected <= 8 else set())
            assert (
                len(found) == min(MOST_PATHS, len(list(networkx.all_shortest_paths(graph, 0, target))))
                or expected > 8
            )
        else:
            assert found == []


TEXT = "Uno dos.  La víctima, de 20 años, habló. ¿Dónde? En la sala.\n\nNuevo párrafo sin punto"


@pytest.mark.parametrize(
    ("word", "sentence"),
    [
        ("dos", "Uno dos."),
        ("víctima", "La víctima, de 20 años, habló."),
        ("sala", "En la sala."),
        ("párrafo", "Nuevo párrafo sin punto"),
    ],
)
def test_a_sentence_is_found_around_a_word(word: str, sentence: str) -> None:
    at = TEXT.index(word)
    start, end = sentence_around(TEXT, at, at + len(word))
    assert TEXT[start:end] == sentence


def test_a_text_without_full_stops_gives_a_readable_stretch() -> None:
    text = "palabra " * 10_000
    start, end = sentence_around(text, 40_000, 40_007)
    assert start <= 40_000 < 40_007 <= end
    assert end - start <= 700


def test_a_place_in_the_original_is_told_in_words() -> None:
    places = Places.of('[[0, 10, 2, 3, "", 0, ""], [11, 20, 0, 0, "Casos", 7, "Víctima"]]')
    assert places.at(4, str) == "page 2, paragraph 3"
    assert places.at(12, str) == "sheet Casos, row 7, column Víctima"
    assert Places.of("[]").at(3, str) == ""
