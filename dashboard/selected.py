"""Beside the canvas: what is selected, with every sentence that carries it."""

import streamlit as st

from dashboard import evidence, thing
from dashboard.canvas import Board, Screen
from dashboard.guard import guarded
from dashboard.kept import kept
from dashboard.language import t, word
from dashboard.names import called, kind, relation
from dashboard.plain import esc, md
from dashboard.session import Visit
from graph.view.errors import NotFound
from graph.view.values import Entity, Link, Node
from terms.vocabulary import Certainty

MOST = 12
"""Things of a large selection that are named."""


@guarded
def panel(visit: Visit, board: Board, on: Screen) -> None:
    """The panel: a link, one thing, several things, or how to begin."""
    lines = [link for link in board.known.links if link.uid in board.state.lines]
    nodes = [node for node in on.shown.nodes if node.uid in board.state.selection]
    names = {node.uid: node for node in board.known.nodes}
    if lines:
        for number, link in enumerate(lines):
            _link(visit, link, names, f"link-{number}")
    elif len(nodes) == 1 and nodes[0].label != "Group":
        _node(visit, nodes[0], board)
    elif nodes:
        st.markdown(f"**{t('selected.several', n=len(nodes))}**")
        if len(nodes) == 2:
            st.caption(t("selected.path"))
        for node in nodes[:MOST]:
            st.text(f"{called(node)} · {kind(node.label)}")
    else:
        _hints()


def _hints() -> None:
    st.markdown(f"**{t('selected.title')}**")
    for key in ("click", "double", "two", "hide", "keys"):
        st.caption(t(f"selected.{key}"))


def _node(visit: Visit, node: Node, board: Board) -> None:
    try:
        entity = kept(f"entity:{node.uid}", visit, lambda: visit.view.entity(node.uid))
    except NotFound:  # the end of a journey stands in no case by itself
        entity = Entity(node)
    thing.card(visit, entity, "panel", here=True)
    if not entity.parts:
        ties = (link for link in board.known.links if node.uid in (link.source, link.target))
        evidence.sentences(visit, (each for link in ties for each in link.passages), "ties")


def ends(link: Link, names: dict[str, Node]) -> str:
    """Who is tied to whom, in words."""
    sides = (called(names[uid]) if uid in names else "?" for uid in (link.source, link.target))
    a, b = sides
    return f"{a} — {relation(link.type)} — {b}"


def _link(visit: Visit, link: Link, names: dict[str, Node], key: str) -> None:
    st.markdown(f"**{md(ends(link, names))}**")
    tags = []
    if link.certainty is not Certainty.DONE:
        tags.append((link.certainty.value, word("certainty", link.certainty.value)))
    if link.properties.get("hearsay"):
        tags.append(("planned", t("selected.hearsay")))
    if role := str(link.properties.get("role") or ""):
        tags.append(("", word("role", role)))
    if time := str(link.properties.get("time") or ""):
        tags.append(("", time))
    if tags:
        st.html("".join(f'<span class="hilo-tag {esc(sort)}">{esc(text)}</span>' for sort, text in tags))
    evidence.sentences(visit, link.passages, key, most=6)
