"""What a document may hold where a name is expected, filed as cases: a suspect, a body, a venue, a journey, a file each."""

import json
from dataclasses import replace

from graph.client import Client
from graph.evidence import Assertion, AssertionKind, Evidence, Run
from graph.resolve.project import project
from graph.store import Store
from terms.vocabulary import Label, RelationType
from tests.graph.told import Thing, person, phone, together, told

PAYLOADS = (
    "<script>hit()</script>",
    "</script><script>hit()</script>",
    "<img src=x onerror=hit()>",
    'Luna" onerror="hit()" x="',
    "Luna' onmouseover='hit()",
    "<svg/onload=hit()>",
    "<style>@import 'https://hit.example/x.css'</style>",
    "javascript:hit()",
    '<a href="javascript:hit()">href</a>',
    "[hit](javascript:hit())",
    "![hit](https://hit.example/beacon.png)",
    ":material/home: :red[hit] **hit** `hit` ~~hit~~",
    "$\\href{javascript:hit()}{x}$ $$\\unicode{x41}$$",
    "https://hit.example/?q=1",
    "{{ 7*7 }}{% raw %}{% endraw %}",
    "${7*7} #{7*7} <%= 7*7 %>",
    "@@NONCE@@@@LIBRARY@@",
    '=HYPERLINK("https://hit.example")',
    "+cmd|' /C calc'!A0",
    "-2+3+cmd",
    "@SUM(A1:A9)",
    "\t=1+1",
    "\r=1+1",
    '"";"=1+1",\'',
    "Luna\nAzul\u2028y\u2029Sol",
    "\u202egnp.exe\u202c \u2066Luna\u2069",
    "Lu\u200bna\u200d \ufeffAzul\u00ad",
    "nul\x01\x0b\x0c\x1b[31m Luna",
    "\ufffe\uffff Luna",
    "]]><!--&lt;&#x3c;&amp;--><?xml version='1.0'?>",
    "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>&e;",
    "') MATCH (n) DETACH DELETE n //",
    "' OR 1=1 } RETURN n //",
    "name:* AND (uid:/.*/ OR [A TO Z]) ~2^9 \\",
    "../../etc/passwd",
    "C:\\Windows\\..\\x.lnk",
    "%2e%2e%2f%00 %0d%0aSet-Cookie: hit=1",
    "datum.x; hit()//'",
    "😀👩‍👩‍👧 Ľüñá ﷽ e\u0301",
    "L" * 3000,
    "Luna " * 400,
)
"""The engine's own driver takes no lone surrogates, and no reader of files gives one."""

LEG = ("Machala", "EC"), ("Tumbes", "PE")


def written(client: Client) -> None:
    """Put the cases into an empty store."""
    store = Store(client)
    papers = [_paper(name, number) for number, name in enumerate(PAYLOADS)]
    for paper in papers:
        (document,) = paper.documents
        run = Run.of(document.uid, "told", "1")
        store.put_reading(document, run, list(paper.mentions), list(paper.assertions), list(paper.decisions))
    store.write(project(together(*papers)))


def _paper(name: str, number: int) -> Evidence:
    things = [
        person("e1", name, has=((RelationType.LEADS, "e2"), (RelationType.OPERATED_IN, "e3"), (RelationType.USES_PHONE, "e4"))),
        Thing("e2", Label.ORG, name, kind="gang", country="EC"),
        Thing("e3", Label.PLACE, name, kind="venue", country="EC", said=(("town", "Machala"),)),
        phone("e4", f"+593 99 912 3{number:03}", f"+593999123{number:03}"),
        Thing("e5", Label.PLATE, name, norm=name[:40]),
        Thing("e6", Label.PLACE, "Machala", kind="city", country="EC"),
    ]  # fmt: skip
    found = told(name, things, "EC" if number % 2 else "PE", name, office=name, date="2024-03-02")
    (document,) = found.documents
    stops = [{"name": town, "country": land, "entity": ""} for town, land in LEG]
    stops[0] = {"name": name, "country": "EC", "entity": "e3"}
    route = {"origin": stops[0], "transit": [], "destination": stops[1], "mode": "land", "movers": ["e1"]}
    run = Run.of(document.uid, "told", "1")
    whole = {"start": 0, "end": len(document.text)}
    legs = Assertion.of(run, AssertionKind.ROUTE, "victims", value=json.dumps(route), **whole)
    suffix = f".{name}"[:60]
    return replace(
        found,
        documents=(replace(document, suffix=suffix, media_type=f"text/{name}"[:80]),),
        assertions=(*found.assertions, legs),
    )
