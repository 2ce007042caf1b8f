// One slider: label, native range input, number box, - and + buttons, help.
// It knows step numbers and the texts that Python made for them, and nothing of what they mean.

import { newId, ownKeys } from "./dom.js";
import { followFinger } from "./finger.js";
import { byHand, isByHand } from "./hand.js";
import { keptPlace } from "./kept_place.js";
import { stepOf } from "./models.js";
import { NumberBox } from "./number_box.js";
import { ends, readTyped } from "./typed.js";

const REST = 200; // ms without a move before Python is told; the browser itself reacts at once
const OWNER = {}; // this script is loaded once per slider, however many views that has

function build(id) {
  const root = document.createElement("div");
  root.className = "spms-slider";
  root.innerHTML = `
    <div class="spms-slider-head">
      <label class="spms-label" for="${id}"></label>
      <span class="spms-value" aria-hidden="true"></span>
    </div>
    <div class="spms-slider-row">
      <button type="button" class="spms-step spms-less">\u2212</button>
      <input type="range" id="${id}" class="spms-range" step="1" min="0" aria-describedby="${id}-help">
      <button type="button" class="spms-step spms-more">+</button>
      <input type="text" role="spinbutton" class="spms-box" inputmode="decimal">
      <p class="spms-help" id="${id}-help"></p>
    </div>
    <button type="button" class="spms-button spms-advance" hidden></button>
    <p class="spms-message" role="status"></p>
    <p class="spms-spoken" role="status"></p>`;
  root.querySelectorAll("input, button").forEach(ownKeys);
  return root;
}

/** @param {Model} model */
function read(model) {
  const names = ["label", "help", "unit", "values", "numbers", "texts", "messages", "advance"];
  return Object.fromEntries(names.map((name) => [name, model.get(name)]));
}

class View {
  /**
   * @param {Model} model
   * @param {Element} el
   */
  constructor(model, el) {
    this.model = model;
    this.place = keptPlace(model, OWNER);
    this.wanted = null; // where the hand is, until Python is told
    this.root = build(newId());
    this.range = this.part("range");
    this.box = new NumberBox(this.part("box"), {
      type: (text) => this.type(text),
      step: (by) => this.move(stepOf(this.model) + by),
    });
    this.message = this.part("message");
    this.spoken = this.part("spoken");
    this.write();
    el.appendChild(this.root);
    this.onValue = () => this.follow();
    this.onAgain = () => this.forget();
    model.on("change:value", this.onValue);
    this.onIdle = () => this.help();
    model.on("change:idle", this.onIdle);
    model.on("spms:again", this.onAgain);
    this.listen();
    this.show();
    this.goOn();
  }

  /** @returns {any} */
  part(name) {
    return this.root.querySelector(`.spms-${name}`);
  }

  // What stays as it is.
  write() {
    const { label, unit, numbers, messages, advance } = read(this.model);
    this.help();
    this.part("label").textContent = label;
    this.part("less").setAttribute("aria-label", `${messages.less}: ${label}`);
    this.part("more").setAttribute("aria-label", `${messages.more}: ${label}`);
    this.range.max = numbers.length - 1;
    const [low, high] = ends(numbers);
    this.box.name({ name: `${label}, ${unit}`, low, high });
    this.part("box").placeholder = "\u2013"; // where the slider stands on what is no number
    Object.assign(this.part("advance"), { textContent: advance, hidden: !advance });
  }

  // What the slider means, or why it changes nothing where the others stand.
  help() {
    const { help, messages } = read(this.model);
    const isIdle = this.model.get("idle");
    this.part("help").textContent = isIdle ? messages.idle : help;
    this.root.classList.toggle("spms-idle", isIdle);
  }

  listen() {
    followFinger(this.range, (i) => this.move(i));
    this.part("less").addEventListener("click", () => this.step(-1));
    for (const name of ["more", "advance"]) {
      this.part(name).addEventListener("click", () => this.step(1));
    }
    this.root.addEventListener("focusout", () => this.spoken.replaceChildren());
  }

  // The value has changed, by this hand or by another one, or Python tells what it knows of.
  follow() {
    const { model, wanted } = this;
    const isOther = wanted !== null && model.get("value") !== wanted;
    if (isOther && !isByHand()) return model.set("value", wanted); // an echo of an earlier move
    if (isOther) this.letGo();
    if (model.get("value") !== this.saidAt) this.say("");
    return this.show();
  }

  show() {
    const { model, range, box } = this;
    const i = stepOf(model);
    const { numbers, texts } = read(model);
    range.value = i;
    range.setAttribute("aria-valuetext", texts[i]);
    this.part("value").textContent = texts[i];
    box.write(numbers[i], texts[i]);
    const disable = (name, isAtEnd) =>
      this.part(name).setAttribute("aria-disabled", String(isAtEnd));
    disable("less", i === 0);
    for (const name of ["more", "advance"]) disable(name, i === numbers.length - 1);
  }

  move(i) {
    const values = this.model.get("values");
    const value = values[Math.max(0, Math.min(values.length - 1, i))];
    this.say("");
    if (value === this.model.get("value")) {
      this.show();
      return;
    }
    this.wanted = value;
    byHand(() => this.model.set("value", value));
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), REST);
  }

  save() {
    this.wanted = null;
    this.place.keep();
    this.model.save_changes();
  }

  type(text) {
    const { numbers, messages } = read(this.model);
    const { step, said } = readTyped(text, numbers, messages);
    if (step === null) this.show();
    else this.move(step);
    this.say(said);
  }

  // It stays until the slider stands elsewhere.
  say(text) {
    this.message.textContent = text;
    this.saidAt = this.model.get("value");
  }

  step(by) {
    this.move(stepOf(this.model) + by);
    // a button has no value to be read out
    this.spoken.replaceChildren(this.model.get("texts")[stepOf(this.model)]);
  }

  // Another hand sets the slider: no move still under way may come back.
  forget() {
    this.letGo();
    this.say("");
    this.place.forget();
  }

  letGo() {
    clearTimeout(this.timer);
    this.wanted = null;
  }

  goOn() {
    const left = this.place.left();
    const { values, messages } = read(this.model);
    if (!values.includes(left) || left === this.model.get("value")) return;
    if (this.model.get("value") !== this.model.get("start")) return; // Python has set it meanwhile
    this.move(values.indexOf(left));
    this.say(messages.left);
  }

  stop() {
    this.model.off("change:value", this.onValue);
    this.model.off("change:idle", this.onIdle);
    this.model.off("spms:again", this.onAgain);
    clearTimeout(this.timer);
    if (this.wanted !== null) this.save(); // the last move is not lost with its view
    this.place.leave();
  }
}

function render({ model, el }) {
  const view = new View(model, el);
  return () => view.stop();
}

export default { render };
