import { deepEqual, equal } from "node:assert/strict";
import { test } from "node:test";
import { codeNow, setCode, stepsOf } from "../../spms_viz/widgets/code.js";
import { fakeSlider } from "./fakes.js";

const TEXTS = { done: "Set.", wrong: "{typed} is not like {code}." };

const sliders = () => [
  fakeSlider([0, 0.5, 1], 1, { codes: ["00", "05", "10"] }),
  fakeSlider([10, 14, null], 2, { codes: ["10", "14", "NV"] }),
];

test("a code names the picture and the place of each slider", () => {
  equal(codeNow("TP", sliders()), "TP-05-NV");
});

test("a code is read whatever its case, and with blanks around it", () => {
  deepEqual(stepsOf(" tp-10-nv ", "TP", sliders()), [2, 2]);
});

test("a code is read as it comes out of a letter or a slide", () => {
  const pasted = [
    "TP\u201310\u2013NV", // en dashes
    "TP\u201410\u2014NV", // em dashes
    "TP\u221210\u2212NV", // minus signs
    "TP\u201110\u2011NV", // hyphens that do not break
    "ＴＰ－１０－ＮＶ",
    "TP - 10 - NV",
    "TP 10 NV",
    "TP-10-NV.",
    "\u201cTP-10-NV\u201d",
    "Code TP-10-NV",
    "code: tp-10\u200b-\u00adnv,",
  ];
  for (const typed of pasted) deepEqual(stepsOf(typed, "TP", sliders()), [2, 2], typed);
});

test("what is no code of this picture is refused", () => {
  for (
    const typed of [
      "",
      "-",
      "Code",
      "TP-1-NV",
      "TP-10-NV-TP-10-NV",
      "TP",
      "XX-05-14",
      "TP-05",
      "TP-05-14-14",
      "TP-05-99",
      "TP-0.5-14",
    ]
  ) {
    equal(stepsOf(typed, "TP", sliders()), null, typed);
  }
});

test("a code that fits sets every slider, and Python is told", () => {
  const set = sliders();
  equal(setCode("TP-00-10", { prefix: "TP", sliders: set, texts: TEXTS }), "Set.");
  deepEqual(set.map((slider) => slider.get("value")), [0, 10]);
  deepEqual(set.map((slider) => slider.saved), [1, 1]);
});

test("a code that does not fit sets nothing and says what one looks like", () => {
  const set = sliders();
  const said = setCode("TP-00-99", { prefix: "TP", sliders: set, texts: TEXTS });
  equal(said, "TP-00-99 is not like TP-05-NV.");
  deepEqual(set.map((slider) => slider.get("value")), [0.5, null]);
});
