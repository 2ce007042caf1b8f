// A guess before the curve shows: ready-made ones, a handle per moment, or drawn in the picture.
// It compares numbers and fills sentences that Python wrote; it knows nothing of what they mean.

import { BesidePicture } from "./beside_picture.js";
import { make, makeButton, makeGroup, makeStatus, ownKeys } from "./dom.js";
import { followFinger } from "./finger.js";
import { modelsOf, nearest } from "./models.js";
import { difference } from "./predict_words.js";
import { startAgain } from "./start_again.js";

const REST = 400; // ms without a change before new words are said
const MARGIN = 1.04; // of the time axis: a pointer just beyond its end still draws

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
  followFinger(range, onMove);
  range.addEventListener("change", onRest);
  return { range, value };
}

class View {
  /**
   * @param {Model} model
   * @param {Element} el
   */
  constructor(model, el) {
    this.model = model;
    this.lines = null; // levels of each line at the handles, once the picture shows
    this.beside = new BesidePicture(model, {
      point: (place) => this.draw(place),
      read: (readings) => this.read(readings),
    });
    this.words = model.get("words");
    this.root = makeGroup(el, "spms-predict", this.words.prompt);
    this.ask = make("div", "spms-predict-ask", this.root);
    make("p", "spms-prompt", this.ask, this.words.prompt);
    this.buildGuess();
    this.buildEnd();
    this.onChange = () => this.show();
    model.on("change:levels change:is_shown", this.onChange);
    this.show();
  }

  buildGuess() {
    const { model } = this;
    const ready = makeGroup(this.ask, "spms-predict-row", this.words.ready);
    for (const { name, levels } of model.get("sketches")) {
      makeButton(ready, name, () => this.set(levels, true));
    }
    const row = make("div", "spms-handles", this.ask);
    const last = model.get("steps").length - 1;
    this.handles = model.get("handles").map((moment, i) =>
      handle(row, moment, last, (step) => this.move(i, step), () => model.save_changes())
    );
  }

  buildEnd() {
    const end = make("div", "spms-predict-row", this.root);
    this.reveal = makeButton(end, this.words.show, () => this.turn(true));
    this.again = makeButton(end, this.words.again, () => this.guessAgain());
    this.said = makeStatus(this.root, "spms-difference");
  }

  set(levels, isAtRest) {
    this.model.set("levels", levels);
    if (isAtRest) this.model.save_changes();
  }

  move(i, step) {
    const level = this.model.get("steps")[step];
    this.set(this.model.get("levels").map((old, k) => (k === i ? level : old)), false);
  }

  years() {
    return this.model.get("handles").map((moment) => moment.year);
  }

  // A pointer in the picture moves the handle that is nearest in time.
  draw({ year, level }) {
    const years = this.years();
    if (year < 0 || year > years[years.length - 1] * MARGIN) return;
    this.move(nearest(years, year), nearest(this.model.get("steps"), level));
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
    startAgain(await modelsOf(this.beside.picture, "sliders"));
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
    const isSaid = model.get("is_shown") && this.lines;
    this.said.textContent = isSaid
      ? difference(model.get("levels"), this.lines, model.get("handles"), this.words)
      : "";
  }

  lay() {
    const years = this.years();
    const handles = this.model.get("levels").map((level, i) => [years[i], level]);
    /** @param {Guess} guess */
    const layer = ({ points }) => ({ points: [points[0], ...handles] });
    this.beside.lay(!this.model.get("is_shown"), layer);
  }

  async start() {
    await this.beside.start();
    this.lay();
  }

  // Python read the lines at the handles, where no peak counts (predict.py).
  read(readings) {
    const isFirst = !this.lines;
    const gids = this.model.get("lines");
    this.lines = gids.map((gid) => readings[gid].map(([, level]) => level));
    clearTimeout(this.rest);
    if (isFirst) this.say();
    else this.rest = setTimeout(() => this.say(), REST);
  }

  stop() {
    clearTimeout(this.rest);
    this.model.off("change:levels change:is_shown", this.onChange);
    this.beside.stop();
  }
}

async function render({ model, el }) {
  const view = new View(model, el);
  await view.start(); // whoever waits for it hears where it fails
  return () => view.stop();
}

export default { render };
