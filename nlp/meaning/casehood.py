"""Does a text tell a case, and how far has it come? What it is about, how many victims it states.

A programme description, a meeting report or a statute uses the same words as a case. What tells them apart is that in
a case something happened to somebody: a sentence without the words of programmes in which somebody is arrested,
charged, sentenced, rescued, recruited or looked for.
"""
# ruff: noqa: E501 -- a pattern reads best unbroken

import re
from collections.abc import Callable, Iterable
from itertools import pairwise

from nlp.extraction import Span
from nlp.meaning.scene import Line, Scene, bare, has, marks, search_all
from terms.vocabulary import Form, Label, Stage

STAGES = (
    Stage.REPORT,
    Stage.INVESTIGATION,
    Stage.ARREST,
    Stage.CHARGE,
    Stage.TRIAL,
    Stage.CONVICTION,
    Stage.SENTENCE,
)
_YEARS = (
    r"(?:\d+|\w+|\w+ y \w+|\w+ e \w+)[ -](?:\w+ )?(?:anos|years?|jaar|meses|months|maanden|month)|cadena perpetua|life (?:imprisonment|sentence)|"
    r"perpetua|levenslang|prision|prisao|reclusao|imprisonment|prison|cel|gevangenisstraf|multa|fine|penas?|jail"
)
_PART = r"(?:{aux}) (?:[\w-]+ ){0,4}?"
_LONG = r"(?:{aux}) [^.;]{0,110}?"
_SOMEBODY = r"(?:PER|(?:[\w-]+ ){0,4}?(?:{people}|{suspects}|{collective}|{unnamed}))"


STRONG_CASE = 3


def _told(line: Line) -> bool:
    """Whether a line tells of an event rather than of habits, programmes, laws."""
    if has("{general}", line):
        return False
    return not has("{no_case}", line) or ("\ue000per" in line.plain and (arrested(line) or sentenced(line)))


def arrested(line: Line) -> bool:
    """Whether a line says that somebody was arrested."""
    if has("{no_arrest}", line):
        return False
    part = _LONG if line.words.language == "nl" else _PART
    rules = [part + "{arrest_part}", "{suspects}(?:,)? (?:{arrest_part})", r"PER,? (?:{arrest_part})"]
    rules += [
        rf"(?:{{arrest_fin}}) (?:(?:[\w-]+|PLA|DAT|ORG),? ){{0,6}}?(?:{{obj}} )?{_SOMEBODY}",
        r"(?:\d+|{number_words}) (?:\w+ ){0,2}(?:{arrest_part})",
    ]
    if line.words.language == "nl":
        rules.append(r"(?:hield|hielden) [^.;]{1,110} aan")
    return any(_affirmed(rule, line) for rule in rules)


def _affirmed(rule: str, line: Line) -> bool:
    for found in search_all(rule, line):
        before = line.plain[max(0, found.start() - 24) : found.start()]
        no = line.words.neg
        if not re.search(rf"(?<!\w)(?:{no})(?: \w+)? $", before) and not re.search(
            rf"(?<!\w)(?:{no})(?!\w)", _opening(found[0])
        ):
            return True
    return False


def _opening(said: str) -> str:
    """The words of a find before its last, where a negation would stand; "sin pago" as a whole is no negation."""
    words = bare(said).split(" ")
    return " ".join(words[1:-1])


def charged(line: Line) -> bool:
    """Whether a line says that somebody was charged or indicted."""
    return _affirmed("{charged}", line)


def sentenced(line: Line) -> bool:
    """Whether a line says that a penalty was pronounced, not only demanded."""
    part = _LONG if line.words.language == "nl" else _PART
    said = _affirmed(part + "(?:{sentence_part})", line) or _affirmed(
        "(?:{sentence_fin}|{sentence_part})", line
    )
    return said and bool(re.search(rf"(?<!\w)(?:{_YEARS})(?!\w)", line.plain)) and not _only_demanded(line)


def _only_demanded(line: Line) -> bool:
    return has(
        r"(?:{demand}) [^.;]{0,60}(?:pena|condena|anos|years?|jaar|sentence|straf|cel|condenacao)|geeist|faces? up to|enfrenta\w* (?:hasta|una pena)|podria\w* ser|poderia\w* ser|could be|kan worden|pode ser",
        line,
    )


