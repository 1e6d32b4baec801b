"""The shortest chains between two things: breadth first from both ends, one bounded question a hop. Pure."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

MOST_HOPS = 8
MOST_PATHS = 5
WIDEST = 3000
"""Things looked at on one hop; beyond that a chain proves nothing."""


@dataclass(frozen=True, slots=True, order=True)
class Step:
    """A relationship `link` between two things, walked either way."""

    a: str
    b: str
    link: str


Neighbours = Callable[[Iterable[str]], Iterable[Step]]
"""All relationships of these things."""

Passable = Callable[[Iterable[str]], set[str]]
"""Which of these things a chain may lead through."""


@dataclass(slots=True)
class _Side:
    start: str
    depth: dict[str, int] = field(default_factory=dict)
    back: dict[str, set[Step]] = field(default_factory=lambda: defaultdict(set))
    edge: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.depth[self.start] = 0
        self.edge = {self.start}

    def grow(self, neighbours: Neighbours, passable: Passable) -> None:
        """One hop further."""
        through = {self.start} & self.edge | passable(self.edge - {self.start})
        hop = 1 + max(self.depth.values())
        reached: set[str] = set()
        for step in neighbours(sorted(through)[:WIDEST]):
            for here, there in ((step.a, step.b), (step.b, step.a)):
                if here in through and self.depth.get(there, hop) == hop:
                    self.depth[there] = hop
                    self.back[there].add(step)
                    reached.add(there)
        self.edge = reached

    def chains(self, end: str, most: int) -> list[list[Step]]:
        """Up to `most` chains from the start to `end`."""
        if end == self.start:
            return [[]]
        found: list[list[Step]] = []
        for step in sorted(self.back[end]):
            before = step.a if step.b == end else step.b
            if self.depth[before] == self.depth[end] - 1:
                found += [[*chain, step] for chain in self.chains(before, most)]
            if len(found) >= most:
                break
        return found[:most]


def shortest(
    a: str, b: str, neighbours: Neighbours, passable: Passable, most: int = MOST_HOPS
) -> list[list[Step]]:
    """The shortest chains from `a` to `b` of at most so many steps, in order; none when there is none, or both are one."""
    if a == b:
        return []
    left, right = _Side(a), _Side(b)
    for _ in range(most):
        side = left if len(left.edge) <= len(right.edge) else right
        if not side.edge:
            return []
        side.grow(neighbours, passable)
        met = side.edge & (right if side is left else left).depth.keys()
        open_ = {a, b} & met | passable(met - {a, b})
        if open_:
            best = min(left.depth[node] + right.depth[node] for node in open_)
            chains = {
                (*first, *reversed(second))
                for node in sorted(open_)
                if left.depth[node] + right.depth[node] == best
                for first in left.chains(node, MOST_PATHS)
                for second in right.chains(node, MOST_PATHS)
            }
            return [list(chain) for chain in sorted(chains)[:MOST_PATHS]]
    return []


def nodes_along(start: str, chain: Iterable[Step]) -> list[str]:
    """The things that a chain leads through, both ends included."""
    found = [start]
    for step in chain:
        found.append(step.b if step.a == found[-1] else step.a)
    return found
