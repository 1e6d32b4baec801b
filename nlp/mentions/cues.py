"""Words that announce a person: titles and role nouns in Spanish, Portuguese, English, Dutch and Papiamento, plain forms."""

import re
from functools import lru_cache

from nlp.mentions.phrases import Phrases
from terms.vocabulary import Role

_TITLES = """
sr sra srta sres sras senor senora senorita senores don dona dr dra drs doctor doctora lic lcdo lcda licenciado licenciada
abg abog ing mr mrs ms miss madam mister messrs sir dhr mw mevr mevrouw meneer heer de_heer prof profesor profesora
professor professora padre sor senhor senhora doutor doutora exmo exma bacharel hno hna
"""
_OFFICIALS = """
agente agentes fiscal fiscales juez jueza juezas inspector inspectora comisario comisaria capitan capitana coronel teniente
teniente_coronel sargento cabo mayor comandante general subcomisario subinspector intendente alferez subteniente patrullero
detective oficial subteniente suboficial ministro ministra viceministro viceministra procurador procuradora promotor
promotora promotor_de_justica promotora_de_justica delegado delegada juiz juiza desembargador desembargadora escrivao
escriva investigador investigadora policial soldado tenente capitao capita major subtenente perito perita defensor_publico
defensora_publica defensor defensora secretario secretaria officer officers constable sergeant sgt superintendent
commissioner corporal cpl lieutenant lt captain capt prosecutor judge magistrate justice minister inspector insp supt asp
acp pc wpc special_agent agent chief director directora rechter officier_van_justitie ovj rechercheur inspecteur hoofdagent
hoofdinspecteur brigadier commissaris korpschef burgemeester vocero vocera portavoz spokesperson spokesman spokeswoman
woordvoerder woordvoerster porta_voz gobernador gobernadora governador alcalde alcaldesa prefeito presidente presidenta
president superintendente fiscal_provincial fiscal_general fiscal_adjunto fiscal_adjunta jefe jefa director_general
procurador_geral procuradora_geral procurador_da_republica procuradora_da_republica auditor_fiscal auditora_fiscal
oficial_de_caso funcionario funcionaria consul embajador embajadora embaixador cdte cmdte cnel tte sgto tnte ten_cel
sub_inspector patrolman oficial_di_husticia husticia hues polis fiskal minister_di_husticia advocate_general
advocaat_generaal officier hoofdofficier hoofdofficier_van_justitie inspecteur_generaal kapitein kolonel luitenant sergeant
majoor kapt wachtmeester opperwachtmeester attorney_general
"""
_VICTIMS = """
victima victimas presunta_victima presuntas_victimas agraviada agraviado agraviadas agraviados ofendida ofendido denunciante
vitima vitimas suposta_vitima ofendidas victim victims alleged_victim complainant survivor slachtoffer slachtoffers
aangeefster aangever viktima menor menores adolescente adolescentes la_joven jovencita minor nina nino crianca menina menino
girl boy meisje jongen minderjarige rescatada rescatadas rescatado resgatada resgatadas migrante desaparecida desaparecido
sobreviviente occiso occisa fallecido fallecida deceased the_dead_man the_dead_woman overledene afectada afectado
trabajadora trabajador trabalhador trabalhadora
"""
_SUSPECTS = """
imputado imputada imputados imputadas acusado acusada acusados acusadas procesado procesada procesados procesadas sindicado
sindicada sindicados investigado investigada investigados investigadas sospechoso sospechosa sospechosos sospechosas
detenido detenida detenidos detenidas capturado capturada capturados condenado condenada condenados sentenciado sentenciada
tratante tratantes proxeneta cabecilla lider reclutador reclutadora captador captadora enganchador enganchadora coyote
coyotes pollero testaferro victimario victimaria reu re reus denunciado denunciada denunciados indiciado indiciada
indiciados suspeito suspeita suspeitos suspeitas aliciador aliciadora aliciadores cafetina cafetao gerente preso presa
presos traficante dono dona defendant defendants accused suspect suspects trafficker traffickers recruiter recruiters
convict ringleader leader boss main_suspect prime_suspect co_accused co_defendant fugitive verdachte verdachten
medeverdachte medeverdachten hoofdverdachte hoofdverdachten veroordeelde veroordeelden ronselaar ronselaars beklaagde
mensenhandelaar mensenhandelaren handlanger smokkelaar pooier leider sospechado detenido akusado chofer conductor conductora
motorista driver bestuurder administrador administradora proprietario propietario propietaria encargado encargada madama
patrona jefe jefa duena dueno owner manager gerente operador operadora organizador organizadora hermanos pareja
transportista barquero lanchero captain lanchero patron mandante chefe ciudadano extranjero cobrador cobradora
"""
_OTHERS = """
testigo testigos testemunha testemunhas witness witnesses getuige getuigen abogado abogada abogados advogado advogada lawyer
attorney advocaat advocate raadsman raadsvrouw counsel madre padre hermano hermana hijo hija esposo esposa mae pai irma
irmao marido mulher filho filha companheiro companheira companero companera conviviente concubina concubino novio novia
namorado namorada mother father brother sister son daughter wife husband girlfriend boyfriend cousin uncle aunt neighbour
neighbor moeder vader broer zus zoon dochter vrouw echtgenote echtgenoot vriend vriendin partner vecina vecino tio tia primo
prima sobrina sobrino cunado cunada amiga amigo friend abuela abuelo avo tante oom neef nicht buurvrouw buurman periodista
jornalista journalist reporter psicologa psicologo psychologist medico medica trabajadora_social trabajador_social
assistente_social social_worker maatschappelijk_werkster interprete interpreter tolk coordinadora coordinador coordenadora
coordenador coordinator ciudadano ciudadana ciudadanos ciudadanas cidadao cidada cidadaos citizen nacional nationals
national senalado senalada compareciente declarante pastora pastor hermana_religiosa tata mama ruman_yiu kasa testigu
ex_pareja ex_esposo ex_novio taxista pescador enfermera enfermeiro maestra professora turista pasajero pasajera passenger
passageiro passageira empresario empresaria empresario comerciante businessman businesswoman zakenman huurder inquilino
a_nombre_de em_nome_de ten_name_van in_the_name_of landlord verhuurder camarera kapster homem hombre mujer
"""
_NAMERS = """
identificado_como identificada_como identificados_como identificadas_como identificada identificado identificados
identificadas de_nombre llamado llamada llamados de_nome chamado chamada identified_as named named_as called identified
identificado_por genaamd geidentificeerd_als respondia_al_nombre_de responde_al_nombre_de quien_dijo_llamarse dijo_llamarse
se_llama se_llamaba chama_se disse_chamar_se met_de_naam un_tal una_tal um_tal uma_tal a_certain de_iniciales iniciales
con_iniciales initials initialen de_siglas nombrado nombrada ta_jama yama heet heette zich_noemende
"""

