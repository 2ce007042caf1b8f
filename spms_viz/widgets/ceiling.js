// Where a line leaves the drawing: it ends at the top, with an arrow head, and goes on below it.
// Python does the same with the lines that matplotlib draws (figures/ceiling.py).

/** Whether a line meets the ceiling after a point, on its way out or in. */
function meets(line, i, ceiling) {
  const [x0, y0, x1, y1] = line.subarray(i, i + 4);
  return !Number.isNaN(x0 + x1) && (y0 > ceiling) !== (y1 > ceiling);
}

function meeting(line, i, ceiling) {
  const [x0, y0, x1, y1] = line.subarray(i, i + 4);
  return x0 + ((ceiling - y0) / (y1 - y0)) * (x1 - x0);
}

/**
 * What is seen of a line: nothing above the ceiling, and each place where it is met.
 * @param {Float64Array} line [x, y, x, y, ...], however high; NaN lifts the pen.
 * @param {number} ceiling
 */
export function seenOf(line, ceiling) {
  const seen = [];
  for (let i = 0; i < line.length; i += 2) {
    if (line[i + 1] > ceiling) seen.push(NaN, NaN);
    else seen.push(line[i], line[i + 1]);
    if (i + 2 < line.length && meets(line, i, ceiling)) {
      seen.push(meeting(line, i, ceiling), ceiling);
    }
  }
  return Float64Array.from(seen);
}

/**
 * Where a line goes out, as years. What is seen of it ends there: the next point lifts the pen.
 * @param {Float64Array | number[]} seen
 * @param {number} ceiling
 */
export function exits(seen, ceiling) {
  const years = [];
  for (let i = 0; i + 2 < seen.length; i += 2) {
    const isOut = Number.isNaN(seen[i + 2]) && seen[i + 1] === ceiling;
    if (isOut) years.push(seen[i]);
  }
  return years;
}

/**
 * Arrow heads where a line goes out; of near ones the last.
 * @param {number[]} years
 * @param {number} ceiling
 * @param {{ strokes: number[][], apart: number }} head
 */
export function headsAt(years, ceiling, { strokes, apart }) {
  const kept = [];
  for (let i = years.length - 1; i >= 0; i--) {
    if (!kept.length || kept[kept.length - 1] - years[i] >= apart) kept.push(years[i]);
  }
  const head = (year) => strokes.flatMap(([x, y]) => [year + x, ceiling + y]);
  return Float64Array.from(kept.flatMap((year) => [NaN, NaN, ...head(year)]));
}
