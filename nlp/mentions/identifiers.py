"""E-mail addresses, social accounts and number plates."""

import re
from collections.abc import Iterator

from nlp.mentions.candidates import Candidate, Rank
from nlp.mentions.page import Page
from terms.vocabulary import Label

_EMAIL = re.compile(
    r"(?<![\w.+\-])[\w][\w.+\-]{0,63}@(?:[^\W_](?:[\w\-]{0,61}[^\W_])?\.){1,5}[a-zA-Z]{2,12}(?![\w\-])"
)
_PLATFORMS = {
    "instagram": "instagram", "ig": "instagram", "insta": "instagram", "facebook": "facebook", "fb": "facebook",
    "face": "facebook", "tiktok": "tiktok", "tik tok": "tiktok", "telegram": "telegram", "twitter": "twitter",
    "x": "twitter", "snapchat": "snapchat", "snap": "snapchat", "badoo": "badoo", "tinder": "tinder",
    "onlyfans": "onlyfans", "skype": "skype", "wechat": "wechat", "kwai": "kwai", "discord": "discord",
    "messenger": "facebook", "youtube": "youtube", "linkedin": "linkedin", "threads": "threads", "viber": "viber",
    "signal": "signal", "vk": "vk", "grindr": "grindr", "line": "line",
}  # fmt: skip
_SITES = {
    "instagram.com": "instagram", "facebook.com": "facebook", "fb.com": "facebook", "fb.me": "facebook",
    "tiktok.com": "tiktok", "t.me": "telegram", "telegram.me": "telegram", "twitter.com": "twitter", "x.com": "twitter",
    "snapchat.com": "snapchat", "onlyfans.com": "onlyfans", "vk.com": "vk", "youtube.com": "youtube",
    "linkedin.com": "linkedin", "kwai.com": "kwai",
}  # fmt: skip
_URL = re.compile(
    r"(?<![\w@./\-])(?:https?://)?(?:www\.|m\.|es-la\.|pt-br\.)?("
    + "|".join(re.escape(site) for site in sorted(_SITES, key=len, reverse=True))
    + r")/(?:add/|in/|c/|groups/|people/|profile\.php\?id=|@)?([\w.\-]{2,60})(?:/|\?[\w=&%.\-]{0,120})?",
    re.IGNORECASE,
)
_HANDLE = re.compile(r"(?<![\w@./+\-])@([\w](?:[\w.]{0,48}[\w])?)(?![\w@])")
_PLATFORM = (
    r"(instagram|insta|ig|facebook|fb|tik ?tok|telegram|twitter|snapchat|badoo|tinder|onlyfans|skype|wechat|kwai|discord|"
    r"messenger|threads|grindr)"
)
_NEAR = re.compile(rf"\b{_PLATFORM}\b[^\n@]{{0,40}}$")
_AFTER = re.compile(rf"[ ,]{{0,2}}[(\[]?(?:en|no|na|on|op|de|do|van|su|via)? ?{_PLATFORM}\b")
_BARE = re.compile(
    rf"\b{_PLATFORM}\b ?(?:(?:usuario|usuaria|user|username|usuario|perfil|profile|profiel|cuenta|conta|account|pagina|"
    rf"page|con|com|with|met|"
    r"el|la|o|a|the|het|de|nombre|nome|name|naam|llamad[ao]|denominad[ao]|chamad[ao]|named|called|genaamd|nick|handle|"
    r"id) ){0,4}?"
    r"(?: ?[:=] ?[\"'«“]?|(?<= ))|"
    rf"\b(?:usuario|usuaria|user|username|perfil|profile|profiel|cuenta|conta|account|pagina|page) (?:de|do|on|op|van|en|"
    rf"no) {_PLATFORM}\b ?[:=]? ?[\"'«“]"
)
_NAME = re.compile(r"[\w](?:[\w.\-]{1,48}[\w])")


def emails(page: Page) -> Iterator[Candidate]:
    """E-mail addresses; norm in lower case."""
    if "@" in page.text:
        for match in _EMAIL.finditer(page.text):
            yield Candidate(*match.span(), Label.EMAIL, "rule:email", Rank.VALUE, match.group().lower())


def accounts(page: Page) -> Iterator[Candidate]:
    """Profiles by address, handles, and user names after a platform's name and a colon; norm "platform:handle"."""
    for match in _URL.finditer(page.text):
        handle = match.group(2).rstrip(".-").lower()
        end = match.end() - len(match.group()) + len(match.group().rstrip(".-"))
        norm = f"{_SITES[match.group(1).lower()]}:{handle}"
        yield Candidate(match.start(), end, Label.ACCOUNT, "rule:account", Rank.VALUE, norm)
    if "@" in page.text:
        for match in _HANDLE.finditer(page.text):
            platform = _platform(page, *match.span())
            norm = f"{platform}:{match.group(1).lower()}"
            yield Candidate(
                *match.span(),
                Label.ACCOUNT,
                "rule:account",
                Rank.VALUE,
                norm,
                1.0 if platform != "account" else 0.8,
            )
    for cue in _BARE.finditer(page.plain):
        name = _NAME.match(page.text, cue.end())
        platform = (cue.group(1) or cue.group(2)).replace(" ", "")
        if name is None or not any(c.isalpha() for c in name.group()):
            continue
        marked = any(c.isdigit() or c in "._" for c in name.group())
        if (marked and name.group().islower()) or (
            page.text[cue.end() - 1] != " " and (marked or name.group().islower())
        ):
            norm = f"{_PLATFORMS.get(platform, platform)}:{name.group().lower()}"
            yield Candidate(*name.span(), Label.ACCOUNT, "rule:account", Rank.VALUE, norm, 0.9)


