"""Text from documents stays text, whatever stands in it."""

import re
from html import unescape

import pytest

from dashboard.plain import clean, esc, md, short

PAYLOADS = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "![x](https://example.invalid/beacon.png)",
    "[click](javascript:alert(1))",
    ":material/home: :red[text] $x^2$",
    "**bold** _it_ `code` ~~gone~~ # head",
    "www.example.invalid <https://example.invalid> a@b.example",
    "a\u202egnp.exe\u202c",
    "tab\tand\nline\x00\x1b[31m",
    "=1+1 | pipe {{ 7*7 }} ${x}",
]


@pytest.mark.parametrize("text", PAYLOADS)
def test_markup_holds_no_sign_that_opens_a_tag(text: str) -> None:
    assert not re.search(r"[<>\"']", esc(text))
    assert unescape(esc(text)) == clean(text)


@pytest.mark.parametrize("text", PAYLOADS)
def test_markdown_takes_every_sign_literally(text: str) -> None:
    told = md(text)
    assert "\n" not in told
    assert not re.search(r"(?<!\\)[!\[\]()<>*_`~$:#|{}.@/]", told)
    assert re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", told) == " ".join(clean(text).split())


def test_control_characters_and_turned_directions_are_shown_as_such() -> None:
    assert clean("a\u202eb\x00c") == "a�b�c"


def test_a_long_text_is_cut_at_a_word() -> None:
    assert short("uno dos tres cuatro cinco", 15) == "uno dos tres…"
    assert short("corto", 15) == "corto"
    assert len(short("x" * 99, 15)) == 15
