// What every page starts with: its colours and size, with the switches for them, and then what moves
// its pictures. It stands in the page itself and comes first in the body, so that a page waits for
// no other file and never flashes in other colours.

import { findAll } from "../../widgets/dom.js";
import { lookPanel, watchLook } from "../../widgets/look.js";
import { begin, wake } from "./waking.js";

watchLook();
begin();
document.addEventListener("DOMContentLoaded", () => {
  for (const place of findAll(".spms-looks")) {
    place.appendChild(lookPanel(JSON.parse(place.dataset.words)).panel);
    place.hidden = false;
  }
  // the first picture shows before anything is loaded that moves it
  for (const line of findAll(".spms-still")) {
    (window.requestIdleCallback ?? setTimeout)(() => wake(line));
  }
});
