"""Nodes as a reader may see them: names masked, properties that would tell left out."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from graph.view.knowledge import SMALL, name_part, ordinary, place
from graph.view.masking import mask_address, mask_reference
from graph.view.prose import mask_text
from graph.view.reading import Reader
from graph.view.secrets import HIDDEN, Secrets
from graph.view.shades import Shades
from graph.view.values import CaseCard, Node, Value
from graph.view.words import Sight, Span
from terms.fold import fold, key
from terms.vocabulary import Handling, Kind, Label

_NEVER = frozenset(
    {"uid", "ids", "name", "search_text", "joins", "print", "assertion", "documents", "phones", "cases"}
)
_OF_MASKED = frozenset({"gender", "nationality", "handling", "mentions", "country"})
_OF_PARTIAL = frozenset({"kind", "gazetteer", "country", "norm", "town", "latitude", "longitude"})
_KNOWN = 20
"""Cases in which a town or an agency must stand before nobody asks any more whether it is the name of one of its people."""

_SHOWN = (
    "aliases", "norm", "country", "kind", "gazetteer", "handling", "mentions", "birthDate", "gender", "nationality", "suffix",
    "town", "latitude", "longitude",
)  # fmt: skip
"""What of a thing's properties may be shown at all, beside its name."""

_NUMBERS = frozenset({Kind.PHONE, Kind.IDENTITY_DOCUMENT})
_ADDRESSES = frozenset({Kind.EMAIL, Kind.ACCOUNT})
_BY_THEMSELVES = _NUMBERS | {Kind.PERSON}
_OWNED = _NUMBERS | _ADDRESSES
_LABELS = {
    Kind.ORGANISATION: Label.ORG,
    Kind.PLACE: Label.PLACE,
    Kind.OPERATION: Label.OPERATION,
    Kind.VEHICLE: Label.VEHICLE,
}


@dataclass(slots=True)
class Thing:
    """A thing as the store holds it, with its part in each case that the reader sees. Never leaves the view unmasked."""

    uid: str
    label: str
    properties: Mapping[str, Any]
    parts: dict[str, Mapping[str, Any]] = field(default_factory=dict)
    """By case; no more than the role until `load_parts` is asked for more."""

    countries: frozenset[str] = frozenset()

    @property
    def partial(self) -> bool:
        """Whether some of what is known of it stands in cases that the reader does not see."""
        return int(self.properties.get("cases") or 0) > len(self.parts)

    @property
    def public(self) -> bool:
        """Whether it is a place of the gazetteer, or an agency, that so many cases know that its name gives nobody away."""
        if len(self.parts) <= _KNOWN:
            return False
        if self.label == Kind.PLACE:
            return bool(self.text("gazetteer")) and place(fold(self.text("name")))
        return self.label == Kind.ORGANISATION and self.text("kind") == "agency"

    @property
    def common(self) -> bool:
        """Whether all its names are made of words that are part of nobody's name."""
        return all(map(_common_words, self.forms))

    @property
    def forms(self) -> tuple[str, ...]:
        """All its names, and the town that one of its kind may bear."""
        aliases = self.properties.get("aliases") or ()
        return tuple(form for form in (self.text("name"), *aliases, self.text("town")) if form)

    @property
    def sources(self) -> frozenset[str]:
        """The cases of which must be known who is masked before it can be shown.

        None for people, who are masked or not as such; for numbers, which their owners hide; for places that all know.
        """
        sure = self.label in _BY_THEMSELVES or self.public or self.plate or self.common
        return frozenset() if sure else frozenset(self.parts)

    @property
    def plate(self) -> bool:
        """Whether it is a vehicle that is called by its plate and by nothing else."""
        return self.label == Kind.VEHICLE and all(key(form) == self.text("norm") for form in self.forms)

    def text(self, name: str) -> str:
        """A property as text, "" when it is not there."""
        return str(self.properties.get(name) or "")


def load_known(reader: Reader, uids: Iterable[str], shades: Shades) -> dict[str, Thing]:
    """The same, with all learnt that showing them takes."""
    things = load_things(reader, uids)
    get_known(things.values(), shades)
    return things


