"""Pieces of the graph as a reader may see them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graph.view import relations
from graph.view.cards import Cards
from graph.view.journeys import load_journeys
from graph.view.passages import Passages
from graph.view.reading import Reader
from graph.view.shades import Shades
from graph.view.things import Thing, case_node, load_things, node_of
from graph.view.values import Link, Node, Subgraph
from terms.vocabulary import Handling


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Cuts subgraphs out of what the reader sees; `cards` are all cases that he sees."""

    reader: Reader
    shades: Shades
    cards: Cards

    def everything(self) -> Subgraph:
        """All cases with all that stands in them, their relationships and journeys."""
        self.cards.learn()
        members = {row["uid"] for row in self.reader.each("members", "cases", self.cards)}
        things = load_things(self.reader, members)
        found = list(relations.outgoing(self.reader, [*things, *self.cards]).values())
        found += [
            relations.participation(thing, case) for thing in things.values() for case in sorted(thing.parts)
        ]
        passages = Passages(self.reader, self.shades)
        journeys = load_journeys(self.reader, self.cards, self.shades, passages)
        return self._of(things, self.cards, found, passages, journeys.nodes, journeys.links)

    def around(self, uid: str) -> Subgraph:
        """One thing or case, its neighbours, and what ties them to it."""
        if uid in self.cards:
            members = [row["uid"] for row in self.reader.rows("members", cases=[uid])]
            things = load_things(self.reader, members)
            ties = [relations.participation(thing, uid) for thing in things.values()]
            found = [r for r in relations.outgoing(self.reader, [*things, uid]).values() if uid in r.cases]
            passages = Passages(self.reader, self.shades)
            journeys = load_journeys(self.reader, [uid], self.shades, passages)
            return self._of(things, [uid], [*found, *ties], passages, journeys.nodes, journeys.links)
        found = list(relations.around(self.reader, [uid]).values())
        things = load_things(self.reader, {uid, *(end for r in found for end in (r.source, r.target))})
        ties = [relations.participation(things[uid], case) for case in sorted(things[uid].parts)]
        return self._of(things, things[uid].parts, [*found, *ties], Passages(self.reader, self.shades))

    def _of(
        self,
        things: Mapping[str, Thing],
        cases: Iterable[str],
        found: Iterable[relations.Relation],
        passages: Passages,
        more: Iterable[Node] = (),
        ties: Iterable[Link] = (),
    ) -> Subgraph:
        self.shades.learn({case for thing in things.values() for case in thing.sources})
        nodes = {node.uid: node for node in more}
        nodes |= {uid: node_of(thing, self.shades) for uid, thing in things.items()}
        nodes |= {uid: case_node(self.cards[uid]) for uid in cases if uid in self.cards}
        links = (*relations.links_of(self.reader, found, passages), *ties)
        kept = tuple(link for link in links if link.source in nodes and link.target in nodes)
        evidence = tuple(dict.fromkeys(passage for link in kept for passage in link.passages))
        codes = [self.cards[uid].handling for uid in nodes if uid in self.cards] or [Handling.H2.value]
        ordered = tuple(node for _, node in sorted(nodes.items()))
        return Subgraph(
            ordered, tuple(sorted(kept, key=lambda k: k.uid)), evidence, max(codes), self.reader.whole
        )
