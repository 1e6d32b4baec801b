"""Every operation of the API with questions that fit it, and with questions that do not; each holds a planted name where
one can stand, so that an echo is found."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import httpx

from tests.doors import closed
from tests.doors.known import Known
from tests.leak.people import SUSPECTS, VICTIMS, Person, secret_parts

PURPOSE = "hearing on 3 May"


@dataclass(frozen=True, slots=True)
class Given:
    """One question: what fills the path, the query, the body."""

    fill: Mapping[str, str] = field(default_factory=dict)
    query: Mapping[str, Any] = field(default_factory=dict)
    body: Mapping[str, Any] | None = None
    files: Sequence[tuple[str, tuple[str, bytes]]] = ()


@dataclass(frozen=True, slots=True)
class Operation:
    """One of the description's."""

    id: str
    method: str
    path: str

    def ask(self, client: httpx.Client, given: Given, **more: Any) -> httpx.Response:
        """Send it."""
        said: dict[str, Any] = {"params": given.query, **more}
        if given.files:
            said |= {"files": given.files, "data": given.body or {}}
        elif given.body is not None:
            said["json"] = given.body
        return client.request(self.method, self.path.format(**given.fill), **said)


def operations(description: Mapping[str, Any]) -> list[Operation]:
    """All operations of an OpenAPI description."""
    return [
        Operation(told["operationId"], method.upper(), path)
        for path, methods in description["paths"].items()
        for method, told in methods.items()
    ]


def _bodies(*bodies: Mapping[str, Any]) -> list[Given]:
    return [Given(body=body) for body in bodies]


def _each(name: str, uids: Iterable[str], **more: Any) -> list[Given]:
    return [Given({name: uid}, **more) for uid in uids]


def _words(person: Person) -> str:
    return " ".join(sorted(secret_parts(person)))


def _searches(known: Known) -> Iterator[Given]:
    yield from _bodies(*({"words": person.name} for person in known.names))
    yield from _bodies(*({"words": _words(person)} for person in known.names[::8]))
    yield from _bodies(*({"words": word} for word in closed.WORDS))
    yield from _bodies(*({"words": uid} for uid in known.masked[::4]))
    yield from _bodies({}, {"kinds": ["Person"], "limit": 100}, {"countries": [closed.COUNTRY], "limit": 100})
    yield from _bodies({"words": "caso victima hotel bar", "roles": ["suspect", "victim"]})


def _pictures(known: Known) -> list[Given]:
    seeds = [known.cases[0], known.closed_case, known.people[0], known.masked[0], *known.closed_things[::9]]
    return _bodies(
        {}, {"limit": 1000}, {"filter": {}}, {"filter": {"cross_border": True}}, {"filter": {"kinds": ["phone"]}},
        *({"seeds": [seed], "hops": 2} for seed in seeds),
    )  # fmt: skip


def _paths(known: Known) -> list[Given]:
    victims, suspects = list(VICTIMS.values()), list(SUSPECTS.values())
    pairs = [(victims[17].name, suspects[1].name), (suspects[0].name, suspects[3].name)]
    pairs += [(known.cases[-1], known.closed_case), (known.masked[0], known.masked[-1])]
    pairs += [(closed.REFERENCE, known.references[0]), (suspects[4].name, suspects[5].name)]
    return _bodies(
        *({"a": a, "b": b} for a, b in pairs), {"a": pairs[1][0], "b": pairs[1][1], "certain": True}
    )


def _uploads(_known: Known) -> list[Given]:
    name, other = VICTIMS["V01"].name, VICTIMS["V33"].name
    broken = ("files", (f"acta de {name}.pdf", f"%PDF-1.4 acta de {name}".encode()))
    return [
        Given(body={"office": f"Mesa {other}", "country": "EC"}, files=[broken]),
        Given(body={"country": f"{other}"}, files=[broken]),
        Given(body={other: "x"}, files=[broken]),
        Given(body={}, files=[(other, (f"{other}.txt", b"x"))]),
    ]


