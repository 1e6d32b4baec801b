"""What the case files say, in the hands of many offices. `{V07:upper}` is a name, written so."""

COMPLAINT = """REPÚBLICA BOLIVARIANA DE VENEZUELA
CUERPO DE INVESTIGACIONES - DELEGACIÓN SAN CRISTÓBAL

Expediente: K-23-0221-01187
Fecha: 3 de marzo de 2023

En esta fecha compareció la ciudadana {V13:upper}, madre de la adolescente {V01:comma_upper}, de 16 años de edad,
quien manifestó que su hija salió de la casa el 12 de febrero con el ciudadano {S01}, alias «Tilo», quien le ofreció trabajo
de mesera en Ecuador. La menor {V01:first} llamó dos veces desde el teléfono +58 414 712 3344, que usa {S01}. En la
segunda llamada {V01:short} dijo que la tenían encerrada en el bar Luna Azul de Machala y que {V01:broken} no era la única.

La señora {V13:initial} entregó la cuenta {V01:handle} y el correo {V01:mail}. «Mi {V01:given} no se fue por su gusto»,
declaró {V13:lower}. Consta además que una amiga, conocida como {V15:also} ({V15}), viajó con ella.

El imputado {S01} fue señalado también por {V15:upper}. La fiscal {O01} ordenó su captura.
"""

INTERVIEW_HEADING = "Entrevista a {V03}"
INTERVIEW = (
    "Radicado: 540016001134-2023-00871. Cúcuta, 18 de abril de 2023. Entrevista recibida por el investigador {O02}.",
    "La víctima {V03}, de 19 años, manifiesta que fue captada por {S03} en la terminal de transportes. Dice {V03:first}: «él me "
    "compró el pasaje y me quitó la cédula».",
    "La testigo {V06} confirmó lo dicho por {V03:family_upper}. {V06:first} vio cuando {S03} la subía a un bus con rumbo a Lima.",
    "El procesado {S03} se hospedaba en el hotel Brisas del Pamplonita y usaba el celular +57 312 555 0142.",
    "Firma la entrevistada: {V03:lower}",
)
INTERVIEW_TABLE = (
    ("Nombre", "Calidad", "Contacto"),
    ("{V03:comma}", "víctima", "{V03:page}"),
    ("{V06:comma_upper}", "testigo", "{V06:mail}"),
    ("{S03}", "procesado", "+57 312 555 0142"),
)
INTERVIEW_HEADER = "Caso {V03:short} - reservado"

REPORT_MD = """---
reference: FGE-2023-{V09:family_upper}
office: Fiscalía de Manabí, despacho del caso {V09:short}
date: declarada por {V09:given} en mayo
country: EC
victima: {V14}
---
# Informe sobre {V09} y otras

El 4 de mayo de 2023, en Manta, la Policía Nacional rescató a {V09}, a {V14:plain} y a otra mujer que dijo llamarse {V17}.

## Lo que contó {V14:given}

Según {V14:initial}, el señor {S04} las recogió en Rumichaca y las llevó a Machala, donde las esperaba {S01}, que atiende en
el +58 414 712 3344. **{V17:upper}** agregó que {S04} guardaba los documentos de todas. {V09:last} no quiso declarar.

- {V17:comma}: 22 años, de Portoviejo
- {V14:soft}: 25 años
- {V09:wrapped}: 31 años, su perfil es {V09:handle}

El detenido {S04} fue puesto a órdenes de la fiscal {O03}. La víctima {V17:given} está en una casa de acogida.
"""

PAGE_HTML = """<!DOCTYPE html><html lang="es"><head><meta charset="utf-8"><title>Rescatan a {V02}</title>
<meta name="description" content="Caso de {V02:short} y {V10:short}"></head><body>
<h1>Informe policial: hallazgo de {V10:family}</h1>
<p>Caso N.° PE-2023-0457. Tumbes, 12 de mayo de 2023.</p>
<p>El imputado <b>{S05}</b> fue detenido en el puente internacional. Con él viajaban <i>{V02}</i> y <i>{V10}</i>, quien en el
acta figura como {V10:also}. El capitán PNP {O04} dejó constancia de que {S05} portaba el celular +57 312 555 0142.</p>
<p>{V02:first} y {V10:first} iban a Lima, donde {S05} les había prometido empleo. La agraviada {V02:comma_upper} lo reconoció en
fotografía. La otra, {V10:lower}, pidió volver a su casa.</p>
<ul><li>Agraviada: {V02:upper}</li><li>Agraviada: {V10:comma}</li></ul>
<p>Contacto de la familia: <a href="mailto:{V02:mail}">{V02:mail}</a></p></body></html>
"""

