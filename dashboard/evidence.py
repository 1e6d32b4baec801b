"""Sentences on the page: each with where it stands, and one click to the passage in its document."""

import re
from collections.abc import Iterable, Sequence

import streamlit as st

from dashboard import paper
from dashboard.language import t
from dashboard.plain import esc
from dashboard.said import place
from dashboard.session import Visit
from graph.view.values import Mark, Passage

_PSEUDONYM = re.compile(r"\b[VX]-[a-z2-7]{6}\b")

SHOWN = 3
"""Sentences shown at once; the rest on demand."""


def where(passage: Passage) -> str:
    """The case, the document and the place in it, as text."""
    return " · ".join(part for part in (passage.case, passage.title, place(passage.place)) if part)


def whole(text: str) -> str:
    """Markup of a text whose pseudonyms are not broken over two lines."""
    return _PSEUDONYM.sub(r'<span class="hilo-whole">\g<0></span>', esc(text))


def marked(text: str, marks: Sequence[Mark]) -> str:
    """Markup of a text with its mentions underlined; overlapping marks after the first are left out."""
    parts, at = [], 0
    for mark in sorted(marks, key=lambda each: (each.start, -each.end)):
        if at <= mark.start < mark.end <= len(text):
            kind = "masked" if mark.masked else "named"
            parts += [
                whole(text[at : mark.start]),
                f'<mark class="{kind}">',
                whole(text[mark.start : mark.end]),
            ]
            parts.append("</mark>")
            at = mark.end
    return "".join((*parts, whole(text[at:])))


def sentence(visit: Visit, passage: Passage, key: str, marks: Sequence[Mark] = ()) -> None:
    """One sentence. `key` is unique on the page."""
    st.html(
        f'<div class="hilo-said">{marked(passage.text, marks)}</div>'
        f'<div class="hilo-where">{esc(where(passage))}</div>'
    )
    if st.button(t("evidence.open"), key=f"open-{key}", type="tertiary", icon=":material/description:"):
        paper.show(visit, passage)


def sentences(visit: Visit, passages: Iterable[Passage], key: str, most: int = SHOWN) -> None:
    """Several sentences, each once; more than `most` on demand."""
    once = list({(each.document, each.start, each.end): each for each in passages}.values())
    if not once:
        st.caption(t("evidence.none"))
    everything = len(once) <= most
    if not everything:
        everything = st.toggle(t("evidence.all", n=len(once)), key=f"all-{key}")
    for number, each in enumerate(once if everything else once[:most]):
        sentence(visit, each, f"{key}-{number}")
