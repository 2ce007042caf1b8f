import { deepEqual, equal } from "node:assert/strict";
import { test } from "node:test";
import { schedule, soundOf } from "../../spms_viz/widgets/listen.js";

const BOUNDS = { span: [0, 30], level: 10 };
const about = (value) => Math.round(value * 10) / 10;
const curve = (...points) => ({ points: Float64Array.from(points), ceiling: 10, until: 30 });

test("the bottom of the drawing is 220 Hz, its top two octaves higher", () => {
  const { pitch } = soundOf(curve(0, 0, 30, 10), BOUNDS);
  deepEqual([pitch[0], pitch[150], pitch[300]].map(about), [220, 440, 880]);
});

test("the pitch goes along the time axis, and is level where the curve is", () => {
  const { pitch } = soundOf(curve(0, 5, 15, 5, 15, 10, 30, 10), BOUNDS);
  equal(pitch.length, 301);
  equal(new Set(pitch.slice(0, 150)).size, 1);
  equal(about(pitch[149]), 440);
  equal(about(pitch[151]), 880);
});

test("a time axis may start before 0, and a low row sounds as high as it can", () => {
  const low = { points: Float64Array.from([-15, 0, 15, 1.9]), ceiling: 1.9, until: 15 };
  const { pitch } = soundOf(low, { span: [-15, 15], level: 10 });
  deepEqual([pitch[0], pitch[150], pitch[300]].map(about), [220, 440, 880]);
});

test("a line is silent where it is above the drawing, and behind its end", () => {
  const { pitch, volume } = soundOf(curve(0, 5, 9, 10, NaN, NaN, 12, 10, 21, 5, NaN, NaN), BOUNDS);
  deepEqual([50, 89, 105, 121, 209].map((i) => volume[i] > 0), [true, true, false, true, true]);
  equal(volume.slice(212).some(Boolean), false);
  equal(pitch.slice(0, 212).some((one) => one < 219), false);
});

test("a sound begins and ends without a click", () => {
  const { volume } = soundOf(curve(0, 5, 30, 5), BOUNDS);
  deepEqual([volume[0], volume[300]], [0, 0]);
  deepEqual([volume[10], volume[290]].map(about), [0.2, 0.2]);
});

test("each curve is announced by one beep more, and none begins before the last has ended", () => {
  const { curves, end } = schedule(2);
  deepEqual(curves.map(({ announced }) => about(announced)), [0, 7.1]);
  deepEqual(curves.map(({ sounds }) => about(sounds)), [0.7, 8.1]);
  equal(about(end), 14.5);
});
