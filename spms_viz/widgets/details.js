// The picture in words and as a table, filled from the points it shows now. Templates, words and
// their limits come from Python; nothing here knows what they mean.

import { make } from "./dom.js";
import { fill } from "./fill.js";

const wordFor = (value, limits) => limits.find(([limit]) => limit === null || value <= limit)[1];

function levelText(level, { levels, scale, digits }, template) {
  if (levels.length) return wordFor(level, levels);
  return fill(template, { number: (level * scale).toFixed(digits) });
}

function timeText(years, { times, time: template, horizon, digits }) {
  if (times.length) return wordFor(years / horizon, times);
  return fill(template, { number: years.toFixed(digits) });
}

/**
 * Level of a curve at a moment: points are [x, y, x, y, ...] with x ascending.
 * @param {Float64Array} points
 * @param {number} years
 */
export function levelAt(points, years) {
  let i = 0;
  while (i + 2 < points.length && points[i + 2] < years) i += 2;
  const [x0, y0, x1, y1] = points.subarray(i, i + 4);
  if (x1 === undefined || x1 === x0) return y0;
  return y0 + ((y1 - y0) * Math.min(Math.max(years - x0, 0), x1 - x0)) / (x1 - x0);
}

/** @param {{ name: string, points: Float64Array }} curve */
export function curveInWords({ name, points }, texts) {
  let peak = 0;
  for (let i = 0; i < points.length; i += 2) if (points[i + 1] > points[peak + 1]) peak = i;
  const [start, end] = [points[1], points[points.length - 1]];
  const template = points[peak + 1] - Math.min(start, end) < texts.flat ? "level_curve" : "curve";
  return fill(texts[template], {
    name,
    start: levelText(start, texts, texts.level),
    end: levelText(end, texts, texts.level),
    peak: levelText(points[peak + 1], texts, texts.level),
    when: timeText(points[peak], texts),
  });
}

/** @param {Named[]} curves */
export function describeAll(curves, lines, controls, texts) {
  return [
    texts.intro,
    ...lines,
    ...curves.map((curve) => curveInWords(curve, texts)),
    texts.controls,
    ...controls.map(({ label, help }) => `${label}: ${help}`),
  ];
}

/**
 * Rows of the table: a moment, and the level of each curve there.
 * @param {Named[]} curves
 */
export const tableRows = (curves, texts) =>
  texts.moments.map(([years, text]) => [
    text,
    ...curves.map(({ points }) => levelText(levelAt(points, years), texts, texts.cell)),
  ]);

export function paragraphs(texts) {
  return texts.map((text) => {
    const paragraph = document.createElement("p");
    paragraph.textContent = text;
    return paragraph;
  });
}

function addHead(row, text, scope) {
  const cell = make("th", "", row, text);
  cell.scope = scope;
}

/** @param {Named[]} curves */
export function dataTable(curves, texts) {
  const table = document.createElement("table");
  table.createCaption().textContent = texts.caption;
  const first = table.createTHead().insertRow();
  for (const text of [texts.moment, ...curves.map(({ name }) => name)]) addHead(first, text, "col");
  const body = table.createTBody();
  for (const [moment, ...levels] of tableRows(curves, texts)) {
    const row = body.insertRow();
    addHead(row, moment, "row");
    for (const level of levels) make("td", "", row, level);
  }
  return table;
}
