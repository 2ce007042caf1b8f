// A sketch that does not move: one drawing for wide windows and one for narrow ones or large text
// (nerve.css chooses), with its words.

import { make } from "./dom.js";
import { watchLook } from "./look.js";
import { putDrawing } from "./svg.js";

function render({ model, el }) {
  watchLook();
  const root = make("figure", "spms-nerve", el);
  root.setAttribute("aria-label", model.get("name"));
  const frame = make("div", "spms-drawing", root);
  frame.setAttribute("role", "img");
  frame.setAttribute("aria-label", model.get("name"));
  for (const layout of ["wide", "narrow"]) {
    putDrawing(make("div", `spms-nerve-${layout}`, frame), model.get(layout));
  }
  const caption = make("figcaption", "", root);
  for (const state of model.get("states")) make("p", "", caption, state);
  make("p", "spms-caption", caption, model.get("caption"));
}

export default { render };
