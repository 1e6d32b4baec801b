"""Network: the canvas with the sentences of what is selected, the same as a table, and the ways in and out."""

from functools import partial

import streamlit as st

from dashboard import boards, outputs, selected, way
from dashboard.canvas import Act, Board, Event, add, answer, load_library, show
from dashboard.frame import empty, heading
from dashboard.guard import guarded, message
from dashboard.language import spoken, t
from dashboard.names import called, countries, kind
from dashboard.plain import md, short
from dashboard.screens.start import networks_across
from dashboard.session import Visit
from graph.view.errors import ViewError
from graph.view.values import Hit

BOARD = "board"
PROBLEM = "board-problem"
HEIGHT = 640
TESTING = False
"""Whether a test may find the picture in the browser; never in the product."""
OFFERED = 6


def network(visit: Visit) -> None:
    """The page."""
    heading(visit, t("network.title"), t("network.note"))
    _begin(visit)
    _bar(visit)
    if BOARD not in st.session_state:
        _offers(visit)
        return
    load_library()
    _board(visit)


def _begin(visit: Visit) -> None:
    """What brought the reader here: a shared view, or things from another page."""
    wanted = st.query_params.get(way.VIEW, "")
    if wanted and st.session_state.get(way.VIEW) != wanted:
        st.session_state[BOARD] = boards.opened(visit.shelf.get(wanted), visit.view)
        st.session_state[way.VIEW] = wanted
    seeds = st.session_state.pop(way.SEEDS, None)
    if seeds:
        lay(boards.around(visit.view, seeds))


def lay(board: Board) -> None:
    """Put a board on the page in place of what was there."""
    st.session_state[BOARD] = board
    st.session_state.pop(way.VIEW, None)
    st.query_params.pop(way.VIEW, None)


def _offers(visit: Visit) -> None:
    crossing = networks_across(visit, visit.view.overview())
    if not crossing:
        empty(t("network.nothing"), t("menu.search"), "search")
        return
    st.markdown(t("network.choose"))
    for each in crossing[:OFFERED]:
        named = ", ".join(card.reference or card.uid for card in each.cases[:5])
        with st.container(border=True):
            said, act = st.columns([5, 1], vertical_alignment="center")
            said.markdown(
                f"**{md(countries(each.countries))}** — {t('count.cases', n=len(each.cases))}: {md(short(named, 110))}"
            )
            if act.button(t("start.open_network"), key=f"offer-{each.uid}", icon=":material/hub:"):
                lay(boards.around(visit.view, [card.uid for card in each.cases]))
                st.rerun()


def _bar(visit: Visit) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        with st.popover(t("network.add"), icon=":material/add:"):
            _adding(visit)
        if st.button(t("network.borders"), icon=":material/public:"):
            lay(boards.across_borders(visit.view))
            st.rerun()
        with st.popover(t("network.views"), icon=":material/bookmark:"):
            _views(visit)
        if BOARD in st.session_state:
            outputs.offer(visit, st.session_state[BOARD])
            st.button(t("network.clear"), icon=":material/close:", type="tertiary", on_click=clear)


def clear() -> None:
    """Begin anew, with nothing on the board."""
    for name in (BOARD, way.VIEW, PROBLEM):
        st.session_state.pop(name, None)
    st.query_params.pop(way.VIEW, None)


@guarded
def _adding(visit: Visit) -> None:
    words = st.text_input(
        t("search.words"), key="network-words", placeholder=t("search.placeholder"), max_chars=200
    )
    if not words:
        return
    found = visit.view.look(words, limit=8).hits
    if not found:
        st.caption(t("search.nothing"))
    for hit in found:
        _hit(visit, hit)


def _hit(visit: Visit, hit: Hit) -> None:
    label = f"{md(short(called(hit.node), 50))} · {kind(hit.node.label)}"
    if st.button(label, key=f"add-{hit.node.uid}", type="tertiary", icon=":material/add:"):
        piece = visit.view.around(hit.node.uid)
        board = st.session_state.get(BOARD)
        lay(boards.around(visit.view, [hit.node.uid]) if board is None else add(board, piece, hit.node.uid))
        st.rerun()


@guarded
def _views(visit: Visit) -> None:
    board: Board | None = st.session_state.get(BOARD)
    if board is not None:
        with st.form("keep-view", border=False, clear_on_submit=True):
            title = st.text_input(t("views.title"), max_chars=120)
            notes = st.text_area(t("views.notes"), max_chars=2000, height=80)
            st.caption(t("views.hint"))
            if st.form_submit_button(t("views.keep"), icon=":material/bookmark_add:") and title.strip():
                saved = visit.shelf.keep(boards.kept(visit.view, board, title, notes, visit.scope.reader))
                st.session_state[way.VIEW] = saved.id
                st.query_params[way.VIEW] = saved.id
                st.success(t("views.kept"))
    mine = visit.shelf.of(visit.scope.reader)
    if not mine:
        st.caption(t("views.none"))
    for saved in mine[:12]:
        left, right = st.columns([5, 1])
        if left.button(
            md(short(saved.title, 40)), key=f"view-{saved.id}", type="tertiary", help=md(saved.notes) or None
        ):
            st.session_state[BOARD] = boards.opened(saved, visit.view)
            st.session_state[way.VIEW] = saved.id
            st.query_params[way.VIEW] = saved.id
            st.rerun()
        if right.button(t("views.remove"), key=f"drop-{saved.id}", type="tertiary"):
            visit.shelf.remove(saved.id, visit.scope.reader)
            st.rerun()


def acted(visit: Visit, event: Event) -> None:
    """One act of the reader on the canvas: the next board, or a word on why there is none."""
    st.session_state.pop(PROBLEM, None)
    try:
        st.session_state[BOARD] = answer(st.session_state[BOARD], event, visit.view)
    except ViewError as error:
        st.session_state[PROBLEM] = message(error)


@st.fragment
def _board(visit: Visit) -> None:
    _drawn(visit)


@guarded
def _drawn(visit: Visit) -> None:
    canvas, panel = st.columns([2.6, 1], gap="medium")
    board: Board = st.session_state[BOARD]
    with canvas:
        if problem := st.session_state.get(PROBLEM):
            st.warning(problem)
        on = show(
            board.known,
            board.state,
            t,
            key="canvas",
            on_event=partial(acted, visit),
            testing=TESTING,
            choice=board.choice,
            paths=board.paths,
            at=board.at,
            notice=board.notice,
            language=spoken(),
            dark=st.context.theme.type == "dark",
            height=HEIGHT,
        )
    with panel, st.container(height=HEIGHT, border=True):
        selected.panel(visit, board, on)
    with st.expander(t("network.table"), icon=":material/table:"):
        outputs.tables(on.shown, partial(choose, visit))


def choose(visit: Visit, uids: tuple[str, ...]) -> None:
    """Rows of the table were chosen: the same things on the canvas."""
    acted(visit, Event(Act.SELECT, uids))
