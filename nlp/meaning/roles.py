"""Who is suspect, victim, official, other: by titles, cues, frames of verbs in both voices, form fields.

A role decides whether a name is shown, so doubt never ends in "suspect" or "official": where evidence for a victim is
as good as for a suspect, the person is a victim; with no evidence at all the person is "other".
"""
# ruff: noqa: E501 -- a pattern reads best unbroken

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise

from nlp.meaning.scene import OPEN, Line, Scene, bare, flat, has, marks, number, pattern, search_all
from terms.vocabulary import Label, Role

_APP = r"(?:,(?:[^,.;\ue000]|\ue000(?!per)[a-z]+\d+\ue001|(?:de|da|do|of|van) PER){1,90},)?"
_WORDS = r"(?:[\w-]+ ){0,3}?"
_LINK = (
    r"(?:(?:de|del|da|do|dos|das|la|el|los|las|of|the|van|het|for|in|en|no|na|at|y|e|and|ORG|PLA|NAT|adjunt[oa]|provincial|superior|"
    r"especializad[oa]|general|federal|nacional|regional|distrital|penal|municipal|chief|senior|deputy|assistant|acting|criminal|civil|"
    r"public|justitie|justica|turno|control|garantias|instruccion|primer[oa]|segund[oa]|tercer[oa]|principal|titular|policia|police|politie|"
    r"trabajo|trabalho|trata|personas|pessoas|antitrata|pnp|pm|pf|pc|pol|estado|investigador[a]?)(?:,)? ){0,8}?"
)
_DOER = r"(?:(?:y|e|and|en) )?(?:que |quien |who |die )?(?:(?:le|les|las|los|se|as|os|a|allegedly|presuntamente|also|tambien|supostamente) )*"
_DONE_TO = r"(?=(?: [^.;]{0,70}(?:{victims}|{people}|PER|NAT)|[^.;]{0,20}(?:{people_obj})))"
_ANY = r"(?:(?:[\w-]+|PLA|DAT|VEH),? ){0,7}?"
_CALLED = r"(?:(?:{det}) )?(?:\w+ ){0,2}?(?:(?:(?:she|he|they|whom they) (?:only )?(?:knows?|calls?)(?: as)?|al? (?:que|cual) (?:le )?(?:dicen|llaman)|que chamam de|die zij kent als|{alias}|named|llamad[oa]|chamad[oa]|de nombre) )?"
_NO_NAME = rf"(?!:? (?:{_LINK})?PER)"
STRONG, FAIR = 3, 2

