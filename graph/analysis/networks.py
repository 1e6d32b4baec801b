"""Cases that hang together, directly or through others."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

import networkx

from graph.view.values import CaseCard, CaseLink, Strength

_WITHOUT_WEAK = frozenset({Strength.STRONG, Strength.MEDIUM})


@dataclass(frozen=True, slots=True)
class Network:
    """A group of cases that links join. `uid` is that of its first case; cases and countries are sorted."""

    uid: str
    cases: tuple[CaseCard, ...]
    links: tuple[CaseLink, ...]
    countries: tuple[str, ...]

    @property
    def cross_border(self) -> bool:
        """Whether its cases belong to several countries."""
        return len(self.countries) > 1


def networks(links: Iterable[CaseLink], *, weak: bool = True) -> tuple[Network, ...]:
    """Connected groups of cases, the largest first; `weak=False` leaves out links by a venue or address alone."""
    used = [link for link in links if weak or link.strength in _WITHOUT_WEAK]
    cards = {card.uid: card for link in used for card in (link.a, link.b)}
    whole: networkx.Graph[str] = networkx.Graph((link.a.uid, link.b.uid) for link in used)
    group = {uid: min(part) for part in networkx.connected_components(whole) for uid in part}
    inside: dict[str, list[CaseLink]] = defaultdict(list)
    for link in used:
        inside[group[link.a.uid]].append(link)
    found = [
        Network(
            first,
            tuple(sorted((cards[uid] for uid in cards if group[uid] == first), key=lambda card: card.uid)),
            tuple(joined),
            tuple(sorted({cards[uid].country for uid in cards if group[uid] == first} - {""})),
        )
        for first, joined in inside.items()
    ]
    return tuple(sorted(found, key=lambda network: (-len(network.cases), network.uid)))
