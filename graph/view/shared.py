"""Links between the cases that a reader sees, each with its reasons and their sentences."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from graph.view.cards import Cards
from graph.view.linking import Pairs, Participation, Shared, pair_up, strength
from graph.view.passages import Passages
from graph.view.reading import Reader
from graph.view.shades import Shades
from graph.view.things import Thing, load_parts, node_of
from graph.view.values import CaseCard, CaseLink, LinkFilter, Links, Passage, Reason, SharedThing, Strength

_STRENGTHS = tuple(Strength)
_SENTENCES = 2
"""So many sentences a reason brings from either case."""


def strongest_first(pairs: Pairs) -> list[tuple[tuple[str, str], tuple[Shared, ...]]]:
    """Pairs with what they share, by strength, then by how much they share."""
    return sorted(
        pairs.links.items(),
        key=lambda pair: (
            _STRENGTHS.index(strength(shared.reason for shared in pair[1])),
            -len(pair[1]),
            pair[0],
        ),
    )


def _wants(wanted: LinkFilter, a: CaseCard, b: CaseCard, reasons: set[str]) -> bool:
    """Whether a filter wants the link of these cases by these reasons."""
    lands = {a.country, b.country} - {""}
    strong = wanted.strength is None or _STRENGTHS.index(strength(reasons)) <= _STRENGTHS.index(
        wanted.strength
    )
    return (
        strong
        and (not wanted.cross_border or len(lands) > 1)
        and (not wanted.countries or bool(lands & wanted.countries))
        and (not wanted.kinds or bool(reasons & wanted.kinds))
        and (not wanted.since or max(a.date, b.date) >= wanted.since)
    )


@dataclass(frozen=True, slots=True)
class Linker:
    """Links what has been loaded for one answer."""

    reader: Reader
    cards: Cards
    shades: Shades
    passages: Passages

    def links(self, pairs: Pairs, things: Mapping[str, Thing]) -> Links:
        """Links between cases through these things, and what links none."""
        self.cards.learn({case for shared in (*pairs.context, *pairs.too_common) for case in shared.cases})
        return Links(
            self._linked(pairs, things),
            self._things(pairs.too_common, things),
            self._things(pairs.context, things),
        )

    def pairs(self, parts: Mapping[str, list[Participation]], wanted: LinkFilter) -> Pairs:
        """The pairs of cases that share something, as far as the filter wants them."""
        found = pair_up(part for shared in parts.values() for part in shared)
        if wanted == LinkFilter():
            return found
        self.cards.load({case for pair in found.links for case in pair})
        kept = {
            (a, b): shared
            for (a, b), shared in found.links.items()
            if _wants(wanted, self.cards.bare(a), self.cards.bare(b), {s.reason for s in shared})
        }
        return replace(found, links=kept)

    def of_case(
        self, case: str, things: Mapping[str, Thing], parts: Mapping[str, list[Participation]]
    ) -> tuple[CaseLink, ...]:
        """Links of one case to others through these things."""
        pairs = pair_up(part for found in parts.values() for part in found)
        self.cards.learn({other for pair in pairs.links if case in pair for other in pair})
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
        load_parts(self.reader, things.values(), cases)
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
