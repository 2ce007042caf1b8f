// Brings the widgets of a page to life without Python: models that hold what Python left, and the
// few boxes around them. The widgets' own scripts draw; nothing here knows what.

import { findAll } from "../../widgets/dom.js";

function isSame(one, other) {
  return Object.is(one, other) || JSON.stringify(one) === JSON.stringify(other);
}

// What a widget's script expects of a model, as in JupyterLab; there is nobody to save to.
class Model {
  constructor(entry, page) {
    this.entry = entry;
    this.state = entry.state;
    this.hears = [];
    this.widget_manager = page;
  }

  get(name) {
    return this.state[name];
  }

  set(name, value) {
    const changes = typeof name === "string" ? { [name]: value } : name;
    const changed = Object.keys(changes).filter((key) => !isSame(this.state[key], changes[key]));
    for (const key of changed) this.state[key] = changes[key];
    for (const key of changed) this.trigger(`change:${key}`, this, changes[key]);
    if (changed.length) this.trigger("change", this);
  }

  save_changes() {}

  send() {}

  on(names, act) {
    for (const name of names.split(" ")) this.hears.push({ name, act });
  }

  off(names, act) {
    const isOff = (one) =>
      (!names || names.split(" ").includes(one.name)) && (!act || one.act === act);
    this.hears = this.hears.filter((one) => !isOff(one));
  }

  trigger(name, ...details) {
    for (const one of this.hears.filter((hears) => hears.name === name)) one.act(...details);
  }
}

class Page {
  constructor(entries) {
    /** @type {Map<string, Model>} */
    this.models = new Map();
    for (const [id, entry] of Object.entries(entries)) this.models.set(id, new Model(entry, this));
  }

  async get_model(id) {
    return this.models.get(id);
  }

  find(name) {
    return this.models.get(name.replace("IPY_MODEL_", ""));
  }

  draw(model, parent) {
    const el = parent.appendChild(document.createElement("div"));
    el.classList.add(...(model.get("_dom_classes") ?? []));
    this.lay(model, el);
    DRAWN[model.entry.kind](model, el, this);
  }

  // A widget's layout is a model of its own; its traits are CSS by other names.
  lay(model, el) {
    if (!model.get("layout")) return;
    const layout = this.find(model.get("layout"));
    const show = () => {
      for (const [name, value] of Object.entries(layout.state)) {
        if (!name.startsWith("_")) el.style.setProperty(name.replaceAll("_", "-"), value ?? "");
      }
    };
    layout.on("change", show);
    show();
  }

  // What is not needed at first comes packed, so that the page stays small.
  async unpack() {
    for (const model of this.models.values()) {
      if (!model.entry.late) continue;
      const { drawings, trait, tables } = await unpackLate(model.entry.late);
      model.set("drawings", [...model.get("drawings"), ...drawings]);
      model.set(trait, trait === "table" ? tables[0] : tables);
    }
  }
}

const box = (name) => (model, el, page) => {
  el.classList.add("widget-box", name);
  for (const child of model.get("children") ?? []) page.draw(page.find(child), el);
};

const DRAWN = {
  Box: box("widget-hbox"),
  HBox: box("widget-hbox"),
  VBox: box("widget-vbox"),
  HTML: (model, el) => {
    el.classList.add("widget-html");
    el.innerHTML = model.get("value"); // written by our own Python
  },
  Any: (model, el) => {
    SPMS_WIDGETS[model.entry.module]().render({ model, el });
  },
};

// Python's side is in state.py: in base64 and gzip the head's length, the head, then numbers.
async function unpackLate(text) {
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  const data = await new Response(stream).arrayBuffer();
  let at = 4 + new DataView(data).getUint32(0, true);
  const head = JSON.parse(new TextDecoder().decode(new Uint8Array(data, 4, at - 4)));
  const blocks = head.lengths.map((length) => {
    at += length;
    return numbers(new Uint8Array(data, at - length, length));
  });
  const table = (header, k) => ({ header, points: blocks[2 * k], words: blocks[2 * k + 1] });
  return { ...head, tables: head.headers.map(table) };
}

// Numbers whose sign is the lowest bit, all low bytes before all high ones.
function numbers(bytes) {
  const half = bytes.length / 2;
  const made = new Int16Array(half);
  for (let i = 0; i < half; i++) {
    const whole = bytes[i] | (bytes[half + i] << 8);
    made[i] = (whole >> 1) ^ -(whole & 1);
  }
  return new DataView(made.buffer);
}

// The picture that the page shows at first is the one that then moves.
function takeFirstPictures(place, page) {
  for (const first of findAll(".spms-first [data-picture]", place)) {
    const [wide, ...others] = page.models.get(first.dataset.picture).get("drawings");
    const drawings = [{ ...wide, svg: first.innerHTML.trim() }, ...others];
    page.models.get(first.dataset.picture).state.drawings = drawings;
  }
}

function bringToLife() {
  const page = new Page(JSON.parse(document.getElementById("spms-state").textContent));
  for (const place of findAll(".spms-live")) {
    takeFirstPictures(place, page);
    const made = document.createDocumentFragment(); // the page is laid out once, and not per widget
    page.draw(page.models.get(place.dataset.model), made);
    place.replaceChildren(made);
  }
  page.unpack();
}

bringToLife();
