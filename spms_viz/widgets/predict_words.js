// How far a guess lies from the lines, in sentences that Python wrote.

import { fill } from "./fill.js";

/**
 * @param {number} level
 * @param {number[]} lines
 * @param {{ close: number, top: number }} words
 */
function compare(level, lines, { close, top }) {
  const [low, high] = [Math.min(...lines), Math.max(...lines)];
  if (low > top) return { name: "above", gap: Infinity }; // how far, nobody sees
  if (level > high + close) return { name: "higher", gap: level - high };
  if (level < low - close) return { name: "lower", gap: low - level };
  return { name: "close", gap: 0 };
}

/**
 * The end first, then the widest gap on the way there.
 * @param {number[]} levels The guess, one per moment.
 * @param {number[][]} lines Levels of each line at the same moments.
 * @param {{ time: string }[]} moments
 * @param {{ close: number, top: number, closing: string, sentences: Record<string, string> }}
 *   words
 */
export function difference(levels, lines, moments, words) {
  const { closing, sentences } = words;
  const found = levels.map((level, i) => compare(level, lines.map((line) => line[i]), words));
  if (found.every(({ gap }) => gap === 0)) return `${sentences.throughout} ${closing}`;
  const say = (i) => {
    const { name, gap } = found[i];
    return fill(sentences[name], { moment: moments[i].time, gap: gap.toFixed(1) });
  };
  const end = found.length - 1;
  const way = found.slice(0, end).reduce(
    (best, { gap }, i) => (gap > found[best].gap ? i : best),
    0,
  );
  return [say(end), ...(found[way].gap > 0 ? [say(way)] : []), closing].join(" ");
}