_GAP = (
    r"(?:(?:(?:en|in|op|te|no|na|em|el|on|at) )?(?:PLA|DAT),? |(?:{by}) (?:(?:{det}) )?(?:ORG|[\w-]+) |"
    r"(?!(?:de|del|al|do|da|dos|das|of|the|van|la|el|los|las|o|a|os|as|que|and|y|e|with|con|com|het|een|un|una|not|no|niet|nao|{kin})\b)[\w-]+ ){0,4}?"
)
_ADVERBS = (
    r"(?:(?:ya|no|tambien|luego|posteriormente|ayer|hoy|aun|todavia|finalmente|nunca|que|quien|quienes|ambos|ambas|todos|yesterday|later|also|who|both|"
    r"all|already|then|each|were|ontem|hoje|depois|tambem|ainda|todavia|daarna|beiden|die|ook|gisteren|later|respectivamente|presuntamente|allegedly) ){0,2}"
)
_CLOSED = r"(?=[,.;:)]| (?:de|del|por|of|in|van|en|y|e|and|who|quien|que|for|do|da|wegens)(?!\w)|$)"
_WHO = r"(?:, (?:who|quien|que|die)(?!\w)(?:[^.;\ue000]|\ue000(?!per)[a-z]+\d+\ue001){1,140},)"
_NOT_KIN = r"(?! (?:[\w-]+ ){0,5}?(?:{kin}|{victims}|{others}|{officials}|cuy[oa]s?|whose|wiens|wier|cuj[oa]s?)(?!\w))"
_BOSSES = (
    r"capataz|contratista|encargad[oa]|patron(?:a)?|contramaestre|empleador(?:a)?|enganchador(?:a)?|encarregad[oa]|"
    r"patrao|patroa|gato|agenciador(?:a)?|contratador|empregador(?:a)?|catraieiro|barquero|lanchero|foreman|bosun|employer|boatman|overseer|"
    r"voorman|uitbater|uitbaatster|werkgever|ploegbaas|schipper"
)
_OWNER = (
    r"(?:duen[oa]|propietari[oa]|don[oa]|proprietari[oa]|proprietor|proprietress|owner|eigenares|eigenaar)"
)
_SUSPECT: tuple[tuple[str, int], ...] = (
    (rf"(?P<x>PERS){_APP},? {_ADVERBS}(?:{{aux}}) {_GAP}(?:{{arrest_part}}|{{charge_part}}|{{sentence_part}}|{{acquit}})", STRONG),
    (rf"(?P<x>PERS){_WHO} {_ADVERBS}(?:{{aux}}) {_GAP}(?:{{arrest_part}}|{{charge_part}}|{{sentence_part}})", STRONG),
    (rf"door {_CALLED}(?P<x>PERS)(?:,[^,.;]{{1,60}},)? (?:(?:naar|uit|van|in|op) PLA )?(?:[\w-]+ ){{0,2}}?(?:{{aux}}) (?:[\w-]+ ){{0,3}}?(?:{{transport}})", FAIR),
    (r"(?:nam|bracht|dwong|sloot|bedreigde|sloeg|haalde) (?P<x>PERS) (?:haar|hen|hun|de (?:vrouwen|meisjes))", FAIR),
    (rf"(?P<x>PERS), (?:ya |hoy |both |ambos |ambas |beiden |recently |tambem |tambien |ook |also )?(?:{{arrest_part}}|{{charge_part}}|{{sentence_part}}){_NO_NAME}", STRONG),
    (r"(?:{aux}) (?:\w+ )?(?:{arrest_part}|{charge_part}|{sentence_part}|{acquit}) (?P<x>PERS)", STRONG),
    (rf"(?:{{aux}}) (?:\w+ )?(?:{{arrest_part}}) {_ANY}(?:(?:{{det}}) )?(?:ciudadan[oa]s?|cidada[o]?s?|senora?|hombre|mujer|homem|mulher|sujeto|national|nationals) "
     r"(?:NAT,? )?(?P<x>PERS)", STRONG),
    (r"(?:{aux}) (?:\w+ )?(?:{arrest_part}) (?:{loc}) (?:(?:{det}) )?PLA,? (?P<x>PERS)", STRONG),
    (r"(?:{suspects}):?(?: llamad[oa]| named| genaamd| chamad[oa]| identificad[oa]s? como)? (?P<x>PERS)", STRONG),
    (rf"(?P<x>PERS)(?:,| (?:{{aux}})) (?:(?!los|las|os|as)(?:{{det}}) )?(?:{{suspects}}){_NO_NAME}{_CLOSED}", STRONG),
    (r"(?:{suspects}|{arrest_part})[^.;\ue000]{0,60} (?:identificad[oa]s? como|identified as|geidentificeerd als)(?: los \w+)? (?P<x>PERS)", STRONG),
    (rf"(?:{{suffer}}|{{recruit}}) {_ANY}(?:{{by}}) {_CALLED}(?P<x>PERS)", STRONG),
    (r"door (?P<x>PERS)(?:,[^,.;]{1,60},)? (?:{aux}) (?:[\w-]+ ){0,3}?(?:{suffer}|{recruit})", STRONG),
    (r"(?P<x>PERS)(?:,[^,.;]{1,60},)? (?:nego|negou|niega|nega|negaron|denied|denies|ontkent|ontkende) (?:\w+ ){0,2}(?:cargos|acusaci\w+|acusac\w+|charges?|"
     r"allegations?|delito|hechos|crime|betrokkenheid|beschuldiging\w*|aanklacht|involvement|participacion|participacao)", STRONG),
    (rf"(?P<x>PERS){_APP},? {_DOER}(?:{{recruit}}|{{harbour}}|{{exploit}}|{{harm}}){_DONE_TO}", FAIR),
    (rf"(?P<x>PERS){_APP} {_DOER}(?:{{transport}}){_DONE_TO}", 1),
    (r"(?P<x>PERS)[^.;\ue000]{0,60} (?:y|e|and|en) (?:la|las|lo|los|le|les|a|as|os) (?:{exploit}|{harm}|{harbour})", FAIR),
    (rf"(?P<x>PERS){_APP},? {_DOER}(?:keeps?|kept|took|holds?|held|retenia|retuvo|quito|reteve|retinha|nam|hield|houdt) (?:\w+ ){{0,3}}?"
     r"(?:passports?|documents?|documentos|pasaportes?|passaportes?|paspoorten|paspoort)", FAIR),
    (rf"(?P<x>PERS){_APP},? (?:quien |que |who |die )?(?:la|las|los|les|le|lhe|lhes) (?:{{recruit}}|{{harbour}}|{{exploit}}|{{harm}})", FAIR),
    (rf"(?P<x>PERS){_APP} (?:la|las|los|les|le) (?:{{transport}})", 1),
    (rf"(?:{{recruit}}|{{transport}}|{{harbour}}|{{exploit}}) {_ANY}(?:{{by}}) {_CALLED}(?P<x>PERS)", FAIR),
    (rf"(?P<x>PERS),{_NOT_KIN}(?:[^.;\ue000]|\ue000(?!per)[a-z]+\d+\ue001){{1,90}}, {_ADVERBS}(?:{{aux}}) {_GAP}(?:{{arrest_part}}|{{charge_part}}|{{sentence_part}})", STRONG),
    (r"(?:geeist|eiste|eist|vervolging|verdenking) (?:[\w-]+ ){0,4}?tegen (?P<x>PERS)", STRONG),
    (r"(?P<x>PERS)(?:,[^.;\ue000]{1,60},)? (?:wordt|werd|worden|werden) (?:ervan )?verdacht", STRONG),
    (r"(?:(?:el|la|o|a|the|de) )?(?:lider|cabecilla|ringleader|leider|chefe|jef[ea]) (?:es|era|seria|e|foi|is|was|zou) (?:(?:{det}) )?(?:\w+ )?(?P<x>PERS)", FAIR),
    (r"(?P<x>PERS),? (?:apontad[oa]|senalad[oa]|identificad[oa]) como (?:el|la|o|a|uno?|uma?) (?:lider|pessoa|persona|responsavel|responsable)", STRONG),
    (r"(?:quien|quem|who) (?:(?:la|las|los|os|as|lo|le|les) )?(?:{transport}|{recruit}) (?:\w+ ){0,2}?(?:fue|foi|es|era|e|was) (?:(?:{det}) )?(?:\w+ )?(?P<x>PERS)", FAIR),
    (r"(?:por encargo|a mando|por orden|in opdracht|on the orders) (?:de|van|of) (?:(?:{det}) )?(?:tal |\w+ )?(?P<x>PERS)", FAIR),
    (r"(?:deb(?:ia|ian|e|en)|(?:pagar|pagarle) (?:una |la )?deuda|devia|owe[sd]?) (?:[\w-]+ ){0,3}?(?:al?|ao|to) (?:(?:{det}) )?(?:\w+ )?(?P<x>PERS)", FAIR),
    (r"(?:la|las|le|les|lo|los) (?:recibio|recibieron|recogio|recogia|llevo|trajo|quito|ofrecio|encerro|retenia|amenazo) (?:[\w-]+ ){0,3}?(?:de nombre|llamad[oa]|apodad[oa]|de apellido) (?P<x>PERS)", FAIR),
    (r"(?P<x>PERS)(?:,[^,.;\ue000]{1,60},)? (?:(?:le|les|lhe|lhes|se) )?(?:took|takes|quito|quitaba|retuvo|retenia|tomou|tirou|tirava|reteve|retinha|nam|nahm|heeft|hield|ficou com|ficava com|withheld|confiscated) "
     r"(?:away )?(?:[\w-]+ ){0,2}?(?:passports?|documents?|phones?|documentos?|pasaportes?|passaportes?|identidade|cedulas?|celular(?:es)?|telefonos?|paspoort(?:en)?|telefoons?|dni|salario|sueldo|wages|loon)", FAIR),
    (rf"(?<!ex )(?:{_BOSSES})(?: (?:de|del|da|do|of|van) (?:(?:{{det}}) )?[\w-]+)?,? (?:(?:{{det}}) )?(?:(?:tal|senor|senora|don|dona|mr|ms|mrs|dhr|mw|certain|homem|man|hombre)\.? )?(?:(?:{{alias}}|llamad[oa]|chamad[oa]|de apellido) )?(?P<x>PER)", FAIR),
    (rf"(?P<x>PER), (?:(?:{{det}}) )?(?:{_BOSSES}){_CLOSED}", FAIR),
    (r"(?P<x>PERS)(?:,[^,.;\ue000]{1,60},)? (?:niega|nega|denies|ontkent|ontkennen|niegan|negam|deny)(?: (?:todo|tudo|everything|alles|it|locking|haber|que|any)(?!\w)|(?=[,.;]|$))", FAIR),
    (r"(?:{suspects}),? (?:{poss}) (?:{kin}),? (?P<x>PERS)", STRONG),
    (r"(?P<x>PERS)(?:,[^,.;\ue000]{1,90},)? (?:(?:{aux}|se encuentra|esta|segue|sigue|remains) )(?:\w+ )?(?:no habid[oa]|foragid[oa]s?|at large|voortvluchtig)", STRONG),
    (r"(?:senal|apont|identific|identifi)\w+ (?:al? |o )?(?P<x>PERS) (?:como|as) (?:la|el|a|o|the) (?:persona|pessoa|person|hombre|homem|mujer|mulher|man|woman) (?:que|quien|who)", STRONG),
    (r"(?<!geen )(?<!no )(?<!sin )(?<!sem )(?<!any )(?<!no hay )(?<!nao ha )(?<!existen )(?:aanwijzingen|indicios|evidence|verdenking) [^.;\ue000]{0,60}(?:ten aanzien van|respecto de|against|contra|em relacao a) (?P<x>PERS)", FAIR),
    (r"se (?:conduce|aprehende|detiene|captura|detuvo|aprehendio|capturo) a (?:(?:{det}) )?(?P<x>PERS)", FAIR),
    (rf"{_OWNER} (?:del?|da|do|of|van) (?:(?:{{det}}) )?(?:bar|club|clube|boate|discoteca|burdel|prostibulo|brothel|nightclub|night club|bordeel|nachtclub|bordel|cantina|local|casa de citas|garimpo|mina),? (?:(?:{{det}}) )?(?:\w+\.? ){{0,2}}?(?P<x>PER)", FAIR),
    (r"(?P<x>PERS) (?:of|from|uit|de|da|do) PLA,? (?:{aux}) (?:\w+ ){0,2}?(?:{arrest_part}|{charge_part}|{sentence_part})", STRONG),
)  # fmt: skip
_ACTIVE = r"(?:{arrest_fin}|{charge_fin}|{sentence_fin}) (?:(?:formalmente|tambien|formally|also|alias|formalmente) )?(?:{obj} )?(?:(?:{det}) )?(?:\w+ )?(?P<x>PERS)"
_ACTIVE_ES = r"(?:{arrest_fin}|{charge_fin}|{sentence_fin}) (?:[\w-]+ ){0,3}?(?:{obj}) (?:(?:{det}) )?(?P<x>PERS)|(?:la captura|la detencion|el arresto) de (?P<y>PERS)"

