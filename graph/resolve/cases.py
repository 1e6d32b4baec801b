"""Which case a stretch of a document belongs to, from filings, amendments and references told in the text."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from graph.evidence import Assertion, AssertionKind, Decision, DecisionKind, Document, digest
from terms.fold import fold, key
from terms.vocabulary import Handling

FIELDS = ("reference", "country", "office", "date", "handling")
_CODE_OF_TLP = {
    "TLP:RED": "H3",
    "TLP:AMBER+STRICT": "H2",
    "TLP:AMBER": "H2",
    "TLP:GREEN": "H2",
    "TLP:CLEAR": "H2",
}
_STRICTNESS = {code.value: rank for rank, code in enumerate(Handling)}


@dataclass(frozen=True, slots=True)
class Filing:
    """Metadata that a document was filed under. Empty strings are unknown."""

    reference: str = ""
    country: str = ""
    office: str = ""
    date: str = ""
    handling: str = ""


@dataclass(frozen=True, slots=True)
class CaseKey:
    """A case: (country, office, normalised reference), or its document when it has no reference."""

    country: str
    office: str
    reference: str
    document: str = ""

    @property
    def uid(self) -> str:
        """The case's id."""
        if self.document:
            return f"C-{digest('document', self.document)[:10]}"
        return f"C-{digest('case', self.country, fold(self.office), key(self.reference))[:10]}"


@dataclass(frozen=True, slots=True)
class CasePlaces:
    """The cases of one document: those of the whole, and those told in a part [start, end)."""

    whole: tuple[CaseKey, ...]
    parts: tuple[tuple[int, int, CaseKey], ...]
    filing: Filing

    @property
    def keys(self) -> tuple[CaseKey, ...]:
        """All cases of the document, each once."""
        return tuple(dict.fromkeys([*self.whole, *(part for _, _, part in self.parts)]))

    def at(self, start: int) -> tuple[CaseKey, ...]:
        """The cases that an offset belongs to."""
        inside = tuple(case for low, high, case in self.parts if low <= start < high)
        return inside or self.whole or self.keys


def strictest(codes: Iterable[str]) -> str:
    """The most restrictive handling code of several; H2 when none is known. TLP:RED counts as H3, other TLP as H2."""
    known = [_CODE_OF_TLP.get(code, code) for code in codes if code]
    return max(
        (code for code in known if code in _STRICTNESS),
        key=_STRICTNESS.__getitem__,
        default=Handling.H2.value,
    )


def live(decisions: Sequence[Decision]) -> list[Decision]:
    """Decisions that stand, in the order they were taken; revoked ones are left out."""
    revoked = {d.subject for d in decisions if d.kind is DecisionKind.REVOKED}
    return sorted((d for d in decisions if d.uid not in revoked), key=lambda d: (d.at, d.uid))


def filings(decisions: Sequence[Decision]) -> Mapping[str, tuple[Filing, ...]]:
    """Per document all that it was filed under, later amendments applied to each."""
    filed: dict[str, set[Filing]] = defaultdict(set)
    amended: dict[str, dict[str, str]] = defaultdict(dict)
    for decision in live(decisions):
        if decision.kind is DecisionKind.FILED:
            filed[decision.subject].add(Filing(**json.loads(decision.payload)))
        elif decision.kind is DecisionKind.AMENDED:
            amended[decision.subject].update(json.loads(decision.payload))
    return {
        document: tuple(
            sorted(
                {replace(filing, **amended[document]) for filing in filed.get(document, {Filing()})},
                key=_order,
            )
        )
        for document in {*filed, *amended}
    }


def filed_country(filed: Sequence[Filing]) -> str:
    """The country that a document's reader is told: the first of its filings in a fixed order, "" when none is known."""
    return next((filing.country for filing in sorted(filed, key=_order) if filing.country), "")


def cases_of(document: Document, filed: Sequence[Filing], assertions: Iterable[Assertion]) -> CasePlaces:
    """The cases of a document, one for each filing; a filing without a reference takes the one that the text states."""
    told = list(assertions)
    facts = {a.type: a.value for a in told if a.kind is AssertionKind.FACT and a.type.startswith(STATED)}
    stated = Filing(**{name: facts.get(STATED + name, "") for name in FIELDS})
    one = _merge(filed, stated)
    parts = sorted(
        (a.start, a.end, CaseKey(one.country, one.office, a.value))
        for a in told
        if a.kind is AssertionKind.PART and key(a.value)
    )
    unnamed = "" if parts else stated.reference
    keys = [
        CaseKey(f.country or one.country, f.office or one.office, reference)
        for f in filed
        if key(reference := f.reference if key(f.reference) else unnamed)
    ]
    if not keys and not parts:
        keys = [CaseKey(one.country, one.office, "", document.uid)]
    return CasePlaces(tuple(dict.fromkeys(keys)), tuple(parts), one)


STATED = "field:"
"""Prefix of facts that a text states of its own document, e.g. "field:reference"."""


def _merge(filed: Sequence[Filing], stated: Filing) -> Filing:
    """One filing for what a document has once: the first known value in a fixed order, the strictest handling."""
    ordered = [*sorted(filed, key=_order), stated]
    first = {name: next((value for f in ordered if (value := getattr(f, name))), "") for name in FIELDS}
    codes = [stated.handling, *(f.handling or Handling.H2.value for f in filed)]
    return Filing(**{**first, "handling": strictest(codes)})


def _order(filing: Filing) -> tuple[str, ...]:
    return tuple(getattr(filing, name) for name in FIELDS)
