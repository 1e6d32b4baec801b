"""Cursors: where the next page of a listing begins.

A cursor is bound to its listing and that listing's filters, and is taken only as it was given. It is not secret: one
made by hand leads to no more than another place in the reader's own listing. It holds dates, ids and numbers only.
"""

import base64
import binascii
import hashlib
import json
from bisect import bisect_right
from collections.abc import Callable, Sequence
from typing import TypeVar

from api.problems import Unfit

T = TypeVar("T")
Place = tuple[str | int, ...]

_MARK = 12


def mark(listing: str, *filters: object) -> str:
    """What binds a cursor to a listing with these filters."""
    plain = json.dumps([listing, *filters], default=sorted, ensure_ascii=True)
    return hashlib.sha256(plain.encode("ascii")).hexdigest()[:_MARK]


def sealed(bound: str, place: Place) -> str:
    """The cursor of a place."""
    raw = json.dumps([bound, *place], ensure_ascii=True, separators=(",", ":")).encode("ascii")
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode("ascii")


def opened(bound: str, cursor: str, *shape: type) -> Place | None:
    """The place that a cursor names, None for an empty one. `shape` are the types of its parts. Raises `Unfit`."""
    if not cursor:
        return None
    try:
        found = json.loads(base64.b64decode(cursor + "=" * (-len(cursor) % 4), b"-_", validate=True))
    except (binascii.Error, ValueError, RecursionError):
        found = None
    if not isinstance(found, list) or [type(part) for part in found] != [str, *shape] or found[0] != bound:
        raise Unfit("cursor", "belongs to no page of this listing")
    place = tuple(found[1:])
    if sealed(bound, place) != cursor:
        raise Unfit("cursor", "belongs to no page of this listing")
    return place


def page(
    items: Sequence[T], key: Callable[[T], Place], after: Place | None, limit: int
) -> tuple[Sequence[T], Place | None]:
    """The page behind a place, in the order of `key`, and the place where it ends when there is more."""
    ordered = sorted(items, key=key)
    begin = bisect_right(ordered, after, key=key) if after else 0
    shown = ordered[begin : begin + limit]
    more = begin + limit < len(ordered)
    return shown, key(shown[-1]) if more and shown else None
