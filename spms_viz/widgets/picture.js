// A picture that matplotlib drew once; its paths and words follow the sliders by looking states
// up in a table. Nothing here knows what the numbers mean.

const REST = 600; // ms without a change before the words are announced
const HEARD = 6000; // ms until the announcement is taken away: the words stand above it as well
const PAUSE = 150; // ms without a change before sweeps around the new state are fetched
const NARROW = 600; // px; below, panels stand one under the other
const UNDER_WAY = 3; // requests at most; the newest state always goes out last
// An answer may wait in the server for the browser's next message (Nagle's algorithm against
// delayed acknowledgement). Tiny messages, only while an answer is missing, set it free.
const NUDGES = [4, 9, 16]; // ms

// Where all sliders but one stand: what a sweep of that one is made for.
const without = (state, slider) => `${state.map((step, k) => (k === slider ? "" : step))}`;

class View {
  constructor(model, el) {
    this.model = model;
    this.drawings = [];
    this.shown = new Map(); // gid -> the places its points came from
    this.tables = [];
    this.asked = 0;
    this.answered = 0;
    this.underWay = 0;
    this.sweepsAsked = new Map(); // slider -> where the others stand in its sweep under way
    this.build(el);
    this.say(model.get("lines"));
  }

  build(el) {
    this.root = make("figure", "spms-picture", el);
    const frame = make("div", "spms-drawing", this.root);
    frame.setAttribute("role", "img");
    frame.setAttribute("aria-label", this.model.get("name"));
    this.root.setAttribute("aria-label", this.model.get("name"));
    this.frame = frame;
    const caption = make("figcaption", "spms-words", this.root);
    this.words = make("div", "spms-lines", caption);
    make("p", "spms-caption", caption, this.model.get("caption"));
    this.note = make("p", "spms-note", this.root);
    this.note.setAttribute("role", "status");
    this.clock = new Clock(this.note, this.model.get("messages").picture);
    this.spoken = make("p", "spms-spoken", this.root);
    this.spoken.setAttribute("aria-live", "polite");
    this.described = make("p", "spms-described", this.root);
    Object.assign(this.described, { hidden: true, id: newId() });
    frame.setAttribute("aria-describedby", this.described.id);
    this.addTools();
    this.resize = new ResizeObserver(() => this.fit());
    this.resize.observe(this.root);
    this.onGuess = () => this.showGuess();
    this.model.on("change:guess", this.onGuess);
    for (const event of ["pointerdown", "pointermove"]) {
      frame.addEventListener(event, (pointer) => this.draw(pointer));
    }
    this.onDrawing = () => this.takeDrawings();
    this.model.on("change:drawings", this.onDrawing);
    this.onLook = () => this.fit();
    window.addEventListener(LOOK, this.onLook);
    this.onDrawing();
  }

  addTools() {
    const { name, words, table, look } = this.model.get("messages").tools;
    const texts = this.model.get("details");
    const looks = lookPanel(this.model.get("messages").look);
    this.stopLooks = looks.stop;
    this.tools = new Tools(this.root, name);
    this.addListen();
    this.tools.add(words, () => paragraphs(this.description()));
    this.tools.add(table, () => [dataTable(this.curves(), texts)]);
    this.tools.add(look, () => [looks.panel]);
    this.codeButton = this.tools.add("", () => [this.codes()]);
    const { label, help } = this.model.get("messages").again;
    const putAllBack = () => putBack(this.sliders ?? []);
    this.tools.button(label, putAllBack, "spms-button spms-again").title = help;
  }

  addListen() {
    const messages = this.model.get("messages").listen;
    const button = this.tools.button(messages.label, () => this.listen.press());
    const curves = () => this.curves();
    this.listen = new Listen(button, this.tools.status, messages, curves, this.model.get("bounds"));
  }

  // Made once: built anew, it would lose what is typed.
  codes() {
    this.codesMade ??= codePanel({
      prefix: this.model.get("code"),
      sliders: this.sliders,
      texts: this.model.get("messages").code,
    });
    return this.codesMade;
  }

  showCode() {
    const code = codeNow(this.model.get("code"), this.sliders);
    this.codeButton.textContent = fill(this.model.get("messages").code.button, { code });
  }

