"""Sentences in the form that rules read: folded, mentions masked by their entity, wording smoothed.

"La fiscal Ana Ruiz acusó a Juan Paz, alias «Tilo»" reads `la fiscal <per1> acuso a <per2>`, where `<per1>` is written
with two private-use characters that no text can smuggle in. Rules are regular expressions over that form, with macros:
`PER`, `ORG`, … one mention, `PERS`, `PLAS`, … a list of them, `{kin}` a piece of the language's words.
"""
# ruff: noqa: E501 -- a pattern reads best unbroken

import re
import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache

from nlp.extraction import Entity, Extraction, Mention, Span
from nlp.meaning.words import LANGUAGES, Words, words_of
from terms.vocabulary import Label

OPEN, CLOSE = "\ue000", "\ue001"
LONGEST = 3000
"""Characters of a sentence that rules read; a longer one is cut, so that hostile text costs bounded time."""

CODES = {label: label.value[:3].lower() for label in Label} | {Label.PLATE: "plt", Label.PLACE: "pla"}
_MARK = re.compile(rf"{OPEN}([a-z]{{3}})(\d+){CLOSE}")


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence: where it stands, its language, its smoothed form; `found` keeps what rules found in it."""

    span: Span
    words: Words
    plain: str
    found: dict[str, tuple[re.Match[str], ...]] = field(
        init=False, default_factory=dict, repr=False, compare=False
    )


@dataclass(frozen=True, slots=True)
class Scene:
    """A text ready for the rules: its lines and its entities by number ("e3" is 3)."""

    text: str
    language: str
    lines: tuple[Line, ...]
    entities: dict[int, Entity]
    mentions: tuple[Mention, ...]
    country: str = ""

    def entity(self, number: int) -> Entity:
        """The entity that a mark's number stands for."""
        return self.entities[number]


def flat(text: str) -> str:
    """Lower case without accents, marks of masking removed; one character may become several or none."""
    spread = unicodedata.normalize("NFKD", text.replace(OPEN, " ").replace(CLOSE, " "))
    return "".join(c for c in spread if not unicodedata.combining(c)).lower().replace("’", "'")


def number(entity: str) -> int:
    """The number in an entity id."""
    return int(entity[1:])


def marks(text: str, code: str = "") -> list[int]:
    """Entity numbers of the marks in a piece of a line, in order, without repeats; of one label's code if given."""
    found = [int(n) for c, n in _MARK.findall(text) if not code or c == code]
    return list(dict.fromkeys(found))


def bare(text: str) -> str:
    """A piece of a line without its marks."""
    return _MARK.sub("*", text)


_LISTS = {"PERS": "per", "PLAS": "pla", "NATS": "nat", "ORGS": "org"}
_ONE = {"PER": "per", "PLA": "pla", "NAT": "nat", "ORG": "org", "DAT": "dat", "MON": "mon", "VEH": "veh", "PLT": "plt",
        "PHO": "pho", "EMA": "ema", "ACC": "acc", "DOC": "doc", "OPE": "ope"}  # fmt: skip


def _mark(code: str) -> str:
    return rf"{OPEN}{code}\d+{CLOSE}"


@lru_cache(maxsize=4096)
def pattern(source: str, language: str) -> re.Pattern[str]:
    """Compile a rule for one language: its macros filled, whole words only."""
    words = words_of(language)
    filled = re.sub(r"\{([a-z_]+)\}", lambda m: f"(?:{getattr(words, m[1])})", source)
    filled = re.sub(r"\b[A-Z]{3,4}\b", lambda m: _macro(m[0], words), filled)
    return re.compile(rf"(?<![\w{OPEN}])(?:{filled})(?!\w)")


def _macro(name: str, words: Words) -> str:
    if name in _LISTS:
        one = _mark(_LISTS[name])
        lead = rf"(?:(?:{words.obj}|{words.det}|{words.to}|{words.frm}|{words.poss}) ){{0,2}}"
        joint = rf"(?:, ?(?:(?:{words.conj}) )?| (?:{words.conj}) ){lead}"
        if name == "PERS":
            return _people_list(one, lead, words)
        return rf"(?:{one}(?:{joint}{one}){{0,25}})"
    return _mark(_ONE[name]) if name in _ONE else name


def _people_list(one: str, lead: str, words: Words) -> str:
    """ "A", "A y B", "A, B and C", "A y su hermana B": persons side by side without a last "and" are no list."""
    whose = rf"(?:(?:(?:{words.obj}) )?(?:{words.poss}) (?!(?:{words.victims}))[\w-]+(?: \w+)?,? |{lead})"
    return rf"(?:{one}(?:(?:, {whose}{one}){{0,25}},? (?:{words.conj}) {whose}{one})?)"


def search_all(source: str, line: Line) -> tuple[re.Match[str], ...]:
    """Every place where a rule fits a line; many steps ask the same of a line, so it is looked for once."""
    found = line.found.get(source)
    if found is None:
        found = line.found[source] = tuple(pattern(source, line.words.language).finditer(line.plain))
    return found


def has(source: str, line: Line) -> bool:
    """Whether a rule fits a line anywhere."""
    return bool(search_all(source, line))


def language_of(code: str, fallback: str) -> str:
    """A language that has words: the sentence's own, else the text's, else Spanish."""
    return next((c for c in (code, fallback) if c in LANGUAGES), "es")


