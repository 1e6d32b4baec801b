"""A small invented network across two borders, and a source that answers from a Subgraph as a View would."""

import json
import random
from collections import Counter, deque
from dataclasses import dataclass, replace
from pathlib import Path as File

import dashboard.canvas
from graph.view.values import Link, Node, Passage, Path, Subgraph, Table
from terms.vocabulary import Certainty

WORDS = File(dashboard.canvas.__file__).with_name("words")


def words(language: str = "en"):
    """The catalogue as the pages read it."""
    texts = json.loads((WORDS / f"{language}.json").read_text("utf-8"))
    return lambda key, **kw: texts[key].format(**kw) if key in texts else key


def person(uid: str, name: str, masked: bool = False) -> Node:
    return Node(uid, "Person", name, masked, {"country": "EC"})


def case(uid: str, reference: str, country: str) -> Node:
    return Node(
        uid, "Case", reference, False, {"reference": reference, "country": country, "date": "2024-03-02"}
    )


def tie(uid: str, kind: str, a: str, b: str, cases=("C-1",), certainty=Certainty.DONE, **properties) -> Link:
    passage = Passage("d" * 64, 0, 40, f"Sentence of {uid}.", "page 1, paragraph 2", "EC-1")
    return Link(uid, kind, a, b, certainty, cases, (passage,), properties)


def story() -> Subgraph:
    """Two cases that share a phone; a recruiter of the one is a victim in the other."""
    nodes = (
        case("C-1", "EC-2024-0117", "EC"),
        case("C-2", "PE-2024-0033", "PE"),
        person("P-rosa", "Rosa Quimbita Ante"),
        person("P-leon", "León Sarango"),
        person("P-vera", "Vera Chumpi"),
        person("P-v1", "V-a2b3c4", True),
        person("P-v2", "V-d5e6f7", True),
        person("P-judge", "Fiscal Inés Toapanta"),
        Node("O-1", "Organisation", "Los del Puente", False, {"kind": "gang", "country": "EC"}),
        Node("T-1", "Phone", "+593 99 555 0101", False, {"norm": "+593995550101"}),
        Node("L-1", "Place", "Huaquillas", False, {"country": "EC", "latitude": -3.48, "longitude": -80.23}),
        Node("L-2", "Place", "Tumbes", False, {"country": "PE", "latitude": -3.57, "longitude": -80.45}),
        Node("V-1", "Vehicle", "PBX 1234", False, {}),
        Node("R-1", "Route", "", False, {"moved": "victims", "mode": "land"}),
        Node("G-1", "Leg", "", False, {"order": 1}),
    )
    links = (
        tie("k01", "IN_CASE", "P-rosa", "C-1", role="suspect"),
        tie("k02", "IN_CASE", "P-rosa", "C-2", ("C-2",), role="victim"),
        tie("k03", "IN_CASE", "P-leon", "C-1", role="suspect"),
        tie("k04", "IN_CASE", "P-vera", "C-1", role="suspect"),
        tie("k05", "IN_CASE", "P-v1", "C-1", role="victim"),
        tie("k06", "IN_CASE", "P-v2", "C-2", ("C-2",), role="victim"),
        tie("k07", "IN_CASE", "P-judge", "C-1", role="official"),
        tie("k08", "IN_CASE", "O-1", "C-1"),
        tie("k09", "IN_CASE", "T-1", "C-1"),
        tie("k10", "IN_CASE", "T-1", "C-2", ("C-2",)),
        tie("k11", "RECRUITED", "P-rosa", "P-v1"),
        tie("k12", "LEADS", "P-leon", "O-1"),
        tie("k13", "TRANSPORTED", "P-vera", "P-v1", certainty=Certainty.PLANNED),
        tie("k14", "USES_PHONE", "P-rosa", "T-1"),
        tie("k15", "USES_VEHICLE", "P-vera", "V-1"),
        tie("k16", "HAS_ROUTE", "C-1", "R-1"),
        tie("k17", "HAS_LEG", "R-1", "G-1"),
        tie("k18", "FROM", "G-1", "L-1"),
        tie("k19", "TO", "G-1", "L-2"),
        tie("k20", "ASSOCIATE_OF", "P-leon", "P-vera", certainty=Certainty.DENIED),
    )
    return Subgraph(nodes, links, handling="H2")


