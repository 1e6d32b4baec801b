// Which labels fit: the best linked first, none over another, at a size that stays readable on the screen.
const HEADS = new Set(["case", "group"]);

// Letters as on the page; where its font is not there, any without serifs.
const FACE = '"Source Sans", sans-serif';

const written = (label, more) => (more ? `${label} +${more}`.trim() : label);

function fitting(board) {
  const { network, rows } = board, scale = network.getScale();
  const font = Math.round(Math.min(46, Math.max(12, 12.5 / scale)));
  const pen = board.pen, shown = new Set(), boxes = [];
  pen.font = `${font}px ${FACE}`;
  const first = [...board.wanted()];
  const order = [...first.map((id) => board.row.get(id)).filter(Boolean), ...rows];
  const spots = network.getPositions();
  const bodies = rows.filter((row) => spots[row[0]]).map((row) => {
    const { x, y } = spots[row[0]], half = row[5] * 0.8;
    return [x - half, y - half, x + half, y + half, row[0]];
  });
  const meet = (a, b) => a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];
  for (const row of order) {
    const [id, , , label, figure, size, more] = row, head = HEADS.has(board.data.figures[figure]);
    if (shown.has(id) || !spots[id] || !written(label, more)) continue;
    const wide = board.width(written(label, more), font) / 2 + 3;
    const { x, y } = spots[id], top = y + size + 2;
    const box = [x - wide, top, x + wide, top + font * 1.15];
    if (!first.includes(id) && (boxes.some((b) => meet(box, b)) || (!head && bodies.some((b) => b[4] !== id && meet(box, b))))) continue;
    boxes.push(box);
    shown.add(id);
  }
  return { font, shown };
}
