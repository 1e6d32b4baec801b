"""Venues and districts, found by the word for what they are."""

import re
from collections.abc import Iterator

from nlp.mentions import places
from nlp.mentions.candidates import Candidate, Rank
from nlp.mentions.noise import STOP
from nlp.mentions.page import Page
from nlp.mentions.phrases import Phrases
from terms.vocabulary import Label

_HEADS = """
hotel hotels hostal hostel hostales pension pensao posada pousada motel residencial hospedaje alojamiento albergaria
guesthouse guest_house boarding_house bar bares cantina taberna discoteca boate club clube nightclub night_club cabaret
prostibulo burdel whiskeria wiskeria karaoke restaurante restaurant restaurante-bar pub snack snack_bar casino spa sauna
salon_de_masajes salon_de_belleza massagesalon massage_parlour massage_parlor beauty_salon finca hacienda fazenda granja
rancho sitio chacara chacra estancia plantation farm estate boerderij plantage aeropuerto aeroporto airport luchthaven
vliegveld aerodromo puerto porto port haven terminal terminal_terrestre terminal_de_buses terminal_terrestre_de rodoviaria
rodoviaria_de bus_terminal busstation muelle pier jetty wharf kade carcel prision penal penitenciaria centro_penitenciario
presidio penitenciaria_de cadeia prison jail gevangenis refugio albergue abrigo casa_de_acogida casa_de_acolhida casa_hogar
shelter safe_house opvanghuis mercado market markt centro_comercial shopping mall plaza_comercial barrio sector urbanizacion
bairro vila_de wijk conjunto edificio condominio residencia residencial building gebouw puente ponte bridge brug playa praia
beach strand isla ilha island eiland rio river rivier quebrada igarape trocha trilha trail paso_fronterizo passo
puesto_fronterizo posto_fiscal posto border_post mina garimpo mine bodega galpao galpon fabrica taller oficina_mecanica
escuela escola school colegio iglesia igreja church kerk hospital clinica clinic estadio parque park vereda corregimiento
parroquia caserio asentamiento comuna comunidad comunidade aldea aldeia village dorp canton municipio distrito departamento
provincia estado localidad localidade ciudad cidade puesto_de_control peaje gasolinera posto_de_gasolina
estacion_de_servicio station supermercado bodegon panaderia tienda minimarket winkel minimarket snackbar trukipan snek toko
local locales establecimiento establecimientos negocio estabelecimento establishment premises venue gelegenheid campamento
acampamento centro inmueble vivienda casa house restobar disco boliche centro_nocturno night_bar bar_restaurante
casa_de_citas bar_karaoke video_pub lenoseria barberia peluqueria
"""
ADMINISTRATIVE = frozenset(
    "barrio sector urbanizacion bairro wijk vereda corregimiento parroquia caserio asentamiento comuna comunidad "
    "comunidade aldea aldeia village dorp canton municipio distrito "
    "departamento provincia estado localidad localidade ciudad cidade isla ilha island eiland rio river rivier puerto "
    "porto playa praia mercado puente".split()
)
_QUOTED_ONLY = frozenset(
    "local locales establecimiento establecimientos negocio estabelecimento establishment premises venue gelegenheid "
    "campamento acampamento centro inmueble vivienda casa house".split()
)
_AMBIGUOUS = frozenset(
    "estado sitio passo station estate mine mina club clube sector mall port park plaza conjunto posto terminal market "
    "school residencia pub sala haven penal spa".split()
)
_TAIL = re.compile(
    r" (hotel|guest ?house|bar|night ?club|club|casino|restaurant|international airport|airport|port|farm|estate|beach|"
    r"prison|market|mall|bridge|river|shelter|hostel|massage parlou?r|spa|"
    r"luchthaven|gevangenis|snackbar|lounge|inn|village|island|harbour|marina|plaza|pub|villas|apartments)\b"
)
_QUOTED = re.compile(r" ?[\"'«“‘”„]([^\"»”’\n“«]{2,40})[\"'»”’]")
_DE = re.compile(
    r" (?:(?:internacional|nacional|municipal|distrital|fronterizo|nocturno|noturna|nocturna|clandestino|terrestre|"
    r"maritimo|fluvial|central|local|denominad[oa]|llamad[oa]|chamad[oa]|conocid[oa] como|"
    r"conhecid[oa] como|called|named|known as|genaamd|y restaurante|e restaurante|and restaurant|de la|de los|del|de|do|"
    r"da|dos|das|of|di|van)\b ?){0,4}"
)
_JOINS = frozenset("de del la las los el do da dos das of the y e and van di en den der".split())
_GEOGRAPHIC = frozenset(
    "carcel prision penal penitenciaria presidio cadeia prison aeropuerto aeroporto luchthaven puerto porto haven finca "
    "fazenda hacienda playa praia peaje mina garimpo trocha centro_penitenciario".split()
)
_LODGINGS = frozenset(
    "hotel hostal hostel pension pousada posada residencial motel bar club clube discoteca boate restaurante restaurant "
    "restobar finca hacienda fazenda prostibulo karaoke guest_house nightclub night_club".split()
)
_LEADS_IN = frozenset("de del do da of van di".split())


_VENUES = Phrases.of((head.replace("_", " "), head) for head in _HEADS.split())


