// Sliders that cannot change their picture where the others stand: their help says why, instead
// of a hand moving them and wondering. Looked up in the table, since no script knows the model.

import { linesOf, refsOf, vertices } from "./states.js";

const isSame = (one, other) =>
  one.length === other.length && one.every((value, i) => Object.is(value, other[i]));

function looksAlike(table, curve, one, other) {
  const [before, after] = [one, other].map((state) => vertices(table, curve, state));
  return isSame(before.top, after.top) && isSame(before.bottom ?? [], after.bottom ?? []);
}

const saysAlike = (table, one, other) =>
  JSON.stringify(linesOf(table, one)) === JSON.stringify(linesOf(table, other));

/**
 * Whether no step of a slider changes what is drawn or said, the others where they are.
 * @param {Table} table
 * @param {State} state
 * @param {number} slider
 */
export function isIdle(table, state, slider) {
  const moved = table.header.curves.filter((curve) =>
    refsOf(curve).some(({ sliders }) => sliders.includes(slider))
  );
  return Array.from({ length: table.header.counts[slider] }, (_, step) => step).every((step) => {
    const other = state.map((at, k) => (k === slider ? step : at));
    return saysAlike(table, state, other) &&
      moved.every((curve) => looksAlike(table, curve, state, other));
  });
}
