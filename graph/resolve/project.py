"""Evidence and decisions in, the entity layer out. Pure: the same input gives the same graph, in whatever order."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import TypeVar

from graph.evidence import Assertion, AssertionKind, Document, Evidence, Mention
from graph.resolve.cases import CaseKey, CasePlaces, Filing, cases_of, filings, strictest
from graph.resolve.clusters import Cluster, cluster
from graph.resolve.graph import Edge, Graph, Node, Value, edge
from graph.resolve.judgements import judgements
from graph.resolve.local import Local, locals_of
from graph.resolve.questions import Sources, questions
from graph.resolve.relations import relations
from graph.resolve.reviews import Settled, settle
from graph.resolve.routes import routes
from terms import gazetteer
from terms.fold import fold
from terms.vocabulary import Kind, Role, Stage

_R = TypeVar("_R", Mention, Assertion)
_STAGES = {stage: rank for rank, stage in enumerate(Stage)}


def project(evidence: Evidence) -> Graph:
    """The entity layer that this evidence and these decisions give."""
    settled = settle(evidence.assertions, evidence.mentions, evidence.decisions)
    mentions, assertions = _by_document(evidence.mentions), _by_document(settled.assertions)
    filed = filings(evidence.decisions)
    documents = sorted(evidence.documents, key=lambda d: d.uid)
    places = {d.uid: cases_of(d, filed.get(d.uid, (Filing(),)), assertions[d.uid]) for d in documents}
    entities = list(
        chain.from_iterable(
            locals_of(d.uid, mentions[d.uid], assertions[d.uid], places[d.uid]) for d in documents
        )
    )
    judged = judgements(entities, evidence.decisions)
    clusters, refused = cluster(entities, judged)
    uids = _uids(clusters)
    reviewed = _reviewed_roles(settled)
    handling = {d.uid: places[d.uid].filing.handling for d in documents}
    nodes: dict[str, Node] = {}
    edges: list[Edge] = []
    for found in clusters:
        node = _entity(found, uids[found.members[0].key], handling)
        nodes[node.uid] = node
        edges.extend(_participations(found, node.uid, reviewed))
    for node in _cases(documents, places, assertions, settled):
        nodes[node.uid] = node
    for document in documents:
        edges.extend(
            edge("PART_OF", document.uid, case.uid, ("Document", "Entity"))
            for case in places[document.uid].keys
        )
    for document in documents:
        told, where = assertions[document.uid], places[document.uid]
        edges.extend(relations(document.uid, told, where, uids, settled))
        for part in routes(document.uid, told, where, uids, settled):
            if isinstance(part, Node):
                nodes.setdefault(part.uid, part)
            else:
                edges.append(part)
    known = Sources(
        _by_document(evidence.assertions), settled, places, nodes, uids, clusters, refused, judged
    )
    nodes.update((node.uid, node) for node in questions(known))
    return Graph(nodes, _merged(edges))


def _uids(clusters: Sequence[Cluster]) -> dict[tuple[str, str], str]:
    """The id that each cluster bears: its oldest position's, or the gazetteer's unless one before it has that."""
    taken: set[str] = set()
    uids: dict[tuple[str, str], str] = {}
    for found in clusters:
        first = found.members[0]
        uid = next((member.uid for member in found.members if member.gazetteer), first.uid)
        if uid in taken:
            uid = first.alone
        taken.add(uid)
        uids.update((member.key, uid) for member in found.members)
    return uids


def _by_document(records: Iterable[_R]) -> Mapping[str, list[_R]]:
    found: dict[str, list[_R]] = defaultdict(list)
    for record in sorted(records, key=lambda r: r.uid):
        found[record.document].append(record)
    return found


def _entity(found: Cluster, uid: str, handling: Mapping[str, str]) -> Node:
    members = found.members
    known = sorted(
        {name for m in members for name in (m.name, *m.aliases) if name}, key=lambda n: (-len(fold(n)), n)
    )
    name = known[0] if known else ""
    cases = {case.uid for member in members for case in member.cases}
    ids = tuple(sorted({uid, *(m.alone if m.uid != uid else uid for m in members)}))
    norm = _first(m.norm for m in members)
    properties: dict[str, Value] = {
        "uid": uid,
        "ids": ids,
        "name": name,
        "aliases": tuple(known[1:]),
        "norm": norm,
        "country": _first(m.country for m in members),
        "kind": _first(m.kind for m in members),
        "gazetteer": _first(m.gazetteer for m in members),
        "handling": strictest(handling[m.document] for m in members),
        "search_text": " ".join(
            dict.fromkeys(chain((fold(n) for n in known), [norm.lower()], (i.lower() for i in ids)))
        ),
        "mentions": sum(len(m.mentions) for m in members),
        "cases": len(cases),
        "joins": json.dumps(
            sorted([j.rule, *sorted((j.a.anchor, j.b.anchor))] for j in found.joins), ensure_ascii=False
        ),
        **_of_kind(members),
    }
    return Node(uid, members[0].entity.value, properties)


def _of_kind(members: Sequence[Local]) -> dict[str, Value]:
    """What only some kinds have."""
    if members[0].entity is Kind.PERSON:
        return {
            "birthDate": max(_said(members, "birthDate"), key=len, default=""),
            "gender": _first(_said(members, "gender")),
            "nationality": tuple(_said(members, "nationality")),
            "suffix": _first(m.suffix for m in members),
            "documents": tuple(sorted({d for m in members for d in m.documents})),
            "phones": tuple(sorted({p for m in members for p in m.phones})),
        }
    if members[0].entity is not Kind.PLACE:
        return {}
    known = gazetteer.get(_first(m.gazetteer for m in members))
    where: dict[str, Value] = {"latitude": known.latitude, "longitude": known.longitude} if known else {}
    return {"town": _first(_said(members, "town")), **where}


def _said(members: Iterable[Local], attribute: str) -> list[str]:
    return sorted({value for member in members for value in member.attributes.get(attribute, ())})


def _first(values: Iterable[str]) -> str:
    """The smallest known value, so that the order of documents means nothing."""
    return min((value for value in values if value), default="")


def _reviewed_roles(settled: Settled) -> Mapping[tuple[str, str], str]:
    """How the roles of in-document people were reviewed."""
    return {
        (told.document, told.subject): mark
        for told in settled.assertions
        if told.kind is AssertionKind.ROLE and (mark := settled.mark(told.uid))
    }


def _participations(found: Cluster, uid: str, reviewed: Mapping[tuple[str, str], str]) -> Iterable[Edge]:
    by_case: dict[CaseKey, list[Local]] = defaultdict(list)
    for member in found.members:
        for case in member.cases:
            by_case[case].append(member)
        for mention in member.mentions:
            yield edge("MENTIONED_AS", uid, mention.uid, ("Entity", "Mention"))
    for case, members in by_case.items():
        yield edge(
            "IN_CASE",
            uid,
            case.uid,
            role=_role(members),
            witness=_first(_said(members, "witness")),
            age=_first(_said(members, "age")),
            gender=_first(_said(members, "gender")),
            minor=_first(_said(members, "minor")),
            reviewed=_first(reviewed.get(m.key, "") for m in members),
            documents=tuple(sorted({m.document for m in members})),
            mentions=tuple(sorted(m.uid for member in members for m in member.mentions)),
        )


def _role(members: Sequence[Local]) -> str:
    """One role in one case. Whoever a document calls a victim is one: protection comes first."""
    if members[0].entity is not Kind.PERSON:
        return ""
    said = {role for member in members for role in member.roles}
    order = (Role.VICTIM, Role.SUSPECT, Role.OFFICIAL)
    return next((role.value for role in order if role in said), Role.OTHER.value)


def _cases(
    documents: Sequence[Document],
    places: Mapping[str, CasePlaces],
    assertions: Mapping[str, Sequence[Assertion]],
    settled: Settled,
) -> Iterable[Node]:
    by_case: dict[str, list[tuple[CaseKey, Document]]] = defaultdict(list)
    for document in documents:
        for case in places[document.uid].keys:
            by_case[case.uid].append((case, document))
    for uid, found in sorted(by_case.items()):
        key = min((case for case, _ in found), key=lambda c: (c.reference, c.office))
        facts = [
            fact
            for case, document in found
            for fact in assertions[document.uid]
            if fact.kind is AssertionKind.FACT and case in places[document.uid].at(fact.start)
        ]
        filed = [places[document.uid].filing for _, document in found]
        yield Node(
            uid,
            "Case",
            {
                "uid": uid,
                "ids": (uid,),
                "name": key.reference or uid,
                "reference": key.reference,
                "country": key.country,
                "office": key.office,
                "date": _first(filing.date for filing in filed),
                "handling": strictest(filing.handling for filing in filed),
                "stage": max(
                    (f.value for f in facts if f.type == "stage"),
                    key=lambda s: _STAGES[Stage(s)],
                    default=Stage.NONE.value,
                ),
                "forms": tuple(sorted({f.value for f in facts if f.type == "form"})),
                "victims": max((int(f.value) for f in facts if f.type == "victims"), default=0),
                "countries": tuple(
                    sorted({f.value for f in facts if f.type == "country"} | ({key.country} - {""}))
                ),
                "documents": tuple(sorted(document.uid for _, document in found)),
                "reviewed": tuple(sorted({f"{f.type} {f.value}" for f in facts if settled.mark(f.uid)})),
                "search_text": " ".join([fold(key.reference), uid.lower(), fold(key.office)]).strip(),
            },
        )


def _merged(edges: Iterable[Edge]) -> dict[str, Edge]:
    """Edges by id; several of one id become one that lists all their assertions and cases."""
    merged: dict[str, Edge] = {}
    for found in sorted(
        edges, key=lambda e: (e.uid, json.dumps(dict(e.properties), sort_keys=True, default=list))
    ):
        before = merged.get(found.uid)
        merged[found.uid] = found if before is None else _joined(before, found)
    return merged


def _joined(a: Edge, b: Edge) -> Edge:
    properties: dict[str, Value] = {}
    for name, value in a.properties.items():
        other = b.properties[name]
        if isinstance(value, tuple) and isinstance(other, tuple):
            properties[name] = tuple(sorted({*value, *other}))
        elif isinstance(value, bool) and isinstance(other, bool):
            properties[name] = value and other
        elif name == "certainty":
            properties[name] = min(str(value), str(other), key=("done", "planned", "denied").index)
        else:
            properties[name] = min((str(v) for v in (value, other) if v), default="")
    return Edge(a.uid, a.type, a.source, a.target, properties, a.ends)
