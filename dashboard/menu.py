"""The pages of the menu, in order, with the right that each asks for."""

from collections.abc import Callable
from dataclasses import dataclass

from dashboard.screens.case import case
from dashboard.screens.journeys import journeys
from dashboard.screens.network import network
from dashboard.screens.review import review
from dashboard.screens.search import search
from dashboard.screens.start import start
from dashboard.screens.upload import upload
from dashboard.session import Visit
from graph.view.scope import Right


@dataclass(frozen=True, slots=True)
class Item:
    """A page: its name in the address, what draws it, its sign, and the right it asks for (None: none)."""

    name: str
    draw: Callable[[Visit], None]
    icon: str
    right: Right | None = None


ITEMS = (
    Item("start", start, ":material/home:"),
    Item("search", search, ":material/search:", Right.READ),
    Item("network", network, ":material/hub:", Right.READ),
    Item("case", case, ":material/folder:", Right.READ),
    Item("map", journeys, ":material/map:", Right.READ),
    Item("review", review, ":material/fact_check:", Right.REVIEW),
    Item("upload", upload, ":material/upload_file:", Right.UPLOAD),
)


def pages_for(visit: Visit) -> tuple[Item, ...]:
    """Those that the reader's key may use."""
    return tuple(item for item in ITEMS if item.right is None or visit.may(item.right))
