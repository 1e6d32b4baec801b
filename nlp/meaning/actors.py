"""Who acts and who is acted on in a sentence: named persons, collectives ("los acusados"), groups, the unnamed.

No parser is at hand: the parties of a sentence are read in order, each as relation ends, and a verb takes the nearest
party that may play the part. What a sentence leaves out (pronouns, dropped subjects) comes from the sentence before.
"""
# ruff: noqa: E501 -- a pattern reads best unbroken

import re
from dataclasses import dataclass, field

from nlp.meaning.casehood import number_of
from nlp.meaning.scene import Line, Scene, marks, pattern
from terms.vocabulary import SUSPECTS, VICTIMS, Label, Role

_PARTY = (
    r"(?P<named>PER)|(?P<collective>{collective})|(?P<unnamed>{unnamed})|(?P<single>{single})|(?P<group>{group})|(?P<org>ORG)|"
    r"(?P<victim>(?:(?:{det}) )?{victims})|(?P<people>{people}|NAT)|(?P<pronoun>hij|zij|he|she|ele|ela|ellos|eles|they|elas)"
)


_CALLED = r"(?:\w+ ){0,2}?(?:{alias}|llamad[oa]|named|genaamd|chamad[oa]|identificad[oa] como)(?: \w+)?"
_CLOSE = 60
"""Characters between an accomplice and a verb that is still his too."""

_PLURAL = frozenset({"ellos", "eles", "they", "elas", "zij"})


@dataclass(frozen=True, slots=True)
class Party:
    """A party in a line: where it stands, what it is, which ends of relations it means."""

    start: int
    end: int
    side: str
    ends: tuple[str, ...]


@dataclass(slots=True)
class Cast:
    """The people of a text by role, and what the last sentence was about."""

    scene: Scene
    roles: dict[int, Role]
    suspects: tuple[str, ...]
    victims: tuple[str, ...]
    crowd: bool
    agents: tuple[str, ...] = ()
    patients: tuple[str, ...] = ()
    seen: list[str] = field(default_factory=list)

    def everyone_accused(self) -> tuple[str, ...]:
        """What "the accused" means here: every suspect named so far, else every one named, else the unnamed."""
        return tuple(e for e in self.suspects if e in self.seen) or self.suspects or (SUSPECTS,)

    def one_accused(self) -> tuple[str, ...]:
        """What "the accused" in the singular means: the last suspect spoken of."""
        last = [e for e in self.seen if e in self.suspects]
        if last:
            return (last[-1],)
        return self.suspects if len(self.suspects) == 1 else (SUSPECTS,)

    def everyone_harmed(self) -> tuple[str, ...]:
        """What "the victims" means: the named ones when they are all there are, the unnamed, or both."""
        if not self.victims:
            return (VICTIMS,)
        return (VICTIMS,) if self.crowd else self.victims


def cast_of(scene: Scene, roles: dict[int, Role], victims: int) -> Cast:
    """The cast of a text; `victims` is the number that it states."""
    named = {role: tuple(f"e{n}" for n, r in sorted(roles.items()) if r == role) for role in Role}
    plural = any(_many(line) for line in scene.lines)
    crowd = victims > len(named[Role.VICTIM]) or (plural and victims == 0)
    return Cast(scene, roles, named[Role.SUSPECT], named[Role.VICTIM], crowd or not named[Role.VICTIM])


def _many(line: Line) -> bool:
    """Whether a line speaks of people in the plural."""
    words = line.words
    found = pattern(
        r"(?P<n>\d{1,3}|{number_words}) (?:(?:[\w-]+|NAT) ){0,2}?(?:{people}|{victims}|NAT)", words.language
    ).finditer(line.plain)
    if any(number_of(m["n"], words.numbers) > 1 for m in found):
        return True
    said = pattern(r"(?:{people}|{victims})(?! PER)", words.language).finditer(line.plain)
    return any(m[0].endswith(("s", "en", "ren")) or m[0] in {"men", "people", "children"} for m in said)


def parties(cast: Cast, line: Line) -> list[Party]:
    """The parties of a line in order; neighbours joined by "and" or "together with" are one party."""
    found = [p for m in pattern(_PARTY, line.words.language).finditer(line.plain) if (p := _party(cast, m))]
    glue = re.compile(
        rf",? ?(?:(?:{line.words.conj}|{line.words.with_}) )?(?:(?:{line.words.obj}|{line.words.det}|{line.words.poss}) ){{0,2}}(?:(?<=[a-z] )(?:{line.words.kin}),? |(?:{line.words.poss}) (?!(?:{line.words.victims})\b)[\w-]+,? )?"
    )
    joined: list[Party] = []
    for party in found[:60]:
        if (
            joined
            and joined[-1].ends == (SUSPECTS,)
            and party.side == "suspect"
            and SUSPECTS not in party.ends
        ):
            called = pattern(_CALLED, line.words.language).fullmatch(
                line.plain[joined[-1].end : party.start].strip(" ,")
            )
            if called:
                joined.pop()
        if (
            joined
            and party.side == joined[-1].side == "victim"
            and VICTIMS not in party.ends
            and line.plain[joined[-1].end : party.start].strip(" ,") == ""
        ):
            joined.pop()
        if (
            joined
            and joined[-1].side == party.side
            and glue.fullmatch(line.plain[joined[-1].end : party.start].lstrip())
        ):
            last = joined.pop()
            party = Party(last.start, party.end, party.side, tuple(dict.fromkeys(last.ends + party.ends)))
        joined.append(party)
    return joined


