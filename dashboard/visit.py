"""One run of the script: the language, the reader, the menu, the page."""

from collections.abc import Callable
from functools import partial
from importlib.resources import as_file, files

import streamlit as st

from dashboard import look, session, way
from dashboard.guard import guarded
from dashboard.language import CHOSEN, LANGUAGES, choose, t
from dashboard.menu import ITEMS, Item, pages_for
from dashboard.session import Visit


def run() -> None:
    """Draw the page that the reader asked for."""
    _language()
    with as_file(files("dashboard").joinpath("mark.svg")) as mark:
        st.set_page_config(page_title=t("app.title"), page_icon=str(mark), layout="wide")
        st.html(look.style())
        st.html(
            look.widget_words(
                t("widget.choose_files"), t("widget.limit", n=st.get_option("server.maxUploadSize"))
            )
        )
        visit = session.visit(st.context.cookies)
        if visit is None:
            _refused()
            return
        st.logo(str(mark), size="large")
        _page(visit)


def _language() -> None:
    asked = st.query_params.get("lang", "")
    if CHOSEN not in st.session_state:
        st.session_state[CHOSEN] = choose(asked, st.context.locale or "")
    elif asked in LANGUAGES and asked != st.session_state[CHOSEN] and way.PAGES not in st.session_state:
        st.session_state[CHOSEN] = asked


def _refused() -> None:
    st.title(t("app.title"), anchor=False)
    st.info(t("app.refused"), icon=":material/lock:")


def _page(visit: Visit) -> None:
    may = pages_for(visit)
    pages = {item.name: _streamlit_page(item, visit, allowed=item in may) for item in ITEMS}
    st.session_state[way.PAGES] = {item.name: pages[item.name] for item in may}
    chosen = st.navigation([pages[item.name] for item in ITEMS], position="top")
    if (wanted := st.query_params.pop(way.PAGE, "")) in pages:
        st.switch_page(pages[wanted], query_params=st.query_params.to_dict())
    st.query_params["lang"] = st.session_state[CHOSEN]
    chosen.run()


def _streamlit_page(item: Item, visit: Visit, *, allowed: bool) -> st.Page:
    draw: Callable[[], None] = partial(guarded(item.draw), visit) if allowed else _not_yours
    return st.Page(
        draw,
        title=t(f"menu.{item.name}"),
        icon=item.icon,
        url_path=item.name,
        default=item.name == "start",
        visibility="visible" if allowed else "hidden",
    )


@guarded
def _not_yours() -> None:
    st.title(t("app.title"), anchor=False)
    st.info(t("error.Forbidden"), icon=":material/lock:")
