"""From what is on the screen to what the browser draws: plain rows, opaque ids, clean text. No markup anywhere."""

import hashlib
import math
import re
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dashboard.canvas.figures import LOOKS, Figure, Look, parts
from dashboard.canvas.groups import SEVERAL
from dashboard.canvas.screen import Screen, certain
from dashboard.canvas.state import ViewState
from graph.view.values import Link, Node, Table
from terms.vocabulary import UNDIRECTED, Certainty

Words = Callable[..., str]
"""`t(key, **kw)`: the text on the screen for a key of the catalogue."""

_OPAQUE = re.compile(r"[A-Za-z0-9_:-]{1,120}")
_BIDI = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C])
_LONG = 30
_PLAIN = frozenset({"IN_CASE", "PART_OF", SEVERAL, "HAS_ROUTE", "HAS_LEG", "MOVED_BY", *UNDIRECTED})


@dataclass(frozen=True, slots=True)
class Choice:
    """What expanding a node may bring: rows (type, label, count) as `View.neighbours` answers, and where to go on."""

    uid: str
    counts: Table
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Line:
    """All links between two nodes, drawn as one. `forward` and `backward` say which arrows it has."""

    uid: str
    source: str
    target: str
    links: tuple[Link, ...]

    @property
    def style(self) -> int:
        """0 solid: one of them is stated as done; 1 dashed: planned or hearsay; 2 dotted: denied."""
        if any(certain(link) for link in self.links):
            return 0
        return 2 if all(link.certainty is Certainty.DENIED for link in self.links) else 1

    @property
    def arrows(self) -> int:
        """0 none, 1 to the target, 2 to the source, 3 both."""
        directed = [link for link in self.links if link.type not in _PLAIN]
        return sum({1 if link.source == self.source else 2 for link in directed})


def opaque(uid: str) -> str:
    """The id that the browser sees: the uid where it is plain, else a hash of it."""
    return (
        uid
        if _OPAQUE.fullmatch(uid)
        else "x-" + hashlib.sha256(uid.encode("utf-8", "replace")).hexdigest()[:32]
    )


def tidy_text(text: str, longest: int = 200) -> str:
    """One line of text without control characters, overrides of direction and lone surrogates, cut to a length."""
    plain = "".join(
        " "
        if unicodedata.category(c) in {"Cc", "Zl", "Zp"}
        else "�"
        if unicodedata.category(c) == "Cs"
        else c
        for c in text.translate(_BIDI)
    )
    short = " ".join(plain.split())
    return short if len(short) <= longest else short[: longest - 1].rstrip() + "…"


def lines(links: Iterable[Link]) -> tuple[Line, ...]:
    """Links between the same two nodes as one line, in either direction."""
    between: dict[tuple[str, str], list[Link]] = defaultdict(list)
    for link in links:
        if link.source != link.target:
            between[min(link.source, link.target), max(link.source, link.target)].append(link)
    return tuple(
        Line(min(link.uid for link in inside), a, b, tuple(sorted(inside, key=lambda link: link.uid)))
        for (a, b), inside in sorted(between.items())
    )


def type_name(kind: str, t: Words) -> str:
    """A type of link in the reader's words; one that the catalogue does not know, in small letters."""
    key = f"canvas.link.{kind}"
    told = t(key)
    return kind.replace("_", " ").lower() if told == key else told


def label_name(label: str, t: Words) -> str:
    """A kind of node in the reader's words."""
    key = f"canvas.label.{label}"
    told = t(key)
    return label if told == key else told


def node_name(node: Node, t: Words) -> str:
    """What stands beside a node."""
    if node.label == "Group":
        by, value = str(node.properties.get("by")), node.name
        if by == "role":
            value = t(f"canvas.figure.{value}")
        elif by == "country":
            value = _country(value, t)
        return f"{tidy_text(value, _LONG)} ({node.properties.get('count')})"
    return tidy_text(node.name or label_name(node.label, t))


def _country(code: str, t: Words) -> str:
    key = f"country.{code}"
    told = t(key)
    return code if told == key else told


