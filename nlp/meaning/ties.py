"""Ties that stand in one phrase: kin, home, work, membership, nationality, vehicles, phones, documents, property."""
# ruff: noqa: E501 -- a pattern reads best unbroken

import re
from collections.abc import Iterator
from dataclasses import replace

from nlp.extraction import Relation
from nlp.meaning.actors import Cast, Party
from nlp.meaning.scene import Line, bare, flat, marks, search_all
from terms.vocabulary import SUSPECTS, VICTIMS, RelationType, Role

_COURT = re.compile(
    r"\b(?:tribunal|juzgado|corte|court|gerecht|rechtbank|vara|sala|magistrates?|hof|juzgados|supremo)\b"
)
_PROSECUTION = re.compile(
    r"fiscalia|ministerio publico|procurador|promotoria|openbaar ministerie|prosecut|\bparket\b|\bdpp\b|\bmp\b|\bom\b|fiscal|attorney"
)
_CALL = r"(?:tel\w*|phone\w*|celular|cel|movil|numero|number|nummer|whatsapp|linea|line|contact\w*|mobiel\w*|mobile|call\w*|llama\w*|lig\w+|bel\w*)"
_HOTLINE = r"(?:hotline|linea gratuita|linea 1|disque|denuncias? al|quien tenga|anyone with|tiplijn|meldpunt|crime stoppers|call centre)"
_PUBLIC = frozenset({"country", "region", "city", "crossing", "port", "airport", "trail", "agency"})
_IN = r"(?:[\w-]+ ){0,3}?"


def is_court(name: str) -> bool:
    """Whether a body is a court, which neither prosecutes nor employs its judges here."""
    return bool(_COURT.search(flat(name)))


def is_prosecution(name: str) -> bool:
    """Whether a body is a prosecution office."""
    return bool(_PROSECUTION.search(flat(name)))


def _tie(head: str, kind: RelationType, tail: str, line: Line, rule: str) -> Relation:
    return Relation(head, kind, tail, line.span, rule=f"tie:{rule}")


def ties_in(cast: Cast, line: Line, present: list[Party]) -> Iterator[Relation]:
    """Every tie that a line states."""
    if "\ue000" not in line.plain:
        return
    yield from _kin(cast, line)
    yield from _homes(line)
    yield from _work(cast, line)
    yield from _groups(cast, line)
    yield from _nationals(cast, line, present)
    yield from _things(cast, line, present)
    yield from _property(cast, line)


def _people(found: re.Match[str], group: str) -> list[str]:
    return [f"e{n}" for n in marks(found.groupdict().get(group) or "", "per")]


def _before(cast: Cast, line: Line, at: int) -> list[str]:
    named = [f"e{n}" for n in marks(line.plain[:at], "per")]
    if named or not search_all("{single}", replace(line, plain=line.plain[:at])):
        return named[-1:]
    return list(cast.one_accused())


def _kin(cast: Cast, line: Line) -> Iterator[Relation]:
    kind = RelationType.FAMILY_OF
    for m in search_all(r"(?:{poss}) (?:{kin})(?: [\w-]+)?,? (?P<b>PER)", line):
        for a in _before(cast, line, m.start()):
            yield _tie(a, kind, _people(m, "b")[0], line, "kin")
    for m in search_all(
        r"(?P<b>PER),? (?:(?:{det}) )?(?:{kin}) (?:de|da|do|del|of|van) (?:(?:{det}) )?(?:[\w-]+ )?(?P<a>PER|{victims}|{single})",
        line,
    ):
        others = _people(m, "a") or [VICTIMS if re.search(line.words.victims, m["a"]) else SUSPECTS]
        if others[0] == VICTIMS:
            others = list(cast.victims) if len(cast.victims) == 1 else [VICTIMS]
        elif others[0] == SUSPECTS:
            others = list(cast.one_accused())
        yield _tie(_people(m, "b")[0], kind, others[0], line, "kin of")
    for m in search_all(
        r"(?:{kin}) (?:de|da|do|del|of|van) (?:(?:{det}) )?(?P<a>PER|{victims}),? (?P<b>PER)", line
    ):
        harmed = cast.victims[-1:] if len(cast.victims) == 1 else (VICTIMS,)
        yield _tie(_people(m, "b")[0], kind, (_people(m, "a") or list(harmed))[0], line, "kin of")
    for m in search_all(
        r"(?:hermanos|hermanas|esposos|pareja|matrimonio|irmaos|irmas|casal|brothers|sisters|siblings|couple|spouses|broers|zussen|echtpaar) (?:formada por |formado por )?(?P<a>PERS)",
        line,
    ):
        pair = _people(m, "a")[:4]
        yield from (_tie(a, kind, b, line, "siblings") for i, a in enumerate(pair) for b in pair[i + 1 :])
    if line.words.language == "en":
        yield from _english_kin(cast, line)


