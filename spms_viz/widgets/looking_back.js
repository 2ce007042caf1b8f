// Visits come on request, moments are marked, then the line shows. It counts visits and compares
// years, and fills sentences that Python wrote; it knows nothing of what they mean.

class View {
  constructor(model, el) {
    this.model = model;
    this.words = model.get("words");
    this.limits = model.get("limits");
    this.dots = [];
    this.stops = [];
    this.build(el);
    this.onChange = () => this.show();
    model.on("change:visits change:round change:mark change:kept change:is_shown", this.onChange);
    this.show();
  }

  build(el) {
    const { words, limits } = this;
    this.root = make("div", "spms-predict", el);
    this.root.setAttribute("role", "group");
    this.root.setAttribute("aria-label", words.name);
    this.ask = make("div", "spms-predict-ask", this.root);
    make("p", "spms-prompt", this.ask, words.prompt);
    const visits = make("div", "spms-predict-row", this.ask);
    this.next = makeButton(visits, words.next, () => this.come(1), "spms-button spms-next");
    const more = filled(words.more, { count: limits.more });
    makeButton(visits, more, () => this.come(limits.more));
    this.said = make("p", "spms-when-said", this.ask);
    this.said.setAttribute("role", "status");
    this.buildMark();
    this.buildEnd();
  }

  buildMark() {
    const { words, limits } = this;
    const row = make("div", "spms-mark-row", this.ask);
    const label = make("label", "spms-label", row, words.mark);
    this.value = make("span", "spms-value", row);
    this.value.setAttribute("aria-hidden", "true");
    const step = (text, name, by) => {
      const button = makeButton(row, text, () => this.step(by), "spms-step");
      button.setAttribute("aria-label", `${name}: ${words.mark}`);
    };
    step("\u2212", words.earlier, -1);
    this.range = ownKeys(make("input", "spms-range", row));
    Object.assign(this.range, { type: "range", id: newId(), min: 0, step: 1 });
    label.htmlFor = this.range.id;
    this.range.addEventListener("input", () => this.mark(this.range.value * limits.step));
    this.range.addEventListener("change", () => this.model.save_changes());
    step("+", words.later, 1);
    const keeping = make("div", "spms-predict-row", this.ask);
    makeButton(keeping, words.keep, () => this.keep());
    makeButton(keeping, words.clear, () => this.clear());
    this.reveal = makeButton(keeping, words.show, () => this.turn(), "spms-button spms-reveal");
    this.keptSaid = make("p", "spms-when-said", this.ask);
    this.keptSaid.setAttribute("role", "status");
  }

  buildEnd() {
    const { words } = this;
    const details = make("details", "spms-shape", this.ask);
    ownKeys(make("summary", "", details, words.visits));
    this.list = make("ol", "spms-visits", details);
    const end = make("div", "spms-predict-row", this.root);
    this.again = makeButton(end, words.again, () => this.restart(0));
    this.another = makeButton(end, words.another, () => this.restart(1));
    this.result = make("div", "spms-when-result", this.root);
    this.result.setAttribute("role", "status");
  }

  set(values) {
    this.model.set(values);
    this.model.save_changes();
  }

  // More visits come; the picture tells of them (read).
  come(count) {
    this.isAsked = true;
    this.before = this.dots.length;
    this.set({ visits: Math.min(this.model.get("visits") + count, this.limits.most) });
    if (this.dots.length === this.before) this.sayVisits(); // no more were there
  }

  lastYear() {
    return this.dots.length ? this.dots[this.dots.length - 1][0] : 0;
  }

  // A mark is never later than the last visit.
  mark(year) {
    const { step } = this.limits;
    const whole = Math.round(Math.min(Math.max(year, 0), this.lastYear()) / step) * step;
    this.model.set("mark", whole);
  }

  step(by) {
    const now = this.model.get("mark") ?? (by > 0 ? -this.limits.step : this.lastYear() + this.limits.step);
    this.mark(now + by * this.limits.step);
    this.model.save_changes();
    this.keptSaid.textContent = this.markText();
  }

  markText() {
    const year = this.model.get("mark");
    return year === null ? this.words.no_mark : filled(this.words.at, { year });
  }

  keep() {
    const { words, limits, model } = this;
    const [year, kept] = [model.get("mark"), model.get("kept")];
    const letter = limits.letters[kept.length];
    const text = year === null ? words.first : letter ? words.kept : words.full;
    if (year !== null && letter) this.set({ kept: [...kept, year], mark: null });
    this.keptSaid.textContent = filled(text, { letter, year });
  }

  clear() {
    this.set({ kept: [], mark: null });
    this.keptSaid.textContent = this.words.cleared;
  }

  turn() {
    this.isAsked = false;
    this.set({ is_shown: true, visits: this.limits.most });
    this.again.focus(); // the pressed button is gone
  }

