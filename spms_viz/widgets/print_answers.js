// One button that prints the questions of a set with the answers chosen. The sheet is made in the
// page and is gone once it is printed.

import { make, makeButton } from "./dom.js";
import { modelsOf } from "./models.js";
import { printPage } from "./print.js";

function sheet(models, { title, chosen, none }) {
  const page = document.createElement("div");
  const add = (tag, text) => make(tag, "", page, text);
  add("h1", title);
  for (const model of models) {
    const choice = model.get("choices")[model.get("chosen")];
    add("h2", model.get("text"));
    add("p", choice ? `${chosen} ${choice.text}` : none);
    if (choice && model.get("is_answered")) add("p", choice.feedback);
  }
  return page;
}

function render({ model, el }) {
  const texts = model.get("messages");
  const act = async () => printPage(sheet(await modelsOf(model, "cards"), texts), texts.title);
  makeButton(el, texts.label, act, "spms-button spms-print");
}

export default { render };