def _english_kin(cast: Cast, line: Line) -> Iterator[Relation]:
    """ "The girls' mother, X", "X's brother Y": the possessive is gone from the line."""
    kind = RelationType.FAMILY_OF
    for m in search_all(
        r"(?:{victims}|girls|boys|women|girl|boy|child|children)(?:'s)? (?:{kin}),? (?P<b>PER)", line
    ):
        yield _tie(
            _people(m, "b")[0],
            kind,
            cast.victims[0] if len(cast.victims) == 1 and not cast.crowd else VICTIMS,
            line,
            "kin of",
        )
    for m in search_all(r"(?P<a>PER) (?:{kin}),? (?P<b>PER)", line):
        yield _tie(_people(m, "a")[0], kind, _people(m, "b")[0], line, "kin's")


def _homes(line: Line) -> Iterator[Relation]:
    rule = r"(?P<a>PERS)(?:,|)(?: [^.;\ue000]{0,60})? ?(?:{reside}) (?:[\w-]+ ){0,4}?(?P<b>PLA)"
    extra = {"en": r"(?P<a>PER),? of (?:\w+ )?(?P<b>PLA)", "nl": r"(?P<a>PER),? (?:uit|te) (?P<b>PLA)"}.get(
        line.words.language
    )
    for source in (rule, extra):
        for m in search_all(source, line) if source else ():
            yield from (
                _tie(a, RelationType.RESIDES_IN, f"e{marks(m['b'])[0]}", line, "home")
                for a in _people(m, "a")
            )


def _work(cast: Cast, line: Line) -> Iterator[Relation]:
    of = r"(?:de|del|da|do|of|van|bij|from|at|with|for|para|em|en|no|na|in)"
    sources = (
        (rf"(?P<h>{{heads}}) (?:[\w-]+ )?{of}(?: (?:{{det}}))? (?P<b>ORG),? (?P<a>PER)", True),
        (
            rf"(?P<a>PER),? (?:(?:{{det}}) )?(?P<h>{{heads}}) (?:[\w-]+ )?{of}(?: (?:{{det}}))? (?P<b>ORG)",
            True,
        ),
        (rf"(?:{{officials}}|{{others}}) (?:[\w-]+ )?{of}(?: (?:{{det}}))? (?P<b>ORG),? (?P<a>PER)", False),
        (
            rf"(?P<a>PER),? (?:(?:{{det}}) )?(?:[\w-]+ )?(?:{{officials}}|{{others}}) (?:[\w-]+ )?{of}(?: (?:{{det}}))? (?P<b>ORG)",
            False,
        ),
        (rf"(?P<a>PER),? {of}(?: (?:{{det}}))? (?P<b>ORG)", False),
        (r"(?P<b>ORG)(?: [\w-]+)? (?:{officials}|{heads}) (?P<a>PER)", False),
    )
    for source, leads in sources:
        for m in search_all(source, line):
            person, org = marks(m["a"])[0], cast.scene.entities[marks(m["b"])[0]]
            role = cast.roles.get(person)
            if role == Role.OFFICIAL and org.kind == "agency" and not is_court(org.name):
                yield _tie(
                    f"e{person}",
                    RelationType.LEADS if leads and _is_top(m["h"]) else RelationType.WORKS_FOR,
                    org.id,
                    line,
                    "office",
                )
            elif role == Role.OTHER and org.kind not in {"gang", "agency"}:
                yield _tie(f"e{person}", RelationType.WORKS_FOR, org.id, line, "employer")


def _is_top(word: str) -> bool:
    return not re.match(
        r"voc|portavoz|porta|spokes|woordvoer|represent|vertegenw|delegad|encargad|secret", word
    )


