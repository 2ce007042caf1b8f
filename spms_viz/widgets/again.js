// One button that puts every slider of a unit back to where it stood at first.

function render({ model, el }) {
  const { label, help } = model.get("messages");
  const button = document.createElement("button");
  button.type = "button";
  button.className = "spms-button spms-again";
  button.textContent = label;
  button.title = help;
  button.setAttribute("data-lm-suppress-shortcuts", "true");
  button.addEventListener("click", async () => {
    const children = model.get("sliders").map((name) => name.replace("IPY_MODEL_", ""));
    const sliders = await Promise.all(children.map((id) => model.widget_manager.get_model(id)));
    for (const slider of sliders) {
      slider.trigger("spms:again"); // no move still under way may come back
      slider.set("value", slider.get("start"));
      slider.save_changes();
    }
  });
  el.appendChild(button);
}

export default { render };