TELEX = """MENSAJE URGENTE - DIRTEPOL TUMBES
EXPEDIENTE: PE-2023-0460
FECHA: 14 MAYO 2023

COMUNICO QUE A HORAS 0330 SE INTERVINO A CIUDADANA {V08:upper}, COLOMBIANA, 24 AÑOS, Y A {V16:upper}, CEDULA V-19.884.213,
VICTIMAS DE TRATA, QUIENES VIAJABAN CON {S05:upper}, DETENIDO. {V08:family_upper} REFIERE QUE {S05:family_upper} LE RETUVO
PASAPORTE. LA AGRAVIADA {V16:first_upper} {V16:family_upper} PRESENTA LESIONES.
CONDUCE DILIGENCIAS MAYOR PNP {O04:upper}. FIN.
"""

FATHER = (
    "Expediente: MP-118-2023. Maracaibo, 2 de junio de 2023",
    "El acusado {S02} ofreció a su propia hija, {V18}, de 15 años, al dueño de un local en Maicao. La niña "
    "{V18:first} fue llevada por la trocha el 20 de mayo.",
    "La adolescente {V18:comma} declaró en cámara Gesell que su padre recibió 200 dólares. También nombró a {V12:comma}, vecina.",
    "{V12}, de 20 años, fue trasladada por el mismo camino. {S02} y {S14} cobraban por cada una. {V12:last} logró escapar.",
    "El acusado {S14} era quien las recibía en el hotel Brisas del Pamplonita.",
)

MAIL_SUBJECT = "Encaminha termo de {V22} e {V23:short}"
MAIL_FROM = "{V23:short} <{V23:mail}>"
MAIL = """Processo nº 0001234-22.2023.4.01.3200
Manaus, 9 de agosto de 2023

Senhor delegado {O05},

a vítima {V22:upper} ({V22:initial}) reconheceu o réu {S06}, dono da pensão Mar Calmo, em Boa Vista. Segundo {V22:first}, foi
{S06} quem comprou as passagens de Santa Elena de Uairén para Manaus. A outra vítima, dona {V23:last}, relatou que {S06}
ficou com os documentos. {V23:comma} tem 23 anos.

Meu contato é {V23:mail}, e o da {V22:first} é {V22:handle}.

Atenciosamente,
{V23}
"""
MAIL_ATTACHED_NAME = "declaracao {V24:short}.txt"
MAIL_ATTACHED = """Declaração

Eu, {V24}, mãe de {V22:short}, declaro que minha filha foi levada por {S06} em março de 2023 da cidade de Pacaraima.
A filha, {V22:family}, não voltou. Dona {V24:given} assina: {V24:lower}
"""

SHEET_NAME = "{V26:short}"
SHEET = (
    ("Processo", "Data", "Vítima", "Suspeito", "Relato", "Observações"),
    (
        "BR-77/2023",
        "2023-05-02",
        "{V26}",
        "{S07}",
        "{V26:first} foi aliciada por {S07} em Belém e levada para Oiapoque. O réu {S07} usava o telefone +55 96 99123-4567.",
        "ligar p/ {V26:last}",
    ),
    (
        "BR-78/2023",
        "2023-05-09",
        "{V27:comma}",
        "{S07}",
        "A vítima {V27:upper} disse que {S07} a vendeu por 3.000 reais no garimpo. {V27:given} fugiu de barco.",
        "{V27:handle}",
    ),
    (
        "BR-79/2023",
        "2023-06-01",
        "{V29:upper}",
        "{S06}",
        "{V29:short} reconheceu {S06} na pensão Mar Calmo. D. {V29:first} está em abrigo.",
        "",
    ),
)

