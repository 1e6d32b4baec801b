"""What is on the screen, to take away: one HTML file, two tables in an archive, GraphML. All marked as internal."""

import csv
import html
import io
import secrets
import zipfile
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from dashboard.canvas.drawing import payload
from dashboard.canvas.figures import LOOKS, Figure
from dashboard.canvas.library import library, own
from dashboard.canvas.screen import screen
from dashboard.canvas.state import ViewState
from dashboard.canvas.wording import Wording, Words, plain
from graph.exchange import graphml
from graph.exchange.cell import cell
from graph.view.values import Link, Node, Subgraph

_DASHES: tuple[bool | list[float], ...] = (False, [6, 4], [1.5, 4])
_SHAPES: Mapping[str, str] = {
    "dot": "M3 10a7 7 0 1 0 14 0a7 7 0 1 0-14 0Z",
    "square": "M4 4H16V16H4Z",
    "diamond": "M10 2L18 10L10 18L2 10Z",
    "triangle": "M10 3L18 17H2Z",
    "triangleDown": "M2 3H18L10 17Z",
    "hexagon": "M6 3.1H14L18 10L14 16.9H6L2 10Z",
    "star": "M10 1.6L12.2 7.5L18.6 7.8L13.6 11.8L15.3 17.9L10 14.4L4.7 17.9L6.4 11.8L1.4 7.8L7.8 7.5Z",
}
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_LINE, _FAINT = "#6f7a86", "#a9b2bb"


def html_file(
    subgraph: Subgraph, state: ViewState, title: str, t: Words, *, language: str = "en", date: str = ""
) -> bytes:
    """One HTML file that draws the picture anywhere: it asks for nothing, and runs no script but its own.

    pyvis lays out the data; the page around it is ours, since pyvis's own calls other hosts and writes text as markup.
    """
    from jinja2 import DictLoader, Environment
    from pyvis.network import Network

    words = Wording(t, language)
    on = screen(subgraph, state)
    data = payload(on, state, words)
    net = Network(directed=True, cdn_resources="in_line")
    for row in data["nodes"]:
        net.add_node(row[0], label=row[3] or " ", **_drawn(row))
    net.edges += [_line(row, data["nodes"]) for row in data["lines"]]
    filled = {
        "LANGUAGE": _text(language),
        "NONCE": secrets.token_urlsafe(18),
        "TITLE": _text(plain(title)),
        "DATE": _text(plain(date)),
        "MARKING": _text(f"{t('canvas.classification')} · {subgraph.handling}"),
        "ARIA": _text(t("canvas.counted", nodes=len(data["nodes"]), links=len(data["lines"]))),
        "LEGEND": _legend(data["legend"]) + _strokes({row[4] for row in data["lines"]}, t),
        "LABELS": own("labels.js"),
        "LIBRARY": library(),
    }
    page = own("export.html")
    for name, text in filled.items():
        page = page.replace(f"@@{name}@@", text)
    net.templateEnv = Environment(loader=DictLoader({"page.html": page}), autoescape=True)
    net.path = "page.html"
    return str(net.generate_html("page.html")).encode("utf-8", "replace")


def _text(text: str) -> str:
    """Text in markup, and out of reach of the template's own signs."""
    escaped = html.escape(text, quote=True)
    for sign in "{}%@":
        escaped = escaped.replace(sign, f"&#{ord(sign)};")
    return escaped


def _drawn(row: list[object]) -> dict[str, object]:
    _, x, y, full, figure, size, more, _, tips = row
    kind = tuple(Figure)[int(str(figure))]
    look = LOOKS[kind]
    paint = {"background": "#ffffff" if look.hollow else look.light, "border": look.light}
    return {
        "x": x,
        "y": y,
        "size": size,
        "shape": look.shape,
        "full": f"{full} +{more}" if more else full,
        "figure": kind.value,
        "title": "\n".join(map(str, tips)) if isinstance(tips, list) else "",
        "color": {**paint, "highlight": paint, "hover": paint},
        "borderWidth": 2.5 if look.hollow else 1,
        "shapeProperties": {"borderDashes": [5, 3] if look.broken else False},
    }