OF_A_THING = re.compile(
    r"\b(?:banda|red|rede|grupo|organizacion|organizacao|network|gang|ring|bende|netwerk|quadrilha|faccao|clan|cartel|bar|"
    r"hotel|hostal|local|club|clube|discoteca|finca|fazenda|"
    r"venue|firm|firma|agency|agencia|bureau|reisbureau|bote|vessel|ship|schip|lijn|linea|venue|farm|sector|barrio|bairro|trocha|trilha|trail|paso|operacion|operacao|operation|droga|drug|sustancia|pagina|"
    r"site|app|empresa|company|bedrijf|barco|lancha|boat|guest house|pension|posada|pousada|house|casa|restaurante|"
    r"restaurant|town|village|pueblo|ciudad|cidade|comunidad|comunidade|isla|island)\b[^.,;()]{0,16}$"
)
"""What is not a person is called so too: the text before a naming verb ends like this."""


@lru_cache(maxsize=1)
def roles() -> Phrases[Role | None]:
    """Titles and role nouns with the role that they tell; None for titles and naming verbs, which tell none.

    A word that may be either (owner, driver, citizen) is listed under the weaker reading only where both are usual.
    """
    lists: tuple[tuple[str, Role | None], ...] = (
        (_OFFICIALS, Role.OFFICIAL),
        (_VICTIMS, Role.VICTIM),
        (_SUSPECTS, Role.SUSPECT),
        (_OTHERS, Role.OTHER),
        (_TITLES, None),
        (_NAMERS, None),
    )
    return Phrases.of((cue.replace("_", " "), role) for words, role in lists for cue in words.split())


@lru_cache(maxsize=1)
def words() -> frozenset[str]:
    """Every plain word of a title or role noun of one word."""
    return frozenset(key[0] for key in roles().values if len(key) == 1)
