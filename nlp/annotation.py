"""An Extraction in the shape of the annotation guideline, offsets mapped to the guideline's form of the text.

There every run of white space is one blank and none stands at either end. `mentions`, `entities`, `routes`, `relations`
and `case` hold what the guideline knows: its labels, its relation types, what is said to have happened. All else that
was read stands under keys of our own.
"""

from collections.abc import Callable
from typing import Any

from nlp.extraction import Attribute, CaseFacts, Entity, Extraction, Mention, Relation, Route, Span, Stop
from terms.vocabulary import OWN_RELATIONS, Certainty, Label

Shape = dict[str, Any]
OWN_LABELS = frozenset({Label.EMAIL, Label.ACCOUNT, Label.DOCUMENT})
"""Labels that the guideline does not annotate."""


def squeezed(text: str) -> tuple[str, list[int]]:
    """The text with single blanks, and for every offset of the old text (its end included) the new one."""
    kept: list[str] = []
    offsets = []
    for sign in text:
        blank = sign.isspace()
        offsets.append(len(kept) - (1 if blank and kept and kept[-1] == " " else 0))
        if not blank:
            kept.append(sign)
        elif kept and kept[-1] != " ":
            kept.append(" ")
    new = "".join(kept).rstrip(" ")
    offsets.append(len(new))
    return new, [min(offset, len(new)) for offset in offsets]


def to_guideline(extraction: Extraction, document: str) -> Shape:
    """The document shape of the annotation guideline, under the id `document`."""
    text, offsets = squeezed(extraction.text)

    def span(value: Span | Mention) -> Shape:
        return {"start": offsets[value.start], "end": offsets[value.end]}

    def mention(m: Mention) -> Shape:
        place = span(m)
        shown = text[place["start"] : place["end"]]
        return {
            "text": shown,
            **place,
            "label": m.label.value,
            "entity": m.entity,
            **_filled(norm=m.norm),
            "score": round(m.score, 3),
        }

    own = {e.id for e in extraction.entities if e.label in OWN_LABELS}
    done = [r for r in extraction.relations if r.certainty == Certainty.DONE]
    known = [r for r in done if r.type not in OWN_RELATIONS and not {r.head, r.tail} & own]
    return {
        "id": document,
        "language": extraction.language,
        "mentions": [mention(m) for m in extraction.mentions if m.label not in OWN_LABELS],
        "entities": [_entity(e) for e in extraction.entities if e.label not in OWN_LABELS],
        "routes": [
            _route(r, span)
            for r in extraction.routes
            if r.certainty == Certainty.DONE and r.origin and r.destination
        ],
        "relations": [_relation(r, span) for r in known],
        "case": _case(extraction.facts),
        "text": text,
        "planned": _unreal(extraction, Certainty.PLANNED, span),
        "denied": _unreal(extraction, Certainty.DENIED, span),
        "identifiers": {
            "mentions": [mention(m) for m in extraction.mentions if m.label in OWN_LABELS],
            "entities": [_entity(e) for e in extraction.entities if e.label in OWN_LABELS],
            "relations": [_relation(r, span) for r in done if r not in known],
        },
        "attributes": [_attribute(a, span) for a in extraction.attributes],
        "further_cases": [
            {"reference": c.reference, **span(Span(c.start, c.end)), **_case(c.facts)}
            for c in extraction.cases
        ],
        "fields": [{"name": name, **span(value)} for name, value in extraction.fields],
    }


def _filled(**values: str) -> Shape:
    return {key: value for key, value in values.items() if value}


def _entity(e: Entity) -> Shape:
    shape: Shape = {"id": e.id, "label": e.label.value, "name": e.name, "aliases": list(e.aliases)}
    if e.label == Label.PERSON:
        shape["role"] = e.role.value if e.role else "other"
    if e.label in {Label.PLACE, Label.NATIONALITY}:
        shape["country"] = e.country
    return shape | _filled(kind=e.kind, gazetteer=e.gazetteer, norm=e.norm)


def _stop(stop: Stop | None) -> Shape | None:
    return {"name": stop.name, "country": stop.country, "entity": stop.entity or None} if stop else None


def _route(r: Route, span: Callable[[Span], Shape]) -> Shape:
    return {
        "origin": _stop(r.origin),
        "transit": [_stop(s) for s in r.transit],
        "destination": _stop(r.destination),
        "mode": r.mode,
        "moved": r.moved.value,
        "evidence": span(r.evidence),
        **_filled(window=r.window, rule=r.rule),
        **({"movers": list(r.movers)} if r.movers else {}),
    }


def _relation(r: Relation, span: Callable[[Span], Shape]) -> Shape:
    shape: Shape = {"head": r.head, "type": r.type.value, "tail": r.tail, "evidence": span(r.evidence)}
    return shape | ({"hearsay": True} if r.hearsay else {}) | _filled(time=r.time, rule=r.rule)


def _unreal(extraction: Extraction, certainty: Certainty, span: Callable[[Span], Shape]) -> Shape:
    return {
        "routes": [_route(r, span) for r in extraction.routes if r.certainty == certainty],
        "relations": [_relation(r, span) for r in extraction.relations if r.certainty == certainty],
    }


def _attribute(a: Attribute, span: Callable[[Span], Shape]) -> Shape:
    return {"entity": a.entity, "name": a.name, "value": a.value, "evidence": span(a.evidence)}


def _case(facts: CaseFacts) -> Shape:
    return {
        "forms": [form.value for form in facts.forms],
        "victims": facts.victims,
        "stage": facts.stage.value,
        "countries": list(facts.countries),
    }