def get_known(things: Iterable[Thing], shades: Shades) -> None:
    """Learn all that showing these things takes."""
    known = list(things)
    shades.learn({case for thing in known for case in thing.sources})
    shades.learn_people(thing.uid for thing in known if thing.label == Kind.PERSON)
    shades.learn_values(thing.uid for thing in known if thing.label in _OWNED)


def label_of(labels: Iterable[str]) -> str:
    """The concrete one of a node's labels."""
    return next((label for label in sorted(labels) if label != "Entity"), "Entity")


def load_things(reader: Reader, uids: Iterable[str]) -> dict[str, Thing]:
    """Things by id, as far as they stand in a case that the reader sees."""
    found: dict[str, Thing] = {}
    codes: dict[str, list[str]] = {}
    for row in reader.each("entities", "uids", uids):
        parts: dict[str, Mapping[str, Any]] = {
            c: {"role": role} for c, role in zip(row["cases"], row["roles"], strict=True)
        }
        lands = frozenset(land for land in row["lands"] if land)
        about = {name: row[name] for name in _SHOWN if row[name] is not None}
        about |= {"name": row["name"], "cases": row["count"]}
        codes[row["uid"]] = row["codes"]
        found[row["uid"]] = Thing(row["uid"], label_of(row["labels"]), about, parts, lands)
    partial = {thing.uid: thing for thing in found.values() if thing.partial}
    if partial:
        _narrow(reader, partial, codes)
    elif found and not reader.scope.everything:  # as many questions as if there were more of it elsewhere
        reader.rows("parts", uids=[], cases=[])
        reader.rows("mentions", uids=[])
    return found


def load_parts(reader: Reader, things: Iterable[Thing], cases: Iterable[str]) -> None:
    """Load the whole part of these things in these cases."""
    known = {thing.uid: thing for thing in things}
    about = sorted(set(cases) & {case for thing in known.values() for case in thing.parts})
    if about:
        for row in reader.each("parts", "uids", known, cases=about):
            known[row["uid"]].parts[row["case"]] = row["part"]


def _narrow(reader: Reader, partial: Mapping[str, Thing], codes: Mapping[str, Sequence[str]]) -> None:
    """Leave of each thing only what the cases that the reader sees say of it; `codes` are their handling codes.

    No property goes missing and none changes its place: that would tell that there is more of the thing elsewhere.
    """
    load_parts(reader, partial.values(), {case for thing in partial.values() for case in thing.parts})
    mentions = {
        m: uid
        for uid, thing in partial.items()
        for part in thing.parts.values()
        for m in part.get("mentions") or ()
    }
    forms: dict[str, set[str]] = defaultdict(set)
    for row in reader.each("mentions", "uids", mentions):
        forms[mentions[row["uid"]]].add(row["text"])
    counts = Counter(mentions.values())
    for uid, thing in partial.items():
        names = sorted(forms[uid], key=lambda name: (-len(fold(name)), name))
        genders = sorted(str(part.get("gender") or "") for part in thing.parts.values())
        seen = {
            "name": names[0] if names else "",
            "aliases": names[1:],
            "cases": len(thing.parts),
            "mentions": counts[uid],
            "handling": max(codes[uid], default=Handling.H2.value),
            "gender": next(filter(None, genders), ""),
            **{name: value for name, value in thing.properties.items() if name in _OF_PARTIAL},
        }
        thing.properties = {name: seen.get(name, _nothing(value)) for name, value in thing.properties.items()}


def _nothing(value: object) -> object:
    """What stands for a property of which nothing is known."""
    return () if isinstance(value, (list, tuple)) else ""


