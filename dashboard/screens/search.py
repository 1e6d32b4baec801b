"""Search: people, things, places and cases by name, number or reference; with facets, and the thing itself beside the list."""

from collections.abc import Mapping, Sequence
from functools import partial

import streamlit as st

from dashboard import thing
from dashboard.frame import empty, heading
from dashboard.language import t, word
from dashboard.names import ICONS, called, countries, country, kind
from dashboard.plain import md, short
from dashboard.session import Visit
from graph.view.values import Facet, Hit, Search

FIELDS = ("kind", "country", "role")
PAGE = 25
CHOSEN = "search-thing"
AFTER = "search-after"
WORDS = "search-words"


def search(visit: Visit) -> None:
    """The page."""
    heading(visit, t("search.title"), t("search.note"))
    words = st.text_input(
        t("search.words"), key=WORDS, placeholder=t("search.placeholder"), max_chars=200, on_change=first_page
    )
    left, middle, right = st.columns([1.3, 1.9, 2.4], gap="large")
    chosen = {field: frozenset(st.session_state.get(f"facet-{field}") or ()) for field in FIELDS}
    cursors: tuple[str, ...] = st.session_state.get(AFTER, ("",))
    found = visit.view.look(
        words,
        kinds=chosen["kind"],
        countries=chosen["country"],
        roles=chosen["role"],
        after=cursors[-1],
        limit=PAGE,
    )
    with left:
        _facets(found, chosen)
    with middle:
        _hits(found, words, cursors)
    with right:
        _detail(visit)


def first_page() -> None:
    """Begin the list anew."""
    st.session_state[AFTER] = ("",)


def next_page(cursor: str) -> None:
    """Go on in the list."""
    st.session_state[AFTER] = (*st.session_state.get(AFTER, ("",)), cursor)


def page_before() -> None:
    """Go back in the list."""
    st.session_state[AFTER] = st.session_state.get(AFTER, ("",))[:-1] or ("",)


def choose(uid: str) -> None:
    """Show this thing beside the list."""
    st.session_state[CHOSEN] = uid


def facet_word(field: str, value: str) -> str:
    """A value of a facet in words."""
    if field == "country":
        return country(value)
    return kind(value) if field == "kind" else word("role", value)


def options(facets: Sequence[Facet], field: str, chosen: frozenset[str]) -> dict[str, int]:
    """What a facet offers, most first; what is chosen stays offered."""
    counted = {facet.value: facet.count for facet in facets if facet.field == field and facet.value}
    return dict(sorted((dict.fromkeys(chosen, 0) | counted).items(), key=lambda pair: (-pair[1], pair[0])))


def _facets(found: Search, chosen: dict[str, frozenset[str]]) -> None:
    for field in FIELDS:
        offered = options(found.facets, field, chosen[field])
        if offered:
            st.pills(
                t(f"search.{field}"),
                list(offered),
                selection_mode="multi",
                format_func=partial(_offered, field, offered),
                key=f"facet-{field}",
                on_change=first_page,
                wrap=True,
            )


def _offered(field: str, counts: Mapping[str, int], value: str) -> str:
    return f"{md(facet_word(field, value))} {counts[value]}"


def _hits(found: Search, words: str, cursors: tuple[str, ...]) -> None:
    if not found.hits:
        if words or any(st.session_state.get(f"facet-{field}") for field in FIELDS):
            empty(t("search.nothing"))
        else:
            empty(t("search.empty"), t("menu.upload"), "upload")
        return
    with st.container(key="hits", gap=None):
        for hit in found.hits:
            _hit(hit)
    with st.container(horizontal=True):
        if len(cursors) > 1:
            st.button(t("search.back"), on_click=page_before, icon=":material/chevron_left:")
        if found.next:
            st.button(
                t("search.more"), on_click=next_page, args=(found.next,), icon=":material/chevron_right:"
            )


def _hit(hit: Hit) -> None:
    node = hit.node
    cases = ", ".join(hit.cases[:2]) + (" …" if len(hit.cases) > 2 else "")
    where = countries([str(node.properties.get("country") or "")]) if node.label == "Case" else cases
    about = " · ".join(part for part in (kind(node.label), where) if part)
    st.button(
        f"{md(short(called(node), 56))} :small[{md(short(about, 60))}]",
        key=f"hit-{node.uid}",
        type="secondary" if st.session_state.get(CHOSEN) == node.uid else "tertiary",
        icon=ICONS.get(node.label, ":material/circle:"),
        on_click=choose,
        args=(node.uid,),
        wrap=True,
        width="stretch",
    )


def _detail(visit: Visit) -> None:
    uid = st.session_state.get(CHOSEN, "")
    if not uid:
        empty(t("search.choose"))
        return
    with st.container(border=True):
        thing.card(visit, visit.view.entity(uid), "found")
