// Visits come on request, moments are marked, then the line shows. How many visits have come and
// where the change-over lies, the picture's own sliders say. It compares years and fills sentences
// that Python wrote; it knows nothing of what they mean.

import { BesidePicture } from "./beside_picture.js";
import { fill } from "./fill.js";
import { Form } from "./looking_back_form.js";
import { distances, spread, visitInWords } from "./looking_back_words.js";
import { modelsOf, putTo, stepOf } from "./models.js";

const MARGIN = 1.02; // of the time axis: a pointer just beyond its end still marks
const CHANGES = "change:mark change:kept change:is_shown";

class View {
  /**
   * @param {Model} model
   * @param {Element} el
   */
  constructor(model, el) {
    this.model = model;
    this.words = model.get("words");
    this.limits = model.get("limits");
    /** @type {number[][]} */
    this.visits = []; // year and level of each that has come
    this.form = new Form(el, this.words, this.limits, this.acts());
    this.beside = new BesidePicture(model, {
      point: ({ year }) => this.point(year),
      read: (readings) => this.read(readings),
    });
    this.onChange = () => this.show();
    model.on(CHANGES, this.onChange);
    this.show();
  }

  acts() {
    return {
      come: (count) => this.come(count),
      slide: (step) => this.mark(step * this.limits.step),
      rest: () => this.model.save_changes(),
      step: (by) => this.step(by),
      keep: () => this.keep(),
      clear: () => this.clear(),
      turn: () => this.turn(),
      restart: (by) => this.restart(by),
    };
  }

  async start() {
    const [seen, onset] = await modelsOf(this.model, "hidden");
    this.seen = seen; // the slider of the visits so far
    this.onset = onset; // that of the change-over, whose steps are the rounds
    this.onSeen = () => this.goBack();
    this.seen.on("change:value", this.onSeen);
    await this.beside.start();
    this.show();
  }

  set(values) {
    this.model.set(values);
    this.model.save_changes();
  }

  // More visits come; the picture tells of them (read).
  come(count) {
    this.isAsked = true;
    const before = this.visits.length;
    putTo(this.seen, Math.min(this.seen.get("value") + count, this.limits.most));
    if (this.visits.length === before) this.sayVisits(); // no more were there
  }

  lastYear() {
    return this.visits.length ? this.visits[this.visits.length - 1][0] : 0;
  }

  // A mark is never later than the last visit.
  mark(year) {
    const { step } = this.limits;
    const whole = Math.round(Math.min(Math.max(year, 0), this.lastYear()) / step) * step;
    this.model.set("mark", whole);
  }

  step(by) {
    const { step } = this.limits;
    const now = this.model.get("mark") ?? (by > 0 ? -step : this.lastYear() + step);
    this.mark(now + by * step);
    this.model.save_changes();
    this.form.keptSaid.textContent = this.markText();
  }

  markText() {
    const year = this.model.get("mark");
    return year === null ? this.words.no_mark : fill(this.words.at, { year });
  }

  keep() {
    const { words, limits, model } = this;
    const [year, kept] = [model.get("mark"), model.get("kept")];
    const letter = limits.letters[kept.length];
    const text = year === null ? words.first : letter ? words.kept : words.full;
    if (year !== null && letter) this.set({ kept: [...kept, year], mark: null });
    this.form.keptSaid.textContent = fill(text, { letter, year });
  }

  clear() {
    this.set({ kept: [], mark: null });
    this.form.keptSaid.textContent = this.words.cleared;
  }

  turn() {
    this.isAsked = false;
    putTo(this.seen, this.limits.most);
    this.set({ is_shown: true });
    this.form.again.focus(); // the pressed button is gone
  }

  // The next round hides the change-over somewhere else.
  restart(by) {
    const hadFocus = this.form.root.contains(document.activeElement);
    this.cover();
    const rounds = this.onset.get("values");
    putTo(this.onset, rounds[(stepOf(this.onset) + by) % rounds.length]);
    putTo(this.seen, this.seen.get("start"));
    if (hadFocus) this.form.next.focus();
  }

  cover() {
    this.isAsked = false;
    this.set({ is_shown: false, mark: null, kept: [] });
    this.form.said.textContent = this.form.keptSaid.textContent = "";
  }

  // Start again, or a code typed in: without the visits the line is covered again.
  goBack() {
    const isAtStart = this.seen.get("value") === this.seen.get("start");
    if (this.model.get("is_shown") && isAtStart) this.cover();
  }

  allMarks() {
    const [kept, year] = [this.model.get("kept"), this.model.get("mark")];
    const marks = kept.map((one, i) => ({ name: this.limits.letters[i], year: one }));
    return year === null ? marks : [...marks, { name: this.words.mark, year }];
  }

  show() {
    const { model, limits } = this;
    const isShown = model.get("is_shown");
    const marks = this.allMarks();
    const last = Math.floor(this.lastYear() / limits.step);
    this.form.showEnd(isShown);
    this.form.showMark((model.get("mark") ?? 0) / limits.step, last, this.markText());
    this.form.tell(isShown && this.onset ? this.told(marks) : []);
    const layer = () => ({ marks: marks.map((one) => ({ ...one, top: limits.top })) });
    this.beside.lay(!isShown, layer);
  }

  told(marks) {
    const onset = this.onset.get("value");
    return [spread(marks, this.words), ...distances(marks, onset, this.words), this.words.closing];
  }

  point(year) {
    if (year > this.limits.horizon * MARGIN) return;
    this.mark(year);
    this.model.save_changes();
  }

  // The visits of the state that shows.
  read(readings) {
    this.visits = readings[this.limits.visits];
    this.form.showVisits(this.visits.map((_, i) => this.visit(i)));
    if (this.isAsked) this.sayVisits();
    this.show();
  }

  visit(i) {
    const axis = { trends: this.model.get("trends"), top: this.limits.top };
    return visitInWords(this.visits, i, this.words, axis);
  }

  sayVisits() {
    const count = this.visits.length;
    const isEnd = count < this.seen.get("value") || count === this.limits.most;
    const last = isEnd ? [this.words.last] : [];
    this.form.said.textContent = [this.visit(count - 1), ...last].join(" ");
  }

  stop() {
    this.model.off(CHANGES, this.onChange);
    this.seen?.off("change:value", this.onSeen);
    this.beside.stop();
  }
}

async function render({ model, el }) {
  const view = new View(model, el);
  await view.start(); // whoever waits for it hears where it fails
  return () => view.stop();
}

export default { render };
