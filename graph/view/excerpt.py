"""Pieces of the graph as a reader may see them."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from graph.view import relations
from graph.view.bearings import bearings, participations
from graph.view.cards import PREFIX, Cards
from graph.view.journeys import load_journeys
from graph.view.linking import Bearing, Shared
from graph.view.nearby import Near
from graph.view.passages import Passages
from graph.view.paths import MOST_HOPS
from graph.view.reading import MOST, Reader
from graph.view.shades import Shades
from graph.view.things import Thing, case_node, get_known, load_parts, load_things, node_of
from graph.view.values import Link, Node, Subgraph
from terms.vocabulary import Handling

_FEW = 500
"""Up to so many things are asked for what ties them to one another; of more, all their ties are read."""

_REACH = 40
"""So many times more neighbours are looked at than may be shown."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Cuts subgraphs out of what the reader sees. A `limit` bounds the nodes; 0 is no bound."""

    reader: Reader
    shades: Shades
    cards: Cards

    def everything(self, limit: int = 0) -> Subgraph:
        """All cases, by their ids, with all that stands in them, their relationships and journeys."""
        if not limit:
            cases = list(self.cards.load_all())
            members = {row["uid"] for row in self.reader.each("members_of_many", "cases", cases)}
            return self._drawn([*cases, *sorted(members)], cases, limit)
        rows = self.reader.page("case_references", limit + 1)
        chosen: dict[str, None] = {}
        ends = [row["uid"] for row in rows]
        waiting = iter(ends)
        while len(chosen) <= limit and (some := list(islice(waiting, 10))):
            found = self._members(some, limit)
            for case in some:
                chosen |= dict.fromkeys([case, *found.get(case, ())])
        kept = list(chosen)[:limit]
        return self._drawn(
            kept, [uid for uid in kept if uid in set(ends)], limit, complete=len(chosen) <= limit
        )

    def near(self, seed: str, near: Near) -> Subgraph:
        """A thing or case with a page of its neighbours, and what ties all these to one another."""
        routes = near.routes if seed.startswith(PREFIX) else ()
        return self._drawn([seed, *near.uids], [seed], 0, complete=not near.more, routes=routes)

    def within(self, seeds: Sequence[str], hops: int, limit: int = 0) -> Subgraph:
        """What stands within so many steps of the seeds, nearest first, and what is reached in most ways.

        What proves nothing (a town, an official, a value that is too common) is shown, and nothing beyond it.
        """
        chosen = dict.fromkeys(seeds[:limit] if limit else seeds)
        edge, complete = list(chosen), len(chosen) == len(set(seeds))
        for hop in range(max(0, min(hops, MOST_HOPS))):
            through = edge if not hop else self._carrying(edge)
            new = [uid for uid in self._beyond(through, limit) if uid not in chosen]
            edge = new[: limit - len(chosen)] if limit else new
            complete = complete and len(edge) == len(new)
            chosen |= dict.fromkeys(edge)
            if not edge or (limit and len(chosen) >= limit):
                break
        cases = [uid for uid in chosen if uid.startswith(PREFIX)]
        return self._drawn(list(chosen), cases, limit, complete=complete)

    def linked(self, pairs: Iterable[tuple[tuple[str, str], Sequence[Shared]]], limit: int = 0) -> Subgraph:
        """The cases of these links, strongest first, with what they share."""
        chosen: dict[str, None] = {}
        complete = True
        for (a, b), shared in pairs:
            more = dict.fromkeys([a, b, *(s.entity for s in shared)])
            if limit and len(chosen | more) > limit:
                complete = False
                break
            chosen |= more
        return self._drawn(list(chosen), (), limit, complete=complete)

    def _members(self, cases: Sequence[str], limit: int) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for row in self.reader.rows("members_of_many", cases=cases, limit=limit * _REACH):
            found.setdefault(row["source"], []).append(row["uid"])
        return found

    def _carrying(self, uids: Sequence[str]) -> list[str]:
        """Those of these that a chain may lead through."""
        things = load_things(self.reader, (uid for uid in uids if not uid.startswith(PREFIX)))
        means = bearings(participations(self.reader, things.values(), self.shades))
        return [uid for uid in uids if uid.startswith(PREFIX) or means.get(uid) is Bearing.LINKS]

    def _beyond(self, uids: Sequence[str], limit: int) -> list[str]:
        """All that is tied to these, what is tied to most of them first."""
        most = limit * _REACH if limit else MOST
        things = [uid for uid in uids if not uid.startswith(PREFIX)]
        cases = [uid for uid in uids if uid.startswith(PREFIX)]
        ways: Counter[str] = Counter()
        for query, key, values, more in (
            ("ties_many", "uids", uids, {"types": relations.TYPES}),
            ("cases_of_many", "uids", things, {}),
            ("members_of_many", "cases", cases, {}),
        ):
            if values:
                ways.update(row["uid"] for row in self.reader.each(query, key, values, limit=most, **more))
        return sorted(ways, key=lambda uid: (-ways[uid], uid))

    def _drawn(
        self,
        uids: Sequence[str],
        told: Collection[str],
        limit: int,
        *,
        complete: bool = True,
        routes: Collection[str] | None = None,
    ) -> Subgraph:
        """These things and cases and their ties, with the journeys of the cases `told`, as far as they fit."""
        things = load_things(self.reader, (uid for uid in uids if not uid.startswith(PREFIX)))
        get_known(things.values(), self.shades)
        cases = self.cards.load(uids)
        load_parts(self.reader, things.values(), cases)
        self.cards.learn(cases)
        nodes = {uid: node_of(thing, self.shades) for uid, thing in things.items()}
        nodes |= {uid: case_node(self.cards[uid]) for uid in cases}
        passages = Passages(self.reader, self.shades)
        links = list(relations.links_of(self.reader, self._ties(things, cases), passages))
        if told and (routes is None or routes):
            for more, ties in self._journeys(told, passages, routes):
                fresh = [node for node in more if node.uid not in nodes]
                if limit and len(nodes) + len(fresh) > limit:
                    complete = False
                    break
                nodes |= {node.uid: node for node in fresh}
                links += ties
        kept = tuple(link for link in links if link.source in nodes and link.target in nodes)
        evidence = tuple(dict.fromkeys(passage for link in kept for passage in link.passages))
        codes = [self.cards[uid].handling for uid in cases] or [Handling.H2.value]
        return Subgraph(
            tuple(node for _, node in sorted(nodes.items())),
            tuple(sorted(kept, key=lambda link: link.uid)),
            evidence,
            max(codes),
            complete and self.reader.whole,
        )

    def _ties(self, things: dict[str, Thing], cases: set[str]) -> list[relations.Relation]:
        """What ties these things and cases to one another."""
        here = {*things, *cases}
        if len(here) <= _FEW:
            found = list(relations.among(self.reader, here).values())
        else:
            found = [r for r in relations.outgoing(self.reader, here).values() if r.target in here]
        found += [
            relations.participation(thing, case)
            for thing in things.values()
            for case in sorted(thing.parts.keys() & cases)
        ]
        return found

    def _journeys(
        self, cases: Collection[str], passages: Passages, routes: Collection[str] | None
    ) -> Iterator[tuple[tuple[Node, ...], tuple[Link, ...]]]:
        found = load_journeys(self.reader, cases, self.shades, passages, routes)
        for journey in found.journeys:
            yield found.nodes[journey.uid], found.links[journey.uid]
