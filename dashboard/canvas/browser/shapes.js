// Shapes as paths in a box of 20 x 20: for the legend (SVG) and the printed picture (Path2D).
const STAR = Array.from({ length: 10 }, (_, i) => {
  const reach = i % 2 ? 3.8 : 9, turn = (Math.PI * i) / 5 - Math.PI / 2;
  return `${(10 + reach * Math.cos(turn)).toFixed(2)} ${(10.6 + reach * Math.sin(turn)).toFixed(2)}`;
}).join("L");
const SHAPES = {
  dot: "M3 10a7 7 0 1 0 14 0a7 7 0 1 0-14 0Z",
  square: "M4 4H16V16H4Z",
  diamond: "M10 2L18 10L10 18L2 10Z",
  triangle: "M10 3L18 17H2Z",
  triangleDown: "M2 3H18L10 17Z",
  hexagon: "M6 3.1H14L18 10L14 16.9H6L2 10Z",
  star: `M${STAR}Z`,
};
const STROKES = [[], [6, 4], [1.5, 4]];
const INK = {
  0: { ground: "#ffffff", ink: "#1f2933", pale: "#6b7580", line: "#8a94a0", faint: "#b4bcc5", path: "#0060a8", ring: "rgba(0,96,168,.28)" },
  1: { ground: "#14191d", ink: "#e8ecf0", pale: "#a3aeba", line: "#8a95a2", faint: "#566070", path: "#6cb8f0", ring: "rgba(108,184,240,.34)" },
};

function icon(look, ground) {
  const [shape, colour, hollow, broken] = look;
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 20 20");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", SHAPES[shape] || SHAPES.dot);
  path.setAttribute("fill", hollow ? ground : colour);
  path.setAttribute("stroke", colour);
  path.setAttribute("stroke-width", hollow ? "2.4" : "1");
  if (broken) path.setAttribute("stroke-dasharray", "3.4 2.2");
  svg.append(path);
  return svg;
}

function element(tag, name, text) {
  const made = document.createElement(tag);
  if (name) made.className = name;
  if (text !== undefined) made.textContent = text;
  return made;
}

// One node as vis draws it. Highlight and hover keep the figure's own colours: a selected node shows its role.
function nodeOf(row, looks, ink, font) {
  const [id, x, y, label, figure, size, more] = row;
  const [shape, colour, hollow, broken] = looks[figure];
  const paint = { background: hollow ? ink.ground : colour, border: hollow ? colour : ink.ground };
  return {
    id, x, y, shape, size,
    label: font ? written(label, more) : undefined,
    color: { ...paint, highlight: paint, hover: paint },
    borderWidth: hollow ? 2.5 : 1, borderWidthSelected: hollow ? 2.5 : 1,
    shapeProperties: { borderDashes: broken ? [5, 3] : false },
    font: { size: font || 13, color: ink.ink, strokeWidth: 4, strokeColor: ink.ground, face: FACE },
    opacity: 1,
  };
}

function lineOf(row, nodes, ink, dim, thick) {
  const [id, from, to, , style, width, arrows, marked] = row;
  const colour = marked ? ink.path : width > 1 ? ink.line : ink.faint;
  const head = { enabled: true, scaleFactor: 0.45 };
  return {
    id, from: nodes[from][0], to: nodes[to][0],
    width: (marked ? Math.max(3, width) : width) * thick, dashes: STROKES[style].length ? STROKES[style] : false,
    arrows: { to: arrows & 1 ? head : { enabled: false }, from: arrows & 2 ? head : { enabled: false } },
    color: { color: colour, highlight: ink.path, hover: ink.path, opacity: dim ? 0.16 : 1 },
  };
}

const OPTIONS = {
  physics: false, layout: { improvedLayout: false },
  nodes: { labelHighlightBold: false, chosen: true },
  edges: { smooth: false, selectionWidth: 1.5, hoverWidth: 0.6, chosen: true, font: { size: 11 } },
  interaction: { hover: true, multiselect: true, selectConnectedEdges: false, hoverConnectedEdges: false, tooltipDelay: 1e9, zoomSpeed: 0.6 },
};
