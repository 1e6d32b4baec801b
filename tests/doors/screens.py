"""The explorer's pages run as Streamlit runs them, and everything that they send to the browser, as texts."""

from collections.abc import Iterator, Sequence
from typing import Any

from google.protobuf.descriptor import FieldDescriptor
from google.protobuf.message import Message
from streamlit.testing.v1 import AppTest

from dashboard import session
from tests.doors.conftest import House


def page(house: House, name: str, who: str, language: str = "es", **state: Any) -> Any:
    """A page of the menu, run once for whoever holds the key of that name; `state` is what the session knows before."""
    return _run(house, _page, (name, who, language), state)


def cards(house: House, who: str, uids: Sequence[str]) -> Any:
    """The cards of all these things, one below the other."""
    return _run(house, _cards, (who, tuple(uids)), {})


def papers(house: House, who: str, documents: Sequence[str]) -> Any:
    """All these documents, as the dialog shows them."""
    return _run(house, _papers, (who, tuple(documents)), {})


def texts(run: Any) -> Iterator[str]:
    """Every text in every element of a page, whatever the element: its proto is searched, tables and charts included."""
    yield from _of_block(run._tree)


def _run(house: House, script: Any, given: tuple[Any, ...], state: dict[str, Any]) -> Any:
    session.enter(house.door)
    run = AppTest.from_function(script, args=given, default_timeout=120)
    for key, value in state.items():
        run.session_state[key.replace("_", "-")] = value
    return run.run()


def _page(name: str, who: str, language: str) -> None:
    import streamlit as st

    from dashboard.guard import guarded
    from dashboard.language import CHOSEN
    from dashboard.menu import ITEMS
    from tests.doors.screens import visitor

    st.session_state[CHOSEN] = language
    draw = next(item.draw for item in ITEMS if item.name == name)
    guarded(draw)(visitor(who))


def _cards(who: str, uids: tuple[str, ...]) -> None:
    from dashboard import thing
    from dashboard.guard import guarded
    from tests.doors.screens import visitor

    visit = visitor(who)
    for uid in uids:
        guarded(lambda each: thing.card(visit, visit.view.entity(each), each))(uid)


def _papers(who: str, documents: tuple[str, ...]) -> None:
    from dashboard import paper
    from graph.view.values import Passage
    from tests.doors.screens import visitor

    visit = visitor(who)
    for document in documents:
        paper._show(visit, Passage(document, 0, 1500, "", ""))


def visitor(who: str) -> session.Visit:
    """The visit of whoever holds the key of that name."""
    from hilo.keys import scope

    door = session.doors()[0]
    return session.of(scope(next(key for key in door.keys.all() if key.name == who)), door)


def _of_block(block: Any) -> Iterator[str]:
    proto = getattr(block, "proto", None)
    if isinstance(proto, Message):
        yield from _of_message(proto)
    for child in getattr(block, "children", {}).values():
        yield from _of_block(child)


def _of_message(message: Message) -> Iterator[str]:
    for field, value in message.ListFields():
        several = isinstance(value, (str, bytes, Message)) or not hasattr(value, "__iter__")
        for each in (value,) if several else _items(value):
            if isinstance(each, Message):
                yield from _of_message(each)
            elif isinstance(each, str):
                yield each
            elif isinstance(each, bytes) and field.type == FieldDescriptor.TYPE_BYTES:
                yield each.decode("utf-8", "replace")


def _items(value: Any) -> Iterator[Any]:
    if hasattr(value, "items"):
        for key, inner in value.items():
            yield from (key, inner)
    else:
        yield from value


def bodies(run: Any, kind: str) -> Iterator[str]:
    """The markup of every element of this kind."""
    for field, message in _messages(run._tree):
        if field == kind:
            yield message.body


def markdown(run: Any) -> Iterator[str]:
    """All that is read as Markdown: texts, and the labels of everything that has one."""
    for field, message in _messages(run._tree):
        if field in {"markdown", "heading", "alert"}:
            yield message.body
        else:
            for name in ("label", "title", "help"):
                told = getattr(message, name, "")
                if isinstance(told, str) and told:
                    yield told


def _messages(block: Any) -> Iterator[tuple[str, Any]]:
    proto = getattr(block, "proto", None)
    if isinstance(proto, Message):
        yield proto.DESCRIPTOR.name.lower(), proto
    for child in getattr(block, "children", {}).values():
        yield from _messages(child)
