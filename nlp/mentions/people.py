"""Persons by cue: after a title, a role noun or a naming verb, after alias words, in runs that begin with a given name."""

import re
from collections.abc import Iterator

from nlp.mentions import cues
from nlp.mentions.candidates import Candidate, Rank
from nlp.mentions.lexicon import is_given, is_name_part, is_surname
from nlp.mentions.noise import STOP
from nlp.mentions.page import Page
from nlp.mentions.stated import forms
from terms.vocabulary import Label

JOINS = frozenset("de del la las los da do das dos di du van der den ter ten von el al bin y/o".split())
_LIST = re.compile(r" ?(?:,|;|/| y| e| en| and| i| &|, y| y/o|, and|, e|, en) ")
_SUFFIX = re.compile(r",? (?:jr|sr|junior|senior|filho|neto|hijo|ii|iii)\b\.?")
_INITIAL = re.compile(r" [A-Z]\.(?![\w])")
_AGE = re.compile(r" ?(?:,|\()? ?(?:\d{1,2}|van|de|of)")
_NICKNAME = re.compile(r" ?[\"“«'‘(]([A-ZÁÉÍÓÚÑ][\w '’\-]{1,24})[\"”»'’)] ")
_BY_NAME = re.compile(r"(?<=[a-zà-ÿ.]), (?:el|la|o|a|de|the|den) (?=[\"“«])")
_INITIALS_BEHIND = re.compile(r",? \(?\d|,? [a-zà-ÿ(]|[,;)]|'s| [A-Z][a-z]")
_INITIALS = re.compile(r"(?<![\w.])(?:[A-Z]\.[ -]?){1,3}[A-Z]\.(?![\w])")


def could_be_name(page: Page, position: int) -> bool:
    """Whether the word may stand in a person's name: capitalised, no digits, and in capitals not a common word."""
    word = page.words[position]
    if not word.text[0].isalpha() or any(c.isdigit() for c in word.text):
        return False
    if page.lower:
        return is_name_part(word.text) and word.fold not in STOP
    if not word.capital:
        return False
    if word.fold in STOP and (len(word.text) > 1 or page.text[word.end : word.end + 1] != "."):
        return False
    return not (page.shouted(word.start) and not is_name_part(word.text) and word.fold in cues.words())


def run(page: Page, position: int, limit: int = 7) -> int:
    """Word position after the longest personal name that begins at the word; the same position when none does."""
    if not could_be_name(page, position):
        return position
    last = position + 1
    while last < len(page.words) and last - position < limit and page.joined(last - 1):
        ahead = last
        while (
            ahead < last + 3
            and ahead < len(page.words)
            and page.words[ahead].fold in JOINS
            and page.joined(ahead - 1)
        ):
            ahead += 1
        if ahead >= len(page.words) or not page.joined(ahead - 1) or not could_be_name(page, ahead):
            break
        if (
            ahead > last
            and page.words[last].capital
            and not page.shouted(page.words[last].start)
            and page.words[last].fold == "y"
        ):
            break
        if "\n" in page.gap(ahead - 1) and not is_name_part(page.words[ahead].text):
            break
        last = ahead + 1
    return last


def finish(page: Page, last: int) -> int:
    """Offset where a name ends, with the stop of a final initial and a suffix such as Jr."""
    end = page.words[last - 1].end
    if (len(page.words[last - 1].text) == 1 or page.words[last - 1].fold in {"jr", "sr"}) and page.text[
        end : end + 1
    ] == ".":
        end += 1
    if match := _INITIAL.match(page.text, end):
        end = match.end()
    suffix = _SUFFIX.match(page.plain, end)
    if (
        suffix
        and page.text[suffix.end() - 1] != "s"
        and page.text[suffix.start() :].lstrip(", ")[:1].isupper()
    ):
        end = suffix.end()
    return end


def _begin(page: Page, first: int, last: int) -> int:
    """First word of the name proper: titles and demonyms that lead it are left out."""
    while first < last - 1 and (
        page.words[first].fold in cues.words() and not is_given(page.words[first].text)
    ):
        first += 1
    return first


