"""One person, thing or place, as a card: what it is in which case, the sentences that say so, and why it is one."""

import streamlit as st

from dashboard import evidence, reveal, way
from dashboard.guard import guarded
from dashboard.language import t, word
from dashboard.names import called, case_title, countries, kind
from dashboard.plain import esc, md
from dashboard.said import rule
from dashboard.session import Visit
from graph.view.values import Entity, Join, Node, Part

PROPERTIES = ("aliases", "kind", "country", "birthDate", "gender", "nationality", "town")
"""What is told of a thing besides its name, where it is known."""

_CODES = {"gender": "gender", "kind": "place_kind"}


def show(visit: Visit, uid: str) -> None:
    """Open the card in a dialog."""
    st.dialog(t("thing.title"), width="large")(_show)(visit, uid)


@guarded
def _show(visit: Visit, uid: str) -> None:
    card(visit, visit.view.entity(uid), "dialog")


def card(visit: Visit, entity: Entity, key: str, *, here: bool = False) -> None:
    """The card itself; `key` tells several on a page apart, `here` says that the network is on this page."""
    node = entity.node
    st.html(f'<div class="hilo-name">{esc(called(node))}</div><div class="hilo-facts">{facts(node)}</div>')
    with st.container(horizontal=True):
        if not here and st.button(t("thing.network"), key=f"net-{key}", icon=":material/hub:"):
            way.to_network(node.uid)
        if node.label == "Case" and st.button(
            t("thing.case"), key=f"case-{key}", icon=":material/folder_open:"
        ):
            way.to_case(node.uid)
    reveal.offer(visit, node, key)
    for number, part in enumerate(entity.parts):
        _part(visit, part, f"{key}-{number}")
    if entity.joins:
        with st.expander(t("thing.why_one", n=len(entity.joins))):
            for number, join in enumerate(entity.joins):
                _join(visit, join, f"{key}-j{number}")


def facts(node: Node) -> str:
    """Markup: the kind, whether the name is hidden, and what else is known."""
    parts = [f"<b>{esc(kind(node.label))}</b>"]
    if node.masked:
        parts.append(f'<span class="hilo-tag">{esc(t("thing.masked"))}</span>')
    parts += [
        f"{esc(t(f'property.{name}'))}: {esc(value)}" for name in PROPERTIES if (value := told(node, name))
    ]
    return "<br>".join(parts)


def told(node: Node, name: str) -> str:
    """A property as words; "" when it is not known."""
    value = node.properties.get(name) or ""
    if isinstance(value, tuple):
        return countries(value) if name == "nationality" else ", ".join(value)
    if name == "country":
        return countries([str(value)])
    return word(_CODES[name], str(value)) if value and name in _CODES else str(value)


def _part(visit: Visit, part: Part, key: str) -> None:
    words = [word("role", part.role)] if part.role else []
    words += [t("people.witness")] if part.witness else []
    head = f"**{md(case_title(part.case))}**" + (f" — {md(', '.join(words))}" if words else "")
    left, right = st.columns([5, 1], vertical_alignment="center")
    left.markdown(head)
    if right.button(t("thing.open_case"), key=f"go-{key}", type="tertiary"):
        way.to_case(part.case.uid)
    evidence.sentences(visit, part.passages, key)


def _join(visit: Visit, join: Join, key: str) -> None:
    st.html(f'<span class="hilo-tag">{esc(rule(join.rule))}</span> {esc("; ".join(join.terms))}')
    evidence.sentences(visit, join.passages, key)