TABLE = (
    ("caso", "fecha", "víctimas", "imputados", "relato"),
    (
        "BR-81/2023",
        "2023-07-03",
        "{V25}; {V30}",
        "{S07}",
        "La víctima {V25:upper} y la menor {V30}, de 13 años, alias {V30:also}, fueron halladas en el barco de {S07}. "
        "{V25:family} habló; {V30:first} no.",
    ),
    (
        "BR-82/2023",
        "2023-07-08",
        "{V31}",
        "{S06}",
        "La joven, que solo dio el nombre de {V31}, dijo que {S06} la trajo de Tucuruí. {V31:upper} tiene 18 años.",
    ),
)

PDF_PAGES = (
    "Relatório nº 55/2023. Delegacia de Boa Vista, 10 de junho de 2023. O delegado {O05} ouviu a testemunha {V28}, que "
    "trabalhava na pensão Mar Calmo. {V28:first} viu quando o suspeito {S06} recebeu a senhora {V24} e a mandou embora.",
    "",
    "Disse {V28:upper} que a mãe, {V24:comma}, chorava. {S06} mandou {V28:last} calar. Nada mais disse.",
)

POLICE_EN = """TRINIDAD AND TOBAGO POLICE SERVICE
Case No. TT-88-2023
Date: 4 May 2023

Police in Cedros arrested {S08} on 4 May 2023. He is accused of bringing women by boat from Tucupita to Icacos. One victim,
{V36}, told Inspector {O07} that {S08} kept {V36:first}'s passport. {V32}'s mother reported her missing on 2 April; Miss
{V32:last} was found in the same house in Chaguanas, with {V33:comma}.

"{V33:first_upper} was the youngest," said {V36:initial}. Ms. {V33:family} gave her number, and her page {V33:page}.
The accused {S08} and his driver, {S09}, were seen at the Palm Breeze Guesthouse. {S09} is charged too. According to {V32:lower},
{S09} beat {V36:last}. Sgt. {O06} took the statement of {V32:broken} at 9 p.m.
"""

ROWS_EN = (
    {
        "case": "TT-91-2023",
        "date": "2023-06-11",
        "victim": "{V34}",
        "suspect": "{S09}",
        "narrative": "{V34:first} was recruited by {S09} in Debe and kept at the Palm Breeze Guesthouse. "
        "Mrs. {V34:last} was paid nothing.",
        "notes for {V34:first}": "call {V34:handle}",
    },
    {
        "case": "TT-92-2023",
        "date": "2023-06-20",
        "victim": "{V37:upper}",
        "suspect": "{S08}",
        "narrative": "The survivor, {V37:comma}, met {S08} through {V38}, a friend, who was also exploited. "
        "{V38:first} and {V37:first} left.",
    },
)

NOTE_EN = """# Intake {V39:short} / {V40:short}

Case reference: GY-2023-{V39:last}
Date: 19 September 2023

{V39:upper} (27) came to the shelter in Georgetown with {V40:plain}, 22. {V40:first} says {S09} took them from Lethem to a
mining camp near Bartica. The witness {V35}, who cooked at the camp, says that {V39:last} was beaten. "{V35:first}
{V35:last} saw it all," {V40:short} said; her e-mail is {V40:mail}.

The suspect {S09} drives a white Toyota Hilux, plate PKK 4471. Corporal {O06} of the Guyana Police Force took the report.
"""

RULING_NL = (
    "RECHTBANK WILLEMSTAD. Zaaknummer: 500.00123/23. Uitspraak van 14 juni 2023",
    "De verdachte {S10} bracht Venezolaanse vrouwen met een boot van La Vela naar Willemstad. Het slachtoffer {V43} werd "
    "opgesloten in Hotel Bon Biento.",
    "Aangeefster {V46:upper} verklaarde dat {S10} haar paspoort innam. Mevrouw {V43:last} en {V46:first} kenden elkaar niet.",
    "Officier van justitie mr. {O08} eiste zes jaar. De medeverdachte {S12} hield toezicht op {V43:first} en op {V46:initial}.",
    "Bijlage: {V46:comma_upper}, {V46:handle}; {V43:comma}, {V43:mail}.",
)
RULING_TITLE = "Vonnis inzake {V43}"

STATEMENT_NL = """PROCES-VERBAAL VAN AANGIFTE
Zaaknummer: PV-2023-3381
Paramaribo, 21 september 2023

Ik, verbalisant {O08}, hoorde het slachtoffer {V42}, 24 jaar. {V42:first} verklaart dat zij door {S11} naar Albina is gebracht.
Het minderjarige slachtoffer {V41}, 14 jaar, werd door haar vader {S16}, verdachte, aan {S11} verkocht. De kleine {V41:first}
huilde. Getuige {V45} zag dat verdachte {S11} geld gaf aan {S16}. {V45:upper} woont in Nickerie.

De verdachte {S11} ontkent. Mevr. {V42:last} herkende hem. Getuige {V45:given} tekende: {V45:lower}.
"""

