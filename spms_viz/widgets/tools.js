// Other ways to take in a picture: a row of buttons, each of which opens its panel below.

class Tools {
  constructor(root, name) {
    this.row = make("div", "spms-tools", root);
    this.row.setAttribute("role", "group");
    this.row.setAttribute("aria-label", name);
    this.status = make("p", "spms-said", root);
    this.status.setAttribute("role", "status");
    this.panels = make("div", "spms-panels", root);
    this.open = new Map(); // open panel -> what fills it
  }

  button(label, onClick, name) {
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
