import { deepEqual, equal } from "node:assert/strict";
import { test } from "node:test";
import { feedback, standing } from "../../spms_viz/widgets/question_words.js";
import { FakeModel, fakeSlider } from "./fakes.js";

const MESSAGES = {
  first: "Choose first.",
  sources: "Sources:",
  stands: "{label} stands at {value}.",
  there: "There.",
};
const asked = (chosen, sources = []) =>
  new FakeModel({ messages: MESSAGES, choices: [{ feedback: "Yes." }], chosen, sources });
const sliders = () => [
  fakeSlider([0, 1], 0, { label: "Rate", texts: ["none", "one"] }),
  fakeSlider([0, 1], 1, { label: "Recovery", texts: ["no", "full"] }),
];

test("without a choice the reader is told to choose", () => {
  deepEqual(feedback(asked(-1)), ["Choose first."]);
});

test("a choice has its feedback, and its sources where there are some", () => {
  deepEqual(feedback(asked(0)), ["Yes."]);
  deepEqual(feedback(asked(0, ["A 2020", "B 2021"])), ["Yes.", "Sources: A 2020; B 2021."]);
});

test("it is said where each slider stands, and when all stand where they should", () => {
  const where = "Rate stands at none. Recovery stands at full.";
  equal(standing(sliders(), [1, 1], MESSAGES), where);
  equal(standing(sliders(), [0, 1], MESSAGES), `${where} There.`);
  equal(standing(sliders(), [null, 1], MESSAGES), `${where} There.`);
  equal(standing(sliders(), [null, null], MESSAGES), where);
});