ZIP_STATEMENT_NAME = "verklaring {V44}.txt"
ZIP_STATEMENT = """Zaaknummer: AUA-2023-00718
Datum: 14 februari 2023

Verklaring van {V44:comma_upper}, geboren in Colombia. Slachtoffer {V44:first} werkte in de bar van {S12} in San Nicolas.
Volgens {V44:last} nam {S12} haar paspoort af. De verdachte {S12} reed {V44:wrapped} elke avond naar huis.
"""
ZIP_NOTE_NAME = "dossier {V48:last}/nota-{V48:camel}.md"
ZIP_NOTE = """# Nota di {V48:first}

Kaso: AUA-2023-00719
Fecha: 3 di mart 2023

E víktima {V48}, di 26 aña, a bisa ku {S12} a kita su pasport. {V48:first} a traha den bar Kadushi, San Nicolas. E sospechoso
{S12} a menas'é. {V48:upper} a bai serka polis.
"""

NOTE_PAP = """NOTA INTERNO - SENTRO DI INFORMASHON
Kaso: SIB-2023-14
Fecha: 3 di òktober 2023

E siman aki un señora, {V47}, a bin serka nos. {V47:first} a bisa ku {S10} a hib'é den un boto for di Tucacas. Shon
{V47:last} mester a paga 700 dòler. E sospechoso {S10} tin su bar na Hotel Bon Biento. Su Instagram ta {V47:handle}.
Polis {O09} a skibi e nota. {V47:upper} no ke hasi denunsia.
"""

NOTE_DO = """P.N. DIRECCION REGIONAL ESTE, HIGUEY
NOTA INFORMATIVA.- Expediente: HIG-2022-0931.-
FECHA: 8 de noviembre del 2022.-

Se informa que el 2do. Tte. {O10}, p.n., detuvo a la señora {S13:upper}, quien viajaba con dos nacionales haitianas,
entre ellas {V49:upper}, de 26 años, y {V50}, de 17. Que {V49:first}, por medio de intérprete, dijo que {S13} les cobró RD$
27,000. Que la menor {V50:first} ({V50:comma}) no habla español; su hermana escribe desde {V50:mail}. La detenida {S13} fue
puesta a disposición de la Fiscalía. mme {V49:last} kite lakay li nan Okap.-
"""

WAYUU = """Radicado: 444306001081-2023-00045
Riohacha, 30 de julio de 2023

La víctima {V20}, indígena wayuu de 18 años, de la ranchería Jepirra, fue llevada a Maracaibo por {S14}. Su tía {V21:upper}
puso la denuncia: «a {V20:first} se la llevaron engañada», dijo {V21:first}. El apellido {V20:last} aparece mal
escrito en el acta.

Fue imputada también {V16}, cédula V-19.884.213, de quien {S14} afirma que cuidaba la casa. El indiciado {S14} está detenido.
El investigador {O02} entrevistó a {V21:comma} y a {V20:lower}.
"""

FORM = """FICHA DE REGISTRO DE VÍCTIMAS
Expediente: GYE-2023-3310
Fecha: 11/10/2023
Unidad: UNASE Guayas

Nombre de la víctima: {V04}
Edad: 29
Apellidos y nombres: {V05:comma_upper}
Alias: {V05:first}
Menor de edad: {V07} (14 años), hija de la señora {V04:last}
Víctima 4: {V11}
Víctima 5: {V19:comma}
Nombre del sospechoso: {S15}
Agente: {O03}

Relato: {S15} prometió empleo a {V04:upper}, a {V05:short}, a {V11:plain} y a {V19}. La niña
{V07:first_upper} fue separada de {V04:short}.
{V11:family} y {V19:last} firmaron. Correos: {V05:mail}; {V19:mail}. Perfil de {V07:given}: {V07:page}
"""

BROKEN = "%PDF-1.4 acta de {V01} y {V22:upper}, con {V33}"
SIDE_OFFICE = "Hogar de {V47:short}"
