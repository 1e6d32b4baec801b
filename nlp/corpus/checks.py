"""What must hold of every annotated text: spans match, relations join what they may join, sets are closed."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from nlp.corpus.marks import CaseText
from terms.countries import NAMES as COUNTRIES

FORMS = frozenset(
    "SEXUAL LABOUR BEGGING SMUGGLING KIDNAPPING DRUGS ARMS MURDER CORRUPTION ORGANISED_CRIME TRAFFICKING_UNSPECIFIED".split()
)
STAGES = "NONE REPORT INVESTIGATION ARREST CHARGE TRIAL CONVICTION SENTENCE ACQUITTAL".split()
_SUSPECT, _MOVED, _ANY = {"suspect", "@SUSPECTS"}, {"victim", "@VICTIMS", "other"}, {"person"}
ENDS: dict[str, tuple[set[str], set[str]]] = {
    "RECRUITED": (_SUSPECT, _MOVED),
    "TRANSPORTED": (_SUSPECT, _MOVED),
    "HARBOURED": (_SUSPECT, _MOVED),
    "EXPLOITED": (_SUSPECT, _MOVED),
    "HARMED": (_SUSPECT, _MOVED | {"official"}),
    "LEADS": (_SUSPECT | {"official", "other"}, {"ORG", "@SUSPECTS"}),
    "MEMBER_OF": (_SUSPECT, {"ORG"}),
    "ASSOCIATE_OF": (_SUSPECT, _SUSPECT),
    "FAMILY_OF": (_ANY, _ANY),
    "NATIONAL_OF": (_ANY, {"PLACE", "NATIONALITY", "country"}),
    "RESIDES_IN": (_ANY, {"PLACE"}),
    "WORKS_FOR": (_ANY, {"ORG"}),
    "OPERATED_IN": (_SUSPECT, {"PLACE"}),
    "ARRESTED_IN": (_ANY, {"PLACE"}),
    "ARRESTED_BY": (_ANY, {"ORG"}),
    "INTERCEPTED_IN": (_ANY, {"PLACE"}),
    "PROSECUTED_BY": (_SUSPECT, {"ORG", "official"}),
    "INVESTIGATED_BY": (_SUSPECT, {"ORG", "official"}),
    "USES_VEHICLE": (_ANY, {"VEHICLE", "PLATE"}),
    "USES_PHONE": (_ANY, {"PHONE"}),
    "OWNS": (_ANY, {"PLACE", "ORG", "VEHICLE"}),
}


def problems(text: CaseText) -> Iterator[str]:
    """What is wrong with a text, one sentence each."""
    gold = text.gold
    if gold["language"] not in ("es", "pt", "en", "nl", "pap", "mixed"):
        yield f"language {gold['language']!r}"
    yield from _spans(text)
    entities = {entity["id"]: entity for entity in gold["entities"]}
    for entity in entities.values():
        if not _country(entity.get("country") or "XK"):
            yield f"{entity['name']}: there is no country {entity['country']}"
    for route in gold["routes"]:
        if not set(route["mode"].split("+")) <= {"land", "sea", "air", "unknown"}:
            yield f"mode {route['mode']!r}"
        if route["moved"] not in ("victims", "smuggled", "goods"):
            yield f"moved {route['moved']!r}"
    records = [(r["head"], r["type"], r["tail"]) for r in gold["relations"]]
    for record in records:
        yield from _relation(*record, entities)
    yield from (f"{' '.join(record)} stands twice" for record, times in Counter(records).items() if times > 1)
    yield from _case(gold)


def _spans(text: CaseText) -> Iterator[str]:
    gold = text.gold
    for mention, (start, end) in zip(gold["mentions"], text.spans, strict=True):
        if gold["text"][mention["start"] : mention["end"]] != " ".join(mention["text"].split()):
            yield f"{mention['text']!r} does not stand at its offsets"
        if text.raw[start:end] != mention["text"]:
            yield f"{mention['text']!r} does not stand at its raw offsets"
    for number in re.finditer(r"\d{6,}", gold["text"]):
        if not any(m["start"] < number.end() and number.start() < m["end"] for m in gold["mentions"]):
            yield f"unmarked digits {number[0]}"


def _country(code: str) -> bool:
    return code in COUNTRIES or code == "XK"


def _case(gold: dict[str, Any]) -> Iterator[str]:
    case = gold["case"]
    if unknown := set(case["forms"]) - FORMS:
        yield f"forms {sorted(unknown)}"
    if case["stage"] not in STAGES:
        yield f"stage {case['stage']!r}"
    if unknown := {code for code in case["countries"] if not _country(code)}:
        yield f"countries {sorted(unknown)}"
    if case["stage"] == "NONE" and (case["forms"] or case["victims"] or case["countries"] or gold["routes"]):
        yield "a text without a case has no case facts and no routes"


def _relation(head: str, type_: str, tail: str, entities: dict[str, dict[str, str]]) -> Iterator[str]:
    if type_ not in ENDS:
        yield f"there is no relation {type_}"
        return
    if head == tail and not head.startswith("@"):
        yield f"{head} {type_} {tail}: nobody stands so to himself"
    for end, allowed in ((head, ENDS[type_][0]), (tail, ENDS[type_][1])):
        if not _kinds(end, entities) & allowed:
            yield f"{head} {type_} {tail}: {end} may not stand there"


def _kinds(end: str, entities: dict[str, dict[str, str]]) -> set[str]:
    if end in ("@VICTIMS", "@SUSPECTS"):
        return {end, "person"}
    if re.fullmatch("country:[A-Z]{2}", end):
        return {"country"}
    entity = entities.get(end)
    if entity is None:
        return set()
    return {"person", entity["role"]} if entity["label"] == "PERSON" else {entity["label"]}
