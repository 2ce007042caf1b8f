// The words of a picture: they stand under it, are read out once it rests, and describe it.

import { curvesInWords, describeAll } from "./details.js";
import { make, newId } from "./dom.js";

const REST = 600; // ms without a change before the words are announced
const HEARD = 6000; // ms until the announcement is taken away: the words stand above it as well

export class Words {
  /**
   * @param {Element} root
   * @param {Model} model
   * @param {() => void} onRest Called once the words have been announced.
   */
  constructor(root, model, onRest) {
    this.texts = model.get("details");
    this.onRest = onRest;
    const caption = make("figcaption", "spms-words", root);
    this.under = make("div", "spms-lines", caption);
    make("p", "spms-caption", caption, model.get("caption"));
    this.spoken = make("p", "spms-spoken", root);
    this.spoken.setAttribute("aria-live", "polite");
    this.described = make("p", "spms-described", root);
    Object.assign(this.described, { hidden: true, id: newId() });
    this.say(model.get("lines"));
  }

  say(lines) {
    this.under.replaceChildren();
    for (const { heading, sentences } of lines) {
      const line = make("p", "", this.under);
      if (heading) make("strong", "", line, `${heading}: `);
      line.append(sentences.filter(Boolean).join(" "));
    }
  }

  lines() {
    return Array.from(this.under.children, (line) => line.textContent);
  }

  // What is in the page from its start is not announced.
  start(state) {
    this.said = `${state}`;
  }

  // A table that comes later and shows the same state changes nothing to be heard.
  announce(state) {
    this.stop();
    this.rest = setTimeout(() => {
      if (`${state}` !== this.said) this.spoken.textContent = this.lines().join(" ");
      this.said = `${state}`;
      this.heard = setTimeout(() => this.spoken.replaceChildren(), HEARD);
      this.onRest();
    }, REST);
  }

  // They tell what is to be guessed.
  cover(isCovered) {
    this.isCovered = isCovered;
    this.under.hidden = this.spoken.hidden = isCovered;
  }

  /** @param {Named[]} curves */
  describe(curves) {
    const told = [...curvesInWords(curves, this.texts), this.texts.more];
    this.described.textContent = this.isCovered ? "" : told.join(" ");
  }

  /**
   * Everything there is to say, the sliders included.
   * @param {Named[]} curves
   * @param {Model[]} sliders
   */
  inFull(curves, sliders) {
    const controls = sliders.map((slider) => ({
      label: slider.get("label"),
      help: slider.get("help"),
    }));
    return describeAll(curves, this.lines(), controls, this.texts);
  }

  stop() {
    clearTimeout(this.rest);
    clearTimeout(this.heard);
  }
}
