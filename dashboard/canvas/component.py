"""The canvas in Streamlit: two inline components, the library that never changes and the view that does."""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

import streamlit as st

from dashboard.canvas.drawing import Choice, opaque, payload
from dashboard.canvas.events import Act, Event, read
from dashboard.canvas.keys import STATIC
from dashboard.canvas.library import library, own
from dashboard.canvas.lines import lines
from dashboard.canvas.screen import Screen, screen
from dashboard.canvas.state import ViewState
from dashboard.canvas.wording import Wording, Words
from graph.view.values import Path as Chain
from graph.view.values import Subgraph

_SCRIPTS = ("shapes.js", "labels.js", "picture.js", "board.js", "furniture.js", "mount.js")


@cache
def _components() -> tuple[Callable[..., Any], Callable[..., Any]]:
    lib = st.components.v2.component(
        "hilo_vis_library", js=library() + "\nexport default function () {}", isolate_styles=False
    )
    view = st.components.v2.component(
        "hilo_canvas",
        html=own("view.html"),
        css=own("view.css"),
        js=own(*_SCRIPTS),
    )
    return lib, view


def load_library() -> None:
    """Bring the drawing library to the page: once per run of the page, outside any fragment, before `show`."""
    _components()[0](key="hilo_vis_library", height=1)


def show(
    subgraph: Subgraph,
    state: ViewState,
    t: Words,
    *,
    key: str = "canvas",
    on_event: Callable[[Event], None] | None = None,
    counts: Mapping[str, int] | None = None,
    choice: Choice | None = None,
    paths: tuple[Chain, ...] = (),
    at: int = 0,
    notice: str = "",
    title: str = "",
    date: str = "",
    language: str = "en",
    dark: bool = False,
    height: int = 606,
    testing: bool = False,
) -> Screen:
    """Draw the state of the subgraph; `on_event` is called, before the page runs again, with each act of the reader.

    Ids in events are uids, lines the uids of the links drawn as them. Put the call in an `st.fragment` and
    `load_library()` before it. `counts` are neighbours not shown, by uid; `title` and `date` stand on the PNG.
    `testing` makes the network reachable as `globalThis.hiloCanvas`: never in the product.
    """
    on = screen(subgraph, state)
    data = payload(on, state, Wording(t, language), counts=counts, choice=choice, dark=dark)
    seen = st.session_state.get(f"{key}.seen")
    data |= {
        "words": {"language": language, **{name: t(f"canvas.{name}") for name in STATIC}},
        "aria": t("canvas.aria", nodes=len(on.shown.nodes), links=len(data["lines"])),
        "counted": t("canvas.counted", nodes=len(on.shown.nodes), links=len(data["lines"])),
        "notice": t(notice) if notice else "",
        "paths": {"count": len(paths), "at": at, "text": t("canvas.paths", at=at + 1, count=len(paths))}
        if paths
        else None,
        "caption": {"title": title or t("canvas.title"), "date": date, "marking": _marking(subgraph, t)},
        "seen": list(seen) if seen else None,
        "height": height,
        "testing": int(testing),
    }
    nodes = {opaque(node.uid): node.uid for node in on.shown.nodes}
    drawn = {opaque(line.uid): [link.uid for link in line.links] for line in lines(on.shown.links)}

    def told() -> None:
        for event in _unseen(key, st.session_state[key].act, nodes, drawn):
            if on_event is not None:
                on_event(event)

    _components()[1](key=key, data=data, height=height, on_act_change=told)
    return on


def _marking(subgraph: Subgraph, t: Words) -> str:
    return f"{t('canvas.classification')} · {subgraph.handling}"


def _unseen(
    key: str, sent: object, nodes: Mapping[str, str], drawn: Mapping[str, list[str]]
) -> tuple[Event, ...]:
    """The acts that were not handled yet, each once, with the ids of the graph."""
    mount = str(sent.get("mount"))[:40] if isinstance(sent, Mapping) else ""
    before, last = st.session_state.get(f"{key}.seen") or ("", 0)
    found = []
    for number, event in read(sent):
        if before == mount and number <= last:
            continue
        before, last = mount, number
        found.append(_in_graph(event, nodes, drawn))
    st.session_state[f"{key}.seen"] = (before, last)
    return tuple(found)


def _in_graph(event: Event, nodes: Mapping[str, str], drawn: Mapping[str, list[str]]) -> Event:
    return Event(
        Act(event.act),
        tuple(nodes[uid] for uid in event.ids if uid in nodes),
        tuple(link for line in event.lines for link in drawn.get(line, ())),
        event.choice,
        {nodes[uid]: spot for uid, spot in event.spots.items() if uid in nodes},
        event.offset,
    )
