"""The one text normaliser: everything that compares words, names or numbers folds them here first."""

import re
import unicodedata

_LETTERS = str.maketrans(
    dict(zip("аеорсухіјѕһкмтвнԁԛԝ", "aeopcyxijshkmtbhdqw", strict=True))
    | dict(zip("αβεζηικμνορτυχγω", "abezhikmnoptyxyw", strict=True))
    | {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h"}
)
"""Lookalikes of other alphabets and letters that do not decompose, applied after case folding."""

_DASH = r"\-\u2010\u2011\u2212"
_QUOTE = r"'\u2019\u2018\u02bc`\u00b4\u02bb"
_HIDDEN = r"\u00ad\u200b-\u200f\u2060\ufeff\u0300-\u036f"
_INSIDE = rf"(?:[^\W_]|[{_HIDDEN}])"
_WORD = re.compile(rf"[^\W_]{_INSIDE}*(?:[{_QUOTE}{_DASH}]{_INSIDE}+)*")


def _plain(text: str) -> str:
    """Lower-case Latin letters without accents; hidden characters dropped, the rest untouched."""
    marked = unicodedata.normalize("NFKD", text).casefold()
    marked = unicodedata.normalize("NFKD", marked)
    return "".join(
        sign
        for sign in marked
        if sign.isspace() or unicodedata.category(sign) not in ("Mn", "Me", "Cf", "Cc")
    ).translate(_LETTERS)


def fold(text: str) -> str:
    """The form in which two spellings of one thing are equal: `fold("D’Ávila-Núñez")` is `"d avila nunez"`.

    Accents, case, punctuation and invisible characters do not count; what is no letter or digit is a blank.
    """
    if text.isascii() and text.replace(" ", "").isalnum():
        return " ".join(text.lower().split())
    return " ".join("".join(sign if sign.isalnum() else " " for sign in _plain(text)).split())


def words(text: str) -> list[tuple[int, int, str]]:
    """The words of a text as (start, end, word), apostrophes and hyphens inside a word kept.

    The word is the text's own slice, not folded. Numbers count as words.
    """
    return [(found.start(), found.end(), found.group()) for found in _WORD.finditer(text)]


def key(text: str) -> str:
    """Letters and digits only, upper case, for plates and documents: `key("abc-12 34")` is `"ABC1234"`."""
    return "".join(sign for sign in _plain(text) if sign.isalnum()).upper()


_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"ph", "f"),
        (r"th", "t"),
        (r"ch", "C"),
        (r"sh", "s"),
        (r"ll", "y"),
        (r"qu(?=[ei])", "k"),
        (r"q", "k"),
        (r"g(?=[eiy])", "j"),
        (r"gu(?=[eiy])", "g"),
        (r"s?c(?=[eiy])", "s"),
        (r"[zx]", "s"),
        (r"c", "k"),
        (r"[vw]", "b"),
        (r"h", ""),
        (r"[yj]", "i"),
        (r"(.)\1+", r"\1"),
    )
)


def phonetic(word: str) -> str:
    """A key in which Iberian spelling drift vanishes: Yhon, John and Jhon are `ion`.

    It is for finding candidates, never proof. Several words keep their blanks; "" for a word without letters.
    """
    sounds = fold(word)
    for pattern, sound in _SOUNDS:
        sounds = pattern.sub(sound, sounds)
    return sounds