_VICTIM: tuple[tuple[str, int], ...] = (
    (rf"(?P<x>PERS){_APP},? {_ADVERBS}(?:{{aux}}) {_GAP}(?:{{suffer}})", STRONG),
    (rf"(?P<x>PERS){_APP},? (?:{{aux}}) (?:{{by}}) (?:(?:{{det}}) )?PERS (?:[\w-]+ ){{0,3}}?(?:{{suffer}})", STRONG),
    (r"(?:{victims}):?(?: llamad[oa]s?| named| genaamd| chamad[oa]s?| identificad[oa]s? como| identified as)?,? (?P<x>PERS)", STRONG),
    (rf"(?P<x>PERS)(?:,| (?:{{aux}})) (?:(?:{{det}}) )?(?:{{victims}}){_NO_NAME}", STRONG),
    (r"(?:{victims})[^.;\ue000]{0,40} (?:identificad[oa]s? como|identified as|geidentificeerd als)(?: las \w+)? (?P<x>PERS)", STRONG),
    (r"(?:{aux}) (?:\w+ )?(?:{suffer}) (?P<x>PERS)", STRONG),
    (r"(?P<x>PERS)[^.;]{0,110}? (?:{say}) (?:dat|que|that)(?: (?:zij|hij|ella|el|ela|ele|she|he))? (?!(?:{poss}) )(?:(?:[^.;\ue000]|(?<=door )PER){0,50}? )?(?:{aux}) (?:[^.;\ue000]{0,40} )?(?:{suffer}|{transport}|{recruit})", FAIR),
    (r"(?:um deles|uma delas|una de ellas|uno de ellos|one of them|een van hen),? (?P<x>PER)", FAIR),
)  # fmt: skip
_OFFICIAL: tuple[tuple[str, int], ...] = (
    (rf"(?<!ex-)(?<!ex )(?<!hijo )(?<!hija )(?<!filho )(?<!filha )(?<!hermano )(?<!hermana )(?:{{officials}}),? {_LINK}(?P<x>PER)", STRONG),
    (rf"(?:prosecutors|inspectors|fiscales|agentes|inspetores|procuradores|officers) {_LINK}(?P<x>PERS)", STRONG),
    (rf"(?P<x>PER), (?:(?:{{det}}) )?(?:[\w-]+ )?(?:{{officials}})(?! de edad| de viajes| de viagens| es(?!\w)| e(?!\w)){_NO_NAME}", STRONG),
    (r"(?P<x>PER),? (?:de|del|da|do|of|van|from|with|bij)(?: (?:{det}))? (?P<org>ORG)", FAIR),
    (r"(?:{heads}) (?:[\w-]+ )?(?:de|del|da|do|of|van|for)(?: (?:{det}))? (?P<org>ORG),? (?P<x>PER)", STRONG),
    (r"(?P<x>PER), (?:(?:{det}) )?(?:{heads}) (?:[\w-]+ )?(?:de|del|da|do|of|van|for|at)(?: (?:{det}))? (?P<org>ORG)", STRONG),
    (r"(?P<org>ORG) (?:{heads}|{officials}) (?P<x>PER)", STRONG),
)  # fmt: skip
_OTHER: tuple[tuple[str, int], ...] = (
    (rf"(?:{{others}})[.,:]? {_LINK}(?P<x>PER)", STRONG),
    (rf"(?P<x>PER), (?:(?:{{det}}) )?(?:{{others}}){_NO_NAME}", STRONG),
    (r"(?:{poss}) (?:{kin}),? (?P<x>PERS)", 1),
    (r"(?P<x>PERS), (?:{kin}) (?:de|da|do|of|van) (?:(?:{det}) )?(?:\w+ )?(?:{victims}|{minor}|joven|jovem)", STRONG),
    (r"(?:{kin}) (?:de|da|do|of|van) (?:(?:{det}) )?(?:{victims}|{minor}|joven|jovem),? (?P<x>PERS)", STRONG),
)  # fmt: skip


