"""Invented papers for tests of the View: marked text in, evidence and the projected graph out."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, fields, is_dataclass
from hashlib import sha256

from cypher import Query
from graph.client import Client
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
from graph.resolve.project import project
from graph.store import Store
from terms.fold import fold
from terms.vocabulary import Label

EMPTY = Query.of("tests/empty", "MATCH (n) WHERE NOT n:Schema WITH n LIMIT $limit DETACH DELETE n")

MARK = re.compile(r"\[(\w+) (\w+)(?: (\S+))?\|([^\]]+)\]")
"""[e1 PERSON suspect|Wilmer Ostaiza]: a mention of the local entity e1, with role, kind or normal form."""


@dataclass(frozen=True)
class Paper:
    """A document as the tests write it. `said` are (head, type, tail), each told by the sentence that holds both."""

    name: str
    country: str
    reference: str
    marked: str
    said: Sequence[tuple[str, str, str]] = ()
    handling: str = "H1"
    routes: Sequence[dict[str, object]] = ()

    def read(self) -> tuple[Document, Run, list[Mention], list[Assertion], list[Decision]]:
        uid = sha256(self.marked.encode()).hexdigest()
        run = Run.of(uid, "told", "1")
        text, mentions, heads, roles = "", [], {}, {}
        last = 0
        for mark in MARK.finditer(self.marked):
            text += self.marked[last : mark.start()]
            local, label, more, form = mark.groups()
            about = more or ""
            norm = about.removeprefix("=") if about.startswith("=") else ""
            mentions.append(
                Mention(
                    f"m-{digest(uid, len(text))}",
                    run.uid,
                    uid,
                    len(text),
                    len(text) + len(form),
                    form,
                    Label(label),
                    local,
                    norm,
                    1.0,
                    "told",
                )
            )
            kind = "" if norm or label == "PERSON" else about
            head = heads.setdefault(
                local,
                {"label": label, "name": form, "aliases": [], "norm": norm, "kind": kind, "gazetteer": ""},
            )
            if form != head["name"]:
                head["aliases"].append(form)
            if label == "PERSON" and about:
                roles[local] = about
            text += form
            last = mark.end()
        text += self.marked[last:]
        whole = {"start": 0, "end": len(text)}
        told = [
            Assertion.of(run, AssertionKind.ENTITY, h.pop("label"), local, "", json.dumps(h), **whole)
            for local, h in heads.items()
        ]
        told += [Assertion.of(run, AssertionKind.ROLE, role, local, **whole) for local, role in roles.items()]
        sentences = [(s.start(), s.end()) for s in re.finditer(r"[^.]+\.", text)]
        for a, relation, b in self.said:
            start, end = next(
                (low, high)
                for low, high in sentences
                if {a, b} <= {m.local for m in mentions if low <= m.start < high} | {"@VICTIMS", "@SUSPECTS"}
            )
            told.append(Assertion.of(run, AssertionKind.RELATION, relation, a, b, start=start, end=end))
        told += [
            Assertion.of(run, AssertionKind.ROUTE, "victims", value=json.dumps(route), **whole)
            for route in self.routes
        ]
        segments = json.dumps(
            [[low, high, 1, n, "", 0, ""] for n, (low, high) in enumerate(sentences, start=1)]
        )
        filed = {
            "reference": self.reference,
            "country": self.country,
            "office": "",
            "date": "",
            "handling": self.handling,
        }
        decision = Decision(
            f"d-{digest(uid, self.reference)}", DecisionKind.FILED, uid, payload=json.dumps(filed), by="t"
        )
        made = {
            "uid": uid, "original": uid, "name": self.name, "path": "", "media_type": "text/plain", "language": "es",
            "text": text, "segments": segments, "notes": (), "run": run.uid, "suffix": ".txt",
        }  # fmt: skip
        document = Document(**{field.name: made[field.name] for field in fields(Document)})
        return document, run, mentions, told, [decision]


def stored(client: Client, papers: Sequence[Paper]) -> None:
    """The graph holds these papers and nothing else."""
    while client.write(EMPTY, limit=5000).nodes_deleted:
        pass
    store = Store(client)
    read = [paper.read() for paper in papers]
    for reading in read:
        store.put_reading(*reading)
    store.write(
        project(
            Evidence(
                tuple(r[0] for r in read),
                tuple(m for r in read for m in r[2]),
                tuple(a for r in read for a in r[3]),
                tuple(d for r in read for d in r[4]),
            )
        )
    )


def everything_in(value: object) -> str:
    """All text that an answer holds, folded."""
    if is_dataclass(value) and not isinstance(value, type):
        return " ".join(everything_in(getattr(value, field.name)) for field in fields(value))
    if isinstance(value, dict):
        return " ".join(everything_in(part) for item in value.items() for part in item)
    if isinstance(value, (tuple, list)):
        return " ".join(map(everything_in, value))
    return fold(str(value))
