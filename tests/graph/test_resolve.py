"""Who is who: what joins, what never does, and that order means nothing."""

import json
import random
from dataclasses import replace

from graph.evidence import Decision, DecisionKind, Evidence
from graph.resolve.graph import Graph
from graph.resolve.project import project
from terms.vocabulary import Label, RelationType, Role
from tests.graph.told import Thing, person, phone, together, told

HAS, USES = RelationType.HAS_DOCUMENT, RelationType.USES_PHONE
NAME = "Rutilio Zepeda Umanzor"


def document(local: str, norm: str) -> Thing:
    return Thing(local, Label.DOCUMENT, norm.rpartition(":")[2], norm=norm)


def people(evidence: Evidence) -> list[set[str]]:
    graph = project(evidence)
    cases = {n.uid: n.properties["reference"] for n in graph.nodes.values() if n.label == "Case"}
    return sorted(
        (
            {str(cases[e.target]) for e in graph.edges.values() if e.type == "IN_CASE" and e.source == n.uid}
            for n in graph.nodes.values()
            if n.label == "Person"
        ),
        key=sorted,
    )


def test_equal_names_in_two_cases_are_two_people():
    assert people(together(told("A", [person("e1", NAME)]), told("B", [person("e1", NAME)]))) == [
        {"A"},
        {"B"},
    ]


def test_equal_names_in_one_case_are_one_person():
    one = told("A", [person("e1", NAME)], reference="C-1")
    two = told("B", [person("e1", "ZEPEDA UMANZOR, Rutilio")], reference="c 1")
    assert people(together(one, two)) == [{"C-1"}]


def test_a_document_number_joins_across_cases_under_a_variant_of_the_name():
    has = ((HAS, "e2"),)
    one = told("A", [person("e1", NAME, has=has), document("e2", "ID:EC:0912345678")])
    two = told(
        "B", [person("e1", "Rutilio Cepeda", has=has), document("e2", "ID:EC:0912345678")], country="PE"
    )
    assert people(together(one, two)) == [{"A", "B"}]


def test_a_document_number_beside_a_stranger_joins_nobody():
    has = ((HAS, "e2"),)
    one = told("A", [person("e1", NAME, has=has), document("e2", "ID:EC:0912345678")])
    two = told("B", [person("e1", "Olga Barahona", has=has), document("e2", "ID:EC:0912345678")])
    assert people(together(one, two)) == [{"A"}, {"B"}]


def test_a_phone_joins_with_the_name_and_not_without():
    uses = ((USES, "e2"),)
    one = told("A", [person("e1", NAME, has=uses), phone("e2", "099 912 3456", "+593999123456")])
    two = told(
        "B", [person("e1", "Rutilio Zepeda", has=uses), phone("e2", "+593 99 912 3456", "+593999123456")]
    )
    three = told("C", [person("e1", "Olga Barahona", has=uses), phone("e2", "0999123456", "+593999123456")])
    assert people(together(one, two, three)) == [{"A", "B"}, {"C"}]


def test_a_full_birth_date_joins_a_rare_name_and_no_placeholder_does():
    born = (("birthDate", "1984-03-12"),)
    rare = [told(case, [person("e1", "Rutilio Zumbahlen Quiroz", said=born)]) for case in "AB"]
    assert people(together(*rare)) == [{"A", "B"}]
    unknown = (("birthDate", "1984-01-01"),)
    rare = [told(case, [person("e1", "Rutilio Zumbahlen Quiroz", said=unknown)]) for case in "AB"]
    assert people(together(*rare)) == [{"A"}, {"B"}]


def test_a_contradiction_forbids_what_a_rule_would_join():
    uses = ((USES, "e2"),)
    number = phone("e2", "0999123456", "+593999123456")
    one = told("A", [person("e1", NAME, has=uses, said=(("birthDate", "1984"),)), number])
    two = told("B", [person("e1", NAME, has=uses, said=(("birthDate", "1961-02-03"),)), number])
    assert people(together(one, two)) == [{"A"}, {"B"}]
    father = told("A", [person("e1", f"{NAME} padre", has=uses), number])
    son = told("B", [person("e1", f"{NAME} hijo", has=uses), number])
    assert people(together(father, son)) == [{"A"}, {"B"}]


