// The choices of a question: a native radio group.

import { make, newId, ownKeys } from "./dom.js";

/**
 * @param {Element} parent
 * @param {string} question
 * @param {{ text: string }[]} choices
 * @param {(number: number) => void} choose
 * @returns {HTMLInputElement[]} One per choice.
 */
export function makeChoices(parent, question, choices, choose) {
  const group = make("fieldset", "spms-choices", parent);
  make("legend", "spms-asked", group, question);
  const name = newId();
  return choices.map(({ text }, i) => {
    const label = make("label", "spms-answer", group);
    const radio = ownKeys(make("input", "spms-radio", label));
    Object.assign(radio, { type: "radio", name, value: i });
    make("span", "", label, text);
    radio.addEventListener("change", () => choose(i));
    return radio;
  });
}

/**
 * @param {HTMLInputElement[]} radios
 * @param {number} chosen
 */
export function showChosen(radios, chosen) {
  radios.forEach((radio, i) => {
    radio.checked = i === chosen;
  });
}
