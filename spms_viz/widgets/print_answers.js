// One button that prints the questions of a set with the answers chosen. The sheet is made in the
// page and is gone once it is printed.

import { make } from "./dom.js";
import { modelsOf } from "./models.js";
import { addPrintButton } from "./print.js";

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
  addPrintButton(el, texts, async () => {
    const page = sheet(await modelsOf(model, "cards"), texts);
    return { page, title: texts.title };
  });
}

export default { render };
