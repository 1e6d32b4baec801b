"""Fifty invented people who must not be named, and the suspects and officials beside them who may be.

`f"{person:comma}"` writes a name as somebody's hand might; the texts hold `{V07:comma}` and the like.
"""

from dataclasses import dataclass

from terms.fold import fold
from terms.names import PARTICLES

_TOO_COMMON = frozenset(
    "maria jose luz ana marina cruz valle pena dulce soledad esmeralda estrella grace santos".split()
)
"""Parts of the names below that are words of the texts, of places or of forms too: they prove nothing."""

_SHORTEST = 4


@dataclass(frozen=True, slots=True)
class Person:
    """`given` and `family` as parents and registries write them; `also` are further spellings and nicknames."""

    id: str
    given: str
    family: str = ""
    also: str = ""

    @property
    def name(self) -> str:
        return f"{self.given} {self.family}".strip()

    @property
    def parts(self) -> frozenset[str]:
        """Folded words of four letters or more by which the person is known."""
        words = fold(f"{self.name} {self.also}").split()
        return frozenset(
            w for w in words if len(w) >= _SHORTEST and w not in PARTICLES and w not in _TOO_COMMON
        )

    def __format__(self, form: str) -> str:
        first, last = self.given.split()[0], (self.family or self.given).split()[-1]
        plain_first, plain_last = fold(first).replace(" ", ""), fold(last).replace(" ", "_")
        return {
            "": self.name,
            "upper": self.name.upper(),
            "lower": self.name.lower(),
            "plain": fold(self.name).title(),
            "comma": f"{self.family}, {self.given}",
            "comma_upper": f"{self.family.upper()}, {self.given}",
            "given": self.given,
            "first": first,
            "first_upper": first.upper(),
            "family": self.family,
            "family_upper": self.family.upper(),
            "last": last,
            "short": f"{first} {last}",
            "initial": f"{first[0]}. {last}",
            "broken": f"{first[:-2]}-\n{first[-2:]} {self.family}",
            "soft": f"{first[:3]}\u00ad{first[3:]} {self.family}",
            "wrapped": f"{self.given}\n{self.family}",
            "mail": f"{plain_first}.{plain_last}87@correo.example",
            "handle": f"@{plain_first}_{plain_last}",
            "page": f"https://www.facebook.com/{plain_first}.{plain_last}",
            "snake": f"{plain_first}_{plain_last}",
            "camel": f"{plain_first.title()}{fold(last).title().replace(' ', '')}",
            "also": self.also,
        }[form]


def _people(letter: str, table: str) -> dict[str, Person]:
    rows = [line.strip().split("|") for line in table.strip().splitlines()]
    return {
        (number := f"{letter}{place:02}"): Person(number, *row) for place, row in enumerate(rows, start=1)
    }


VICTIMS = _people(
    "V",
    """
    Yuleisy Andreína|Pantoja Cárdenas
    Maribel|Ochoa Quispe
    Dayerlin|Urdaneta Mijares
    Luz Marina|de la Cruz Zambrano
    Rosaura|del Valle Ñáñez
    Xiomara|Brizuela
    Keilyn|Arrieche
    Estrella|Marulanda Gaviria
    Brígida|Tumbaco Anchundia
    Jhoselin|Básquez Huamán|Joselyn Vásquez
    María José|Peña-Barrionuevo
    Nairelis|Colmenter
    Ana Lucía|Sisalema
    Genoveva|Tituaña Farinango
    Yubiritza|Pirela|la Yubi
    Dulce|Montilla Rengifo
    Soledad|Quijije
    Wilmarys|Oropeza Tovar
    Esmeralda|Catagua Mero
    Nohelys|Montiel Epieyú
    Yotusa|Ipuana
    Jucileide Aparecida|Figueiró dos Santos
    Thaynara|Brandão Coutinho
    Conceição de Assunção|Ferraz
    Rayssa|D'Ávila Guimarães
    Cleidiane|Nogueira da Mata
    Edilene|Xavier Teixeira
    Valdirene|Cajazeira
    Maurília|Sapucaia da Silva
    Kauane|Bragantim|Kaká
    Suelen
    Shanelle|Ramkissoon
    Keisha|Baptiste-Joseph
    Anuradha|Seepersad
    Grace|O'Halloran
    Daniuska|Farías
    Indira|Bissoondath
    Althea|de Freitas
    Shivanie|Persaud-Gopaul
    T'Keyah|Hinds
    Maaike|van der Velden
    Sjoukje|ter Haarsma
    Rosalinda|Schotborgh-Faneyt
    Geertruida|Winkelaar
    Marlies|van 't Hoff
    Chayenne|Martina-Koeiman
    Shudeska|Pietersz
    Zulaika|Mercelina
    Mirlande|Estimphil
    Woodeline|Dorcély
    """,
)
"""V01, V07, V11, V18, V30, V41 are minors; V06, V28, V35 and V45 witnesses; V13, V21 and V24 relatives."""

SUSPECTS = _people(
    "S",
    """
    Rutilio|Zepeda Umanzor
    Wilmer|Oropeza Landaeta
    Eleuterio|Bastidas Cuello
    Segundo|Chamorro Pilataxi
    Fulgencio|Ticona Mamani
    Wanderlei|Sbruzzi
    Genivaldo|Pacheco Leal
    Ramdeo|Sookhai
    Curtis|Alleyne
    Fedde|Osseweijer
    Rachid|Doekhi
    Quentin|Winterdal
    Odalis|Encarnación Beltré
    Aníbal|Fuenmayor Socarrás
    Hermes|Loor Cevallos
    Gerrit|van der Velden
    """,
)
"""S02 and S16 bear a family name of the child that they sold."""

OFFICIALS = _people(
    "O",
    """
    Ondina|Barahona
    Efraín|Cadavid Toro
    Hortensia|Cadena
    Lizandro|Paredes Vilca
    Otávio|Lacerda Pinto
    Marguerite|Thornhill
    Devon|Lashley
    Joost|Kuiperij
    Mildred|Isenia
    Leuris|Carrasco
    """,
)

CLEARED = {**SUSPECTS, **OFFICIALS}
EVERYBODY = {**VICTIMS, **CLEARED}
_NAMED = frozenset(part for person in CLEARED.values() for part in person.parts)


def secret_parts(person: Person) -> frozenset[str]:
    """The parts that nobody shares who may be named."""
    return person.parts - _NAMED
