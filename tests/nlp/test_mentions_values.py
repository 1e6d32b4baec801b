"""Phones, documents, plates, accounts, e-mails and amounts, as they stand in case files."""

import pytest

from nlp import mentions
from nlp.extraction import Hints, Span
from terms.vocabulary import Label


def norms(text: str, label: Label, country: str = "", language: str = "es") -> list[tuple[str, str]]:
    found = mentions.find(text, [Span(0, len(text))], [], Hints(country, language), [language])
    return [(m.text, m.norm) for m in found if m.label is label]


@pytest.mark.parametrize(
    ("text", "written", "norm"),
    [
        ("Su teléfono es +58 414-1234567.", "+58 414-1234567", "+584141234567"),
        ("Llamaba del 00593 99 912 3456 a diario.", "00593 99 912 3456", "+593999123456"),
        ("WhatsApp: 0999.123.456", "0999.123.456", "+593999123456"),
        ("cel. (0999) 123-456", "(0999) 123-456", "+593999123456"),
        ("Marcó el número venezolano 0414-1234567.", "0414-1234567", "+584141234567"),
        ("Contacto: 0991234567 / 22 años", "0991234567", "+593991234567"),
    ],
)
def test_one_line_is_read_however_it_is_written(text: str, written: str, norm: str) -> None:
    assert norms(text, Label.PHONE, "EC") == [(written, norm)]


def test_a_national_number_belongs_to_the_country_of_the_case() -> None:
    assert norms("tel. 0999 123 456", Label.PHONE, "EC") == [("0999 123 456", "+593999123456")]
    assert norms("tel. 0999 123 456", Label.PHONE, "PE")[0][1] != "+593999123456"


def test_without_any_country_an_ambiguous_number_has_no_norm() -> None:
    assert norms("tel. 987 654 321", Label.PHONE)[0][1] == ""


def test_short_codes_and_toll_free_lines_are_phones_without_norm() -> None:
    assert norms("Denuncie al 1800-335486 o al 911.", Label.PHONE, "EC") == [("1800-335486", ""), ("911", "")]
    assert norms("Disque 100", Label.PHONE, "BR", "pt") == [("100", "")]
    assert norms("Bel 0800-1234 of 112", Label.PHONE, "CW", "nl") == [("0800-1234", ""), ("112", "")]


@pytest.mark.parametrize(
    "text",
    [
        "El 12/05/2022 fueron 1.200.500 pesos y USD 1500.",
        "Expediente N.º 070101-23-00412 del 2023-05-01.",
        "Processo nº 0001234-56.2023.8.23.0010",
        "Zaaknummer 500.00123/21",
        "CPF 123.456.789-00",
        "placa ABC-1234, cédula V-27.456.123",
        "Entre 2019-2021 hubo 35 víctimas.",
    ],
)
def test_dates_money_references_and_documents_are_no_phones(text: str) -> None:
    assert norms(text, Label.PHONE, "EC") == []


@pytest.mark.parametrize(
    ("text", "written", "norm"),
    [
        ("cédula V-27.456.123", "V-27.456.123", "ID:VE:27456123"),
        ("portador do CPF nº 123.456.789-00", "123.456.789-00", "ID:BR:12345678900"),
        ("identificada con DNI N° 70123456", "70123456", "ID:PE:70123456"),
        ("cédula de ciudadanía 1.090.456.789", "1.090.456.789", "ID:CO:1090456789"),
        ("cédula colombiana 1.090.456.789", "1.090.456.789", "ID:CO:1090456789"),
        ("passport no. AB123456", "AB123456", "PASSPORT::AB123456"),
        ("pasaporte peruano N° 118765432", "118765432", "PASSPORT:PE:118765432"),
        ("paspoort NX1234567 is ingenomen", "NX1234567", "PASSPORT::NX1234567"),
        ("Pasaporte: C01234567", "C01234567", "PASSPORT::C01234567"),
    ],
)
def test_a_document_is_its_number_with_kind_and_country(text: str, written: str, norm: str) -> None:
    assert norms(text, Label.DOCUMENT) == [(written, norm)]


@pytest.mark.parametrize(
    ("text", "plates"),
    [
        ("un carro de placa GBA-1234", [("GBA-1234", "GBA1234")]),
        ("placas AB123CD y ABC 456", [("AB123CD", "AB123CD"), ("ABC 456", "ABC456")]),
        ("kenteken V-12-34", [("V-12-34", "V1234")]),
        ("placa QZA1B23", [("QZA1B23", "QZA1B23")]),
        ("registration PDE 4521", [("PDE 4521", "PDE4521")]),
        ("un taxi HBC 4417 esperaba", [("HBC 4417", "HBC4417")]),
        ("la placa conmemorativa", []),
    ],
)
def test_plates_follow_their_word_or_a_vehicle(text: str, plates: list[tuple[str, str]]) -> None:
    assert norms(text, Label.PLATE) == plates


@pytest.mark.parametrize(
    ("text", "written", "norm"),
    [
        ("por Instagram @Modelos.EC le escribió", "@Modelos.EC", "instagram:modelos.ec"),
        ("la cuenta @trabajo_ya de TikTok", "@trabajo_ya", "tiktok:trabajo_ya"),
        ("escribió a @trabajo_ya", "@trabajo_ya", "account:trabajo_ya"),
        (
            "https://www.facebook.com/empleos.quito/",
            "https://www.facebook.com/empleos.quito/",
            "facebook:empleos.quito",
        ),
        ("Telegram: lucas_br88", "lucas_br88", "telegram:lucas_br88"),
    ],
)
def test_accounts_carry_their_platform(text: str, written: str, norm: str) -> None:
    assert norms(text, Label.ACCOUNT) == [(written, norm)]


def test_an_e_mail_address_is_no_account() -> None:
    text = "Correo: Ofertas.Modelos@mail.example."
    assert norms(text, Label.EMAIL) == [("Ofertas.Modelos@mail.example", "ofertas.modelos@mail.example")]
    assert norms(text, Label.ACCOUNT) == []


@pytest.mark.parametrize(
    ("text", "country", "amounts"),
    [
        ("pagó US$ 900 y más de R$ 3 milhões", "", [("US$ 900", "USD 900"), ("R$ 3 milhões", "BRL 3000000")]),
        ("ruim 18.400 dollar", "", [("18.400 dollar", "USD 18400")]),
        ("entre 900 y 1.500 euros", "", [("900", "EUR 900"), ("1.500 euros", "EUR 1500")]),
        ("mil quetzales", "", [("mil quetzales", "GTQ 1000")]),
        ("dos mil quinientos dólares", "", [("dos mil quinientos dólares", "USD 2500")]),
        ("$ 450.000", "CO", [("$ 450.000", "COP 450000")]),
        ("$1,200.50 a month", "TT", [("$1,200.50", "TTD 1200.50")]),
        ("45 millones de pesos", "CO", [("45 millones de pesos", "COP 45000000")]),
        ("S/ 1,500 y Bs. 200", "PE", [("S/ 1,500", "PEN 1500"), ("Bs. 200", "VES 200")]),
    ],
)
def test_amounts_have_currency_and_value(text: str, country: str, amounts: list[tuple[str, str]]) -> None:
    assert norms(text, Label.MONEY, country) == amounts
