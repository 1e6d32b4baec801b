"""Case: one case as a whole. People and roles, journeys, the order of events, linked cases and why, documents."""

import streamlit as st

from dashboard import evidence, paper, said, thing, way
from dashboard.frame import empty, heading
from dashboard.kept import kept
from dashboard.language import t, word
from dashboard.map import timeline
from dashboard.names import called, case_line, case_title, countries, country, forms, kind, reason_line
from dashboard.plain import esc, md, short
from dashboard.screens.start import tag
from dashboard.session import Visit
from graph.analysis.links import strongest_first
from graph.view.values import CaseCard, CaseFile, CaseLink, Journey, Node, Participant, Passage
from terms.vocabulary import Role

ORDER = (Role.SUSPECT, Role.VICTIM, Role.OTHER, Role.OFFICIAL)


def case(visit: Visit) -> None:
    """The page."""
    heading(visit, t("case.title"), t("case.note"))
    cards = kept("cases", visit, visit.view.cases)
    if not cards:
        empty(t("case.nothing"), t("menu.upload"), "upload")
        return
    uid = _chosen(cards)
    if not uid:
        empty(t("case.choose"), t("menu.search"), "search")
        return
    file = kept(f"case:{uid}", visit, lambda: visit.view.case(uid))
    _head(file)
    left, right = st.columns([3, 2], gap="large")
    with left:
        _people(visit, file)
        _journeys(visit, file)
        _timeline(file)
    with right:
        _linked(visit, file)
        _things(visit, file)
        _documents(visit, file)


def _chosen(cards: tuple[CaseCard, ...]) -> str:
    """The case that the address or the session names, or the reader picks."""
    by_uid = {card.uid: card for card in cards}
    wanted = st.query_params.get(way.CASE) or st.session_state.get(way.CASE, "")
    uid = st.selectbox(
        t("case.pick"),
        list(by_uid),
        index=list(by_uid).index(wanted) if wanted in by_uid else None,
        format_func=lambda each: case_line(by_uid[each]),
        placeholder=t("case.placeholder"),
    )
    st.session_state[way.CASE] = uid or ""
    if uid:
        st.query_params[way.CASE] = uid
    return uid or ""


def _head(file: CaseFile) -> None:
    card = file.card
    st.header(md(case_title(card)), anchor=False, divider="gray")
    facts = (
        (t("case.office"), card.office),
        (t("case.date"), card.date),
        (t("case.stage"), word("stage", card.stage)),
        (t("case.forms"), forms(card)),
        (t("case.victims"), str(card.victims or "")),
        (t("case.countries"), countries(card.countries)),
        (t("case.handling"), card.handling),
    )
    told = " &nbsp;·&nbsp; ".join(f"{esc(name)}: <b>{esc(value)}</b>" for name, value in facts if value)
    st.html(f'<div class="hilo-facts">{told}</div>')
    if st.button(t("case.network"), icon=":material/hub:", type="primary"):
        way.to_network(card.uid, *(_other(link, card.uid).uid for link in file.linked))


def _people(visit: Visit, file: CaseFile) -> None:
    st.subheader(t("case.people"), anchor=False)
    if not file.people:
        st.caption(t("case.no_people"))
    for role in ORDER:
        group = [each for each in file.people if each.role == role]
        if group:
            st.markdown(f"**{t(f'people.{role.value}', n=len(group))}**")
            with st.container(horizontal=True, gap="small"):
                for each in group:
                    if st.button(md(person_line(each)), key=f"p-{role.value}-{each.node.uid}"):
                        thing.show(visit, each.node.uid)


def person_line(person: Participant) -> str:
    """A person in a few words: the name or pseudonym, and what is stated about him or her."""
    more = [
        person.age,
        word("gender", person.gender) if person.gender else "",
        t("people.minor") if person.minor else "",
        t("people.witness") if person.witness else "",
    ]
    said = ", ".join(part for part in more if part)
    return called(person.node) + (f" ({said})" if said else "")


def route(journey: Journey) -> list[str]:
    """The places of a journey in order; an end that nobody stated is a question mark."""
    stops: list[str] = []
    for leg in journey.legs:
        for stop in (leg.source or "?", leg.target or "?"):
            if not stops or stops[-1] != stop:
                stops.append(stop)
    return stops


