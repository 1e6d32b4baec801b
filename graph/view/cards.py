"""The cases that a reader sees, as cards; a card is masked when it is asked for."""

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


class Cards(Mapping[str, CaseCard]):
    """Cards by the case's uid. Lives within one answer."""

    def __init__(self, reader: Reader, shades: Shades) -> None:
        self._rows = {str(row["properties"]["uid"]): row["properties"] for row in reader.rows("cases")}
        self._shades = shades
        self._cards: dict[str, CaseCard] = {}

    def __getitem__(self, uid: str) -> CaseCard:
        if uid not in self._cards:
            row: Mapping[str, Any] = self._rows[uid]
            card = card_of(row)
            self._cards[uid] = card_of(row, self._shades.secrets([uid])) if _may_tell(card) else card
        return self._cards[uid]

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)

    def learn(self, uids: Iterable[str] | None = None) -> "Cards":
        """Get ready to show these cases, or all, in a few questions instead of one for each."""
        wanted = self._rows.keys() if uids is None else self._rows.keys() & set(uids)
        self._shades.learn(uid for uid in wanted - self._cards.keys() if _may_tell(card_of(self._rows[uid])))
        return self

    def named(self, text: str) -> tuple[str, ...]:
        """The cases with this id, or this reference in whatever spelling, as written or as masked."""
        said = text.strip()
        if said in self._rows:
            return (said,)
        if not key(said):
            return ()
        told = [uid for uid, row in self._rows.items() if key(str(row.get("reference") or "")) == key(said)]
        if not told and HIDDEN in said:
            told = [
                uid
                for uid, row in self._rows.items()
                if mask_reference(str(row.get("reference") or "")) == said
            ]
        return tuple(told)

    def documents(self, uid: str) -> tuple[str, ...]:
        """The documents of a case."""
        return tuple(self._rows[uid].get("documents") or ())


def _may_tell(card: CaseCard) -> bool:
    """Whether a word of the card that masking leaves readable may be part of somebody's name."""
    return any(
        name_part(word) or not ordinary(word)
        for word in fold(f"{card.reference} {card.office}").split()
        if len(word) > 2 and word.isalpha() and card.reference != card.uid
    )
