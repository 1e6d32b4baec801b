"""Map: the movements that cases tell of, from place to place; a line chosen shows its sentences."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import streamlit as st

from dashboard import evidence
from dashboard.canvas import folded
from dashboard.frame import empty, heading
from dashboard.kept import kept
from dashboard.language import spoken, t, word
from dashboard.map import chart, islands, legs
from dashboard.map.legs import Stretch
from dashboard.names import country
from dashboard.plain import esc, md
from dashboard.session import Visit
from graph.view.values import Link, Node, Passage, Subgraph
from terms.vocabulary import Certainty, Moved

JOURNEY = "JOURNEY"
COLUMNS = ("from", "to", "cases", "moved", "certainty", "mode")
WEST, EAST, SOUTH, NORTH = -118.0, -30.0, -56.0, 33.0
"""The box of the shipped borders, in degrees."""


@dataclass(frozen=True, slots=True)
class Told:
    """The journeys of a piece of the graph: places and cases by uid, and the lines that join places."""

    nodes: tuple[Node, ...]
    links: tuple[Link, ...]


def told(subgraph: Subgraph) -> Told:
    """The journeys in a piece of the graph."""
    links = tuple(link for link in folded(subgraph).links if link.type == JOURNEY)
    wanted = {uid for link in links for uid in (link.source, link.target, *link.cases)}
    return Told(tuple(node for node in subgraph.nodes if node.uid in wanted), links)


def all_of(visit: Visit) -> Told:
    """The journeys of every case; nothing else is asked for."""
    cases = [card.uid for card in visit.view.cases()]
    return told(visit.view.subgraph(cases, hops=0, limit=0)) if cases else Told((), ())


def wanted(journeys: Told, countries: Iterable[str], moved: Iterable[str], *, certain: bool) -> Told:
    """Those that touch one of the countries, carry one of the cargoes, and happened for certain; empty: all."""
    places = {node.uid: str(node.properties.get("country") or "") for node in journeys.nodes}
    where, what = set(countries), set(moved)
    links = tuple(
        link
        for link in journeys.links
        if (not where or {places.get(link.source), places.get(link.target)} & where)
        and (not what or link.properties.get("moved") in what)
        and (not certain or link.certainty is Certainty.DONE)
    )
    return Told(journeys.nodes, links)


def stretches(journeys: Told) -> tuple[Stretch, ...]:
    """What is drawn of them."""
    return legs.of_subgraph(Subgraph(journeys.nodes, journeys.links))


def within(stretch: Stretch) -> bool:
    """Whether both ends lie where the shipped borders are."""
    return all(
        WEST <= spot.longitude <= EAST and SOUTH <= spot.latitude <= NORTH
        for spot in (stretch.source, stretch.target)
    )


def passages(journeys: Told, leg: str) -> tuple[Passage, ...]:
    """The sentences behind one stretch."""
    spots = {node.uid: legs.spot_of(node) for node in journeys.nodes if node.label == "Place"}
    found: list[Passage] = []
    for link in journeys.links:
        source, target = spots.get(link.source), spots.get(link.target)
        if source and target and f"{source.id}>{target.id}" == leg:
            found += link.passages
    return tuple(found)


def journeys(visit: Visit) -> None:
    """The page."""
    heading(visit, t("journeys.title"), t("journeys.note"))
    everything = kept("journeys", visit, lambda: all_of(visit))
    if not everything.links:
        empty(t("journeys.nothing"), t("menu.upload"), "upload")
        return
    chosen = _filters(everything)
    shown = stretches(chosen)
    left, right = st.columns([3, 2], gap="large")
    dark = st.context.theme.type == "dark"
    near = tuple(stretch for stretch in shown if within(stretch))
    drawn, inset = kept(
        f"map:{spoken()}:{dark}:{hash(near)}",
        visit,
        lambda: (chart(near, t, dark=dark), islands(near, t, dark=dark)),
    )
    with left:
        picked = st.vega_lite_chart(
            spec=drawn,
            on_select="rerun",
            selection_mode="leg",
            key="map",
            alt=t("journeys.alt"),
        )
        if away := len(shown) - len(near):
            st.caption(t("journeys.outside", n=away))
        st.caption(t("map.source"))
    with right:
        _picked(visit, chosen, shown, _leg(picked))
        if inset is not None:
            st.vega_lite_chart(spec=inset, alt=t("map.islands"))
    with st.expander(t("journeys.table"), icon=":material/table:"):
        _table(shown)


def _filters(everything: Told) -> Told:
    codes = sorted(
        {str(node.properties.get("country") or "") for node in everything.nodes} - {""}, key=country
    )
    with st.container(horizontal=True, vertical_alignment="bottom"):
        countries = st.multiselect(
            t("search.country"), codes, format_func=country, placeholder=t("journeys.all"), width=340
        )
        moved = st.pills(
            t("map.moved"),
            [each.value for each in Moved],
            selection_mode="multi",
            format_func=lambda each: t(f"map.moved.{each}"),
        )
        certain = st.toggle(t("journeys.certain"))
    return wanted(everything, countries, moved, certain=certain)


def _leg(picked: object) -> str:
    """The stretch that a click on the map chose."""
    points = picked.get("selection", {}).get("leg", []) if isinstance(picked, dict) else []
    return str(points[0].get("leg", "")) if points else ""


def _picked(visit: Visit, chosen: Told, shown: Sequence[Stretch], leg: str) -> None:
    by_id = {stretch.id: stretch for stretch in shown}
    chosen_leg = st.selectbox(
        t("journeys.pick"),
        list(by_id),
        index=list(by_id).index(leg) if leg in by_id else None,
        format_func=lambda each: _line(by_id[each]),
        placeholder=t("journeys.placeholder"),
    )
    if not chosen_leg:
        st.caption(t("journeys.choose"))
        return
    stretch = by_id[chosen_leg]
    tags = [
        word("certainty", stretch.certainty.value),
        *([t(f"map.moved.{stretch.moved}")] if stretch.moved else []),
    ]
    st.html("".join(f'<span class="hilo-tag">{esc(each)}</span>' for each in tags))
    st.caption(md(f"{t('map.cases')}: {', '.join(stretch.references)}"))
    evidence.sentences(visit, passages(chosen, chosen_leg), f"leg-{chosen_leg}")


def _line(stretch: Stretch) -> str:
    return f"{stretch.source.name} → {stretch.target.name}"


def _table(shown: Sequence[Stretch]) -> None:
    head = "".join(f"<th>{esc(t(f'map.{name}'))}</th>" for name in COLUMNS)
    rows = "".join(f"<tr>{''.join(f'<td>{esc(cell)}</td>' for cell in _row(each))}</tr>" for each in shown)
    st.html(f'<table class="hilo-table"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>')


def _row(stretch: Stretch) -> tuple[str, ...]:
    """The cells of a stretch, under `COLUMNS`."""
    modes = (stretch.mode or "unknown").split("+")
    return (
        stretch.source.name,
        stretch.target.name,
        ", ".join(stretch.references),
        t(f"map.moved.{stretch.moved}"),
        word("certainty", stretch.certainty.value),
        " + ".join(word("mode", mode) for mode in modes),
    )
