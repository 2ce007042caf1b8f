// A blank sheet to write on, printed from the page. Nothing is typed in, nothing is kept.

function sheet({ title, intro, steps, card_title, contacts, closing }) {
  const page = document.createElement("div");
  const add = (tag, text, parent = page) => make(tag, "", parent, text);
  const line = (parent) => {
    add("div", "", parent).style.cssText = "height: 2.4em; border-bottom: 1px solid black;";
  };
  add("h1", title);
  add("p", intro);
  const list = add("ol", "");
  for (const [text, lines] of steps) {
    const item = add("li", "", list);
    add("p", text, item);
    for (let i = 0; i < lines; i++) line(item);
  }
  add("h2", card_title);
  for (const contact of contacts) {
    add("p", `${contact}:`);
    line(page);
  }
  add("p", closing);
  return page;
}

function render({ model, el }) {
  const root = make("div", "spms-notes", el);
  const { title, steps } = model.get("sheet");
  make("p", "spms-notes-title", root, title);
  const list = make("ol", "", root);
  for (const [text] of steps) make("li", "", list, text);
  const act = () => print(sheet(model.get("sheet")), title);
  makeButton(root, model.get("label"), act, "spms-button spms-print");
}

export default { render };
