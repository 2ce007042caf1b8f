// Words that open in place: native disclosures, so that Enter and Space work and nothing is hidden
// from a search of the page.

import { make, makeGroup, ownKeys } from "./dom.js";

function render({ model, el }) {
  const root = makeGroup(el, "spms-glossary", model.get("title"));
  make("p", "", root, model.get("title"));
  for (const { name, meaning } of model.get("entries")) {
    const entry = make("details", "", root);
    ownKeys(make("summary", "", entry, name));
    make("p", "", entry, meaning);
  }
}

export default { render };
