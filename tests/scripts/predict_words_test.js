import { equal } from "node:assert/strict";
import { test } from "node:test";
import { difference } from "../../spms_viz/widgets/predict_words.js";

const WORDS = {
  close: 0.5,
  top: 10,
  closing: "Look there.",
  sentences: {
    higher: "{moment} {gap} above.",
    lower: "{moment} {gap} below.",
    above: "{moment} out of sight.",
    close: "{moment} close.",
    throughout: "Close all the way.",
  },
};
const MOMENTS = [{ time: "Early" }, { time: "Half way" }, { time: "At the end" }];
const said = (levels, ...lines) => difference(levels, lines, MOMENTS, WORDS);

test("a guess that is close everywhere is told once", () => {
  equal(said([1, 2, 3], [1.5, 1.5, 3]), "Close all the way. Look there.");
});

test("the end is told first, then the widest gap on the way", () => {
  equal(
    said([4, 5, 3], [1, 0.8, 5]),
    "At the end 2.0 below. Half way 4.2 above. Look there.",
  );
});

test("where only the end differs nothing else is told", () => {
  equal(said([1, 1, 1], [1, 1, 2]), "At the end 1.0 below. Look there.");
});

test("where the end is close the way there is told all the same", () => {
  equal(said([3, 1, 2], [1, 1, 2]), "At the end close. Early 2.0 above. Look there.");
});

test("a guess among several lines is close; beyond them the nearest one counts", () => {
  equal(said([2, 2, 2], [1, 1, 1], [3, 3, 3]), "Close all the way. Look there.");
  equal(
    said([5, 2, 0], [1, 1, 1], [3, 3, 3]),
    "At the end 1.0 below. Early 2.0 above. Look there.",
  );
});

test("how far a line is above the drawing is not told, nor is a guess at its top close to it", () => {
  equal(said([1, 1, 10], [1, 1, 10.2]), "At the end out of sight. Look there.");
  equal(said([1, 10, 3], [1, 12, 6]), "At the end 3.0 below. Half way out of sight. Look there.");
});

test("a guess among lines of which one is above the drawing is close to them", () => {
  equal(said([1, 1, 9], [1, 1, 4], [1, 1, 13]), "Close all the way. Look there.");
});
