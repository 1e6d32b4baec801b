"""Where sentences begin and end, by rule, in Spanish, Portuguese, English, Dutch and Papiamento.

Works on the text as it stands: paragraphs, bullets, form lines and headings end a sentence; a wrapped line
does not. Time grows with the length of the text only. `sentences` needs no pipeline; `hilo_sentences` is the
spaCy component.
"""

import re
from collections.abc import Callable, Iterator
from itertools import groupby

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc

LONGEST = 4000
"""Characters of the longest sentence; more without an end mark is cut at a blank."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_BEFORE_NAME = _words(
    "sr sra srta sres srs dr dra drs dres ing lic lcda lcdo abg abog arq prof profa d dª dn dña cptn tte"
    " tnte cnel crnl sgto sgt cbo subof subtte insp gral pbro mons fr sta sto fco ud uds vd vds excmo ilmo"
    " mr mrs ms messrs st capt lt maj cpl det supt rev dhr mw mevr mej dhrn hr gebr a/c v/d v.d t.n.v av"
    " avda avd ctra cra cll calz psje pje urb mz edif pça pca trav tv blvd rd apt ste jl str bijv bv o.a"
    " m.n d.w.z i.v.m m.b.t t.a.v ca aprox vs cf cfr vid vgr ej resp geb nac nasc esq"
)
_BEFORE_NUMBER = _words(
    "no nº n° n nro nr num núm nums núms art arts arte pág págs pag pg pp p párr inc ap aptdo apdo apto"
    " exp expte proc fl fls f fs fol ley dec res ord lit tel tels telf tlf cel fax ext int c cl km lote"
    " vol cap tit tít sec secc fig ref adv col rol causa máx min"
)
_MAY_END = _words(
    "etc s.a s.a.s s.r.l s.l ltda ltd inc co corp cía cia e.i.r.l s.a.c b.v n.v c.a cv s.en.c eirl llc"
    " plc a.m p.m am pm hs hrs h ee.uu eeuu u.s u.s.a e.u.a r.d d.r d.c a.c jr sr hno hnos bros enz e.d"
    " n.n"
)
_OPENERS = _words(
    "el la los las un una en al del a por según segun tras desde cuando además también asimismo"
    " posteriormente luego su sus este esta se no durante ante con para o os as um uma na nas nos ao à"
    " pela pelo segundo após ele ela eles elas seu sua depois também the in on at he she they it his her"
    " their this that these after when according by from an de het een op zij hij ze volgens toen daarna"
    " deze dit nadat e nan"
)
_END = re.compile(r"(?<![.!?…])[.!?…]++[\"'»”’)\]]*+(?=\s)")
_OPENING = "\"'«“‘([¿¡-–—•*"
_LAST_WORD = re.compile(r"[^\s(\[\"'«“,;:]+$")
_BULLET = re.compile(
    r"[ \t]*(?:[-–—*•·▪◦o‣>]|\(?\d{1,3}[.)]|\(?[a-zA-Z][.)]|[ivxIVX]{1,4}[.)]|\d{1,2}\.\d{1,2}\.?)[ \t]+\S"
)
_FIELD = re.compile(r"[ \t]*[^\W\d_][^:\n]{0,48}:(?:[ \t]|$)")
_RULE = re.compile(r"[\W_]+")
_NUMERAL = re.compile(r"[ivxlcIVXLC]+|[A-Z]|[nN][°º]?")
_NARROWEST, _WIDEST = 45, 140


def sentences(text: str) -> list[tuple[int, int]]:
    """The sentences as (start, end) offsets, without the blanks around them; in order, never overlapping."""
    lower = not any(c.isupper() for c in text)
    found: list[tuple[int, int]] = []
    for start, end in _blocks(text):
        for first, last in _parts(text, start, end, lower):
            found += _bounded(text, first, last)
    return found


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Runs of lines that belong together: a paragraph, a bullet, a form line, a heading."""
    position = 0
    for blank, group in groupby(text.splitlines(keepends=True), lambda line: not line.strip()):
        lines = list(group)
        width = max(len(line.rstrip()) for line in lines)
        begin = position
        for previous, line in zip(lines, [*lines[1:], ""], strict=True):
            position += len(previous)
            if not blank and not (line and _goes_on(previous, line, width)):
                yield begin, position
                begin = position


def _goes_on(previous: str, line: str, width: int) -> bool:
    """Whether the next line continues this one: it starts in lower case, or had no room here."""
    before, after = previous.strip(), line.strip()
    if _BULLET.match(line) or _FIELD.match(line) or _RULE.fullmatch(before) or before[-1] in ":;":
        return False
    full = len(previous.rstrip()) + 1 + len(after.split(maxsplit=1)[0]) > width
    wrapped = _NARROWEST <= width <= _WIDEST and full
    return wrapped or (after[0].islower() and not (_FIELD.match(previous) and not full))


def _parts(text: str, start: int, end: int, lower: bool) -> Iterator[tuple[int, int]]:
    for match in _END.finditer(text, start, end):
        if _ends(text, start, match, end, lower):
            yield start, match.end()
            start = match.end()
    yield start, end


def _ends(text: str, start: int, match: re.Match[str], end: int, lower: bool) -> bool:
    after = text[match.end() : min(end, match.end() + 60)].split(maxsplit=1)
    if not after:
        return False
    following = after[0].lstrip(_OPENING)
    if (
        following
        and following[0].islower()
        and not (lower or (match.group()[0] in "!?" and following != after[0]))
    ):
        return False
    if not match.group().startswith(".") or match.group().startswith(".."):
        return True
    word = _LAST_WORD.search(text, max(start, match.start() - 30), match.start())
    last = word.group().lower() if word else ""
    if word and last.isdigit():
        return bool(text[start : word.start()].strip())
    if last in _MAY_END:
        return following.strip(",.;:").lower() in _OPENERS
    single = len(last) == 1 and last.isalpha()
    initials = re.fullmatch(r"(?:[^\W\d_]\.)+[^\W\d_]", last) is not None
    if initials or (single and last not in _BEFORE_NUMBER):
        return (following.strip(",.;:").lower() in _OPENERS and not following.isupper()) or following == ""
    if last in _BEFORE_NUMBER:
        return not (following[:1].isdigit() or _NUMERAL.fullmatch(following.strip(",.;:)")))
    return last not in _BEFORE_NAME


def _bounded(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    while end - start > LONGEST:
        cut = max(text.rfind(blank, start + LONGEST // 2, start + LONGEST) for blank in " \n\t")
        cut = cut if cut > start else start + LONGEST
        yield start, cut
        start = cut
        while start < end and text[start].isspace():
            start += 1
    if start < end:
        yield start, end


_START, _INSIDE = 1, -1


@Language.factory("hilo_sentences", assigns=["token.is_sent_start", "doc.sents"])
def hilo_sentences(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """The component: it comes first, so that no name that a model finds runs over the end of a sentence."""
    return mark


def mark(doc: Doc) -> Doc:
    """Set the sentence starts of a Doc by `sentences`."""
    starts = iter(start for start, _ in sentences(doc.text))
    upcoming = next(starts, None)
    marks = np.full(len(doc), _INSIDE, dtype=np.int64)
    for token in doc:
        end = token.idx + len(token)
        if upcoming is not None and end > upcoming and not token.is_space:
            marks[token.i] = _START
            while upcoming is not None and upcoming < end:
                upcoming = next(starts, None)
    if len(doc):
        marks[0] = _START
    return doc.from_array(["SENT_START"], marks.reshape(-1, 1).astype(np.uint64))  # type: ignore[arg-type]
