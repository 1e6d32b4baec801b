"""Who sits at the screen, and what is handed to the pages: the door's view and desk for the scope of that person's key."""

from collections.abc import Mapping
from dataclasses import dataclass

from dashboard.shelf import Shelf
from graph.desk import Desk
from graph.view import View
from graph.view.scope import Right, Scope
from hilo.door import Door
from hilo.keys import scope as scope_of
from hilo.reading import data_folder
from hilo.sessions import COOKIE


@dataclass(frozen=True, slots=True)
class Visit:
    """One run of a page for one reader."""

    scope: Scope
    door: Door
    view: View
    desk: Desk
    shelf: Shelf

    def may(self, right: Right) -> bool:
        """Whether the reader's key carries the right."""
        return right in self.scope.rights


_doors: list[Door] = []


def enter(door: Door) -> None:
    """Hand the pages of this process their door, once, before the first page is asked for."""
    _doors[:] = [door]


def doors() -> tuple[Door, ...]:
    """The open door, if there is one."""
    return tuple(_doors)


def of(scope: Scope, door: Door) -> Visit:
    """The visit of a reader with this scope."""
    shelf = Shelf(data_folder(door.settings) / "views")
    return Visit(scope, door, door.view(scope), door.desk(scope), shelf)


def visit(cookies: Mapping[str, str]) -> Visit | None:
    """The visit of whoever sent these cookies; None when the key is unknown, expired or revoked."""
    for door in _doors:
        key = door.sessions.check(cookies.get(COOKIE, ""))
        if key is not None:
            return of(scope_of(key), door)
    return None
