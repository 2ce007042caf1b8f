// A short code for where the sliders stand: shown, read aloud, typed in again. Python wrote the code
// of each place; nothing else is taken.

const codeNow = (prefix, sliders) => {
  const places = sliders.map((slider) => {
    const at = nearest(slider.get("values"), slider.get("value"));
    return slider.get("codes")[at];
  });
  return [prefix, ...places].join("-");
};

// The place of each slider that a code stands for; null where it is not a code of this picture.
function placesOf(typed, prefix, sliders) {
  const [first, ...rest] = typed.trim().toUpperCase().split("-");
  if (first !== prefix || rest.length !== sliders.length) return null;
  const places = rest.map((code, k) => sliders[k].get("codes").indexOf(code));
  return places.includes(-1) ? null : places;
}

function setPlaces(places, sliders) {
  sliders.forEach((slider, k) => {
    slider.trigger("spms:again"); // no move still under way may come back
    slider.set("value", slider.get("values")[places[k]]);
    slider.save_changes();
  });
}

function codePanel({ prefix, sliders, texts }) {
  const panel = document.createElement("div");
  const id = newId();
  make("p", "", panel, texts.help);
  make("label", "spms-label", panel, `${texts.label} `).htmlFor = id;
  const box = ownKeys(make("input", "spms-box spms-code", panel));
  const now = codeNow(prefix, sliders);
  Object.assign(box, { id, maxLength: 2 * now.length, autocomplete: "off", spellcheck: false });
  const use = () => {
    const places = placesOf(box.value, prefix, sliders);
    if (places) setPlaces(places, sliders);
    said.textContent = places
      ? texts.done
      : fill(texts.wrong, { typed: box.value, code: codeNow(prefix, sliders) });
  };
  makeButton(panel, texts.set, use);
  const said = make("p", "spms-message", panel);
  said.setAttribute("role", "status");
  box.addEventListener("keydown", (event) => {
    if (event.key === "Enter") use(); // inside JupyterLab a form is not submitted by it
  });
  return panel;
}
