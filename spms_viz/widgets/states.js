// States of a picture as Python packed them (states.py): unpacked, and looked up.

import { exits, headsAt, seenOf } from "./ceiling.js";

async function unpack(view) {
  const stream = new Blob([view]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Int16Array(await new Response(stream).arrayBuffer());
}

const plain = ({ buffer, byteOffset, byteLength }) =>
  new Int16Array(buffer.slice(byteOffset, byteOffset + byteLength));

/**
 * @param {Packed} packed
 * @returns {Promise<Table>}
 */
export async function decode({ header, points, words }) {
  if (!header.isPacked) return addAllUp({ header, points: plain(points), words: plain(words) });
  return addAllUp({ header, points: await unpack(points), words: await unpack(words) });
}

/** @param {Table} table */
function addAllUp(table) {
  const { header } = table;
  const refs = [...header.curves, ...header.readings].flatMap(refsOf);
  const done = new Set();
  for (const ref of refs) {
    if (done.has(ref.at)) continue;
    done.add(ref.at);
    const end = ref.at + ref.width * rows(ref, header);
    for (let row = ref.at; row < end; row += ref.width) addUp(table.points, row, ref.width);
  }
  return table;
}

export const refsOf = (curve) => [curve.x, ...curve.top, ...curve.bottom];

const rows = (ref, header) => ref.sliders.reduce((n, k) => n * header.counts[k], 1);

function addUp(points, start, width) {
  for (let i = start + 1; i < start + width; i++) points[i] += points[i - 1]; // wraps in 16 bits
}

/**
 * @param {Ref} ref
 * @param {Header} header
 * @param {State} state
 */
function find(ref, header, state) {
  const row = ref.sliders.reduce((n, k) => n * header.counts[k] + state[k], 0);
  return ref.at + row * ref.width;
}

/**
 * Whether a table has a state.
 * @param {{ header: Header }} table
 * @param {State} state
 */
export function holds({ header }, state) {
  return header.base.every((step, k) => step === state[k] || header.free.includes(k));
}

/**
 * Where the points of a curve lie: the same places are the same points.
 * @param {Table} table
 * @param {Curve} curve
 * @param {State} state
 */
export function placesOf({ header }, curve, state) {
  return `${refsOf(curve).map((ref) => find(ref, header, state))}`;
}

const NONE = new Float64Array(0);

/** Sums of terms as [x, y, x, y, ...], however high; NaN lifts the pen. */
function edge({ header, points }, x, refs, state) {
  const years = find(x, header, state);
  const starts = refs.map((ref) => find(ref, header, state));
  const out = new Float64Array(2 * x.width);
  for (let i = 0; i < x.width; i++) {
    const up = points[years + i] === header.penUp ||
      starts.some((s) => points[s + i] === header.penUp);
    let level = 0;
    for (const start of starts) level += points[start + i];
    out[2 * i] = up ? NaN : points[years + i] / header.yearSteps;
    out[2 * i + 1] = up ? NaN : level / header.levelSteps;
  }
  return out;
}

function isOver(line, ceiling) {
  for (let i = 1; i < line.length; i += 2) if (line[i] > ceiling) return true;
  return false;
}

function lowered(line, ceiling) {
  for (let i = 1; i < line.length; i += 2) if (line[i] > ceiling) line[i] = ceiling;
  return line;
}

// Where its label stands: where its line was seen last, if the point that it names is above.
function labelPlace(line, { labelAt, ceiling }) {
  const end = labelAt < 0 ? line.length + 2 * labelAt + 2 : 2 * labelAt + 2;
  if (!(line[end - 1] > ceiling)) return line.slice(end - 2, end);
  const seen = seenOf(line.subarray(0, end), ceiling);
  const last = seen.findLastIndex((value) => !Number.isNaN(value));
  return seen.slice(last - 1, last + 1);
}

// A line that leaves the drawing: what is seen of it, and its arrow heads.
function leaving(line, { ceiling }, head) {
  if (!isOver(line, ceiling)) return { top: line, heads: NONE };
  const top = seenOf(line, ceiling);
  return { top, heads: headsAt(exits(top, ceiling), ceiling, head) };
}

/**
 * Points of a curve as [x, y, x, y, ...]; NaN lifts the pen.
 * @param {Table} table
 * @param {Curve} curve
 * @param {State} state
 * @returns {Points}
 */
export function vertices(table, curve, state) {
  const line = edge(table, curve.x, curve.top, state);
  if (!curve.leaves) lowered(line, curve.ceiling);
  const places = { label: labelPlace(line, curve), until: [lastYear(line)] };
  if (curve.leaves) return { ...leaving(line, curve, table.header.head), ...places };
  if (!curve.bottom.length) return { top: line, ...places };
  const bottom = lowered(edge(table, curve.x, curve.bottom, state), curve.ceiling);
  return { top: line, bottom, ...places };
}

function lastYear(line) {
  let i = line.length - 2;
  while (i > 0 && Number.isNaN(line[i])) i -= 2;
  return line[i];
}

/**
 * What is said of a state: a heading and sentences per line.
 * @param {Table} table
 * @param {State} state
 */
export function linesOf({ header, words }, state) {
  return header.lines.map((line) => {
    const at = find(line, header, state);
    const ids = Array.from(words.subarray(at, at + line.width));
    return { heading: line.heading, sentences: ids.map((id) => header.sentences[id]) };
  });
}

const pairsOf = ({ top }) =>
  Array.from({ length: top.length / 2 }, (_, i) => [top[2 * i], top[2 * i + 1]]);

const isKnown = (pair) => !Number.isNaN(pair[0]);

/**
 * @param {Table} table
 * @param {State} state
 * @returns {Readings}
 */
export function readingsOf(table, state) {
  const { readings } = table.header;
  const pairs = (one) => pairsOf(vertices(table, one, state)).filter(isKnown);
  return Object.fromEntries(readings.map((one) => [one.gid, pairs(one)]));
}
