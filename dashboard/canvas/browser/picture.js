// The picture to take away: white ground, twice the size, with title, date, marking and legend. Drawn apart, not copied.
async function picture(board) {
  const { data, stage } = board, wide = stage.clientWidth, high = stage.clientHeight, ink = INK[0];
  const off = element("div", "off");
  off.style.cssText = `position:fixed;left:-99999px;top:0;width:${wide * 2}px;height:${high * 2}px`;
  board.root.append(off);
  const { font, shown } = fitting(board);
  const nodes = data.nodes.map((row) => {
    const made = nodeOf(row, data.print, ink, shown.has(row[0]) ? font : 0);
    return { ...made, ...board.network.getPosition(row[0]) };
  });
  const edges = data.lines.map((row) => lineOf(row, data.nodes, ink, false, board.thick));
  const net = new globalThis.vis.Network(off, { nodes, edges }, OPTIONS);
  net.moveTo({ position: board.network.getViewPosition(), scale: board.network.getScale() * 2, animation: false });
  board.marks(net, ink);
  net.redraw();
  await new Promise((done) => { net.once("afterDrawing", done); net.redraw(); });
  const source = off.querySelector("canvas"), out = document.createElement("canvas");
  const strokes = [0, 1, 2].filter((style) => data.lines.some((row) => row[4] === style));
  const entries = [...data.legend.filter((entry) => !entry[3]), ...strokes.map((style) => [style, board.word(`line.${style}`)])];
  out.width = wide * 2;
  const pen = out.getContext("2d"), places = laidLegend(pen, entries, wide * 2);
  const head = 128, foot = places.height + 40;
  out.height = high * 2 + head + foot;
  pen.fillStyle = "#ffffff";
  pen.fillRect(0, 0, out.width, out.height);
  pen.drawImage(source, 0, head, wide * 2, high * 2);
  pen.fillStyle = ink.ink;
  pen.font = `600 34px ${FACE}`;
  pen.fillText(data.caption.title, 32, 54, out.width - 64);
  pen.font = `26px ${FACE}`;
  pen.fillStyle = "#a11212";
  pen.fillText(data.caption.marking, 32, 98, out.width - 360);
  pen.fillStyle = ink.pale;
  pen.textAlign = "right";
  pen.fillText(data.caption.date, out.width - 32, 98);
  pen.textAlign = "left";
  for (const { x, y, entry } of places.spots) drawEntry(pen, x, high * 2 + head + y, entry, data, ink);
  net.destroy();
  off.remove();
  return out;
}

function laidLegend(pen, entries, wide) {
  pen.font = `24px ${FACE}`;
  let x = 32, y = 30;
  const spots = entries.map((entry) => {
    const room = 44 + pen.measureText(entry[1]).width + 36;
    if (x > 32 && x + room > wide - 32) { x = 32; y += 44; }
    const spot = { x, y, entry };
    x += room;
    return spot;
  });
  return { spots, height: y + 20 };
}

function drawEntry(pen, x, y, entry, data, ink) {
  pen.fillStyle = ink.ink;
  pen.font = `24px ${FACE}`;
  pen.fillText(entry[1], x + 42, y + 6);
  if (typeof entry[0] === "number") {
    pen.save();
    pen.setLineDash(STROKES[entry[0]]);
    pen.strokeStyle = ink.pale;
    pen.lineWidth = 3;
    pen.beginPath();
    pen.moveTo(x, y - 2);
    pen.lineTo(x + 34, y - 2);
    pen.stroke();
    pen.restore();
    return;
  }
  const [shape, colour, hollow, broken] = data.print[data.figures.indexOf(entry[0])];
  pen.save();
  pen.translate(x, y - 18);
  pen.scale(1.6, 1.6);
  const path = new Path2D(SHAPES[shape]);
  pen.fillStyle = hollow ? "#ffffff" : colour;
  pen.strokeStyle = colour;
  pen.lineWidth = hollow ? 2.4 : 1;
  if (broken) pen.setLineDash([3.4, 2.2]);
  pen.fill(path);
  pen.stroke(path);
  pen.restore();
}

async function save(board) {
  const out = await picture(board);
  const blob = await new Promise((done) => out.toBlob(done, "image/png"));
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = "hilo-network.png";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}
