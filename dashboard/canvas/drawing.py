"""From what is on the screen to what the browser draws: plain rows, opaque ids, clean text. No markup anywhere."""

import hashlib
import math
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from dashboard.canvas.figures import LOOKS, Figure, Look, parts
from dashboard.canvas.lines import Line, lines
from dashboard.canvas.screen import Screen
from dashboard.canvas.state import ViewState
from dashboard.canvas.wording import Wording, plain
from graph.view.values import Node, Table

_OPAQUE = re.compile(r"[A-Za-z0-9_:-]{1,120}")
_LONG = 30
_COVERED = re.compile(r"[\W_]+")
_KINDS = tuple(Figure)
_FIRST = frozenset({"Case", "Group"})


@dataclass(frozen=True, slots=True)
class Choice:
    """What expanding a node may bring: rows (type, label, count) as `View.neighbours` answers, and where to go on."""

    uid: str
    counts: Table
    offset: int = 0


def opaque(uid: str) -> str:
    """The id that the browser sees: the uid where it is plain, else a hash of it."""
    if _OPAQUE.fullmatch(uid):
        return uid
    return "x-" + hashlib.sha256(uid.encode("utf-8", "replace")).hexdigest()[:32]


def payload(
    on: Screen,
    state: ViewState,
    words: Wording,
    *,
    counts: Mapping[str, int] | None = None,
    choice: Choice | None = None,
    dark: bool = False,
) -> dict[str, Any]:
    """All that the browser gets, as JSON-ready rows. Nodes come by number of links, cases first.

    A node: [id, x, y, label ("" where all of it is covered), figure, size, badge, flags (1 pinned, 2 on the path), tips].
    A line: [id, row of its source, row of its target, name, style, width, arrows, on the path]. `counts` are neighbours
    not shown, by uid.
    """
    drawing = sheet(on, state, words, {**(on.beyond or {}), **(counts or {})})
    order, drawn = drawing.order(), drawing.lines
    row = {node.uid: number for number, node in enumerate(order)}
    return {
        "nodes": [drawing.node(node) for node in order],
        "lines": [drawing.line(line, row) for line in drawn],
        "selection": [opaque(uid) for uid in state.selection if uid in row],
        "chosen": [opaque(line.uid) for line in drawn if any(link.uid in state.lines for link in line.links)],
        "legend": [
            [kind.value, words.figure(kind), on.kinds[kind], int(kind in state.hidden_kinds)]
            for kind in _KINDS
            if on.kinds.get(kind)
        ],
        "figures": [kind.value for kind in _KINDS],
        "looks": [_look(LOOKS[kind], dark) for kind in _KINDS],
        "print": [_look(LOOKS[kind], dark=False) for kind in _KINDS],
        "folded": [f"{words.node(node)} ({count})" for node, count in on.folded[:8]],
        "choice": _choice(choice, words),
        "can": [int(bool(state.past)), int(bool(state.future)), int(bool(state.path))],
        "on": {"noise": int(state.noise > 0), "certain": int(state.certain), "grouped": state.grouped.value},
        "hidden": len(state.hidden & state.nodes),
        "dark": int(dark),
    }


def sheet(on: Screen, state: ViewState, words: Wording, more: Mapping[str, int]) -> "Sheet":
    """A picture in the making."""
    drawn = lines(on.shown.links)
    degrees = Counter(end for line in drawn for end in (line.source, line.target))
    return Sheet(on, state, words, drawn, degrees, parts(on.shown.links), more)


@dataclass(frozen=True, slots=True)
class Sheet:
    """Rows for nodes and lines. `roles` are a person's parts by case, `more` neighbours not shown, by uid."""

    on: Screen
    state: ViewState
    words: Wording
    lines: tuple[Line, ...]
    degrees: Counter[str]
    roles: Mapping[str, Mapping[str, Figure]]
    more: Mapping[str, int]

    def order(self) -> list[Node]:
        """Nodes by rank: cases and groups, then the best linked."""
        return sorted(
            self.on.shown.nodes,
            key=lambda node: (node.label not in _FIRST, -self.degrees[node.uid], node.uid),
        )

    def node(self, node: Node) -> list[Any]:
        """The row of a node."""
        figure = self.on.figures[node.uid]
        x, y = self.state.positions.get(node.uid, (0, 0))
        flags = int(node.uid in self.state.pinned) + 2 * int(node.uid in self.state.path)
        size = LOOKS[figure].size + min(10, round(2.2 * math.log1p(max(0, self.degrees[node.uid] - 2))))
        name = plain(self.words.node(node), _LONG)
        name = "" if _COVERED.fullmatch(name) else name
        shown = [opaque(node.uid), round(x), round(y), name, _KINDS.index(figure), size]
        return [*shown, self.more.get(node.uid, 0), flags, self.tips(node)]

    def line(self, line: Line, row: Mapping[str, int]) -> list[Any]:
        """The row of a line."""
        on_path = int(any(link.uid in self.state.path for link in line.links))
        ends = [opaque(line.uid), row[line.source], row[line.target]]
        return [*ends, line.told(self.words), line.style, line.width, line.arrows, on_path]

    def tips(self, node: Node) -> list[str]:
        """Lines of text on a node: its name, what it is in which case, its country, how many lines it has."""
        figure, words = self.on.figures[node.uid], self.words
        tips = [
            words.node(node),
            words.label(node.label) if figure is Figure.CONTACT else words.figure(figure),
        ]
        if len(roles := self.roles.get(node.uid, {})) > 1:
            names = {other.uid: words.node(other) for other in self.on.shown.nodes if other.uid in roles}
            tips += [f"{names[case]}: {words.figure(roles[case])}" for case in sorted(names)[:6]]
        if country := str(node.properties.get("country") or ""):
            tips.append(words.country(country))
        if date := str(node.properties.get("date") or ""):
            tips.append(plain(date, 40))
        tips.append(words.t("canvas.tip.links", count=self.degrees[node.uid]))
        if more := self.more.get(node.uid, 0):
            tips.append(words.t("canvas.tip.more", count=more))
        return tips


def _look(look: Look, dark: bool) -> list[Any]:
    """[shape, colour, hollow, broken]."""
    return [look.shape, look.dark if dark else look.light, int(look.hollow), int(look.broken)]


def _choice(choice: Choice | None, words: Wording) -> dict[str, Any] | None:
    if choice is None:
        return None
    rows = [
        [str(kind), str(label), f"{words.label(str(label))} · {words.type(str(kind))}", int(count)]
        for kind, label, count in choice.counts.rows[:40]
    ]
    return {"id": opaque(choice.uid), "rows": rows, "offset": choice.offset}
