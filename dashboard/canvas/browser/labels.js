// Which labels fit: the best linked first, none over another, at a size that stays readable on the screen.
function fitting(board) {
  const { network, rows } = board, scale = network.getScale();
  const font = Math.round(Math.min(46, Math.max(12, 12.5 / scale)));
  const pen = board.pen, shown = new Set(), boxes = [];
  pen.font = `${font}px sans-serif`;
  const first = [...board.wanted()];
  const order = [...first.map((id) => board.row.get(id)).filter(Boolean), ...rows];
  const spots = network.getPositions();
  for (const row of order) {
    const [id, , , label, , size, more] = row;
    if (shown.has(id) || !spots[id]) continue;
    const wide = board.width(more ? `${label} +${more}` : label, font) / 2 + 3;
    const { x, y } = spots[id], top = y + size + 2;
    const box = [x - wide, top, x + wide, top + font * 1.15];
    if (!first.includes(id) && boxes.some((b) => box[0] < b[2] && box[2] > b[0] && box[1] < b[3] && box[3] > b[1])) continue;
    boxes.push(box);
    shown.add(id);
  }
  return { font, shown };
}
