// The frame of a picture: the drawings for wide and narrow windows, of which one shows and moves.

import { make } from "./dom.js";
import { Drawing } from "./drawing.js";
import { chosenLook, LOOK } from "./look.js";
import { Overlay } from "./overlay.js";
import { placesOf, vertices } from "./states.js";
import { curvesToTell } from "./told.js";

const NARROW = 600; // px; below, panels stand one under the other

export class Frame {
  /**
   * @param {HTMLElement} root
   * @param {Model} model
   * @param {{ onFit: () => void, onHidden: () => void }} hears
   */
  constructor(root, model, hears) {
    this.root = root;
    this.model = model;
    this.hears = hears;
    /** @type {Drawing[]} */
    this.drawings = [];
    /** @type {Map<Drawing, Overlay>} */
    this.overlays = new Map();
    this.shown = new Map(); // gid -> the places its points came from
    this.box = make("div", "spms-drawing", root);
    this.box.setAttribute("role", "img");
    this.box.setAttribute("aria-label", model.get("name"));
    for (const event of ["pointerdown", "pointermove"]) {
      this.box.addEventListener(event, (pointer) => this.point(pointer));
    }
  }

  start() {
    this.onDrawing = () => this.takeDrawings();
    this.onLook = () => this.fit();
    this.model.on("change:drawings", this.onDrawing);
    window.addEventListener(LOOK, this.onLook);
    this.resize = new ResizeObserver(this.onLook);
    this.resize.observe(this.root);
    this.takeDrawings();
  }

  // The wide drawing comes first, so that there is something to see; the narrow one follows.
  takeDrawings() {
    for (const drawing of this.model.get("drawings").slice(this.drawings.length)) {
      this.drawings.push(new Drawing(drawing));
      this.box.appendChild(this.drawings[this.drawings.length - 1].box);
    }
    this.visible = null;
    this.fit();
  }

  fit() {
    if (!this.root.clientWidth) this.hears.onHidden(); // by choice
    if (!this.drawings.length) return; // still being drawn
    const fitting = this.fitting();
    if (this.visible === fitting) return;
    this.visible = fitting;
    for (const drawing of this.drawings) drawing.box.hidden = drawing !== fitting;
    this.shown.clear(); // the other drawing has not followed
    this.hears.onFit();
  }

  fitting() {
    const isNarrow = this.root.clientWidth > 0 && this.root.clientWidth < NARROW;
    const [wide, narrow = wide] = this.drawings; // the narrow one also has the larger text
    return isNarrow || chosenLook().text === "large" ? narrow : wide;
  }

  /**
   * @param {Table} table
   * @param {State} state
   */
  show(table, state) {
    for (const curve of table.header.curves) {
      const places = `${table.number ?? "table"}:${placesOf(table, curve, state)}`;
      if (this.shown.get(curve.gid) === places) continue;
      this.shown.set(curve.gid, places);
      this.visible.move(curve, vertices(table, curve, state));
    }
  }

  /**
   * What each curve with a name shows now; what is not seen is not told.
   * @returns {Named[]}
   */
  curves() {
    return curvesToTell(this.model.get("named"), this.visible?.last ?? new Map());
  }

  /** @param {Guess} guess */
  lay(guess) {
    if (!this.overlays.has(this.visible)) {
      this.overlays.set(this.visible, new Overlay(this.visible, guess));
    }
    this.overlays.get(this.visible).lay(guess);
  }

  // Where a pointer draws, whoever stands beside the picture hears of it, also of a second press.
  point(pointer) {
    const { isCovered } = this.model.get("guess");
    if (!isCovered || pointer.buttons !== 1) return;
    const place = this.overlays.get(this.visible).locate(pointer);
    this.model.set("pointed", { ...place, at: pointer.timeStamp });
  }

  stop() {
    this.resize.disconnect();
    window.removeEventListener(LOOK, this.onLook);
    this.model.off("change:drawings", this.onDrawing);
  }
}
