"""Several cases in one text, each under a reference of its own."""
# ruff: noqa: E501 -- a pattern reads best unbroken

import re
from collections.abc import Sequence

from nlp.extraction import Span
from nlp.meaning.scene import flat

_LINE = re.compile(
    r"(?m)^[ \t#*>\-–]*(?:\d{1,2}[.)][ \t]*)?(?:caso|case|zaak|expediente|exp\.|processo|proceso|causa|carpeta|inquerito|inquérito|file|parketnummer|"
    r"zaaknummer|kaso|ficha|ref\.?|referencia|reference)\b[ \t:.#]*(?:n[.º°ro]*|nr\.?|no\.?|number)?[ \t:.]*(?:\d{1,3}[ \t]*[:)–-][ \t]*)?([A-Z0-9][A-Z0-9./_–-]{2,30})",
    re.IGNORECASE,
)
SHORTEST = 150
"""Characters that a part needs to tell a case."""
MOST = 200


def parts_of(text: str, fields: Sequence[tuple[str, Span]]) -> tuple[tuple[str, Span], ...]:
    """(reference, stretch of text) for each case when a text holds two or more; empty otherwise."""
    starts: dict[int, str] = {}
    for match in _LINE.finditer(text):
        if any(c.isdigit() for c in match[1]):
            starts[match.start()] = match[1].strip(".-–_/")
    for name, span in fields:
        if name == "reference" and any(c.isdigit() for c in text[span.start : span.end]):
            line = text.rfind("\n", 0, span.start) + 1
            if span.start - line < 60:
                starts.setdefault(line, text[span.start : span.end].strip())
    ordered = sorted(starts.items())[: MOST * 2]
    kept: list[tuple[str, int]] = []
    for i, (start, reference) in enumerate(ordered):
        end = ordered[i + 1][0] if i + 1 < len(ordered) else len(text)
        if kept and flat(kept[-1][0]) == flat(reference):
            continue
        if end - start >= SHORTEST:
            kept.append((reference, start))
    if len({flat(reference) for reference, _ in kept}) < 2:
        return ()
    ends = [start for _, start in kept[1:]] + [len(text)]
    return tuple(
        (reference, Span(start, end)) for (reference, start), end in zip(kept[:MOST], ends, strict=False)
    )
