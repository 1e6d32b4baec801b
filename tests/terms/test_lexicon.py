import pytest

from terms.lexicon import known
from terms.names import is_name_part
from terms.stored import lines


@pytest.mark.parametrize(
    "word",
    [
        "la", "víctima", "Fiscalía", "EXPEDIENTE", "imputado", "colombianas", "febrero", "martes",
        "vítima", "denúncia", "promotoria", "aliciamento", "inquérito",
        "victim", "recruiter", "Wednesday", "prosecutor", "Venezuelan", "that",
        "slachtoffer", "verdachte", "mensenhandel", "aangifte", "proces-verbaal",
        "víktima", "polisia", "djaweps",
    ],
)  # fmt: skip
def test_ordinary_words_of_case_files_are_known(word: str) -> None:
    assert known(word)


@pytest.mark.parametrize(
    "word",
    [
        "rosa", "Luz", "cruz", "Flores", "guerra", "Bueno", "LEAL", "paz", "Esperanza", "dolores", "Domingo", "Reyes",
        "Coelho", "pinto", "Leite", "Rocha", "Conceição", "Nascimento", "Anjos", "Pessoa",
        "Grace", "hope", "Joy", "Mercy", "Precious", "Blessing", "April", "Young", "King", "Baptiste",
        "Bakker", "Visser", "Fleur", "Roos", "de Boer", "Martina", "Croes",
        "Pancho", "Chico", "Zé", "Nana", "Quispe", "Mamani", "Toapanta", "Ramkissoon", "Guerline", "Yuleisy",
        "Marí\u0430", "L\u200buz", "María-José", "la Rosa", "víctima Rosa",
    ],
)  # fmt: skip
def test_a_name_is_never_known_even_when_it_is_a_word(word: str) -> None:
    assert not known(word)


@pytest.mark.parametrize("word", ["", "  ", "-", "2021", "xyzzy", "b", "R."])
def test_what_is_no_word_is_not_known(word: str) -> None:
    assert not known(word)


def test_no_word_of_the_lexicon_is_in_a_list_of_names() -> None:
    stored = lines("lexicon.txt.gz")
    assert len(stored) > 20_000
    assert not [word for word in stored if is_name_part(word)]
