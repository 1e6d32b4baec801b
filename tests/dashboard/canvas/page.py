"""A page with nothing but the canvas, for the browser tests and the benchmark. Arguments: a graph, dark or light, hostile."""

import streamlit as st
from canvas_story import Held, hostile, network, story, words

from dashboard.canvas import answer, load_library, open_board, show

asked = st.query_params.get("graph", "story")
dark = st.query_params.get("ground") == "dark"
language = st.query_params.get("lang", "en")
whole = {"story": story, "hostile": hostile}.get(asked, lambda: network(int(asked)))()
source = Held(whole)
st.set_page_config(layout="wide", page_title="canvas")
if "board" not in st.session_state:
    few = source.around("C-1") if asked == "story" else whole
    st.session_state.board = open_board(few, ["C-1"], int(st.query_params.get("limit", "1000")))
    st.session_state.log = []


def act(event):
    st.session_state.board = answer(st.session_state.board, event, source)
    st.session_state.log.append(event.act.value)


load_library()


@st.fragment
def panel():
    board = st.session_state.board
    on = show(
        board.known,
        board.state,
        words(language),
        key="canvas",
        on_event=act,
        choice=board.choice,
        paths=board.paths,
        at=board.at,
        notice=board.notice,
        language=language,
        title="Trial",
        date="2024-05-01",
        dark=dark,
        testing=True,
    )
    st.text("selected: " + " ".join(board.state.selection))
    st.text("lines: " + " ".join(board.state.lines))
    st.text("acts: " + " ".join(st.session_state.log))
    st.text(f"shown: {len(on.shown.nodes)}")


panel()
