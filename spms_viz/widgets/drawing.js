// One drawn figure in the page, and its moving parts.

import { toPath } from "./path.js";
import { putDrawing } from "./svg.js";

function isSame(points, last) {
  const edges = Object.keys(points);
  return Boolean(last) && edges.every((edge) => {
    const [one, other] = [points[edge], last[edge]];
    return one.length === other.length && one.every((value, i) => Object.is(value, other[i]));
  });
}

export class Drawing {
  constructor({ svg, places, labels }) {
    /** @type {Record<string, Place>} */
    this.places = places;
    this.labels = labels; // gid -> where its label was drawn: [years, iu]
    this.box = document.createElement("div");
    this.svg = putDrawing(this.box, svg);
    this.last = new Map(); // gid -> the points it stands on
  }

  /** @returns {SVGGElement} */
  find(gid) {
    return this.box.querySelector(`g[data-gid="${gid}"]`);
  }

  /**
   * @param {Curve} curve
   * @param {Points} points
   */
  move(curve, points) {
    const path = this.find(curve.gid)?.querySelector("path");
    if (!path) return;
    if (isSame(points, this.last.get(curve.gid))) return;
    this.last.set(curve.gid, points);
    path.setAttribute("d", toPath(points, this.places[curve.gid]));
    this.moveLabel(curve, points.label);
  }

  moveLabel({ gid }, at) {
    const label = this.find(`${gid}-label`);
    if (!label) return;
    const [, perYear, , perLevel] = this.places[gid];
    const [year, level] = this.labels[gid];
    const by = [perYear * (at[0] - year), perLevel * (at[1] - level)];
    label.style.visibility = Number.isNaN(by[0]) ? "hidden" : "visible";
    if (!Number.isNaN(by[0])) label.setAttribute("transform", `translate(${by[0]} ${by[1]})`);
  }
}
