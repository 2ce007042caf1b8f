// Curves to sort: a picture and a native radio group each, something to say to every choice, and
// labels on request. It knows the texts and drawings that Python made; nothing leaves the page.

import { makeChoices, showChosen } from "./choices.js";
import { make, makeButton, makeStatus, newId, ownKeys } from "./dom.js";
import { watchLook } from "./look.js";
import { putDrawing } from "./svg.js";

const CHANGES = "change:chosen change:answered change:is_labelled";

function addDrawing(parent, { svg, name, shape, in_words: inWords }) {
  const box = make("div", "spms-drawing spms-sort-drawing", parent);
  putDrawing(box, svg);
  box.setAttribute("role", "img");
  box.setAttribute("aria-label", name);
  const details = make("details", "spms-shape", parent);
  ownKeys(make("summary", "", details, inWords));
  const words = make("p", "", details, shape);
  words.id = newId();
  box.setAttribute("aria-describedby", words.id);
}

function addCard(parent, curve, texts, { choose, answer }) {
  const root = make("div", "spms-sort-card", parent);
  addDrawing(root, curve);
  const label = make("p", "spms-sort-label", root);
  const radios = makeChoices(root, curve.question, curve.choices, choose);
  const see = makeButton(root, texts.see, answer, "spms-button spms-see");
  see.setAttribute("aria-label", `${texts.see}: ${curve.name}`);
  return { label, radios, said: makeStatus(root, "spms-feedback", "div") };
}

class View {
  /**
   * @param {Model} model
   * @param {Element} el
   */
  constructor(model, el) {
    this.model = model;
    this.texts = model.get("texts");
    this.root = make("div", "spms-sort", el);
    make("p", "spms-prompt", this.root, this.texts.choose);
    this.addCards();
    this.toggle = makeButton(this.root, "", () => this.label());
    this.closing = makeStatus(this.root, "spms-sort-closing");
    this.addExtra();
    make("p", "spms-practice", this.root, this.texts.practice);
    this.onChange = () => this.show();
    model.on(CHANGES, this.onChange);
    this.show();
  }

  addCards() {
    const grid = make("div", "spms-sort-cards", this.root);
    this.cards = this.model.get("curves").map((curve, i) =>
      addCard(grid, curve, this.texts, {
        choose: (number) => this.choose(i, number),
        answer: () => this.answer(i),
      })
    );
  }

  addExtra() {
    this.extra = make("div", "spms-sort-extra", this.root);
    const extra = make("div", "spms-sort-card", this.extra);
    addDrawing(extra, this.model.get("extra"));
    make("p", "", this.extra, this.model.get("extra").text);
  }

  set(trait, i, value) {
    this.model.set(trait, this.model.get(trait).map((old, k) => (k === i ? value : old)));
  }

  choose(i, number) {
    this.set("chosen", i, number);
    this.set("answered", i, false); // old feedback never stands beside a new choice
    this.model.save_changes();
  }

  answer(i) {
    if (this.model.get("chosen")[i] < 0) {
      this.cards[i].said.replaceChildren();
      make("p", "", this.cards[i].said, this.texts.first);
      return;
    }
    this.set("answered", i, true);
    this.model.save_changes();
  }

  label() {
    this.model.set("is_labelled", !this.model.get("is_labelled"));
    this.model.save_changes();
  }

  show() {
    const names = ["curves", "chosen", "answered", "is_labelled"];
    const [curves, chosen, answered, isLabelled] = names.map((name) => this.model.get(name));
    curves.forEach((curve, i) => {
      const { label, radios, said } = this.cards[i];
      showChosen(radios, chosen[i]);
      label.textContent = isLabelled ? curve.label : "";
      this.say(said, answered[i] ? curve.choices[chosen[i]].feedback : "", curve.sources);
    });
    this.root.classList.toggle("spms-labelled", isLabelled);
    this.toggle.textContent = isLabelled ? this.texts.hide_labels : this.texts.show_labels;
    this.showEnd(isLabelled || answered.every(Boolean));
  }

  showEnd(isSeen) {
    if (isSeen !== Boolean(this.closing.textContent)) {
      this.closing.textContent = isSeen ? this.texts.closing : "";
    }
    this.extra.hidden = !isSeen;
  }

  // What stands there already is not said again.
  say(said, feedback, sources) {
    if ((said.firstElementChild?.textContent ?? "") === feedback) return;
    said.replaceChildren();
    if (!feedback) return;
    make("p", "", said, feedback);
    const named = `${this.texts.sources} ${sources.join("; ")}.`;
    if (sources.length) make("p", "spms-sources", said, named);
  }

  stop() {
    this.model.off(CHANGES, this.onChange);
  }
}

function render({ model, el }) {
  watchLook();
  const view = new View(model, el);
  return () => view.stop();
}

export default { render };
