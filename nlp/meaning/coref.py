"""Which mentions of one text name the same thing: entities without roles and places' countries.

Careful by rule: equal names, a part of exactly one longer name, an alias cue, an acronym in brackets, a norm. Two
names that differ in a suffix (hijo, Jr.) stay apart; a surname that fits two persons stays on its own.
"""
# ruff: noqa: E501 -- a pattern reads best unbroken

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from nlp.extraction import Entity, Mention, Span
from nlp.meaning.formcase import alias_pairs
from nlp.meaning.scene import flat
from nlp.meaning.words import LANGUAGES, words_of
from terms.vocabulary import Label

_ALIAS = "|".join(words_of(code).alias for code in LANGUAGES)
_ALIAS += r"|identificad[oa] como|identified as|geidentificeerd als|cuyo nombre (?:real|completo) es"
_NOISE = r"[\s,;:\"'«»“”„‟‘()\[\]]*"
_ALIAS_BETWEEN = re.compile(
    rf"{_NOISE}(?:[yeou]|and|or|en|of)?{_NOISE}(?:[\d\w ]{{0,24}},)?\s*\(?(?:{_ALIAS}){_NOISE}"
)
_ALIAS_FIELD = re.compile(
    rf"{_NOISE}[\n\s]*(?:alias|apodo|vulgo|apelido|alcunha|nickname|bijnaam|a\.?k\.?a\.?) ?(?:\(s\))?{_NOISE}"
)
_NEXT_ALIAS = re.compile(rf"{_NOISE}(?:o|ou|or|of|y|e|and|en|/|,){_NOISE}")
_BRACKET = re.compile(r"[\"'»”]?\s*[,–-]?\s*[(\[]\s*[\"'«“]?")
_SUFFIX = {"hijo": "junior", "jr": "junior", "junior": "junior", "filho": "junior", "sr": "senior", "padre": "senior",
           "senior": "senior", "pai": "senior", "neto": "third", "sobrinho": "nephew", "ii": "second", "iii": "third",
           "jnr": "junior", "snr": "senior"}  # fmt: skip
_PARTICLES = frozenset({"de", "del", "la", "las", "los", "da", "do", "dos", "das", "van", "von", "der", "den", "di", "e", "y", "y/o", "o", "el",
                        "al", "te", "ter", "ten"})  # fmt: skip
_BY_NORM = frozenset(
    {
        Label.PHONE,
        Label.PLATE,
        Label.DOCUMENT,
        Label.EMAIL,
        Label.ACCOUNT,
        Label.DATE,
        Label.MONEY,
        Label.NATIONALITY,
    }
)
_HEADS = (
    r"^(?:operacion|operacao|operatie|operation|operativo|caso|zaak|case|the|la|el|los|las|a|o|os|as|de|het) "
)
_LEGAL = r"[, ]+(?:s\.? ?a\.?(?: de c\.? ?v\.?)?|s\.? ?r\.? ?l\.?|ltda?\.?|ltd\.?|inc\.?|n\.? ?v\.?|b\.? ?v\.?|llc|s\.? ?a\.? ?s\.?|e\.? ?i\.? ?r\.? ?l\.?)$"


def person_tokens(name: str) -> tuple[str, ...]:
    """The parts of a person's name that tell people apart, folded; suffix words and particles left out."""
    words = re.findall(r"[\w/]+(?:['-]\w+)*\.?", flat(name))
    clean = [w.rstrip(".") for w in words]
    kept = [w for i, w in enumerate(clean) if w and w not in _PARTICLES and not (i and w in _SUFFIX)]
    return tuple(kept)


def suffix_of(name: str) -> str:
    """ "junior", "senior" or empty: the suffix that keeps father and son apart."""
    words = [w.rstrip(".,") for w in flat(name).replace("(", " ").replace(")", " ").split()]
    return next((_SUFFIX[w] for w in words[1:] if w in _SUFFIX and w == words[-1]), "")


