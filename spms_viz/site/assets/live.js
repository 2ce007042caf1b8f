// Brings the widgets of a page to life without Python: models that hold what Python left, and the
// few boxes around them. The widgets' own scripts draw; nothing here knows what.

import { findAll } from "../../widgets/dom.js";
import { unpackLate } from "./late.js";

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
      const { drawings, table } = await unpackLate(model.entry.late);
      model.set("drawings", [...model.get("drawings"), ...drawings]);
      model.set("table", table);
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
