"""Bytes to characters: which encoding, and which characters may stand in a text."""

import codecs
import re

from ingest.readers.source import UnreadableError

REPLACEMENT = "\ufffd"
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SINGLE_BYTE = ("cp1252", "cp850", "mac_roman")
_EXPECTED = frozenset("áéíóúàèìòùâêîôûäëïöüãõñçÁÉÍÓÚÀÈÌÒÙÂÊÎÔÛÄËÏÖÜÃÕÑÇ¿¡ºª°«»“”‘’–—…€·§\xa0")
_PROBE = 200_000

_UNWANTED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff\U0001fffe\U0001ffff\U0010fffe\U0010ffff]"
)
_LINE_BREAKS = frozenset("\x0b\x0c\x85\u2028\u2029")
_BLANKS = frozenset("\x1c\x1d\x1e\x1f")
_SURROGATE = re.compile("[\ud800-\udfff]")
_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\n\t/\\\\]")


def clean(text: str) -> str:
    """Keep out of a text what breaks exports, screens and stores: controls, lone surrogates, foreign line
    breaks.

    CR LF and CR become LF; every other replaced character is replaced by exactly one: a line break of
    another kind by LF, a separator by a space, the rest by U+FFFD.
    """
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if _SURROGATE.search(text):
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return _UNWANTED.sub(_stand_in, text)


def clean_name(name: str) -> str:
    """One line that can be shown: no controls, no separators, no marks that turn the reading direction."""
    shown = _INVISIBLE.sub(REPLACEMENT, clean(name)).strip()
    return shown if len(shown) <= 200 else shown[:150] + "…" + shown[-49:]


def decode(data: bytes) -> tuple[str, str]:
    """The text of these bytes, cleaned, and a note when something was lost. Raises UnreadableError when it
    is no text.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _with_note(data[len(mark) :].decode(encoding, "replace"))
    if wide := _wide(data):
        return _with_note(data.decode(wide, "replace"))
    if is_binary(data):
        raise UnreadableError("its content is not text")
    try:
        return clean(data.decode("utf-8")), ""
    except UnicodeDecodeError:
        pass
    damaged = data.decode("utf-8", "replace")
    wrong = damaged.count(REPLACEMENT)
    if sum(1 for character in damaged if character > "\x7f") - wrong > 4 * wrong:
        return _with_note(damaged)
    return clean(data.decode(_single_byte(data), "replace")), ""


def is_binary(data: bytes) -> bool:
    """Whether these bytes hold so many control characters that they are no single-byte or UTF-8 text."""
    probe = data[:_PROBE]
    controls = sum(probe.count(bytes([byte])) for byte in (*range(9), *range(14, 32), 127))
    return controls * 50 > len(probe)


def is_text(data: bytes) -> bool:
    """Whether `decode` would take these bytes."""
    return data.startswith(tuple(mark for mark, _ in _BOMS)) or bool(_wide(data)) or not is_binary(data)


def _wide(data: bytes) -> str:
    """Name the UTF-16 flavour of text without a byte order mark, or nothing."""
    probe = data[: _PROBE & ~1]
    half = len(probe) // 2
    if half == 0 or len(data) % 2:
        return ""
    for encoding, high in (("utf-16-le", probe[1::2]), ("utf-16-be", probe[0::2])):
        low = probe[0::2] if encoding == "utf-16-le" else probe[1::2]
        if high.count(0) * 10 > 7 * half and low.count(0) * 50 < half:
            return encoding
    return ""


def _single_byte(data: bytes) -> str:
    """Pick the encoding that makes most of the foreign bytes letters of the region's languages; cp1252 on a
    tie.
    """
    foreign = bytes(byte for byte in data[:_PROBE] if byte > 127)

    def letters(encoding: str) -> int:
        return sum(character in _EXPECTED for character in foreign.decode(encoding, "replace"))

    return max(_SINGLE_BYTE, key=letters)


def _with_note(text: str) -> tuple[str, str]:
    note = (
        "some characters could not be read: save the file as UTF-8 and add it again"
        if REPLACEMENT in text
        else ""
    )
    return clean(text), note


def _stand_in(match: re.Match[str]) -> str:
    character = match.group()
    if character in _LINE_BREAKS:
        return "\n"
    return " " if character in _BLANKS else REPLACEMENT
