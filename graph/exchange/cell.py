"""One value for one cell of a foreign format: nothing that a reader of the format would refuse or misread."""

import json
import math
import re
from collections.abc import Mapping, Sequence, Set
from datetime import date, time
from enum import Enum

Cell = str | int | float | bool

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_WIDE = 2**63


def cell(value: object) -> Cell | None:
    """A plain value, or None when the cell is to be left out (None, NaN, infinity, an empty list).

    Enums become their values, dates ISO 8601, sets sorted lists, lists one text with ` | `, maps sorted JSON, characters
    outside XML 1.0 U+FFFD, integers beyond 64 bits text.
    """
    if isinstance(value, Enum):
        return cell(value.value)
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, (int, float)):
        return _number(value)
    if isinstance(value, (Mapping, Set, list, tuple)):
        return _several(value)
    return _text(value)


def _number(value: float) -> Cell | None:
    if isinstance(value, int):
        return int(value) if -_WIDE <= value < _WIDE else str(value)
    return float(value) if math.isfinite(value) else None


def _several(value: Mapping[object, object] | Set[object] | Sequence[object]) -> Cell | None:
    if isinstance(value, Mapping):
        plain = {str(key): cell(inner) for key, inner in value.items()}
        return clean(json.dumps(plain, ensure_ascii=False, sort_keys=True))
    ordered = sorted(value, key=str) if isinstance(value, Set) else value
    return " | ".join(str(part) for item in ordered if (part := cell(item)) is not None) or None


def _text(value: object) -> Cell | None:
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, (date, time)):
        return value.isoformat()
    if isinstance(value, bytes):
        return clean(value.decode("utf-8", "replace"))
    item = getattr(value, "item", None)
    return cell(item()) if callable(item) else clean(str(value))


def clean(text: str) -> str:
    """The text with every character that XML 1.0 cannot hold replaced by U+FFFD."""
    return _FORBIDDEN.sub("\ufffd", text)
