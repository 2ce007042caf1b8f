import { deepEqual, equal, throws } from "node:assert/strict";
import { test } from "node:test";
import { Bench, COUNTS, HURRY, REST } from "./feed_bench.js";
import { packedTable, settle } from "./fakes.js";

function benchTest(name, run) {
  test(name, async () => {
    const benches = [];
    const bench = (table) => {
      benches.push(new Bench(table));
      return benches.at(-1);
    };
    try {
      await run(bench);
    } finally {
      for (const one of benches) one.time.end();
    }
  });
}

benchTest("the table is asked for once the feed starts, and shows when it comes", async (make) => {
  const bench = make();
  await bench.feed.start();
  deepEqual(bench.model.sent, [{ ask: "table" }]);
  deepEqual(bench.shown(), []);
  bench.model.set("table", packedTable(COUNTS, [0, 0], [0, 1]));
  await settle();
  deepEqual(bench.shown(), ["0,0"]);
  equal(bench.isReady(), true);
  equal(bench.told.some(([name]) => name === "complete"), true);
});

benchTest("a table that is there needs no question, and holds every state", async (make) => {
  const bench = make(packedTable(COUNTS, [0, 0], [0, 1]));
  await bench.feed.start();
  bench.move(2, 3);
  bench.move(1, 0);
  bench.time.pass(10 * REST);
  deepEqual(bench.shown(), ["0,0", "2,3", "1,0"]);
  deepEqual(bench.model.sent, []);
});

benchTest("a state that nothing holds is asked for and shows when it comes", async (make) => {
  const bench = await make().isTooLarge();
  bench.move(1, 0);
  deepEqual(bench.asked(), ["1,0"]);
  await bench.answerStates(1);
  deepEqual(bench.shown(), ["1,0"]);
});

benchTest(
  "around a state at rest each slider gets a sweep, and then nothing needs Python",
  async (make) => {
    const bench = await make().isTooLarge();
    equal(bench.isReady(), false);
    bench.time.pass(REST - 1);
    deepEqual(bench.asked(), []);
    bench.time.pass(1);
    deepEqual(bench.asked(), ["0,0 sweep 0", "0,0 sweep 1"]);
    await bench.answerStates(1);
    equal(bench.isReady(), false);
    await bench.answerStates(2);
    equal(bench.isReady(), true);
    bench.move(2, 0);
    bench.move(0, 3);
    deepEqual(bench.shown().slice(-2), ["2,0", "0,3"]);
    deepEqual(bench.asked().length, 2);
  },
);

benchTest(
  "a hand that goes on moving rests later: nothing around it is fetched meanwhile",
  async (make) => {
    const bench = await make().isTooLarge();
    for (const state of [[1, 0], [1, 1], [2, 1]]) {
      bench.time.pass(REST - 1);
      bench.move(...state);
    }
    deepEqual(bench.asked(), ["1,0", "1,1", "2,1"]);
  },
);

benchTest("a slider that moves for the second time gets all its steps at once", async (make) => {
  const bench = await make().isTooLarge();
  bench.move(0, 1);
  bench.time.pass(HURRY);
  deepEqual(bench.asked(), ["0,1"]);
  bench.move(0, 2);
  deepEqual(bench.asked(), ["0,1", "0,2", "0,2 sweep 1"]);
  bench.move(0, 3);
  deepEqual(bench.asked().filter((one) => one.includes("sweep")), ["0,2 sweep 1"]);
});

benchTest("a sweep under way is not asked for twice, one for another place is", async (make) => {
  const bench = await make().isTooLarge();
  bench.time.pass(REST);
  bench.move(1, 0);
  bench.time.pass(REST);
  const sweeps = bench.asked().filter((one) => one.includes("sweep"));
  deepEqual(sweeps, ["0,0 sweep 0", "0,0 sweep 1", "1,0 sweep 1"]);
});

