"""What reviewers say of facts: it holds, it outlives runs, it can be taken back."""

import json
import random
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from graph.evidence import (
    Assertion,
    AssertionKind,
    Decision,
    DecisionKind,
    Evidence,
    Mention,
    Position,
    Run,
    digest,
)
from graph.resolve.graph import Edge, Graph, Node
from graph.resolve.project import project
from graph.resolve.reviews import fact_of
from terms.vocabulary import Label, RelationType, Role
from tests.graph.told import person, phone, together, told

HAS = ((RelationType.USES_PHONE, "e2"),)
NAME = "Rutilio Zepeda Umanzor"


def one() -> Evidence:
    return told("A", [person("e1", NAME, has=HAS), phone("e2", "099 912 3456", "+593999123456")])


def fact(evidence: Evidence, kind: AssertionKind) -> Assertion:
    return next(a for a in evidence.assertions if a.kind is kind)


def reviewed(evidence: Evidence, about: Assertion, verdict: str, number: int = 1, **changes: Any) -> Evidence:
    """The evidence with a review more."""
    mentions = [m for m in evidence.mentions if m.document == about.document]
    payload = {"verdict": verdict, "fact": fact_of(about, mentions), "fields": changes}
    decision = Decision(
        f"d-{number}",
        DecisionKind.REVIEWED,
        about.document,
        payload=json.dumps(payload),
        at=f"2024-05-0{number}",
        by="reviewer",
    )
    return replace(evidence, decisions=(*evidence.decisions, decision))


def undone(evidence: Evidence, decision: str) -> Evidence:
    revoked = Decision("d-undo", DecisionKind.REVOKED, decision, at="2024-06-01", by="reviewer")
    return replace(evidence, decisions=(*evidence.decisions, revoked))


def read_again(evidence: Evidence, shift: int, drop: AssertionKind | None = None) -> Evidence:
    """The same documents as a new extractor reads them: other ids and local names, stretches moved a little."""
    runs = {d.uid: Run.of(d.uid, "told", "2") for d in evidence.documents}

    def moved(m: Mention) -> Mention:
        run = runs[m.document].uid
        start, end, local = m.start + shift, m.end + shift, f"n{m.local}"
        return replace(m, uid=f"m-{digest(run, start)}", run=run, start=start, end=end, local=local)

    def said(a: Assertion) -> Assertion:
        ends = [f"n{end}" if end else "" for end in (a.subject, a.object)]
        if a.kind is not AssertionKind.RELATION:
            ends[1] = a.object
        return Assertion.of(
            runs[a.document], a.kind, a.type, *ends, a.value, a.start + shift, a.end, a.certainty, a.hearsay, a.time
        )  # fmt: skip

    return Evidence(
        tuple(replace(d, run=runs[d.uid].uid) for d in evidence.documents),
        tuple(moved(m) for m in evidence.mentions),
        tuple(said(a) for a in evidence.assertions if a.kind is not drop),
        evidence.decisions,
    )


def relations(graph: Graph) -> list[Edge]:
    return [edge for edge in graph.edges.values() if edge.type in set(RelationType)]


def role(graph: Graph) -> Mapping[str, Any]:
    people = {node.uid for node in graph.nodes.values() if node.label == "Person"}
    return next(e.properties for e in graph.edges.values() if e.type == "IN_CASE" and e.source in people)


def items(graph: Graph) -> list[Node]:
    return sorted(
        (node for node in graph.nodes.values() if node.label == "Review"),
        key=lambda n: str(n.properties["sort"]),
    )


def test_a_rejected_fact_leaves_the_graph():
    evidence = one()
    assert [edge.type for edge in relations(project(evidence))] == ["USES_PHONE"]
    graph = project(reviewed(evidence, fact(evidence, AssertionKind.RELATION), "rejected"))
    assert relations(graph) == []
    decided = next(item for item in items(graph) if item.properties["decided"])
    assert decided.properties["decision"] == "d-1"


def test_an_accepted_fact_is_marked():
    evidence = one()
    (edge,) = relations(project(reviewed(evidence, fact(evidence, AssertionKind.RELATION), "accepted")))
    assert edge.properties["reviewed"] == "accepted"
    assert relations(project(evidence))[0].properties["reviewed"] == ""


