"""Dutch."""
# ruff: noqa: E501 -- a list of words reads best unbroken

from nlp.meaning.words import Words

WORDS = Words(
    language="nl",
    conj=r"en|of|noch|alsmede",
    det=r"de|het|een|deze|dit|die",
    poss=r"zijn|haar|hun",
    frm=r"vanuit|van|uit|afkomstig uit",
    to=r"naar|tot in|richting|met bestemming|tot",
    via=r"via|door|over|met een tussenstop in|met tussenstop in|met een tussenstop op|langs",
    loc=r"voor de kust van|in|op|te|bij|nabij|nabij de|aan",
    by=r"door",
    with_=r"samen met|tezamen met|met hulp van",
    obj=r"de|het",
    aux=r"werd|werden|is|zijn|wordt|worden|was|waren|zou|zouden|blijft|zit|zitten",
    neg=r"niet|nooit|geen|zonder|evenmin",
    officials=r"officier(?: van justitie)?|rechter(?:-commissaris)?|inspecteur|hoofdinspecteur|commissaris|korpschef|brigadier|agent|"
    r"hoofdagent|rechercheur|kapitein|kolonel|luitenant|majoor|sergeant|generaal|minister|staatssecretaris|gouverneur|burgemeester|"
    r"gezaghebber|woordvoerder|woordvoerster|persofficier|procureur-generaal|advocaat-generaal|ambassadeur|consul|president|"
    r"wachtmeester|opsporingsambtenaar|gedeputeerde|arbeidsinspecteur|teamleider|premier|douanier|grenswachter",
    prosecutors=r"officier(?: van justitie)?|procureur-generaal|advocaat-generaal|aanklager",
    heads=r"hoofd|directeur|directrice|chef|coordinator|commandant|korpschef|leider|secretaris|woordvoerder|vertegenwoordiger",
    agencies=r"politie|korps|marechaussee|ministerie|openbaar ministerie|kustwacht|douane|recherche|parket|eenheid|interpol|dienst|gerecht|"
    r"rechtbank|bureau|inspectie|immigratie|regering",
    suspects=r"verdachten?|medeverdachten?|beklaagden?|mensenhandelaars?|mensenhandelaren|mensensmokkelaars?|smokkelaars?|ronselaars?|"
    r"pooiers?|hoofdverdachten?|daders?|medeplichtigen?|veroordeelden?|arrestanten?|aangehoudenen?|handlangers?|voortvluchtigen?|"
    r"leider van de bende|bendeleider|kopstuk|loverboy",
    collective=r"de (?:twee |drie |vier |vijf |beide )?(?:verdachten|beklaagden|medeverdachten|mensenhandelaars|mensenhandelaren|smokkelaars|"
    r"ronselaars|pooiers|daders|veroordeelden|broers|zussen|mannen en)|het (?:echtpaar|stel|koppel|duo|drietal)|beiden|beide verdachten|"
    r"de twee(?= )|allebei",
    single=r"(?:de|den) (?:verdachte|beklaagde|hoofdverdachte|mensenhandelaar|ronselaar|smokkelaar|pooier|dader|veroordeelde)\b",
    group=r"(?:de|het|een|deze|dit) (?:vermeende |crimineel |criminele )?(?:bende|netwerk|organisatie|groep|groepering|"
    r"samenwerkingsverband|clan|syndicaat|mensenhandelnetwerk|smokkelbende)",
    unnamed=r"(?:een|twee|drie|vier|vijf|zes|zeven|acht|andere|enkele|nog een) (?:\w+ ){0,2}?(?:verdachten?|handlangers?|medeplichtigen?|"
    r"smokkelaars?|ronselaars?|mensenhandelaars?|onbekende (?:man|vrouw|mannen))",
    victims=r"slachtoffers?|slachtofferes|gedupeerden?|overledene",
    people=r"vrouwen|vrouw|meisjes?|jongens?|mannen|man|kinderen|kind|jongeren|minderjarigen?|werknemers|arbeiders|migranten|personen|mensen|"
    r"passagiers|vissers|vreemdelingen|gezinnen|bemanningsleden|arbeidsmigranten|werksters|dames|opvarenden",
    people_obj=r"hen|hun|haar|ze",
    others=r"getuigen?|journalisten?|advocaten?|advocate|raadsman|raadsvrouw|maatschappelijk werker|maatschappelijk werkster|psycholoog|arts|"
    r"dokter|buurman|buurvrouw|activist|vrijwilliger|verslaggever|hulpverlener|hulpverleenster|pastoor|tolk|dr|mr",
    kin=r"broers?|zus(?:sen)?|zuster|moeder|vader|zoon|zonen|dochters?|echtgenoot|echtgenote|vrouw|man|partner|vriendin|vriend|"
    r"ex-?(?:vrouw|man|partner|vriendin|vriend)|oom|tante|nicht|neef|zwager|schoonzus|stiefvader|stiefmoeder|levensgezellin|levensgezel|"
    r"grootmoeder|grootvader|schoonmoeder",
    recruit=r"(?:ge)?ronsel\w*|wierf|wierven|werft|geworven|werven|lokte|lokten|gelokt|lokken|beloofde|beloofden|beloofd|bood|boden|aangeboden|"
    r"misleid\w*|benaderde|benaderden|benaderd|advertenties?|gerekruteerd|rekruteerde\w*|overgehaald",
    transport=r"bracht|brachten|gebracht|brengen|vervoerd\w*|vervoeren|vervoer|haalde|haalden|gehaald|overgebracht|smokkelde\w*|gesmokkeld|"
    r"reed|reden|gereden|vloog|stuurde|stuurden|gestuurd|(?:kocht|kochten|betaalde|regelde|regelden|boekte|boekten) (?:\w+ ){0,3}?"
    r"(?:vliegtickets?|tickets?|reis|reizen|overtocht|vlucht)|vliegtickets|begeleid\w*|zette\w* over",
    travel=r"tickets?|reisde|reisden|reizen|gereisd|vertrok|vertrokken|vertrekken|kwam|kwamen|aankomst|arriveerde|arriveerden|gearriveerd|vlogen|vloog|"
    r"vlucht|voeren|gevaren|varen|overtocht|reis|route|onderschept\w*|binnengekomen|aangekomen|gevlogen|stak(?:en)? over|inreis\w*",
    harbour=r"huisvest\w*|gehuisvest|opgesloten|sloot|sloten|opsloot|opsloten|vastgehouden|hield(?:en)? (?:\w+ ){0,4}?vast|onderdak|verbleven|"
    r"ondergebracht|bracht(?:en)? (?:\w+ ){0,3}?onder|gevangen(?:gehouden)?|schuilhuis|verborg\w*|safehouse",
    exploit=r"uitgebuit|uitbuit\w*|uitbuiten|gedwongen|dwong|dwongen|dwingen|prostitu\w+|geprostitueerd|geen loon|niet betaald|zonder loon|"
    r"betaalde (?:\w+ ){0,2}?(?:geen|niet)|paspoorten in|tewerkgesteld|bedelen|verplicht\w*|bordeel|dwangarbeid|seksuele diensten|"
    r"hield(?:en)? (?:\w+ ){0,3}?(?:verdiensten|inkomsten|loon|geld)|onbetaald|schuld(?:en)? af(?:te)?lossen|te werken|laten werken",
    harm=r"mishandel\w*|sloeg|sloegen|geslagen|bedreig\w*|verkracht\w*|gemarteld|vermoord\w*|doodde|gedood|misbruikt\w*|verwond\w*|gestoken|"
    r"doodgeschoten",
    arrest_fin=r"arresteerde|arresteerden|hield|hielden|pakte|pakten|greep",
    arrest_part=r"vast(?= ?[.,;]|$)|aangehouden|gearresteerd|opgepakt|in hechtenis|in voorarrest|vastgezet|ingerekend|uitgeleverd|in verzekering gesteld",
    charge_fin=r"vervolgt|vervolgde|beschuldigde|beschuldigt|verdenkt",
    charged=r"aangeklaagd|vervolgd|gedagvaard|ten laste gelegd|tenlastelegging|beklaagden?|in staat van beschuldiging|beschuldigd",
    demand=r"eiste|eist|geeist|vervolgt|vervolgde|beschuldigde|leidt het onderzoek|leidt de zaak|klaagde(?:n)? aan",
    no_arrest=r"geen aanhoudingen|niemand (?:werd|is) aangehouden|nog niemand|zonder aanhoudingen|geen arrestaties",
    prison=r"gevangenis|cel|opvang|opvanglocatie|ziekenhuis|politiebureau|huis van bewaring|blijf-van-mijn-lijfhuis",
    then=r"daarna|vervolgens|later|vandaar|uiteindelijk|verder",
    native_from=r"uit|vanuit|afkomstig uit|van",
    charge_part=r"aangeklaagd|vervolgd|verdacht|beschuldigd|gedagvaard|voorgeleid|gezocht|ten laste gelegd|in staat van beschuldiging",
    sentence_fin=r"veroordeelde|veroordeelden|legde|legt",
    sentence_part=r"veroordeeld|cel opgelegd|gevangenisstraf opgelegd|opgelegd|kreeg (?:\w+ ){0,4}(?:cel|jaar)|straf",
    acquit=r"vrijgesproken|vrijspraak|sprak(?:en)? (?:\w+ ){0,4}?vrij",
    investigate=r"onderzo\w+|inval(?:len)?|doorzo\w+|rechercheren|opsporing\w*|volgde\w*|viel(?:en)? (?:\w+ ){0,4}?binnen|gevolgd",
    intercept=r"onderschept\w*|tegengehouden|teruggestuurd|geweigerd|onderschepte\w*|staande gehouden",
    rescue=r"bevrijd\w*|gered|weggehaald|in veiligheid|opgevangen|aangetroffen",
    report=r"aangifte|meld(?:de|den|ing|t)\w*|klacht|tip|verklaarde|signaal|gemeld|incident",
    trial=r"rechtszaak|terechtzitting|zitting|staat terecht|staan terecht|geeist|eiste|eist|strafeis|behandeling van de zaak|proces tegen",
    convict=r"schuldig bevonden|schuldig verklaard|acht(?:te)? bewezen|bewezen verklaard",
    inquiry=r"onderzo\w+|inval(?:len)?|arrestatiebevel|aanhoudingsbevel|doorzo\w+|huiszoeking\w*|opsporing\w*",
    suffer=r"uitgebuit|geronseld|gelokt|bevrijd|mishandeld|verkracht|vermoord|gedood|ontvoerd|gedwongen|bedreigd|opgesloten|misbruikt|"
    r"verhandeld|misleid|gered|geworven|verkocht|gemarteld|doodgeschoten|vermist",
    say=r"verklaar\w+|vertel\w+|zei|meld\w+|gaf aan",
    planned=r"van plan|wilde(?:n)? (?:\w+ ){0,6}?(?:brengen|sturen|vervoeren|halen)|zou(?:den)? (?:\w+ ){0,6}?worden (?:gebracht|gestuurd|vervoerd|"
    r"doorgestuurd)|dreigde\w*|de bedoeling|gepland\w*|plannen|plan was|hoopte\w*|voornemens|moest(?:en)? (?:\w+ ){0,4}?worden",
    denied=r"(?:die|deze|de) reis (?:ging|vond|is|heeft) (?:\w+ ){0,3}?niet|ging niet door|nooit (?:gereisd|vertrokken|aangekomen|gebracht|"
    r"plaatsgevonden|geweest)|geen aanwijzingen|geen sprake van|niet (?:gereisd|vertrokken|gebracht|vervoerd)|uitgesloten",
    hearsay=r"volgens|zou|zouden|naar verluidt|vermoedelijk|verklaarde dat|vermeende|zegt dat|zei dat",
    general=r"mensenhandelaren (?:gebruiken|maken|werven)|vaak gebruikt|gebruiken vaak|maken vaak gebruik|meestal|doorgaans|migratiestromen|"
    r"elk jaar|jaarlijks|statistiek\w*|smokkelaars gebruiken",
    land=r"over land|over de weg|bus|auto|bestelbus|busje|vrachtwagen|te voet|lopend|taxi|pick-?up|jeep|reed|gereden|voertuig",
    sea=r"over zee|per boot|boot|bootje|boten|schip|vaartuig|veerboot|kano|yola|visserboot|vissersboot|zeil\w*|gevaren|voer|jacht|korjaal",
    air=r"per vliegtuig|vliegtuig|vlucht|vluchten|vliegtickets?|luchthaven|vloog|vlogen|gevlogen|airport|ticket",
    drive=r"reed|reden|bestuurde|bestuurden|gebruikte|gebruikten|aan het stuur van|in een|in zijn|in haar",
    own=r"eigenaar|eigenares|eigenaars|eigendom van|op naam van|bezat",
    lead=r"leider|leidster|hoofd|baas|kopstuk|leidde|leidt|leiding|korpschef|directeur",
    member=r"lid|leden|behoor\w*|van de bende|van de groep|werkte voor|deel van",
    reside=r"woonachtig (?:in|op|te|aan)|wonende? (?:in|op|te|aan)|woont (?:in|op|te|aan)|woonde (?:in|op|te|aan)|woonplaats|uit|inwoners? van|"
    r"ingezetenen? van",
    native=r"geboren (?:in|op|te)|afkomstig uit|van afkomst|herkomst",
    work=r"van (?:de|het)|van|bij (?:de|het)|voor (?:de|het)",
    venue=r"bar|hotel|pension|club|nachtclub|bordeel|boerderij|huis|woning|appartement|restaurant|massagesalon|wasserij|snack|supermarkt|"
    r"fabriek|kwekerij|hostel|motel|loods|bouwplaats|trago|camp",
    trafficking=r"mensenhandel\w*",
    smuggling=r"mensensmokkel\w*|illegale (?:binnenkomst|immigra\w+|grensoverschrijding|inreis)|smokkel van (?:mensen|migranten)|gesmokkeld|smokkelaars?",
    sexual=r"seksuele? (?:uitbuiting|diensten)|prostitu\w+|bordeel|pooier\w*|seks\w*|gedwongen prostitutie|raamprostitutie",
    labour=r"arbeidsuitbuiting|dwangarbeid|geen loon|zonder loon|onbetaald|slavernij|loon|huishoudelijk werk|uren per dag|te werken|onderbetaal\w*",
    begging=r"bedelen|bedelarij",
    kidnapping=r"ontvoer\w*|gijzel\w*|losgeld",
    drugs=r"cocaine|drugs\w*|cannabis|marihuana|verdovende middelen",
    arms=r"vuurwapens?|wapenhandel|wapensmokkel|munitie|geweren|pistool|pistolen",
    murder=r"moord\w*|doodslag|vermoord\w*",
    corruption=r"corrupt\w*|omkoping|steekpenning\w*",
    organised=r"georganiseerde (?:misdaad|criminaliteit)|criminele organisatie|crimineel samenwerkingsverband",
    no_case=r"in het hele land|landelijk\w*|workshop|training|cursus|seminar|programma|campagne|wetsvoorstel|wetboek|artikel \d+|landsverordening|statistiek\w*|cijfers|"
    r"jaarverslag|vergadering|overleg|convenant|protocol|bewustwording\w*|actieplan|deelnemers|notulen|agenda|conferentie|congres|forum|"
    r"bijeenkomst|begroting|doelgroep|doelstellingen?|strategie|beleid|voorlichting\w*|aanwezigen",
    minor=r"minderjarige?|meisje|jongen|kind",
    male=r"hij|zijn|heer|man|vader|zoon|broer|echtgenoot|jongen|dhr",
    female=r"zij|haar|mevrouw|vrouw|moeder|dochter|zus|echtgenote|meisje|mevr|medeverdachte",
    age=r"(?:van )?(\d{1,2})(?:[ -]?jarige?| jaar(?: oud)?)?",
    born=r"geboren (?:op)?|geboortedatum:?|geb\.?:?",
    alias=r"alias|bijgenaamd|ook bekend als|bekend als|ook wel|genaamd|met als bijnaam|bijnaam|a\.? ?k\.? ?a\.?|wiens echte naam",
    accused_list=r"(?:verdachten?|beklaagden?|aangehoudenen?|arrestanten?|veroordeelden?)(?: zijn| is|,? geidentificeerd als)?|geidentificeerd als",
    suspect_frames=(
        r"(?:arrestatiebevel|aanhoudingsbevel) (?:\w+ ){0,3}?(?:tegen|voor) (?P<x>PERS)",
        r"(?:aanklacht|zaak|proces|onderzoek|bewijs|eis) (?:\w+ ){0,3}?tegen (?P<x>PERS)",
        r"(?:heeft|hebben) (?P<x>PERS) (?:[^.;\ue000]{1,60} )?(?:opgelegd|veroordeeld|aangehouden|gearresteerd|vervolgd|aangeklaagd)",
        r"(?:werd|werden|is|zijn|wordt) (?:\w+ ){0,2}?(?P<x>PERS) (?:[^.;\ue000]{1,60} )?(?:aangehouden|gearresteerd|opgepakt|veroordeeld|"
        r"vrijgesproken|aangeklaagd|voorgeleid|uitgeleverd)",
        r"(?:hield|hielden) (?:\w+ ){0,4}?(?P<x>PERS)(?: [^.;]{0,60})? aan\b",
        r"(?:pakte|pakten) (?P<x>PERS)(?: [^.;]{0,60})? op\b",
        r"(?:legde|legt) (?P<x>PERS) [^.;]{0,60}op\b",
        r"(?P<x>PERS)(?:,[^,.;]{1,90},)? (?:is|blijft|was) (?:nog )?(?:voortvluchtig|op de vlucht|spoorloos)",
        r"(?P<x>PERS)(?:,[^,.;]{1,90},)? (?:kreeg|krijgt|moet) (?:[^.;\ue000]{0,40})(?:cel|gevangenisstraf|jaar)",
        r"(?:bende|netwerk|organisatie|groep)(?: \w+)? (?:onder leiding van|geleid door) (?P<x>PERS)",
        r"(?P<x>PERS)(?:,[^,.;]{1,90},)? (?:leidde|leidt) (?:de|het|een) (?:\w+ )?(?:bende|netwerk|organisatie|groep)",
        r"(?P<x>PERS)(?:,[^,.;]{1,90},)? (?:staat|staan) terecht",
        r"(?P<x>PERS)(?:,[^,.;]{1,90},)? (?:zou|zouden) [^.;\ue000]{0,80}(?:geronseld|gehuisvest|uitgebuit|gesmokkeld|vervoerd|gedwongen) hebben",
    ),
    victim_frames=(
        r"(?:minderjarige|meisje|jongen|slachtoffer|slachtoffers|overledene|jonge vrouw|vrouwen|meisjes|zussen)(?: genaamd| \w+)?,? (?P<x>PERS)",
        r"(?P<x>PERS),? (?:een|het|de)? ?(?:van de )?(?:slachtoffers?|minderjarige)",
        r"(?:ronselde|lokte|lokten|misleidde|mishandelde|verkrachtte|ontvoerde|bedreigde|dwong|dwongen|vermoordde|bevrijdde|bevrijdden|redde|"
        r"sloeg|sloegen|misbruikte) (?P<x>PERS)",
        r"(?P<x>PERS)(?:,[^,.;]{1,90},)? (?:ontsnapte|wist te ontsnappen|vluchtte uit|vroeg om hulp|verdween)",
        r"(?:bracht|brachten|vervoerde|vervoerden|haalde|smokkelde) (?P<x>PERS) (?:naar|van|uit|over)",
        r"(?:moord op|dood van|uitbuiting van|verkrachting van|ontvoering van) (?P<x>PERS)",
    ),
    official_frames=(),
    other_frames=(
        r"(?P<x>PERS)(?:,[^,.;]{1,90},)? (?:is|werd|heeft|verklaarde) [^.;\ue000]{0,30}als getuige",
    ),
    numbers={
        "een": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5, "zes": 6, "zeven": 7, "acht": 8, "negen": 9, "tien": 10, "elf": 11,
        "twaalf": 12, "dertien": 13, "veertien": 14, "vijftien": 15, "zestien": 16, "zeventien": 17, "achttien": 18, "negentien": 19,
        "twintig": 20, "dertig": 30, "veertig": 40, "vijftig": 50, "zestig": 60, "zeventig": 70, "tachtig": 80, "negentig": 90,
        "honderd": 100,
    },
)  # fmt: skip
