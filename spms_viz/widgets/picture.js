// A picture that matplotlib drew once; its paths and words follow the sliders by looking states
// up in a table. Nothing here knows what the numbers mean.

const REST = 600; // ms without a change before the words are announced
const PAUSE = 150; // ms without a change before sweeps around the new state are fetched
const PATIENCE = 3000; // ms without an answer before the reader is told
const UNDER_WAY = 3; // requests at most; the newest state always goes out last
// An answer may wait in the server for the browser's next message (Nagle's algorithm against
// delayed acknowledgement). Tiny messages, only while an answer is missing, set it free.
const NUDGES = [4, 9, 16]; // ms

async function unpack(view) {
  const stream = new Blob([view]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Int16Array(await new Response(stream).arrayBuffer());
}

async function decode({ header, points, words }) {
  if (!header.isPacked) return addAllUp({ header, points: plain(points), words: plain(words) });
  return addAllUp({ header, points: await unpack(points), words: await unpack(words) });
}

const plain = ({ buffer, byteOffset, byteLength }) =>
  new Int16Array(buffer.slice(byteOffset, byteOffset + byteLength));

function addAllUp(table) {
  const { header } = table;
  const refs = header.curves.flatMap((curve) => [curve.x, ...curve.top, ...curve.bottom]);
  const done = new Set();
  for (const ref of refs) {
    if (done.has(ref.at)) continue;
    done.add(ref.at);
    const end = ref.at + ref.width * rows(ref, header);
    for (let row = ref.at; row < end; row += ref.width) addUp(table.points, row, ref.width);
  }
  return table;
}

const rows = (ref, header) => ref.sliders.reduce((n, k) => n * header.counts[k], 1);

function addUp(points, start, width) {
  for (let i = start + 1; i < start + width; i++) points[i] += points[i - 1]; // wraps in 16 bits
}

function find(ref, header, state) {
  const row = ref.sliders.reduce((n, k) => n * header.counts[k] + state[k], 0);
  return ref.at + row * ref.width;
}

function holds({ header }, state) {
  return header.base.every((step, k) => step === state[k] || header.free.includes(k));
}

// Points of a curve as [x, y, x, y, ...] in stored steps; NaN lifts the pen.
function vertices(table, curve, state) {
  const { header, points } = table;
  const edge = (refs) => {
    const x = find(curve.x, header, state);
    const starts = refs.map((ref) => find(ref, header, state));
    const out = new Float64Array(2 * curve.x.width);
    for (let i = 0; i < curve.x.width; i++) {
      const up = points[x + i] === header.penUp || starts.some((s) => points[s + i] === header.penUp);
      let level = 0;
      for (const start of starts) level += points[start + i];
      out[2 * i] = up ? NaN : points[x + i] / header.yearSteps;
      out[2 * i + 1] = up ? NaN : Math.min(level, header.cap) / header.levelSteps;
    }
    return out;
  };
  const top = edge(curve.top);
  return curve.bottom.length ? { top, bottom: edge(curve.bottom) } : { top };
}

function toPath({ top, bottom }, [x0, perYear, y0, perLevel]) {
  const parts = [];
  let pen = "M";
  const add = (points, i) => {
    if (Number.isNaN(points[i])) {
      pen = "M";
      return;
    }
    const x = Math.round((x0 + perYear * points[i]) * 100) / 100;
    const y = Math.round((y0 + perLevel * points[i + 1]) * 100) / 100;
    parts.push(pen, x, " ", y);
    pen = "L";
  };
  for (let i = 0; i < top.length; i += 2) add(top, i);
  if (bottom) {
    for (let i = bottom.length - 2; i >= 0; i -= 2) add(bottom, i);
    if (parts.length) parts.push("Z");
  }
  return parts.join("");
}

function isSame(points, last) {
  const edges = Object.keys(points);
  return Boolean(last) && edges.every((edge) => {
    const [one, other] = [points[edge], last[edge]];
    return one.length === other.length && one.every((value, i) => Object.is(value, other[i]));
  });
}

function newGuess(parent, label) {
  const add = (tag, name, inside) => {
    const node = document.createElementNS(parent.namespaceURI, tag);
    node.setAttribute("class", name);
    return inside.appendChild(node);
  };
  const group = add("g", "spms-guess", parent);
  add("path", "spms-guess-line", group);
  add("path", "spms-guess-dots", group);
  add("text", "spms-guess-name", group).textContent = label;
  return group;
}

// One drawn figure in the page and its moving parts.
class Drawing {
  constructor({ svg, places, labels }) {
    this.places = places;
    this.labels = labels; // gid -> where its label was drawn: [years, iu]
    this.box = document.createElement("div");
    this.box.innerHTML = svg;
    const root = this.box.firstElementChild;
    root.removeAttribute("width");
    root.removeAttribute("height");
    root.setAttribute("aria-hidden", "true"); // the words say it; the picture has a name
    for (const node of root.querySelectorAll("g[id]")) {
      node.dataset.gid = node.id; // ids would stand twice in the page
      node.removeAttribute("id");
    }
    this.last = new Map(); // gid -> the points it stands on
  }

  find(gid) {
    return this.box.querySelector(`g[data-gid="${gid}"]`);
  }

  move(curve, points) {
    const path = this.find(curve.gid)?.querySelector("path");
    if (!path) return;
    if (isSame(points, this.last.get(curve.gid))) return;
    this.last.set(curve.gid, points);
    path.setAttribute("d", toPath(points, this.places[curve.gid]));
    this.moveLabel(curve, points.top);
  }

  // A dashed line of the learner's over the curves; these stay covered until they are asked for.
  guess({ gids, covered, isCovered, points, label }) {
    for (const gid of covered) {
      for (const node of [this.find(gid), this.find(`${gid}-label`)]) {
        if (node) node.style.display = isCovered ? "none" : "";
      }
    }
    const place = this.places[gids[0]];
    this.guessed ??= newGuess(this.find(gids[0]).parentNode, label);
    const [line, dots, name] = this.guessed.children;
    line.setAttribute("d", toPath({ top: points.flat() }, place));
    const dot = ([year, level]) => toPath({ top: [year, level, year, level] }, place);
    dots.setAttribute("d", points.slice(1).map(dot).join(""));
    const [year, level] = points[points.length - 1];
    name.setAttribute("x", place[0] + place[1] * year - 6);
    name.setAttribute("y", place[2] + place[3] * level - 8);
  }

  // Where a pointer is, in the units of a curve.
  locate(gid, { clientX, clientY }) {
    const root = this.box.firstElementChild;
    const at = new DOMPoint(clientX, clientY).matrixTransform(root.getScreenCTM().inverse());
    const [x0, perYear, y0, perLevel] = this.places[gid];
    return { year: (at.x - x0) / perYear, level: (at.y - y0) / perLevel };
  }

  moveLabel(curve, top) {
    const label = this.find(`${curve.gid}-label`);
    if (!label) return;
    const i = 2 * (curve.labelAt < 0 ? top.length / 2 + curve.labelAt : curve.labelAt);
    const [, perYear, , perLevel] = this.places[curve.gid];
    const [year, level] = this.labels[curve.gid];
    const by = [perYear * (top[i] - year), perLevel * (top[i + 1] - level)];
    label.style.visibility = Number.isNaN(by[0]) ? "hidden" : "visible";
    if (!Number.isNaN(by[0])) label.setAttribute("transform", `translate(${by[0]} ${by[1]})`);
  }
}

class View {
  constructor(model, el) {
    this.model = model;
    this.drawings = [];
    this.shown = new Map(); // gid -> the places its points came from
    this.tables = [];
    this.asked = 0;
    this.answered = 0;
    this.underWay = 0;
    this.build(el);
    this.say(model.get("lines"));
  }

  build(el) {
    const make = (tag, name, parent) => {
      const node = document.createElement(tag);
      node.className = name;
      parent.appendChild(node);
      return node;
    };
    this.root = make("figure", "spms-picture", el);
    const frame = make("div", "spms-drawing", this.root);
    frame.setAttribute("role", "img");
    frame.setAttribute("aria-label", this.model.get("name"));
    this.frame = frame;
    const caption = make("figcaption", "spms-words", this.root);
    this.words = make("div", "spms-lines", caption);
    make("p", "spms-caption", caption).textContent = this.model.get("caption");
    this.note = make("p", "spms-note", this.root);
    this.note.setAttribute("role", "status");
    this.spoken = make("p", "spms-spoken", this.root);
    this.spoken.setAttribute("aria-live", "polite");
    this.resize = new ResizeObserver(() => this.fit());
    this.resize.observe(this.root);
    this.onGuess = () => this.showGuess();
    this.model.on("change:guess", this.onGuess);
    for (const event of ["pointerdown", "pointermove"]) {
      frame.addEventListener(event, (pointer) => this.draw(pointer));
    }
    this.onDrawing = () => this.takeDrawings();
    this.model.on("change:drawings", this.onDrawing);
    this.onDrawing();
  }

  // The wide drawing comes first, so that there is something to see; the narrow one follows.
  takeDrawings() {
    for (const drawing of this.model.get("drawings").slice(this.drawings.length)) {
      this.drawings.push(new Drawing(drawing));
      this.frame.appendChild(this.drawings[this.drawings.length - 1].box);
    }
    this.visible = null;
    this.fit();
  }

  fit() {
    const isNarrow = this.root.clientWidth > 0 && this.root.clientWidth < 600;
    const [wide, narrow = wide] = this.drawings;
    const fitting = isNarrow ? narrow : wide;
    if (this.visible === fitting) return;
    this.visible = fitting;
    for (const drawing of this.drawings) drawing.box.hidden = drawing !== fitting;
    this.shown.clear(); // the other drawing has not followed
    this.showGuess();
    if (this.sliders) this.follow();
  }

  showGuess() {
    const guess = this.model.get("guess");
    if (!guess.gids) return;
    this.root.classList.toggle("spms-covered", guess.isCovered);
    this.words.hidden = this.spoken.hidden = guess.isCovered; // they tell what is guessed
    this.visible.guess(guess);
  }

  draw(pointer) {
    const { gids, isCovered } = this.model.get("guess");
    if (isCovered && pointer.buttons === 1) {
      this.tell("spms:draw", this.visible.locate(gids[0], pointer));
    }
  }

  // To whoever stands beside the picture in the page.
  tell(name, detail) {
    this.root.dispatchEvent(new CustomEvent(name, { bubbles: true, detail }));
  }

  say(lines) {
    this.words.replaceChildren(
      ...lines.map(({ heading, sentences }) => {
        const line = document.createElement("p");
        if (heading) {
          const strong = document.createElement("strong");
          strong.textContent = `${heading}: `;
          line.appendChild(strong);
        }
        line.append(sentences.filter(Boolean).join(" "));
        return line;
      }),
    );
  }

  announce() {
    clearTimeout(this.rest);
    this.rest = setTimeout(() => {
      this.spoken.textContent = this.words.textContent;
    }, REST);
  }

  async start() {
    const names = this.model.get("sliders").map((name) => name.replace("IPY_MODEL_", ""));
    this.sliders = await Promise.all(names.map((id) => this.model.widget_manager.get_model(id)));
    if (this.stopped) return;
    this.onMove = () => this.follow();
    this.onTable = () => this.load();
    this.onMessage = (content, buffers) => this.receive(content, buffers);
    this.sliders.forEach((slider) => slider.on("change:value", this.onMove));
    this.model.on("change:table", this.onTable);
    this.model.on("msg:custom", this.onMessage);
    if (this.model.get("table").header) await this.load();
    else this.model.send({ ask: "table" });
  }

  state() {
    return this.sliders.map((slider) => {
      const value = slider.get("value");
      const gaps = slider.get("values").map((step) => Math.abs(step - value));
      return gaps.indexOf(Math.min(...gaps));
    });
  }

  async load() {
    this.tables = [await decode(this.model.get("table"))];
    this.isComplete = true;
    this.follow();
    this.root.dataset.ready = "true"; // from here on nothing needs Python
  }

  follow() {
    const state = this.state();
    const table = this.tables.find((one) => holds(one, state));
    if (table) this.show(table, state);
    else this.request(state);
    if (this.isComplete === false) this.pause();
  }

  // Where all states are too many for one table, each slider has a sweep: all its steps, the
  // others where they are. Once the hand rests, sweeps that no longer fit are fetched anew.
  pause() {
    clearTimeout(this.resting);
    this.resting = setTimeout(() => {
      const state = this.state();
      this.sliders.forEach((_, k) => {
        const fits = ({ header }) => header.free.includes(k) && holds({ header }, state);
        if (!this.tables.some(fits)) this.ask(state, [k]);
      });
    }, PAUSE);
  }

  show(table, state) {
    const { header } = table;
    for (const curve of header.curves) {
      const key = [curve.x, ...curve.top, ...curve.bottom].map((ref) => find(ref, header, state));
      const name = `${table.number ?? "table"}:${key}`;
      if (this.shown.get(curve.gid) === name) continue;
      this.shown.set(curve.gid, name);
      const points = vertices(table, curve, state);
      this.visible.move(curve, points);
    }
    const text = (line) => {
      const at = find(line, header, state);
      return Array.from(table.words.subarray(at, at + line.width), (id) => header.sentences[id]);
    };
    this.say(header.lines.map((line) => ({ heading: line.heading, sentences: text(line) })));
    this.announce();
    this.tell("spms:shown", this.visible.last);
  }

  // States that no table holds come from Python: newest first, never queued.
  request(state) {
    this.wanted = this.underWay >= UNDER_WAY;
    if (this.wanted) return;
    this.underWay += 1;
    const number = this.ask(state, []);
    const isMissing = () => number === this.asked && number > this.answered && !this.stopped;
    const nudges = this.underWay === 1 ? NUDGES : NUDGES.slice(-1);
    nudges.forEach((ms) =>
      setTimeout(() => isMissing() && this.model.send({ ask: "nothing" }), ms),
    );
  }

  ask(state, free) {
    this.asked += 1;
    // set first: sending to a kernel that is gone may throw
    this.waiting ??= setTimeout(() => {
      this.note.textContent = this.model.get("messages").waiting;
    }, PATIENCE);
    this.model.send({ ask: "states", number: this.asked, state, free });
    return this.asked;
  }

  async receive(content, buffers) {
    clearTimeout(this.waiting);
    this.waiting = null;
    this.note.textContent = "";
    if (content.answer === "table" && !content.complete) {
      this.isComplete = false;
      this.pause();
    }
    if (content.answer === "states") await this.take(content, buffers);
  }

  async take({ number, header }, [points, words]) {
    const isSweep = header.free.length > 0;
    if (!isSweep) this.underWay -= 1;
    if (!isSweep && this.wanted) this.follow();
    const table = await decode({ header, points, words });
    table.number = number;
    if (isSweep) {
      const isOld = (one) => one.header.free[0] === header.free[0];
      this.tables = [...this.tables.filter((one) => !isOld(one)), table];
      this.root.dataset.ready = String(this.tables.length === this.sliders.length);
    } else if (number > this.answered && !this.tables.some((one) => holds(one, this.state()))) {
      this.answered = number;
      this.show(table, header.base);
    }
  }

  stop() {
    this.stopped = true;
    clearTimeout(this.rest);
    clearTimeout(this.waiting);
    clearTimeout(this.resting);
    this.resize.disconnect();
    this.sliders?.forEach((slider) => slider.off("change:value", this.onMove));
    this.model.off("change:drawings", this.onDrawing);
    this.model.off("change:guess", this.onGuess);
    this.model.off("change:table", this.onTable);
    this.model.off("msg:custom", this.onMessage);
  }
}

async function render({ model, el }) {
  const view = new View(model, el);
  view.start();
  return () => view.stop();
}

export default { render };
