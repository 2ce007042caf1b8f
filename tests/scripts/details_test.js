import { deepEqual, equal } from "node:assert/strict";
import { test } from "node:test";
import { curveInWords, describeAll, tableRows } from "../../spms_viz/widgets/details.js";

const NUMBERS = {
  levels: [],
  times: [],
  scale: 1,
  digits: 1,
  time_digits: 1,
  horizon: 30,
  span: [0, 4],
  level: "{number} iu",
  above: "above {top}",
  not_drawn: "nothing",
  time: "year {number}",
  cell: "{number}",
  flat: 0.3,
  curve: "{name}: {start}, {middle}, {end}.",
  rising: "{name}: {start}, {end}, the highest.",
  peak: "{peak} at {when}",
  peaks: "{peak} first at {when}",
  leaves: "out at {when}",
  leaves_often: "out {count} times, first at {when}",
  ends: "{end}",
  ends_higher: "higher, still {end}",
  ends_lower: "lower, still {end}",
  ends_same: "as high",
  until: "up to {until}: {end}",
  level_curve: "{name} stays at {start}.",
  level_until: "{name} stays at {start} up to {until}.",
  moments: [[0, "start"], [1.5, "middle"], [4, "end"]],
  intro: "In words:",
  controls: "Controls:",
  none: "Nothing is drawn.",
};
const IN_WORDS = {
  ...NUMBERS,
  levels: [[2, "low"], [5, "middle"], [null, "high"]],
  times: [[0.3, "early on"], [null, "late"]],
};
const RISING = [0, 1, 1, 1, 2, 3, 4, 2];
const named = (points, until = 4) => ({
  name: "A",
  points: Float64Array.from(points),
  ceiling: 10,
  until,
  marks: [],
});
const said = (points, texts = NUMBERS, until = 4) => curveInWords(named(points, until), texts);

test("a curve is told by its start, its peak and its end", () => {
  equal(said(RISING), "A: 1.0 iu, 3.0 iu at year 2.0, 2.0 iu.");
});

test("a curve that ends at its highest is not told to have a peak before", () => {
  equal(said([0, 1, 2, 1.5, 4, 6]), "A: 1.0 iu, 6.0 iu, the highest.");
});

test("of peaks of one height the first is told as such", () => {
  equal(said([0, 1, 1, 3, 2, 1, 3, 3, 4, 1]), "A: 1.0 iu, 3.0 iu first at year 1.0, 1.0 iu.");
  equal(said([0, 1, 1, 3, 2, 3, 4, 1]), "A: 1.0 iu, 3.0 iu at year 1.0, 1.0 iu.");
});

test("a curve that hardly moves is told as level, up or down", () => {
  equal(said([0, 1, 1, 1.04, 2, 1, 4, 1]), "A stays at 1.0 iu.");
  equal(said([0, 2, 1, 1, 4, 2]), "A: 2.0 iu, 2.0 iu, the highest.");
});

test("a line that goes out at the top has no peak, and is above at its end", () => {
  equal(said([0, 1, 2, 10, NaN, NaN]), "A: 1.0 iu, out at year 2.0, above 10.");
});

test("a line that comes back ends where it is seen", () => {
  const back = [0, 1, 1, 10, NaN, NaN, 2, 10, 3, 10, NaN, NaN, 3.5, 10, 4, 7];
  equal(said(back), "A: 1.0 iu, out 2 times, first at year 1.0, 7.0 iu.");
});

test("a line that is drawn up to a moment is told up to there", () => {
  const half = [0, 1, 1, 3, 2, 2, NaN, NaN];
  equal(said(half, NUMBERS, 2), "A: 1.0 iu, 3.0 iu at year 1.0, up to year 2.0: 2.0 iu.");
  equal(said([0, 1, 2, 1, NaN, NaN], NUMBERS, 2), "A stays at 1.0 iu up to year 2.0.");
  const out = [0, 1, 1, 10, NaN, NaN];
  equal(said(out, NUMBERS, 2), "A: 1.0 iu, out at year 1.0, up to year 2.0: above 10.");
});

test("a line that rises or falls within one word does not stay", () => {
  equal(
    said([0, 2.1, 1, 4.8, 4, 4], IN_WORDS),
    "A: middle, middle at early on, higher, still middle.",
  );
  equal(said([0, 4.8, 4, 2.1], IN_WORDS), "A: middle, middle at early on, lower, still middle.");
  equal(said([0, 1, 1, 4, 4, 1], IN_WORDS), "A: low, middle at early on, as high.");
});

test("a small rise over the limit between two words is told", () => {
  equal(said([0, 1.9, 4, 2.1], IN_WORDS), "A: low, middle, the highest.");
});

test("for a workshop levels and times are words, up to and with their limits", () => {
  equal(said([0, 1, 2, 5, 4, 2.1], IN_WORDS), "A: low, middle at early on, middle.");
  equal(said([0, 2, 10, 5.1, 30, 5], IN_WORDS, 30), "A: low, high at late, middle.");
});

test("numbers are given in the unit and with the digits of the axis", () => {
  const texts = { ...NUMBERS, scale: 100, digits: 0, cell: "{number} %" };
  const rows = tableRows([named([0, 0.25, 4, 0.5])], texts);
  deepEqual(rows.map(([, cell]) => cell), ["25 %", "34 %", "50 %"]);
});

test("the table has a row per moment and a cell per curve", () => {
  const rows = tableRows([named(RISING), named([0, 4, 4, 4])], NUMBERS);
  deepEqual(rows, [["start", "1.0", "4.0"], ["middle", "2.0", "4.0"], ["end", "2.0", "4.0"]]);
});

test("the table says where a line is above the drawing, and where it is not drawn", () => {
  const rows = tableRows([named([0, 9, 1, 10, NaN, NaN]), named([0, 4, 1, 4, NaN], 1)], NUMBERS);
  deepEqual(rows.map(([, ...cells]) => cells), [
    ["9.0", "4.0"],
    ["above 10", "nothing"],
    ["above 10", "nothing"],
  ]);
});

test("where no line is drawn, that is said", () => {
  deepEqual(describeAll([], [], [], NUMBERS), ["In words:", "Nothing is drawn.", "Controls:"]);
});

test("everything in words: what is seen, each curve, each slider", () => {
  const controls = [{ label: "Rate", help: "How often." }];
  deepEqual(describeAll([named(RISING)], ["It rises."], controls, NUMBERS), [
    "In words:",
    "It rises.",
    "A: 1.0 iu, 3.0 iu at year 2.0, 2.0 iu.",
    "Controls:",
    "Rate: How often.",
  ]);
});
