"""Search and browse with facets, a page at a time."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from graph.resolve.local import PREFIX as PREFIXES
from graph.view.cards import PREFIX, Cards
from graph.view.nearby import CASE, LABELS
from graph.view.reading import Reader
from graph.view.search import Found, answering, called, hits_of
from graph.view.shades import Shades
from graph.view.things import case_node, load_known, node_of
from graph.view.values import Facet, Hit, Search
from terms.vocabulary import Kind, Role

MOST = 100
"""Hits of one page at most."""

_KINDS = sorted(Kind, key=lambda kind: PREFIXES[kind])
"""Kinds in the order of their ids, in which they are browsed."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Kinds, countries of cases and roles that a hit must bear; an empty set asks for nothing."""

    kinds: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()

    def fits(self, found: Found, but: str = "") -> bool:
        """Whether a hit is wanted, one field left aside."""
        return (
            (but == "kind" or not self.kinds or found.node.label in self.kinds)
            and (but == "country" or not self.countries or bool(self.countries & found.countries))
            and (but == "role" or not self.roles or bool(self.roles & found.roles))
        )


@dataclass(frozen=True, slots=True)
class Look:
    """Looks for one reader, within one answer."""

    reader: Reader
    cards: Cards
    shades: Shades

    def search(self, words: str, wanted: Wanted, after: str, limit: int) -> Search:
        """What answers to the words, best first. A facet counts what its field alone would leave."""
        size = max(1, min(limit, MOST))
        found = called(self.reader, words, self.cards, self.shades) or answering(
            self.reader, words, self.cards, self.shades
        )
        kept = [f for f in found if wanted.fits(f)]
        start = int(after) if after.isascii() and after.isdigit() and len(after) < 9 else 0
        more = len(kept) > start + size
        return Search(
            hits_of(kept[start : start + size], self.cards),
            _facets(found, wanted),
            str(start + size) if more else "",
        )

    def browse(self, wanted: Wanted, after: str, limit: int) -> Search:
        """All cases, then all things by kind, in the order of their ids; facets come with the first page."""
        size = max(1, min(limit, MOST))
        uids = self._uids(wanted, after, size + 1)
        page = uids[:size]
        facets = () if after else self._counted(wanted)
        return Search(self._hits(page), facets, page[-1] if len(uids) > size else "")

    def _uids(self, wanted: Wanted, after: str, most: int) -> list[str]:
        lands, roles = sorted(wanted.countries), sorted(wanted.roles)
        found: list[str] = []
        if not wanted.roles and _asked(CASE, wanted) and (not after or after.startswith(PREFIX)):
            found += self._page("browse_cases", most, after=after, lands=lands)
        for kind in _KINDS:
            start = f"{PREFIXES[kind]}-"
            if len(found) >= most:
                break
            passed = after and not after.startswith(PREFIX) and after[:2] > start
            if _asked(kind, wanted) and not passed and (not wanted.roles or kind is Kind.PERSON):
                begin = after if after.startswith(start) else ""
                found += self._page(
                    "browse", most - len(found), kind=kind, after=begin, lands=lands, roles=roles
                )
        return found

    def _page(self, query: str, most: int, kind: Kind | None = None, **parameters: Any) -> list[str]:
        enums = {"kind": kind.value} if kind else {}
        return [row["uid"] for row in self.reader.page(query, most, enums, **parameters)]

    def _hits(self, uids: Sequence[str]) -> tuple[Hit, ...]:
        things = load_known(self.reader, (uid for uid in uids if not uid.startswith(PREFIX)), self.shades)
        self.cards.learn(uids)
        found = []
        for uid in uids:
            if uid in things:
                thing = things[uid]
                node = node_of(thing, self.shades)
                found.append(Found(node, 1.0, tuple(thing.parts), thing.countries))
            elif uid in self.cards:
                found.append(Found(case_node(self.cards[uid]), 1.0, (uid,), frozenset()))
        return hits_of(found, self.cards)

    def _counted(self, wanted: Wanted) -> tuple[Facet, ...]:
        lands, roles, rows = sorted(wanted.countries), sorted(wanted.roles), self.reader.rows
        kinds = sorted(wanted.kinds) or LABELS
        cases = Counter({str(r["country"]): int(r["cases"]) for r in rows("count_cases")})
        by_kind = Counter(
            {r["value"]: int(r["count"]) for r in rows("facet_kinds", lands=lands, roles=roles)}
        )
        by_land = Counter(
            {r["value"]: int(r["count"]) for r in rows("facet_countries", kinds=kinds, roles=roles)}
        )
        by_role = Counter({r["value"]: int(r["count"]) for r in rows("facet_roles", lands=lands)})
        if not roles:
            by_kind[CASE] += sum(n for land, n in cases.items() if not lands or land in lands)
            by_land += cases if _asked(CASE, wanted) else Counter()
        if not _asked(Kind.PERSON, wanted):
            by_role.clear()
        return _sorted({"kind": by_kind, "country": by_land, "role": by_role})


def _asked(label: str, wanted: Wanted) -> bool:
    return not wanted.kinds or label in wanted.kinds


def _facets(found: Iterable[Found], wanted: Wanted) -> tuple[Facet, ...]:
    counts: dict[str, Counter[str]] = {"kind": Counter(), "country": Counter(), "role": Counter()}
    for f in found:
        for field, values in (("kind", {f.node.label}), ("country", f.countries), ("role", f.roles)):
            if wanted.fits(f, but=field):
                counts[field].update(values)
    return _sorted(counts)


def _sorted(counts: dict[str, Counter[str]]) -> tuple[Facet, ...]:
    known = {"kind": set(LABELS), "role": {role.value for role in Role}}
    return tuple(
        Facet(field, value, count)
        for field, values in counts.items()
        for value, count in sorted(values.items(), key=lambda item: (-item[1], item[0]))
        if value and count and value in known.get(field, {value})
    )
