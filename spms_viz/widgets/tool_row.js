// A row of buttons, each of which acts at once or opens its panel below.

import { make, makeButton, makeGroup, makeStatus, newId } from "./dom.js";

export class ToolRow {
  constructor(root, name) {
    this.row = makeGroup(root, "spms-tools", name);
    this.status = makeStatus(root, "spms-said");
    this.panels = make("div", "spms-panels", root);
    this.open = new Map(); // open panel -> what fills it
  }

  button(label, onClick, name = undefined) {
    return makeButton(this.row, label, onClick, name);
  }

  add(label, contents) {
    const panel = make("div", "spms-panel", this.panels);
    Object.assign(panel, { id: newId(), hidden: true });
    const button = this.button(label, () => {
      panel.hidden = !panel.hidden;
      button.setAttribute("aria-expanded", String(!panel.hidden));
      if (panel.hidden) this.open.delete(panel);
      else this.open.set(panel, contents);
      this.refresh();
    });
    button.setAttribute("aria-controls", panel.id);
    button.setAttribute("aria-expanded", "false");
    return button;
  }

  // What is open follows the picture. What is the same stays: moved, it would lose the focus.
  refresh() {
    for (const [panel, contents] of this.open) {
      const nodes = contents();
      if (nodes[0] !== panel.firstChild) panel.replaceChildren(...nodes);
    }
  }
}
