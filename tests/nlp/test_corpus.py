"""The notation of annotated case texts, and the texts that stand in the corpus."""

from hashlib import sha256
from pathlib import Path

import pytest

from nlp.corpus.checks import problems
from nlp.corpus.marks import CaseText, MarkError, read_file, read_texts

CORPUS = Path("nlp/corpus")
ONE = """=== es-1
language: es
genre: press release
---
1| El fiscal [Abel Zúniga|PERSON:p1:official] dijo que [Nilo Quispe|PERSON:p2:suspect] captó a dos jóvenes en [Puno|PLACE:l1:PE].
2| [Quispe|PERSON:p2] llevó a las [peruanas|NATIONALITY:n1:PE] por tierra a [Arica|PLACE:l2:CL].

3/ FECHA: [3 de junio de 2021|DATE:d1]
---
route: l1 > l2; land; victims; 2
relation: p2 RECRUITED @VICTIMS; 1
forms: SEXUAL
victims: 2
stage: ARREST
countries: PE CL
"""


def one(source: str = ONE) -> CaseText:
    return next(read_texts(source))


def test_marks_become_offsets_in_the_guidelines_text_and_in_the_raw_one():
    text = one()
    date = text.gold["mentions"][-1]
    assert text.gold["text"][date["start"] : date["end"]] == "3 de junio de 2021"
    assert text.raw[slice(*text.spans[-1])] == "3 de junio de 2021"
    assert "\n\nFECHA" in text.raw
    assert list(problems(text)) == []


def test_one_entity_holds_all_its_names():
    quispe = next(e for e in one().gold["entities"] if e["id"] == "p2")
    assert quispe == {
        "id": "p2", "label": "PERSON", "name": "Nilo Quispe", "aliases": ["Quispe"], "role": "suspect"
    }  # fmt: skip


def test_evidence_is_the_sentence_that_was_named():
    text = one().gold
    route = text["routes"][0]
    evidence = text["text"][route["evidence"]["start"] : route["evidence"]["end"]]
    assert evidence == "Quispe llevó a las peruanas por tierra a Arica."
    assert (route["origin"]["country"], route["destination"]["country"]) == ("PE", "CL")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("l1 > l2", "l1 > l9", "'l9' is no place"),
        ("; 1\n", "; 8\n", "no sentence 8"),
        (":suspect]", "]", "p2 (Nilo Quispe) has no role"),
        ("[Quispe|PERSON:p2]", "[Quispe|PERSON]", "broken mark in sentence 2"),
        (":CL]", "]", "l2 (Arica) has no country"),
        ("2| ", "1| ", "sentence 1 stands twice"),
        ("[Quispe|PERSON:p2]", "[Quispe|ORG:p2]", "said to be two things"),
    ],
)
def test_what_breaks_the_notation_is_named(old: str, new: str, said: str):
    with pytest.raises(MarkError, match="es-1: ") as error:
        one(ONE.replace(old, new))
    assert said in str(error.value)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("p2 RECRUITED @VICTIMS", "p1 RECRUITED @VICTIMS", "p1 may not stand there"),
        ("RECRUITED", "CAPTURED", "no relation CAPTURED"),
        ("RECRUITED @VICTIMS", "ASSOCIATE_OF p2", "nobody stands so to himself"),
        ("forms: SEXUAL", "forms: SEX", "forms ['SEX']"),
        ("stage: ARREST", "stage: NONE", "a text without a case"),
        ("land;", "foot;", "mode 'foot'"),
    ],
)
def test_what_may_not_be_is_found(old: str, new: str, said: str):
    assert any(said in problem for problem in problems(one(ONE.replace(old, new))))


@pytest.mark.parametrize("path", sorted(CORPUS.glob("*/*.txt")), ids=lambda path: path.stem)
def test_every_text_of_the_corpus_keeps_the_rules(path: Path):
    assert [f"{text.id}: {said}" for text in read_file(path) for said in problems(text)] == []


def test_the_test_split_is_as_it_was_before_it_was_first_evaluated():
    kept = dict(reversed(line.split()) for line in (CORPUS / "test.sha256").read_text("ascii").splitlines())
    found = {f"test/{path.name}": sha256(path.read_bytes()).hexdigest() for path in CORPUS.glob("test/*.txt")}
    assert found == kept
