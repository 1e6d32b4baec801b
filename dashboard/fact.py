"""An item of the queue in words: what is claimed, its parts, and the form that changes them."""

from collections.abc import Mapping
from enum import StrEnum
from functools import partial

import streamlit as st

from dashboard.language import t, word
from dashboard.names import called, country, relation
from graph.view.values import QueueItem, QueueKind
from terms.vocabulary import SUSPECTS, VICTIMS, Certainty, Form, Mode, Moved, RelationType, Role, Stage

CLOSED: Mapping[str, type[StrEnum]] = {
    "type": RelationType,
    "certainty": Certainty,
    "role": Role,
    "moved": Moved,
    "mode": Mode,
}
"""Fields with a closed set of values."""

ENDS = ("source", "target")
ORDER = ("source", "type", "target", "role", "moved", "value", "mode", "certainty", "time")
GROUPS = frozenset({"certainty", "role", "moved", "form", "stage"})
"""Fields whose values are words of the catalogue."""


def asked(item: QueueItem) -> str:
    """The question of an item, in one line."""
    names = [called(node) for node in item.nodes]
    if item.kind is QueueKind.JOIN:
        return t("fact.same", names=" / ".join(dict.fromkeys(names)) or "?")
    if item.type == "ROLE" or "role" in item.fields:
        return t(
            "fact.role", name=names[0] if names else "?", role=value_word("role", item.fields.get("role", ""))
        )
    if "source" in item.fields:
        a, b = (end(item, item.fields.get(side, "")) for side in ENDS)
        return f"{a} — {relation(item.fields.get('type', item.type))} — {b}"
    kind = item.type.lower()
    told = value_word(kind, item.fields.get("value", "")) or " → ".join(names)
    return f"{word('fact_type', kind)}: {told}"


def end(item: QueueItem, uid: str) -> str:
    """The end of a relation in words."""
    if uid in {VICTIMS, SUSPECTS}:
        return t(f"fact.{uid.removeprefix('@').lower()}")
    return next((called(node) for node in item.nodes if node.uid == uid), "?")


def value_word(name: str, value: str) -> str:
    """A value of a field in words."""
    if name == "type":
        return relation(value)
    if name == "country":
        return country(value)
    if name == "mode":
        return " + ".join(word("mode", part) for part in value.split("+"))
    return word(name, value) if name in GROUPS else value


def ordered(item: QueueItem) -> list[tuple[str, str]]:
    """The fields of an item in the order of a sentence: who, what, whom, how surely, when."""
    rank = {name: number for number, name in enumerate(ORDER)}
    return sorted(item.fields.items(), key=lambda pair: (rank.get(pair[0], len(ORDER)), pair[0]))


def facts_of(item: QueueItem) -> list[tuple[str, str]]:
    """The parts of an item: names and values in words."""
    found = []
    for name, value in ordered(item):
        if value:
            shown = (
                end(item, value)
                if name in ENDS
                else value_word(item.type.lower() if name == "value" else name, value)
            )
            found.append((word("field", name), shown))
    return found


def choices(item: QueueItem, name: str) -> list[str]:
    """What a field may be changed to; empty for a field that is typed."""
    if name in ENDS:
        marks = (mark.entity for passage in item.passages for mark in passage.marks)
        there = dict.fromkeys(
            (item.fields.get(name, ""), *(node.uid for node in item.nodes), *marks, VICTIMS, SUSPECTS)
        )
        return [uid for uid in there if uid]
    if name == "value":
        kinds: Mapping[str, type[StrEnum]] = {"form": Form, "stage": Stage}
        return [each.value for each in kinds.get(item.type.lower(), ())]
    return [each.value for each in CLOSED.get(name, ())]


def _named(item: QueueItem, name: str, value: str) -> str:
    if name not in ENDS:
        return value_word(item.type.lower() if name == "value" else name, value)
    if (known := end(item, value)) != "?":
        return known
    spots = ((passage.passage.text, mark) for passage in item.passages for mark in passage.marks)
    return next((text[mark.start : mark.end] for text, mark in spots if mark.entity == value), "?")


def edited(item: QueueItem) -> dict[str, str]:
    """The fields of the form; gives those that the reader changed."""
    changed = {}
    for name, value in ordered(item):
        if name == "terms":
            continue
        offered = choices(item, name)
        if offered:
            options = offered if value in offered else [value, *offered]
            new = st.selectbox(
                word("field", name),
                options,
                index=options.index(value),
                format_func=partial(_named, item, name),
            )
        else:
            new = st.text_input(word("field", name), value, max_chars=40)
        if new != value:
            changed[name] = new
    return changed
