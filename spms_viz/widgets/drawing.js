// One drawn figure in the page, and its moving parts.

function toPath({ top, bottom }, [x0, perYear, y0, perLevel]) {
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
  return parts.join("");
}

function isSame(points, last) {
  const edges = Object.keys(points);
  return Boolean(last) && edges.every((edge) => {
    const [one, other] = [points[edge], last[edge]];
    return one.length === other.length && one.every((value, i) => Object.is(value, other[i]));
  });
}

class Drawing {
  constructor({ svg, places, labels }) {
    this.places = places;
    this.labels = labels; // gid -> where its label was drawn: [years, iu]
    this.box = document.createElement("div");
    this.box.innerHTML = svg;
    const root = this.box.firstElementChild;
    root.removeAttribute("width");
    root.removeAttribute("height");
    root.setAttribute("aria-hidden", "true"); // the words say it; the picture has a name
    for (const node of root.querySelectorAll("g[id]")) {
      node.dataset.gid = node.id; // ids would stand twice in the page
      node.removeAttribute("id");
    }
    this.last = new Map(); // gid -> the points it stands on
  }

  find(gid) {
    return this.box.querySelector(`g[data-gid="${gid}"]`);
  }

  move(curve, points) {
    const path = this.find(curve.gid)?.querySelector("path");
    if (!path) return;
    if (isSame(points, this.last.get(curve.gid))) return;
    this.last.set(curve.gid, points);
    path.setAttribute("d", toPath(points, this.places[curve.gid]));
    this.moveLabel(curve, points.top);
  }

  moveLabel(curve, top) {
    const label = this.find(`${curve.gid}-label`);
    if (!label) return;
    const i = 2 * (curve.labelAt < 0 ? top.length / 2 + curve.labelAt : curve.labelAt);
    const [, perYear, , perLevel] = this.places[curve.gid];
    const [year, level] = this.labels[curve.gid];
    const by = [perYear * (top[i] - year), perLevel * (top[i + 1] - level)];
    label.style.visibility = Number.isNaN(by[0]) ? "hidden" : "visible";
    if (!Number.isNaN(by[0])) label.setAttribute("transform", `translate(${by[0]} ${by[1]})`);
  }
}
