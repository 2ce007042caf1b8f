// One question: a native radio group, a button that shows what there is to say to the choice.
// It knows the texts that Python made, and nothing of what they mean. Nothing leaves the page.

function build(model, el, answer) {
  const root = make("div", "spms-question", el);
  const group = make("fieldset", "spms-choices", root);
  make("legend", "spms-asked", group, model.get("text"));
  const name = newId();
  const radios = model.get("choices").map(({ text }, i) => {
    const label = make("label", "spms-answer", group);
    const radio = ownKeys(make("input", "spms-radio", label));
    Object.assign(radio, { type: "radio", name, value: i });
    make("span", "", label, text);
    return radio;
  });
  makeButton(root, model.get("messages").see, answer, "spms-button spms-see");
  const said = make("div", "spms-feedback", root);
  said.setAttribute("role", "status");
  return { radios, said, stands: make("p", "spms-stands", root) };
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

function render({ model, el }) {
  const { radios, said, stands } = build(model, el, () => answer());
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
  const answer = () => {
    if (model.get("chosen") < 0) return say();
    model.set("is_answered", true);
    model.save_changes();
    return show();
  };
  model.on("change:chosen change:is_answered", show);
  show();
  const isGone = { now: false };
  modelsOf(model, "sliders").then((found) => {
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
