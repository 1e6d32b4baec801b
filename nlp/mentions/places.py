"""Places of the gazetteer, found by their names."""

import re
from collections.abc import Iterator
from functools import lru_cache

from nlp.mentions.candidates import Candidate, Rank
from nlp.mentions.lexicon import is_given, is_name_part
from nlp.mentions.noise import STOP
from nlp.mentions.page import Page
from nlp.mentions.phrases import Found, Phrases, folded
from terms import gazetteer
from terms.countries import country_forms
from terms.vocabulary import Label

_IN = re.compile(
    r"(?:\b(?:en|em|in|na|no|desde|hacia|hasta|from|towards?|near|naar|uit|vanuit|te|within|at|rumo a|ate|para|to|via|por|"
    r"through|entre|between|tussen|"
    r"frontera con|cerca de|perto de|sur de|norte de|este de|oeste de|sul de|leste de|pasando por|passando por|rumbo a|"
    r"destino a|destino|procedente de|proveniente de|oriund[oa] de|natural de|"
    r"llegar(?:on)? a|llego a|viaj(?:o|aron|ar) a|"
    r"(?:ciudad|canton|provincia|municipio|departamento|estado|distrito|localidad|parroquia|barrio|sector|corregimiento|"
    r"vereda|isla|islas|golfo|rio|puerto|valle|region|caserio|selva|cidade|municipio|"
    r"bairro|vila|ilha|rio|porto|regiao|comunidade|comunidad) (?:fronteriza |de |do |da |del )?(?:la |el |los |las )?|"
    r"(?:city|town|province|state|district|village|island|port|municipality|region) of|"
    r"(?:stad|dorp|eiland|provincie|gemeente|wijk|haven) (?:van )?|isla di|den|for di|na|pa)\s{1,2})$"
)
_ROUTE = re.compile(
    r"\b(?:desde|hacia|hasta|pasando por|passando por|procedentes? de|provenientes? de|con destino a|com destino a|"
    r"rumbo a|rumo a|con escala en|com escala em|natural de|naturais de|oriund[oa]s? de|"
    r"residentes? e[nm]|domiciliad[oa] e[nm]|nacid[oa] en|nascid[oa] em|radicad[oa] en|vecin[oa] de|resident of|born in|"
    r"living in|lives in|from|vanuit|woonachtig in|wonend in|geboren in|"
    r"a la altura de|en las afueras de|nos arredores de|on the outskirts of|al sur de|al norte de|ao largo de|off) "
)
OF_A_TREATY = re.compile(
    r"\b(?:protocol[oe]?|convenio|convencion|convencao|pacto|acuerdo|acordo|convention|protocol) (?:de|of|van) $"
)
_DE = re.compile(r"\b(?:de|do|da|of|van|a|ao|di)\s{1,2}$")
_COMPASS = re.compile(
    r"(?<![\w])((?:[Nn]orth|[Ss]outh|[Ee]ast|[Ww]est)(?:ern|-?[Ee]ast(?:ern)?|-?[Ww]est(?:ern)?)?|[Cc]entral) $"
)
_NEXT = re.compile(r", (?=[A-ZÁÉÍÓÚÑ])| \((?=[A-Z])|[/-](?=[A-Z]{2}\b)")
_SMALL = frozenset(
    "de del la las los el y e i and en of the da do das dos d van der den di du des le les upon sur op aan".split()
)
_FEDERAL = "AC AL AP AM BA CE DF ES GO MA MT MS MG PA PB PR PE PI RJ RN RS RO RR SC SP SE TO".split()
_STATE = re.compile(
    rf" ?\(({'|'.join(_FEDERAL)})\)|[/\-–] ?({'|'.join(_FEDERAL)})(?![\w])|, ({'|'.join(_FEDERAL)})(?![\w])"
)


@lru_cache(maxsize=1)
def _names() -> Phrases[tuple[str, tuple[bool, ...]]]:
    """Gazetteer names and country names, each with which of its words are capitalised."""
    risky = ((name, found[0].id) for name in sorted(gazetteer.RISKY) if (found := gazetteer.lookup(name)))
    pairs = [*gazetteer.phrases(), *country_forms().items(), *risky]
    return Phrases.of(
        (surface, (ident, tuple(word not in _SMALL for word in folded(surface)))) for surface, ident in pairs
    )


@lru_cache(maxsize=1)
def _risky() -> frozenset[tuple[str, ...]]:
    return frozenset(folded(name) for name in gazetteer.RISKY)


