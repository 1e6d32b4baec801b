import json
import math
from datetime import date

import altair as alt
import pytest
from canvas_story import HOSTILE, story, words
from map_ways import files, journey, place

from dashboard.canvas import folded
from dashboard.map import chart, islands, legs, timeline
from dashboard.map.borders import borders, reach
from dashboard.map.build import features
from dashboard.map.geometry import circle, fitted, heading, midpoint
from dashboard.map.labels import Named, Side, beside
from graph.view.values import CaseCard, CaseFile
from terms.vocabulary import Certainty

T = words()


def ways(name: str = "") -> dict[tuple[str, str], legs.Stretch]:
    return {(s.source.name, s.target.name): s for s in legs.of_cases(files(name))}


def test_the_nine_countries_and_the_special_municipality_are_on_the_map():
    codes = {feature["properties"]["code"] for feature in borders()}
    assert {"AW", "CW", "EC", "BR", "CO", "DO", "PA", "PE", "TT", "VE", "BQ"} <= codes
    assert not {"NL", "FR", "GL", "FJ"} & codes


def test_no_outline_crosses_the_whole_map():
    for feature in borders():
        for polygon in feature["geometry"]["coordinates"]:
            xs = [x for x, _ in polygon[0]]
            assert max(xs) - min(xs) < 70


def test_a_topology_is_cut_into_features():
    square = [[0, 0], [0, 10], [10, 0], [0, -10], [-10, 0]]
    topology = {
        "transform": {"scale": [1, 1], "translate": [-70, 0]},
        "arcs": [square],
        "objects": {"countries": {"geometries": [{"type": "Polygon", "id": "218", "arcs": [[0]]}]}},
    }
    [found] = features(topology, {"218": "EC"})
    assert found["properties"] == {"code": "EC"}
    assert found["geometry"]["coordinates"][0][0][:2] == [(-70, 0), (-70, 10)]


def test_a_way_told_by_two_cases_is_one_stretch_of_two():
    found = ways()["Güiria", "Port of Spain"]
    assert found.references == ("CO-2024-0009", "VE-2023-0420")
    assert found.certainty is Certainty.DONE
    assert found.mode == "sea"


def test_a_hotel_is_drawn_as_its_town():
    found = ways()["Puerto Sin Nombre", "Machala"]
    assert found.target.id == legs.named("Machala", "EC").id
    assert "Hotel" not in str(found)


def test_the_surest_telling_counts():
    found = legs.of_cases(
        (
            CaseFile(
                CaseCard("C-1", "A", "PE"), routes=(journey("R-1", "Lima", "Tumbes", certainty="planned"),)
            ),
            CaseFile(
                CaseCard("C-2", "B", "PE"), routes=(journey("R-2", "Lima", "Tumbes", certainty="done"),)
            ),
        )
    )
    assert [stretch.certainty for stretch in found] == [Certainty.DONE]


def test_a_country_is_no_address():
    spot = legs.spot_of(place("L-1", "Ecuador", "country", "EC", gazetteer=legs.named("Ecuador").id))
    assert spot.vague == reach("EC") > 200
    assert reach("CW") < 60
    assert legs.spot_of(place("L-2", "Nowhere At All Xyz")) is None


def test_folded_journeys_of_a_subgraph_are_stretches():
    [found] = legs.of_subgraph(folded(story()))
    assert (found.source.name, found.target.name) == ("Huaquillas", "Tumbes")
    assert found.references == ("EC-2024-0117",)
    assert found.moved == "victims"


def test_a_map_that_leaves_the_house_leaves_rare_ways_out():
    assert [s.references for s in legs.shared(ways().values(), 2)] == [("CO-2024-0009", "VE-2023-0420")]