def test_an_edited_fact_is_projected_with_its_changes():
    evidence = one()
    told_so = fact(evidence, AssertionKind.RELATION)
    (edge,) = relations(
        project(reviewed(evidence, told_so, "edited", type="OWNS", certainty="planned", time="2023-05"))
    )
    assert (edge.type, edge.properties["certainty"], edge.properties["time"]) == (
        "OWNS",
        "planned",
        "2023-05",
    )
    assert edge.properties["reviewed"] == "edited"
    assert edge.properties["assertions"] == (told_so.uid,)


def test_an_edited_role_holds_and_protects():
    evidence = one()
    graph = project(reviewed(evidence, fact(evidence, AssertionKind.ROLE), "edited", role="victim"))
    assert (role(graph)["role"], role(graph)["reviewed"]) == (Role.VICTIM, "edited")


def test_an_end_can_be_another_thing_of_the_document():
    both = told(
        "A",
        [
            person("e1", NAME, has=((RelationType.USES_PHONE, "e3"),)),
            person("e2", "Wilmer Ostaiza Loor"),
            phone("e3", "099 912 3456", "+593999123456"),
        ],
    )
    other = next(m for m in both.mentions if m.local == "e2")
    (edge,) = relations(
        project(
            reviewed(
                both, fact(both, AssertionKind.RELATION), "edited", source=[other.start, other.end, "PERSON"]
            )
        )
    )
    assert project(both).nodes[edge.source].properties["name"] == "Wilmer Ostaiza Loor"


def test_the_last_of_several_reviews_holds_and_undo_brings_the_one_before_back():
    evidence = one()
    about = fact(evidence, AssertionKind.RELATION)
    first = reviewed(evidence, about, "accepted", 1)
    both = reviewed(first, about, "rejected", 2)
    assert relations(project(both)) == []
    assert project(undone(both, "d-2")).lines() == project(first).lines()


def test_taking_a_decision_back_gives_the_identical_graph():
    evidence = together(one(), told("B", [person("e1", NAME)], country="PE"))
    before = project(evidence).lines()
    for verdict, changes in (
        ("rejected", {}),
        ("accepted", {}),
        ("edited", {"certainty": "denied"}),
    ):
        changed = reviewed(evidence, fact(evidence, AssertionKind.RELATION), verdict, **changes)
        assert project(changed).lines() != before
        assert project(undone(changed, "d-1")).lines() == before


def test_a_review_outlives_a_new_run_by_overlap():
    evidence = one()
    rejected = reviewed(evidence, fact(evidence, AssertionKind.RELATION), "rejected")
    again = read_again(rejected, 3)
    assert relations(project(read_again(evidence, 3)))
    assert relations(project(again)) == []


def test_a_review_whose_fact_is_no_longer_read_needs_a_look():
    evidence = one()
    rejected = reviewed(evidence, fact(evidence, AssertionKind.RELATION), "rejected")
    graph = project(read_again(rejected, 3, drop=AssertionKind.RELATION))
    first = items(graph)[0]
    assert first.uid == "d-1"
    assert str(first.properties["rule"]).startswith("needs a look")
    assert not first.properties["decided"]


def test_an_accepted_role_is_not_moved_onto_another_role():
    evidence = one()
    accepted = reviewed(evidence, fact(evidence, AssertionKind.ROLE), "accepted")
    now = tuple(
        replace(a, type=Role.VICTIM.value) if a.kind is AssertionKind.ROLE else a for a in accepted.assertions
    )
    graph = project(replace(accepted, assertions=now))
    assert (role(graph)["role"], role(graph)["reviewed"]) == (Role.VICTIM, "")
    assert items(graph)[0].uid == "d-1"


def test_what_a_person_said_of_a_role_outlives_another_reading_of_it():
    evidence = one()
    edited = reviewed(evidence, fact(evidence, AssertionKind.ROLE), "edited", role="victim")
    now = tuple(
        replace(a, type=Role.OFFICIAL.value) if a.kind is AssertionKind.ROLE else a for a in edited.assertions
    )
    assert role(project(replace(edited, assertions=now)))["role"] == Role.VICTIM


def judged(evidence: Evidence, verdict: str, *, number: int = 1) -> Evidence:
    a, b = (next(m for m in evidence.mentions if m.document == d.uid) for d in evidence.documents[:2])
    spots = [Position(m.document, m.start, m.end, m.label) for m in (a, b)]
    payload = {"verdict": verdict, "a": spots[0].written, "b": spots[1].written}
    decision = Decision(
        f"d-j{number}", DecisionKind.JUDGED, a.anchor, b.anchor, json.dumps(payload), f"2024-05-0{number}", "reviewer"
    )  # fmt: skip
    return replace(evidence, decisions=(*evidence.decisions, decision))


