"""Texts that speak of trafficking and tell no case: everything in them is invented."""

import pytest

from nlp.extraction import Extraction, Hints
from nlp.reader import interpret
from terms.vocabulary import Label, Role, Stage

PROGRAMME = """\
Programa de prevención de la trata de personas en zonas de frontera

El programa "Caminos Seguros" se desarrolla desde marzo de 2022 en los municipios de Ipiales, Tulcán y San Lorenzo con el
apoyo de la Organización Internacional para las Migraciones. Su objetivo es que docentes, líderes comunitarios y personal
de salud reconozcan las señales de la trata. La coordinadora del programa, Marta Lucía Benavides, explicó que los tratantes
suelen captar a mujeres jóvenes con ofertas de empleo falsas y trasladarlas por trochas hacia Colombia y Perú. Las redes de
trata utilizan con frecuencia la carretera Panamericana y el paso de Rumichaca.

Durante la primera fase se realizaron 34 talleres con 812 participantes. La fiscal provincial Rosa Elvira Quishpe presentó
el protocolo de atención y recordó que la ley sanciona la captación, el traslado y la explotación con penas de hasta 19
años. El inspector Óscar Mejía habló de los derechos de las víctimas. En 2021 se registraron en el país 132 víctimas, según
las estadísticas oficiales; cada año la cifra aumenta. El plan nacional prevé abrir dos oficinas más y formar a 400
funcionarios. Quienes deseen inscribirse pueden llamar al 02 255 0199. El presupuesto de la segunda fase será aprobado en
la próxima reunión de la mesa interinstitucional.
"""

MEETING = """\
Ata da reunião do comitê estadual de enfrentamento ao tráfico de pessoas

Aos doze dias do mês de abril de 2023 reuniu-se em Boa Vista o comitê estadual. Participaram a promotora Helena Duarte, o
delegado Caio Brandão, da Polícia Federal, e a representante da Organização Internacional para as Migrações, Sofia Leal.
A pauta teve três pontos. Primeiro, a apresentação dos dados de 2022: foram registradas 57 denúncias no disque-denúncia, a
maior parte sobre trabalho escravo em garimpos. Segundo, o fluxo migratório pela fronteira de Pacaraima: em geral, os
aliciadores oferecem emprego e levam as pessoas de ônibus até Manaus. Os traficantes costumam usar a BR-174 e vias
secundárias. A promotora lembrou que o artigo 149-A prevê pena de quatro a oito anos para quem agenciar, aliciar,
transportar ou alojar pessoas com a finalidade de exploração.

Terceiro, o calendário de formação: o curso para conselheiros tutelares terá oito módulos e será ministrado em Boa Vista e
em Bonfim. O delegado Caio Brandão propôs um protocolo comum com a Guiana e com a Venezuela. Ficou decidido que a campanha
"Fronteira Atenta" começa em junho e que os participantes recebem certificado. Nada mais havendo a tratar, a reunião foi
encerrada e esta ata assinada por todos os presentes. A próxima reunião será em agosto.
"""

WORKSHOP = """\
Regional workshop on victim identification: summary report

Forty-two participants from Trinidad and Tobago, Guyana, Suriname and Barbados attended the three-day training held in Port
of Spain from 6 to 8 March 2023. The workshop was opened by the Minister of National Security, Gerald Ramnarine, and
facilitated by Superintendent Althea Grant of the Counter Trafficking Unit. Inspector Grant Lewis explained that traffickers
often use this road between Cedros and the capital, and that smugglers usually travel at night by fishing boat from the
Venezuelan coast. Women are often recruited through social media and taken to bars and guest houses. Participants practised
interviews with role plays in which a victim is locked in a house and forced to work.

According to the annual report, 37 victims were identified in the region in 2022 and statistics show an increase every
year. Section 16 of the act provides for imprisonment of fifteen years for trafficking in persons. The delegates discussed a
memorandum on joint investigations, a shared curriculum and the budget for interpreters. Dr. Leonie Baptiste presented the
national plan and its objectives. The next meeting of stakeholders will take place in Paramaribo. The organisers thanked the
embassy for its support, and certificates were handed out on the last day.
"""

