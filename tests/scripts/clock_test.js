import { equal } from "node:assert/strict";
import { test } from "node:test";
import { Clock } from "../../spms_viz/widgets/clock.js";
import { FakeTime } from "./fakes.js";

const TEXTS = { computing: "It takes a while.", waiting: "Nobody answers." };

function clockTest(name, run) {
  test(name, () => {
    const time = new FakeTime();
    /** @type {any} */
    const note = { textContent: "", classList: { toggle: () => {} } };
    try {
      run(new Clock(note, TEXTS), (ms) => {
        time.pass(ms);
        return note.textContent;
      });
    } finally {
      time.end();
    }
  });
}

clockTest(
  "a wait is told of after a moment, and that none may come after a while",
  (clock, after) => {
    clock.asked("states");
    equal(after(400), "");
    equal(after(200), TEXTS.computing);
    equal(after(6000), TEXTS.waiting);
  },
);

clockTest("a table may take as long as those of all other pictures", (clock, after) => {
  clock.asked("table");
  equal(after(600), TEXTS.computing);
  equal(after(20_000), TEXTS.computing);
  equal(after(10_000), TEXTS.waiting);
});

clockTest("an answer ends the wait for it, and a wait for others begins anew", (clock, after) => {
  clock.asked("states");
  clock.asked("states");
  after(5000);
  clock.answered();
  equal(after(5000), TEXTS.computing);
  clock.answered();
  equal(after(0), "");
  equal(after(60_000), "");
});

clockTest("once everything is here nothing is missed", (clock, after) => {
  clock.asked("states");
  clock.asked("states");
  clock.end();
  equal(after(60_000), "");
  clock.asked("states");
  clock.answered();
  equal(after(60_000), "");
});
