// Marks and visits put into words: templates come from Python, and are filled with numbers.

import { fill } from "./fill.js";

const trendOf = (gap, trends) => trends.find(([limit]) => limit === null || gap <= limit)[1];

/**
 * What a visit shows: its level, or how far it lies from the first one.
 * @param {number[][]} visits Year and level of each.
 * @param {number} i
 * @param {Record<string, string>} words
 * @param {{ trends: [number | null, string][], top: number }} axis
 */
export function visitInWords(visits, i, words, { trends, top }) {
  const [[, first], [year, height]] = [visits[0], visits[i]];
  const trend = trends.length && i > 0 ? trendOf(height - first, trends) : "";
  if (height > top) return fill(words.visit_above, { number: i + 1, year, top });
  const text = fill(words.visit, { number: i + 1, year, level: height.toFixed(1), trend });
  return trends.length && i === 0 ? text.replace(/: \./, ".") : text;
}

const years = (gap, words) => fill(gap === 1 ? words.a_year : words.years, { gap });

// How far the marks lie from one another.
export function spread(marks, words) {
  if (!marks.length) return words.none;
  if (marks.length === 1) return words.one;
  const all = marks.map(({ year }) => year);
  const [first, last] = [Math.min(...all), Math.max(...all)];
  const template = first === last ? words.same : words.apart;
  return fill(template, { count: marks.length, gap: years(last - first, words), first, last });
}

// How far each mark lies from the middle of the change-over that was set.
export function distances(marks, onset, words) {
  if (onset === null) return [words.never];
  return marks.map(({ name, year }) => {
    const template = year < onset ? words.before : year > onset ? words.after : words.middle;
    return fill(template, { name, year, gap: years(Math.abs(year - onset), words) });
  });
}
