"""What each reading of a View costs beside the raw Cypher that it stands on, at 100,000 nodes and 500,000 edges.

The store is invented and the same each time: `python benchmarks/doors_store.py [FOLDER]` makes it in the folder, or takes
the one that is there. Raw is the same statements with the same parameters, sent by the bare driver, alternating.
"""

import json
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import neo4j

from cypher import Query, load
from graph.audit import Audit
from graph.client import Client, apply_schema
from graph.engine import Lease, Options, stop
from graph.evidence import Assertion, AssertionKind, Document, Mention, Run, digest
from graph.view import LOCAL, View
from graph.view.values import LinkFilter
from terms import gazetteer
from terms.fold import fold
from terms.vocabulary import Label

CASES, OWN_PEOPLE, TOWNS, AGENCIES, VALUES = 3_800, 6, 10, 4, 6
ROUNDS = 15
COUNTRIES = ("EC", "PE", "BR", "CO", "PA", "DO", "TT", "CW", "AW", "VE")
GIVEN = (
    "Wilmer Marisol Kléver Rosaura Elmer Yolanda Nelson Xiomara Abel Dayana Bruno Luzmila Ciro Maribel Dimas Yuleisy Elio "
    "Josefina Fabio Katiuska Gladys Hernán Iris Jairo Leidy Milton Nubia Omar Patricia Ramiro Sandra Tulio Ursula Vicente"
).split()
FAMILY = (
    "Ostaiza Tovar Bazurto Intriago Chiroque Urdaneta Quijada Zubizarreta Zurita Yépez Xirau Wagner Vallejos Urrego Cadena "
    "Anchundia Loor Zambrano Ipanaqué Colmenares Chila Quintana Mero Cedeño Delgado Palacios Briones Macías Alcívar Moreira"
).split()
ROLES = ("suspect", "suspect", "victim", "victim", "other", "official")
SAID = (
    "RECRUITED TRANSPORTED OPERATED_IN RESIDES_IN ARRESTED_IN ARRESTED_BY PROSECUTED_BY INVESTIGATED_BY WORKS_FOR NATIONAL_OF"
).split()
PREFIX = {
    "Person": "P",
    "Place": "L",
    "Organisation": "O",
    "Phone": "T",
    "Vehicle": "V",
    "IdentityDocument": "D",
    "Case": "C",
}
LABELS = {
    "Person": Label.PERSON,
    "Place": Label.PLACE,
    "Organisation": Label.ORG,
    "Phone": Label.PHONE,
    "Vehicle": Label.PLATE,
    "IdentityDocument": Label.DOCUMENT,
}
USES = {"Phone": "USES_PHONE", "Vehicle": "USES_VEHICLE", "IdentityDocument": "HAS_DOCUMENT"}


@dataclass
class Invented:
    """An invented store, as rows."""

    nodes: dict[str, dict[str, dict[str, Any]]] = field(default_factory=dict)
    edges: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    documents: list[Document] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    assertions: list[Assertion] = field(default_factory=list)
    named: list[dict[str, Any]] = field(default_factory=list)
    rests: list[dict[str, Any]] = field(default_factory=list)

    def node(self, label: str, name: str, **more: Any) -> str:
        there = self.nodes.setdefault(label, {})
        uid = f"{PREFIX[label]}-{digest(label, len(there))[:10]}"
        norm = str(more.get("norm", ""))
        there[uid] = {
            "uid": uid,
            "ids": [uid],
            "name": name,
            "aliases": [],
            "norm": norm,
            "country": "",
            "kind": "",
            "gazetteer": "",
            "handling": "H1",
            "search_text": f"{fold(name)} {norm.lower()} {uid.lower()}",
            "mentions": 1,
            "cases": 0,
            "joins": "[]",
            **more,
        }
        return uid

    def edge(self, kind: str, source: str, target: str, **more: Any) -> None:
        uid = f"x-{digest(kind, source, target)}"
        row = {"uid": uid, "source": source, "target": target, "props": {"uid": uid, **more}}
        self.edges.setdefault(kind, []).append(row)


def invented() -> Invented:
    """The store, the same each time."""
    chance = random.Random(6)  # noqa: S311 - invents, guards nothing
    made = Invented()
    places = [p for p in (gazetteer.get(uid) for uid in _known_places()) if p]
    towns = [
        made.node("Place", p.name, kind="city", country=p.country, gazetteer=p.id)
        for p in chance.sample(places, 150)
    ]
    agencies = [made.node("Organisation", f"Policía Nacional Unidad {n}", kind="agency") for n in range(60)]
    pool: list[tuple[str, str]] = []
    for number in range(CASES):
        _case(made, chance, number, towns, agencies, pool)
    return made


