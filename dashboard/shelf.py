"""Saved views of the network: beside the data, each under a random id, with ids and places and no name of anybody.

A view holds what a reader wrote (title, notes) and the ids of things. It opens only for a reader who sees all of them.
"""

import json
import os
import re
import secrets
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from graph.view.errors import NotFound

MOST_NODES = 2000
_ID = re.compile(r"[a-z2-7]{26}")
_LETTERS = "abcdefghijklmnopqrstuvwxyz234567"


@dataclass(frozen=True, slots=True)
class SavedView:
    """A view as it was kept. `cases` are those that its lines rest on,
    `spots` the places of nodes by uid; `by` is who kept it, `at` when (ISO 8601, UTC)."""

    id: str
    title: str
    notes: str
    by: str
    at: str
    nodes: tuple[str, ...]
    cases: tuple[str, ...]
    spots: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    pinned: tuple[str, ...] = ()
    hidden: tuple[str, ...] = ()


class Shelf:
    """The views in a folder (0700), one file each (0600)."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, view: SavedView) -> SavedView:
        """Write a view under an id of its own. Raises ValueError for none or too many nodes."""
        if not 0 < len(view.nodes) <= MOST_NODES:
            raise ValueError("a view holds 1 to 2000 nodes")
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        row = asdict(view) | {"id": "".join(secrets.choice(_LETTERS) for _ in range(26))}
        row["at"] = datetime.now(UTC).isoformat(timespec="seconds")
        path = self._folder / f"{row['id']}.json"
        part = path.with_suffix(".part")
        handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(row, file, ensure_ascii=False)
        part.replace(path)
        return _read(row)

    def get(self, view: str) -> SavedView:
        """A view by its id. Raises `NotFound` for what is none, or is damaged."""
        if not _ID.fullmatch(view):
            raise NotFound
        try:
            return _read(json.loads((self._folder / f"{view}.json").read_text("utf-8")))
        except (OSError, ValueError, KeyError, TypeError):
            raise NotFound from None

    def of(self, reader: str) -> tuple[SavedView, ...]:
        """The views that this reader kept, newest first."""
        found = []
        for path in self._folder.glob("*.json"):
            with suppress(NotFound):
                found.append(self.get(path.stem))
        return tuple(
            sorted((each for each in found if each.by == reader), key=lambda each: each.at, reverse=True)
        )

    def remove(self, view: str, reader: str) -> None:
        """Throw away a view of one's own. Raises `NotFound` for somebody else's."""
        if self.get(view).by != reader:
            raise NotFound
        (self._folder / f"{view}.json").unlink(missing_ok=True)


def _read(row: Mapping[str, object]) -> SavedView:
    spots = row["spots"] if isinstance(row["spots"], Mapping) else {}
    return SavedView(
        id=str(row["id"]),
        title=str(row["title"]),
        notes=str(row["notes"]),
        by=str(row["by"]),
        at=str(row["at"]),
        nodes=_texts(row["nodes"]),
        cases=_texts(row["cases"]),
        spots={str(uid): (round(spot[0]), round(spot[1])) for uid, spot in spots.items()},
        pinned=_texts(row["pinned"]),
        hidden=_texts(row["hidden"]),
    )


def _texts(value: object) -> tuple[str, ...]:
    return tuple(str(each) for each in value) if isinstance(value, list | tuple) else ()