POLICY = """\
Actieplan mensenhandel 2023-2026: voortgang en cijfers

Het kabinet heeft in januari 2023 het actieplan tegen mensenhandel vastgesteld. Het beleid rust op vier pijlers: voorkomen,
signaleren, beschermen en vervolgen. De coördinator, Margriet Sillé, lichtte het programma toe tijdens een bijeenkomst in
Willemstad. Volgens het jaarverslag werden in 2022 op Curaçao, Aruba en Bonaire samen 61 meldingen geregistreerd; de
statistiek laat elk jaar een stijging zien. Mensenhandelaren maken vaak gebruik van sociale media en van vluchten vanuit
Bogota en Medellín. Smokkelaars gebruiken meestal kleine boten vanaf de kust van Venezuela. De slachtoffers komen doorgaans
in de bouw, de horeca of de prostitutie terecht.

Korpschef Edsel Ricardo wees op de training van honderdtwintig agenten en op de cursus voor de douane. Officier van justitie
Laura Wiels besprak artikel 2:239 van het wetboek, dat een gevangenisstraf van ten hoogste twaalf jaar kent. De deelnemers
aan het overleg stelden een convenant voor met de kustwacht en de Koninklijke Marechaussee. De campagne "Kijk niet weg" krijgt
een vervolg op scholen. De begroting voor de opvang wordt in het najaar besproken; de volgende vergadering is in Oranjestad.
"""

MIXED = """\
Agenda y notas del encuentro binacional / Notes of the binational meeting

El encuentro se celebró en Paso Canoas con 26 asistentes de Panamá y Costa Rica. Abrió la sesión la viceministra Irene
Castroverde. Orden del día: estadísticas, protocolo de derivación, campaña conjunta.

Session 1. Captain Robert Dunmore of the National Border Service gave a presentation on irregular flows through the Darién.
Smugglers commonly use the trail to Bajo Chiquito and then move people by bus to the north. No figures on individual cases
were shared. The participants asked for a common training programme on interviews with minors.

Sesión 2. La fiscal Gloria Arauz expuso la ley 79, cuyo artículo 456 castiga la trata con prisión de quince a veinte años.
Explicó que los captadores generalmente ofrecen trabajo doméstico y que las víctimas son trasladadas a bares y fincas. Se
recordó que cada año se organizan jornadas de sensibilización en David y en Ciudad Neily.

Sessão 3. O representante da embaixada, Paulo Nogueira, falou do programa de retorno voluntário e do orçamento.

Acuerdos: un taller en agosto, un plan nacional actualizado, una reunión virtual cada mes. The minutes will be circulated to
all stakeholders. Contact: Irene Castroverde, icastroverde@frontera.example.
"""

TEXTS = {
    "programme": (PROGRAMME, ("Marta Lucía Benavides", "Rosa Elvira Quishpe", "Óscar Mejía")),
    "meeting": (MEETING, ("Helena Duarte", "Caio Brandão", "Sofia Leal")),
    "workshop": (WORKSHOP, ("Gerald Ramnarine", "Althea Grant", "Grant Lewis", "Leonie Baptiste")),
    "policy": (POLICY, ("Margriet Sillé", "Edsel Ricardo", "Laura Wiels")),
    "mixed": (MIXED, ("Irene Castroverde", "Robert Dunmore", "Gloria Arauz", "Paulo Nogueira")),
}


def read(name: str) -> Extraction:
    text, people = TEXTS[name]
    named = [(text.index(p), text.index(p) + len(p), Label.PERSON, 0.9) for p in people]
    return interpret(text, sorted(named), Hints())


@pytest.mark.parametrize("name", TEXTS)
def test_a_text_without_a_case_has_no_stage_no_suspects_and_no_routes(name: str):
    reading = read(name)
    assert len(reading.text.split()) >= 150
    assert reading.facts.stage == Stage.NONE
    assert reading.routes == ()
    assert {e.role for e in reading.entities if e.label == Label.PERSON} <= {Role.OFFICIAL, Role.OTHER}
    assert reading.facts.victims == 0


@pytest.mark.parametrize("name", TEXTS)
def test_nobody_does_anything_to_anybody_in_a_text_without_a_case(name: str):
    assert not [r for r in read(name).relations if "@" in r.head + r.tail]


def test_a_minister_who_counts_the_arrests_of_a_year_tells_no_case():
    text = (
        "La ministra Elena Vargas presentó en Quito el balance de la lucha contra la trata. Desde enero han sido detenidos 45 "
        "tratantes y rescatadas 120 víctimas en todo el país, dijo. Las mafias captan a jóvenes venezolanas en la frontera y "
        "las llevan a Guayaquil. El presupuesto de las casas de acogida aumentará."
    )
    at = text.index("Elena")
    reading = interpret(text, [(at, at + len("Elena Vargas"), Label.PERSON, 0.9)], Hints())
    assert (reading.facts.stage, reading.facts.victims, reading.routes) == (Stage.NONE, 0, ())