def names_suspect(line: Line) -> bool:
    """Whether a line holds strong evidence that somebody named in it is a suspect."""
    if OPEN + "per" not in line.plain:
        return False
    strong = any(
        _blames(line, m) for source, weight in _SUSPECT if weight >= STRONG for m in search_all(source, line)
    )
    return strong or any(search_all(source, line) for source in line.words.suspect_frames)


Scores = dict[int, dict[Role, int]]


def roles_of(scene: Scene, told: bool, fields: dict[int, Role] | None = None) -> dict[int, Role]:
    """The role of every person in the scene by entity number; without a case (`told` false) nobody is a suspect."""
    scores: Scores = defaultdict(lambda: defaultdict(int))
    for line in scene.lines:
        if "\ue000per" in line.plain:
            _weigh(scene, line, scores)
    _weigh_lists(scene, scores)
    _weigh_aliases(scene, scores)
    _weigh_speakers(scene, scores)
    for person, role in (fields or {}).items():
        scores[person][role] += STRONG
    people = [number(e.id) for e in scene.entities.values() if e.label == Label.PERSON]
    return {person: decide(scores[person], told) for person in people}


def decide(score: dict[Role, int], told: bool) -> Role:
    """The role that the evidence allows; the order of the tests is the order of caution."""
    get = {role: score.get(role, 0) for role in Role}
    if get[Role.VICTIM] >= FAIR and get[Role.VICTIM] >= min(get[Role.SUSPECT], STRONG):
        return Role.VICTIM if told else Role.OTHER
    if told and get[Role.SUSPECT] >= STRONG:
        return Role.SUSPECT
    if get[Role.OFFICIAL] >= FAIR:
        return Role.OFFICIAL
    if get[Role.OTHER] >= FAIR:
        return Role.OTHER
    if get[Role.VICTIM]:
        return Role.VICTIM if told else Role.OTHER
    return Role.SUSPECT if told and get[Role.SUSPECT] >= FAIR else Role.OTHER


