// Buttons, menus, legend, tips, keys. All text by textContent.
const BUTTONS = [
  ["expand", "E"], ["collapse", "C"], ["hide", "H"], ["pin", "P"], ["path", ""],
  null, ["undo", "Ctrl+Z"], ["redo", "Ctrl+Y"], null, ["fit", "F"], ["more", ""],
];
const MORE = ["near", "invert", "all", "show", "noise", "certain", "tidy", "group.country", "group.case", "group.role", "group.none", "png"];

Object.assign(Board.prototype, {
  word(key) { return this.data.words[key] || key; },

  chosen() { return this.network.getSelectedNodes(); },

  furnish() {
    const { data } = this;
    if (!this.made || this.made !== data.words.language) this.build();
    const count = this.chosen().length, [back, ahead, path] = data.can;
    const able = { expand: count === 1, collapse: count === 1, hide: count > 0, pin: count > 0, path: count === 2 || path, undo: back, redo: ahead };
    for (const [name, button] of this.buttons) if (name in able) button.disabled = !able[name];
    this.buttons.get("path").textContent = this.word(count !== 2 && path ? "unpath" : "path");
    this.net.setAttribute("aria-label", data.aria);
    this.drawLegend();
    this.empty.hidden = data.nodes.length > 0;
    this.empty.textContent = this.word("empty");
    this.drawStatus();
    if (data.choice && this.asked !== JSON.stringify(data.choice)) this.openChoice(data.choice);
    else if (!data.choice && this.open === "choice") this.shut();
    this.asked = data.choice ? JSON.stringify(data.choice) : "";
  },

  build() {
    this.made = this.data.words.language;
    this.buttons = new Map();
    this.bar.replaceChildren(...BUTTONS.map((entry) => {
      if (!entry) return element("span", "gap");
      const [name, key] = entry, button = element("button", name, this.word(name));
      button.type = "button";
      if (key) { button.setAttribute("aria-keyshortcuts", key.replace("Ctrl", "Control")); button.title = `${this.word(name)} (${key})`; }
      button.addEventListener("click", () => this.press(name));
      this.buttons.set(name, button);
      return button;
    }));
  },

  press(name) {
    const ids = this.chosen();
    if (name === "expand") { if (ids.length === 1) this.say("choose", { ids }); }
    else if (name === "path") this.say(ids.length === 2 ? "path" : "unpath", ids.length === 2 ? { ids } : {});
    else if (name === "fit") this.fit();
    else if (name === "more") this.openMore();
    else if (name === "all") { this.network.setSelection({ nodes: this.rows.map((row) => row[0]), edges: [] }, { highlightEdges: false }); this.dim(); this.select(); }
    else if (name === "png") save(this);
    else if (name.startsWith("group.")) { this.refit = true; this.say("group", { choice: [name.slice(6)] }); }
    else if (name === "tidy") { this.refit = true; this.say("tidy"); }
    else if (name === "undo" || name === "redo") this.say(name);
    else if (["noise", "certain", "show", "near", "invert"].includes(name)) this.say(name);
    else if (ids.length) this.say(name, { ids });
  },

  drawLegend() {
    const { data } = this, kinds = data.legend.map(([figure, text, count, hidden]) => {
      const button = element("button", hidden ? "entry off" : "entry");
      button.type = "button";
      button.setAttribute("aria-pressed", hidden ? "false" : "true");
      button.title = this.word(hidden ? "legend.show" : "legend.hide");
      button.append(icon(data.looks[data.figures.indexOf(figure)], this.ink.ground), element("span", "", text), element("span", "count", count));
      button.addEventListener("click", () => this.say("kind", { choice: [figure] }));
      return button;
    });
    const used = new Set(data.lines.map((row) => row[4]));
    const strokes = [0, 1, 2].filter((style) => used.has(style)).map((style) => {
      const entry = element("span", "stroke"), sample = element("span", `sample s${style}`);
      entry.append(sample, element("span", "", this.word(`line.${style}`)));
      return entry;
    });
    this.legend.setAttribute("aria-label", this.word("legend"));
    this.legend.replaceChildren(...kinds, ...strokes);
  },

  drawStatus() {
    const { data } = this, parts = [];
    if (data.paths) {
      parts.push(element("span", "", data.paths.text));
      if (data.paths.count > 1) {
        const next = element("button", "small", this.word("path.next"));
        next.type = "button";
        next.addEventListener("click", () => this.say("path", { offset: (data.paths.at + 1) % data.paths.count }));
        parts.push(next);
      }
    }
    if (data.notice) parts.push(element("span", "notice", data.notice));
    if (this.fresh) parts.push(element("span", "", `+${this.fresh}`));
    if (data.hidden) parts.push(this.chip(`${this.word("hidden")}: ${data.hidden}`, "show"));
    if (data.folded.length) parts.push(this.chip(`${this.word("folded")}: ${data.folded.join(", ")}`, "noise"));
    if (data.on.certain) parts.push(this.chip(this.word("certain"), "certain"));
    parts.push(element("span", "counts", data.counted));
    this.status.replaceChildren(...parts);
  },

  chip(text, act) {
    const button = element("button", "small", `${text} ×`);
    button.type = "button";
    button.addEventListener("click", () => this.say(act));
    return button;
  },

  openChoice(choice) {
    const list = element("div", "rows"), boxes = [];
    for (const [type, label, text, count] of choice.rows) {
      const row = element("label", "row"), box = element("input");
      box.type = "checkbox";
      box.checked = true;
      box.value = `${type}/${label}`;
      boxes.push(box);
      row.append(box, element("span", "", text), element("span", "count", `+${count}`));
      list.append(row);
    }
    const go = element("button", "go", this.word(choice.offset ? "choice.next" : "choice.go"));
    go.type = "button";
    go.disabled = !boxes.length;
    go.addEventListener("click", () => {
      const wanted = boxes.filter((box) => box.checked).map((box) => box.value);
      if (!wanted.length) return;
      const all = wanted.length === boxes.length && !choice.offset;
      this.say("expand", { ids: [choice.id], choice: wanted, offset: choice.offset });
      this.shut();
    });
    const head = element("strong", "", this.word(choice.rows.length ? "choice.title" : "choice.none"));
    this.openMenu("choice", [head, list, go], this.row.has(choice.id) ? this.spot(choice.id) : { x: 40, y: 40 });
    (boxes[0] || go).focus();
  },

  openMore() {
    if (this.open === "more") { this.shut(); return; }
    const current = this.data.on.grouped;
    const entries = MORE.filter((name) => name !== `group.${current}`).map((name) => {
      const on = this.data.on[name] ? `${name}.off` : name, button = element("button", "item", this.word(on));
      button.type = "button";
      button.addEventListener("click", () => { this.shut(); this.press(name); });
      return button;
    });
    const box = this.buttons.get("more").getBoundingClientRect(), stage = this.stage.getBoundingClientRect();
    this.openMenu("more", entries, { x: box.left - stage.left, y: 0 });
    entries[0].focus();
  },

  openMenu(name, parts, { x, y }) {
    this.hideTip();
    this.open = name;
    this.menu.replaceChildren(...parts);
    this.menu.hidden = false;
    this.menu.setAttribute("aria-label", this.word(name === "more" ? "more" : "choice.title"));
    const wide = this.menu.offsetWidth, high = this.menu.offsetHeight;
    this.menu.style.left = `${Math.max(4, Math.min(x + 6, this.stage.clientWidth - wide - 6))}px`;
    this.menu.style.top = `${Math.max(4, Math.min(y + 6, this.stage.clientHeight - high - 6))}px`;
  },

  shut() {
    if (this.menu.hidden) return;
    const asked = this.open === "choice" && this.data.choice;
    this.menu.hidden = true;
    this.open = "";
    if (asked) this.say("close");
    this.net.focus({ preventScroll: true });
  },

  showTip(texts, spot) {
    const told = (texts || []).filter(Boolean);
    if (!told.length || !spot || !this.menu.hidden) return;
    this.tip.replaceChildren(...told.map((text, at) => element("div", at ? "" : "name", text)));
    this.tip.hidden = false;
    const wide = this.tip.offsetWidth, high = this.tip.offsetHeight;
    const right = spot.x + 18 + wide < this.stage.clientWidth;
    this.tip.style.left = `${Math.max(4, right ? spot.x + 18 : spot.x - wide - 18)}px`;
    this.tip.style.top = `${Math.max(4, Math.min(spot.y - high / 2, this.stage.clientHeight - high - 4))}px`;
  },

  hideTip() { this.tip.hidden = true; },

  step(forward) {
    if (!this.rows.length) return;
    const at = this.rows.findIndex((row) => row[0] === this.chosen()[0]);
    const next = this.rows[(at + (forward ? 1 : this.rows.length - 1 + (at < 0 ? 1 : 0))) % this.rows.length];
    this.network.setSelection({ nodes: [next[0]], edges: [] }, { highlightEdges: false });
    this.dim();
    this.declutter();
    this.net.setAttribute("aria-label", next[8].join(", "));
    clearTimeout(this.clicked);
    this.clicked = setTimeout(() => this.select(), 220);
  },

  key(event) {
    if (event.key === "Escape") {
      if (!this.menu.hidden) this.shut();
      else { this.network.unselectAll(); this.dim(); this.declutter(); this.select(); }
      event.stopPropagation();
      return;
    }
    if (!this.net.contains(event.target) || event.altKey) return;
    const name = event.key.length === 1 ? event.key.toLowerCase() : event.key, held = event.ctrlKey || event.metaKey;
    const plain = {
      e: "expand", c: "collapse", p: "pin", h: "hide", Delete: "hide", f: "fit",
    }, ctrl = { a: "all", z: event.shiftKey ? "redo" : "undo", y: "redo" };
    const pans = { ArrowLeft: [-60, 0], ArrowRight: [60, 0], ArrowUp: [0, -60], ArrowDown: [0, 60] };
    const zooms = { "+": 1.25, "=": 1.25, "-": 0.8 };
    const done = held ? ctrl[name] : plain[name];
    if (done) this.press(done);
    else if (held) return;
    else if (name in pans) {
      const { x, y } = this.network.getViewPosition(), scale = this.network.getScale();
      this.network.moveTo({ position: { x: x + pans[name][0] / scale, y: y + pans[name][1] / scale }, animation: false });
    } else if (name in zooms) { this.network.moveTo({ scale: this.network.getScale() * zooms[name], animation: false }); this.later(); }
    else if (name === "n" || name === "b") this.step(name === "n");
    else return;
    event.preventDefault();
    event.stopPropagation();
  },
});
