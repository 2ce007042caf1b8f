// One question: a native radio group, a button that shows what there is to say to the choice.
// It knows the texts that Python made, and nothing of what they mean. Nothing leaves the page.

import { makeChoices, showChosen } from "./choices.js";
import { make, makeButton, makeStatus } from "./dom.js";
import { modelsOf } from "./models.js";
import { feedback, standing } from "./question_words.js";

const CHANGES = "change:chosen change:is_answered";

class View {
  /**
   * @param {Model} model
   * @param {Element} el
   */
  constructor(model, el) {
    this.model = model;
    /** @type {Model[]} */
    this.sliders = []; // those that the feedback names
    const root = make("div", "spms-question", el);
    const choose = (i) => this.choose(i);
    this.radios = makeChoices(root, model.get("text"), model.get("choices"), choose);
    makeButton(root, model.get("messages").see, () => this.answer(), "spms-button spms-see");
    this.said = makeStatus(root, "spms-feedback", "div");
    this.stands = make("p", "spms-stands", root);
    this.onChange = () => this.show();
    this.onMove = () => this.showStanding();
    model.on(CHANGES, this.onChange);
    this.show();
  }

  async start() {
    const sliders = await modelsOf(this.model, "sliders");
    if (this.isStopped) return;
    this.sliders = sliders;
    sliders.forEach((slider) => slider.on("change:value", this.onMove));
    this.showStanding();
  }

  choose(i) {
    this.model.set({ chosen: i, is_answered: false }); // old feedback never stands beside a new choice
    this.model.save_changes();
    this.show();
  }

  answer() {
    if (this.model.get("chosen") < 0) {
      this.say();
      return;
    }
    this.model.set("is_answered", true);
    this.model.save_changes();
    this.show();
  }

  show() {
    showChosen(this.radios, this.model.get("chosen"));
    if (this.model.get("is_answered")) this.say();
    else this.said.replaceChildren();
    this.showStanding();
  }

  say() {
    this.said.replaceChildren();
    feedback(this.model).forEach((text, i) => make("p", i ? "spms-sources" : "", this.said, text));
  }

  showStanding() {
    const [goals, messages] = [this.model.get("goals"), this.model.get("messages")];
    const isSaid = this.model.get("is_answered") && this.sliders.length > 0;
    this.stands.textContent = isSaid ? standing(this.sliders, goals, messages) : "";
  }

  stop() {
    this.isStopped = true;
    this.model.off(CHANGES, this.onChange);
    this.sliders.forEach((slider) => slider.off("change:value", this.onMove));
  }
}

async function render({ model, el }) {
  const view = new View(model, el);
  await view.start(); // whoever waits for it hears where it fails
  return () => view.stop();
}

export default { render };
