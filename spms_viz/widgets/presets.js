// Buttons that set all sliders of a picture at once.

import { makeButton, makeGroup } from "./dom.js";
import { modelsOf, putTo } from "./models.js";

function render({ model, el }) {
  const row = makeGroup(el, "spms-presets", model.get("messages").name);
  let sliders = [];
  const buttons = model.get("presets").map(({ label, values }) => ({
    values,
    button: makeButton(row, label, () => sliders.forEach((slider, k) => putTo(slider, values[k]))),
  }));
  // Which one is set now is told by its state, and shown by a thicker frame.
  const show = () => {
    for (const { button, values } of buttons) {
      const isSet = sliders.every((slider, k) => slider.get("value") === values[k]);
      button.setAttribute("aria-pressed", String(isSet));
    }
  };
  let isGone = false;
  modelsOf(model, "sliders").then((found) => {
    if (isGone) return;
    sliders = found;
    sliders.forEach((slider) => slider.on("change:value", show));
    show();
  });
  return () => {
    isGone = true;
    sliders.forEach((slider) => slider.off("change:value", show));
  };
}

export default { render };