def _party(cast: Cast, found: re.Match[str]) -> Party | None:
    start, end, kind = found.start(), found.end(), found.lastgroup
    if kind == "named":
        person = marks(found[0])[0]
        ident = f"e{person}"
        if cast.roles.get(person) == Role.SUSPECT:
            cast.seen.append(ident)
        return Party(start, end, str(cast.roles.get(person, Role.OTHER)), (ident,))
    if kind == "org":
        org = cast.scene.entities[marks(found[0])[0]]
        side = {"agency": "official", "gang": "gang"}.get(org.kind, "org")
        return Party(
            start, end, side if side != "gang" else "suspect", (SUSPECTS,) if side == "gang" else (org.id,)
        )
    if kind == "victim":
        plural = found[0].endswith("s") or found[0].endswith("en")
        return Party(
            start, end, "victim", cast.everyone_harmed() if plural or len(cast.victims) != 1 else cast.victims
        )
    if kind == "pronoun" and found[0] in _PLURAL and start > 0:
        return None
    ends = _meant(cast, str(kind), found[0])
    if not ends:
        return None
    return Party(start, end, "victim" if kind == "people" else "suspect", ends)


def _meant(cast: Cast, kind: str, said: str) -> tuple[str, ...]:
    """What a collective, a group word or a pronoun stands for."""
    if kind == "collective":
        return cast.everyone_accused()
    if kind == "single":
        return cast.one_accused()
    if kind == "pronoun":
        named = tuple(e for e in cast.agents if e != SUSPECTS)
        return cast.agents if said in _PLURAL else named[:1] or cast.agents[:1]
    return (VICTIMS,) if kind == "people" else (SUSPECTS,)


def agents_of(cast: Cast, line: Line, present: list[Party], start: int, end: int) -> tuple[str, ...]:
    """Who does what the verb at [start, end) says; empty when an authority does it."""
    by = re.compile(rf"[^.;]{{0,40}}?(?<!\w)(?:{line.words.by}) (?:(?:{line.words.det}) )?(?:\w+ ){{0,2}}$")
    for party in present:
        if party.side == "suspect" and party.start >= end and by.fullmatch(line.plain[end : party.start]):
            return party.ends
    if line.words.language == "nl":
        near = [p for p in present if p.side == "suspect" and 0 <= p.start - end <= 12]
        if near:
            return _with_companion(line, present, near[0], start)
    before = [p for p in present if p.end <= start + 1 and p.side in {"suspect", "official"}]
    if before:
        nearest = before[-1]
        if nearest.side == "suspect":
            return _with_companion(line, present, nearest, start)
        if start - nearest.end < 45:
            return ()
    if cast.agents:
        return cast.agents
    if len(cast.suspects) == 1:
        return cast.suspects
    return (SUSPECTS,)


def _with_companion(line: Line, present: list[Party], doer: Party, start: int) -> tuple[str, ...]:
    """Named plus unnamed: "together with an unknown accomplice"."""
    ends = doer.ends
    for party in present:
        lead = line.plain[max(0, party.start - 30) : party.start]
        close = abs(start - party.end) < _CLOSE and party is not doer and party.side == "suspect"
        if close and re.search(rf"(?:{line.words.with_}) (?:\w+ )?$", lead):
            ends = tuple(dict.fromkeys((*ends, *party.ends)))
    return ends


def patients_of(cast: Cast, present: list[Party], start: int, end: int) -> tuple[str, ...]:
    """Whom the verb at [start, end) is done to: named victims and the unnamed of the line, else those spoken of."""
    close = [p for p in present if p.side == "victim" and -140 <= p.start - end <= 140]
    named = tuple(dict.fromkeys(e for p in close for e in p.ends if e != VICTIMS))
    unnamed = any(VICTIMS in p.ends for p in close)
    if named and (not unnamed or not cast.crowd):
        return named
    if named:
        return (*named, VICTIMS)
    if unnamed and (cast.crowd or len(cast.victims) != 1):
        return (VICTIMS,)
    if unnamed:
        return cast.victims
    return cast.patients or cast.everyone_harmed()


def named_in(scene: Scene, text: str, label: Label) -> list[str]:
    """Entity ids of one label in a piece of a line."""
    return [f"e{n}" for n in marks(text) if scene.entities[n].label == label]
