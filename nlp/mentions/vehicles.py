"""Vehicles: colour with type, make with model, named vessels."""

import re
from collections.abc import Iterator

from nlp.mentions.candidates import Candidate, Rank
from nlp.mentions.lexicon import is_given, is_name_part
from nlp.mentions.page import Page
from terms.vocabulary import Label

_COLOUR = (
    r"(?:rojo|roja|azul(?:es)?|blanc[oa]s?|negr[oa]s?|gris(?:es)?|verdes?|amarill[oa]s?|platead[oa]|dorad[oa]|plomo|beige|"
    r"cafe|marron|naranja|vinotinto|celeste|"
    r"vermelh[oa]s?|branc[oa]s?|pret[oa]s?|cinza|prata|pratead[oa]|amarel[oa]s?|bege|vinho|"
    r"red|blue|white|black|gr[ea]y|green|yellow|silver|gold|golden|brown|maroon|orange|beige|"
    r"rode?|blauwe?|witte?|zwarte?|grijze?|groene?|gele?|zilver(?:en|grijze?|kleurige)?|bruine?|donkerblauwe?|"
    r"donkergrijze?|kora|blanku|pretu|blou)"
)
_TYPE_FIRST = (
    r"(?:camionetas?|camion(?:es)?|carros?|autos?|automovil(?:es)?|vehiculos?|taxis?|motos?|motocicletas?|furgonetas?|"
    r"furgon|buses|bus|buseta|minibus|pickup|sedan|jeep|lanchas?|"
    r"veiculos?|caminhao|caminhonetes?|caminhonetas?|carretas?|onibus|micro-onibus|van|kombi|barcos?|canoas?|botes?|"
    r"volquetas?|busetas?|embarcacion(?:es)?|auto|outo)"
)
_TYPE_LAST = (
    r"(?:pick-?up(?: truck)?|truck|car|van|mini-?van|sedan|suv|jeep|bus|mini-?bus|maxi-?taxi|taxi|motorcycle|motorbike|"
    r"lorry|wagon|station wagon|boat|pirogue|speedboat|"
    r"auto|bestelbus(?:je)?|busje|bestelauto|vrachtwagen|vrachtauto|personenauto|motor|scooter|boot|speedboot|wagen|"
    r"terreinwagen)"
)
_SHADE = r"(?: (?:oscur[oa]|clar[oa]|escur[oa]|metalizad[oa]|metalic[oa]))?"
_MAKES = (
    r"(?:toyota|nissan|hyundai|kia|chevrolet|ford|mazda|mitsubishi|suzuki|honda|volkswagen|vw|renault|fiat|jeep|peugeot|"
    r"citroen|mercedes(?:[ -]benz)?|bmw|audi|isuzu|"
    r"great wall|jac|chery|byd|dfsk|land rover|range rover|subaru|lexus|daihatsu|volvo|scania|iveco|hino|yamaha|bajaj|"
    r"kawasaki|opel|seat|skoda|dodge|ram|gmc|changan|jetour|foton|volare|marcopolo)"
)
_COLOUR_TYPE = re.compile(
    rf"\b(?:{_TYPE_FIRST}(?: (?:de )?(?:color|cor|kolo))? {_COLOUR}{_SHADE}|(?:(?:light|dark|donker|"
    rf"licht) ?)?{_COLOUR} {_TYPE_LAST})\b"
)
_MAKE = re.compile(
    rf"\b(?:{_COLOUR} )?{_MAKES}(?: (?:modelo )?(?!(?:de|del|da|do|con|com|with|met|y|e|en|and|que|a|el|la|color|cor|"
    rf"placas?|matricula|kenteken|van|of|in|on|no|na|was|is|the|"
    r"registration|plate|registered|driven|conducido|propiedad)\b)[a-z0-9\-]{1,14}){0,2}"
    rf"(?:,? (?:de )?(?:color|cor|kolo)?:? ?{_COLOUR}{_SHADE})?(?: {_TYPE_LAST})?(?![\w])"
)
_KIND_BEFORE = re.compile(rf"\b{_TYPE_FIRST} $")
_VESSEL = re.compile(
    r"\b(?:embarcacion|embarcacao|lancha|bote|panga|piragua|penero|catraia|yola|goleta|barco|buque|motonave|motonaves|yate|"
    r"velero|pesquero|barcaza|navio|veleiro|iate|"
    r"vessel|boat|ship|trawler|ferry|yacht|schip|vissersboot|boot|"
    r"pirogue|m/v|mv|fv|f/v)(?:, [\w ]{3,30})?[ ](?:pesquer[oa] )?(?:denominad[oa] |llamad[oa] |chamad[oa] |named |called |"
    r"genaamd |de nombre |que se llama |que se chama |with the (?:words?|name) |con el nombre |com o nome |met de naam )?"
)
_QUOTED = re.compile(r"[\"'«“‘”„]([^\"»”’\n“«]{2,40})[\"'»”’]")
_NAME = re.compile(
    r"[A-ZÁÉÍÓÚÑ][\wáéíóúñ]{2,20}(?:(?: (?:de|del|da|do|of|the|la))? [A-ZÁÉÍÓÚÑ][\w]{1,20}){0,3}(?![\w])"
)


