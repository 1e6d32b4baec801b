"""Reads case texts written with inline marks and gives annotated texts with offsets.

A file holds any number of texts:

    === es-w03-007
    language: es
    genre: press release
    country: PE
    ---
    1| El fiscal [Abel Zúniga|PERSON:p1:official] dijo que [Nilo Quispe|PERSON:p2:suspect] captó a dos en [Puno|PLACE:l1:PE].
    2| [Quispe|PERSON:p2] las llevó por tierra a [Arica|PLACE:l2:CL].

    3/ Fecha: [3 de junio de 2021|DATE:d1]
    ---
    route: l1 > l2; land; victims; 2
    relation: p2 RECRUITED @VICTIMS; 1
    forms: SEXUAL
    victims: 2
    stage: ARREST
    countries: PE CL

A line is a sentence: its number, by which routes and relations name their evidence, then `|`, or `/` where the sentence
begins on a line of its own; an empty line begins a paragraph. A mark is `[text|LABEL:entity]`, at one of the entity's
mentions with `:role` (PERSON) or `:country` (PLACE, NATIONALITY; several countries or none: `-`). An end of a route that
only a nationality implies is `XX(name)`. A route with stops is `l1 > l2 > l3`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

_MARK = re.compile(r"\[([^\[\]|]+)\|([A-Z]+):([a-z]+[0-9]+)(?::([A-Za-z-]*))?\]")
_LINE = re.compile(r"(\d+)([|/]) ?(.*)")
_IMPLIED = re.compile(r"([A-Z]{2})\((.+)\)")
_PLAIN = ("language", "genre", "country", "register")
_LABELS = ("PERSON", "ORG", "PLACE", "OPERATION", "DATE", "MONEY", "NATIONALITY", "VEHICLE", "PLATE", "PHONE")
_SYMMETRIC = ("ASSOCIATE_OF", "FAMILY_OF")


class MarkError(ValueError):
    """A text that breaks the notation; the message names text and place."""


@dataclass(frozen=True, slots=True)
class CaseText:
    """One annotated text. `raw` keeps its line breaks; `gold` has the guideline's shape, offsets into `gold["text"]`.

    `spans` are the mentions' (start, end) in `raw`, in the order of `gold["mentions"]`.
    """

    id: str
    raw: str
    gold: dict[str, Any]
    spans: tuple[tuple[int, int], ...]
    about: dict[str, str] = field(default_factory=dict)


def read_file(path: Path) -> list[CaseText]:
    """All texts of a file. Raises `MarkError` with the file's name."""
    try:
        return list(read_texts(path.read_text("utf-8")))
    except MarkError as error:
        raise MarkError(f"{path.name}: {error}") from error


def read_texts(source: str) -> Iterator[CaseText]:
    """All texts of a source."""
    for block in re.split(r"^=== *", source, flags=re.MULTILINE)[1:]:
        name, _, rest = block.partition("\n")
        try:
            yield _text(name.strip(), rest)
        except MarkError as error:
            raise MarkError(f"{name.strip()}: {error}") from error


def _text(name: str, block: str) -> CaseText:
    parts = re.split(r"^---[ \t]*$", block, flags=re.MULTILINE)
    if len(parts) != 3:
        raise MarkError("three parts are needed, with --- between them")
    about = dict(_said(line) for line in parts[0].splitlines() if line.strip())
    if unknown := set(about) - set(_PLAIN):
        raise MarkError(f"unknown head line {min(unknown)!r}")
    raw, spans, mentions, sentences, told = _body(parts[1])
    squeezed = " ".join(raw.split())
    if len(squeezed) != len(raw.replace("\n\n", "\n").strip()):
        raise MarkError("more than one blank in a row, or one at a line's end")
    at = _squeeze(raw)
    for mention, (start, end) in zip(mentions, spans, strict=True):
        mention["start"], mention["end"] = at[start], at[end]
    where = {number: {"start": at[start], "end": at[end]} for number, (start, end) in sentences.items()}
    entities = _entities(mentions, told)
    gold: dict[str, Any] = {
        "id": name,
        "language": about.get("language", ""),
        "genre": about.get("genre", ""),
        "text": squeezed,
        "mentions": mentions,
        "entities": list(entities.values()),
        "routes": [],
        "relations": [],
        "case": {"forms": [], "victims": 0, "stage": "NONE", "countries": []},
    }
    for line in parts[2].splitlines():
        if line.strip():
            _fact(line, gold, entities, where)
    return CaseText(name, raw, gold, tuple(spans), about)


def _said(line: str) -> tuple[str, str]:
    name, sign, value = line.partition(":")
    if not sign:
        raise MarkError(f"no colon in {line!r}")
    return name.strip(), value.strip()


_Body = tuple[
    str, list[tuple[int, int]], list[dict[str, Any]], dict[str, tuple[int, int]], dict[str, tuple[str, str]]
]


