"""Files of what is on the canvas, in memory: tables, a graph for other programs, and the picture as one page."""

import tempfile
from collections.abc import Mapping
from pathlib import Path

from graph.exchange import graphml
from graph.view.values import Subgraph

File = tuple[str, str, bytes]
"""Ending, media type, content."""

KINDS = ("graphml",)
"""In the order in which they are offered."""


def made(subgraph: Subgraph) -> Mapping[str, File]:
    """All files of a piece of the graph that was exported."""
    return {"graphml": ("graphml", "application/xml", _graphml(subgraph))}


def _graphml(subgraph: Subgraph) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "graph.graphml"
        graphml.write(subgraph, path)
        return path.read_bytes()
