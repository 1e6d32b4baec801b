"""Small evidence for tests: say what a document tells, get the records that its reading would give."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass

from graph.evidence import (
    Assertion,
    AssertionKind,
    Decision,
    DecisionKind,
    Document,
    Evidence,
    Mention,
    Run,
    digest,
)
from terms.vocabulary import Label, RelationType, Role


@dataclass(frozen=True)
class Thing:
    """One in-document entity. `also` are further names; `said` attributes; `has` relations to other local ids."""

    local: str
    label: Label
    name: str
    also: tuple[str, ...] = ()
    role: Role | None = None
    norm: str = ""
    country: str = ""
    kind: str = ""
    gazetteer: str = ""
    said: tuple[tuple[str, str], ...] = ()
    has: tuple[tuple[RelationType, str], ...] = ()


def person(local: str, name: str, role: Role = Role.SUSPECT, **more: object) -> Thing:
    """A person of a document."""
    return Thing(local, Label.PERSON, name, role=role, **more)  # type: ignore[arg-type]


def phone(local: str, name: str, norm: str) -> Thing:
    """A phone of a document."""
    return Thing(local, Label.PHONE, name, norm=norm)


def told(
    name: str, things: Sequence[Thing], country: str = "EC", reference: str = "", **filed: str
) -> Evidence:
    """The evidence of one document that tells these things and is filed under this case."""
    sha256 = hashlib.sha256(name.encode()).hexdigest()
    run = Run.of(sha256, "told", "1")
    text = ""
    mentions: list[Mention] = []
    for thing in things:
        for form in (thing.name, *thing.also):
            start = len(text)
            text += f"{form}. "
            uid = f"m-{digest(run.uid, start, thing.label)}"
            mentions.append(
                Mention(
                    uid,
                    run.uid,
                    sha256,
                    start,
                    start + len(form),
                    form,
                    thing.label,
                    thing.local,
                    thing.norm,
                    1.0,
                    "told",
                )
            )
    whole = {"start": 0, "end": len(text)}
    assertions: list[Assertion] = []
    for thing in things:
        about = {
            "name": thing.name,
            "aliases": list(thing.also),
            "kind": thing.kind,
            "gazetteer": thing.gazetteer,
            "norm": thing.norm,
        }
        assertions.append(
            Assertion.of(
                run, AssertionKind.ENTITY, thing.label, thing.local, thing.country, json.dumps(about), **whole
            )
        )
        if thing.role:
            assertions.append(Assertion.of(run, AssertionKind.ROLE, thing.role, thing.local, **whole))
        assertions += [
            Assertion.of(run, AssertionKind.ATTRIBUTE, k, thing.local, value=v, **whole)
            for k, v in thing.said
        ]
        assertions += [
            Assertion.of(run, AssertionKind.RELATION, t, thing.local, other, **whole)
            for t, other in thing.has
        ]
    document = Document(
        sha256, sha256, f"{name}.txt", "", ".txt", "text/plain", "es", text, "[]", (), run.uid
    )
    payload = json.dumps(
        {
            "reference": reference or name,
            "country": country,
            "office": "",
            "date": "",
            "handling": "",
            **filed,
        }
    )
    filing = Decision(
        f"d-{digest(sha256, payload)}",
        DecisionKind.FILED,
        sha256,
        payload=payload,
        at="2024-01-01",
        by="test",
    )
    return Evidence((document,), tuple(mentions), tuple(assertions), (filing,))


def together(*parts: Evidence) -> Evidence:
    """The evidence of several documents."""
    return Evidence(
        tuple(d for p in parts for d in p.documents),
        tuple(m for p in parts for m in p.mentions),
        tuple(a for p in parts for a in p.assertions),
        tuple(d for p in parts for d in p.decisions),
    )