  // The next round hides the change-over somewhere else.
  restart(by) {
    const { model } = this;
    const hadFocus = this.root.contains(document.activeElement);
    const round = (model.get("round") + by) % model.get("onsets").length;
    this.isAsked = false;
    this.set({ is_shown: false, visits: 1, mark: null, kept: [], round });
    this.said.textContent = this.keptSaid.textContent = "";
    if (hadFocus) this.next.focus();
  }

  allMarks() {
    const [kept, year] = [this.model.get("kept"), this.model.get("mark")];
    const marks = kept.map((one, i) => ({ name: this.limits.letters[i], year: one }));
    return year === null ? marks : [...marks, { name: this.words.mark, year }];
  }

  show() {
    const { model, range, limits } = this;
    const isShown = model.get("is_shown");
    this.ask.hidden = isShown;
    this.again.hidden = this.another.hidden = !isShown;
    range.max = Math.floor(this.lastYear() / limits.step);
    range.value = (model.get("mark") ?? 0) / limits.step;
    const text = this.markText();
    range.setAttribute("aria-valuetext", text);
    this.value.textContent = text;
    this.lay();
    this.tell(isShown);
  }

  tell(isShown) {
    if (!isShown) return this.result.replaceChildren();
    const { model, words } = this;
    const [marks, onset] = [this.allMarks(), model.get("onsets")[model.get("round")]];
    const all = [spread(marks, words), ...distances(marks, onset, words), words.closing];
    if (all.join() === this.result.dataset.said && this.result.children.length) return undefined;
    this.result.dataset.said = all.join();
    return this.result.replaceChildren(...all.map((text) => make("p", "", this.result, text)));
  }

  // Over the picture; until the line shows, the sliders stay away.
  lay() {
    if (!this.picture) return;
    const { model, limits } = this;
    const isCovered = !model.get("is_shown");
    const [seen, round] = this.hidden;
    round.set("value", model.get("onsets")[model.get("round")]);
    seen.set("value", model.get("visits"));
    const marks = this.allMarks().map((one) => ({ ...one, top: limits.top }));
    this.picture.set("guess", { ...this.picture.get("guess"), isCovered, marks });
    for (const layout of this.layouts) layout.set("display", isCovered ? "none" : "");
  }

  async start() {
    const { model } = this;
    const [picture] = await modelsOf(model, "picture");
    this.hidden = await modelsOf(model, "hidden");
    this.layouts = await modelsOf(model, "layouts");
    if (this.stopped) return;
    this.picture = picture;
    this.listen("spms:draw", ({ year }) => this.point(year));
    this.listen("spms:shown", (curves) => this.read(curves));
    this.follow();
    this.show();
  }

  // Start again, or a code typed in: what another hand sets on the picture is ours as well.
  follow() {
    const [seen, round] = this.hidden;
    const onSeen = () => {
      const value = seen.get("value");
      if (this.model.get("is_shown") && value === seen.get("start")) this.restart(0);
      else if (value !== this.model.get("visits")) this.set({ visits: value });
    };
    const onRound = () => {
      const at = nearest(this.model.get("onsets"), round.get("value"));
      if (at !== this.model.get("round")) this.set({ round: at });
    };
    seen.on("change:value", onSeen);
    round.on("change:value", onRound);
    this.stops.push(() => seen.off("change:value", onSeen));
    this.stops.push(() => round.off("change:value", onRound));
  }

  point(year) {
    if (year > this.limits.horizon * 1.02) return;
    this.mark(year);
    this.model.save_changes();
  }

  // The picture tells of itself by events in the page; those of other pictures are not ours.
  listen(name, act) {
    const hear = ({ target, detail }) => {
      if (target.closest(".spms-when")?.contains(this.root)) act(detail);
    };
    document.addEventListener(name, hear);
    this.stops.push(() => document.removeEventListener(name, hear));
  }

  // The dots that the picture shows now: three points each, the last of which lifts the pen.
  read(curves) {
    const points = curves.get(this.limits.dots)?.top;
    if (!points) return;
    this.dots = [];
    for (let i = 0; i < points.length; i += 6) {
      const year = Math.round(points[i] * 100) / 100;
      if (!Number.isNaN(year)) this.dots.push([year, points[i + 1]]);
    }
    this.list.replaceChildren(...this.dots.map((_, i) => make("li", "", this.list, this.visit(i))));
    if (this.isAsked) this.sayVisits();
    this.show();
  }

  visit(i) {
    const [words, trends] = [this.words, this.model.get("trends")];
    return visitInWords(this.dots[i], i + 1, this.dots[0][1], words, trends);
  }

  sayVisits() {
    const count = this.dots.length;
    const isEnd = count < this.model.get("visits") || count === this.limits.most;
    this.said.textContent = [this.visit(count - 1), ...(isEnd ? [this.words.last] : [])].join(" ");
  }

  stop() {
    this.stopped = true;
    this.model.off("change:visits change:round change:mark change:kept change:is_shown", this.onChange);
    this.stops.forEach((stop) => stop());
  }
}

function render({ model, el }) {
  const view = new View(model, el);
  view.start();
  return () => view.stop();
}

export default { render };
