// What several widgets need of the page. Python puts it before their own scripts (page.py).

const newId = () => `spms-${crypto.getRandomValues(new Uint32Array(2)).join("")}`;

function make(tag, name, parent, text = "") {
  const node = parent.appendChild(document.createElement(tag));
  node.className = name;
  node.textContent = text;
  return node;
}

// Without this mark JupyterLab takes a control's keys for commands of its own.
function ownKeys(control) {
  control.setAttribute("data-lm-suppress-shortcuts", "true");
  return control;
}

function makeButton(parent, text, onClick, name = "spms-button") {
  const button = ownKeys(make("button", name, parent, text));
  button.type = "button";
  button.addEventListener("click", onClick);
  return button;
}

// Place of the item that is nearest to a value; of two as near, the first. None is near to none
// alone, and stands last.
function nearest(list, value) {
  if (value === null) return list.length - 1;
  const isNearer = (i, best) =>
    list[i] !== null && Math.abs(list[i] - value) < Math.abs(list[best] - value);
  return list.reduce((best, _, i) => (isNearer(i, best) ? i : best), 0);
}

// The models behind the names that a trait of widgets holds.
function modelsOf(model, trait) {
  const names = [model.get(trait)].flat().map((name) => name.replace("IPY_MODEL_", ""));
  return Promise.all(names.map((id) => model.widget_manager.get_model(id)));
}

function putTo(slider, value) {
  slider.trigger("spms:again"); // no move still under way may come back
  slider.set("value", value);
  slider.save_changes();
}

function putBack(sliders) {
  for (const slider of sliders) putTo(slider, slider.get("start"));
}
