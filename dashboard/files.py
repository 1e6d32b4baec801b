"""Files of what is on the canvas, in memory: the picture as one page, tables, and a graph for other programs."""

from collections.abc import Mapping
from datetime import UTC, datetime

from dashboard.canvas import ViewState, Words
from dashboard.canvas.export import csv_archive, graphml_file, html_file
from graph.view.values import Subgraph

File = tuple[str, str, bytes]
"""Ending, media type, content."""

KINDS = ("page", "tables", "graphml")
"""In the order in which they are offered."""


def made(subgraph: Subgraph, state: ViewState, t: Words, language: str) -> Mapping[str, File]:
    """All files of a piece of the graph that was exported; `state` places it."""
    title, date = t("canvas.title"), f"{datetime.now(UTC):%Y-%m-%d}"
    return {
        "page": ("html", "text/html", html_file(subgraph, state, title, t, language=language, date=date)),
        "tables": ("zip", "application/zip", csv_archive(subgraph, t, title=title, date=date)),
        "graphml": ("graphml", "application/xml", graphml_file(subgraph)),
    }