def _weigh(scene: Scene, line: Line, scores: Scores) -> None:
    for source, weight in _OTHER:
        _add(scores, Role.OTHER, weight, search_all(source, line))
    for source, weight in (*_VICTIM, *((frame, STRONG) for frame in line.words.victim_frames)):
        _add(scores, Role.VICTIM, weight, [m for m in search_all(source, line) if not _of_somebody(line, m)])
    for source in line.words.other_frames:
        _add(scores, Role.OTHER, STRONG, search_all(source, line))
    for source, weight in _OFFICIAL:
        found = [m for m in search_all(source, line) if _serves(scene, line, m)]
        _add(scores, Role.OFFICIAL, weight, found)
    for source, weight in _SUSPECT:
        _add(scores, Role.SUSPECT, weight, [m for m in search_all(source, line) if _blames(line, m)])
    for source in line.words.suspect_frames:
        _add(scores, Role.SUSPECT, STRONG, search_all(source, line))
    if line.words.language in {"es", "pt", "en"}:
        active = _ACTIVE_ES if line.words.language == "es" else _ACTIVE
        _add(
            scores, Role.SUSPECT, STRONG, [m for m in search_all(active, line) if _object_is_accused(line, m)]
        )


def _add(scores: Scores, role: Role, weight: int, found: Iterable[re.Match[str]]) -> None:
    for match in found:
        groups = match.groupdict()
        for person in marks(groups.get("x") or groups.get("y") or "", "per"):
            scores[person][role] = (
                max(scores[person][role], weight) if weight < STRONG else scores[person][role] + weight
            )