def _known_places() -> list[str]:
    names = (
        "Quito Guayaquil Lima Tumbes Manta Bogotá Cali Cúcuta Maicao Manaus Belém Panamá Colón Caracas San José;San Antonio;"
        "Santa Rosa;San Juan;San Pedro;Santa Cruz;San Miguel;Santa Ana;San Francisco;Santa Bárbara;La Unión;El Carmen;Bolívar;"
        "Buenavista;La Esperanza;San Carlos;Santa María;San Luis;San Rafael;Santa Lucía;El Progreso;La Paz;San Isidro"
    )
    words = [*names.split(";")[0].split(" ")[:14], "San José", *names.split(";")[1:]]
    return sorted({place.id for name in words for place in gazetteer.lookup(name)})


def _case(
    made: Invented, chance: random.Random, number: int, towns: list[str], agencies: list[str], pool: list[Any]
) -> None:
    country = COUNTRIES[number % len(COUNTRIES)]
    reference = f"{country}-{number:05}-{2015 + number % 10}"
    document, run = digest("document", number) * 3, Run.of(digest("document", number) * 3, "made", "1")
    case = made.node(
        "Case",
        reference,
        reference=reference,
        country=country,
        office="Fiscalía",
        date=f"{2015 + number % 10}-03-01",
        stage="NONE",
        forms=[],
        victims=2,
        countries=[country],
        documents=[document],
    )
    people = []
    for turn in range(OWN_PEOPLE):
        name = f"{chance.choice(GIVEN)} {chance.choice(FAMILY)} {chance.choice(FAMILY)}"
        people.append((made.node("Person", name), ROLES[turn]))
    if pool and number % 2:
        people.append(chance.choice(pool[-300:]))
    pool += people[:2]
    things = [(uid, "Place") for uid in chance.sample(towns, TOWNS)]
    things += [(uid, "Organisation") for uid in chance.sample(agencies, AGENCIES)]
    things.append((made.node("Place", f"Hotel Las Palmas {number}", kind="venue"), "Place"))
    things.append(
        (made.node("Organisation", f"Inversiones Ostaiza {number} SAC", kind="firm"), "Organisation")
    )
    values = [_value(made, chance, number, turn) for turn in range(VALUES)]
    things += values
    mentions = _document(made, document, run, reference, people, things)
    told = _told(made, run, document)
    for uid, role in people:
        made.edge("IN_CASE", uid, case, role=role, witness="", age="", gender="", minor="", documents=[document],
                  mentions=mentions.get(uid, []))  # fmt: skip
    for uid, _ in things:
        made.edge("IN_CASE", uid, case, role="", witness="", age="", gender="", minor="", documents=[document],
                  mentions=mentions.get(uid, []))  # fmt: skip
    made.edge("PART_OF", document, case)
    about = {"certainty": "done", "hearsay": False, "cases": [case], "unnamed": "", "time": ""}
    for turn, (uid, _) in enumerate(people):
        kind, label = values[turn % VALUES]
        made.edge(USES[label], uid, kind, assertions=[told[0]], **about)
        for relation in (*SAID[2:], *SAID[2:5]):
            other = chance.choice(things)[0]
            made.edge(relation, uid, other, assertions=[told[turn % len(told)]], **about)
    for a, _ in people[:2]:
        for b, _ in people[2:4]:
            made.edge("RECRUITED", a, b, assertions=[told[1]], **about)


_SHARED: dict[str, list[str]] = {}


def _value(made: Invented, chance: random.Random, number: int, turn: int) -> tuple[str, str]:
    label = ("Phone", "Phone", "Phone", "Vehicle", "IdentityDocument", "IdentityDocument")[turn]
    known = list(made.nodes.get(label, {}))[-40:] if chance.random() < 0.08 else []
    if known:
        return chance.choice(known), label
    serial = f"{number:05}{turn}"
    norm = {
        "Phone": f"+5939{serial}{turn}{turn}",
        "Vehicle": f"PB{serial}",
        "IdentityDocument": f"ID:EC:{serial}99",
    }[label]
    return made.node(label, norm.rpartition(":")[2], norm=norm), label