def test_half_way_and_heading():
    assert midpoint((-80.0, 0.0), (-60.0, 0.0)) == pytest.approx((-70.0, 0.0))
    assert heading((0.0, 0.0), (0.0, 5.0)) == pytest.approx(0)
    assert heading((0.0, 0.0), (5.0, 0.0)) == pytest.approx(90)
    ring = circle((-66.0, 10.0), 111.2)
    assert max(y for _, y in ring) == pytest.approx(11.0, abs=0.01)
    assert ring[0] == ring[-1]


def test_the_window_holds_all_points_and_is_the_continent_for_none():
    points = [(-80.2, -3.5), (-61.5, 10.6)]
    window = fitted(points, 680, 560)
    assert all(window.holds(point) for point in points)
    assert fitted([], 680, 560).holds((-47.9, -15.8))


def test_names_do_not_lie_over_one_another():
    near = [
        Named(100, 100, "Huaquillas"),
        Named(106, 104, "Machala"),
        Named(103, 110, "Tumbes"),
        Named(400, 9, "Lima"),
    ]
    sides = beside(near)
    assert sides[near[0]] is Side.LEFT
    assert sides[near[3]] is Side.RIGHT
    assert len({sides.get(point) for point in near[:3]}) == 3


def test_the_map_asks_for_nothing_and_the_islands_have_their_inset():
    stretches = tuple(ways().values())
    for made in (chart(stretches, T), chart((), T), chart(stretches, T, dark=True), islands(stretches, T)):
        alt.LayerChart.from_dict(
            {key: value for key, value in made.items() if key != "datasets"}, validate=True
        )
        spec = json.dumps(made)
        assert '"url"' not in spec
        assert '"href"' not in spec
        assert spec.count("http") == spec.count("https://vega.github.io/schema")
    assert islands((ways()["Lima", "Huaquillas"],), T) is None


def test_a_click_on_a_way_tells_which():
    spec = json.dumps(chart(tuple(ways().values()), T))
    assert '"name": "leg"' in spec
    assert ways()["Güiria", "Port of Spain"].id in spec


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_names_are_plain_values_of_the_chart(text: str):
    spec = chart(tuple(ways(text).values()), T)
    found = json.dumps(spec, ensure_ascii=False)
    assert not any(ord(letter) < 32 or 0x202A <= ord(letter) <= 0x202E for letter in found)
    marks = json.dumps({key: value for key, value in spec.items() if key != "datasets"})
    assert "hit()" not in marks
    timeline.timeline(timeline.of_cases(files(text), T), T).to_dict()


@pytest.mark.parametrize(
    ("told", "first", "last", "exact"),
    [
        ("2023", date(2023, 1, 1), date(2023, 12, 31), False),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), False),
        ("2024-02-03", date(2024, 2, 3), date(2024, 2, 3), True),
        ("2023-12-04/2024-01-20", date(2023, 12, 4), date(2024, 1, 20), True),
        ("2023/2024-01-20", date(2023, 1, 1), date(2024, 1, 20), False),
    ],
)
def test_a_date_that_is_partly_known_is_a_span(told: str, first: date, last: date, exact: bool):
    assert timeline.bounds(told) == (first, last, exact)


@pytest.mark.parametrize("told", ["", "--06-03", "soon", "2024-13-40"])
def test_what_has_no_year_is_on_no_timeline(told: str):
    assert timeline.bounds(told) is None


def test_cases_journeys_and_deeds_are_dated():
    found = timeline.of_cases(files(), T)
    assert [(h.what, h.first) for h in found if h.case == "EC-2024-0117"] == [
        ("recruited", date(2023, 11, 1)),
        ("journey", date(2023, 12, 4)),
        ("Case", date(2024, 3, 2)),
    ]


def test_the_timeline_of_a_subgraph_has_a_row_for_each_case():
    found = timeline.of_subgraph(folded(story()), T)
    assert {h.case for h in found} == {"EC-2024-0117", "PE-2024-0033"}
    assert math.isclose(timeline.timeline(found, T).to_dict()["height"], 34 * 2 + 74 + 22)
