"""Links between the cases that a reader sees, each with its reasons and their sentences."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from graph.view.cards import Cards
from graph.view.linking import Pairs, Participation, Shared, pair_up, strength
from graph.view.passages import Passages
from graph.view.reading import Reader
from graph.view.shades import Shades
from graph.view.things import Thing, node_of
from graph.view.values import CaseLink, Links, Passage, Reason, SharedThing

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
        """Links between cases through these things, and what links none."""
        pairs = pair_up(part for found in parts.values() for part in found)
        self.cards.learn({case for shared in (*pairs.context, *pairs.too_common) for case in shared.cases})
        return Links(
            self._linked(pairs, things),
            self._things(pairs.too_common, things),
            self._things(pairs.context, things),
        )

    def of_case(
        self, case: str, things: Mapping[str, Thing], parts: Mapping[str, list[Participation]]
    ) -> tuple[CaseLink, ...]:
        """Links of one case to others through these things."""
        pairs = pair_up(part for found in parts.values() for part in found)
        return self._linked(
            replace(pairs, links={p: found for p, found in pairs.links.items() if case in p}), things
        )

    def _linked(self, pairs: Pairs, things: Mapping[str, Thing]) -> tuple[CaseLink, ...]:
        linking = {shared.entity for found in pairs.links.values() for shared in found}
        said = self._sentences(
            {uid: things[uid] for uid in linking}, {case for pair in pairs.links for case in pair}
        )
        self.cards.learn(case for pair in pairs.links for case in pair)
        around: dict[str, set[str]] = {}
        for shared in pairs.context:
            for case in shared.cases:
                around.setdefault(case, set()).add(shared.entity)
        context = {shared.entity: shared for shared in pairs.context}
        return tuple(
            CaseLink(
                self.cards[a],
                self.cards[b],
                strength(shared.reason for shared in found),
                tuple(
                    self._reason(s, things, (*said.get((s.entity, a), ()), *said.get((s.entity, b), ())))
                    for s in found
                ),
                tuple(
                    self._reason(context[uid], things, ())
                    for uid in sorted(around.get(a, set()) & around.get(b, set()))
                ),
            )
            for (a, b), found in pairs.links.items()
        )

    def _reason(self, shared: Shared, things: Mapping[str, Thing], passages: tuple[Passage, ...]) -> Reason:
        return Reason(
            shared.reason, node_of(things[shared.entity], self.shades).name, shared.entity, passages
        )

    def _things(self, shared: Iterable[Shared], things: Mapping[str, Thing]) -> tuple[SharedThing, ...]:
        return tuple(
            SharedThing(
                s.reason,
                node_of(things[s.entity], self.shades).name,
                s.entity,
                tuple(self.cards[case].reference for case in s.cases),
                s.persons,
            )
            for s in shared
        )

    def _sentences(
        self, things: Mapping[str, Thing], cases: set[str]
    ) -> dict[tuple[str, str], tuple[Passage, ...]]:
        """For each thing and case its first sentences."""
        wanted: dict[str, list[tuple[str, str]]] = {}
        for uid, thing in things.items():
            for case, part in thing.parts.items():
                if case in cases:
                    for mention in part.get("mentions") or ():
                        wanted.setdefault(mention, []).append((uid, case))
        places: dict[tuple[str, str], list[tuple[str, int, int]]] = {}
        for row in self.reader.each("mentions", "uids", wanted):
            place = (row["document"], int(row["start"]), int(row["end"]))
            for key in wanted[row["uid"]]:
                places.setdefault(key, []).append(place)
        first = {key: sorted(found)[:_SENTENCES] for key, found in places.items()}
        self.passages.load(document for found in first.values() for document, _, _ in found)
        return {
            (uid, case): tuple(
                dict.fromkeys(p for place in found if (p := self.passages.around(*place, case)) is not None)
            )
            for (uid, case), found in first.items()
        }
