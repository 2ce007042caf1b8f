// What a number means that was typed into the box of a slider.

import { fill } from "./fill.js";
import { nearest } from "./models.js";

/**
 * Lowest and highest of the numbers; the last place may be none.
 * @param {(number | null)[]} numbers
 */
export function ends(numbers) {
  const known = numbers.filter((number) => number !== null);
  return [known[0], known[known.length - 1]];
}

/**
 * The step to go to (null: none), and what there is to say.
 * @param {string} text
 * @param {(number | null)[]} numbers
 * @param {{ range: string, step: string }} messages
 */
export function readTyped(text, numbers, messages) {
  const [low, high] = ends(numbers);
  const typed = text.trim() === "" ? NaN : Number(text);
  const step = Number.isNaN(typed) ? null : nearest(numbers, typed);
  if (!(typed >= low && typed <= high)) return { step, said: fill(messages.range, { low, high }) };
  const number = numbers[step];
  return { step, said: number === typed ? "" : fill(messages.step, { number }) };
}
