// A short code for where the sliders stand: shown, read aloud, typed in again. Python wrote the code
// of each place (code.py); nothing else is taken.

import { make, makeButton, makeStatus, newId, ownKeys } from "./dom.js";
import { fill } from "./fill.js";
import { putTo, stepOf } from "./models.js";

/**
 * @param {string} prefix
 * @param {Model[]} sliders
 */
export const codeNow = (prefix, sliders) =>
  [prefix, ...sliders.map((slider) => slider.get("codes")[stepOf(slider)])].join("-");

const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/g; // what a word processor or a chat puts in
const MOST_TYPED = 100; // letters; nobody's whole page is looked at

// The parts of a code as it comes out of a letter, a slide or a mouth: whatever dash, blank, stop or
// quote is between them or around them, and with its word before it.
/** @param {string} typed */
function partsOf(typed) {
  const parts = typed.normalize("NFKC").replace(UNSEEN, "").toUpperCase().match(/[A-Z0-9]+/g) ?? [];
  return parts[0] === "CODE" ? parts.slice(1) : parts;
}

/**
 * The step of each slider that a code stands for; null where it is not a code of this picture.
 * @param {string} typed
 * @param {string} prefix
 * @param {Model[]} sliders
 */
export function stepsOf(typed, prefix, sliders) {
  const [first, ...rest] = partsOf(typed);
  if (first !== prefix || rest.length !== sliders.length) return null;
  const steps = rest.map((code, k) => sliders[k].get("codes").indexOf(code));
  return steps.includes(-1) ? null : steps;
}

/**
 * Set the sliders as a code says; return what there is to say of it.
 * @param {string} typed
 * @param {{ prefix: string, sliders: Model[], texts: Record<string, string> }} picture
 */
export function setCode(typed, { prefix, sliders, texts }) {
  const steps = stepsOf(typed, prefix, sliders);
  if (!steps) return fill(texts.wrong, { typed, code: codeNow(prefix, sliders) });
  sliders.forEach((slider, k) => putTo(slider, slider.get("values")[steps[k]]));
  return texts.done;
}

export function codePanel(picture) {
  const { texts } = picture;
  const panel = document.createElement("div");
  const id = newId();
  make("p", "", panel, texts.help);
  make("label", "spms-label", panel, `${texts.label} `).htmlFor = id;
  const box = ownKeys(make("input", "spms-box spms-code", panel));
  Object.assign(box, { id, maxLength: MOST_TYPED, spellcheck: false });
  const use = () => {
    said.textContent = setCode(box.value, picture);
  };
  makeButton(panel, texts.set, use);
  const said = makeStatus(panel, "spms-message");
  box.addEventListener("keydown", (event) => {
    if (event.key === "Enter") use(); // inside JupyterLab a form is not submitted by it
  });
  return panel;
}
