"""Every key of the catalogue that canvas, map and timeline ask for; `words/` holds them in four languages."""

from dashboard.canvas.figures import Figure
from terms.vocabulary import Kind, RelationType

STATIC = (
    *("expand", "collapse", "hide", "pin", "path", "unpath", "undo", "redo", "fit", "more"),
    *("near", "invert", "all", "show", "noise", "noise.off", "certain", "certain.off", "tidy", "png"),
    *("group.country", "group.case", "group.role", "group.none", "empty", "hidden", "folded", "path.next"),
    *("legend", "legend.show", "legend.hide", "line.0", "line.1", "line.2"),
    *("choice.title", "choice.none", "choice.go", "choice.next"),
)
"""Words that the browser gets with every picture, under `canvas.`."""

LINKS = (*RelationType, "IN_CASE", "JOURNEY", "HAS_ROUTE", "HAS_LEG", "FROM", "TO", "MOVED_BY", "PART_OF")
LABELS = (*Kind, "Agency", "Case", "Route", "Leg", "Group")
NOTICES = ("full", "many", "nothing", "no_path", "context")
OTHERS = (
    *("aria", "counted", "tip.links", "tip.more", "paths", "title", "classification", "made"),
    *("table.node", "table.link"),
)
MAP = (
    *("title", "cases", "legs", "uncertain", "moved", "certainty", "mode", "from", "to", "islands", "place"),
    *(f"moved.{name}" for name in ("victims", "smuggled", "goods", "")),
    *(f"certainty.{name}" for name in ("done", "planned", "denied")),
    *(f"mode.{name}" for name in ("land", "sea", "air", "unknown")),
    *("empty", "source", "few"),
)
TIMELINE = ("title", "case", "earliest", "latest", "what", "exact", "uncertain", "empty")

KEYS = (
    *(f"canvas.{name}" for name in (*STATIC, *OTHERS)),
    *(f"canvas.figure.{figure}" for figure in Figure),
    *(f"canvas.link.{name}" for name in LINKS),
    *(f"canvas.label.{name}" for name in LABELS),
    *(f"canvas.notice.{name}" for name in NOTICES),
    *(f"map.{name}" for name in MAP),
    *(f"timeline.{name}" for name in TIMELINE),
)
"""All of them, each once."""
