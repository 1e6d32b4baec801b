"""What a form's fields say: who is suspect or victim, and what stands under a person's name belongs to that person."""
# ruff: noqa: E501 -- a pattern reads best unbroken

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from nlp.extraction import Attribute, Mention, Relation, Span
from nlp.meaning.scene import LONGEST, Scene, flat, number
from nlp.meaning.words import LANGUAGES, words_of
from terms.vocabulary import Label, RelationType, Role

Fields = Sequence[tuple[str, Span]]
ROLE_FIELDS = {
    "victim": Role.VICTIM,
    "suspect": Role.SUSPECT,
    "witness": Role.OTHER,
    "officer": Role.OFFICIAL,
}
_PEOPLE = frozenset({"name", *ROLE_FIELDS})
_VICTIM = re.compile("|".join(words_of(c).victims for c in LANGUAGES))
_SUSPECT = re.compile("|".join(rf"(?<!\w)(?:{words_of(c).suspects})(?!\w)" for c in LANGUAGES))
_OTHER = re.compile("|".join(rf"(?<!\w)(?:{words_of(c).others})(?!\w)" for c in LANGUAGES))
_TIES = {
    ("phone", Label.PHONE): RelationType.USES_PHONE,
    ("document", Label.DOCUMENT): RelationType.HAS_DOCUMENT,
    ("email", Label.EMAIL): RelationType.USES_EMAIL,
    ("account", Label.ACCOUNT): RelationType.USES_ACCOUNT,
    ("plate", Label.PLATE): RelationType.USES_VEHICLE,
    ("vehicle", Label.VEHICLE): RelationType.USES_VEHICLE,
    ("address", Label.PLACE): RelationType.RESIDES_IN,
    ("nationality", Label.NATIONALITY): RelationType.NATIONAL_OF,
}
_SEX = {"f": "female", "m": "male", "femenino": "female", "masculino": "male", "feminino": "female", "mujer": "female", "hombre": "male",
        "male": "male", "female": "female", "vrouw": "female", "man": "male", "v": "female", "mulher": "female", "homem": "male",
        "vrouwelijk": "female", "mannelijk": "male"}  # fmt: skip
_FAR = 900
"""Characters after which a field no longer belongs to the person named before it."""


@dataclass(frozen=True, slots=True)
class Block:
    """A person's part of a form: the person's entity number and the fields under the name."""

    person: int
    fields: tuple[tuple[str, Span], ...]


def inside(mentions: Sequence[Mention], span: Span, label: Label) -> list[Mention]:
    """Mentions of a label that lie in a span; `mentions` in reading order."""
    first = bisect_left(mentions, span.start, key=lambda m: m.start)
    last = bisect_left(mentions, span.end, key=lambda m: m.start)
    return [m for m in mentions[first:last] if m.label == label and m.end <= span.end]


def stated_roles(scene: Scene, fields: Fields) -> dict[int, Role]:
    """Roles that fields state outright: "Imputado: …", or "Nombre: …" with "Calidad: víctima" beside it."""
    found: dict[int, Role] = {}
    for name, span in fields:
        if name in ROLE_FIELDS:
            for mention in inside(scene.mentions, span, Label.PERSON):
                found.setdefault(number(mention.entity), ROLE_FIELDS[name])
    sections = _sections(scene.text)
    for name, span in fields:
        role = next((r for at, r in reversed(sections) if at < span.start), None) if name == "name" else None
        if role:
            found.update((number(m.entity), role) for m in inside(scene.mentions, span, Label.PERSON))
    for block in blocks(scene, fields):
        for name, span in block.fields:
            if name == "role" and (role := role_word(scene.text[span.start : span.end])):
                found[block.person] = role
    return found


