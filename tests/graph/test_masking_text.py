"""Nothing of a masked person's name survives, and what may be read stays readable."""

import time

import pytest

from graph.view.masking import is_cleared, mask_address, mask_reference, mask_title, masked_uid, pseudonym
from graph.view.prose import mask_text
from graph.view.secrets import HIDDEN, Secrets, name_words
from graph.view.words import Sight, Span
from terms.fold import fold
from terms.vocabulary import Label

VICTIMS = {
    "es": [
        "Marisol Tovar Quintana",
        "Yusleidy del Carmen Pacheco Rondón",
        "Ana Lucía Ñáñez Guaicaipuro",
        "Rosa Elena Flores Castillo",
        "Luz Marina de la Cruz Zambrano",
        "Dayana Urdaneta Colmenares",
        "Jéssica Vásquez Llanos",
        "María José Peña-Barrios",
    ],
    "pt": [
        "Jucileide Aparecida Figueiró dos Santos",
        "Thaynara Brandão Coutinho",
        "Conceição de Assunção Ferraz",
        "Maria das Dores Pacheco",
        "Rayssa D'Ávila Guimarães",
        "Edilene Xavier Teixeira",
        "Luciane Gonçalves Nogueira",
    ],
    "en": [
        "Shanelle Ramkissoon",
        "Keisha Baptiste-Joseph",
        "Anuradha Maharaj Seepersad",
        "Grace O'Halloran",
        "Destiny Fullerton Mc Intyre",
        "Althea de Freitas",
        "Joy Winchester",
        "Nkechi Achterberg",
    ],
    "nl": [
        "Maaike van der Velden",
        "Chantal Martina-Koeiman",
        "Sjoukje ter Haar",
        "Rosalinda Schotborgh",
        "Geertruida Winklaar Maduro",
        "Quirina de Windt",
        "Marlies van 't Hof",
    ],
}
SENTENCES = {
    "es": "El fiscal informó que {} fue trasladada desde Cúcuta hasta Quito por la organización.",
    "pt": "A polícia informou que {} foi levada de Boa Vista para Manaus pela organização.",
    "en": "The police said that {} was taken from the airport to a house in Port of Spain.",
    "nl": "De politie meldt dat {} van het vliegveld naar een woning in Willemstad werd gebracht.",
}
TITLES = {"es": "señora", "pt": "dona", "en": "Mrs", "nl": "mevrouw"}
ALL = [(language, name) for language, names in VICTIMS.items() for name in names]


def variants(language: str, name: str) -> list[str]:
    first, *rest = name.split()
    plain = fold(name)
    return [
        name,
        name.upper(),
        name.lower(),
        plain,
        plain.title(),
        f"{' '.join(rest)}, {first}",
        f"{' '.join(rest).upper()}, {first}",
        f"{first}-{rest[-1]}",
        f"{first} {rest[-1]}",
        f"{rest[-1]}",
        f"{first[0]}. {rest[-1]}",
        f"{TITLES[language]} {rest[-1]}",
        f"{name}'s",
        f"«{name}»",
        f"{first}\n{' '.join(rest)}",
        f"{first[:3]}-\n{first[3:]} {rest[-1]}",
        f"{first[:2]}\u00ad{first[2:]} {rest[-1]}",
        "".join(fold(name).split()) + "@correo.example",
        f"{fold(first)}.{fold(rest[-1]).replace(' ', '.')}85@gmail.com",
        f"@{fold(first)}_{fold(rest[-1]).replace(' ', '_')}",
        f"https://www.facebook.com/{fold(first)}.{fold(rest[-1]).replace(' ', '.')}",
    ]


def survivors(name: str, shown: str) -> list[str]:
    """Parts of the name that can still be read, as words of their own."""
    left = set(fold(shown.replace("\u00ad", "").replace("-\n", "")).split())
    return sorted(part for part in name_words(name) if part in left)


@pytest.mark.parametrize(("language", "name"), ALL, ids=[name for _, name in ALL])
def test_no_part_of_a_victims_name_survives_in_the_case(language: str, name: str) -> None:
    secrets = Secrets.of([("V-abcdef", [name])])
    for form in variants(language, name):
        shown = mask_text(SENTENCES[language].format(form), (), secrets)
        assert survivors(name, shown) == [], form
        assert mask_text(shown, (), secrets) == shown


@pytest.mark.parametrize(("language", "name"), ALL, ids=[name for _, name in ALL])
def test_no_part_survives_where_nobody_has_seen_the_name(language: str, name: str) -> None:
    for form in (name, name.upper(), ", ".join(name.rsplit(" ", 1)[::-1]), f"{TITLES[language]} {name}"):
        assert survivors(name, mask_text(SENTENCES[language].format(form))) == [], form