def test_a_chain_never_brings_contradicted_people_together():
    uses = ((USES, "e2"),)
    number = phone("e2", "0999123456", "+593999123456")
    parts = [
        told("A", [person("e1", NAME, has=uses, said=(("birthDate", "1984"),)), number]),
        told("B", [person("e1", NAME, has=uses), number]),
        told("C", [person("e1", NAME, has=uses, said=(("birthDate", "1961"),)), number]),
    ]
    found = people(together(*parts))
    assert len(found) == 2
    assert not any({"A", "C"} <= cases for cases in found)


def test_people_overrule_the_rules_both_ways_and_can_take_it_back():
    one, two = told("A", [person("e1", NAME)]), told("B", [person("e1", "El Tuerto")])
    a, b = sorted((one.mentions[0].anchor, two.mentions[0].anchor))
    same = Decision("d-1", DecisionKind.JUDGED, a, b, json.dumps({"verdict": "same"}), "2024-02-01", "test")
    both = together(one, two)
    before = project(both).lines()
    judged = replace(both, decisions=(*both.decisions, same))
    assert people(judged) == [{"A", "B"}]
    undone = Decision("d-2", DecisionKind.REVOKED, "d-1", at="2024-02-02", by="test")
    assert project(replace(judged, decisions=(*judged.decisions, undone))).lines() == before


def test_firms_join_by_full_name_with_a_legal_form_and_agencies_only_at_home():
    firm = [
        told(c, [Thing("e1", Label.ORG, n, kind="firm")], country=k)
        for c, n, k in (
            ("A", "Inversiones Brisa Marina S.A.C.", "PE"),
            ("B", "Inversiones Brisa Marina SAC", "EC"),
        )
    ]
    assert count(project(together(*firm)), "Organisation") == 1
    agency = [
        told(c, [Thing("e1", Label.ORG, "Fiscalía General del Estado", kind="agency", country=c)], country=c)
        for c in ("EC", "BO")
    ]
    assert count(project(together(*agency)), "Organisation") == 2
    vague = [told(c, [Thing("e1", Label.ORG, "Los Primos")]) for c in "AB"]
    assert count(project(together(*vague)), "Organisation") == 2


def test_venues_join_in_one_town_only():
    def bar(case: str, town: str) -> Evidence:
        return told(case, [Thing("e1", Label.PLACE, "Luna Azul", kind="venue", said=(("town", town),))])

    assert count(project(together(bar("A", "Machala"), bar("B", "MACHALA"))), "Place") == 1
    assert count(project(together(bar("A", "Machala"), bar("B", "Tumbes"))), "Place") == 2


def test_whoever_one_document_calls_a_victim_is_one_in_that_case():
    one = told("A", [person("e1", NAME, Role.SUSPECT)], reference="C-1")
    two = told("B", [person("e1", NAME, Role.VICTIM)], reference="C-1")
    graph = project(together(one, two))
    assert {e.properties["role"] for e in graph.edges.values() if e.type == "IN_CASE"} == {"victim"}


def test_the_order_of_evidence_means_nothing():
    uses = ((USES, "e2"),)
    parts = [
        told(
            f"D{n}",
            [person("e1", NAME, has=uses), phone("e2", f"099 912 345{n % 3}", f"+59399912345{n % 3}")],
            reference=f"R{n % 5}",
        )
        for n in range(12)
    ]
    whole = together(*parts)
    expected = project(whole).lines()
    shuffled = random.Random(7)
    for _ in range(5):
        mixed = [list(part) for part in (whole.documents, whole.mentions, whole.assertions, whole.decisions)]
        for part in mixed:
            shuffled.shuffle(part)
        assert project(Evidence(*(tuple(part) for part in mixed))).lines() == expected


def test_an_amendment_moves_a_document_to_another_case():
    one = told("A", [person("e1", NAME)])
    amended = Decision(
        "d-9",
        DecisionKind.AMENDED,
        one.documents[0].uid,
        payload=json.dumps({"reference": "Z-9", "country": "BR"}),
        at="2024-05-01",
        by="test",
    )
    graph = project(replace(one, decisions=(*one.decisions, amended)))
    assert [
        (n.properties["reference"], n.properties["country"])
        for n in graph.nodes.values()
        if n.label == "Case"
    ] == [("Z-9", "BR")]


def test_ids_never_come_from_names():
    one = told("A", [person("e1", NAME)])
    renamed = replace(one, mentions=tuple(replace(m, text="X") for m in one.mentions))
    assert {n.uid for n in project(one).nodes.values()} == {n.uid for n in project(renamed).nodes.values()}


def count(graph: Graph, label: str) -> int:
    return sum(node.label == label for node in graph.nodes.values())
