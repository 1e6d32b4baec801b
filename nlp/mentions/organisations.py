"""Organisations by legal form, by the word for what they are, by their well-known names and by a short form in brackets."""

import re
from collections.abc import Iterator

from nlp.mentions.bodies import JOINS, NAMES, ORGS, extent, shouted_extent, shouted_name
from nlp.mentions.candidates import Candidate, Rank
from nlp.mentions.page import Page
from terms.vocabulary import Label

_GANG = re.compile(
    r"\b(?:banda|clan|cartel|gang|bende|quadrilha|faccao|pandilla|megabanda|red|rede|network|netwerk|organizacion|"
    r"organizacao|grupo|group|groep|ring|estructura|syndicate|sindicato|mafia|ong|ngo|fundacion|foundation|stichting|"
    r"empresa|firma|firm|company|bedrijf|agencia|agency|asociacion|associacao|reisbureau|uitzendbureau|consultora|modelos|"
    r"onderneming|compania|companhia|kompania)"
    r"(?: (?:criminal|criminales|transnacional|delictiva|delictivo|criminosa|criminoso|de trata|de viajes|de empleo|"
    r"de empleos|de modelos|de modelaje|de turismo|de viagens|de empregos|de transporte|de transportes|de limpieza|"
    r"de fachada|fachada|venezolan[oa]|colombian[oa]|peruan[oa]|brasileir[oa]|de|do|da|autodenominad[oa]|denominad[oa]|"
    r"llamad[oa]|chamad[oa]|conocid[oa] como|conhecid[oa] como|known as|called|named|genaamd|"
    r"dubbed|bekend als|se hace llamar|yama)){0,3} ?(?:(?<= )|(?=[\"'«“]))"
)
_QUOTED = re.compile(r"[\"'«“‘”„]([^\"»”’\n“«]{2,50})[\"'»”’]")
_LEGAL = re.compile(
    r"(?:,? )(?:S\. ?A\. ?S\.?|S\. ?A\. ?C\.?|S\. ?A\.? de C\.? ?V\.?|S\. ?A\.|S\. ?R\. ?L\.?|E\. ?I\. ?R\. ?L\.?|"
    r"C\. ?A\.|C\. ?por ?A\.|SAS|SAC|SRL|EIRL|S/A|SA|C[ií]a\.? ?Ltda\.?|Ltda\.?|LTDA\.?|Cia\.|Cía\.|"
    r"B\. ?V\.|BV|N\. ?V\.|NV|V\.O\.F\.|VOF|Ltd\.?|Limited|LIMITED|Inc\.?|Corp\.?|LLC|L\.L\.C\.|Co\. Ltd\.?|EPP|ME|MEI|"
    r"EIRELI|Eireli|& Sons|& Co\.?|Enterprises|Holdings|& Hijos|e Hijos|y Asociados|& Asociados|Services)(?![\w])"
)
_TAIL = re.compile(
    r" (police service|police force|police|constabulary|coast guard|defence force|magistrates'? court|high court|"
    r"supreme court|court of appeal|court|unit|department|division|service|services|agency|bureau|authority|"
    r"commission|council|foundation|ministry|squad|branch|task force|prosecutor's office|office|directorate|gang|posse|"
    r"crew|cartel|association|organisation|organization|institute|embassy|consulate|"
    r"recruitment agency|travel agency|company|contractors|crewing|manning|placement|staffing|recruitment|shipping|"
    r"logistics|trading|catering|constructions?|productions|modelling|seafoods?|fisheries|holdings|enterprises|group|network|newspaper|tours|travel|"
    r"politie|stichting|foundation|kustwacht|parket|rechtbank)(?![\w])"
)
_TAIL_LOWER = frozenset({"police", "coast guard", "police force", "police service"})
_LOWER_NAMES = re.compile(
    r"\b(?:rechtbank van (?:koophandel|eerste aanleg|eerste instantie)|gerecht in eerste aanleg(?: van [a-z]{3,20})?|"
    r"gemeenschappelijk hof van justitie|openbaar ministerie|koninklijke marechaussee|"
    r"kustwacht caribisch gebied|korps politie [a-z]{3,20}(?: [a-z]{3,12})?|"
    r"(?:(?:primeir|segund|terceir|quart|quint|\d{1,2})[aºª]* )?vara (?:(?:criminal|federal|unica|da crianca|de execucoes|"
    r"civel|especializada|de violencia)[a-z ]{0,30}?)?(?:de|da|do) (?:comarca de )?(?=[A-Z])|"
    r"delegacia (?:da |de )(?:mulher|policia)[a-z ]{0,30}? (?:de|em) (?=[A-Z])|"
    r"juzgado (?:(?:\d{1,2}|primero|segundo|tercero|cuarto|quinto|sexto|septimo|octavo|decimo)[°º]? )?(?:de (?:garantias|"
    r"control|instruccion|lo penal|investigacion preparatoria|la investigacion preparatoria|turno)|penal|promiscuo|"
    r"municipal|supraprovincial|especializado|colegiado|mixto|del circuito|de circuito)[a-z ]{0,40}? de (?=[A-Z])|"
    r"tribunal (?:(?:\d{1,2}|primero|segundo|tercero) )?(?:de (?:garantias penales|juicio|sentencia|justicia|justica|"
    r"control)|penal|colegiado|superior|criminal|maritimo)[a-z ]{0,40}? (?:de|do|da|del) (?=[A-Z]))",
)
_SHORT = re.compile(r" ?[(\[]([A-ZÁÉÍÓÚÑ][A-Za-zÁÉÍÓÚÑ\-.]{1,14})[)\]]")
LEGAL = 0.97
"""Score of a name that ends in a legal form: no person bears one."""
BUSINESS = frozenset(
    "crewing manning placement staffing recruitment shipping logistics trading catering construction constructions "
    "productions modelling seafood seafoods fisheries contractors holdings enterprises".split()
)
"""Words that close the name of a firm and no person's."""
_ORDINAL = re.compile(
    r"(?<!\w)(?:\d{1,2}(?:[ªº°]|\.[ªº°]|a\.?|º\.)|Primer[ao]?|Segund[ao]|Tercer[ao]?|Primeir[ao]|Terceir[ao]|Cuart[ao]|"
    r"Quint[ao]) $"
)
_TAILS = frozenset(
    "police office department unit division court bureau agency commission council foundation association service embassy".split()
)
"""English heads that close a name ("Vice Unit") as well as open it."""


