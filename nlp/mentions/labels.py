"""What the fields of forms are called in Spanish, Portuguese, English, Dutch and Papiamento, in plain form."""

from nlp.mentions.page import plain

_LABELS = {
    "name": """
        nombre, nombres, nombre completo, nombre y apellido, nombres y apellidos, nombre y apellidos,
        apellidos y nombres, apellido y nombre, apellido nombre, apellidos, apellido, nome, nome
        completo, nome civil, name, full name, names, surname, first name, last name, given name, name
        of person, naam, voornaam, achternaam, volledige naam, naam en voornaam, nomber, nomber
        kompletu, fam, nombre de la persona, nome da pessoa
    """,
    "victim": """
        victima, victimas, presunta victima, nombre de la victima, agraviada, agraviado, agraviados,
        ofendida, ofendido, vitima, vitimas, nome da vitima, victim, victims, name of victim, victim
        name, slachtoffer, slachtoffers, naam slachtoffer, naam van het slachtoffer, viktima, persona
        afectada, beneficiaria, usuaria, menor, client, survivor, denunciante y victima
    """,
    "suspect": """
        imputado, imputada, imputados, imputadas, acusado, acusada, acusados, sindicado, investigado,
        investigada, investigados, sospechoso, sospechosa, sospechosos, procesado, procesados, detenido,
        detenida, detenidos, detenidas, capturado, capturados, presunto autor, presunto responsable,
        presuntos responsables, presuntos autores, denunciado, denunciados, nombre del imputado, reu,
        reus, suspeito, suspeitos, suspeita, autor, autores, preso, presos, indiciado, indiciados, nome
        do suspeito, suspect, suspects, accused, defendant, defendants, name of suspect, offender,
        verdachte, verdachten, naam verdachte, sospechado, sospechadonan, recrutador, aliciador,
        reclutador, reclutadora, recruiter, ronselaar, captador
    """,
    "witness": """
        testigo, testigos, testemunha, testemunhas, witness, witnesses, getuige, getuigen, testigu,
        denunciante, declarante, comunicante, complainant, reporter, reported by, aangever, aangeefster,
        melder, informante, compareciente, reportante, solicitante, requerente, noticiante
    """,
    "officer": """
        fiscal, fiscal a cargo, fiscal responsable, juez, jueza, agente, agente fiscal, agente a cargo,
        oficial, oficial a cargo, funcionario, funcionario responsable, investigador, instructor,
        perito, elaborado por, preparado por, atendido por, entrevistador, entrevistadora,
        promotor, promotora, delegado, delegada, juiz, juiza, procurador, procuradora, escrivao,
        policial responsavel, officer, investigating officer, reporting officer,
        prosecutor, judge, magistrate, case officer, case worker, prepared by, compiled by, interviewer,
        inspector, officier van justitie, rechter, verbalisant, opgemaakt door, rapporteur, behandelaar,
        inspecteur, officier, polis, fiskal,
        operator, operador, operadora
    """,
    "alias": """
        alias, aliases, apodo, apodos, sobrenombre, conocido como, alcunha, apelido, vulgo, apelidos,
        aka, a.k.a, a.k.a., nickname, nicknames, also known as, bijnaam, bijgenaamd, roepnaam, otros
        nombres, outros nomes, nomber di kariño, mote
    """,
    "age": """
        edad, edades, idade, age, leeftijd, edat, anos, edad aproximada, idade aparente
    """,
    "nationality": """
        nacionalidad, nacionalidades, nacionalidade, nationality, nationaliteit, nashonalidat, pais de
        origen, nacional de, origen, origem, country of origin, land van herkomst, pais di origen
    """,
    "document": """
        documento, documentos, documento de identidad, documento de identidade, doc, doc identidad, tipo
        y numero de documento, documento numero, nro documento, n documento, numero de documento,
        cedula, cedula de identidad, cedula de ciudadania, ci, c.i, c.i., dni, rg, cpf, rnm, id, id no,
        id number, identity card, identity document, identiteitsbewijs, identiteitskaart, id-kaart,
        id-nummer, legitimatie, sedula, carne de extranjeria, cedula no, cpf no, identificacion,
        identificacao, documento de viaje, travel document, reisdocument, pasaporte, passaporte,
        passport, passport no, passport number, paspoort, paspoortnummer, pasaporte no, pasaporte n,
        pasport, n de pasaporte, numero de pasaporte
    """,
    "phone": """
        telefono, telefonos, tel, tel., telf, telf., telefono celular, telefono de contacto, numero de
        telefono, numero de contacto, celular, cel, cel., movil, whatsapp, wsp, contacto, contacto
        telefonico, telefone, telefones, fone, contato, telefone de contato, phone, phone number,
        telephone, mobile, cell, contact, contact number, contact no, telefoon, telefoonnummer, mobiel,
        telefon, numero telefonico, telefonos asociados, telefones usados, phones
    """,
    "address": """
        direccion, direcciones, domicilio, residencia, direccion domiciliaria, lugar de residencia,
        endereco, address, residence, adres, woonadres, woonplaats, adrès, home address, direccion del
        inmueble, domicilio actual, local de residencia
    """,
    "place": """
        lugar, lugares, lugar de los hechos, lugar del hecho, lugar de explotacion, lugar de rescate,
        lugar de detencion, lugar de captacion, ciudad, canton, provincia, municipio, departamento,
        parroquia, distrito, destino, origen destino, ruta, procedencia, puesto, puesto fronterizo,
        puerto, aeropuerto, paso fronterizo, local, local do fato, local dos fatos, cidade, estado,
        comarca, local da prisao, place, location, city, town, parish, district, scene, place of
        incident, place of exploitation, destination, port, port of entry, border post, airport, route,
        departure, plaats, plaats delict, locatie, bestemming, herkomst, vertrek, luchthaven, lugá,
        lugar di, luga, transito, transit, doorreis, via, punto de control, lugar de captura, lugar de
        intervencion, venue, lugar y fecha, reclutada en, explotada en, captada en
    """,
    "birth_place": """
        lugar de nacimiento, natural de, naturalidade, local de nascimento, place of birth, born in,
        geboorteplaats, luga di nasementu, nacido en, nacida en
    """,
    "birth_date": """
        fecha de nacimiento, f. nac, f. nac., fecha nac, fec. nac., fec nac, f. nacimiento, nacimiento,
        data de nascimento, nascimento, data nasc, data nasc., nasc, date of birth, dob, d.o.b, d.o.b.,
        born, birth date, geboortedatum, geboren, geb. datum, fecha di nasementu, nacido el, nacida el
    """,
    "date": """
        fecha, fechas, fecha y hora, fecha del hecho, fecha de los hechos, fecha de la denuncia, fecha
        de registro, fecha de ingreso, fecha de recepcion, fecha de captura, fecha de detencion, fecha
        de rescate, data, data e hora, data do fato, data dos fatos, data da ocorrencia, data da prisao,
        date, date and time, date of report, date of incident, date of arrest, datum, datum en tijd,
        datum melding, pleegdatum, datum aanhouding, fecha i ora, dia
    """,
    "reference": """
        expediente, expediente no, expediente n, exp, exp., n de expediente, numero de expediente, nro
        de expediente, nro expediente, no. expediente, caso, caso no, caso n, numero de caso, n de caso,
        causa, causa no, causa n, carpeta, carpeta fiscal, noticia criminal, nunc, spoa, radicado,
        radicacion, proceso, proceso no, proceso n, numero de proceso, ref, ref., referencia, n ref,
        parte no, parte policial, parte, informe no, informe n, acta no, caso fiscal, codigo, codigo de
        caso, codigo del caso, ficha, ficha no, ficha n, registro, registro no, oficio, oficio no, nota
        no, processo, processo n, processo no, numero do processo, autos, inquerito, inquerito policial,
        inquerito n, ipl, boletim, boletim de ocorrencia, bo, bo n, b.o., procedimento, case, case no,
        case no., case number, case ref, case reference, case id, file, file no, file no., file number,
        our ref, reference, reference no, ref no, report no, report no., report number, report, docket,
        matter, indictment no, zaaknummer, zaaknr, zaak, parketnummer, dossiernummer, dossier,
        dossiernr, referentie, kenmerk, ons kenmerk, pv-nummer, proces-verbaalnummer, proces-verbaal,
        pv, meldingsnummer, mutatienummer, numero di kaso, kaso, number di kaso, kaso no, alerta, alerta
        no, alert, alert no, alert number, mensaje no, msg, msg no, telex no
    """,
    "country": """
        pais, paises, country, countries, land, landen, pais di
    """,
    "office": """
        oficina, oficina regional, unidad, fiscalia, dependencia, institucion, entidad, entidad que
        reporta, organo, organismo, comisaria, juzgado, sede, despacho, autoridad, agencia, unidade,
        orgao, delegacia, promotoria, vara, instituicao, office, unit, agency, institution, division,
        station, police station, department, court, organisation, kantoor, eenheid, instantie, dienst,
        korps, bureau, afdeling, ofisina, remitente, remite, emisor, emite, de parte de, originador,
        afzender, sender, originator, ong, ngo
    """,
    "handling": """
        clasificacion, clasificacion de seguridad, reserva, manejo, codigo de manejo, classificacao,
        sigilo, classification, handling, handling code, rubricering, classificatie, tlp
    """,
    "occupation": """
        ocupacion, profesion, oficio u ocupacion, profissao, ocupacao, occupation, profession, job,
        beroep, profeshon, actividad
    """,
    "sex": """
        sexo, genero, sex, gender, geslacht, sekso
    """,
    "email": """
        correo, correo electronico, e-mail, email, mail, correos, e-mailadres, endereco eletronico
    """,
    "account": """
        redes sociales, red social, perfil, instagram, facebook, tiktok, telegram, usuario, cuenta, rede
        social, redes, social media, profile, account, accounts, sociale media, instagram/facebook,
        cuenta de instagram, cuenta de facebook
    """,
    "plate": """
        placa, placas, matricula, placa no, plate, plate no, registration, reg no, reg. no.,
        registration no, kenteken, chapa, patente, plaka
    """,
    "vehicle": """
        vehiculo, vehiculos, veiculo, veiculos, vehicle, vehicles, voertuig, voertuigen, medio de
        transporte, meio de transporte, vehikulo, embarcacion, embarcacao, vessel, vaartuig
    """,
    "organisation": """
        empresa, empresas, empleador, agencia de empleo, razon social, nombre de la empresa, nome da
        empresa, empregador, empresa contratante, company, employer, business, firm, recruitment agency,
        employment agency, bedrijf, bedrijfsnaam, werkgever, organizacion, red, grupo, banda, kompania
    """,
    "venue": """
        local nocturno, establecimiento, nombre del local, nombre del establecimiento, negocio,
        estabelecimento, establishment, premises, hotel, hostal, bar, club, finca, fazenda, gelegenheid,
        inrichting
    """,
    "operation": """
        operacion, operativo, operacao, operation, operatie, nombre de operacion, nome da operacao,
        operashon
    """,
    "role": """
        rol, calidad, condicion, papel, papel atribuido, situacion, situacion juridica, situacion procesal, situacao,
        situacao processual, situation, situatie, qualidade, role, status, rol en el caso, hoedanigheid
    """,
    "crime": """
        delito, delitos, tipo de delito, delito investigado, presunto delito, crime, crimes,
        tipificacao, offence, offences, charge, charges, misdrijf, feit, delikt, tipo penal, forma de
        explotacion, modalidad, tipo de explotacion, finalidad
    """,
}

CANONICAL = {
    plain(" ".join(label.split())): name for name, labels in _LABELS.items() for label in labels.split(",")
}
"""Plain label to canonical field name."""