def _of_somebody(line: Line, match: re.Match[str]) -> bool:
    """ "The mother of the victim, X", "by X was recruited": X is not the victim."""
    before = line.plain[max(0, match.start() - 40) : match.start()]
    words = line.words
    if match[0].startswith(OPEN) and re.search(rf"(?<!\w)(?:{words.by})(?: (?:{words.det}))? $", before):
        return True
    of_whom = rf"(?<!\w)(?:{words.kin}|{words.others}) (?:de|da|do|del|of|van)(?: (?:{words.det}))? $"
    return re.search(of_whom, before) is not None


_SAYS = r"(?:segun|segundo|conforme|volgens|according to|de acuerdo con|para)(?: \w+)? $"


def _blames(line: Line, match: re.Match[str]) -> bool:
    """ "Rescued by X", "by inspector X" and "according to X, the accused" blame nobody."""
    if re.search(rf"(?<!\w)(?:{line.words.rescue}|{line.words.officials})(?!\w)", bare(match[0])):
        return False
    return not (
        match[0].startswith(OPEN) and re.search(_SAYS, line.plain[max(0, match.start() - 30) : match.start()])
    )


def _object_is_accused(line: Line, match: re.Match[str]) -> bool:
    words = line.words
    innocent = "|".join(
        (
            words.officials,
            words.victims,
            words.others,
            words.by,
            words.recruit,
            words.exploit,
            words.transport,
            words.harm,
        )
    )
    return not re.search(rf"(?<!\w)(?:{innocent})(?!\w)", bare(match[0]))


def _serves(scene: Scene, line: Line, match: re.Match[str]) -> bool:
    """Whether the body that a person belongs to is an authority, where the rule names one."""
    org = match.groupdict().get("org")
    if not org:
        before = bare(line.plain[max(0, match.start() - 12) : match.start()])
        return not before.endswith(("travel ", "ex ", "ex-", "former "))
    return all(scene.entities[n].kind == "agency" for n in marks(org, "org"))


_SUFFERED = (
    r"(?:(?:que|dat|that|y|and|en) )?(?:she|he|zij|hij|ella|el|ela|ele)? ?(?:{aux}) (?:[\w-]+ ){0,3}?(?:{suffer}|{transport}|{recruit})",
    r"(?:que|alli|luego|despues|la) [^.;\ue000]{0,60}?(?:la|lo|le) (?:{exploit}|{harm}|{harbour}|{transport})",
)


