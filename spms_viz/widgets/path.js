// From years and levels to a drawing's own units, and back.

/**
 * Corners as an SVG path; NaN lifts the pen.
 * @param {Points} points
 * @param {Place} place
 */
export function toPath({ top, bottom, heads = [] }, [x0, perYear, y0, perLevel]) {
  const parts = [];
  let pen = "M";
  const add = (points, i) => {
    if (Number.isNaN(points[i])) {
      pen = "M";
      return;
    }
    const x = Math.round((x0 + perYear * points[i]) * 100) / 100;
    const y = Math.round((y0 + perLevel * points[i + 1]) * 100) / 100;
    parts.push(pen, x, " ", y);
    pen = "L";
  };
  for (let i = 0; i < top.length; i += 2) add(top, i);
  if (bottom) {
    for (let i = bottom.length - 2; i >= 0; i -= 2) add(bottom, i);
    if (parts.length) parts.push("Z");
  }
  for (let i = 0; i < heads.length; i += 2) add(heads, i);
  return parts.join("");
}

/**
 * Where a moment and a level are drawn.
 * @param {number} year
 * @param {number} level
 * @param {Place} place
 */
export const drawnAt = (year, level, [x0, perYear, y0, perLevel]) => ({
  x: x0 + perYear * year,
  y: y0 + perLevel * level,
});

/**
 * Which moment and level is drawn at a point.
 * @param {{ x: number, y: number }} point
 * @param {Place} place
 */
export const readAt = ({ x, y }, [x0, perYear, y0, perLevel]) => ({
  year: (x - x0) / perYear,
  level: (y - y0) / perLevel,
});
