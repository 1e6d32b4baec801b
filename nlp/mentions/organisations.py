"""Organisations by legal form, by the word for what they are, by their well-known names and by a short form in brackets."""

import re
from collections.abc import Iterator

from nlp.mentions import places
from nlp.mentions.candidates import Candidate, Rank
from nlp.mentions.noise import MONTHS
from nlp.mentions.page import Page
from nlp.mentions.phrases import Phrases
from terms.vocabulary import Label

_HEADS = """
fiscalia policia guardia ministerio juzgado tribunal corte unidad direccion defensoria procuraduria instituto migracion
brigada comando division departamento_de_policia comisaria consejo comision secretaria superintendencia intendencia
gobernacion alcaldia municipalidad prefectura armada ejercito fuerza fuerzas servicio servicios inspeccion inspectoria
oficina agencia consulado embajada viceministerio cancilleria gobierno fundacion asociacion red corporacion organizacion
cooperativa sindicato federacion camara sala grupo_de grupo banda carabineros jefatura subdireccion coordinacion programa
observatorio pastoral mision seccional gerencia registro personeria registraduria contraloria cuerpo sub_direccion
departamento_de_investigacion polícia ministerio_publico promotoria delegacia procuradoria vara juizo defensoria secretaria
superintendencia prefeitura governo nucleo departamento_de coordenacao comarca instituto associacao fundacao organizacao
rede conselho receita forca exercito marinha guarda agencia_brasileira tribunal_de_justica camara_municipal servico
auditoria operacao_acolhida pastoral_do missao igreja police ministry office department unit division court magistrates
supreme_court high_court coast_guard immigration customs bureau agency commission council foundation association
organisation organization directorate national_security service government embassy consulate high_commission defence_force
task_force embassy_of politie rechtbank gerecht hof parket ministerie openbaar koninklijke kustwacht korps inspectie
gemeente immigratiedienst douane stichting vereniging dienst directie vreemdelingenpolitie arbeidsinspectie landsrecherche
recherche raad regering ambassade consulaat expertisecentrum kamer korte_di fundashon ministerio_di kuerpo gobiernu_di
transportes inversiones importadora exportadora comercial constructora distribuidora consultora servicios_generales turismo
viajes cooperativa_de multiservicios agencia_de_viajes agencia_de_empleo agencia_de_modelos grupo_empresarial empresa
companhia construtora empreendimentos transportadora comercio investimentos turismo_e agencia_de inversora operadora
representaciones negocios uitzendbureau reisbureau schoonmaakbedrijf bouwbedrijf banda clan cartel gang bende quadrilha
faccao pandilla megabanda diario periodico jornal revista radio canal newspaper krant
"""
_MANY = frozenset("unidad unit policia police ministerio fiscalia tribunal corte court division".split())
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
    r"recruitment agency|travel agency|company|contractors|holdings|enterprises|group|network|newspaper|tours|travel|"
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
_KNOWN = """
interpol europol ameripol eurojust unodc oim iom acnur unhcr unicef onu_mujeres dea fbi hsi cicpc sebin pnb dijin sijin ctI
pdi pnp gaula dinased divintrap senafront senan sinan ttps ttdf ctbt opp dpp kpc kpa kmar kpsm kpcn pf prf mpf mpt dpu ppl
pj icbf ins dgm migracion_colombia caritas oit ilo mides minmujeres mintur polícia_federal policia_rodoviaria_federal
policia_civil policia_militar ministerio_publico_federal ministerio_publico_do_trabalho ministerio_publico policia_nacional
guardia_nacional guardia_nacional_bolivariana guardia_costera guardia_civil fiscalia_general_de_la_nacion
fiscalia_general_del_estado fiscalia_general_de_la_republica defensoria_del_pueblo defensoria_publica_da_uniao corte_suprema
corte_nacional_de_justicia tribunal_supremo servicio_nacional_de_fronteras servicio_nacional_aeronaval
servicio_nacional_de_migracion superintendencia_nacional_de_migraciones openbaar_ministerie koninklijke_marechaussee
kustwacht_caribisch_gebied royal_police counter_trafficking_unit director_of_public_prosecutions cruz_roja red_cross
rode_kruis naciones_unidas nacoes_unidas united_nations verenigde_naties receita_federal conselho_tutelar policia_judiciaria
clan_del_golfo los_choneros los_lobos comando_vermelho primeiro_comando_da_capital direccion_general_de_migracion
mesa_interinstitucional landsrecherche arbeidsinspectie facebook_marketplace organizacion_internacional_para_las_migraciones
organizacao_internacional_para_as_migracoes international_organization_for_migration
"""
_SHORT = re.compile(r" ?[(\[]([A-ZÁÉÍÓÚÑ][A-Za-zÁÉÍÓÚÑ\-.]{1,14})[)\]]")
_TAILS = frozenset(
    "police office department unit division court bureau agency commission council foundation association service embassy".split()
)
"""English heads that close a name ("Vice Unit") as well as open it."""
_JOINS = frozenset(
    "de del la las los el lo contra para y e o a al do da dos das na no em por com con of the for and to against on in "
    "van der het en voor di den & s".split()
)
_ARTICLE_JOIN = re.compile(r" (?:de la|del|de los|da|do|dos|das|of the|van de|van het|di) ")

