import { deepEqual } from "node:assert/strict";
import { test } from "node:test";
import { exits, headsAt, seenOf } from "../../spms_viz/widgets/ceiling.js";

const OUT_AND_IN = Float64Array.from([0, 8, 1, 12, 2, 11, 4, 9, 5, 13]);
const HEAD = { strokes: [[0, 0], [1, -1]], apart: 2 };

test("a line is cut exactly where it meets the ceiling, on its way out and in", () => {
  deepEqual(
    [...seenOf(OUT_AND_IN, 10)],
    [0, 8, 0.5, 10, NaN, NaN, NaN, NaN, 3, 10, 4, 9, 4.25, 10, NaN, NaN],
  );
});

test("a line that touches the ceiling, or lifts the pen, does not leave", () => {
  deepEqual([...seenOf(Float64Array.from([0, 10, NaN, NaN, 2, 10]), 10)], [0, 10, NaN, NaN, 2, 10]);
  deepEqual([...seenOf(Float64Array.from([0, 9, NaN, NaN, 2, 12]), 10)], [
    0,
    9,
    NaN,
    NaN,
    NaN,
    NaN,
  ]);
});

test("what is seen of a line tells where it goes out", () => {
  deepEqual(exits(seenOf(OUT_AND_IN, 10), 10), [0.5, 4.25]);
  deepEqual(exits(Float64Array.from([0, 9, 1, 10, 2, 9]), 10), []);
});

test("an arrow head stands at each way out; of near ones at the last", () => {
  deepEqual([...headsAt([1, 5], 10, HEAD)], [NaN, NaN, 5, 10, 6, 9, NaN, NaN, 1, 10, 2, 9]);
  deepEqual([...headsAt([4, 5], 10, HEAD)], [NaN, NaN, 5, 10, 6, 9]);
});
