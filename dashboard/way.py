"""Ways from one page to another. What they carry in the address are ids, never names."""

import streamlit as st

PAGES = "pages"
"""Where the session keeps the pages of this run."""

PAGE = "to"
"""In the address of the root: which page to go on to."""

SEEDS = "network-seeds"
CASE = "case"
VIEW = "view"


def to(page: str) -> None:
    """Go to a page of the menu."""
    st.switch_page(st.session_state[PAGES][page])


def to_case(uid: str) -> None:
    """Go to a case."""
    st.session_state[CASE] = uid
    to("case")


def to_network(*seeds: str) -> None:
    """Go to the network around these things."""
    st.session_state[SEEDS] = seeds
    to("network")
