// One canvas on the page. Keeps the network between updates and applies differences: zoom, selection, places survive.
class Board {
  constructor(root) {
    this.root = root;
    const find = (name) => root.querySelector(`.${name}`);
    for (const name of ["canvas", "bar", "stage", "net", "frame", "tip", "menu", "empty", "legend", "status"]) this[name] = find(name);
    this.mount = Math.random().toString(36).slice(2);
    this.number = 0;
    this.unseen = [];
    this.pen = document.createElement("canvas").getContext("2d");
    this.widths = new Map();
    this.rows = [];
    this.row = new Map();
    this.sent = new Map();
    this.drawn = new Map();
    this.hovered = null;
    this.thick = 1;
    this.stop = new AbortController();
    if (this.canvas) this.canvas.addEventListener("keydown", (event) => this.key(event), { signal: this.stop.signal });
  }

  say(what, more = {}) {
    this.number += 1;
    this.unseen.push({ n: this.number, do: what, ...more });
    this.trigger("act", { mount: this.mount, acts: this.unseen.slice(-60) });
  }

  take(data, trigger) {
    this.trigger = trigger;
    this.next = data;
    if (!globalThis.vis || !globalThis.vis.Network) {
      clearTimeout(this.waiting);
      this.waiting = setTimeout(() => this.stop.signal.aborted || this.take(this.next, this.trigger), 15);
      return;
    }
    if (data.seen && data.seen[0] === this.mount) this.unseen = this.unseen.filter((act) => act.n > data.seen[1]);
    const first = !this.network, old = this.data;
    this.data = data;
    this.ink = INK[data.dark];
    this.rows = data.nodes;
    this.row = new Map(data.nodes.map((row) => [row[0], row]));
    this.lineRow = new Map(data.lines.map((row) => [row[0], row]));
    this.canvas.classList.toggle("dark", Boolean(data.dark));
    this.canvas.style.height = `${data.height}px`;
    if (first) this.begin();
    this.update(first);
    if (!old || JSON.stringify(old.selection) !== JSON.stringify(data.selection) || JSON.stringify(old.chosen) !== JSON.stringify(data.chosen)) this.adopt();
    this.dim();
    this.furnish();
    if (first || this.refit) this.fit();
    this.refit = false;
    this.declutter();
  }

  begin() {
    const { Network, DataSet } = globalThis.vis;
    this.nodes = new DataSet();
    this.edges = new DataSet();
    this.network = new Network(this.net, { nodes: this.nodes, edges: this.edges }, OPTIONS);
    this.marks(this.network);
    this.listen();
    this.untouched = true;
    for (const name of ["zoom", "dragStart"]) this.network.on(name, () => { this.untouched = false; });
    this.seen = new ResizeObserver(() => { this.network.redraw(); if (this.untouched) this.fit(); else this.later(); });
    this.seen.observe(this.stage);
  }

  update(first) {
    const gone = this.nodes.getIds().filter((id) => !this.row.has(id));
    const lost = this.edges.getIds().filter((id) => !this.lineRow.has(id));
    this.edges.remove(lost);
    lost.forEach((id) => this.drawn.delete(id));
    this.nodes.remove(gone);
    gone.forEach((id) => this.sent.delete(id));
    const changed = [];
    let fresh = 0;
    for (const row of this.rows) {
      const now = JSON.stringify([row.slice(0, 8), this.data.looks[row[4]], this.data.dark]), before = this.sent.get(row[0]);
      if (before && before.text === now) continue;
      const made = nodeOf(row, this.data.looks, this.ink, this.font || 13);
      if (before && before.x === row[1] && before.y === row[2]) { delete made.x; delete made.y; }
      if (!before) fresh += 1;
      this.sent.set(row[0], { text: now, x: row[1], y: row[2] });
      changed.push(made);
    }
    this.nodes.update(changed);
    this.fresh = first ? 0 : fresh;
    this.labels = new Map();
    this.dimmed = new Set();
  }

