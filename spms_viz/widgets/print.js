// One button that prints the questions of a set with the answers chosen. The sheet is made in the
// page and is gone once it is printed.

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

function print(page, title) {
  const frame = make("iframe", "spms-sheet", document.body);
  frame.setAttribute("aria-hidden", "true");
  frame.style.cssText = "position: fixed; width: 0; height: 0; border: 0;";
  const { contentDocument, contentWindow } = frame;
  contentDocument.title = title;
  contentDocument.body.style.fontFamily = "system-ui, sans-serif";
  contentDocument.body.appendChild(page);
  contentWindow.addEventListener("afterprint", () => setTimeout(() => frame.remove()));
  contentWindow.print();
}

function render({ model, el }) {
  const messages = model.get("messages");
  const act = async () => print(sheet(await modelsOf(model, "cards"), messages), messages.title);
  makeButton(el, messages.label, act, "spms-button spms-print");
}

export default { render };
