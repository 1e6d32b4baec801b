"""Pieces of the graph that leave the house."""

from enum import StrEnum
from typing import Annotated

from api.models.asked import SubgraphAsked
from api.models.base import Told, said
from api.models.graph import Link, Node


class Format(StrEnum):
    """What an export is written as."""

    JSON = "json"
    GRAPHML = "graphml"


class ExportAsked(SubgraphAsked):
    """Which piece of the graph is taken away, and as what."""

    format: Annotated[Format, said("What it is written as.", "graphml", strict=False)] = Format.JSON


class Export(Told):
    """A piece of the graph as JSON."""

    marking: Annotated[str, said("What may be done with it.", "internal, pseudonymised, not for publication")]
    handling: Annotated[str, said("The strictest handling code of its cases.", "H2")]
    nodes: Annotated[list[Node], said("The things.")]
    links: Annotated[list[Link], said("What ties them.")]
