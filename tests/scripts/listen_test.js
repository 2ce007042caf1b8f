import { deepEqual, equal } from "node:assert/strict";
import { test } from "node:test";
import { pitches, schedule } from "../../spms_viz/widgets/listen.js";

const BOUNDS = { years: 30, level: 10 };
const about = (value) => Math.round(value * 10) / 10;

test("the bottom of the drawing is 220 Hz, its top two octaves higher", () => {
  const pitch = pitches(Float64Array.from([0, 0, 30, 10]), BOUNDS);
  deepEqual([pitch[0], pitch[150], pitch[300]].map(about), [220, 440, 880]);
});

test("the pitch goes along the time axis, and is level where the curve is", () => {
  const pitch = pitches(Float64Array.from([0, 5, 15, 5, 15, 10, 30, 10]), BOUNDS);
  equal(pitch.length, 301);
  equal(new Set(pitch.slice(0, 150)).size, 1);
  equal(about(pitch[149]), 440);
  equal(about(pitch[151]), 880);
});

test("each curve is announced by one beep more, and none begins before the last has ended", () => {
  const { curves, end } = schedule(2);
  deepEqual(curves.map(({ announced }) => about(announced)), [0, 7.1]);
  deepEqual(curves.map(({ sounds }) => about(sounds)), [0.7, 8.1]);
  equal(about(end), 14.5);
});
