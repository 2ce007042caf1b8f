// Look now, look later, or skip. Works in the browser alone: it opens and closes the child's
// layout, whose views follow it. *Look now* stays where it is, for a second tap that was not meant:
// what came in its place would close what the first one has opened.

import { make, makeButton, makeGroup, makeStatus } from "./dom.js";
import { modelsOf } from "./models.js";

class View {
  /**
   * @param {Model} model
   * @param {Element} el
   */
  constructor(model, el) {
    this.model = model;
    const texts = model.get("messages");
    const root = makeGroup(el, "spms-choose", texts.question);
    make("p", "", root, texts.question);
    const row = make("div", "spms-choose-row", root);
    const add = (label, isOpen, text) => makeButton(row, label, () => this.open(isOpen, text));
    this.now = add(texts.now, true, texts.now_said);
    this.later = add(texts.later, false, texts.later_said);
    add(texts.skip, false, texts.skip_said);
    this.hide = add(texts.hide, false, texts.later_said);
    this.said = makeStatus(root, "spms-said");
    this.onOpen = () => this.show();
    model.on("change:is_open", this.onOpen);
    this.show();
  }

  async open(isOpen, text) {
    this.model.set("is_open", isOpen);
    this.model.save_changes();
    const [layout] = await modelsOf(this.model, "child_layout");
    layout.set("display", isOpen ? "" : "none");
    this.said.textContent = text;
  }

  show() {
    const { now, later, hide } = this;
    const isOpen = this.model.get("is_open");
    now.setAttribute("aria-disabled", String(isOpen));
    // a hidden button would lose the reader's place; a second press there must not open again
    if (!isOpen && document.activeElement === hide) later.focus();
    hide.hidden = !isOpen;
  }

  stop() {
    this.model.off("change:is_open", this.onOpen);
  }
}

function render({ model, el }) {
  const view = new View(model, el);
  return () => view.stop();
}

export default { render };