def _groups(cast: Cast, line: Line) -> Iterator[Relation]:
    for m in search_all(
        rf"(?P<a>PERS)(?:,|)(?: [^.;\ue000]{{0,40}})? ?(?:{{member}}) (?:(?:de|da|do|del|of|van|by)(?: (?:{{det}}))? )?{_IN}(?P<b>ORG)",
        line,
    ):
        org = cast.scene.entities[marks(m["b"])[0]]
        for a in _people(m, "a"):
            if cast.roles.get(int(a[1:])) == Role.SUSPECT and org.kind != "agency":
                yield _tie(a, RelationType.MEMBER_OF, org.id, line, "member")
    leads = (
        r"(?P<a>PERS)[^.;\ue000]{0,60} (?:encabezar|liderar|dirigir|comandar|chefiar|leading|heading|running|leiden van) (?:{group})",
        r"(?:(?:el|la|o|a|the|de) )(?:presunt[oa] |suposto |alleged )?(?:{lead})(?: (?:de|da|do|del|of|van) (?:(?:{group})|(?:(?:{det}) )?(?:\w+ )?(?P<b>ORG)))?,? (?:(?:{alias}):? )?(?P<a>PER)",
        r"(?P<a>PER)(?:,[^,.;\ue000]{1,60},|,)? (?:(?:que|quien|who|die) )?(?:(?:{det}|{aux}) ){0,2}(?:presunt[oa] |suposto |alleged )?(?:{lead}) (?:(?:de|da|do|del|of|van) )?(?:(?:{group})|(?:(?:{det}) )?(?:\w+ )?(?P<b>ORG))",
        r"(?:{group})(?: \w+)?,? (?:liderad|encabezad|dirigid|comandad|chefiad)[oa] por (?:{det} )?(?P<a>PER)",
        r"(?:{group})(?: \w+)?,? (?:led by|headed by|run by|onder leiding van|geleid door) (?P<a>PER)",
    )
    for source in leads:
        for m in search_all(source, line):
            for person in [n for n in marks(m["a"], "per") if cast.roles.get(n) == Role.SUSPECT]:
                bodies = marks(m.groupdict().get("b") or "")
                tail = (
                    f"e{bodies[0]}"
                    if bodies and cast.scene.entities[bodies[0]].kind != "agency"
                    else SUSPECTS
                )
                yield _tie(f"e{person}", RelationType.LEADS, tail, line, "leader")


def _nationals(cast: Cast, line: Line, present: list[Party]) -> Iterator[Relation]:
    kind = RelationType.NATIONAL_OF
    taken: set[int] = set()
    for source in (
        r"(?P<a>PERS)(?:,|)(?: (?:de nacionalidad|de nacionalidade|(?:{det})|ciudadan[oa]s?|cidada[o]?s?|natural|(?:{det}) (?:\w+ )?(?:ciudadan[oa]|cidada[o]?|man|woman|national|mujer|hombre|homem|mulher)|ambos|both|beiden|todos|all))? (?P<b>NATS)",
        r"(?P<b>NAT) (?:(?:national|citizen|nationals|citizens|man|woman|businessman|businesswoman|suspect|suspects|verdachte|man|vrouw|onderdaan|sospechos[oa]|acusad[oa]|imputad[oa]),? )?(?P<a>PERS)",
        r"(?:ciudadan[oa]|cidada[o]?|mujer|hombre|joven|jovem|mulher|homem|acusad[oa]|imputad[oa]|migrante) (?P<b>NAT),? (?P<a>PERS)",
    ):
        for m in search_all(source, line):
            for n in marks(m["b"], "nat"):
                taken.add(n)
                yield from (_tie(a, kind, f"e{n}", line, "nationality") for a in _people(m, "a"))
    for m in search_all(r"(?P<a>PERS)(?:,|)(?: [^.;\ue000]{0,30})? (?:{native}) (?P<b>PLA)", line):
        place = cast.scene.entities[marks(m["b"])[0]]
        if place.kind == "country":
            yield from (_tie(a, kind, f"country:{place.country}", line, "native") for a in _people(m, "a"))
    yield from _crowd_nationals(cast, line, taken)