def convicted(line: Line) -> bool:
    """Whether a line says that somebody was found guilty."""
    return (
        _affirmed("{convict}", line) or _affirmed(_PART + "(?:{sentence_part})", line)
    ) and not _only_demanded(line)


def rescued(line: Line) -> bool:
    """Whether a line says that people were freed, found, moved or made to suffer."""
    rule = r"(?:{rescue}|{suffer}|{recruit}|{exploit}|{harbour}|{transport})"
    return has(rule, line) and has("(?:{people}|{victims}|PER|NAT|{people_obj})", line)


def stage_of(lines: Iterable[Line]) -> tuple[Stage, Line | None]:
    """The furthest stage that the lines state, with the line that states it; REPORT when none is."""
    best: tuple[Stage, Line | None] = (Stage.REPORT, None)
    acquitted: Line | None = None
    for line in lines:
        acquitted = acquitted or (line if _affirmed("{acquit}", line) else None)
        stage = _line_stage(line)
        if stage and STAGES.index(stage) > STAGES.index(best[0]):
            best = (stage, line)
    if acquitted and best[0] not in {Stage.CONVICTION, Stage.SENTENCE}:
        return Stage.ACQUITTAL, acquitted
    return best


def _line_stage(line: Line) -> Stage | None:
    tests = (
        (Stage.SENTENCE, sentenced(line)),
        (Stage.CONVICTION, convicted(line)),
        (Stage.TRIAL, has("{trial}", line)),
        (Stage.CHARGE, charged(line)),
        (Stage.ARREST, arrested(line)),
        (Stage.INVESTIGATION, has("{inquiry}", line)),
    )
    return next((stage for stage, told in tests if told), None)


def event_lines(scene: Scene) -> tuple[Line, ...]:
    """Lines that tell of something that happened."""
    return tuple(line for line in scene.lines if line.plain and _told(line))


def is_case(scene: Scene, accuses: Callable[[Line], bool], stated: bool = False, filed: bool = False) -> bool:
    """Whether the text tells a case. `accuses` knows lines that name a suspect. `stated`: it carries a form's own fields (reference, suspect, victim).

    `filed`: it carries a reference, so that without the words of programmes any event makes it a case.
    """
    if not scene.lines:
        return False
    weight, programme = 0, 0
    blamed = any(accuses(line) for line in scene.lines if _told(line))
    for line in scene.lines:
        if not _told(line):
            programme += len(search_all("{no_case}", line)) + len(search_all("{general}", line))
            continue
        if accuses(line):
            weight += 4
        elif arrested(line) or sentenced(line) or has(r"(?:{collective}|{single})", line):
            weight += 3
        elif rescued(line):
            weight += 2
        elif has(r"(?:{report}|{intercept})", line) and has("(?:{people}|{victims}|PER)", line):
            weight += 1
    weight = max(weight, STRONG_CASE if blamed else 0)
    enough = weight * 2 >= programme if blamed or stated else weight >= programme * 2
    least = 1 if filed and not programme else 2 if stated or not programme else 3
    return enough and weight >= least


def forms_of(lines: Iterable[Line]) -> tuple[tuple[Form, ...], dict[Form, Span]]:
    """What the lines are about, in a fixed order, each with the first line that says so."""
    found: dict[Form, Span] = {}
    counts: dict[Form, int] = {}
    trafficking: Span | None = None
    for line in lines:
        if has("{planned}", line) and not has("{exploit}", line):
            continue
        for form, name in _FORMS:
            if _affirmed("{" + name + "}", line) and not has("{denied}", line):
                counts[form] = counts.get(form, 0) + (
                    2 if charged(line) or arrested(line) or sentenced(line) else 1
                )
                found.setdefault(form, line.span)
        if trafficking is None and has("{trafficking}", line) and not has("{denied}", line):
            trafficking = line.span
    for form in (Form.DRUGS, Form.ARMS, Form.MURDER, Form.CORRUPTION, Form.ORGANISED_CRIME, Form.KIDNAPPING):
        if counts.get(form, 0) == 1:
            del found[form]
    if trafficking and not found.keys() & {Form.SEXUAL, Form.LABOUR, Form.BEGGING}:
        found[Form.TRAFFICKING_UNSPECIFIED] = trafficking
    return tuple(f for f in Form if f in found), found


