// What lies over a drawing: a guess, marks at moments, and the cover over what is not asked for yet.
// A widget beside the picture fills it (beside_picture.js).

import { drawnAt, readAt, toPath } from "./path.js";
import { addTo } from "./svg.js";

/**
 * The shapes of a guess: its line, a dot per handle, and where its name stands.
 * @param {[number, number][]} points
 * @param {Place} place
 */
export function guessShapes(points, place) {
  const dot = ([year, level]) => toPath({ top: [year, level, year, level] }, place);
  const [year, level] = points[points.length - 1];
  const { x, y } = drawnAt(year, level, place);
  return {
    line: toPath({ top: points.flat() }, place),
    dots: points.slice(1).map(dot).join(""),
    name: { x: x - 6, y: y - 8 },
  };
}

/**
 * Upright lines at moments, each with its name; names of near ones stand one below the other.
 * @param {{ name: string, year: number, top: number }[]} marks
 * @param {Place} place
 */
export const markShapes = (marks, place) =>
  marks.map(({ year, name, top }, i) => {
    const { x, y } = drawnAt(year, top - 2.2 - (i % 5), place);
    return { line: toPath({ top: [year, 0, year, top] }, place), name, x: x + 4, y };
  });

function putName(name, { x, y }) {
  name.setAttribute("x", x);
  name.setAttribute("y", y);
}

export class Overlay {
  /**
   * @param {Drawn} drawing
   * @param {Guess} guess
   */
  constructor(drawing, { gids, label }) {
    this.drawing = drawing;
    this.place = drawing.places[gids[0]];
    this.parent = drawing.find(gids[0]).parentNode;
    this.label = label;
    this.guessed = null; // made with the first guess
  }

  /** @param {Guess} guess */
  lay({ covered, isCovered, points, marks }) {
    for (const gid of covered) {
      for (const node of [this.drawing.find(gid), this.drawing.find(`${gid}-label`)]) {
        if (node) node.style.display = isCovered ? "none" : "";
      }
    }
    if (points) this.drawGuess(points);
    if (marks) this.drawMarks(marks);
  }

  drawGuess(points) {
    this.guessed ??= this.newGuess();
    const [line, dots, name] = this.guessed.children;
    const shapes = guessShapes(points, this.place);
    line.setAttribute("d", shapes.line);
    dots.setAttribute("d", shapes.dots);
    putName(name, shapes.name);
  }

  newGuess() {
    const group = addTo(this.parent, "g", "spms-guess");
    addTo(group, "path", "spms-guess-line");
    addTo(group, "path", "spms-guess-dots");
    addTo(group, "text", "spms-guess-name").textContent = this.label;
    return group;
  }

  drawMarks(marks) {
    this.marked?.remove();
    this.marked = addTo(this.parent, "g", "spms-marks");
    for (const { line, name, ...at } of markShapes(marks, this.place)) {
      addTo(this.marked, "path", "spms-mark").setAttribute("d", line);
      const text = addTo(this.marked, "text", "spms-mark-name");
      text.textContent = name;
      putName(text, at);
    }
  }

  // Where a pointer is, in years and levels.
  locate({ clientX, clientY }) {
    const matrix = this.drawing.svg.getScreenCTM().inverse();
    return readAt(new DOMPoint(clientX, clientY).matrixTransform(matrix), this.place);
  }
}