@pytest.mark.parametrize(("language", "name"), ALL, ids=[name for _, name in ALL])
def test_no_part_survives_in_the_names_of_files(language: str, name: str) -> None:
    first, last = fold(name).split()[0], fold(name).split()[-1]
    for title in (
        f"declaracion_{first}_{last}.docx",
        f"{name}.pdf",
        f"Entrevista{first.title()}{last.title()}2023.txt",
        f"verklaring {name}.txt",
    ):
        assert survivors(name, mask_title(title)) == [], title
    reversed_title = f"{last.upper()}-{first.upper()} (1).eml"
    assert survivors(name, mask_title(reversed_title, Secrets.of([("V-abcdef", [name])]))) == []


@pytest.mark.parametrize("language", SENTENCES)
def test_the_rest_of_the_sentence_stays_readable(language: str) -> None:
    name = VICTIMS[language][0]
    shown = mask_text(SENTENCES[language].format(name), (), Secrets.of([("V-abcdef", [name])]))
    assert shown == SENTENCES[language].format("V-abcdef")


def spanned(text: str, *mentions: tuple[str, Sight, Label, bool]) -> list[Span]:
    return [
        Span(
            text.index(form),
            text.index(form) + len(form),
            sight,
            label,
            "V-abcdef" if sight is Sight.HIDDEN else "",
            known,
        )
        for form, sight, label, known in mentions
    ]


def test_suspects_officials_towns_and_firms_may_be_named() -> None:
    text = (
        "El imputado Wilmer Ostaiza Chila, alias el Tuerto, gerente de Inversiones Ostaiza SAC, llevó a Marisol Tovar "
        "desde Rumichaca hasta el hotel Las Palmas en una camioneta Toyota Hilux de placa PBX-4821, según la fiscal "
        "Hortensia Cadena. Llamaba al +593 99 123 4567. Ostaiza huyó a San Cristóbal."
    )
    spans = spanned(
        text,
        ("Wilmer Ostaiza Chila", Sight.CLEARED, Label.PERSON, False),
        ("Inversiones Ostaiza SAC", Sight.THING, Label.ORG, True),
        ("Marisol Tovar", Sight.HIDDEN, Label.PERSON, False),
        ("Rumichaca", Sight.THING, Label.PLACE, True),
        ("Las Palmas", Sight.THING, Label.PLACE, False),
        ("Toyota Hilux", Sight.THING, Label.VEHICLE, False),
        ("PBX-4821", Sight.VALUE, Label.PLATE, False),
        ("Hortensia Cadena", Sight.CLEARED, Label.PERSON, False),
        ("+593 99 123 4567", Sight.VALUE, Label.PHONE, False),
        ("San Cristóbal", Sight.THING, Label.PLACE, True),
    )
    secrets = Secrets.of(
        [("V-abcdef", ["Marisol Tovar"])], ["Wilmer Ostaiza Chila", "el Tuerto", "Hortensia Cadena"]
    )
    assert mask_text(text, spans, secrets) == text.replace("Marisol Tovar", "V-abcdef")


def test_a_sister_keeps_her_mask_and_her_brother_his_name() -> None:
    text = "Jorge Zambrano vendió a su hermana Ana Zambrano. Zambrano lo confesó."
    spans = spanned(text, ("Jorge Zambrano", Sight.CLEARED, Label.PERSON, False))
    shown = mask_text(text, spans, Secrets.of([("V-abcdef", ["Ana Zambrano"])], ["Jorge Zambrano"]))
    assert shown.startswith("Jorge Zambrano vendió a su hermana V-abcdef.")
    assert "Ana" not in shown
    assert shown.endswith("V-abcdef lo confesó.")


def test_a_mention_that_swallowed_a_victim_vouches_for_nobody() -> None:
    text = "Detenido Pedro Cuello y Ana Zubizarreta en el muelle."
    spans = spanned(text, ("Pedro Cuello y Ana Zubizarreta", Sight.CLEARED, Label.PERSON, False))
    shown = mask_text(text, spans, Secrets.of([("V-abcdef", ["Ana Zubizarreta"])], ["Pedro Cuello"]))
    assert survivors("Ana Zubizarreta", shown) == []


@pytest.mark.parametrize("label", [Label.ORG, Label.PLACE, Label.OPERATION, Label.VEHICLE])
def test_a_name_that_was_taken_for_a_thing_stays_masked(label: Label) -> None:
    for form in ("Marisol Tovar", "Señora Xiomara Brzezinski", "Guadalupe"):
        text = f"La víctima dijo que {form} vive en la casa."
        shown = mask_text(text, spanned(text, (form, Sight.THING, label, False)))
        assert survivors(form.removeprefix("Señora "), shown) == [], form


def test_a_place_of_the_gazetteer_that_is_a_victims_name_stays_masked_in_her_case() -> None:
    text = "Viajó de Valencia a Bogotá."
    spans = spanned(
        text, ("Valencia", Sight.THING, Label.PLACE, True), ("Bogotá", Sight.THING, Label.PLACE, True)
    )
    assert mask_text(text, spans) == text
    assert (
        mask_text(text, spans, Secrets.of([("V-abcdef", ["Luz Valencia"])])) == "Viajó de V-abcdef a Bogotá."
    )