def by_cue(page: Page) -> Iterator[Candidate]:
    """Names after a title, role noun or naming verb, with the enumeration that follows."""
    roles = cues.roles()
    for position in range(len(page.words)):
        cue = roles.at(page, position)
        if cue is None:
            continue
        first = _after_cue(page, cue.last)
        if first is None:
            continue
        last = run(page, first)
        if last == first or not _plausible(page, first, last):
            continue
        rank = Rank.CUE if _inside_a_name(page, position) else Rank.PERSON_CUE
        yield from _name(page, first, last, "rule:cue", rank)
        yield from _enumeration(page, last)


def _inside_a_name(page: Page, position: int) -> bool:
    """Whether the cue is itself part of a capitalised name: "Rua Coronel Pinto", "Ministry of National Security"."""
    if not page.words[position].capital or page.shouted(page.words[position].start):
        return False
    while position > 0 and page.joined(position - 1):
        position -= 1
        if page.words[position].capital:
            return not page.opens_sentence(position) or page.words[position].fold not in STOP
        if page.words[position].fold not in JOINS | {"of", "y", "e"}:
            return False
    return False


def _after_cue(page: Page, position: int) -> int | None:
    """Position of the first word after a cue, past further cues, demonyms and a short age."""
    for _ in range(4):
        if position >= len(page.words):
            return None
        gap = page.gap(position - 1)
        if not re.fullmatch(
            r"[ \t\u00a0]{1,3}|\.[ \u00a0]?|:[ \t]?|\(?[as]?\)?[: ]{1,2}|, ?|[ ]?[«\"“]", gap
        ):
            return None
        following = cues.roles().at(page, position)
        demonym = None if following else forms().at(page, position)
        if following and (following.value is None or not _given(page, position)):
            position = following.last
        elif demonym and (not page.words[position].capital or page.shouted(page.words[position].start)):
            position = demonym.last
        elif page.words[position].fold in {"a", "as", "os", "los", "las", "es", "s", "la"} and gap.startswith(
            "("
        ):
            position += 1
        else:
            return position
    return None


def _given(page: Page, position: int) -> bool:
    return page.words[position].capital and is_given(page.words[position].text)


def _plausible(page: Page, first: int, last: int) -> bool:
    """Whether a run after a cue is a person rather than a place, a body or an ordinary word."""
    words = page.words[first:last]
    if forms().at(page, first) and last - first == len(words) == 1:
        return False
    if page.gap(first - 1)[:1] in {",", ":"} and not any(is_name_part(word.text) for word in words):
        return False
    if page.shouted(words[0].start):
        return any(is_name_part(word.text) and len(word.text) > 1 for word in words) or (
            len(words) > 1
            and all(len(word.text) == 1 and page.text[word.end : word.end + 1] == "." for word in words)
        )
    return len(words[0].text) > 1 or last - first > 1 or page.text[words[0].end : words[0].end + 1] == "."


def _enumeration(page: Page, last: int) -> Iterator[Candidate]:
    for _ in range(12):
        match = _LIST.match(page.text, finish(page, last))
        if not match:
            return
        first = page.at(match.end())
        if first >= len(page.words) or page.words[first].start != match.end():
            return
        last = run(page, first)
        if last - first < 2 or not (
            is_given(page.words[first].text) or is_surname(page.words[last - 1].text)
        ):
            return
        yield from _name(page, first, last, "rule:list", Rank.PERSON_CUE)


def _name(
    page: Page, first: int, last: int, source: str, rank: Rank, score: float = 0.9
) -> Iterator[Candidate]:
    first = _begin(page, first, last)
    end = finish(page, last)
    nick = _NICKNAME.match(page.text, end)
    if nick:
        behind = page.at(nick.end())
        if (
            behind < len(page.words)
            and page.words[behind].start == nick.end()
            and (rest := run(page, behind)) > behind
        ) and (is_surname(page.words[behind].text) or not is_given(page.words[behind].text)):
            end = finish(page, rest)
    yield Candidate(page.words[first].start, end, Label.PERSON, source, rank, "", score)


