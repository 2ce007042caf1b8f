// What stands below a picture: other ways to take it in, its code, and Start again.

import { codeNow, codePanel } from "./code.js";
import { paragraphs, TableBox } from "./details.js";
import { fill } from "./fill.js";
import { Listen } from "./listen.js";
import { lookPanel } from "./look.js";
import { startAgain } from "./start_again.js";
import { ToolRow } from "./tool_row.js";

export class Tools {
  /**
   * @param {Element} root
   * @param {Model} model
   * @param {{ curves: () => Named[], description: () => string[], sliders: () => Model[] }} shown
   */
  constructor(root, model, { curves, description, sliders }) {
    this.prefix = model.get("code");
    this.messages = model.get("messages");
    this.sliders = sliders;
    this.codesMade = null;
    const { name, words, table } = this.messages.tools;
    this.row = new ToolRow(root, name);
    const texts = model.get("details");
    this.addListen(curves, { span: texts.span, level: model.get("bounds").level });
    this.row.add(words, () => paragraphs(description()));
    const box = new TableBox(table);
    this.row.add(table, () => [box.show(curves(), texts)]);
    this.addLooks();
    this.codeButton = this.row.add("", () => [this.codes()]);
    this.addStartAgain();
  }

  addListen(curves, bounds) {
    const button = this.row.button(this.messages.listen.label, () => this.listen.press());
    this.listen = new Listen(button, this.row.status, this.messages.listen, { curves, bounds });
  }

  addLooks() {
    this.looks = lookPanel(this.messages.look);
    this.row.add(this.messages.tools.look, () => [this.looks.panel]);
  }

  addStartAgain() {
    const { label, help } = this.messages.again;
    const again = () => startAgain(this.sliders());
    this.row.button(label, again, "spms-button spms-again").title = help;
  }

  // Made once: built anew, it would lose what is typed.
  codes() {
    const { prefix, messages } = this;
    this.codesMade ??= codePanel({ prefix, sliders: this.sliders(), texts: messages.code });
    return this.codesMade;
  }

  showCode() {
    const code = codeNow(this.prefix, this.sliders());
    this.codeButton.textContent = fill(this.messages.code.button, { code });
  }

  refresh() {
    this.row.refresh();
  }

  silence() {
    this.listen.stop();
  }

  stop() {
    this.silence();
    this.looks.stop();
  }
}
