"""The one place where words become evidence: a document and its reading in, records out. Pure."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from graph import evidence
from graph.evidence import Assertion, AssertionKind, Decision, DecisionKind, Run, digest
from ingest.document import Document, Metadata
from ingest.readers.fields import metadata_from
from nlp.extraction import CaseFacts, Extraction, Span, Stop
from nlp.heading import reference
from terms.vocabulary import Label, Stage

NO_REFERENCE = frozenset({Label.DOCUMENT, Label.DATE, Label.MONEY})
"""Mentions that a case reference is never a part of."""

FIELDS = ("reference", "country", "office", "date", "handling")


@dataclass(frozen=True, slots=True)
class Record:
    """All that one reading of one document gives, ready to be written in one transaction."""

    document: evidence.Document
    run: Run
    mentions: tuple[evidence.Mention, ...]
    assertions: tuple[Assertion, ...]


def record(document: Document, suffix: str, extraction: Extraction, extractor: str, version: str) -> Record:
    """Evidence of this document, which came in a file of this suffix, under this extractor."""
    run = Run.of(document.sha256, extractor, version)
    return Record(
        evidence.Document(
            uid=document.sha256,
            original=document.original,
            name=document.name,
            path=document.path,
            suffix=suffix,
            media_type=document.media_type,
            language=extraction.language,
            text=document.text,
            segments=json.dumps(
                [[s.start, s.end, s.page, s.paragraph, s.sheet, s.row, s.column] for s in document.segments]
            ),
            notes=document.notes,
            run=run.uid,
        ),
        run,
        tuple(_mentions(run, extraction)),
        tuple(dict.fromkeys(_assertions(run, extraction))),
    )


def filed(document: str, metadata: Metadata, at: str, by: str) -> Decision:
    """The decision that this document is filed under this metadata; the same twice is one."""
    payload = json.dumps(
        {name: getattr(metadata, name) for name in FIELDS}, ensure_ascii=False, sort_keys=True
    )
    return Decision(
        f"d-{digest('filed', document, payload)}", DecisionKind.FILED, document, payload=payload, at=at, by=by
    )


def _mentions(run: Run, extraction: Extraction) -> Iterator[evidence.Mention]:
    for m in extraction.mentions:
        uid = f"m-{digest(run.uid, m.start, m.end, m.label)}"
        yield evidence.Mention(
            uid, run.uid, run.document, m.start, m.end, m.text, m.label, m.entity, m.norm, m.score, m.source
        )


def _assertions(run: Run, extraction: Extraction) -> Iterator[Assertion]:
    first = {m.entity: m for m in reversed(extraction.mentions)}
    for entity in extraction.entities:
        mention = first[entity.id]
        about = {
            "name": entity.name,
            "aliases": sorted(entity.aliases),
            "kind": entity.kind,
            "gazetteer": entity.gazetteer,
            "norm": entity.norm,
        }
        yield Assertion.of(
            run,
            AssertionKind.ENTITY,
            entity.label.value,
            entity.id,
            entity.country,
            json.dumps(about, ensure_ascii=False, sort_keys=True),
            mention.start,
            mention.end,
        )
        if entity.role:
            yield Assertion.of(
                run, AssertionKind.ROLE, entity.role.value, entity.id, start=mention.start, end=mention.end
            )
    for a in extraction.attributes:
        yield Assertion.of(
            run,
            AssertionKind.ATTRIBUTE,
            a.name,
            a.entity,
            value=a.value,
            start=a.evidence.start,
            end=a.evidence.end,
        )
    for r in extraction.relations:
        yield Assertion.of(
            run,
            AssertionKind.RELATION,
            r.type.value,
            r.head,
            r.tail,
            r.rule,
            r.evidence.start,
            r.evidence.end,
            r.certainty,
            r.hearsay,
            r.time,
        )
    for route in extraction.routes:
        about_route = {
            "origin": _stop(route.origin),
            "transit": [_stop(stop) for stop in route.transit],
            "destination": _stop(route.destination),
            "mode": route.mode,
            "movers": sorted(route.movers),
        }
        yield Assertion.of(
            run,
            AssertionKind.ROUTE,
            route.moved.value,
            value=json.dumps(about_route, ensure_ascii=False, sort_keys=True),
            start=route.evidence.start,
            end=route.evidence.end,
            certainty=route.certainty,
            time=route.window,
        )
    whole = Span(0, len(extraction.text))
    for part in extraction.cases:
        yield Assertion.of(
            run, AssertionKind.PART, "reference", value=part.reference, start=part.start, end=part.end
        )
        yield from _facts(run, part.facts, Span(part.start, part.end))
    if not extraction.cases:
        yield from _facts(run, extraction.facts, whole)
    for name, value, span in _stated(extraction):
        yield Assertion.of(
            run, AssertionKind.FACT, f"field:{name}", value=value, start=span.start, end=span.end
        )


def _stated(extraction: Extraction) -> Iterator[tuple[str, str, Span]]:
    """What the text says of its own filing: field, value in normal form, where. The first of each field counts."""
    taken = [Span(m.start, m.end) for m in extraction.mentions if m.label in NO_REFERENCE]
    heading = reference(extraction.text, taken)
    told = [*extraction.fields, *([("reference", heading)] if heading else [])]
    seen: set[str] = set()
    for name, span in told:
        if name in FIELDS and name not in seen:
            said, problems = metadata_from({name: extraction.text[span.start : span.end]})
            if not problems and getattr(said, name):
                seen.add(name)
                yield name, getattr(said, name), span


def _stop(stop: Stop | None) -> dict[str, str] | None:
    return {"name": stop.name, "country": stop.country, "entity": stop.entity} if stop else None


def _facts(run: Run, facts: CaseFacts, whole: Span) -> Iterator[Assertion]:
    spans = dict(facts.evidence)
    values = [("form", form.value) for form in facts.forms]
    values += [("country", country) for country in facts.countries]
    if facts.victims:
        values.append(("victims", str(facts.victims)))
    if facts.stage is not Stage.NONE:
        values.append(("stage", facts.stage.value))
    for name, value in values:
        span = spans.get(value, spans.get(name, whole))
        yield Assertion.of(run, AssertionKind.FACT, name, value=value, start=span.start, end=span.end)
