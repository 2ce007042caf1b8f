import { deepEqual } from "node:assert/strict";
import { test } from "node:test";
import { followFinger } from "../../spms_viz/widgets/finger.js";

/** A range under a finger, and what it was told to do. */
function made() {
  const did = [];
  /** @type {any} */
  const range = Object.assign(new EventTarget(), { value: "5" });
  followFinger(range, (value) => did.push(value));
  const tell = (name, clientX = 0, clientY = 0, pointerType = "touch") =>
    range.dispatchEvent(Object.assign(new Event(name), { clientX, clientY, pointerType }));
  const slideTo = (value) => {
    range.value = String(value);
    tell("input");
  };
  return { did, tell, slideTo, range };
}

test("a scroll that begins on a slider leaves it where it was", () => {
  const { did, tell, slideTo, range } = made();
  tell("pointerdown", 100, 100);
  slideTo(16); // as browsers do, before they know
  tell("pointermove", 102, 90);
  tell("pointercancel");
  deepEqual([did, range.value], [[], "5"]);
});

test("a finger that goes along the slider moves it at once, and goes on moving it", () => {
  const { did, tell, slideTo } = made();
  tell("pointerdown", 100, 100);
  slideTo(6);
  tell("pointermove", 110, 101);
  slideTo(7);
  slideTo(8);
  tell("pointercancel"); // a call comes in
  deepEqual(did, [6, 7, 8]);
});

test("a tap on the track moves the slider when the finger is lifted", () => {
  const { did, tell, slideTo } = made();
  tell("pointerdown", 100, 100);
  slideTo(12);
  deepEqual(did, []);
  tell("pointerup", 101, 101);
  deepEqual(did, [12]);
});

test("a mouse and keys move it at once", () => {
  const { did, tell, slideTo } = made();
  slideTo(4);
  tell("pointerdown", 100, 100, "mouse");
  slideTo(9);
  deepEqual(did, [4, 9]);
});
