"""Journeys: who was moved from where to where, by what means, done or only planned.

Each line that speaks of moving is read for its phrases of place ("desde …", "via …", "naar …") in order; pairs of
origin and destination become routes. An origin that the text leaves out is the place of recruiting, or the country
of the people's nationality.
"""
# ruff: noqa: E501 -- a pattern reads best unbroken

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from nlp.extraction import Route, Stop
from nlp.meaning.actors import Cast
from nlp.meaning.places import country_name
from nlp.meaning.relations import GEO, Act, certainty_at, recruiting_places
from nlp.meaning.scene import Line, Scene, bare, has, marks, search_all
from terms.vocabulary import Certainty, Form, Moved, RelationType, Role

MOST = 60
"""Routes kept of one text."""
FAR = 150
"""Characters between a verb of moving and the place it leads to."""

_STRONG_FROM = re.compile(
    r"(?:desde|from|vanuit|out of|leaving|left|procedente|proveniente|vindo|vinda|salian|salieron|afkomstig)"
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase of place: "from", "to" or "via", its places by entity number, where it stands in the line."""

    kind: str
    places: tuple[int, ...]
    start: int
    end: int
    firm: bool = True


@dataclass(frozen=True, slots=True)
class Leg:
    """A route before its stops are named: entity numbers, and where in the line it was read."""

    origins: tuple[int, ...]
    transit: tuple[int, ...]
    destinations: tuple[int, ...]
    start: int
    end: int


def phrases(line: Line) -> list[Phrase]:
    """The phrases of place of a line in order; a place belongs to the first phrase that takes it."""
    found: list[Phrase] = []
    for kind, how in (("via", "{via}"), ("from", "{frm}"), ("to", "{to}")):
        for m in search_all(rf"(?P<p>{how}) {GEO}(?P<x>PLAS)", line)[:20]:
            firm = kind != "from" or bool(_STRONG_FROM.match(m["p"]))
            found.append(Phrase(kind, tuple(marks(m["x"], "pla")), m.start(), m.end(), firm))
    for m in search_all(r"(?P<x>PLA)[ ]?(?:->|→|–|—|=>)[ ]?(?=(?P<y>PLA))", line)[:20]:
        found += [
            Phrase("from", tuple(marks(m["x"])), m.start(), m.end() - 1),
            Phrase("to", tuple(marks(m["y"])), m.end(), m.end()),
        ]
    found.sort(key=lambda p: (p.start, -p.end))
    kept: list[Phrase] = []
    for phrase in found:
        if not kept or phrase.start >= kept[-1].end:
            kept.append(phrase)
        elif phrase.kind == "to" and kept[-1].kind == "from" and not kept[-1].firm:
            kept[-1] = phrase
    return kept


def legs(line: Line) -> list[Leg]:
    """Pair the phrases of a line: origin, stops, destination; "and then to" makes the last end a stop."""
    triggers = [m.end() for m in search_all("{transport}|{travel}", line)]
    if not triggers:
        return []
    found: list[Leg] = []
    origins: tuple[int, ...] = ()
    transit: tuple[int, ...] = ()
    since = 0
    for phrase in _trusted(line, phrases(line), triggers):
        gap = line.plain[since : phrase.start]
        if phrase.kind == "from":
            if _further(line, gap) and found and not origins:
                continue
            origins, transit, since = phrase.places, (), phrase.end
        elif phrase.kind == "via":
            if found and phrase.start - since < 60 and found[-1].end == since:
                found[-1] = replace(found[-1], transit=found[-1].transit + phrase.places, end=phrase.end)
                since = phrase.end
            else:
                transit, since = transit + phrase.places, phrase.end
        elif (
            found
            and found[-1].origins == origins
            and _further(line, line.plain[max(0, phrase.start - 40) : phrase.start])
            and len(found[-1].destinations) == 1
        ):
            last = found.pop()
            found.append(
                Leg(
                    origins, last.transit + last.destinations + transit, phrase.places, last.start, phrase.end
                )
            )
            transit, since = (), phrase.end
        else:
            found.append(Leg(origins, transit, phrase.places, phrase.start, phrase.end))
            transit, since = (), phrase.end
    return found or ([_arrival(line, origins, transit, since)] if origins and _ends_in(line, since) else [])


def _ends_in(line: Line, since: int) -> tuple[int, ...]:
    """Where a journey of which only the origin is said comes out: the first place with "in" after it."""
    after = [m for m in search_all(rf"(?:{{loc}}) {GEO}(?P<x>PLA)", line) if m.start() >= since]
    return tuple(marks(after[0]["x"], "pla")) if after else ()


def _arrival(line: Line, origins: tuple[int, ...], transit: tuple[int, ...], since: int) -> Leg:
    return Leg(origins, transit, _ends_in(line, since), since, len(line.plain))


def _further(line: Line, text: str) -> bool:
    return re.search(rf"(?<!\w)(?:{line.words.then})(?!\w)", bare(text)) is not None


def _trusted(line: Line, found: list[Phrase], triggers: list[int]) -> list[Phrase]:
    """Phrases near a verb of moving; a weak "de" only with a destination after it."""
    kept: list[Phrase] = []
    late = line.words.language == "nl"
    for i, phrase in enumerate(found):
        moved = any(-6 <= phrase.start - t <= FAR for t in triggers) or late
        paired = any(p.kind == "from" for p in kept) and phrase.kind != "from"
        follows = any(p.kind in {"to", "via"} and p.start - phrase.end < 60 for p in found[i + 1 :])
        if phrase.kind == "from" and not phrase.firm and not follows:
            continue
        if moved or paired or (phrase.kind == "from" and follows):
            kept.append(phrase)
    return kept


def routes_of(
    cast: Cast, acts: list[Act], lines: tuple[Line, ...], forms: tuple[Form, ...]
) -> tuple[Route, ...]:
    """All routes of a text, one per pair of ends; done before planned before denied."""
    found: list[Route] = []
    nationals: tuple[int, ...] = ()
    recruited: tuple[int, ...] = ()
    for i, line in enumerate(lines):
        here = _moved_nationals(cast.scene, line)
        places = _recruiting_places(line)
        if not _no_journey(cast, line):
            for leg in legs(line):
                found += _routes(
                    cast,
                    acts,
                    lines,
                    i,
                    leg,
                    here or nationals,
                    places or _home_towns(line) or recruited,
                    forms,
                )
        nationals, recruited = here or nationals, places or recruited
    return _without_doubles(_unique(found))


def _no_journey(cast: Cast, line: Line) -> bool:
    """Lines whose moves are none: habits, prisoners, shelters, officials, programmes."""
    if has("{general}", line) or has("{no_case}", line):
        return True
    if has(r"(?:{to}|{loc}) (?:[\w-]+ ){0,3}?(?:{prison})", line) and not has("{recruit}|{exploit}", line):
        return True
    people = {cast.roles.get(n) for n in marks(line.plain, "per")}
    moved = has("{people}|{victims}|{people_obj}|NAT", line)
    return people == {Role.OFFICIAL} and not moved


def _recruiting_places(line: Line) -> tuple[int, ...]:
    first = next(iter(search_all("{recruit}", line)), None)
    return tuple(int(e[1:]) for e in recruiting_places(line, first.start())) if first else ()


def _home_towns(line: Line) -> tuple[int, ...]:
    found = next(
        iter(
            search_all(
                rf"(?:{{people}}|{{victims}}) (?:[\w-]+ ){{0,2}}?(?:{{native_from}}) {GEO}(?P<x>PLA)", line
            )
        ),
        None,
    )
    return tuple(marks(found["x"], "pla")) if found else ()


def _moved_nationals(scene: Scene, line: Line) -> tuple[int, ...]:
    """Nationalities of the people moved in a line, not of suspects, police or waters."""
    found = []
    for m in search_all(
        r"(?:(?:{people}|{victims})(?: [\w-]+){0,2}? (?P<x>NATS)|(?P<y>NATS)(?: [\w-]+){0,2}? (?:{people}|{victims})|(?:{transport}|{recruit}) (?:(?:{obj}|{det}) )?(?P<z>NATS)|\d+ (?P<w>NATS))",
        line,
    ):
        after = bare(line.plain[m.end() : m.end() + 45])
        if not re.match(
            rf"(?: \w+){{0,2}} (?:{line.words.aux}) (?:\w+ ){{0,2}}(?:{line.words.arrest_part}|{line.words.charge_part}|{line.words.sentence_part})(?!\w)",
            after,
        ):
            found += marks(m["x"] or m["y"] or m["z"] or m["w"] or "", "nat")
    return tuple(dict.fromkeys(n for n in found if scene.entities[n].country))


def _routes(
    cast: Cast,
    acts: list[Act],
    lines: tuple[Line, ...],
    at: int,
    leg: Leg,
    nationals: tuple[int, ...],
    recruited: tuple[int, ...],
    forms: tuple[Form, ...],
) -> list[Route]:
    line, scene = lines[at], cast.scene
    trigger = max(
        (m.start() for m in search_all("{transport}|{travel}", line) if m.start() <= leg.start),
        default=leg.start,
    )
    certainty = certainty_at(line, trigger, max(trigger, leg.start))
    if certainty == Certainty.DONE and has("{denied}", line):
        certainty = Certainty.DENIED
    goods = has("{drugs}|{arms}", line) and not has("{people}|{victims}|NAT|{people_obj}", line)
    moved = Moved.GOODS if goods else _moved(forms)
    around = (*lines[max(0, at - 2) : at][::-1], *lines[at + 1 : at + 2])
    later = next((m for near in around if not legs(near) and (m := _mode(scene, near, None))), "")
    mode = _mode(scene, line, leg) or later or "unknown"
    movers = tuple(
        dict.fromkeys(
            e
            for a in acts
            if a.line is line and a.type == RelationType.TRANSPORTED
            for e in a.agents
            if not e.startswith("@")
        )
    )
    dates = [scene.entities[n].norm for n in marks(line.plain, "dat") if scene.entities[n].norm]
    made = []
    for end in leg.destinations:
        for start in _origins(scene, leg, end, nationals, recruited, certainty):
            if certainty == Certainty.DONE and start is None:
                continue
            origin = start if isinstance(start, Stop) or start is None else stop(scene, start)
            made.append(
                Route(
                    origin,
                    stop(scene, end),
                    line.span,
                    tuple(stop(scene, n) for n in leg.transit if n != end),
                    mode,
                    moved,
                    certainty,
                    dates[0] if len(dates) == 1 else "",
                    movers,
                    "journey:phrases" if leg.origins else "journey:implied",
                )
            )
    return made[:12]


def _origins(
    scene: Scene,
    leg: Leg,
    end: int,
    nationals: tuple[int, ...],
    recruited: tuple[int, ...],
    certainty: Certainty,
) -> list[Stop | int | None]:
    named: list[Stop | int | None] = [n for n in leg.origins if n != end]
    if named or certainty != Certainty.DONE:
        return named or [None]
    country = scene.entities[end].country
    earlier: list[Stop | int | None] = [n for n in recruited if n != end]
    if earlier:
        return earlier
    codes = dict.fromkeys(scene.entities[n].country for n in nationals)
    implied: list[Stop | int | None] = [
        Stop(country_name(c, scene.language), c) for c in codes if c and c != country
    ]
    if implied:
        return implied
    if scene.country and country and country != scene.country:
        return [Stop(country_name(scene.country, scene.language), scene.country)]
    return [None]


def stop(scene: Scene, place: int) -> Stop:
    """A place of the text as a stop."""
    entity = scene.entities[place]
    return Stop(entity.name, entity.country, entity.id)


def _mode(scene: Scene, line: Line, leg: Leg | None) -> str:
    """Means of travel in order of mention: "land", "sea", "air", joined by "+"; empty when none is said."""
    found = [(m.start(), name) for name in ("land", "sea", "air") for m in search_all("{" + name + "}", line)]
    if leg:
        kinds = [
            (leg.end, {"airport": "air"}.get(scene.entities[n].kind, ""))
            for n in (*leg.origins, *leg.destinations)
        ]
        found += [k for k in kinds if k[1]]
    order = [name for _, name in sorted(found)]
    return "+".join(dict.fromkeys(order))


def _moved(forms: tuple[Form, ...]) -> Moved:
    exploited = {Form.SEXUAL, Form.LABOUR, Form.BEGGING, Form.TRAFFICKING_UNSPECIFIED}
    return Moved.SMUGGLED if Form.SMUGGLING in forms and not exploited & set(forms) else Moved.VICTIMS


def _without_doubles(routes: tuple[Route, ...]) -> tuple[Route, ...]:
    """Drop a route with an implied origin where a route with both ends named leads into the same country."""
    named = {
        r.destination.country
        for r in routes
        if r.destination and r.certainty == Certainty.DONE and r.origin and r.origin.entity
    }
    return tuple(
        r
        for r in routes
        if not (r.origin and not r.origin.entity and r.destination and r.destination.country in named)
    )


_RANK = {Certainty.DONE: 0, Certainty.PLANNED: 1, Certainty.DENIED: 2}


def _unique(found: Iterable[Route]) -> tuple[Route, ...]:
    kept: dict[tuple[str, str], Route] = {}
    for route in found:
        ends = tuple(
            (s.entity or s.country or s.name) if s else "" for s in (route.origin, route.destination)
        )
        key = (ends[0], ends[1])
        before = kept.get(key)
        if before is None or _RANK[route.certainty] < _RANK[before.certainty]:
            kept[key] = route
        elif route.certainty == before.certainty and len(route.transit) > len(before.transit):
            kept[key] = replace(route, mode=route.mode if route.mode != "unknown" else before.mode)
        elif route.certainty == before.certainty and before.mode == "unknown" and route.mode != "unknown":
            kept[key] = replace(before, mode=route.mode)
    return tuple(kept.values())[:MOST]


def countries_on(routes: Iterable[Route]) -> set[str]:
    """Countries of the stops of journeys that were made."""
    return {
        s.country
        for r in routes
        if r.certainty == Certainty.DONE
        for s in (r.origin, *r.transit, r.destination)
        if s and s.country
    }
