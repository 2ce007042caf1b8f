// Brings the widgets of a page to life without Python: models that hold what Python left, and the
// few boxes around them. The widgets' own scripts draw; nothing here knows what.

import { findAll } from "../../widgets/dom.js";
import { unpackLate } from "./late.js";
import { TOLD } from "./waking.js";

function isSame(one, other) {
  return Object.is(one, other) || JSON.stringify(one) === JSON.stringify(other);
}

// What a widget's script expects of a model, as in JupyterLab; there is nobody to save to.
class Model {
  constructor(entry, page) {
    this.entry = entry;
    this.script = undefined;
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
    for (const one of this.hears.filter((hears) => hears.name === name)) {
      this.widget_manager.attempt(() => one.act(...details));
    }
  }
}

class Page {
  constructor(entries) {
    /** @type {Map<string, Model>} */
    this.models = new Map();
    for (const [id, entry] of Object.entries(entries)) this.models.set(id, new Model(entry, this));
    /** @type {Map<HTMLElement, ChildNode[]>} */
    this.first = new Map(); // what stood in each place before it lived
    this.waits = []; // for what the widgets wait for at their start
    this.hasFailed = false;
  }

  // Whoever hears of a move and fails leaves something still beside it: then all stands still.
  attempt(act) {
    try {
      act();
    } catch (error) {
      this.fail(error);
    }
  }

  fail(error, state = "broken") {
    console.error(error);
    if (this.hasFailed) return;
    this.hasFailed = true;
    for (const [place, first] of this.first) place.replaceChildren(...first);
    tell(state);
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

  packed() {
    return [...this.models.values()].filter((model) => model.entry.late);
  }

  // What is not needed at first comes packed, so that the page stays small. Nothing can be moved before
  // it is there.
  async unpack() {
    for (const model of this.packed()) {
      const { drawings, table } = await unpackLate(model.entry.late);
      model.set("drawings", [...model.get("drawings"), ...drawings]);
      model.set("table", table);
    }
  }
}

const tell = (state) => document.dispatchEvent(new CustomEvent(TOLD, { detail: state }));

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
  Any: (model, el, page) => {
    model.script ??= SPMS_WIDGETS[model.entry.module](); // one for all its views, as in JupyterLab
    page.waits.push(model.script.render({ model, el }));
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

function putIn(page, place) {
  const made = document.createDocumentFragment(); // the page is laid out once, and not per widget
  page.draw(page.models.get(place.dataset.model), made);
  page.first.set(place, [...place.childNodes]);
  place.replaceChildren(made);
}

async function bringToLife(page) {
  if (page.packed().length && !("DecompressionStream" in globalThis)) {
    page.fail(new Error("This browser cannot unpack."), "old");
    return;
  }
  const places = findAll(".spms-live");
  for (const place of places) takeFirstPictures(place, page);
  await page.unpack();
  for (const place of places) if (!page.hasFailed) putIn(page, place);
  await Promise.all(page.waits);
  if (!page.hasFailed) tell("alive");
}

function start() {
  const state = document.getElementById(`spms-state-${SPMS_BUILD}`); // of this build, and of no other
  const page = new Page(JSON.parse(state.textContent));
  tell("begun");
  bringToLife(page).catch((error) => page.fail(error));
}

start();
