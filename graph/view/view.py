"""The gate: every door, export and report reads through it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from graph.audit import Audit, Event
from graph.view.bearings import participations
from graph.view.cards import Cards
from graph.view.casefile import case_file
from graph.view.chains import Chains
from graph.view.errors import Ambiguous, NotFound, PurposeMissing
from graph.view.excerpt import Excerpt
from graph.view.passages import Passages
from graph.view.reading import Readable, Reader
from graph.view.scope import Scope
from graph.view.search import called, find, search
from graph.view.shades import Shades
from graph.view.shared import Linker
from graph.view.things import load_known, load_things
from graph.view.values import CaseCard, CaseFile, Hit, Links, Page, Passage, Path, Revealed, Subgraph


@dataclass(frozen=True, slots=True)
class View:
    """What one scope may see. Holds nothing between two questions: what was written meanwhile is seen at once."""

    scope: Scope
    client: Readable
    audit: Audit

    def cases(self) -> tuple[CaseCard, ...]:
        """All cases, by country and reference."""
        _, _, cards = self._fresh()
        return tuple(
            sorted(cards.learn().values(), key=lambda card: (card.country, card.reference, card.uid))
        )

    def case(self, reference: str) -> CaseFile:
        """The file of the case with this reference or id; opening it is put on record.

        Raises `Ambiguous` when offices share the reference, `NotFound` when there is none, or none for this reader.
        """
        reader, shades, cards = self._fresh()
        matches = cards.named(reference)
        if not matches:
            raise NotFound
        if len(matches) > 1:
            raise Ambiguous(called(reader, reference, cards, shades))
        self.audit.append(Event.OPENED, matches, self.scope.reader, self.scope.purpose)
        return case_file(reader, matches[0], cards, shades)

    def search(self, words: str) -> Page[Hit]:
        """What answers to the words, best first. People who are masked are found by id and pseudonym alone."""
        reader, shades, cards = self._fresh()
        return search(reader, words, cards, shades)

    def find(self, text: str) -> tuple[Hit, ...]:
        """The things that a reader may mean by a name, id, pseudonym or reference; several: ask which."""
        reader, shades, cards = self._fresh()
        return find(reader, text, cards, shades)

    def links(self, cross_border: bool = False) -> Links:
        """All links between cases with their reasons; what is too common, and what is context, beside them."""
        reader, shades, cards = self._fresh()
        things = load_known(reader, (row["uid"] for row in reader.rows("shared")), shades)
        parts = participations(reader, things.values(), shades)
        found = Linker(reader, cards, shades, Passages(reader, shades)).links(things, parts)
        if cross_border:
            return replace(found, links=tuple(link for link in found.links if link.cross_border))
        return found

    def path(self, a: str, b: str) -> tuple[Path, ...]:
        """The shortest chains between two things, each hop with its sentence.

        When none carries, the shortest through places, officials, agencies and common values are given as context.
        Raises `NotFound` and `Ambiguous` as `find` would ask.
        """
        reader, shades, cards = self._fresh()
        ends = [self._one(find(reader, text, cards, shades)) for text in (a, b)]
        return Chains(reader, shades, cards).between(ends[0].node.uid, ends[1].node.uid)

    def around(self, uid: str) -> Subgraph:
        """A thing or case with all that is directly tied to it."""
        reader, shades, cards = self._fresh()
        found = self._one(called(reader, uid, cards, shades))
        return Excerpt(reader, shades, cards).around(found.node.uid)

    def subgraph(self) -> Subgraph:
        """All that the scope may see."""
        reader, shades, cards = self._fresh()
        return Excerpt(reader, shades, cards).everything()

    def export(self) -> Subgraph:
        """The same, to leave the house: put on record with the cases that it holds."""
        subgraph = self.subgraph()
        cases = sorted(node.uid for node in subgraph.nodes if node.label == "Case")
        self.audit.append(Event.EXPORTED, cases, self.scope.reader, self.scope.purpose)
        return subgraph

    def passage(self, document: str, start: int, end: int) -> Passage:
        """The masked stretch [start, end) of a document, to a readable length. Raises `NotFound`."""
        reader, shades, _ = self._fresh()
        passages = Passages(reader, shades)
        passages.load([document])
        if (found := passages.exactly(document, start, end)) is None:
            raise NotFound
        return found

    def reveal(self, uid: str, purpose: str) -> Revealed:
        """The name of one person, by id or pseudonym; on record before it is shown.

        Raises `PurposeMissing`, `NotFound`, and `Ambiguous` when a pseudonym fits several.
        """
        if not purpose.strip():
            raise PurposeMissing
        reader, shades, cards = self._fresh()
        hits = called(reader, uid, cards, shades)
        person = self._one(tuple(hit for hit in hits if hit.node.label == "Person")).node.uid
        self.audit.append(Event.REVEALED, [person], self.scope.reader, purpose.strip())
        thing = load_things(reader, [person])[person]
        return Revealed(person, thing.text("name"), tuple(thing.properties.get("aliases") or ()))

    def _fresh(self) -> tuple[Reader, Shades, Cards]:
        reader = Reader(self.client, self.scope)
        shades = Shades(reader)
        return reader, shades, Cards(reader, shades)

    @staticmethod
    def _one(hits: Iterable[Hit]) -> Hit:
        found = tuple(hits)
        if not found:
            raise NotFound
        if len(found) > 1:
            raise Ambiguous(found)
        return found[0]
