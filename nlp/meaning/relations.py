"""Typed relations, sentence by sentence, each with its sentence; then the spreading rules over the text."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from nlp.extraction import Relation
from nlp.meaning import ties
from nlp.meaning.actors import Cast, Party, agents_of, parties, patients_of
from nlp.meaning.casehood import arrested
from nlp.meaning.scene import CLOSE, OPEN, Line, Scene, has, marks, pattern, search_all
from terms.vocabulary import SUSPECTS, VICTIMS, Certainty, RelationType, Role

MOST = 400
"""Relations kept of one text; more is noise or an attack."""

ACTS = (
    (RelationType.RECRUITED, "recruit"),
    (RelationType.TRANSPORTED, "transport"),
    (RelationType.HARBOURED, "harbour"),
    (RelationType.EXPLOITED, "exploit"),
    (RelationType.HARMED, "harm"),
)
GEO = (
    r"(?:(?:el|la|los|las|o|a|os|as|the|de|het|del|do|da|dos|das|of|van|un|una|um|uma|an|een|su|seu|sua|his|her|zijn|haar|their|hun|ciudad|cidade|city|town|"
    r"stad|provincia|province|provincie|departamento|department|estado|state|puerto|porto|port|haven|aeropuerto|aeroporto|airport|"
    r"luchthaven|vliegveld|internacional|international|isla|ilha|island|eiland|frontera|fronteira|border|grens|terminal|terrestre|localidad|municipio|"
    r"distrito|district|pueblo|vila|village|dorp|region|regio|costa|coast|kust|playa|praia|beach|strand|norte|sur|sul|north|south|barrio|bairro|sector|con|"
    r"cruce|paso|crossing|puesto|posto|post|control|fronterizo|centro|capital|hoofdstad|puente|ponte|bridge|brug|punto|reten|km|kilometro|costas|mining|interior|at|en|in|em|zona|area|community|parish|county|"
    r"vecina|vizinha|neighbouring|calle|rua|street|{venue}) ){0,6}?"
)


@dataclass(frozen=True, slots=True)
class Act:
    """One verb of a line with who did it to whom."""

    type: RelationType
    line: Line
    start: int
    end: int
    agents: tuple[str, ...]
    patients: tuple[str, ...]
    certainty: Certainty


def certainty_at(line: Line, start: int, end: int) -> Certainty:
    """Whether what a verb says happened, was only planned, or did not happen."""
    before = line.plain[max(0, start - 70) : start]
    clause = re.split(r"[.;:]|, (?:pero|mas|but|maar) ", before)[-1]
    around = clause + line.plain[start:end]
    if re.search(rf"(?<!\w)(?:{line.words.planned})", around):
        return Certainty.PLANNED
    said = line.plain[start:end]
    if re.search(rf"(?<!\w)(?:{line.words.neg})(?: \w+)? $", clause) and not re.match(
        rf"(?:{line.words.neg})\b", said
    ):
        return Certainty.DENIED
    return Certainty.DENIED if has("{denied}", line) else Certainty.DONE


def acts_of(cast: Cast, lines: Iterable[Line]) -> list[Act]:
    """Every act of recruiting, moving, keeping, exploiting, harming; the cast remembers who was spoken of."""
    found: list[Act] = []
    for line in lines:
        present = parties(cast, line)
        mine = [act for kind, name in ACTS for act in _acts_in(cast, line, present, kind, name)]
        found += mine
        done = [a for a in mine if a.agents]
        subject = [p for p in present if p.side == "suspect"]
        if subject:
            cast.agents = (
                subject[0] if not done else max(subject, key=lambda p: p.ends == done[-1].agents)
            ).ends
            cast.agents = done[-1].agents if done else cast.agents
        if any(p.side == "victim" for p in present):
            cast.patients = patients_of(cast, present, 0, len(line.plain))
    return found[:MOST]


def _acts_in(cast: Cast, line: Line, present: list[Party], kind: RelationType, name: str) -> Iterator[Act]:
    for match in search_all("{" + name + "}", line)[:12]:
        if kind in {RelationType.TRANSPORTED, RelationType.HARBOURED} and _by_authority(line, match):
            continue
        agents = agents_of(cast, line, present, match.start(), match.end())
        if (
            kind == RelationType.HARMED
            and not any(p.side == "victim" for p in present)
            and not has("{people_obj}", line)
            and not has(_CLITIC, line)
        ):
            continue
        if agents and _has_object(line, present, kind):
            patients = patients_of(cast, present, match.start(), match.end())
            yield Act(
                kind,
                line,
                match.start(),
                match.end(),
                agents,
                patients,
                certainty_at(line, match.start(), match.end()),
            )


_CLITIC = r"(?:la|las|lo|los|le|les|as|os|lhe|lhes) (?:{recruit}|{transport}|{harbour}|{exploit}|{harm})"
"""The people as a pronoun before the verb: "la amenazó", "as levava"."""


def _has_object(line: Line, present: list[Party], kind: RelationType) -> bool:
    """Whether anybody is there to be acted on; moving goods or oneself is no TRANSPORTED."""
    if kind != RelationType.TRANSPORTED:
        return True
    return any(p.side == "victim" for p in present) or has("{people_obj}", line) or has(_CLITIC, line)


def _by_authority(line: Line, match: re.Match[str]) -> bool:
    after = line.plain[match.end() : match.end() + 60]
    before = line.plain[max(0, match.start() - 90) : match.start()]
    return bool(
        re.search(rf"(?<!\w)(?:{line.words.prison}|custody)(?!\w)", after)
        or re.search(rf"(?<!\w)(?:{line.words.rescue})(?!\w)", before)
        or re.search(rf"(?<!\w)(?:{line.words.suspects}) (?:{line.words.aux}) (?:\w+ ){{0,2}}$", before)
    )


def relations_of(cast: Cast, acts: list[Act], lines: tuple[Line, ...]) -> tuple[Relation, ...]:
    """All relations of a text, one per head, type and tail; the first that is done wins over planned or denied."""
    found: list[Relation] = []
    for act in acts:
        for head in act.agents:
            found += [
                _relation(head, act.type, tail, act.line, act.certainty, f"act:{act.type.value.lower()}")
                for tail in act.patients
            ]
        if act.certainty == Certainty.DONE:
            found += [r for head in act.agents for r in _operated(cast.scene, head, act)]
    cast.seen, cast.agents = [], ()
    for line in lines:
        present = parties(cast, line)
        found += _proceedings(cast, line, present)
        found += ties.ties_in(cast, line, present)
        subject = [p for p in present if p.side == "suspect"]
        if subject:
            cast.agents = subject[0].ends
    found += list(_associates(cast, lines))
    return _named_prosecutor_wins(cast, unique(found))


def _named_prosecutor_wins(cast: Cast, found: tuple[Relation, ...]) -> tuple[Relation, ...]:
    people = {f"e{n}" for n in cast.roles}
    named = {r.head for r in found if r.type == RelationType.PROSECUTED_BY and r.tail in people}
    return tuple(
        r for r in found if r.type != RelationType.PROSECUTED_BY or r.tail in people or r.head not in named
    )


def _relation(
    head: str,
    kind: RelationType,
    tail: str,
    line: Line,
    certainty: Certainty = Certainty.DONE,
    rule: str = "",
) -> Relation:
    return Relation(head, kind, tail, line.span, certainty, has("{hearsay}", line), rule=rule)


def unique(found: Iterable[Relation]) -> tuple[Relation, ...]:
    """One relation per (head, type, tail); undirected ones in one order; done before planned before denied."""
    kept: dict[tuple[str, str, str], Relation] = {}
    for relation in found:
        head, tail = relation.head, relation.tail
        if head == tail:
            continue
        if relation.type in {RelationType.ASSOCIATE_OF, RelationType.FAMILY_OF}:
            head, tail = sorted((head, tail))
        key = (head, relation.type.value, tail)
        before = kept.get(key)
        if before is None or (before.certainty != Certainty.DONE and relation.certainty == Certainty.DONE):
            kept[key] = relation
    return tuple(kept.values())[:MOST]


def _operated(scene: Scene, head: str, act: Act) -> Iterator[Relation]:
    """Where people were recruited, kept or exploited: places said with "in", and the end of a journey to it."""
    if act.type not in {RelationType.RECRUITED, RelationType.HARBOURED, RelationType.EXPLOITED}:
        return
    for place in (
        recruiting_places(act.line, act.start)
        if act.type == RelationType.RECRUITED
        else places_said(act.line, "{loc}", act.start, 110)
    ):
        yield _relation(head, RelationType.OPERATED_IN, place, act.line, rule="act:place")
    if act.type != RelationType.RECRUITED:
        for place in places_said(act.line, "{to}", act.start, 200):
            if scene.entities[int(place[1:])].kind != "country":
                yield _relation(head, RelationType.OPERATED_IN, place, act.line, rule="act:destination")


def places_said(line: Line, how: str, at: int, reach: int) -> list[str]:
    """Places that a preposition introduces within `reach` characters of a verb.

    A place before the verb counts only if no verb of proceedings stands between: "En Quito, acusó a X de explotar a …".
    """
    kept = []
    for m in search_all(rf"(?:{how}) {GEO}(?P<x>PLAS)", line):
        between = line.plain[m.end() : at]
        if abs(m.start() - at) <= reach and not (between and _proceedings_of(line).search(between)):
            kept += [f"e{n}" for n in marks(m["x"], "pla")]
    return kept


def _proceedings_of(line: Line) -> re.Pattern[str]:
    return pattern("{charge_fin}|{charged}|{arrest_fin}|{arrest_part}|{demand}", line.words.language)


_PROMISED = (
    r"(?:trabajo|empleo|emprego|trabalho|jobs?|work|employment|werk|baan|contrato|waitress|cook|salario)"
)


def recruiting_places(line: Line, at: int) -> list[str]:
    """Where people were recruited: "in" a place near the verb, unless it is where the promised work would be."""
    kept = []
    for m in search_all(rf"(?:{{loc}}) {GEO}(?P<x>PLAS)", line):
        between = line.plain[at : m.start()] if m.start() >= at else ""
        if -40 <= m.start() - at <= 80 and not re.search(rf"(?<!\w){_PROMISED}(?!\w)", between):
            kept += [f"e{n}" for n in marks(m["x"], "pla")]
    return kept


def _proceedings(cast: Cast, line: Line, present: list[Party]) -> Iterator[Relation]:
    yield from _arrests(cast, line, present)
    yield from _intercepts(cast, line, present)
    yield from _charges(cast, line, present)
    yield from _inquiries(cast, line, present)


def _accused_in(cast: Cast, line: Line, present: list[Party], at: int) -> tuple[str, ...]:
    """The suspects of a line that a verb of proceedings is about: the nearest party, named before unnamed."""
    subject = re.search(rf"{OPEN}per(\d+){CLOSE}, [^,.;]{{1,90}}, (?:[\w-]+ ){{0,3}}$", line.plain[:at])
    if subject and cast.roles.get(int(subject[1])) == Role.SUSPECT:
        return (f"e{subject[1]}",)
    near = sorted(
        (p for p in present if p.side == "suspect"), key=lambda p: min(abs(p.start - at), abs(p.end - at))
    )
    named = [p for p in near if SUSPECTS not in p.ends]
    if named:
        return named[0].ends
    if near:
        return near[0].ends
    if any(p.side == "victim" and VICTIMS in p.ends for p in present):
        return (SUSPECTS,)
    return cast.agents or cast.everyone_accused()


def _arrests(cast: Cast, line: Line, present: list[Party]) -> Iterator[Relation]:
    if not arrested(line):
        return
    triggers = [
        m for m in search_all("{arrest_part}|{arrest_fin}|hield|hielden", line) if "preventiva" not in m[0]
    ]
    if not triggers:
        return
    at = triggers[0]
    named = [
        p
        for p in present
        if p.end <= at.start() and p.ends[0].startswith("e") and p.side in {"victim", "other"}
    ]
    accused = any(p.side == "suspect" for p in present)
    who = named[-1].ends if named and not accused else _accused_in(cast, line, present, at.start())
    places = places_said(line, "{loc}", at.end(), 90)
    for head in who:
        for place in places[:3]:
            yield _relation(head, RelationType.ARRESTED_IN, place, line, rule="arrest:place")
        bodies = [
            b
            for b in _bodies(cast, line, at)
            if not ties.is_prosecution(cast.scene.entities[int(b[1:])].name)
        ]
        for org in bodies[:1]:
            yield _relation(head, RelationType.ARRESTED_BY, org, line, rule="arrest:body")


def _bodies(cast: Cast, line: Line, at: re.Match[str]) -> list[str]:
    """Agencies that act in a line, courts left out: the subject before the verb or the agent after "by"."""
    passive = [
        n
        for m in search_all(r"(?:{by}) (?:(?:{det}) )?(?:[\w-]+ ){0,3}?(?P<x>ORGS)", line)
        for n in marks(m["x"], "org")
    ]
    before = marks(line.plain[: at.start()], "org")
    return [
        f"e{n}"
        for n in passive + before
        if cast.scene.entities[n].kind == "agency" and not ties.is_court(cast.scene.entities[n].name)
    ]


def _intercepts(cast: Cast, line: Line, present: list[Party]) -> Iterator[Relation]:
    for match in search_all("{intercept}", line)[:2]:
        if any(p.side == "victim" for p in present):
            for place in places_said(line, "{loc}|{by}", match.start(), 90)[:3]:
                for head in patients_of(cast, present, match.start(), match.end()):
                    yield _relation(head, RelationType.INTERCEPTED_IN, place, line, rule="intercept")


def _charges(cast: Cast, line: Line, present: list[Party]) -> Iterator[Relation]:
    match = next(iter(search_all("{demand}|{charge_fin}|{charged}", line)), None)
    if match is None:
        return
    prosecutors = [
        n
        for m in search_all(
            r"(?:{prosecutors})(?: [\w-]+){0,3},? (?:(?:{det}) )?(?P<x>PER)|(?P<y>PER),? (?:[\w-]+ )?(?:{prosecutors})",
            line,
        )
        for n in marks(m["x"] or m["y"], "per")
    ]
    prosecutors = [n for n in prosecutors if cast.roles.get(n) == Role.OFFICIAL]
    offices = [n for n in marks(line.plain, "org") if ties.is_prosecution(cast.scene.entities[n].name)]
    near = [p for p in present if p.side == "suspect" and SUSPECTS not in p.ends]
    who = _accused_in(cast, line, present, match.start()) if near else cast.suspects or (SUSPECTS,)
    for by in (prosecutors or offices)[:1]:
        for head in who:
            yield _relation(head, RelationType.PROSECUTED_BY, f"e{by}", line, rule="charge")


def _inquiries(cast: Cast, line: Line, present: list[Party]) -> Iterator[Relation]:
    if re.search(r"(?<!\w)(?:said|dijo|disse|zei|informo|informou|continu\w+)(?!\w)", line.plain):
        return
    for match in search_all("{investigate}", line)[:1]:
        bodies = [
            b
            for b in _bodies(cast, line, match)
            if not ties.is_prosecution(cast.scene.entities[int(b[1:])].name)
        ]
        for head in _accused_in(cast, line, present, match.start()) if bodies else ():
            yield _relation(head, RelationType.INVESTIGATED_BY, bodies[0], line, rule="inquiry")


def _associates(cast: Cast, lines: tuple[Line, ...]) -> Iterator[Relation]:
    """Every two named suspects of one case, with the sentence that names the second of them first."""
    people = cast.suspects[:25]
    where = {
        e: [i for i, line in enumerate(lines) if e in {f"e{n}" for n in marks(line.plain, "per")}]
        for e in people
    }
    for i, left in enumerate(people):
        for right in people[i + 1 :]:
            both = [n for n in where[left] if n in where[right]] or where[right] or where[left]
            if both:
                yield _relation(left, RelationType.ASSOCIATE_OF, right, lines[both[0]], rule="co-accused")
