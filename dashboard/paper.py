"""A document at a passage, masked; and the original file, for a purpose."""

from dataclasses import replace

import streamlit as st

from dashboard.guard import guarded
from dashboard.language import t
from dashboard.plain import esc
from dashboard.said import place
from dashboard.session import Visit
from graph.view.errors import NotFound
from graph.view.scope import Right
from graph.view.values import Marked, Passage

BEFORE, AFTER = 600, 1500
"""Characters shown before and after the passage; a view gives no longer stretch than this before it."""


def show(visit: Visit, passage: Passage) -> None:
    """Open the dialog with the document at this passage."""
    st.dialog(t("paper.title"), width="large")(_show)(visit, passage)


@guarded
def _show(visit: Visit, passage: Passage) -> None:
    st.html(f'<div class="hilo-where">{esc(" · ".join(_head(passage)))}</div>')
    before, here, after = around(visit, passage)
    st.html(
        f'<div class="hilo-paper"><span class="dim">{_text(before)}</span>'
        f'<span class="here">{_text(here)}</span><span class="dim">{_text(after)}</span></div>'
    )
    st.caption(t("paper.masked"))
    if visit.may(Right.REVEAL):
        _original(visit, passage.document)


def _head(passage: Passage) -> list[str]:
    return [part for part in (passage.case, passage.title, place(passage.place)) if part]


def around(visit: Visit, passage: Passage) -> tuple[Marked, Marked, Marked]:
    """The passage with what stands before and after it. Raises as the view does."""
    here = visit.view.marked(passage.document, passage.start, passage.end)
    after = visit.view.text(passage.document, here.passage.end, AFTER)
    return _before(visit, here.passage), here, after


def _before(visit: Visit, passage: Passage) -> Marked:
    """What stands before a passage, with the blanks between the two."""
    document, start = passage.document, passage.start
    try:
        found = visit.view.marked(document, max(0, start - BEFORE), start)
    except NotFound:  # nothing but blanks
        return Marked(replace(passage, text=""))
    end = found.passage.end
    blanks = visit.view.text(document, end).passage.text[: start - end]
    return replace(found, passage=replace(found.passage, text=found.passage.text + blanks))


def _text(piece: Marked) -> str:
    from dashboard.evidence import marked  # the two show each other

    return marked(piece.passage.text, piece.marks)


def _original(visit: Visit, document: str) -> None:
    with st.expander(t("paper.original"), icon=":material/lock_open:"):
        st.caption(t("paper.original_asks"))
        purpose = st.text_input(t("reveal.purpose"), key=f"original-{document}", max_chars=300)
        if st.button(t("paper.fetch"), key=f"fetch-{document}", disabled=not purpose.strip()):
            found = visit.view.original(document, purpose)
            st.download_button(
                t("paper.save"),
                visit.door.originals.path(found.sha256).read_bytes(),
                file_name=f"{found.sha256[:12]}{found.suffix}",
                mime="application/octet-stream",
                key=f"save-{document}",
            )
