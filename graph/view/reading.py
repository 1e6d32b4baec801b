"""Rows of the view's own queries, for one scope: the filter travels with every one of them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any, Protocol

import cypher
from graph.view.scope import Scope

BATCH = 2000
"""Ids sent with one query."""

MOST = 500_000
"""Rows that one query may give. No answer is cut off silently: `Reader.whole` says whether one was."""


class Readable(Protocol):
    """What a View needs of the client."""

    def read(self, query: cypher.Query, **parameters: Any) -> list[dict[str, Any]]:
        """The rows that the query returns."""
        ...


@dataclass(slots=True)
class Reader:
    """Reads for one scope, within one answer."""

    client: Readable
    scope: Scope
    whole: bool = True

    def rows(
        self, name: str, limit: int = MOST, enums: Mapping[str, str] | None = None, **parameters: Any
    ) -> list[dict[str, Any]]:
        """The rows of `cypher/view/<name>`, its placeholders filled with `enums`."""
        query = cypher.load(f"view/{name}", **(enums or {}))
        given = {**self.scope.parameters, **parameters, "limit": limit}
        found = self.client.read(query, **{key: value for key, value in given.items() if key in query.inputs})
        self.whole = self.whole and len(found) < limit
        return found

    def page(
        self, name: str, limit: int, enums: Mapping[str, str] | None = None, **parameters: Any
    ) -> list[dict[str, Any]]:
        """The same for an answer that is a page and meant to end there."""
        whole = self.whole
        found = self.rows(name, limit, enums, **parameters)
        self.whole = whole
        return found

    def each(self, name: str, key: str, values: Iterable[str], **parameters: Any) -> Iterator[dict[str, Any]]:
        """The rows for many ids, asked for in batches; `key` is the parameter that takes them."""
        waiting = iter(sorted(set(values)))
        while batch := list(islice(waiting, BATCH)):
            given: dict[str, Any] = {**parameters, key: batch}
            yield from self.rows(name, **given)