def part_of(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether a name's parts stand, in order, in a longer one; an initial fits a part that begins with it."""
    at, words = 0, 0
    for token in short:
        while at < len(full) and not (full[at] == token or (len(token) == 1 and full[at].startswith(token))):
            at += 1
        if at == len(full):
            return False
        at, words = at + 1, words + (len(token) > 1)
    return words > 0 and len(short) <= len(full)


def near(left: str, right: str, limit: int) -> bool:
    """Whether two words differ by at most `limit` edits."""
    if abs(len(left) - len(right)) > limit:
        return False
    row = list(range(len(right) + 1))
    for i, a in enumerate(left, 1):
        before, row[0] = row[0], i
        for j, b in enumerate(right, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (a != b))
    return row[-1] <= limit


def misspelt(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether two names are one written twice: same parts, one equal, the others long and an edit or two away."""
    if len(left) != len(right) or len(left) < 2 or left == right:
        return False
    pairs = list(zip(left, right, strict=True))
    off = [(a, b) for a, b in pairs if a != b]
    return len(off) == 1 and all(
        min(len(a), len(b)) >= 5
        and {a[-1], b[-1]} != {"a", "o"}
        and near(a, b, 2 if min(len(a), len(b)) >= 8 else 1)
        for a, b in off
    )


class _Groups:
    """Union of mention numbers; the smallest stands for its group."""

    def __init__(self, size: int) -> None:
        self.parent = list(range(size))

    def find(self, item: int) -> int:
        while self.parent[item] != item:
            self.parent[item] = self.parent[self.parent[item]]
            item = self.parent[item]
        return item

    def join(self, left: int, right: int) -> None:
        a, b = sorted((self.find(left), self.find(right)))
        self.parent[b] = a


def key_of(mention: Mention) -> str:
    """What makes two mentions of one label (not persons) the same thing."""
    if mention.label in _BY_NORM and mention.norm:
        return mention.norm
    name = re.sub(r"\s+", " ", flat(mention.text)).strip(" .,\"'")
    if mention.label in {Label.OPERATION, Label.ORG}:
        name = re.sub(_LEGAL, "", re.sub(_HEADS, "", name))
    if mention.label == Label.PLACE:
        name = name.replace(".", "").replace("ee uu", "eeuu")
    if mention.label == Label.VEHICLE:
        name = " ".join(sorted(name.split()))
    if mention.label in {Label.PHONE, Label.PLATE, Label.DOCUMENT}:
        name = re.sub(r"\W", "", name)
    return name


def initials(name: str) -> str:
    """The first letters of the capitalised words: "Polícia Judiciária" gives "pj"."""
    return "".join(flat(w[0]) for w in re.findall(r"\w+", name) if w[0].isupper())


def _aliases(text: str, mentions: list[Mention], groups: _Groups) -> set[int]:
    """Join names across an alias cue; the mentions that are aliases."""
    found: set[int] = set()
    people = [i for i, m in enumerate(mentions) if m.label == Label.PERSON]
    for left, right in pairwise(people):
        gap = mentions[right].start - mentions[left].end
        if not 0 < gap <= 60:
            continue
        between = flat(text[mentions[left].end : mentions[right].start])
        chained = (
            left in found and _NEXT_ALIAS.fullmatch(between) and len(person_tokens(mentions[right].text)) == 1
        )
        if (
            between.strip() == "(a)"
            or _ALIAS_BETWEEN.fullmatch(between)
            or _ALIAS_FIELD.fullmatch(between)
            or chained
        ):
            groups.join(left, right)
            proper = len(person_tokens(mentions[left].text)) >= min(
                2, len(person_tokens(mentions[right].text))
            )
            found.add(right if proper else left)
    return found


def _same_key(mentions: list[Mention], groups: _Groups) -> None:
    first: dict[tuple[Label, str], int] = {}
    for i, m in enumerate(mentions):
        if m.label != Label.PERSON:
            groups.join(first.setdefault((m.label, key_of(m)), i), i)


def _acronyms(text: str, mentions: list[Mention], groups: _Groups) -> None:
    pairs = zip(range(len(mentions)), range(1, len(mentions)), strict=False)
    for left, right in pairs:
        a, b = mentions[left], mentions[right]
        if a.label != b.label or a.label not in {Label.ORG, Label.PLACE} or not 0 < b.start - a.end <= 6:
            continue
        between = text[a.end : b.start]
        if _BRACKET.fullmatch(between) and "(" in between and _is_short(b.text, a.text, b.label):
            groups.join(left, right)
    bodies = {key_of(m): i for i, m in enumerate(mentions) if m.label == Label.ORG}
    for name, at in list(bodies.items())[:300]:
        longer = {groups.find(i) for other, i in bodies.items() if other.startswith(name + " ")}
        if len(longer) == 1 and " " in name:
            groups.join(at, longer.pop())
    shorts = {
        m.text.replace(".", ""): i
        for i, m in enumerate(mentions)
        if m.label == Label.ORG and m.text.replace(".", "").isupper()
    }
    for i, m in enumerate(mentions):
        short = initials(m.text)
        if m.label == Label.ORG and len(short) >= 3 and " " in m.text:
            for acronym, at in shorts.items():
                if flat(acronym) == short:
                    groups.join(i, at)


def _is_short(short: str, full: str, label: Label) -> bool:
    letters = short.replace(".", "")
    if len(letters) > 12 or " " in letters.strip():
        return False
    if label == Label.PLACE:
        return flat(letters) == initials(full) and len(letters) > 1
    return sum(c.isupper() for c in letters) >= 2


def _people(mentions: list[Mention], groups: _Groups, aliases: set[int]) -> None:
    first: dict[tuple[tuple[str, ...], str], int] = {}
    for i, m in enumerate(mentions):
        if m.label == Label.PERSON:
            tokens = person_tokens(m.text) or (flat(m.text),)
            groups.join(first.setdefault((tokens, suffix_of(m.text)), i), i)
    names = sorted(first.items(), key=lambda item: (-len(item[0][0]), item[1]))[:300]
    by_word: dict[str, set[int]] = defaultdict(set)
    for at, ((tokens, _), _i) in enumerate(names):
        for token in tokens:
            by_word[token].add(at)
    for at, ((tokens, suffix), i) in enumerate(names):
        if not tokens:
            continue
        near_by = {n for t in tokens for n in by_word[t]}
        fitting = {
            groups.find(names[n][1])
            for n in near_by
            if n != at
            and len(names[n][0][0]) > len(tokens)
            and suffix in ("", names[n][0][1])
            and part_of(tokens, names[n][0][0])
        }
        if len(fitting) > 1:
            fitting = (
                {root for root in fitting if root < i} if sum(root < i for root in fitting) == 1 else set()
            )
        if len(fitting) == 1 and i not in aliases:
            groups.join(fitting.pop(), i)
            continue
        written = {
            groups.find(names[n][1])
            for n in near_by
            if n != at and names[n][0][1] == suffix and misspelt(tokens, names[n][0][0])
        }
        if len(written) == 1:
            groups.join(written.pop(), i)


def _ranges(text: str, mentions: list[Mention], groups: _Groups) -> None:
    """ "entre 900 y 1.500 euros": one amount of money in two mentions."""
    for i, (a, b) in enumerate(pairwise(mentions)):
        if a.label == b.label == Label.MONEY and re.fullmatch(r"[\d.,]+", a.text) and b.start - a.end <= 6:
            groups.join(i, i + 1)


def link(
    text: str, mentions: tuple[Mention, ...], fields: Sequence[tuple[str, Span]] = ()
) -> tuple[tuple[Mention, ...], tuple[Entity, ...]]:
    """Give every mention its entity; entities are numbered in order of first mention.

    Mentions come back in reading order with `entity` filled; entities carry name, aliases and norm only.
    """
    ordered = sorted(mentions, key=lambda m: (m.start, m.end, m.label))
    groups = _Groups(len(ordered))
    _same_key(ordered, groups)
    _acronyms(text, ordered, groups)
    _ranges(text, ordered, groups)
    aliases = _aliases(text, ordered, groups)
    for person, alias in alias_pairs(ordered, fields):
        groups.join(person, alias)
        aliases.add(alias)
    _people(ordered, groups, aliases)
    members: dict[int, list[int]] = defaultdict(list)
    for i in range(len(ordered)):
        members[groups.find(i)].append(i)
    ids = {root: f"e{n}" for n, root in enumerate(members, 1)}
    entities = tuple(
        _entity(ids[root], [ordered[i] for i in items], {i for i in items if i in aliases}, items)
        for root, items in members.items()
    )
    return tuple(replace(m, entity=ids[groups.find(i)]) for i, m in enumerate(ordered)), entities


def _entity(name: str, mentions: list[Mention], aliases: set[int], items: list[int]) -> Entity:
    label = mentions[0].label
    shown = [re.sub(r"\s+", " ", m.text).strip() for m in mentions]
    proper = [s for s, i in zip(shown, items, strict=True) if i not in aliases] or shown
    best = (
        max(proper, key=lambda s: (len(s.split()), len(s)))
        if label in {Label.PERSON, Label.ORG, Label.PLACE, Label.OPERATION}
        else shown[0]
    )
    if best.isupper():
        best = next((s for s in proper if flat(s) == flat(best) and not s.isupper()), best)
    others = tuple(dict.fromkeys(s for s in shown if s != best))
    return Entity(name, label, best, others, norm=next((m.norm for m in mentions if m.norm), ""))
