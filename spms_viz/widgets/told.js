// What can be told of a curve that cannot be seen: measured from the points that are drawn.
// A height is a number, NaN where nothing is drawn, and Infinity where the line is above the top.

import { exits } from "./ceiling.js";

const SAME = 0.002; // iu; two heights nearer than this are one: a table holds whole thousandths

const isDrawn = (points, i) => !Number.isNaN(points[i]);

/**
 * Whether anything of a curve is seen: a single point of a line is not.
 * @param {{ points: Float64Array }} curve
 */
export function isSeen({ points }) {
  for (let i = 0; i + 2 < points.length; i += 2) {
    if (isDrawn(points, i) && isDrawn(points, i + 2)) return true;
  }
  return false;
}

const yearsOf = ({ top }) => top.filter((x, i) => i % 2 === 0 && !Number.isNaN(x));

function told({ gid, name, marks, ground, ceiling }, drawn) {
  const { top, until } = drawn.get(gid);
  return {
    name,
    points: top.map((value, i) => (i % 2 ? value - ground : value)),
    ceiling: ceiling - ground,
    until: until[0],
    marks: drawn.has(marks) ? [...new Set(yearsOf(drawn.get(marks)))] : [],
  };
}

/**
 * The curves with a name that are seen, their levels counted from their own ground.
 * @param {{ gid: string, name: string, marks: string, ground: number, ceiling: number }[]} named
 * @param {Map<string, Points>} drawn What stands in the drawing, by gid.
 * @returns {Named[]}
 */
export const curvesToTell = (named, drawn) =>
  named.filter(({ gid }) => drawn.has(gid)).map((one) => told(one, drawn)).filter(isSeen);

function between(points, i, years) {
  const [x0, y0, x1, y1] = points.subarray(i, i + 4);
  return x1 === x0 ? y0 : y0 + ((y1 - y0) * (years - x0)) / (x1 - x0);
}

/**
 * Height of a curve at a moment: points are [x, y, x, y, ...] with x ascending, `until` its end.
 * Of a step straight up the height before it is told.
 * @param {Pick<Named, "points" | "ceiling" | "until">} curve
 * @param {number} years
 */
export function heightAt({ points, ceiling, until }, years) {
  let before = NaN; // the last height at or before the moment
  for (let i = 0; i < points.length && !(points[i] > years); i += 2) {
    if (points[i + 2] >= years && isDrawn(points, i)) return between(points, i, years);
    if (isDrawn(points, i)) before = points[i + 1];
  }
  return before === ceiling && years <= until ? Infinity : NaN;
}

function drawnPairs(points) {
  const pairs = [];
  for (let i = 0; i < points.length; i += 2) {
    if (isDrawn(points, i)) pairs.push([points[i], points[i + 1]]);
  }
  return pairs;
}

// Whether a line is as high again after it was lower.
function isAsHighAgain(pairs, peak) {
  const [year, height] = peak;
  const after = pairs.filter(([one]) => one > year);
  const dip = after.findIndex(([, one]) => one < height - SAME);
  return dip >= 0 && after.slice(dip).some(([, one]) => one >= height - SAME);
}

/**
 * Start, highest and lowest point and end of a curve, and where it leaves the drawing.
 * @param {Named} curve
 */
export function measure({ points, ceiling, until }) {
  const pairs = drawnPairs(points);
  const [first, last] = [pairs[0], pairs[pairs.length - 1]];
  const peak = pairs.reduce((best, pair) => (pair[1] > best[1] ? pair : best));
  const lowest = Math.min(...pairs.map(([, height]) => height));
  const left = exits(points, ceiling);
  return {
    start: first[1],
    end: left[left.length - 1] === last[0] ? Infinity : last[1],
    until,
    peak,
    lowest,
    left,
    isAgain: isAsHighAgain(pairs, peak),
    isHighestAtEnd: !left.length && last[1] >= peak[1] - SAME,
  };
}
