"""The network canvas: pure values and functions, drawn by one component.

A page keeps a `Board` and does no more than this:

    from dashboard.canvas import answer, load_library, open_board, show

    if "board" not in st.session_state:
        st.session_state.board = open_board(view.subgraph([uid], 1), [uid])

    def act(event: Event) -> None:                     # runs before the page is drawn again
        st.session_state.board = answer(st.session_state.board, event, view)

    load_library()                                     # once per run, outside the fragment

    @st.fragment
    def panel() -> None:
        board = st.session_state.board
        on = show(board.known, board.state, t, key="canvas", on_event=act, choice=board.choice,
                  paths=board.paths, at=board.at, notice=board.notice, dark=dark, language=lang, title=title)
        if board.behind:                               # only with answer(..., later=True): draw first, then tie
            st.session_state.board = completed(board, view)
            st.rerun(scope="fragment")                 # not in a run of the whole page: there it raises
        # on.shown: exactly what is on the screen, for the table twin and the exports;
        # board.state.selection / .lines: uids of the nodes and links that the reader looks at.

The catalogue needs the keys in `keys.KEYS`; their texts in four languages stand in `words/`.
"""

from dashboard.canvas.board import Board, Source, add, answer, completed, open_board
from dashboard.canvas.component import load_library, show
from dashboard.canvas.drawing import Choice
from dashboard.canvas.events import Act, Event
from dashboard.canvas.folding import folded, merged
from dashboard.canvas.screen import Screen, screen
from dashboard.canvas.state import Grouping, ViewState
from dashboard.canvas.wording import Words

__all__ = [
    "Act",
    "Board",
    "Choice",
    "Event",
    "Grouping",
    "Screen",
    "Source",
    "ViewState",
    "Words",
    "add",
    "answer",
    "completed",
    "folded",
    "load_library",
    "merged",
    "open_board",
    "screen",
    "show",
]
