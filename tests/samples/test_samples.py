"""What reading the samples finds of what is planted in them."""

import pytest

from tests.samples.conftest import Known, joined_namesakes, truth

PLANTED = truth()
EXPECTED = {frozenset(pair) for pair in PLANTED["expected_case_links"]}
ALLOWED = EXPECTED | {frozenset(pair) for pair in PLANTED["possible_case_links"]}


def test_every_case_is_there_under_its_reference(known: Known):
    missing = {case["id"] for case in PLANTED["cases"]} - set(known.names.values())
    assert not missing


def test_broken_files_are_named_and_the_rest_is_read(known: Known):
    named = [aside.name for aside in known.outcome.set_aside]
    assert len(named) == len(PLANTED["set_aside"])
    assert all(any(name.startswith(row["file"]) for name in named) for row in PLANTED["set_aside"])
    assert all(aside.reason for aside in known.outcome.set_aside)


@pytest.mark.parametrize("network", PLANTED["networks"], ids=lambda network: network["id"])
def test_each_planted_network_hangs_together_across_borders(known: Known, network: dict[str, list[str]]):
    inside = {frozenset(pair) for pair in known.pairs() if pair <= set(network["cases"])}
    reached = {network["cases"][0]}
    for _ in network["cases"]:
        reached |= {case for pair in inside if pair & reached for case in pair}
    assert reached == set(network["cases"])


def test_links_have_precision_and_recall(known: Known, capsys: pytest.CaptureFixture[str]):
    found = known.pairs()
    precision = len(found & ALLOWED) / len(found)
    recall = len(found & EXPECTED) / len(EXPECTED)
    with capsys.disabled():
        print(
            f"\ncase links: precision {precision:.3f}, recall {recall:.3f}, found {len(found)}, planted {len(EXPECTED)}"
        )
    assert found <= ALLOWED
    assert recall >= 0.9


def test_no_two_namesakes_are_one_person(known: Known):
    assert joined_namesakes(known, PLANTED) == []


def test_what_everybody_mentions_links_nobody(known: Known):
    linking = {
        reason.kind + " " + reason.value.lower() for link in known.links.links for reason in link.reasons
    }
    for planted in PLANTED["too_common"]:
        assert not any(planted["value"].lower() in reason for reason in linking)


def test_every_link_has_a_sentence_on_each_side(known: Known):
    for link in known.links.links:
        for reason in link.reasons:
            assert {passage.case for passage in reason.passages} >= {
                link.a.reference or link.a.uid,
                link.b.reference or link.b.uid,
            }