def node_of(thing: Thing, shades: Shades) -> Node:
    """The thing as a node."""
    label = thing.label
    if label == Kind.PERSON and shades.masked(thing.uid):
        return Node(thing.uid, label, shades.pseudonym(thing.uid), True, _plain(thing.properties, _OF_MASKED))
    if label == Kind.PERSON:
        shown = {**_plain(thing.properties), "aliases": tuple(thing.properties.get("aliases") or ())}
        return Node(thing.uid, label, thing.text("name"), False, shown)
    secrets = shades.secrets(thing.sources)
    forms = (thing.text("name"), *(thing.properties.get("aliases") or ()))
    names = [_name(thing, form, shades, secrets) for form in forms]
    shown = {
        **_plain(thing.properties),
        "aliases": tuple(n for n in dict.fromkeys(names[1:]) if n != names[0]),
    }
    if "norm" in shown:
        shown["norm"] = _norm(thing, shades, secrets)
    if town := shown.get("town"):
        shown["town"] = mask_text(str(town), [Span(0, len(str(town)), Sight.THING, Label.PLACE)], secrets)
    return Node(thing.uid, label, names[0] or thing.uid, HIDDEN in names[0], shown)


def _name(thing: Thing, name: str, shades: Shades, secrets: Secrets) -> str:
    if thing.label in _NUMBERS:
        return HIDDEN if shades.hidden_value(thing.uid) else name
    if thing.label in _ADDRESSES:
        if shades.hidden_value(thing.uid):
            return HIDDEN
        sight = Sight.CLEARED if shades.vouched_value(thing.uid) else Sight.VALUE
        return mask_text(name, [Span(0, len(name), sight, Label.ACCOUNT)], secrets)
    if thing.label == Kind.VEHICLE and key(name) == thing.text("norm"):
        return name
    label = _LABELS.get(Kind(thing.label), Label.ORG) if thing.label in set(Kind) else Label.ORG
    known = is_known(thing.text("kind"), thing.text("gazetteer"))
    return mask_text(name, [Span(0, len(name), Sight.THING, label, known=known)], secrets)


@lru_cache(maxsize=1 << 16)
def _common_words(name: str) -> bool:
    words = fold(name).split()
    return all(word.isdigit() or word in SMALL or (ordinary(word) and not name_part(word)) for word in words)


def is_known(kind: str, gazetteer: str) -> bool:
    """Whether the gazetteer or words in a thing's own name vouch for it."""
    return bool(gazetteer) or kind in {
        "country",
        "venue",
        "address",
        "agency",
        "firm",
        "gang",
        "ngo",
        "media",
    }


def _norm(thing: Thing, shades: Shades, secrets: Secrets) -> str:
    norm = thing.text("norm")
    if not norm or shades.hidden_value(thing.uid):
        return ""
    if thing.label in _ADDRESSES:
        return (
            norm
            if shades.vouched_value(thing.uid) and norm == mask_text(norm, (), secrets)
            else mask_address(norm, secrets)
        )
    return norm


def _plain(properties: Mapping[str, Any], only: frozenset[str] | None = None) -> dict[str, Value]:
    """Properties as plain values, those that would tell, or that are ours alone, left out."""
    kept = {
        name: value for name, value in properties.items() if name not in _NEVER and not name.startswith("@")
    }
    return {
        name: tuple(value) if isinstance(value, list) else value
        for name, value in kept.items()
        if value is not None and (only is None or name in only)
    }


def card_of(properties: Mapping[str, Any], secrets: Secrets | None = None) -> CaseCard:
    """A case as a card; its reference and office masked."""
    office = str(properties.get("office") or "")
    uid = str(properties["uid"])
    return CaseCard(
        uid=uid,
        reference=mask_reference(str(properties.get("reference") or ""), secrets) or uid,
        country=str(properties.get("country") or ""),
        office=mask_text(office, [Span(0, len(office), Sight.THING, Label.ORG)], secrets),
        date=str(properties.get("date") or ""),
        handling=str(properties.get("handling") or ""),
        stage=str(properties.get("stage") or ""),
        forms=tuple(properties.get("forms") or ()),
        victims=int(properties.get("victims") or 0),
        countries=tuple(properties.get("countries") or ()),
        documents=len(properties.get("documents") or ()),
    )


def case_node(card: CaseCard) -> Node:
    """The case as a node."""
    return Node(
        card.uid,
        "Case",
        card.reference,
        False,
        {
            "reference": card.reference,
            "country": card.country,
            "office": card.office,
            "date": card.date,
            "handling": card.handling,
            "stage": card.stage,
            "forms": card.forms,
            "victims": card.victims,
            "countries": card.countries,
        },
    )
