"""One masked name, for a purpose, on record; shown once in its place and kept nowhere."""

import streamlit as st

from dashboard.guard import guarded
from dashboard.language import t
from dashboard.plain import esc
from dashboard.session import Visit
from graph.view.scope import Right
from graph.view.values import Node


def offer(visit: Visit, node: Node, key: str) -> None:
    """The form that asks for a purpose, for a masked person and a reader who may; else nothing."""
    if node.masked and node.label == "Person" and visit.may(Right.REVEAL):
        with st.expander(t("reveal.title"), icon=":material/visibility:"):
            _form(visit, node, key)


@guarded
def _form(visit: Visit, node: Node, key: str) -> None:
    st.caption(t("reveal.note"))
    with st.form(f"reveal-{key}", border=False, clear_on_submit=True):
        purpose = st.text_input(t("reveal.purpose"), max_chars=300, placeholder=t("reveal.example"))
        asked = st.form_submit_button(t("reveal.show"), icon=":material/visibility:")
    if asked:
        found = visit.view.reveal(node.uid, purpose)
        names = " · ".join((found.name, *found.aliases))
        st.html(f'<div class="hilo-said"><b>{esc(names)}</b></div>')
        st.caption(t("reveal.recorded"))
