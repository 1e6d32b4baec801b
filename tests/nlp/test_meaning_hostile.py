"""Texts made to cost time: the work stays bounded and nothing breaks."""

import time

import pytest

from tests.nlp.test_meaning_marked import understood

MANY = 600
TEXTS = {
    "persons in one sentence": " y ".join(f"[Juan Paz{i}|PERSON]" for i in range(MANY))
    + " fueron detenidos.",
    "places in one sentence": "Los llevaron desde "
    + " a ".join(f"[Lugar{i}|PLACE]" for i in range(MANY))
    + ".",
    "verbs": "captaron llevaron encerraron explotaron amenazaron " * 500 + "a las mujeres.",
    "commas": "a," * 20_000,
    "brackets": "(" * 20_000,
    "numbers": "veinte y " * 5_000,
    "one word": "x" * 100_000,
    "articles": "de la de la de la " * 2_000 + "[Juan Paz|PERSON]",
    "auxiliaries": "fue fue fue detenido " * 2_000 + "[Juan Paz|PERSON]",
    "kin": "[Juan Paz|PERSON], su hermano, su hermano, " * 300,
    "private use": "\ue000per1\ue001 fue detenido. \ue000per99999\ue001 y [Juan Paz|PERSON] fueron detenidos.",
    "nothing": "",
    "blanks": " \n\t\n ",
    "marks": "[Juan Paz|PERSON]" * MANY,
}


@pytest.mark.parametrize("name", TEXTS)
def test_the_work_is_bounded(name: str):
    before = time.process_time()
    reading = understood(TEXTS[name]).extraction
    assert time.process_time() - before < 20
    assert len(reading.relations) <= 1000
    assert len(reading.routes) <= 100


def test_the_same_text_gives_the_same_reading():
    text = (
        "[Juan Paz|PERSON] y [Luis Rey|PERSON] fueron detenidos en [Lima|PLACE] por explotar a cinco mujeres."
    )
    assert understood(text).extraction == understood(text).extraction
