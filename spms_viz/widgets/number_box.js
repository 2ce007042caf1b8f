// The box of a slider: its number is typed, or goes up and down by the arrow keys. It is a text box
// that says it is a number's: a browser's own hands over nothing where it does not understand what
// was typed, and turns 0,8 into 08 where its language has no comma.

const STEPS = { ArrowUp: 1, ArrowDown: -1 };

export class NumberBox {
  /**
   * @param {HTMLInputElement} box
   * @param {{ type: (text: string) => void, step: (by: number) => void }} acts
   */
  constructor(box, acts) {
    this.box = box;
    this.acts = acts;
    this.written = "";
    box.addEventListener("change", () => this.read());
    box.addEventListener("keydown", (event) => this.press(event));
  }

  /** @param {{ name: string, low: number, high: number }} what Its name, and its ends. */
  name({ name, low, high }) {
    this.box.setAttribute("aria-label", name);
    this.box.setAttribute("aria-valuemin", String(low));
    this.box.setAttribute("aria-valuemax", String(high));
  }

  /**
   * @param {number | null} number
   * @param {string} text The same in words.
   */
  write(number, text) {
    this.written = String(number ?? "");
    this.box.value = this.written;
    const isNone = number === null; // "never": a place without a number
    this.set("aria-valuenow", isNone ? null : String(number));
    this.set("aria-valuetext", isNone ? text : null);
  }

  set(name, value) {
    if (value === null) this.box.removeAttribute(name);
    else this.box.setAttribute(name, value);
  }

  press(event) {
    if (event.key === "Enter") this.read(); // inside JupyterLab Enter fires no change event
    else if (event.key in STEPS) {
      this.read();
      this.acts.step(STEPS[event.key]);
    } else return;
    event.preventDefault();
  }

  // One act has two events (Enter, then leaving the box): what was read is not read again.
  read() {
    if (this.box.value !== this.written) this.acts.type(this.box.value);
  }
}