_ORDINAL = re.compile(
    r"(?<!\w)(?:\d{1,2}(?:[ªº°]|\.[ªº°]|a\.?|º\.)|Primer[ao]?|Segund[ao]|Tercer[ao]?|Primeir[ao]|Terceir[ao]|Cuart[ao]|"
    r"Quint[ao]) $"
)

_ORGS = Phrases.of((head.replace("_", " "), head) for head in _HEADS.split())
_NAMES = Phrases.of((name.replace("_", " "), name) for name in _KNOWN.split())
_LONE = frozenset("unidad direccion corte fiscalia ministerio policia".split())


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
        yield Candidate(start, end, Label.ORG, "rule:org", Rank.CUE, "", score)
        short = _SHORT.match(page.text, end)
        if short and sum(c.isupper() for c in short.group(1)) * 2 >= len(short.group(1)):
            yield Candidate(*short.span(1), Label.ORG, "rule:acronym", Rank.CUE, "", 0.95)


def _headed(page: Page) -> Iterator[tuple[int, int, float]]:
    position = 0
    while position < len(page.words):
        head = _ORGS.at(page, position)
        if head is None or not page.words[position].capital:
            position += 1
            continue
        if page.shouted(page.words[position].start):
            last = _shouted_name(page, head.last)
            if last > head.last:
                yield page.words[position].start, page.words[last - 1].end, 0.85
            position = max(last, position + 1)
            continue
        before = page.words[position - 1] if position and page.joined(position - 1) else None
        if before and before.capital and head.value in _TAILS and not page.opens_sentence(position - 1):
            position = head.last
            continue
        last = _extent(page, position, head.last)
        if last > head.last or (
            head.last - position > 1
            and all(w.capital for w in page.words[position : head.last] if w.fold not in _JOINS)
        ):
            ordinal = _ORDINAL.search(
                page.text[max(0, page.words[position].start - 14) : page.words[position].start]
            )
            start = page.words[position].start - (len(ordinal.group()) if ordinal else 0)
            yield start, page.words[last - 1].end, 0.9
        position = max(last, position + 1)


def _extent(page: Page, first: int, last: int, limit: int = 11) -> int:
    """Word position where an official name ends; a new body after "de la", "of the" begins a name of its own."""
    while (
        last < len(page.words)
        and last - first < limit
        and (page.joined(last - 1) or page.gap(last - 1) == " & ")
    ):
        word = page.words[last]
        if "\n" in page.gap(last - 1) and not word.capital:
            break
        if word.capital or (word.text.isdigit() and len(word.text) < 4 and page.words[last - 1].capital):
            if word.fold in MONTHS or _new_body(page, last):
                break
            last += 1
            continue
        if word.fold not in _JOINS and not (word.fold in _ADJECTIVES and page.words[last - 1].capital):
            break
        ahead = last + 1
        while (
            ahead < len(page.words)
            and ahead - last < 4
            and page.words[ahead].fold in _JOINS
            and not page.words[ahead].capital
            and page.joined(ahead - 1)
        ):
            ahead += 1
        between = [w.fold for w in page.words[last:ahead]]
        if (
            ahead >= len(page.words)
            or not page.joined(ahead - 1)
            or not page.words[ahead].capital
            or _stops(between)
        ):
            break
        if _new_body(page, ahead):
            break
        last = ahead
    return last


