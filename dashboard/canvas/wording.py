"""Text as it may stand on the screen: clean, one line, in the reader's words."""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from dashboard.canvas.figures import Figure
from graph.view.values import Node
from terms.countries import NAMES

Words = Callable[..., str]
"""`t(key, **kw)`: the text on the screen for a key of the catalogue; an unknown key comes back as it is."""

_OVERRIDES = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C])
_BREAKS = frozenset({"Cc", "Zl", "Zp"})


def plain(text: str, longest: int = 200) -> str:
    """One line without control characters, overrides of direction and lone surrogates, cut to a length."""
    spaced = "".join(_letter(letter) for letter in text.translate(_OVERRIDES))
    line = " ".join(spaced.split())
    return line if len(line) <= longest else line[: longest - 1].rstrip() + "…"


def _letter(letter: str) -> str:
    category = unicodedata.category(letter)
    if category in _BREAKS:
        return " "
    return "\ufffd" if category == "Cs" else letter


@dataclass(frozen=True, slots=True)
class Wording:
    """The catalogue with the language that names of countries are wanted in."""

    t: Words
    language: str = "en"

    def type(self, kind: str) -> str:
        """A type of link; one that the catalogue does not know, in small letters."""
        return self._known(f"canvas.link.{kind}", kind.replace("_", " ").lower())

    def label(self, label: str) -> str:
        """A kind of node."""
        return self._known(f"canvas.label.{label}", label)

    def figure(self, figure: Figure) -> str:
        """A figure, as the legend names it."""
        return self.t(f"canvas.figure.{figure}")

    def country(self, code: str) -> str:
        """A country by its alpha-2 code; an unknown code as it is."""
        named = NAMES.get(code, {})
        return named.get(self.language) or named.get("en") or plain(code, 8)

    def node(self, node: Node) -> str:
        """What stands beside a node; of a group, its value and size."""
        if node.label != "Group":
            return plain(node.name) or self.label(node.label)
        by, value = node.properties.get("by"), node.name
        if by == "role":
            value = self.t(f"canvas.figure.{value}")
        elif by == "country":
            value = self.country(value)
        return f"{plain(value, 40)} ({node.properties.get('count')})"

    def _known(self, key: str, otherwise: str) -> str:
        told = self.t(key)
        return plain(otherwise, 40) if told == key else told
