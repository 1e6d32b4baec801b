"""Journeys as stretches between municipalities, with the cases that state them. Never an address: a venue is its town."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dashboard.map.borders import reach
from graph.view.values import CaseFile, Node, Subgraph
from terms import gazetteer
from terms.vocabulary import Certainty

_JOURNEY = "JOURNEY"
_REGION = 90
_ADDRESSES = frozenset({"venue", "address"})
_WEIGHT = (Certainty.DONE, Certainty.PLANNED, Certainty.DENIED)


@dataclass(frozen=True, slots=True)
class Spot:
    """A municipality, crossing, port, region or country. `vague` is the radius in km within which it lies, 0 when known."""

    id: str
    name: str
    latitude: float
    longitude: float
    vague: int = 0


@dataclass(frozen=True, slots=True)
class Stretch:
    """What cases say about the way from one spot to another; `references` are those cases."""

    source: Spot
    target: Spot
    references: tuple[str, ...]
    certainty: Certainty = Certainty.DONE
    moved: str = ""
    mode: str = ""

    @property
    def id(self) -> str:
        """The pair of spots, by which a click on the map is told."""
        return f"{self.source.id}>{self.target.id}"


@dataclass(frozen=True, slots=True)
class _Told:
    source: Spot
    target: Spot
    reference: str
    certainty: Certainty
    moved: str
    mode: str


def spot_of(place: Node) -> Spot | None:
    """Where a place is drawn: by its town when it is a venue or address, else by itself; None when nobody knows."""
    told, country = place.properties, str(place.properties.get("country") or "")
    kind = str(told.get("kind") or "")
    if kind in _ADDRESSES:
        return named(str(told.get("town") or ""), country)
    known = gazetteer.get(str(told.get("gazetteer") or ""))
    if known is not None:
        return _spot(known, place.name)
    latitude, longitude = told.get("latitude"), told.get("longitude")
    if isinstance(latitude, (int, float)) and isinstance(longitude, (int, float)):
        return Spot(place.uid, _quiet(place.name), float(latitude), float(longitude), _vague(kind, country))
    return named(place.name, country)


def named(name: str, country: str = "") -> Spot | None:
    """The spot of that name in the gazetteer, the given country first."""
    if not name:
        return None
    found = gazetteer.resolve(name, [country] if country else [])
    return _spot(found, name) if found else None


def _spot(place: gazetteer.Place, told: str) -> Spot:
    """The place under the name that it was told by."""
    vague = _vague(place.kind, place.country)
    return Spot(place.id, _quiet(told) or place.name, place.latitude, place.longitude, vague)


def _quiet(name: str) -> str:
    """A name that a file shouts, as names are written."""
    return name.title() if len(name) > 3 and name.isupper() else name


def _vague(kind: str, country: str) -> int:
    if kind == "country":
        return reach(country)
    return _REGION if kind == "region" else 0


def of_subgraph(subgraph: Subgraph) -> tuple[Stretch, ...]:
    """The stretches in a piece of the graph whose journeys are folded (`dashboard.canvas.folded`)."""
    nodes = {node.uid: node for node in subgraph.nodes}
    spots = {node.uid: spot_of(node) for node in subgraph.nodes if node.label == "Place"}
    told = []
    for link in subgraph.links:
        source, target = spots.get(link.source), spots.get(link.target)
        if link.type != _JOURNEY or source is None or target is None:
            continue
        moved, mode = str(link.properties.get("moved") or ""), str(link.properties.get("mode") or "")
        for case in link.cases or ("",):
            reference = nodes[case].name if case in nodes else case
            told.append(_Told(source, target, reference, link.certainty, moved, mode))
    return joined(told)


def of_cases(files: Iterable[CaseFile]) -> tuple[Stretch, ...]:
    """The stretches that the files of cases tell of."""
    told = []
    for file in files:
        known = {place.name: spot_of(place) for place in file.places}
        for journey in file.routes:
            for leg in journey.legs:
                source, target = (_end(name, known, file.card.country) for name in (leg.source, leg.target))
                if source and target:
                    certainty = Certainty(journey.certainty)
                    told.append(
                        _Told(source, target, file.card.reference, certainty, journey.moved, journey.mode)
                    )
    return joined(told)


def _end(name: str, known: Mapping[str, Spot | None], country: str) -> Spot | None:
    return known[name] if name in known else named(name, country)


def joined(told: Iterable[_Told]) -> tuple[Stretch, ...]:
    """One stretch for each way, however many tell of it; the surest certainty and the commonest cargo count."""
    groups: dict[tuple[str, str], list[_Told]] = defaultdict(list)
    for one in told:
        if one.source.id != one.target.id:
            groups[one.source.id, one.target.id].append(one)
    return tuple(
        Stretch(
            same[0].source,
            same[0].target,
            tuple(sorted({one.reference for one in same})),
            min((one.certainty for one in same), key=_WEIGHT.index),
            _commonest(one.moved for one in same),
            _commonest(one.mode for one in same),
        )
        for _, same in sorted(groups.items())
    )


def _commonest(values: Iterable[str]) -> str:
    counted = Counter(value for value in values if value)
    return min(counted, key=lambda value: (-counted[value], value)) if counted else ""


def shared(stretches: Iterable[Stretch], cases: int) -> tuple[Stretch, ...]:
    """Those that so many cases tell of at least: for maps that leave the house."""
    return tuple(stretch for stretch in stretches if len(stretch.references) >= cases)
