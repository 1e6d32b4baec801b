"""The months and small words from which written dates are made, in es, pt, en, nl and pap."""

_FULL = (
    "enero janeiro january januari yanuari",
    "febrero fevereiro february februari februari",
    "marzo marco march maart mart",
    "abril april aprel",
    "mayo maio may mei",
    "junio junho june juni yuni",
    "julio julho july juli yuli",
    "agosto august augustus ougustus",
    "septiembre setiembre setembro september",
    "octubre outubro october oktober",
    "noviembre novembro november",
    "diciembre dezembro december desember",
)
_SHORT = (
    "ene jan",
    "feb fev",
    "mar mrt",
    "abr apr",
    "may mai",
    "jun",
    "jul",
    "ago aug",
    "sep sept set",
    "oct out okt",
    "nov",
    "dic dez dec des",
)

FULL = {word: number for number, words in enumerate(_FULL, 1) for word in words.split()}
"""Whole names of months without accents -> number."""

SHORT = {word: number for number, words in enumerate(_SHORT, 1) for word in words.split()}
"""Abbreviations -> number; some are also words ("mar", "set", "out"), so they need a year or a full stop."""

_ENGLISH = "january february march april may june july august september october november december"
ENGLISH = frozenset(_ENGLISH.split())
"""English names, after which the day may stand ("October 9")."""

_COUNTED = (
    "personas pessoas people personen persoonen persona victimas vitimas victims slachtoffers "
    "migrantes migrants dolares dollars dollar reais real soles euros euro pesos bolivares florins "
    "florin florijn gulden guilders usd cop pen brl metros meter meters km kilometros kilometers kg "
    "kilos gramos gramas gram grams mil miles hectareas horas hours uur dias days dagen casos cases "
    "zaken mujeres mulheres women vrouwen hombres homens men mannen ninos ninas criancas children "
    "kinderen menores veces vezes times keer paginas pages efectivos agentes policias habitantes "
    "kilogramos toneladas litros unidades hectares"
)
UNITS = frozenset(_COUNTED.split())
"""What a four-digit number counts when it is no year."""
