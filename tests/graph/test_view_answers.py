"""What a View answers, on a few invented case files."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, fields, is_dataclass
from hashlib import sha256
from pathlib import Path

import networkx
import pytest

from graph.analysis.networks import networks
from graph.audit import Audit
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
from graph.exchange import graphml
from graph.resolve.project import project
from graph.store import Store
from graph.view import LOCAL, Ambiguous, NotFound, PurposeMissing, Scope, View
from graph.view.values import Strength
from terms.fold import fold
from terms.vocabulary import Handling, Label

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


PHONE = "=+593991234567"
CUCUTA = Paper(
    "declaracion_marisol_tovar.txt",
    "CO",
    "NC-54001-2023",
    f"El imputado [e1 PERSON suspect|Wilmer Ostaiza Chila] captó a la víctima [e2 PERSON victim|Marisol Tovar Quintana] en "
    f"Cúcuta. Usaba el teléfono [e3 PHONE {PHONE}|+593 99 123 4567]. [e1 PERSON suspect|Ostaiza] usaba el "
    f"[e3 PHONE {PHONE}|0991234567]. Ella, [e2 PERSON victim|Marisol Tovar], usa el [e4 PHONE =+573001234567|300 123 4567]. "
    f"Marisol durmió en el [e5 PLACE venue|Hotel Las Palmas]. Firma la fiscal [e6 PERSON official|Hortensia Cadena].",
    [("e1", "RECRUITED", "e2"), ("e1", "USES_PHONE", "e3"), ("e2", "USES_PHONE", "e4")],
)
TUMBES = Paper(
    "parte_tumbes.txt",
    "PE",
    "TU-88-2023",
    f"Detenido [e1 PERSON suspect|Elmer Chiroque Ipanaqué], que llamaba al [e2 PHONE {PHONE}|+593991234567]. "
    f"[e1 PERSON suspect|Chiroque] llevó mujeres al [e3 PLACE venue|Hotel Las Palmas]. "
    f"Informó la fiscal [e4 PERSON official|Hortensia Cadena].",
    [("e1", "USES_PHONE", "e2"), ("e1", "OPERATED_IN", "e3")],
    routes=[
        {
            "origin": {"name": "Cúcuta", "country": "CO", "entity": ""},
            "transit": [],
            "destination": {"name": "Tumbes", "country": "PE", "entity": ""},
            "mode": "land",
            "movers": ["e1"],
        }
    ],
)
MANABI = Paper(
    "impulso.txt",
    "EC",
    "MA-7-2024",
    "La señora [e1 PERSON other|Rosaura Intriago] vive cerca. [e2 PERSON suspect|Kléver Bazurto] conduce el "
    "[e3 PLATE =PBX4821|PBX-4821].",
    [("e2", "USES_VEHICLE", "e3")],
)
SECRET = Paper(
    "reservado.txt",
    "PA",
    "RES-1",
    f"[e1 PERSON suspect|Nelson Quijada] tiene el [e2 PHONE {PHONE}|+593 99 123 4567] y la "
    "[e3 PLATE =PBX4821|PBX-4821].",
    [("e1", "USES_PHONE", "e2"), ("e1", "USES_VEHICLE", "e3")],
    handling="H3",
)
PAPERS = (CUCUTA, TUMBES, MANABI, SECRET)


@pytest.fixture
def view(graph: Client, tmp_path: Path) -> View:
    stored(graph, PAPERS)
    return View(LOCAL, graph, Audit(tmp_path / "audit.jsonl"))


def seen_by(view: View, *countries: str, clearance: Handling = Handling.H3) -> View:
    return View(Scope("ana", frozenset(countries) or None, clearance), view.client, view.audit)


def everything_in(value: object) -> str:
    """All text that an answer holds, folded."""
    if is_dataclass(value) and not isinstance(value, type):
        return " ".join(everything_in(getattr(value, field.name)) for field in fields(value))
    if isinstance(value, dict):
        return " ".join(everything_in(part) for item in value.items() for part in item)
    if isinstance(value, (tuple, list)):
        return " ".join(map(everything_in, value))
    return fold(str(value))


def names_nobody(value: object) -> bool:
    words = set(everything_in(value).split())
    return not words & {"marisol", "tovar", "quintana", "rosaura", "intriago", "3001234567", "573001234567"}


def test_a_case_file_shows_suspects_and_hides_victims(view: View) -> None:
    file = view.case("nc 54001 2023")
    people = {(person.role, person.node.name) for person in file.people if person.role != "victim"}
    assert people == {("suspect", "Wilmer Ostaiza Chila"), ("official", "Hortensia Cadena")}
    (victim,) = (person.node for person in file.people if person.role == "victim")
    assert victim.masked
    assert re.fullmatch(r"V-[a-z2-7]{6}", victim.name)
    assert [node.name for node in file.things] == ["+593 99 123 4567", "▇▇▇"]
    assert [node.name for node in file.places] == ["Hotel Las Palmas"]
    (recruited,) = (link for link in file.relations.links if link.type == "RECRUITED")
    passage = recruited.passages[0]
    assert passage.text.startswith(
        f"El imputado Wilmer Ostaiza Chila captó a la víctima {victim.name} en Cúcuta"
    )
    assert passage.place == "page 1, paragraph 1"
    assert passage.title == "declaracion_▇▇▇_▇▇▇.txt"
    assert [
        (link.a.country, link.b.country) for link in file.linked if link.b.country != "PA" != link.a.country
    ]
    assert names_nobody(file)


def test_opening_a_case_is_put_on_record(view: View) -> None:
    file = view.case("NC-54001-2023")
    line = json.loads(view.audit.path.read_text().splitlines()[-1])
    assert (line["event"], line["subjects"], line["by"]) == ("opened", [file.card.uid], "local analyst")


def test_cases_are_linked_by_a_phone_and_a_venue_across_a_border(view: View) -> None:
    links = seen_by(view, "CO", "PE", "EC").links(cross_border=True)
    (link,) = links.links
    assert {link.a.country, link.b.country} == {"CO", "PE"}
    assert link.strength is Strength.STRONG or link.strength is Strength.MEDIUM
    phone = next(reason for reason in link.reasons if reason.kind == "phone")
    assert phone.value in {"+593 99 123 4567", "+593991234567"}
    assert {passage.case for passage in phone.passages} == {"NC-54001-2023", "TU-88-2023"}
    assert names_nobody(links)


def test_networks_are_drawn_from_links(view: View) -> None:
    (network,) = networks(view.links().links)
    assert network.countries == ("CO", "EC", "PA", "PE")


def test_what_the_clearance_does_not_cover_is_not_there(view: View) -> None:
    low = seen_by(view, clearance=Handling.H2)
    assert len(view.cases()) == 4
    assert len(low.cases()) == 3
    assert all(link.a.country != "PA" != link.b.country for link in low.links().links)
    assert "quijada" not in everything_in(low.subgraph())
    with pytest.raises(NotFound) as hidden:
        low.case("RES-1")
    with pytest.raises(NotFound) as unknown:
        low.case("NO-SUCH-CASE")
    assert str(hidden.value) == str(unknown.value)
    assert low.search("Quijada").items == ()


def test_a_path_leads_through_the_phone_with_a_sentence_on_each_hop(view: View) -> None:
    paths = seen_by(view, "CO", "PE").path("Wilmer Ostaiza Chila", "Elmer Chiroque Ipanaqué")
    assert [node.label for node in paths[0].nodes] == ["Person", "Phone", "Person"]
    assert all(link.passages for link in paths[0].links)
    assert not paths[0].context


def test_a_path_never_leads_through_what_the_reader_may_not_see(view: View) -> None:
    ends = ("Elmer Chiroque Ipanaqué", "Kléver Bazurto")
    assert len(view.path(*ends)) > 0
    assert seen_by(view, clearance=Handling.H2).path(*ends) == ()


def test_a_path_to_a_name_that_nobody_bears_is_not_found(view: View) -> None:
    with pytest.raises(NotFound):
        view.path("Wilmer Ostaiza Chila", "Nobody Nowhere")


def test_people_who_are_masked_are_found_by_id_and_pseudonym_never_by_name(view: View) -> None:
    (victim,) = (p.node for p in view.case("NC-54001-2023").people if p.role == "victim")
    for words in ("Marisol", "marisol tovar quintana", "Tovar", "3001234567", "Rosaura Intriago"):
        assert view.search(words).items == (), words
        assert view.find(words) == ()
    assert [hit.node for hit in view.search(victim.name).items] == [victim]
    assert [hit.node for hit in view.find(victim.uid)] == [victim]


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("ostaiza", "Person"),
        ("WILMER Ostaiza", "Person"),
        ("0991234567", "Phone"),
        ("+593 99 123 4567", "Phone"),
        ("hotel palmas", "Place"),
        ("PBX-4821", "Vehicle"),
        ("TU-88-2023", "Case"),
    ],
)
def test_search_finds_what_may_be_seen(view: View, words: str, label: str) -> None:
    assert label in {hit.node.label for hit in view.search(words).items}


@pytest.mark.parametrize(
    "words", ["", "   ", "*", 'a/b "', "AND", "~", "(", "x" * 500, "\\", "a:b", "name:*"]
)
def test_search_takes_any_text(view: View, words: str) -> None:
    view.search(words)
    view.find(words)


def test_a_name_is_revealed_for_a_purpose_and_on_record(view: View) -> None:
    (victim,) = (p.node for p in view.case("NC-54001-2023").people if p.role == "victim")
    with pytest.raises(PurposeMissing):
        view.reveal(victim.uid, "  ")
    revealed = view.reveal(victim.name, "referral to shelter")
    assert revealed.name == "Marisol Tovar Quintana"
    line = json.loads(view.audit.path.read_text().splitlines()[-1])
    assert (line["event"], line["subjects"], line["why"]) == ("revealed", [victim.uid], "referral to shelter")
    assert "Marisol" not in view.audit.path.read_text()
    assert view.audit.verify().good
    with pytest.raises(NotFound):
        view.reveal("P-zzzzzzzzzz", "curiosity")


def test_around_a_thing_stand_its_cases_and_neighbours(view: View) -> None:
    (hit,) = view.find("+593991234567")
    around = view.around(hit.node.uid)
    assert sorted(node.label for node in around.nodes) == ["Case"] * 3 + ["Person"] * 3 + ["Phone"]
    assert names_nobody(around)
    (case,) = view.find("NC-54001-2023")
    assert len([n for n in view.around(case.node.uid).nodes if n.label == "Person"]) == 3


def test_an_export_is_the_whole_on_record_and_opens_elsewhere(view: View, tmp_path: Path) -> None:
    exported = view.export()
    assert exported == view.subgraph()
    assert exported.handling == "H3"
    assert exported.complete
    assert names_nobody(exported)
    line = json.loads(view.audit.path.read_text().splitlines()[-1])
    assert (line["event"], len(line["subjects"])) == ("exported", 4)
    graphml.write(exported, tmp_path / "all.graphml")
    read = networkx.read_graphml(tmp_path / "all.graphml", force_multigraph=True)
    assert (read.number_of_nodes(), read.number_of_edges()) == (len(exported.nodes), len(exported.links))
    assert not set(fold((tmp_path / "all.graphml").read_text()).split()) & {"marisol", "tovar", "rosaura"}


def test_a_journey_is_told_with_its_places_and_its_sentence(view: View) -> None:
    (journey,) = view.case("TU-88-2023").routes
    assert [(leg.source, leg.target) for leg in journey.legs] == [("Cúcuta", "Tumbes")]
    assert [node.name for node in journey.movers] == ["Elmer Chiroque Ipanaqué"]
    assert journey.passage is not None
    labels = {node.label for node in view.subgraph().nodes}
    assert {"Route", "Leg", "Case", "Person", "Phone"} <= labels


def test_a_passage_is_masked_whatever_stretch_is_asked_for(view: View) -> None:
    document = CUCUTA.read()[0]
    for start in range(0, len(document.text), 7):
        assert names_nobody(view.passage(document.uid, start, start + 40))
    with pytest.raises(NotFound):
        view.passage("0" * 64, 0, 10)
    with pytest.raises(NotFound):
        seen_by(view, "PE").passage(document.uid, 0, 10)


def test_whoever_is_a_victim_elsewhere_is_masked_in_every_case(graph: Client, tmp_path: Path) -> None:
    paper = (
        "[e1 PERSON {}|Yolanda Urdaneta Colmenares] tiene la cédula [e2 DOCUMENT =ID:VE:12345678|V-12345678]."
    )
    has = [("e1", "HAS_DOCUMENT", "e2")]
    papers = [
        Paper("uno.txt", "CO", "A-1", paper.format("suspect"), has),
        Paper("dos.txt", "PE", "B-2", paper.format("victim") + " Fin.", has),
    ]
    stored(graph, papers)
    view = View(LOCAL, graph, Audit(tmp_path / "audit.jsonl"))
    (person,) = (participant.node for participant in view.case("A-1").people)
    assert person.masked
    assert "yolanda" not in everything_in(view.subgraph())
    alone = seen_by(view, "CO")
    assert [participant.node.name for participant in alone.case("A-1").people] == [
        "Yolanda Urdaneta Colmenares"
    ]


def test_a_reference_that_two_offices_share_asks_which(graph: Client, tmp_path: Path) -> None:
    stored(graph, [Paper("a.txt", "CO", "77-2023", "Uno."), Paper("b.txt", "PE", "77/2023", "Dos.")])
    view = View(LOCAL, graph, Audit(tmp_path / "audit.jsonl"))
    with pytest.raises(Ambiguous) as asked:
        view.case("77-2023")
    assert {hit.cases for hit in asked.value.candidates} == {("77-2023",), ("77/2023",)}
    assert view.case(asked.value.candidates[0].node.uid).card.uid == asked.value.candidates[0].node.uid