def journey_markup(journey: Journey) -> str:
    """A journey as markup: its places, and what was carried, how, when and how surely."""
    arrow = '<span class="arrow">→</span>'
    way_there = arrow.join(f"<b>{esc(stop)}</b>" for stop in route(journey))
    modes = " + ".join(word("mode", mode) for mode in journey.mode.split("+") if mode and mode != "unknown")
    tags = [word("moved", journey.moved), modes, journey.window, *(called(each) for each in journey.movers)]
    shown = "".join(f'<span class="hilo-tag">{esc(each)}</span>' for each in tags if each)
    sure = (
        f'<span class="hilo-tag {esc(journey.certainty)}">{esc(word("certainty", journey.certainty))}</span>'
    )
    return f'<div class="hilo-journey">{way_there}</div>{shown}{sure}'


def _journeys(visit: Visit, file: CaseFile) -> None:
    st.subheader(t("case.journeys"), anchor=False)
    if not file.routes:
        st.caption(t("case.no_journeys"))
    for journey in file.routes:
        with st.container(border=True):
            st.html(journey_markup(journey))
            if journey.passage:
                evidence.sentence(visit, journey.passage, f"journey-{journey.uid}")


def _timeline(file: CaseFile) -> None:
    st.subheader(t("case.timeline"), anchor=False)
    dated = timeline.of_cases([file], t)
    if not dated:
        st.caption(t("case.no_timeline"))
    elif len(dated) == 1:
        st.caption(
            t("case.one_date", date=md(file.card.date or dated[0].first.isoformat()), what=md(dated[0].what))
        )
    else:
        drawn = timeline.timeline(dated, t, dark=st.context.theme.type == "dark")
        st.altair_chart(drawn.properties(background="transparent"), alt=t("case.timeline"))


def _other(link: CaseLink, uid: str) -> CaseCard:
    return link.b if link.a.uid == uid else link.a


def _linked(visit: Visit, file: CaseFile) -> None:
    st.subheader(t("case.linked"), anchor=False)
    if not file.linked:
        st.caption(t("case.no_linked"))
    for number, link in enumerate(strongest_first(file.linked)):
        other = _other(link, file.card.uid)
        with st.container(border=True):
            border = f'<span class="hilo-tag">{esc(t("case.across"))}</span>' if link.cross_border else ""
            strength = f'<span class="hilo-tag {tag(link.strength)}">{esc(word("strength", link.strength.value))}</span>'
            why = "<br>".join(esc(short(reason_line(reason), 90)) for reason in link.reasons)
            st.html(
                f'<div class="hilo-facts"><b>{esc(case_title(other))}</b> {strength}{border}<br>{why}</div>'
            )
            with st.expander(t("case.why", n=len(link.reasons))):
                for order, reason in enumerate(link.reasons):
                    st.markdown(f"**{md(reason_line(reason))}**")
                    evidence.sentences(visit, reason.passages, f"link-{number}-{order}")
                if link.context:
                    st.caption(
                        t("case.context", what=md("; ".join(reason_line(each) for each in link.context)))
                    )
            if st.button(
                t("case.open"), key=f"other-{other.uid}", type="tertiary", icon=":material/folder_open:"
            ):
                way.to_case(other.uid)


def _things(visit: Visit, file: CaseFile) -> None:
    groups: dict[str, list[Node]] = {}
    for node in (*file.organisations, *file.things, *file.places):
        groups.setdefault(node.label, []).append(node)
    if groups:
        st.subheader(t("case.things"), anchor=False)
    for label, nodes in groups.items():
        with st.expander(f"{kind(label)} ({len(nodes)})"), st.container(horizontal=True, gap="small"):
            for node in nodes:
                if st.button(md(_thing_line(node)), key=f"t-{node.uid}"):
                    thing.show(visit, node.uid)


def _thing_line(node: Node) -> str:
    code = str(node.properties.get("country") or "")
    return f"{called(node)}, {country(code)}" if code else called(node)


def _documents(visit: Visit, file: CaseFile) -> None:
    st.subheader(t("case.documents"), anchor=False)
    for document in file.documents:
        with st.container(border=True):
            notes = "".join(f"<br>{esc(said.reason(note))}" for note in document.notes)
            more = word("language", document.language) if document.language else ""
            st.html(
                f'<div class="hilo-facts"><b>{esc(document.title)}</b> '
                f'<span class="hilo-where">{esc(more)}{notes}</span></div>'
            )
            if st.button(
                t("case.read"), key=f"read-{document.uid}", type="tertiary", icon=":material/description:"
            ):
                paper.show(visit, Passage(document.uid, 0, 1, "", "", file.card.reference, document.title))