_ADJECTIVES = frozenset(
    "nacional general federal penal provincial especializada especializado civil judicial municipal superior militar "
    "regional distrital publico publica geral estadual rodoviaria".split()
)


def _stops(between: list[str]) -> bool:
    """Joining words after which something else begins: a place ("em Benguela"), an act ("a Juan"), a second name ("y el")."""
    return between[0] in {
        "em",
        "no",
        "na",
        "in",
        "on",
        "al",
        "a",
        "to",
        "en",
        "con",
        "com",
        "por",
    } or between in (["y", "el"], ["y", "la"], ["e", "a"], ["e", "o"], ["and", "the"], ["en", "de"])


def _new_body(page: Page, position: int) -> bool:
    """Whether a head of its own, joined by an article or "and", begins at the word."""
    head = _ORGS.at(page, position) or _NAMES.at(page, position)
    if head is None:
        return False
    before = page.before(page.words[position].start, 10)
    return bool(
        re.search(
            r" (?:de la|del|de los|da|do|dos|of the|van de|van het|di|y|y la|y el|e|e a|e o|and|and the|en|en de) $",
            before,
        )
    )


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
                or (first < last and word.fold in _JOINS and first > 1 and page.words[first - 2].capital)
            ):
                break
            first -= 1
        while first < last and (
            page.words[first].fold in _JOINS
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
            yield page.words[first].start, end, 0.95


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
            page.words[first].fold in _JOINS
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
                _extent(page, first, first + 1, 4)
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
        if not page.words[first].capital or _ORGS.at(page, first):
            continue
        last = _extent(page, first, first + 1, 6)
        if match.group().rstrip().endswith((" de", " do", " da")):
            continue
        yield page.words[first].start, page.words[last - 1].end, 0.85


def _known(page: Page) -> Iterator[tuple[int, int, float]]:
    for position, word in enumerate(page.words):
        if not (word.capital or page.lower):
            continue
        if name := _NAMES.at(page, position):
            last = name.last
            short = last - position == 1 and len(word.text) <= 6
            if short and not word.text.isupper() and word.fold != "interpol":
                continue
            if not short:
                last = (
                    _shouted_extent(page, last) if page.shouted(word.start) else _extent(page, position, last)
                )
            yield word.start, page.words[last - 1].end, 0.9


def _shouted_name(page: Page, last: int) -> int:
    """In capitals, a name goes from its head over adjectives, and over "DE" and a place or one of the usual objects."""
    while last < len(page.words) and page.joined(last - 1) and page.words[last].fold in _ADJECTIVES:
        last += 1
    further = last
    for _ in range(3):
        if (
            further >= len(page.words)
            or not page.joined(further - 1)
            or page.words[further].fold not in _SHOUTED_JOINS
        ):
            break
        if further > last and (place := places.at(page, further)):
            return place.last
        further += 1
    if further == last:
        return last
    if place := places.at(page, further):
        return place.last
    return further + 1 if further < len(page.words) and page.words[further].fold in _OBJECTS else last


_SHOUTED_JOINS = frozenset("de del la el contra do da para e y".split())
_OBJECTS = frozenset(
    "republica estado nacion trata migracion migraciones personas justicia justica pueblo interior mujer mulher trabajo "
    "trabalho".split()
)


def _shouted_extent(page: Page, last: int) -> int:
    """In capitals, an official name goes on only over "DE" and a place."""
    if (
        last + 1 < len(page.words)
        and page.joined(last - 1)
        and page.joined(last)
        and page.words[last].fold in {"de", "del", "do", "da"}
    ) and (place := places.at(page, last + 1)):
        return place.last
    return last
