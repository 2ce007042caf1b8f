// What several widgets need of the page.

/** @returns {NodeListOf<HTMLElement>} */
export const findAll = (selector, inside = document) => inside.querySelectorAll(selector);

export const newId = () => `spms-${crypto.getRandomValues(new Uint32Array(2)).join("")}`;

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {string} name
 * @param {Element} parent
 */
export function make(tag, name, parent, text = "") {
  const node = document.createElement(tag);
  node.className = name;
  node.textContent = text;
  parent.append(node);
  return node;
}

// Without the mark JupyterLab takes a control's keys for commands of its own. What a control shows is
// ours too: a browser that comes back to a page would put its own memory over it.
export function ownKeys(control) {
  control.setAttribute("data-lm-suppress-shortcuts", "true");
  if (control.localName === "input") control.autocomplete = "off";
  return control;
}

export function makeButton(parent, text, onClick, name = "spms-button") {
  const button = ownKeys(make("button", name, parent, text));
  button.type = "button";
  button.addEventListener("click", onClick);
  return button;
}

// A group of controls with a name for screen readers.
export function makeGroup(parent, name, label) {
  const group = make("div", name, parent);
  group.setAttribute("role", "group");
  group.setAttribute("aria-label", label);
  return group;
}

// A paragraph whose changes are read out.
/** @param {"p" | "div"} tag */
export function makeStatus(parent, name, tag = "p") {
  const status = make(tag, name, parent);
  status.setAttribute("role", "status");
  return status;
}