def find(page: Page) -> Iterator[Candidate]:
    """Vehicles as the text describes them."""
    for match in _COLOUR_TYPE.finditer(page.plain):
        yield Candidate(*match.span(), Label.VEHICLE, "rule:vehicle", Rank.CUE, "", 0.9)
    for match in _MAKE.finditer(page.plain):
        if _is_person(page, match.start()):
            continue
        end = _end_of_model(page, match)
        words = page.text[match.start() : end].split()
        if len(words) > 1 and (page.lower or any(word[:1].isupper() for word in words)):
            kind = (
                _KIND_BEFORE.search(page.before(match.start(), 24))
                if re.match(_COLOUR, match.group())
                else None
            )
            start = match.start() - (len(kind.group()) if kind else 0)
            yield Candidate(start, end, Label.VEHICLE, "rule:vehicle", Rank.CUE, "", 0.9)
    for match in _VESSEL.finditer(page.plain):
        name = _QUOTED.match(page.text, match.end())
        span = name.span(1) if name else None
        if not name and not page.shouted(match.start()) and (bare := _NAME.match(page.text, match.end())):
            span = bare.span()
        if span:
            yield Candidate(*span, Label.VEHICLE, "rule:vessel", Rank.FIELD, "", 0.85)


def _is_person(page: Page, start: int) -> bool:
    """Whether the make is somebody's given name: another one stands before it, or a surname behind."""
    at = page.at(start)
    if at >= len(page.words) or not is_given(page.words[at].text):
        return False
    if at and page.joined(at - 1) and page.words[at - 1].capital and is_given(page.words[at - 1].text):
        return True
    return (
        page.joined(at)
        and page.words[at + 1].capital
        and page.words[at + 1].text.isalpha()
        and is_name_part(page.words[at + 1].text)
    )


def _end_of_model(page: Page, match: re.Match[str]) -> int:
    """End of the description: lower-case words that are neither colour nor type nor hold a digit do not belong to it."""
    end, started = match.end(), False
    for word in re.finditer(r"[^\s,]+", page.text[match.start() : match.end()]):
        plain = page.plain[match.start() + word.start() : match.start() + word.end()]
        known = re.fullmatch(
            rf"{_COLOUR}|{_TYPE_LAST}|{_MAKES}|color|cor|kolo|de|modelo|oscur[oa]|clar[oa]|escur[oa]|rover|wall|benz|"
            rf"metalizad[oa]|metalic[oa]|truck",
            plain,
        )
        if started and not (
            known or word.group()[0].isupper() or any(c.isdigit() for c in word.group()) or page.lower
        ):
            return match.start() + len(page.text[match.start() : match.start() + word.start()].rstrip(" ,"))
        started = True
    return end
