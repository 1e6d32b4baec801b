"""Invented cases with journeys on land and by sea."""

from itertools import pairwise

from graph.view.values import CaseCard, CaseFile, Journey, Leg, Link, Node, Subgraph
from terms.vocabulary import Certainty


def place(uid: str, name: str, kind: str = "", country: str = "", **more) -> Node:
    return Node(uid, "Place", name, False, {"kind": kind, "country": country, **more})


def journey(uid: str, *ends: str, certainty="done", moved="victims", mode="land", window="") -> Journey:
    legs = tuple(Leg(a, b) for a, b in pairwise(ends))
    return Journey(uid, legs, certainty, mode, moved, window)


def files(name: str = "") -> tuple[CaseFile, ...]:
    """Three cases; `name` stands in the first one's reference and in a place's name."""
    first = CaseCard("C-1", name or "EC-2024-0117", "EC", date="2024-03-02")
    dated = Link("k1", "RECRUITED", "P-1", "P-2", Certainty.DONE, ("C-1",), (), {"time": "2023-11"})
    return (
        CaseFile(
            first,
            places=(
                place("L-0", name or "Puerto Sin Nombre", latitude=-1.0, longitude=-81.0),
                place("L-9", "Hotel El Reposo", "venue", "EC", town="Machala"),
            ),
            relations=Subgraph(links=(dated,)),
            routes=(
                journey("R-1", "Huaquillas", "Tumbes", "Lima", window="2023-12-04/2024-01-20"),
                journey("R-2", name or "Puerto Sin Nombre", "Hotel El Reposo", mode="sea", moved="goods"),
            ),
        ),
        CaseFile(
            CaseCard("C-2", "VE-2023-0420", "VE", date="2023-08"),
            routes=(
                journey("R-3", "Güiria", "Port of Spain", mode="sea", window="2023-05-14"),
                journey("R-4", "Punto Fijo", "Curaçao", mode="sea", moved="smuggled", window="2022"),
                journey(
                    "R-5",
                    "Punto Fijo",
                    "Oranjestad",
                    mode="sea",
                    certainty="planned",
                    window="2023-01/2023-02",
                ),
            ),
        ),
        CaseFile(
            CaseCard("C-3", "CO-2024-0009", "CO", date="2024-05-30"),
            routes=(
                journey("R-6", "Güiria", "Port of Spain", mode="sea", window="2024-02-11"),
                journey("R-7", "Cúcuta", "Bogotá", "Ciudad de Panamá", mode="land+air", window="2024-03"),
                journey("R-8", "Lima", "Huaquillas", certainty="denied"),
            ),
        ),
    )
