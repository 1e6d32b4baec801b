"""The cases that a reader sees, as cards; asked for when they are needed, masked when they are shown."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from graph.view.knowledge import name_part, ordinary
from graph.view.masking import mask_reference
from graph.view.reading import Reader
from graph.view.secrets import HIDDEN
from graph.view.shades import Shades
from graph.view.things import card_of
from graph.view.values import CaseCard
from terms.fold import fold, key

PREFIX = "C-"
"""Ids of cases begin so; nothing else is asked for."""


class Cards(Mapping[str, CaseCard]):
    """Cards by the case's uid, of those cases that were loaded. Lives within one answer."""

    def __init__(self, reader: Reader, shades: Shades) -> None:
        self._reader = reader
        self._shades = shades
        self._rows: dict[str, Mapping[str, Any]] = {}
        self._asked: set[str] = set()
        self._cards: dict[str, CaseCard] = {}
        self._known: dict[str, CaseCard] = {}

    def __getitem__(self, uid: str) -> CaseCard:
        if uid not in self._cards:
            bare = self.bare(uid)
            told = _may_tell(bare)
            self._cards[uid] = card_of(self._rows[uid], self._shades.secrets([uid])) if told else bare
        return self._cards[uid]

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)

    def load(self, uids: Iterable[str]) -> set[str]:
        """Load these cases; gives those that the reader sees."""
        wanted = {uid for uid in uids if uid.startswith(PREFIX)}
        new = wanted - self._asked
        self._asked |= new
        self._keep(self._reader.each("cases_at", "uids", new))
        return wanted & self._rows.keys()

    def load_all(self) -> "Cards":
        """Load all cases that the reader sees."""
        self._keep(self._reader.rows("cases"))
        return self

    def learn(self, uids: Iterable[str] | None = None) -> "Cards":
        """Get ready to show these cases, or all that are loaded, in a few questions instead of one for each."""
        wanted = set(self._rows) if uids is None else self.load(uids)
        self._shades.learn(uid for uid in wanted - self._cards.keys() if _may_tell(self.bare(uid)))
        return self

    def bare(self, uid: str) -> CaseCard:
        """The card as it is without knowing who stands in the case: to choose by, not to show."""
        if uid not in self._known:
            self._known[uid] = card_of(self._rows[uid])
        return self._known[uid]

    def named(self, text: str) -> tuple[str, ...]:
        """The cases with this id, or this reference in whatever spelling, as written or as masked."""
        said = text.strip()
        if self.load([said]):
            return (said,)
        wanted = key(said)
        if not wanted:
            return ()
        rows = self._reader.rows("case_references")
        told = {row["uid"] for row in rows if key(row["reference"] or "") == wanted}
        if not told and HIDDEN in said:
            told = {row["uid"] for row in rows if mask_reference(row["reference"] or "") == said}
        return tuple(sorted(self.load(told)))

    def documents(self, uid: str) -> tuple[str, ...]:
        """The documents of a case."""
        return tuple(self._rows[uid].get("documents") or ())

    def _keep(self, rows: Iterable[Mapping[str, Any]]) -> None:
        found = {str(row["properties"]["uid"]): row["properties"] for row in rows}
        self._rows.update(found)
        self._asked.update(found)


def _may_tell(card: CaseCard) -> bool:
    """Whether a word of the card that masking leaves readable may be part of somebody's name."""
    return any(
        name_part(word) or not ordinary(word)
        for word in fold(f"{card.reference} {card.office}").split()
        if len(word) > 2 and word.isalpha() and card.reference != card.uid
    )
