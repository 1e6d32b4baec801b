"""Persons by cue: after a title, a role noun or a naming verb, after alias words, in runs that begin with a given name."""

import re
from collections.abc import Iterator

from nlp.mentions import cues
from nlp.mentions.candidates import Candidate, Rank
from nlp.mentions.lexicon import is_given, is_name_part, is_surname
from nlp.mentions.noise import STOP
from nlp.mentions.organisations import BUSINESS
from nlp.mentions.page import Page
from nlp.mentions.runs import JOINS, NICKNAME, begin, could_be_name, finish, named, run
from nlp.mentions.stated import forms
from terms.vocabulary import Label

_LIST = re.compile(r" ?(?:,|;|/| y| e| en| and| i| &|, y| y/o|, and|, e|, en) ")
_INITIALS_BEHIND = re.compile(r",? \(?\d|,? [a-zà-ÿ(]|[,;)]|'s| [A-Z][a-z]")
_INITIALS = re.compile(r"(?<![\w.])(?:[A-Z]\.[ -]?){1,3}[A-Z]\.(?![\w])")


def by_cue(page: Page) -> Iterator[Candidate]:
    """Names after a title, role noun or naming verb, with the enumeration that follows."""
    roles = cues.roles()
    for position in range(len(page.words)):
        cue = roles.at(page, position)
        if cue is None or (
            cue.value is None and cues.OF_A_THING.search(page.before(page.words[position].start, 48))
        ):
            continue
        first = _after_cue(page, cue.last)
        if first is None:
            continue
        last = run(page, first)
        named_so = cue.value is None and cue.last - cue.first > 1
        if last == first or page.words[last - 1].fold in BUSINESS:
            continue
        if not (named_so or _plausible(page, first, last)):
            continue
        rank = Rank.CUE if _inside_a_name(page, position) else Rank.PERSON_CUE
        yield from named(page, first, last, "rule:cue", rank)
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
        yield from named(page, first, last, "rule:list", Rank.PERSON_CUE)


_NICKNAMED = re.compile(
    r"(?<![\w.])[A-ZÁÉÍÓÚÑÇ][\w'’-]{2,20} [\"“«'‘][A-ZÁÉÍÓÚÑ][\w '’-]{1,20}[\"”»'’] [A-ZÁÉÍÓÚÑÇ][\w'’-]{2,20}(?![\w])"
)


def by_nickname(page: Page) -> Iterator[Candidate]:
    """Names with the nickname between given name and surname: Marcos "Chino" Valdivieso."""
    for match in _NICKNAMED.finditer(page.text):
        first, last = page.at(match.start()), page.at(match.end()) - 1
        ends = (page.words[first].fold, page.words[last].fold)
        if not STOP & set(ends) and not cues.words() & set(ends):
            yield Candidate(*match.span(), Label.PERSON, "rule:name", Rank.NAME, "", 0.8)


def by_given_name(page: Page) -> Iterator[Candidate]:
    """Runs of two to five words that begin with a given name."""
    position = 0
    while position < len(page.words):
        word = page.words[position]
        if (word.capital or page.lower) and is_given(word.text):
            last = run(page, position, 6)
            ending = page.words[max(last, position + 1) - 1]
            nicknamed = last == position + 1 and NICKNAME.match(page.text, ending.end)
            if (last - position >= 2 or nicknamed) and (len(ending.text) == 1 or is_name_part(ending.text)):
                yield from named(page, position, last, "rule:name", Rank.NAME, 0.75)
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
    r"conhecid[ao] (?:como|por)|also known as|known as|konosi komo)\b|[.,]? (?:nacid[ao]|nascid[ao]|born|geboren|dob|d\.o\.b)\b|"
    r",? (?:portador[ao]?|titular) d[eao](?: la| o|"
    r" do)? (?:cedula|c\. ?[ci]\b|cpf|rg|pasaporte|passaporte|dni)|,? identificad[ao] con|,? con (?:cedula|c\.i|dni|pasaporte)"
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
        first = begin(page, first, last) if first < last else first
        words = page.words[first:last]
        if (
            len(words) >= 2
            and (any(is_name_part(w.text) for w in words) or not page.shouted(words[0].start))
            and words[0].fold not in JOINS
        ) and not (page.opens_sentence(first) and words[0].fold in STOP):
            yield Candidate(
                words[0].start, finish(page, last), Label.PERSON, "rule:followed", Rank.CUE, "", 0.85
            )
