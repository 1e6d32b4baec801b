"""Reads the data files that travel with this room."""

import gzip
from importlib.resources import files


def lines(name: str) -> list[str]:
    """The lines of `terms/data/<name>`, gunzipped when the name ends in `.gz`; empty lines dropped."""
    content = files("terms").joinpath("data", name).read_bytes()
    if name.endswith(".gz"):
        content = gzip.decompress(content)
    return [line for line in content.decode("utf-8").split("\n") if line]


def rows(name: str) -> list[list[str]]:
    """The same, each line split at its tabs."""
    return [line.split("\t") for line in lines(name)]
