// A feed without a page and without Python, for its tests.

import { Feed } from "../../spms_viz/widgets/feed.js";
import { FakeModel, FakeTime, packedTable, settle } from "./fakes.js";

export const COUNTS = [3, 4];
export const HURRY = 10; // ms: less than a hand rests
export const REST = 150; // ms

/** A feed of two sliders, and everything that it tells and asks. */
export class Bench {
  constructor(table = {}) {
    this.time = new FakeTime();
    this.model = new FakeModel({ table });
    this.state = [0, 0];
    this.told = [];
    const tell = (name) => (...details) => this.told.push([name, ...details]);
    this.feed = new Feed(this.model, () => [...this.state], {
      show: (_, state) => this.told.push(["show", state]),
      asked: tell("asked"),
      answered: tell("answered"),
      complete: tell("complete"),
      ready: tell("ready"),
    });
  }

  shown() {
    return this.told.filter(([name]) => name === "show").map(([, state]) => `${state}`);
  }

  isReady() {
    return this.told.filter(([name]) => name === "ready").at(-1)?.[1];
  }

  /** What was asked for, the table aside: "state" or "state free". */
  asked() {
    const states = this.model.sent.filter(({ ask }) => ask === "states");
    return states.map(({ state, free }) => [state, ...free.map((k) => `sweep ${k}`)].join(" "));
  }

  move(...state) {
    this.state = state;
    this.feed.follow();
  }

  async answer(content, buffers = []) {
    this.model.trigger("msg:custom", content, buffers);
    await settle();
  }

  /** Answer question number so-and-so as Python would. */
  async answerStates(number) {
    const states = this.model.sent.filter(({ ask }) => ask === "states");
    const { state, free } = states.find((one) => one.number === number);
    const { header, points, words } = packedTable(COUNTS, state, free);
    await this.answer({ answer: "states", number, header }, [points, words]);
  }

  /** Begin with more states than one table holds. */
  async isTooLarge() {
    await this.feed.start();
    await this.answer({ answer: "table", complete: false });
    return this;
  }
}
