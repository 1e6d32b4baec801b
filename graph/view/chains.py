"""Chains between two things as a reader may see them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from graph.view import relations
from graph.view.bearings import bearings, participations
from graph.view.cards import Cards
from graph.view.linking import Bearing
from graph.view.passages import Passages
from graph.view.paths import MOST_HOPS, MOST_PATHS, Step, nodes_along, shortest
from graph.view.reading import Reader
from graph.view.shades import Shades
from graph.view.things import Thing, case_node, get_known, load_parts, load_things, node_of
from graph.view.values import Node, Path
from terms.vocabulary import Certainty


@dataclass(slots=True)
class Chains:
    """Searches from both ends; the scope filters every hop. `certain` leaves out what was planned or only heard of."""

    reader: Reader
    shades: Shades
    cards: Cards
    certain: bool = False
    hops: int = MOST_HOPS
    _things: dict[str, Thing] = field(default_factory=dict)
    _bearings: dict[str, Bearing] = field(default_factory=dict)
    _relations: dict[str, relations.Relation] = field(default_factory=dict)

    def between(self, a: str, b: str) -> tuple[Path, ...]:
        """The shortest chains that carry; when there is none, the shortest of any kind, as context."""
        chains = shortest(a, b, self._neighbours, self._carrying, self.hops)
        context = not chains
        if context:
            chains = shortest(a, b, self._neighbours, self._any, self.hops)
        distinct: dict[tuple[str, ...], list[Step]] = {}
        for chain in chains:
            distinct.setdefault(tuple(nodes_along(a, chain)), chain)
        return self._paths(distinct, context=context)

    def _neighbours(self, uids: Iterable[str]) -> list[Step]:
        wanted = set(uids)
        cases = self.cards.load(wanted)
        things = wanted - cases
        self._load(things)
        found = list(relations.around(self.reader, wanted).values())
        found += [
            relations.participation(self._things[uid], case)
            for uid in things & self._things.keys()
            for case in self._things[uid].parts
        ]
        members = {(row["uid"], row["source"]) for row in self.reader.each("members_of_many", "cases", cases)}
        self._load({uid for uid, _ in members})
        found += [
            relations.participation(self._things[uid], case) for uid, case in members if uid in self._things
        ]
        kept = [relation for relation in found if self._counts(relation)]
        self._relations.update((relation.uid, relation) for relation in kept)
        return [Step(relation.source, relation.target, relation.uid) for relation in kept]

    def _counts(self, relation: relations.Relation) -> bool:
        if self.certain:
            return relation.certainty is Certainty.DONE and not relation.properties.get("hearsay")
        return relation.certainty is not Certainty.DENIED

    def _load(self, uids: Iterable[str]) -> None:
        new = load_things(self.reader, set(uids) - self._things.keys())
        self._things.update(new)
        self._bearings.update(bearings(participations(self.reader, new.values(), self.shades)))

    def _any(self, uids: Iterable[str]) -> set[str]:
        wanted = set(uids)
        self._load(wanted - self.cards.load(wanted))
        return {uid for uid in wanted if uid in self.cards or uid in self._things}

    def _carrying(self, uids: Iterable[str]) -> set[str]:
        return {
            uid for uid in self._any(uids) if uid in self.cards or self._bearings.get(uid) is Bearing.LINKS
        }

    def _paths(self, chains: Mapping[tuple[str, ...], list[Step]], *, context: bool) -> tuple[Path, ...]:
        chosen = dict(list(chains.items())[:MOST_PATHS])
        shown = {uid for nodes in chosen for uid in nodes}
        self._load(shown - self.cards.load(shown))
        get_known((self._things[uid] for uid in shown & self._things.keys()), self.shades)
        self.cards.learn(shown)
        things = [self._things[uid] for uid in shown & self._things.keys()]
        load_parts(self.reader, things, shown & self.cards.keys())
        used = {step.link: self._whole(step.link) for chain in chosen.values() for step in chain}
        links = {
            link.uid: link
            for link in relations.links_of(self.reader, used.values(), Passages(self.reader, self.shades))
        }
        return tuple(
            Path(tuple(self._node(uid) for uid in nodes), tuple(links[step.link] for step in chain), context)
            for nodes, chain in chosen.items()
            if all(step.link in links for step in chain)
        )

    def _whole(self, link: str) -> relations.Relation:
        found = self._relations[link]
        if found.type == relations.IN_CASE:
            return relations.participation(self._things[found.source], found.target)
        return found

    def _node(self, uid: str) -> Node:
        return case_node(self.cards[uid]) if uid in self.cards else node_of(self._things[uid], self.shades)
