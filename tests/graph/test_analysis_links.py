"""Which shared things link cases."""

from collections.abc import Sequence

import pytest

from graph.analysis.links import by_countries, cross_border, strongest_first
from graph.analysis.networks import networks
from graph.view.linking import Participation, pair_up, strength
from graph.view.values import CaseCard, CaseLink, Strength
from terms.vocabulary import Kind

A, B = "C-a", "C-b"


def both(label: Kind, kind: str = "", norm: str = "", role: str = "", **more: int) -> list[Participation]:
    official, persons = bool(more.get("official")), more.get("persons", 0)
    return [Participation("X-1", label, case, kind, norm, role, official, persons) for case in (A, B)]


@pytest.mark.parametrize(
    ("parts", "reason"),
    [
        (both(Kind.PERSON, role="suspect"), "person"),
        (both(Kind.PHONE, norm="+584141234567"), "phone"),
        (both(Kind.EMAIL, norm="a@b.example"), "email"),
        (both(Kind.ACCOUNT, norm="instagram:luna"), "account"),
        (both(Kind.VEHICLE, norm="ABC123"), "vehicle"),
        (both(Kind.IDENTITY_DOCUMENT, norm="V12345678"), "document"),
        (both(Kind.ORGANISATION, "firm"), "organisation"),
        (both(Kind.PLACE, "venue"), "venue"),
        (both(Kind.PLACE, "address"), "address"),
    ],
)
def test_things_of_these_kinds_link(parts: Sequence[Participation], reason: str) -> None:
    pairs = pair_up(parts)
    assert [shared.reason for shared in pairs.links[A, B]] == [reason]


@pytest.mark.parametrize(
    "parts",
    [
        both(Kind.PLACE, "city"),
        both(Kind.PLACE, "crossing"),
        both(Kind.PLACE, "port"),
        both(Kind.PLACE, "country"),
        both(Kind.PLACE),
        both(Kind.ORGANISATION, "agency"),
        both(Kind.ORGANISATION, "media"),
        both(Kind.OPERATION),
        both(Kind.PERSON, role="official"),
        both(Kind.PHONE, norm="+584141234567", official=1),
    ],
)
def test_these_are_context_and_never_link(parts: Sequence[Participation]) -> None:
    pairs = pair_up(parts)
    assert not pairs.links
    assert len(pairs.context) == 1


def test_an_official_in_one_case_is_no_link_by_his_part_in_another() -> None:
    parts = [
        Participation("P-1", Kind.PERSON, A, role="official"),
        Participation("P-1", Kind.PERSON, B, role="other"),
    ]
    assert not pair_up(parts).links


@pytest.mark.parametrize(
    "parts",
    [both(Kind.PHONE, norm="123"), both(Kind.PHONE), both(Kind.VEHICLE, norm="TOYOTA"), both(Kind.EMAIL)],
)
def test_short_numbers_and_things_without_a_mark_never_link(parts: Sequence[Participation]) -> None:
    pairs = pair_up(parts)
    assert not pairs.links
    assert not pairs.context


def test_what_stands_in_too_many_cases_is_listed_and_does_not_link() -> None:
    def cases(number: int, label: Kind) -> list[Participation]:
        return [Participation("X-1", label, f"C-{n}", norm="+584141234567") for n in range(number)]

    assert len(pair_up(cases(5, Kind.PHONE)).links) == 10
    crowded = pair_up(cases(6, Kind.PHONE))
    assert not crowded.links
    assert [len(shared.cases) for shared in crowded.too_common] == [6]
    assert len(pair_up(cases(6, Kind.PERSON)).links) == 15


def test_what_too_many_people_use_does_not_link() -> None:
    assert pair_up(both(Kind.PHONE, norm="+584141234567", persons=15)).links
    assert pair_up(both(Kind.PHONE, norm="+584141234567", persons=16)).too_common


@pytest.mark.parametrize(
    ("reasons", "expected"),
    [
        (["person"], Strength.STRONG),
        (["document"], Strength.STRONG),
        (["phone", "vehicle"], Strength.STRONG),
        (["phone", "phone"], Strength.MEDIUM),
        (["organisation"], Strength.MEDIUM),
        (["venue", "address"], Strength.WEAK),
        (["venue", "phone"], Strength.STRONG),
    ],
)
def test_strength_grows_with_independent_kinds(reasons: list[str], expected: Strength) -> None:
    assert strength(reasons) is expected


def test_the_order_of_participations_means_nothing() -> None:
    parts = [
        Participation(f"T-{n}", Kind.PHONE, case, norm="+584141234567")
        for n in range(4)
        for case in (A, B, "C-c")
    ]
    assert pair_up(parts) == pair_up(parts[::-1]) == pair_up(parts[1::2] + parts[::2])


def card(name: str, country: str) -> CaseCard:
    return CaseCard(f"C-{name}", name, country)


def link(a: CaseCard, b: CaseCard, strong: Strength = Strength.STRONG) -> CaseLink:
    return CaseLink(a, b, strong, ())


def test_networks_are_groups_of_linked_cases_with_their_countries() -> None:
    one, two, three, four, five = (
        card("1", "CO"),
        card("2", "PE"),
        card("3", ""),
        card("4", "BR"),
        card("5", "BR"),
    )
    found = networks([link(one, two), link(two, three), link(four, five, Strength.WEAK)])
    assert [(n.uid, len(n.cases), n.countries, n.cross_border) for n in found] == [
        ("C-1", 3, ("CO", "PE"), True),
        ("C-4", 2, ("BR",), False),
    ]
    assert len(networks([link(four, five, Strength.WEAK)], weak=False)) == 0


def test_links_are_cross_border_only_between_two_known_countries() -> None:
    links = [
        link(card("1", "CO"), card("2", "PE"), Strength.WEAK),
        link(card("1", "CO"), card("3", "")),
        link(card("4", "PE"), card("5", "CO")),
    ]
    assert [found.a.uid for found in cross_border(links)] == ["C-1", "C-4"]
    assert [found.strength for found in strongest_first(cross_border(links))] == [
        Strength.STRONG,
        Strength.WEAK,
    ]
    assert by_countries(cross_border(links)).rows == (("CO", "PE", 2),)
