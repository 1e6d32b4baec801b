"""What stands next to a thing or case: counted, and a page at a time in an order that stays."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from graph.view.cards import PREFIX
from graph.view.reading import Reader
from graph.view.relations import IN_CASE, TYPES
from graph.view.values import Table
from terms.vocabulary import Kind

CASE, ROUTE, HAS_ROUTE = "Case", "Route", "HAS_ROUTE"
LABELS = sorted({*(kind.value for kind in Kind), CASE})
"""Kinds of things that stand in cases, and the cases."""

MOST = 200
"""Neighbours of one page at most."""


@dataclass(frozen=True, slots=True)
class Near:
    """A page of neighbours: things and cases, and journeys of a case; `more` says that there are more behind it."""

    uids: tuple[str, ...]
    routes: tuple[str, ...]
    more: bool


@dataclass(frozen=True, slots=True)
class _Source:
    """One list of neighbours: a page of it, and how long it is."""

    page: Callable[[int, int], Sequence[str]]
    count: Callable[[], int]
    routes: bool = False


@dataclass(frozen=True, slots=True)
class Nearby:
    """Asks about one thing or case that the reader sees."""

    reader: Reader
    uid: str

    @property
    def is_case(self) -> bool:
        """Whether it is a case."""
        return self.uid.startswith(PREFIX)

    def counts(self) -> Table:
        """How many neighbours there are by relationship and kind; one that is tied in two ways counts in both."""
        rows = [(r["type"], r["label"], int(r["count"])) for r in self._counted(TYPES, LABELS)]
        if self.is_case:
            members = self.reader.rows("members_count", uid=self.uid, labels=LABELS)
            rows += [(IN_CASE, row["label"], int(row["count"])) for row in members]
            rows += [(HAS_ROUTE, ROUTE, count)] if (count := len(self._routes())) else []
        elif count := self._case_count():
            rows.append((IN_CASE, CASE, count))
        return Table(("type", "label", "count"), tuple(rows))

    def page(self, types: frozenset[str], labels: frozenset[str], offset: int, limit: int) -> Near:
        """Neighbours by relationship, kind and id; `types` and `labels` narrow them, when there are any."""
        wanted = max(1, min(limit, MOST))
        uids: list[str] = []
        routes: list[str] = []
        skip, room = max(0, offset), wanted + 1
        for source in self._sources(types, labels):
            found = source.page(skip, room)
            skip = 0 if found or not skip else max(0, skip - source.count())
            room -= len(found)
            (routes if source.routes else uids).extend(found)
            if not room:
                break
        if not room:
            (routes or uids).pop()
        return Near(tuple(uids), tuple(routes), not room)

    def _sources(self, types: frozenset[str], labels: frozenset[str]) -> list[_Source]:
        kinds = sorted(labels & set(LABELS)) if labels else LABELS
        said = sorted(types & set(TYPES)) if types else TYPES
        placed = not types or IN_CASE in types
        found: list[_Source] = []
        if kinds and said and not (self.is_case and placed):
            found.append(
                _Source(
                    lambda skip, most: self._uids("ties", skip, most, types=said, labels=kinds),
                    lambda: self._tied(said, kinds),
                )
            )
        if self.is_case and placed and kinds:
            found.append(
                _Source(
                    lambda skip, most: self._uids("members_page", skip, most, labels=kinds),
                    lambda: sum(
                        int(row["count"])
                        for row in self.reader.rows("members_count", uid=self.uid, labels=kinds)
                    ),
                )
            )
        if self.is_case and (not types or HAS_ROUTE in types) and (not labels or ROUTE in labels):
            found.append(
                _Source(
                    lambda skip, most: self._routes()[skip : skip + most],
                    lambda: len(self._routes()),
                    routes=True,
                )
            )
        if not self.is_case and placed and CASE in kinds:
            found.append(
                _Source(lambda skip, most: self._uids("cases_of", skip, most), lambda: self._case_count())
            )
        return found

    def _uids(self, query: str, skip: int, most: int, **parameters: Any) -> list[str]:
        return [row["uid"] for row in self.reader.page(query, most, uid=self.uid, skip=skip, **parameters)]

    def _counted(self, types: Sequence[str], labels: Sequence[str]) -> list[dict[str, str]]:
        return self.reader.rows("ties_count", uid=self.uid, types=list(types), labels=list(labels))

    def _tied(self, types: Sequence[str], labels: Sequence[str]) -> int:
        rows = self.reader.rows("ties", uid=self.uid, types=list(types), labels=list(labels), skip=0)
        return len(rows)

    def _case_count(self) -> int:
        return sum(int(row["count"]) for row in self.reader.rows("cases_of_count", uid=self.uid))

    def _routes(self) -> list[str]:
        return sorted({row["properties"]["uid"] for row in self.reader.rows("routes", cases=[self.uid])})