def people(graph: Graph) -> int:
    return sum(node.label == "Person" for node in graph.nodes.values())


def test_a_judgement_overrules_the_rules_both_ways_and_can_be_taken_back():
    apart = together(told("A", [person("e1", NAME)]), told("B", [person("e1", NAME)], country="PE"))
    assert people(project(apart)) == 2
    assert people(project(judged(apart, "same"))) == 1
    joined = together(
        told("A", [person("e1", NAME)], reference="C-1"), told("B", [person("e1", NAME)], reference="C-1")
    )
    assert people(project(joined)) == 1
    assert people(project(judged(joined, "different"))) == 2
    assert people(project(judged(joined, "unsure"))) == 1
    for evidence, verdict in ((apart, "same"), (joined, "different"), (joined, "unsure")):
        back = undone(judged(evidence, verdict), "d-j1")
        assert project(back).lines() == project(evidence).lines()


def test_the_last_verdict_on_a_pair_holds():
    apart = together(told("A", [person("e1", NAME)]), told("B", [person("e1", NAME)], country="PE"))
    assert people(project(judged(judged(apart, "different", number=1), "same", number=2))) == 1


def test_a_judgement_outlives_a_new_run():
    apart = together(told("A", [person("e1", NAME)]), told("B", [person("e1", NAME)], country="PE"))
    assert people(project(read_again(judged(apart, "same"), 2))) == 1


def test_one_town_can_be_judged_to_be_two():
    from tests.graph.told import Thing

    town = Thing("e1", Label.PLACE, "San Lorenzo", gazetteer="geonames:3651297", kind="city")
    both = together(told("A", [town]), told("B", [town], country="CO"))
    places = [n for n in project(judged(both, "different")).nodes.values() if n.label == "Place"]
    assert len(places) == 2
    assert len({n.uid for n in places} & {n.uid for n in project(both).nodes.values()}) == 1


def test_the_same_full_name_in_two_cases_is_offered_and_never_joined():
    apart = together(told("A", [person("e1", NAME)]), told("B", [person("e1", NAME)], country="PE"))
    graph = project(apart)
    offered = [item for item in items(graph) if item.properties["kind"] == "join"]
    assert [item.properties["rule"] for item in offered] == ["possible, same full name"]
    assert len(offered[0].properties["cases"]) == 2
    answered = project(judged(apart, "unsure"))
    assert [i.properties["decided"] for i in items(answered) if i.properties["kind"] == "join"] == [True]


def test_a_contradicted_join_and_a_conflict_of_roles_come_first():
    has = ((RelationType.HAS_DOCUMENT, "e2"),)
    paper = phone("e2", "0912345678", "ID:EC:0912345678")
    paper = replace(paper, label=Label.DOCUMENT)
    one_ = told("A", [person("e1", NAME, has=has, said=(("birthDate", "1980-05-01"),)), paper])
    two = told(
        "B", [person("e1", NAME, role=Role.VICTIM, has=has, said=(("birthDate", "1991-02-03"),)), paper],
        country="PE",
    )  # fmt: skip
    rules = [str(item.properties["rule"]) for item in items(project(together(one_, two)))]
    assert rules[0] == "contradicted, document, birth year"
    both = told("C", [person("e1", NAME), person("e2", NAME, role=Role.VICTIM)])
    first = items(project(both))[:2]
    assert {str(item.properties["rule"]) for item in first} == {"roles conflict"}


def test_the_order_of_decisions_and_evidence_means_nothing():
    evidence = together(one(), told("B", [person("e1", NAME)], country="PE"))
    evidence = reviewed(evidence, fact(evidence, AssertionKind.RELATION), "edited", 3, certainty="planned")
    evidence = judged(reviewed(evidence, fact(evidence, AssertionKind.ROLE), "accepted", 4), "same")
    expected = project(evidence).lines()
    shuffled = random.Random(3)
    for _ in range(5):
        mixed = [
            list(part)
            for part in (evidence.documents, evidence.mentions, evidence.assertions, evidence.decisions)
        ]
        for part in mixed:
            shuffled.shuffle(part)
        assert project(Evidence(*(tuple(part) for part in mixed))).lines() == expected
