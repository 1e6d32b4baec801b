"""The measure itself: a perfect reading scores one, an empty one nothing, and baselines keep the shape."""

from itertools import pairwise

from nlp.corpus.marks import read_texts
from nlp.eval.baselines import ON_TOP, WHOLE
from nlp.eval.measure import measure, table
from tests.nlp.test_corpus import ONE

TEXT = next(read_texts(ONE))
GOLD = {TEXT.id: TEXT.gold}


def test_a_perfect_reading_scores_one_and_makes_no_noise():
    found = measure(GOLD, GOLD, resamples=5)
    assert {found[name].value for name in ("entity.core", "role.end_to_end", "route.place", "relation")} == {
        1.0
    }
    assert found["entity.noise_rate.core"].value == 0.0
    assert (found["relation"].low, found["relation"].high) == (1.0, 1.0)


def test_no_reading_scores_nothing():
    found = measure(GOLD, {}, resamples=5)
    assert {found[name].value for name in ("entity.core", "role.end_to_end", "route.place", "relation")} == {
        0.0
    }


def test_what_is_not_there_is_not_scored():
    assert measure(GOLD, GOLD, resamples=5)["entity.ORG"].value is None
    assert "| entity.ORG | n/a |" in list(table({"all": measure(GOLD, GOLD, resamples=0)}))


def test_baselines_give_spans_of_the_guidelines_text():
    for guess in WHOLE.values():
        shape = guess(TEXT.id, TEXT.raw)
        assert shape["text"] == TEXT.gold["text"]
        assert all(shape["text"][m["start"] : m["end"]] == m["text"] for m in shape["mentions"])
        assert all(a["end"] <= b["start"] for a, b in pairwise(shape["mentions"]))


def test_baselines_on_top_keep_the_mentions():
    for guess in ON_TOP.values():
        assert guess(TEXT.gold)["mentions"] == TEXT.gold["mentions"]
    assert ON_TOP["places in text order"](TEXT.gold)["routes"][0]["destination"]["name"] == "Arica"
    assert ON_TOP["co-occurrence"](TEXT.gold)["relations"]
