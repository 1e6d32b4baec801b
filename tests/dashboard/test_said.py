"""What lower rooms say in English is said in the reader's language."""

import ast
from pathlib import Path

import pytest
import streamlit as st

import ingest.readers
from dashboard.language import CHOSEN
from dashboard.said import place, reason, rule

READERS = Path(ingest.readers.__file__).parent


@pytest.fixture(autouse=True)
def _spanish(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(st, "session_state", {CHOSEN: "es"})


def test_a_place_is_told_in_the_readers_language_and_keeps_what_people_named() -> None:
    assert place("page 2, paragraph 3") == "página 2, párrafo 3"
    assert place("sheet Hoja1, row 7, column Víctima") == "hoja Hoja1, fila 7, columna Víctima"
    assert place("something else") == "something else"
    assert place("") == ""


def _said(node: ast.expr) -> str:
    """A message with X in every slot; "" for one that is no text."""
    if isinstance(node, ast.Constant):
        return str(node.value)
    if isinstance(node, ast.JoinedStr):
        return "".join(str(part.value) if isinstance(part, ast.Constant) else "X" for part in node.values)
    return ""


def _reasons() -> list[str]:
    found: list[str] = []
    for path in sorted(READERS.glob("*.py")):
        calls = (node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call))
        found += [
            _said(call.args[0])
            for call in calls
            if getattr(call.func, "id", "") == "UnreadableError" and call.args
        ]
    aside = ("side file", "column map")
    return sorted({text for text in found if text and not any(word in text for word in aside)})


@pytest.mark.parametrize("text", _reasons())
def test_every_reason_for_setting_a_file_aside_is_known(text: str) -> None:
    assert reason(text) != text


def test_a_reason_keeps_its_figures_and_translates_its_sorts() -> None:
    told = reason("named .docx, but its content is not a Word document, or it is broken")
    assert told == "se llama .docx, pero por dentro no es documento de Word, o está dañado"
    assert reason("a reason nobody has heard of") == "a reason nobody has heard of"


def test_a_rule_is_told_part_by_part_without_its_own_name() -> None:
    assert rule("hearsay, act:transported") == "de oídas, un verbo de la frase"
    assert rule("") == ""
