"""Everything that a text means, put together: the last step from linked mentions to an Extraction."""

from collections.abc import Sequence
from dataclasses import replace

from nlp.extraction import Attribute, CaseFacts, CasePart, Entity, Extraction, Relation, Route, Span
from nlp.meaning import casehood, formcase, journeys, parts, relations, ties
from nlp.meaning.actors import Cast, cast_of, parties
from nlp.meaning.attributes import attributes_of
from nlp.meaning.roles import names_suspect, roles_of
from nlp.meaning.scene import Line, Scene, has, number, set_scene
from terms.vocabulary import Label, RelationType, Role, Stage

_WITHOUT_CASE = frozenset(
    {
        RelationType.WORKS_FOR,
        RelationType.LEADS,
        RelationType.USES_PHONE,
        RelationType.USES_EMAIL,
        RelationType.USES_ACCOUNT,
        RelationType.RESIDES_IN,
        RelationType.OWNS,
    }
)
"""Relations that a text without a case may still state."""


def understand(reading: Extraction, languages: Sequence[str], country: str) -> Extraction:
    """Roles, relations, routes, attributes and case facts of a reading whose entities are linked and located."""
    scene = set_scene(reading, tuple(languages), country)
    stated = formcase.stated_roles(scene, reading.fields)
    told = _states_case(reading) or casehood.is_case(
        scene,
        names_suspect,
        _form_of_case(reading, stated),
        any(name == "reference" for name, _ in reading.fields),
    )
    roles = roles_of(scene, told, stated)
    entities = tuple(
        replace(e, role=roles[number(e.id)]) if e.label == Label.PERSON else e for e in reading.entities
    )
    scene = replace(scene, entities={number(e.id): e for e in entities})
    if not told:
        return _without_case(reading, scene, entities, roles)
    lines = tuple(line for line in scene.lines if line.plain and not has("{general}", line))
    victims, _ = casehood.number_of_victims(lines)
    forms, _ = casehood.forms_of(lines)
    stretches = parts.parts_of(reading.text, reading.fields)
    found: list[Relation] = list(formcase.ties_of(scene, reading.fields))
    routes: list[Route] = []
    for part in _groups(lines, [span for _, span in stretches]):
        cast = cast_of(scene, _roles_in(roles, part), victims)
        acts = relations.acts_of(cast, part)
        found += relations.relations_of(cast, acts, part)
        routes += journeys.routes_of(cast, acts, part, forms)
    kept = relations.unique(found)
    facts = _facts(scene, lines, tuple(routes))
    cases = tuple(
        CasePart(
            ref,
            span.start,
            span.end,
            _facts(scene, _within(lines, span), tuple(r for r in routes if _holds(span, r.evidence))),
        )
        for ref, span in stretches
    )
    return replace(
        reading,
        entities=entities,
        attributes=_attributes(scene, reading, roles, kept),
        relations=kept,
        routes=tuple(routes),
        facts=facts,
        cases=cases,
    )


def _form_of_case(reading: Extraction, stated: dict[int, Role]) -> bool:
    named = {name for name, _ in reading.fields}
    return bool({Role.VICTIM, Role.SUSPECT} & set(stated.values())) or bool(
        named & {"crime"} and named & {"reference", "victim", "suspect"}
    )


def _states_case(reading: Extraction) -> bool:
    """Whether the form's fields alone make it a case: who is accused or harmed, beside a reference or a crime."""
    named = {name for name, _ in reading.fields}
    return bool(named & {"suspect", "victim"} and named & {"reference", "crime"})


def _without_case(
    reading: Extraction, scene: Scene, entities: tuple[Entity, ...], roles: dict[int, Role]
) -> Extraction:
    cast = Cast(scene, roles, (), (), crowd=True)
    said = [
        r
        for line in scene.lines
        for r in ties.ties_in(cast, line, parties(cast, line))
        if not r.head.startswith("@") and not r.tail.startswith("@")
    ]
    kept = relations.unique(
        r for r in (*formcase.ties_of(scene, reading.fields), *said) if r.type in _WITHOUT_CASE
    )
    return replace(
        reading, entities=entities, relations=kept, attributes=_attributes(scene, reading, roles, kept)
    )


def _attributes(
    scene: Scene, reading: Extraction, roles: dict[int, Role], kept: tuple[Relation, ...]
) -> tuple[Attribute, ...]:
    stated = tuple(formcase.facts_of(scene, reading.fields))
    named = {(a.entity, a.name) for a in stated}
    return stated + tuple(a for a in attributes_of(scene, roles, kept) if (a.entity, a.name) not in named)


def _within(lines: Sequence[Line], span: Span) -> tuple[Line, ...]:
    return tuple(line for line in lines if _holds(span, line.span))


def _holds(span: Span, inner: Span) -> bool:
    return span.start <= inner.start < span.end


def _groups(lines: tuple[Line, ...], stretches: list[Span]) -> list[tuple[Line, ...]]:
    """The lines of each case; those before the first reference are a group of their own."""
    if not stretches:
        return [lines]
    head = tuple(line for line in lines if line.span.start < stretches[0].start)
    return [g for g in (head, *(_within(lines, span) for span in stretches)) if g]


def _roles_in(roles: dict[int, Role], lines: tuple[Line, ...]) -> dict[int, Role]:
    """The roles of the persons whom these lines name."""
    said = " ".join(line.plain for line in lines)
    return {n: role for n, role in roles.items() if f"\ue000per{n}\ue001" in said}


def _facts(scene: Scene, lines: tuple[Line, ...], routes: tuple[Route, ...]) -> CaseFacts:
    if not lines:
        return CaseFacts()
    stage, where = casehood.stage_of(lines)
    victims, counted = casehood.number_of_victims(lines)
    victims = victims or _only_named(scene, lines)
    forms, said = casehood.forms_of(lines)
    evidence: list[tuple[str, Span]] = []
    if where and stage != Stage.NONE:
        evidence.append((f"stage:{stage.value}", where.span))
    if counted:
        evidence.append(("victims", counted))
    evidence += [(f"form:{form.value}", span) for form, span in said.items()]
    countries = casehood.countries_of(scene, lines, journeys.countries_on(routes))
    return CaseFacts(forms, victims, stage, countries, tuple(evidence))


def _only_named(scene: Scene, lines: tuple[Line, ...]) -> int:
    """Where no number is said and nobody is spoken of in the plural: the victims that are named."""
    roles = {number(e.id): e.role for e in scene.entities.values() if e.role == Role.VICTIM}
    cast = cast_of(replace(scene, lines=lines), _roles_in(dict.fromkeys(roles, Role.VICTIM), lines), 0)
    return 0 if cast.crowd else len(cast.victims)