def network(size: int = 200, seed: int = 7) -> Subgraph:
    """A made-up network of `size` nodes and about twice as many links: cases, people in them, phones between them."""
    dice = random.Random(seed)
    cases = [f"C-{n}" for n in range(max(1, size // 20))]
    nodes = [case(uid, f"{dice.choice(['EC', 'PE', 'BR'])}-2024-{n:04}", "EC") for n, uid in enumerate(cases)]
    links: list[Link] = []
    names = ("Nelva", "Tomás", "Íngrid", "Washington", "Ruth", "Eloy", "Mireya", "Gonzalo")
    homes: dict[str, list[str]] = {}
    for n in range(size - len(cases)):
        uid, home = f"N-{n}", dice.choice(cases)
        kind = dice.choice(["Person"] * 6 + ["Phone", "Place", "Organisation", "Vehicle"])
        role = dice.choice(["suspect", "victim", "victim", "official", "other"])
        name = f"V-{n:06x}" if kind == "Person" and role == "victim" else f"{dice.choice(names)} {n}"
        nodes.append(Node(uid, kind, name, name.startswith("V-"), {}))
        links.append(tie(f"i{n}", "IN_CASE", uid, home, (home,), role=role))
        inside = homes.setdefault(home, [])
        if inside and dice.random() < 0.6:
            other = dice.choice(inside) if dice.random() < 0.95 else f"N-{dice.randrange(n)}"
            deed = dice.choice(["RECRUITED", "TRANSPORTED", "ASSOCIATE_OF", "LEADS", "USES_PHONE"])
            certainty = dice.choice([Certainty.DONE, Certainty.DONE, Certainty.PLANNED])
            links.append(tie(f"d{n}", deed, uid, other, (home,), certainty))
        inside.append(uid)
        if dice.random() < 0.06:
            links.append(tie(f"s{n}", "IN_CASE", uid, dice.choice(cases), (home,), role=role))
    return Subgraph(tuple(nodes), tuple(links))


@dataclass(frozen=True)
class Held:
    """Answers from one Subgraph."""

    whole: Subgraph

    def around(self, uid, types=frozenset(), labels=frozenset(), limit=25, offset=0) -> Subgraph:
        label = {node.uid: node.label for node in self.whole.nodes}
        ends = {
            link.target if link.source == uid else link.source
            for link in self.whole.links
            if uid in (link.source, link.target) and (not types or link.type in types)
        }
        asked = sorted(end for end in ends if not labels or label[end] in labels)
        kept = {uid, *asked[offset : offset + limit]}
        nodes = tuple(node for node in self.whole.nodes if node.uid in kept)
        links = tuple(k for k in self.whole.links if k.source in kept and k.target in kept)
        return replace(self.whole, nodes=nodes, links=links, complete=offset + limit >= len(asked))

    def subgraph(self, seeds=(), hops=0, limit=0) -> Subgraph:
        kept = set(seeds)
        nodes = tuple(node for node in self.whole.nodes if node.uid in kept)
        return replace(
            self.whole, nodes=nodes, links=tuple(k for k in self.whole.links if {k.source, k.target} <= kept)
        )

    def neighbours(self, uid) -> Table:
        label = {node.uid: node.label for node in self.whole.nodes}
        counted = Counter(
            (link.type, label[link.target if link.source == uid else link.source])
            for link in self.whole.links
            if uid in (link.source, link.target)
        )
        return Table(("type", "label", "count"), tuple((*key, n) for key, n in sorted(counted.items())))

    def path(self, a, b, certain=False, hops=8) -> tuple[Path, ...]:
        nodes = {node.uid: node for node in self.whole.nodes}
        before, waiting = {a: None}, deque([a])
        while waiting:
            here = waiting.popleft()
            for link in self.whole.links:
                if here in (link.source, link.target):
                    other = link.target if link.source == here else link.source
                    if other not in before:
                        before[other] = (here, link)
                        waiting.append(other)
        if b not in before:
            return ()
        chain, at = [], b
        while before[at]:
            at, link = before[at]
            chain.append(link)
        uids = [a]
        for link in reversed(chain):
            uids.append(link.target if link.source == uids[-1] else link.source)
        return (Path(tuple(nodes[uid] for uid in uids), tuple(reversed(chain))),)


HOSTILE = (
    "<script>hit()</script>",
    "</script><script>hit()</script>",
    "<img src=x onerror=hit()>",
    'x" onerror="hit()',
    "javascript:hit()",
    '<a href="javascript:hit()">href</a>',
    "{{ 7*7 }}{% raw %}{% endraw %}",
    "@@NONCE@@@@LIBRARY@@",
    "${hit()}`",
    "nul\x00\x0b\x0c feed",
    "\u202eevil\u202c \u2066x",
    "lone \ud800 half",
    '=HYPERLINK("http://example.org")',
    "+1+1",
    "-2",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "line\nbreak\u2028next",
    "]]>&amp;<!--",
    "datum.x; hit()//'",
)
"""What a document may hold where a name is expected."""


def hostile() -> Subgraph:
    """Each of them as the name, label, id, type and property of something."""
    nodes = [case("C-1", HOSTILE[0], HOSTILE[1])]
    links = []
    for n, text in enumerate(HOSTILE):
        nodes.append(
            Node(
                text, "Person" if n % 2 else text, text, False, {"country": text, "date": text, "kind": text}
            )
        )
        passage = Passage("d" * 64, 0, 9, text, text, text)
        links.append(
            Link(
                f"k{n}{text}",
                text,
                text,
                "C-1",
                Certainty.DONE,
                (text,),
                (passage,),
                {"role": text, "time": text},
            )
        )
        links.append(
            Link(f"i{n}", "IN_CASE", text, "C-1", Certainty.DONE, ("C-1",), (passage,), {"role": text})
        )
    return Subgraph(tuple(nodes), tuple(links))
