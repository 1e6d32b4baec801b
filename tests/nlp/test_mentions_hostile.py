"""Texts that mean harm: they may yield nothing, but they must be read in bounded time."""

import time

import pytest

from nlp import mentions
from nlp.extraction import Hints, Span

SIZE = 200_000
PIECES = {
    "capitals": "A",
    "single capitals": "A ",
    "initials": "A.",
    "digits": "1234567890",
    "phones": "tel 0991234567 ",
    "labels": "Nombre: ",
    "joining words": "de la ",
    "heads": "Hotel ",
    "names": "Juan Pérez, ",
    "money": "$ 1.",
}
MIXED = (
    *(
        "1 ",
        "+58 414 ",
        "\n",
        "\t",
        ": ",
        "|-",
        "- ",
        ".",
        "_",
        '«"',
        "@",
        "a@a.",
        'alias "A',
        "cédula de ",
        "Policía de ",
    ),
    *("dos mil y ", "juzgado de lo penal a ", "vara criminal ", "instagram.com/", "caso número ", "Big Ltd "),
    *("\u202e\u0627\u0644\u0639", "\x00\x01\x7f", "a\u0301", "\u0301", "Јuаn Реrеz "),
)
PIECES["everything"] = "".join((piece * 8_000)[:8_000] for piece in MIXED)


@pytest.mark.parametrize("piece", PIECES.values(), ids=PIECES.keys())
def test_any_text_is_read_in_bounded_time(piece: str) -> None:
    text = (piece * (SIZE // len(piece) + 1))[:SIZE]
    started = time.process_time()
    found = mentions.find(text, [Span(0, SIZE)], [(0, SIZE, "PERSON", 0.9)], Hints("EC", "es"), ["es"])
    assert time.process_time() - started < 8
    assert all(text[m.start : m.end] == m.text for m in found)


@pytest.mark.parametrize(
    "text", ["", " ", "\n", ":", "@", "+", "alias", "Sr.", "«", "Nombre:", "\ud800", "\u0301"]
)
def test_the_smallest_texts_are_read(text: str) -> None:
    assert mentions.find(text, [], [], Hints(), []) == ()
