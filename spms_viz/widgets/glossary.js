// Words that open in place: native disclosures, so that Enter and Space work and nothing is hidden
// from a search of the page.

function render({ model, el }) {
  const root = document.createElement("div");
  root.className = "spms-glossary";
  root.setAttribute("role", "group");
  root.setAttribute("aria-label", model.get("title"));
  const title = root.appendChild(document.createElement("p"));
  title.textContent = model.get("title");
  for (const { name, meaning } of model.get("entries")) {
    const entry = root.appendChild(document.createElement("details"));
    const word = entry.appendChild(document.createElement("summary"));
    word.textContent = name;
    word.setAttribute("data-lm-suppress-shortcuts", "true"); // or JupyterLab takes its keys
    entry.appendChild(document.createElement("p")).textContent = meaning;
  }
  el.appendChild(root);
}

export default { render };
