"""Who reads, for which countries, with which clearance and to what end."""

from dataclasses import dataclass
from enum import StrEnum

from terms.vocabulary import Handling


class Right(StrEnum):
    """What a reader may do. `REVEAL` covers names and original files."""

    READ = "read"
    REVEAL = "reveal"
    REVIEW = "review"
    EXPORT = "export"
    UPLOAD = "upload"


ALL_RIGHTS = frozenset(Right)


@dataclass(frozen=True, slots=True)
class Scope:
    """What a reader may see: cases of these countries (None: of all) up to this handling code; and what he may do."""

    reader: str
    countries: frozenset[str] | None = None
    clearance: Handling = Handling.H3
    purpose: str = ""
    rights: frozenset[Right] = ALL_RIGHTS

    @property
    def handling(self) -> tuple[str, ...]:
        """The codes that the clearance covers."""
        codes = list(Handling)
        return tuple(code.value for code in codes[: codes.index(self.clearance) + 1])

    @property
    def everything(self) -> bool:
        """Whether no case is closed to this reader."""
        return self.countries is None and len(self.handling) == len(Handling)

    @property
    def parameters(self) -> dict[str, object]:
        """The parameters that every query of a View takes."""
        return {
            "everywhere": self.countries is None,
            "countries": sorted(self.countries or ()),
            "handling": list(self.handling),
        }


LOCAL = Scope("local analyst")
"""The one analyst of a store on his own machine."""
