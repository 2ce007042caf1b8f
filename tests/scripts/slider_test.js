import { deepEqual, equal } from "node:assert/strict";
import { test } from "node:test";
import { modelsOf, nearest, putTo, stepOf } from "../../spms_viz/widgets/models.js";
import { startAgain } from "../../spms_viz/widgets/start_again.js";
import { ends, readTyped } from "../../spms_viz/widgets/typed.js";
import { FakeModel, fakeSlider } from "./fakes.js";

const MESSAGES = { range: "From {low} to {high}.", step: "Nearest: {number}." };
const typed = (text, numbers = [0, 0.5, 1]) => readTyped(text, numbers, MESSAGES);

test("the nearest place is found; of two as near, the first", () => {
  deepEqual([-1, 0.2, 0.25, 0.3, 9].map((value) => nearest([0, 0.5, 1], value)), [0, 0, 0, 1, 2]);
});

test("none is near to none alone, and stands last", () => {
  equal(nearest([10, 14, null], null), 2);
  equal(nearest([10, 14, null], 99), 1);
  equal(nearest([10, 14, null], 1), 0);
});

test("a number on a step is taken without a word", () => {
  deepEqual(typed(" 0.5 "), { step: 1, said: "" });
});

test("a number between two steps goes to the nearer one, and that is said", () => {
  deepEqual(typed("0.6"), { step: 1, said: "Nearest: 0.5." });
});

test("a comma is a point, and a minus sign a minus", () => {
  for (const text of ["0,5", "0.5", ".5", ",5", "+0.5", "00,50"]) {
    deepEqual(typed(text), { step: 1, said: "" }, text);
  }
  deepEqual(typed("\u22121", [-1, 0, 1]), { step: 0, said: "" });
});

test("a number out of range moves nothing, and the range is said", () => {
  for (const text of ["7", "-1", "1.001", "99", "1,5"]) {
    deepEqual(typed(text), { step: null, said: "From 0 to 1." }, text);
  }
});

test("what is no number moves nothing, and the range is said", () => {
  const others = [
    "",
    "  ",
    "abc",
    "1e0",
    "--",
    "0,5,0",
    "0.5.0",
    "1 0",
    "50 %",
    "0.5%",
    "Infinity",
  ];
  for (const text of [...others, "0x1", ".", ",", "\u0661", "\uff11", "1/2", "<b>"]) {
    deepEqual(typed(text), { step: null, said: "From 0 to 1." }, text);
  }
});

test("the ends are numbers, also where the last place is none", () => {
  deepEqual(ends([10, 14, null]), [10, 14]);
  deepEqual(typed("14", [10, 14, null]), { step: 1, said: "" });
});

test("a slider that is put somewhere forgets its own move first, then Python is told", () => {
  const slider = fakeSlider([0, 0.5, 1], 0);
  const seen = [];
  slider.on("spms:again", () => seen.push(`again at ${slider.get("value")}`));
  slider.on("change:value", () => seen.push(`at ${slider.get("value")}, saved ${slider.saved}`));
  putTo(slider, 1);
  deepEqual(seen, ["again at 0", "at 1, saved 0"]);
  equal(slider.saved, 1);
  equal(stepOf(slider), 2);
});

test("starting again puts every slider back to its start", () => {
  const sliders = [fakeSlider([0, 1, 2], 1), fakeSlider([10, null], 1)];
  putTo(sliders[0], 2);
  putTo(sliders[1], 10);
  startAgain(sliders);
  deepEqual(sliders.map((slider) => slider.get("value")), [1, null]);
});

test("models are found by their names, one or many", async () => {
  const [one, other] = [fakeSlider([0]), fakeSlider([1])];
  const model = new FakeModel(
    { many: ["IPY_MODEL_a", "IPY_MODEL_b"], single: "IPY_MODEL_b" },
    { a: one, b: other },
  );
  deepEqual(await modelsOf(model, "many"), [one, other]);
  deepEqual(await modelsOf(model, "single"), [other]);
});
