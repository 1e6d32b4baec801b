import pytest

from terms.fold import fold, key, phonetic, words


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("  D’Ávila-Núñez ", "d avila nunez"),
        ("GONÇALVES", "goncalves"),
        ("Straße", "strasse"),
        ("N.º 12/2021", "n o 12 2021"),
        ("a\u200bb\tc\nd", "ab c d"),
        ("Kòrsou", "korsou"),
        ("", ""),
        ("--", ""),
    ],
)
def test_spellings_of_one_thing_fold_to_one_form(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_letters_of_other_alphabets_that_look_alike_do_not_hide_a_name() -> None:
    assert fold("Маríа") == fold("María")
    assert fold("ΒΑΝΟΤΤΟ") == "banotto"


@pytest.mark.parametrize("text", ["Ñandú’s Ø", "Ａｌｔａ", "ﬁn", "İstanbul", "x\u0301\u0302"])
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_words_keep_their_place_and_their_inner_apostrophes_and_hyphens() -> None:
    text = "O'Neil-Baptiste, d’Ávila y 2 niños."
    assert words(text) == [
        (0, 15, "O'Neil-Baptiste"),
        (17, 24, "d’Ávila"),
        (25, 26, "y"),
        (27, 28, "2"),
        (29, 34, "niños"),
    ]


def test_a_word_is_not_split_by_an_invisible_or_a_combining_character() -> None:
    assert [word for _, _, word in words("Mari\u0301a Zu\u200bleta ")] == ["Mari\u0301a", "Zu\u200bleta"]


def test_offsets_point_into_the_text() -> None:
    text = "Ζé (apodado «el Ñato»)\n Nº 3-B"
    assert all(text[start:end] == word for start, end, word in words(text))


def test_plates_and_documents_become_letters_and_digits() -> None:
    assert key("abc-12 34") == "ABC1234"
    assert key("V–12.345.678") == "V12345678"


@pytest.mark.parametrize(
    "variants",
    [
        ("Yhon", "John", "Jhon"),
        ("Yesica", "Jéssica"),
        ("Vásquez", "Básquez", "Vasques"),
        ("Giménez", "Jiménez", "Jimenes"),
        ("Quispe", "Kispe"),
        ("Guillermo", "Guiyermo"),
        ("Thalía", "Talia"),
        ("Sofía", "Sophia"),
    ],
)
def test_spelling_drift_has_one_sound(variants: tuple[str, ...]) -> None:
    assert len({phonetic(variant) for variant in variants}) == 1


def test_different_names_sound_different() -> None:
    assert phonetic("Chávez") != phonetic("Caves")
    assert phonetic("Rojas") != phonetic("Rosas")
