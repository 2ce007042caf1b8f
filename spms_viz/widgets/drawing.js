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

function newGuess(parent, label) {
  const add = (tag, name, inside) => {
    const node = document.createElementNS(parent.namespaceURI, tag);
    node.setAttribute("class", name);
    return inside.appendChild(node);
  };
  const group = add("g", "spms-guess", parent);
  add("path", "spms-guess-line", group);
  add("path", "spms-guess-dots", group);
  add("text", "spms-guess-name", group).textContent = label;
  return group;
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

  // A dashed line of the learner's over the curves; these stay covered until they are asked for.
  guess({ gids, covered, isCovered, points, label }) {
    for (const gid of covered) {
      for (const node of [this.find(gid), this.find(`${gid}-label`)]) {
        if (node) node.style.display = isCovered ? "none" : "";
      }
    }
    const place = this.places[gids[0]];
    this.guessed ??= newGuess(this.find(gids[0]).parentNode, label);
    const [line, dots, name] = this.guessed.children;
    line.setAttribute("d", toPath({ top: points.flat() }, place));
    const dot = ([year, level]) => toPath({ top: [year, level, year, level] }, place);
    dots.setAttribute("d", points.slice(1).map(dot).join(""));
    const [year, level] = points[points.length - 1];
    name.setAttribute("x", place[0] + place[1] * year - 6);
    name.setAttribute("y", place[2] + place[3] * level - 8);
  }

  // Where a pointer is, in the units of a curve.
  locate(gid, { clientX, clientY }) {
    const root = this.box.firstElementChild;
    const at = new DOMPoint(clientX, clientY).matrixTransform(root.getScreenCTM().inverse());
    const [x0, perYear, y0, perLevel] = this.places[gid];
    return { year: (at.x - x0) / perYear, level: (at.y - y0) / perLevel };
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