def _platform(page: Page, start: int, end: int) -> str:
    near = _NEAR.search(page.before(start, 56)) or _AFTER.match(page.plain, end)
    return _PLATFORMS[near.group(1)] if near else "account"


_PLATE_CUE = re.compile(
    r"\b(?:placas?|chapas?|matriculas?|patentes?|kenteken(?:s|plaat|platen|nummer)?|kent\.|(?:licen[cs]e |number |"
    r"registration )?plates?|reg(?:istration)?\.?(?: number| no)?|"
    r"dominio|nummerplaat|plaka|nr di plaka|numero di plaka)(?!\w)"
    r"(?: (?:de|do|da|van|of|number|numero|nummer|nr|no|n|num|nro|rodaje|rodagem|policial|particular|identificacion|"
    r"vehicular|nacional|venezolanas?|colombianas?|peruanas?|brasileiras?|brasilen[ao]s?|bolivianas?|dominicanas?|"
    r"panamenas?|ecuatorianas?|con|com|met|with|es|"
    r"was|is|ta|el|la|extranjera)\b[.º°]?){0,4}"
    r"[ :.#\"'«“(º°\-]{0,5}"
)
_PLATE = re.compile(
    r"(?=[A-Z0-9\- ]{0,9}\d)([A-Z]{1,3}-\d{1,3}-[A-Z0-9]{1,3}|\d{1,3}-[A-Z]{1,3}-\d{1,3}|"
    r"[A-Z]{1,4}[ \-·]?\d{1,5}[A-Z]?\d{0,3}(?:[ \-][A-Z]{1,2})?|\d{1,4}[ \-]?[A-Z]{1,3}[ \-]?\d{1,4}|"
    r"[A-Z]{1,3}[ \-]\d{1,3}[ \-][A-Z]{1,3}|"
    r"[A-Z]{1,2}\d{2,3}[A-Z]{2,3}|[A-Z]\d{2}[A-Z]{2}\d[A-Z])(?![\w])"
)
_LONE_DIGITS = re.compile(r"[A-Z]?-?\d{3,6}(?![\w.,])")
_SHAPE = re.compile(r"(?<![\w\-])(?:[A-Z]{3}[ \-]?\d{3,4}|[A-Z]{2}\d{3}[A-Z]{2}|[A-Z]-\d{4,5})(?![\w\-])")
_MERCOSUR = re.compile(r"(?<![\w\-])[A-Z]{3}[ \-]?\d[A-Z]\d{2}(?![\w\-])")
"""Three letters, digit, letter, two digits: no other number is written so."""
_VEHICLE = re.compile(
    r"(?:\b|(?<=bedrijfs)|(?<=personen))(?:vehiculo|veiculo|vehicle|voertuig|auto|automovil|carro|camioneta|camion|caminhao|bus|buseta|onibus|van|taxi|"
    r"moto|motocicleta|"
    r"pickup|sedan|car|truck|lorry|minibus|bestelbus|busje|furgoneta|jeep|toyota|hyundai|kia|chevrolet|nissan|fiat|ford|"
    r"volkswagen|honda|suzuki|mitsubishi|mazda|peugeot|renault|mercedes|bmw)\b[^\n.]{0,80}$"
)
_AND = re.compile(r" ?(?:,|y|e|en|and|i) ")


def plates(page: Page) -> Iterator[Candidate]:
    """Registration marks after a word for plate, in lists too, and those of a clear shape after a word for vehicle."""
    for cue in _PLATE_CUE.finditer(page.plain):
        at = cue.end()
        while match := (_PLATE.match(page.text, at) or _LONE_DIGITS.match(page.text, at)):
            yield _plate(match, 1.0)
            again = _AND.match(page.plain, match.end())
            at = again.end() if again else len(page.text)
    for match in _SHAPE.finditer(page.text):
        if _VEHICLE.search(page.before(match.start(), 96)):
            yield _plate(match, 0.8)
    for match in _MERCOSUR.finditer(page.text):
        yield _plate(match, 0.9)


def _plate(match: re.Match[str], score: float) -> Candidate:
    norm = "".join(c for c in match.group() if c.isalnum())
    return Candidate(*match.span(), Label.PLATE, "rule:plate", Rank.VALUE, norm, score)
