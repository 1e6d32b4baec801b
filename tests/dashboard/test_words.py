"""Every word on screen comes from the catalogues, and the catalogues agree."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import dashboard
from dashboard.language import LANGUAGES, catalogue, choose, say

ROOM = Path(dashboard.__file__).parent
SOURCES = sorted(
    path for path in ROOM.rglob("*.py") if not {"canvas", "map"} & set(path.relative_to(ROOM).parts)
)
DRAWS = frozenset(
    """title header subheader markdown caption text html button radio toggle pills selectbox multiselect text_input text_area
    checkbox segmented_control metric expander popover dialog file_uploader progress info warning error success toast tabs
    download_button form_submit_button write number_input date_input status spinner empty heading""".split()
)
SHOWN = frozenset({"label", "help", "placeholder", "text", "alt", "body"})
_MARKUP = re.compile(r"<[^>]*>?|^[^<]*>|&\w+;|:material/\w+:|:small\[")
_SLOT = re.compile(r"{(\w*)[^}]*}")


def _calls(tree: ast.AST) -> Iterator[tuple[str, ast.Call]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            yield name, node


def _elsewhere(call: ast.Call) -> bool:
    """Whether it writes to a log or a terminal."""
    return isinstance(call.func, ast.Attribute) and ast.unparse(call.func.value) in {"LOG", "sys.stderr"}


def _literals(node: ast.expr) -> Iterator[str]:
    """Text that stands in an expression itself, outside what speaks from the catalogue."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        for part in node.values:
            if isinstance(part, ast.Constant):
                yield str(part.value)
    elif isinstance(node, ast.IfExp):
        yield from _literals(node.body)
        yield from _literals(node.orelse)
    elif isinstance(node, ast.BinOp):
        yield from _literals(node.left)
        yield from _literals(node.right)


@pytest.mark.parametrize("language", [code for code in LANGUAGES if code != "en"])
def test_all_catalogues_have_the_same_keys_and_slots(language: str) -> None:
    english, other = catalogue("en"), catalogue(language)
    assert set(other) == set(english)
    wrong = [key for key in english if set(_SLOT.findall(english[key])) != set(_SLOT.findall(other[key]))]
    assert wrong == []


@pytest.mark.parametrize("language", [code for code in LANGUAGES if code != "en"])
def test_nothing_longer_than_a_word_is_left_in_english(language: str) -> None:
    english, other = catalogue("en"), catalogue(language)
    kept = re.compile(r"[\W\d_]*")
    left = [
        key
        for key, words in other.items()
        if words == english[key] and len(words) > 24 and not kept.fullmatch(_SLOT.sub("", words))
    ]
    assert left in ([], ["receipt.head"])


def test_no_words_are_empty_or_a_key() -> None:
    for language in LANGUAGES:
        assert [key for key, words in catalogue(language).items() if not words.strip() or words == key] == []


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(ROOM)))
def test_a_page_shows_no_literal_of_its_own(path: Path) -> None:
    shown = []
    for name, call in _calls(ast.parse(path.read_text("utf-8"))):
        if name in DRAWS and not _elsewhere(call):
            told = [*call.args[:1], *(given.value for given in call.keywords if given.arg in SHOWN)]
            texts = (text for node in told for text in _literals(node))
            shown += [text for text in texts if re.search(r"[^\W\d_]", _MARKUP.sub("", text))]
    assert shown == []


def test_every_key_that_the_pages_ask_for_is_there() -> None:
    asked = set()
    for path in SOURCES:
        for name, call in _calls(ast.parse(path.read_text("utf-8"))):
            first = call.args[0] if call.args else None
            if name == "t" and isinstance(first, ast.Constant):
                asked.add(str(first.value))
    known = catalogue("en")
    assert asked
    assert sorted(key for key in asked if key not in known and f"{key}.other" not in known) == []


def test_one_and_many_are_told_apart() -> None:
    assert say("es", "count.cases", n=1) == "1 caso"
    assert say("es", "count.cases", n=2) == "2 casos"


def test_an_unknown_key_comes_back_as_it_is() -> None:
    assert say("nl", "no.such.key") == "no.such.key"


@pytest.mark.parametrize(
    ("wanted", "locale", "language"),
    [("pt", "es-PE", "pt"), ("", "nl-AW", "nl"), ("", "de-DE", "es"), ("xx", "", "es"), ("", "en-US", "en")],
)
def test_the_first_language_is_the_one_asked_for_or_the_browsers(
    wanted: str, locale: str, language: str
) -> None:
    assert choose(wanted, locale) == language
