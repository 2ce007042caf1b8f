// The picture in words and as a table, filled from the points it shows now. Templates, words and
// their limits come from Python; nothing here knows what they mean.

import { make } from "./dom.js";
import { fill } from "./fill.js";
import { heightAt, measure } from "./told.js";

const JUST_BEFORE = 0.01; // of the end: a moment in a table is a whole step of its time

const wordFor = (value, limits) => limits.find(([limit]) => limit === null || value <= limit)[1];

/** A height as its axis counts it: a number or a word, above the drawing, or not drawn. */
function levelText(height, ceiling, texts, template) {
  const { levels, scale, digits } = texts;
  if (Number.isNaN(height)) return texts.not_drawn;
  if (height === Infinity) return fill(texts.above, { top: Number((ceiling * scale).toFixed(2)) });
  if (levels.length) return wordFor(height, levels);
  return fill(template, { number: (height * scale).toFixed(digits) });
}

function timeText(years, { times, time: template, horizon, time_digits: digits }) {
  if (times.length) return wordFor(years / horizon, times);
  return fill(template, { number: years.toFixed(digits) });
}

// How a line ends; where words are coarse, also whether it ended higher or lower than it began.
function endTemplate({ start, end }, [startText, endText], isWhole, texts) {
  if (!isWhole) return "until";
  if (!texts.levels.length || startText !== endText) return "ends";
  if (Math.abs(end - start) < texts.flat) return "ends_same";
  return end > start ? "ends_higher" : "ends_lower";
}

function middleTemplate({ left, isAgain }) {
  if (left.length) return left.length > 1 ? "leaves_often" : "leaves";
  return isAgain ? "peaks" : "peak";
}

/** @param {Named} curve */
export function curveInWords(curve, texts) {
  const seen = measure(curve);
  const text = (height) => levelText(height, curve.ceiling, texts, texts.level);
  const [start, end, peak] = [seen.start, seen.end, seen.peak[1]].map(text);
  const isWhole = seen.until > texts.span[1] - JUST_BEFORE;
  const isFlat = !seen.left.length && seen.peak[1] - seen.lowest < texts.flat &&
    peak === text(seen.lowest);
  const until = timeText(seen.until, texts);
  const known = { name: curve.name, start, until };
  if (isFlat) return fill(isWhole ? texts.level_curve : texts.level_until, known);
  const middle = {
    peak,
    when: timeText(seen.left[0] ?? seen.peak[0], texts),
    count: seen.left.length,
  };
  const template = seen.isHighestAtEnd ? "rising" : "curve";
  return fill(texts[template], {
    ...known,
    middle: fill(texts[middleTemplate(seen)], middle),
    end: fill(texts[endTemplate(seen, [start, end], isWhole, texts)], { end, until }),
  });
}

/** @param {Named[]} curves */
export function describeAll(curves, lines, controls, texts) {
  return [
    texts.intro,
    ...lines,
    ...curvesInWords(curves, texts),
    texts.controls,
    ...controls.map(({ label, help }) => `${label}: ${help}`),
  ];
}

/** @param {Named[]} curves */
export const curvesInWords = (curves, texts) =>
  curves.length ? curves.map((curve) => curveInWords(curve, texts)) : [texts.none];

/**
 * Rows of the table: a moment, and the level of each curve there.
 * @param {Named[]} curves
 */
export const tableRows = (curves, texts) =>
  texts.moments.map(([years, text]) => [
    text,
    ...curves.map((curve) => levelText(heightAt(curve, years), curve.ceiling, texts, texts.cell)),
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
function dataTable(curves, texts) {
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

/** A box in which a wide table can be moved, also by keys; it keeps its place as the table changes. */
export class TableBox {
  constructor(name) {
    this.box = document.createElement("div");
    this.box.className = "spms-table";
    Object.assign(this.box, { tabIndex: 0, role: "region", ariaLabel: name });
  }

  /** @param {Named[]} curves */
  show(curves, texts) {
    const nodes = curves.length ? [dataTable(curves, texts)] : paragraphs([texts.none]);
    this.box.replaceChildren(...nodes);
    return this.box;
  }
}