  // Pins, rings round what is selected and round the path: beside the nodes, so that their colours stay.
  marks(network, ink) {
    network.on("beforeDrawing", (pen) => {
      const colours = ink || this.ink, chosen = new Set(ink ? [] : this.network.getSelectedNodes());
      for (const row of this.rows) {
        const marked = row[7] & 2;
        if (!marked && !chosen.has(row[0])) continue;
        const { x, y } = network.getPosition(row[0]);
        pen.beginPath();
        pen.arc(x, y, row[5] + 8, 0, 2 * Math.PI);
        pen.fillStyle = colours.ring;
        pen.fill();
        if (chosen.has(row[0])) { pen.strokeStyle = colours.path; pen.lineWidth = 2; pen.stroke(); }
      }
    });
    network.on("afterDrawing", (pen) => {
      const colours = ink || this.ink;
      for (const row of this.rows) {
        if (!(row[7] & 1)) continue;
        const { x, y } = network.getPosition(row[0]), size = row[5];
        pen.beginPath();
        pen.arc(x + size, y - size, 4, 0, 2 * Math.PI);
        pen.fillStyle = colours.ink;
        pen.strokeStyle = colours.ground;
        pen.lineWidth = 1.5;
        pen.fill();
        pen.stroke();
      }
    });
  }

  listen() {
    const { network } = this;
    network.on("click", (event) => {
      this.shut();
      clearTimeout(this.clicked);
      this.dim();
      this.declutter();
      this.clicked = setTimeout(() => this.select(), 220);
    });
    network.on("doubleClick", (event) => {
      clearTimeout(this.clicked);
      const id = event.nodes[0];
      this.hideTip();
      if (id !== undefined) this.say("expand", { ids: [id] });
    });
    network.on("oncontext", (event) => {
      event.event.preventDefault();
      const id = network.getNodeAt(event.pointer.DOM);
      if (id === undefined) return;
      network.setSelection({ nodes: [id], edges: [] });
      this.say("choose", { ids: [id] });
    });
    network.on("dragStart", (event) => { this.hideTip(); if (event.nodes.length) this.dim(); });
    network.on("dragEnd", (event) => {
      if (!event.nodes.length) return;
      const spots = Object.entries(network.getPositions(event.nodes));
      this.say("moved", { spots: Object.fromEntries(spots.map(([id, { x, y }]) => [id, [x, y]])) });
      this.select();
      this.declutter();
    });
    network.on("zoom", () => { this.hideTip(); this.later(); });
    network.on("hoverNode", ({ node }) => { this.hovered = node; this.showTip(this.row.get(node)?.[8], this.spot(node)); this.later(); });
    network.on("blurNode", () => { this.hovered = null; this.hideTip(); this.later(); });
    network.on("hoverEdge", ({ edge, pointer }) => this.showTip([this.lineRow.get(edge)?.[3]], pointer?.DOM));
    network.on("blurEdge", () => this.hideTip());
    this.stage.addEventListener("mouseleave", () => { this.hovered = null; this.hideTip(); this.later(); }, { signal: this.stop.signal });
    this.frames();
  }

  // Shift and drag draws a frame; what lies in it is selected.
  frames() {
    const at = (event) => { const box = this.net.getBoundingClientRect(); return [event.clientX - box.left, event.clientY - box.top]; };
    let from = null;
    const signal = this.stop.signal;
    this.stage.addEventListener("pointerdown", (event) => {
      if (!event.shiftKey || event.button !== 0 || !this.net.contains(event.composedPath()[0])) return;
      event.stopPropagation();
      event.preventDefault();
      from = at(event);
      this.stage.setPointerCapture(event.pointerId);
    }, { capture: true, signal });
    this.stage.addEventListener("pointermove", (event) => {
      if (!from) return;
      event.stopPropagation();
      const [x, y] = at(event), style = this.frame.style;
      this.frame.hidden = false;
      style.left = `${Math.min(x, from[0])}px`;
      style.top = `${Math.min(y, from[1])}px`;
      style.width = `${Math.abs(x - from[0])}px`;
      style.height = `${Math.abs(y - from[1])}px`;
    }, { capture: true, signal });
    this.stage.addEventListener("pointerup", (event) => {
      if (!from) return;
      event.stopPropagation();
      const [x, y] = at(event), [left, right] = [from[0], x].sort((a, b) => a - b), [top, bottom] = [from[1], y].sort((a, b) => a - b);
      from = null;
      this.frame.hidden = true;
      const within = this.rows.map((row) => row[0]).filter((id) => {
        const spot = this.spot(id);
        return spot.x >= left && spot.x <= right && spot.y >= top && spot.y <= bottom;
      });
      this.network.setSelection({ nodes: within, edges: [] });
      this.dim();
      this.select();
    }, { capture: true, signal });
  }

