"""Links between the same two nodes, drawn as one line."""

import math
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from dashboard.canvas.groups import SEVERAL
from dashboard.canvas.screen import certain
from dashboard.canvas.wording import Wording
from graph.view.values import Link
from terms.vocabulary import UNDIRECTED, Certainty

_PLAIN = frozenset({"IN_CASE", "PART_OF", "HAS_ROUTE", "HAS_LEG", "MOVED_BY", SEVERAL, *UNDIRECTED})
_NAMED = 3


@dataclass(frozen=True, slots=True)
class Line:
    """All links between two nodes, `source` being the smaller uid; its own uid is that of its first link."""

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
        return sum({1 if link.source == self.source else 2 for link in self.links if link.type not in _PLAIN})

    @property
    def width(self) -> float:
        """Thin for mere membership; else wider with the cases that state it."""
        if all(link.type in _PLAIN for link in self.links):
            return 1.0
        weight = sum(len(link.cases) or 1 for link in self.links)
        return round(min(4.0, 1.4 + 0.5 * math.log2(weight)), 1)

    def told(self, words: Wording) -> str:
        """The types of its links in the reader's words."""
        if self.links[0].type == SEVERAL:
            return words.t("canvas.tip.links", count=self.links[0].properties.get("count", 1))
        types = list(dict.fromkeys(words.type(link.type) for link in self.links))
        return ", ".join(types[:_NAMED]) + (" …" if len(types) > _NAMED else "")


def lines(links: Iterable[Link]) -> tuple[Line, ...]:
    """The lines of these links; what leads from a node to itself is not drawn."""
    between: dict[tuple[str, str], list[Link]] = defaultdict(list)
    for link in links:
        if link.source != link.target:
            between[min(link.source, link.target), max(link.source, link.target)].append(link)
    return tuple(
        Line(min(link.uid for link in inside), a, b, tuple(sorted(inside, key=lambda link: link.uid)))
        for (a, b), inside in sorted(between.items())
    )
