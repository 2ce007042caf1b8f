// Other ways to take in a picture: a row of buttons, each of which opens its panel below.

class Tools {
  constructor(root, name) {
    this.row = document.createElement("div");
    this.row.className = "spms-tools";
    this.row.setAttribute("role", "group");
    this.row.setAttribute("aria-label", name);
    this.status = document.createElement("p");
    this.status.className = "spms-said";
    this.status.setAttribute("role", "status");
    this.panels = document.createElement("div");
    root.append(this.row, this.status, this.panels);
    this.open = new Map(); // open panel -> what fills it
  }

  button(label) {
    const button = this.row.appendChild(document.createElement("button"));
    Object.assign(button, { type: "button", className: "spms-button", textContent: label });
    button.setAttribute("data-lm-suppress-shortcuts", "true"); // or JupyterLab takes its keys
    return button;
  }

  add(label, contents) {
    const button = this.button(label);
    const panel = this.panels.appendChild(document.createElement("div"));
    Object.assign(panel, { className: "spms-panel", id: newId(), hidden: true });
    button.setAttribute("aria-controls", panel.id);
    button.setAttribute("aria-expanded", "false");
    button.addEventListener("click", () => {
      panel.hidden = !panel.hidden;
      button.setAttribute("aria-expanded", String(!panel.hidden));
      if (panel.hidden) this.open.delete(panel);
      else this.open.set(panel, contents);
      this.refresh();
    });
  }

  // What is open follows the picture.
  refresh() {
    for (const [panel, contents] of this.open) panel.replaceChildren(...contents());
  }
}

const newId = () => `spms-${crypto.getRandomValues(new Uint32Array(2)).join("")}`;