def _document(
    made: Invented,
    uid: str,
    run: Run,
    reference: str,
    people: list[tuple[str, str]],
    things: list[tuple[str, str]],
) -> dict[str, list[str]]:
    """A text that names some of these; gives their mentions."""
    named = [(person, "Person") for person, _ in people[:4]] + [things[0], *things[-3:-1]]
    text, found = f"Caso {reference}. ", {}
    for number, (entity, label) in enumerate(named):
        name = made.nodes[label][entity]["name"]
        text += "Según consta en el expediente, en esa fecha estuvo "
        mention = Mention(
            f"m-{digest(uid, number)}", run.uid, uid, len(text), len(text) + len(name), name, LABELS[label], f"e{number}", "",
            1.0, "made",
        )  # fmt: skip
        made.mentions.append(mention)
        made.named.append(
            {"uid": f"x-{digest('m', uid, number)}", "source": entity, "target": mention.uid, "props": {}}
        )
        found[entity] = [mention.uid]
        text += f"{name} en la casa de la avenida principal, y después salió con otras mujeres hacia el terminal. "
    text += (
        "La mujer declaró que le ofrecieron trabajo en un restaurante y que le quitaron los documentos. " * 12
    )
    made.documents.append(
        Document(
            uid,
            uid,
            f"parte_{reference}.txt",
            "",
            ".txt",
            "text/plain",
            "es",
            text,
            '[[0, 90000, 1, 1, "", 0, ""]]',
            (),
            run.uid,
        )
    )
    made.runs.append(run)
    return found


def _told(made: Invented, run: Run, document: str) -> list[str]:
    text = made.documents[-1].text
    starts = [at for at in range(len(text)) if text.startswith("Según", at)][:3]
    told = [
        Assertion.of(
            run, AssertionKind.RELATION, "OPERATED_IN", "e0", "e1", start=at, end=text.index(".", at) + 1
        )
        for at in starts
    ]
    made.assertions += told
    return [one.uid for one in told]


def write(client: Client, made: Invented) -> None:
    """Put the invented store in the graph."""
    counted: dict[str, int] = {}
    for row in made.edges["IN_CASE"]:
        counted[row["source"]] = counted.get(row["source"], 0) + 1
    put = client.write_batches
    put(load("store/put_document"), (_row(document) for document in made.documents))
    put(load("store/put_run"), ({**_row(run), "document": run.document} for run in made.runs))
    put(load("store/put_mentions"), ({**_row(m, anchor=m.anchor), "run": m.run} for m in made.mentions))
    put(load("store/put_assertions"), ({**_row(a), "run": a.run} for a in made.assertions))
    for label, nodes in made.nodes.items():
        rows = (
            {"uid": uid, "props": {**props, **({"cases": counted.get(uid, 0)} if label != "Case" else {})}}
            for uid, props in nodes.items()
        )
        put(load("store/put_node", entity=label), rows)
    for kind, edges in made.edges.items():
        query = load("store/put_part_of") if kind == "PART_OF" else load("store/put_edge", type=kind)
        put(query, edges)
    put(load("store/put_mentioned_as"), made.named)


def _row(record: Any, **more: Any) -> dict[str, Any]:
    props = {**asdict(record), **more}
    return {"uid": record.uid, "props": {n: list(v) if isinstance(v, tuple) else v for n, v in props.items()}}


@dataclass
class Recording:
    """A client that remembers what was asked."""

    client: Client
    asked: list[tuple[Query, dict[str, Any]]] = field(default_factory=list)

    def read(self, query: Query, **parameters: Any) -> list[dict[str, Any]]:
        self.asked.append((query, parameters))
        return self.client.read(query, **parameters)


Ask = Callable[[View, random.Random], object]