  // What each named curve shows now.
  curves() {
    const points = this.visible?.last ?? new Map();
    const named = this.model.get("named").filter(({ gid }) => points.has(gid));
    return named.map(({ gid, name, marks }) => ({
      name,
      points: points.get(gid).top,
      marks: [...new Set(points.get(marks)?.top.filter((x, i) => i % 2 === 0 && !Number.isNaN(x)))],
    }));
  }

  description() {
    const lines = Array.from(this.words.children, (line) => line.textContent);
    const controls = (this.sliders ?? []).map((slider) => ({
      label: slider.get("label"),
      help: slider.get("help"),
    }));
    return describeAll(this.curves(), lines, controls, this.model.get("details"));
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
    if (!this.root.clientWidth) this.listen?.stop(); // hidden, by choice
    if (!this.drawings.length) return; // still being drawn
    const isNarrow = this.root.clientWidth > 0 && this.root.clientWidth < NARROW;
    const [wide, narrow = wide] = this.drawings; // the narrow one also has the larger text
    const fitting = isNarrow || chosenLook().text === "large" ? narrow : wide;
    if (this.visible === fitting) return;
    this.visible = fitting;
    for (const drawing of this.drawings) drawing.box.hidden = drawing !== fitting;
    this.shown.clear(); // the other drawing has not followed
    this.showGuess();
    if (this.sliders) this.follow();
  }

