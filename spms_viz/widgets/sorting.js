// Curves to sort: a picture and a native radio group each, something to say to every choice, and
// labels on request. It knows the texts and drawings that Python made; nothing leaves the page.

function drawingOf(parent, { svg, name, shape, in_words: inWords }) {
  const box = make("div", "spms-drawing spms-sort-drawing", parent);
  box.innerHTML = svg;
  const root = box.firstElementChild;
  root.removeAttribute("width");
  root.removeAttribute("height");
  root.setAttribute("aria-hidden", "true"); // the words say it; the picture has a name
  for (const node of root.querySelectorAll("g[id]")) {
    node.dataset.gid = node.id; // ids would stand twice in the page
    node.removeAttribute("id");
  }
  box.setAttribute("role", "img");
  box.setAttribute("aria-label", name);
  const details = make("details", "spms-shape", parent);
  ownKeys(make("summary", "", details, inWords));
  const words = make("p", "", details, shape);
  words.id = newId();
  box.setAttribute("aria-describedby", words.id);
}

function card(parent, curve, texts, { choose, answer }) {
  const root = make("div", "spms-sort-card", parent);
  drawingOf(root, curve);
  const label = make("p", "spms-sort-label", root);
  const group = make("fieldset", "spms-choices", root);
  make("legend", "spms-asked", group, curve.question);
  const name = newId();
  const radios = curve.choices.map(({ text }, i) => {
    const row = make("label", "spms-answer", group);
    const radio = ownKeys(make("input", "spms-radio", row));
    Object.assign(radio, { type: "radio", name, value: i });
    make("span", "", row, text);
    radio.addEventListener("change", () => choose(i));
    return radio;
  });
  const see = makeButton(root, texts.see, answer, "spms-button spms-see");
  see.setAttribute("aria-label", `${texts.see}: ${curve.name}`);
  const said = make("div", "spms-feedback", root);
  said.setAttribute("role", "status");
  return { label, radios, said };
}

class View {
  constructor(model, el) {
    this.model = model;
    this.build(el);
    this.onChange = () => this.show();
    model.on("change:chosen change:answered change:is_labelled", this.onChange);
    this.show();
  }

  build(el) {
    const { model } = this;
    const texts = model.get("texts");
    this.root = make("div", "spms-sort", el);
    make("p", "spms-prompt", this.root, texts.choose);
    const grid = make("div", "spms-sort-cards", this.root);
    this.cards = model.get("curves").map((curve, i) =>
      card(grid, curve, texts, { choose: (n) => this.choose(i, n), answer: () => this.answer(i) }),
    );
    this.toggle = makeButton(this.root, "", () => this.label());
    this.closing = make("p", "spms-sort-closing", this.root);
    this.closing.setAttribute("role", "status");
    this.extra = make("div", "spms-sort-extra", this.root);
    const extra = make("div", "spms-sort-card", this.extra);
    drawingOf(extra, model.get("extra"));
    make("p", "", this.extra, model.get("extra").text);
    make("p", "spms-practice", this.root, texts.practice);
  }

  set(trait, i, value) {
    this.model.set(trait, this.model.get(trait).map((old, k) => (k === i ? value : old)));
  }

  choose(i, number) {
    this.set("chosen", i, number);
    this.set("answered", i, false); // old feedback never stands beside a new choice
    this.model.save_changes();
  }

  answer(i) {
    if (this.model.get("chosen")[i] < 0) {
      this.cards[i].said.replaceChildren();
      make("p", "", this.cards[i].said, this.model.get("texts").first);
      return;
    }
    this.set("answered", i, true);
    this.model.save_changes();
  }

  label() {
    this.model.set("is_labelled", !this.model.get("is_labelled"));
    this.model.save_changes();
  }

  show() {
    const [chosen, answered, isLabelled, texts] = ["chosen", "answered", "is_labelled", "texts"].map(
      (name) => this.model.get(name),
    );
    this.model.get("curves").forEach((curve, i) => {
      const { label, radios, said } = this.cards[i];
      radios.forEach((radio, n) => (radio.checked = n === chosen[i]));
      label.textContent = isLabelled ? curve.label : "";
      this.say(said, answered[i] ? curve.choices[chosen[i]].feedback : "", curve.sources);
    });
    this.root.classList.toggle("spms-labelled", isLabelled);
    this.toggle.textContent = isLabelled ? texts.hide_labels : texts.show_labels;
    const isSeen = isLabelled || answered.every(Boolean);
    if (isSeen !== Boolean(this.closing.textContent)) {
      this.closing.textContent = isSeen ? texts.closing : "";
    }
    this.extra.hidden = !isSeen;
  }

  // What stands there already is not said again.
  say(said, feedback, sources) {
    if ((said.firstElementChild?.textContent ?? "") === feedback) return;
    said.replaceChildren();
    if (!feedback) return;
    make("p", "", said, feedback);
    const named = `${this.model.get("texts").sources} ${sources.join("; ")}.`;
    if (sources.length) make("p", "spms-sources", said, named);
  }

  stop() {
    this.model.off("change:chosen change:answered change:is_labelled", this.onChange);
  }
}

function render({ model, el }) {
  watchLook();
  const view = new View(model, el);
  return () => view.stop();
}

export default { render };