def payload(
    on: Screen,
    state: ViewState,
    t: Words,
    *,
    counts: Mapping[str, int] | None = None,
    choice: Choice | None = None,
    dark: bool = False,
) -> dict[str, Any]:
    """All that the browser gets, as JSON-ready rows. Nodes come by number of links, the best linked first.

    A node: [id, x, y, label, figure, size, badge, flags (1 pinned, 2 on the path), tips]. A line: [id, row of its source,
    row of its target, name, style, width, arrows, on the path]. `counts` are neighbours not shown, by uid.
    """
    drawn = lines(on.shown.links)
    degree: dict[str, int] = defaultdict(int)
    for line in drawn:
        degree[line.source] += 1
        degree[line.target] += 1
    order = sorted(
        on.shown.nodes, key=lambda node: (node.label not in ("Case", "Group"), -degree[node.uid], node.uid)
    )
    row = {node.uid: number for number, node in enumerate(order)}
    more = {**(on.beyond or {}), **(counts or {})}
    roles = parts(on.shown.links)
    names = {node.uid: node_name(node, t) for node in order}
    kinds = list(Figure)
    return {
        "nodes": [
            _node(
                node,
                on.figures[node.uid],
                state,
                t,
                degree[node.uid],
                more.get(node.uid, 0),
                roles,
                names,
                kinds,
            )
            for node in order
        ],
        "lines": [_line(line, row, state, t) for line in drawn],
        "selection": [opaque(uid) for uid in state.selection if uid in row],
        "chosen": [opaque(line.uid) for line in drawn if any(link.uid in state.lines for link in line.links)],
        "legend": [
            [k.value, t(f"canvas.figure.{k}"), on.kinds[k], int(k in state.hidden_kinds)]
            for k in kinds
            if on.kinds.get(k)
        ],
        "looks": [_look(LOOKS[k], dark) for k in kinds],
        "print": [_look(LOOKS[k], False) for k in kinds],
        "figures": [k.value for k in kinds],
        "folded": [f"{names.get(node.uid) or node_name(node, t)} ({count})" for node, count in on.folded[:8]],
        "choice": _choice(choice, state, t),
        "can": [int(bool(state.past)), int(bool(state.future)), int(bool(state.path))],
        "on": {"noise": int(state.noise > 0), "certain": int(state.certain), "grouped": state.grouped.value},
        "hidden": sum(1 for uid in state.hidden if uid in state.nodes),
        "dark": int(dark),
    }


def _look(look: Look, dark: bool) -> list[Any]:
    """[shape, colour, hollow, broken]"""
    return [look.shape, look.dark if dark else look.light, int(look.hollow), int(look.broken)]


def _node(
    node: Node,
    figure: Figure,
    state: ViewState,
    t: Words,
    degree: int,
    more: int,
    roles: Mapping[str, Mapping[str, Figure]],
    names: Mapping[str, str],
    kinds: Sequence[Figure],
) -> list[Any]:
    x, y = state.positions.get(node.uid, (0, 0))
    flags = int(node.uid in state.pinned) + 2 * int(node.uid in state.path)
    size = LOOKS[figure].size + min(10, round(2.2 * math.log1p(max(0, degree - 2))))
    name = names[node.uid]
    short = name if len(name) <= _LONG else name[: _LONG - 1].rstrip() + "…"
    return [
        opaque(node.uid),
        round(x),
        round(y),
        short,
        kinds.index(figure),
        size,
        more,
        flags,
        _tips(node, name, figure, t, degree, more, roles.get(node.uid, {}), names),
    ]


def _tips(
    node: Node,
    name: str,
    figure: Figure,
    t: Words,
    degree: int,
    more: int,
    roles: Mapping[str, Figure],
    names: Mapping[str, str],
) -> list[str]:
    tips = [name, t(f"canvas.figure.{figure}") if figure is not Figure.CONTACT else label_name(node.label, t)]
    if figure is Figure.SEVERAL or len(roles) > 1:
        tips += [
            f"{names.get(case, '…')}: {t(f'canvas.figure.{part}')}"
            for case, part in sorted(roles.items())[:6]
        ]
    if country := str(node.properties.get("country") or ""):
        tips.append(_country(tidy_text(country, 8), t))
    if date := str(node.properties.get("date") or ""):
        tips.append(tidy_text(date, 40))
    tips.append(t("canvas.tip.links", count=degree))
    if more:
        tips.append(t("canvas.tip.more", count=more))
    return tips


def _line(line: Line, row: Mapping[str, int], state: ViewState, t: Words) -> list[Any]:
    types = list(dict.fromkeys(type_name(link.type, t) for link in line.links))
    if line.links[0].type == SEVERAL:
        types = [t("canvas.tip.links", count=line.links[0].properties.get("count", 1))]
    told = ", ".join(types[:3]) + (" …" if len(types) > 3 else "")
    weight = sum(len(link.cases) or 1 for link in line.links)
    plain = all(link.type in _PLAIN for link in line.links)
    width = 1.0 if plain else min(4.0, 1.4 + 0.5 * math.log2(weight))
    on_path = int(any(link.uid in state.path for link in line.links))
    return [
        opaque(line.uid),
        row[line.source],
        row[line.target],
        told,
        line.style,
        round(width, 1),
        line.arrows,
        on_path,
    ]


def _choice(choice: Choice | None, state: ViewState, t: Words) -> dict[str, Any] | None:
    if choice is None:
        return None
    rows = [
        [kind, label, f"{label_name(label, t)} · {type_name(kind, t)}", int(count)]
        for kind, label, count in (map(str, row) for row in choice.counts.rows)
    ]
    return {"id": opaque(choice.uid), "rows": rows[:40], "offset": choice.offset}
