"""Who sits at the screen, and what is handed to the pages: the door's view and desk for the scope of that person's key."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from graph.desk import Desk
from graph.view import View
from graph.view.scope import Right, Scope

COOKIE = "hilo"
"""The name of the cookie that holds a session."""


class House(Protocol):
    """What pages need of the open door."""

    def scope(self, cookie: str) -> Scope | None:
        """The scope of a session by its cookie; None when there is none, or none any more."""

    def view(self, scope: Scope) -> View:
        """What the scope may see."""

    def desk(self, scope: Scope) -> Desk:
        """What the scope may decide."""


@dataclass(frozen=True, slots=True)
class Visit:
    """One run of a page for one reader."""

    scope: Scope
    view: View
    desk: Desk

    def may(self, right: Right) -> bool:
        """Whether the reader's key carries the right."""
        return right in self.scope.rights


_houses: list[House] = []


def enter(house: House) -> None:
    """Hand the pages of this process their door, once, before the first page is asked for."""
    _houses[:] = [house]


def visit(cookies: Mapping[str, str]) -> Visit | None:
    """The visit of whoever sent these cookies; None when the key is unknown, expired or revoked."""
    for house in _houses:
        scope = house.scope(cookies.get(COOKIE, ""))
        if scope is not None:
            return Visit(scope, house.view(scope), house.desk(scope))
    return None
