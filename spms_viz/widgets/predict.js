// A guess before the curve shows: ready-made ones, a handle per moment, or drawn in the picture.
// It compares numbers and fills sentences that Python wrote; it knows nothing of what they mean.

const REST = 400; // ms without a change before new words are said

function handle(parent, { name }, last, onMove, onRest) {
  const label = make("label", "spms-handle", parent);
  const head = make("span", "spms-handle-head", label);
  make("span", "spms-label", head, name);
  const value = make("span", "spms-value", head);
  value.setAttribute("aria-hidden", "true");
  const range = make("input", "spms-range", label);
  Object.assign(range, { type: "range", min: 0, max: last, step: 1 });
  range.setAttribute("aria-label", name);
  ownKeys(range);
  range.addEventListener("input", () => onMove(Number(range.value)));
  range.addEventListener("change", onRest);
  return { range, value };
}

// The lowest level of a curve near a moment: a peak just there is not what a guess is about.
function calm(points, year, width) {
  let low = Infinity;
  for (let i = 0; i < points.length; i += 2) {
    if (Math.abs(points[i] - year) <= width) low = Math.min(low, points[i + 1]);
  }
  return low;
}

function compare(level, curves, close) {
  const [low, high] = [Math.min(...curves), Math.max(...curves)];
  if (level > high + close) return { name: "higher", gap: level - high };
  if (level < low - close) return { name: "lower", gap: low - level };
  return { name: "close", gap: 0 };
}

// The end first, then the widest gap on the way there.
function difference(model, truths) {
  const { close, closing, sentences } = model.get("words");
  const moments = model.get("handles");
  const found = model.get("levels").map((level, i) => compare(level, truths[i], close));
  if (found.every(({ gap }) => gap === 0)) return `${sentences.throughout} ${closing}`;
  const say = (i) =>
    sentences[found[i].name]
      .replace("{moment}", moments[i].time)
      .replace("{gap}", found[i].gap.toFixed(1));
  const end = found.length - 1;
  const way = found.slice(0, end).reduce((best, { gap }, i) => (gap > found[best].gap ? i : best), 0);
  return [say(end), ...(found[way].gap > 0 ? [say(way)] : []), closing].join(" ");
}

class View {
  constructor(model, el) {
    this.model = model;
    this.truths = model.get("truths");
    this.stops = [];
    this.build(el);
    this.onChange = () => this.show();
    model.on("change:levels change:is_shown", this.onChange);
    this.show();
  }

  build(el) {
    const { model } = this;
    const words = model.get("words");
    this.root = make("div", "spms-predict", el);
    this.root.setAttribute("role", "group");
    this.root.setAttribute("aria-label", words.prompt);
    this.ask = make("div", "spms-predict-ask", this.root);
    make("p", "spms-prompt", this.ask, words.prompt);
    const ready = make("div", "spms-predict-row", this.ask);
    ready.setAttribute("role", "group");
    ready.setAttribute("aria-label", words.ready);
    for (const { name, levels } of model.get("sketches")) {
      makeButton(ready, name, () => this.set(levels, true));
    }
    const row = make("div", "spms-handles", this.ask);
    const last = model.get("steps").length - 1;
    this.handles = model.get("handles").map((moment, i) =>
      handle(row, moment, last, (step) => this.move(i, step), () => model.save_changes()),
    );
    const end = make("div", "spms-predict-row", this.root);
    this.reveal = makeButton(end, words.show, () => this.turn(true));
    this.again = makeButton(end, words.again, () => this.guessAgain());
    this.said = make("p", "spms-difference", this.root);
    this.said.setAttribute("role", "status");
  }

  set(levels, isAtRest) {
    this.model.set("levels", levels);
    if (isAtRest) this.model.save_changes();
  }

  move(i, step) {
    const level = this.model.get("steps")[step];
    this.set(this.model.get("levels").map((old, k) => (k === i ? level : old)), false);
  }

  // A pointer in the picture moves the handle that is nearest in time.
  draw({ year, level }) {
    const years = this.model.get("handles").map((moment) => moment.year);
    const end = years[years.length - 1];
    if (year >= 0 && year <= end * 1.04) {
      this.move(nearest(years, year), nearest(this.model.get("steps"), level));
    }
  }

  turn(isShown) {
    const hadFocus = this.root.contains(document.activeElement);
    this.model.set("is_shown", isShown);
    this.model.save_changes();
    if (hadFocus) (isShown ? this.again : this.reveal).focus(); // the pressed button is gone
  }

  // A new guess is about the first curve again, so the sliders go back with it.
  async guessAgain() {
    this.turn(false);
    putBack(await modelsOf(this.picture, "sliders"));
  }

  show() {
    const { model } = this;
    const [steps, texts, levels] = ["steps", "texts", "levels"].map((name) => model.get(name));
    levels.forEach((level, i) => {
      const { range, value } = this.handles[i];
      const step = steps.indexOf(level);
      range.value = step;
      range.setAttribute("aria-valuetext", texts[step]);
      value.textContent = texts[step];
    });
    const isShown = model.get("is_shown");
    this.ask.hidden = this.reveal.hidden = isShown;
    this.again.hidden = !isShown;
    this.say();
    this.lay();
  }

  say() {
    const { model } = this;
    this.said.textContent = model.get("is_shown") ? difference(model, this.truths) : "";
  }

  // Over the picture; until the curve shows, the sliders stay away.
  lay() {
    if (!this.picture) return;
    const { model } = this;
    const isCovered = !model.get("is_shown");
    const years = model.get("handles").map((moment) => moment.year);
    const handles = model.get("levels").map((level, i) => [years[i], level]);
    const guess = this.picture.get("guess");
    this.picture.set("guess", { ...guess, isCovered, points: [guess.points[0], ...handles] });
    for (const layout of this.layouts) layout.set("display", isCovered ? "none" : "");
  }

  async start() {
    const { model } = this;
    const [picture] = await modelsOf(model, "picture");
    this.layouts = await modelsOf(model, "layouts");
    if (this.stopped) return;
    this.picture = picture;
    this.listen("spms:draw", (place) => this.draw(place));
    this.listen("spms:shown", (curves) => this.read(curves));
    this.lay();
  }

  // The picture tells of itself by events in the page; those of other pictures are not ours.
  listen(name, act) {
    const hear = ({ target, detail }) => {
      if (target.closest(".spms-predicted")?.contains(this.root)) act(detail);
    };
    document.addEventListener(name, hear);
    this.stops.push(() => document.removeEventListener(name, hear));
  }

  read(curves) {
    const lines = this.picture.get("guess").gids.map((gid) => curves.get(gid)?.top);
    if (!lines.every(Boolean)) return;
    const width = this.model.get("words").near;
    this.truths = this.model.get("handles").map(({ year }) => lines.map((top) => calm(top, year, width)));
    clearTimeout(this.rest);
    this.rest = setTimeout(() => this.say(), REST);
  }

  stop() {
    this.stopped = true;
    clearTimeout(this.rest);
    this.model.off("change:levels change:is_shown", this.onChange);
    this.stops.forEach((stop) => stop());
  }
}

function render({ model, el }) {
  const view = new View(model, el);
  view.start();
  return () => view.stop();
}

export default { render };