def _body(part: str) -> _Body:
    """(text, spans of mentions, mentions, spans of sentences, what the marks say of entities)."""
    raw, gap = "", ""
    spans: list[tuple[int, int]] = []
    mentions: list[dict[str, Any]] = []
    sentences: dict[str, tuple[int, int]] = {}
    told: dict[str, tuple[str, str]] = {}
    for line in part.strip("\n").splitlines():
        if not line.strip():
            gap = "\n\n"
            continue
        if (found := _LINE.fullmatch(line.rstrip())) is None:
            raise MarkError(f"a line without a number: {line[:40]!r}")
        number, sign, marked = found.groups()
        if number in sentences:
            raise MarkError(f"sentence {number} stands twice")
        raw += (gap or ("\n" if sign == "/" else " ")) if raw else ""
        gap, begin, last = "", len(raw), 0
        for mark in _MARK.finditer(marked):
            text, label, entity, more = mark.groups()
            if label not in _LABELS:
                raise MarkError(f"unknown label {label}")
            if text != text.strip():
                raise MarkError(f"a blank at the edge of [{text}]")
            raw += marked[last : mark.start()]
            spans.append((len(raw), len(raw) + len(text)))
            mentions.append({"text": text, "start": 0, "end": 0, "label": label, "entity": entity})
            before = told.setdefault(entity, (label, more or ""))
            if before[0] != label or (more and before[1] and more != before[1]):
                raise MarkError(f"{entity} is said to be two things")
            told[entity] = (label, more or before[1])
            raw += text
            last = mark.end()
        raw += marked[last:]
        sentences[number] = (begin, len(raw))
        if stray := re.search(r"\[[^\]]*\||\|[A-Z]+:|\]\]", raw[begin:]):
            raise MarkError(f"a broken mark in sentence {number}: {raw[begin + stray.start() :][:30]!r}")
    return raw, spans, mentions, sentences, told


def _squeeze(raw: str) -> list[int]:
    """For every offset of the raw text the one in the text with single blanks."""
    offsets, length, blank = [], 0, False
    for sign in raw:
        offsets.append(length - (blank and sign.isspace()))
        if not (blank and sign.isspace()):
            length += 1
        blank = sign.isspace()
    return [*offsets, length]


def _entities(mentions: list[dict[str, Any]], told: dict[str, tuple[str, str]]) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for uid, (label, more) in told.items():
        forms = list(dict.fromkeys(m["text"] for m in mentions if m["entity"] == uid))
        name = max(forms, key=len)
        found[uid] = {"id": uid, "label": label, "name": name, "aliases": [f for f in forms if f != name]}
        if label == "PERSON":
            if more not in ("suspect", "victim", "official", "other"):
                raise MarkError(f"{uid} ({name}) has no role")
            found[uid]["role"] = more
        elif label in ("PLACE", "NATIONALITY"):
            if more != "-" and not re.fullmatch("[A-Z]{2}", more):
                raise MarkError(f"{uid} ({name}) has no country; say - where several or none fit")
            found[uid]["country"] = "" if more == "-" else more
        elif more:
            raise MarkError(f"{uid} ({name}) takes no {more!r}")
    return found


def _fact(
    line: str, gold: dict[str, Any], entities: dict[str, dict[str, Any]], where: dict[str, dict[str, int]]
) -> None:
    kind, value = _said(line)
    case = gold["case"]
    match kind:
        case "route":
            way, mode, moved, number = _fields(line, value, 4)
            stops = [_stop(stop.strip(), entities) for stop in way.split(">")]
            if len(stops) < 2:
                raise MarkError(f"a route needs two ends: {line}")
            gold["routes"].append(
                {
                    "origin": stops[0],
                    "transit": stops[1:-1],
                    "destination": stops[-1],
                    "mode": mode,
                    "moved": moved,
                    "evidence": _evidence(number, where),
                }
            )
        case "relation":
            said, number = _fields(line, value, 2)
            if len(ends := said.split()) != 3:
                raise MarkError(f"a relation is `head TYPE tail; sentence`: {line}")
            head, type_, tail = ends
            if type_ in _SYMMETRIC and not head.startswith("@") and not tail.startswith("@"):
                head, tail = sorted((head, tail))
            gold["relations"].append(
                {"head": head, "type": type_, "tail": tail, "evidence": _evidence(number, where)}
            )
        case "forms" | "countries":
            case[kind] = sorted(set(value.replace(",", " ").split()))
        case "victims":
            if not value.isdigit():
                raise MarkError(f"victims is a number: {value!r}")
            case["victims"] = int(value)
        case "stage":
            case["stage"] = value
        case _:
            raise MarkError(f"unknown line {line!r}")


def _fields(line: str, value: str, count: int) -> list[str]:
    fields = [part.strip() for part in value.split(";")]
    if len(fields) != count:
        raise MarkError(f"{count} parts are needed between semicolons: {line}")
    return fields


def _stop(said: str, entities: dict[str, dict[str, Any]]) -> dict[str, Any]:
    if implied := _IMPLIED.fullmatch(said):
        return {"name": implied[2], "country": implied[1], "entity": None}
    entity = entities.get(said)
    if entity is None or entity["label"] != "PLACE":
        raise MarkError(f"{said!r} is no place of this text")
    return {"name": entity["name"], "country": entity["country"], "entity": said}


def _evidence(number: str, where: dict[str, dict[str, int]]) -> dict[str, int]:
    if number not in where:
        raise MarkError(f"there is no sentence {number}")
    return dict(where[number])
