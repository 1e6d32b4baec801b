import json
import re

import pytest
from canvas_story import HOSTILE, Held, hostile, network, story, tie, words

from dashboard.canvas import Choice, folded, open_board, screen
from dashboard.canvas import state as view
from dashboard.canvas.drawing import opaque, payload
from dashboard.canvas.figures import LOOKS, Figure, figures, parts
from dashboard.canvas.keys import KEYS
from dashboard.canvas.lines import lines
from dashboard.canvas.opening import start
from dashboard.canvas.wording import Wording, plain
from graph.view.values import Node, Subgraph, Table
from terms.vocabulary import Certainty

WHOLE = folded(story())
ENGLISH = Wording(words())


def drawn(state=None, known=WHOLE, **more):
    state = state or start(known)
    return payload(screen(known, state), state, ENGLISH, **more)


def node(data, uid):
    return next(row for row in data["nodes"] if row[0] == uid)


def figure(data, uid):
    return data["figures"][node(data, uid)[4]]


def test_a_part_in_a_case_gives_the_figure():
    data = drawn()
    assert figure(data, "P-leon") == "controller"
    assert figure(data, "P-vera") == "transporter"
    assert figure(data, "P-v1") == "victim"
    assert figure(data, "P-judge") == "official"
    assert figure(data, "T-1") == "contact"
    assert figure(data, "C-1") == "case"


def test_who_is_one_thing_here_and_another_there_has_no_fixed_colour():
    assert parts(WHOLE.links)["P-rosa"] == {"C-1": Figure.RECRUITER, "C-2": Figure.VICTIM}
    data = drawn()
    assert figure(data, "P-rosa") == "several"
    assert node(data, "P-rosa")[8][:4] == [
        "Rosa Quimbita Ante",
        "Several roles",
        "EC-2024-0117: Recruiter",
        "PE-2024-0033: Victim",
    ]


def test_within_one_case_the_same_person_is_what_that_case_says():
    one = folded(Held(story()).around("C-1"))
    assert figures(one)["P-rosa"] is Figure.RECRUITER


def test_what_is_denied_makes_nobody_a_recruiter():
    person = Node("P", "Person", "Somebody")
    links = (
        tie("a", "IN_CASE", "P", "C-1", role="suspect"),
        tie("b", "RECRUITED", "P", "P-v1", certainty=Certainty.DENIED),
    )
    assert figures(Subgraph((person,), links))["P"] is Figure.SUSPECT


def test_a_victim_who_was_made_to_recruit_stays_a_victim():
    links = (tie("a", "IN_CASE", "P", "C-1", role="victim"), tie("b", "RECRUITED", "P", "P-v1"))
    assert figures(Subgraph((Node("P", "Person", "V-abc234", True),), links))["P"] is Figure.VICTIM


def test_every_figure_is_told_from_the_others_without_colour():
    seen = {(look.shape, look.hollow, look.broken, look.size) for look in LOOKS.values()}
    assert len(seen) == len(LOOKS)


@pytest.mark.parametrize("dark", [False, True])
def test_figures_stand_out_from_their_ground(dark: bool):
    ground = 0.0056 if dark else 1.0
    for look in LOOKS.values():
        colour = look.dark if dark else look.light
        light = _luminance(colour)
        contrast = (max(light, ground) + 0.05) / (min(light, ground) + 0.05)
        assert contrast > 2.1, (look, contrast)


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_certainty_is_in_the_dashes_and_direction_in_the_arrows():
    by_uid = {line.uid: line for line in lines(WHOLE.links)}
    assert (by_uid["k13"].style, by_uid["k13"].arrows) == (1, 2)
    assert (by_uid["k20"].style, by_uid["k20"].arrows) == (2, 0)
    assert by_uid["k01"].style == 0


def test_links_between_the_same_two_are_one_line_with_all_their_types():
    both = (*WHOLE.links, tie("k99", "FAMILY_OF", "P-v1", "P-rosa"))
    line = next(line for line in lines(both) if line.uid == "k11")
    assert line.told(ENGLISH) == "recruited, family of"
    assert [link.uid for link in line.links] == ["k11", "k99"]


def test_what_is_known_and_not_shown_is_counted_on_the_badge():
    state = view.ViewState(nodes=frozenset({"C-1", "P-rosa"}), positions={"C-1": (0, 0), "P-rosa": (9, 9)})
    assert node(drawn(state), "P-rosa")[6] == 3
    assert node(drawn(state, counts={"P-rosa": 31}), "P-rosa")[6] == 31


def test_pins_the_path_and_the_selection_reach_the_browser():
    state = view.select(view.pin(start(WHOLE), ["T-1"]), ["P-rosa"], ["k14"])
    data = drawn(state)
    assert node(data, "T-1")[7] == 1
    assert data["selection"] == ["P-rosa"]
    assert data["chosen"] == ["k14"]


def test_the_choice_is_told_in_the_readers_words():
    choice = Choice("P-rosa", Table(("type", "label", "count"), (("USES_PHONE", "Phone", 3),)))
    assert drawn(choice=choice)["choice"]["rows"] == [["USES_PHONE", "Phone", "Phone · uses phone", 3]]


def test_cases_are_named_first_and_then_the_best_linked():
    assert [row[0] for row in drawn()["nodes"][:3]] == ["C-1", "C-2", "P-rosa"]


def test_two_hundred_nodes_are_few_bytes():
    board = open_board(network(200), limit=200)
    data = payload(screen(board.known, board.state), board.state, ENGLISH)
    assert len(data["nodes"]) == 200
    assert len(json.dumps(data)) < 61_000


def test_ids_are_plain_or_hidden_behind_a_hash():
    assert opaque("P-abc234") == "P-abc234"
    assert re.fullmatch(r"x-[0-9a-f]{32}", opaque("<script>"))
    assert opaque("a\ud800") != opaque("a")


@pytest.mark.parametrize("text", HOSTILE)
def test_text_on_the_screen_is_one_line_without_controls(text: str):
    shown = plain(text, 80)
    assert len(shown) <= 80
    assert not re.search("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]", shown)


def test_hostile_text_is_data_in_the_payload_and_no_id():
    known = hostile()
    state = start(known)
    data = payload(screen(known, state), state, ENGLISH)
    ids = [row[0] for row in (*data["nodes"], *data["lines"])]
    assert all(re.fullmatch(r"[A-Za-z0-9_:-]{1,120}", uid) for uid in ids)
    assert len(set(ids)) == len(ids)
    json.dumps(data).encode("utf-8")
    shown = json.dumps(data, ensure_ascii=False)
    assert not re.search("[\x00-\x1f\u2028-\u202e\ud800-\udfff]", shown)


@pytest.mark.parametrize("language", ["es", "pt", "en", "nl"])
def test_each_language_has_every_word_and_the_same_places_to_fill(language: str):
    texts = {key: words(language)(key, **_every) for key in KEYS}
    assert all(text and text != key for key, text in texts.items() if key != "map.moved.")
    raw, english = (_raw(code) for code in (language, "en"))
    assert list(raw) == list(KEYS)
    for key in KEYS:
        assert sorted(re.findall(r"{\w+}", raw[key])) == sorted(re.findall(r"{\w+}", english[key])), key


_every = {"nodes": 1, "links": 2, "count": 3, "at": 4, "date": "5"}


def _raw(language: str) -> dict[str, str]:
    from canvas_story import WORDS

    return json.loads((WORDS / f"{language}.json").read_text("utf-8"))
