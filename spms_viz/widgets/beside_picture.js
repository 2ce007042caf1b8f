// What a widget beside a picture has to do with it: it lays something over the drawing, keeps the
// sliders away until the line shows, and hears what the picture shows and where a pointer is.

import { modelsOf } from "./models.js";

export class BesidePicture {
  /**
   * @param {Model} model The widget's, which names its picture and the layouts to keep away.
   * @param {{ point: (place: { year: number, level: number }) => void,
   *   read: (readings: Readings) => void }} hears
   */
  constructor(model, hears) {
    this.model = model;
    this.onPoint = () => hears.point(this.picture.get("pointed"));
    this.onShown = () => hears.read(this.picture.get("readings"));
  }

  async start() {
    const [picture] = await modelsOf(this.model, "picture");
    this.layouts = await modelsOf(this.model, "layouts");
    if (this.isStopped) return;
    /** @type {Model} */
    this.picture = picture;
    picture.on("change:pointed", this.onPoint);
    picture.on("change:readings", this.onShown);
    if (Object.keys(picture.get("readings")).length) this.onShown(); // it shows already
  }

  /**
   * Lay something over the drawing; until the line shows, the sliders stay away.
   * @param {boolean} isCovered
   * @param {(guess: Guess) => Partial<Guess>} layer
   */
  lay(isCovered, layer) {
    if (!this.picture) return;
    const guess = this.picture.get("guess");
    this.picture.set("guess", { ...guess, ...layer(guess), isCovered });
    for (const layout of this.layouts) layout.set("display", isCovered ? "none" : "");
  }

  stop() {
    this.isStopped = true;
    this.picture?.off("change:pointed", this.onPoint);
    this.picture?.off("change:readings", this.onShown);
  }
}
