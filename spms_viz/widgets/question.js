// One question: a native radio group, a button that shows what there is to say to the choice.
// It knows the texts that Python made, and nothing of what they mean. Nothing leaves the page.

function make(tag, name, parent, text = "") {
  const node = document.createElement(tag);
  node.className = name;
  node.textContent = text;
  parent.appendChild(node);
  return node;
}

const ownKeys = (control) => control.setAttribute("data-lm-suppress-shortcuts", "true");

function build(model, el) {
  const root = make("div", "spms-question", el);
  const group = make("fieldset", "spms-choices", root);
  make("legend", "spms-asked", group, model.get("text"));
  const name = `spms-${crypto.getRandomValues(new Uint32Array(2)).join("")}`;
  const radios = model.get("choices").map(({ text }, i) => {
    const label = make("label", "spms-answer", group);
    const radio = make("input", "spms-radio", label);
    radio.type = "radio";
    radio.name = name;
    radio.value = i;
    ownKeys(radio); // or JupyterLab takes its keys
    make("span", "", label, text);
    return radio;
  });
  const see = make("button", "spms-button spms-see", root, model.get("messages").see);
  see.type = "button";
  ownKeys(see);
  const said = make("div", "spms-feedback", root);
  said.setAttribute("role", "status");
  return { radios, see, said, stands: make("p", "spms-stands", root) };
}

function feedback(model) {
  const { first, sources } = model.get("messages");
  const choice = model.get("choices")[model.get("chosen")];
  if (!choice) return [first];
  const names = model.get("sources");
  return names.length ? [choice.feedback, `${sources} ${names.join("; ")}.`] : [choice.feedback];
}

// Where the sliders that the feedback names stand now, in words.
function standing(sliders, { goals, messages }) {
  const indexOf = (slider) => slider.get("values").indexOf(slider.get("value"));
  const rows = sliders.map((slider) =>
    messages.stands
      .replace("{label}", slider.get("label"))
      .replace("{value}", slider.get("texts")[indexOf(slider)]),
  );
  const isSet = (slider, i) => goals[i] === null || slider.get("value") === goals[i];
  const isThere = goals.some((goal) => goal !== null) && sliders.every(isSet);
  return [...rows, ...(isThere ? [messages.there] : [])].join(" ");
}

async function named(model) {
  const ids = model.get("sliders").map((name) => name.replace("IPY_MODEL_", ""));
  return Promise.all(ids.map((id) => model.widget_manager.get_model(id)));
}

function render({ model, el }) {
  const { radios, see, said, stands } = build(model, el);
  let sliders = [];
  const place = () => {
    const isSaid = model.get("is_answered") && sliders.length > 0;
    const [goals, messages] = [model.get("goals"), model.get("messages")];
    stands.textContent = isSaid ? standing(sliders, { goals, messages }) : "";
  };
  const clear = () => said.replaceChildren();
  const say = () => {
    clear();
    feedback(model).forEach((text, i) => make("p", i ? "spms-sources" : "", said, text));
  };
  const show = () => {
    radios.forEach((radio, i) => (radio.checked = i === model.get("chosen")));
    if (model.get("is_answered")) say();
    else clear();
    place();
  };
  const choose = (i) => {
    model.set({ chosen: i, is_answered: false }); // old feedback never stands beside a new choice
    model.save_changes();
    show();
  };
  radios.forEach((radio, i) => radio.addEventListener("change", () => choose(i)));
  see.addEventListener("click", () => {
    if (model.get("chosen") < 0) return say();
    model.set("is_answered", true);
    model.save_changes();
    return show();
  });
  model.on("change:chosen change:is_answered", show);
  show();
  const isGone = { now: false };
  named(model).then((found) => {
    if (isGone.now) return;
    sliders = found;
    sliders.forEach((slider) => slider.on("change:value", place));
    place();
  });
  return () => {
    isGone.now = true;
    model.off("change:chosen change:is_answered", show);
    sliders.forEach((slider) => slider.off("change:value", place));
  };
}

export default { render };
