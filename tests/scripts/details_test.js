import { deepEqual, equal } from "node:assert/strict";
import { test } from "node:test";
import { curveInWords, describeAll, levelAt, tableRows } from "../../spms_viz/widgets/details.js";

const NUMBERS = {
  levels: [],
  times: [],
  scale: 1,
  digits: 1,
  horizon: 30,
  level: "{number} iu",
  time: "year {number}",
  cell: "{number}",
  flat: 0.3,
  curve: "{name}: {start}, {peak} at {when}, {end}.",
  level_curve: "{name} stays at {start}.",
  moments: [[0, "start"], [1.5, "middle"], [4, "end"]],
  intro: "In words:",
  controls: "Controls:",
};
const IN_WORDS = {
  ...NUMBERS,
  levels: [[2, "low"], [5, "middle"], [null, "high"]],
  times: [[0.3, "early on"], [null, "late"]],
};
const RISING = Float64Array.from([0, 1, 1, 1, 2, 3, 4, 2]);
const named = (points) => ({ name: "A", points, marks: [] });

test("a level between two points lies on the line between them", () => {
  deepEqual([0, 1, 1.5, 2, 3].map((year) => levelAt(RISING, year)), [1, 1, 2, 3, 2.5]);
});

test("beyond both ends the level is that of the end", () => {
  deepEqual([levelAt(RISING, -1), levelAt(RISING, 9)], [1, 2]);
});

test("of a step straight up the level before it is told", () => {
  equal(levelAt(Float64Array.from([0, 1, 1, 1, 1, 4, 2, 4]), 1), 1);
  equal(levelAt(Float64Array.from([0, 1]), 3), 1);
});

test("a curve is told by its start, its peak and its end", () => {
  equal(curveInWords(named(RISING), NUMBERS), "A: 1.0 iu, 3.0 iu at year 2.0, 2.0 iu.");
});

test("a curve that hardly rises is told as level", () => {
  const flat = Float64Array.from([0, 1, 1, 1.2, 2, 1]);
  equal(curveInWords(named(flat), NUMBERS), "A stays at 1.0 iu.");
});

test("for a workshop levels and times are words, up to and with their limits", () => {
  equal(curveInWords(named(RISING), IN_WORDS), "A: low, middle at early on, low.");
  const high = Float64Array.from([0, 2, 10, 5.1, 30, 5]);
  equal(curveInWords(named(high), IN_WORDS), "A: low, high at late, middle.");
});

test("numbers are given in the unit and with the digits of the axis", () => {
  const texts = { ...NUMBERS, scale: 100, digits: 0, cell: "{number} %" };
  const rows = tableRows([named(Float64Array.from([0, 0.25, 4, 0.5]))], texts);
  deepEqual(rows.map(([, cell]) => cell), ["25 %", "34 %", "50 %"]);
});

test("the table has a row per moment and a cell per curve", () => {
  const rows = tableRows([named(RISING), named(Float64Array.from([0, 4, 4, 4]))], NUMBERS);
  deepEqual(rows, [["start", "1.0", "4.0"], ["middle", "2.0", "4.0"], ["end", "2.0", "4.0"]]);
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
