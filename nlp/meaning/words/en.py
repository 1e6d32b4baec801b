"""English."""
# ruff: noqa: E501 -- a list of words reads best unbroken

from nlp.meaning.words import Words

WORDS = Words(
    language="en",
    conj=r"and|or|&|nor|as well as",
    det=r"the|a|an|this|these|those|that",
    poss=r"his|her|their|its",
    frm=r"from|out of|leaving|left",
    to=r"into|onto|up to|towards?|bound for|as far as|to reach|to|for|reached|arrived in|arrived at|arriving in|arriving at|reaching",
    via=r"via|through|passing through|by way of|with stops? in|with stopovers? in|with a stopover in|transiting|crossing|stopping in|"
    r"stopping at|transit in",
    loc=r"in|at|near|off|on|inside|outside|around",
    by=r"by",
    with_=r"together with|along with|accompanied by|with the help of",
    obj=r"the",
    aux=r"was|were|is|are|has been|have been|had been|being|been|will be|remains?|stands?|got",
    neg=r"not|never|no|without|nor|neither|didn't|wasn't|weren't",
    officials=r"(?:state|crown|prosecuting) counsel|prosecutors?|district attorney|public prosecutor|judge|magistrate|justice|inspectors?|sub-?inspector|superintendent|"
    r"assistant superintendent|constable|corporal|sergeant|sgt|cpl|pc|wpc|captain|capt|colonel|lieutenant|lt|major|general|officer|detective|"
    r"commissioner|deputy commissioner|asp|acp|dcp|minister|senator|attorney general|director of public prosecutions|spokes(?:man|woman|person)|"
    r"governor|mayor|ambassador|consul|special agent|agent|chief magistrate|immigration officer|investigator|chief inspector|"
    r"permanent secretary|labou?r inspector|coroner|the honou?rable|president|prime minister|chief of police",
    prosecutors=r"prosecutors?|district attorney|public prosecutor|attorney general|state attorney|crown counsel|"
    r"director of public prosecutions|state counsel",
    heads=r"head|director|chief|coordinator|commander|commissioner|manager|secretary|representative|spokes(?:man|woman|person)|superintendent",
    agencies=r"police|unit|ministry|immigration|guard|army|agency|division|interpol|iom|office|department|court|customs|bureau|task force|"
    r"commission|government|authority|service|secretariat",
    suspects=r"suspects?|accused|defendants?|co-?accused|co-?defendants?|traffickers?|recruiters?|smugglers?|pimps?|madam|ringleaders?|"
    r"fugitives?|convicts?|convicted \w+|detainees?|alleged (?:traffickers?|recruiters?|leaders?|ringleaders?|boss|mastermind|pimps?|smugglers?)|"
    r"mastermind|kingpin|accomplices?|offenders?|perpetrators?|wanted man|wanted woman|gang (?:leader|member|boss)|the arrested \w+",
    collective=r"the (?:two |three |four |five |six )?(?:accused|suspects|defendants|co-?accused|traffickers|smugglers|pimps|recruiters|"
    r"couple|brothers|sisters|siblings|offenders)|both (?:men|women|accused|suspects|defendants)?|the (?:two|three|four) men|"
    r"the pair|the duo|the trio|husband and wife",
    single=r"the (?:accused(?: man| woman)?|suspect|defendant|trafficker|recruiter|smuggler|pimp|madam|ringleader|offender)(?! \w*s\b)",
    group=r"(?:the|a|an|this|that) (?:alleged |suspected |criminal |human |trafficking |smuggling |sex |organi[sz]ed ){0,3}(?:ring|gang|"
    r"network|group|syndicate|organi[sz]ation|cartel|cell|clan|outfit)",
    unnamed=r"(?:an?|another|two|three|four|five|six|seven|eight|several|other|some) (?:\w+ ){0,2}?(?:suspects?|accomplices?|traffickers?|"
    r"smugglers?|pimps?|recruiters?|defendants?|gang members|unidentified (?:men|man|woman|women|persons?)|unknown (?:men|man|woman|women|"
    r"persons?|accomplices?))",
    victims=r"victims?|survivors?|rescued \w+|complainants?|virtual complainant|deceased",
    people=r"women|woman|girls?|boys?|children|child|men|teens?|teenagers?|youths?|minors?|workers?|migrants?|nationals|people|persons|"
    r"passengers|labou?rers|fishermen|crew(?:s|members)?|foreigners|families|juveniles?|females?|males?|domestic workers?|employees|"
    r"immigrants|refugees|stowaways",
    people_obj=r"them|her",
    others=r"witness(?:es)?|journalists?|lawyers?|attorney|defen[cs]e counsel|counsel|social worker|psychologist|doctor|dr|nurse|"
    r"neighbou?rs?|activist|volunteer|reporter|pastor|priest|sister|teacher|interpreter|advocate|caseworker|counsellor|landlord",
    kin=r"brothers?|sisters?|mother|father|sons?|daughters?|wife|husband|spouse|partner|girlfriend|boyfriend|ex-?(?:wife|husband|partner|"
    r"girlfriend|boyfriend)|uncle|aunt|cousins?|nephew|niece|brother-in-law|sister-in-law|stepfather|stepmother|stepson|stepdaughter|"
    r"grandmother|grandfather|common-law (?:wife|husband)|fiancee?|mother-in-law|father-in-law",
    recruit=r"recruit(?:ed|ing|s)?|lured?|luring|offer(?:ed|ing|s) (?:\w+ ){0,4}?(?:jobs?|work|employment|positions?)|promis(?:ed|ing|es)|"
    r"entic(?:ed|ing)|enlisted|groom(?:ed|ing)|approach(?:ed|ing)|deceiv(?:ed|ing)|trick(?:ed|ing)|persuad(?:ed|ing)|"
    r"advertis(?:ed|ing)|false (?:job )?(?:offers?|promises?)|bought (?:the girls|her|them|women)",
    transport=r"transport(?:ed|ing|s)?|brought|bring(?:ing|s)?|took|taken|taking (?:them|her|the)|mov(?:ed|ing) (?:them|her|the|\w+ women)|"
    r"driv(?:en|ing) (?:them|her|the)|drove|smuggl(?:ed|ing)|flew|flown|ferr(?:ied|ying)|ship(?:ped|ping)|guid(?:ed|ing)|"
    r"escort(?:ed|ing)|sent (?:them|her|the|to|abroad|\w+ women)|carr(?:ied|ying)|traffick(?:ed|ing) (?:them|her|women|girls|\w+ )?|"
    r"(?:bought|paid for|arranged|purchased|organi[sz]ed|booked) (?:\w+ ){0,3}?(?:tickets?|trips?|flights?|passages?|travel|crossings?)|"
    r"were moved|was moved|transferred",
    travel=r"travel(?:l?ed|l?ing|s)?|left|leaving|depart(?:ed|ing)|arriv(?:ed|ing|es)|enter(?:ed|ing)|cross(?:ed|ing)|flew|flying|flight|"
    r"sail(?:ed|ing)|boarded|boarding|landed|fled|journey|trip|route|voyage|intercept\w+|capsiz\w+|headed|en route|walked|"
    r"disembark\w+|bound for|set out|reach(?:ed|ing)|made their way",
    harbour=r"harbou?r(?:ed|ing)|hous(?:ed|ing)|kept (?:\w+ ){0,4}?(?:in|at|locked|captive|inside|under)|lock(?:ed|ing)|held (?:\w+ ){0,3}?"
    r"(?:against|captive|in|at|inside|hostage)|confin(?:ed|ing)|lodg(?:ed|ing)|accommodat(?:ed|ing)|safe ?house|stash house|imprison(?:ed|ing)|"
    r"detained (?:\w+ ){0,2}against|hid(?:den|ing)? (?:them|her|the)",
    exploit=r"(?:took|confiscated|seized|withheld|keeps?|kept|holds?) (?:away )?(?:their|her|his) (?:passports?|documents?)|exploit(?:ed|ing|s)?|prostitut\w+|forc(?:ed|ing) (?:\w+ ){0,3}?(?:to|into)|coerc(?:ed|ing)|compel(?:led|ling)|made (?:them|her|"
    r"the \w+) (?:work|beg|dance|have)|(?:unpaid|without (?:any )?(?:pay|wages)|no wages|paid (?:them |her )?(?:nothing|no))|sexual services|"
    r"forced labou?r|debt bondage|ran (?:a|the) brothel|brothel|begging|to beg|pocketed|kept (?:the|their|most of) (?:\w+ )?(?:earnings|money|"
    r"wages|pay)|never paid|were not paid|was not paid",
    harm=r"beat(?:en|ing|s)?|assault(?:ed|ing)|rap(?:ed|ing)|threaten(?:ed|ing)|tortur(?:ed|ing)|kill(?:ed|ing)|murder(?:ed|ing)|"
    r"stabb(?:ed|ing)|burn(?:ed|t)|abus(?:ed|ing)|whipp(?:ed|ing)|injur(?:ed|ing)|shot",
    arrest_fin=r"arrest(?:ed|s)?|detained|apprehended|nabbed|captured|took into custody",
    arrest_part=r"arrested|detained|apprehended|nabbed|captured|taken into custody|in custody|remanded|held in custody|extradited|picked up by|"
    r"jailed pending",
    charge_fin=r"charged|indicted|accused|prosecuted",
    charged=r"charged|indicted|arraigned|committed to stand trial|accused|defendants?|indictment|charges (?:were|have been|against)|prosecuted|"
    r"facing charges",
    demand=r"opposed bail|charged|indicted|demanded|sought|asked (?:the court )?for|prosecut(?:ed|es|ing)|accused|presented the case|is leading the case|"
    r"appeared for the state|in charge of the case|called for|requested",
    no_arrest=r"no arrests?|no one (?:was|has been) arrested|nobody (?:was|has been) arrested|without (?:any )?arrests?",
    prison=r"prison|jail|shelter|hospital|police station|safe house run|custody|detention cent(?:er|re)|remand|refuge|court",
    then=r"then|later|afterwards|from there|subsequently|finally|onward|on",
    native_from=r"from|originally from|out of",
    charge_part=r"charged|indicted|accused|prosecuted|arraigned|committed to stand trial|wanted|sought|pleaded|facing|suspected|investigated|"
    r"named as|implicated|alleged to have",
    sentence_fin=r"sentenced|convicted|jailed|imprisoned|fined",
    sentence_part=r"sentenced|convicted|jailed|imprisoned|found guilty|given (?:\w+ ){0,4}years|ordered to serve",
    acquit=r"acquitted|found not guilty|cleared of|discharged",
    investigate=r"investigat\w+|probe(?:d|s)?|raid(?:ed|s)?|surveillance|had followed|tracked|opened (?:an|a) (?:inquiry|enquiry|file|case)|"
    r"enquir\w+|inquir\w+|searched",
    intercept=r"intercept\w+|turned back|stopped (?:at|on|off|in|by)|refused entry|denied entry|offloaded|prevented from (?:boarding|leaving|travelling)",
    rescue=r"rescu\w+|freed|removed from|recovered|taken to safety|saved",
    report=r"report(?:ed)?|complain(?:ed|t)|told (?:police|officers|investigators|the)|tip(?:ped)?-?off|called the hotline|referred|disclosed|"
    r"statement|alert|allegations?",
    trial=r"on trial|trial (?:of|began|begins|continues|opened|started)|testified|hearings?|demanded (?:a sentence|\w+ years)|"
    r"sought (?:a sentence|\w+ years)|preliminary (?:inquiry|enquiry)",
    convict=r"found guilty|pleaded guilty|guilty plea|convicted",
    inquiry=r"investigat\w+|raid(?:ed|s)?|search warrants?|arrest warrants?|warrants? (?:was|were|has|have) (?:been )?issued|enquir\w+|"
    r"inquir\w+|probe|operation",
    suffer=r"trafficked|recruited|lured|rescued|exploited|prostituted|kidnapped|abducted|beaten|raped|killed|murdered|tortured|threatened|"
    r"locked|sold|abused|freed|assaulted|forced|tricked|deceived|found dead|groomed|injured|reported missing|stabbed|enslaved",
    say=r"told (?:\w+ ){1,3}|stated|said|reported|says|states|reports|disclosed|explained|testified",
    planned=r"plann(?:ed|ing) to|intend(?:ed|ing) to|were (?:to be|about to be|due to be)|was (?:to be|about to be|due to)|"
    r"would be (?:taken|sent|moved|brought|sold)|meant to|hoped to|hoping to|threaten(?:ed|ing) to (?:send|take|move|deport)|going to be|"
    r"plans? (?:to|for|was)|destined for|wanted to (?:take|send|move|bring)|fear(?:ed)? (?:that|being)|were expected to|was supposed to|"
    r"were supposed to|intention",
    denied=r"never (?:travell?ed|left|took place|happened|went|arrived|reached|made|taken|brought)|did not (?:travel|leave|take place|happen|go|"
    r"arrive|reach|board)|no (?:evidence|indication|sign)s? (?:of|that)|ruled out|trip was (?:cancelled|called off|never)|"
    r"(?:was|were) not (?:taken|brought|moved|sent|transported)|(?:was|were) never (?:taken|brought|moved|sent|transported)",
    hearsay=r"allegedly|reportedly|according to|it is said|claimed that|told (?:police|officers|investigators)|rumou?r\w*|is believed|"
    r"are believed|is alleged|are alleged",
    general=r"traffickers (?:often|usually|commonly|frequently|typically|also|tend)|often use|commonly use|typically|migration flows?|every year|"
    r"each year|statistics|smugglers (?:often|usually|commonly)|(?:is|are) (?:often|commonly|frequently|usually) (?:used|taken|moved|recruited)",
    land=r"by road|by land|overland|bus|buses|car|cars|van|minibus|truck|lorry|on foot|walked|taxi|pickup|jeep|drove|driven|suv|motorbike|"
    r"motorcycle|vehicle|highway|trail",
    sea=r"by sea|by boat|boat|boats|ship|vessel|ferry|pirogues?|canoe|dinghy|sail(?:ed|ing|boat)|fishing (?:boat|vessel)|speedboat|yacht|capsiz\w+|"
    r"dinghies|maritime",
    air=r"by air|flew|flown|flights?|plane|aircraft|airport|airline|air tickets?|plane tickets?",
    drive=r"drove|driving|drives|was at the wheel of|in (?:a|his|her|the|their)|aboard|used|using|behind the wheel of|arrived in a|travelled in",
    own=r"owners?|owned|owns|proprietor|registered to|belong(?:s|ed|ing) to",
    lead=r"leader|ringleader|head|boss|mastermind|kingpin|led|leads|heads|headed|ran|chief|commander",
    member=r"members?|belong(?:s|ed)? to|of the (?:gang|ring|group|network)|worked for|associated with|part of|linked to",
    reside=r"resid(?:es|ed|ing) (?:in|at)|liv(?:es|ed|ing) (?:in|at)|residents? of|of no fixed|with an address (?:in|at)|home in|"
    r"whose address is|address:?",
    native=r"native of|born in|originally from|hails? from|hailing from|a national of|nationals? of|who comes? from|who came from",
    work=r"of the|of|at the|from the|with the|for the|attached to(?: the)?|stationed at(?: the)?|head of(?: the)?",
    venue=r"bar|hotel|guest ?house|club|nightclub|brothel|farm|house|apartment|restaurant|massage parlou?r|spa|estate|factory|camp|mine|plantation|"
    r"compound|inn|hostel|motel|strip club|lounge|pub|warehouse|trawler",
    trafficking=r"human traffick\w+|traffick\w+ in persons|sex traffick\w+|traffick(?:ed|ing|ers?)|tip",
    smuggling=r"(?:people|migrant|human|alien)[ -]smuggl\w+|smuggl\w+ (?:of )?(?:migrants|people|persons|\w+ nationals|them)|illegal entry|"
    r"irregular entry|smugglers?|illegal(?:ly)? (?:enter|immigra|cross)\w*|undocumented",
    sexual=r"sex with|have sex|sex(?:ual)? (?:exploitation|services|slavery|trade|work|acts?)|prostitut\w+|brothel|pimp\w*|pornograph\w+|sex traffick\w+|sexual\w*|escort",
    labour=r"forced labou?r|labou?r (?:exploitation|traffick\w+)|debt bondage|servitude|slavery|unpaid|without pay|no wages|domestic work|"
    r"wages|working hours|hours a day|labou?r|child labou?r|paid nothing|never paid",
    begging=r"begging|to beg|beggars?",
    kidnapping=r"kidnap\w+|abduct\w+|ransom",
    drugs=r"cocaine|marijuana|narcotics|drug (?:traffick\w+|smuggl\w+)|drugs|cannabis|heroin",
    arms=r"firearms?|arms traffick\w+|rifles?|pistols?|ammunition|gun running|handguns?",
    murder=r"murder\w*|homicide|killing of|manslaughter",
    corruption=r"corrupt\w*|brib\w+",
    organised=r"organi[sz]ed crime|criminal organi[sz]ation|criminal conspiracy|gang membership|being a gang|criminal enterprise",
    no_case=r"nationwide|across the country|so far this year|workshop|training|seminar|program(?:me)?|campaign|bill|act of \d{4}|section \d+|article \d+|statistics|annual report|meeting|"
    r"memorandum|protocol|awareness|national plan|participants|attendees|agenda|minutes|figures|course|conference(?<!news conference)(?<!press conference)|congress|forum|summit|"
    r"budget|beneficiar\w+|objectives?|strategy|policy|stakeholders|delegates|lecture|curriculum|sensiti[sz]ation",
    minor=r"minor|underage|girl|boy|child|teenager|teen|juvenile",
    male=r"he|his|him|mr|man|father|son|brother|husband|male|boy|boyfriend",
    female=r"she|her|mrs|ms|miss|woman|mother|daughter|sister|wife|female|girl|girlfriend|madam",
    age=r"(?:aged? )?(\d{1,2})(?:[ -]years?[ -]olds?| years of age)?",
    born=r"born (?:on)?|date of birth:?|dob:?|d\.o\.b\.?:?",
    alias=r"alias|a\.? ?k\.? ?a\.?|aka|also known as|known as|better known as|nicknamed|called|otherwise called|whose real name is|o\.? ?c\.?",
    accused_list=r"(?:accused|suspects?|defendants?|arrested|detained|charged|wanted)(?: are| is| were identified as| was identified as| persons)?|"
    r"identified as",
    suspect_frames=(
        r"warrants? (?:\w+ ){0,4}?(?:for|against) (?:the arrest of )?(?P<x>PERS)",
        r"(?:charges?|case|proceedings|indictment|complaint|prosecution|evidence|trial) (?:\w+ ){0,3}?(?:against|of) (?P<x>PERS)",
        r"(?P<x>PERS)(?:,[^,.;]{1,90},)? (?:remains?|is|are|was still) (?:still )?(?:at large|on the run|wanted|a fugitive|behind bars|in custody|"
        r"on remand)",
        r"(?:ring|gang|network|group|syndicate)(?: \w+)? (?:led|headed|run) by (?P<x>PERS)",
        r"(?:leader|head|boss|ringleader|mastermind) of (?:the|a) (?:\w+ ){0,2}(?:ring|gang|network|group|syndicate),? (?P<x>PERS)",
        r"(?P<x>PERS)(?:,[^,.;]{1,90},)? (?:allegedly )?(?:led|headed|ran) (?:the|a) (?:\w+ ){0,2}(?:ring|gang|network|group|syndicate|brothel)",
        r"(?P<x>PERS)(?:,[^,.;]{1,90},)? (?:received|is serving|will serve|got|pleaded (?:not )?guilty|faces?|appeared before|appeared in court|"
        r"made (?:his|her|their) first appearance)",
        r"(?P<x>PERS)(?:,[^,.;]{1,90},)? (?:{aux}) (?:acquitted|found not guilty)",
    ),
    victim_frames=(
        r"(?:minor|girl|boy|teenager|victim|victims|survivor|complainant|deceased|dead man|dead woman|young woman|young man|girls|"
        r"sisters|migrant|worker),? (?:identified as |named |called )?(?P<x>PERS)",
        r"(?P<x>PERS),? (?:who was )?(?:a|an|the|one of the)? ?(?:trafficking |alleged |\d+-year-old )?(?:victims?|survivors?|complainants?|school ?girl|"
        r"minor|teenager)",
        r"(?:rescued|freed|recovered) (?P<x>PERS)",
        r"(?:recruited|lured|tricked|deceived|exploited|prostituted|beat|raped|kidnapped|threatened|locked up|forced|murdered|killed|"
        r"abducted|assaulted|stabbed|groomed|enticed) (?P<x>PERS)",
        r"(?P<x>PERS)(?:,[^,.;]{1,90},)? (?:escaped|managed to (?:escape|flee)|ran away from|begged for help|called for help|went missing|"
        r"disappeared)",
        r"(?:took|brought|drove|transported|smuggled|flew|moved) (?P<x>PERS) (?:to|from|into|across)",
        r"(?:murder|killing|death|rape|abduction|kidnapping|exploitation|trafficking) of (?P<x>PERS)",
    ),
    official_frames=(),
    other_frames=(
        r"(?P<x>PERS)(?:,[^,.;]{1,90},)? (?:testified|gave evidence|was heard|appeared|was called|was questioned) (?:\w+ )?as a witness",
    ),
    numbers={
        "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
        "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
        "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
        "hundred": 100,
    },
)  # fmt: skip