def _line(row: list[object], nodes: list[list[object]]) -> dict[str, object]:
    uid, source, target, told, style, width, arrows, on_path = row
    ends = int(str(arrows))
    head = [name for name, bit in (("to", 1), ("from", 2)) if ends & bit]
    return {
        "id": uid,
        "from": nodes[int(str(source))][0],
        "to": nodes[int(str(target))][0],
        "title": told,
        "width": 3 if on_path else width,
        "dashes": _DASHES[int(str(style))],
        "arrows": ", ".join(head),
        "color": {"color": "#0060a8" if on_path else _FAINT if width == 1 else _LINE, "highlight": "#0060a8"},
    }


def _legend(entries: Iterable[tuple[str, str, int, int]]) -> str:
    return "".join(
        f"<span>{_icon(Figure(figure))}{_text(text)}</span>"
        for figure, text, _, hidden in entries
        if not hidden
    )


def _strokes(used: Collection[int], t: Words) -> str:
    dashes = ("", ' stroke-dasharray="6 4"', ' stroke-dasharray="1.5 4"')
    return "".join(
        f'<span><svg viewBox="0 0 20 20" aria-hidden="true"><path d="M0 10H20" stroke="#55606b" stroke-width="2"{dash}/></svg>'
        f"{_text(t(f'canvas.line.{style}'))}</span>"
        for style, dash in enumerate(dashes)
        if style in used
    )


def _icon(figure: Figure) -> str:
    look = LOOKS[figure]
    dashes = ' stroke-dasharray="3.4 2.2"' if look.broken else ""
    fill, width = ("#ffffff", 2.4) if look.hollow else (look.light, 1)
    shape = f'<path d="{_SHAPES[look.shape]}" fill="{fill}" stroke="{look.light}" stroke-width="{width}"{dashes}/>'
    return f'<svg viewBox="0 0 20 20" aria-hidden="true">{shape}</svg>'


def csv_archive(shown: Subgraph, t: Words, *, title: str = "", date: str = "") -> bytes:
    """`nodes.csv`, `links.csv` and a README in one archive; `shown` is what `screen` says is on the screen.

    UTF-8 with a mark, no line breaks inside cells; a cell that a spreadsheet would run as a formula begins with `'`.
    """
    names = {node.uid: node for node in shown.nodes}
    links = [link for link in shown.links if link.source in names and link.target in names]
    nodes = _table(("id", *(c.title for c in graphml.NODES)), (_node_cells(node) for node in shown.nodes))
    ends = ("source", "source_kind", "source_name", "target", "target_kind", "target_name")
    table = _table(
        ("id", *ends, *(c.title for c in graphml.LINKS)), (_link_cells(link, names) for link in links)
    )
    about = [plain(title), t("canvas.classification"), graphml.MARKING, shown.handling, date]
    about.append(f"{t('canvas.table.node')}: {len(names)}; {t('canvas.table.link')}: {len(links)}")
    readme = "\n".join(line for line in about if line) + "\n"
    held = {"README.txt": readme.encode(), "nodes.csv": nodes, "links.csv": table}
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in held.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def _table(header: Iterable[str], rows: Iterable[Iterable[object]]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(header)
    writer.writerows([_cell(value) for value in row] for row in rows)
    return text.getvalue().encode("utf-8-sig", "replace")


def _cell(value: object) -> str:
    """A cell on one line; numbers stay numbers, and text that a spreadsheet would take for a formula is quoted."""
    plain_value = cell(value)
    if plain_value is None:
        return ""
    if not isinstance(plain_value, str):
        return str(plain_value)
    line = " ".join(plain_value.split())
    return f"'{line}" if line.startswith(_FORMULA) or plain_value.startswith(_FORMULA) else line


def _node_cells(node: Node) -> list[object]:
    values = {**node.properties, "label": node.label, "name": node.name, "masked": node.masked}
    return [node.uid, *(values.get(column.name) for column in graphml.NODES)]


def _link_cells(link: Link, names: Mapping[str, Node]) -> list[object]:
    first = link.passages[0] if link.passages else None
    said = {"sentence": first.text, "place": first.place, "document": first.document} if first else {}
    values = {**link.properties, "type": link.type, "certainty": link.certainty, "cases": link.cases, **said}
    ends = [end for uid in (link.source, link.target) for end in (uid, names[uid].label, names[uid].name)]
    return [link.uid, *ends, *(values.get(column.name) for column in graphml.LINKS)]


def graphml_file(shown: Subgraph) -> bytes:
    """GraphML of what is on the screen, as `graph.exchange` writes it."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "network.graphml"
        graphml.write(shown, path)
        return path.read_bytes()