def find(page: Page) -> Iterator[Candidate]:
    """Venues and districts by head noun: a lower-case head stays outside, a capitalised one that is part of the name inside."""
    end = 0
    for position in range(len(page.words)):
        head = _VENUES.at(page, position)
        if head is None or page.words[position].start < end:
            continue
        known = places.at(page, position)
        if known is None or known.last <= head.last:
            for venue in _headed(page, position, head.last, head.value):
                end = venue.end
                yield venue
    yield from _tailed(page)


def _headed(page: Page, first: int, last: int, kind: str) -> Iterator[Candidate]:
    word, end = page.words[first], page.words[last - 1].end
    shouted = page.shouted(word.start)
    filler = _DE.match(page.plain, end)
    after = filler.end() if filler else end
    for at in dict.fromkeys((end, after)):
        if quoted := _QUOTED.match(page.text, at):
            yield Candidate(*quoted.span(1), Label.PLACE, "rule:venue", Rank.CUE, "", 0.95)
            return
    if kind in _QUOTED_ONLY:
        return
    name = page.at(after)
    if (
        name >= len(page.words)
        or page.words[name].start - after > 1
        or "\n" in page.text[end : page.words[name].start]
    ):
        return
    if shouted:
        yield from _in_capitals(page, first, last, kind)
        return
    stop = _run(page, name)
    if stop == name or not page.words[name].capital:
        return
    inside = (
        word.capital
        and kind not in ADMINISTRATIVE
        and (not page.opens_sentence(first) or after == end or after - end == 1)
    )
    if (
        word.capital
        and kind in ADMINISTRATIVE
        and kind in {"isla", "rio", "puerto", "porto", "playa", "praia", "ilha", "mercado", "puente"}
        and not page.opens_sentence(first)
    ):
        inside = True
    if (
        not word.capital
        and kind in _AMBIGUOUS
        and after == end
        and kind not in {"club", "clube", "sector", "terminal", "market", "penal", "spa", "pub"}
    ):
        return
    led = any(w.fold in _LEADS_IN for w in page.words[last:name])
    if not word.capital and led and kind not in ADMINISTRATIVE | _GEOGRAPHIC:
        return
    start = word.start if inside else page.words[name].start
    yield Candidate(start, page.words[stop - 1].end, Label.PLACE, "rule:venue", Rank.CUE, "", 0.9)


def _in_capitals(page: Page, first: int, head: int, kind: str) -> Iterator[Candidate]:
    """A venue in a line of capitals, with its head, up to the next common word."""
    last = end = head
    while kind in _LODGINGS and last < len(page.words) and last - head < 4 and page.joined(last - 1):
        word = page.words[last]
        if word.fold in STOP and word.fold not in _JOINS:
            break
        if last > head and places.at(page, last):
            break
        last += 1
        end = last if word.fold not in _JOINS else end
    if end > head:
        yield Candidate(
            page.words[first].start, page.words[end - 1].end, Label.PLACE, "rule:venue", Rank.CUE, "", 0.85
        )


def _tailed(page: Page) -> Iterator[Candidate]:
    """Venues named in the English and Dutch order: "the Blue Moon bar", "Piarco International Airport"."""
    for match in _TAIL.finditer(page.plain):
        last = page.at(match.start(1))
        if last == 0 or page.shouted(match.start()) or page.words[last - 1].end != match.start():
            continue
        first = last
        while (
            first > 0
            and last - first < 5
            and page.words[first - 1].capital
            and (first == last or page.joined(first - 1))
        ):
            if page.words[first - 1].fold in STOP and (
                page.opens_sentence(first - 1)
                or page.words[first - 1].fold in {"the", "de", "het", "el", "la"}
            ):
                break
            first -= 1
        if first == last:
            continue
        capital = page.text[match.start(1)].isupper()
        if not capital and page.language(match.start()) not in {"en", "nl", ""}:
            continue
        end = match.end(1) if capital else page.words[last - 1].end
        if capital or match.group(1) not in {
            "port",
            "village",
            "island",
            "estate",
            "market",
            "river",
            "bridge",
            "beach",
            "inn",
            "plaza",
            "pub",
        }:
            yield Candidate(page.words[first].start, end, Label.PLACE, "rule:venue", Rank.CUE, "", 0.9)


def _run(page: Page, first: int, limit: int = 6) -> int:
    last = first
    while last < len(page.words) and last - first < limit:
        word = page.words[last]
        joins = last > first and word.fold in _JOINS and not word.capital
        if joins and not _capital_ahead(page, last):
            break
        if joins and word.fold in {"de", "del", "do", "da", "of", "van"} and places.at(page, last + 1):
            break
        if not joins and not (word.capital or (last > first and word.text.isdigit() and len(word.text) < 4)):
            break
        last += 1
        if not page.joined(last - 1) or "\n" in page.gap(last - 1):
            break
    while last > first and page.words[last - 1].fold in _JOINS:
        last -= 1
    return last


def _capital_ahead(page: Page, position: int) -> bool:
    """Whether a joining word is followed, within two more of them, by a capitalised word that continues the name."""
    if page.words[position].fold in {"en", "y", "e", "and"}:
        return False
    for ahead in range(position, min(position + 3, len(page.words) - 1)):
        if page.words[ahead].fold not in _JOINS or not page.joined(ahead):
            return False
        if page.words[ahead + 1].capital:
            return True
    return False