benchTest(
  "at most three states are under way; of those that wait only the newest goes out",
  async (make) => {
    const bench = await make().isTooLarge();
    const places = [[1, 1], [2, 2], [0, 3], [1, 2], [2, 0], [1, 3]]; // both move: no sweep helps
    for (const state of places) bench.move(...state);
    deepEqual(bench.asked(), ["1,1", "2,2", "0,3"]);
    await bench.answerStates(1);
    deepEqual(bench.asked(), ["1,1", "2,2", "0,3", "1,3"]);
  },
);

benchTest("an answer that was overtaken is dropped", async (make) => {
  const bench = await make().isTooLarge();
  bench.move(1, 1);
  bench.move(2, 2);
  await bench.answerStates(2);
  await bench.answerStates(1);
  deepEqual(bench.shown(), ["2,2"]);
});

benchTest("an answer is dropped once a sweep shows something newer", async (make) => {
  const bench = await make().isTooLarge();
  bench.time.pass(REST);
  await bench.answerStates(1);
  await bench.answerStates(2);
  bench.move(1, 1); // no sweep holds it
  bench.move(1, 0); // the first slider's does
  await bench.answerStates(3);
  deepEqual(bench.shown().at(-1), "1,0");
});

benchTest("a sweep that comes late takes no place of one that fits", async (make) => {
  const bench = await make().isTooLarge();
  bench.time.pass(REST); // 1 and 2: both sweeps for 0,0
  bench.move(2, 2);
  bench.time.pass(REST); // 3: the state itself; 4 and 5: both sweeps for it
  for (const number of [5, 4, 1, 2]) await bench.answerStates(number);
  equal(bench.isReady(), true);
  const asked = bench.asked().length;
  bench.move(0, 2);
  bench.move(2, 0);
  deepEqual(bench.shown().slice(-2), ["0,2", "2,0"]);
  equal(bench.asked().length, asked);
});

benchTest("a sweep that a late one has pushed out is asked for again", async (make) => {
  const bench = await make().isTooLarge();
  bench.time.pass(REST); // 1 and 2: both sweeps for 0,0
  bench.move(0, 2); // 3
  bench.time.pass(REST); // 4: the first slider's sweep for there
  await bench.answerStates(4);
  bench.move(0, 1); // 5
  await bench.answerStates(1);
  bench.move(0, 2);
  bench.time.pass(REST);
  const sweeps = bench.asked().filter((one) => one === "0,2 sweep 0");
  equal(sweeps.length, 2);
});

benchTest("small messages set an answer free that waits, and stop with it", async (make) => {
  const bench = await make().isTooLarge();
  const nudges = () => bench.model.sent.filter(({ ask }) => ask === "nothing").length;
  bench.move(1, 1);
  bench.time.pass(4);
  equal(nudges(), 1);
  await bench.answerStates(1);
  bench.time.pass(100);
  equal(nudges(), 1);
});

benchTest("every question and every answer is told: who waits can say so", async (make) => {
  const bench = await make().isTooLarge();
  bench.move(1, 1);
  await bench.answerStates(1);
  const names = bench.told.map(([name]) => name).filter((name) => name !== "ready");
  deepEqual(names, ["asked", "answered", "asked", "answered", "show"]);
});

benchTest(
  "where the kernel is gone the question is told all the same, and what is known shows",
  async (make) => {
    const bench = await make().isTooLarge();
    bench.time.pass(REST);
    await bench.answerStates(2);
    bench.model.send = () => {
      throw new Error("no kernel");
    };
    const before = bench.told.filter(([name]) => name === "asked").length;
    throws(() => bench.move(2, 1), /no kernel/);
    equal(bench.told.filter(([name]) => name === "asked").length, before + 1);
    bench.move(0, 3); // the second slider's sweep holds it
    deepEqual(bench.shown().at(-1), "0,3");
  },
);

benchTest("a feed that has stopped hears and asks nothing more", async (make) => {
  const bench = await make().isTooLarge();
  bench.move(1, 1);
  bench.feed.stop();
  const sent = bench.model.sent.length;
  bench.time.pass(1000);
  bench.model.set("table", packedTable(COUNTS, [0, 0], [0, 1]));
  await settle();
  equal(bench.model.sent.length, sent);
  deepEqual(bench.shown(), []);
});
