// What brings states to a picture: a table that holds all of them, sweeps of one slider, or
// Python, state by state. It knows of no page: who shows what it brings listens to it.

import { decode, holds } from "./states.js";

const PAUSE = 150; // ms without a change before sweeps around the new state are fetched
const UNDER_WAY = 3; // requests at most; the newest state always goes out last
// An answer may wait in the server for the browser's next message (Nagle's algorithm against
// delayed acknowledgement). Tiny messages, only while an answer is missing, set it free.
const NUDGES = [4, 9, 16]; // ms

// Where all sliders but one stand: what a sweep of that one is made for.
const without = (state, slider) => `${state.map((step, k) => (k === slider ? "" : step))}`;

export class Feed {
  /**
   * @param {Model} model The picture's: its table and its messages.
   * @param {() => State} state Where the sliders stand.
   * @param {Hears} hears Told what comes, what is missing, and whether Python is needed nearby.
   */
  constructor(model, state, hears) {
    this.model = model;
    this.state = state;
    this.hears = hears;
    /** @type {Table[]} */
    this.tables = [];
    this.asked = 0; // number of the last question
    this.answered = 0; // number of the last one whose answer still matters
    this.underWay = 0; // single states that are asked for
    this.isWanted = false; // a single state that waits until fewer are under way
    this.isComplete = undefined; // whether one table has all; not known at first
    /** @type {Map<number, string>} */
    this.sweepsAsked = new Map(); // slider -> where the others stand in its sweep under way
    this.onTable = () => this.load();
    this.onMessage = (content, buffers) => this.receive(content, buffers);
  }

  async start() {
    this.last = this.state(); // where the sliders stood at the last look
    this.model.on("change:table", this.onTable);
    this.model.on("msg:custom", this.onMessage);
    if (this.model.get("table").header) return this.load();
    this.hears.asked("table");
    return this.model.send({ ask: "table" });
  }

  async load() {
    this.tables = [await decode(this.model.get("table"))];
    this.isComplete = true;
    this.hears.complete();
    this.follow();
    this.hears.ready(true); // from here on nothing needs Python
  }

  // A slider has moved, or there is something new that can show.
  follow() {
    const state = this.state();
    const table = this.tables.find((one) => holds(one, state));
    if (table) {
      this.answered = this.asked; // what was asked for before is older than what shows now
      this.hears.show(table, state);
    } else this.request(state);
    this.watchTheHand(state, !table);
    if (this.isComplete === false) this.pause();
  }

  // A slider that moves for the second time is likely to go on: all its steps are fetched at once.
  watchTheHand(state, isMissing) {
    const moved = state.flatMap((step, k) => (step === this.last[k] ? [] : [k]));
    this.last = state;
    if (moved.length !== 1) return;
    const motion = `${moved}:${without(state, moved[0])}`;
    if (isMissing && motion === this.motion) this.askSweep(state, moved[0]);
    this.motion = motion;
  }

  // Where all states are too many for one table, each slider has a sweep: all its steps, the
  // others where they are. Once the hand rests, sweeps that no longer fit are fetched anew.
  pause() {
    clearTimeout(this.resting);
    const missing = this.missing();
    this.hears.ready(!missing.length); // true: nothing nearby needs Python
    if (!missing.length) return;
    this.resting = setTimeout(() => {
      for (const k of this.missing()) this.askSweep(this.state(), k);
    }, PAUSE);
  }

  // Once: where Python takes long, an answer to one slider finds those of the others under way.
  askSweep(state, slider) {
    const others = without(state, slider);
    if (this.sweepsAsked.get(slider) === others) return;
    this.sweepsAsked.set(slider, others); // first: sending to a kernel that is gone may throw
    this.ask(state, [slider]);
  }

  // A table with every step of a slider, the others where they are; none where it is still to come.
  sweepOf(slider) {
    const state = this.state();
    return this.tables.find((one) => one.header.free.includes(slider) && holds(one, state));
  }

  // Sliders whose other steps no table holds.
  missing() {
    return this.state().map((_, k) => k).filter((k) => !this.sweepOf(k));
  }

  // States that no table holds come from Python: newest first, never queued.
  request(state) {
    this.isWanted = this.underWay >= UNDER_WAY;
    if (this.isWanted) return;
    this.underWay += 1;
    const number = this.ask(state, []);
    const isMissing = () => number === this.asked && number > this.answered && !this.isStopped;
    const nudges = this.underWay === 1 ? NUDGES : NUDGES.slice(-1);
    nudges.forEach((ms) =>
      setTimeout(() => isMissing() && this.model.send({ ask: "nothing" }), ms)
    );
  }

  ask(state, free) {
    this.asked += 1;
    this.hears.asked("states"); // first: sending to a kernel that is gone may throw
    this.model.send({ ask: "states", number: this.asked, state, free });
    return this.asked;
  }

  async receive(content, buffers) {
    this.hears.answered();
    if (content.answer === "table" && !content.complete) {
      this.isComplete = false;
      this.pause();
    }
    if (content.answer === "states") await this.take(content, buffers);
  }

  async take({ number, header }, [points, words]) {
    const isSweep = header.free.length > 0;
    if (!isSweep) this.underWay -= 1;
    if (!isSweep && this.isWanted) this.follow();
    const table = await decode({ header, points, words });
    table.number = number;
    if (isSweep) this.takeSweep(table);
    else if (number > this.answered) {
      this.answered = number;
      this.hears.show(table, header.base);
    }
  }

  /** @param {Table} table */
  takeSweep(table) {
    const { free, base } = table.header;
    const [slider] = free;
    const others = this.tables.filter((one) => one.header.free[0] !== slider);
    if (this.missing().includes(slider)) this.tables = [...others, table]; // else it comes late
    if (this.sweepsAsked.get(slider) === without(base, slider)) this.sweepsAsked.delete(slider);
    this.follow();
  }

  stop() {
    this.isStopped = true;
    clearTimeout(this.resting);
    this.model.off("change:table", this.onTable);
    this.model.off("msg:custom", this.onMessage);
  }
}
