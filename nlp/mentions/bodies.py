"""Official names: the words that head them, the well-known ones, and how far a name extends."""

import re

from nlp.mentions import places
from nlp.mentions.noise import FUNCTION, MONTHS
from nlp.mentions.page import Page
from nlp.mentions.phrases import Phrases

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
_KNOWN = """
interpol europol ameripol eurojust unodc oim iom acnur unhcr unicef onu_mujeres dea fbi hsi cicpc sebin pnb dijin sijin ctI
pdi pnp gaula dinased divintrap senafront senan sinan ttps ttdf ctbt opp dpp kpc kpa kmar kpsm kpcn pf prf mpf mpt dpu ppl
pj icbf ins dgm migracion_colombia caritas oit ilo mides minmujeres mintur polícia_federal policia_rodoviaria_federal
policia_civil policia_militar ministerio_publico_federal ministerio_publico_do_trabalho ministerio_publico policia_nacional
guardia_nacional guardia_nacional_bolivariana guardia_costera guardia_civil fiscalia_general_de_la_nacion
fiscalia_general_del_estado fiscalia_general_de_la_republica defensoria_del_pueblo defensoria_publica_da_uniao corte_suprema
corte_nacional_de_justicia tribunal_supremo servicio_nacional_de_fronteras servicio_nacional_aeronaval
servicio_nacional_de_migracion superintendencia_nacional_de_migraciones openbaar_ministerie koninklijke_marechaussee
kustwacht_caribisch_gebied royal_police counter_trafficking_unit cruz_roja union_europea uniao_europeia european_union
europese_unie red_cross rode_kruis naciones_unidas nacoes_unidas united_nations verenigde_naties receita_federal
conselho_tutelar policia_judiciaria clan_del_golfo los_choneros los_lobos comando_vermelho primeiro_comando_da_capital
direccion_general_de_migracion mesa_interinstitucional landsrecherche arbeidsinspectie facebook_marketplace
organizacion_internacional_para_las_migraciones organizacao_internacional_para_as_migracoes
international_organization_for_migration
"""
JOINS = frozenset(
    "de del la las los el lo contra para y e o a al ao aos as do da dos das na no em por com con of the for and to "
    "against on in "
    "van der het en voor di den & s".split()
)


ORGS = Phrases.of((head.replace("_", " "), head) for head in _HEADS.split())
NAMES = Phrases.of((name.replace("_", " "), name) for name in _KNOWN.split())


def extent(page: Page, first: int, last: int, limit: int = 11) -> int:
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
            opens = "." in page.gap(last - 1) and word.fold in FUNCTION
            if opens or word.fold in MONTHS or _new_body(page, last):
                break
            last += 1
            continue
        if word.fold not in JOINS and not (word.fold in _ADJECTIVES and page.words[last - 1].capital):
            break
        ahead = last + 1
        while (
            ahead < len(page.words)
            and ahead - last < 4
            and page.words[ahead].fold in JOINS
            and not page.words[ahead].capital
            and page.joined(ahead - 1)
        ):
            ahead += 1
        between = [w.fold for w in page.words[last:ahead]]
        if (
            ahead >= len(page.words)
            or not page.joined(ahead - 1)
            or not page.words[ahead].capital
            or (_stops(between) and not _OBJECT_OF.search(page.before(word.start, 16)))
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


_OBJECT_OF = re.compile(
    r"\b(?:especializad[ao]s?|protecao|proteccion|combate|apoyo|apoio|atencion|atendimento|lucha|defensa|asistencia|"
    r"assistencia|enfrentamento|represion|repressao|delitos|crimes) $"
)


def _stops(between: list[str]) -> bool:
    """Joining words after which something else begins: a place ("em Benguela"), an act ("a Juan"), a second name ("y el")."""
    return between[0] in _LEAVING or between in _ANOTHER


_LEAVING = frozenset("em no na in on al a ao aos as to en con com por".split())
_ANOTHER = (["y", "el"], ["y", "la"], ["e", "a"], ["e", "o"], ["and", "the"], ["en", "de"])


def _new_body(page: Page, position: int) -> bool:
    """Whether a head of its own, joined by an article or "and", begins at the word."""
    head = ORGS.at(page, position) or NAMES.at(page, position)
    if head is None:
        return False
    before = page.before(page.words[position].start, 10)
    return bool(
        re.search(
            r" (?:de la|del|de los|da|do|dos|of the|van de|van het|di|y|y la|y el|e|e a|e o|and|and the|en|en de) $",
            before,
        )
    )


def shouted_name(page: Page, last: int) -> int:
    """In capitals, a name goes from its head over adjectives, and over "DE" and a place or one of the usual objects."""
    while last < len(page.words) and page.joined(last - 1) and page.words[last].fold in _ADJECTIVES:
        last += 1
    end = further = last
    while further < len(page.words) and further - last < 14 and page.joined(further - 1):
        word = page.words[further]
        if (
            further > last
            and page.words[further - 1].fold in _SHOUTED_JOINS
            and (place := places.at(page, further))
        ):
            return place.last
        if word.fold in _OBJECTS | _ADJECTIVES and further > last:
            end = further + 1
        elif word.fold not in _SHOUTED_JOINS:
            break
        further += 1
    return end


_SHOUTED_JOINS = frozenset("de del la el los las contra do da dos para e y en".split())
_OBJECTS = frozenset(
    "trafico ilicito migrantes delitos explotacion sexual organizado organizada republica estado nacion trata "
    "migracion migraciones personas justicia justica pueblo interior mujer mulher trabajo trabalho".split()
)


def shouted_extent(page: Page, last: int) -> int:
    """In capitals, an official name goes on only over "DE" and a place."""
    if (
        last + 1 < len(page.words)
        and page.joined(last - 1)
        and page.joined(last)
        and page.words[last].fold in {"de", "del", "do", "da"}
    ) and (place := places.at(page, last + 1)):
        return place.last
    return last
