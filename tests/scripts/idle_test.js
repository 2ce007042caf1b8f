import { equal } from "node:assert/strict";
import { test } from "node:test";
import { decode } from "../../spms_viz/widgets/states.js";
import { isIdle } from "../../spms_viz/widgets/idle.js";
import { packedTable } from "./fakes.js";

const SAME = [0, 1000, 0, 1000, 0, 1000, 0]; // levels of three rows, as differences

const numbers = (list) => new DataView(Int16Array.from(list).buffer);

async function tableOf({ levels = null, words = null }) {
  const packed = packedTable([3], [0], [0]);
  if (levels) packed.points = numbers([0, 800, ...levels]);
  if (words) packed.words = numbers(words);
  return decode(packed);
}

test("a slider that moves a curve is not idle", async () => {
  equal(isIdle(await tableOf({ words: [1, 1, 1] }), [1], 0), false);
});

test("a slider that changes a sentence alone is not idle", async () => {
  equal(isIdle(await tableOf({ levels: SAME.slice(1) }), [1], 0), false);
});

test("a slider whose steps all give one picture and one sentence is idle", async () => {
  const table = await tableOf({ levels: SAME.slice(1), words: [1, 1, 1] });
  equal(isIdle(table, [1], 0), true);
});

test("points at which the pen is up are alike too", async () => {
  const up = [-32768, 0, -32768, 0, -32768, 0];
  equal(isIdle(await tableOf({ levels: up, words: [1, 1, 1] }), [2], 0), true);
});