  select() {
    const { nodes, edges } = this.network.getSelection();
    this.say("select", { ids: nodes, lines: edges });
    this.furnish();
  }

  adopt() {
    const nodes = this.data.selection.filter((id) => this.row.has(id)), edges = this.data.chosen.filter((id) => this.lineRow.has(id));
    this.network.setSelection({ nodes, edges }, { highlightEdges: false });
  }

  // Selecting dims the rest; so does a path while nothing is selected.
  dim() {
    const { nodes, edges } = this.network.getSelection(), kept = new Set(nodes);
    for (const id of edges) { const row = this.lineRow.get(id); if (row) { kept.add(this.rows[row[1]][0]); kept.add(this.rows[row[2]][0]); } }
    for (const row of this.data.lines) {
      const ends = [this.rows[row[1]][0], this.rows[row[2]][0]];
      if (nodes.includes(ends[0])) kept.add(ends[1]);
      if (nodes.includes(ends[1])) kept.add(ends[0]);
    }
    if (!kept.size) this.rows.forEach((row) => row[7] & 2 && kept.add(row[0]));
    const dimmed = kept.size ? new Set(this.rows.map((row) => row[0]).filter((id) => !kept.has(id))) : new Set();
    const changed = this.rows.map((row) => row[0]).filter((id) => dimmed.has(id) !== this.dimmed.has(id));
    this.nodes.update(changed.map((id) => ({ id, opacity: dimmed.has(id) ? 0.22 : 1, font: { color: dimmed.has(id) ? this.ink.faint : this.ink.ink } })));
    const chosen = new Set(nodes), lines = [];
    for (const row of this.data.lines) {
      const a = this.rows[row[1]][0], b = this.rows[row[2]][0];
      const near = !kept.size || (chosen.size ? chosen.has(a) || chosen.has(b) : kept.has(a) && kept.has(b)) || edges.includes(row[0]);
      const made = lineOf(row, this.rows, this.ink, !near, this.thick), text = JSON.stringify(made);
      if (this.drawn.get(row[0]) === text) continue;
      this.drawn.set(row[0], text);
      lines.push(made);
    }
    this.edges.update(lines);
    this.dimmed = dimmed;
  }

  wanted() {
    const ids = new Set(this.network.getSelectedNodes().slice(0, 12));
    if (this.hovered !== null) ids.add(this.hovered);
    return ids;
  }

  width(text, font) {
    let wide = this.widths.get(text);
    if (wide === undefined) {
      this.pen.font = `100px ${FACE}`;
      wide = this.pen.measureText(text).width / 100;
      this.widths.set(text, wide);
    }
    return wide * font;
  }

  later() { clearTimeout(this.soon); this.soon = setTimeout(() => this.declutter(), 90); }

  declutter() {
    if (!this.network || this.stop.signal.aborted) return;
    const { font, shown } = fitting(this);
    const changed = [];
    for (const row of this.rows) {
      const [id, , , label, , , more] = row, text = shown.has(id) ? written(label, more) : undefined;
      const now = `${font} ${text}`;
      if (this.labels.get(id) === now) continue;
      this.labels.set(id, now);
      changed.push({ id, label: text === undefined ? "" : text, font: { size: font } });
    }
    this.font = font;
    this.nodes.update(changed);
    const thick = Math.round(4 * Math.min(2.5, Math.max(1, 0.8 / this.network.getScale()))) / 4;
    if (thick === this.thick) return;
    this.thick = thick;
    this.dim();
  }

  // By places alone: what vis fits changes with the labels that happen to show.
  fit() {
    const spots = Object.values(this.network.getPositions()), xs = spots.map((s) => s.x), ys = spots.map((s) => s.y);
    if (!spots.length) return;
    const [left, right, top, low] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const wide = this.stage.clientWidth / (right - left + 150), high = this.stage.clientHeight / (low - top + 110);
    this.network.moveTo({ position: { x: (left + right) / 2, y: (top + low) / 2 + 8 }, scale: Math.min(1.25, wide, high), animation: false });
    this.later();
  }

  spot(id) { return this.network.canvasToDOM(this.network.getPosition(id)); }

  destroy() {
    this.stop.abort();
    clearTimeout(this.clicked);
    clearTimeout(this.soon);
    if (this.seen) this.seen.disconnect();
    if (this.network) this.network.destroy();
  }
}
