"""Builds `terms/data/countries_more.tsv.gz`: `python -m terms.build.countries`.

Names of the countries that the hand-written `countries.txt` leaves out, in es, pt, en, nl, from pycountry and
the translations of iso-codes that it carries. A line is: code, es, pt, en, nl.
"""

import gettext
import gzip
from pathlib import Path

import pycountry

DATA = Path(__file__).parent.parent / "data"


def main() -> None:
    """Writes the file anew."""
    own = {line[:2] for line in (DATA / "countries.txt").read_text("utf-8").splitlines()}
    spoken = {
        language: gettext.translation("iso3166-1", pycountry.LOCALES_DIR, [language], fallback=True)
        for language in ("es", "pt", "nl")
    }
    lines = []
    for country in sorted(pycountry.countries, key=lambda country: country.alpha_2):
        if country.alpha_2 in own:
            continue
        plain = getattr(country, "common_name", country.name)
        es, pt, nl = (
            spoken[language].gettext(plain)
            if plain != spoken[language].gettext(plain) or plain == country.name
            else spoken[language].gettext(country.name)
            for language in ("es", "pt", "nl")
        )
        lines.append("\t".join((country.alpha_2, es, pt, plain, nl)) + "\n")
    (DATA / "countries_more.tsv.gz").write_bytes(gzip.compress("".join(lines).encode(), 9, mtime=0))


if __name__ == "__main__":
    main()