def by_given_name(page: Page) -> Iterator[Candidate]:
    """Runs of two to five words that begin with a given name."""
    position = 0
    while position < len(page.words):
        word = page.words[position]
        if (word.capital or page.lower) and is_given(word.text):
            last = run(page, position, 6)
            ending = page.words[max(last, position + 1) - 1]
            nicknamed = last == position + 1 and _NICKNAME.match(page.text, ending.end)
            if (last - position >= 2 or nicknamed) and (len(ending.text) == 1 or is_name_part(ending.text)):
                yield from _name(page, position, last, "rule:name", Rank.NAME, 0.75)
                position = last
                continue
        position += 1
    for match in _INITIALS.finditer(page.text):
        behind = _INITIALS_BEHIND.match(page.text, match.end())
        if (
            behind
            and not page.shouted(match.start())
            and match.group().replace(" ", "") not in _ABBREVIATIONS
        ):
            yield Candidate(*match.span(), Label.PERSON, "rule:initials", Rank.NAME, "", 0.82)


_ABBREVIATIONS = frozenset(
    "S.A. C.A. C.I. D.N.I. R.G. U.S. U.S.A. N.V. B.V. A.K.A. E.U. U.K. R.D. C.C. P.D. P.S. N.N. S.R.L. S.A.C. S.A.S. "
    "E.I.R.L. V.O.F. Q.E.P.D. R.U.C.".split()
)
_BEHIND = re.compile(
    r",? \(\d{2}\)|,? \(?(?:de )?\d{2} (?:anos|years|jaar|aña)|, (?:aged )?\d{2},| \(\d{2}(?:,| jaar| anos| years)|"
    r",? \(?(?:alias|a\.?k\.?a\.?|vulgo|bijgenaamd|apodad[ao]|conocid[ao] como|"
    r"conhecid[ao] (?:como|por)|also known as|known as|konosi komo)\b|,? (?:portador[ao]?|titular) de(?: la| o|"
    r" do)? (?:cedula|cpf|pasaporte|passaporte|dni)|,? identificad[ao] con|,? con (?:cedula|c\.i|dni|pasaporte)"
)


def by_what_follows(page: Page) -> Iterator[Candidate]:
    """Names in front of an age, an alias or a document number."""
    for match in _BEHIND.finditer(page.plain):
        last = page.at(match.start())
        if last == 0 or page.words[last - 1].end not in {match.start(), match.start() - 1}:
            continue
        first = last
        while first > 0 and last - first < 6 and (first == last or page.joined(first - 1)):
            word = page.words[first - 1]
            if not (
                could_be_name(page, first - 1)
                or (first < last and word.fold in JOINS and first > 1 and could_be_name(page, first - 2))
            ):
                break
            first -= 1
        first = _begin(page, first, last) if first < last else first
        words = page.words[first:last]
        if (
            len(words) >= 2
            and (any(is_name_part(w.text) for w in words) or not page.shouted(words[0].start))
            and words[0].fold not in JOINS
        ) and not (page.opens_sentence(first) and words[0].fold in STOP):
            yield Candidate(
                words[0].start, finish(page, last), Label.PERSON, "rule:followed", Rank.CUE, "", 0.85
            )


