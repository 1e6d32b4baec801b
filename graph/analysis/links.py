"""Links between cases, chosen and counted. Which things link at all is decided at the gate, in `graph.view.linking`."""

from collections import Counter
from collections.abc import Iterable

from graph.view.values import CaseLink, Strength, Table

_STRENGTHS = tuple(Strength)


def cross_border(links: Iterable[CaseLink]) -> tuple[CaseLink, ...]:
    """Links whose two cases belong to different countries."""
    return tuple(link for link in links if link.cross_border)


def strongest_first(links: Iterable[CaseLink]) -> tuple[CaseLink, ...]:
    """Links by strength, then by the number of reasons, then by reference."""
    return tuple(
        sorted(
            links,
            key=lambda link: (
                _STRENGTHS.index(link.strength),
                -len(link.reasons),
                link.a.reference,
                link.b.reference,
            ),
        )
    )


def by_countries(links: Iterable[CaseLink]) -> Table:
    """How many links join which two countries, most first; each link counts once."""
    counted = Counter(tuple(sorted((link.a.country, link.b.country))) for link in links)
    rows = sorted(
        ((a, b, count) for (a, b), count in counted.items()), key=lambda row: (-row[2], row[0], row[1])
    )
    return Table(("country", "country", "links"), tuple(rows))
