"""Which column of a table means what: headers as offices write them in Spanish, Portuguese, English and
Dutch.
"""

import json
from collections.abc import Mapping

from ingest.readers.characters import decode
from ingest.readers.source import UnreadableError
from terms.fold import fold

NARRATIVE = "text"
"""The canonical column that holds the account of the case."""

_NAMES = {
    "reference": """
        reference | ref | ref no | reference number | case | case id | case no | case number | case
        reference | file | file no | file number | docket | docket number | id | expediente | no
        expediente | nro expediente | numero de expediente | n expediente | referencia | caso | no
        caso | numero de caso | id caso | carpeta | carpeta fiscal | noticia criminal | nunc | nuc |
        spoa | causa | radicado | processo | n processo | no processo | numero do processo |
        inquerito | no inquerito | referencia do caso | protocolo | dossier | dossiernummer | zaak |
        zaaknummer | referentie | kenmerk | parketnummer | proces verbaalnummer | pv nummer |
        mutatienummer""",
    "country": """
        country | country code | reporting country | pais | pais que informa | pais informante |
        pais de registro | land | landcode""",
    "office": """
        office | unit | agency | station | reporting office | authority | oficina | fiscalia |
        unidad | dependencia | autoridad | entidad | comisaria | institucion | sede | delegacia |
        unidade | orgao | autoridade | comarca | vara | kantoor | eenheid | dienst | bureau |
        instantie""",
    "date": """
        date | report date | date of report | case date | date reported | fecha | fecha de registro
        | fecha del informe | fecha de denuncia | fecha de la denuncia | fecha del reporte | fecha
        informe | fecha caso | data | data do registro | data da denuncia | data do relatorio |
        datum | datum melding | meldingsdatum | datum rapport""",
    "handling": """
        handling | handling code | classification | tlp | confidentiality | clasificacion | codigo
        de manejo | manejo | reserva | nivel de reserva | sigilo | classificacao | codigo de
        tratamento | grau de sigilo | classificatie | rubricering | afhandelingscode""",
    NARRATIVE: """
        text | summary | narrative | account | facts | case summary | description | statement |
        details | remarks | notes | texto | resumen | relato | relato de los hechos | hechos |
        descripcion | descripcion de los hechos | narracion | narrativa | resumen del caso |
        observaciones | sintesis | resumo | relato dos fatos | fatos | descricao | historico |
        resumo do caso | observacoes | tekst | samenvatting | feiten | omschrijving | toelichting |
        relaas | opmerkingen | bijzonderheden""",
    "victim": """
        victim | victims | victim name | name of victim | survivor | victima | victimas | nombre de
        la victima | agraviado | agraviada | agraviados | ofendido | ofendida | vitima | vitimas |
        nome da vitima | slachtoffer | slachtoffers | naam slachtoffer""",
    "suspect": """
        suspect | suspects | accused | defendant | defendants | suspect name | offender | sospechoso
        | sospechosa | sospechosos | imputado | imputada | imputados | acusado | acusados |
        investigado | investigados | denunciado | denunciados | procesado | procesados | sindicado |
        sindicados | nombre del sospechoso | suspeito | suspeitos | reu | reus | investigada |
        indiciado | indiciados | acusada | verdachte | verdachten | naam verdachte | beklaagde""",
    "phone": """
        phone | phones | phone number | telephone | tel | mobile | cell | cellphone | whatsapp |
        telefono | telefonos | celular | numero de telefono | no telefono | movil | telefone |
        telefones | telemovel | numero de telefone | telefoon | telefoons | telefoonnummer | mobiel""",
    "place": """
        place | location | town | city | address | where | lugar | lugar de los hechos | lugar del
        hecho | localidad | ciudad | municipio | direccion | domicilio | provincia | departamento |
        local | local dos fatos | cidade | endereco | estado | localidade | plaats | locatie | stad
        | adres | woonplaats | plaats delict""",
    "origin": """
        origin | country of origin | place of origin | recruited in | origen | pais de origen |
        lugar de captacion | lugar de origen | origem | pais de origem | herkomst | land van
        herkomst""",
    "destination": """
        destination | country of destination | place of destination | destino | pais de destino |
        lugar de destino | bestemming | land van bestemming""",
    "offence": """
        offence | offense | crime | charge | charges | form | type of exploitation | exploitation |
        delito | delitos | tipo de delito | modalidad | tipo de explotacion | explotacion | crime
        investigado | tipo penal | finalidade | exploracao | delict | feit | misdrijf | uitbuiting |
        vorm van uitbuiting""",
    "nationality": """
        nationality | nationalities | nacionalidad | nacionalidades | nacionalidade | nationaliteit""",
    "age": """
        age | ages | edad | edades | idade | leeftijd""",
    "document": """
        document | document number | id number | passport | passport number | identity document |
        cedula | dni | documento | numero de documento | pasaporte | documento de identidad |
        identidade | cpf | rg | passaporte | paspoort | paspoortnummer | identiteitskaart""",
    "organisation": """
        organisation | organization | company | business | firm | organizacion | empresa | razon
        social | organizacao | organisatie | bedrijf | firma""",
    "vehicle": """
        vehicle | plate | number plate | licence plate | vehiculo | placa | matricula | veiculo |
        voertuig | kenteken""",
    "email": """
        email | e mail | mail | correo | correo electronico | email address | e mail adres""",
    "account": """
        account | social media | profile | cuenta | perfil | red social | redes sociales | conta |
        rede social | profiel""",
    "route": """
        route | itinerary | ruta | itinerario | recorrido | rota | trajeto | reisroute""",
    "recruiter": """
        recruiter | recruiters | captador | captadora | reclutador | reclutadora | aliciador |
        aliciadora | recrutador | ronselaar | werver""",
    "status": """
        status | stage | procedural stage | etapa | etapa procesal | situacion | situacao | fase |
        stand""",
}  # fmt: skip


def _table() -> dict[str, str]:
    return {fold(name): field for field, names in _NAMES.items() for name in names.split("|")}


_CANONICAL = _table()
CANONICAL = frozenset(_NAMES)
"""The names that a mapping file may give to a column."""


def canonical(header: str) -> str:
    """What a header means, as one of `CANONICAL`; empty when the table does not know it."""
    return _CANONICAL.get(fold(header), "")


def mapping_file(data: bytes) -> Mapping[str, str]:
    """Read `{"column header": "canonical name"}`, headers folded. Raises UnreadableError with the cure."""
    try:
        content = json.loads(decode(data)[0])
    except (ValueError, RecursionError, UnreadableError) as error:
        raise UnreadableError("its column map is not valid JSON: mend or remove it") from error
    if not isinstance(content, dict) or not all(isinstance(value, str) for value in content.values()):
        raise UnreadableError(
            'its column map is not an object such as {"Column header": "reference"}: mend it'
        )
    if set(content.values()) - CANONICAL:
        raise UnreadableError(
            f"its column map names an unknown field: known are {', '.join(sorted(CANONICAL))}"
        )
    return {fold(header): field for header, field in content.items()}
