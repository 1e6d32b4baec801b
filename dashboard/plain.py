"""Text from documents on its way to the page: as text, whatever stands in it."""

import re
from html import escape

_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def clean(text: object) -> str:
    """Without control characters, and without those that turn the direction of reading."""
    return _CONTROL.sub("�", str(text))


def esc(text: object) -> str:
    """For markup: `<b>` is shown as it is written."""
    return escape(clean(text), quote=True)


def md(text: object) -> str:
    """For labels, which read Markdown: every sign that could mean something there is taken literally."""
    return _PUNCTUATION.sub(r"\\\1", " ".join(clean(text).split()))


def short(text: object, most: int = 60) -> str:
    """Cut to `most` characters, at a word where there is one."""
    whole = " ".join(clean(text).split())
    if len(whole) <= most:
        return whole
    cut = whole[: most - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut[most // 2 :] else cut) + "…"
