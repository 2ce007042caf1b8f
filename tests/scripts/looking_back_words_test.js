import { deepEqual, equal } from "node:assert/strict";
import { test } from "node:test";
import { distances, spread, visitInWords } from "../../spms_viz/widgets/looking_back_words.js";

const WORDS = {
  visit: "Visit {number}, year {year}: {level} iu.",
  none: "no marks",
  one: "one mark",
  same: "{count} marks in year {first}",
  apart: "{count} marks {gap} apart, {first} to {last}",
  years: "{gap} years",
  a_year: "1 year",
  never: "no change-over",
  before: "{name}, {year}: {gap} before",
  after: "{name}, {year}: {gap} after",
  middle: "{name}, {year}: in the middle",
};
const VISITS = [[0, 1], [0.5, 1.04], [1, 2.5]];
/** @type {[number | null, string][]} */
const TRENDS = [[-0.5, "below"], [0.5, "about as"], [null, "above"]];
const AXIS = { trends: TRENDS, top: 10 };
const mark = (name, year) => ({ name, year });

test("a visit is told by its number, its year and its level", () => {
  equal(visitInWords(VISITS, 1, WORDS, { trends: [], top: 10 }), "Visit 2, year 0.5: 1.0 iu.");
});

test("for a workshop a visit is told by how far it lies from the first", () => {
  const words = { visit: "Check-up {number}, {year} years in: {trend}." };
  equal(visitInWords(VISITS, 0, words, AXIS), "Check-up 1, 0 years in.");
  equal(visitInWords(VISITS, 1, words, AXIS), "Check-up 2, 0.5 years in: about as.");
  equal(visitInWords(VISITS, 2, words, AXIS), "Check-up 3, 1 years in: above.");
});

test("of a visit above the drawing no level is told", () => {
  const words = { ...WORDS, visit_above: "Visit {number}, year {year}: above {top}." };
  equal(visitInWords([[0, 1], [1, 10.4]], 1, words, AXIS), "Visit 2, year 1: above 10.");
});

test("a trend has its limit within it", () => {
  const words = { visit: "{trend}" };
  equal(visitInWords([[0, 1], [1, 1.5]], 1, words, AXIS), "about as");
  equal(visitInWords([[0, 1], [1, 0.5]], 1, words, AXIS), "below");
});

test("marks are told by how far they lie apart", () => {
  equal(spread([], WORDS), "no marks");
  equal(spread([mark("A", 3)], WORDS), "one mark");
  equal(spread([mark("A", 3), mark("B", 3)], WORDS), "2 marks in year 3");
  const three = [mark("A", 9), mark("B", 4.5), mark("C", 5)];
  equal(spread(three, WORDS), "3 marks 4.5 years apart, 4.5 to 9");
  equal(spread([mark("A", 3), mark("B", 4)], WORDS), "2 marks 1 year apart, 3 to 4");
});

test("each mark is told by how far it lies from the change-over", () => {
  const marks = [mark("A", 13), mark("B", 14), mark("C", 16.5)];
  deepEqual(distances(marks, 14, WORDS), [
    "A, 13: 1 year before",
    "B, 14: in the middle",
    "C, 16.5: 2.5 years after",
  ]);
});

test("without a change-over no mark has a distance", () => {
  deepEqual(distances([mark("A", 13)], null, WORDS), ["no change-over"]);
});
