"""Subgraphs made fit to draw: journeys folded into lines between places, pieces joined into one."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from graph.view.values import Link, Node, Subgraph

JOURNEY = "JOURNEY"
"""The type of a line that stands for a leg of a stated journey."""

_PARTS = frozenset({"Route", "Leg"})


def folded(subgraph: Subgraph) -> Subgraph:
    """The same without Route and Leg nodes: each leg becomes a link of type `JOURNEY`.

    It runs from place to place, or between the case and the one place that is known. It bears the journey's certainty,
    cases and sentence, and the leg's uid; `moved` and `mode` stand in its properties.
    """
    parts = {node.uid: node for node in subgraph.nodes if node.label in _PARTS}
    if not parts:
        return subgraph
    kept = tuple(node for node in subgraph.nodes if node.uid not in parts)
    plain = [link for link in subgraph.links if link.source not in parts and link.target not in parts]
    return replace(subgraph, nodes=kept, links=(*plain, *_legs(subgraph.links, parts)))


def _legs(links: Iterable[Link], parts: dict[str, Node]) -> Iterator[Link]:
    told, belongs, starts, ends = {}, {}, {}, {}
    for link in links:
        if link.type == "HAS_ROUTE":
            told[link.target] = link
        elif link.type == "HAS_LEG":
            belongs[link.target] = link.source
        elif link.type == "FROM":
            starts[link.source] = link.target
        elif link.type == "TO":
            ends[link.source] = link.target
    for leg, route in sorted(belongs.items()):
        whole = told.get(route)
        if whole is None or not (leg in starts or leg in ends):
            continue
        about = parts[route].properties if route in parts else {}
        kept = {name: about[name] for name in ("moved", "mode", "window") if about.get(name)}
        source, target = starts.get(leg, whole.source), ends.get(leg, whole.source)
        yield Link(leg, JOURNEY, source, target, whole.certainty, whole.cases, whole.passages, kept)


def merged(known: Subgraph, piece: Subgraph) -> Subgraph:
    """Both in one; of what both hold, the piece's version stays, for it is newer. The stricter handling code counts."""
    nodes = {node.uid: node for node in (*known.nodes, *piece.nodes)}
    links = {link.uid: link for link in (*known.links, *piece.links)}
    evidence = tuple(dict.fromkeys((*known.evidence, *piece.evidence)))
    strictest = max(known.handling, piece.handling)
    return Subgraph(
        tuple(nodes.values()), tuple(links.values()), evidence, strictest, known.complete and piece.complete
    )
