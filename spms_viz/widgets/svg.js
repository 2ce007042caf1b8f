// Drawings that matplotlib made, put into the page.

// The words say what a drawing shows, and its box has a name.
export function putDrawing(box, svg) {
  box.innerHTML = svg;
  const root = box.firstElementChild;
  root.removeAttribute("width");
  root.removeAttribute("height");
  root.setAttribute("aria-hidden", "true");
  for (const node of root.querySelectorAll("g[id]")) {
    node.dataset.gid = node.id; // ids would stand twice in the page
    node.removeAttribute("id");
  }
  return root;
}

export function addTo(parent, tag, name) {
  const node = document.createElementNS(parent.namespaceURI, tag);
  node.setAttribute("class", name);
  return parent.appendChild(node);
}
