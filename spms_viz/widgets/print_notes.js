// A blank sheet to write on, printed from the page. Nothing is typed in, nothing is kept.

import { make } from "./dom.js";
import { addPrintButton } from "./print.js";

const add = (parent, tag, text) => make(tag, "", parent, text);

function addLine(parent) {
  add(parent, "div", "").style.cssText = "height: 2.4em; border-bottom: 1px solid black;";
}

function addSteps(page, steps) {
  const list = add(page, "ol", "");
  for (const [text, lines] of steps) {
    const item = add(list, "li", "");
    add(item, "p", text);
    for (let i = 0; i < lines; i++) addLine(item);
  }
}

function sheet({ title, intro, steps, card_title: cardTitle, contacts, closing }) {
  const page = document.createElement("div");
  add(page, "h1", title);
  add(page, "p", intro);
  addSteps(page, steps);
  add(page, "h2", cardTitle);
  for (const contact of contacts) {
    add(page, "p", `${contact}:`);
    addLine(page);
  }
  add(page, "p", closing);
  return page;
}

function render({ model, el }) {
  const root = make("div", "spms-notes", el);
  const { title, steps } = model.get("sheet");
  make("p", "spms-notes-title", root, title);
  const list = make("ol", "", root);
  for (const [text] of steps) make("li", "", list, text);
  addPrintButton(root, model.get("messages"), async () => {
    return { page: sheet(model.get("sheet")), title };
  });
}

export default { render };
