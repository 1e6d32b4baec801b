"""The gate: every door, export and report reads through it."""

import mimetypes
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from graph.audit import Audit, Event
from graph.view.bearings import participations
from graph.view.cards import PREFIX, Cards
from graph.view.casefile import case_file
from graph.view.chains import Chains
from graph.view.dossier import entity
from graph.view.errors import Ambiguous, Forbidden, NotFound, PurposeMissing
from graph.view.excerpt import Excerpt
from graph.view.look import Look, Wanted
from graph.view.nearby import Nearby
from graph.view.overview import overview
from graph.view.passages import Passages
from graph.view.paths import MOST_HOPS
from graph.view.queue import queue
from graph.view.reading import Readable, Reader
from graph.view.scope import Right, Scope
from graph.view.search import Found, called, find, hits_of, search
from graph.view.shades import Shades
from graph.view.shared import Linker, strongest_first
from graph.view.things import Thing, load_known, load_things
from graph.view.values import (
    CaseCard,
    CaseFile,
    Entity,
    Hit,
    LinkFilter,
    Links,
    Marked,
    Original,
    Overview,
    Page,
    Passage,
    Path,
    QueueItem,
    QueueKind,
    Revealed,
    Search,
    Subgraph,
    Table,
)

_NONE: frozenset[str] = frozenset()
_ANY = LinkFilter()


class _Open(NamedTuple):
    """What one answer reads with."""

    reader: Reader
    shades: Shades
    cards: Cards

    @property
    def excerpt(self) -> Excerpt:
        return Excerpt(*self)

    @property
    def linker(self) -> Linker:
        return Linker(self.reader, self.cards, self.shades, Passages(self.reader, self.shades))


