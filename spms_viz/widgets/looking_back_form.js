// The buttons, the mark and the list of visits of looking_back.js, as elements of the page.

import { make, makeButton, makeGroup, makeStatus, newId, ownKeys } from "./dom.js";
import { fill } from "./fill.js";
import { followFinger } from "./finger.js";

export class Form {
  /**
   * @param {Element} el
   * @param {Record<string, string>} words
   * @param {Record<string, any>} limits
   * @param {Record<string, (...details: any[]) => void>} acts What its controls do.
   */
  constructor(el, words, limits, acts) {
    this.words = words;
    this.acts = acts;
    this.root = makeGroup(el, "spms-predict", words.name);
    this.ask = make("div", "spms-predict-ask", this.root);
    make("p", "spms-prompt", this.ask, words.prompt);
    this.addVisits(limits.more);
    this.addMark();
    this.addKeeping();
    this.addList();
    this.addEnd();
  }

  addVisits(more) {
    const { words, acts } = this;
    const row = make("div", "spms-predict-row", this.ask);
    this.next = makeButton(row, words.next, () => acts.come(1), "spms-button spms-next");
    makeButton(row, fill(words.more, { count: more }), () => acts.come(more));
    this.said = makeStatus(this.ask, "spms-when-said");
  }

  addMark() {
    const { words, acts } = this;
    const row = make("div", "spms-mark-row", this.ask);
    const label = make("label", "spms-label", row, words.mark);
    this.value = make("span", "spms-value", row);
    this.value.setAttribute("aria-hidden", "true");
    const step = (text, name, by) => {
      const button = makeButton(row, text, () => acts.step(by), "spms-step");
      button.setAttribute("aria-label", `${name}: ${words.mark}`);
    };
    step("\u2212", words.earlier, -1);
    this.range = ownKeys(make("input", "spms-range", row));
    Object.assign(this.range, { type: "range", id: newId(), min: 0, step: 1 });
    label.htmlFor = this.range.id;
    followFinger(this.range, acts.slide);
    this.range.addEventListener("change", () => acts.rest());
    step("+", words.later, 1);
  }

  addKeeping() {
    const { words, acts } = this;
    const row = make("div", "spms-predict-row", this.ask);
    makeButton(row, words.keep, () => acts.keep());
    makeButton(row, words.clear, () => acts.clear());
    this.reveal = makeButton(row, words.show, () => acts.turn(), "spms-button spms-reveal");
    this.keptSaid = makeStatus(this.ask, "spms-when-said");
  }

  addList() {
    const details = make("details", "spms-shape", this.ask);
    ownKeys(make("summary", "", details, this.words.visits));
    this.list = make("ol", "spms-visits", details);
  }

  addEnd() {
    const { words, acts } = this;
    const end = make("div", "spms-predict-row", this.root);
    this.again = makeButton(end, words.again, () => acts.restart(0));
    this.another = makeButton(end, words.another, () => acts.restart(1));
    this.result = makeStatus(this.root, "spms-when-result", "div");
  }

  showMark(step, last, text) {
    Object.assign(this.range, { max: last, value: step });
    this.range.setAttribute("aria-valuetext", text);
    this.value.textContent = text;
  }

  showVisits(texts) {
    this.list.replaceChildren();
    for (const text of texts) make("li", "", this.list, text);
  }

  showEnd(isShown) {
    this.ask.hidden = isShown;
    this.again.hidden = this.another.hidden = !isShown;
  }

  // What stands there already is not said again.
  tell(texts) {
    const said = Array.from(this.result.children, (one) => one.textContent);
    if (said.join() === texts.join()) return;
    this.result.replaceChildren();
    for (const text of texts) make("p", "", this.result, text);
  }
}