def is_verb(mention: Mention, language: str) -> bool:
    """Whether what a model took for a name is a capitalised verb that opens a sentence: "Viajó", "Pensaban"."""
    if mention.source != "ner" or mention.label not in {Label.PERSON, Label.PLACE, Label.ORG}:
        return False
    verb = pattern(
        "{recruit}|{transport}|{travel}|{exploit}|{planned}|{arrest_fin}|{arrest_part}",
        language_of(language, "es"),
    )
    return (
        verb.fullmatch(flat(mention.text)) is not None or verb.fullmatch(flat(mention.text) + " ") is not None
    )


def masked(text: str, span: Span, mentions: list[Mention]) -> str:
    """The sentence folded, each mention replaced by the mark of its entity."""
    pieces, at = [], span.start
    for m in mentions:
        if m.start >= at and m.end <= span.end:
            pieces += [flat(text[at : m.start]), f"{OPEN}{CODES[m.label]}{number(m.entity)}{CLOSE}"]
            at = m.end
    pieces.append(flat(text[at : span.end]))
    return re.sub(r"\s+", " ", "".join(pieces)).strip()[: LONGEST * 2]


_ALIAS = "|".join(words_of(code).alias for code in LANGUAGES)
_PER, _PLA, _ORG = _mark("per"), _mark("pla"), _mark("org")
_YEARS = r"(?: anos(?: de (?:edad|idade))?| jaar(?: oud)?| years?(?: old| of age))"
_SMOOTH: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"[\"«»“”„‟‘*_#|]+"), " "),
    (re.compile(r"(?<!\w)'|'(?!\w)"), " "),
    (re.compile(rf"(?<={CLOSE})(?:'s|s')(?!\w)"), " "),
    (re.compile(rf"\([^(){OPEN}]{{0,80}}\)"), " "),
    (re.compile(rf"({_ORG}) ?\( ?{_ORG} ?\)"), r"\1"),
    (re.compile(rf"({_PLA}) ?\( ?{_PLA} ?\)"), r"\1"),
    (re.compile(r"\(([^()]{0,120})\)"), r", \1,"),
    (re.compile(r"\s+"), " "),
    (re.compile(rf"({_PER}),? \d{{1,2}}(?:,|(?=[.;:)]|$))"), r"\1"),
    (re.compile(rf"({_PER}),? (?:de |aged |van )?\d{{1,2}}{_YEARS},?(?=[ .;:)]|$)"), r"\1"),
    (re.compile(rf"({_PER}),? aged? \d{{1,2}},?(?=[ .;:)]|$)"), r"\1"),
    (re.compile(rf"({_PER}),? (?:con|com|portador\w* d\w+|titular d\w+|identificad\w+ con|con numero de|holder of|with|met|houder van)?[^,.;{OPEN}]{{0,30}}{_mark('doc')},?(?=[ .;:)]|$)"), r"\1"),
    (re.compile(r"(?<![\w-])\d{1,2}[ -](?:year[ -]old|jarige?)(?![\w-])"), " "),
    (re.compile(rf"({_PER}),? (?:o |y |e |and |of )?(?:{_ALIAS}):? {_PER}(?:(?: o | ou | or | of | y | e |, ){_PER})?,?"), r"\1"),
    (re.compile(rf"({_PER}) \1"), r"\1"),
    (re.compile(r"\s+([,.;:])"), r"\1"),
    (re.compile(r",(?:\s*,)+"), ","),
    (re.compile(r"\s+"), " "),
)  # fmt: skip


def smooth(line: str, same: frozenset[tuple[int, int]] = frozenset()) -> str:
    """Drop what stands between the words of a statement: quotes, ages, aliases, acronyms.

    `same` holds (town, region) pairs of entity numbers: "Macapá, Amapá" then reads as the town alone.
    """
    for rule, instead in _SMOOTH:
        line = rule.sub(instead, line)
    line = re.sub(
        rf"({OPEN}pla(\d+){CLOSE}),? (?:(?:en|in|no|na|em|op|estado de|departamento de|provincia de|estado do) )?{OPEN}pla(\d+){CLOSE},?",
        lambda m: m[1] if (int(m[2]), int(m[3])) in same else m[0],
        line,
    )
    return line.strip()[:LONGEST]


def set_scene(reading: Extraction, languages: tuple[str, ...], country: str = "") -> Scene:
    """Mask every sentence of a reading whose mentions know their entities."""
    entities = {number(e.id): e for e in reading.entities}
    same = _nested(reading.entities)
    ordered = sorted(reading.mentions, key=lambda m: (m.start, m.end))
    lines, at = [], 0
    for i, span in enumerate(reading.sentences):
        while at < len(ordered) and ordered[at].start < span.start:
            at += 1
        stop = at
        while stop < len(ordered) and ordered[stop].start < span.end:
            stop += 1
        code = languages[i] if i < len(languages) else ""
        words = words_of(language_of(code, reading.language))
        lines.append(Line(span, words, smooth(masked(reading.text, span, ordered[at:stop]), same)))
    return Scene(reading.text, reading.language, tuple(lines), entities, tuple(ordered), country)


def _nested(entities: tuple[Entity, ...]) -> frozenset[tuple[int, int]]:
    places = [e for e in entities if e.label == Label.PLACE][:400]
    wide = [e for e in places if e.kind in {"country", "region"} and e.country]
    return frozenset(
        (number(p.id), number(w.id))
        for p in places
        if p.kind != "country"
        for w in wide
        if w.country == p.country and w.id != p.id and not (p.kind == "region" and w.kind == "region")
    )
