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

function addTo(parent, tag, name) {
  const node = document.createElementNS(parent.namespaceURI, tag);
  node.setAttribute("class", name);
  return parent.appendChild(node);
}

function newGuess(parent, label) {
  const group = addTo(parent, "g", "spms-guess");
  addTo(group, "path", "spms-guess-line");
  addTo(group, "path", "spms-guess-dots");
  addTo(group, "text", "spms-guess-name").textContent = label;
  return group;
}

// Upright lines at moments, each with its name; names of near ones stand one below the other.
function drawMarks(parent, place, marks, old) {
  old?.remove();
  const group = addTo(parent, "g", "spms-marks");
  const [x0, perYear, y0, perLevel] = place;
  marks.forEach(({ year, name, top }, i) => {
    addTo(group, "path", "spms-mark").setAttribute("d", toPath({ top: [year, 0, year, top] }, place));
    const text = addTo(group, "text", "spms-mark-name");
    text.textContent = name;
    text.setAttribute("x", x0 + perYear * year + 4);
    text.setAttribute("y", y0 + perLevel * (top - 2.2 - (i % 5)));
  });
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

  // What the learner lays over the curves, which stay covered until they are asked for.
  guess({ gids, covered, isCovered, points, label, marks }) {
    for (const gid of covered) {
      for (const node of [this.find(gid), this.find(`${gid}-label`)]) {
        if (node) node.style.display = isCovered ? "none" : "";
      }
    }
    const [parent, place] = [this.find(gids[0]).parentNode, this.places[gids[0]]];
    if (points) this.drawGuess(parent, place, points, label);
    if (marks) this.marked = drawMarks(parent, place, marks, this.marked);
  }

  drawGuess(parent, place, points, text) {
    this.guessed ??= newGuess(parent, text);
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
