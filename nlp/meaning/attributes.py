"""What a text says of one person or venue: age, birth date, gender, nationality, minor, witness, suffix, occupation, town."""
# ruff: noqa: E501 -- a pattern reads best unbroken

import re
from collections.abc import Iterable, Iterator

from nlp.extraction import Attribute, Mention, Relation, Span
from nlp.meaning.coref import suffix_of
from nlp.meaning.scene import Line, Scene, bare, flat, marks, search_all
from terms.vocabulary import Label, RelationType, Role

_AGE_AFTER = re.compile(
    r"[\s,]*(?:\(\s*(?:de |aged? |age |edad:? ?|van )?(\d{1,2})(?: ?(?:anos|jaar|years?|a\.))?(?: [\w ]{0,14})?\s*[),;]|(?:de |aged? |van )?(\d{1,2})[ -](?:anos|jaar|years?[ -]old|"
    r"years? of age)|(?:de |aged? )(\d{1,2})\b|(\d{1,2})(?:,|\s*$))"
)
_AGE_BEFORE = re.compile(
    r"(?:(\d{1,2})[- ](?:year[- ]old|jarige?)|(?:de|com) (\d{1,2}) anos(?: de (?:edad|idade))?)[\w ]{0,12}[\"'«“]?\s*$"
)
_ADULT = 18


def attributes_of(
    scene: Scene, roles: dict[int, Role], relations: Iterable[Relation]
) -> tuple[Attribute, ...]:
    """All attributes, one per entity and name (several nationalities may stand), in order of the text."""
    found: list[Attribute] = []
    for mention, line in _with_lines(scene):
        if mention.label == Label.PERSON:
            found += list(_ages(scene, mention, line.span))
    for line in scene.lines:
        if "\ue000" in line.plain:
            found += list(_said(scene, line))
    for entity in scene.entities.values():
        if entity.label == Label.PERSON and (suffix := suffix_of(entity.name)):
            first = next(m for m in scene.mentions if m.entity == entity.id)
            found.append(Attribute(entity.id, "suffix", suffix, _sentence(scene, first)))
    for relation in relations:
        if relation.type == RelationType.NATIONAL_OF and relation.head.startswith("e"):
            code = (
                relation.tail[-2:]
                if relation.tail.startswith("country:")
                else scene.entities[int(relation.tail[1:])].country
            )
            if code:
                found.append(Attribute(relation.head, "nationality", code, relation.evidence))
    return _unique(found)


def _with_lines(scene: Scene) -> Iterator[tuple[Mention, Line]]:
    lines = iter(scene.lines)
    line = next(lines, None)
    for mention in scene.mentions:
        while line is not None and line.span.end <= mention.start:
            line = next(lines, None)
        if line is None:
            return
        if line.span.start <= mention.start:
            yield mention, line


def _sentence(scene: Scene, mention: Mention) -> Span:
    return next(
        (line.span for line in scene.lines if line.span.start <= mention.start < line.span.end),
        Span(mention.start, mention.end),
    )


def _ages(scene: Scene, mention: Mention, sentence: Span) -> Iterator[Attribute]:
    after = flat(scene.text[mention.end : min(mention.end + 36, sentence.end)])
    before = flat(scene.text[max(sentence.start, mention.start - 46) : mention.start])
    found = _AGE_AFTER.match(after) or _AGE_BEFORE.search(before)
    age = int(next((g for g in found.groups() if g), "0")) if found else 0
    if age:
        yield Attribute(mention.entity, "age", str(age), sentence)
        if age < _ADULT:
            yield Attribute(mention.entity, "minor", "true", sentence)


def _said(scene: Scene, line: Line) -> Iterator[Attribute]:
    def each(source: str, name: str, value: str) -> Iterator[Attribute]:
        for m in search_all(source, line):
            yield from (Attribute(f"e{n}", name, value, line.span) for n in marks(m["x"], "per"))

    yield from each(r"(?:{minor}) (?:de edad |de idade )?(?:[\w-]+ )?(?P<x>PER)", "minor", "true")
    yield from each(
        r"(?P<x>PER),? (?:(?:{det}|{aux}) ){0,2}(?:menor de edad|menor de idade|minor|underage|minderjarige?)",
        "minor",
        "true",
    )
    yield from each(
        r"(?:testigos?|testemunhas?|witness(?:es)?|getuigen?)(?: protegid[oa])?,? (?P<x>PERS)",
        "witness",
        "true",
    )
    yield from each(
        r"(?P<x>PER)(?:,[^,.;\ue000]{1,60},)? (?:[\w-]+ ){0,4}?(?:como testigo|como testemunha|as a witness|als getuige)",
        "witness",
        "true",
    )
    yield from _genders(line)
    for m in search_all(
        r"(?P<x>PER)[^.;\ue000]{0,70}(?:{born}) ?(?:el |em |a |on |op )?(?:[\w]+ ){0,2}?(?P<d>DAT)", line
    ):
        date = scene.entities[marks(m["d"])[0]].norm
        if date:
            yield Attribute(f"e{marks(m['x'])[0]}", "birthDate", date, line.span)
    for m in search_all(
        r"(?:(?P<o>{officials}|{others}) (?P<x>PER))|(?P<y>PER), (?:(?:{det}) )?(?P<p>{officials}|{others})",
        line,
    ):
        yield Attribute(f"e{marks(m['x'] or m['y'])[0]}", "occupation", m["o"] or m["p"], line.span)
    for m in search_all(r"(?P<x>PLA),? (?:(?:{loc}|de|da|do|of|van) )?(?:[\w-]+ ){0,2}?(?P<t>PLA)", line):
        venue, town = scene.entities[marks(m["x"])[0]], scene.entities[marks(m["t"])[0]]
        if venue.kind in {"venue", "address"} and town.kind in {"city", "region", ""}:
            yield Attribute(venue.id, "town", town.name, line.span)


def _genders(line: Line) -> Iterator[Attribute]:
    for m in search_all(
        r"(?P<w>[\w-]+) (?:(?!(?:de|da|do|del|of|van|la|el|por|a) )[\w-]+ )?(?P<x>PER)", line
    ):
        word = bare(m[0]).split(" ")[:-1]
        said = [
            g
            for g, rule in (("male", line.words.male), ("female", line.words.female))
            if any(re.fullmatch(rule, w) for w in word)
        ]
        if len(said) == 1:
            yield Attribute(f"e{marks(m['x'])[0]}", "gender", said[0], line.span)


def _unique(found: Iterable[Attribute]) -> tuple[Attribute, ...]:
    kept: dict[tuple[str, str, str], Attribute] = {}
    single: dict[tuple[str, str], str] = {}
    for a in found:
        if a.name == "nationality" or single.setdefault((a.entity, a.name), a.value) == a.value:
            kept.setdefault((a.entity, a.name, a.value), a)
    return tuple(kept.values())