def test_numbers_and_addresses_of_masked_people_are_masked_however_they_are_written() -> None:
    secrets = Secrets.of([], [], ["+584141234567", "V12345678"])
    text = "Teléfono 0414-123.45.67 o (0414) 123 4567, cédula V-12.345.678; el otro es 0999 123 456."
    shown = mask_text(text, (), secrets)
    assert not any(part in shown for part in ("4567", "45.67", "345"))
    assert "0999 123 456" in shown


def test_a_spelling_that_sounds_the_same_is_masked_too() -> None:
    secrets = Secrets.of([("V-abcdef", ["Jhoselin Básquez"])])
    assert mask_text("la señora joselyn vasquez dijo", (), secrets) == "la señora V-abcdef dijo"


def test_ordinary_words_that_a_mistaken_mention_made_into_names_stay_readable() -> None:
    secrets = Secrets.of([("X-abcdef", ["Según Policía"])])
    assert mask_text("Según la policía, la mujer huyó.", (), secrets) == "Según la policía, la mujer huyó."


def test_masking_twice_changes_nothing() -> None:
    text = "V-abcdef y Marisol Tovar; ▇▇▇ vio a MARISOL con Xyzqwq. correo xyz.tovar@gmail.com"
    secrets = Secrets.of([("V-abcdef", ["Marisol Tovar"])])
    once = mask_text(text, (), secrets)
    assert mask_text(once, (), secrets) == once
    assert mask_title(mask_title("acta_xyzqwq_V-abcdef.txt")) == mask_title("acta_xyzqwq_V-abcdef.txt")


def test_titles_keep_what_is_known() -> None:
    assert mask_title("acta_denuncia_san_antonio.txt") == "acta_denuncia_san_antonio.txt"
    assert (
        mask_title("declaracion_marisol_tovar_2023-04-12.pdf")
        == f"declaracion_{HIDDEN}_{HIDDEN}_2023-04-12.pdf"
    )
    assert mask_title("cedula 12345678.txt") == f"cedula {HIDDEN}.txt"


def test_references_lose_only_long_unknown_words() -> None:
    assert mask_reference("FGE-2023-00418/PV.TOVAR") == f"FGE-2023-00418/PV.{HIDDEN}"
    assert mask_reference("500-00418-23") == "500-00418-23"


def test_an_address_keeps_its_provider() -> None:
    assert mask_address("marisol.tovar@gmail.com") == f"{HIDDEN}.{HIDDEN}@gmail.com"


def test_only_suspects_and_officials_in_every_case_are_named() -> None:
    assert is_cleared(["suspect", "official"])
    assert not is_cleared(["suspect", "victim"])
    assert not is_cleared(["suspect", "other"])
    assert not is_cleared([""])
    assert not is_cleared([])


def test_a_pseudonym_follows_from_the_id_and_leads_back_to_it() -> None:
    assert pseudonym("P-abcdefghij", ["victim"]) == "V-abcdef"
    assert pseudonym("P-abcdefghij", ["other"]) == "X-abcdef"
    assert masked_uid("v-ABCDEF") == "P-abcdef"
    assert masked_uid("Marisol") == ""


@pytest.mark.parametrize(
    "text", ["Tovar " * 20_000, "a" * 200_000, "@" * 100_000, "1 " * 100_000, "A.b@" * 40_000]
)
def test_a_huge_text_takes_time_in_proportion(text: str) -> None:
    secrets = Secrets.of([("V-abcdef", ["Marisol Tovar"])], [], ["+584141234567"])
    begun = time.monotonic()
    mask_text(text, (), secrets)
    assert time.monotonic() - begun < 20


def test_a_dutch_of_vouches_for_no_name():
    text = "Verklaring van WINKELAAR, geboren in Colombia."
    assert "WINKELAAR" not in mask_text(text, (Span(15, 24, Sight.THING, Label.PLACE, "", False),))


def test_a_surname_in_small_letters_goes_with_the_masked_name_before_it():
    secrets = Secrets.of([("X-abcdef", ["Conceição de Assunção"])])
    assert "ferraz" not in mask_text("Dona Conceição assina: conceição de assunção ferraz", (), secrets)


@pytest.mark.parametrize(
    "text",
    ["O nome dela é Pureza dos Santos.", "Su nombre completo es Alegría Reina.", "Her name is Faith Rivers."],
)
def test_what_follows_a_naming_is_a_name_though_all_its_words_are_ordinary(text: str):
    shown = mask_text(text, [], Secrets())
    assert not {"Pureza", "Santos", "Alegría", "Reina", "Faith", "Rivers"} & set(
        shown.replace(".", "").split()
    ), shown
