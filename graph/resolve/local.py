"""What one document says of one thing: the unit that identity is decided on."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from graph.evidence import Assertion, AssertionKind, Mention, digest
from graph.resolve.cases import CaseKey, CasePlaces
from terms import names
from terms.fold import fold
from terms.vocabulary import KIND_OF_LABEL, Kind, Label, RelationType, Role

PREFIX = {
    Kind.PERSON: "P",
    Kind.ORGANISATION: "O",
    Kind.PLACE: "L",
    Kind.PHONE: "T",
    Kind.EMAIL: "E",
    Kind.ACCOUNT: "A",
    Kind.VEHICLE: "V",
    Kind.IDENTITY_DOCUMENT: "D",
    Kind.OPERATION: "N",
}


@dataclass(frozen=True, slots=True)
class Local:
    """One in-document entity with all its document says of it.

    `anchor` is its smallest mention's anchor, `phones` and `documents` the normal forms that relations give a person,
    `kin` the local entities of the same document that are family.
    """

    document: str
    local: str
    label: Label
    name: str
    aliases: tuple[str, ...]
    country: str
    kind: str
    gazetteer: str
    norm: str
    mentions: tuple[Mention, ...]
    cases: tuple[CaseKey, ...]
    roles: tuple[Role, ...] = ()
    attributes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    phones: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    kin: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()

    @property
    def anchor(self) -> str:
        """The position that names it: the smallest anchor of its mentions."""
        return min(mention.anchor for mention in self.mentions)

    @property
    def key(self) -> tuple[str, str]:
        """(document, local id)."""
        return (self.document, self.local)

    @property
    def entity(self) -> Kind:
        """The kind of node that it becomes."""
        return KIND_OF_LABEL[self.label]

    @property
    def uid(self) -> str:
        """The id it would bear alone; a place of the gazetteer bears the gazetteer's."""
        if self.gazetteer:
            return place_uid(self.gazetteer)
        return self.alone

    @property
    def alone(self) -> str:
        """The id that its position gives it, whatever the gazetteer knows."""
        return f"{PREFIX[self.entity]}-{self.anchor[:10]}"

    def first(self, attribute: str) -> str:
        """The first value of an attribute, or empty."""
        return next(iter(self.attributes.get(attribute, ())), "")

    @property
    def suffix(self) -> str:
        """Junior or senior, by attribute or by name."""
        return self.first("suffix") or (names.parse(self.name).suffix if self.label is Label.PERSON else "")


def place_uid(gazetteer: str) -> str:
    """The node id of a place that the gazetteer knows."""
    return f"L-{digest('gazetteer', gazetteer)[:10]}"


def locals_of(
    document: str, mentions: Sequence[Mention], assertions: Sequence[Assertion], cases: CasePlaces
) -> list[Local]:
    """All in-document entities that become nodes, in order of their ids."""
    spoken: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.label in KIND_OF_LABEL:
            spoken[mention.local].append(mention)
    said: dict[str, list[Assertion]] = defaultdict(list)
    for assertion in assertions:
        said[assertion.subject].append(assertion)
        if assertion.kind is AssertionKind.RELATION:
            said[assertion.object].append(assertion)
    heads = {a.subject: a for a in assertions if a.kind is AssertionKind.ENTITY}
    norms = {local: _norm(found, heads.get(local)) for local, found in spoken.items()}
    towns = frozenset(
        str(json.loads(a.value).get("gazetteer", ""))
        for a in heads.values()
        if a.type == Label.PLACE and json.loads(a.value).get("kind") not in {"country", "region", ""}
    ) - {""}
    return [
        _local(document, local, tuple(spoken[local]), heads.get(local), said[local], norms, cases, towns)
        for local in sorted(spoken)
    ]


def _local(
    document: str,
    local: str,
    mentions: tuple[Mention, ...],
    head: Assertion | None,
    said: Iterable[Assertion],
    norms: Mapping[str, str],
    cases: CasePlaces,
    towns: frozenset[str],
) -> Local:
    about = json.loads(head.value) if head else {}
    attributes: dict[str, tuple[str, ...]] = {}
    roles: list[Role] = []
    linked: dict[RelationType, list[str]] = defaultdict(list)
    kin: set[str] = set()
    for assertion in said:
        if assertion.kind is AssertionKind.ATTRIBUTE:
            attributes[assertion.type] = (*attributes.get(assertion.type, ()), assertion.value)
        elif assertion.kind is AssertionKind.ROLE:
            roles.append(Role(assertion.type))
        elif assertion.kind is AssertionKind.RELATION:
            other = assertion.object if assertion.subject == local else assertion.subject
            if assertion.type == RelationType.FAMILY_OF:
                kin.add(other)
            elif assertion.subject == local and norms.get(other):
                linked[RelationType(assertion.type)].append(norms[other])
    label = Label(head.type) if head else mentions[0].label
    return Local(
        document=document,
        local=local,
        label=label,
        name=str(about.get("name", mentions[0].text)),
        aliases=tuple(about.get("aliases", ())),
        country=head.object if head else "",
        kind=str(about.get("kind", "")),
        gazetteer=str(about.get("gazetteer", "")),
        norm=norms[local],
        mentions=mentions,
        cases=tuple(dict.fromkeys(case for mention in mentions for case in cases.at(mention.start))),
        roles=tuple(roles),
        attributes=attributes,
        phones=tuple(sorted(set(linked[RelationType.USES_PHONE]))),
        documents=tuple(sorted(set(linked[RelationType.HAS_DOCUMENT]))),
        kin=frozenset(kin),
        places=towns,
    )


def _norm(mentions: Sequence[Mention], head: Assertion | None) -> str:
    stated = str(json.loads(head.value).get("norm", "")) if head else ""
    return stated or next((mention.norm for mention in mentions if mention.norm), "")


def folded_names(local: Local) -> tuple[str, ...]:
    """All its names, folded, the fullest first."""
    return tuple(dict.fromkeys(fold(name) for name in (local.name, *local.aliases) if fold(name)))