  showGuess() {
    const guess = this.model.get("guess");
    if (!guess.gids || !this.visible) return;
    this.root.classList.toggle("spms-covered", guess.isCovered);
    this.words.hidden = this.spoken.hidden = guess.isCovered; // they tell what is guessed
    this.visible.guess(guess);
    this.describe();
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

  // A table that comes later and shows the same state changes nothing to be heard.
  announce(state) {
    clearTimeout(this.rest);
    clearTimeout(this.heard);
    this.rest = setTimeout(() => {
      const lines = Array.from(this.words.children, (line) => line.textContent);
      if (`${state}` !== this.said) this.spoken.textContent = lines.join(" ");
      this.said = `${state}`;
      this.heard = setTimeout(() => this.spoken.replaceChildren(), HEARD);
      this.describe();
    }, REST);
  }

  describe() {
    const isCovered = this.model.get("guess").isCovered; // what is to be guessed is not told
    const texts = this.model.get("details");
    const curves = this.curves().map((curve) => curveInWords(curve, texts));
    this.described.textContent = isCovered ? "" : [...curves, texts.more].join(" ");
    this.tools.refresh();
  }

  async start() {
    this.sliders = await modelsOf(this.model, "sliders");
    if (this.stopped) return;
    this.last = this.state(); // where the sliders stood at the last look
    this.said = `${this.last}`; // in the page from its start
    this.showCode();
    this.onMove = () => {
      this.listen.stop(); // what sounds is no longer what shows
      this.showCode();
      this.follow();
    };
    this.onTable = () => this.load();
    this.onMessage = (content, buffers) => this.receive(content, buffers);
    this.sliders.forEach((slider) => slider.on("change:value", this.onMove));
    this.model.on("change:table", this.onTable);
    this.onSweeps = () => this.loadSweeps();
    this.model.on("change:sweeps", this.onSweeps);
    this.model.on("msg:custom", this.onMessage);
    const isAlone = this.model.get("sweeps").length > 0;
    if (this.model.get("table").header) await this.load();
    else if (isAlone) await this.loadSweeps();
    else {
      this.clock.asked();
      this.model.send({ ask: "table" });
    }
  }

  state() {
    return this.sliders.map((slider) => nearest(slider.get("values"), slider.get("value")));
  }

  async load() {
    this.tables = [await decode(this.model.get("table"))];
    this.clock.end();
    this.isComplete = true;
    this.follow();
    this.root.dataset.ready = "true"; // from here on nothing needs Python
  }

  // Without Python, and with more states than one table can hold, one slider moves at a time.
  async loadSweeps() {
    this.tables = await Promise.all(this.model.get("sweeps").map(decode));
    this.clock.end();
    this.isAlone = true;
    this.follow();
    this.root.dataset.ready = "true";
  }

  // Once all sliders that were set at once stand: the others go back to where the sweep of the one
  // that moved was made.
  putOthersBack() {
    const state = this.state();
    if (this.stopped || this.tables.some((one) => holds(one, state))) return;
    const moved = state.findIndex((step, k) => step !== this.last[k]);
    const { base } = this.tables[0].header;
    this.sliders.forEach((slider, k) => k !== moved && putTo(slider, slider.get("values")[base[k]]));
    this.note.textContent = this.model.get("messages").picture.one_at_a_time;
  }

  follow() {
    if (!this.visible) return;
    const state = this.state();
    const table = this.tables.find((one) => holds(one, state));
    if (this.isAlone && !table) return queueMicrotask(() => this.putOthersBack());
    if (this.isAlone && `${state}` === `${table.header.base}`) this.note.textContent = "";
    if (table) {
      this.answered = this.asked; // what was asked for before is older than what shows now
      this.show(table, state);
    } else this.request(state);
    this.watchTheHand(state, !table);
    if (this.isComplete === false) this.pause();
  }

  // A slider that moves for the second time is likely to go on: all its steps are fetched at once.
  watchTheHand(state, isMissing) {
    const moved = state.flatMap((step, k) => (step === this.last[k] ? [] : [k]));
    this.last = state;
    if (moved.length !== 1) return;
    const motion = `${moved}:${without(state, moved[0])}`;
    if (isMissing && motion === this.motion) this.askSweep(state, moved[0]);
    this.motion = motion;
  }

  // Where all states are too many for one table, each slider has a sweep: all its steps, the
  // others where they are. Once the hand rests, sweeps that no longer fit are fetched anew.
  pause() {
    clearTimeout(this.resting);
    const missing = this.missing();
    this.root.dataset.ready = String(!missing.length); // true: nothing nearby needs Python
    if (!missing.length) return;
    this.resting = setTimeout(() => {
      for (const k of this.missing()) this.askSweep(this.state(), k);
    }, PAUSE);
  }

  // Once: where Python takes long, an answer to one slider finds those of the others under way.
  askSweep(state, slider) {
    const others = without(state, slider);
    if (this.sweepsAsked.get(slider) === others) return;
    this.sweepsAsked.set(slider, others); // first: sending to a kernel that is gone may throw
    this.ask(state, [slider]);
  }

  // Sliders whose other steps no table holds.
  missing() {
    const state = this.state();
    const fits = (k) => ({ header }) => header.free.includes(k) && holds({ header }, state);
    return this.sliders.map((_, k) => k).filter((k) => !this.tables.some(fits(k)));
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
    this.announce(state);
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
    this.clock.asked(); // first: sending to a kernel that is gone may throw
    this.model.send({ ask: "states", number: this.asked, state, free });
    return this.asked;
  }

  async receive(content, buffers) {
    this.clock.answered();
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
      const [slider] = header.free;
      const others = this.tables.filter((one) => one.header.free[0] !== slider);
      if (this.missing().includes(slider)) this.tables = [...others, table]; // else it comes late
      if (this.sweepsAsked.get(slider) === without(header.base, slider)) {
        this.sweepsAsked.delete(slider);
      }
      this.follow();
    } else if (number > this.answered && !this.tables.some((one) => holds(one, this.state()))) {
      this.answered = number;
      this.show(table, header.base);
    }
  }

  stop() {
    this.stopped = true;
    clearTimeout(this.rest);
    clearTimeout(this.heard);
    this.clock.stop();
    clearTimeout(this.resting);
    this.resize.disconnect();
    this.listen.stop();
    this.stopLooks();
    window.removeEventListener(LOOK, this.onLook);
    this.sliders?.forEach((slider) => slider.off("change:value", this.onMove));
    this.model.off("change:drawings", this.onDrawing);
    this.model.off("change:guess", this.onGuess);
    this.model.off("change:table", this.onTable);
    this.model.off("change:sweeps", this.onSweeps);
    this.model.off("msg:custom", this.onMessage);
  }
}

async function render({ model, el }) {
  watchLook();
  const view = new View(model, el);
  view.start();
  return () => view.stop();
}

export default { render };