@dataclass(frozen=True, slots=True)
class View:
    """What one scope may see. Holds nothing between two questions: what was written meanwhile is seen at once.

    Every method raises `Forbidden` without its right. What lies outside the scope answers as what does not exist:
    `NotFound`, after as many questions to the store.
    """

    scope: Scope
    client: Readable
    audit: Audit

    def cases(self) -> tuple[CaseCard, ...]:
        """All cases, by country and reference."""
        cards = self._open().cards.load_all()
        return tuple(
            sorted(cards.learn().values(), key=lambda card: (card.country, card.reference, card.uid))
        )

    def case(self, reference: str) -> CaseFile:
        """The file of the case with this reference or id; opening it is put on record.

        Raises `Ambiguous` when offices share the reference, `NotFound` when there is none, or none for this reader.
        """
        now = self._open()
        matches = now.cards.named(reference)
        if not matches:
            raise NotFound
        if len(matches) > 1:
            raise Ambiguous(hits_of(called(now.reader, reference, now.cards, now.shades), now.cards))
        self.audit.append(Event.OPENED, matches, self.scope.reader, self.scope.purpose)
        return case_file(now.reader, matches[0], now.cards, now.shades)

    def overview(self) -> Overview:
        """What there is, in a few counts; `waiting` is 0 for whoever may not review."""
        return overview(self._open().reader, reviews=Right.REVIEW in self.scope.rights)

    def look(
        self,
        words: str = "",
        kinds: frozenset[str] = _NONE,
        countries: frozenset[str] = _NONE,
        roles: frozenset[str] = _NONE,
        after: str = "",
        limit: int = 50,
    ) -> Search:
        """What answers to the words, in any order and spelling, of these kinds, countries and roles; a page of it.

        Without words all there is, cases first. `after` is the cursor `next` of the page before. People who are masked are
        found by id and pseudonym alone, and no facet counts them when words are given.
        """
        now = self._open()
        look, wanted = Look(now.reader, now.cards, now.shades), Wanted(kinds, countries, roles)
        return (
            look.search(words, wanted, after, limit) if words.strip() else look.browse(wanted, after, limit)
        )

    def search(self, words: str) -> Page[Hit]:
        """What answers to the words, best first. People who are masked are found by id and pseudonym alone."""
        now = self._open()
        return search(now.reader, words, now.cards, now.shades)

    def find(self, text: str) -> tuple[Hit, ...]:
        """The things that a reader may mean by a name, id, pseudonym or reference; several: ask which."""
        now = self._open()
        return find(now.reader, text, now.cards, now.shades)

    def entity(self, uid: str) -> Entity:
        """One thing: what it is in each case, with sentences, and why its mentions were taken for one.

        Raises `NotFound`, and `Ambiguous` when a pseudonym fits several. Cases have a file: see `case`.
        """
        now = self._open()
        return entity(now.reader, self._thing(now, uid), now.cards, now.shades)

    def neighbours(self, uid: str) -> Table:
        """How much is tied to a thing or case, by relationship type and kind: ("type", "label", "count")."""
        now = self._open()
        return Nearby(now.reader, self._uid(now, uid)).counts()

    def around(
        self,
        uid: str,
        types: frozenset[str] = _NONE,
        labels: frozenset[str] = _NONE,
        limit: int = 25,
        offset: int = 0,
    ) -> Subgraph:
        """A thing or case with a page of its neighbours, and what ties all these to one another.

        `types` and `labels` choose neighbours by relationship type and kind. `complete` is False when there are more behind
        the page.
        """
        now = self._open()
        seed = self._uid(now, uid)
        return now.excerpt.near(seed, Nearby(now.reader, seed).page(types, labels, offset, limit))

    def path(self, a: str, b: str, certain: bool = False, hops: int = MOST_HOPS) -> tuple[Path, ...]:
        """The shortest chains between two things, each hop with its sentence, of at most so many hops.

        When none carries, the shortest through places, officials, agencies and common values are given as context.
        `certain` leaves out what was only planned or heard of. Raises `NotFound` and `Ambiguous` as `find` would ask.
        """
        now = self._open()
        ends = [self._end(now, text) for text in (a, b)]
        most = max(1, min(hops, MOST_HOPS))
        return Chains(now.reader, now.shades, now.cards, certain, most).between(*ends)

    def links(self, wanted: LinkFilter = _ANY) -> Links:
        """The links between cases that are wanted, with their reasons; what is too common, and what is context, beside them."""
        now = self._open()
        things = self._shared(now)
        linker = now.linker
        pairs = linker.pairs(participations(now.reader, things.values(), now.shades), wanted)
        return linker.links(pairs, things)

    def subgraph(
        self, seeds: Sequence[str] = (), hops: int = 1, limit: int = 150, wanted: LinkFilter | None = None
    ) -> Subgraph:
        """A picture of at most `limit` nodes: around seeds, or the linked cases that are wanted, or all there is.

        `limit` 0 is no bound. `complete` is False when something did not fit. Raises `NotFound` and `Ambiguous` for a seed.
        """
        now = self._open()
        if seeds:
            return now.excerpt.within([self._uid(now, seed) for seed in seeds], hops, limit)
        if wanted is None:
            return now.excerpt.everything(limit)
        things = load_things(now.reader, (row["uid"] for row in now.reader.rows("shared")))
        pairs = now.linker.pairs(participations(now.reader, things.values(), now.shades), wanted)
        return now.excerpt.linked(strongest_first(pairs), limit)

    def export(self, seeds: Sequence[str] = (), hops: int = 1, wanted: LinkFilter | None = None) -> Subgraph:
        """The same without bound, to leave the house: put on record with the cases that it holds."""
        self._need(Right.EXPORT)
        subgraph = self.subgraph(seeds, hops, 0, wanted)
        cases = sorted(node.uid for node in subgraph.nodes if node.label == "Case")
        self.audit.append(Event.EXPORTED, cases, self.scope.reader, self.scope.purpose)
        return subgraph

    def passage(self, document: str, start: int, end: int) -> Passage:
        """The masked stretch [start, end) of a document, to a readable length.

        Raises `NotFound`, also for a document that belongs to some case that the reader does not see.
        """
        return self.marked(document, start, end).passage

    def marked(self, document: str, start: int, end: int) -> Marked:
        """The same with its marks: offsets into the masked text."""
        passages = self._whole(document)
        if (found := passages.marked(document, start, end)) is None:
            raise NotFound
        return found

    def text(self, document: str, offset: int = 0, limit: int = 4000) -> Marked:
        """The masked document from an offset of its unmasked text on, a page at a time, with its marks. Raises `NotFound`."""
        if (found := self._whole(document).page(document, offset, limit)) is None:
            raise NotFound
        return found

    def original(self, document: str, purpose: str) -> Original:
        """The original file that holds a document; on record before it is given. It names everybody.

        Raises `PurposeMissing`, and `NotFound` unless the reader sees every case of all that the file holds.
        """
        now = self._open(Right.REVEAL)
        if not purpose.strip():
            raise PurposeMissing
        for row in now.reader.rows("original", uid=document):
            self.audit.append(Event.REVEALED, [document], self.scope.reader, purpose.strip())
            kind = mimetypes.types_map.get(row["suffix"], "application/octet-stream")
            return Original(
                document, row["sha256"], kind if row["path"] else row["media_type"], row["suffix"]
            )
        raise NotFound

    def reveal(self, uid: str, purpose: str) -> Revealed:
        """The name of one person, by id or pseudonym; on record before it is shown.

        Raises `PurposeMissing`, `NotFound`, and `Ambiguous` when a pseudonym fits several.
        """
        now = self._open(Right.REVEAL)
        if not purpose.strip():
            raise PurposeMissing
        thing = self._thing(now, uid)
        if thing.label != "Person":
            raise NotFound
        self.audit.append(Event.REVEALED, [thing.uid], self.scope.reader, purpose.strip())
        return Revealed(thing.uid, thing.text("name"), tuple(thing.properties.get("aliases") or ()))

    def queue(
        self, kind: QueueKind | None = None, decided: bool = False, after: str = "", limit: int = 25
    ) -> tuple[tuple[QueueItem, ...], str]:
        """A page of what waits for a person, or of what was decided, and the cursor of the next page."""
        now = self._open(Right.REVIEW)
        passages = Passages(now.reader, now.shades)
        return queue(*now, passages, kind, decided=decided, after=after, limit=limit)

    def _need(self, right: Right) -> None:
        if right not in self.scope.rights:
            raise Forbidden(right.value)

    def _open(self, right: Right = Right.READ) -> _Open:
        self._need(right)
        reader = Reader(self.client, self.scope)
        shades = Shades(reader)
        return _Open(reader, shades, Cards(reader, shades))

    def _whole(self, document: str) -> Passages:
        now = self._open()
        passages = Passages(now.reader, now.shades)
        passages.load([document])
        if not passages.is_whole(document):
            raise NotFound
        return passages

    def _shared(self, now: _Open) -> dict[str, Thing]:
        return load_known(now.reader, (row["uid"] for row in now.reader.rows("shared")), now.shades)

    def _uid(self, now: _Open, text: str) -> str:
        """The id of the thing or case that is meant by an id of today, at once, or by another name."""
        said = text.strip()
        if now.cards.load([said]):
            return said
        if not said.startswith(PREFIX) and now.reader.rows("standing", uids=[said]):
            return said
        return self._one(now, called(now.reader, said, now.cards, now.shades)).node.uid

    def _thing(self, now: _Open, text: str) -> Thing:
        said = text.strip()
        found = load_known(now.reader, [said], now.shades)
        if not found:
            hits = [
                hit for hit in called(now.reader, said, now.cards, now.shades) if hit.node.label != "Case"
            ]
            uid = self._one(now, hits).node.uid
            return load_known(now.reader, [uid], now.shades)[uid]
        return found[said]

    def _end(self, now: _Open, text: str) -> str:
        """The id of a path's end."""
        said = text.strip()
        if now.cards.load([said]) or now.reader.rows("standing", uids=[said]):
            return said
        hits = find(now.reader, said, now.cards, now.shades)
        if len(hits) > 1:
            raise Ambiguous(hits)
        if not hits:
            raise NotFound
        return hits[0].node.uid

    @staticmethod
    def _one(now: _Open, hits: Iterable[Found]) -> Found:
        found = tuple(hits)
        if not found:
            raise NotFound
        if len(found) > 1:
            raise Ambiguous(hits_of(found, now.cards))
        return found[0]