def asks(made: Invented) -> dict[str, Ask]:
    """One question for each method, about something else each time."""
    uids = {label: list(nodes) for label, nodes in made.nodes.items()}
    hubs = uids["Place"][:150]
    documents = [document.uid for document in made.documents]
    texts = {uid: props["name"] for nodes in made.nodes.values() for uid, props in nodes.items()}

    def some(label: str) -> Callable[[random.Random], str]:
        return lambda chance: chance.choice(uids[label])

    person, phone, case = some("Person"), some("Phone"), some("Case")
    return {
        "case": lambda v, c: v.case(case(c)),
        "case by reference": lambda v, c: v.case(texts[case(c)]),
        "entity (person)": lambda v, c: v.entity(person(c)),
        "entity (phone)": lambda v, c: v.entity(phone(c)),
        "entity (town)": lambda v, c: v.entity(c.choice(hubs)),
        "neighbours (person)": lambda v, c: v.neighbours(person(c)),
        "neighbours (town)": lambda v, c: v.neighbours(c.choice(hubs)),
        "around (person)": lambda v, c: v.around(person(c)),
        "around (case)": lambda v, c: v.around(case(c)),
        "around (town)": lambda v, c: v.around(c.choice(hubs)),
        "subgraph (person, 2 hops)": lambda v, c: v.subgraph([person(c)], hops=2),
        "subgraph (links)": lambda v, c: v.subgraph(wanted=LinkFilter(cross_border=True)),
        "subgraph (all)": lambda v, c: v.subgraph(),
        "path": lambda v, c: v.path(uids["Person"][0], person(c)),
        "look (name)": lambda v, c: v.look(texts[person(c)]),
        "look (hotel)": lambda v, c: v.look("hotel palmas"),
        "look (phone)": lambda v, c: v.look(texts[phone(c)]),
        "look (no words)": lambda v, c: v.look(),
        "look (no words, next page)": lambda v, c: v.look(after=case(c)),
        "find (id)": lambda v, c: v.find(person(c)),
        "find (name)": lambda v, c: v.find(texts[person(c)]),
        "marked": lambda v, c: v.marked(c.choice(documents), 60, 200),
        "text": lambda v, c: v.text(c.choice(documents)),
        "original": lambda v, c: v.original(c.choice(documents), "measuring"),
        "queue": lambda v, c: v.queue(),
        "overview": lambda v, c: v.overview(),
        "cases": lambda v, c: v.cases(),
        "links": lambda v, c: v.links(LinkFilter(cross_border=True, countries=frozenset({"EC"}))),
    }


def measure(client: Client, driver: neo4j.Driver, database: str, name: str, ask: Ask, rounds: int) -> None:
    """Print one line: medians in ms of the whole and of the raw statements, and how many there are."""
    chance = random.Random(7)  # noqa: S311 - chooses, guards nothing
    whole, raw, ratios, counts = [], [], [], []
    with tempfile.TemporaryDirectory() as folder:
        for turn in range(rounds + 2):
            recording = Recording(client)
            view = View(LOCAL, recording, Audit(Path(folder) / "audit.jsonl"))
            began = time.perf_counter()
            try:
                ask(view, chance)
            except Exception as error:  # noqa: BLE001 - a benchmark says what went wrong and goes on
                print(json.dumps({"ask": name, "error": type(error).__name__}))
                return
            took = (time.perf_counter() - began) * 1000
            bare = _replayed(driver, database, recording.asked)
            if turn > 1:
                whole.append(took)
                raw.append(bare)
                ratios.append((took - 10) / bare)
                counts.append(len(recording.asked))
    row = {
        "ask": name,
        "whole_ms": round(statistics.median(whole), 1),
        "raw_ms": round(statistics.median(raw), 1),
        "ratio_less_10ms": round(statistics.median(ratios), 2),
        "statements": round(statistics.median(counts)),
    }
    print(json.dumps(row), flush=True)


def _replayed(driver: neo4j.Driver, database: str, asked: Iterable[tuple[Query, dict[str, Any]]]) -> float:
    began = time.perf_counter()
    for query, parameters in asked:
        with driver.session(database=database, default_access_mode="READ") as session:
            session.execute_read(lambda tx, q=query, p=parameters: tx.run(q.text, p).data())
    return (time.perf_counter() - began) * 1000


def chosen(known: dict[str, Ask], words: list[str]) -> Iterator[tuple[str, Ask]]:
    """Those that one of the words names, or all."""
    for name, ask in known.items():
        if not words or any(word in name for word in words):
            yield name, ask


def main() -> None:
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "build/doors_store").absolute()
    began = time.perf_counter()
    made = invented()
    nodes = sum(map(len, made.nodes.values())) + sum(
        map(len, (made.documents, made.runs, made.mentions, made.assertions))
    )
    edges = (
        sum(map(len, made.edges.values())) + 2 * len(made.mentions) + len(made.assertions) + len(made.runs)
    )
    print(
        json.dumps({"nodes": nodes, "edges": edges, "made_s": round(time.perf_counter() - began)}), flush=True
    )
    lease = Lease(folder, Options(idle_seconds=1800))
    there = lease.address
    client = Client.connect(there.uri, there.user, there.password, there.database)
    driver = neo4j.GraphDatabase.driver(there.uri, auth=(there.user, there.password))
    try:
        apply_schema(client)
        if not client.read(load("view/count_cases"), **LOCAL.parameters, limit=1):
            began = time.perf_counter()
            write(client, made)
            print(json.dumps({"written_s": round(time.perf_counter() - began)}), flush=True)
        for name, ask in chosen(asks(made), sys.argv[2:]):
            measure(client, driver, there.database, name, ask, ROUNDS)
    finally:
        driver.close()
        client.close()
        lease.release()
        if len(sys.argv) < 2:
            stop(folder)


if __name__ == "__main__":
    main()