def find(page: Page) -> Iterator[Candidate]:
    """Bodies, gangs, firms and media by name; with each long form the short form that stands in brackets behind it."""
    spans: list[tuple[int, int, float]] = [
        *_headed(page),
        *_legal(page),
        *_tailed(page),
        *_lower(page),
        *_gangs(page),
        *_known(page),
    ]
    for start, end, score in spans:
        rank = Rank.FIELD if score == LEGAL else Rank.CUE
        yield Candidate(start, end, Label.ORG, "rule:org", rank, "", score)
        short = _SHORT.match(page.text, end)
        if short and sum(c.isupper() for c in short.group(1)) * 2 >= len(short.group(1)):
            yield Candidate(*short.span(1), Label.ORG, "rule:acronym", Rank.CUE, "", 0.95)


def _headed(page: Page) -> Iterator[tuple[int, int, float]]:
    position = 0
    while position < len(page.words):
        head = ORGS.at(page, position)
        if head is None or not page.words[position].capital:
            position += 1
            continue
        if page.shouted(page.words[position].start):
            last = shouted_name(page, head.last)
            if last > head.last:
                yield page.words[position].start, page.words[last - 1].end, 0.85
            position = max(last, position + 1)
            continue
        before = page.words[position - 1] if position and page.joined(position - 1) else None
        if before and before.capital and head.value in _TAILS and not page.opens_sentence(position - 1):
            position = head.last
            continue
        last = extent(page, position, head.last)
        if last > head.last or (
            head.last - position > 1
            and all(w.capital for w in page.words[position : head.last] if w.fold not in JOINS)
        ):
            ordinal = _ORDINAL.search(
                page.text[max(0, page.words[position].start - 14) : page.words[position].start]
            )
            start = page.words[position].start - (len(ordinal.group()) if ordinal else 0)
            yield start, page.words[last - 1].end, 0.9
        position = max(last, position + 1)


