// What the scripts' tests put in place of a page: models without a page, and time that waits.

/** A widget's model: it holds values, tells of changes, and keeps what is sent. */
export class FakeModel {
  constructor(state, others = {}) {
    this.state = state;
    this.hears = [];
    this.sent = [];
    this.saved = 0;
    this.widget_manager = { get_model: (id) => Promise.resolve(others[id]) };
  }

  get(name) {
    return this.state[name];
  }

  set(name, value) {
    const changes = typeof name === "string" ? { [name]: value } : name;
    Object.assign(this.state, changes);
    for (const key of Object.keys(changes)) this.trigger(`change:${key}`);
  }

  save_changes() {
    this.saved += 1;
  }

  send(content) {
    this.sent.push(content);
  }

  on(names, act) {
    for (const name of names.split(" ")) this.hears.push({ name, act });
  }

  off(names, act) {
    const isOff = (one) => names.split(" ").includes(one.name) && one.act === act;
    this.hears = this.hears.filter((one) => !isOff(one));
  }

  trigger(name, ...details) {
    for (const one of this.hears) if (one.name === name) one.act(...details);
  }
}

/** A slider that stands on one of its values. */
export const fakeSlider = (values, step = 0, more = {}) =>
  new FakeModel({ values, value: values[step], start: values[step], ...more });

/** Time that goes on only when it is told to: `pass(ms)`. */
export class FakeTime {
  constructor() {
    this.now = 0;
    this.waiting = [];
    this.real = { wait: globalThis.setTimeout, forget: globalThis.clearTimeout };
    /** @type {any} */
    const wait = (act, ms) => {
      const one = { act, at: this.now + ms };
      this.waiting.push(one);
      return one;
    };
    globalThis.setTimeout = wait;
    /** @type {any} */
    const forget = (one) => {
      this.waiting = this.waiting.filter((other) => other !== one);
    };
    globalThis.clearTimeout = forget;
  }

  pass(ms) {
    this.now += ms;
    const due = this.waiting.filter(({ at }) => at <= this.now);
    this.waiting = this.waiting.filter(({ at }) => at > this.now);
    for (const { act } of due) act();
  }

  end() {
    globalThis.setTimeout = this.real.wait;
    globalThis.clearTimeout = this.real.forget;
  }
}

const ref = (at, width, sliders) => ({ at, width, sliders });

const drawn = { labelAt: -1, ceiling: 10, leaves: false };

const bytes = (numbers) => new DataView(Int16Array.from(numbers).buffer);

/**
 * A table of one curve and one line of words, as Python packs it: one row per step of each slider.
 * Row `i` of the curve lies at level `i`, and its sentence is `state i`.
 */
export function packedTable(counts, base, free) {
  const rows = free.reduce((n, k) => n * counts[k], 1);
  const levels = Array.from({ length: rows }, (_, i) => [1000 * i, 0]).flat(); // differences
  const header = {
    counts,
    base,
    free,
    isPacked: false,
    head: { strokes: [[0, 0], [1, -1], [-1, -1], [0, 0]], apart: 2 },
    yearSteps: 800,
    levelSteps: 1000,
    penUp: -32768,
    curves: [
      { gid: "line", ...drawn, x: ref(0, 2, []), top: [ref(2, 2, free)], bottom: [] },
    ],
    readings: [{ gid: "calm", ...drawn, x: ref(0, 2, []), top: [ref(2, 2, free)], bottom: [] }],
    lines: [{ heading: "Line", ...ref(0, 1, free) }],
    sentences: Array.from({ length: rows }, (_, i) => `state ${i}`),
  };
  const words = Array.from({ length: rows }, (_, i) => i);
  return { header, points: bytes([0, 800, ...levels]), words: bytes(words) };
}

/** Let what waits for a promise go on. */
export async function settle() {
  for (let i = 0; i < 20; i++) await Promise.resolve();
}
