"""Start: what there is, what hangs together across borders, what was set aside, what waits for a person."""

import streamlit as st

from dashboard import way
from dashboard.frame import empty, heading
from dashboard.kept import kept
from dashboard.language import t, word
from dashboard.names import case_title, country, reason_line
from dashboard.plain import esc, md, short
from dashboard.receipts import asides, asked
from dashboard.session import Visit
from graph.analysis.links import strongest_first
from graph.analysis.networks import Network, networks
from graph.view.scope import Right
from graph.view.values import Overview, Strength

SHOWN = 4
"""Networks shown at once."""

CASES = 6
"""Cases of a network named in its card."""


def start(visit: Visit) -> None:
    """The first page."""
    heading(visit, t("start.title"), t("start.note"))
    if not visit.may(Right.READ):
        empty(t("start.intake"), t("menu.upload"), "upload")
        return
    overview = visit.view.overview()
    if not overview.cases:
        empty(t("start.nothing"), t("menu.upload"), "upload")
        return
    crossing = networks_across(visit, overview)
    _figures(visit, overview, len(crossing))
    left, right = st.columns([3, 2], gap="large")
    with left:
        _networks(crossing)
    with right:
        _waiting(visit, overview)
        _by_country(overview)
        _aside(visit)


def networks_across(visit: Visit, overview: Overview) -> tuple[Network, ...]:
    """The networks across borders; asked anew when something came in."""
    return kept(
        f"across:{overview.cases}:{overview.documents}",
        visit,
        lambda: tuple(each for each in networks(visit.view.links().links) if each.cross_border),
    )


def _figures(visit: Visit, overview: Overview, crossing: int) -> None:
    shown = [
        ("start.cases", overview.cases),
        ("start.documents", overview.documents),
        ("start.countries", sum(1 for row in overview.countries.rows if row[0])),
        ("start.crossing", crossing),
    ]
    if visit.may(Right.REVIEW):
        shown.append(("start.waiting", overview.waiting))
    for column, (key, value) in zip(st.columns(len(shown)), shown, strict=True):
        column.metric(t(key), value, border=True)


def _networks(crossing: tuple[Network, ...]) -> None:
    st.subheader(t("start.networks"), anchor=False)
    if not crossing:
        empty(t("start.no_networks"), t("menu.search"), "search")
        return
    everything = len(crossing) <= SHOWN or st.toggle(t("start.all_networks", n=len(crossing)))
    for network in crossing if everything else crossing[:SHOWN]:
        _network(network)


def _network(network: Network) -> None:
    strongest = strongest_first(network.links)[0]
    with st.container(border=True):
        st.markdown(f"**{md(' ↔ '.join(country(code) for code in network.countries))}**")
        named = ", ".join(card.reference or card.uid for card in network.cases[:CASES])
        more = t("start.more_cases", n=len(network.cases) - CASES) if len(network.cases) > CASES else ""
        why = "".join(
            f'<span class="hilo-tag {tag(strongest.strength)}">{esc(short(reason_line(reason), 64))}</span>'
            for reason in strongest.reasons[:3]
        )
        st.html(
            f'<div class="hilo-facts">{esc(t("count.cases", n=len(network.cases)))}: {esc(named)} {esc(more)}</div>'
            f'<div class="hilo-where">{esc(t("start.strongest", strength=word("strength", strongest.strength.value)))}: '
            f"{esc(case_title(strongest.a))} ↔ {esc(case_title(strongest.b))}</div>{why}"
        )
        with st.container(horizontal=True, vertical_alignment="center"):
            if st.button(t("start.open_network"), key=f"net-{network.uid}", icon=":material/hub:"):
                way.to_network(*(card.uid for card in network.cases))
            if st.button(t("start.open_case"), key=f"case-{network.uid}", type="tertiary"):
                way.to_case(strongest.a.uid)


def tag(strength: Strength) -> str:
    """How a tag shows the strength of a link, without colour."""
    return {"strong": "strong", "weak": "weak"}.get(strength.value, "")


def _waiting(visit: Visit, overview: Overview) -> None:
    if visit.may(Right.REVIEW) and overview.waiting:
        with st.container(border=True):
            st.markdown(t("start.reviews", n=overview.waiting))
            if st.button(t("start.to_review"), icon=":material/fact_check:"):
                way.to("review")


def _by_country(overview: Overview) -> None:
    st.subheader(t("start.by_country"), anchor=False)
    most = max([int(row[1]) for row in overview.countries.rows] or [1])
    without = t("start.no_country")
    rows = "".join(
        f'<tr><td>{esc(country(str(code)) if code else without)}</td><td class="number">{count}</td>'
        f'<td style="width:60%"><span class="hilo-bar" style="width:{100 * int(count) / most:.0f}%"></span></td></tr>'
        for code, count in overview.countries.rows
    )
    st.html(f'<table class="hilo-table"><tbody>{rows}</tbody></table>')


def _aside(visit: Visit) -> None:
    if not visit.may(Right.UPLOAD):
        return
    st.subheader(t("start.aside"), anchor=False)
    jobs = visit.desk.jobs()
    if not any(job.set_aside for job in jobs):
        st.caption(t("start.none_aside"))
    for job in jobs:
        if job.set_aside:
            st.caption(asked(job))
            asides(job)