_TELLS = r"(?:zij|she|ella|ela|hij|he) (?:{say}) (?:dat|that|que) (?!(?:{poss}) )[^.;]{0,100}(?:{suffer}|{transport}|{recruit})"
_TURNS_OUT = (
    r"(?:era|eran|es|sao|foi identificada como|fue identificad[oa] como|resulto ser|was|is|turned out to be|was identified as|bleek|een) "
    r"(?:(?:{det}) )?(?:presunta |suposta |also |herself |het )?(?:{victims})"
)


def _weigh_speakers(scene: Scene, scores: Scores) -> None:
    """Who tells a story without subjects ("Que la llevaron a …", "She was brought …") tells his or her own."""
    speaker, topic = 0, 0
    for line in scene.lines:
        people = marks(line.plain, "per")
        if speaker and _own_story(line):
            scores[speaker][Role.VICTIM] = max(scores[speaker][Role.VICTIM], FAIR)
        for found in search_all(_TURNS_OUT, line):
            if topic and not marks(line.plain[: found.start()], "per"):
                scores[topic][Role.VICTIM] += STRONG
        if people and search_all(_OPENS, line):
            alone = len(people) == 1 or has("comparece|compareceu|verscheen", line)
            speaker = people[0] if alone else 0
        topic = people[0] if people else topic


_OPENS = "{say}|comparece|compareceu|verscheen|caller|name as|usuaria|melder|aangeefster|name is|se presento|atendimento"


def _own_story(line: Line) -> bool:
    begun = [m for source in _SUFFERED if (m := pattern(source, line.words.language).match(line.plain))]
    return (
        any(OPEN + "per" not in m[0] for m in begun)
        or pattern(_TELLS, line.words.language).match(line.plain) is not None
    )


_POLICE_ALIAS = re.compile(r"\W*(?:alias|\(a\)|vulgo|a\. ?k\. ?a\.?|aka)\W*")


def _weigh_aliases(scene: Scene, scores: Scores) -> None:
    """Who bears an alias in the words of a police report ("alias", "(a)", "vulgo") is likelier accused than not."""
    people = [m for m in scene.mentions if m.label == Label.PERSON]
    for name, alias in pairwise(people):
        between = flat(scene.text[name.end : alias.start]) if alias.start - name.end < 16 else ""
        if name.entity == alias.entity and _POLICE_ALIAS.fullmatch(between):
            score = scores[number(name.entity)]
            score[Role.SUSPECT] = max(score[Role.SUSPECT], FAIR)


_ITEM = re.compile(r"(?:\(?\d{1,2}[.)-]+ ?|[-•–] ?|[a-z]\) ?)?\ue000per\d+\ue001")


def _weigh_lists(scene: Scene, scores: Scores) -> None:
    """A heading that ends in a role noun ("Imputados:") gives its role to the names listed under it."""
    open_role: Role | None = None
    for line in scene.lines:
        heading = _heading(line)
        if heading:
            open_role = heading
        elif open_role and _ITEM.match(line.plain):
            for person in marks(line.plain.split(",")[0][:80], "per")[:1]:
                scores[person][open_role] += STRONG
        else:
            open_role = None


def _heading(line: Line) -> Role | None:
    text = line.plain.rstrip(": ")
    if len(text) > 130 or not line.plain.endswith(":"):
        return None
    if text in {"contra", "tegen", "against"} or re.search(
        r"(?<!\w)(?:denuncia|acusacion|acusacao|querella|strafzaak|charges|cargos|causa)(?!\w).*(?<!\w)(?:contra|tegen|against)$",
        text,
    ):
        return Role.SUSPECT
    if len(text) > 60 and "\ue000" not in text:
        text = text[-60:]
    if "\ue000" in text:
        return None
    for role, words in _heads(line):
        if re.search(rf"(?<!\w)(?:{words})(?:\([\w/]+\))?$", text):
            return role
    return None


def _heads(line: Line) -> Iterator[tuple[Role, str]]:
    yield Role.VICTIM, line.words.victims
    yield Role.SUSPECT, line.words.suspects
    yield Role.OTHER, line.words.others
