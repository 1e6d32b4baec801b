"""What every page has: its heading, and at the right the language and who is there."""

import streamlit as st

from dashboard.language import CHOSEN, LANGUAGES, spoken, t, word
from dashboard.names import countries
from dashboard.plain import md
from dashboard.session import Visit


def heading(visit: Visit, title: str, note: str = "") -> None:
    """The title of a page with a line on what it is for. Both are words of the catalogue."""
    left, right = st.columns([5, 1], vertical_alignment="center")
    with left:
        st.title(title, anchor=False)
        if note:
            st.caption(note)
    with right, st.container(horizontal=True, horizontal_alignment="right"):
        _menu(visit)


def _menu(visit: Visit) -> None:
    with st.popover(spoken().upper(), icon=":material/language:", help=t("frame.menu")):
        st.radio(
            t("frame.language"),
            list(LANGUAGES),
            index=list(LANGUAGES).index(spoken()),
            format_func=lambda code: LANGUAGES[code],
            key="language-choice",
            on_change=choose_language,
        )
        st.divider()
        st.markdown(t("frame.reader", name=md(visit.scope.reader)))
        st.caption(
            t(
                "frame.rights",
                rights=", ".join(word("right", each.value) for each in sorted(visit.scope.rights)),
            )
        )
        seen = (
            countries(visit.scope.countries) if visit.scope.countries is not None else t("frame.everywhere")
        )
        st.caption(t("frame.sees", countries=seen, handling=visit.scope.clearance.value))


def choose_language() -> None:
    """Keep the language that was chosen, in the session and in the address."""
    st.session_state[CHOSEN] = st.session_state["language-choice"]
    st.query_params["lang"] = st.session_state[CHOSEN]


def empty(words: str, label: str = "", page: str = "") -> None:
    """An empty state: what there is not, and the way to what can be done about it."""
    from dashboard import way

    with st.container(border=True):
        st.markdown(words)
        if page and page in st.session_state.get(way.PAGES, {}) and st.button(label, key=f"empty-{page}"):
            way.to(page)
