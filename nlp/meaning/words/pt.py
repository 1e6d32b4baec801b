"""Portuguese."""
# ruff: noqa: E501 -- a list of words reads best unbroken

from nlp.meaning.words import Words

WORDS = Words(
    language="pt",
    conj=r"e|nem|ou",
    det=r"o|a|os|as|um|uma|uns|umas|ao|a|do|da|dos|das",
    poss=r"(?:o |a |os |as )?(?:seu|sua|seus|suas)",
    frm=r"desde|de|do|da|procedentes? d[eoa]|provenientes? d[eoa]|vindos? d[eoa]|vindas? d[eoa]",
    to=r"ate|para o|para a|para|rumo a|com destino a|a|ao|em direcao a",
    via=r"passando por|passando pelo|passando pela|atraves de|via|com escala em|com escala no|com escala na|cruzando por|"
    r"que paravam (?:em|no|na)|por|pelo|pela|com parada em|fazendo escala em",
    loc=r"em|no|na|nos|nas|perto de|num|numa|ao largo de|junto a",
    by=r"por|pelo|pela|pelos|pelas",
    with_=r"junto com|juntamente com|em companhia de|com a ajuda de",
    obj=r"a|ao|o|os|as",
    aux=r"foi|foram|sao|esta|estao|ficou|ficaram|tinha sido|haviam sido|havia sido|era|eram|acabou|acabaram|sera|serao|"
    r"teria sido|teriam sido|segue|permanece",
    neg=r"nao|nunca|nem|sem|jamais|nenhuma?|tampouco",
    officials=r"procurador(?:a)?|promotor(?:a)?(?: de justica)?|juiz|juiza|desembargador(?:a)?|inspetor(?:a)?|inspector(?:a)?|"
    r"delegad[oa]|comissari[oa]|coronel|capitao|capita|major|tenente|sargento|cabo|oficial|agente|detetive|ministr[oa]|"
    r"comandante|general|porta-voz|governador(?:a)?|prefeit[oa]|embaixador(?:a)?|consul|superintendente|escriva|escrivao|"
    r"auditor(?:a)?(?: fiscal| do trabalho|-fiscal)?|subinspetor|policial|soldado|secretari[oa] de estado|intendente|"
    r"defensor(?:a)? public[oa]|investigador(?:a)?|perit[oa]|chanceler|magistrad[oa]|conselheir[oa] tutelar",
    prosecutors=r"procurador(?:a)?|promotor(?:a)?(?: de justica)?",
    heads=r"chefe|diretor(?:a)?|coordenador(?:a)?|titular|comandante|responsavel|representante|superintendente|secretari[oa]",
    agencies=r"policia|ministerio|procuradoria|promotoria|unidade|guarda|exercito|delegacia|tribunal|interpol|oim|onu|"
    r"superintendencia|brigada|marinha|governo|defensoria|vara|secretaria|departamento",
    suspects=r"acusad[oa]s?|suspeit[oa]s?|reus?|re|denunciad[oa]s?|investigad[oa]s?|detid[oa]s?|pres[oa]s?|condenad[oa]s?|"
    r"indiciad[oa]s?|arguid[oa]s?|aliciador(?:a|es|as)?|traficantes?|coiotes?|cafetao|cafetina|proxenetas?|recrutador(?:a|es|as)?|"
    r"cabecilhas?|foragid[oa]s?|procurad[oa]s?|correus?|cumplices?|chefe da (?:quadrilha|rede|organizacao)|atravessador(?:es)?|"
    r"autuad[oa]s?|agressor(?:a|es)?|gat[oa] da fazenda|lider(?:es)? d[oa] (?:grupo|rede|quadrilha|organizacao)",
    collective=r"(?:os|as) (?:dois |duas |tres |quatro |cinco |seis )?(?:acusad|suspeit|denunciad|investigad|detid|pres|condenad|"
    r"indiciad|arguid)[oa]s|os reus|as res|os irmaos|as irmas|o casal|ambos|ambas|os dois|as duas|os tres|os aliciadores|"
    r"os traficantes|os coiotes|os recrutadores",
    single=r"(?:o|a|ao|do|da) (?:acusad|suspeit|denunciad|investigad|detid|condenad|indiciad|arguid)[oa]|o reu|a re|"
    r"(?:o|a) (?:aliciador|aliciadora|traficante|coiote|cafetao|cafetina|recrutador|recrutadora)",
    group=r"(?:a|uma|o|um|esta|este|essa|esse) (?:suposta |suposto )?(?:rede|quadrilha|organizacao|grupo|bando|esquema|"
    r"faccao|cla|mafia|celula)(?: criminosa| criminoso)?",
    unnamed=r"(?:um|uma|outro|outra|dois|duas|tres|quatro|cinco|seis|sete|oito|varios|outros|outras) (?:\w+ )?(?:suspeit[oa]s?|"
    r"cumplices?|acusad[oa]s?|aliciador(?:a|es)?|traficantes?|coiotes?|investigad[oa]s?|denunciad[oa]s?|integrantes|"
    r"(?:homem|homens|mulher|mulheres|pessoa|pessoas|individuo|individuos) (?:desconhecid|nao identificad)\w*)|"
    r"(?:um|dois|tres|varios) (?:individuos?|desconhecid[oa]s?)",
    victims=r"vitimas?|usuarias?|assistidas?|resgatad[oa]s|sobreviventes?|ofendid[oa]s?",
    people=r"mulher(?:es)?|jovem|jovens|menin[oa]s?|adolescentes?|menor(?:es)?|crianca(?:s)?|homem|homens|rapaz(?:es)?|raparigas?|"
    r"mocas?|trabalhador(?:a|es|as)?|migrantes?|imigrantes?|cidada(?:o|os|s)?|cidadas|pessoas?|passageir[oa]s?|"
    r"estrangeir[oa]s?|garimpeir[oa]s?|pescador(?:es)?|familias?|operari[oa]s?|travestis?|indigenas?|empregad[oa]s?",
    people_obj=r"(?:levar|trazer|transportar|aliciar|explorar|trancar|obrigar|vender)(?:-l[oa]s?|-[oa]s?)",
    others=r"testemunhas?|jornalistas?|advogad[oa]s?|assistente social|psicolog[oa]|medic[oa]|doutor(?:a)?|religios[oa]|vizinh[oa]s?|"
    r"ativista|voluntari[oa]|reporter|defensor(?:a)?|padre|irma de caridade|professor(?:a)?|enfermeir[oa]|interprete|dra?",
    kin=r"irmaos?|irmas?|mae|pai|filh[oa]s?|espos[oa]s?|marido|mulher|companheir[oa]|parceir[oa]|namorad[oa]|ex-?mulher|ex-?marido|"
    r"conjuge|ti[oa]s?|sobrinh[oa]s?|prim[oa]s?|cunhad[oa]s?|sogr[oa]s?|genro|nora|avos?|padrasto|madrasta|entead[oa]s?|net[oa]s?",
    recruit=r"alici(?:ou|aram|ava|avam|ad[oa]s?|ar|ando)|recrut(?:ou|aram|ava|avam|ad[oa]s?|ar|ando)|oferec(?:ia|iam|eu|eram|er|endo)|"
    r"atra(?:iu|iram|ia|iam|id[oa]s?|ir)|prome(?:tia|tiam|teu|teram|tendo)|capt(?:ou|aram|ava|avam|ad[oa]s)|"
    r"convenc(?:eu|eram|ia|iam)|engan(?:ou|aram|ava|avam)|seduz\w+|publicava(?:m)? anuncios|"
    r"falsas? (?:ofertas?|promessas?|propostas?) de (?:emprego|trabalho)|arregiment\w+",
    transport=r"lev(?:ou|aram|ava|avam|ad[oa]s?|ar|ando)|tr(?:ouxe|ouxeram|azia|aziam|azid[oa]s?|azer)|transport(?:ou|aram|ava|avam|"
    r"ad[oa]s?|ar|ando)|conduz(?:iu|iram|ia|iam|id[oa]s?)|envi(?:ou|aram|ava|avam|ad[oa]s?)|mand(?:ou|aram|ava|avam|ar) (?:as|os|mulheres|todas|todos)|"
    r"atravess(?:ou|aram|ava|avam)|gui(?:ou|aram|ava|avam)|embarc(?:ou|aram|ava|avam|ad[oa]s?)|"
    r"(?:comprou|compraram|comprava|compravam|pagou|pagaram|pagava|pagavam) (?:as |os |a |o |\w+ )?(?:passage(?:m|ns)|bilhetes?|viage(?:m|ns))|"
    r"transferi(?:u|ram|d[oa]s)|introduz\w+",
    travel=r"viaj(?:ou|aram|ava|avam|ar|ando)|sa(?:iu|iram|ia|iam|ir)|part(?:iu|iram|ia|iam|ir)|cheg(?:ou|aram|ava|avam|ar|ando)|"
    r"entr(?:ou|aram|ava|avam|ar)|embarc\w+|fug(?:iu|iram)|vo(?:ou|aram)|naveg\w+|percorr\w+|viage(?:m|ns)|rota|voo|trajeto|"
    r"travessia|naufrag\w+|intercet\w+|intercept\w+|desembarc\w+|regress(?:ou|aram)|transporte",
    harbour=r"tranc(?:ou|aram|ava|avam|ad[oa]s?|ar)|aloj(?:ou|aram|ava|avam|ad[oa]s?|ar)|mant(?:inha|inham|eve|iveram|id[oa]s?|er) "
    r"(?:\w+ ){0,3}?(?:presa|trancad|cativ|em carcere|sob vigilancia|alojad|em)\w*|abrig(?:ou|ava|avam)|hosped(?:ou|aram|ava|avam|ad[oa]s?)|"
    r"carcere privado|confinad[oa]s|ret(?:inha|inham|id[oa]s|eve)|encerr(?:ou|avam|ad[oa]s)|escond(?:ia|iam|eu|eram|id[oa]s)|"
    r"encarcerad[oa]s",
    exploit=r"(?:reteve|retinha|retinham|tomou|tomava) (?:\w+ ){0,2}(?:documentos?|passaportes?)|explor(?:ou|aram|ava|avam|ad[oa]s?|ar|ando)|prostitu(?:ia|iam|ir|irem|id[oa]s?|iu)|obrig(?:ou|aram|ava|avam|ad[oa]s?|ar)|"
    r"forc(?:ou|aram|ava|avam|ad[oa]s?)|(?:nao|sem) (?:lhes? |receber |as |os )?(?:pag(?:ava|avam|ar|ou|aram)|salario)|"
    r"servicos sexuais|trabalho(?:s)? forcado(?:s)?|escravidao|analog[oa]s? as? (?:de |condicao de )?escrav\w+|mendigar|pedir esmola|"
    r"condicoes (?:degradantes|analogas)|ficava(?:m)? com (?:o|a|os|metade) (?:dinheiro|lucro|ganhos)?|cobrava(?:m)? (?:uma )?divida|"
    r"servidao",
    harm=r"agredi\w+|espanc\w+|ameac(?:ou|aram|ava|avam|ad[oa]s?|ar|ando)|estupr\w+|viol(?:ou|aram|ad[oa]s)|tortur\w+|"
    r"assassin(?:ou|aram|ad[oa]s?)|mat(?:ou|aram)|bat(?:ia|iam|eu|eram) (?:em|n[oa]s?)|maltrat\w+|feri(?:u|ram|d[oa]s)|esfaque\w+|"
    r"abus(?:ou|aram|ava) sexualmente",
    arrest_fin=r"prend(?:eu|eram)|detev\w+|detiver\w+|captur(?:ou|aram)|deter|prender|a prisao de|a detencao de",
    arrest_part=r"pres[oa]s?(?: em flagrante| preventivamente)?|detid[oa]s?|capturad[oa]s?|extraditad[oa]s?|autuad[oa]s? em flagrante|prisao preventiva|encarcerad[oa]s? preventivamente",
    charge_fin=r"acus(?:ou|aram|a)|denunci(?:ou|aram)|indici(?:ou|aram)|process(?:ou|aram)",
    charged=r"acusad[oa]s?|denunciad[oa]s?|indiciad[oa]s?|processad[oa]s?|pronunciad[oa]s?|reus?|re|tornou-se re|arguid[oa]s?|"
    r"acus(?:ou|aram)|denunciou|denunciaram|indiciou|ofereceu denuncia",
    demand=r"pediu|pediram|requereu|exigiu|acus(?:ou|aram|a)|denunci(?:ou|aram)|ofereceu denuncia|dirige o (?:processo|inquerito)|"
    r"conduz o (?:caso|processo)|a frente do caso|responsavel pelo caso",
    no_arrest=r"nao (?:ha|houve) (?:pres|detid|detenc)\w+|sem (?:pres|detid)[oa]s|ninguem foi (?:pres|detid)o",
    prison=r"cadeia|prisao|presidio|penitenciari\w+|abrigo|hospital|delegacia|casa de acolhida|centro de acolhimento|acolhimento|"
    r"carceragem|superintendencia",
    then=r"depois|em seguida|posteriormente|de la|dali|finalmente|mais tarde",
    native_from=r"de|do|da|desde|procedentes? d[eoa]|provenientes? d[eoa]|originari[oa]s d[eoa]|oriund[oa]s d[eoa]|naturais d[eoa]",
    charge_part=r"acusad[oa]s?|denunciad[oa]s?|indiciad[oa]s?|processad[oa]s?|pronunciad[oa]s?|investigad[oa]s?|procurad[oa]s?|"
    r"constituid[oa]s? arguid[oa]s?|tornou-se re|tornaram-se reus|apontad[oa]s?",
    sentence_fin=r"conden(?:ou|aram)|sentenci(?:ou|aram)|aplicou",
    sentence_part=r"condenad[oa]s?|sentenciad[oa]s?",
    acquit=r"absolvid[oa]s?|absolv\w+",
    investigate=r"investig\w+|apur\w+|busca(?:s)? e apreensao|inquerito|seguia(?:m)? os passos|fiscaliz\w+",
    intercept=r"intercept\w+|intercetad[oa]s|barrad[oa]s|impedid[oa]s de (?:embarcar|entrar|sair)|abordad[oa]s|devolvid[oa]s|inadmitid[oa]s",
    rescue=r"resgat\w+|libertad[oa]s|libert(?:ou|aram)|retirad[oa]s|acolhid[oa]s|salv[oa]s",
    report=r"denuncia(?: anonima| recebida| registrada)?|relatou|comunicou|boletim de ocorrencia|atendimento|ligacao|procurou|"
    r"alerta|queixa|contou|compareceu",
    trial=r"julgamento|audiencia de instrucao|comecou a ser julgad\w+|estao a ser julgad\w+|(?:pediu|requereu) (?:a |uma )?(?:condenacao|pena)",
    convict=r"declarad[oa]s? culpad[oa]s?|considerad[oa]s? culpad[oa]s?",
    inquiry=r"investig\w+|inquerito|mandado(?:s)? de (?:prisao|busca)|apur\w+|buscas|operacao|dirige o processo|diligencias",
    suffer=r"explorad[oa]s?|aliciad[oa]s?|recrutad[oa]s?|enganad[oa]s?|resgatad[oa]s?|sequestrad[oa]s?|prostituid[oa]s?|"
    r"obrigad[oa]s?|forcad[oa]s?|agredid[oa]s?|estuprad[oa]s?|violad[oa]s?|assassinad[oa]s?|mort[oa]s?|torturad[oa]s?|ameacad[oa]s?|"
    r"trancad[oa]s?|vendid[oa]s?|abusad[oa]s?|submetid[oa]s?|encontrad[oa]s? mort[oa]s?|desaparecid[oa]s?",
    say=r"relat\w+|cont(?:ou|a)|declar\w+|disse|afirm\w+|inform\w+|denunci\w+|narr\w+",
    planned=r"pretend(?:ia|iam)|planej(?:ava|avam)|planea(?:va|vam)|ia(?:m)? (?:ser )?(?:levar|levad|mandar|enviar|enviad|seguir|transportar)\w*|"
    r"tinha(?:m)? a intencao|intencao de|pensava(?:m)? em|seria(?:m)? (?:levad|enviad|transportad)[oa]s?|ameac\w+ (?:de )?(?:mandar|enviar|levar)|"
    r"plano(?:s)? (?:de|era|para)|previa(?:m)?|queria(?:m)? levar|destino final seria",
    denied=r"a viagem nao|essa viagem nao|nao se (?:fez|realizou|concretizou)|nao ha indicios|sem indicios|descart\w+|"
    r"nunca (?:viaj|foi|foram|saiu|cheg)\w*|nao (?:chegou|chegaram|viajou|viajaram|foi|foram) (?:a|para|levad\w+)",
    hearsay=r"segundo|teria|teriam|supost\w+|alegad\w+|disse que|relatou que|contou que|afirmou que|conforme",
    general=r"os traficantes costumam|costumam? (?:usar|aliciar|levar)|em geral|geralmente|com frequencia|fluxos? migratori\w+|"
    r"todos os anos|estatistic\w+|as redes (?:usam|utilizam)|as rotas mais",
    land=r"por terra|terrestre|onibus|autocarro|carro|veiculo|caminhao|caminhonete|camioneta|a pe|taxi|van|moto|motocicleta|estrada|"
    r"rodovia|carrinha|caminhada|trilha|jipe",
    sea=r"por mar|maritim[oa]|lancha|lanchas|barco|barcos|bote|embarcacao|piroga|pirogas|canoa|balsa|navio|ferry|por rio|fluvial|"
    r"voadeira|veleiro|naufrag\w+",
    air=r"por via aerea|aere[oa]s?|aviao|voo|voos|aeroporto|passage(?:m|ns) aereas?|bilhetes? de aviao|vo(?:ou|aram|avam)",
    drive=r"conduz(?:ia|iam|iu|indo)|dirig(?:ia|iam|iu|indo)|pilotava|a bordo de|num|numa|em um|utilizava(?:m)?|usava(?:m)?|circulava(?:m)? em|"
    r"chegou (?:em|num)|no seu|ao volante d[eoa]",
    own=r"don[oa]s?|proprietari[oa]s?|em nome de|possuia",
    lead=r"lider|chefe|cabecilha|chefia(?:va)?|lidera(?:va)?|comanda(?:va)?|dirigia",
    member=r"integrantes?|membros?|pertenc\w+|da faccao|da quadrilha|da rede|do grupo|trabalhava para|faz(?:ia|iam) parte d[aeo]",
    reside=r"residentes? (?:em|no|na)|domiciliad[oa]s? (?:em|no|na)|morador(?:a|es)? (?:de|do|da|em)|mora(?:va)? (?:em|no|na)|"
    r"vive (?:em|no|na)|vivia (?:em|no|na)|reside (?:em|no|na)|residia (?:em|no|na)|com residencia em",
    native=r"natural d[eoa]|naturais d[eoa]|originari[oa]s? d[eoa]|nascid[oa] em|de nacionalidade|oriund[oa]s? d[eoa]",
    work=r"d[aoe]s?|lotad[oa] n[ao]|para [ao]",
    venue=r"bar|hotel|pensao|boate|fazenda|clube|discoteca|bordel|prostibulo|casa|restaurante|pousada|garimpo|oficina|sitio|"
    r"motel|hostel|albergue|salao|carvoaria|alojamento|barracao",
    trafficking=r"trafico (?:internacional )?(?:de|humano)(?: pessoas| mulheres| seres humanos)?|trafico humano",
    smuggling=r"imigracao ilegal|contrabando de migrantes|trafico de migrantes|coiotes?|auxilio a imigracao|entrada (?:ilegal|irregular)|"
    r"migracao ilegal|imigracao irregular|promocao de migracao",
    sexual=r"exploracao sexual|prostitu\w+|sexual(?:is|mente)?|proxenet\w+|bordel|prostibulo|cafetina|cafetao|pornograf\w+",
    labour=r"trabalho(?:s)? (?:forcado|escravo)s?|escravidao|analog[oa]s? as? (?:de |condicao de )?escrav\w+|servidao|laboral|sem salario|trabalho domestico|"
    r"condicoes degradantes|jornadas? exaustivas?|sem pagamento|trabalho infantil|exploracao do trabalho",
    begging=r"mendicidade|mendigar|pedir esmola|esmola",
    kidnapping=r"sequestr\w+|rapto|raptad\w+",
    drugs=r"trafico de drogas|cocaina|maconha|droga(?:s)?|entorpecentes|narcotrafico",
    arms=r"armas de fogo|trafico de armas|fuzis|fuzil|pistolas?|municao|municoes",
    murder=r"homicidi\w+|assassin\w+|feminicidi\w+",
    corruption=r"corrupcao|suborn\w+|propina",
    organised=r"crime organizado|organizacao criminosa|associacao criminosa|formacao de quadrilha",
    no_case=r"em todo o pais|a nivel nacional|balanco|mafias|oficina de|capacitacao|seminario|formacao|programa|campanha|projeto de lei|lei (?:no|n°|n)|artigo \d+|estatistic\w+|"
    r"relatorio anual|reuniao|mesa de|convenio|protocolo|sensibiliz\w+|plano nacional|participantes|ata|dados|curso|conferencia(?! de imprensa)|congresso|"
    r"forum|encontro|orcamento|beneficiari\w+|objetivos?|estrategia|politica publica|workshop",
    minor=r"menor(?:es)? de idade|menor|menin[oa]|adolescente|crianca",
    male=r"o|um|senhor|preso|acusado|irmao|filho|pai|homem|condenado|reu|marido|rapaz",
    female=r"a|uma|senhora|dona|presa|acusada|irma|filha|mae|mulher|condenada|re|esposa|menina",
    age=r"(?:de )?(\d{1,2}) anos(?: de idade)?",
    born=r"nascid[oa] (?:a|em)|data de nascimento:?|nasc\.?:?|dn:?",
    alias=r"vulgo|conhecid[oa]s? (?:como|por)|alias|apelidad[oa](?: de)?|mais conhecid[oa] (?:como|por)|tambem conhecid[oa] (?:como|por)|"
    r"cujo nome verdadeiro e|de alcunha|alcunhad[oa]|a\.? ?k\.? ?a\.?|cujo nome e",
    accused_list=r"(?:acusad|suspeit|denunciad|investigad|detid|pres|condenad|indiciad|arguid)[oa]s?(?:\([oa]s?\))?(?: sao| foram "
    r"identificad[oa]s como|,? identificad[oa]s como)?|reus?|identificad[oa]s? como",
    suspect_frames=(
        r"mandado(?:s)? de prisao (?:preventiva )?contra (?P<x>PERS)",
        r"(?:acusacao|denuncia|processo|inquerito|condenacao|prisao preventiva) (?:\w+ ){0,3}?contra (?:(?:{det}) )?(?P<x>PERS)",
        r"(?P<x>PERS)(?:,[^,.;]{1,90},)? (?:esta|continua|segue|permanece|encontra-se|estao)(?: \w+)? (?:foragid[oa]s?|em fuga|a monte|"
        r"pres[oa]s?|detid[oa]s?)",
        r"(?:rede|quadrilha|organizacao|grupo|bando|esquema)(?: \w+)? (?:liderad|chefiad|comandad)[oa] por (?:{det} )?(?P<x>PERS)",
        r"(?:o|a) (?:chefe|lider|cabecilha),? (?:PERS,? )?(?:{alias})? ?(?P<x>PERS)",
        r"(?P<x>PERS)(?:,[^,.;]{1,90},)? (?:que )?(?:lidera(?:va)?|chefia(?:va)?|comanda(?:va)?) (?:a|uma|o|um) (?:rede|quadrilha|"
        r"organizacao|grupo|esquema|bando)",
        r"(?P<x>PERS)(?:,[^,.;]{1,90},)? (?:recebeu|cumpre|cumprira|responde|vai responder|respondera) (?:\w+ ){0,3}(?:pena|anos|por|processo)",
        r"(?P<x>PERS),[^,.;]{1,90}, e (?:investigad|acusad|procurad|denunciad)[oa]s?(?! PER)",
        r"(?:absolveu|absolvido) (?:o |a )?(?P<x>PERS)",
    ),
    victim_frames=(
        r"(?:menor|jovem|menina|menino|adolescente|vitima|sobrevivente|ofendida|rapariga|moca|falecid[oa]|"
        r"mort[oa])(?: identificada como| chamada| \w+)?,? (?P<x>PERS)",
        r"(?:jovens|menores|meninas|vitimas|adolescentes|trabalhadores|mulheres|irmas) (?P<x>PERS)",
        r"(?P<x>PERS),? (?:uma|um|a|o)? ?(?:das )?(?:vitimas?|menor de idade|sobrevivente|ofendida)",
        r"(?:resgat|libert)(?:ou|aram|ar) (?P<x>PERS)",
        r"(?:alici\w+|recrut\w+|enganou|enganaram|explor\w+|prostitu\w+|agredi\w+|espanc\w+|estupr\w+|sequestr\w+|ameac\w+|tranc\w+|"
        r"obrig\w+|assassin\w+|matou|mataram) (?:a |o )?(?P<x>PERS)",
        r"(?P<x>PERS)(?:,[^,.;]{1,90},)? (?:conseguiu (?:fugir|escapar)|escapou|fugiu d|pediu socorro|pediu ajuda|desapareceu|foi acolhid[oa])",
        r"(?:lev\w+|traz\w+|troux\w+|transport\w+) (?:a |o )?(?P<x>PERS) (?:para|ate|de)",
    ),
    official_frames=(),
    other_frames=(
        r"(?P<x>PERS),?(?:[^,.;]{1,90},)? (?:foi|foram) (?:ouvid[oa]s?|arrolad[oa]s?|inquirid[oa]s?) como testemunhas?",
    ),
    numbers={
        "um": 1, "uma": 1, "dois": 2, "duas": 2, "tres": 3, "quatro": 4, "cinco": 5, "seis": 6, "sete": 7, "oito": 8, "nove": 9,
        "dez": 10, "onze": 11, "doze": 12, "treze": 13, "catorze": 14, "quatorze": 14, "quinze": 15, "dezesseis": 16,
        "dezasseis": 16, "dezessete": 17, "dezassete": 17, "dezoito": 18, "dezenove": 19, "dezanove": 19, "vinte": 20, "trinta": 30,
        "quarenta": 40, "cinquenta": 50, "sessenta": 60, "setenta": 70, "oitenta": 80, "noventa": 90, "cem": 100, "cento": 100,
        "duzentos": 200, "duzentas": 200,
    },
)  # fmt: skip
