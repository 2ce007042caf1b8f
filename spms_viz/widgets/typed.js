// What a number means that was typed into the box of a slider.

import { fill } from "./fill.js";
import { nearest } from "./models.js";

// Digits with a point or a comma. A browser's own number box takes more (1e5), hands over nothing
// where it does not understand, and makes 08 of 0,8 where its language has no comma.
const NUMBER = /^[+-]?(?:\d+[.,]?\d*|[.,]\d+)$/;

/**
 * Lowest and highest of the numbers; the last place may be none.
 * @param {(number | null)[]} numbers
 */
export function ends(numbers) {
  const known = numbers.filter((number) => number !== null);
  return [known[0], known[known.length - 1]];
}

/** @param {string} text */
function numberIn(text) {
  const plain = text.trim().replace("\u2212", "-"); // a minus sign, as a word processor has it
  return NUMBER.test(plain) ? Number(plain.replace(",", ".")) : NaN;
}

/**
 * The step to go to (null: none), and what there is to say.
 * @param {string} text
 * @param {(number | null)[]} numbers
 * @param {{ range: string, step: string }} messages
 */
export function readTyped(text, numbers, messages) {
  const [low, high] = ends(numbers);
  const typed = numberIn(text);
  if (!(typed >= low && typed <= high)) {
    return { step: null, said: fill(messages.range, { low, high }) };
  }
  const step = nearest(numbers, typed);
  const number = numbers[step];
  return { step, said: number === typed ? "" : fill(messages.step, { number }) };
}
