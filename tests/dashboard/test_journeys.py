"""The map's filters: pure functions of a piece of the graph."""

from dashboard.map.legs import Spot, Stretch
from dashboard.screens.journeys import Told, passages, stretches, wanted, within
from graph.view.values import Link, Node, Passage
from terms.vocabulary import Certainty

SAID = Passage("doc", 0, 5, "Fueron de Machala a Lima.")


def _place(uid: str, name: str, country: str, latitude: float, longitude: float) -> Node:
    return Node(
        uid,
        "Place",
        name,
        properties={"country": country, "latitude": latitude, "longitude": longitude, "kind": "city"},
    )


JOURNEYS = Told(
    (
        _place("L-1", "Machala", "EC", -3.26, -79.96),
        _place("L-2", "Lima", "PE", -12.05, -77.04),
        _place("L-3", "Madrid", "ES", 40.4, -3.7),
        Node("C-1", "Case", "EC-1"),
    ),
    (
        Link(
            "J-1", "JOURNEY", "L-1", "L-2", cases=("C-1",), passages=(SAID,), properties={"moved": "victims"}
        ),
        Link("J-2", "JOURNEY", "L-2", "L-3", Certainty.PLANNED, ("C-1",), properties={"moved": "goods"}),
    ),
)


def test_without_a_wish_all_journeys_are_there() -> None:
    assert wanted(JOURNEYS, (), (), certain=False) == JOURNEYS


def test_journeys_are_chosen_by_country_cargo_and_certainty() -> None:
    assert [link.uid for link in wanted(JOURNEYS, ["EC"], (), certain=False).links] == ["J-1"]
    assert [link.uid for link in wanted(JOURNEYS, (), ["goods"], certain=False).links] == ["J-2"]
    assert [link.uid for link in wanted(JOURNEYS, (), (), certain=True).links] == ["J-1"]


def test_a_stretch_gives_its_sentences() -> None:
    by_start = {stretch.source.name: stretch for stretch in stretches(JOURNEYS)}
    assert passages(JOURNEYS, by_start["Machala"].id) == (SAID,)
    assert passages(JOURNEYS, by_start["Lima"].id) == ()


def test_what_leads_out_of_the_region_is_not_drawn() -> None:
    lima, madrid = Spot("a", "Lima", -12.05, -77.04), Spot("b", "Madrid", 40.4, -3.7)
    assert within(Stretch(lima, lima, ("x",)))
    assert not within(Stretch(lima, madrid, ("x",)))
