"""What is on the canvas as tables and as files. Every file is put on record before it is offered, and pseudonymised."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import streamlit as st

from dashboard.boards import cases_of
from dashboard.canvas import Board, screen
from dashboard.files import KINDS, made
from dashboard.guard import guarded
from dashboard.language import spoken, t, word
from dashboard.names import called, country, kind, relation
from dashboard.plain import clean
from dashboard.session import Visit
from graph.view.scope import Right
from graph.view.values import Subgraph

FILES = "board-files"


def offer(visit: Visit, board: Board) -> None:
    """The way to files of what is on the screen, for a reader who may export."""
    if visit.may(Right.EXPORT):
        with st.popover(t("export.title"), icon=":material/download:"):
            _offer(visit, board)


@guarded
def _offer(visit: Visit, board: Board) -> None:
    st.caption(t("export.note"))
    shown = screen(board.known, board.state).shown
    print_of = f"{len(shown.nodes)}-{len(shown.links)}-{hash(frozenset(node.uid for node in shown.nodes))}"
    if st.button(t("export.prepare", n=len(shown.nodes)), disabled=not shown.nodes):
        leaving = exported(visit, shown)
        st.session_state[FILES] = (print_of, made(leaving, board.state, t, spoken()))
    held = st.session_state.get(FILES)
    if held and held[0] == print_of:
        for name in KINDS:
            suffix, mime, data = held[1][name]
            st.download_button(
                t(f"export.{name}"),
                data,
                file_name=f"hilo-{name}.{suffix}",
                mime=mime,
                key=f"file-{name}",
                on_click="ignore",
                icon=":material/download:",
            )


def exported(visit: Visit, shown: Subgraph) -> Subgraph:
    """What leaves: exactly what is on the screen, once its cases stand in the audit as exported.

    Raises `NotFound` when the reader does not see one of them any more.
    """
    found = visit.view.export(cases_of(visit.view, shown), 0)
    return replace(shown, handling=found.handling)


def tables(shown: Subgraph, choose: Callable[[tuple[str, ...]], None]) -> None:
    """The same as text: things and links, to be read, searched and chosen by keyboard."""
    names = {node.uid: called(node) for node in shown.nodes}
    things, ties = st.tabs([t("network.things", n=len(shown.nodes)), t("network.links", n=len(shown.links))])
    with things:
        _things(shown, choose)
    with ties:
        st.dataframe(
            [
                {
                    t("table.from"): clean(names.get(link.source, "")),
                    t("table.link"): relation(link.type),
                    t("table.to"): clean(names.get(link.target, "")),
                    t("table.certainty"): word("certainty", link.certainty.value),
                    t("table.sentence"): clean(link.passages[0].text) if link.passages else "",
                }
                for link in shown.links
            ],
            hide_index=True,
            height=320,
        )


def _things(shown: Subgraph, choose: Callable[[tuple[str, ...]], None]) -> None:
    nodes = sorted(shown.nodes, key=lambda node: (node.label, called(node)))

    def chosen() -> None:
        rows: Sequence[int] = st.session_state["table-things"].selection.rows
        choose(tuple(nodes[row].uid for row in rows if row < len(nodes)))

    st.dataframe(
        [
            {
                t("table.name"): clean(called(node)),
                t("table.kind"): kind(node.label),
                t("table.country"): country(str(node.properties.get("country") or "")),
                t("table.id"): node.uid,
            }
            for node in nodes
        ],
        hide_index=True,
        height=320,
        key="table-things",
        on_select=chosen,
        selection_mode="multi-row",
    )
