import { deepEqual, equal } from "node:assert/strict";
import { test } from "node:test";
import { heightAt, isSeen, measure } from "../../spms_viz/widgets/told.js";

const curve = (points, until = points[points.length - 2]) => ({
  name: "A",
  points: Float64Array.from(points),
  ceiling: 10,
  until,
  marks: [],
});
const RISING = curve([0, 1, 1, 1, 2, 3, 4, 2]);

test("a height between two points lies on the line between them", () => {
  deepEqual([0, 1, 1.5, 2, 3, 4].map((year) => heightAt(RISING, year)), [1, 1, 2, 3, 2.5, 2]);
});

test("beyond both ends there is no height", () => {
  deepEqual([heightAt(RISING, -1), heightAt(RISING, 9)], [NaN, NaN]);
});

test("of a step straight up the height before it is told", () => {
  equal(heightAt(curve([0, 1, 1, 1, 1, 4, 2, 4]), 1), 1);
});

test("a line that went out is above until it comes back, or until its end", () => {
  const out = curve([0, 9, 1, 10, NaN, NaN, 2, 10, 3, 9, 4, 10, NaN, NaN], 6);
  deepEqual([1, 1.5, 2, 5, 6].map((year) => heightAt(out, year)), [
    10,
    Infinity,
    10,
    Infinity,
    Infinity,
  ]);
  equal(heightAt(out, 7), NaN);
});

test("a gap below the top is no line above it", () => {
  equal(heightAt(curve([0, 9, 1, 9, NaN, NaN, 2, 9, 3, 9]), 1.5), NaN);
});

test("what has no two points beside one another is not seen", () => {
  equal(isSeen(RISING), true);
  equal(isSeen(curve([0, 1, NaN, NaN])), false);
  equal(isSeen(curve([NaN, NaN, NaN, NaN])), false);
  equal(isSeen(curve([0, 1, NaN, NaN, 2, 1])), false);
});

test("a curve is measured from what is drawn of it", () => {
  deepEqual(measure(curve([0, 9, 1, 10, NaN, NaN, 2, 10, 3, 4, NaN, NaN], 3)), {
    start: 9,
    end: 4,
    until: 3,
    peak: [1, 10],
    lowest: 4,
    left: [1],
    isAgain: false,
    isHighestAtEnd: false,
  });
  equal(measure(curve([0, 9, 1, 10, NaN, NaN], 3)).end, Infinity);
});
