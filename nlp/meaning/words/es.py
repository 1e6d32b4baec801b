"""Spanish."""
# ruff: noqa: E501 -- a list of words reads best unbroken

from nlp.meaning.words import Words

WORDS = Words(
    language="es",
    conj=r"y|e|ni|o|u",
    det=r"el|la|los|las|un|una|unos|unas|al|del",
    poss=r"su|sus",
    frm=r"desde|de|procedentes? de|provenientes? de|salian de|salieron de",
    to=r"hasta|hacia|para|rumbo a|con destino a|a|al",
    via=r"pasando por|a traves de|via|con escalas? en|haciendo escala en|cruzando por|atravesando|por|con parada en",
    loc=r"en|a la altura de|cerca de|frente a",
    by=r"por",
    with_=r"junto con|junto a|en compania de|con la ayuda de",
    obj=r"a|al",
    aux=r"fue|fueron|es|son|esta|estan|quedo|quedaron|ha sido|han sido|habia sido|habian sido|era|eran|resulto|"
    r"resultaron|sera|seran|habria sido|habrian sido|permanece|permanecen",
    neg=r"no|nunca|ni|sin|jamas|ningun[oa]?|tampoco",
    officials=r"so[123]|fiscal(?:es|a)?|fiscal adjunt[oa]|juez|jueza|magistrad[oa]|inspector(?:a)?|subinspector(?:a)?|comisari[oa]|"
    r"subcomisari[oa]|coronel|capitan|mayor|teniente|sargento|cabo|oficial|agente|detective|ministr[oa]|"
    r"viceministr[oa]|comandante|general|procurador(?:a)?|subprocurador(?:a)?|defensor(?:a)? del pueblo|vocera?|"
    r"portavoz|gobernador(?:a)?|alcalde|alcaldesa|canciller|consul|embajador(?:a)?|suboficial|patrullero|"
    r"funcionari[oa]|secretari[oa] (?:judicial|de estado|general)|intendente|investigador(?:a)?|perit[oa]|"
    r"director(?:a)? general|superintendente|instructor(?:a)? policial|subteniente|president[ea]|diputad[oa]",
    prosecutors=r"fiscal(?:es|a)?|procurador(?:a)?|fiscal adjunt[oa]|agente fiscal",
    heads=r"jef[ea]|director(?:a)?|coordinador(?:a)?|titular|comandante|comisionad[oa]|encargad[oa]|responsable|"
    r"representante|delegad[oa]|secretari[oa]|vocer[oa]|portavoz|subdirector(?:a)?",
    agencies=r"policia|fiscalia|ministerio|migracion|unidad|guardia|ejercito|direccion|brigada|division|interpol|oim|"
    r"onu|procuraduria|juzgado|tribunal|armada|gobierno|defensoria|oficina",
    suspects=r"acusad[oa]s?|imputad[oa]s?|sospechos[oa]s?|procesad[oa]s?|detenid[oa]s?|condenad[oa]s?|capturad[oa]s?|"
    r"sindicad[oa]s?|investigad[oa]s?|presunt[oa]s? (?:tratantes?|captador(?:a|es|as)?|autor(?:a|es)?|"
    r"cabecillas?|lider(?:esa)?|proxenetas?|traficantes?|coyotes?|responsables?|integrantes?|coautor(?:a|es)?)|"
    r"tratantes?|proxenetas?|captador(?:a|es|as)?|reclutador(?:a|es|as)?|cabecillas?|coyotes?|traficantes?|"
    r"encartad[oa]s?|indiciad[oa]s?|procurad[oa]s?|profug[oa]s?|coacusad[oa]s?|complices?|transportistas? de la red|"
    r"autor(?:a|es)? (?:material|intelectual)(?:es)?|pasador(?:es)?|chulquer[oa]s?|delincuentes?|denunciad[oa]s?|"
    r"agresor(?:a|es)?|explotador(?:a|es)?|lugarteniente|testaferr[oa]",
    collective=r"(?:los|las) (?:dos |tres |cuatro |cinco |seis |siete |ocho )?(?:hoy )?(?:acusad|imputad|sospechos|procesad|"
    r"detenid|condenad|capturad|sindicad|investigad|encartad|indiciad|coacusad|denunciad)[oa]s|los hermanos|las hermanas|"
    r"la pareja|el matrimonio|ambos|ambas|los dos|los tres|las dos|los esposos|los tratantes|los captadores|"
    r"los proxenetas|los cabecillas|los reclutadores",
    single=r"(?:el|la|al|del) (?:hoy )?(?:acusad|imputad|sospechos|procesad|detenid|condenad|capturad|sindicad|investigad|"
    r"encartad|indiciad|denunciad)[oa]|(?:el|la) (?:tratante|proxeneta|captador|captadora|reclutador|reclutadora|"
    r"cabecilla|coyote|agresor|agresora|traficante)",
    group=r"(?:la|una|esta|dicha|el|un|este|dicho) (?:presunta |supuesta )?(?:red|banda|organizacion|estructura|grupo|"
    r"clan|mafia|pandilla|celula)(?: criminal| delictiva)?",
    unnamed=r"(?:un|una|otro|otra|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|varios|otros|otras) (?:\w+ )?"
    r"(?:sospechos[oa]s?|complices?|presuntos? \w+|tratantes?|coyotes?|captador(?:a|es)?|traficantes?|"
    r"acusad[oa]s?|imputad[oa]s?|proxenetas?|integrantes|detenid[oa]s|"
    r"(?:hombre|mujer|sujeto|individuo|persona)s? (?:desconocid|no identificad|sin identificar|aun sin identificar)"
    r"\w*)|(?:un|unos|dos|tres|cuatro|varios) (?:sujetos?|individuos?|desconocidos?)",
    victims=r"victimas?|usuarias?|persona atendida|agraviad[oa]s?|ofendid[oa]s?|rescatad[oa]s|sobrevivientes?|presuntas? victimas?",
    people=r"mujer(?:es)?|joven(?:es)?|nin[oa]s?|adolescentes?|menor(?:es)?|muchach[oa]s?|chic[oa]s?|hombres?|"
    r"trabajador(?:a|es|as)?|migrantes?|ciudadan[oa]s?|personas?|pasajer[oa]s?|obrer[oa]s?|jornaler[oa]s?|"
    r"extranjer[oa]s?|pescador(?:es)?|familias?|indocumentad[oa]s?|tripulantes?|balser[oa]s?|emplead[oa]s?|varones",
    people_obj=r"(?:llevar|traer|trasladar|captar|reclutar|explotar|encerrar|obligar|"
    r"prostituir|vender|golpear|amenazar)(?:la|lo|le)s?\b",
    others=r"testigos?|periodistas?|abogad[oa]s?|defensor(?:a|es)?|trabajadora? social|psicolog[oa]|medic[oa]|doctor(?:a)?|"
    r"religios[oa]|vecin[oa]s?|denunciante|activista|voluntari[oa]|reporter[oa]|letrad[oa]|sacerdote|monja|hermana de la "
    r"caridad|interprete|traductor(?:a)?|docente|profesor(?:a)?|enfermer[oa]|dr|dra",
    kin=r"herman[oa]s?|madre|padre|hij[oa]s?|espos[oa]s?|marido|mujer|pareja|companer[oa](?: sentimental)?|"
    r"conyuge|conviviente|concubin[oa]|novi[oa]|ex ?pareja|exespos[oa]|ti[oa]s?|sobrin[oa]s?|prim[oa]s?|cunad[oa]s?|"
    r"suegr[oa]s?|yerno|nuera|abuel[oa]s?|padrastro|madrastra|hijastr[oa]s?|niet[oa]s?",
    recruit=r"capt(?:aba|aban|o|aron|ar|aban|ado|ada|ados|adas|ando|aria|arian)(?:las?|los?)?|reclut\w+|"
    r"(?:le|les)? ?ofreci(?:o|a|an|eron|endo|do)|ofrecer(?:les|le)?|enganch?(?:o|aba|aban|aron|ar|ada|adas|ados|ado)\w*|"
    r"sedu(?:jo|jeron|cia|cian|cidas?|cir)|contacta(?:ba|ban|ron|da|das)|contacto a|atra(?:ia|ian|jo|jeron|idas?)|"
    r"prometi(?:o|a|an|eron|endo)|convenci(?:o|a|an|eron)|enamor(?:o|aba|aban)|publica(?:ba|ban) anuncios|"
    r"falsas? (?:ofertas?|promesas?) de (?:trabajo|empleo)",
    transport=r"trasla?d(?:o|aba|aban|aron|ar|ada|adas|ado|ados|ando|arlas?|arlos?)\w*|llev(?:o|aba|aban|aron|ar|ada|adas|"
    r"ado|ados|ando|arlas?|arlos?)|tra(?:ia|ian|jo|jeron|er|ida|idas|ido|idos|erlas?|erlos?|yendo)|"
    r"transport(?:o|aba|aban|aron|ar|ada|adas|ado|ados|ando|arlas?)|condu(?:jo|jeron|cia|cian|cidas?|cir) a|"
    r"cruz(?:o|aba|aban|aron|ar|ando|arlas?|arlos?|adas?|ados?)|embarc(?:o|aba|aban|aron|adas?|ados?)|"
    r"guia(?:ba|ban|ron)|guio|pas(?:aba|aban) a|envi(?:o|aba|aban|aron|ar|adas?|ados?)|sac(?:o|aban|aba|aron|adas?) "
    r"(?:a |del|de)|compr(?:o|aba|aban|aron) (?:los |las |sus |el |un |dos |\w+ )?(?:boletos?|pasajes?|billetes?)|"
    r"pag(?:o|aba|aban|aron) (?:los |las |sus |el |un |\w+ )?(?:boletos?|pasajes?|billetes?|viajes?)|introdu(?:jo|jeron|"
    r"cia|cian|cidas?|cir)|ingres(?:o|aba|aban|aron) a (?:las|los|mujeres|personas)",
    travel=r"viaj(?:o|aba|aban|aron|ar|ado|aran)|sali(?:o|a|an|eron|do|r)|parti(?:o|a|an|eron|do|r)|lleg(?:o|aba|aban|aron|"
    r"ar|ado)|ingres(?:o|aba|aban|aron|ar)|entr(?:o|aba|aban|aron|ar)|vol(?:o|aba|aban|aron|ar)|huy(?:o|eron)|"
    r"zarp(?:o|aba|aban|aron)|naveg\w+|recorr\w+|traslado|traslados|viaje|viajes|ruta|vuelo|trayecto|naufrag\w+|"
    r"intercept\w+|regres(?:o|aron)|abord(?:o|aron|aba)|desembarc\w+",
    harbour=r"encerr(?:o|aba|aban|aron|ada|adas|ado|ados|arlas?|ar)|encierr\w+|aloj(?:o|aba|aban|aron|ada|adas|ados|ar|arlas?)|"
    r"alberg(?:o|aba|aban|aron|ada|adas)|reten(?:ia|ian|idas?|idos?|er)|retuv\w+|manten(?:ia|ian|idas?|er) (?:\w+ ){0,2}"
    r"(?:encerrad|cautiv|retenid|contra|bajo llave)\w*|hosped(?:o|aba|aban|aron|adas?|ados?)|hacinad[oa]s|"
    r"privad[oa]s de (?:su |la )?libertad|cautiv[oa]s|ocult(?:o|aba|aban|aron|adas|ados)|casa de seguridad|"
    r"bajo llave|hacin(?:o|aba|aban)",
    exploit=r"(?:le|les) (?:quit|retuv|reten|decomis)\w+ (?:\w+ ){0,2}(?:documentos?|pasaportes?|cedulas?)|explot(?:o|aba|aban|aron|ada|adas|ado|ados|ar|arlas?|ando)|prostitu(?:ia|ian|yo|yeron|ir|irlas?|irse|idas?)|"
    r"oblig(?:o|aba|aban|aron|ada|adas|ado|ados|ar|arlas?)|forz(?:o|aba|aban|aron|ada|adas|ado|ados)|"
    r"(?:no|sin) (?:les? |recibir |percibir )?pag(?:aba|aban|arles?|o|aron|a)|ejerc(?:er|ian?) la prostitucion|"
    r"cobr(?:aba|aban|arles?) (?:una |la )?(?:deuda|multas?)|regent(?:aba|aban|o)|lucr(?:aba|aban|arse)|"
    r"servicios sexuales|trabajos? forzados?|mendigar|pedir limosna|jornadas de|servidumbre|"
    r"(?:se )?queda(?:ba|ban) con (?:el|la|las) (?:dinero|mitad|ganancias)",
    harm=r"golpe(?:o|aba|aban|aron|ada|adas|ado|ados|ar)|amenaz(?:o|aba|aban|aron|ada|adas|ado|ados|ar|ando)|"
    r"viol(?:o|aba|aban|aron|ada|adas)|tortur\w+|asesin(?:o|aron|ada|ado|adas|ados)|mat(?:o|aron|aban)|agredi\w+|"
    r"maltrat\w+|hiri\w+|abus(?:o|aba|aban|aron) sexualmente|apunal\w+|quem(?:o|aron|aba|aban)",
    arrest_fin=r"detuv\w+|detien\w+|arrest(?:o|aron)|captur(?:o|aron)|aprehend(?:io|ieron)|apres(?:o|aron)|detener|capturar|"
    r"lograron la captura de|la captura de|la detencion de|el arresto de",
    arrest_part=r"detenid[oa]s?|arrestad[oa]s?|capturad[oa]s?|aprehendid[oa]s?|apresad[oa]s?|intervenid[oa]s? en flagrancia|"
    r"extraditad[oa]s?|prision preventiva|encarcelad[oa]s?",
    charge_fin=r"acus(?:o|aron|a|an)|imput(?:o|aron|a)|formul(?:o|aron) cargos|formaliz(?:o|aron)|proces(?:o|aron)|"
    r"judicializ(?:o|aron)|presento cargos contra|presento acusacion contra",
    charged=r"acusad[oa]s?|imputad[oa]s?|procesad[oa]s?|formaliz\w+|imputacion|acus(?:o|aron)|formul\w+ cargos|presento cargos|"
    r"judicializ\w+|acusacion(?: formal| fiscal)?|imput(?:o|aron)|vinculad[oa]s? a proceso|llamad[oa]s? a juicio",
    demand=r"pidi(?:o|eron)|solicit(?:o|aron)|exigi(?:o|eron)|reclamo|acus(?:o|aron|a)|imput(?:o|aron)|formul\w+ cargos|"
    r"presento (?:la )?acusacion|dirige (?:la investigacion|el proceso|el caso)|lleva el caso|a cargo del caso|present(?:o|aron) cargos",
    no_arrest=r"no (?:hay|hubo) (?:detenid|arrest|captur)\w+|sin (?:detenid|arrest|captur)\w+|no se ha(?:n)? detenido",
    prison=r"carcel|prision|penal|penitenciari\w+|albergue|refugio|hospital|fiscalia|comisaria|centro de (?:detencion|reclusion|acogida)|"
    r"calabozos?|reclusorio|casa hogar|casa de acogida",
    then=r"luego|despues|posteriormente|de alli|de ahi|desde alli|desde ahi|finalmente",
    native_from=r"de|del|desde|provenientes? de|procedentes? de|originari[oa]s de|oriund[oa]s de",
    charge_part=r"acusad[oa]s?|imputad[oa]s?|procesad[oa]s?|formalizad[oa]s?|judicializad[oa]s?|cargos|"
    r"vinculad[oa]s? a proceso|llamad[oa]s? a juicio|senalad[oa]s?|sindicad[oa]s?|investigad[oa]s?|buscad[oa]s?",
    sentence_fin=r"conden(?:o|aron|a)|sentenci(?:o|aron)|impus\w+|dict(?:o|aron)",
    sentence_part=r"condenad[oa]s?|sentenciad[oa]s?|declarad[oa]s? culpables?|penad[oa]s?",
    acquit=r"absuelt[oa]s?|absolvi\w+|absolver|sobresei\w+",
    investigate=r"investig\w+|allan\w+|segui(?:a|an) (?:la pista|los pasos)|indag\w+|pesquisas?|sigue la pista",
    intercept=r"intercept\w+|inadmitid[oa]s?|devuelt[oa]s|retenid[oa]s? en|impidi(?:o|eron) (?:la|el) (?:salida|viaje|ingreso)|"
    r"detectad[oa]s|abordad[oa]s",
    rescue=r"rescat\w+|liberad[oa]s|quedaron a salvo|puestas a salvo|auxiliad[oa]s|liber(?:o|aron)",
    report=r"denunci(?:o|aron|a|ada)|denuncia (?:recibida|interpuesta|presentada)|reporto|aviso|alerta|"
    r"relato|manifesto|entrevist\w+|atencion|se presento|llamada",
    trial=r"juicio oral|audiencia(?! publica)|juicio (?:contra|continua|comenzo|inicio|se)|(?:pidio|solicito|exigio) (?:una )?"
    r"(?:pena|condena)|(?:pidio|solicito) (?:\w+ )?(?:\w+ )?anos",
    convict=r"(?:declar\w+|hall\w+) culpables?|veredicto de culpabilidad|culpables? de",
    inquiry=r"investig\w+|allan\w+|orden(?:es)? de captura|pesquisas?|carpeta fiscal|indag\w+|operativo|diligencias|expediente",
    suffer=r"explotad[oa]s?|captad[oa]s?|reclutad[oa]s?|enganad[oa]s?|rescatad[oa]s?|secuestrad[oa]s?|prostituid[oa]s?|"
    r"obligad[oa]s?|forzad[oa]s?|golpead[oa]s?|violad[oa]s?|asesinad[oa]s?|torturad[oa]s?|amenazad[oa]s?|encerrad[oa]s?|"
    r"vendid[oa]s?|abusad[oa]s?|agredid[oa]s?|sometid[oa]s?|maltratad[oa]s?|hallad[oa]s? sin vida|"
    r"desaparecid[oa]s?",
    say=r"refier\w+|refirio|manifest\w+|relat\w+|declar\w+|cont(?:o|aba)|dijo|indic(?:o|a)|senal(?:o|a)|denunci\w+|narr\w+",
    planned=r"pensa(?:ba|ban) |planea(?:ba|ban)|pretend(?:ia|ian)|iba(?:n)? a|tenia(?:n)? previsto|preve(?:ia|ian)|"
    r"tenia(?:n)? (?:la intencion|planeado)|planes? (?:de|para)|plan era|seria(?:n)? (?:llevad|trasladad|enviad)[oa]s?|"
    r"amenaz\w+ con|(?:llevar|trasladar|enviar|traer)ian?|proyecta(?:ba|ban)|querian llevar|queria llevar|para luego (?:llevar|trasladar|enviar)\w*|"
    r"intencion de|tem(?:ia|ian) que|destino final (?:era|seria)",
    denied=r"(?:ese|este|el|tal) viaje no se|no se hizo|no se concreto|no hay indicios|no existen? indicios|descart\w+|"
    r"nunca (?:viaj|sali|lleg|fue|lleva)\w*|no (?:llego|llegaron|viajo|viajaron|fueron|fue) (?:a|trasladad\w+|llevad\w+)|"
    r"sin indicios",
    hearsay=r"segun|al parecer|presunt\w+|supuest\w+|habria\w*|se dice|dijo que|manifesto que|refiri\w+ que|relato que|versiones",
    general=r"los tratantes suelen|suele(?:n)? (?:usar|captar|trasladar|llevar)|generalmente|con frecuencia las redes|"
    r"las rutas mas|las redes de trata (?:usan|utilizan)|flujos? migratori\w+|cada ano|estadistic\w+",
    land=r"por tierra|terrestre|bus|buses|autobus|omnibus|carro|vehiculo|camion|camioneta|a pie|caminando|trocha|trochas|"
    r"taxi|automovil|moto|motocicleta|furgon|flota|carretera|mototaxi|auto|buseta|tractomula|combi|van|microbus",
    sea=r"por mar|maritim[oa]|lancha|lanchas|barco|bote|botes|embarcacion|yola|yolas|canoa|panga|ferry|penero|buque|"
    r"chalupa|por rio|fluvial|zarp\w+|naufrag\w+|balsa|velero|piragua",
    air=r"por aire|aere[oa]s?|avion|vuelo|vuelos|avioneta|aeropuerto|boletos? aereos?|pasajes? aereos?|volo|volaron|volaba\w*|"
    r"aerolinea",
    drive=r"condu(?:cia|cian|jo|ciendo)|maneja(?:ba|ban|ndo)|a bordo de|se movilizaba\w*(?: en)?|se desplazaba\w* en|"
    r"viaja(?:ba|ban) en|lleg\w+ en|propietari[oa] del vehiculo|utilizaba\w*|usaba\w*|en su|circulaba\w* en",
    own=r"duen[oa]s?|propietari[oa]s?|poseia|a nombre de",
    lead=r"lider(?:esa)?|cabecilla|jef[ea]|lidera(?:ba|ban)?|encabeza(?:ba|ban)?|dirig(?:ia|ian|e)|comanda(?:ba)?|al mando de",
    member=r"integrantes?|miembros?|de la banda|pertenec\w+|de la red|de la organizacion|del clan|del grupo|trabajaba para",
    reside=r"con domicilio en|domiciliad[oa]s? en|residentes? en|reside(?:n)? en|residia(?:n)? en|vecin[oa]s? de|"
    r"vive(?:n)? en|vivia(?:n)? en|radicad[oa]s? en|habitantes? de|avecindad[oa]s? en",
    native=r"natural(?:es)? de|oriund[oa]s? de|originari[oa]s? de|nacid[oa]s? en|de nacionalidad|proveniente de",
    work=r"de (?:la|el|los|las)?|del|en|para (?:la|el)|adscrit[oa] a(?: la|l)?|de",
    venue=r"bar|hotel|hostal|hostel|finca|club|discoteca|burdel|prostibulo|casa|cantina|restaurante|pension|night club|"
    r"whiskeria|chicheria|campamento|mina|spa|local|karaoke|motel|hospedaje|taller|granja|hacienda|residencial",
    trafficking=r"trata(?: de (?:personas|blancas|mujeres|menores|ninas))?|tratantes?",
    smuggling=r"trafico (?:ilicito )?de migrantes|trafico de personas|coyot\w+|contrabando de personas|"
    r"ingreso (?:ilegal|irregular)|trochas|favorecimiento de (?:la )?migracion|"
    r"indocumentad[oa]s|cruce(?:s)? (?:ilegal|irregular)(?:es)?",
    sexual=r"damas? de compania|explotacion sexual|prostitu\w+|sexual(?:es|mente)?|proxenet\w+|burdel|prostibulo|pornograf\w+|webcam",
    labour=r"explotacion laboral|trabajos? forzad\w+|servidumbre|laboral(?:es)?|esclavitud|reduccion a la servidumbre|"
    r"sin (?:pago|salario|sueldo)|jornadas? de (?:\w+ )?horas|trabajo domestico|no les pagaba\w*|no le pagaba\w*|"
    r"trabajo infantil|mano de obra",
    begging=r"mendicidad|mendigar|pedir limosna|limosna",
    kidnapping=r"secuestr\w+|rescate de \d|plagio",
    drugs=r"narcotrafico|cocaina|marihuana|droga(?:s)?|estupefacientes|microtrafico|fentanilo",
    arms=r"armas de fuego|trafico de armas|fusil(?:es)?|pistolas?|municion(?:es)?|arsenal",
    murder=r"homicidi\w+|asesin\w+|femicidi\w+|feminicidi\w+|sicari\w+",
    corruption=r"corrupcion|soborn\w+|coimas?|cohecho|concusion",
    organised=r"crimen organizado|delincuencia organizada|asociacion (?:ilicita|para delinquir|criminal)|"
    r"concierto para delinquir|organizacion criminal|asociacion ilicita",
    no_case=r"en todo el pais|a nivel nacional|en lo que va d\w+ ano|balance|mafias|taller|capacitacion|capacito|seminario|jornadas? de (?:formacion|sensibilizacion)|programa|campana|"
    r"proyecto de ley|ley (?:no|n°|num)|articulo \d+|estadistic\w+|informe anual|reunion|mesa de trabajo|convenio|"
    r"protocolo|sensibiliz\w+|plan nacional|participantes|asistentes|orden del dia|acta|cifras|curso|conferencia(?! de prensa)|"
    r"congreso|foro|encuentro|presupuesto|beneficiari\w+|objetivos?|estrategia|politica publica",
    minor=r"menor(?:es)? de edad|menor|nin[oa]|adolescente",
    male=r"el|un|senor|don|detenido|acusado|imputado|hermano|hijo|padre|hombre|condenado|esposo|joven de sexo masculino",
    female=r"la|una|senora|dona|detenida|acusada|imputada|hermana|hija|madre|mujer|condenada|esposa|senorita|nina",
    age=r"(?:de )?(\d{1,2}) anos(?: de edad)?",
    born=r"nacid[oa] (?:el|en)(?: dia)?|fecha de nacimiento:?|f\. ?nac\.?:?|fnac:?",
    alias=r"alias|a\. ?k\. ?a\.?|conocid[oa]s? como|conocid[oa] por|apodad[oa]|alias de|mas conocid[oa] como|"
    r"tambien conocid[oa] como|quien se hace llamar|cuyo verdadero nombre es|de apodo|llamad[oa] tambien|vulgo",
    accused_list=r"(?:acusad|imputad|detenid|procesad|condenad|capturad|sindicad|investigad|denunciad)[oa]s?(?:\([oa]s?\))?"
    r"(?: son| fueron identificad[oa]s como|,? identificad[oa]s como)?|responden a los nombres de|"
    r"identificad[oa]s? como",
    suspect_frames=(
        r"orden(?:es)? (?:de (?:captura|detencion|aprehension)|judicial) (?:en )?contra (?:de )?(?P<x>PERS)",
        r"(?:cargos|prision preventiva|proceso|acusacion|juicio|condena|sentencia|imputacion|causa|investigacion) "
        r"(?:\w+ ){0,3}?(?:en )?contra (?:de )?(?:(?:{det}) )?(?P<x>PERS)",
        r"(?P<x>PERS)(?:,[^,.;]{1,90},)? (?:esta|se encuentra|sigue|permanece|continua|estan)(?: \w+)? (?:profug[oa]s?|"
        r"en fuga|detenid[oa]s?|pres[oa]s?|recluid[oa]s?)",
        r"(?:red|banda|organizacion|grupo|clan)(?: \w+)? (?:liderad|encabezad|dirigid|comandad)[oa] por (?:{det} )?(?P<x>PERS)",
        r"(?:jef[ea]|lider|cabecilla) de (?:la|una|el) (?:red|banda|organizacion|clan|grupo)(?: \w+)?,? (?P<x>PERS)",
        r"(?P<x>PERS)(?:,[^,.;]{1,90},)? (?:quien|que)? ?(?:lidera(?:ba)?|encabeza(?:ba)?|dirigia) (?:la|una|esta) "
        r"(?:red|banda|organizacion)",
        r"(?P<x>PERS)(?:,[^,.;]{1,90},)? (?:recibio|cumple|cumplira|purgara|debera cumplir|enfrenta) (?:una )?(?:\w+ )?"
        r"(?:pena|condena|cargos|\w+ anos)",
        r"impus\w+ (?:\w+ ){0,9}a (?P<x>PERS)",
        r"(?P<x>PERS)(?:,[^,.;]{1,90},)? (?:y \w+ )?(?:{aux}) (?:absuelt|condenad)[oa]s?",
        r"(?:absolvio|absuelve) a (?P<x>PERS)",
    ),
    victim_frames=(
        r"(?:menor|joven|nina|nino|adolescente|victima|agraviada|agraviado|ofendida|sobreviviente|muchacha|occis[oa]|"
        r"fallecid[oa]|migrante)(?: de iniciales| identificad[oa] como| llamad[oa]| \w+)?,? (?P<x>PERS)",
        r"(?:jovenes|menores|ninas|victimas|agraviadas|adolescentes|migrantes|mujeres|hermanas) (?P<x>PERS)",
        r"(?P<x>PERS),? (?:una|un|la|el)? ?(?:de las |presunta )?(?:victimas?|agraviad[oa]|menor de edad|sobreviviente|ofendida)",
        r"(?:en agravio|en perjuicio) de (?:{det} )?(?:\w+ )?(?P<x>PERS)",
        r"(?:rescat|liber|auxili)(?:o|aron|ar|e) (?:\w+ )?a (?P<x>PERS)",
        r"(?:captaba|captaron|capto|engano|enganaron|reclut\w+|explot\w+|prostitu\w+|golpe\w+|viol(?:o|aba|aron)|"
        r"secuestr\w+|amenaz\w+|encerr\w+|oblig\w+|asesin\w+|mato) a (?P<x>PERS)",
        r"(?P<x>PERS)(?:,[^,.;]{1,90},)? (?:logro (?:escapar|huir)|escapo|huyo de|pidio auxilio|pidio ayuda|"
        r"fue dad[oa] por desaparecid[oa]|desaparecio|quedo bajo proteccion|recibio atencion)",
        r"(?:llev\w+|traslad\w+|traj\w+|trai\w+|transport\w+) a (?P<x>PERS) (?:a|hasta|hacia|desde)",
    ),
    official_frames=(),
    other_frames=(
        r"(?P<x>PERS),?(?:[^,.;]{1,90},)? (?:declaro|fue oid[oa]|comparecio|rindio declaracion|figura) (?:\w+ )?como testigo",
    ),
    numbers={
        "un": 1, "una": 1, "uno": 1, "dos": 2, "tres": 3, "cuatro": 4, "cinco": 5, "seis": 6, "siete": 7, "ocho": 8, "nueve": 9,
        "diez": 10, "once": 11, "doce": 12, "trece": 13, "catorce": 14, "quince": 15, "dieciseis": 16, "diecisiete": 17,
        "dieciocho": 18, "diecinueve": 19, "veinte": 20, "veintiun": 21, "veintiuna": 21, "veintidos": 22, "veintitres": 23,
        "veinticuatro": 24, "veinticinco": 25, "veintiseis": 26, "veintisiete": 27, "veintiocho": 28, "veintinueve": 29,
        "treinta": 30, "cuarenta": 40, "cincuenta": 50, "sesenta": 60, "setenta": 70, "ochenta": 80, "noventa": 90, "cien": 100,
        "ciento": 100, "doscientos": 200, "doscientas": 200,
    },
)  # fmt: skip
