"""Review: readings and joins that wait for a person. One at a time, sentence beside fact, with keys for every verdict."""

from dataclasses import dataclass, replace

import streamlit as st

from dashboard import evidence
from dashboard.fact import asked, edited, facts_of
from dashboard.frame import empty, heading
from dashboard.guard import guarded
from dashboard.kept import forget
from dashboard.language import t, word
from dashboard.plain import clean, esc, md
from dashboard.said import rule
from dashboard.session import Visit
from graph.view.errors import NotFound
from graph.view.values import Mark, Marked, QueueItem, QueueKind

PLACE = "review"
SIZE, OLD = 10, 25
"""Items asked for at once: waiting ones, and decided ones."""


@dataclass(frozen=True, slots=True)
class Turn:
    """Where a reviewer is: the page of the queue, the place in it, what he decided, and the decisions, newest first."""

    after: str = ""
    at: int = 0
    done: frozenset[str] = frozenset()
    decisions: tuple[str, ...] = ()
    editing: bool = False


def decided(turn: Turn, item: str, decision: str) -> Turn:
    """The turn after a verdict: the item is gone, the next one stands in its place."""
    return replace(turn, done=turn.done | {item}, decisions=(decision, *turn.decisions)[:50], editing=False)


def skipped(turn: Turn) -> Turn:
    """The turn with the next item in view; the one that was stays in the queue."""
    return replace(turn, at=turn.at + 1, editing=False)


def taken_back(turn: Turn) -> Turn:
    """The turn without its newest decision."""
    return replace(turn, decisions=turn.decisions[1:])


def left(turn: Turn, items: tuple[QueueItem, ...]) -> tuple[QueueItem, ...]:
    """What of a page still waits; the worker may not have filed the newest verdicts yet."""
    return tuple(item for item in items if item.uid not in turn.done)


def review(visit: Visit) -> None:
    """The page."""
    heading(visit, t("review.title"), t("review.note"))
    with st.container(horizontal=True, vertical_alignment="center"):
        kind = st.segmented_control(
            t("review.kind"),
            ["", *QueueKind],
            default="",
            required=True,
            format_func=lambda each: t(f"review.{each or 'all'}"),
            label_visibility="collapsed",
            on_change=begin,
        )
        old = st.toggle(t("review.decided"), on_change=begin)
    wanted = QueueKind(kind) if kind else None
    if old:
        _decided(visit, wanted)
    else:
        _waiting(visit, wanted)


def begin() -> None:
    """Start at the head of the queue; what was decided stays decided."""
    turn = _turn()
    st.session_state[PLACE] = Turn(done=turn.done, decisions=turn.decisions)


def _turn() -> Turn:
    turn: Turn = st.session_state.setdefault(PLACE, Turn())
    return turn


def _waiting(visit: Visit, kind: QueueKind | None) -> None:
    turn = _turn()
    items, following = visit.view.queue(kind, after=turn.after, limit=SIZE)
    waiting = left(turn, items)
    if turn.at >= len(waiting) and following:
        st.session_state[PLACE] = turn = replace(turn, after=following, at=0)
        items, following = visit.view.queue(kind, after=turn.after, limit=SIZE)
        waiting = left(turn, items)
    if turn.at >= len(waiting):
        empty(t("review.done") if turn.done else t("review.nothing"), t("menu.start"), "start")
        _undo_button(visit, turn)
        if turn.at:
            st.button(t("review.again"), on_click=begin, icon=":material/replay:")
        return
    item = waiting[turn.at]
    st.caption(_count(visit, kind, len(waiting) - turn.at, more=bool(following)))
    said, fact = st.columns([3, 2], gap="large")
    with said:
        _sentences(visit, item)
    with fact:
        _fact(visit, item, turn)


def _count(visit: Visit, kind: QueueKind | None, here: int, *, more: bool) -> str:
    """How much waits: of all, what the overview tells; of one kind, what is on this page and whether more follows."""
    if more and kind is None:
        return t("review.count", n=visit.view.overview().waiting, more="")
    return t("review.count", n=here, more="+" if more else "")


def _sentences(visit: Visit, item: QueueItem) -> None:
    st.markdown(f"**{t('review.said')}**" if item.kind is QueueKind.FACT else f"**{t('review.two')}**")
    for number, marked in enumerate(item.passages):
        with st.container(border=True):
            evidence.sentence(visit, marked.passage, f"item-{number}", _marks(visit, item, marked))


def _marks(visit: Visit, item: QueueItem, marked: Marked) -> tuple[Mark, ...]:
    """The mentions that the item speaks of; all of them where none is of its things."""
    place = marked.passage
    found = marked.marks or visit.view.marked(place.document, place.start, place.end).marks
    spoken_of = {node.uid for node in item.nodes}
    return tuple(mark for mark in found if mark.entity in spoken_of) or found


