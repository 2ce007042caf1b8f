import { deepEqual, equal } from "node:assert/strict";
import { test } from "node:test";
import { guessShapes, markShapes } from "../../spms_viz/widgets/overlay.js";
import { drawnAt, readAt, toPath } from "../../spms_viz/widgets/path.js";

/** @type {Place} */
const PLACE = [50, 10, 300, -20]; // x0, per year, y0, per level

test("corners become a path; where a point is missing the pen is lifted", () => {
  const top = [0, 0, 1, 2, NaN, NaN, 3, 1, 4, 1];
  equal(toPath({ top }, PLACE), "M50 300L60 260M80 280L90 280");
});

test("an area runs back along its lower edge and is closed", () => {
  equal(
    toPath({ top: [0, 2, 1, 2], bottom: [0, 1, 1, 1] }, PLACE),
    "M50 260L60 260L60 280L50 280Z",
  );
});

test("nothing to draw is no path", () => {
  equal(toPath({ top: [NaN, NaN], bottom: [NaN, NaN] }, PLACE), "");
});

test("places are rounded to hundredths", () => {
  equal(toPath({ top: [1 / 3, 1 / 3] }, PLACE), "M53.33 293.33");
});

test("where something is drawn is where a pointer reads it", () => {
  deepEqual(drawnAt(6, 2.5, PLACE), { x: 110, y: 250 });
  deepEqual(readAt({ x: 110, y: 250 }, PLACE), { year: 6, level: 2.5 });
});

test("a guess is a line from the start, a dot per handle, and its name at the end", () => {
  const shapes = guessShapes([[0, 1], [10, 2], [20, 4]], PLACE);
  equal(shapes.line, "M50 280L150 260L250 220");
  equal(shapes.dots, "M150 260L150 260M250 220L250 220");
  deepEqual(shapes.name, { x: 244, y: 212 });
});

test("a mark is an upright line, its name beside it", () => {
  const [mark] = markShapes([{ name: "A", year: 10, top: 10 }], PLACE);
  equal(mark.line, "M150 300L150 100");
  equal(mark.name, "A");
  equal(mark.x, 154);
});

test("names of marks that follow one another stand one below the other", () => {
  const marks = Array.from({ length: 6 }, (_, i) => ({ name: `${i}`, year: 10, top: 10 }));
  const heights = markShapes(marks, PLACE).map(({ y }) => Math.round(y));
  deepEqual(heights, [144, 164, 184, 204, 224, 144]);
});
