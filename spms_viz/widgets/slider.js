// One slider: label, native range input, number box, - and + buttons, help.
// It knows step numbers and the texts that Python made for them, and nothing of what they mean.

const REST = 200; // ms without a move before Python is told; the browser itself reacts at once

function build(id) {
  const root = document.createElement("div");
  root.className = "spms-slider";
  root.innerHTML = `
    <div class="spms-slider-head">
      <label class="spms-label" for="${id}"></label>
      <span class="spms-value" aria-hidden="true"></span>
    </div>
    <div class="spms-slider-row">
      <button type="button" class="spms-step spms-less">\u2212</button>
      <input type="range" id="${id}" class="spms-range" step="1" min="0" aria-describedby="${id}-help">
      <button type="button" class="spms-step spms-more">+</button>
      <input type="number" class="spms-box" inputmode="decimal">
      <p class="spms-help" id="${id}-help"></p>
    </div>
    <button type="button" class="spms-button spms-advance" hidden></button>
    <p class="spms-message" role="status"></p>
    <p class="spms-spoken" role="status"></p>`;
  root.querySelectorAll("input, button").forEach(ownKeys);
  return root;
}

function fill(root, model) {
  const find = (selector) => root.querySelector(selector);
  const { label, unit, numbers, messages } = read(model);
  find(".spms-label").textContent = label;
  find(".spms-help").textContent = model.get("help");
  find(".spms-less").setAttribute("aria-label", `${messages.less}: ${label}`);
  find(".spms-more").setAttribute("aria-label", `${messages.more}: ${label}`);
  find(".spms-range").max = numbers.length - 1;
  const box = find(".spms-box");
  box.setAttribute("aria-label", `${label}, ${unit}`);
  [box.min, box.max] = ends(numbers);
  box.placeholder = "\u2013"; // where the slider stands on what is no number
  const advance = find(".spms-advance");
  advance.textContent = model.get("advance");
  advance.hidden = !model.get("advance");
  box.step = Number((numbers[1] - numbers[0]).toFixed(6));
}

// Lowest and highest of the numbers; the last place may be none.
function ends(numbers) {
  const known = numbers.filter((number) => number !== null);
  return [known[0], known[known.length - 1]];
}

function read(model) {
  const names = ["label", "unit", "values", "numbers", "texts", "messages"];
  return Object.fromEntries(names.map((name) => [name, model.get(name)]));
}

// Where the hand left a slider, for this visit in this window: a page that is loaded again, or a
// lesson that is run again, goes on from there.
function keeper(model) {
  const key = `spms-slider:${location.pathname}:${model.get("place")}`;
  const quietly = (use) => {
    try {
      return model.get("place") ? use(sessionStorage) : undefined; // null would be "never"
    } catch {
      return undefined; // a page that may store nothing
    }
  };
  return {
    keep: () => quietly((store) => store.setItem(key, JSON.stringify(model.get("value")))),
    forget: () => quietly((store) => store.removeItem(key)),
    left: () => quietly((store) => JSON.parse(store.getItem(key) ?? '""')), // "" is no place
  };
}

function render({ model, el }) {
  const root = build(newId());
  const range = root.querySelector(".spms-range");
  const box = root.querySelector(".spms-box");
  const message = root.querySelector(".spms-message");
  const spoken = root.querySelector(".spms-spoken");
  let timer = null;
  let wanted = null; // where the hand is, until Python is told
  const place = keeper(model);
  const forget = () => {
    clearTimeout(timer);
    wanted = null;
    message.textContent = "";
    place.forget();
  };
  fill(root, model);
  el.appendChild(root);

  const index = () => nearest(model.get("values"), model.get("value"));
  const show = () => {
    // Python echoes what it was told; an echo of an earlier move must not undo a newer one
    if (wanted !== null && model.get("value") !== wanted) return model.set("value", wanted);
    const i = index();
    const { numbers, texts } = read(model);
    range.value = i;
    range.setAttribute("aria-valuetext", texts[i]);
    root.querySelector(".spms-value").textContent = texts[i];
    box.value = numbers[i] ?? "";
    const disable = (name, isAtEnd) =>
      root.querySelector(name).setAttribute("aria-disabled", String(isAtEnd));
    disable(".spms-less", i === 0);
    for (const name of [".spms-more", ".spms-advance"]) disable(name, i === numbers.length - 1);
  };
  const save = () => {
    wanted = null;
    place.keep();
    model.save_changes();
  };
  const tell = () => {
    clearTimeout(timer);
    timer = setTimeout(save, REST);
  };
  const move = (i) => {
    const values = model.get("values");
    const value = values[Math.max(0, Math.min(values.length - 1, i))];
    message.textContent = "";
    if (value === model.get("value")) return show();
    wanted = value;
    model.set("value", value);
    tell();
  };
  const type = () => {
    const { numbers, messages } = read(model);
    const [low, high] = ends(numbers);
    const typed = box.value.trim() === "" ? NaN : Number(box.value);
    if (Number.isNaN(typed)) show();
    else move(nearest(numbers, typed));
    const fits = typed >= low && typed <= high;
    const i = index();
    if (!fits) message.textContent = messages.range.replace("{low}", low).replace("{high}", high);
    else if (numbers[i] !== typed) message.textContent = messages.step.replace("{number}", numbers[i]);
  };

  model.on("change:value", show);
  model.on("spms:again", forget);
  range.addEventListener("input", () => move(Number(range.value)));
  box.addEventListener("change", type);
  box.addEventListener("keydown", (event) => {
    if (event.key === "Enter") type(); // inside JupyterLab Enter fires no change event
  });
  const step = (by) => {
    move(index() + by);
    spoken.replaceChildren(model.get("texts")[index()]); // a button has no value to be read out
  };
  root.querySelector(".spms-less").addEventListener("click", () => step(-1));
  for (const name of [".spms-more", ".spms-advance"]) {
    root.querySelector(name).addEventListener("click", () => step(1));
  }
  root.addEventListener("focusout", () => spoken.replaceChildren());
  const goOn = () => {
    const left = place.left();
    const { values, messages } = read(model);
    if (!values.includes(left) || left === model.get("value")) return;
    if (model.get("value") !== model.get("start")) return; // Python has set it meanwhile
    move(values.indexOf(left));
    message.textContent = messages.left;
  };
  show();
  goOn();
  return () => {
    model.off("change:value", show);
    model.off("spms:again", forget);
    clearTimeout(timer);
    if (wanted !== null) save(); // the last move is not lost with its view
  };
}

export default { render };