ASKS: Mapping[str, Callable[[Known], Iterable[Given]]] = {
    "get_health": lambda _: [Given()],
    "get_readiness": lambda _: [Given()],
    "list_cases": lambda _: [Given(), Given(query={"limit": 2}), Given(query={"country": closed.COUNTRY})],
    "open_case": lambda known: _each("case", known.cases),
    "open_case_by_reference": lambda known: _bodies(
        *({"reference": reference} for reference in known.references),
        *({"reference": person.name} for person in known.names[::7]),
        {"reference": f"FGE-2023-{VICTIMS['V09'].family}"},
    ),
    "get_overview": lambda _: [Given()],
    "search_entities": _searches,
    "get_entity": lambda known: [
        *_each("entity", (*known.masked[::2], *known.people[::6])),
        *_each("entity", (*known.things[::6], *known.closed_things)),
    ],
    "count_neighbours": lambda known: _each("entity", (*known.cases, *known.people[::4])),
    "get_surroundings": lambda known: [
        *_each("entity", (*known.cases[::2], *known.people[::8], *known.things[::8], *known.closed_things[::4])),
        *_each("entity", known.cases[:3], query={"limit": 2}),
    ],
    "list_links": lambda _: [Given(), Given(query={"limit": 1}), Given(query={"country": closed.COUNTRY})],
    "list_left_out": lambda _: [Given()],
    "find_paths": _paths,
    "get_subgraph": _pictures,
    "get_passage": lambda known: [
        Given({"document": uid}, {"start": start, "end": end}) for uid, start, end in known.places
    ],
    "get_text": lambda known: [
        *_each("document", known.documents, query={"limit": 20_000}),
        *_each("document", known.documents[::5], query={"offset": 100, "limit": 200}),
    ],
    "fetch_original": lambda known: _each(
        "document", (known.documents[0], known.closed_document), body={"purpose": PURPOSE}
    ),
    "reveal": lambda known: _bodies(
        *({"person": uid, "purpose": PURPOSE} for uid in (known.masked[0], known.masked[-1])),
        {"person": known.masked[0], "purpose": "  "},
    ),
    "export_subgraph": lambda known: [
        Given(body={**(given.body or {}), "format": form})
        for given in _pictures(known)
        for form in ("json", "graphml")
        if "limit" not in (given.body or {})
    ],
    "list_queue": lambda _: [
        Given(query={"limit": 100}), Given(query={"limit": 2}), Given(query={"decided": True, "limit": 100}),
        Given(query={"kind": "fact", "limit": 100}), Given(query={"kind": "join", "limit": 100}),
    ],
    "review_item": lambda known: _bodies(
        *({"item": item, "verdict": "accepted"} for item in known.items[:1]),
        {"item": known.items[0], "verdict": "edited", "fields": {"role": VICTIMS["V05"].name}},
        {"item": known.items[0], "verdict": VICTIMS["V05"].name},
    ),
    "judge": lambda known: _bodies(
        {"a": known.people[0], "b": known.people[1], "verdict": "unsure"},
        {"a": VICTIMS["V05"].name, "b": known.people[1], "verdict": "same"},
    ),
    "undo": lambda _: _each("decision", ["d-20240101T000000000000-00000000", VICTIMS["V05"].name], body={}),
    "upload_files": _uploads,
    "list_jobs": lambda _: [Given()],
    "get_job": lambda _: _each("job", ["20240101T000000000000-00000000", VICTIMS["V05"].name]),
}  # fmt: skip
"""Questions by operation. An operation without an entry fails the test."""


def hostile(operation: Operation, known: Known, person: Person) -> Iterator[tuple[str, dict[str, Any]]]:
    """(method, request) of questions that do not fit an operation, each with a person's name somewhere in it."""
    name, method = person.name, operation.method
    path = operation.path
    fitting = path.format(
        case=known.cases[0], entity=known.people[0], document=known.documents[0],
        job="20240101T000000000000-00000000", decision="d-20240101T000000000000-00000000",
    )  # fmt: skip
    ascii_name = name.encode("ascii", "ignore").decode()
    if "{" in path:
        for text in (name, f"{name}/../x", f"<b>{name}</b>"):
            filled = path.format_map(dict.fromkeys(("case", "entity", "document", "job", "decision"), text))
            yield method, {"url": filled}
    for wrong in {"PUT", "DELETE", "PATCH", "GET", "POST"} - {method}:
        yield wrong, {"url": fitting, "json": {"name": name}, "params": {"name": name}}
    yield method, {"url": fitting, "params": {name: name}}
    yield method, {"url": fitting, "params": {"cursor": name, "limit": name}}
    yield method, {"url": f"{fitting}/{name}"}
    yield method, {"url": fitting, "headers": {"Accept": ascii_name, "If-None-Match": f'"{ascii_name}"'}}
    yield method, {"url": fitting, "headers": {"Host": f"{ascii_name.replace(' ', '.')}.example"}}
    yield method, {"url": fitting, "headers": {"Authorization": f"Bearer {ascii_name.replace(' ', '-')}"}}
    yield method, {"url": fitting, "headers": {"Authorization": f"{ascii_name}"}}
    if method == "POST":
        yield method, {"url": fitting, "content": f'{{"{name}": '.encode()}
        yield method, {"url": fitting, "json": {name: name}}
        yield method, {"url": fitting, "json": name}
        yield method, {"url": fitting, "json": [name]}
        fields = (
            "words",
            "reference",
            "a",
            "b",
            "person",
            "purpose",
            "item",
            "verdict",
            "why",
            "seeds",
            "fields",
            "kinds",
        )
        yield method, {"url": fitting, "json": {key: [name] for key in fields}}
        for one in fields:
            yield method, {"url": fitting, "json": {one: {name: name}}}
            yield method, {"url": fitting, "json": {one: f"{name}\n" * 400}}
        yield method, {"url": fitting, "content": name.encode(), "headers": {"Content-Type": "text/plain"}}
        yield (
            method,
            {
                "url": fitting,
                "content": name.encode("utf-16"),
                "headers": {"Content-Type": f"a/{ascii_name[:3]}"},
            },
        )
        yield method, {"url": fitting, "content": name.encode() * 90_000}