def find(page: Page) -> Iterator[Candidate]:
    """Names that the gazetteer knows; the score tells how well the text around supports them."""
    names, position, previous_end = _names(), 0, -9
    while position < len(page.words):
        found = names.at(page, position)
        if found is None or not _written(page, found):
            position += 1
            continue
        score = _support(page, found, previous_end)
        if score:
            opening = found.first if page.lower or page.words[found.first].capital else found.first + 1
            start, end = page.words[min(opening, found.last - 1)].start, page.words[found.last - 1].end
            if page.language(start) == "en" and (
                compass := _COMPASS.search(page.text[max(0, start - 13) : start])
            ):
                start = max(0, start - 13) + compass.start(1)
            yield Candidate(start, end, Label.PLACE, "gazetteer", Rank.NAME, "", score)
            previous_end = end
            if state := _STATE.match(page.text, end):
                group = next(i for i in (1, 2, 3) if state.group(i))
                yield Candidate(*state.span(group), Label.PLACE, "rule:state", Rank.CUE, "", 0.9)
        position = found.last if score else position + 1


def after_route_words(page: Page) -> Iterator[Candidate]:
    """Unknown capitalised names after words that only lead to places: "desde X", "residente em X", "vanuit X"."""
    for match in _ROUTE.finditer(page.plain):
        first = last = page.at(match.end())
        if first >= len(page.words) or page.words[first].start != match.end() or page.shouted(match.start()):
            continue
        while (
            last < len(page.words)
            and last - first < 4
            and page.words[last].capital
            and page.words[last].fold not in STOP
        ):
            last += 1
            if not page.joined(last - 1):
                break
        words = page.words[first:last]
        if words and not is_given(words[0].text) and len(words[0].text) > 2:
            yield Candidate(words[0].start, words[-1].end, Label.PLACE, "rule:route", Rank.NAME, "", 0.6)


def at(page: Page, position: int) -> Found[tuple[str, tuple[bool, ...]]] | None:
    """The gazetteer's or a country's name that begins at the word and is written as one."""
    found = _names().at(page, position)
    return found if found and _written(page, found) else None


def _written(page: Page, found: Found[tuple[str, tuple[bool, ...]]]) -> bool:
    """Whether the case fits: capitals where the name has them, unless the text has none; short names only as known."""
    words = page.words[found.first : found.last]
    if len(words) == 1 and len(words[0].text) < 4 and not words[0].text.isupper():
        return False
    if len(words) == 1 and words[0].fold in STOP and (page.lower or page.shouted(words[0].start)):
        return False
    if page.lower:
        return True
    return all(word.capital or not capital for word, capital in zip(words, found.value[1], strict=False))


def _support(page: Page, found: Found[tuple[str, tuple[bool, ...]]], previous_end: int) -> float:
    """0 when the name is likelier a person's or a word; 0.95 after a word that leads to places, else 0.85."""
    words = page.words[found.first : found.last]
    start, end = words[0].start, words[-1].end
    before = page.before(start, 40)
    risky = tuple(word.fold for word in words) in _risky()
    cued = bool(_IN.search(before)) or (
        0 <= start - previous_end <= 2 and page.text[previous_end:start] in {", ", " (", "/", "-"}
    )
    if _in_name(page, found, cued) or OF_A_TREATY.search(before) or _is_passage(page, found):
        return 0.0
    if risky:
        behind = _NEXT.match(page.text, end)
        follows = behind and (nxt := page.at(behind.end())) < len(page.words) and at(page, nxt)
        return 0.9 if cued or (follows and _DE.search(before)) else 0.0
    if (
        page.lower
        and len(words) == 1
        and (is_given(words[0].text) or is_name_part(words[0].text))
        and not cued
    ):
        return 0.0
    if len(words) == 1 and words[0].text.isupper() and len(words[0].text) <= 3 and not cued:
        return 0.7
    return 0.95 if cued else 0.85


def _is_passage(page: Page, found: Found[tuple[str, tuple[bool, ...]]]) -> bool:
    """ "El Paso de …" in a line of capitals or at a sentence's start is the passage, not the city."""
    words = tuple(word.fold for word in page.words[found.first : found.last])
    if words != ("el", "paso") or not page.joined(found.last - 1):
        return False
    return page.words[found.last].fold in {"de", "del", "por", "fronterizo", "internacional"}


def _in_name(page: Page, found: Found[tuple[str, tuple[bool, ...]]], cued: bool) -> bool:
    """Whether the name adjoins a personal name: "Carlos Lima", "Lima Pereira"."""
    if page.shouted(page.words[found.first].start) or page.lower:
        return (
            found.first > 0
            and not cued
            and page.joined(found.first - 1)
            and is_given(page.words[found.first - 1].text)
        )
    if found.first > 0 and page.joined(found.first - 1):
        before = page.words[found.first - 1]
        if before.capital and is_given(before.text) and not page.words[found.first].text.isupper():
            return True
    if cued or found.last >= len(page.words) or not page.joined(found.last - 1):
        return False
    after = page.words[found.last]
    return after.capital and is_name_part(after.text) and is_given(page.words[found.first].text)