_FORMS = (
    (Form.SEXUAL, "sexual"), (Form.LABOUR, "labour"), (Form.BEGGING, "begging"), (Form.SMUGGLING, "smuggling"),
    (Form.KIDNAPPING, "kidnapping"), (Form.DRUGS, "drugs"), (Form.ARMS, "arms"), (Form.MURDER, "murder"),
    (Form.CORRUPTION, "corruption"), (Form.ORGANISED_CRIME, "organised"),
)  # fmt: skip


def number_of(said: str, numbers: dict[str, int]) -> int:
    """The value of a number in digits or words ("treinta y dos", "vierentwintig", "twenty-three"), 0 if it is none."""
    if said.isdigit():
        return int(said)
    if said in numbers:
        return numbers[said]
    parts = [p for p in re.split(r" y | e |-| ", said) if p]
    if len(parts) > 1 and all(p in numbers for p in parts):
        return sum(numbers[p] for p in parts)
    joined = re.fullmatch(r"(\w+?)en(\w+)", said)
    if joined and joined[1] in numbers and joined[2] in numbers:
        return numbers[joined[1]] + numbers[joined[2]]
    return 0


_COUNTED = r"(?P<n>\d{1,3}|{number_words}) (?:(?:NAT|[\w-]+) ){0,2}?(?P<who>(?:{people}|{victims}|NAT))"


def victims_in(line: Line) -> int:
    """The number of people moved or exploited that a line states: the sum of joined groups, else the largest."""
    if has("{general}", line) or has("{no_case}", line):
        return 0
    values: list[tuple[int, int, int]] = []
    for found in search_all(_COUNTED, line):
        n = number_of(found["n"], line.words.numbers)
        if n and not _not_victims(line, found, n):
            if re.search(
                r"(?:otr[oa]s|outr[oa]s|other|andere) (?:\w+ )?$",
                line.plain[: found.start()] + found[0][: found.start("who") - found.start()],
            ):
                n += len(marks(line.plain[: found.start()][-80:], "per"))
            values.append((n, found.start(), found.end()))
    if not values:
        return 0
    total, best = values[0][0], values[0][0]
    for before, after in pairwise(values):
        between = line.plain[before[2] : after[1]]
        joined = re.fullmatch(
            rf" (?:(?:{line.words.obj}) )?(?:{line.words.conj}) (?:(?:{line.words.obj}) )?", between
        )
        total = total + after[0] if joined else after[0]
        best = max(best, total)
    return best


def _not_victims(line: Line, found: re.Match[str], n: int) -> bool:
    before, after = (
        line.plain[max(0, found.start() - 50) : found.start()],
        line.plain[found.end() : found.end() + 60],
    )
    said, words = bare(found[0]), line.words
    strong = re.search(rf"(?<!\w)(?:{words.victims}|{words.minor})(?!\w)", said)
    accused = rf"^(?: \w+){{0,2}} (?:(?:{words.aux}) (?:\w+ ){{0,2}})?(?:{words.arrest_part}|{words.charge_part}|{words.sentence_part})(?!\w)"
    return bool(
        (n == 1 and not strong)
        or re.search(rf"(?<!\w)(?:{words.suspects}|{words.officials})(?!\w)", said)
        or re.search(r"(?:anos|years?|jaar|horas|hours|uur|dias|days|dagen|meses|months) ", said)
        or re.search(accused, after)
        or re.search(
            rf"(?:{words.arrest_fin}|integrad[oa] por|compuest[oa] por|formad[oa] por|composed of|made up of|bestaande uit)(?: \w+){{0,2}} $",
            before,
        )
    )


def number_of_victims(lines: Iterable[Line]) -> tuple[int, Span | None]:
    """The most complete number of victims over the lines, with the line that gives it."""
    best: tuple[int, Span | None] = (0, None)
    for line in lines:
        n = victims_in(line)
        if n > best[0]:
            best = (n, line.span)
    return best


def countries_of(scene: Scene, lines: Iterable[Line], more: Iterable[str]) -> tuple[str, ...]:
    """Countries where the case happens and whose people take part; planned and general lines give none."""
    found = {c for c in more if c}
    for line in lines:
        if has("(?:{planned}|{denied})", line):
            continue
        for n in marks(line.plain):
            entity = scene.entities[n]
            if entity.label in {Label.PLACE, Label.NATIONALITY} and entity.country:
                found.add(entity.country)
    return tuple(sorted(found))
