// One button that prints the questions of a set with the answers chosen. The sheet is made in the
// page and is gone once it is printed.

function sheet(models, { title, chosen, none }) {
  const page = document.createElement("div");
  const add = (tag, text) => {
    const node = document.createElement(tag);
    node.textContent = text;
    page.appendChild(node);
  };
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
  const frame = document.createElement("iframe");
  frame.className = "spms-sheet";
  frame.setAttribute("aria-hidden", "true");
  frame.style.cssText = "position: fixed; width: 0; height: 0; border: 0;";
  document.body.appendChild(frame);
  const { contentDocument, contentWindow } = frame;
  contentDocument.title = title;
  contentDocument.body.style.fontFamily = "system-ui, sans-serif";
  contentDocument.body.appendChild(page);
  contentWindow.addEventListener("afterprint", () => setTimeout(() => frame.remove()));
  contentWindow.print();
}

function render({ model, el }) {
  const messages = model.get("messages");
  const button = document.createElement("button");
  button.type = "button";
  button.className = "spms-button spms-print";
  button.textContent = messages.label;
  button.setAttribute("data-lm-suppress-shortcuts", "true"); // or JupyterLab takes its keys
  button.addEventListener("click", async () => {
    const ids = model.get("cards").map((name) => name.replace("IPY_MODEL_", ""));
    const models = await Promise.all(ids.map((id) => model.widget_manager.get_model(id)));
    print(sheet(models, messages), messages.title);
  });
  el.appendChild(button);
}

export default { render };
