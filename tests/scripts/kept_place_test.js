import { deepEqual, equal } from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { keptPlace } from "../../spms_viz/widgets/kept_place.js";
import { fakeSlider } from "./fakes.js";

const kept = new Map();
/** @type {any} */
const store = {
  getItem: (key) => kept.get(key) ?? null,
  setItem: (key, value) => kept.set(key, value),
  removeItem: (key) => kept.delete(key),
};
Object.defineProperty(globalThis, "sessionStorage", { value: store, configurable: true });
Object.defineProperty(globalThis, "location", { value: { pathname: "/lesson" } });

const slider = (step) => fakeSlider([0, 1, null], step, { place: "picture/slider" });

beforeEach(() => kept.clear());

test("a slider that comes again goes on from where it was left", () => {
  const first = keptPlace(slider(1), {});
  first.keep();
  first.leave();
  const again = keptPlace(slider(0), {});
  equal(again.left(), 1);
  again.forget();
  equal(again.left(), "");
  again.leave();
});

test("of two that live side by side each has its own place", () => {
  const first = keptPlace(slider(1), {});
  first.keep();
  const second = keptPlace(slider(2), {});
  equal(second.left(), "");
  second.keep();
  deepEqual([first.left(), second.left()], [1, null]);
  second.forget();
  equal(first.left(), 1);
  first.leave();
  second.leave();
});

test("after a reload the first has the place of the first, the second that of the second", () => {
  const before = [keptPlace(slider(1), {}), keptPlace(slider(2), {})];
  for (const one of before) one.keep();
  for (const one of before) one.leave();
  const after = [keptPlace(slider(0), {}), keptPlace(slider(0), {})];
  deepEqual(after.map((one) => one.left()), [1, null]);
  for (const one of after) one.leave();
});

test("who is run again takes its own place, not that of the one beside it", () => {
  const first = keptPlace(slider(1), {});
  const second = keptPlace(slider(2), {});
  first.keep();
  second.keep();
  first.leave();
  const again = keptPlace(slider(0), {});
  equal(again.left(), 1);
  for (const one of [again, second]) one.leave();
});

test("two views of one slider share its place until both are gone", () => {
  const owner = {};
  const model = slider(1);
  const views = [keptPlace(model, owner), keptPlace(model, owner)];
  views[1].keep();
  equal(views[0].left(), 1);
  views[0].leave();
  const other = keptPlace(slider(0), {});
  equal(other.left(), "");
  views[1].leave();
  other.leave();
});

test("a slider without a place keeps nothing", () => {
  const nowhere = keptPlace(fakeSlider([0, 1], 1, { place: "" }), {});
  nowhere.keep();
  equal(kept.size, 0);
  equal(nowhere.left(), undefined);
  nowhere.leave();
});
