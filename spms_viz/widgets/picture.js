// A picture that matplotlib drew once; its paths and words follow the sliders by looking states up.
// Nothing here knows what the numbers mean. What brings the states stands in feed.js, the drawings
// in frame.js, the words in words.js, what is below them in tools.js.

import { Clock } from "./clock.js";
import { make, makeStatus } from "./dom.js";
import { Feed } from "./feed.js";
import { Frame } from "./frame.js";
import { watchLook } from "./look.js";
import { modelsOf, stepOf } from "./models.js";
import { linesOf, readingsOf } from "./states.js";
import { isIdle } from "./idle.js";
import { Tools } from "./tools.js";
import { Words } from "./words.js";

class View {
  /**
   * @param {Model} model
   * @param {Element} el
   */
  constructor(model, el) {
    this.model = model;
    /** @type {Model[]} */
    this.sliders = [];
    this.root = make("figure", "spms-picture", el);
    this.root.setAttribute("aria-label", model.get("name"));
    const onHidden = () => this.tools?.silence();
    this.frame = new Frame(this.root, model, { onFit: () => this.fit(), onHidden });
    this.words = new Words(this.root, model, () => this.rest());
    this.frame.box.setAttribute("aria-describedby", this.words.described.id);
    const note = makeStatus(this.root, "spms-note");
    this.clock = new Clock(note, model.get("messages").picture);
    this.tools = new Tools(this.root, model, {
      curves: () => this.frame.curves(),
      description: () => this.words.inFull(this.frame.curves(), this.sliders),
      sliders: () => this.sliders,
    });
    this.onGuess = () => this.showGuess();
    this.model.on("change:guess", this.onGuess);
    this.frame.start();
  }

  async start() {
    this.sliders = await modelsOf(this.model, "sliders");
    if (this.isStopped) return undefined;
    this.feed = new Feed(this.model, () => this.sliders.map(stepOf), {
      show: (table, state) => this.show(table, state),
      asked: (what) => this.clock.asked(what),
      answered: () => this.clock.answered(),
      complete: () => this.clock.end(),
      ready: (isReady) => (this.root.dataset.ready = String(isReady)),
    });
    this.words.start(this.feed.state());
    this.tools.showCode();
    this.onMove = () => this.move();
    this.sliders.forEach((slider) => slider.on("change:value", this.onMove));
    return this.feed.start();
  }

  move() {
    this.tools.silence(); // what sounds is no longer what shows
    this.tools.showCode();
    this.feed.follow();
  }

  // Another drawing shows, which has not followed the sliders yet.
  fit() {
    this.showGuess();
    this.feed?.follow();
  }

  /**
   * @param {Table} table
   * @param {State} state
   */
  show(table, state) {
    if (!this.frame.visible) return; // still being drawn
    this.frame.show(table, state);
    this.words.say(linesOf(table, state));
    this.words.announce(state);
    this.model.set("readings", readingsOf(table, state)); // for whoever stands beside the picture
  }

  showGuess() {
    const guess = this.model.get("guess");
    if (!guess.gids || !this.frame.visible) return;
    this.root.classList.toggle("spms-covered", guess.isCovered);
    this.words.cover(guess.isCovered);
    this.frame.lay(guess);
    this.describe();
  }

  // The hand rests.
  rest() {
    this.describe();
    this.sliders.forEach((slider, k) => {
      const table = this.feed.sweepOf(k);
      slider.set("idle", Boolean(table) && isIdle(table, this.feed.state(), k));
    });
  }

  describe() {
    this.words.describe(this.frame.curves());
    this.tools.refresh();
  }

  stop() {
    this.isStopped = true;
    for (const part of [this.words, this.clock, this.frame, this.tools, this.feed]) part?.stop();
    this.sliders.forEach((slider) => slider.off("change:value", this.onMove));
    this.model.off("change:guess", this.onGuess);
  }
}

async function render({ model, el }) {
  watchLook();
  const view = new View(model, el);
  await view.start(); // whoever waits for it hears where it fails
  return () => view.stop();
}

export default { render };
