"""What is no mention: pronouns, role nouns, generic bodies, statutes, months, weekdays, headings, common words."""

import re

from nlp.mentions import cues

FUNCTION = frozenset(
    """
    a al ante bajo con contra de del desde durante e el ella ellas ellos en entre era eran es esa esas ese eso esos esta
    estaba estaban estan estas este esto estos fue fueron ha habia habian han hacia hasta hay la las le les lo los mas me mi
    mientras muy ni no nos o para pero por porque que quien quienes se segun ser si sin sobre son su sus tambien tras tu u
    un una unas unos y ya yo cuando como donde cual cuyo luego entonces ademas asimismo posteriormente dicho dicha dichos
    dichas aquel todos todas todo otra otro otros otras cada nadie alguien ao aos as ate com da das do dos dela dele delas
    deles em era eram essa esse foi foram isso isto ja mais mas nao na nas nem nessa neste nesta no nos num numa ou os pela
    pelo pelas pelos por qual quando que sao se sem seu sua seus suas sob sobre tem teve um uma uns ela ele eles elas apos
    conforme segundo tambem porem enquanto havia about after all also an and are at be been before but by for from had has
    have he her him his if in into is it its my of off on or our out over she so than that the their them then there they
    this those to under until up was we were when where which while who whom with without would you your not did does during
    between because however according another aan alle als bij binnen dan dat de deze die dit door een en er haar heeft
    hebben hem het hij hun ik in is kan maar met mijn na naar niet nog om omdat ook onder ons op over te tegen tot tussen
    uit van veel volgens voor waar waarbij wanneer was waren wat werd werden wie wij worden wordt zal ze zich zij zijn
    zonder zou zouden sinds vanaf tijdens hoewel ta di ku ku's na pa i un esaki e nan ela tabata por nos bo mi su awor tambe
    ora despues kaba den riba bou for di dje kual ken no a
    """.split()
)
MONTHS = frozenset(
    """
    enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre janeiro fevereiro
    marco maio junho julho setembro outubro novembro dezembro january february march april may june july august september
    october november december januari februari maart mei juni juli augustus oktober yanuari febrüari mart yuni yuli
    sèptèmber lunes martes miercoles jueves viernes sabado domingo segunda terca quarta quinta sexta feira segunda-feira
    monday tuesday wednesday thursday friday saturday sunday maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
    djaluna djamars djarason djaweps djabierne djasabra djadumingu jan feb mar apr jun jul aug sep sept oct nov dec
    """.split()
)
GENERIC = frozenset(
    """
    fiscalia policia policial juzgado tribunal corte ministerio unidad direccion departamento municipio provincia estado
    gobierno comisaria migracion consulado embajada hospital aeropuerto puerto terminal frontera hotel bar hostal pension
    finca calle avenida barrio carretera ciudad pueblo pais region republica defensoria procuraduria ong oenegé fundacion
    albergue refugio organizacion banda red grupo empresa agencia policia ejercito guardia armada brigada juzgados
    tribunales ministerio ministerio publico promotoria delegacia procuradoria policia vara juizo justica defensoria
    prefeitura governo empresa quadrilha grupo organizacao rede agencia abrigo conselho police court prosecutor prosecution
    office ministry unit department government company agency ring gang network group airport border port coast guard
    customs immigration embassy consulate shelter ngo task force state republic nation city town village street politie
    rechtbank rechter openbaar ministerie gerecht hof regering overheid gemeente bedrijf bende netwerk groep luchthaven
    haven grens kustwacht douane ambassade opvang stichting marechaussee polis korte fiskal gobiernu aeropuerto codigo penal
    ley lei law act ordonnantie wetboek constitucion convencion protocolo articulo artigo article artikel resolucion decreto
    convention statute protocol sentencia
    """.split()
)
COMMON = frozenset(
    """
    resumen hechos antecedentes conclusiones conclusion observaciones anexo anexos informe acta denuncia diligencia
    diligencias declaracion relato narracion victimas victima imputados imputado testigos pruebas prueba evidencia medidas
    recomendaciones expediente caso causa proceso asunto fecha lugar hora nombre nombres apellido apellidos edad sexo
    nacionalidad documento cedula pasaporte telefono direccion domicilio ocupacion profesion estado civil alias delito
    delitos situacion ruta rutas vehiculo placa placas datos generales personas persona mujer mujeres hombre hombres menor
    menores nina ninas nino ninos joven jovenes adolescente adolescentes trata trafico explotacion sexual laboral forzado
    forzada proxenetismo migrantes migrante operativo allanamiento allanamientos captura capturas detencion detenciones
    detenido detenida detenidos rescate rescatadas investigacion investigaciones audiencia acusacion juicio condena
    sentencia urgente confidencial reservado nota comunicado prensa boletin oficial numero nro telex mensaje asunto de para
    ref referencia remitente destinatario fin texto prioridad informa informe parte novedad novedades cuadro tabla pagina
    resumo fatos antecedentes conclusao observacoes anexo relatorio boletim ocorrencia denuncia depoimento vitimas vitima
    acusados acusado reu res testemunhas provas prova processo data local hora nome idade sexo nacionalidade documento
    passaporte telefone endereco profissao crime crimes rota veiculo dados pessoa pessoas mulher mulheres homem homens
    crianca criancas trafico exploracao operacao prisao prisoes preso presa presos resgate inquerito audiencia denunciado
    julgamento condenacao urgente sigiloso nota imprensa oficio assunto summary facts background conclusion conclusions
    remarks annex report statement complaint victims victim suspects suspect defendants defendant accused witnesses witness
    evidence case file number date place time name names age sex gender nationality document passport telephone phone
    address occupation crime offence route vehicle plate data details persons person woman women man men girl girls boy boys
    child children trafficking exploitation forced labour labor arrest arrests rescue investigation hearing trial conviction
    sentence urgent confidential restricted note press release subject message from to ref priority end text info
    information page status source sources alert arrival departure flight passenger passengers samenvatting feiten
    achtergrond conclusie opmerkingen bijlage rapport proces verbaal verklaring aangifte slachtoffers slachtoffer verdachten
    verdachte getuigen getuige bewijs zaak dossier datum plaats tijd naam namen leeftijd geslacht nationaliteit document
    paspoort telefoon adres beroep misdrijf route voertuig kenteken gegevens persoon personen vrouw vrouwen man mannen
    meisje meisjes jongen jongens kind kinderen mensenhandel uitbuiting aanhouding aanhoudingen onderzoek zitting vonnis
    veroordeling spoed vertrouwelijk pers persbericht onderwerp bericht inspeccion inspection inspectie inspecao
    inspecciones labor laboral trabajo trabalho work werk migratoria migratorio sexual sexuales sexuais cocaina cocaine
    droga drogas drugs arma armas presunto presunta presuntos presuntas alleged supuesto supuesta suposto suposta vermeende
    segun fecha hoy ayer manana hoje ontem vandaag gisteren today yesterday internet whatsapp facebook instagram telegram
    tiktok google stop manifiesta ingreso airport covid vih sida gps dna adn sim nn sd snr
    """.split()
)
STOP = FUNCTION | MONTHS | COMMON | GENERIC
"""Plain words that do not stand in a person's name; a run of capitals ends at them."""
LANGUAGES = frozenset(
    """
    espanol ingles portugues frances aleman italiano chino arabe ruso creole holandes neerlandes english spanish portuguese
    french dutch german chinese engels spaans portugees nederlands frans duits chinees espanhol alemao chines mandarim
    hulandes spano italian russian papiamento papiamentu papiaments patwa kreyol
    """.split()
)
_INITIALISMS = frozenset(
    {"ci", "dni", "cc", "rg", "cpf", "sa", "aka", "nn", "rut", "ruc", "nit", "tel", "cel"}
)
_STATUTE = re.compile(
    r"(?:ley|lei|law|act|wet|codigo|code|wetboek|convencion|convencao|convention|protocolo|protocol|constitucion|"
    r"constituicao|decreto|decree|artigo|articulo|article|artikel|"
    r"resolucion|landsverordening|palermo protocol|protocolo de palermo)\b"
)
_BODY = re.compile(
    r"(?:el|la|los|las|a|o|as|os|the|de|het|e|un|una|um|uma|een|su|sus|sua|seu)? ?(?:[a-z]+ )?(?:policia|fiscalia|police|"
    r"politie|court|rechtbank|tribunal|justicia|justica|autoridades|authorities|autoriteiten)"
)


def is_noise(plain: str, label: str) -> bool:
    """Whether a span that a model marked is none, by the plain form of its text."""
    words = re.findall(r"[^\W_]+", plain[:200])
    if not any(c.isalpha() for c in plain[:200]) or not words or len(plain) > 160:
        return True
    if all(word in STOP or word in cues.words() or word.isdigit() for word in words):
        return True
    if "".join(words) in _INITIALISMS or (len(words) == 1 and words[0] in LANGUAGES):
        return True
    if len(plain) < 2 or _STATUTE.match(plain) or _BODY.fullmatch(plain):
        return True
    return label == "PERSON" and (any(c.isdigit() for c in plain) or "@" in plain or len(words) > 8)