def _fact(visit: Visit, item: QueueItem, turn: Turn) -> None:
    with st.container(border=True):
        st.markdown(f"**{md(asked(item))}**")
        rows = "".join(f"{esc(name)}: <b>{esc(value)}</b><br>" for name, value in facts_of(item))
        st.html(f'<div class="hilo-facts">{rows}</div>')
        st.caption(t("review.rule", rule=md(rule(item.rule) or t("rule.none"))))
    if turn.editing:
        _edit(visit, item)
        return
    why = st.text_input(t("review.why"), key=f"why-{item.uid}", max_chars=500)
    with st.container(horizontal=True):
        joins = item.kind is QueueKind.JOIN
        yes, no = ("same", "different") if joins else ("accept", "reject")
        if st.button(t(f"review.{yes}"), type="primary", icon=":material/check:", shortcut="a"):
            _decide(visit, item, "accepted", why)
        if st.button(t(f"review.{no}"), icon=":material/close:", shortcut="x"):
            _decide(visit, item, "rejected", why)
        if joins and st.button(t("review.unsure"), icon=":material/help:", shortcut="n"):
            _unsure(visit, item, why)
        if not joins and st.button(t("review.edit"), icon=":material/edit:", shortcut="e"):
            st.session_state[PLACE] = replace(turn, editing=True)
            st.rerun()
        st.button(t("review.skip"), icon=":material/skip_next:", shortcut="s", on_click=skip)
    _undo_button(visit, turn)
    st.caption(t("review.keys_join") if joins else t("review.keys"))


def skip() -> None:
    """Leave this item for later."""
    st.session_state[PLACE] = skipped(_turn())


@guarded
def _decide(
    visit: Visit, item: QueueItem, verdict: str, why: str, fields: dict[str, str] | None = None
) -> None:
    job = visit.desk.review(item.uid, verdict, fields or {}, why)
    _filed(item, job.decision, t(f"verdict.{verdict}"))


@guarded
def _unsure(visit: Visit, item: QueueItem, why: str) -> None:
    job = visit.desk.judge(item.a, item.b, "unsure", why)
    _filed(item, job.decision, t("verdict.unsure"))


def _filed(item: QueueItem, decision: str, verdict: str) -> None:
    st.session_state[PLACE] = decided(_turn(), item.uid, decision)
    forget()
    st.toast(verdict, icon=":material/check:")
    st.rerun()


def _edit(visit: Visit, item: QueueItem) -> None:
    with st.form("edit", border=True):
        changed = edited(item)
        why = st.text_input(t("review.why"), max_chars=500)
        with st.container(horizontal=True):
            save = st.form_submit_button(t("review.save"), type="primary", icon=":material/check:")
            stop = st.form_submit_button(t("review.stop"))
    if stop or (save and not changed):
        st.session_state[PLACE] = replace(_turn(), editing=False)
        st.rerun()
    if save:
        _decide(visit, item, "edited", why, changed)


def _undo_button(visit: Visit, turn: Turn) -> None:
    if turn.decisions and st.button(t("review.undo"), icon=":material/undo:", shortcut="u", type="tertiary"):
        _undo(visit, turn.decisions[0])


@guarded
def _undo(visit: Visit, decision: str) -> None:
    try:
        visit.desk.undo(decision)
    except NotFound:
        st.info(t("review.undo_wait"), icon=":material/hourglass_top:")
        return
    st.session_state[PLACE] = replace(taken_back(_turn()), done=frozenset(), at=0, after="")
    forget()
    st.toast(t("verdict.undone"), icon=":material/undo:")
    st.rerun()


def _decided(visit: Visit, kind: QueueKind | None) -> None:
    items, _ = visit.view.queue(kind, decided=True, limit=OLD)
    if not items:
        empty(t("review.none_decided"))
    for item in items:
        if item.decided:
            with st.container(border=True):
                _old(visit, item)


def _old(visit: Visit, item: QueueItem) -> None:
    choice = item.decided
    if choice is None:
        return
    st.markdown(f"**{md(asked(item))}** — {word('verdict', choice.verdict)}")
    told = " · ".join(part for part in (choice.by, choice.at[:16].replace("T", " "), choice.why) if part)
    st.caption(md(clean(told)))
    for passage in item.passages[:2]:
        st.html(f'<div class="hilo-said">{esc(passage.passage.text)}</div>')
    if st.button(t("review.take_back"), key=f"undo-{choice.uid}", icon=":material/undo:", type="tertiary"):
        _undo(visit, choice.uid)
