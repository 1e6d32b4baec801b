"""How things are called on screen: cases, countries, kinds, counts."""

from collections.abc import Iterable

from dashboard.language import spoken, t, word
from graph.view.values import CaseCard, Node, Reason
from terms.countries import name_of

ICONS = {
    "Person": ":material/person:",
    "Place": ":material/location_on:",
    "Organisation": ":material/apartment:",
    "Case": ":material/folder:",
    "Phone": ":material/call:",
    "Email": ":material/mail:",
    "Vehicle": ":material/directions_car:",
    "IdentityDocument": ":material/badge:",
    "Account": ":material/account_balance:",
    "Operation": ":material/flag:",
    "Route": ":material/route:",
}
"""From the icon font that stands beside the pages; nothing is fetched."""


def country(code: str) -> str:
    """The usual name of a country in the reader's language; a dash for none."""
    return name_of(code, spoken()) if code else "–"


def countries(codes: Iterable[str]) -> str:
    """Several, joined."""
    return ", ".join(sorted(country(code) for code in codes if code))


def case_title(card: CaseCard) -> str:
    """A case in a few words."""
    return f"{card.reference or card.uid} · {country(card.country)}"


def case_line(card: CaseCard) -> str:
    """A case in a line: country first, for lists that are read by country."""
    return " · ".join(
        part for part in (country(card.country), card.reference or card.uid, card.office) if part
    )


def kind(label: str) -> str:
    """The word for a kind of thing."""
    return word("kind", label)


def relation(code: str) -> str:
    """The word for a type of link."""
    told = word("canvas.link", code)
    return told if told != code else code.replace("_", " ").lower()


def called(node: Node) -> str:
    """A thing's name, or its kind when nobody named it."""
    return node.name or f"{kind(node.label)} {node.uid[-4:]}"


def reason_line(reason: Reason) -> str:
    """What two cases share, in a few words."""
    return f"{word('shares', reason.kind)}: {reason.value}"


def forms(card: CaseCard) -> str:
    """What a case is about."""
    return ", ".join(word("form", form) for form in card.forms)


def found(n: int) -> str:
    """A count of things found."""
    return t("count.found", n=n)