def _sections(text: str) -> list[tuple[int, Role | None]]:
    """Headings of a form with the role that they give the names under them: "DATOS DE LA VÍCTIMA"; None ends one."""
    found: list[tuple[int, Role | None]] = []
    for match in re.finditer(r"(?m)^[ \t#*=-]*([^\n:|]{3,60}?)[ \t:#*=-]*$", text):
        role = role_word(match[1])
        if role or match[1].isupper():
            found.append((match.start(), role))
    return found


def role_word(value: str) -> Role | None:
    """The role that a word of a form stands for; victim before suspect when both are said."""
    said = flat(value[:80])
    for role, rule in ((Role.VICTIM, _VICTIM), (Role.OTHER, _OTHER), (Role.SUSPECT, _SUSPECT)):
        if rule.search(said):
            return role
    return None


def blocks(scene: Scene, fields: Fields) -> Iterator[Block]:
    """Person fields, each with the fields that follow until the next person field."""
    current: tuple[int, Span] | None = None
    under: list[tuple[str, Span]] = []
    for name, span in fields:
        people = inside(scene.mentions, span, Label.PERSON) if name in _PEOPLE else []
        if name in _PEOPLE:
            if current:
                yield Block(current[0], tuple(under))
            current, under = ((number(people[0].entity), span) if len(people) == 1 else None), []
        elif current and span.start - current[1].end < _FAR:
            under.append((name, span))
    if current:
        yield Block(current[0], tuple(under))


def ties_of(scene: Scene, fields: Fields) -> Iterator[Relation]:
    """Relations of a person to what stands under the name: phone, document, plate, address, nationality."""
    for block in blocks(scene, fields):
        for name, span in block.fields:
            for (field, label), kind in _TIES.items():
                if field == name:
                    for m in inside(scene.mentions, span, label)[:6]:
                        yield Relation(
                            f"e{block.person}", kind, m.entity, _line(scene, span), rule=f"form:{name}"
                        )


def facts_of(scene: Scene, fields: Fields) -> Iterator[Attribute]:
    """Attributes of a person that stand under the name: age, birth date, sex, occupation."""
    for block in blocks(scene, fields):
        who = f"e{block.person}"
        for name, span in block.fields:
            value = re.sub(r"\s+", " ", scene.text[span.start : span.end]).strip()[:80]
            evidence = _line(scene, span)
            if name == "age" and (age := re.match(r"\d{1,2}\b", value)):
                yield Attribute(who, "age", age[0], evidence)
                if int(age[0]) < 18:
                    yield Attribute(who, "minor", "true", evidence)
            elif name == "birth_date":
                yield from (
                    Attribute(who, "birthDate", m.norm, evidence)
                    for m in inside(scene.mentions, span, Label.DATE)[:1]
                    if m.norm
                )
            elif name == "sex" and (sex := _SEX.get(flat(value).strip(" ."))):
                yield Attribute(who, "gender", sex, evidence)
            elif name == "occupation":
                yield Attribute(who, "occupation", value, evidence)


def alias_pairs(mentions: Sequence[Mention], fields: Fields) -> list[tuple[int, int]]:
    """(person, alias) as positions in `mentions`: an alias field belongs to the person field before it."""
    found: list[tuple[int, int]] = []
    last: int | None = None
    for name, span in fields:
        first = bisect_left(mentions, span.start, key=lambda m: m.start)
        stop = bisect_left(mentions, span.end, key=lambda m: m.start)
        here = [
            i for i in range(first, stop) if mentions[i].label == Label.PERSON and mentions[i].end <= span.end
        ]
        if name in _PEOPLE:
            last = here[0] if len(here) == 1 else None
        elif name == "alias" and last is not None:
            found += [(last, i) for i in here]
    return found


def _line(scene: Scene, span: Span) -> Span:
    """The sentence that holds a field's value, the value itself when none does or it is very long."""
    at = bisect_right(scene.lines, span.start, key=lambda line: line.span.start) - 1
    here = scene.lines[at].span if at >= 0 else span
    return here if span.start < here.end and here.end - here.start < LONGEST else span
