// Look now, look later, or skip. Works in the browser alone: it opens and closes the child's
// layout, whose views follow it.

function render({ model, el }) {
  const messages = model.get("messages");
  const root = document.createElement("div");
  root.className = "spms-choose";
  root.setAttribute("role", "group");
  const question = document.createElement("p");
  question.textContent = messages.question;
  root.setAttribute("aria-label", messages.question);
  const row = document.createElement("div");
  row.className = "spms-choose-row";
  const said = document.createElement("p");
  said.className = "spms-said";
  said.setAttribute("role", "status");

  const open = async (isOpen, text) => {
    model.set("is_open", isOpen);
    model.save_changes();
    const [layout] = await modelsOf(model, "child_layout");
    layout.set("display", isOpen ? "" : "none");
    said.textContent = text;
  };
  const add = (label, isOpen, text) => {
    return makeButton(row, label, () => open(isOpen, text));
  };
  const now = add(messages.now, true, "");
  add(messages.later, false, messages.later_said);
  add(messages.skip, false, messages.skip_said);
  const hide = add(messages.hide, false, messages.later_said);
  const show = () => {
    const isOpen = model.get("is_open");
    const hadFocus = [now, hide].includes(document.activeElement);
    now.hidden = isOpen;
    hide.hidden = !isOpen;
    if (hadFocus) (isOpen ? hide : now).focus(); // a hidden button would lose the reader's place
  };
  model.on("change:is_open", show);
  root.append(question, row, said);
  el.appendChild(root);
  show();
  return () => model.off("change:is_open", show);
}

export default { render };
