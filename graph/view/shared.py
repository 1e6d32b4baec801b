"""Links between the cases that a reader sees, each with its reasons and their sentences."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graph.view.cards import Cards
from graph.view.linking import Participation, Shared, pair_up, strength
from graph.view.passages import Passages
from graph.view.reading import Reader
from graph.view.shades import Shades
from graph.view.things import Thing, node_of
from graph.view.values import CaseLink, Links, Node, Passage, Reason, SharedThing

_SENTENCES = 2
"""So many sentences a reason brings from either case."""


@dataclass(frozen=True, slots=True)
class Linker:
    """Links what has been loaded for one answer."""

    reader: Reader
    cards: Cards
    shades: Shades
    passages: Passages

    def links(self, things: Mapping[str, Thing], parts: Mapping[str, list[Participation]]) -> Links:
        """Links between cases through these things, whose cases must have been learnt."""
        pairs = pair_up(part for found in parts.values() for part in found)
        linking = {shared.entity for found in pairs.links.values() for shared in found}
        nodes = {
            uid: node_of(things[uid], self.shades)
            for uid in {*linking, *(shared.entity for shared in (*pairs.context, *pairs.too_common))}
        }
        self.cards.learn(case for pair in pairs.links for case in pair)
        said = self._sentences({uid: things[uid] for uid in linking})
        around: dict[str, set[str]] = {}
        for shared in pairs.context:
            for case in shared.cases:
                around.setdefault(case, set()).add(shared.entity)
        context = {shared.entity: shared for shared in pairs.context}
        links = tuple(
            CaseLink(
                self.cards[a],
                self.cards[b],
                strength(shared.reason for shared in found),
                tuple(
                    _reason(s, nodes, (*said.get((s.entity, a), ()), *said.get((s.entity, b), ())))
                    for s in found
                ),
                tuple(
                    _reason(context[uid], nodes, ())
                    for uid in sorted(around.get(a, set()) & around.get(b, set()))
                ),
            )
            for (a, b), found in pairs.links.items()
        )
        return Links(links, self._things(pairs.too_common, nodes), self._things(pairs.context, nodes))

    def _things(self, shared: Iterable[Shared], nodes: Mapping[str, Node]) -> tuple[SharedThing, ...]:
        return tuple(
            SharedThing(
                s.reason,
                nodes[s.entity].name,
                s.entity,
                tuple(self.cards[case].reference for case in s.cases),
                s.persons,
            )
            for s in shared
        )

    def _sentences(self, things: Mapping[str, Thing]) -> dict[tuple[str, str], tuple[Passage, ...]]:
        """For each thing and case its first sentences."""
        wanted = {
            mention: (uid, case)
            for uid, thing in things.items()
            for case, part in thing.parts.items()
            for mention in part.get("mentions") or ()
        }
        places: dict[tuple[str, str], list[tuple[str, int, int]]] = {}
        for row in self.reader.each("mentions", "uids", wanted):
            place = (row["document"], int(row["start"]), int(row["end"]))
            places.setdefault(wanted[row["uid"]], []).append(place)
        first = {key: sorted(found)[:_SENTENCES] for key, found in places.items()}
        self.passages.load(document for found in first.values() for document, _, _ in found)
        return {
            (uid, case): tuple(
                dict.fromkeys(p for place in found if (p := self.passages.around(*place, case)) is not None)
            )
            for (uid, case), found in first.items()
        }


def _reason(shared: Shared, nodes: Mapping[str, Node], passages: tuple[Passage, ...]) -> Reason:
    return Reason(shared.reason, nodes[shared.entity].name, shared.entity, passages)
