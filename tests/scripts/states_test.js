import { deepEqual, equal } from "node:assert/strict";
import { test } from "node:test";
import {
  decode,
  holds,
  linesOf,
  placesOf,
  readingsOf,
  vertices,
} from "../../spms_viz/widgets/states.js";
import { packedTable } from "./fakes.js";

const UP = -32768;

async function gzipped(numbers) {
  const stream = new Blob([Int16Array.from(numbers)]).stream()
    .pipeThrough(new CompressionStream("gzip"));
  return new DataView(await new Response(stream).arrayBuffer());
}

test("differences are added up along each row, and never across rows", async () => {
  const table = await decode(packedTable([3], [0], [0]));
  deepEqual([...table.points], [0, 800, 0, 0, 1000, 1000, 2000, 2000]);
});

test("a row that two curves share is added up once", async () => {
  const packed = packedTable([2], [0], [0]);
  packed.header.curves.push(packed.header.curves[0]);
  const table = await decode(packed);
  deepEqual([...table.points].slice(0, 2), [0, 800]);
});

test("sums wrap around in 16 bits, as Python's differences do", async () => {
  const packed = packedTable([1], [0], [0]);
  packed.points = new DataView(Int16Array.from([0, 800, 30000, 10000]).buffer);
  const table = await decode(packed);
  equal(table.points[3], 40000 - 65536);
});

test("numbers that gzip packed are the same numbers", async () => {
  const packed = packedTable([2], [0], [0]);
  packed.header.isPacked = true;
  packed.points = await gzipped([0, 800, 0, 0, 1000, 0]);
  packed.words = await gzipped([0, 1]);
  const table = await decode(packed);
  deepEqual([...table.points], [0, 800, 0, 0, 1000, 1000]);
  deepEqual([...table.words], [0, 1]);
});

test("plain numbers may lie anywhere in a message", async () => {
  const packed = packedTable([1], [0], [0]);
  const inside = Int16Array.from([7, 7, 0, 800, 5000, 0]);
  packed.points = new DataView(inside.buffer, 4, 8);
  const table = await decode(packed);
  deepEqual([...table.points], [0, 800, 5000, 5000]);
});

test("a table holds what its free sliders reach from its base, and nothing else", () => {
  const { header } = packedTable([3, 4], [1, 2], [1]);
  equal(holds({ header }, [1, 0]), true);
  equal(holds({ header }, [1, 3]), true);
  equal(holds({ header }, [0, 2]), false);
});

test("of two sliders the last one counts fastest", async () => {
  const table = await decode(packedTable([2, 3], [0, 0], [0, 1]));
  const [curve] = table.header.curves;
  const level = (state) => vertices(table, curve, state).top[1];
  deepEqual([level([0, 0]), level([0, 2]), level([1, 0]), level([1, 2])], [0, 2, 3, 5]);
});

test("only sliders that move a curve choose its row", async () => {
  const packed = packedTable([2, 3], [0, 0], [1]);
  packed.header.free = [0, 1];
  const table = await decode(packed);
  const [curve] = table.header.curves;
  equal(placesOf(table, curve, [0, 2]), placesOf(table, curve, [1, 2]));
  equal(placesOf(table, curve, [0, 2]) === placesOf(table, curve, [0, 1]), false);
});

test("points are years and levels; a sum beyond the top is cut off there", async () => {
  const packed = packedTable([2], [0], [0]);
  packed.points = new DataView(Int16Array.from([0, 800, 9000, 0, 500, 0]).buffer);
  packed.header.curves[0].top.push({ at: 2, width: 2, sliders: [] });
  const table = await decode(packed);
  const [curve] = table.header.curves;
  deepEqual([...vertices(table, curve, [1]).top], [0, 9.5, 1, 9.5]);
  deepEqual([...vertices(table, curve, [0]).top], [0, 10, 1, 10]);
});

test("a line that leaves the drawing is cut where its sum meets the top", async () => {
  const packed = packedTable([2], [0], [0]);
  packed.points = new DataView(Int16Array.from([0, 800, 9000, 2000, 500, 0]).buffer);
  packed.header.curves[0].leaves = true;
  const table = await decode(packed);
  const [curve] = table.header.curves;
  const { top, heads, label, until } = vertices(table, curve, [0]);
  deepEqual([...top], [0, 9, 0.5, 10, NaN, NaN]);
  deepEqual([...heads], [NaN, NaN, 0.5, 10, 1.5, 9, -0.5, 9, 0.5, 10]);
  deepEqual([...label], [0.5, 10]);
  deepEqual(until, [1]);
  equal(vertices(table, curve, [1]).heads.length, 0);
});

test("a label stands at the point that it names, counted from either end", async () => {
  const table = await decode(packedTable([2], [0], [0]));
  const [curve] = table.header.curves;
  deepEqual([...vertices(table, curve, [1]).label], [1, 1]);
  deepEqual([...vertices(table, { ...curve, labelAt: 0 }, [1]).label], [0, 1]);
});

test("where one term lifts the pen there is no point", async () => {
  const packed = packedTable([1], [0], [0]);
  packed.points = new DataView(Int16Array.from([0, 800, 1000, UP - 1000]).buffer);
  const table = await decode(packed);
  const { top } = vertices(table, table.header.curves[0], [0]);
  deepEqual([...top], [0, 1, NaN, NaN]);
});

test("an area has a lower edge", async () => {
  const packed = packedTable([1], [0], [0]);
  packed.points = new DataView(Int16Array.from([0, 800, 3000, 0, 1000, 0]).buffer);
  packed.header.curves[0].bottom.push({ at: 4, width: 2, sliders: [] });
  const table = await decode(packed);
  const { top, bottom } = vertices(table, table.header.curves[0], [0]);
  deepEqual([[...top], [...bottom]], [[0, 3, 1, 3], [0, 1, 1, 1]]);
});

test("a state has its sentences under their heading", async () => {
  const table = await decode(packedTable([3], [0], [0]));
  deepEqual(linesOf(table, [2]), [{ heading: "Line", sentences: ["state 2"] }]);
});

test("what scripts read of a state are pairs; places without a point are left out", async () => {
  const packed = packedTable([2], [0], [0]);
  packed.points = new DataView(Int16Array.from([0, UP, 0, 0, 1000, 0]).buffer);
  const table = await decode(packed);
  deepEqual(readingsOf(table, [1]), { calm: [[0, 1]] });
});