def _crowd_nationals(cast: Cast, line: Line, taken: set[int]) -> Iterator[Relation]:
    """ "Vier Jamaicaanse mannen": the nationality of people who are moved, or of unnamed suspects."""
    number = r"(?:\d{1,3}|" + "|".join(line.words.numbers) + ")"
    sources = (
        r"(?P<c>{people}|{victims}|{suspects}|{unnamed})(?: [\w-]+){0,2}? (?P<b>NATS)",
        r"(?P<b>NATS)(?: [\w-]+){0,2}? (?P<c>{people}|{victims}|{suspects})",
        rf"{number} (?P<b>NATS)(?P<c>)",
        r"(?:{transport}|{recruit}|{rescue}|{exploit}|{intercept}) (?:(?:{obj}|{det}) )?(?P<b>NATS)(?P<c>)",
    )
    for source in sources:
        for m in search_all(source, line):
            after = bare(line.plain[m.end() : m.end() + 50])
            accused = bool(re.search(rf"(?<!\w)(?:{line.words.suspects})(?!\w)", m["c"])) or bool(
                re.match(
                    rf"(?: \w+){{0,2}} (?:{line.words.aux}) (?:\w+ ){{0,2}}(?:{line.words.arrest_part}|{line.words.charge_part}|{line.words.sentence_part})(?!\w)",
                    after,
                )
            )
            for n in marks(m["b"], "nat"):
                if n not in taken and cast.scene.entities[n].country:
                    heads = (SUSPECTS,) if accused else _victim_heads(cast)
                    yield from (
                        _tie(h, RelationType.NATIONAL_OF, f"e{n}", line, "nationality") for h in heads
                    )


def _victim_heads(cast: Cast) -> tuple[str, ...]:
    return (VICTIMS,) if cast.crowd or len(cast.victims) != 1 else cast.victims


_THINGS = (
    ("PHO", RelationType.USES_PHONE),
    ("EMA", RelationType.USES_EMAIL),
    ("ACC", RelationType.USES_ACCOUNT),
    ("DOC", RelationType.HAS_DOCUMENT),
)


def _things(cast: Cast, line: Line, present: list[Party]) -> Iterator[Relation]:
    hotline = bool(re.search(_HOTLINE, line.plain))
    for mark, kind in _THINGS:
        if kind == RelationType.USES_PHONE and hotline:
            continue
        for source in (
            rf"(?P<a>PER)(?:[^.;\ue000]|PLA|NAT|ACC|EMA|PHO|DOC|DAT){{0,70}}(?P<b>{mark})",
            rf"(?P<b>{mark}),? [^.;\ue000]{{0,30}}(?:de|da|do|of|van|por|by|door) (?:[\w-]+ )?(?P<a>PER)",
        ):
            for m in search_all(source, line):
                yield _tie(f"e{marks(m['a'])[0]}", kind, f"e{marks(m['b'])[0]}", line, "identifier")
    for m in search_all(
        r"(?:{drive}) (?:[\w-]+,? ){0,4}?(?P<b>VEH|PLT)(?:[^.;\ue000]{0,30}(?P<c>PLT))?", line
    ):
        before = [
            p
            for p in present
            if p.end <= m.start() + 1
            and (p.side == "suspect" or p.ends[0] in {f"e{n}" for n in marks(line.plain, "per")})
        ]
        ends = before[-1].ends if before else cast.agents if len(cast.agents) == 1 else ()
        for head in ends if m.start() - (before[-1].end if before else m.start()) < 90 else ():
            yield _tie(head, RelationType.USES_VEHICLE, f"e{marks(m['b'])[0]}", line, "vehicle")


def _property(cast: Cast, line: Line) -> Iterator[Relation]:
    of = r"(?:de|del|da|do|dos|das|of|van)"
    for source in (
        rf"(?P<a>PERS)(?:,|)(?: [^.;\ue000]{{0,30}})? (?:{{own}}) (?:{of} )?(?:[\w-]+ ){{0,4}}?(?P<b>PLA|ORG|VEH)",
        rf"(?:{{own}}) {of} (?:[\w-]+ ){{0,3}}?(?P<b>PLA|ORG|VEH),? (?P<a>PER)",
        r"(?P<b>PLA|ORG|VEH),? (?:(?:de )?propiedad de|propriedade de|owned by|eigendom van|registered to|a nombre de|em nome de) (?:[\w-]+ )?(?P<a>PER)",
    ):
        for m in search_all(source, line):
            if cast.scene.entities[marks(m["b"])[0]].kind in _PUBLIC:
                continue
            owners = marks(m["a"], "per")
            several = re.search(r"(?:don[oa]s|duen[oa]s|propriet\w+s|owners|eigenaars|eigenaren)(?!\w)", m[0])
            for owner in owners if several else owners[-1:]:
                yield _tie(f"e{owner}", RelationType.OWNS, f"e{marks(m['b'])[0]}", line, "owner")
