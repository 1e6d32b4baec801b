"""Which words may be shown without anybody vouching for them: ordinary words, known places, cues."""

from functools import cache, lru_cache

from graph.view.everyday import EVERYDAY
from terms import countries, gazetteer, lexicon, names
from terms.fold import fold

LONGEST_PLACE = 5
"""Words of the longest place name that is looked for in running text."""

PERSON_CUES = frozenset(
    "senor senora senorita sra sr srta don dona ciudadano ciudadana victima menor joven nina nino adolescente mujer "
    "agraviada agraviado denunciante testigo testigos llamada llamado nombre nombrada llama apodada apodado alias hija "
    "hijo hermana hermano madre padre esposa esposo vitima senhora senhor adolescente menina menino testemunha filha "
    "filho irma irmao mae chamada chamado nome victim witness girl boy woman named miss mrs mr ms name mother father "
    "sister brother daughter son wife husband slachtoffer mevrouw mevr mw dhr heer meneer getuige meisje jongen vrouw "
    "dochter zoon zus broer moeder vader genaamd naam minderjarige vriendin amiga amigo afectada sobreviviente".split()
)
"""Words after which a capitalised word is taken for somebody's name."""

THING_CUES = frozenset(
    "hotel hostal hostel pension residencial posada motel bar discoteca club cantina restaurante restaurant cafe "
    "nightclub night salon finca hacienda rancho granja fazenda sitio mina taller almacen tienda local spa empresa "
    "firma compania sociedad agencia cooperativa transportes inversiones banda grupo clan cartel red organizacion "
    "pandilla mafia estructura bar boate casa pousada companhia quadrilha faccao gang bende groep netwerk bedrijf "
    "onderneming company firm agency shop store farm ranch mine club ring crew band vessel lancha embarcacion buque "
    "barco boot schip ship boat operacion operativo operacao operatie operation caso camioneta camion bus buseta auto "
    "automovil vehiculo carro moto motocicleta furgoneta van truck car vrachtwagen caminhao veiculo onibus placa marca "
    "modelo calle carrera avenida barrio sector urbanizacion vereda caserio municipio canton parroquia provincia "
    "departamento estado distrito rua bairro travessa street road avenue straat laan weg wijk terminal puerto porto "
    "port haven rio river rivier playa praia beach strand paso puente ponte bridge brug trocha isla ilha island eiland "
    "aeropuerto aeroporto airport luchthaven fundacion fundacao foundation stichting ong ngo diario jornal krant "
    "newspaper radio canal policia police politie fiscalia juzgado tribunal court rechtbank unidad unit ministerio "
    "ministry consulado embajada hospital clinica escuela colegio parque plaza mercado market iglesia church".split()
)
"""Nouns that say that the name behind them, or in which they stand, is a thing's."""

HONORIFICS = frozenset(
    "mr mrs ms miss sir dr dra drs sr sra srta don dona lic licda ing abg sgt sgto sgtos insp cpl cap capt cabo tte "
    "tcnel cnel sub sgos mw mevr dhr mej bach prof pbro hno hna ssgt wpc pc asp supt cpt lt".split()
)
"""Forms of address and ranks: never a name themselves, often followed by one."""

SIGNS = frozenset(
    "usd eur cop brl pen dop ttd ang awg xcg nafl naf afl rd us bs ves mxn gyd srd clp ars uyu pab "
    "no nr num nro ref tel cel cc ci ce ti ruc nit rif cpf rg cnh dni nie ppt pep curp cedula km kg mt mts hrs am pm".split()
)
"""Currencies, kinds of numbers and units."""

LEGAL_FORMS = frozenset(
    "sa sas sac srl eirl ltda ltd cia bv nv vof inc corp llc eireli mei epp limited limitada cv".split()
)

MAKES = frozenset(
    "toyota hilux nissan hyundai kia chevrolet ford volkswagen renault mazda mitsubishi suzuki honda isuzu hino scania "
    "volvo fiat peugeot yamaha bajaj jeep daihatsu mack freightliner iveco byd jac dfsk foton bmw audi opel citroen "
    "hiace corolla aveo spark sprinter yaris tucson sportage".split()
)

CALENDAR = frozenset(
    "enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre lunes martes "
    "miercoles jueves viernes sabado domingo janeiro fevereiro marco maio junho julho setembro outubro novembro dezembro "
    "january february march april may june july august september october november december januari februari maart mei "
    "juni juli augustus oktober segunda terca quarta quinta sexta monday tuesday wednesday thursday friday saturday "
    "ene feb mar abr jun jul ago sep sept set oct nov dic jan apr aug dec dez fev out okt mrt "
    "sunday maandag dinsdag woensdag donderdag vrijdag zaterdag zondag".split()
)
"""Months and days: some are given names too, and are read as dates."""

_COMMON = 0.5
"""On the scale of `names.commonness`."""

NET = frozenset(
    "www http https example com org net gov gob gub edu mil info int gmail hotmail outlook yahoo live icloud protonmail proton "
    "facebook instagram tiktok telegram whatsapp twitter youtube linkedin snapchat signal wa fb ig messenger".split()
)
"""Parts of addresses that name nobody."""

SMALL = names.PARTICLES | frozenset(
    "el o a en em op the of and of und al as os een of to in on aan by por com con s".split()
)
"""Little words that stand inside names, or between them."""

_NEVER_NAMES = (CALENDAR, SMALL, HONORIFICS, SIGNS)

BRIDGES = names.PARTICLES | {"el"}
"""Those over which a name goes on."""


_OWN = (CALENDAR, THING_CUES, MAKES, PERSON_CUES, HONORIFICS, SIGNS)


@lru_cache(maxsize=1 << 16)
def ordinary(word: str) -> bool:
    """Whether a folded word is one that anybody may use: of the lexicon, a month, a maker of cars, a cue."""
    return any(word in known for known in _OWN) or lexicon.known(word)


@lru_cache(maxsize=1 << 16)
def usual(word: str) -> bool:
    """Whether a folded word, uncapitalised, is an ordinary one, though it may be a name too."""
    return ordinary(word) or word in EVERYDAY


@lru_cache(maxsize=1 << 16)
def name_part(word: str) -> bool:
    """Whether a folded word is known as part of somebody's name."""
    return not any(word in known for known in _NEVER_NAMES) and names.is_name_part(word)


@lru_cache(maxsize=1 << 16)
def given(word: str) -> bool:
    """Whether a folded word is a known given name."""
    return not any(word in known for known in _NEVER_NAMES) and names.is_given(word)


@lru_cache(maxsize=1 << 16)
def common_given(word: str) -> bool:
    """Whether a folded word is a given name that many bear, and no usual word."""
    return given(word) and not usual(word) and names.commonness(word) >= _COMMON


@cache
def _peoples() -> frozenset[str]:
    return frozenset(fold(form) for form in (*countries.country_forms(), *countries.demonym_forms()))


@cache
def _risky() -> frozenset[str]:
    return frozenset(fold(name) for name in gazetteer.RISKY)


@lru_cache(maxsize=1 << 16)
def place(phrase: str) -> bool:
    """Whether folded words are the name of a place, a country or a people."""
    return bool(gazetteer.lookup(phrase)) or phrase in _peoples()


def risky(phrase: str) -> bool:
    """Whether a place name is rather somebody's name unless something supports it."""
    return phrase in _risky()