def has_legal_form(text: str) -> bool:
    """Whether a name ends in a legal form (S.A., Ltda., B.V.): a firm, whatever field it stands in."""
    return any(match.end() >= len(text.rstrip(" .")) for match in _LEGAL.finditer(text))


def legal_form_at(text: str, offset: int) -> bool:
    """Whether a legal form, with the blank or comma before it, stands at the offset."""
    return _LEGAL.match(text, offset) is not None


def _legal(page: Page) -> Iterator[tuple[int, int, float]]:
    for match in _LEGAL.finditer(page.text):
        last = page.at(match.start())
        if last == 0 or page.words[last - 1].end != match.start():
            continue
        first = last
        while (
            first > 0
            and last - first < 7
            and (first == last or page.joined(first - 1) or page.gap(first - 1) == " & ")
        ):
            word = page.words[first - 1]
            if not (
                word.capital
                or word.text.isdigit()
                or (first < last and word.fold in JOINS and first > 1 and page.words[first - 2].capital)
            ):
                break
            first -= 1
        while first < last and (
            page.words[first].fold in JOINS
            or page.words[first].fold in {"empresa", "firma", "compania", "company", "bedrijf"}
        ):
            first += 1
        if first < last:
            end = match.end()
            if page.text[end - 1 : end + 1] == "V." or (
                page.text[end : end + 1] == "."
                and match.group().rstrip()[-1:].isalpha()
                and "." in match.group()
            ):
                end += 1
            yield page.words[first].start, end, LEGAL


def _tailed(page: Page) -> Iterator[tuple[int, int, float]]:
    for match in _TAIL.finditer(page.plain):
        last = page.at(match.start(1))
        if last == 0 or page.words[last - 1].end != match.start() or page.shouted(match.start()):
            continue
        capital = page.text[match.start(1)].isupper()
        if not capital and match.group(1) not in _TAIL_LOWER:
            continue
        first = last
        while first > 0 and last - first < 7 and (first == last or page.joined(first - 1)):
            word = page.words[first - 1]
            joins = (
                first < last
                and not word.capital
                and word.fold in {"of", "and", "for", "against", "in"}
                and first > 1
                and page.words[first - 2].capital
            )
            if not (word.capital or joins) or word.fold in {
                "the",
                "a",
                "de",
                "het",
                "ltd",
                "limited",
                "inc",
                "ltda",
            }:
                break
            first -= 1
        while first < last and (
            page.words[first].fold in JOINS
            or page.words[first].fold in {"when", "after", "then", "officer", "officers"}
        ):
            first += 1
        if first < last and page.words[first].capital:
            yield page.words[first].start, match.end(), 0.85


def _lower(page: Page) -> Iterator[tuple[int, int, float]]:
    for match in _LOWER_NAMES.finditer(page.plain.translate({})):
        end = match.end()
        if match.group().endswith(" "):
            first = page.at(end)
            last = (
                extent(page, first, first + 1, 4)
                if first < len(page.words) and page.words[first].capital
                else first
            )
            if last == first:
                continue
            end = page.words[last - 1].end
        yield match.start(), end, 0.9


def _gangs(page: Page) -> Iterator[tuple[int, int, float]]:
    for match in _GANG.finditer(page.plain):
        if quoted := _QUOTED.match(page.text, match.end()):
            yield quoted.start(1), quoted.end(1), 0.95
            continue
        first = page.at(match.end())
        if (
            first >= len(page.words)
            or page.words[first].start != match.end()
            or page.shouted(match.start())
            or page.text[match.start()].isupper()
        ):
            continue
        if not page.words[first].capital or ORGS.at(page, first):
            continue
        last = extent(page, first, first + 1, 6)
        if match.group().rstrip().endswith((" de", " do", " da")):
            continue
        yield page.words[first].start, page.words[last - 1].end, 0.85


def _known(page: Page) -> Iterator[tuple[int, int, float]]:
    for position, word in enumerate(page.words):
        if not (word.capital or page.lower):
            continue
        if name := NAMES.at(page, position):
            last = name.last
            short = last - position == 1 and len(word.text) <= 6
            if short and not word.text.isupper() and word.fold != "interpol":
                continue
            if not short:
                last = (
                    shouted_extent(page, last) if page.shouted(word.start) else extent(page, position, last)
                )
            yield word.start, page.words[last - 1].end, 0.9