_ALIAS = re.compile(
    r"\b(?:alias|(?:tambien |tambem |mais )?con(?:h?ecid|oc?id)[ao]s?(?: tambien| tambem)? (?:como|por|pelo apelido de|"
    r"pela alcunha de|con el (?:alias|apodo|sobrenombre) de)|a\.? ?k\.? ?a\b\.?|also known as|known as|vulgos?|bijgenaamd|"
    r"apodad[ao]s?(?: de)?|apelidad[ao](?: de)?|"
    r"apelido(?: de)?|apodo(?: de)?|mote(?: de)?|nickname(?:d)?|bijnaam|de alcunha|alcunha|alcunhad[ao](?: de)?|codinome|"
    r"nombre de guerra|nom de guerre|roepnaam|ook bekend als|bekend als|bekend onder de naam|goes by|"
    r"se hacia llamar|se hace llamar|se fazia chamar|que se apresentava como|noemde zich|tambem conhecid[ao] como|"
    r"mihor konosi komo|konosi komo|alyas|going by|using the name|called herself|called himself|"
    r"noemt zich|sobrenombre|dit(?=,? [\"'«“]))\b[.:]?(?: (?:of|is))?[ ,:]{0,3}(?=[\"'«“‘”]|\w)"
)
_OF_A_THING = re.compile(
    r"\b(?:banda|red|rede|grupo|organizacion|organizacao|network|gang|ring|bende|netwerk|quadrilha|faccao|clan|cartel|bar|"
    r"hotel|hostal|local|club|clube|discoteca|finca|fazenda|"
    r"venue|farm|sector|barrio|bairro|trocha|trilha|trail|paso|operacion|operacao|operation|droga|drug|sustancia|pagina|"
    r"site|app|empresa|company|bedrijf|barco|lancha|boat)\b[^.,;()]{0,32}$"
)
_QUOTED = re.compile(r"[\"'«“‘”„](?! )([^\"»”’\n“«]{1,40})[\"'»”’]")
_ARTICLE = re.compile(
    r"(?:el|la|los|las|o|a|os|as|the|de|het|den|don|dona|e|tia|tio|mama|papa|mami|sor|madam|tata)\b",
    re.IGNORECASE,
)
_ALIAS_LIST = re.compile(r" ?(?:,|o|or|of|ou|y|e|en|and|/|y/o|o tambien|o alias) (?=[\"'«“‘])")


def aliases(page: Page) -> Iterator[Candidate]:
    """Nicknames after alias words, in quotes or as capitalised words with their article; source "rule:alias"."""
    for cue in _ALIAS.finditer(page.plain):
        at = cue.end()
        if _OF_A_THING.search(page.before(cue.start(), 48)):
            continue
        if quoted := _QUOTED.match(page.text, at):
            while quoted is not None:
                if span := _inside(page, quoted.start(1), quoted.end(1)):
                    yield Candidate(*span, Label.PERSON, "rule:alias", Rank.PERSON_CUE, "", 0.95)
                again = _ALIAS_LIST.match(page.text, quoted.end())
                quoted = _QUOTED.match(page.text, again.end()) if again else None
            continue
        first = page.at(at)
        if (
            first < len(page.words)
            and page.words[first].start - at <= 1
            and (end := _bare_alias(page, first))
        ):
            yield Candidate(
                page.words[first].start, end, Label.PERSON, "rule:alias", Rank.PERSON_CUE, "", 0.85
            )
    for lead in _BY_NAME.finditer(page.text):
        before = page.words[page.at(lead.start()) - 1]
        quoted = _QUOTED.match(page.text, lead.end())
        if (
            quoted
            and before.capital
            and (is_name_part(before.text) or len(before.text) == 1)
            and (span := _inside(page, quoted.start(1), quoted.end(1)))
        ):
            yield Candidate(*span, Label.PERSON, "rule:alias", Rank.PERSON_CUE, "", 0.85)


def _inside(page: Page, start: int, end: int) -> tuple[int, int] | None:
    while start < end and not page.text[start].isalnum():
        start += 1
    while end > start and not (page.text[end - 1].isalnum() or page.text[end - 1] == "."):
        end -= 1
    return (start, end) if start < end else None


def _bare_alias(page: Page, first: int) -> int:
    start = first
    if _ARTICLE.fullmatch(page.words[first].text) and first + 1 < len(page.words) and page.joined(first):
        first += 1
    shouted = page.shouted(page.words[first].start)
    last = first
    while last < len(page.words) and last - first < 4:
        word = page.words[last]
        stops = word.fold in STOP and (shouted or not word.capital) and word.fold not in JOINS
        if (
            stops
            or not (word.capital or page.lower or (word.fold in JOINS and last > first))
            or not word.text[0].isalpha()
        ):
            break
        last += 1
        if not page.joined(last - 1) or page.lower:
            break
    while last > first and page.words[last - 1].fold in JOINS:
        last -= 1
    return finish(page, last) if last > first and (last > start) else 0
