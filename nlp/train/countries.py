"""Names of countries in the languages of the corpora: one tagged as an organisation counts as a place."""

import gettext
from functools import cache

import pycountry

_SHORT = (
    "EE UU|EE. UU.|EE.UU.|EEUU|EUA|Estados Unidos|Estados Unidos de América|United States|US|U.S.|USA"
    "|U.S.A.|UK|U.K.|Britain|Great Britain|England|Inglaterra|Engeland|Escocia|Escócia|Schotland"
    "|Scotland|Wales|Gales|Reino Unido|Holanda|Holland|Rusia|Rússia|Rusland|Russia|Corea del Sur"
    "|Corea del Norte|Coreia do Sul|Coreia do Norte|South Korea|North Korea|Venezuela|Bolivia|Bolívia"
    "|Irán|Irã|Irão|Iran|Siria|Síria|Syria|Vietnam|Vietnã|Taiwan|Taiwán|Palestina|Palestine|Kosovo"
    "|Tanzania|Moldavia|Laos|Brunei|Macedonia|Yugoslavia|Iugoslávia|URSS|Unión Soviética|União Soviética"
    "|USSR|Soviet Union|Sovjet-Unie|Verenigde Staten|Verenigd Koninkrijk|Czech Republic|República Checa"
    "|Tsjechië|Turkey|Turquía|Turquia|Turkije|Costa de Marfil|Ivory Coast|Curazao|Curaçao|Curacao|Aruba"
    "|Brasil|Brazil|Perú|Peru|Panamá|Panama|Colombia|Colômbia|Ecuador|Equador|República Dominicana"
    "|Alemania Oriental|Alemania Federal|RFA|RDA|China|Israel|Congo|Zaire|Birmania|Myanmar|Burma"
    "|Bielorrusia|Chechenia|Timor|Timor Leste"
)


@cache
def names() -> frozenset[str]:
    """All known country names, casefolded: English, Spanish, Portuguese and Dutch, long and short forms."""
    english = {
        name
        for country in pycountry.countries
        for name in (country.name, getattr(country, "common_name", ""), getattr(country, "official_name", ""))
        if name
    }
    found = set(english)
    for language in ("es", "pt", "pt_BR", "nl"):
        spoken = gettext.translation("iso3166-1", pycountry.LOCALES_DIR, languages=[language], fallback=True)
        found |= {spoken.gettext(name) for name in english}
    found |= {name.partition(",")[0] for name in found if "," in name}
    return frozenset(name.casefold() for name in found | set(_SHORT.split("|")))


def is_country(text: str) -> bool:
    """Whether the words, as they stand, name a country."""
    return text.casefold() in names()
