"""Numbers of identity documents: passports, identity cards, tax numbers of persons."""

import re
from collections.abc import Iterator

from nlp.mentions.candidates import Candidate, Rank
from nlp.mentions.page import Page
from nlp.mentions.stated import country_beside
from terms.vocabulary import Label

_FILL = (
    r"(?:[ ,]{0,2}\(?\b(?:de|da|do|del|la|el|van|of|number|numero|nummer|nr|no|n|num|nro|identidad|identidade|ciudadania|"
    r"cidadania|extranjeria|"
    r"identificacion|identificacao|nacional|venezolan[ao]s?|colombian[ao]s?|peruan[ao]s?|brasileir[ao]s?|brasilen[ao]s?|"
    r"panamen[ao]s?|ecuatorian[ao]s?|"
    r"cuban[ao]s?|haitian[ao]s?|dominican[ao]s?|venezuelan[ao]?|colombian|peruvian|brazilian|dominican|cuban|haitian|"
    r"venezolaanse?|colombiaanse?|"
    r"espanol[ae]?s?|portugues[ae]?|american[ao]?|haitian|guyanese|spaans|spanish|portugees|dominicaans|nederlands|"
    r"met|con|com|with|bearing|es|is|ta|card|kaart|electoral|personal|civil|geral|extranjero|ciudadano|dr|rd|dom|col|ven)\b[.º°]?"
    r"){0,5}"
)
_END = r"(?:[ .:#º°\"'(]|\r?\n(?! )){0,5}"
_KINDS = (
    (
        re.compile(
            rf"\b(?:pasaportes?|passaportes?|passports?|paspoort(?:nummer)?|pasport|pasap\.)\b{_FILL}{_END}"
        ),
        "PASSPORT",
        "",
    ),
    (
        re.compile(
            rf"\b(?:cpf|c\.p\.f\.?|rg|r\.g\.|rnm|rne|registro geral|cadastro de pessoas fisicas){_FILL}{_END}"
        ),
        "ID",
        "BR",
    ),
    (re.compile(rf"\b(?:d\.?n\.?i\b\.?|documento nacional de identidad){_FILL}{_END}"), "ID", "PE"),
    (re.compile(rf"\b(?:c\. ?c\.|cc|cedula de ciudadania){_FILL}{_END}"), "ID", "CO"),
    (
        re.compile(
            rf"\b(?:cedulas?|c\. ?i\.|ci|c\.i|ced\.|identity card|identity document|identity number|id card|id-card|"
            rf"id number|id no\.?|"
            r"id-kaart|identiteitskaart|identiteitsbewijs|id-bewijs|id-nummer|sedula|cedula di identidad|"
            r"tarjeta de identidad|"
            rf"carteira de identidade|documento de identidad|documento de identidade|documento|doc\.|dni|"
            rf"carne de extranjeria|bilhete de identidade){_FILL}{_END}"
        ),
        "ID",
        "",
    ),
)
_NUMBER = re.compile(
    r"(?:[VvEePp][\-.– ]{0,2}(?=\d))?(?:[A-Z]{1,3}[ \-]?)?\d(?:[.\-–]?\d){4,13}(?:-?[0-9Xx])?(?![\w@])|"
    r"[A-Z]{2,3} ?\d{5,9}(?![\w])|[A-Z]{1,2}[A-Z0-9]{6,9}(?![\w])"
)
_PREFIXED = re.compile(r"(?<![\w\-./])[VE] ?[\-–.] ?\d{1,2}\.?\d{3}\.?\d{3}(?![\w@])")
_CPF = re.compile(r"(?<![\w\-./])\d{3}\.\d{3}\.\d{3}-\d{2}(?![\w\-])")
_AND = re.compile(r" ?(?:,|y|e|en|and|i|/) (?:n[º°.] ?)?")


def find(page: Page) -> Iterator[Candidate]:
    """Document numbers after a word for the document, Venezuelan V-/E- numbers and Brazilian CPF by their shape.

    The norm is "TYPE:COUNTRY:VALUE"; the country stays empty when neither the text nor the kind tells it.
    """
    for cue, kind, country in _KINDS:
        for place in cue.finditer(page.plain):
            at = place.end()
            while match := _NUMBER.match(page.text, at):
                if not any(c.isdigit() for c in match.group()):
                    break
                issuer = country or country_beside(page, place.start(), match.end(), before=4, after=12)
                yield _document(page, match, kind, issuer)
                again = _AND.match(page.plain, match.end())
                at = again.end() if again else len(page.text)
    for match in _PREFIXED.finditer(page.text):
        yield _document(page, match, "ID", "VE", 0.9)
    for match in _CPF.finditer(page.text):
        yield _document(page, match, "ID", "BR", 0.9)


def _document(page: Page, match: re.Match[str], kind: str, country: str, score: float = 1.0) -> Candidate:
    value = "".join(c for c in match.group().upper() if c.isalnum())
    if kind == "ID" and re.fullmatch(r"[VE]\d{5,8}", value):
        country, value = "VE", value[1:]
    if kind == "ID" and not country:
        country = page.hints.country
    return Candidate(
        *match.span(), Label.DOCUMENT, "rule:document", Rank.VALUE, f"{kind}:{country}:{value}", score
    )


def document_norm(page: Page, match: re.Match[str], label: str) -> str:
    """The norm of a number whose kind its label or the text just before it tells ("Pasaporte N°")."""
    kind, country = "ID", ""
    if re.search(r"pasap|passap|passport|paspoort|pasport", label):
        kind = "PASSPORT"
    elif re.search(r"\b(?:cpf|rg|rnm)\b", label):
        country = "BR"
    country = country or country_beside(page, match.start(), match.end(), before=4, after=12)
    return _document(page, match, kind, country).norm
